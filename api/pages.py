"""A page of the timeline, or all of it, as entries for a feed. ``dateline export`` uses the same.

``matching``: with where the words that were asked for stand.
"""

from __future__ import annotations

import binascii
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

import orjson
from sqlalchemy import Connection, Row

from api import matches, schemas
from api.errors import BadCursor
from api.schemas import Coverage, Entry, EventActor, EventPlace
from db import counts, queries, timeline, versions
from db.filters import Asked
from db.timeline import Cursor, Sort

BATCH = 500
COVERAGE = "coverage"  # of a connection, what it saw last


@dataclass(frozen=True, slots=True)
class Page:
    """``cursor`` is given where more follow."""

    entries: list[Entry]
    coverage: Coverage
    cursor: str | None = None
    total: int | None = None


def page(
    connection: Connection,
    asked: Asked,
    *,
    sort: Sort = "date",
    cursor: str | None = None,
    limit: int = 100,
    count: bool = False,
    matching: bool = False,
) -> Page:
    after = read_cursor(cursor, sort) if cursor else None
    rows = connection.execute(*timeline.page(asked, sort, after, limit + 1)).all()
    shown = rows[:limit]
    return Page(
        entries(connection, shown, asked.q if matching else None),
        coverage(connection),
        write_cursor(timeline.cursor(shown[-1], sort), sort) if len(rows) > limit else None,
        count_of(connection, asked) if count else None,
    )


def told_in(connection: Connection, document: int) -> list[Entry]:
    """The events that a document tells of, in the order of their dates."""
    return entries(connection, connection.execute(queries.told_in(document)).all())


def count_of(connection: Connection, asked: Asked) -> int:
    counted = counts.number(asked)
    return int(connection.execute(timeline.count(asked) if counted is None else counted).scalar_one())


def every(connection: Connection, asked: Asked, *, sort: Sort = "date", matching: bool = False) -> Iterator[Entry]:
    """All of them, a few in memory at a time."""
    after: Cursor | None = None
    while True:
        some, after = batch(connection, asked, sort, after, matching=matching)
        yield from some
        if after is None:
            return


def batch(
    connection: Connection, asked: Asked, sort: Sort, after: Cursor | None, *, matching: bool = False
) -> tuple[list[Entry], Cursor | None]:
    """The next few, and where they end; None where nothing follows."""
    rows = connection.execute(*timeline.page(asked, sort, after, BATCH)).all()
    some = entries(connection, rows, asked.q if matching else None)
    return some, timeline.cursor(rows[-1], sort) if len(rows) == BATCH else None


def entries(connection: Connection, rows: Sequence[Row[Any]], q: str | None = None) -> list[Entry]:
    """``rows`` of events, with their actors and places, and where the words of ``q`` stand in them."""
    ids = [row.id for row in rows]
    actors: defaultdict[int, list[EventActor]] = defaultdict(list)
    places: defaultdict[int, list[EventPlace]] = defaultdict(list)
    if ids:
        for id, role, key, name in connection.execute(*queries.actors_of(ids)).all():
            actors[id].append({"key": key, "name": name, "role": role})
        for id, key, name, latitude, longitude in connection.execute(*queries.places_of(ids)).all():
            places[id].append({"key": key, "name": name, "lat": latitude, "lon": longitude})
    found = [Entry(schemas.event(row, actors[row.id], places[row.id]), row.summary) for row in rows]
    if q is not None:
        for entry, matched in zip(found, matches.of(connection, rows, q), strict=True):
            entry.event["matches"] = matched
    return found


def coverage(connection: Connection) -> Coverage:
    """Kept while nothing is written: to count the documents of millions of events takes longer than to find a page."""
    state = versions.seen(connection)
    known = connection.info.get(COVERAGE)
    if known is None or known[0] != state:
        row = connection.execute(*timeline.coverage()).one()
        found: Coverage = {
            "from": schemas.first(row.earliest), "to": schemas.last(row.latest), "documents": row.documents
        }  # fmt: skip
        known = connection.info[COVERAGE] = state, found
    return cast(Coverage, known[1])


def write_cursor(cursor: Cursor, sort: Sort) -> str:
    return urlsafe_b64encode(orjson.dumps([sort, *cursor])).rstrip(b"=").decode()


def read_cursor(text: str, sort: Sort) -> Cursor:
    try:
        given, value, id = orjson.loads(urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except (binascii.Error, ValueError, TypeError):
        raise BadCursor(f"not a cursor of this timeline: {text!r}; expected the one in `next`") from None
    if given != sort:
        raise BadCursor(f"a cursor for sort={given}, expected one for sort={sort}")
    fraction = sort in ("importance", "relevance") and isinstance(value, float)
    if not (_is_column(value) or fraction) or not _is_column(id):
        raise BadCursor(f"not a cursor of this timeline: {text!r}; expected the one in `next`")
    return Cursor(value, id)


def _is_column(value: Any) -> bool:
    """A whole number that a column can hold."""
    return type(value) is int and -(2**63) <= value < 2**63
