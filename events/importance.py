"""How much an event mattered, as those show who wrote of it: how many told of it, how long after, and what it was.

What is told is held against how many documents there are that could have told it. A day in the thick of a war is told
by many because many were writing; one that few were left to tell of, and did, stands out. So does the first of a story,
before others were writing at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import log2, sqrt
from typing import NamedTuple

# Deciding, ending and choosing is what timelines keep: in those of two newsrooms on one war (docs/benchmarks.md) these
# stand two to three times as often as anything else that is told.
DECISIVE = frozenset("AGREE RETREAT SANCTION x:ELECTION x:RULING".split())
_LATER = 0.2  # what a doubling of the days between an event and its telling adds to the telling
_DAY = 0.25  # what all tellings of its day add to the event that most is told of; to others in proportion
_FEW = 5  # so many documents are too few to tell much by
_EVEN = 3.0  # an event told by so many in the middle of the documents is of middling importance


class Voice(NamedTuple):
    """A document that tells of an event, so many days after; ``kind`` is what it takes it for."""

    document: int
    kind: str | None
    days_after: float


class Around(NamedTuple):
    """How many documents were written before an event and after it, its first days left out."""

    before: int
    after: int


class Day(NamedTuple):
    """What is ``told`` of a day in all, and of the event of that day that most is told of."""

    all: float = 0.0
    most: float = 0.0


def told(voices: Iterable[Voice]) -> float:
    """Each document counts once, as the weightiest of its tellings."""
    best: dict[int, float] = {}
    for voice in voices:
        said = (3.0 if voice.kind in DECISIVE else 1.0) * (1 + _LATER * log2(1 + max(0.0, voice.days_after)))
        best[voice.document] = max(best.get(voice.document, 0.0), said)
    return sum(best.values())


def importance(event: float, day: Day, around: Around) -> float:
    """From 0 to 1, of what is ``told`` of an event, and of its day."""
    middle = (around.before + around.after) / 2
    share = event / day.most if day.most else 0.0
    worth = (event + _DAY * day.all * share) * _silence(middle, middle) / _silence(around.before, around.after)
    return round(worth / (worth + _EVEN), 6)


def _silence(before: float, after: float) -> float:
    return float(sqrt(after + _FEW) * (before + _FEW) ** 0.3)
