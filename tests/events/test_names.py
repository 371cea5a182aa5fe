"""Names that nobody listed."""

from __future__ import annotations

import pytest

from events import names, persons
from events.entities import ActorKind
from events.gazetteer import Gazetteer
from events.keys import slug
from events.sentences import split

PERSON, BODY, PLACE = "person", "organisation", "place"
FOUND = [
    ("The ship of Captain Olga Brandt sank.", {"olga-brandt": PERSON}),
    ("Prime Minister Tomas Reyes resigned.", {"tomas-reyes": PERSON}),
    ("Maria Okafor, a nurse, said so. Okafor then left.", {"maria-okafor": PERSON}),
    ("The deal with Norrland Shipping Inc fell through.", {"norrland-shipping-inc": BODY}),
    ("The Harbour Workers Union (HWU) struck. The HWU won.", {"harbour-workers-union": BODY}),
    ("The National Harbour Museum burned.", {"national-harbour-museum": PLACE}),
    ("They met in Velmora on Monday.", {"velmora": PLACE}),
    ("HWU President Ana Silva spoke.", {"ana-silva": PERSON}),
    ("Norrland sued. Norrland won.", {"norrland": BODY}),
    ("They spoke of Maria Okafor at length.", {"maria-okafor": PERSON}),
    ("Presidents Ana Silva of Egypt and Marko Roe of Turkey met.", {"ana-silva": PERSON, "marko-roe": PERSON}),
    ("His interpreter Velm Oru fled.", {"velm-oru": PERSON}),
    ("They sold their stake in Norrland.", {"norrland": BODY}),
    ("The price of Norrland shares fell.", {"norrland": BODY}),
    ("Norrland gave way. They met in Norrland PLC’s yard.", {"norrland-plc": BODY}),
    ("The pollster NorVote asked them.", {"norvote": BODY}),
    ("The Sirte-based Harbour Relief Group left.", {"harbour-relief-group": BODY}),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found_and_typed(gazetteer: Gazetteer, text: str, expected: dict[str, str]) -> None:
    sentences = split(text)
    found = names.find(text, sentences, gazetteer.find(text, sentences))
    things = [thing for name in found if (thing := name.actor or name.place) and not thing.listed]
    assert {thing.key: str(thing.kind) for thing in things} == expected


SILENT = [
    "Meanwhile the ship sailed.",
    "On Monday it rained in May.",
    "The ship, built in World War II, sank.",
    "He speaks Arabic and English.",
    "Launched in haste, it sank.",
    "The Treaty of Velmora was signed.",
    "Ministers met. Talks failed. Nobody came.",
    "Gunmen came. Gunmen left.",
    "Delegates sat down. Delegates rose.",
    "Trawlers sailed. The trawler sank. Trawlers came back.",
]


@pytest.mark.parametrize("text", SILENT)
def test_silent(gazetteer: Gazetteer, text: str) -> None:
    sentences = split(text)
    assert names.find(text, sentences, gazetteer.find(text, sentences)) == []


def test_headlines_in_capitals_bring_no_names(gazetteer: Gazetteer) -> None:
    text = "Angry Workers March On Frozen Harbour\n\nWorkers marched on the harbour, which was frozen."
    sentences = split(text)
    assert names.find(text, sentences, []) == []


def test_a_surname_stands_for_the_full_name(gazetteer: Gazetteer) -> None:
    text = "Maria Okafor, a nurse, spoke. Okafor’s ward is full."
    sentences = split(text)
    found = names.find(text, sentences, [])
    assert [(name.span.of(text), name.actor and name.actor.key) for name in found] == [
        ("Maria Okafor", "maria-okafor"),
        ("Okafor", "maria-okafor"),
    ]
    assert all(name.actor and name.actor.kind is ActorKind.PERSON for name in found)


def test_a_listed_name_that_says_whose_stays(gazetteer: Gazetteer) -> None:
    text = "The Libyan Defence Ministry denied it."
    sentences = split(text)
    found = names.find(text, sentences, gazetteer.find(text, sentences))
    assert [name.span.of(text) for name in found] == ["Libyan"]


SLUGS = [
    ("Fayez al-Sarraj", "fayez-al-sarraj"),
    ("Élysée Palace", "elysee-palace"),
    ("Quai d’Orsay", "quai-dorsay"),
    ("Łódź", "lodz"),
    ("AT&T", "at-t"),
]


@pytest.mark.parametrize(("name", "key"), SLUGS)
def test_slug(name: str, key: str) -> None:
    assert slug(name) == key


def test_slug_is_never_empty() -> None:
    assert slug("北京")


def test_another_spelling_of_a_listed_person_is_that_person(gazetteer: Gazetteer) -> None:
    text = "General Khaleefa Heftar spoke in Tripoli. Heftar then left. General Omar Heftar stayed."
    sentences = split(text)
    found = names.find(text, sentences, gazetteer.find(text, sentences), persons.of(gazetteer))
    said = [(name.span.of(text), name.actor.key) for name in found if name.actor]
    assert said[0] == ("Khaleefa Heftar", "khalifa-haftar")
    assert said[-1] == ("Omar Heftar", "omar-haftar")
