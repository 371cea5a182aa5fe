"""What makes an event matter more than another."""

from __future__ import annotations

import pytest

from events.importance import Around, Day, Voice, importance, told

MIDDLE = Around(100, 100)


def voices(*days_after: float, kind: str | None = "ASSAULT") -> list[Voice]:
    return [Voice(document, kind, days) for document, days in enumerate(days_after)]


def test_more_voices_count_for_more() -> None:
    assert told(voices(0)) < told(voices(0, 0)) < told(voices(0, 0, 0))


def test_a_document_that_says_it_twice_counts_once() -> None:
    assert told([Voice(1, "ASSAULT", 0), Voice(1, "ASSAULT", 0)]) == told(voices(0))
    assert told([Voice(1, "ASSAULT", 0), Voice(1, "AGREE", 0)]) == told([Voice(1, "AGREE", 0)])


def test_what_is_told_long_after_counts_for_more() -> None:
    assert told(voices(0)) < told(voices(7)) < told(voices(60))
    assert told(voices(-3)) == told(voices(0))  # announced, and not yet remembered


def test_what_decides_counts_for_more_than_what_is_said_or_done() -> None:
    said, done, decided = (told(voices(0, kind=kind)) for kind in ("x:STATEMENT", "ASSAULT", "AGREE"))
    assert said == done < decided


def test_a_day_lends_its_events_some_of_its_weight() -> None:
    assert importance(1, Day(1, 1), MIDDLE) < importance(1, Day(20, 1), MIDDLE)


def test_what_few_tell_of_a_great_day_is_lent_little() -> None:
    greatest, least = importance(10, Day(40, 10), MIDDLE), importance(1, Day(40, 10), MIDDLE)
    assert least < importance(2, Day(2, 2), MIDDLE) < greatest


def test_it_is_held_against_how_many_could_have_told_it() -> None:
    many, few = Around(100, 100), Around(180, 20)
    assert importance(5, Day(5, 5), many) < importance(5, Day(5, 5), few)
    first, later = Around(0, 100), Around(100, 100)
    assert importance(5, Day(5, 5), later) < importance(5, Day(5, 5), first)


@pytest.mark.parametrize("around", [Around(0, 0), MIDDLE, Around(0, 10**6), Around(10**6, 0)])
def test_it_is_a_figure_from_0_to_1(around: Around) -> None:
    assert importance(0, Day(0, 0), around) == 0
    assert 0 < importance(1, Day(1, 1), around) < importance(10**6, Day(10**6, 10**6), around) <= 1
