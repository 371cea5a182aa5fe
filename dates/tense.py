"""Whether the clause around an expression looks back or ahead. Cues are words of the language's page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple


class Tense(StrEnum):
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = "unknown"


class Turn(NamedTuple):
    """Which way, and whether the verb stands close enough to be surely the expression's own."""

    tense: Tense = Tense.UNKNOWN
    sure: bool = False


@dataclass(frozen=True)
class Cues:
    """``past``, and words with ``past_endings``, are verbs in the past; a ``future`` cue swallows the verb it governs
    ("will be paid"). ``ahead`` just before a date, ``ahead_after`` just behind it, turn it forward."""

    past: Sequence[str]
    present: Sequence[str]
    future: Sequence[str]
    past_endings: Sequence[str] = ()
    not_past: Sequence[str] = ()
    pluperfect: Sequence[str] = ()
    between: Sequence[str] = ()
    ahead: Sequence[str] = ()
    ahead_after: Sequence[str] = ()

    @cached_property
    def verb(self) -> re.Pattern[str]:
        endings = "|".join(self.past_endings)
        kept = f"(?!(?:{_words(self.not_past)})\\b)" if self.not_past else ""
        return re.compile(
            rf"\b(?:(?P<future>(?:{_words(self.future)})(?: (?:{_words(self.between)}))*(?: [a-z]+)?)"
            rf"|(?P<past>{_words(self.past)}|{kept}[a-z]+(?:{endings}))"
            rf"|(?P<present>{_words(self.present)}))\b"
        )

    @cached_property
    def perfect(self) -> re.Pattern[str]:
        """ "they had left by Monday" """
        return re.compile(rf"\b(?:{_words(self.pluperfect)})\s+\w")

    @cached_property
    def before(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{_words(self.ahead)})(?: the| the early| early| mid| late)?[ -]$", re.IGNORECASE)

    @cached_property
    def behind(self) -> re.Pattern[str]:
        return re.compile(rf"[ -](?:{_words(self.ahead_after)})\b")


def _words(cues: Sequence[str]) -> str:
    return "|".join(re.escape(cue) for cue in sorted(cues, key=len, reverse=True))


_STOP = re.compile(r"(?<!\b[A-Z])[.!?][\"'”’)]*\s+(?=[A-Z\"“‘(`])|\n\s*\n|;")
REACH = 200
CLOSE = 45
# What opens a sentence belongs to its verb, however far off that is.
OPENING = 10
# A comma between them puts a verb behind this much further off.
APART = 20


def tense(text: str, start: int, end: int, cues: Cues) -> Turn:
    """Of the verb nearest to the expression within its sentence; one before it counts as nearer than one behind."""
    before = text[max(0, start - REACH) : start]
    stops = [stop.end() for stop in _STOP.finditer(before)]
    before = before[stops[-1] :] if stops else before
    after = text[end : end + REACH]
    stopped = _STOP.search(after)
    after = after[: stopped.start()] if stopped else after
    distance, found = REACH * 2.0, Tense.UNKNOWN
    if not after.startswith(("'s", "’s")):  # "they would fight Monday's ruling" says nothing of Monday
        for match in cues.verb.finditer(before):
            distance, found = len(before) - match.end(), Tense(match.lastgroup or "unknown")
    behind = cues.verb.search(after)
    opening = len(before) <= OPENING
    onward = behind is not None
    if behind:
        away = behind.start() * 1.5 + (APART if "," in after[: behind.start()] and not opening else 0)
        onward = away < distance
        if onward:
            distance, found = min(away, CLOSE) if opening else away, Tense(behind.lastgroup or "unknown")
    ahead = cues.before.search(before)
    if ahead and not cues.perfect.search(before[: ahead.start()]) and not (onward and found is Tense.PAST):
        return Turn(Tense.FUTURE)
    if cues.behind.match(after):
        return Turn(Tense.FUTURE)
    return Turn(found, distance <= CLOSE)
