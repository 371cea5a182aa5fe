"""From where an expression may count, and what comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from dates import calendar
from dates.display import display
from dates.interval import Grain, Interval, When
from dates.tense import Turn

IN_FULL = "said in full"  # why a date is what it is that counts from nothing


class Context(NamedTuple):
    """What an expression may lean on. ``told``: the time last told, whatever its grain; ``by_grain``: the last of each.

    A narrative counts from the time told, news from its publication, or from its ``background`` where it tells that.
    ``day_first``: how dates in figures are written here, where one of them can only be read one way; ``usual``: how
    they are where the text is from. ``quoted``: what stands for the publication date is when the words were spoken.
    """

    published: When | None = None
    told: When | None = None
    by_grain: Mapping[Grain, When] = MappingProxyType({})
    turn: Turn = Turn()
    narrative: bool = False
    day_first: bool | None = None
    usual: bool | None = None
    background: Background | None = None
    quoted: bool = False


class Background(NamedTuple):
    """The time last told where news looks back by a full date; ``followed``: another has already counted from it."""

    told: When
    followed: bool


@dataclass(frozen=True, slots=True)
class Alternative:
    """What else an expression might have meant, why that was turned down, how likely it is all the same."""

    when: When
    why: str
    score: float


class Resolved(NamedTuple):
    """``unit`` is what the words name, before "early", "since" or a range narrow or widen it: TIMEX3 writes that.

    ``anchor`` is None where nothing had to be counted, ``turn`` where no verb had to tell back from ahead.
    """

    when: When
    unit: When
    why: str
    alternatives: tuple[Alternative, ...] = ()
    anchor: Point | None = None
    turn: Turn | None = None


class Unsettled(Exception):
    """Why an expression has no time here."""


class Point(NamedTuple):
    """From where it is counted: an instant of ``when``, which was told before or is the publication date."""

    at: int
    why: str
    when: When
    told: bool


def plain(when: When, why: str, anchor: Point | None = None, turn: Turn | None = None) -> Resolved:
    return Resolved(when, when, why, anchor=anchor, turn=turn)


def spoken(context: Context, grain: Grain) -> Point:
    """The publication date, if it is known as precisely as is asked."""
    return _published(context.published, grain, context.quoted)


@lru_cache(maxsize=1024)
def _published(published: When | None, grain: Grain, quoted: bool) -> Point:
    if published is None or published.earliest is None or published.latest is None:
        raise Unsettled("counts from the publication date, which is not known")
    if Interval.of(grain, published.earliest).latest < published.latest:  # type: ignore[operator]
        raise Unsettled(f"counts from the publication date, which is known only as {display(published)}")
    why = f"{in_full(published)}, when it was {'said' if quoted else 'published'}"
    return Point(published.earliest, why, published, told=quoted)


def told_before(context: Context, grain: Grain) -> Point:
    """The time last told, as far as it is known as precisely as is asked."""
    told = context.told
    if told is not None and told.earliest is not None and told.grain <= grain:
        return Point(told.earliest, f"{in_full(told)}, told before", told, told=True)
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
