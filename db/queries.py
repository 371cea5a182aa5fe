"""Questions to the database, as statements. Nothing is run here.

Every order is total and every text sorts by code point, so SQLite and Postgres answer alike to the byte.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal, NamedTuple, TypeAlias

from sqlalchemy import (
    CTE,
    ColumnElement,
    CompoundSelect,
    Select,
    SQLColumnExpression,
    case,
    func,
    literal,
    null,
    or_,
    select,
    tuple_,
    union,
    union_all,
)
from sqlalchemy.orm import aliased

from db import functions
from db.filters import Asked, Row, clauses
from db.models import (
    DROPPED,
    Actor,
    ActorTimeline,
    Document,
    Event,
    EventActor,
    EventPlace,
    Mention,
    MentionActor,
    MentionPlace,
    Place,
)
from db.types import OPEN, OPEN_FUTURE, OPEN_PAST, UNDATED

Rows: TypeAlias = Select[*tuple[Any, ...]]
Sort = Literal["date", "-date", "importance", "updated"]

MOST_MERGED = 20  # timelines of actors that a page is put together from

COLUMN = {"date": "earliest", "-date": "earliest", "importance": "importance", "updated": "updated"}


class Cursor(NamedTuple):
    """The last event of a page: what it was sorted by, and its id. The next page begins after it."""

    value: float
    id: int


def cursor(row: Any, sort: Sort = "date") -> Cursor:
    return Cursor(getattr(row, COLUMN[sort]), row.id)


def timeline(asked: Asked, *, sort: Sort = "date", after: Cursor | None = None, limit: int | None = None) -> Rows:
    """Rows of events. By date the earliest first; by importance and by the time of the last change the most first."""
    either = asked.actor_match == "any" and 1 < len(asked.actor) <= MOST_MERGED
    if either and sort in ("date", "-date") and limit is not None:
        return _merged(asked, sort, after, limit)
    row = _read_from(asked, sort)
    id = Event.id if row is Event else ActorTimeline.event_id
    key = getattr(row, COLUMN[sort])
    backwards = sort == "-date" and after is not None
    if backwards:  # all the rest began before the cursor; another upper bound would keep SQLite from starting there
        asked = _without_end(asked)
    statement = _of(select(*Event.__table__.c), row).where(*clauses(asked, row, dated=backwards))
    rising = sort == "date"
    statement = statement.order_by(key, id) if rising else statement.order_by(key.desc(), id.desc())
    if after is not None:
        here, there = tuple_(key, id), tuple_(literal(after.value, key.type), literal(after.id, id.type))
        statement = statement.where(here > there if rising else here < there)
    return statement.limit(limit)


def _merged(asked: Asked, sort: Sort, after: Cursor | None, limit: int) -> Rows:
    """A page of either of several actors is among the first pages of each, and each of those is one range scan."""
    pages = (timeline(replace(asked, actor=(id,)), sort=sort, after=after, limit=limit) for id in asked.actor)
    firsts = (page.with_only_columns(Event.id).subquery() for page in pages)
    ids = union(*(select(first.c.id) for first in firsts)).subquery()
    statement = select(*Event.__table__.c).where(Event.id.in_(select(ids.c.id)))
    order = (Event.earliest, Event.id) if sort == "date" else (Event.earliest.desc(), Event.id.desc())
    return statement.order_by(*order).limit(limit)


def count(asked: Asked) -> Select[int]:
    row = _read_from(asked, "date")
    return _of(select(func.count()), row).where(*clauses(asked, row))


def _read_from(asked: Asked, sort: Sort) -> Row:
    """An actor's own timeline lies in the order of dates, and a page of it is one range scan."""
    leads = len(asked.actor) == 1 or (asked.actor and asked.actor_match == "all")
    return ActorTimeline if leads and sort in ("date", "-date") else Event


def _without_end(asked: Asked) -> Asked:
    """What begins before the cursor begins before the end of the window, but may lie in it less than certainly."""
    if asked.window is None or asked.date_match == "certain":
        return asked
    return replace(asked, window=replace(asked.window, latest=None))


def _of(statement: Rows, row: Row) -> Rows:
    if row is Event:
        return statement.select_from(Event)
    return statement.select_from(ActorTimeline).join(Event, Event.id == ActorTimeline.event_id)


# --- counts for the filter boxes


