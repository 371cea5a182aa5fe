"""From where an expression may count, and what comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from dates import calendar
from dates.display import display
from dates.interval import Grain, Interval, When
from dates.tense import Turn


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression may lean on. ``told``: the time last told, whatever its grain; ``by_grain``: the last of each.

    A narrative counts from the time told, news from its publication. ``day_first``: how dates in figures are written
    here, where one of them can only be read one way.
    """

    published: When | None = None
    told: When | None = None
    by_grain: Mapping[Grain, When] = field(default_factory=dict)
    turn: Turn = field(default_factory=Turn)
    narrative: bool = False
    day_first: bool | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """What else an expression might have meant, why that was turned down, how likely it is all the same."""

    when: When
    why: str
    score: float


class Resolved(NamedTuple):
    """``unit`` is what the words name, before "early", "since" or a range narrow or widen it: TIMEX3 writes that."""

    when: When
    unit: When
    why: str
    alternatives: tuple[Alternative, ...] = ()


class Unsettled(Exception):
    """Why an expression has no time here."""


class Point(NamedTuple):
    at: int
    why: str


def plain(when: When, why: str) -> Resolved:
    return Resolved(when, when, why)


def spoken(context: Context, grain: Grain) -> Point:
    """The publication date, if it is known as precisely as is asked."""
    return _published(context.published, grain)


@lru_cache(maxsize=1024)
def _published(published: When | None, grain: Grain) -> Point:
    if published is None or published.earliest is None or published.latest is None:
        raise Unsettled("counts from the publication date, which is not known")
    if Interval.of(grain, published.earliest).latest < published.latest:  # type: ignore[operator]
        raise Unsettled(f"counts from the publication date, which is known only as {display(published)}")
    return Point(published.earliest, f"{in_full(published)}, when it was published")


def told_before(context: Context, grain: Grain) -> Point:
    """The time last told, as far as it is known as precisely as is asked."""
    told = context.told
    if told is not None and told.earliest is not None and told.grain <= grain:
        return Point(told.earliest, f"{in_full(told)}, told before")
    if context.narrative or context.published is None:
        raise Unsettled("counts from a time told before, and none is told so precisely")
    return spoken(context, grain)


@lru_cache(maxsize=1024)
def in_full(when: When) -> str:
    """A day with its weekday: "Friday 27 December 2019"."""
    if when.grain is Grain.DAY and when.core is None and when.earliest is not None:
        return f"{WEEKDAYS[calendar.weekday(when.earliest)]} {display(when)}"
    return display(when)


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
