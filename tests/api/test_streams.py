"""All of it, however much that is: in pieces, and with no more in memory for more of it."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from starlette.requests import Request

from api import answer
from api.formats import FORMATS, Feed
from api.main import create
from api.routes import events
from benchmarks.made.database import build
from db.engine import connect
from db.filters import Asked

FEW, MANY = 2_000, 8_000
COVERAGE = {"from": None, "to": None, "documents": 0}


@pytest.fixture(scope="module")
def urls(tmp_path_factory: pytest.TempPathFactory) -> dict[int, str]:
    folder = tmp_path_factory.mktemp("streams")
    found = {n: f"sqlite:///{folder}/{n}.db" for n in (FEW, MANY)}
    for n, url in found.items():
        build(url, n)
    return found


def stream(url: str, name: str) -> Iterator[bytes]:
    engine = connect(url)
    request = Request({"type": "http", "app": create(engine)})
    entries = events._all(request, Asked(modality=None), "date", None, matching=False)
    yield from answer._in_pieces(FORMATS[name].write(Feed(entries, COVERAGE)))  # type: ignore[arg-type]
    engine.dispose()


def most_in_memory(url: str, name: str) -> tuple[int, int]:
    """Bytes at the height of it, and the lines that came."""
    tracemalloc.reset_peak()
    lines = sum(piece.count(b"\n") for piece in stream(url, name))
    _, most = tracemalloc.get_traced_memory()
    return most, lines


@pytest.mark.parametrize("name", ["ndjson", "csv"])
def test_four_times_as_many_take_no_more_memory(urls: dict[int, str], name: str) -> None:
    tracemalloc.start()
    most_in_memory(urls[MANY], name)  # what is remembered of dates has its own bounds, and they are reached
    few, lines = most_in_memory(urls[FEW], name)
    many, more = most_in_memory(urls[MANY], name)
    tracemalloc.stop()
    assert more > 3.5 * lines > 3 * FEW
    assert many < 1.2 * few


def test_a_stream_comes_in_pieces(urls: dict[int, str]) -> None:
    pieces = list(stream(urls[FEW], "ndjson"))
    assert all(len(piece) >= answer.PIECE for piece in pieces[:-1])
    assert max(map(len, pieces)) < 2 * answer.PIECE


def test_whoever_asks_for_everything_gets_everything(urls: dict[int, str]) -> None:
    client = TestClient(create(connect(urls[FEW])))
    found = client.get("/events.ndjson?modality=any").text.splitlines()
    undated = client.get("/events.ndjson?modality=any&undated=true").text.splitlines()
    assert len(found) + len(undated) == FEW == len(set(found + undated))