def facets(asked: Asked, limit: int = 100) -> CompoundSelect[Any]:
    """Rows (facet, rank, value, name, n) of all FACETS at once, so that what is asked for is walked but once.

    ``facet`` counts the rows of FACETS, ``n`` is how many there would be if one asked for that value too. The most
    frequent come first, but precisions from fine to coarse, and years as they went: of those two the value is ``rank``,
    of all others it is ``value``.
    """
    hit = hits(asked)
    arms = (
        arm(hit, asked).limit(limit if name in ("actor", "place", "source") else None).subquery()
        for name, arm in FACETS.items()
    )
    return union_all(*(select(literal(n).label("facet"), *arm.c) for n, arm in enumerate(arms))).order_by(
        "facet", "rank", "value"
    )


def _actors(hit: CTE, asked: Asked) -> Rows:
    line = _counted(func.count(), Actor.key, Actor.name).select_from(hit)
    line = line.join(ActorTimeline, ActorTimeline.event_id == hit.c.id).join(Actor, Actor.id == ActorTimeline.actor_id)
    if not asked.affiliates:
        line = line.where(ActorTimeline.direct.is_(True))
    return line.group_by(Actor.id, Actor.key, Actor.name)


def _places(hit: CTE, _asked: Asked) -> Rows:
    """An event in Tripoli is one in Libya too."""
    named = select(Place.id.label("place_id"), Place.id.label("around_id"))
    taken = select(EventPlace.place_id).where(EventPlace.place_id == Place.id).correlate(Place).exists()
    around = named.where(taken).cte("around", recursive=True)
    outer = select(around.c.place_id, Place.within_id).join(Place, Place.id == around.c.around_id)
    around = around.union(outer.where(Place.within_id.is_not(None)))
    there = _counted(func.count(hit.c.id.distinct()), Place.key, Place.name).select_from(hit)
    there = there.join(EventPlace, EventPlace.event_id == hit.c.id)
    there = there.join(around, around.c.place_id == EventPlace.place_id).join(Place, Place.id == around.c.around_id)
    return there.group_by(Place.id, Place.key, Place.name)


def _types(hit: CTE, _asked: Asked) -> Rows:
    return _counted(func.count(), hit.c.type, hit.c.type).where(hit.c.type.is_not(None)).group_by(hit.c.type)


def _sources(hit: CTE, _asked: Asked) -> Rows:
    who = Document.publisher
    told = _counted(func.count(hit.c.id.distinct()), who, who).select_from(hit)
    told = told.join(Mention, Mention.event_id == hit.c.id).join(Document, Document.id == Mention.document_id)
    return told.where(who.is_not(None)).group_by(who)


def _counted(count: ColumnElement[int], value: SQLColumnExpression[Any], name: SQLColumnExpression[Any]) -> Rows:
    n = count.label("n")
    return select((-count).label("rank"), value.label("value"), name.label("name"), n).order_by(n.desc(), value)


def _precisions(hit: CTE, _asked: Asked) -> Rows:
    """The rank is a Grain, or db.types.OPEN."""
    ends = or_(hit.c.earliest == OPEN_PAST, hit.c.latest == OPEN_FUTURE)
    each = select(case((ends, OPEN), else_=hit.c.precision).label("rank")).where(hit.c.precision.is_not(None))
    return _ranked(each)


def _years(hit: CTE, _asked: Asked) -> Rows:
    """An event counts where it may have begun; where that is open, where it ended at the latest."""
    known = case((hit.c.earliest == OPEN_PAST, hit.c.latest - 1), else_=hit.c.earliest)
    begun = select(functions.year(known).label("rank"))
    bounded = or_(hit.c.earliest > OPEN_PAST, hit.c.latest < OPEN_FUTURE)
    return _ranked(begun.where(bounded, hit.c.earliest < UNDATED))


def _ranked(each: Rows) -> Rows:
    rank = each.subquery().c.rank
    return select(rank, null().label("value"), null().label("name"), func.count().label("n")).group_by(rank)


FACETS: Mapping[str, Callable[[CTE, Asked], Rows]] = {
    "actor": _actors,
    "type": _types,
    "place": _places,
    "source": _sources,
    "precision": _precisions,
    "year": _years,
}


