"""Stretches of time, and how precisely they are known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import lru_cache
from typing import Self

from dates import calendar
from dates.calendar import DAY, HOUR, MINUTE


class Grain(IntEnum):
    """Units of the calendar, finest first, so that a coarser grain is a greater one."""

    SECOND = 0
    MINUTE = 1
    HOUR = 2
    DAY = 3
    WEEK = 4
    MONTH = 5
    QUARTER = 6
    SEASON = 7
    HALF = 8
    YEAR = 9
    DECADE = 10
    CENTURY = 11
    MILLENNIUM = 12

    @property
    def label(self) -> str:
        """As it is written on the wire: "day", "month"."""
        return self.name.lower()


# Grains that are whole months; a season begins with March, June, September or December (northern, meteorological).
MONTHS = {
    Grain.MONTH: 1,
    Grain.QUARTER: 3,
    Grain.SEASON: 3,
    Grain.HALF: 6,
    Grain.YEAR: 12,
    Grain.DECADE: 120,
    Grain.CENTURY: 1200,
    Grain.MILLENNIUM: 12_000,
}
SECONDS = {Grain.SECOND: 1, Grain.MINUTE: MINUTE, Grain.HOUR: HOUR, Grain.DAY: DAY, Grain.WEEK: calendar.WEEK}


@lru_cache(maxsize=calendar.REMEMBERED)
def floor(instant: int, grain: Grain) -> int:
    """The start of the day, week, month ... that holds ``instant``. Weeks begin on Monday, decades with a year in 0."""
    if grain is Grain.WEEK:
        return instant // DAY * DAY - calendar.weekday(instant) * DAY
    if length := SECONDS.get(grain):
        return instant // length * length
    moment = calendar.fields(instant)
    month = moment.year * 12 + moment.month - 1
    offset = 2 if grain is Grain.SEASON else 0
    year, month = divmod((month - offset) // MONTHS[grain] * MONTHS[grain] + offset, 12)
    return calendar.seconds(year, month + 1)


@lru_cache(maxsize=calendar.REMEMBERED)
def shift(instant: int, grain: Grain, by: int) -> int:
    """``instant`` moved by so many grains; months keep the day where the month has it."""
    if length := SECONDS.get(grain):
        return instant + by * length
    return calendar.add_months(instant, by * MONTHS[grain])


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of time. Half-open: ``earliest`` lies in it, ``latest`` does not. None is an open end."""

    earliest: int | None
    latest: int | None

    @classmethod
    def of(cls, grain: Grain, instant: int) -> Self:
        """The whole day, week, month ... that ``instant`` falls in."""
        start = floor(instant, grain)
        return cls(start, shift(start, grain, 1))

    @classmethod
    def hull(cls, intervals: Iterable[Self]) -> Self:
        """The least that holds all of them; of none, any time."""
        each = list(intervals)
        starts, ends = [one.earliest for one in each], [one.latest for one in each]
        return cls(
            None if None in starts else min((start for start in starts if start is not None), default=None),
            None if None in ends else max((end for end in ends if end is not None), default=None),
        )

    def overlaps(self, other: Interval) -> bool:
        """Neighbours touch and do not overlap."""
        return (self.earliest is None or other.latest is None or self.earliest < other.latest) and (
            other.earliest is None or self.latest is None or other.earliest < self.latest
        )

    def holds(self, other: Interval) -> bool:
        """True where nothing of ``other`` lies outside."""
        after = self.earliest is None or (other.earliest is not None and self.earliest <= other.earliest)
        before = self.latest is None or (other.latest is not None and other.latest <= self.latest)
        return after and before

    def meet(self, other: Interval) -> Interval:
        """What both hold, of two that overlap."""
        starts = [start for start in (self.earliest, other.earliest) if start is not None]
        ends = [end for end in (self.latest, other.latest) if end is not None]
        return Interval(max(starts, default=None), min(ends, default=None))

    @property
    def length(self) -> int | None:
        """Seconds; None where an end is open."""
        return None if self.earliest is None or self.latest is None else self.latest - self.earliest


class Doubt(StrEnum):
    """How surely a bound is meant, as EDTF marks it: "perhaps 1984", "about 1984", "perhaps about 1984"."""

    UNCERTAIN = "?"
    APPROXIMATE = "~"
    BOTH = "%"


@dataclass(frozen=True, slots=True)
class When:
    """When something happened, as far as was said (CIDOC-CRM: ``outer`` is P82, ``core`` is P81).

    ``outer`` holds all of it. Without ``core`` it happened at some time within: "in June 2020". With ``core`` it
    lasted: ``core`` is the stretch from its latest possible start to its earliest possible end, and may be empty
    ("from May to June 2019" surely spans the night between them). ``grain`` is how precisely the bounds are known,
    the coarser of the two. ``doubt`` is that of the start and of the end; what does not last has one, twice.
    """

    outer: Interval
    grain: Grain
    core: Interval | None = None
    doubt: tuple[Doubt | None, Doubt | None] = (None, None)

    @classmethod
    def of(cls, grain: Grain, instant: int) -> Self:
        """Some time within the whole day, month ... that ``instant`` falls in."""
        return cls(Interval.of(grain, instant), grain)

    @property
    def earliest(self) -> int | None:
        return self.outer.earliest

    @property
    def latest(self) -> int | None:
        return self.outer.latest

    @property
    def precision(self) -> str:
        """As it is written on the wire; what has no end, or no beginning, is not known to the day."""
        return "open" if self.earliest is None or self.latest is None else self.grain.label

    @property
    def lasting(self) -> bool:
        return self.core is not None
