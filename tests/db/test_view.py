"""The view `timeline`, for people who open the database with other tools."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Engine, insert, text

from dates import calendar
from dates.calendar import seconds
from dates.interval import Grain, Interval, When
from db import models
from db.types import OPEN_FUTURE, OPEN_PAST, UNDATED, bounds

DAYS = [
    (When.of(Grain.DAY, seconds(2019, 4, 4)), "2019-04-04", "2019-04-04", "day"),
    (When.of(Grain.MONTH, seconds(2020, 6)), "2020-06-01", "2020-06-30", "month"),
    (When.of(Grain.HOUR, seconds(2019, 4, 4, 23)), "2019-04-04", "2019-04-04", "hour"),
    (When.of(Grain.DAY, seconds(-43, 3, 15)), "-0043-03-15", "-0043-03-15", "day"),
    (When.of(Grain.DAY, seconds(0, 2, 29)), "0000-02-29", "0000-02-29", "day"),
    (When.of(Grain.DAY, seconds(-1, 12, 31)), "-0001-12-31", "-0001-12-31", "day"),
    (When.of(Grain.HOUR, seconds(-1, 12, 31, 23)), "-0001-12-31", "-0001-12-31", "hour"),
    (When.of(Grain.DAY, seconds(1582, 10, 10)), "1582-10-10", "1582-10-10", "day"),
    (When.of(Grain.CENTURY, seconds(1)), "0000-01-01", "0099-12-31", "century"),
    (When.of(Grain.DAY, seconds(-9999, 1, 2)), "-9999-01-02", "-9999-01-02", "day"),
    (When.of(Grain.DAY, seconds(9999, 12, 30)), "9999-12-30", "9999-12-30", "day"),
    (When(Interval(seconds(2011), None), Grain.YEAR), "2011-01-01", None, "open"),
    (When(Interval(None, seconds(2016)), Grain.YEAR), None, "2015-12-31", "open"),
    (None, None, None, None),
]


@pytest.mark.parametrize(("when", "first", "last", "precision"), DAYS)
def test_days_as_iso(
    engine: Engine, when: When | None, first: str | None, last: str | None, precision: str | None
) -> None:
    row = {"id": 1, "title": "", "summary": "", "display": "", "modality": "occurred", "confidence": 1, "importance": 1}
    row |= {"sources": 1, "mentions": 1, "conflicts": [], "merged_why": [], "updated": 0, **bounds(when)._asdict()}
    with engine.begin() as connection:
        connection.execute(insert(models.Event), [row])
        found = connection.execute(text("SELECT first_day, last_day, precision FROM timeline")).one()
    assert tuple(found) == (first, last, precision)


def iso(instant: int) -> str:
    year, month, day, *_ = calendar.fields(instant)
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}"


def test_names_and_days_of_a_whole_world(both: list[Engine], world: list[Any]) -> None:
    wanted = [
        (
            e.id,
            None if e.earliest in (OPEN_PAST, UNDATED) else iso(e.earliest),
            None if e.latest in (OPEN_FUTURE, UNDATED) else iso(e.latest - 1),
            "; ".join(f"Actor {id}" for id, _ in e.actors) or None,
            f"Place {e.places[0]}" if e.places else None,
            "; ".join(sorted(e.publishers - {None})) or None,
        )
        for e in sorted(world, key=lambda e: e.id)
        if e.superseded_by is None
    ]
    for engine in both:
        with engine.connect() as connection:
            found = connection.execute(
                text("SELECT id, first_day, last_day, actors, place, publishers FROM timeline ORDER BY id")
            )
            assert [tuple(row) for row in found] == wanted


def test_one_actor_in_two_roles_is_named_once(engine: Engine, world: list[Any]) -> None:
    row = {"title": "", "summary": "", "display": "", "modality": "occurred", "confidence": 1, "importance": 1}
    row |= {"sources": 1, "mentions": 1, "conflicts": [], "merged_why": [], "updated": 0, **bounds(None)._asdict()}
    actor = {"kind": "country", "status": "listed"}
    with engine.begin() as connection:
        connection.execute(insert(models.Event), [row | {"id": 1}])
        connection.execute(
            insert(models.Actor), [actor | {"id": n, "key": str(n), "name": f"Z{3 - n}"} for n in (1, 2)]
        )
        roles = [(1, "actor"), (2, "actor"), (1, "recipient")]
        links = [{"event_id": 1, "position": n, "actor_id": id, "role": role} for n, (id, role) in enumerate(roles)]
        connection.execute(insert(models.EventActor), links)
        assert connection.execute(text("SELECT actors FROM timeline")).scalar() == "Z2; Z1"
