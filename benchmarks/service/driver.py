"""The raw driver of either database: statements as text, rows as tuples, nothing else."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias, cast

import psycopg
from sqlalchemy import make_url

from db.engine import CACHE, SERVED

Rows: TypeAlias = Sequence[tuple[Any, ...]]
NAMED = re.compile(r"(?<![:\w]):(\w+)")


class Driver:
    def __init__(self, connection: sqlite3.Connection | psycopg.Connection) -> None:
        self._connection = connection
        self.dialect = "sqlite" if isinstance(connection, sqlite3.Connection) else "postgresql"

    def rows(self, sql: str, values: Mapping[str, Any] | Sequence[Any] = ()) -> Rows:
        """``:name`` in ``sql`` is a value, as is ``?`` where they have no names."""
        if isinstance(self._connection, sqlite3.Connection):
            return self._connection.execute(sql, values).fetchall()
        return self._connection.execute(cast(Any, _psycopg(sql)), values).fetchall()

    def rows_of(self, sql: str, ids: Sequence[int]) -> Rows:
        """``{ids}`` in ``sql`` is any of them."""
        return self.rows(sql.format(ids=", ".join("?" * len(ids))), ids) if ids else []


@contextmanager
def sqlite(file: Path) -> Iterator[Driver]:
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        connection.execute(f"PRAGMA cache_size=-{CACHE // SERVED}")
        yield Driver(connection)


@contextmanager
def postgres(url: str) -> Iterator[Driver]:
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        yield Driver(connection)


@lru_cache
def _psycopg(sql: str) -> str:
    return NAMED.sub(r"%(\1)s", sql.replace("%", "%%")).replace("?", "%s")
