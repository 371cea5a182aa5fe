"""A connection to SQLite or to Postgres that behaves alike."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from functools import partial
from typing import Any

import orjson
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

DEFAULT_URL = "sqlite:///dateline.db"
SERVED = 2  # connections of a server, and threads that read: more of them wait for each other longer than for a disk

DRIVERS = {
    "sqlite": "sqlite",
    "sqlite+pysqlite": "sqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}

TURN = 0x6461746C  # of those who write to a Postgres
PRAGMAS = {"busy_timeout": "10000", "foreign_keys": "ON", "synchronous": "NORMAL"}
CACHE = 24 * 1024  # kilobytes of a SQLite file that are kept in memory, by all connections together


class BadUrl(ValueError):
    """A text that names no database we can use."""


class DatabaseUnreachable(ConnectionError):
    """A database that does not answer, or a file that is none."""


def connect(url: str = DEFAULT_URL, *, connections: int = 1) -> Engine:
    """An engine whose database has answered once. Parallel use is safe; ``dispose`` it in the end.

    ``connections`` are as many as are in use at once, as a rule: they stay open, and share what is kept in memory.
    """
    parsed = parse(url)
    if parsed.drivername == "sqlite":
        engine = create_engine(parsed, json_deserializer=orjson.loads, pool_size=connections, pool_use_lifo=True)
        event.listen(engine, "connect", partial(_prepare, cache=CACHE // connections))
        event.listen(engine, "begin", _begin)
    else:
        engine = create_engine(
            parsed,
            pool_pre_ping=True,
            connect_args={"connect_timeout": 10},
            json_deserializer=orjson.loads,
            pool_size=connections,
        )
        event.listen(engine, "begin", _take_turns)
    try:
        engine.connect().close()
    except (DBAPIError, sqlite3.Error) as error:
        engine.dispose()
        reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
        raise DatabaseUnreachable(f"no database at {parsed.render_as_string()!r}: {reason}") from error
    return engine


def parse(url: str) -> URL:
    """Any of the ways in which people write the address of a database."""
    try:
        parsed = make_url(url)
        driver = DRIVERS[parsed.drivername]
    except (ArgumentError, NoSuchModuleError, ValueError, KeyError):
        raise BadUrl(
            f"not the URL of a database: {_hidden(url)!r}; expected sqlite:///file.db or postgresql://…"
        ) from None
    return parsed.set(drivername=driver)


def writing(engine: Engine) -> Engine:
    """The same engine for transactions that will write: each waits for its turn as it begins, not midway.

    What is merged is decided from what is there, so that one who decides must know of all that others wrote.
    """
    return engine.execution_options(writes=True)


def _hidden(url: str) -> str:
    """Without what might be a password."""
    *before, where = url.rsplit("@", 1)
    return f"…@{where}" if before else url


def _prepare(connection: sqlite3.Connection, _record: Any, *, cache: int) -> None:
    connection.isolation_level = (
        None  # else sqlite3 begins transactions where it sees fit, and not before DDL or SELECT
    )
    for pragma, value in {**PRAGMAS, "cache_size": f"-{cache}"}.items():
        connection.execute(f"PRAGMA {pragma}={value}")
    with suppress(sqlite3.OperationalError):  # a file that may only be read stays as it is
        connection.execute("PRAGMA journal_mode=WAL")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(f"BEGIN {'IMMEDIATE' if _writes(connection) else 'DEFERRED'}")


def _take_turns(connection: Connection) -> None:
    if _writes(connection):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({TURN})")


def _writes(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get("writes"))
