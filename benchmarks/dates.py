"""How fast and how rightly time expressions are found and resolved, beside dateparser.search on the same texts."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from dateparser.search import search_dates  # type: ignore[import-untyped]  # it ships no types
from rich.table import Table

import seeds
from dates import calendar, edtf, reading
from dates.interval import Grain, When

PUBLISHED = calendar.seconds(2019, 12, 27)
SECONDS = 3.0
# Sentences as a newsroom writes them on the day of publication, and the days that a careful reader takes from them.
SAID = (
    ("The ministers met on Tuesday in Tunis.", {"2019-12-24"}),
    ("The ministers will meet next Friday.", {"2020-01-03"}),
    ("Shells fell on the port yesterday.", {"2019-12-26"}),
    ("TRIPOLI, Dec. 26 (Post) - Two rockets hit the airport.", {"2019-12-26"}),
    ("The push that began on April 4 has stalled.", {"2019-04-04"}),
    ("He may march on the second town.", set[str]()),
    ("Around 2,000 men were sent, said April Jones of the council.", set[str]()),
    ("The siege was lifted three days ago.", {"2019-12-24"}),
    ("The camp must close by Jan. 15.", {"2020-01-15"}),
    ("Resolution 1970 was not enforced on Monday, Dec. 23.", {"2019-12-23"}),
    ("The talks of 19 January 2020 are in doubt.", {"2020-01-19"}),
    ("Flight 1549 left at dawn on Sunday.", {"2019-12-22"}),
    ("A two-year embargo lapsed on 30 June 2018.", {"2018-06-30"}),
    ("Two days after Monday's vote they left for Rome.", {"2019-12-25"}),
    ("The deal signed on 13/11/2019 is void.", {"2019-11-13"}),
)


def measure() -> Table:
    texts = [file.read_text() for file in sorted((Path(str(seeds.__file__)).parent / "news").glob("*.md"))]
    when = When.of(Grain.DAY, PUBLISHED)
    told = {"RELATIVE_BASE": datetime.fromtimestamp(PUBLISHED, UTC).replace(tzinfo=None), "PREFER_DATES_FROM": "past"}
    ours, found = _speed(texts, lambda text: len(reading.read(text, published=when)))
    theirs, hits = _speed(texts, lambda text: len(search_dates(text, languages=["en"], settings=told) or ()))
    table = Table("reader", "characters a second", "expressions found", "value F1 of days", title="Time expressions")
    table.add_row("dates", f"{ours:,.0f}", f"{found:,}", f"{_f1(_our_days):.0%}")
    right = _f1(lambda text: {f"{day:%F}" for _, day in search_dates(text, languages=["en"], settings=told) or ()})
    table.add_row("dateparser.search", f"{theirs:,.0f}", f"{hits:,}", f"{right:.0%}")
    table.add_row("ratio", f"{ours / theirs:.0f}", "", "")
    return table


def _our_days(text: str) -> set[str]:
    readings = reading.read(text, published=When.of(Grain.DAY, PUBLISHED))
    return {edtf.write(each.unit) for each in readings if each.when and each.unit and each.unit.grain <= Grain.DAY}


def _f1(days: Callable[[str], set[str]]) -> float:
    """Of the days in ``SAID``."""
    both = given = expected = 0
    for text, said in SAID:
        found = days(text)
        both, given, expected = both + len(found & said), given + len(found), expected + len(said)
    return 2 * both / (given + expected)


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
