"""How fast time expressions are found and resolved, beside dateparser.search on the same dispatches."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from dateparser.search import search_dates  # type: ignore[import-untyped]  # it ships no types
from rich.table import Table

import seeds
from dates import calendar, reading
from dates.interval import Grain, When

PUBLISHED = calendar.seconds(2019, 12, 27)
SECONDS = 3.0


def measure() -> Table:
    texts = [file.read_text() for file in sorted((Path(str(seeds.__file__)).parent / "news").glob("*.md"))]
    when = When.of(Grain.DAY, PUBLISHED)
    told = {"RELATIVE_BASE": datetime.fromtimestamp(PUBLISHED, UTC).replace(tzinfo=None), "PREFER_DATES_FROM": "past"}
    ours, found = _speed(texts, lambda text: len(reading.read(text, published=when)))
    theirs, hits = _speed(texts, lambda text: len(search_dates(text, languages=["en"], settings=told) or ()))
    table = Table("reader", "characters a second", "expressions found", title="Time expressions of the seeds")
    table.add_row("dates", f"{ours:,.0f}", f"{found:,}")
    table.add_row("dateparser.search", f"{theirs:,.0f}", f"{hits:,}")
    table.add_row("ratio", f"{ours / theirs:.0f}", "")
    return table


def _speed(texts: list[str], read: Callable[[str], int]) -> tuple[float, int]:
    """Characters a second of the best of several rounds, after one to warm up; and what one round finds."""
    found = sum(read(text) for text in texts)
    characters = sum(len(text) for text in texts)
    best, started = float("inf"), time.perf_counter()
    while best == float("inf") or time.perf_counter() - started < SECONDS:
        begun = time.perf_counter()
        for text in texts:
            read(text)
        best = min(best, time.perf_counter() - begun)
    return characters / best, found
