"""Expressions in a text of which only bounds are known for its publication."""

from __future__ import annotations

import pytest

from dates import edtf
from dates.bounded import read_within

# bounds of the publication, text, what it may mean
WITHIN = [
    ("2020-01-20/2020-01-26", "They met on Sunday.", "2020-01-19/2020-01-26"),
    ("2020-01-19/2020-01-25", "They met on Sunday.", "2020-01-19"),
    ("2019-05/2020-03", "The siege began in April.", "2019-04"),
    ("2019-05/2020-03", "They met on Sunday.", None),
    ("2019/2020", "The siege began in April.", None),
    ("2019/2020", "The siege began in April 2019.", "2019-04"),
    ("2019-05/2020-03", "It has held since 2011.", "2011/.."),
    ("2020-01-20", "They met on Sunday.", "2020-01-19"),
    ("2019-12-27", "They will meet on Sunday.", "2019-12-29"),
]


@pytest.mark.parametrize(("published", "text", "meant"), WITHIN)
def test_an_expression_is_all_that_it_may_mean(published: str, text: str, meant: str | None) -> None:
    (reading,) = read_within(text, published=edtf.parse(published))
    assert (edtf.write(reading.when) if reading.when else None) == meant
    assert reading.why


def test_the_reason_tells_of_the_bounds() -> None:
    sunday, april = read_within(
        "They met on Sunday. The siege began in April.", published=edtf.parse("2020-01-20/2020-01-26")
    )
    assert "20 to 26 January 2020" in sunday.why
    assert "whichever day" in april.why


def test_without_bounds_what_is_relative_stays_open() -> None:
    (reading,) = read_within("They met on Sunday.", published=None)
    assert reading.when is None
