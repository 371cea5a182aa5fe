"""When events were, grouped: both databases alike, and as a plain count has it; also counted beforehand."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Engine

from dates import calendar
from dates.interval import Grain, Interval
from db import counts, density
from db.density import Spread
from db.filters import Asked
from db.types import OPEN_FUTURE, OPEN_PAST, UNDATED
from tests.db.test_queries import answers


def month(second: int) -> int:
    moment = calendar.fields(second)
    return moment.year * 12 + moment.month - 1


def day(second: int) -> int:
    return second // calendar.DAY


def year(second: int) -> int:
    return calendar.fields(second).year


def cell(event: Any, at: Callable[[int], int] = lambda second: second) -> tuple[int, int, int | None, int | None]:
    """What a ``Spread`` says of one event."""
    start, stop = event.earliest, event.latest - 1
    if event.earliest == OPEN_PAST:
        start = stop if event.core_to is None else event.core_to
    if event.latest == OPEN_FUTURE:
        stop = event.earliest if event.core_from is None else event.core_from - 1
    closed = event.earliest > OPEN_PAST and event.latest < OPEN_FUTURE
    lasted = closed and None not in (event.core_from, event.core_to) and event.core_from < event.core_to
    return at(start), at(stop), *((at(event.core_from), at(event.core_to - 1)) if lasted else (None, None))


def alive(world: list[Any], window: Interval, modality: tuple[str, ...] | None, kinds: tuple[str, ...]) -> list[Any]:
    return [
        e
        for e in world
        if e.superseded_by is None
        and e.earliest < UNDATED
        and (modality is None or e.modality in modality)
        and (not kinds or e.type in kinds)
        and e.latest > window.earliest
        and e.earliest < window.latest
    ]


def lanes_of(event: Any, lanes: Any) -> set[Any]:
    if lanes == "actor":
        return {f"actor-{id}" for id, _ in event.actors}
    return {event.type if lanes == "type" else None}


def some_years(dice: random.Random) -> Interval:
    start = dice.randrange(-50, 2020) if dice.random() < 0.2 else dice.randrange(1990, 2020)
    return Interval(calendar.seconds(start), calendar.seconds(start + dice.randrange(1, 30)))


def some_months(dice: random.Random) -> Interval:
    year = dice.randrange(-50, 2020) if dice.random() < 0.2 else dice.randrange(1990, 2020)
    start = calendar.seconds(year, dice.randrange(1, 13))
    return Interval(start, calendar.seconds(year + dice.randrange(1, 30), dice.randrange(1, 13)))


@pytest.mark.parametrize("seed", range(40))
def test_both_ways_of_counting_are_those_of_a_plain_count(both: list[Engine], world: list[Any], seed: int) -> None:
    dice = random.Random(seed)
    grain, some = dice.choice([(Grain.YEAR, some_years), (Grain.MONTH, some_months), (Grain.WEEK, some_months)])
    window = some(dice)
    asked = Asked(window=window, modality=dice.choice([None, ("occurred",), ("occurred", "ongoing")]))
    if dice.random() < 0.3:
        asked = replace(asked, type=("ASSAULT", "CONSULT"))
    events = alive(world, window, asked.modality, asked.type)
    for lanes in (None, "type", "actor"):
        exact = Counter((lane, *cell(e)) for e in events for lane in lanes_of(e, lanes))
        rows = [Spread(*row) for row in answers(both, density.spreads(asked, lanes))]
        assert {(row.lane, *row[2:6]): row.n for row in rows} == dict(exact)
        names = [row.lane for row in rows]
        assert names == sorted(names, key=lambda lane: (lane is not None, lane))
        counted = counts.spreads(asked, grain, lanes)
        finest = {None: Grain.MONTH if asked.type else Grain.DAY, "type": Grain.MONTH, "actor": Grain.YEAR}[lanes]
        assert (counted is None) == ((lanes is not None and bool(asked.type)) or grain < finest)
        if counted is not None:
            unit, statement = counted
            at = {Grain.YEAR: year, Grain.MONTH: month, Grain.DAY: day}[unit]
            coarse = Counter((lane, *cell(e, at)) for e in events for lane in lanes_of(e, lanes))
            found = {(row.lane, *row[2:6]): row.n for row in (Spread(*row) for row in answers(both, statement))}
            assert found == {key: n for key, n in coarse.items() if key[0] is not None or lanes is None}


def test_extent_is_that_of_known_bounds(both: list[Engine], world: list[Any]) -> None:
    events = alive(world, Interval(OPEN_PAST, OPEN_FUTURE), ("occurred", "ongoing"), ())
    first = min(e.earliest if e.earliest > OPEN_PAST else e.latest - 1 for e in events)
    last = max(e.latest if e.latest < OPEN_FUTURE else e.earliest + 1 for e in events)
    assert answers(both, density.extent(Asked())) == [(first, last)]
    assert answers(both, density.extent(Asked(type=("AGREE",)))) == [(None, None)]
