"""Time as the tables keep it.

Bounds are half-open and never null, so that SQLite and Postgres index and order them alike: an open start is
OPEN_PAST, an open end OPEN_FUTURE, and what has no date at all lies at UNDATED, behind every window. A core is null
where something happened at some time within its bounds.
"""

from __future__ import annotations

from typing import NamedTuple

from dates import calendar, edtf
from dates.interval import Doubt, Grain, Interval, When

OPEN_PAST = calendar.seconds(calendar.FIRST_YEAR)
OPEN_FUTURE = calendar.seconds(calendar.LAST_YEAR + 1)
UNDATED = OPEN_FUTURE + 1

OPEN = max(Grain) + 1  # the precision that facets count for what has no end, or no beginning


class Bounds(NamedTuple):
    """The columns of one date; the names are the columns' names."""

    earliest: int
    latest: int
    core_from: int | None
    core_to: int | None
    precision: int | None


def bounds(when: When | None) -> Bounds:
    if when is None:
        return Bounds(UNDATED, UNDATED, None, None, None)
    return Bounds(
        OPEN_PAST if when.earliest is None else when.earliest,
        OPEN_FUTURE if when.latest is None else when.latest,
        when.core.earliest if when.core else None,
        when.core.latest if when.core else None,
        int(when.grain),
    )


def when(
    earliest: int,
    latest: int,
    core_from: int | None,
    core_to: int | None,
    precision: int | None,
    text: str | None = None,
) -> When | None:
    """The way back; only ``text``, its EDTF, has its doubt. None for what lies on the undated shelf."""
    if earliest == UNDATED or precision is None:
        return None
    outer = Interval(None if earliest == OPEN_PAST else earliest, None if latest == OPEN_FUTURE else latest)
    core = None if core_from is None and core_to is None else Interval(core_from, core_to)
    doubt = edtf.parse(text).doubt if text and any(mark in text for mark in Doubt) else (None, None)
    return When(outer, Grain(precision), core, doubt)
