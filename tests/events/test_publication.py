"""Bylines that state the day a page was published, and lines that only look like one."""

from __future__ import annotations

import pytest

from dates import edtf
from events.publication import stated

BODY = "\n\nThe harbour reopened on Monday after a week of repairs, the port authority said.\n"

STATED = [
    ("Updated 06 August 2020", "2020-08-06"),
    ("Published 27 December 2019", "2019-12-27"),
    ("Published: March 3, 2018", "2018-03-03"),
    ("  Posted on 2021-02-01", "2021-02-01"),
    ("Last updated: 5 Jan 2012", "2012-01-05"),
    ("First published Tue 4 Jun 2019", "2019-06-04"),
    ("Updated 7 May 2020\nPublished 6 May 2020", "2020-05-06"),
]

SILENT = [
    "",
    "Updated daily",
    "Published in the spring of 2019 by a small press, the book tells of a harbour in wartime and of the people, ships "
    "and storms that made it.",
    "Dated furniture fetched 3000 dinars",
    "Published 2019",
    "The accord was published on 3 May 2018.",
]


@pytest.mark.parametrize(("line", "day"), STATED)
def test_a_byline_states_the_day(line, day):
    text = f"Harbour reopens\n\n{line}{BODY}"
    found = stated(text)
    assert found is not None
    assert found.when == edtf.parse(day)
    assert any(character.isdigit() for character in found.span.of(text))


@pytest.mark.parametrize("line", SILENT)
def test_what_is_no_byline_states_nothing(line):
    assert stated(f"Harbour reopens\n\n{line}{BODY}") is None


def test_a_line_deep_in_a_text_is_no_byline_and_one_at_its_end_is():
    middle = "\n".join(["A sentence of the article stands here."] * 60)
    assert stated(f"{middle}\nUpdated 6 August 2020\n{middle}") is None
    assert stated(f"{middle}\nUpdated 6 August 2020\n") is not None
