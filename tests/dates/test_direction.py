"""The coming one or the one gone by: what the learned weights make of it, and how they are learned."""

from __future__ import annotations

import pytest

from benchmarks.learning.direction import Example, fit, right, written
from dates.calendar import DAY
from dates.direction import WEIGHTS, ahead_likely
from dates.interval import Grain
from dates.tense import Tense, Turn

PAST, FUTURE, NONE = Turn(Tense.PAST, sure=True), Turn(Tense.FUTURE, sure=True), Turn()

#   tense   days back, ahead   the coming one?
TOLD = [
    (PAST, 3, 4, False),
    (FUTURE, 3, 4, True),
    (FUTURE, 0, 6, True),
    (PAST, 5, 1, False),
    (PAST, 360, 4, True),
    (PAST, 200, 165, False),
    (FUTURE, 90, 275, True),
    (NONE, 3, 3, False),
    (NONE, 350, 15, True),
]


@pytest.mark.parametrize(("turn", "back", "ahead", "coming"), TOLD)
def test_the_tense_decides_unless_one_is_far_nearer(turn, back, ahead, coming):
    assert (ahead_likely(turn, back * DAY, ahead * DAY) > 0.5) is coming


def test_the_month_to_come_is_not_meant_because_the_year_ends():
    assert ahead_likely(PAST, 330 * DAY, 5 * DAY, Grain.MONTH) < 0.5


@pytest.mark.parametrize("turn", [Turn(tense, sure) for tense in Tense for sure in (True, False)])
def test_the_nearer_the_coming_one_the_likelier(turn):
    likely = [ahead_likely(turn, (365 - days) * DAY, days * DAY) for days in (300, 200, 100, 10, 1)]
    assert likely == sorted(likely)
    assert 0 < likely[0] < likely[-1] < 1


def test_weights_are_learned_from_examples():
    found = [
        Example(FUTURE, 3 * DAY, 4 * DAY, Grain.DAY, True, coming=True),
        Example(PAST, 3 * DAY, 4 * DAY, Grain.DAY, True, coming=False),
    ] * 20
    weights = fit(found)
    assert weights["future tense"] > 0 > weights["past tense"]
    assert right(weights, found) == len(found)


def test_learned_weights_are_written_into_the_table_alone():
    before = 'A = 1\nWEIGHTS: Mapping[str, float] = {\n    "old": 1.00,\n}\nB = 2\n'
    after = written({"b": 0.456, "a": -1.0}, before)
    assert after == 'A = 1\nWEIGHTS: Mapping[str, float] = {\n    "a": -1.00,\n    "b": 0.46,\n}\nB = 2\n'
    assert set(WEIGHTS) >= {"past tense", "future tense", "nearness", "no verb"}
