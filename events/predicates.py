"""Verbs and what belongs to them: auxiliaries, tense, voice, subject, object."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from events import words
from events.mention import Modality
from events.phrases import NOUNS, NP, SKIPPED, Run, head_noun, lists, particle, phrase_after, phrase_before
from events.tokens import Tag, Token
from events.words import Form

# Whom one tells something stands before what is told.
_TOLD = frozenset("tell inform remind assure warn convince persuade promise notify".split())


@dataclass(slots=True)
class Clause:
    """``head`` is the token that says what happens: a verb, or a noun where ``nominal``. ``after`` is where its own
    words end. ``speaker``: the saying clause that it is the content of. ``times`` are numbers of time expressions."""

    head: int
    run: Run
    nominal: bool = False
    finite: bool = True
    passive: bool = False
    tense: str = "past"  # past, present, future, none
    perfect: bool = False
    progressive: bool = False
    negated: bool = False
    modal: str | None = None
    opener: str | None = None
    subject: Run | None = None
    object: Run | None = None
    rest: Run | None = None  # what follows the object
    agent: Run | None = None
    group: Run = field(default=Run(0, 0))  # auxiliaries and verb
    speaker: Clause | None = None
    hearsay: bool = False
    promised: bool = False  # a noun that a verb of promising has for its object
    times: list[int] = field(default_factory=list)
    modality: Modality = Modality.OCCURRED

    def lemma(self, tokens: Sequence[Token]) -> str:
        return tokens[self.head].lemma

    @property
    def whole(self) -> Run:
        """All that stands in it, what hangs on its object included."""
        end = max([self.head + 1, *(run.end for run in (self.object, self.rest, self.agent) if run)])
        if self.nominal:
            return Run(self.run.start, max(end, self.run.end))
        if self.finite:
            return Run(self.run.start, end)
        return Run(min(self.head, self.subject.start if self.passive and self.subject else self.head), end)


def verbal(tokens: list[Token]) -> list[Clause]:
    found: list[Clause] = []
    for at, token in enumerate(tokens):
        lone = token.tag is Tag.AUX and _is_lone(tokens, at)
        if token.tag is not Tag.VERB and not lone:
            continue
        start = at
        while start and (
            tokens[start - 1].tag in (Tag.AUX, Tag.TO)
            or (tokens[start - 1].tag is Tag.ADV and start > 1)
            or _between(tokens, start - 1)
        ):
            start -= 1
            if tokens[start].tag is Tag.TO:
                break
        while start < at and tokens[start].tag in (Tag.ADV, Tag.TIME):
            start += 1
        found.append(_grouped(tokens, Run(start, at + 1), len(found) and found[-1]))
    edge = 0
    for number, clause in enumerate(found):
        clause.run = Run(max(edge, _opening(tokens, clause.group.start, edge, finite=clause.finite)), len(tokens))
        clause.opener = tokens[clause.run.start].low if tokens[clause.run.start].tag in (Tag.SUB, Tag.REL) else None
        if number:
            found[number - 1].run = Run(found[number - 1].run.start, clause.run.start)
        edge = clause.group.end
    return found


def _is_lone(tokens: list[Token], at: int) -> bool:
    """An auxiliary that helps no verb: "was", "has had", "were under way"."""
    for token in tokens[at + 1 :]:
        if token.tag in (Tag.AUX, Tag.VERB):
            return False
        if token.tag not in (Tag.ADV, Tag.TIME):
            return True
    return True


def _between(tokens: list[Token], at: int) -> bool:
    """ "has on Monday launched": a time inside a group."""
    return tokens[at].tag is Tag.TIME and at > 0 and tokens[at - 1].tag is Tag.AUX


def _grouped(tokens: list[Token], group: Run, previous: Clause | int | None) -> Clause:
    head = group.end - 1
    verb = tokens[head].verb
    lows = [token.low for token in tokens[group.start : head]]
    clause = Clause(head, Run(group.start, len(tokens)), group=group)
    form = (
        verb.form
        if verb
        else words.BE.get(tokens[head].low) or words.HAVE.get(tokens[head].low) or words.DO.get(tokens[head].low)
    )
    clause.modal = next((low for low in lows if low in words.MODALS or low in ("'ll", "'d")), None)
    if tokens[head].low in words.MODALS:
        clause.modal, form = tokens[head].low, Form.BASE
    clause.negated = any(low in words.NEGATIVES for low in lows)
    clause.hearsay = any(low in words.HEARSAY for low in lows) or tokens[max(0, group.start - 1)].low in words.HEARSAY
    has = [low for low in lows if low in words.HAVE or low == "'ve"]
    be = [low for low in lows if low in words.BE or low in ("'re", "'m", "'s")]
    to = tokens[group.start].tag is Tag.TO
    clause.perfect = bool(has) and form in (Form.PARTICIPLE, Form.ING)
    clause.progressive = form is Form.ING and bool(be)
    clause.passive = form is Form.PARTICIPLE and (bool(be) or tokens[head].reduced)
    clause.finite = not to and (bool(lows) or form not in (Form.ING, Form.PARTICIPLE))
    if (
        form is Form.PARTICIPLE
        and not be
        and not has
        and isinstance(previous, Clause)
        and _joins(tokens, previous, group.start)
    ):
        clause.passive, clause.perfect = previous.passive, previous.perfect
        clause.finite, clause.tense = previous.finite, previous.tense
        return clause
    clause.tense = _tense(lows, form, clause, to=to)
    return clause


def _joins(tokens: list[Token], previous: Clause, start: int) -> bool:
    """ "was killed and wounded": a participle that shares the auxiliary."""
    return tokens[start - 1].tag is Tag.CONJ and tokens[previous.head].form is Form.PARTICIPLE


def _tense(lows: list[str], form: Form | None, clause: Clause, *, to: bool) -> str:
    if clause.modal in ("will", "shall", "'ll", "would"):
        return "future"
    if to or (not clause.finite and not clause.passive and form is not Form.PARTICIPLE):
        return "none"
    if (
        any(low in ("was", "were", "had", "did") for low in lows)
        or form is Form.PAST
        or (form is Form.PARTICIPLE and not lows)
    ):
        return "past"
    return "present"


def _opening(tokens: list[Token], start: int, edge: int, *, finite: bool) -> int:
    """Where the clause of a verb group begins, not left of ``edge``, where the verb before ended."""
    place = start
    while place > edge:
        token = tokens[place - 1]
        if token.tag in (Tag.SUB, Tag.REL):
            return place - 1
        if token.tag is Tag.CONJ and not lists(tokens, place - 1):
            return place - 1
        if (
            token.tag in (Tag.COMMA, Tag.QUOTE, Tag.PUNCT)
            and edge
            and place - 1 > edge
            and not lists(tokens, place - 1)
        ):
            return place
        place -= 1
    if not finite:
        return start
    found = phrase_before(tokens, start - 1) if start else None
    return max(edge, found.start) if found and edge else edge


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
        return _antecedent(tokens, at)
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


def _antecedent(tokens: list[Token], at: int) -> Run | None:
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


def set_objects(tokens: list[Token], clauses: list[Clause], number: int) -> None:
    clause = clauses[number]
    limit = clauses[number + 1].run.start if number + 1 < len(clauses) else len(tokens)
    nexts = [other.group.start for other in clauses[number + 1 :]]
    place = clause.head + 1
    while place < limit and (
        tokens[place].tag in (Tag.ADV, Tag.TIME, Tag.QUOTE)
        or (place == clause.head + 1 and particle(tokens, clause.head))
    ):
        place += 1
    start = place
    while place < len(tokens) and place not in nexts and (place < limit or tokens[place].tag in NP):
        if not _in_object(tokens, start, place):
            break
        place += 1
    place = _past_name(tokens, start, place)
    if any(token.tag in (*NOUNS, Tag.PRON, Tag.NUM) for token in tokens[start:place]):
        clause.object = Run(start, place)
    else:
        place = start
        clause.object = _object_before(tokens, clause)
    end = place
    while (
        end < limit
        and tokens[end].tag not in (Tag.SUB, Tag.REL, Tag.PUNCT, Tag.VERB, Tag.AUX)
        and not (tokens[end].tag in (Tag.COMMA, Tag.CONJ) and not lists(tokens, end))
    ):
        end += 1
    clause.rest = Run(place, end)
    if clause.passive:
        by = next(
            (
                at
                for at in range(clause.head + 1, limit)
                if tokens[at].low == "by" and at + 1 < len(tokens) and tokens[at + 1].tag in NP
            ),
            None,
        )
        if by is not None:
            clause.agent = phrase_after(tokens, by + 1)


def _past_name(tokens: list[Token], start: int, end: int) -> int:
    """ "the prime minister, Ali Zeidan, from his hotel": the name belongs to the object, and both commas."""
    head = head_noun(tokens, Run(start, end)) if end > start else None
    if head is None or tokens[head].low not in words.TITLES or tokens[min(end, len(tokens) - 1)].tag is not Tag.COMMA:
        return end
    place = end + 1
    while place < len(tokens) and tokens[place].tag is Tag.NAME:
        place += 1
    closed = end + 1 < place < len(tokens) and tokens[place].tag in (Tag.COMMA, Tag.PUNCT)
    return place + (tokens[place].tag is Tag.COMMA) if closed else end


def _in_object(tokens: list[Token], start: int, at: int) -> bool:
    """Whether an object that begins at ``start`` goes on with token ``at``."""
    tag, after = tokens[at].tag, tokens[at + 1].tag if at + 1 < len(tokens) else None
    if tag in (*NP, Tag.QUOTE) or (tokens[at].low == "of" and at > start):
        return True
    if tag in (Tag.CONJ, Tag.COMMA):
        return at > start and lists(tokens, at)
    if tag is Tag.TIME:  # "a 2016 deal"
        return after in (*NOUNS, Tag.ADJ, Tag.POSS) and tokens[at - 1].tag in (*NP, Tag.ADP)
    return tag is Tag.ADV and after in (Tag.ADJ, Tag.NUM)


def _object_before(tokens: list[Token], clause: Clause) -> Run | None:
    """ "the deal that the union signed": what is signed stands before "that"."""
    if not clause.finite or clause.passive or clause.subject is None:
        return None
    at = clause.subject.start - 1
    if at < 1 or tokens[at].low not in ("that", "which") or tokens[at - 1].tag not in NOUNS:
        return None
    spoken = next((token for token in reversed(tokens[:at]) if token.tag is Tag.VERB), None)
    if tokens[at].low == "that" and spoken is not None and spoken.lemma in _TOLD:
        return None  # "told reporters that he resigned"
    return _antecedent(tokens, at)
