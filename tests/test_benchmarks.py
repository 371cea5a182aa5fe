"""The benchmarks still run, and what they time against the raw driver is the same question."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from benchmarks import timeline
from db.engine import connect


def test_every_query_of_the_timeline_finds_something(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timeline, "LEAST", 1)
    monkeypatch.setattr(timeline, "SECONDS", 0)
    timeline.build(tmp_path / "bench.db", 3_000)
    engine, raw = connect(f"sqlite:///{tmp_path}/bench.db"), sqlite3.connect(tmp_path / "bench.db")
    found = {name: timeline._compare(engine, raw, ask)[0] for name, ask in timeline.QUERIES.items()}
    engine.dispose()
    raw.close()
    assert all(found.values()), found
    assert found["one actor"] == found["by date"] == 100
