"""Bounds of a publication that nobody states, and the reasons for them."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from dates import calendar, edtf
from events.document import Document, Reason
from events.entities import Actor, ActorKind, Parent
from events.extract import extract
from events.gazetteer import Gazetteer
from events.inference import Inferred, Known, infer
from events.mention import Mention
from events.sentences import split
from events.timeless import occasions
from tests.events.conftest import ACTORS, PLACES

CAME_IN = calendar.seconds(2021, 7, 1)
COUNCIL = Actor(
    "council-of-sirte",
    "Council of Sirte",
    ActorKind.ORGANISATION,
    "LY",
    parents=(Parent("libya", edtf.parse("2016/2018").outer),),
)


@pytest.fixture(scope="module")
def cast() -> Gazetteer:
    return Gazetteer((*ACTORS, COUNCIL), PLACES)


def inferred(text: str, cast: Gazetteer, *known: Known) -> Inferred:
    def elsewhere(mention: Mention) -> Iterable[Known]:
        return known

    return infer(text, extract(Document(text), cast), cast.find(text, split(text)), elsewhere, CAME_IN)


def bounds(found: Inferred) -> str | None:
    return edtf.write(found.when) if found.when else None


def elsewhere(likeness: float, date: str) -> Known:
    return Known(likeness, edtf.parse(date), None, "as others have it")


BY_ITSELF = [
    ("Gunmen stormed a bank in Sirte on 4 April 2019.", "2019-04-04/2021-07-01"),
    ("Gunmen stormed a bank in Sirte in 2011. The mayor resigned in May 2014.", "2014-05-01/2021-07-01"),
    ("The port was seized in 2011. Elections will be held on 10 May 2020.", "2011-01-01/2020-05-10"),
    ("The Council of Sirte is poor.", "2016-01-01/2021-07-01"),
    ("The Council of Sirte met on Sunday.", "2016-01-01/2020-01-01"),
    ("Gunmen stormed a bank on Sunday.", None),
    ("The bank will open in 2030.", None),
]


@pytest.mark.parametrize(("text", "within"), BY_ITSELF)
def test_what_a_text_says_by_itself(cast: Gazetteer, text: str, within: str | None) -> None:
    assert bounds(inferred(text, cast)) == within


# expression; what others have, how alike; the days on which it was written
ELSEWHERE = [
    ("on Sunday", [(0.95, "2020-01-19")], "2020-01-19/2020-01-25"),
    ("in April", [(0.8, "2019-04-04")], "2019-04-01/2020-03-31"),
    ("last week", [(0.95, "2020-01-15")], "2020-01-20/2020-01-26"),
    # not alike enough for one day among many
    ("on Sunday", [(0.8, "2020-01-19")], None),
    # the words cannot mean that
    ("on Sunday", [(0.95, "2020-01-20")], None),
    ("in April", [(0.95, "2019-05-04")], None),
    # less precise than the words
    ("on Sunday", [(0.95, "2019")], None),
    # two dates, and neither is likelier by far
    ("in April", [(0.9, "2019-04-04"), (0.88, "2018-04-04")], None),
    ("in April", [(0.95, "2019-04-04"), (0.8, "2018-04-04")], "2019-04-01/2020-03-31"),
]


@pytest.mark.parametrize(("words", "known", "written"), ELSEWHERE)
def test_what_others_have_dated(
    cast: Gazetteer, words: str, known: list[tuple[float, str]], written: str | None
) -> None:
    text = f"Gunmen stormed a bank in Sirte {words}."
    assert bounds(inferred(text, cast, *(elsewhere(*each) for each in known))) == written


def test_a_reason_points_at_its_words(cast: Gazetteer) -> None:
    text = "Gunmen stormed a bank in Sirte on Sunday."
    (reason,) = inferred(text, cast, elsewhere(0.95, "2020-01-19")).reasons
    assert isinstance(reason, Reason)
    assert (reason.start, reason.end) == (text.index("Sunday"), text.index("Sunday") + 6)
    assert "'Sunday' is 19 January 2020" in reason.why


def test_what_contradicts_a_text_is_left_out(cast: Gazetteer) -> None:
    text = "The port was seized on 4 May 2020. Gunmen stormed a bank in Sirte in April."
    assert bounds(inferred(text, cast, elsewhere(0.95, "2015-04-04"))) == "2020-05-04/2021-07-01"


def test_an_occasion_is_known_by_its_name() -> None:
    assert occasions("They spoke at the Berlin conference.") == {("berlin", "conference")}
    assert occasions("Leaders opened a conference in Berlin.") == {("berlin", "conference")}
    assert occasions("They spoke at the peace conference.") == frozenset()
    assert occasions("The Berlin attack shocked them.") == frozenset()
