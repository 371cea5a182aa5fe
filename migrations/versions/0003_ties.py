"""Which mentions are alike, and what a person says against what was read.

Revision 0003.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

LONG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
WIDE = sa.text("latest - earliest > 3456000")


def upgrade() -> None:
    op.create_index(op.f("ix_mentions_earliest"), "mentions", ["earliest"])
    op.create_index("ix_mentions_wide", "mentions", ["earliest"], sqlite_where=WIDE, postgresql_where=WIDE)
    op.create_table(
        "mention_ties",
        _mention("mention_id"),
        _mention("other_id"),
        sa.PrimaryKeyConstraint("mention_id", "other_id", name=op.f("pk_mention_ties")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_mention_ties_other_id"), "mention_ties", ["other_id"])
    op.create_table(
        "corrections",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("what", sa.JSON(), nullable=False),
        sa.Column("who", TEXT, nullable=False),
        sa.Column("why", TEXT, nullable=False),
        sa.Column("made", LONG, nullable=False),
        sa.Column("undone", LONG, nullable=True),
        sa.Column("undone_by", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_corrections")),
    )
    op.create_index(op.f("ix_corrections_kind"), "corrections", ["kind"])


def _mention(name: str) -> sa.Column[int]:
    refers = sa.ForeignKey("mentions.id", name=op.f(f"fk_mention_ties_{name}_mentions"), ondelete="CASCADE")
    return sa.Column(name, LONG, refers, nullable=False)


def downgrade() -> None:
    op.drop_table("corrections")
    op.drop_table("mention_ties")
    op.drop_index("ix_mentions_wide", "mentions")
    op.drop_index(op.f("ix_mentions_earliest"), "mentions")
