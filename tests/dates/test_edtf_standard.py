"""Every example the EDTF specification gives (Library of Congress, 4 February 2019; ISO 8601-2:2019), by its sections.

``written`` is the same date in our canonical form, None where that is the text itself.
"""

from __future__ import annotations

import pytest

from dates import calendar, edtf
from dates.calendar import DAY
from dates.interval import Grain, When

# text                      first day       last day        grain               written
STANDARD = [
    # Level 0: dates
    ("1985-04-12",              "1985-04-12",   "1985-04-12",   Grain.DAY,          None),
    ("1985-04",                 "1985-04-01",   "1985-04-30",   Grain.MONTH,        None),
    ("1985",                    "1985-01-01",   "1985-12-31",   Grain.YEAR,         None),
    # Level 0: intervals
    ("1964/2008",               "1964-01-01",   "2008-12-31",   Grain.YEAR,         None),
    ("2004-06/2006-08",         "2004-06-01",   "2006-08-31",   Grain.MONTH,        None),
    ("2004-02-01/2005-02-08",   "2004-02-01",   "2005-02-08",   Grain.DAY,          None),
    ("2004-02-01/2005-02",      "2004-02-01",   "2005-02-28",   Grain.MONTH,        None),
    ("2004-02-01/2005",         "2004-02-01",   "2005-12-31",   Grain.YEAR,         None),
    ("2005/2006-02",            "2005-01-01",   "2006-02-28",   Grain.YEAR,         None),
    # Level 1: seasons
    ("2001-21",                 "2001-03-01",   "2001-05-31",   Grain.SEASON,       None),
    ("2001-22",                 "2001-06-01",   "2001-08-31",   Grain.SEASON,       None),
    ("2001-23",                 "2001-09-01",   "2001-11-30",   Grain.SEASON,       None),
    ("2001-24",                 "2001-12-01",   "2002-02-28",   Grain.SEASON,       None),
    # Level 1: qualification of a complete date
    ("1984?",                   "1984-01-01",   "1984-12-31",   Grain.YEAR,         None),
    ("2004-06~",                "2004-06-01",   "2004-06-30",   Grain.MONTH,        None),
    ("2004-06-11%",             "2004-06-11",   "2004-06-11",   Grain.DAY,          None),
    # Level 1: unspecified digits from the right
    ("201X",                    "2010-01-01",   "2019-12-31",   Grain.DECADE,       None),
    ("20XX",                    "2000-01-01",   "2099-12-31",   Grain.CENTURY,      None),
    ("2004-XX",                 "2004-01-01",   "2004-12-31",   Grain.YEAR,         "2004"),
    ("1985-04-XX",              "1985-04-01",   "1985-04-30",   Grain.MONTH,        "1985-04"),
    ("1985-XX-XX",              "1985-01-01",   "1985-12-31",   Grain.YEAR,         "1985"),
    # Level 1: extended intervals
    ("1985-04-12/..",           "1985-04-12",   None,           Grain.DAY,          None),
    ("1985-04/..",              "1985-04-01",   None,           Grain.MONTH,        None),
    ("1985/..",                 "1985-01-01",   None,           Grain.YEAR,         None),
    ("../1985-04-12",           None,           "1985-04-12",   Grain.DAY,          None),
    ("../1985-04",              None,           "1985-04-30",   Grain.MONTH,        None),
    ("../1985",                 None,           "1985-12-31",   Grain.YEAR,         None),
    ("1985-04-12/",             "1985-04-12",   None,           Grain.DAY,          "1985-04-12/.."),
    ("1985-04/",                "1985-04-01",   None,           Grain.MONTH,        "1985-04/.."),
    ("1985/",                   "1985-01-01",   None,           Grain.YEAR,         "1985/.."),
    ("/1985-04-12",             None,           "1985-04-12",   Grain.DAY,          "../1985-04-12"),
    ("/1985-04",                None,           "1985-04-30",   Grain.MONTH,        "../1985-04"),
    ("/1985",                   None,           "1985-12-31",   Grain.YEAR,         "../1985"),
    ("1984~/2004-06",           "1984-01-01",   "2004-06-30",   Grain.YEAR,         None),
    ("1984/2004-06~",           "1984-01-01",   "2004-06-30",   Grain.YEAR,         None),
    ("1984~/2004~",             "1984-01-01",   "2004-12-31",   Grain.YEAR,         None),
    ("1984?/2004%",             "1984-01-01",   "2004-12-31",   Grain.YEAR,         None),
    ("1984-06?/2004-08?",       "1984-06-01",   "2004-08-31",   Grain.MONTH,        None),
    ("1984-06-02?/2004-08-08~", "1984-06-02",   "2004-08-08",   Grain.DAY,          None),
    ("1984-06-02?/",            "1984-06-02",   None,           Grain.DAY,          "1984-06-02?/.."),
    # Level 1: negative years
    ("-1985",                   "-1985-01-01",  "-1985-12-31",  Grain.YEAR,         None),
    # Level 2: significant digits
    ("1950S2",                  "1900-01-01",   "1999-12-31",   Grain.CENTURY,      "19XX"),
    # Level 2: sub-year groupings
    ("2001-34",                 "2001-04-01",   "2001-06-30",   Grain.QUARTER,      None),
    # Level 2: sets; the hull is kept
    ("[1667,1668,1670..1672]",  "1667-01-01",   "1672-12-31",   Grain.YEAR,         "1667/1672"),
    ("[..1760-12-03]",          None,           "1760-12-03",   Grain.DAY,          "../1760-12-03"),
    ("[1760-12..]",             "1760-12-01",   None,           Grain.MONTH,        "1760-12/.."),
    ("[1760-01,1760-02,1760-12..]", "1760-01-01", None,         Grain.MONTH,        "1760-01/.."),
    ("[1667,1760-12]",          "1667-01-01",   "1760-12-31",   Grain.YEAR,         "1667/1760"),
    ("[..1984]",                None,           "1984-12-31",   Grain.YEAR,         "../1984"),
    ("{1667,1668,1670..1672}",  "1667-01-01",   "1672-12-31",   Grain.YEAR,         "1667/1672"),
    ("{1960,1961-12}",          "1960-01-01",   "1961-12-31",   Grain.YEAR,         "1960/1961"),
    ("{..1984}",                None,           "1984-12-31",   Grain.YEAR,         "../1984"),
    # Level 2: qualification of parts; it is kept of the whole
    ("2004-06~-11",             "2004-06-11",   "2004-06-11",   Grain.DAY,          "2004-06-11~"),
    ("2004?-06-11",             "2004-06-11",   "2004-06-11",   Grain.DAY,          "2004-06-11?"),
    ("?2004-06-~11",            "2004-06-11",   "2004-06-11",   Grain.DAY,          "2004-06-11%"),
    ("2004-%06-11",             "2004-06-11",   "2004-06-11",   Grain.DAY,          "2004-06-11%"),
    ("2011-23~",                "2011-09-01",   "2011-11-30",   Grain.SEASON,       None),
    # Level 2: unspecified digits anywhere; the hull is kept, and is no more precise than what is not known
    ("156X-12-25",              "1560-12-25",   "1569-12-25",   Grain.DECADE,       "1560-12-25/1569-12-25"),
    ("15XX-12-25",              "1500-12-25",   "1599-12-25",   Grain.CENTURY,      "1500-12-25/1599-12-25"),
    ("XXXX-12-XX",              "0000-12-01",   "9999-12-31",   Grain.MILLENNIUM,   "0000-12-01/9999-12-31"),
    ("1XXX-XX",                 "1000-01-01",   "1999-12-31",   Grain.MILLENNIUM,   "1XXX"),
    ("1XXX-12",                 "1000-12-01",   "1999-12-31",   Grain.MILLENNIUM,   "1000-12-01/1999-12-31"),
    ("1984-1X",                 "1984-10-01",   "1984-12-31",   Grain.YEAR,         "1984-36"),
    # Level 2: intervals
    ("2004-06-~01/2004-06-~20", "2004-06-01",   "2004-06-20",   Grain.DAY,          "2004-06-01~/2004-06-20~"),
    ("2004-06-XX/2004-07-03",   "2004-06-01",   "2004-07-03",   Grain.MONTH,        "2004-06/2004-07-03"),
]  # fmt: skip

