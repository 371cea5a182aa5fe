"""A small cast, enough for the sentences of these tests."""

from __future__ import annotations

import pytest

from events.entities import Actor, ActorKind, Parent, Place, Spelling, SpellingKind
from events.gazetteer import Gazetteer

DEMONYM, CAPITAL, ACRONYM = SpellingKind.DEMONYM, SpellingKind.CAPITAL, SpellingKind.ACRONYM
INSTITUTION, SURNAME = SpellingKind.INSTITUTION, SpellingKind.SURNAME


def _country(key: str, name: str, code: str, capital: str, *demonyms: str, more: tuple[Spelling, ...] = ()) -> Actor:
    spellings = [Spelling(capital, CAPITAL), *(Spelling(demonym, DEMONYM) for demonym in demonyms), *more]
    return Actor(key, name, ActorKind.COUNTRY, code, spellings=tuple(spellings))


ACTORS = (
    _country("turkey", "Turkey", "TR", "Ankara", "Turkish", "Turks"),
    _country("libya", "Libya", "LY", "Tripoli", "Libyan", "Libyans"),
    _country("lebanon", "Lebanon", "LB", "Beirut", "Lebanese"),
    _country("egypt", "Egypt", "EG", "Cairo", "Egyptian", "Egyptians"),
    _country("france", "France", "FR", "Paris", "French"),
    _country("russia", "Russia", "RU", "Moscow", "Russian", more=(Spelling("the Kremlin", INSTITUTION),)),
    _country(
        "united-states", "United States", "US", "Washington", "American", "Americans",
        more=(Spelling("US", ACRONYM), Spelling("U.S.", ACRONYM)),
    ),
    Actor("khalifa-haftar", "Khalifa Haftar", ActorKind.PERSON, "LY", parents=(Parent("libyan-national-army"),)),
    Actor(
        "fayez-al-sarraj", "Fayez al-Sarraj", ActorKind.PERSON, "LY",
        spellings=(Spelling("Faiez Serraj"), Spelling("Sarraj", SURNAME)),
    ),
    Actor(
        "recep-tayyip-erdogan", "Recep Tayyip Erdogan", ActorKind.PERSON, "TR",
        spellings=(Spelling("Recep Erdogan"),),
    ),
    Actor(
        "government-of-national-accord", "Government of National Accord", ActorKind.ORGANISATION, "LY",
        spellings=(Spelling("Tripoli-based government"),),
    ),
    Actor(
        "libyan-national-army", "Libyan National Army", ActorKind.ARMED_GROUP, "LY",
        spellings=(Spelling("LNA", ACRONYM),),
    ),
    Actor(
        "united-nations", "United Nations", ActorKind.ORGANISATION,
        spellings=(Spelling("UN", ACRONYM), Spelling("U.N.", ACRONYM)),
    ),
    Actor(
        "egyptian-armed-forces", "Egyptian Armed Forces", ActorKind.ORGANISATION, "EG", parents=(Parent("egypt"),),
        spellings=(Spelling("Egyptian government forces"), Spelling("Cairo Guard")),
    ),
    Actor("islamic-state", "Islamic State", ActorKind.ARMED_GROUP),
)  # fmt: skip
PLACES = (
    Place("turkey", "Turkey", "country", "TR"),
    Place("libya", "Libya", "country", "LY"),
    Place("egypt", "Egypt", "country", "EG"),
    Place("france", "France", "country", "FR"),
    Place("tripoli-lb", "Tripoli", "city", "LB", within="lebanon"),
    Place("tripoli", "Tripoli", "city", "LY", within="libya"),
    Place("sirte", "Sirte", "city", "LY", within="libya"),
    Place("misrata", "Misrata", "city", "LY", within="libya", spellings=(Spelling("Misurata"),)),
    Place("berlin", "Berlin", "city", "DE"),
    Place("ankara", "Ankara", "city", "TR", within="turkey"),
    Place("moscow", "Moscow", "city", "RU"),
    Place("un", "Un", "city", "IN"),
    Place("hamilton", "Hamilton", "city", "CA"),
)


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer(ACTORS, PLACES)
