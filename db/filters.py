"""What can be asked of the events: one table, the name of a filter -> its SQL.

possible   the event may have happened within the window: its bounds overlap it. The default.
certain    it cannot have happened wholly outside. An event that happened at some time within its bounds: the bounds lie
           within the window. One that lasted: it was going on at some moment of the window, however its true start and
           end fall; that is when its core meets the window. The core runs from the latest possible start to the
           earliest possible end, both of which the event surely touches, so touching the window is enough here.

An open end of the window asks nothing. The undated shelf knows no window and no precision: both are passed over there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from sqlalchemy import CTE, ColumnElement, and_, case, func, literal, or_, select, true
from sqlalchemy.orm import aliased

from dates.calendar import DAY
from dates.interval import Grain, Interval
from db import search
from db.marks import wanted
from db.models import LONG, Actor, ActorParent, ActorTimeline, Document, Event, EventActor, EventPlace, Mention, Place
from db.types import OPEN_FUTURE, OPEN_PAST, UNDATED

SHORT = 3 * 366 * DAY

Clause = ColumnElement[bool]
Row = type[Event] | type[ActorTimeline]  # dates, type and modality can be read off either


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question. What is left out, None or empty was not asked for. Ids of actors and places are looked up already."""

    actor: tuple[int, ...] = ()
    actor_match: str = "any"
    affiliates: bool = True
    role: str | None = None
    window: Interval | None = None
    date_match: str = "possible"
    precision: Grain | None = None
    type: tuple[str, ...] = ()
    mode: tuple[str, ...] = ()
    modality: tuple[str, ...] | None = ("occurred", "ongoing")
    place: tuple[int, ...] = ()
    bbox: tuple[float, float, float, float] | None = None
    q: str | None = None
    source: tuple[str, ...] = ()
    min_sources: int | None = None
    min_confidence: float | None = None
    importance: float | None = None
    updated_since: int | None = None
    undated: bool = False


def clauses(asked: Asked, row: Row = Event, *, dated: bool = False) -> Iterator[Clause]:
    """All that an event must fulfil. ``row`` is the table read in order: Event, or the timeline of one actor.

    ``dated``: the caller sees to it that no undated events are among the dated.
    """
    if row is Event:  # those that were merged into others are in no timeline
        yield Event.superseded_by.is_(None)
    if asked.undated:
        yield row.earliest == UNDATED
    elif not dated and (asked.window is None or asked.window.latest is None):  # else two bounds, and SQLite takes one
        yield row.earliest < UNDATED
    for name, clause in FILTERS.items():
        value = getattr(asked, name)
        if value not in (None, (), "") and not (asked.undated and name in ("window", "precision")):
            yield clause(asked, row)


def _actor(asked: Asked, row: Row) -> Clause:
    if row is ActorTimeline:  # that of the first; the others must have the event too
        return and_(*_line(asked, asked.actor[:1]), *(_too(asked, id) for id in asked.actor[1:]))
    return and_(*(Event.id.in_(select(ActorTimeline.event_id).where(*_line(asked, ids))) for ids in _wanted(asked)))


def _line(asked: Asked, ids: Sequence[int]) -> Iterator[Clause]:
    yield ActorTimeline.actor_id == ids[0] if len(ids) == 1 else ActorTimeline.actor_id.in_(ids)
    if not asked.affiliates:
        yield ActorTimeline.direct.is_(True)


def _too(asked: Asked, id: int) -> Clause:
    other = aliased(ActorTimeline)
    same = (other.actor_id == id, other.earliest == ActorTimeline.earliest, other.event_id == ActorTimeline.event_id)
    line = select(other.event_id).where(*same).correlate(ActorTimeline)
    return (line if asked.affiliates else line.where(other.direct.is_(True))).exists()


def _wanted(asked: Asked) -> Sequence[Sequence[int]]:
    """Sets of actors; one of each must be there."""
    return [(id,) for id in asked.actor] if asked.actor_match == "all" else [asked.actor]


def _role(asked: Asked, _row: Row) -> Clause:
    """The part that the actors asked for played, or a member for them; any actor's where none is asked for."""
    played = select(EventActor.event_id).where(EventActor.role == asked.role)
    if not asked.actor:
        return Event.id.in_(played)
    if not asked.affiliates:
        return and_(*(Event.id.in_(played.where(EventActor.actor_id.in_(ids))) for ids in _wanted(asked)))
    return and_(*(_played(asked, members(ids)) for ids in _wanted(asked)))


def _played(asked: Asked, member: CTE) -> Clause:
    then = or_(Event.earliest == UNDATED, and_(member.c.since < Event.latest, member.c.until > Event.earliest))
    return (
        select(EventActor.event_id)
        .join(member, member.c.actor_id == EventActor.actor_id)
        .where(EventActor.event_id == Event.id, EventActor.role == asked.role, then)
        .correlate(Event)
        .exists()
    )


