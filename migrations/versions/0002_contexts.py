"""What an event is about, in PLOVER's words.

Revision ID: 0002
Revises: 0001
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("events", sa.Column("contexts", sa.JSON(), server_default="[]", nullable=False))


def downgrade() -> None:
    op.drop_column("events", "contexts")
