"""An answer is given again while the database is as it was, and never after."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine, event, update

from api import remembered
from api.main import create
from db import models
from db.versions import versions

STATEMENTS: list[str] = []


@pytest.fixture
def heard(changing: Engine) -> Iterator[Engine]:
    """What the database is asked goes into STATEMENTS, but for its version."""

    def listen(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if "pg_current_snapshot" not in statement:
            STATEMENTS.append(statement)

    event.listen(changing, "before_cursor_execute", listen)
    yield changing
    event.remove(changing, "before_cursor_execute", listen)


@pytest.fixture
def visitor(heard: Engine) -> TestClient:
    return TestClient(create(heard), raise_server_exceptions=False, follow_redirects=False)


def rename(engine: Engine, title: str) -> None:
    with engine.begin() as connection:
        connection.execute(update(models.Event).values(title=title))


@pytest.mark.parametrize(
    "path",
    [
        "/events?actor=Turkey",
        "/events.csv?limit=5",
        "/facets",
        "/timeline/histogram",
        "/timeline/items",
        "/timeline/places",
    ],
)
def test_what_was_answered_is_not_asked_for_again(visitor: TestClient, path: str) -> None:
    first = visitor.get(path)
    for _ in range(100):  # whoever writes to another database of the same Postgres is heard too
        STATEMENTS.clear()
        again = visitor.get(path)
        assert (again.content, again.headers) == (first.content, first.headers)
        if not STATEMENTS:
            break
    assert not STATEMENTS


def test_whatever_was_written_is_seen_at_once(visitor: TestClient, heard: Engine) -> None:
    for n in range(5):
        rename(heard, f"title {n}")
        for _ in range(2):
            assert {event["title"] for event in visitor.get("/events").json()["events"]} == {f"title {n}"}


def test_an_answer_is_one_to_all_that_was_asked_with(visitor: TestClient) -> None:
    """Whoever takes another format, another host, or knows the answer already gets his own."""
    plain = visitor.get("/events.atom")
    assert visitor.get("/events.atom", headers={"Host": "elsewhere.example"}).content != plain.content
    assert visitor.get("/events", headers={"Accept": "text/csv"}).headers["content-type"].startswith("text/csv")
    assert visitor.get("/events").headers["content-type"] == "application/json"
    tag = visitor.get("/events").headers["etag"]
    for _ in range(2):
        assert visitor.get("/events", headers={"If-None-Match": tag}).status_code == 304
        assert visitor.get("/events").status_code == 200
    assert "access-control-allow-origin" not in visitor.get("/events").headers
    assert visitor.get("/events", headers={"Origin": "https://a.example"}).headers["access-control-allow-origin"] == "*"
    assert visitor.get("/events", headers={"Accept-Encoding": "gzip"}).headers["content-encoding"] == "gzip"
    assert "content-encoding" not in visitor.get("/events", headers={"Accept-Encoding": "identity"}).headers


def test_two_servers_of_one_database_remember_each_its_own(changing: Engine) -> None:
    """Whether a server takes corrections is known to it and not to the database."""
    read_only, editable = TestClient(create(changing)), TestClient(create(changing, editable=True))
    for _ in range(2):
        assert read_only.get("/health").json()["editable"] is False
        assert editable.get("/health").json()["editable"] is True


@pytest.mark.parametrize("path", ["/events.ndjson", "/events?limit=0", "/events/1", "/", "/style.css"])
def test_streams_problems_and_pages_are_made_each_time(visitor: TestClient, path: str) -> None:
    first, second = visitor.get(path), visitor.get(path)
    assert first.content == second.content
    middleware = visitor.app.middleware_stack  # type: ignore[attr-defined]
    while not isinstance(middleware, remembered.Remembered):
        middleware = middleware.app
    assert not middleware._answers


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
def test_the_oldest_are_forgotten_first(visitor: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "ROOM", 2_500)
    monkeypatch.setattr(remembered, "LARGEST", 2_500)
    visitor.get("/events?limit=1")
    visitor.get("/events?limit=2")
    STATEMENTS.clear()
    visitor.get("/events?limit=2")
    assert not STATEMENTS
    visitor.get("/events?limit=1")
    assert STATEMENTS


def test_a_version_changes_with_what_is_committed_and_with_nothing_else(changing: Engine) -> None:
    version = versions(changing)
    before = version.read()
    with changing.connect() as connection:
        connection.execute(models.Event.__table__.select()).all()
    assert version.read() == before
    with changing.connect() as connection:
        connection.execute(update(models.Event).values(title="never"))
        connection.rollback()
    undone = version.read()
    rename(changing, "now")
    assert version.read() not in (before, undone)
