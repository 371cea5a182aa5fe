"""The histogram: of every bin how many events lie in it for certain, and how many possibly.

An event weighs one, whatever it spans. Where its bounds lie within one bin it is certain there; else its weight is
shared out among the bins that they span, as certain where it surely was going on. So the masses of a lane add up to its
number of events, to the thousandth.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Annotated, Any

from pydantic import Field
from sqlalchemy import Connection
from typing_extensions import TypedDict

from api.formats import instants
from db import density
from db.density import Bins, Lanes, Spread
from db.filters import Asked

_PARTS = 1000  # of one event


class Lane(TypedDict):
    key: Annotated[str | None, Field(description="what to ask for", examples=["turkey"])]
    name: Annotated[str | None, Field(examples=["Turkey"])]
    n: Annotated[int, Field(description="events", examples=[46])]
    certain: Annotated[list[float], Field(description="a bin each", examples=[[1, 0, 2]])]
    possible: Annotated[list[float], Field(description="a bin each; with the certain ones n in all")]


Histogram = TypedDict(
    "Histogram",
    {
        "from": Annotated[str | None, Field(description="the first bin begins", examples=["2019-01-01T00:00:00Z"])],
        "to": Annotated[str | None, Field(description="where the last one ends", examples=["2021-01-01T00:00:00Z"])],
        "width": Annotated[int, Field(description="of a bin, in seconds", examples=[86400])],
        "bins": Annotated[int, Field(examples=[100])],
        "lanes": list[Lane],
    },
)


def histogram(connection: Connection, asked: Asked, bins: int, lanes: Lanes | None) -> Histogram:
    """Over the window that was asked for; where an end of it is open, as far as there are events."""
    window = _window(connection, asked, bins)
    if window is None:
        return {"from": None, "to": None, "width": 0, "bins": 0, "lanes": []}
    rows = (Spread(*row) for row in connection.execute(density.spreads(asked, window, lanes)))
    told = {lane: list(group) for lane, group in groupby(rows, lambda row: row.lane)}
    order = [row.lane for row in connection.execute(density.busiest(asked, lanes))] if lanes else [None]
    return {
        "from": instants.iso(window.start),
        "to": instants.iso(window.end),
        "width": window.width,
        "bins": window.number,
        "lanes": [_lane(told[lane], window.number) for lane in order if lane in told],
    }


def _window(connection: Connection, asked: Asked, count: int) -> Bins | None:
    if asked.undated:
        return None
    start = asked.window.earliest if asked.window else None
    end = asked.window.latest if asked.window else None
    if start is None or end is None:
        first, last = connection.execute(density.extent(asked)).one()
        if first is None:
            return None
        start, end = first if start is None else start, last if end is None else end
    return Bins(start, max(1, -(-(end - start) // count)), count)


def _lane(spreads: list[Spread], bins: int) -> Lane:
    certain, possible = masses(spreads, bins)
    return {
        "key": spreads[0].lane,
        "name": spreads[0].name,
        "n": sum(spread.n for spread in spreads),
        "certain": certain,
        "possible": possible,
    }


def masses(spreads: Iterable[Spread], bins: int) -> tuple[list[float], list[float]]:
    certain, possible = [0] * bins, [0] * bins
    for spread in spreads:
        surely = _surely(spread)
        for at, parts in _shares(spread):
            (certain if at in surely else possible)[at] += parts
    return [_mass(parts) for parts in certain], [_mass(parts) for parts in possible]


def _surely(spread: Spread) -> range:
    if spread.first == spread.last and spread.whole:
        return range(spread.first, spread.last + 1)
    if spread.core_first is None or spread.core_last is None:
        return range(0)
    return range(spread.core_first, spread.core_last + 1)


def _shares(spread: Spread) -> Iterator[tuple[int, int]]:
    """Thousandths of events, bin by bin; what cannot be divided goes to the first bins."""
    each, rest = divmod(spread.n * _PARTS, spread.last - spread.first + 1)
    for step, at in enumerate(range(spread.first, spread.last + 1)):
        yield at, each + (step < rest)


def _mass(parts: int) -> Any:
    whole, rest = divmod(parts, _PARTS)
    return whole if not rest else parts / _PARTS
