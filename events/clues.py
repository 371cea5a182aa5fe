"""What tells when a text was written, and what follows from several such clues."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum, auto

from dates.interval import Interval
from dates.span import Span


class Weight(IntEnum):
    """Whom to believe where clues contradict each other, the most trusted first."""

    IMPORTED = auto()  # nothing is written after it was imported
    HEADED = auto()
    TOLD = auto()
    KNOWN = auto()  # an event that other documents date
    OFFICE = auto()
    PLANNED = auto()


@dataclass(frozen=True, slots=True)
class Clue:
    """``within``: as this alone has it the text was published in one of these; ends may be open. ``span`` is where the
    text says so."""

    within: tuple[Interval, ...]
    why: str
    weight: Weight
    span: Span | None = None


def bounded(clues: Iterable[Clue]) -> tuple[Interval, list[Clue]]:
    """What all of them leave, and those that it rests on. Of two that contradict each other the more trusted is
    believed, of equals neither."""
    left: Sequence[Interval] = (_ANY,)
    kept: list[Clue] = []
    waiting = sorted(clues, key=_order)
    for weight in Weight:
        possible = [clue for clue in waiting if clue.weight is weight and _meet(left, clue.within)]
        agreed = possible if _all_meet(left, possible) else [c for c in possible if not _disputed(c, possible, left)]
        for clue in agreed if _all_meet(left, agreed) else ():
            if (narrower := _meet(left, clue.within)) != left:
                left = narrower
                kept.append(clue)
    bounds = Interval.hull(left)
    for clue in list(kept):
        others = [other for other in kept if other is not clue]
        kept = others if Interval.hull(_all_meet((_ANY,), others)) == bounds else kept
    return bounds, kept


_ANY = Interval(None, None)


def _order(clue: Clue) -> tuple[int, float, float, int]:
    """Those that say most come first, so that what they make idle is not kept."""
    first, last = clue.within[0].earliest, clue.within[-1].latest
    start, end = float("-inf") if first is None else first, float("inf") if last is None else last
    return (len(clue.within), -start, end, clue.span.start if clue.span else -1)


def _meet(left: Sequence[Interval], within: Sequence[Interval]) -> tuple[Interval, ...]:
    return tuple(sorted({a.meet(b) for a in left for b in within if a.overlaps(b)}, key=_start))


def _all_meet(left: Sequence[Interval], clues: Iterable[Clue]) -> Sequence[Interval]:
    for clue in clues:
        left = _meet(left, clue.within)
    return left


def _disputed(clue: Clue, equals: Iterable[Clue], left: Sequence[Interval]) -> bool:
    here = _meet(left, clue.within)
    return any(not _meet(here, other.within) for other in equals)


def _start(interval: Interval) -> float:
    return float("-inf") if interval.earliest is None else interval.earliest
