from __future__ import annotations

import pytest

from dates import edtf, lenient

TYPED = [
    ("2019", "2019"), ("2019-04", "2019-04"), ("2019-04-04", "2019-04-04"), ("201X", "201X"), ("2011/..", "2011/.."),
    (" 2019 ", "2019"), ("April 2019", "2019-04"), ("4 April 2019", "2019-04-04"), ("4 Apr 2019", "2019-04-04"),
    ("April 4, 2019", "2019-04-04"), ("since 2011", "2011/.."), ("before 2016", "../2015"),
    ("until June 2019", "../2019-06"), ("summer 2019", "2019-22"), ("the 1990s", "199X"), ("44 BC", "-0043"),
    ("early April 2019", "2019-04-01/2019-04-10"), ("May to July 2019", "2019-05/2019-07"),
    ("13/04/2019", "2019-04-13"), ("4 avril 2019", "2019-04-04"),
    ("avril 2019", "2019-04"), ("2019-04-04T05:30", "2019-04-04T05:30"),
]  # fmt: skip

REFUSED = [
    "", "0", "12", "soon", "yesterday", "last week", "three days ago", "next Tuesday", "2019-13", "2019-02-30", "abc",
    "April", "Tuesday", "4", "2019-4", "31 February 2019", "99999", "now", "tomorrow", "in 2 days", "2019 people",
]  # fmt: skip

BYLINES = [
    ("Updated 06 August 2020", "2020-08-06"), ("2019-12-27T08:00:00Z", "2019-12-27"), ("20191227", "2019-12-27"),
    ("Fri, 27 Dec 2019 08:00:00 +0000", "2019-12-27"), ("Published 27 December 2019", "2019-12-27"),
    ("August 2020", "2020-08"), ("2020", "2020"), ("Dec. 19, 2019 | Reuters", "2019-12-19"),
    ("Publié le 4 avril 2019", "2019-04-04"), ("2019-12-27 08:00", "2019-12-27"), ("4.4.2019", "2019-04-04"),
    ("By Jane Doe", None), ("", None), ("yesterday", None), ("3 hours ago", None), ("Photo: Reuters", None),
    ("April", None), ("Friday", None), ("2019-13-45", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TYPED)
def test_typed(text, expected):
    assert edtf.write(lenient.typed(text)) == expected


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_date_or_needs_a_clock_is_refused(text):
    with pytest.raises(lenient.BadDate, match="expected"):
        lenient.typed(text)


@pytest.mark.parametrize(("text", "expected"), BYLINES)
def test_bylines_invent_nothing(text, expected):
    when = lenient.byline(text)
    assert (edtf.write(when) if when else None) == expected
