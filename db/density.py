"""How many events there are when: statements that group them by their bounds. What is counted beforehand is in tallies.

What has an open end is counted where it is known: "since 2011" in 2011, "until June" in June.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, NamedTuple

from sqlalchemy import Label, Select, and_, case, func, null, or_, select

from db.filters import Asked
from db.models import Actor, ActorTimeline
from db.question import Rows
from db.timeline import hits
from db.types import OPEN_FUTURE, OPEN_PAST

Lanes = Literal["actor", "type"]
MOST_LANES = 30


class Spread(NamedTuple):
    """So many events of a lane may have been at some instant from ``start`` to ``stop``, both included; what lasted was
    surely going on from ``core_start`` to ``core_stop``. Unix seconds; of what was counted
    beforehand, years or months since year 0."""

    lane: Any
    name: Any
    start: int
    stop: int
    core_start: int | None
    core_stop: int | None
    n: int


def spreads(asked: Asked, lanes: Lanes | None) -> Rows:
    """A row a Spread, in seconds; those of one lane together. Without ``lanes`` the lane is None; actors' are of those
    who were named, not of whom they act for."""
    hit = hits(asked)
    lane = _lane(hit, lanes)
    start, stop, core_start, core_stop = _bounds(hit.c)
    columns: list[Label[Any]] = [
        *lane.columns,
        start.label("start"),
        stop.label("stop"),
        core_start.label("core_start"),
        core_stop.label("core_stop"),
    ]
    each = lane.joined(select(*columns)).cte("each")
    grouped = select(*each.c, func.count().label("n")).group_by(*each.c)
    return grouped.order_by(*(column.nulls_first() for column in each.c))


def extent(asked: Asked) -> Select[int, int]:
    """The first and the last bound that is known of any of them."""
    hit = hits(asked)
    known = or_(hit.c.earliest > OPEN_PAST, hit.c.latest < OPEN_FUTURE)
    first = case((hit.c.earliest > OPEN_PAST, hit.c.earliest), else_=hit.c.latest - 1)
    last = case((hit.c.latest < OPEN_FUTURE, hit.c.latest), else_=hit.c.earliest + 1)
    return select(func.min(first), func.max(last)).where(known)


def _bounds(row: Any) -> tuple[Any, Any, Any, Any]:
    """start, stop, core_start, core_stop of a Spread. ``row`` has the five columns of a date."""
    begins, ends = row.earliest > OPEN_PAST, row.latest < OPEN_FUTURE
    start = case((begins, row.earliest), else_=func.coalesce(row.core_to, row.latest - 1))
    stop = case((ends, row.latest - 1), else_=func.coalesce(row.core_from - 1, row.earliest))
    lasted = and_(begins, ends, row.core_from < row.core_to)
    core_start = case((lasted, row.core_from), else_=null())
    return start, stop, core_start, case((lasted, row.core_to - 1), else_=null())


class _Lane(NamedTuple):
    columns: tuple[Label[Any], Label[Any]]
    joined: Callable[[Rows], Rows]  # a statement with all that its lane needs


def _lane(hit: Any, lanes: Lanes | None) -> _Lane:
    if lanes == "actor":  # one event in several lanes

        def joined(statement: Rows) -> Rows:
            named = and_(ActorTimeline.event_id == hit.c.id, ActorTimeline.direct)
            line = statement.select_from(hit).join(ActorTimeline, named)
            return line.join(Actor, Actor.id == ActorTimeline.actor_id)

        return _Lane((Actor.key.label("lane"), Actor.name.label("name")), joined)
    what = hit.c.type if lanes == "type" else null()
    return _Lane((what.label("lane"), what.label("name")), lambda statement: statement.select_from(hit))
