"""What several clues leave, and which of those that contradict each other are believed."""

from __future__ import annotations

import pytest

from dates import edtf
from dates.calendar import DAY
from dates.interval import Grain, Interval, When
from events.clues import Clue, Weight, bounded


def clue(weight: Weight, *within: str) -> Clue:
    """ "since 2011" or "until 2011" or "2011" """
    intervals = []
    for each in within:
        word, _, date = each.rpartition(" ")
        when = edtf.parse(date)
        start, end = (None if word == "until" else when.earliest), (None if word == "since" else when.latest)
        intervals.append(Interval(start, end))
    return Clue(tuple(intervals), " or ".join(within), weight)


LEFT = [
    ([], None, []),
    ([(Weight.TOLD, "since 2011"), (Weight.TOLD, "since 2014")], "2014-01-01/..", ["since 2014"]),
    (
        [(Weight.TOLD, "since 2011"), (Weight.IMPORTED, "until 2020")],
        "2011-01-01/2020-12-31",
        ["until 2020", "since 2011"],
    ),
    # the more trusted is believed, of equals neither
    ([(Weight.HEADED, "2011-03-04"), (Weight.TOLD, "since 2013")], "2011-03-04", ["2011-03-04"]),
    (
        [(Weight.KNOWN, "2011-03"), (Weight.KNOWN, "2013-03"), (Weight.TOLD, "since 2010")],
        "2010-01-01/..",
        ["since 2010"],
    ),
    # one that agrees with the rest is believed all the same
    (
        [
            (Weight.OFFICE, "until 2012"),
            (Weight.OFFICE, "since 2013"),
            (Weight.OFFICE, "since 2009"),
            (Weight.TOLD, "since 2001"),
        ],
        "2009-01-01/..",
        ["since 2009"],
    ),
    # a day of several years, and what tells which of them
    ([(Weight.HEADED, "2010-03-02", "2011-03-02", "2012-03-02"), (Weight.TOLD, "2011")], "2011-03-02", None),
    (
        [(Weight.HEADED, "2010-03-02", "2011-03-02", "2012-03-02"), (Weight.TOLD, "since 2011")],
        "2011-03-02/2012-03-02",
        None,
    ),
]


@pytest.mark.parametrize(("clues", "left", "why"), LEFT)
def test_what_clues_leave(clues, left, why):
    outer, kept = bounded([clue(*each) for each in clues])
    assert (None if outer == Interval(None, None) else edtf.write(When(outer, Grain.DAY))) == left
    if why is not None:
        assert [each.why for each in kept] == why
    again, _ = bounded([clue(*each) for each in reversed(clues)])
    assert again == outer


def test_bounds_are_half_open():
    day = edtf.parse("2011-03-04").outer
    assert day.earliest is not None
    after = Clue((Interval(day.earliest + DAY, None),), "after", Weight.TOLD)
    outer, _ = bounded([Clue((day,), "then", Weight.HEADED), after])
    assert outer == day
