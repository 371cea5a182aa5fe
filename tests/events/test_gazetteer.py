"""Listed names in running text."""

from __future__ import annotations

import pytest

from events.entities import SpellingKind
from events.gazetteer import Gazetteer
from events.sentences import split

# text                                                               words, actor, place
FOUND = [
    ("Turkey sent a ship.", [("Turkey", "turkey", "turkey")]),
    ("They ate turkey in Turkey.", [("Turkey", "turkey", "turkey")]),
    ("TURKEY sent a ship.", [("TURKEY", "turkey", "turkey")]),
    ("The US told us so.", [("US", "united-states", None)]),
    ("It flew to the U.S. on Monday.", [("U.S.", "united-states", None)]),
    ("A U.N. resolution passed.", [("U.N.", "united-nations", None)]),
    ("The UN met in Un, a town.", [("UN", "united-nations", None), ("Un", None, "un")]),
    ("Turkish troops landed.", [("Turkish", "turkey", "turkey")]),
    ("Ankara refused.", [("Ankara", "turkey", "ankara")]),
    ("The Kremlin refused.", [("Kremlin", "russia", None)]),
    ("He went to Misurata.", [("Misurata", None, "misrata")]),
    ("The Tripoli-based government fell.", [("Tripoli-based government", "government-of-national-accord", None)]),
    ("A Sirte-based company fell.", []),
    ("The turkish delight was eaten.", []),
    ("Khalifa Haftar’s men left.", [("Khalifa Haftar", "khalifa-haftar", None)]),
    ("Fayez Al-Sarraj spoke.", [("Fayez Al-Sarraj", "fayez-al-sarraj", None)]),
    ("Faïez Serraj spoke.", [("Faïez Serraj", "fayez-al-sarraj", None)]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_names_are_found(gazetteer: Gazetteer, text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    names = gazetteer.find(text, split(text))
    assert [
        (name.span.of(text), name.actor.key if name.actor else None, name.place.key if name.place else None)
        for name in names
    ] == expected


LATER = [
    # what a text says first                     and then                         whom that means
    ("Khalifa Haftar spoke.", "Haftar left.", "khalifa-haftar"),
    ("Khalifa Haftar spoke.", "Al-Haftar left.", "khalifa-haftar"),
    ("Faiez Serraj spoke.", "Then al-Serraj left.", "fayez-al-sarraj"),
    ("The Government of National Accord (GNA) met.", "The GNA left.", "government-of-national-accord"),
    ("The Islamic State (IS) came.", "IS left.", "islamic-state"),
    ("Libya was calm.", "Sarraj left.", "fayez-al-sarraj"),
]


@pytest.mark.parametrize(("first", "then", "key"), LATER)
def test_later_short_forms(gazetteer: Gazetteer, first: str, then: str, key: str) -> None:
    text = f"{first} {then}"
    last = gazetteer.find(text, split(text))[-1]
    assert last.actor is not None
    assert last.actor.key == key
    assert last.span.start >= len(first)


@pytest.mark.parametrize("text", ["Haftar left.", "GNA left.", "Sarraj left.", "It is late, and IS it."])
def test_short_forms_nobody_brought_in(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.find(text, split(text)) == []


CONTEXT = [
    ("Libya is at war. Shells fell on Tripoli.", "tripoli"),
    ("Lebanon is at war. Shells fell on Tripoli.", "tripoli-lb"),
    ("Lebanese towns are at war, Lebanon said; Libya is calm. Shells fell on Tripoli.", "tripoli-lb"),
    ("Libya is at war, and Libyan towns with it; Lebanon is calm. Shells fell on Tripoli.", "tripoli-lb"),
]


@pytest.mark.parametrize(("text", "key"), CONTEXT)
def test_places_that_share_a_name(gazetteer: Gazetteer, text: str, key: str) -> None:
    last = gazetteer.find(text, split(text))[-1]
    assert last.place is not None
    assert last.place.key == key


def test_a_town_far_from_the_text_needs_a_word_for_it(gazetteer: Gazetteer) -> None:
    for text, found in (("Hamilton won the race.", 0), ("He lives in Hamilton now.", 1)):
        assert len(gazetteer.find(text, split(text))) == found


def test_furniture_is_not_searched(gazetteer: Gazetteer) -> None:
    text = "The ship sailed at noon and came back.\nREAD MORE: Turkey and Egypt agree\nIt sank."
    assert gazetteer.find(text, split(text)) == []


def test_why_a_spelling_means_it(gazetteer: Gazetteer) -> None:
    text = "Turkey, Turkish, Ankara, the Kremlin, US."
    vias = [name.via for name in gazetteer.find(text, split(text))]
    assert vias == [
        SpellingKind.NAME,
        SpellingKind.DEMONYM,
        SpellingKind.CAPITAL,
        SpellingKind.INSTITUTION,
        SpellingKind.ACRONYM,
    ]
