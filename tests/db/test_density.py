"""Where events lie in a window: both databases alike, and as a plain count has it."""

from __future__ import annotations

import random
from collections import Counter
from typing import Any

import pytest
from sqlalchemy import Engine

from dates import calendar
from dates.interval import Interval
from db import density
from db.density import Bins, Spread
from db.filters import Asked
from db.types import OPEN_FUTURE, OPEN_PAST
from tests.db.test_queries import answers, live

YEAR = 366 * calendar.DAY


def where(event: Any, bins: Bins) -> tuple[int, int, int | None, int | None, int]:
    """first, last, core_first, core_last, whole: what ``Spread`` says of one event."""

    def at(second: int) -> int:
        return (min(max(second, bins.start), bins.end - 1) - bins.start) // bins.width

    start, stop = event.earliest, event.latest - 1
    if event.earliest == OPEN_PAST:
        start = stop if event.core_to is None else event.core_to
    if event.latest == OPEN_FUTURE:
        stop = event.earliest if event.core_from is None else event.core_from - 1
    closed = event.earliest > OPEN_PAST and event.latest < OPEN_FUTURE
    lasted = closed and None not in (event.core_from, event.core_to) and event.core_from < event.core_to
    core = (at(event.core_from), at(event.core_to - 1)) if lasted else (None, None)
    return at(start), at(stop), *core, int(start >= bins.start and stop < bins.end)


@pytest.mark.parametrize("seed", range(25))
def test_spreads_are_those_of_a_plain_count(both: list[Engine], world: list[Any], seed: int) -> None:
    dice = random.Random(seed)
    start = calendar.seconds(dice.randrange(1990, 2020), dice.randrange(1, 13))
    bins = Bins(start, dice.choice([calendar.DAY, 30 * calendar.DAY, YEAR]), dice.randrange(1, 60))
    asked = Asked(window=Interval(bins.start, bins.end))
    events = [e for e in live(world, None) if e.latest > bins.start and e.earliest < bins.end]
    for lanes in (None, "type", "actor"):
        expected: Counter[Any] = Counter()
        for event in events:
            keys = {
                None: {None},
                "type": {event.type},
                "actor": {f"actor-{up}" for id, _ in event.actors for up in event.acted_for(id)},
            }[lanes]
            expected.update((key, *where(event, bins)) for key in keys)
        rows = [Spread(*row) for row in answers(both, density.spreads(asked, bins, lanes))]
        found = {(row.lane, row.first, row.last, row.core_first, row.core_last, row.whole): row.n for row in rows}
        assert found == dict(expected)
        assert [row.lane for row in rows] == sorted(
            (row.lane for row in rows), key=lambda lane: (lane is not None, lane)
        )


def test_the_busiest_lanes_come_first(both: list[Engine], world: list[Any]) -> None:
    events = live(world, None)
    counted = Counter(f"actor-{up}" for e in events for up in {up for id, _ in e.actors for up in e.acted_for(id)})
    rows = answers(both, density.busiest(Asked(), "actor", most=3))
    assert [(n, lane) for lane, _, n in rows] == [
        (n, lane)
        for n, lane in sorted(((n, lane) for lane, n in counted.items()), key=lambda pair: (-pair[0], pair[1]))
    ][:3]
    assert all(lane is not None for lane, _, _ in answers(both, density.busiest(Asked(), "type")))


def test_extent_is_that_of_known_bounds(both: list[Engine], world: list[Any]) -> None:
    events = live(world, None)
    first = min(e.earliest if e.earliest > OPEN_PAST else e.latest - 1 for e in events)
    last = max(e.latest if e.latest < OPEN_FUTURE else e.earliest + 1 for e in events)
    assert answers(both, density.extent(Asked())) == [(first, last)]
    assert answers(both, density.extent(Asked(type=("AGREE",)))) == [(None, None)]
