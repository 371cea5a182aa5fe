"""Which state a database is in: while two readings are equal, nothing was written between them."""

from __future__ import annotations

import sqlite3
from abc import abstractmethod
from typing import Protocol

from sqlalchemy import Connection, Engine


class Version(Protocol):
    at_once: bool  # quicker to read than to have read elsewhere

    @abstractmethod
    def read(self) -> object: ...


def versions(engine: Engine) -> Version:
    """ValueError for a database that lives in the memory of its only connection, and cannot say."""
    if engine.dialect.name == "sqlite" and engine.url.database in (None, "", ":memory:"):
        raise ValueError("nothing but its own connection sees it")
    return _OfFile(engine) if engine.dialect.name == "sqlite" else _OfServer(engine)


def seen(connection: Connection) -> object:
    """Which state a connection sees that has not written: while two readings on it are equal, it sees the same rows."""
    if connection.dialect.name != "sqlite":
        return connection.exec_driver_sql("SELECT pg_current_snapshot()::text").scalar_one()
    raw: sqlite3.Connection = connection.connection.dbapi_connection  # type: ignore[assignment]  # of this dialect
    return raw.total_changes, connection.exec_driver_sql("PRAGMA data_version").scalar_one()


class _OfFile:
    """SQLite counts for each connection what others have committed, so this one is kept, and does nothing else."""

    at_once = True

    def __init__(self, engine: Engine) -> None:
        kept = engine.raw_connection()
        kept.detach()
        self._cursor = kept.cursor()

    def read(self) -> object:
        self._cursor.execute("PRAGMA data_version")
        return self._cursor.fetchone()


class _OfServer:
    """Two transactions of Postgres that see the same others as committed see the same rows."""

    at_once = False

    def __init__(self, engine: Engine) -> None:
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")

    def read(self) -> object:
        with self._engine.connect() as connection:
            return connection.exec_driver_sql("SELECT pg_current_snapshot()::text").scalar_one()
