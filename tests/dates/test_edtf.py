from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dates import calendar, edtf
from dates.calendar import DAY
from dates.interval import Grain, Interval, When

# text                       first day       last day        grain
READS = [
    ("1985-04-12",           "1985-04-12",   "1985-04-12",   Grain.DAY),
    ("1985-04",              "1985-04-01",   "1985-04-30",   Grain.MONTH),
    ("1985",                 "1985-01-01",   "1985-12-31",   Grain.YEAR),
    ("0000",                 "0000-01-01",   "0000-12-31",   Grain.YEAR),
    ("-0043-03-15",          "-0043-03-15",  "-0043-03-15",  Grain.DAY),
    ("-1985",                "-1985-01-01",  "-1985-12-31",  Grain.YEAR),
    ("201X",                 "2010-01-01",   "2019-12-31",   Grain.DECADE),
    ("19XX",                 "1900-01-01",   "1999-12-31",   Grain.CENTURY),
    ("-019X",                "-0199-01-01",  "-0190-12-31",  Grain.DECADE),
    ("2004-XX",              "2004-01-01",   "2004-12-31",   Grain.YEAR),
    ("2004-1X",              "2004-10-01",   "2004-12-31",   Grain.YEAR),
    ("1985-04-XX",           "1985-04-01",   "1985-04-30",   Grain.MONTH),
    ("1985-XX-XX",           "1985-01-01",   "1985-12-31",   Grain.YEAR),
    ("1560-XX-25",           "1560-01-25",   "1560-12-25",   Grain.DAY),
    ("156X-12-25",           "1560-12-25",   "1569-12-25",   Grain.DAY),
    ("15XX-02-29",           "1504-02-29",   "1596-02-29",   Grain.DAY),
    ("2001-21",              "2001-03-01",   "2001-05-31",   Grain.SEASON),
    ("2003-22",              "2003-06-01",   "2003-08-31",   Grain.SEASON),
    ("2000-23",              "2000-09-01",   "2000-11-30",   Grain.SEASON),
    ("2010-24",              "2010-12-01",   "2011-02-28",   Grain.SEASON),
    ("2001-33",              "2001-01-01",   "2001-03-31",   Grain.QUARTER),
    ("2001-36",              "2001-10-01",   "2001-12-31",   Grain.QUARTER),
    ("2001-40",              "2001-01-01",   "2001-06-30",   Grain.HALF),
    ("2001-41",              "2001-07-01",   "2001-12-31",   Grain.HALF),
    ("1984?",                "1984-01-01",   "1984-12-31",   Grain.YEAR),
    ("2004-06~",             "2004-06-01",   "2004-06-30",   Grain.MONTH),
    ("2004-06-11%",          "2004-06-11",   "2004-06-11",   Grain.DAY),
    ("2004-06~-11",          "2004-06-11",   "2004-06-11",   Grain.DAY),
    ("?2004-06-~11",         "2004-06-11",   "2004-06-11",   Grain.DAY),
    ("1950S2",               "1900-01-01",   "1999-12-31",   Grain.CENTURY),
    ("1964/2008",            "1964-01-01",   "2008-12-31",   Grain.YEAR),
    ("2004-06/2006-08",      "2004-06-01",   "2006-08-31",   Grain.MONTH),
    ("2004-02-01/2005-02-08", "2004-02-01",  "2005-02-08",   Grain.DAY),
    ("2004-02-01/2005-02",   "2004-02-01",   "2005-02-28",   Grain.MONTH),
    ("2004-06-01/2004-06-20~", "2004-06-01", "2004-06-20",   Grain.DAY),
    ("1985-04-12/..",        "1985-04-12",   None,           Grain.DAY),
    ("1985/",                "1985-01-01",   None,           Grain.YEAR),
    ("../1985-04",           None,           "1985-04-30",   Grain.MONTH),
    ("/1985",                None,           "1985-12-31",   Grain.YEAR),
    ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31",   Grain.YEAR),
    ("[..1760-12-03]",       None,           "1760-12-03",   Grain.DAY),
    ("{1960,1961-12}",       "1960-01-01",   "1961-12-31",   Grain.YEAR),
]  # fmt: skip

# text                expected to be said
REFUSED = [
    ("", "expected EDTF"), ("0", "expected EDTF"), ("19", "expected EDTF"), ("201", "expected EDTF"),
    ("2019-4", "expected EDTF"), ("2019/4", "expected EDTF"), ("2019-04-4", "expected EDTF"),
    ("04/04/2019", "two ends"), ("2019.04", "expected EDTF"), ("April 2019", "expected EDTF"),
    (" 2019", "expected EDTF"), ("2019 ", "expected EDTF"), ("２０１９", "expected EDTF"),
    ("2019-00", "expected 01 to 12"),
    ("2019-13", "expected 01 to 12"), ("2019-42", "expected 01 to 12"), ("2019-04-00", "expected 01 to 31"),
    ("2019-04-31", "no such day"), ("2019-02-29", "no such day"), ("2019-9X", "expected 01 to 12"),
    ("2019-21-04", "a season has no days"), ("Y17000", "-9999 to 9999"), ("Y-170002", "-9999 to 9999"),
    ("2019/2018", "ends before it begins"), ("/", "one side at least"), ("../..", "one side at least"),
    ("2019/2020/2021", "two ends"), ("2019-04-04T24:01", "expected 00:00:00"),
    ("2019-04-04T05:60", "expected 00:00:00"),
    ("2019-04T05:30", "expected EDTF"), ("2019-04-XXT05:30", "on a known day"), ("1950S2-04", "a year alone"),
    ("null", "expected EDTF"), ("2019-04-04; drop table", "expected EDTF"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "first", "last", "grain"), READS)
