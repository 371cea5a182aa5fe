from __future__ import annotations

import sqlite3
import threading
import time
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, insert, select, text

from db import models
from db.engine import CACHE, BadUrl, DatabaseUnreachable, connect, parse, writing

ACTOR = {"name": "A", "kind": "country", "status": "listed"}


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_postgres_under_all_its_names(scheme: str) -> None:
    url = parse(f"{scheme}://anna:secret@db.example:5433/news?sslmode=require")
    assert url.drivername == "postgresql+psycopg"
    assert (url.host, url.port, url.database, url.query["sslmode"]) == ("db.example", 5433, "news", "require")


@pytest.mark.parametrize(
    "url", ["", "dateline.db", "mysql://localhost/x", "postgresql+asyncpg://h/d", "http://example.org", "sqlite//x"]
)
def test_what_is_no_database(url: str) -> None:
    with pytest.raises(BadUrl, match=r"expected sqlite:///file\.db or postgresql://"):
        connect(url)


@pytest.mark.parametrize(
    "url", ["mysql://anna:secret@localhost/x", "postgres://anna:secret@localhost:nine/x", "anna:secret@localhost/x"]
)
def test_a_bad_url_keeps_its_password(url: str) -> None:
    with pytest.raises(BadUrl) as caught:
        connect(url)
    assert "secret" not in str(caught.value)


def test_a_server_that_is_not_there() -> None:
    with pytest.raises(
        DatabaseUnreachable, match=r"no database at 'postgresql\+psycopg://anna:\*\*\*@127\.0\.0\.1:1/x'"
    ):
        connect("postgresql://anna:secret@127.0.0.1:1/x")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnreachable, match="unable to open database file"):
        connect(f"sqlite:///{tmp_path}/none/dateline.db")


def test_a_file_that_is_something_else(tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_text("Dear Sir, " * 100)
    with pytest.raises(DatabaseUnreachable, match="file is not a database"):
        connect(f"sqlite:///{tmp_path}/letter.db")


def test_sqlite_is_set_up(tmp_path: Path) -> None:
    engine = connect(f"sqlite:///{tmp_path}/x.db")
    wanted = {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 1, "busy_timeout": 10_000}
    with engine.connect() as connection:
        assert {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted} == wanted
    engine.dispose()


def test_a_file_that_may_only_be_read(tmp_path: Path) -> None:
    file = sqlite3.connect(tmp_path / "x.db")
    file.execute("CREATE TABLE t AS SELECT 1 AS one")
    file.close()
    engine = connect(f"sqlite:///file:{tmp_path}/x.db?mode=ro&uri=true")
    with engine.connect() as connection:
        assert connection.execute(text("SELECT one FROM t")).scalar() == 1
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "delete"
    engine.dispose()


def test_a_transaction_is_one(engine: Engine) -> None:
    """Also for tables, which the driver of SQLite would commit behind our back."""
    with pytest.raises(RuntimeError), engine.begin() as connection:
        connection.execute(insert(models.Actor), [{"key": "a", **ACTOR}])
        connection.execute(text("CREATE TABLE half_done (id INTEGER)"))
        raise RuntimeError
    with engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(models.Actor)) == 0
        with pytest.raises(Exception, match="half_done"):
            connection.execute(text("SELECT * FROM half_done"))


def test_a_savepoint_undoes_its_own_part(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(insert(models.Actor), [{"key": "a", **ACTOR}])
        with pytest.raises(RuntimeError), connection.begin_nested():
            connection.execute(insert(models.Actor), [{"key": "b", **ACTOR}])
            raise RuntimeError
    with engine.connect() as connection:
        assert connection.scalars(select(models.Actor.key)).all() == ["a"]


def test_a_reader_sees_one_moment_while_another_writes(engine: Engine) -> None:
    reading = engine.connect()
    if engine.dialect.name == "postgresql":
        reading = reading.execution_options(isolation_level="REPEATABLE READ")
    with reading:
        statement = select(func.count()).select_from(models.Actor)
        assert reading.scalar(statement) == 0
        with engine.begin() as connection:
            connection.execute(insert(models.Actor), [{"key": "a", **ACTOR}])
        assert reading.scalar(statement) == 0


def test_writers_wait_for_each_other(engine: Engine) -> None:
    """Read, then write: begun as readers, all but one would be turned away."""
    failed = []

    def write(name: str) -> None:
        try:
            for n in range(10):
                with writing(engine).begin() as connection:
                    connection.scalar(select(func.count()).select_from(models.Actor))
                    connection.execute(insert(models.Actor), [{"key": f"{name}{n}", **ACTOR}])
        except Exception as error:
            failed.append(error)

    threads = [threading.Thread(target=write, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    with engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(models.Actor)) == 40


def test_one_who_writes_knows_what_others_wrote(engine: Engine) -> None:
    """Each counts, waits, and writes what it counted: no two count the same."""

    def write() -> None:
        for _ in range(5):
            with writing(engine).begin() as connection:
                n = connection.scalar(select(func.count()).select_from(models.Actor))
                time.sleep(0.005)
                connection.execute(insert(models.Actor), [{"key": f"actor-{n}", **ACTOR}])

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(models.Actor)) == 20


def test_connections_share_what_is_kept_in_memory(tmp_path: Path) -> None:
    for connections in (1, 8):
        found = connect(f"sqlite:///{tmp_path}/x.db", connections=connections)
        with found.connect() as connection:
            assert connection.exec_driver_sql("PRAGMA cache_size").scalar_one() == -CACHE // connections
        found.dispose()
