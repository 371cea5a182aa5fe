"""The benchmarks still run, and what they time against the raw driver is the same question."""

from __future__ import annotations

import sqlite3
from itertools import islice, repeat
from pathlib import Path

import pytest

from benchmarks import dates, serving, timeline
from benchmarks.made import database
from benchmarks.service import client, driver, measuring, processes
from benchmarks.service.questions import QUESTIONS
from benchmarks.service.turns import Turn, turns
from db.engine import connect
from tests.conftest import Databases

EVENTS = 4_000  # enough for a page of five years to be full


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


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("made") / "bench.db"
    database.build(f"sqlite:///{file}", EVENTS)
    return file


def test_the_server_answers_with_the_rows_that_the_raw_driver_reads(made: Path) -> None:
    with processes.dateline(f"sqlite:///{made}") as running, driver.sqlite(made) as raw:
        running.answers("/health")
        for name, question in QUESTIONS.items():
            for turn in (Turn(), *islice(turns("cold", EVENTS, "test"), 3)):
                told = question.told(client.get(running.address, question.path(turn)))
                assert told, (name, turn)
                assert told == question.rows(question.read(raw, turn.values())), (name, turn)


def test_on_postgres_too(databases: Databases) -> None:
    url = databases.empty("postgres")
    database.build(url, 500)
    with processes.dateline(url) as running, driver.postgres(url) as raw:
        running.answers("/health")
        for name, question in QUESTIONS.items():
            told = question.told(client.get(running.address, question.path(Turn())))
            assert told == question.rows(question.read(raw, Turn().values())), name
    databases.drop(url)


def test_datasette_answers_the_same(made: Path) -> None:
    program = processes.find_datasette()
    if program is None:
        pytest.skip("no Datasette: `make bench` installs it")
    with processes.datasette(program, made) as running, driver.sqlite(made) as raw:
        running.answers("/-/versions.json")
        for name, question in QUESTIONS.items():
            answer = client.get(running.address, question.datasette(made.stem, Turn()))
            assert question.rows(answer["rows"]) == question.rows(question.read(raw, Turn().values())), name


def test_the_service_is_measured_from_the_first_answer_to_the_memory(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = client.Enough(least=2, most=2, seconds=0)
    monkeypatch.setattr(serving, "EVENTS", EVENTS)
    monkeypatch.setattr(serving, "A_ROUND", few)
    monkeypatch.setattr(measuring, "ROUNDS", 1)
    for name in ("BEFORE", "ALONE", "LOADED"):
        monkeypatch.setattr(measuring, name, few)
    tables = list(serving._on_sqlite(made, None))
    assert [table.row_count for table in tables] == [16, 16, 1]
    assert serving._flat({EVENTS: made}).row_count == 2


def test_an_answer_that_is_no_answer_is_not_timed(made: Path) -> None:
    with processes.dateline(f"sqlite:///{made}") as running:
        running.answers("/health")
        with pytest.raises(client.BadAnswer, match="404"):
            client.ask(running.address, repeat("/events?actor=nobody"), client.Enough(1, 1, 0))


def test_both_readers_are_scored_on_the_same_sentences() -> None:
    ours, theirs = (float(dates._right(dates._said(), reader)[1].rstrip("%")) for reader in dates.READERS.values())
    assert 100 >= ours > 90 > theirs > 0


def test_texts_with_gold_are_found_where_the_environment_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_GOLD", str(tmp_path))
    assert dict(dates.gold()) == {}
    (tmp_path / "some").mkdir()
    (tmp_path / "some" / "1.tml").write_text('<T><TEXT>On <TIMEX3 type="DATE" value="2019">2019</TIMEX3>.</TEXT></T>')
    assert [len(text.timexes) for text in dict(dates.gold())["some"]] == [1]
