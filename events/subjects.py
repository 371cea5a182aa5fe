"""Who does what a verb says: before it or behind, shared with another verb, over a parenthesis, behind a relative."""

from __future__ import annotations

from events import words
from events.neighbours import EDGES
from events.phrases import NOUNS, NP, SKIPPED, Run, head_noun, phrase_after, phrase_before
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
            return _nearest(tokens, at) if tokens[clause.head].reduced else phrase_before(tokens, at)
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
    if speaker := _behind(tokens, clause):
        return speaker
    if token.tag in (Tag.COMMA, Tag.PUNCT):
        return _over_parenthesis(tokens, clauses, number, at)
    if before and _past_relative(tokens, before, clause):
        return antecedent(tokens, before.run.start)
    if token.tag in (*NP, Tag.ADP):
        return _with_apposition(tokens, phrase_before(tokens, at)) or _shared(before)
    return None


def _nearest(tokens: list[Token], at: int) -> Run | None:
    """ "forces in a civil war ignited in February": the war was; "thousands of people killed": thousands were."""
    found = phrase_before(tokens, at)
    if found is None:
        return None
    hangs = [place for place in range(found.start + 1, at) if tokens[place].tag is Tag.ADP]
    hangs = [place for place in hangs if not (tokens[place].low == "of" and _counts(tokens[place - 1]))]
    return Run(hangs[-1] + 1, found.end) if hangs else found


def _counts(token: Token) -> bool:
    return token.tag is Tag.NUM or token.low in ("number", "majority", "group", "part", "most", "some", "many")


def _behind(tokens: list[Token], clause: Clause) -> Run | None:
    """Who says it, where that follows: '"...," said Ann Lee, head of', "..., says Lee."."""
    opener = tokens[clause.group.start - 1].tag if clause.group.start else None
    if opener not in (Tag.QUOTE, Tag.COMMA) or clause.head != clause.group.start:
        return None
    if tokens[clause.head].lemma not in words.SAYING:
        return None
    found = phrase_after(tokens, clause.head + 1)
    if head_noun(tokens, found) is None or tokens[found.start].tag is Tag.QUOTE:
        return None
    closed = found.end == len(tokens) or tokens[found.end].tag in (Tag.COMMA, Tag.PUNCT, Tag.QUOTE)
    return found if closed or opener is Tag.QUOTE else None


def _past_relative(tokens: list[Token], before: Clause, clause: Clause) -> bool:
    """ "the doctors who treat refugees were shot", "the deal that the union signed collapsed": the verb behind a
    relative clause is that of the noun which the clause hangs on. Not where its own verb may open another clause."""
    opens = tokens[before.run.start]
    hangs = opens.tag is Tag.REL and before.run.start > 0 and tokens[before.run.start - 1].tag in NOUNS
    inner = tokens[before.head + 1 : clause.group.start]
    return (
        hangs
        and before.finite
        and clause.opener is None
        and tokens[before.head].lemma not in words.SAYING | words.THINKING
        and not any(token.tag in EDGES or token.tag in (Tag.VERB, Tag.AUX) for token in inner)
    )


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
    """What a relative stands for. "who" takes the nearest, as does "which" behind a name: "an attempt by Haftar, who",
    "the town of Islamists who", "recognition from Britain, which"."""
    found = phrase_before(tokens, _past_adpositions(tokens, at - 1))
    named = tokens[at].low == "which" and found is not None and tokens[found.end - 1].tag is Tag.NAME
    if found and (tokens[at].low in ("who", "whom", "whose") or named):
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
