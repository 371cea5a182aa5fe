"""How many events lie where in a window: statements that group them by the bins that they may lie in.

Bins are half-open and of one width. An event is in the bin that its bounds lie in, or somewhere in those they span.
What has an open end is counted at the bound that is known, and within the window in any case.
"""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from sqlalchemy import ColumnElement, Label, Select, and_, case, func, literal, null, or_, select

from db.filters import Asked
from db.models import LONG, Actor, ActorTimeline
from db.queries import Rows, hits
from db.types import OPEN_FUTURE, OPEN_PAST

Lanes = Literal["actor", "type"]
MOST_LANES = 30


class Bins(NamedTuple):
    """``number`` bins of ``width`` seconds each from ``start`` on (Unix seconds)."""

    start: int
    width: int
    number: int

    @property
    def end(self) -> int:
        return self.start + self.width * self.number


class Spread(NamedTuple):
    """So many events of a lane may lie in the bins from ``first`` to ``last``. ``whole``: their bounds lie in the
    window; of what lasted ``core_first`` to ``core_last`` are bins in which it surely was."""

    lane: Any
    name: Any
    first: int
    last: int
    core_first: int | None
    core_last: int | None
    whole: int
    n: int


def spreads(asked: Asked, bins: Bins, lanes: Lanes | None) -> Rows:
    """A row a Spread; those of one lane together. Without ``lanes`` the lane is None."""
    hit = hits(asked)
    lane = _lane(hit, lanes)
    earliest, latest = hit.c.earliest, hit.c.latest
    begins, ends = earliest > OPEN_PAST, latest < OPEN_FUTURE
    # Of an open end: until what is known of the other one.
    start = case((begins, earliest), (ends, func.coalesce(hit.c.core_to, latest - 1)), else_=_at(bins.start))
    stop = case((ends, latest - 1), (begins, func.coalesce(hit.c.core_from - 1, earliest)), else_=_at(bins.end - 1))
    lasted = and_(begins, ends, hit.c.core_from < hit.c.core_to)
    columns: list[Label[Any]] = [
        *lane.columns,
        _bin(start, bins).label("first"),
        _bin(stop, bins).label("last"),
        case((lasted, _bin(hit.c.core_from, bins)), else_=null()).label("core_first"),
        case((lasted, _bin(hit.c.core_to - 1, bins)), else_=null()).label("core_last"),
        case((and_(start >= _at(bins.start), stop < _at(bins.end)), 1), else_=0).label("whole"),
    ]
    each = lane.joined(select(*columns)).cte("each")
    grouped = select(*each.c, func.count().label("n")).group_by(*each.c)
    return grouped.order_by(*(column.nulls_first() for column in each.c))


def busiest(asked: Asked, lanes: Lanes, most: int = MOST_LANES) -> Rows:
    """The lanes with the most events: lane, name, n."""
    hit = hits(asked)
    lane = _lane(hit, lanes)
    each = lane.joined(select(*lane.columns)).cte("each")
    counted = select(*each.c, func.count().label("n")).where(each.c.lane.is_not(None)).group_by(*each.c)
    return counted.order_by(func.count().desc(), each.c.lane).limit(most)


def extent(asked: Asked) -> Select[int, int]:
    """The first and the last bound that is known of any of them."""
    hit = hits(asked)
    known = or_(hit.c.earliest > OPEN_PAST, hit.c.latest < OPEN_FUTURE)
    first = case((hit.c.earliest > OPEN_PAST, hit.c.earliest), else_=hit.c.latest - 1)
    last = case((hit.c.latest < OPEN_FUTURE, hit.c.latest), else_=hit.c.earliest + 1)
    return select(func.min(first), func.max(last)).where(known)


class _Lane(NamedTuple):
    columns: tuple[Label[Any], Label[Any]]
    joined: Any  # a statement -> the same, with all that its lane needs


def _lane(hit: Any, lanes: Lanes | None) -> _Lane:
    if lanes == "actor":  # one event in several lanes

        def joined(statement: Rows) -> Rows:
            line = statement.select_from(hit).join(ActorTimeline, ActorTimeline.event_id == hit.c.id)
            return line.join(Actor, Actor.id == ActorTimeline.actor_id)

        return _Lane((Actor.key.label("lane"), Actor.name.label("name")), joined)
    what = hit.c.type if lanes == "type" else null()
    return _Lane((what.label("lane"), what.label("name")), lambda statement: statement.select_from(hit))


def _bin(at: ColumnElement[int], bins: Bins) -> ColumnElement[int]:
    """What lies outside is in the outermost bin."""
    inside = case((at < _at(bins.start), _at(bins.start)), (at >= _at(bins.end), _at(bins.end - 1)), else_=at)
    return (inside - _at(bins.start)) // _at(bins.width)


def _at(seconds: int) -> ColumnElement[int]:
    """Postgres would take a small one for a number of 32 bits, and then hold no large one."""
    return literal(seconds, LONG)