def hits(asked: Asked) -> CTE:
    """What is counted of: id, type, and the dates of every event that was asked for."""
    row = _read_from(asked, "date")
    dates = (Event.earliest, Event.latest, Event.core_from, Event.core_to, Event.precision)
    columns = select(Event.id, Event.type, *dates)
    return _of(columns, row).where(*clauses(asked, row)).cte("hits")


def coverage() -> Rows:
    """The first and the last bound that is known of any event (null without one), and the number of documents."""
    live = (Event.superseded_by.is_(None), Event.earliest < UNDATED)
    first = select(Event.earliest).where(*live, Event.earliest > OPEN_PAST).order_by(Event.earliest).limit(1)
    last = select(Event.latest).where(*live, Event.latest < OPEN_FUTURE).order_by(Event.latest.desc()).limit(1)
    documents = select(func.count()).select_from(Document)
    return select(
        first.scalar_subquery().label("earliest"),
        last.scalar_subquery().label("latest"),
        documents.scalar_subquery().label("documents"),
    )


# --- one event, one document, and what hangs on them


def event(id: int) -> Rows:
    """Its row, also where it was merged into another (``superseded_by``)."""
    return select(*Event.__table__.c).where(Event.id == id)


def mentions_of(event_id: int) -> Rows:
    """The tellings of an event with their sentence and their document, the first published first."""
    return (
        _mentions()
        .where(Mention.event_id == event_id)
        .order_by(Document.published_earliest, Document.id, Mention.sentence_start, Mention.predicate_start, Mention.id)
    )


def mentions_in(document_id: int) -> Rows:
    """What a document tells, as it tells it; ``event_id`` is None where nothing came of it."""
    return (
        _mentions()
        .where(Mention.document_id == document_id)
        .order_by(Mention.sentence_start, Mention.predicate_start, Mention.timex_start.nulls_first(), Mention.id)
    )


def _mentions() -> Rows:
    """``sentence`` is its text; spans count from the start of the document."""
    length = Mention.sentence_end - Mention.sentence_start
    return select(
        *Mention.__table__.c,
        func.substr(Document.text, Mention.sentence_start + 1, length).label("sentence"),
        Document.title.label("document_title"),
        *(Document.url, Document.publisher, Document.published, Document.published_basis),
    ).join(Document, Document.id == Mention.document_id)


def actors_of(event_ids: Sequence[int]) -> Rows:
    """event_id, role, and the actor; in the order in which they are shown."""
    who = select(EventActor.event_id, EventActor.role, *Actor.__table__.c).join(Actor, Actor.id == EventActor.actor_id)
    return who.where(EventActor.event_id.in_(event_ids)).order_by(EventActor.event_id, EventActor.position)


def places_of(event_ids: Sequence[int]) -> Rows:
    """event_id and the place; the first of an event is where a map puts it."""
    where = select(EventPlace.event_id, *Place.__table__.c).join(Place, Place.id == EventPlace.place_id)
    return where.where(EventPlace.event_id.in_(event_ids)).order_by(EventPlace.event_id, EventPlace.position)


def actors_mentioned(mention_ids: Sequence[int]) -> Rows:
    """mention_id, span, role, and the actor named there, as it goes by now."""
    there = aliased(Actor)
    named = select(MentionActor.mention_id, MentionActor.start, MentionActor.end, MentionActor.role, *Actor.__table__.c)
    named = named.join(there, there.id == MentionActor.actor_id)
    named = named.join(Actor, Actor.id == func.coalesce(there.superseded_by, there.id))
    named = named.where(MentionActor.mention_id.in_(mention_ids), Actor.status != DROPPED)
    return named.order_by(MentionActor.mention_id, MentionActor.start, Actor.key)


def places_mentioned(mention_ids: Sequence[int]) -> Rows:
    """mention_id, span, and the place named there."""
    named = select(MentionPlace.mention_id, MentionPlace.start, MentionPlace.end, *Place.__table__.c)
    named = named.join(Place, Place.id == MentionPlace.place_id).where(MentionPlace.mention_id.in_(mention_ids))
    return named.order_by(MentionPlace.mention_id, MentionPlace.start, Place.key)


def told_in(document_id: int) -> Rows:
    """Events that a document tells of, the earliest first."""
    of = select(Mention.event_id).where(Mention.document_id == document_id)
    return select(*Event.__table__.c).where(Event.id.in_(of)).order_by(Event.earliest, Event.id)


def document(id: int) -> Rows:
    return select(*Document.__table__.c).where(Document.id == id)
