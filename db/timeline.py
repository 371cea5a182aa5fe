"""The timeline: pages of it in any order, and what is counted of it. Statements; nothing is run here.

Every order is total and every text sorts by code point, so SQLite and Postgres answer alike to the byte.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from sqlalchemy import (
    CTE,
    ColumnElement,
    Double,
    Select,
    SQLColumnExpression,
    bindparam,
    func,
    literal,
    literal_column,
    select,
    tuple_,
    union,
    union_all,
)
from sqlalchemy.types import TypeEngine

from dates.interval import Interval
from db.filters import Asked, Row, clauses, reads_on, relevance
from db.models import BROAD, LONG, NARROW, ActorTimeline, Document, Event
from db.question import Question, Rows
from db.types import OPEN_FUTURE, OPEN_PAST, UNDATED

Sort = Literal["date", "-date", "importance", "updated", "relevance"]

MOST_MERGED = 20  # timelines of actors that a page is put together from

COLUMN = {
    "date": "earliest",
    "-date": "earliest",
    "importance": "importance",
    "updated": "updated",
    "relevance": "relevance",  # worked out where it is asked for
}


LISTED = [column for column in Event.__table__.c if column.name not in ("merged_why", "mentions", "facets")]


class Cursor(NamedTuple):
    """The last event of a page: what it was sorted by, and its id. The next page begins after it."""

    value: float
    id: int


def cursor(row: Any, sort: Sort = "date") -> Cursor:
    return Cursor(getattr(row, COLUMN[sort]), row.id)


def page(asked: Asked, sort: Sort, after: Cursor | None, limit: int) -> Question:
    """A page of the ``timeline``. To make a statement takes longer than to answer it, so one is kept for each kind."""
    if asked.q is not None:  # what is looked for in the text index is written out
        return Question(timeline(asked, sort=sort, after=after, limit=limit), {})
    window = asked.window or Interval(None, None)
    values = {
        **{f"actor_{n}": id for n, id in enumerate(asked.actor)},
        **{name: at for name, at in (("since", window.earliest), ("until", window.latest)) if at is not None},
        **({"after": after.value, "after_id": after.id} if after else {}),
    }
    kind = replace(asked, actor=(), window=None)
    ahead = frozenset(span for span in SPANS if span.begins_after(after, window, sort))
    short = _is_short(asked)
    return Question(_page_like(kind, len(asked.actor), frozenset(values), sort, ahead, short, limit), values)


@lru_cache(maxsize=256)
def _page_like(
    kind: Asked, actors: int, named: frozenset[str], sort: Sort, ahead: frozenset[Span], short: bool, limit: int
) -> Rows:
    """``named`` are the values that it will be given."""

    def later(name: str, type: TypeEngine[Any] = LONG) -> Any:
        return bindparam(name, type_=type) if name in named else None

    asked = replace(
        kind, actor=tuple(later(f"actor_{n}") for n in range(actors)), window=Interval(later("since"), later("until"))
    )
    key: TypeEngine[Any] = LONG if sort in ("date", "-date", "updated") else Double()
    after = Cursor(later("after", key), later("after_id")) if "after" in named else None
    return timeline(asked, sort=sort, after=after, ahead=ahead, short=short, limit=limit)


def timeline(
    asked: Asked,
    *,
    sort: Sort = "date",
    after: Cursor | None = None,
    ahead: Collection[Span] = (),
    short: bool = False,
    limit: int | None = None,
) -> Rows:
    """Rows of events. By date the earliest first; by importance and by the time of the last change the most first; by
    relevance the best matches of ``q``, and rows have the column ``relevance`` too.

    Events of a Span ``ahead`` are known to come after the cursor. ``short``: there is little in the window.
    """
    if limit is None or len(scans := list(_scans(asked, sort, after, ahead, short))) == 1:
        row = _read_from(asked, sort)
        key = _key(asked, row, sort)
        own = [key.label(sort)] if sort == "relevance" else []
        return _page(_with_events(select(*LISTED, *own), row), asked, row, sort, after, key).limit(limit)
    found = union(*(select(scan.limit(limit).subquery()) for scan in scans)).subquery()
    keys = select(found).order_by(*_order(sort, found.c.key, found.c.id)).limit(limit).subquery()
    statement = select(*LISTED).join(keys, keys.c.id == Event.id)
    return statement.order_by(*_order(sort, keys.c.key, keys.c.id))


def _scans(asked: Asked, sort: Sort, after: Cursor | None, ahead: Collection[Span], short: bool) -> Iterator[Rows]:
    """Pages, as ids and what they are sorted by, of which the first of all are the page: those of each actor, where
    any of several will do, and where a window has a beginning those of each Span."""
    each = [asked]
    if sort in ("date", "-date") and asked.actor_match == "any" and len(asked.actor) <= MOST_MERGED:
        each = [replace(asked, actor=(id,)) for id in asked.actor] or each
    spans = SPANS if sort in ("date", "-date") and _looks_back(asked) else SPANS[:0]
    if sort == "importance" and short:
        spans = SPANS
    for one in each:
        row = _read_from(one, sort)
        key = _key(one, row, sort)
        if spans and sort == "importance":
            key = key + 0  # to read what is in the window, and not all that is important until enough of it is
        keys = select(_id(row).label("id"), key.label("key"))
        keys = keys.select_from(row) if _has_all(row, one) else _with_events(keys, row)
        if not spans:
            yield _page(keys, one, row, sort, after, key)
        for span in spans:
            beyond = (
                None if span in ahead else after
            )  # of two lower bounds SQLite might take the one that is further back
            yield _page(keys, one, row, sort, beyond, key).where(*span.clauses(one, row))


def _page(statement: Rows, asked: Asked, row: Row, sort: Sort, after: Cursor | None, key: Any) -> Rows:
    id = _id(row)
    backwards = sort == "-date" and after is not None
    if backwards:  # all the rest began before the cursor; another upper bound would keep SQLite from starting there
        asked = _without_end(asked)
    statement = statement.where(*clauses(asked, row, dated=backwards)).order_by(*_order(sort, key, id))
    if after is not None:
        here, there = tuple_(key, id), tuple_(_value(after.value, key.type), _value(after.id, LONG))
        statement = statement.where(here > there if sort == "date" else here < there)
    return statement


def _value(value: Any, type: TypeEngine[Any]) -> Any:
    return value if isinstance(value, ColumnElement) else literal(value, type)


def _key(asked: Asked, row: Row, sort: Sort) -> Any:
    return relevance(asked) if sort == "relevance" else getattr(row, COLUMN[sort])


def _order(sort: Sort, key: SQLColumnExpression[Any], id: SQLColumnExpression[int]) -> Sequence[ColumnElement[Any]]:
    return (key.asc(), id.asc()) if sort == "date" else (key.desc(), id.desc())


class Span(NamedTuple):
    """Events that last longer than ``above`` and no longer than ``most`` seconds."""

    above: int | None
    most: int | None

    def clauses(self, asked: Asked, row: Row) -> Iterator[ColumnElement[bool]]:
        """In the words of the indexes in db.models."""
        lasts = row.latest - row.earliest
        if self.above is not None:
            yield lasts > literal_column(str(self.above))
        if self.most is not None:
            yield lasts <= literal_column(str(self.most))
            assert asked.window is not None and asked.window.earliest is not None  # noqa: S101 (_looks_back)
            yield row.earliest >= asked.window.earliest - self.most

    def begins_after(self, cursor: Cursor | None, window: Interval, sort: Sort) -> bool:
        """Whether all of it that meets the window begins after the cursor."""
        if self.most is None or cursor is None or window.earliest is None:
            return False
        return sort == "date" and cursor.value < window.earliest - self.most


SPANS = (Span(None, NARROW), Span(NARROW, BROAD), Span(BROAD, None))


def _looks_back(asked: Asked) -> bool:
    """One with a beginning, before which one may have to look back; where no other filter leads elsewhere anyway."""
    elsewhere = asked.place or asked.source or asked.bbox or asked.role
    if asked.q is not None and not (_read_from(asked, "date") is ActorTimeline and reads_on(asked)):
        return False
    return asked.window is not None and asked.window.earliest is not None and not asked.undated and not elsewhere


def _is_short(asked: Asked) -> bool:
    """A window in which there is little beside all that there is, where nothing else leads to less."""
    if asked.window is None or asked.window.earliest is None or asked.window.latest is None:
        return False
    return _looks_back(asked) and not asked.actor and asked.window.latest - asked.window.earliest <= BROAD


def count(asked: Asked) -> Select[int]:
    row = _read_from(asked, "date")
    statement = select(func.count().label("n"))
    statement = statement.select_from(row) if _has_all(row, asked) else _with_events(statement, row)
    parts = _read(statement, asked, row)
    return parts[0] if len(parts) == 1 else select(func.sum(union_all(*parts).subquery().c.n))


def _read(statement: Rows, asked: Asked, row: Row) -> Sequence[Rows]:
    """Statements that find between them every event that was asked for once, in any order."""
    statement = statement.where(*clauses(asked, row))
    if not _looks_back(asked):
        return [statement]
    return [statement.where(*span.clauses(asked, row)) for span in SPANS]


def _read_from(asked: Asked, sort: Sort) -> Row:
    """An actor's own timeline lies in the order of dates, and a page of it is one range scan."""
    leads = len(asked.actor) == 1 or (asked.actor and asked.actor_match == "all")
    return ActorTimeline if leads and sort in ("date", "-date") else Event


