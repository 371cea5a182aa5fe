"""Whether the clause around an expression looks back or ahead. Cues are words of the language's page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class Tense(StrEnum):
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Cues:
    """``past_endings``: of words that are no table's; ``stops`` part sentences."""

    past: Sequence[str]
    present: Sequence[str]
    future: Sequence[str]
    past_endings: Sequence[str] = ()
    not_past: Sequence[str] = ()

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        def words(cues: Sequence[str]) -> str:
            return "|".join(re.escape(cue) for cue in sorted(cues, key=len, reverse=True))

        endings = "|".join(self.past_endings)
        kept = f"(?!(?:{words(self.not_past)})\\b)" if self.not_past else ""
        return re.compile(
            rf"\b(?:(?P<future>{words(self.future)})|(?P<past>{words(self.past)}|{kept}[a-z]+(?:{endings}))"
            rf"|(?P<present>{words(self.present)}))\b",
        )


_STOP = re.compile(r"[.!?][\"'”’)]*\s|\n\s*\n|;")
REACH = 200


def tense(text: str, start: int, end: int, cues: Cues) -> Tense:
    """Of the verb nearest to the expression within its sentence; one before it counts as nearer than one behind."""
    before = text[max(0, start - REACH) : start]
    stops = [stop.end() for stop in _STOP.finditer(before)]
    before = before[stops[-1] :] if stops else before
    after = text[end : end + REACH]
    stopped = _STOP.search(after)
    after = after[: stopped.start()] if stopped else after
    best, found = REACH * 2.0, Tense.UNKNOWN
    for match in cues.pattern.finditer(before):
        distance = len(before) - match.end()
        if distance <= best:
            best, found = distance, Tense(match.lastgroup or "unknown")
    behind = cues.pattern.search(after)
    if behind and behind.start() * 1.5 < best:
        found = Tense(behind.lastgroup or "unknown")
    return found
