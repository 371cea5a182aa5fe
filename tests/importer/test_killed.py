"""An import that is killed and started again ends where one that was left alone ends."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import func, select

from db import facets, models
from db.engine import connect

NEWS = sorted(map(str, (Path(__file__).parents[2] / "seeds" / "news").glob("2019-*.md")))
OF_THE_RUN = {"run_id", "added", "updated"}  # these tell which run wrote a row, and when


def importing(url: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", "from cli.main import main; main()", "import", *NEWS]
    return subprocess.Popen(
        command, env={**os.environ, "DATABASE_URL": url}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def contents(url: str) -> dict[str, list[str]]:
    """Every row of every table; actors and places by their keys, since Postgres leaves out numbers that were undone."""
    engine = connect(url)
    with engine.connect() as connection:
        key = {
            column: dict(map(tuple, connection.execute(select(table.id, table.key))))
            for table, columns in (
                (models.Actor, ("actor_id", "parent_id")),
                (models.Place, ("place_id", "within_id")),
            )
            for column in columns
        }

        def named(column: str, value: object) -> object:
            if column in ("facet", "facets"):
                return sorted(map(word, str(value).split()))
            return key[column].get(value) if column in key else value

        def word(facet: str) -> str:
            of = dict.fromkeys((facets.ITSELF, facets.MEMBER), "actor_id")
            of |= dict.fromkeys((facets.PLACE, facets.AROUND), "place_id")
            return f"{facet[0]} {key[of[facet[0]]][int(facet[1:])]}" if facet[0] in of else facet

        found = {
            table.name: sorted(
                repr({column: named(column, value) for column, value in row.items()})
                for row in connection.execute(select(*_columns(table))).mappings()
            )
            for table in models.Base.metadata.sorted_tables
            if table.name != "runs"
        }
        finished = connection.execute(select(func.count()).where(models.Run.finished.is_not(None))).scalar_one()
    engine.dispose()
    assert finished >= 1
    return found


def _columns(table):
    counted = {"id"} if table.name in ("actors", "places", "names") else set()
    return [column for column in table.c if column.name not in OF_THE_RUN | counted]


@pytest.mark.slow
def test_what_is_killed_goes_on_from_there(databases, backend):
    left_alone, killed = databases.migrated(backend), databases.migrated(backend)
    started = time.monotonic()
    assert importing(left_alone).wait() == 0
    whole = time.monotonic() - started
    moments = random.Random(7)
    kills = 0
    for _ in range(3):
        process = importing(killed)
        try:
            process.wait(moments.uniform(0.3, 0.7) * whole)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            kills += 1
    assert kills, "none was cut off"
    assert importing(killed).wait() == 0
    assert contents(killed) == contents(left_alone)
