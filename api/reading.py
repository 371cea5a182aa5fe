"""The database, as a request finds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache

from fastapi import FastAPI, Request
from sqlalchemy import Connection, Engine

from db.migrate import require_current


def install(app: FastAPI, engine: Engine | Callable[[], Engine]) -> None:
    app.state.engine = (lambda: engine) if isinstance(engine, Engine) else cache(engine)
    app.state.current = False


def engine(request: Request) -> Engine:
    """Migrated, or NotMigrated is raised; once it is, it stays so."""
    state = request.app.state
    found: Engine = state.engine()
    if not state.current:
        require_current(found)
        state.current = True
    return found


@contextmanager
def reading(request: Request) -> Iterator[Connection]:
    """One transaction, so that a page and its parts tell of one moment."""
    with engine(request).connect() as connection:
        if connection.dialect.name == "postgresql":
            connection = connection.execution_options(isolation_level="REPEATABLE READ")
        yield connection
