from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dates import calendar


@given(st.datetimes(min_value=datetime(1, 1, 1), max_value=datetime(9999, 12, 31)))
def test_it_agrees_with_the_standard_library(moment):
    moment = moment.replace(microsecond=0)
    instant = calendar.seconds(*moment.timetuple()[:6])
    assert instant == int(moment.replace(tzinfo=UTC).timestamp())
    assert calendar.fields(instant) == moment.timetuple()[:6]
    assert calendar.weekday(instant) == moment.weekday()
    assert calendar.iso_week(instant) == moment.isocalendar()[:2]


@given(st.integers(calendar.seconds(calendar.FIRST_YEAR), calendar.seconds(calendar.LAST_YEAR + 1) - 1))
def test_fields_and_back(instant):
    assert calendar.seconds(*calendar.fields(instant)) == instant


@given(st.integers(-9998, 9998), st.integers(1, 52))
def test_weeks_begin_on_monday(year, week):
    start = calendar.week_start(year, week)
    assert calendar.weekday(start) == 0
    assert calendar.iso_week(start) == (year, week)


@pytest.mark.parametrize(("start", "months", "end"), [
    ((2019, 1, 31), 1, (2019, 2, 28)), ((2020, 1, 31), 1, (2020, 2, 29)), ((2019, 3, 31), -1, (2019, 2, 28)),
    ((2019, 12, 4), 1, (2020, 1, 4)), ((0, 1, 15), -1, (-1, 12, 15)), ((-44, 3, 15), 12, (-43, 3, 15)),
])  # fmt: skip
def test_months_are_clipped(start, months, end):
    assert calendar.add_months(calendar.seconds(*start), months) == calendar.seconds(*end)


@pytest.mark.parametrize(("year", "month", "day", "said"), [
    (2019, 13, 1, "month must be 1 to 12"), (2019, 0, 1, "month must be 1 to 12"), (2019, 2, 29, "day must be 1 to 28"),
    (2019, 4, 31, "day must be 1 to 30"), (1900, 2, 29, "day must be 1 to 28"),
])  # fmt: skip
def test_no_such_moment(year, month, day, said):
    with pytest.raises(ValueError, match=said):
        calendar.seconds(year, month, day)


@pytest.mark.parametrize(
    ("year", "leap"), [(2000, True), (1900, False), (2020, True), (2019, False), (0, True), (-4, True)]
)
def test_leap_years(year, leap):
    assert calendar.is_leap(year) is leap
