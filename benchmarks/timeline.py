"""The queries of a timeline over events made up by the throw of dice, beside the raw driver reading the same rows.

100,000 events unless DATELINE_BENCH_EVENTS says otherwise; about 4.5 actors each, those acted for included, a few of
them in most events (Zipf); days, months, years, stretches and open ends from 1990 to 2025.
"""

from __future__ import annotations

import os
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from statistics import median
from typing import Any, TypeAlias

from rich.table import Table
from sqlalchemy import CompoundSelect, Engine
from sqlalchemy.dialects.sqlite import dialect

from dates import calendar
from dates.interval import Grain, Interval, When
from db import density, migrate, queries
from db.engine import connect
from db.filters import Asked
from db.marks import marks
from db.types import bounds

EVENTS = int(os.environ.get("DATELINE_BENCH_EVENTS", "100000"))
COUNTRIES, ACTORS, PLACES, TYPES = 200, 2_000, 500, 20
BATCH = 10_000
LEAST, MOST, SECONDS = 5, 101, 2.0  # how often, and how long, a query is measured

COLUMNS = {
    "runs": "id version source started counts errors",
    "actors": "id key name kind status",
    "actor_parents": "actor_id parent_id since until",
    "places": "id key name kind within_id latitude longitude status",
    "documents": "id sha256 run_id publisher published_earliest published_latest published_basis added text",
    "events": "id title summary display type modality confidence importance sources mentions conflicts merged_why "
    "updated edtf earliest latest core_from core_to precision",
    "mentions": "id document_id event_id sentence_start sentence_end clause_start clause_end predicate "
    "predicate_start predicate_end why alternatives title modality stems confidence version earliest latest",
    "event_actors": "event_id position actor_id role",
    "event_places": "event_id position place_id",
    "actor_timeline": "actor_id earliest event_id latest type modality direct",
    "event_search": "rowid title summary quotes marks",
}


class Zipf:
    """Numbers from 1 to n, each as likely as it is small."""

    def __init__(self, n: int) -> None:
        self._numbers, self._weights = range(1, n + 1), list(accumulate(1 / k for k in range(1, n + 1)))

    def draw(self, dice: random.Random, k: int) -> list[int]:
        return dice.choices(self._numbers, cum_weights=self._weights, k=k)


