"""`migrate`, and the first step of `run`."""

from __future__ import annotations

import click
from alembic.util import CommandError

from cli.console import fail
from cli.database import url
from db import migrate as migrations
from db.engine import BadUrl, DatabaseUnreachable


@click.command()
@click.argument("revision", default="head", metavar="[REV]")
def migrate(revision: str) -> None:
    """Bring the database to the newest schema.

    Or to the revision REV. A new SQLite file is made where there is none.

    \b
      dateline migrate
      DATABASE_URL=postgresql://me@localhost/timeline dateline migrate
    """
    upgrade(revision)


def upgrade(revision: str = "head") -> None:
    try:
        migrations.upgrade(url(), revision)
    except (BadUrl, DatabaseUnreachable, CommandError) as error:
        fail(str(error))