# Level 0: date and time; what a zone adds is not kept
TIMES = [
    # text                          hour  minute  second
    ("1985-04-12T23:20:30",         23,   20,     30),
    ("1985-04-12T23:20:30Z",        23,   20,     30),
    ("1985-04-12T23:20:30-04",      23,   20,     30),
    ("1985-04-12T23:20:30+04:30",   23,   20,     30),
]  # fmt: skip

# Level 1: years behind a letter; level 2: exponents, and significant digits of such years
TOO_FAR = ["Y170000002", "Y-170000002", "Y-17E7", "Y171010000S3", "Y3388E2S3"]


@pytest.mark.parametrize(("text", "first", "last", "grain", "written"), STANDARD)
def test_an_example_is_read_and_written(text, first, last, grain, written):
    when = edtf.parse(text)
    assert (_day(when.earliest), _day(when.latest and when.latest - DAY)) == (first, last)
    assert when.grain is grain
    assert edtf.write(when) == (written or text)
    again = edtf.parse(edtf.write(when))
    assert (again.outer, again.doubt) == (when.outer, when.doubt)


@pytest.mark.parametrize(("text", "hour", "minute", "second"), TIMES)
def test_a_time_is_read_and_written(text, hour, minute, second):
    when = edtf.parse(text)
    assert calendar.fields(when.earliest) == (1985, 4, 12, hour, minute, second)
    assert when == When.of(Grain.SECOND, when.earliest)
    assert edtf.write(when) == "1985-04-12T23:20:30"


