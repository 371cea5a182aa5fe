"""Dates in figures: 13/04/2019 against 04/13/2019, and what tells which 04/05/2019 is."""

from __future__ import annotations

import pytest

from dates import edtf, order
from dates.languages import LANGUAGES
from dates.reading import read

PUBLISHED = edtf.parse("2019-12-27")

# in figures        in English                      in other languages: the date, and the one turned down
FIGURES = [
    ("13/04/2019",  ("2019-04-13", None),           ("2019-04-13", None)),
    ("04/13/2019",  ("2019-04-13", None),           ("2019-04-13", None)),
    ("04/05/2019",  ("2019-04-05", "2019-05-04"),   ("2019-05-04", "2019-04-05")),
    ("4/5/2019",    ("2019-04-05", "2019-05-04"),   ("2019-05-04", "2019-04-05")),
    ("12/12/2019",  ("2019-12-12", None),           ("2019-12-12", None)),
    ("12/11/2019",  ("2019-12-11", "2019-11-12"),   ("2019-11-12", "2019-12-11")),
    ("12/13/2019",  ("2019-12-13", None),           ("2019-12-13", None)),
    ("31/12/1999",  ("1999-12-31", None),           ("1999-12-31", None)),
    ("13.04.2019",  ("2019-04-13", None),           ("2019-04-13", None)),
    ("04.05.2019",  ("2019-05-04", "2019-04-05"),   ("2019-05-04", "2019-04-05")),
    ("13-04-2019",  ("2019-04-13", None),           ("2019-04-13", None)),
    ("04-05-2019",  ("2019-05-04", "2019-04-05"),   ("2019-05-04", "2019-04-05")),
    ("2019/04/13",  ("2019-04-13", None),           ("2019-04-13", None)),
    ("2019.04.05",  ("2019-04-05", None),           ("2019-04-05", None)),
    ("2019-04-05",  ("2019-04-05", None),           ("2019-04-05", None)),
    ("13/04/19",    ("2019-04-13", None),           ("2019-04-13", None)),
    ("04/05/19",    ("2019-04-05", "2019-05-04"),   ("2019-05-04", "2019-04-05")),
    ("13.04.19",    ("2019-04-13", None),           ("2019-04-13", None)),
    ("13/04/99",    ("1999-04-13", None),           ("1999-04-13", None)),
    ("13/04/39",    ("2039-04-13", None),           ("2039-04-13", None)),
    ("13/04/40",    ("1940-04-13", None),           ("1940-04-13", None)),
    ("13/04/00",    ("2000-04-13", None),           ("2000-04-13", None)),
    ("29/02/2020",  ("2020-02-29", None),           ("2020-02-29", None)),
    ("13/04/0019",  ("0019-04-13", None),           ("0019-04-13", None)),
]  # fmt: skip

NONE = [
    "32/13/2019",
    "13/13/2019",
    "00/04/2019",
    "04/00/2019",
    "2019/13/04",
    "2019/04/32",
    "99/99/99",
    "0/0/0",
    "32/1/19",
]


@pytest.mark.parametrize("code", ["en", "de", "fr", "it", "es", "ar"])
@pytest.mark.parametrize(("text", "english", "elsewhere"), FIGURES, ids=[row[0] for row in FIGURES])
def test_a_date_in_figures(code, text, english, elsewhere):
    (reading,) = _read(f"{text}:", code)
    taken, turned_down = english if code == "en" else elsewhere
    assert reading.timex.words == text
    assert edtf.write(reading.when) == taken
    assert [edtf.write(other.when) for other in reading.alternatives] == [turned_down] * bool(turned_down)
    assert ("other way round" in reading.why) == bool(turned_down)
    assert all(0 < other.score < 0.5 for other in reading.alternatives)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_date_is_silent(text):
    assert _read(f"The form says {text}.", "en") == []


