from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Engine, create_engine, func, inspect, select, text

from db import migrate, models
from db.engine import connect, parse
from db.marks import LONG, SIGN

CELL = ("begins", "ends", "start", "stop", "core_start", "core_stop")
ROOT = Path(__file__).resolve().parents[2]


def tables(url: str) -> set[str]:
    engine = create_engine(parse(url))
    names = set(inspect(engine).get_table_names())
    engine.dispose()
    return names


def test_up_gives_the_tables_of_the_models(database_url: str) -> None:
    migrate.upgrade(database_url)
    assert set(models.Base.metadata.tables) <= tables(database_url)
    command.check(migrate._config(database_url))


def test_twice_is_once(migrated_url: str) -> None:
    migrate.upgrade(migrated_url)


def test_down_leaves_nothing_and_up_again_works(migrated_url: str) -> None:
    migrate.downgrade(migrated_url, "base")
    assert tables(migrated_url) == {"alembic_version"}
    migrate.upgrade(migrated_url)
    assert set(models.Base.metadata.tables) <= tables(migrated_url)


def test_constraints_and_defaults_of_names_agree(migrated_url: str) -> None:
    """What `alembic check` does not compare: names of keys and constraints."""
    engine = create_engine(parse(migrated_url))
    found = inspect(engine)
    for name, table in models.Base.metadata.tables.items():
        assert found.get_pk_constraint(name)["constrained_columns"] == [c.name for c in table.primary_key], name
        assert {fk["name"] for fk in found.get_foreign_keys(name)} == {
            str(fk.name) for fk in table.foreign_key_constraints
        } or engine.dialect.name == "sqlite", name
        for there, here in zip(
            sorted(found.get_columns(name), key=lambda c: c["name"]), sorted(table.c, key=lambda c: c.name), strict=True
        ):
            assert (there["name"], there["nullable"]) == (here.name, here.nullable), name
    engine.dispose()


def test_a_database_without_tables_says_what_to_do(database_url: str) -> None:
    engine = connect(database_url)
    with pytest.raises(migrate.NotMigrated, match="no tables yet; run `dateline migrate`"):
        migrate.require_current(engine)
    engine.dispose()


def test_a_database_of_another_version_says_so(migrated_url: str) -> None:
    engine = connect(migrated_url)
    migrate.require_current(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(migrate.NotMigrated, match="'9999', expected"):
        migrate.require_current(engine)
    engine.dispose()


def test_the_message_keeps_the_password(databases: Any) -> None:
    engine = create_engine(parse(databases.empty("postgres")).set(password="hush"))  # noqa: S106
    with pytest.raises(migrate.NotMigrated) as caught:
        migrate.require_current(engine)
    assert "hush" not in str(caught.value)
    engine.dispose()


def test_alembic_ini_works_as_it_stands(database_url: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "alembic", "upgrade", "head"],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": database_url},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert "events" in tables(database_url)


def test_a_revision_imports_nothing_of_ours() -> None:
    for file in (ROOT / "migrations" / "versions").glob("*.py"):
        roots = {
            line.split()[1].split(".")[0]
            for line in file.read_text().splitlines()
            if line.startswith(("import ", "from "))
        }
        assert not roots & {"dates", "events", "db", "importer", "api", "cli", "migrations"}, file.name


def test_everything_goes_down_with_rows_in_it(filled: Engine, migrated_url: str) -> None:
    filled.dispose()
    migrate.upgrade(migrated_url)
    with filled.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(models.Event)) == 400
    filled.dispose()
    migrate.downgrade(migrated_url, "base")
    assert tables(migrated_url) == {"alembic_version"}


def test_what_is_there_already_is_counted(filled: Engine, migrated_url: str) -> None:
    def kept(*columns: str) -> list[tuple[object, ...]]:
        with filled.connect() as connection:
            return sorted(tuple(row) for row in connection.exec_driver_sql(f"SELECT {', '.join(columns)}"))

    tallies = ("unit", "facet", "modality", *CELL, "n FROM tallies")
    months = ("by_type", "coalesce(type, '')", "modality", *(f"coalesce({name}, 9999999)" for name in CELL), "n")
    events, counted = kept("id", "facets FROM events WHERE superseded_by IS NULL"), kept(*tallies)
    filled.dispose()
    migrate.downgrade(migrated_url, "0007")
    by_month = kept(*months, "id - id FROM event_months")
    filled.dispose()
    migrate.downgrade(migrated_url, "0005")
    migrate.upgrade(migrated_url, "0007")
    assert kept(*months, "id - id FROM event_months") == by_month and len(by_month) > 100
    filled.dispose()
    migrate.upgrade(migrated_url)
    assert kept("id", "facets FROM events WHERE superseded_by IS NULL") == events
    assert kept(*tallies) == counted and len(counted) > 500


def test_places_that_only_lie_around_are_told_apart(filled: Engine, migrated_url: str, world: list[Any]) -> None:
    def words() -> dict[int, set[str]]:
        with filled.connect() as connection:
            rows = connection.exec_driver_sql("SELECT id, facets FROM events WHERE superseded_by IS NULL").all()
        filled.dispose()
        return {id: {word for word in facets.split() if word[0] in "npw"} for id, facets in rows}

    live = [event for event in world if event.superseded_by is None]
    migrate.downgrade(migrated_url, "0009")
    assert words() == {event.id: {f"p{id}" for id in event.around} for event in live}
    migrate.upgrade(migrated_url)
    assert words() == {
        event.id: {f"{'p' if id in event.closest else 'w'}{id}" for id in event.around} or {"n"} for event in live
    }


def test_events_that_are_there_already_are_marked(filled: Engine, migrated_url: str) -> None:
    def marked() -> dict[int, set[str]]:
        lexemes = "SELECT event_id, (SELECT string_agg(lexeme, ' ') FROM unnest(words)) FROM event_search"
        sqlite = filled.dialect.name == "sqlite"
        with filled.connect() as connection:
            rows = connection.exec_driver_sql("SELECT rowid, marks FROM event_search" if sqlite else lexemes).all()
        return {id: {word for word in words.split() if word.startswith(SIGN)} for id, words in rows}

    before = marked()
    filled.dispose()
    migrate.downgrade(migrated_url, "0006")
    migrate.upgrade(migrated_url)
    assert marked() == before
    every = set().union(*before.values())
    assert LONG in every and any(mark.startswith(f"{SIGN}yb") for mark in every)


def test_several_processes_may_migrate_at_once(database_url: str) -> None:
    command_line = [
        sys.executable,
        "-c",
        "import sys; from db import migrate; migrate.upgrade(sys.argv[1])",
        database_url,
    ]
    running = [subprocess.Popen(command_line, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    for process in running:
        _, said = process.communicate()
        assert process.returncode == 0, said
    assert "events" in tables(database_url)


def test_statements_can_be_written_out_for_a_careful_administrator(database_url: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "alembic", "upgrade", "head", "--sql"],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": database_url},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert "CREATE VIEW timeline" in done.stdout and "CREATE TABLE events" in done.stdout


def test_works_in_any_folder(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    migrate.upgrade(database_url)
    assert "events" in tables(database_url)