def build(file: Path, n: int) -> None:
    """Straight through the driver: what is measured is reading."""
    migrate.upgrade(f"sqlite:///{file}")
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA synchronous=OFF")
    for rows in _made_up(n):
        for table, values in rows.items():
            names = COLUMNS[table].split()
            places = ", ".join("?" * len(names))
            connection.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places})", values)
        connection.commit()
    for statement in density.recount():
        connection.execute(str(statement.compile(dialect=dialect(), compile_kwargs={"literal_binds": True})))
    connection.commit()
    connection.execute("ANALYZE")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def _made_up(n: int) -> Iterator[dict[str, list[tuple[Any, ...]]]]:
    dice = random.Random(1990)
    parents = {actor: 1 + actor % COUNTRIES for actor in range(COUNTRIES + 1, ACTORS + 1)}
    day = calendar.seconds(1990)
    yield {
        "runs": [(1, "0", "dice", 0, "{}", "[]")],
        "actors": [(id, f"actor-{id}", f"Actor {id}", "country", "listed") for id in range(1, ACTORS + 1)],
        "actor_parents": [(actor, parent, 0, 1) for actor, parent in parents.items()],
        "places": [
            (id, f"place-{id}", f"Place {id}", "city", None if id <= 50 else id % 50 + 1, id % 90, id % 180, "listed")
            for id in range(1, PLACES + 1)
        ],
        "documents": [
            (id, str(id), 1, f"Publisher {id % 40}", day, day, "given", 0, "") for id in range(1, n // 5 + 2)
        ],
    }
    who, where, words = Zipf(ACTORS), Zipf(PLACES), Zipf(20_000)
    for start in range(1, n + 1, BATCH):
        rows: dict[str, list[tuple[Any, ...]]] = {table: [] for table in COLUMNS}
        for number in range(start, min(start + BATCH, n + 1)):
            _event(dice, number, who, where, words, parents, rows)
        yield {table: values for table, values in rows.items() if values}


def _event(
    dice: random.Random,
    number: int,
    who: Zipf,
    where: Zipf,
    words: Zipf,
    parents: dict[int, int],
    rows: dict[str, list[tuple[Any, ...]]],
) -> None:
    id = number * 7_368_787 % 2**53
    at = bounds(_when(dice))
    type, modality = f"T{dice.randint(1, TYPES)}", "occurred" if dice.random() < 0.9 else "planned"
    title, summary, quotes = (" ".join(f"w{word}" for word in words.draw(dice, k)) for k in (8, 15, 40))
    rows["events"].append(
        (id, title, summary, "", type, modality, 0.5, round(dice.random(), 4), 1, 1, "[]", "[]", number, "", *at)
    )
    document = number // 5 + 1
    rows["mentions"].append(
        (id, document, id, 0, 0, 0, 0, "", 0, 0, "", "[]", "", modality, "", 0.5, "0", at.earliest, at.latest)
    )
    direct = list(dict.fromkeys(who.draw(dice, dice.choice((2, 3, 3, 4)))))
    rows["event_actors"] += [(id, n, actor, "actor" if n == 0 else "recipient") for n, actor in enumerate(direct)]
    reached = dict.fromkeys([*direct, *(parents[actor] for actor in direct if actor in parents)])
    rows["actor_timeline"] += [
        (actor, at.earliest, id, at.latest, type, modality, actor in direct) for actor in reached
    ]
    marked = " ".join(marks(reached, at.earliest, at.latest))
    rows["event_search"].append((id, title, summary, quotes, marked))
    rows["event_places"] += [(id, n, place) for n, place in enumerate(set(where.draw(dice, dice.choice((1, 1, 2)))))]


def _when(dice: random.Random) -> When | None:
    at = calendar.seconds(1990) + dice.randrange(36 * 365) * calendar.DAY
    kind = dice.random()
    if kind < 0.80:
        return When.of(Grain.DAY, at)
    if kind < 0.92:
        return When.of(Grain.MONTH, at)
    if kind < 0.95:
        return When.of(Grain.YEAR, at)
    if kind < 0.98:
        end = at + dice.randrange(1, 400) * calendar.DAY
        return When(Interval(at, end + calendar.DAY), Grain.DAY, Interval(at + calendar.DAY, end))
    return When(Interval(at, None), Grain.DAY, Interval(at + calendar.DAY, at + calendar.DAY)) if kind < 0.99 else None


YEAR = Interval(calendar.seconds(2011), calendar.seconds(2012))
BUSIEST = Asked(actor=(1,))  # whoever is in most events
ALL_MONTHS = (1990 * 12, 2026 * 12)
MONTH = (calendar.seconds(2011), calendar.seconds(2011, 2))


Statement: TypeAlias = queries.Rows | CompoundSelect[Any]


def page(asked: Asked, **options: Any) -> list[Statement]:
    return [queries.timeline(asked, limit=100, **options)]


def months() -> Statement:
    counted = density.months(Asked(), *ALL_MONTHS, None)
    assert counted is not None
    return counted


# fmt: off
QUERIES: Mapping[str, Callable[[], list[Statement]]] = {
    "one actor":                        lambda: page(BUSIEST),
    "one actor, a page in the middle":  lambda: page(BUSIEST, after=queries.Cursor(calendar.seconds(2008, 5), 0)),
    "one actor, one year":              lambda: page(replace(BUSIEST, window=YEAR)),
    "one actor, certainly in one year": lambda: page(replace(BUSIEST, window=YEAR, date_match="certain")),
    "a rare actor, backwards":          lambda: page(Asked(actor=(400,)), sort="-date"),
    "two actors together":              lambda: page(Asked(actor=(1, 2), actor_match="all")),
    "either of two actors":             lambda: page(Asked(actor=(1, 2))),
    "by date":                          lambda: page(Asked()),
    "by date, one year":                lambda: page(Asked(window=YEAR)),
    "by date, one type, one year":      lambda: page(Asked(type=("T3",), window=YEAR)),
    "by importance":                    lambda: page(Asked(), sort="importance"),
    "a place and what lies in it":      lambda: page(Asked(place=(3,))),
    "text, a rare word":                lambda: page(Asked(q="w9000")),
    "text, two common words":           lambda: page(Asked(q="w1 w2")),
    "text, one actor, one year":        lambda: page(replace(BUSIEST, q="w20", window=YEAR)),
    "count of one actor":               lambda: [queries.count(BUSIEST)],
    "facets of one actor, one year":    lambda: [queries.facets(replace(BUSIEST, window=YEAR))],
    "facets of everything":             lambda: [queries.facets(Asked())],
    "density of everything":            lambda: [months()],
    "density of one actor, one year":   lambda: [density.spreads(replace(BUSIEST, window=YEAR), None)],
    "coverage":                         lambda: [queries.coverage()],
}
# fmt: on


def measure() -> Table:
    table = Table(title=f"timeline: {EVENTS:,} events in SQLite, pages of 100, medians")
    for name in ("query", "rows", "ms", "ms raw driver", "ratio"):
        table.add_column(name, justify="left" if name == "query" else "right")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "bench.db"
        build(file, EVENTS)
        engine, raw = connect(f"sqlite:///{file}"), sqlite3.connect(file)
        for name, ask in QUERIES.items():
            rows, ours, theirs = _compare(engine, raw, ask)
            table.add_row(name, f"{rows:,}", f"{ours:.2f}", f"{theirs:.2f}", f"{ours / theirs:.1f}")
        raw.close()
        engine.dispose()
    return table


def _compare(engine: Engine, raw: sqlite3.Connection, ask: Callable[[], list[Statement]]) -> tuple[int, float, float]:
    """Rows, our milliseconds and the driver's, by turns so that both see the same machine."""
    ours: list[float] = []
    theirs: list[float] = []
    statements = [_compiled(engine, statement) for statement in ask()]
    started = time.perf_counter()
    with engine.connect() as connection:
        while len(ours) < LEAST or (len(ours) < MOST and time.perf_counter() - started < SECONDS):
            begun = time.perf_counter()
            rows = sum(len(connection.execute(statement).all()) for statement in ask())
            between = time.perf_counter()
            same = sum(len(raw.execute(sql, values).fetchall()) for sql, values in statements)
            theirs.append(time.perf_counter() - between)
            ours.append(between - begun)
            assert rows == same
    return rows, median(ours) * 1000, median(theirs) * 1000


def _compiled(engine: Engine, statement: Statement) -> tuple[str, list[Any]]:
    compiled = statement.compile(engine, compile_kwargs={"render_postcompile": True})
    return str(compiled), [compiled.params[name] for name in compiled.positiontup or ()]
