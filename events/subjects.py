"""Who does what a verb says: before it, shared with another verb, over a parenthesis, behind a relative."""

from __future__ import annotations

from events import words
from events.phrases import NOUNS, NP, SKIPPED, Run, phrase_before
from events.predicates import Clause
from events.tokens import Tag, Token
from events.words import Form


def subject(tokens: list[Token], clauses: list[Clause], number: int) -> Run | None:
    clause = clauses[number]
    at = clause.group.start - 1
    while at >= 0 and tokens[at].tag in SKIPPED:
        at -= 1
    before = clauses[number - 1] if number else None
    if at < 0:
        return _forward(tokens, clauses, number) if not clause.finite else None
    token = tokens[at]
    if token.tag is Tag.REL:
        return antecedent(tokens, at)
    if not clause.finite:
        if (tokens[clause.head].reduced or tokens[clause.head].form is Form.ING) and token.tag in NOUNS:
            return phrase_before(tokens, at)
        if (
            tokens[clause.head].reduced
            and token.tag is Tag.COMMA
            and at
            and not any(c.finite for c in clauses[:number])
        ):
            return phrase_before(tokens, at - 1)  # "the port, seized by rebels, reopened"
        if clause.run.start == 0 and token.tag in (Tag.SUB, Tag.ADP) and at == 0:
            return _forward(tokens, clauses, number)
        return _shared(before) if before else _forward(tokens, clauses, number)
    if token.tag is Tag.CONJ:
        return _shared(before)
    if token.tag in (Tag.COMMA, Tag.PUNCT):
        return _over_parenthesis(tokens, clauses, number, at)
    if token.tag in (*NP, Tag.ADP):
        return _with_apposition(tokens, phrase_before(tokens, at)) or _shared(before)
    return None


def _with_apposition(tokens: list[Token], found: Run | None) -> Run | None:
    """ "Amendola, minister of European affairs made": the comma behind was forgotten."""
    if (
        found is None
        or found.start < 2
        or tokens[found.start - 1].tag is not Tag.COMMA
        or tokens[found.start - 2].tag is not Tag.NAME
    ):
        return found
    office = tokens[found.start].low in words.TITLES or (
        tokens[found.start].low == "the" and tokens[found.start + 1].low in words.TITLES
    )
    name = phrase_before(tokens, found.start - 2) if office else None
    leads = name is not None and name.start > 0 and tokens[name.start - 1].tag is Tag.ADP  # "In Tripoli, Minister X"
    return Run(name.start, found.end) if name and not leads else found


def _shared(before: Clause | None) -> Run | None:
    """What an infinitive, a participle or a second verb does, the subject of the verb before did. Of what one tells
    or forces somebody to do that somebody is the subject."""
    return before.subject if before else None


def _forward(tokens: list[Token], clauses: list[Clause], number: int) -> Run | None:
    """A participle that opens the sentence has the subject of the clause it leads to."""
    return next(
        (
            subject(tokens, clauses, later)
            for later in range(number + 1, len(clauses))
            if clauses[later].finite and clauses[later].opener is None
        ),
        None,
    )


def antecedent(tokens: list[Token], at: int) -> Run | None:
    """What a relative stands for. "who" takes the nearest: "an attempt by Haftar, who", "the town of Islamists who"."""
    found = phrase_before(tokens, _past_adpositions(tokens, at - 1))
    if found and tokens[at].low in ("who", "whom", "whose"):
        inner = [place for place in range(found.start, found.end - 1) if tokens[place].tag in (Tag.ADP, Tag.TO)]
        return Run(inner[-1] + 1, found.end) if inner else found
    return found


def _past_adpositions(tokens: list[Token], at: int) -> int:
    """ "Haftar, whose", "the town from which"."""
    while at > 0 and tokens[at].tag in (Tag.COMMA, Tag.ADP, Tag.TIME, Tag.QUOTE):
        at -= 1
    return at


def _over_parenthesis(tokens: list[Token], clauses: list[Clause], number: int, at: int) -> Run | None:
    """ "Peskov, the spokesman, rejected", "Haftar, who holds the east, travelled"."""
    opened = next(
        (
            place
            for place in range(at - 1, 0, -1)
            if tokens[place].tag is Tag.COMMA and tokens[place - 1].tag in (*NOUNS, Tag.PRON)
        ),
        None,
    )
    earlier = [clause for clause in clauses[:number] if clause.finite and clause.opener not in words.RELATIVES]
    if opened is not None:
        found = phrase_before(tokens, opened - 1)
        prior = earlier[-1].head if earlier else -1
        opens = (
            any(token.tag in (Tag.SUB, Tag.REL, Tag.CONJ) for token in tokens[max(0, prior) : found.start])
            if found
            else False
        )
        if found and (found.start < prior or prior < 0 or opens):
            return Run(found.start, at) if tokens[opened + 1].tag is not Tag.REL else found
    return earlier[-1].subject if earlier else (phrase_before(tokens, at - 1) if at else None)
