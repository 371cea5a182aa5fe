"""Where events were: counted from what is kept and from what is found alike, and as one would count by hand."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Engine

import api.facets
from api import places
from dates import calendar
from dates.interval import Interval
from db import counts, facets, timeline
from db.filters import Asked
from db.types import UNDATED
from tests.db.conftest import PLACES

YEARS = Interval(calendar.seconds(2011), calendar.seconds(2016))
SPRING = Interval(calendar.seconds(2012, 2), calendar.seconds(2014, 5))
LOCATED = {id for id, (_, latitude, _) in PLACES.items() if latitude is not None}


def counted(both: list[Engine], asked: Asked, limit: int = 200) -> Any:
    """The same from both, or the test ends here."""
    found = []
    for engine in both:
        with engine.connect() as connection:
            found.append(places.count(connection, asked, limit))
    assert found[0] == found[1]
    return found[0]


def by_hand(world: list[Any], asked: Asked) -> list[Any]:
    window = asked.window or Interval(None, None)
    return [
        event
        for event in world
        if event.superseded_by is None
        and (event.earliest == UNDATED) == asked.undated
        and event.modality in ("occurred", "ongoing")
        and (window.earliest is None or event.latest > window.earliest)
        and (window.latest is None or event.earliest < window.latest)
        and (not asked.type or event.type in asked.type)
    ]


@pytest.mark.parametrize(
    "asked",
    [
        Asked(),
        Asked(window=YEARS),
        Asked(window=replace(YEARS, latest=None)),
        Asked(window=SPRING),
        Asked(type=("ASSAULT",)),
        Asked(undated=True),
    ],
    ids=["everything", "years", "since", "spring", "assaults", "undated"],
)
def test_each_event_is_counted_at_the_closest_places_known(both: list[Engine], world: list[Any], asked: Asked) -> None:
    events, found = by_hand(world, asked), counted(both, asked)
    n = Counter(id for event in events for id in event.closest if id in LOCATED)
    assert {spot["key"]: spot["n"] for spot in found["places"]} == {f"place-{id}": number for id, number in n.items()}
    assert found["n"] == len(events) > found["placed"] == sum(bool(event.places) for event in events) > 0
    assert found["places"] == sorted(found["places"], key=lambda spot: (-spot["n"], spot["key"]))


def test_a_place_around_has_only_what_is_known_no_closer(both: list[Engine], world: list[Any]) -> None:
    found = {spot["key"]: spot["n"] for spot in counted(both, Asked())["places"]}
    inside = sum(1 in event.around for event in by_hand(world, Asked()))
    assert 0 < found["place-1"] < inside


def test_the_most_frequent_come_first_and_all_are_told_of(both: list[Engine]) -> None:
    every = counted(both, Asked())
    for limit in (1, 2, len(LOCATED)):
        some = counted(both, Asked(), limit)
        assert some == every | {"places": every["places"][:limit]}
    assert every["total"] == len(LOCATED)


@pytest.mark.parametrize("letters", ["", facets.PLACE + facets.NOWHERE])
@pytest.mark.parametrize(
    "window",
    [
        SPRING,
        replace(SPRING, latest=None),
        replace(SPRING, earliest=None),
        Interval(SPRING.earliest, YEARS.latest),
        Interval(calendar.seconds(-44, 3), calendar.seconds(1970, 1, 2)),
    ],
)
def test_a_window_of_no_whole_years_is_those_years_without_what_lies_beyond(
    both: list[Engine], window: Interval, letters: str
) -> None:
    asked = Asked(window=window)
    assert counts.by_facet(asked) is None and counts.around(asked) is not None
    for engine in both:
        with engine.connect() as connection:
            found = api.facets.words(connection, asked, letters)
            rows = connection.execute(timeline.facets(asked)).scalars().all()
        read = Counter(word for row in rows for word in row.split() if not letters or word[0] in letters)
        assert found == read | Counter({"": len(rows)}) and len(rows) > 1


def test_a_short_window_is_read_itself() -> None:
    assert counts.around(Asked(window=Interval(calendar.seconds(2012, 2), calendar.seconds(2012, 5)))) is None
    assert counts.around(Asked(window=SPRING, type=("ASSAULT",))) is counts.around(Asked()) is None
