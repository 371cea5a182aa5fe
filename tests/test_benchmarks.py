"""The benchmarks still run, and what they time against the raw driver is the same question."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from benchmarks import dates, timeline
from benchmarks.made import database
from db.engine import connect
from tests.conftest import Databases


def test_every_query_of_the_timeline_finds_something(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timeline, "LEAST", 1)
    monkeypatch.setattr(timeline, "SECONDS", 0)
    database.build(f"sqlite:///{tmp_path}/bench.db", 3_000)
    engine, raw = connect(f"sqlite:///{tmp_path}/bench.db"), sqlite3.connect(tmp_path / "bench.db")
    found = {name: timeline._compare(engine, raw, ask)[0] for name, ask in timeline.QUERIES.items()}
    engine.dispose()
    raw.close()
    assert all(found.values()), found
    assert found["one actor"] == found["by date"] == 100


def test_made_up_events_are_the_same_on_either_database(databases: Databases, tmp_path: Path) -> None:
    found = []
    for url in (f"sqlite:///{tmp_path}/bench.db", databases.empty("postgres")):
        database.build(url, 300)
        engine = connect(url)
        with engine.connect() as connection:
            asked = [ask() for ask in timeline.QUERIES.values()]
            found.append([[tuple(row) for row in connection.execute(one)] for query in asked for one in query])
        engine.dispose()
    assert found[0] == found[1]


def test_a_database_that_was_made_is_used_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_BENCH_FOLDER", str(tmp_path))
    with database.sqlite(20) as file:
        assert file.parent == tmp_path
        made = file.stat().st_mtime_ns
    with database.sqlite(20) as again:
        assert (again, again.stat().st_mtime_ns) == (file, made)
    assert list(tmp_path.iterdir()) == [file]


def test_both_readers_are_scored_on_the_same_sentences() -> None:
    ours, theirs = (float(dates._right(dates._said(), reader)[1].rstrip("%")) for reader in dates.READERS.values())
    assert 100 >= ours > 90 > theirs > 0


def test_texts_with_gold_are_found_where_the_environment_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_GOLD", str(tmp_path))
    assert dict(dates.gold()) == {}
    (tmp_path / "some").mkdir()
    (tmp_path / "some" / "1.tml").write_text('<T><TEXT>On <TIMEX3 type="DATE" value="2019">2019</TIMEX3>.</TEXT></T>')
    assert [len(text.timexes) for text in dict(dates.gold())["some"]] == [1]
