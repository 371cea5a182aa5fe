"""The histogram: of every bin how many events lie in it for certain, and how many possibly.

Bins are units of the calendar, the finest of which so many hold the window. An event weighs one, whatever it spans.
Where its bounds lie within one bin it is certain there; else its weight is shared out among the bins that they span, as
certain where it surely was going on. So the masses of a lane add up to its number of events, to the thousandth.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby
from typing import Annotated, Any, NamedTuple

from pydantic import Field
from sqlalchemy import Connection
from typing_extensions import TypedDict

from api import schemas
from api.errors import BadParameters
from dates import calendar
from dates.interval import Grain, floor, shift
from db import counts, density
from db.density import Lanes, Spread
from db.filters import Asked

_PARTS = 1000  # of one event
_UNITS = (
    Grain.MINUTE, Grain.HOUR, Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR, Grain.DECADE,
    Grain.CENTURY, Grain.MILLENNIUM,
)  # fmt: skip
_IN_FINER = ((Grain.YEAR, 4), (Grain.DAY, 24))  # how many of the next finer unit are in one


class Lane(TypedDict):
    key: Annotated[str | None, Field(description="what to ask for", examples=["turkey"])]
    name: Annotated[str | None, Field(examples=["Turkey"])]
    n: Annotated[int, Field(description="events", examples=[46])]
    certain: Annotated[list[float], Field(description="a bin each", examples=[[1, 0, 2]])]
    possible: Annotated[list[float], Field(description="a bin each; with the certain ones n in all")]


class Histogram(TypedDict):
    unit: Annotated[str | None, Field(description="of the calendar, what each bin is", examples=["month"])]
    edges: Annotated[
        list[str],
        Field(
            description="where each bin begins, and where the last one ends", examples=[["2019-01-01", "2019-02-01"]]
        ),
    ]
    lanes: list[Lane]


class Bins(NamedTuple):
    """``edges`` are Unix seconds: where each bin begins, and where the last one ends."""

    unit: Grain
    edges: Sequence[int]


def histogram(connection: Connection, asked: Asked, most: int, lanes: Lanes | None) -> Histogram:
    """Over the window that was asked for; where an end of it is open, as far as there are events."""
    bins = _bins(connection, asked, most)
    if bins is None:
        return {"unit": None, "edges": [], "lanes": []}
    spreads = _spreads(connection, asked, bins, lanes)
    told = {lane: list(group) for lane, group in groupby(spreads, lambda row: row.lane)}
    return {
        "unit": bins.unit.label,
        "edges": [str(schemas.first(edge, bins.unit)) for edge in bins.edges],
        "lanes": [_lane(told[lane], bins) for lane in _order(told, lanes)],
    }


def _bins(connection: Connection, asked: Asked, most: int) -> Bins | None:
    if asked.undated:
        return None
    start = asked.window.earliest if asked.window else None
    end = asked.window.latest if asked.window else None
    if start is None or end is None:
        first, last = _extent(connection, asked, most)
        if first is None or last is None:
            return None
        start, end = first if start is None else start, last if end is None else end
    return cut(start, max(end, start + 1), most)


def _extent(connection: Connection, asked: Asked, most: int) -> tuple[int | None, int | None]:
    """Of what is asked for; to the year or the day, which are counted beforehand, where the bins are no finer."""
    for unit, finer in _IN_FINER:
        counted = counts.reach(asked, unit)
        if counted is None:
            continue
        first, last = connection.execute(counted).one()
        if first is None:
            return None, None
        if (last - first - 1) * finer > most:
            return _begin(first, unit), _begin(last + 1, unit)
    first, last = connection.execute(density.extent(asked)).one()
    return first, last


def cut(start: int, end: int, most: int) -> Bins:
    """At most so many bins that hold the window; BadParameters where the calendar has no unit that is long enough."""
    for unit in _UNITS:
        if (end - start) // max(1, shift(floor(start, unit), unit, 1) - floor(start, unit)) > most:
            continue
        edges = [floor(start, unit)]
        while edges[-1] < end and len(edges) <= most:
            edges.append(shift(edges[-1], unit, 1))
        if edges[-1] >= end:
            return Bins(unit, edges)
    raise BadParameters(f"so long a window takes more than {most} bins", "bins")


def _spreads(connection: Connection, asked: Asked, bins: Bins, lanes: Lanes | None) -> Iterator[Spread]:
    """From what is counted beforehand, where that is as fine as the bins and nothing else is asked."""
    counted = counts.spreads(asked, bins.unit, lanes)
    if counted is None:
        return (Spread(*row) for row in connection.execute(density.spreads(asked, lanes)))
    unit, statement = counted
    return (_in_seconds(Spread(*row), unit) for row in connection.execute(statement))


def _order(told: dict[Any, list[Spread]], lanes: Lanes | None) -> list[Any]:
    """The lanes with the most events first; what has none of the kind, in no lane."""
    sizes = {lane: sum(spread.n for spread in found) for lane, found in told.items() if lane is not None or not lanes}
    return sorted(sizes, key=lambda lane: (-sizes[lane], lane))[: density.MOST_LANES]


def _in_seconds(spread: Spread, unit: Grain) -> Spread:
    """A year, a month or a day is where it begins: bins are whole ones here."""
    lane, name, start, stop, core_start, core_stop, n = spread
    begun = None if core_start is None else _begin(core_start, unit)
    over = None if core_stop is None else _begin(core_stop, unit)
    return Spread(lane, name, _begin(start, unit), _begin(stop, unit), begun, over, n)


@lru_cache(maxsize=4096)
def _begin(ordinal: int, unit: Grain) -> int:
    if unit is Grain.DAY:
        return ordinal * calendar.DAY
    return calendar.seconds(ordinal) if unit is Grain.YEAR else calendar.seconds(ordinal // 12, ordinal % 12 + 1)


def _lane(spreads: list[Spread], bins: Bins) -> Lane:
    certain, possible = masses(spreads, bins)
    return {
        "key": spreads[0].lane,
        "name": spreads[0].name,
        "n": sum(spread.n for spread in spreads),
        "certain": certain,
        "possible": possible,
    }


def masses(spreads: Iterable[Spread], bins: Bins) -> tuple[list[float], list[float]]:
    edges = bins.edges
    number = len(edges) - 1
    certain, possible = [0] * number, [0] * number

    @cache
    def bin_of(second: int) -> int:
        """What lies outside is in the outermost bin."""
        return min(max(bisect_right(edges, second) - 1, 0), number - 1)

    for _, _, start, stop, core_start, core_stop, n in spreads:
        first, last = bin_of(start), bin_of(stop)
        if first == last and edges[0] <= start and stop < edges[-1]:
            certain[first] += n * _PARTS
            continue
        surely = range(0)
        if core_start is not None and core_stop is not None and core_stop >= edges[0] and core_start < edges[-1]:
            surely = range(bin_of(core_start), bin_of(core_stop) + 1)
        for at, parts in _shares(n, first, last):
            (certain if at in surely else possible)[at] += parts
    return [_mass(parts) for parts in certain], [_mass(parts) for parts in possible]


def _shares(n: int, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Thousandths of events, bin by bin; what cannot be divided goes to the first bins."""
    each, rest = divmod(n * _PARTS, last - first + 1)
    for step, at in enumerate(range(first, last + 1)):
        yield at, each + (step < rest)


def _mass(parts: int) -> Any:
    whole, rest = divmod(parts, _PARTS)
    return whole if not rest else parts / _PARTS
