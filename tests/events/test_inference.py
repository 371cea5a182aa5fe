"""Bounds of a publication that nobody states, and the reasons for them."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from dates import calendar, edtf
from events.document import Document, Reason
from events.entities import Actor, ActorKind, Parent
from events.gazetteer import Gazetteer
from events.inference import Inferred, Known, infer
from events.mention import Mention
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
MINISTER = Actor(
    "sami-harun",
    "Sami Harun",
    ActorKind.PERSON,
    "LY",
    parents=(Parent("libya", edtf.parse("2016-01-18/2017-01-30").outer),),
)


@pytest.fixture(scope="module")
def cast() -> Gazetteer:
    return Gazetteer((*ACTORS, COUNCIL, MINISTER), PLACES)


def inferred(text: str, cast: Gazetteer, *known: Known) -> Inferred:
    def elsewhere(mention: Mention) -> Iterable[Known]:
        return known

    return infer(Document(text), cast, elsewhere, CAME_IN)


def bounds(found: Inferred) -> str | None:
    return edtf.write(found.when) if found.when else None


def elsewhere(likeness: float, date: str) -> Known:
    return Known(likeness, edtf.parse(date), "as others have it")


BY_ITSELF = [
    ("Gunmen stormed a bank in Sirte on 4 April 2019.", "2019-04-04/2021-07-01"),
    ("Gunmen stormed a bank in Sirte in 2011. The mayor resigned in May 2014.", "2014-05-01/2021-07-01"),
    ("The port was seized in 2011. Elections will be held on 10 May 2020.", "2011-01-01/2020-05-10"),
    ("The Council of Sirte is poor.", "2016-01-01/2021-07-01"),
    ("The Council of Sirte met on Sunday.", "2016-01-01/2020-01-01"),
    ("Gunmen stormed a bank on Sunday.", None),
    ("The bank will open in 2030.", None),
    # the head of the page, to the day or the next; a list of links is no head
    ("SIRTE, March 2, 2018 (Wire) - The mayor resigned.", "2018-03-02/2018-03-03"),
    ("SIRTE | Fri Mar 2, 2018 7:26 am EST The mayor resigned.", "2018-03-02/2018-03-03"),
    ("Mar 2, 2018 7:26 am Mayor resigns\n\nMar 9, 2018 8:10 am Bank stormed\n\nThe port reopened.", None),
    # of which year it is, others tell: there it was a Friday, or there he was in office
    ("SIRTE, March 2 (Wire) - Gunmen stormed a bank in 2017.", "2017-03-02/2021-03-03"),
    ("Gunmen stormed a bank in 2017. The mayor resigned on Friday, 2 March.", "2018-02-28/2019-03-02"),
    ("Prime Minister Sami Harun opened the port on Monday.", "2015-12-18/2017-03-02"),
    ("Prime Minister Sami Harun opened the port.", "2015-12-18/2021-07-01"),
    ("Former Prime Minister Sami Harun opened the port on Monday.", None),
    # no years, and times of comments
    ("Gunmen stormed 2011 houses. Pollsters asked 2019 people.", None),
    ("The port was seized in 2011.\n\nShame on them. June 9, 2019 at 1:16 pm | Reply", "2011-01-01/2021-07-01"),
    ("The port was seized in 2011. He proposed a dam in 2019.", "2011-01-01/2021-07-01"),
]


@pytest.mark.parametrize(("text", "within"), BY_ITSELF)
def test_what_a_text_says_by_itself(cast: Gazetteer, text: str, within: str | None) -> None:
    assert bounds(inferred(text, cast)) == within


# expression; what others have, how alike; the days on which it was written
ELSEWHERE = [
    ("in April", [(0.8, "2019-04-04")], "2019-04-04/2020-03-31"),
    # a weekday alone agrees by accident, and last week is any week
    ("on Sunday", [(0.95, "2020-01-19")], None),
    ("last week", [(0.95, "2020-01-15")], None),
    # not alike enough
    ("in April", [(0.6, "2019-04-04")], None),
    # the words cannot mean that
    ("on Sunday", [(0.95, "2020-01-20")], None),
    ("in April", [(0.95, "2019-05-04")], None),
    # less precise than the words
    ("on Sunday", [(0.95, "2019")], None),
    # two dates, and neither is likelier by far
    ("in April", [(0.9, "2019-04-04"), (0.88, "2018-04-04")], None),
    ("in April", [(0.95, "2019-04-04"), (0.8, "2018-04-04")], "2019-04-04/2020-03-31"),
    # of those that agree the one that knows it best
    ("in April", [(0.95, "2019-04"), (0.9, "2019-04-04")], "2019-04-04/2020-03-31"),
]


@pytest.mark.parametrize(("words", "known", "written"), ELSEWHERE)
def test_what_others_have_dated(
    cast: Gazetteer, words: str, known: list[tuple[float, str]], written: str | None
) -> None:
    text = f"Gunmen stormed a bank in Sirte {words}."
    assert bounds(inferred(text, cast, *(elsewhere(*each) for each in known))) == written


def test_an_occasion_takes_place_once_and_a_weekday_tells_of_it(cast: Gazetteer) -> None:
    once = Known(0.9, edtf.parse("2020-01-19"), "as others have it", occasion=True)
    text = "Gunmen stormed a bank in Sirte on Sunday."
    found = inferred(text, cast, once)
    assert bounds(found) == "2020-01-19/2020-01-25"
    (reason,) = found.reasons
    assert isinstance(reason, Reason)
    assert (reason.start, reason.end) == (text.index("Sunday"), text.index("Sunday") + 6)
    assert "'Sunday' is 19 January 2020" in reason.why


def test_two_events_that_agree_are_believed_about_a_weekday(cast: Gazetteer) -> None:
    text = "Gunmen stormed a bank in Sirte on Sunday. The mayor of Sirte resigned on Monday."
    sunday, monday = elsewhere(0.95, "2020-01-19"), elsewhere(0.95, "2020-01-20")
    assert bounds(inferred(text, cast, sunday, monday)) == "2020-01-20/2020-01-25"
    assert bounds(inferred(text, cast, sunday, elsewhere(0.95, "2020-03-02"))) is None


def test_what_contradicts_a_text_is_left_out(cast: Gazetteer) -> None:
    text = "The port was seized on 4 May 2020. Gunmen stormed a bank in Sirte in April."
    assert bounds(inferred(text, cast, elsewhere(0.95, "2015-04-04"))) == "2020-05-04/2021-07-01"


def test_an_occasion_is_known_by_its_name() -> None:
    assert occasions("They spoke at the Berlin conference.") == {("berlin", "conference")}
    assert occasions("Leaders opened a conference in Berlin.") == {("berlin", "conference")}
    assert occasions("They spoke at the peace conference.") == frozenset()
    assert occasions("The Berlin attack shocked them.") == frozenset()
