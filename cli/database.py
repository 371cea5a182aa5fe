"""The database that DATABASE_URL names, for as long as a command needs it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from cli.console import fail
from db import engine as engines
from db import migrate


def url() -> str:
    return os.environ.get("DATABASE_URL") or engines.DEFAULT_URL


@contextmanager
def database(*, connections: int = 1) -> Iterator[Engine]:
    """Migrated, or the command ends and says what to do."""
    try:
        _must_exist()
        engine = engines.connect(url(), connections=connections)
    except (engines.BadUrl, engines.DatabaseUnreachable) as error:
        fail(str(error))
    try:
        migrate.require_current(engine)
        yield engine
    except migrate.NotMigrated as error:
        fail(str(error))
    except OperationalError as error:
        fail(f"the database failed: {str(error.orig).strip().splitlines()[0]}")
    finally:
        engine.dispose()


def _must_exist() -> None:
    """SQLite would make an empty file of whatever name, wherever one happens to be."""
    address = engines.parse(url())
    file = address.database
    if address.drivername == "sqlite" and file and file != ":memory:" and not Path(file).exists():
        fail(f"no database at {file!r}; `dateline run` or `dateline migrate` makes one, DATABASE_URL names another")
