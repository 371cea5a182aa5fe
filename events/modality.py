"""In which sense a clause has it that something happens: done, going on, planned, claimed, denied ..."""

from __future__ import annotations

from events import inflection, words
from events.mention import Modality
from events.phrases import head_noun
from events.predicates import Clause
from events.tokens import Tag, Token

# "managed to seize", "returned to find": what the infinitive says was done.
_DONE = frozenset("go move come manage return step rise gather begin start succeed help".split())
_CANCELLING = frozenset("cancel postpone scrap abort shelve".split())
_CLAIMING = frozenset("claim allege accuse insist contend".split())
_WISHING = frozenset("demand urge ask request call propose recommend suggest".split())
_FORECASTING = frozenset("forecast predict project estimate expect".split())
_MONEY_NOUNS = frozenset(
    """growth inflation economy price rate profit revenue sales gdp output unemployment deficit
    earnings demand temperature rain storm""".split()
)


def modality(tokens: list[Token], clause: Clause) -> Modality:
    lemma = clause.lemma(tokens)
    speaker = clause.speaker
    opening = tokens[clause.run.start].low if clause.run.start < len(tokens) else ""
    if clause.opener in words.CONDITIONS and opening in words.CONDITIONS:
        return Modality.HYPOTHETICAL
    wished = speaker is not None and speaker.lemma(tokens) in _WISHING and clause.tense != "past" and not clause.perfect
    if wished and clause.head > (speaker.head if speaker else 0):
        return Modality.HYPOTHETICAL
    if clause.modal in words.POSSIBLY:
        return Modality.HYPOTHETICAL
    if lemma in _CANCELLING or (lemma == "call" and _follows(tokens, clause.head, "off")):
        return Modality.CANCELLED
    if speaker and speaker.lemma(tokens) == "deny":
        return Modality.DENIED
    if speaker and speaker.lemma(tokens) in _FORECASTING and _is_money(tokens, clause):
        return Modality.FORECAST
    if clause.promised or clause.modal is not None or _is_planned(tokens, clause):
        return Modality.PLANNED
    if clause.hearsay or (speaker and speaker.lemma(tokens) in _CLAIMING and clause.finite):
        return Modality.CLAIMED
    if clause.progressive and clause.tense == "present":
        return Modality.ONGOING
    if clause.perfect and clause.progressive:
        return Modality.ONGOING
    return Modality.OCCURRED


def _follows(tokens: list[Token], at: int, low: str) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].low == low


def _is_money(tokens: list[Token], clause: Clause) -> bool:
    head = head_noun(tokens, clause.subject)
    return head is not None and inflection.singular(tokens[head].low) in _MONEY_NOUNS


def _is_planned(tokens: list[Token], clause: Clause) -> bool:
    """ "plans to sign", "are due to meet", "were to wrap up", "ordered to leave"."""
    start = clause.group.start
    if clause.nominal or start == 0 or tokens[start].tag is not Tag.TO:
        return False
    place = start - 1
    while place >= 0 and tokens[place].tag not in (Tag.VERB, Tag.AUX, Tag.ADJ, Tag.PUNCT, Tag.COMMA):
        place -= 1
    governor = tokens[place] if place >= 0 else None
    return governor is None or governor.lemma not in _DONE
