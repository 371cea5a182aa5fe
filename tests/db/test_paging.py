"""Pages while others write: no event twice, none lost."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, delete, insert

from dates import calendar
from db import search, timeline
from db.filters import Asked
from db.models import Event

STEPS = 1000  # inserts and deletes between pages
PAGE = 7


def event(id: int, dice: random.Random) -> dict[str, Any]:
    """Few days and few weights, so that many are alike in what they are sorted by."""
    day = calendar.seconds(2019) + dice.randrange(40) * calendar.DAY
    return {
        "id": id,
        "title": f"event {id}",
        "summary": "",
        "display": "",
        "modality": "occurred",
        "confidence": 0.5,
        "importance": dice.randrange(5) / 4,
        "sources": 1,
        "mentions": 1,
        "conflicts": [],
        "merged_why": [],
        "updated": dice.randrange(20),
        "earliest": day,
        "latest": day + calendar.DAY,
    }


def add(connection: Connection, ids: Iterable[int], dice: random.Random) -> None:
    """Each tells of a port, in its title, its summary or its quotes."""
    events = [event(id, dice) for id in ids]
    connection.execute(insert(Event), events)
    for row in events:
        parts = ["", "", ""]
        parts[dice.randrange(3)] = "port"
        search.index(connection, row["id"], *parts, ())


def pages(connection: Connection, sort: timeline.Sort) -> Iterator[list[int]]:
    asked = Asked(q="port" if sort == "relevance" else None)
    after = None
    while True:
        rows = connection.execute(*timeline.page(asked, sort, after, PAGE)).all()
        if not rows:
            return
        yield [row.id for row in rows]
        after = timeline.cursor(rows[-1], sort)


@pytest.mark.parametrize("sort", ["date", "-date", "importance", "updated", "relevance"])
def test_pages_survive_inserts_and_deletes(engine: Engine, sort: timeline.Sort) -> None:
    dice = random.Random(sort)
    fresh = iter(range(10_000))
    there = {next(fresh) for _ in range(400)}
    with engine.begin() as connection:
        add(connection, sorted(there), dice)
        steps = 0
        while steps < STEPS:
            throughout, seen = set(there), list[int]()
            for page in pages(connection, sort):
                seen += page
                new, gone = next(fresh), dice.choice(sorted(there))
                add(connection, [new], dice)
                connection.execute(delete(Event).where(Event.id == gone))
                there = there - {gone} | {new}
                throughout.discard(gone)
                steps += 1
            assert len(seen) == len(set(seen))
            assert throughout <= set(seen)
    assert steps >= STEPS
