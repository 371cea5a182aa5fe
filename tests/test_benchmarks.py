"""The benchmarks still run, and what they time against the raw driver is the same question."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from benchmarks import dates, timeline
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


def test_both_readers_are_scored_on_the_same_sentences() -> None:
    ours, theirs = (float(dates._right(dates._said(), reader)[1].rstrip("%")) for reader in dates.READERS.values())
    assert 100 >= ours > 90 > theirs > 0


def test_texts_with_gold_are_found_where_the_environment_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_GOLD", str(tmp_path))
    assert dict(dates.gold()) == {}
    (tmp_path / "some").mkdir()
    (tmp_path / "some" / "1.tml").write_text('<T><TEXT>On <TIMEX3 type="DATE" value="2019">2019</TIMEX3>.</TEXT></T>')
    assert [len(text.timexes) for text in dict(dates.gold())["some"]] == [1]