@pytest.mark.parametrize("text", ["31/02/2019", "29/02/2019", "2/30/2019", "31.04.2019"])
def test_a_day_that_the_month_has_not_is_no_date_and_says_so(text):
    (reading,) = _read(f"The form says {text}.", "en")
    assert reading.when is None
    assert reading.why.startswith("no such date")


@pytest.mark.parametrize(("others", "taken"), [
    ("13/04/2019",              "2019-05-04"),
    ("04/13/2019",              "2019-04-05"),
    ("13.04.2019",              "2019-05-04"),
    ("13-04-19",                "2019-05-04"),
    ("04/13/2019, 12/31/2018",  "2019-04-05"),
])  # fmt: skip
@pytest.mark.parametrize("usual", [None, True, False])
@pytest.mark.parametrize("pattern", ["Of {0}; signed 04/05/2019.", "Signed 04/05/2019; of {0}."])
def test_one_that_can_only_be_read_one_way_settles_the_others(pattern, usual, others, taken):
    reading = next(
        reading for reading in _read(pattern.format(others), "en", usual) if reading.timex.words == "04/05/2019"
    )
    assert edtf.write(reading.when) == taken
    assert reading.alternatives == ()
    assert "in the order of another date of the text" in reading.why


def test_two_that_contradict_each_other_settle_nothing():
    reading = _read("Of 13/04/2019 and 04/13/2019; signed 04/05/2019.", "en")[-1]
    assert (edtf.write(reading.when), len(reading.alternatives)) == ("2019-04-05", 1)


@pytest.mark.parametrize(("usual", "text", "taken", "turned_down", "said"), [
    (True,  "04/05/2019", "2019-05-04", "2019-04-05", "the day comes first where it is from"),
    (False, "04/05/2019", "2019-04-05", "2019-05-04", "the month comes first where it is from"),
    (False, "04-05-2019", "2019-04-05", "2019-05-04", "the month comes first where it is from"),
    (True,  "04.05.19",   "2019-05-04", "2019-04-05", "the day comes first where it is from"),
])  # fmt: skip
def test_where_it_is_from_is_a_hint_and_the_other_order_is_kept(usual, text, taken, turned_down, said):
    (reading,) = _read(f"Signed {text}.", "en", usual)
    assert edtf.write(reading.when) == taken
    (other,) = reading.alternatives
    assert (edtf.write(other.when), other.score) == (turned_down, 0.1)
    assert said in reading.why


def test_where_it_is_from_changes_nothing_that_can_be_read_one_way():
    assert [edtf.write(reading.when) for reading in _read("Of 13/04/2019.", "en", False)] == ["2019-04-13"]


@pytest.mark.parametrize(("language", "url", "expected"), [
    (None, None, None), ("", "", None), ("en", None, None), ("eng", None, None), ("english", None, None),
    ("en-GB", None, True), ("en_gb", None, True), ("EN-us", None, False), ("en_US.UTF-8", None, False),
    ("en-Latn-AU", None, True), ("en-CA", None, None), ("en-PH", None, False), ("fr-FR", None, True),
    ("en-001", None, None), ("zh-Hans", None, None), ("ja-JP", None, None),
    (None, "https://www.bbc.co.uk/news/1", True), ("en", "https://www.bbc.co.uk/news/1", True),
    (None, "http://abc.net.au", True), (None, "https://www.state.gov/a", False), (None, "https://a.us:80/b.uk", False),
    (None, "https://www.reuters.com/uk", None), (None, "https://example.io", None), (None, "https://cbc.ca/a", None),
    ("en-US", "https://www.bbc.co.uk/", False), ("en-CA", "https://www.bbc.co.uk/", None),
    (None, "file:///tmp/a.uk", None), (None, "not a url.uk", None), (None, "http://[::1/", None),
    (None, "https://", None), (None, "HTTPS://BBC.CO.UK./", True),
])  # fmt: skip
def test_which_comes_first_by_what_a_document_says(language, url, expected):
    assert order.day_first(language, url) is expected


def _read(text, code, usual=None):
    return read(text, published=PUBLISHED, language=LANGUAGES[code], day_first=usual)