def members(ids: Sequence[int]) -> CTE:
    """These actors and all who act for them, through any number of steps: actor_id, since, until."""
    forever = (literal(OPEN_PAST, LONG).label("since"), literal(OPEN_FUTURE, LONG).label("until"))
    top = select(Actor.id.label("actor_id"), *forever).where(Actor.id.in_(ids)).cte(recursive=True)
    since = case((ActorParent.since > top.c.since, ActorParent.since), else_=top.c.since)
    until = case((ActorParent.until < top.c.until, ActorParent.until), else_=top.c.until)
    below = select(ActorParent.actor_id, since, until).join(top, ActorParent.parent_id == top.c.actor_id)
    return top.union(below.where(since < until))  # not all: membership may run in a circle


def _window(asked: Asked, row: Row) -> Clause:
    assert asked.window is not None  # noqa: S101 (it is asked for)
    start, end = asked.window.earliest, asked.window.latest
    if asked.date_match == "possible":
        return _all(start is not None and row.latest > start, end is not None and row.earliest < end)
    lasts = or_(Event.core_from.is_not(None), Event.core_to.is_not(None))
    inside = _all(start is not None and row.earliest >= start, end is not None and row.latest <= end)
    meets = _all(
        start is not None and func.coalesce(Event.core_to, OPEN_FUTURE) >= start,
        end is not None and func.coalesce(Event.core_from, OPEN_PAST) <= end,
    )
    near = _all(start is not None and row.latest >= start, end is not None and row.earliest <= end)  # for the index
    return and_(near, or_(inside, and_(lasts, meets)))


def _all(*clauses: Clause | Literal[False]) -> Clause:
    """Those that are there; False stands for an end that is open."""
    return and_(true(), *(clause for clause in clauses if clause is not False))


def _place(asked: Asked, _row: Row) -> Clause:
    """What lies in a place counts."""
    inner = select(Place.id).where(Place.id.in_(asked.place)).cte(recursive=True)
    inner = inner.union(select(Place.id).join(inner, Place.within_id == inner.c.id))
    return Event.id.in_(select(EventPlace.event_id).where(EventPlace.place_id.in_(select(inner.c.id))))


def _bbox(asked: Asked, _row: Row) -> Clause:
    assert asked.bbox is not None  # noqa: S101 (it is asked for)
    west, south, east, north = asked.bbox
    sides = (Place.longitude >= west, Place.longitude <= east)
    across = or_(*sides) if west > east else and_(*sides)  # over the antimeridian
    inside = select(EventPlace.event_id).join(Place, Place.id == EventPlace.place_id)
    return Event.id.in_(inside.where(Place.latitude.between(south, north), across))


def _source(asked: Asked, _row: Row) -> Clause:
    told = select(Mention.event_id).join(Document, Document.id == Mention.document_id)
    return Event.id.in_(told.where(Document.publisher.in_(asked.source), Mention.event_id.is_not(None)))


def _q(asked: Asked, row: Row) -> Clause:
    assert asked.q is not None  # noqa: S101 (it is asked for)
    if row is ActorTimeline and reads_on(asked):
        return search.looked_up(asked.q, ActorTimeline.event_id, _near(replace(asked, actor=())))
    return search.matches(asked.q, Event.id, _near(asked))


def reads_on(asked: Asked) -> bool:
    """Whether it is quicker to read an actor's timeline on and look each event up among those whose text matches than
    to look up all that match in the timeline: where the window is short."""
    if asked.q is None or asked.undated:
        return False
    if asked.window is None or asked.window.earliest is None or asked.window.latest is None:
        return False
    return asked.window.latest - asked.window.earliest <= SHORT


def _near(asked: Asked) -> Iterator[Sequence[str]]:
    actors = _wanted(asked) if asked.actor else ()
    window = None if asked.undated else asked.window
    return wanted(actors, window, touching=asked.date_match == "certain")


def relevance(asked: Asked) -> ColumnElement[float]:
    """Of events that match ``q``; those that match it alike stand by their importance, which is at most 1."""
    return search.rank(asked.q or "", Event.id, _near(asked)) * 2 + Event.importance


def _closed() -> tuple[Clause, Clause]:
    """What has no end is not known to the day, whatever is known of its beginning."""
    return Event.earliest > OPEN_PAST, Event.latest < OPEN_FUTURE


# fmt: off
FILTERS: Mapping[str, Callable[[Any, Row], Clause]] = {
    "actor":          _actor,   # with actor_match, affiliates
    "role":           _role,    # with actor, actor_match, affiliates
    "window":         _window,  # with date_match
    "precision":      lambda asked, row: and_(Event.precision <= int(asked.precision), *_closed()),
    "type":           lambda asked, row: row.type.in_(asked.type),
    "mode":           lambda asked, row: Event.mode.in_(asked.mode),
    "modality":       lambda asked, row: row.modality.in_(asked.modality),
    "place":          _place,
    "bbox":           _bbox,
    "q":              _q,       # with whatever of the others is marked in the text index
    "source":         _source,
    "min_sources":    lambda asked, row: Event.sources >= asked.min_sources,
    "min_confidence": lambda asked, row: Event.confidence >= asked.min_confidence,
    "importance":     lambda asked, row: Event.importance >= asked.importance,
    "updated_since":  lambda asked, row: Event.updated >= asked.updated_since,
}
# fmt: on
