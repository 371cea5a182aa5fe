"""An actor that a person merged into another, and how many documents use a spelling.

Revision 0005.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

REFERS = "fk_actors_superseded_by_actors"
MERGED = sa.text("superseded_by IS NOT NULL")


def upgrade() -> None:
    op.add_column("names", sa.Column("texts", sa.Integer(), nullable=False, server_default=sa.text("0")))
    # Both databases read this; Alembic would copy the table to give SQLite a foreign key.
    op.execute(f"ALTER TABLE actors ADD COLUMN superseded_by INTEGER CONSTRAINT {REFERS} REFERENCES actors (id)")
    op.create_index(
        op.f("ix_actors_superseded_by"), "actors", ["superseded_by"], sqlite_where=MERGED, postgresql_where=MERGED
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_actors_superseded_by"), "actors")
    op.drop_column("actors", "superseded_by")
    op.drop_column("names", "texts")
