"""Verbs and what belongs to them: auxiliaries, tense, voice, subject, object."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from events import words
from events.mention import Modality
from events.phrases import Run, lists, phrase_before
from events.tokens import Tag, Token
from events.words import Form


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