def test_it_reads(text, first, last, grain):
    when = edtf.parse(text)
    assert when.grain is grain
    assert when.earliest == (None if first is None else _day(first))
    assert when.latest == (None if last is None else _day(last) + DAY)


@pytest.mark.parametrize(("text", "said"), REFUSED)
def test_it_refuses_and_says_what_was_expected(text, said):
    with pytest.raises(edtf.BadEdtf, match=said.replace("(", r"\(")) as error:
        edtf.parse(text)
    assert repr(text) in str(error.value) or "in " in str(error.value)


@pytest.mark.parametrize(("text", "seconds"), [
    ("2019-04-04T05", 3600), ("2019-04-04T05:30", 60), ("2019-04-04T05:30:10", 1), ("2019-04-04T05:30:10Z", 1),
    ("2019-04-04T05:30:10+02:00", 1), ("2019-04-04T05:30:10-08", 1),
])  # fmt: skip
def test_times(text, seconds):
    when = edtf.parse(text)
    assert when.outer.length == seconds
    assert calendar.fields(when.earliest or 0).hour == 5


@pytest.mark.parametrize("text", [
    "2020-06-04", "2020-06", "2020", "201X", "19XX", "1XXX", "-0043-03-15", "-0043", "-019X", "0000", "2019-21",
    "2019-24", "2019-33", "2019-36", "2019-40", "2019-41", "2011/..", "2019-04/..", "2019-04-04/..", "../2015",
    "../2019-06", "2019-05/2019-07", "2011/2019-06", "2019-04-01/2019-04-10", "2019-04-04T05", "2019-04-04T05:30",
    "2019-04-04T05:30:10",
    "2019-04-04T05:30/2019-04-04T07:00", "2019-22/2020", "201X/202X",
])  # fmt: skip
def test_what_is_written_as_it_was_read(text):
    assert edtf.write(edtf.parse(text)) == text


@pytest.mark.parametrize(("when", "text"), [
    # what the words of news come to
    (When(Interval(1325376000, None), Grain.YEAR), "2012/.."),                                   # after 2011
    (When(Interval(None, 1451606400), Grain.YEAR), "../2015"),                                   # before 2016
    (When(Interval(None, 1559347200), Grain.MONTH), "../2019-05"),                               # before June 2019
    (When(Interval(1554076800, 1554940800), Grain.MONTH), "2019-04-01/2019-04-10"),              # early April 2019
    (When(Interval(1576454400, 1577059200), Grain.WEEK), "2019-12-16/2019-12-22"),               # last week
])  # fmt: skip
def test_what_is_no_unit_is_written_by_its_days(when, text):
    assert edtf.write(when) == text
    assert edtf.parse(text).outer == when.outer


instants = st.integers(calendar.seconds(-8999), calendar.seconds(8999))
grains = st.sampled_from([grain for grain in Grain if grain is not Grain.WEEK])


@st.composite
def lasting(draw: st.DrawFn) -> When:
    start = Interval.of(draw(grains), draw(instants))
    end = Interval.of(draw(grains), draw(instants))
    if start.earliest > end.earliest:
        start, end = end, start
    certain = Interval(start.latest, end.earliest)
    outer = Interval(start.earliest, max(start.latest, end.latest))
    return When(outer, Grain.DAY, certain if certain.length >= 0 else None)


@given(instants, grains)
def test_a_unit_survives_writing_and_reading(instant, grain):
    when = When.of(grain, instant)
    if grain >= Grain.DECADE and when.earliest < 0:
        assert edtf.parse(edtf.write(when)).outer == when.outer
    elif calendar.fields(when.earliest).year > calendar.FIRST_YEAR and calendar.fields(when.latest).year <= 9999:
        assert edtf.parse(edtf.write(when)) == when


@given(lasting())
def test_bounds_survive_writing_and_reading(when):
    written = edtf.write(when)
    assert edtf.parse(written).outer == when.outer
    assert edtf.write(edtf.parse(written)) == written


@given(st.text(alphabet="0123456789-X/.?~%T:SYZ[]{},", max_size=24))
def test_whatever_is_typed_is_read_or_refused(text):
    try:
        when = edtf.parse(text)
    except edtf.BadEdtf:
        return
    assert edtf.parse(edtf.write(when)).outer == when.outer


def _day(text: str) -> int:
    year, month, day = text[:-6], text[-5:-3], text[-2:]
    return calendar.seconds(int(year), int(month), int(day))
