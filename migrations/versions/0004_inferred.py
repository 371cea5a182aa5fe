"""Why a text is held to have been written when it was.

Revision 0004.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("documents", sa.Column("published_why", sa.JSON(), server_default="[]", nullable=False))


def downgrade() -> None:
    op.drop_column("documents", "published_why")
