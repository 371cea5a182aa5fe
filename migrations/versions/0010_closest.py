"""Of the places that an event is counted under, which are the closest known, and which only lie around those.

Revision 0010.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

TEXT_C = 'COLLATE "C"'
OPEN_PAST, OPEN_FUTURE, UNDATED = -377_705_116_800, 253_402_300_800, 253_402_300_801
CYCLES, DAY, YEAR_0 = 10_000, 86_400, -62_167_219_200
LATER = 3_652_425 * DAY
YEAR, EVER = 9, 14
NEVER, EVER_AFTER = -(2**31), 2**31 - 1
CELL = ("begins", "ends", "start", "stop", "core_start", "core_stop")
BEGINS, ENDS = f"earliest > {OPEN_PAST}", f"latest < {OPEN_FUTURE}"

AROUND = """
WITH RECURSIVE around (event_id, place_id) AS (
    SELECT event_id, within_id FROM event_places JOIN places ON places.id = place_id WHERE within_id IS NOT NULL
    UNION SELECT event_id, within_id FROM around JOIN places ON places.id = place_id WHERE within_id IS NOT NULL
)
"""
# Letters: the closest place known, one around it, none known. Before, one letter for the first two.
CLOSEST = f"""
{AROUND} SELECT event_id, 'w' || place_id FROM around
UNION ALL SELECT event_id, 'p' || place_id FROM (
    SELECT event_id, place_id FROM event_places EXCEPT SELECT event_id, place_id FROM around
) AS closest
UNION ALL SELECT id, 'n' FROM events
    WHERE superseded_by IS NULL AND NOT EXISTS (SELECT 1 FROM event_places WHERE event_id = events.id)
"""  # noqa: S608 (nothing comes from outside)
ALIKE = f"""
{AROUND} SELECT event_id, 'p' || place_id FROM (
    SELECT event_id, place_id FROM around UNION SELECT event_id, place_id FROM event_places
) AS there
"""  # noqa: S608


def upgrade() -> None:
    _count_places(CLOSEST)


def downgrade() -> None:
    _count_places(ALIKE)


def _count_places(words: str) -> None:
    """Under these words and no other."""
    key = f"event_id bigint, facet text {'' if _sqlite() else TEXT_C}, PRIMARY KEY (event_id, facet)"
    op.execute(f"CREATE TEMPORARY TABLE place_words ({key})")
    op.execute(sa.text(f"INSERT INTO place_words (event_id, facet) {words}"))
    op.execute(sa.text(f"UPDATE events SET facets = coalesce(({_joined()}), '') WHERE superseded_by IS NULL"))  # noqa: S608
    op.execute("DELETE FROM tallies WHERE substr(facet, 1, 1) IN ('n', 'p', 'w')")
    for unit in (YEAR, EVER):
        op.execute(sa.text(_counted(unit)))
    op.execute("DROP TABLE place_words")


def _joined() -> str:
    """The words of an event that are of no place, and those that now are."""
    split = "json_each('[\"' || replace(facets, ' ', '\",\"') || '\"]')"
    kept = f"value AS facet FROM {split}" if _sqlite() else "unnest(string_to_array(facets, ' ')) AS facet"
    no_place = "facet <> '' AND substr(facet, 1, 1) NOT IN ('n', 'p', 'w')"
    others = f"SELECT facet FROM (SELECT {kept}) AS kept WHERE {no_place}"  # noqa: S608
    both = f"{others} UNION ALL SELECT facet FROM place_words WHERE event_id = events.id"  # noqa: S608
    if _sqlite():
        return f"SELECT group_concat(facet, ' ') FROM (SELECT facet FROM ({both}) ORDER BY facet)"  # noqa: S608
    return f"SELECT string_agg(facet, ' ' ORDER BY facet {TEXT_C}) FROM ({both}) AS words"  # noqa: S608


def _counted(unit: int) -> str:
    lasted = f"{BEGINS} AND {ENDS} AND core_from < core_to"
    values = (
        f"CASE WHEN {BEGINS} THEN {_year('earliest')} ELSE {NEVER} END",
        f"CASE WHEN {ENDS} THEN {_year('latest - 1')} ELSE {EVER_AFTER} END",
        _year(f"CASE WHEN {BEGINS} THEN earliest ELSE coalesce(core_to, latest - 1) END"),
        _year(f"CASE WHEN {ENDS} THEN latest - 1 ELSE coalesce(core_from - 1, earliest) END"),
        f"CASE WHEN {lasted} THEN {_year('core_from')} ELSE 1 END",
        f"CASE WHEN {lasted} THEN {_year('core_to - 1')} ELSE 0 END",
    )
    if unit == EVER:
        values = (str(NEVER), str(EVER_AFTER), "0", "0", "1", "0")
    each = ", ".join(f"{value} AS {name}" for value, name in zip(values, CELL, strict=True))
    key = f"facet, modality, {', '.join(CELL)}"
    return (
        f"INSERT INTO tallies (unit, {key}, n) SELECT {unit}, {key}, count(*) FROM ("  # noqa: S608
        f"SELECT facet, modality, {each} FROM place_words JOIN events ON events.id = place_words.event_id "
        f"WHERE superseded_by IS NULL AND earliest < {UNDATED}) AS each GROUP BY {key}"
    )


def _year(at: str) -> str:
    """The astronomical year of an instant."""
    if _sqlite():
        later = f"({at}) + CASE WHEN ({at}) >= {YEAR_0} THEN 0 ELSE {LATER} END"
        year = f"CAST(strftime('%Y', {later}, 'unixepoch') AS INTEGER)"
        return f"({year} - CASE WHEN ({at}) >= {YEAR_0} THEN 0 ELSE {CYCLES} END)"
    day = f"(date '1970-01-01' + CAST((({at}) + {2 * LATER}) / {DAY} AS integer))"
    return f"(CAST(extract(year FROM {day}) AS bigint) - {2 * CYCLES})"


def _sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"
