from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dates import calendar, edtf
from dates.interval import Grain, Interval, When, floor, shift

instants = st.integers(calendar.seconds(-8000), calendar.seconds(8000))
ends = st.one_of(st.none(), st.integers(-100, 100))


@given(instants, st.sampled_from(Grain))
def test_a_unit_holds_the_instant_it_is_of(instant, grain):
    unit = Interval.of(grain, instant)
    assert unit.earliest <= instant < unit.latest
    assert Interval.of(grain, unit.latest - 1) == unit
    assert floor(unit.earliest, grain) == unit.earliest
    assert shift(unit.latest, grain, -1) == unit.earliest


@given(ends, ends, ends, ends)
def test_overlap_is_mutual_and_what_is_held_overlaps(a, b, c, d):
    one, other = Interval(a, b), Interval(c, d)
    assert one.overlaps(other) == other.overlaps(one)
    if (one.length is None or one.length > 0) and (other.length is None or other.length > 0) and one.holds(other):
        assert one.overlaps(other)


@pytest.mark.parametrize(("one", "other", "overlap"), [
    ("2019", "2019-06", True), ("2019", "2020", False), ("2019-12-31", "2020", False), ("2011/..", "2019", True),
    ("2011/..", "2010", False), ("../2015", "2015-12-31", True), ("../2015", "2016", False),
    ("../2015", "2011/..", True),
])  # fmt: skip
def test_neighbours_touch_and_do_not_overlap(one, other, overlap):
    assert edtf.parse(one).outer.overlaps(edtf.parse(other).outer) is overlap


def test_meeting_is_what_both_hold():
    assert Interval(0, 10).meet(Interval(5, None)) == Interval(5, 10)
    assert Interval(None, 10).meet(Interval(None, 7)) == Interval(None, 7)


def test_seasons_begin_with_march_and_winter_crosses_the_year():
    assert edtf.write(When.of(Grain.SEASON, calendar.seconds(2019, 4))) == "2019-21"
    assert edtf.write(When.of(Grain.SEASON, calendar.seconds(2020, 1))) == "2019-24"
