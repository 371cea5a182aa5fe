"""What is worked out from mentions and corrections, worked out anew by the code that keeps it up, over everything."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from sqlalchemy import Connection, Table, delete, select, text

from db import models, search, tallies
from importer.books import Books
from importer.settle import regroup
from importer.weigh import weigh

_AT_ONCE = 2000  # mentions
# Tables that hold nothing of their own, and what of an event is told by its mentions.
_DERIVED: Mapping[str, Sequence[str]] = {
    "actor_timeline": ("actor_id", "earliest", "event_id", "latest", "type", "modality", "direct"),
    "event_actors": ("event_id", "position", "actor_id", "role"),
    "event_places": ("event_id", "position", "place_id"),
    "tallies": (*tallies.KEY, "n"),
    "events": (
        "id",
        "title",
        "edtf",
        "earliest",
        "latest",
        "type",
        "modality",
        "importance",
        "sources",
        "mentions",
        "facets",
    ),
}


def maintain(
    connection: Connection, now: int, progress: Callable[[int, int], None] = lambda done, of: None
) -> Mapping[str, int]:
    """Within the caller's transaction. Of each table how many rows were not as they should have been, before or after.

    ``progress`` is told how many mentions are done, and of how many.
    """
    for name, columns in _DERIVED.items():
        connection.execute(text(f"CREATE TEMPORARY TABLE before_{name} AS SELECT {', '.join(columns)} FROM {name}"))  # noqa: S608
    _sweep(connection)
    books = Books.open(connection)
    ids = list(connection.execute(select(models.Mention.id).order_by(models.Mention.id)).scalars())
    for at in range(0, len(ids), _AT_ONCE):
        part = ids[at : at + _AT_ONCE]
        regroup(books, part, frozenset(_events_of(connection, part)), now)
        progress(min(at + _AT_ONCE, len(ids)), len(ids))
    weigh(connection)
    tallies.recount(connection)
    mended = {name: _unlike(connection, name, columns) for name, columns in _DERIVED.items()}
    for name in _DERIVED:
        connection.execute(text(f"DROP TABLE before_{name}"))
    return mended


def _sweep(connection: Connection) -> None:
    """Rows of events that are no more, or that were merged into others."""
    live = select(models.Event.id).where(models.Event.superseded_by.is_(None))
    for table in (models.ActorTimeline, models.EventActor, models.EventPlace):
        connection.execute(delete(table).where(table.event_id.not_in(live)))
    for id in search.strangers(connection):
        search.drop(connection, id)


def _events_of(connection: Connection, mentions: Sequence[int]) -> Iterator[int]:
    for at in range(0, len(mentions), 500):
        of = select(models.Mention.event_id).where(models.Mention.id.in_(mentions[at : at + 500]))
        yield from (id for id in connection.execute(of.distinct()).scalars() if id is not None)


def _unlike(connection: Connection, name: str, columns: Sequence[str]) -> int:
    table: Table = models.Base.metadata.tables[name]
    listed = ", ".join(columns)
    rows = [
        connection.scalar(
            text(f"SELECT count(*) FROM (SELECT {listed} FROM {here} EXCEPT SELECT {listed} FROM {there}) AS unlike")  # noqa: S608
        )
        for here, there in ((f"before_{name}", table.name), (table.name, f"before_{name}"))
    ]
    return max(int(row or 0) for row in rows)
