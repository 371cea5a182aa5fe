"""What is counted beforehand is what a recount gives, and what is found when it is asked for itself."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Engine, delete, select, update

from dates import calendar
from dates.calendar import DAY
from dates.interval import Grain, Interval
from db import counts, density, facets, tallies, timeline
from db.density import Spread
from db.filters import Asked
from db.models import Event, Tally
from db.types import OPEN_FUTURE, OPEN_PAST
from tests.db.test_queries import answers

YEARS = Interval(calendar.seconds(2011), calendar.seconds(2016))
QUESTIONS = [
    Asked(),
    Asked(modality=None),
    Asked(type=("ASSAULT", "x:ELECTION", "ASSAULT")),
    *(Asked(actor=(id,)) for id in range(1, 10)),
    Asked(actor=(1,), affiliates=False, actor_match="all"),
    *(Asked(place=(id,)) for id in range(1, 7)),
    *(Asked(source=(name,)) for name in ("Zephyr", "Ärzteblatt", "nobody")),
]


@pytest.mark.parametrize("window", [None, YEARS, replace(YEARS, latest=None), replace(YEARS, earliest=None)])
@pytest.mark.parametrize("asked", QUESTIONS, ids=[str(n) for n in range(len(QUESTIONS))])
def test_a_number_is_that_of_the_events(both: list[Engine], asked: Asked, window: Interval | None) -> None:
    asked = replace(asked, window=window)
    counted = counts.number(asked)
    assert counted is not None
    assert answers(both, counted) == answers(both, timeline.count(asked))
    known = counts.spreads(asked, Grain.YEAR, None)
    assert known is not None and sum(row[-1] for row in answers(both, known[1])) == answers(both, counted)[0][0]


@pytest.mark.parametrize("window", [None, replace(YEARS, latest=None), replace(YEARS, earliest=None)])
@pytest.mark.parametrize("asked", QUESTIONS, ids=[str(n) for n in range(len(QUESTIONS))])
def test_units_reach_as_far_as_events_are_counted(both: list[Engine], asked: Asked, window: Interval | None) -> None:
    everything = asked in (Asked(), Asked(modality=None))
    asked = replace(asked, window=window)
    rows = [Spread(*row) for row in answers(both, density.spreads(asked, None))]
    bounded = [row for row in rows if row.start > OPEN_PAST and row.stop < OPEN_FUTURE]
    ends = [at for row in bounded for at in (row.start, row.stop)]
    for unit, ordinal in ((Grain.YEAR, lambda at: calendar.fields(at).year), (Grain.DAY, lambda at: at // DAY)):
        reach = counts.reach(asked, unit)
        assert (reach is None) == (unit is Grain.DAY and not everything)
        if reach is not None:
            first, last = min(map(ordinal, ends), default=None), max(map(ordinal, ends), default=None)
            assert answers(both, reach) == [(first, last)]


@pytest.mark.parametrize(
    "more",
    [
        {"actor": (1, 2)},
        {"actor": (1,), "role": "actor"},
        {"actor": (1,), "type": ("ASSAULT",)},
        {"place": (1, 4)},
        {"q": "port"},
        {"importance": 0.5},
        {"date_match": "certain"},
        {"undated": True},
        {"precision": Grain.DAY},
    ],
)
def test_only_plain_questions_are_counted_beforehand(more: dict[str, Any]) -> None:
    asked = Asked(window=YEARS, **more)
    assert counts.number(asked) is counts.by_facet(asked) is counts.spreads(asked, Grain.YEAR, None) is None


def test_a_window_of_half_a_year_is_none_of_whole_years() -> None:
    asked = Asked(window=Interval(calendar.seconds(2011), calendar.seconds(2011, 7)))
    assert counts.number(asked) is not None and counts.by_facet(asked) is None
    hours = Asked(window=Interval(calendar.seconds(2011), calendar.seconds(2011, 7, 1, 6)))
    assert counts.number(hours) is counts.by_facet(hours) is None
    unit, _ = counts.spreads(asked, Grain.YEAR, None) or (None, None)
    assert unit is Grain.MONTH
    unit, _ = counts.spreads(asked, Grain.WEEK, None) or (None, None)
    assert unit is Grain.DAY
    for lanes, grain in (("actor", Grain.MONTH), ("type", Grain.DAY), (None, Grain.HOUR)):
        assert counts.spreads(asked, grain, lanes) is None


def test_a_change_leaves_what_a_recount_gives(filled: Engine, world: list[Any]) -> None:
    """A thousand events redated, given other actors, merged, taken out."""
    dice = random.Random(11)
    ids = [event.id for event in world]
    for _ in range(25):
        some = dice.sample(ids, 40)
        with filled.begin() as connection:
            stood = tallies.standing(connection, some)
            for id in some:
                other = dice.choice(world)
                date = {
                    name: getattr(other, name) for name in ("earliest", "latest", "core_from", "core_to", "precision")
                }
                gone = {"superseded_by": dice.choice(ids) if dice.random() < 0.2 else None}
                row = {"facets": other.facets, "modality": other.modality} | date | gone
                connection.execute(update(Event).where(Event.id == id).values(row))
            tallies.change(connection, stood, tallies.standing(connection, some))
    with filled.begin() as connection:
        kept = {tuple(row) for row in connection.execute(select(Tally.__table__))}
        tallies.recount(connection)
        assert kept == {tuple(row) for row in connection.execute(select(Tally.__table__))}
        assert not connection.execute(select(Tally.n).where(Tally.n <= 0)).all()
        everything = tallies.standing(connection, ids)
        tallies.change(connection, everything, {})
        assert not connection.execute(select(Tally.n)).all()
        connection.execute(delete(Tally))


@pytest.mark.parametrize("name", ["Reuters", "Ärzteblatt", "a b", "新华社", "=SUM(1)"])
def test_a_publisher_is_one_word(name: str) -> None:
    word = facets.source(name)
    assert word.split() == [word] and word.isascii() and facets.publisher(word[1:]) == name