def _id(row: Row) -> SQLColumnExpression[int]:
    return Event.id if row is Event else ActorTimeline.event_id


def _without_end(asked: Asked) -> Asked:
    """What begins before the cursor begins before the end of the window, but may lie in it less than certainly."""
    if asked.window is None or asked.date_match == "certain":
        return asked
    return replace(asked, window=replace(asked.window, latest=None))


def _with_events(statement: Rows, row: Row) -> Rows:
    statement = statement.select_from(row)
    return statement if row is Event else statement.join(Event, Event.id == ActorTimeline.event_id)


def _has_all(row: Row, asked: Asked) -> bool:
    """Whether the events need not be looked at to answer."""
    names = ("actor", "actor_match", "affiliates", "window", "type", "modality", *(["q"] if reads_on(asked) else []))
    return row is Event or asked == Asked(**{name: getattr(asked, name) for name in names})


# --- what counts are made of


def facets(asked: Asked) -> Select[str]:
    """Of every event what it is counted under (db.facets)."""
    row = _read_from(asked, "date")
    return _together(_read(_with_events(select(Event.facets), row), asked, row))


def facets_beyond(asked: Asked, around: Asked) -> Iterator[Select[str]]:
    """The same of those that lie in the wider window of ``around`` and not in that of ``asked``; neither has actors."""
    assert asked.window is not None and around.window is not None  # noqa: S101 (db.counts.around)
    if asked.window.earliest is not None:
        since = replace(asked, window=Interval(around.window.earliest, None))
        yield select(Event.facets).where(*clauses(since), Event.latest <= asked.window.earliest)
    if asked.window.latest is not None:
        until = replace(asked, window=Interval(None, around.window.latest))
        yield select(Event.facets).where(*clauses(until), Event.earliest >= asked.window.latest)


def hits(asked: Asked) -> CTE:
    """What is counted of: id, type, and the dates of every event that was asked for."""
    row = _read_from(asked, "date")
    dates = (Event.earliest, Event.latest, Event.core_from, Event.core_to, Event.precision)
    return _together(_read(_with_events(select(Event.id, Event.type, *dates), row), asked, row)).cte("hits")


def _together(parts: Sequence[Rows]) -> Rows:
    return parts[0] if len(parts) == 1 else select(union_all(*parts).subquery())


def coverage() -> Question:
    """The first and the last bound that is known of any event (null without one), and the number of documents."""
    return Question(_COVERAGE, {})


_LIVE = (Event.superseded_by.is_(None), Event.earliest < UNDATED)
_FIRST = select(Event.earliest).where(*_LIVE, Event.earliest > OPEN_PAST).order_by(Event.earliest).limit(1)
_LAST = select(Event.latest).where(*_LIVE, Event.latest < OPEN_FUTURE).order_by(Event.latest.desc()).limit(1)
_COVERAGE = select(
    _FIRST.scalar_subquery().label("earliest"),
    _LAST.scalar_subquery().label("latest"),
    select(func.count()).select_from(Document).scalar_subquery().label("documents"),
)
