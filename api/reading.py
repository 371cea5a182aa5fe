"""The database, as a request finds it, and the clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from time import time
from typing import TypeVar

from anyio import CapacityLimiter, to_thread
from fastapi import FastAPI, Request
from sqlalchemy import Connection, Engine

from db import engine as engines
from db.engine import SERVED
from db.migrate import require_current

Answer = TypeVar("Answer")


class ReadOnly(PermissionError):
    """A server that was not started to be written to."""

    def __init__(self) -> None:
        super().__init__("this server only reads; one that is started with --editable takes corrections")


def install(app: FastAPI, engine: Engine | Callable[[], Engine], *, editable: bool) -> None:
    app.state.editable = editable
    app.state.engine = (lambda: engine) if isinstance(engine, Engine) else cache(engine)
    app.state.current = False
    app.state.turns = CapacityLimiter(SERVED)


def engine(request: Request) -> Engine:
    """Migrated, or NotMigrated is raised; once it is, it stays so."""
    state = request.app.state
    found: Engine = state.engine()
    if not state.current:
        require_current(found)
        state.current = True
    return found


async def in_turn(request: Request, work: Callable[[], Answer]) -> Answer:
    """In a thread of its own, of which there are no more than connections."""
    answer: Answer = await to_thread.run_sync(work, limiter=request.app.state.turns)
    return answer


@contextmanager
def reading(request: Request) -> Iterator[Connection]:
    """One transaction, so that a page and its parts tell of one moment."""
    with engine(request).connect() as connection:
        if connection.dialect.name == "postgresql":
            connection = connection.execution_options(isolation_level="REPEATABLE READ")
        yield connection


@contextmanager
def writing(request: Request) -> Iterator[Connection]:
    """One transaction that is kept if all goes well; ReadOnly where the server takes no corrections."""
    if not request.app.state.editable:
        raise ReadOnly
    with engines.writing(engine(request)).begin() as connection:
        yield connection


def now() -> int:
    return int(time())
