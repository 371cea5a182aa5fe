from __future__ import annotations

import pytest

from dates import edtf
from dates.display import display, phrase
from dates.reading import read

# EDTF                          short                                   long
SHOWN = [
    ("2019-04-04",              "4 April 2019",                         "on 4 April 2019"),
    ("2020-06",                 "June 2020",                            "some day in June 2020"),
    ("2014",                    "2014",                                 "some time in 2014"),
    ("201X",                    "2010s",                                "some time in the 2010s"),
    ("18XX",                    "19th century",                         "some time in the 19th century"),
    ("-0043",                   "44 BC",                                "some time in 44 BC"),
    ("-0043-03-15",             "15 March 44 BC",                       "on 15 March 44 BC"),
    ("2019-22",                 "summer 2019",                          "some time in summer 2019"),
    ("2019-35",                 "third quarter of 2019",                "some time in the third quarter of 2019"),
    ("2019-40",                 "first half of 2019",                   "some time in the first half of 2019"),
    ("2020-01-19T05:30",        "19 January 2020, 05:30",               "on 19 January 2020, 05:30"),
    ("2011/..",                 "since 2011",                           "since 2011"),
    ("2019-04-04/..",           "since 4 April 2019",                   "since 4 April 2019"),
    ("../2019-06",              "until June 2019",                      "until June 2019"),
    ("2011/2013",               "2011 to 2013",                         "lasted from 2011 to 2013"),
    ("2019-05/2019-07",         "May to July 2019",                     "lasted from May to July 2019"),
    ("2018-05/2019-07",         "May 2018 to July 2019",                "lasted from May 2018 to July 2019"),
    ("2019-04-01/2019-04-10",   "1 to 10 April 2019",                   "lasted from 1 to 10 April 2019"),
    ("1900~",                   "about 1900",                           "about 1900"),
    ("199X~",                   "about the 1990s",                      "about the 1990s"),
    ("1984-06?",                "perhaps June 1984",                    "perhaps June 1984"),
    ("1984-06-12%",             "perhaps about 12 June 1984",           "perhaps about 12 June 1984"),
    ("2011~/..",                "since about 2011",                     "since about 2011"),
    ("../2011?",                "until perhaps 2011",                   "until perhaps 2011"),
    ("2011~/2013",              "about 2011 to 2013",                   "lasted from about 2011 to 2013"),
    ("2019-05/2019-07~",        "May 2019 to about July 2019",          "lasted from May 2019 to about July 2019"),
    ("[1667,1670..1672]",       "1667 to 1672",                         "some time from 1667 to 1672"),
    ("2004-1X",                 "fourth quarter of 2004",               "some time in the fourth quarter of 2004"),
    ("2004-X2-05",              "5 February to 5 December 2004",        "some time from 5 February to 5 December 2004"),
    ("156X-05-25",              "25 May 1560 to 25 May 1569",           "some time from 25 May 1560 to 25 May 1569"),
]  # fmt: skip

# What the words of a page of 27 December 2019 are shown as.
SAID = [
    ("It began early April.",               "early April 2019",         "some day in early April 2019"),
    ("It began in mid-April.",              "mid-April 2019",           "some day in mid-April 2019"),
    ("It began in late 2016.",              "fourth quarter of 2016",   "some time in the fourth quarter of 2016"),
    ("It began last week.",                 "week of 16 December 2019", "some day in the week of 16 December 2019"),
    ("It began before 2016.",               "before 2016",              "before 2016"),
    ("It began after 2016.",                "after 2016",               "after 2016"),
    ("It ran since April.",                 "since April 2019",         "since April 2019"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "short", "long"), SHOWN)
def test_shown(text, short, long):
    assert display(edtf.parse(text)) == short
    assert phrase(edtf.parse(text)) == long


@pytest.mark.parametrize(("text", "short", "long"), SAID)
def test_said_and_shown(text, short, long):
    when = read(text, published=edtf.parse("2019-12-27"))[0].when
    assert when is not None
    assert (display(when), phrase(when)) == (short, long)
