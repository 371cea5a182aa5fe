"""Forces, rebels and citizens called after a country; the states behind those who act; where things happen unsaid."""

from __future__ import annotations

import pytest

from dates import calendar
from dates.interval import Grain, When
from events.document import Document
from events.extract import extract
from events.gazetteer import Gazetteer
from events.mention import Mention, Role

PUBLISHED = When.of(Grain.DAY, calendar.seconds(2019, 6, 14))


def last(text: str, gazetteer: Gazetteer) -> Mention:
    return extract(Document(text, published=PUBLISHED), gazetteer)[-1]


def keys(mention: Mention, *roles: Role) -> list[str]:
    return [party.actor.key for party in mention.parties if party.role in (roles or Role)]


# sentence; who acts; who is acted on
SIDES = [
    ("Turkish security forces raided a farm on Monday.", ["turkish-security-forces", "turkey"], []),
    ("Egypt's police arrested six men on Monday.", ["egyptian-police", "egypt"], []),
    ("U.S. troops left the base on Monday.", ["american-armed-forces", "united-states"], []),
    ("Libyan rebels shelled Sirte on Monday.", ["libyan-rebels"], []),
    ("A Lebanese migrant drowned on Monday.", [], ["lebanese-migrants"]),
    ("Gunmen abducted two French tourists on Monday.", [], ["french-citizens"]),
    ("The Turkish government closed the border on Monday.", ["turkey"], []),
    # listed by its key: no second one is made up
    ("Egyptian troops shelled Sirte on Monday.", ["egyptian-armed-forces", "egypt"], []),
    # not sides of the country beside them
    ("A Turkish army base burned on Monday.", [], []),
    ("Turkish weapons killed six on Monday.", [], []),
    ("Rebels shelled the port on Monday.", [], []),
]


@pytest.mark.parametrize(("text", "actors", "recipients"), SIDES)
def test_sides(gazetteer: Gazetteer, text: str, actors: list[str], recipients: list[str]) -> None:
    mention = last(text, gazetteer)
    assert (keys(mention, Role.ACTOR), keys(mention, Role.RECIPIENT)) == (actors, recipients)


def test_a_side_spans_the_words_it_is_called_by(gazetteer: Gazetteer) -> None:
    text = "On Monday Turkish riot police cleared the square."
    party = last(text, gazetteer).parties[0]
    assert (party.actor.key, party.span.of(text)) == ("turkish-police", "Turkish riot police")


ABOUT_LIBYA = "Libya has been at war since 2014. Towns across Libya are in ruins, and Libyans have fled. "


# in a text on one country
BARE = [
    ("The army shelled the port on Monday.", ["libyan-armed-forces", "libya"]),
    ("Rebels shelled the port on Monday.", ["libyan-rebels"]),
    ("The government resigned on Monday.", ["libya"]),
    ("NATO forces shelled the port on Monday.", ["nato"]),  # an army that is somebody's is not the country's
    # nearer than the country that the text is about
    ("Recep Erdogan told parliament on Monday that he would win.",
     ["recep-tayyip-erdogan", "turkish-parliament", "turkey"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actors"), BARE)
def test_the_army_is_that_of_the_country_spoken_of(gazetteer: Gazetteer, text: str, actors: list[str]) -> None:
    found = keys(last(ABOUT_LIBYA + text, gazetteer), Role.ACTOR, Role.RECIPIENT)
    assert [key for key in found if key in actors] == actors


def test_a_text_on_two_countries_leaves_the_army_alone(gazetteer: Gazetteer) -> None:
    text = "Libya and Egypt quarrel. Libya closed its port. Egypt closed its market. The army shelled a town on Monday."
    assert keys(last(text, gazetteer)) == []


def test_the_state_stands_behind_whom_a_text_gives_an_office(gazetteer: Gazetteer) -> None:
    text = "Lebanese Prime Minister Samir Khoury was in Berlin. Mr. Khoury met shipowners on Monday."
    assert keys(last(text, gazetteer), Role.ACTOR) == ["samir-kuri", "lebanon"]
    text = "Samir Khoury, the Lebanese ambassador, met shipowners on Monday."
    assert keys(last(text, gazetteer), Role.ACTOR) == ["samir-kuri", "lebanon"]
    text = "Former Lebanese President Samir Khoury met shipowners on Monday."
    assert keys(last(text, gazetteer), Role.ACTOR)[:1] == ["samir-kuri"]
    text = "Lebanese singer Samir Khoury, 41, met shipowners on Monday."
    assert keys(last(text, gazetteer), Role.ACTOR) == ["samir-kuri"]


def test_who_is_named_behind_the_comma_took_part(gazetteer: Gazetteer) -> None:
    text = "The union walked out on Monday, in the first dispute with the Government of National Accord."
    assert keys(last(text, gazetteer)) == ["government-of-national-accord"]


def test_a_deal_is_between_those_of_the_sentence_around_it(gazetteer: Gazetteer) -> None:
    text = "Turkey had closed the port to Egypt. Egypt opened it under a deal signed in 2016."
    assert keys(last(text, gazetteer)) == ["egypt"]


WHERE = [
    ("Turkey opened its borders on Monday.", ["turkey"]),
    ("Turkey rejected the plan on Monday.", ["turkey"]),
    ("Gunmen killed six Egyptian soldiers on Monday.", ["egypt"]),
    ("The envoys of Libya were glad. A festival opened in the country on Monday.", ["libya"]),
    ("They came from Libya, where Turkey sent troops on Monday.", ["libya"]),
    ("Turkey and Egypt signed a treaty on Monday.", []),  # it may have been anywhere
    ("Envoys said in Berlin that gunmen killed six guards on Monday.", ["berlin"]),
]


@pytest.mark.parametrize(("text", "places"), WHERE)
def test_where(gazetteer: Gazetteer, text: str, places: list[str]) -> None:
    assert [setting.place.key for setting in last(text, gazetteer).settings] == places


def test_the_country_that_a_text_is_about_is_where_it_happens(gazetteer: Gazetteer) -> None:
    text = ABOUT_LIBYA + "Two boats sank on Monday."
    (setting,) = last(text, gazetteer).settings
    assert (setting.place.key, setting.span.of(text)) == ("libya", "Libya")
