"""Whose timeline an event is in and the years it may have happened in, as marks in the text index.

Revision 0007.
"""

from __future__ import annotations

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

OPEN_PAST, OPEN_FUTURE, UNDATED = -377_705_116_800, 253_402_300_800, 253_402_300_801
CYCLES, DAY, YEAR_0 = 10_000, 86_400, -62_167_219_200
LATER = 3_652_425 * DAY

TABLE = "CREATE VIRTUAL TABLE {} USING fts5({}, tokenize='ascii', prefix='2 3')"
FOLLOWS = """CREATE TRIGGER event_search_follows AFTER DELETE ON events
BEGIN DELETE FROM event_search WHERE rowid = old.id; END"""


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        parted = f"coalesce((SELECT group_concat(mark, ' ') FROM ({_marks('s.rowid')})), '')"  # noqa: S608
        _anew("title, summary, quotes", "title, summary, quotes, marks", f"title, summary, quotes, {parted}")
    else:
        marks = f"(SELECT array_agg(mark) FROM ({_marks('s.event_id')}) AS m)"  # noqa: S608
        op.execute(
            f"UPDATE event_search AS s SET words = words || array_to_tsvector({marks}) WHERE {marks} IS NOT NULL"  # noqa: S608
        )


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        _anew("title, summary, quotes, marks", "title, summary, quotes", "title, summary, quotes")
    else:
        marks = "(SELECT array_agg(lexeme) FROM unnest(words) WHERE lexeme LIKE '§%')"
        op.execute(f"UPDATE event_search SET words = ts_delete(words, {marks}) WHERE {marks} IS NOT NULL")  # noqa: S608


def _anew(before: str, columns: str, values: str) -> None:
    """FTS5 takes no further column, and drops none."""
    op.execute("DROP TRIGGER event_search_follows")
    op.execute("ALTER TABLE event_search RENAME TO event_search_before")
    op.execute(TABLE.format("event_search", columns))
    op.execute(f"INSERT INTO event_search (rowid, {columns}) SELECT rowid, {values} FROM event_search_before AS s")  # noqa: S608
    op.execute("DROP TABLE event_search_before")
    op.execute(FOLLOWS)


def _marks(id: str) -> str:
    """Rows of one mark each, those of actors first."""
    first, last = _year("earliest"), _year("latest - 1")
    years = f"(SELECT earliest, latest, {first} AS first, {last} AS last FROM events WHERE id = {id} AND earliest < {UNDATED}) AS e"  # noqa: E501, S608
    long = f"earliest = {OPEN_PAST} OR latest = {OPEN_FUTURE} OR last - first > 2"
    each = " UNION ALL ".join(
        f"SELECT '§y' || replace(CAST(first + {n} AS TEXT), '-', 'b') AS mark FROM {years} WHERE NOT ({long}) AND first + {n} <= last"  # noqa: E501, S608
        for n in range(3)
    )
    return (
        f"SELECT '§a' || actor_id AS mark FROM actor_timeline WHERE event_id = {id} "  # noqa: S608
        f"UNION ALL {each} UNION ALL SELECT '§long' AS mark FROM {years} WHERE {long}"
    )


def _year(at: str) -> str:
    """The astronomical year of an instant."""
    if op.get_bind().dialect.name == "sqlite":
        later = f"({at}) + CASE WHEN ({at}) >= {YEAR_0} THEN 0 ELSE {LATER} END"
        year = f"CAST(strftime('%Y', {later}, 'unixepoch') AS INTEGER)"
        return f"({year} - CASE WHEN ({at}) >= {YEAR_0} THEN 0 ELSE {CYCLES} END)"
    day = f"(date '1970-01-01' + CAST((({at}) + {2 * LATER}) / {DAY} AS integer))"
    return f"(CAST(extract(year FROM {day}) AS bigint) - {2 * CYCLES})"
