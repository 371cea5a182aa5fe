"""How many events have the same months, counted beforehand.

Revision 0006.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
OPEN_PAST, OPEN_FUTURE, UNDATED = -377_705_116_800, 253_402_300_800, 253_402_300_801
CYCLES, DAY, YEAR_0 = 10_000, 86_400, -62_167_219_200
LATER = 3_652_425 * DAY


def upgrade() -> None:
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
    for by_type, kind in (("false", "CAST(NULL AS TEXT)"), ("true", "type")):
        op.execute(sa.text(_counted(by_type, kind)))


def downgrade() -> None:
    op.drop_index(op.f("ix_event_months_by_type"), "event_months")
    op.drop_table("event_months")


def _counted(by_type: str, kind: str) -> str:
    """Of the events that are there already."""
    begins, ends = f"earliest > {OPEN_PAST}", f"latest < {OPEN_FUTURE}"
    start = f"CASE WHEN {begins} THEN earliest ELSE coalesce(core_to, latest - 1) END"
    stop = f"CASE WHEN {ends} THEN latest - 1 ELSE coalesce(core_from - 1, earliest) END"
    lasted = f"{begins} AND {ends} AND core_from < core_to"
    columns = {
        "by_type": by_type,
        "type": kind,
        "modality": "modality",
        "begins": f"CASE WHEN {begins} THEN {_month('earliest')} END",
        "ends": f"CASE WHEN {ends} THEN {_month('latest - 1')} END",
        "start": _month(start),
        "stop": _month(stop),
        "core_start": f"CASE WHEN {lasted} THEN {_month('core_from')} END",
        "core_stop": f"CASE WHEN {lasted} THEN {_month('core_to - 1')} END",
    }
    each = ", ".join(f"{value} AS {name}" for name, value in columns.items())
    names = ", ".join(columns)
    live = f"superseded_by IS NULL AND earliest < {UNDATED}"
    return (
        f"INSERT INTO event_months ({names}, n) "  # noqa: S608 (nothing comes from outside)
        f"SELECT {names}, count(*) FROM (SELECT {each} FROM events WHERE {live}) AS each GROUP BY {names}"
    )


def _month(at: str) -> str:
    """Months from the beginning of the astronomical year 0."""
    if op.get_bind().dialect.name == "sqlite":
        later = f"({at}) + CASE WHEN ({at}) >= {YEAR_0} THEN 0 ELSE {LATER} END"
        year, month = (f"CAST(strftime('{code}', {later}, 'unixepoch') AS INTEGER)" for code in ("%Y", "%m"))
        return f"({year} * 12 + {month} - 1 - CASE WHEN ({at}) >= {YEAR_0} THEN 0 ELSE {CYCLES * 12} END)"
    day = f"(date '1970-01-01' + CAST((({at}) + {2 * LATER}) / {DAY} AS integer))"
    return f"(CAST(extract(year FROM {day}) * 12 + extract(month FROM {day}) - 1 AS bigint) - {2 * CYCLES * 12})"
