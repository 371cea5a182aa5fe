"""The queries of a timeline over made-up events, beside the raw driver reading the same rows.

100,000 events unless DATELINE_BENCH_EVENTS says otherwise.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from statistics import median
from typing import Any, TypeAlias

from rich.table import Table
from sqlalchemy import CompoundSelect, Engine

from benchmarks.made import database
from dates import calendar
from dates.interval import Grain, Interval
from db import counts, density, timeline
from db.engine import connect
from db.filters import Asked
from db.question import Rows

EVENTS = int(os.environ.get("DATELINE_BENCH_EVENTS", "100000"))
LEAST, MOST, SECONDS = 5, 101, 2.0  # how often, and how long, a query is measured

YEAR = Interval(calendar.seconds(2011), calendar.seconds(2012))
BUSIEST = Asked(actor=(1,))  # whoever is in most events

Statement: TypeAlias = Rows | CompoundSelect[Any]


def page(asked: Asked, **options: Any) -> list[Statement]:
    return [timeline.timeline(asked, limit=100, **options)]


def years() -> Statement:
    counted = counts.spreads(Asked(), Grain.YEAR, None)
    assert counted is not None
    return counted[1]


def by_facet() -> Statement:
    counted = counts.by_facet(Asked())
    assert counted is not None
    return counted


def number(asked: Asked) -> Statement:
    counted = counts.number(asked)
    assert counted is not None
    return counted


# fmt: off
QUERIES: Mapping[str, Callable[[], list[Statement]]] = {
    "one actor":                        lambda: page(BUSIEST),
    "one actor, a page in the middle":  lambda: page(BUSIEST, after=timeline.Cursor(calendar.seconds(2008, 5), 0)),
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
    "count of one actor":               lambda: [number(BUSIEST)],
    "facets of one actor, one year":    lambda: [timeline.facets(replace(BUSIEST, window=YEAR))],
    "facets of everything":             lambda: [by_facet()],
    "density of everything":            lambda: [years()],
    "density of one actor, one year":   lambda: [density.spreads(replace(BUSIEST, window=YEAR), None)],
    "coverage":                         lambda: [timeline.coverage().statement],
}
# fmt: on


def measure() -> Table:
    table = Table(title=f"timeline: {EVENTS:,} events in SQLite, pages of 100, medians")
    for name in ("query", "rows", "ms", "ms raw driver", "ratio"):
        table.add_column(name, justify="left" if name == "query" else "right")
    with database.sqlite(EVENTS) as file:
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
