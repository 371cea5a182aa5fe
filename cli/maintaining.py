"""`maintain`: what is worked out from the rest, worked out anew."""

from __future__ import annotations

from time import time

import click

from cli.console import screen
from cli.database import database
from db.engine import writing


@click.command()
def maintain() -> None:
    """Work out anew what is kept for speed, and say what was wrong.

    That is events, their actors and places, timelines, importance and the text index. An import keeps all of it as it
    should be; this is for a database that somebody wrote into by hand. It says of each table how many rows were not as
    they should have been. Corrections stay as they are.

    \b
      dateline maintain
    """
    from rich.table import Table

    from importer.maintain import maintain as anew

    with database() as engine, writing(engine).begin() as connection:
        mended = anew(connection, int(time()))
    table = Table("table", "rows mended")
    for name, rows in mended.items():
        table.add_row(name, f"{rows:,}")
    screen().print(table)
