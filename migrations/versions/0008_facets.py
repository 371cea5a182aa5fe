"""What each event is counted under, and how many there are under each facet: of every kind now, not of types alone.

Revision 0008.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
OPEN_PAST, OPEN_FUTURE, UNDATED = -377_705_116_800, 253_402_300_800, 253_402_300_801
CYCLES, DAY, YEAR_0 = 10_000, 86_400, -62_167_219_200
LATER = 3_652_425 * DAY
DAYS, MONTH, YEAR, OPEN, EVER = 3, 5, 9, 13, 14
NEVER, EVER_AFTER = -(2**31), 2**31 - 1
CELL = ("begins", "ends", "start", "stop", "core_start", "core_stop")
NONE_LEFT = sa.text("n = 0")

BEGINS, ENDS = f"earliest > {OPEN_PAST}", f"latest < {OPEN_FUTURE}"
# Letters: an actor itself, through a member; a place, also around; type, source, precision, the year it may have begun.
WORDS = f"""
WITH RECURSIVE there (event_id, place_id) AS (
    SELECT event_id, place_id FROM event_places
    UNION SELECT event_id, within_id FROM there JOIN places ON places.id = place_id WHERE within_id IS NOT NULL
)
SELECT event_id, CASE WHEN direct THEN 'a' ELSE 'm' END || actor_id FROM actor_timeline
UNION ALL SELECT event_id, 'p' || place_id FROM there
UNION ALL SELECT DISTINCT event_id, 's' || {{hex}} FROM mentions JOIN documents ON documents.id = document_id
    WHERE publisher IS NOT NULL AND event_id IS NOT NULL
UNION ALL SELECT id, 't' || type FROM events WHERE type IS NOT NULL
UNION ALL SELECT id, 'g' || CASE WHEN {BEGINS} AND {ENDS} THEN precision ELSE {OPEN} END FROM events
    WHERE earliest < {UNDATED}
