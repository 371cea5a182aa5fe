"""SQLite, Postgres and a plain reading of the definitions give the same events for questions made up at random."""

from __future__ import annotations

import random
from dataclasses import fields
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Engine, insert

from dates.calendar import seconds
from dates.interval import Grain, Interval, When
from db import models, search, timeline
from db.filters import FILTERS, Asked
from db.folding import words
from db.types import OPEN_FUTURE, OPEN_PAST, UNDATED, bounds

# --- the definitions, read plainly


def fulfils(event: Any, asked: Asked) -> bool:
    return (
        event.superseded_by is None
        and (event.earliest == UNDATED) == asked.undated
        and all(
            PLAIN[name](event, asked)
            for name in PLAIN
            if getattr(asked, name) not in (None, (), "") and not (asked.undated and name in ("window", "precision"))
        )
    )


def groups(asked: Asked) -> list[tuple[int, ...]]:
    return [(id,) for id in asked.actor] if asked.actor_match == "all" else [asked.actor]


def has_actor(event: Any, asked: Asked) -> bool:
    there = {up for id, _ in event.actors for up in (event.acted_for(id) if asked.affiliates else {id})}
    return all(there & set(ids) for ids in groups(asked))


def played(event: Any, asked: Asked) -> bool:
    acting = [id for id, role in event.actors if role == asked.role]
    there = {up for id in acting for up in (event.acted_for(id) if asked.affiliates else {id})}
    return all(there & set(ids) for ids in groups(asked)) if asked.actor else bool(acting)


def in_window(event: Any, asked: Asked) -> bool:
    assert asked.window is not None
    start = OPEN_PAST - 1 if asked.window.earliest is None else asked.window.earliest
    end = OPEN_FUTURE + 1 if asked.window.latest is None else asked.window.latest
    if asked.date_match == "possible":
        return event.earliest < end and event.latest > start
    if event.core_from is None and event.core_to is None:
        return event.earliest >= start and event.latest <= end
    core_from = OPEN_PAST if event.core_from is None else event.core_from
    core_to = OPEN_FUTURE if event.core_to is None else event.core_to
    return (core_from <= end and core_to >= start) or (event.earliest >= start and event.latest <= end)


def lies_in(event: Any, asked: Asked) -> bool:
    within = {2: {1}, 3: {1, 2}, 5: {4}}
    return any(({place} | within.get(place, set())) & set(asked.place) for place in event.places)


def in_box(event: Any, asked: Asked) -> bool:
    assert asked.bbox is not None
    west, south, east, north = asked.bbox
    at = {1: (27.0, 17.0), 2: (32.9, 13.2), 3: (32.88, 13.19), 4: (-17.0, 178.5), 5: (-16.8, -179.9)}
    return any(
        south <= y <= north and (west <= x <= east if west <= east else x >= west or x <= east)
        for y, x in (at[place] for place in event.places if place in at)
    )


def texts(event: Any) -> list[str]:
    return [event.title, event.summary, event.quotes]


def has(texts: list[str], term: search.Term) -> bool:
    """A phrase stands in one text; it does not run on into the next."""
    n = len(term.words)
    for part in map(words, texts):
        for at in range(len(part) - n + 1):
            *firsts, last = part[at : at + n]
            if firsts == list(term.words[:-1]) and (
                last.startswith(term.words[-1]) if term.open else last == term.words[-1]
            ):
                return True
    return False


def holds_words(event: Any, asked: Asked) -> bool:
    terms = [term for some in search.terms(asked.q or "") for term in some]
    return bool(terms) and all(has(texts(event), term) != term.excluded for term in terms)


def standing(event: Any, asked: Asked) -> int:
    """How far one must read until all that is wanted was there: the title, the summary, the quotes."""
    wanted, _ = search.terms(asked.q or "")
    whole = (n for n in (1, 2, 3) if all(has(texts(event)[:n], term) for term in wanted))
    return next(whole, 3) if wanted else 0


PLAIN: dict[str, Any] = {
    "actor": has_actor,
    "role": played,
    "window": in_window,
    "precision": lambda event, asked: (
        event.precision is not None
        and event.precision <= asked.precision
        and event.earliest > OPEN_PAST
        and event.latest < OPEN_FUTURE
    ),
    "type": lambda event, asked: event.type in asked.type,
    "mode": lambda event, asked: event.mode in asked.mode,
    "modality": lambda event, asked: event.modality in asked.modality,
    "place": lies_in,
    "bbox": in_box,
    "q": holds_words,
    "source": lambda event, asked: bool(event.publishers & set(asked.source)),
    "min_sources": lambda event, asked: len(event.publishers - {None}) >= asked.min_sources,
    "min_confidence": lambda event, asked: event.confidence >= asked.min_confidence,
    "importance": lambda event, asked: event.importance >= asked.importance,
    "updated_since": lambda event, asked: event.updated >= asked.updated_since,
}

