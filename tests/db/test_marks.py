from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dates.calendar import FIRST_YEAR, LAST_YEAR, seconds
from dates.interval import Interval
from db.folding import WORD
from db.marks import LONG, MOST_ASKED, MOST_YEARS, marks, wanted
from db.types import OPEN_FUTURE, OPEN_PAST, UNDATED

YEAR_2019 = (seconds(2019), seconds(2020))
# Where a mark could go wrong by one: the edges of years, far and near, before and after the year 0.
EDGES = [
    min(max(at + by, OPEN_PAST), OPEN_FUTURE)
    for at, by in product(
        [*map(seconds, (FIRST_YEAR, -1, 0, 1, 1999, 2001, 2004, 2005, 2030, LAST_YEAR)), OPEN_FUTURE], (-1, 0, 1)
    )
]
BETWEEN = st.tuples(st.sampled_from(EDGES), st.sampled_from(EDGES)).filter(lambda ends: ends[0] < ends[1])


@pytest.mark.parametrize(
    ("earliest", "latest", "marked"),
    [
        (*YEAR_2019, ["§y2019"]),
        (seconds(2019) - 1, seconds(2020) + 1, ["§y2018", "§y2019", "§y2020"]),
        (seconds(2019), seconds(2019 + MOST_YEARS) + 1, [LONG]),
        (OPEN_PAST, seconds(2019), [LONG]),
        (seconds(2019), OPEN_FUTURE, [LONG]),
        (seconds(-43), seconds(-42), ["§yb43"]),
        (UNDATED, UNDATED, []),
    ],
)
def test_when_an_event_may_have_happened(earliest: int, latest: int, marked: list[str]) -> None:
    assert marks([], earliest, latest) == marked


def test_whose_timeline_an_event_is_in() -> None:
    assert marks({7, 3}, UNDATED, UNDATED) == ["§a3", "§a7"]
    assert list(wanted([(3, 4), (5,)], None)) == [["§a3", "§a4"], ["§a5"]]


def test_no_mark_can_be_typed() -> None:
    assert not any(WORD.fullmatch(mark) for mark in [*marks([1], *YEAR_2019), LONG])


@pytest.mark.parametrize("window", [Interval(None, 0), Interval(0, None), Interval(0, seconds(1970 + MOST_ASKED) + 1)])
def test_a_window_that_lets_nearly_everything_through_asks_for_no_mark(window: Interval) -> None:
    assert not list(wanted([], window))


@given(BETWEEN, BETWEEN)
def test_what_meets_a_window_has_a_mark_of_it(event: tuple[int, int], window: tuple[int, int]) -> None:
    marked = set(marks([], *event))
    if event[0] < window[1] and event[1] > window[0]:
        assert all(marked & set(either) for either in wanted([], Interval(*window)))
    if event[0] <= window[1] and event[1] >= window[0]:
        assert all(marked & set(either) for either in wanted([], Interval(*window), touching=True))


def test_a_year_asks_for_no_other() -> None:
    assert list(wanted([], Interval(*YEAR_2019))) == [["§y2019", LONG]]
