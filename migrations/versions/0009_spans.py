"""Events that last for months, and those that last for years, in indexes of their own.

Revision 0009.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

DAY = 86_400
NARROW, BROAD = 40 * DAY, 400 * DAY
SPANS = {
    "yearlong": f"latest - earliest > {NARROW} AND latest - earliest <= {BROAD}",
    "lasting": f"latest - earliest > {BROAD}",
}
COLUMNS = {
    "events": ["earliest", "id"],
    "actor_timeline": ["actor_id", "earliest", "event_id", "latest", "modality"],
}


def upgrade() -> None:
    for table, columns in COLUMNS.items():
        for name, span in SPANS.items():
            where = sa.text(span)
            op.create_index(f"ix_{table}_{name}", table, columns, sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    for table in COLUMNS:
        for name in SPANS:
            op.drop_index(f"ix_{table}_{name}", table)