SORTED: dict[timeline.Sort, Any] = {
    "date": lambda event, asked: (event.earliest, event.id),
    "-date": lambda event, asked: (-event.earliest, -event.id),
    "importance": lambda event, asked: (-event.importance, -event.id),
    "updated": lambda event, asked: (-event.updated, -event.id),
    "relevance": lambda event, asked: (standing(event, asked), -event.importance, -event.id),
}


# --- questions at random

EDGES = [seconds(year, month) for year in (-44, 0, 1970, *range(2009, 2022)) for month in (1, 4, 7)]
TEXTS = (
    "tripoli",
    "Sarraj -port",
    '"the port of"',
    "al-Hudaydah",
    "cea*",
    "-shelled",
    "UN envoy",
    "lodz",
    "sanaa",
    "!",
)


def some_question(dice: random.Random) -> Asked:
    def window() -> Interval:
        start, end = sorted(dice.sample(EDGES, 2))
        return Interval(dice.choice((start, start, None)), dice.choice((end, end, end + 1, None)))

    given: dict[str, Any] = {
        "actor": lambda: tuple(dice.sample(range(1, 11), dice.choice((1, 1, 2)))),
        "role": lambda: dice.choice(("actor", "recipient")),
        "window": window,
        "precision": lambda: dice.choice((Grain.DAY, Grain.MONTH, Grain.YEAR)),
        "type": lambda: tuple(dice.sample(("ASSAULT", "CONSULT", "x:ELECTION", "none"), 2)),
        "mode": lambda: ("aerial",),
        "modality": lambda: dice.choice((None, ("planned",), ("occurred", "denied"))),
        "place": lambda: tuple(dice.sample(range(1, 7), dice.choice((1, 2)))),
        "bbox": lambda: dice.choice(((10.0, 30.0, 20.0, 35.0), (170.0, -20.0, -170.0, -10.0))),
        "q": lambda: dice.choice(TEXTS),
        "source": lambda: tuple(dice.sample(("Zephyr", "agence nouvelle", "Ärzteblatt"), dice.choice((1, 2)))),
        "min_sources": lambda: dice.choice((1, 2)),
        "min_confidence": lambda: dice.randint(0, 10) / 10,
        "importance": lambda: dice.randint(0, 10) / 10,
        "updated_since": lambda: dice.randint(1, 20),
        "undated": lambda: True,
    }
    weights = [12 if name in ("actor", "window") else 1 if name == "undated" else 3 for name in given]
    names = set(dice.choices(sorted(given), weights=weights, k=dice.choice((0, 1, 1, 2, 2, 3))))
    return Asked(
        actor_match=dice.choice(("any", "all")),
        affiliates=dice.random() < 0.7,
        date_match=dice.choice(("possible", "certain")),
        **{name: given[name]() for name in sorted(names)},
    )


def test_the_filters_are_those_of_the_question() -> None:
    modifiers = {"actor_match", "affiliates", "date_match", "undated"}
    assert {field.name for field in fields(Asked)} == set(FILTERS) | modifiers
    assert set(FILTERS) == set(PLAIN)


def test_both_databases_and_the_plain_reading_agree(both: list[Engine], world: list[Any]) -> None:
    dice = random.Random(2011)
    found = []
    with both[0].connect() as sqlite, both[1].connect() as postgres:
        for _ in range(1000):
            asked = some_question(dice)
            sort = dice.choice(sorted(SORTED))
            fulfilling = [event for event in world if fulfils(event, asked)]
            wanted = [event.id for event in sorted(fulfilling, key=partial(SORTED[sort], asked=asked))]
            for connection in (sqlite, postgres):
                rows = connection.execute(timeline.timeline(asked, sort=sort)).all()
                assert [row.id for row in rows] == wanted, (connection.dialect.name, sort, asked)
                first = connection.execute(*timeline.page(asked, sort, None, 9)).all()
                assert [row.id for row in first] == wanted[:9], (connection.dialect.name, sort, asked)
                assert connection.scalar(timeline.count(asked)) == len(wanted), asked
            found.append(len(wanted))
    assert sum(n > 0 for n in found) > 600  # questions without an answer would agree on anything