UNION ALL SELECT id, 'y' || {{begun}} FROM events WHERE earliest < {UNDATED} AND ({BEGINS} OR {ENDS})
"""  # noqa: S608 (nothing comes from outside)


def upgrade() -> None:
    op.add_column("events", sa.Column("facets", TEXT, server_default="", nullable=False))
    op.create_table(
        "tallies",
        sa.Column("unit", sa.SmallInteger(), nullable=False),
        sa.Column("facet", TEXT, nullable=False),
        sa.Column("modality", TEXT, nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in CELL),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("unit", "facet", "modality", *CELL, name=op.f("pk_tallies")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_tallies_none", "tallies", ["n"], sqlite_where=NONE_LEFT, postgresql_where=NONE_LEFT)
    op.execute(f"CREATE TEMPORARY TABLE words (event_id bigint, facet text {_c()}, PRIMARY KEY (event_id, facet))")
    begun = f"CASE WHEN {BEGINS} THEN earliest ELSE latest - 1 END"
    op.execute(sa.text("INSERT INTO words " + WORDS.format(hex=_hex(), begun=_year(begun))))
    op.execute(f"UPDATE events SET facets = ({_joined()}) WHERE id IN (SELECT event_id FROM words)")  # noqa: S608
    for unit in (DAYS, MONTH, YEAR, EVER):
        op.execute(sa.text(_counted(unit)))
    op.execute("DROP TABLE words")
    op.drop_index(op.f("ix_event_months_by_type"), "event_months")
    op.drop_table("event_months")


def downgrade() -> None:
    op.create_table(
        "event_months",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("by_type", sa.Boolean(), nullable=False),
        sa.Column("type", TEXT),
        sa.Column("modality", TEXT, nullable=False),
        *(sa.Column(name, sa.Integer()) for name in ("begins", "ends")),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("start", "stop")),
        *(sa.Column(name, sa.Integer()) for name in ("core_start", "core_stop")),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_months")),
    )
    op.create_index(op.f("ix_event_months_by_type"), "event_months", ["by_type"])
    for statement in _months():
        op.execute(sa.text(statement))
    op.drop_index("ix_tallies_none", "tallies")
    op.drop_table("tallies")
    op.drop_column("events", "facets")


def _months() -> tuple[str, str]:
    """Those of all, of each type, and of what has none: all without those of each type."""
    cell = (
        f"nullif(begins, {NEVER}), nullif(ends, {EVER_AFTER}), start, stop, "
        "CASE WHEN core_start <= core_stop THEN core_start END, CASE WHEN core_start <= core_stop THEN core_stop END"
    )
    into = f"INSERT INTO event_months (by_type, type, modality, {', '.join(CELL)}, n) "
    counted = f"SELECT facet <> '', CASE WHEN facet <> '' THEN substr(facet, 2) END, modality, {cell}, n FROM tallies"  # noqa: S608
    rest = "sum(CASE WHEN facet = '' THEN n ELSE -n END)"
    without = f"SELECT true, CAST(NULL AS TEXT), modality, {cell}, {rest} FROM tallies"  # noqa: S608
    grouped = f"GROUP BY modality, {', '.join(CELL)} HAVING {rest} > 0"
    return f"{into} {counted} WHERE unit = {MONTH}", f"{into} {without} WHERE unit = {MONTH} {grouped}"


def _counted(unit: int) -> str:
    lasted = f"{BEGINS} AND {ENDS} AND core_from < core_to"
    start = f"CASE WHEN {BEGINS} THEN earliest ELSE coalesce(core_to, latest - 1) END"
    stop = f"CASE WHEN {ENDS} THEN latest - 1 ELSE coalesce(core_from - 1, earliest) END"
    at = {DAYS: _days, MONTH: _month}.get(unit, _year)
    values = (
        f"CASE WHEN {BEGINS} THEN {at('earliest')} ELSE {NEVER} END",
        f"CASE WHEN {ENDS} THEN {at('latest - 1')} ELSE {EVER_AFTER} END",
        at(start),
        at(stop),
        f"CASE WHEN {lasted} THEN {at('core_from')} ELSE 1 END",
        f"CASE WHEN {lasted} THEN {at('core_to - 1')} ELSE 0 END",
    )
    if unit == EVER:
        values = (str(NEVER), str(EVER_AFTER), "0", "0", "1", "0")
    each = ", ".join(f"{value} AS {name}" for value, name in zip(values, CELL, strict=True))
    kinds = {DAYS: "WHERE false", MONTH: "WHERE facet LIKE 't%'"}.get(unit, "")
    under = f"(SELECT event_id, facet FROM words {kinds} UNION ALL SELECT id, '' FROM events)"  # noqa: S608
    key = f"facet, modality, {', '.join(CELL)}"
    return (
        f"INSERT INTO tallies (unit, {key}, n) SELECT {unit}, {key}, count(*) FROM ("  # noqa: S608
        f"SELECT facet, modality, {each} FROM {under} AS under JOIN events ON events.id = under.event_id "
        f"WHERE superseded_by IS NULL AND earliest < {UNDATED}) AS each GROUP BY {key}"
    )


def _sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _c() -> str:
    return "" if _sqlite() else 'COLLATE "C"'


def _hex() -> str:
    return "hex(publisher)" if _sqlite() else "upper(encode(convert_to(publisher, 'UTF8'), 'hex'))"


def _joined() -> str:
    own = "FROM words WHERE event_id = events.id"
    if _sqlite():
        return f"SELECT group_concat(facet, ' ') FROM (SELECT facet {own} ORDER BY facet)"  # noqa: S608
    return f"SELECT string_agg(facet, ' ' ORDER BY facet) {own}"


def _days(at: str) -> str:
    """Days since 1970. Far enough on that no division is of a negative."""
    return f"((({at}) + {2 * LATER}) / {DAY} - {2 * LATER // DAY})"


def _year(at: str) -> str:
    """The astronomical year of an instant."""
    if _sqlite():
        later = f"({at}) + CASE WHEN ({at}) >= {YEAR_0} THEN 0 ELSE {LATER} END"
        year = f"CAST(strftime('%Y', {later}, 'unixepoch') AS INTEGER)"
        return f"({year} - CASE WHEN ({at}) >= {YEAR_0} THEN 0 ELSE {CYCLES} END)"
    return f"(CAST(extract(year FROM {_day(at)}) AS bigint) - {2 * CYCLES})"


def _month(at: str) -> str:
    """Months from the beginning of the astronomical year 0."""
    if _sqlite():
        later = f"({at}) + CASE WHEN ({at}) >= {YEAR_0} THEN 0 ELSE {LATER} END"
        return f"({_year(at)} * 12 + CAST(strftime('%m', {later}, 'unixepoch') AS INTEGER) - 1)"
    return f"({_year(at)} * 12 + CAST(extract(month FROM {_day(at)}) AS bigint) - 1)"


def _day(at: str) -> str:
    return f"(date '1970-01-01' + CAST((({at}) + {2 * LATER}) / {DAY} AS integer))"
