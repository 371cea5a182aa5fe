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


PRECISE = [
    ("2020-01-19/2020-01-25", "They met on Sunday.", "day"),
    ("2020-01-20/2020-01-21", "They met yesterday.", "day"),
    ("2020-01-20/2020-01-26", "They met on Sunday.", "week"),
    ("2020-01-01/2020-01-31", "They met yesterday.", "month"),
]


@pytest.mark.parametrize(("published", "text", "precision"), PRECISE)
def test_what_may_be_any_day_of_a_week_is_known_to_the_week(published: str, text: str, precision: str) -> None:
    (reading,) = read_within(text, published=edtf.parse(published))
    assert reading.when is not None
    assert reading.when.precision == precision


def test_of_a_few_days_each_is_kept() -> None:
    (sunday,) = read_within("They met on Sunday.", published=edtf.parse("2020-01-20/2020-01-26"))
    assert [(edtf.write(other.when), other.why, other.score) for other in sunday.alternatives] == [
        ("2020-01-19", "if it was published 20 to 25 January 2020", 0.86),
        ("2020-01-26", "if it was published 26 January 2020", 0.14),
    ]


def test_since_one_of_two_days_is_surely_since_the_later() -> None:
    (since,) = read_within("Talks have stalled since Sunday.", published=edtf.parse("2020-01-20/2020-01-26"))
    assert since.when is not None
    assert since.when.latest is None
    assert since.when.earliest == edtf.parse("2020-01-19").earliest
    assert since.when.core is not None
    assert since.when.core.earliest == edtf.parse("2020-01-26").latest