@pytest.mark.parametrize("sort", sorted(SORTED))
def test_pages_lose_nothing_and_repeat_nothing(both: list[Engine], world: list[Any], sort: timeline.Sort) -> None:
    for asked in (
        Asked(modality=None),
        Asked(actor=(1,)),
        Asked(actor=(1, 5), window=Interval(seconds(2010), None)),
        Asked(q="tripoli"),
    ):
        for engine in both:
            with engine.connect() as connection:
                whole = [row.id for row in connection.execute(timeline.timeline(asked, sort=sort))]
                paged: list[int] = []
                after = None
                while rows := connection.execute(*timeline.page(asked, sort, after, 7)).all():
                    paged += [row.id for row in rows]
                    after = timeline.cursor(rows[-1], sort)
            assert paged == whole and len(whole) > 14


# what the event says, in days from here on         bounds      core        window      possible  certain
EDGE_CASES = [
    ("a day, and the window is the day",              (0, 1),     None,       (0, 1),     True,     True),
    ("a day, and the window ends as it begins",       (0, 1),     None,       (-1, 0),    False,    False),
    ("a day, and the window begins as it ends",       (0, 1),     None,       (1, 2),     False,    False),
    ("a month, and the window is a day in it",        (0, 30),    None,       (1, 2),     True,     False),
    ("a month, and the window is open after it",      (0, 30),    None,       (0, None),  True,     True),
    ("before a day, and the window ends there",       (None, 0),  None,       (None, 0),  True,     True),
    ("before a day, and the window has a start",      (None, 0),  None,       (-9, 0),    True,     False),
    ("after a day, and the window has no end",        (1, None),  None,       (1, None),  True,     True),
    ("after a day, and the window ends",              (1, None),  None,       (0, 99),    True,     False),
    ("since a day, and the window lies later",        (0, None),  (1, 1),     (9, 10),    True,     False),
    ("since a day, and the window holds that day",    (0, None),  (1, 1),     (0, 1),     True,     True),
    ("until a day, and the window holds that day",    (None, 1),  (0, 0),     (0, 1),     True,     True),
    ("until a day, and the window lies earlier",      (None, 1),  (0, 0),     (-9, -8),   True,     False),
    ("lasted, and the window is within the core",     (0, 90),    (30, 60),   (40, 41),   True,     True),
    ("lasted, and the window meets the core",         (0, 90),    (30, 60),   (10, 31),   True,     True),
    ("lasted, and the window is before the core",     (0, 90),    (30, 60),   (0, 20),    True,     False),
    ("lasted, and the window is after the core",      (0, 90),    (30, 60),   (70, 90),   True,     False),
    ("lasted through the night between two months",   (0, 60),    (30, 30),   (29, 30),   True,     True),
    ("lasted through it, and the window is the next", (0, 60),    (30, 30),   (30, 31),   True,     True),
    ("lasted through it, and the window is later",    (0, 60),    (30, 30),   (31, 32),   True,     False),
]  # fmt: skip


def days(from_: int | None, to: int | None) -> Interval:
    here = seconds(2019, 4, 4)
    return Interval(*(None if day is None else here + day * 86_400 for day in (from_, to)))


@pytest.mark.parametrize(("said", "outer", "core", "window", "possible", "certain"), EDGE_CASES)
def test_edges_of_windows(
    engine: Engine, said: str, outer: Any, core: Any, window: Any, possible: bool, certain: bool
) -> None:
    when = When(days(*outer), Grain.DAY, days(*core) if core else None)
    row = {
        "id": 1,
        "title": said,
        "summary": "",
        "display": "",
        "modality": "occurred",
        "confidence": 1,
        "importance": 1,
    }
    row |= {"sources": 1, "mentions": 1, "conflicts": [], "merged_why": [], "updated": 0, **bounds(when)._asdict()}
    with engine.begin() as connection:
        connection.execute(insert(models.Event), [row])
        for match, wanted in (("possible", possible), ("certain", certain)):
            asked = Asked(window=days(*window), date_match=match)
            assert connection.scalar(timeline.count(asked)) == wanted, (said, match)


def test_a_certain_event_is_a_possible_one(both: list[Engine]) -> None:
    dice = random.Random(7)
    with both[0].connect() as connection:
        for _ in range(40):
            start, end = sorted(dice.sample(EDGES, 2))
            window = Interval(start, end)
            certain = set(connection.scalars(timeline.timeline(Asked(window=window, date_match="certain"))))
            assert certain <= set(connection.scalars(timeline.timeline(Asked(window=window))))