@pytest.mark.parametrize("text", TOO_FAR)
def test_years_beyond_the_calendar_are_refused_as_such(text):
    with pytest.raises(edtf.BadEdtf, match=f"year out of range: '{text}'; expected -9999 to 9999"):
        edtf.parse(text)


# code, first and last day of that part of 2001
GROUPINGS = [
    (21, "2001-03-01", "2001-05-31"), (22, "2001-06-01", "2001-08-31"), (23, "2001-09-01", "2001-11-30"),
    (24, "2001-12-01", "2002-02-28"),
    # of the northern hemisphere, of the southern
    (25, "2001-03-01", "2001-05-31"), (26, "2001-06-01", "2001-08-31"), (27, "2001-09-01", "2001-11-30"),
    (28, "2001-12-01", "2002-02-28"),
    (29, "2001-09-01", "2001-11-30"), (30, "2001-12-01", "2002-02-28"), (31, "2001-03-01", "2001-05-31"),
    (32, "2001-06-01", "2001-08-31"),
    (33, "2001-01-01", "2001-03-31"), (34, "2001-04-01", "2001-06-30"), (35, "2001-07-01", "2001-09-30"),
    (36, "2001-10-01", "2001-12-31"),
    (37, "2001-01-01", "2001-04-30"), (38, "2001-05-01", "2001-08-31"), (39, "2001-09-01", "2001-12-31"),
    (40, "2001-01-01", "2001-06-30"), (41, "2001-07-01", "2001-12-31"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "first", "last"), GROUPINGS)
def test_parts_of_a_year(code, first, last):
    when = edtf.parse(f"2001-{code}")
    assert (_day(when.earliest), _day(when.latest - DAY)) == (first, last)
    assert edtf.parse(edtf.write(when)) == when
    if not 25 <= code <= 32:  # a season of a hemisphere is written as the season it is
        assert edtf.write(when) == f"2001-{code}"


def _day(instant):
    if instant is None:
        return None
    at = calendar.fields(instant)
    return f"{'-' if at.year < 0 else ''}{abs(at.year):04}-{at.month:02}-{at.day:02}"
