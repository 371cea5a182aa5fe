"""Those who act, where they act, and how both are written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from dates.interval import Interval


class ActorKind(StrEnum):
    COUNTRY = "country"  # the state and its government
    PERSON = "person"
    ARMED_GROUP = "armed-group"
    ORGANISATION = "organisation"  # international and non-governmental bodies, institutions, parties, companies ...
    PEOPLE = "people"  # "protesters", "migrants", "Tuareg"
    UNKNOWN = "unknown"


class SpellingKind(StrEnum):
    """Why a spelling means what it means."""

    NAME = "name"
    ALIAS = "alias"  # another spelling, an older or fuller name
    ACRONYM = "acronym"
    SURNAME = "surname"
    DEMONYM = "demonym"  # "Turkish", "Turks"
    CAPITAL = "capital"  # "Ankara", for the government that sits there
    INSTITUTION = "institution"  # "the Kremlin"
    OFFICE = "office"  # "Turkish president"
    LIKENESS = "likeness"  # a text wrote the name so; other letters, the same name
    SIDE = "side"  # "Turkish security forces", called after their country


class Spelling(NamedTuple):
    text: str
    kind: SpellingKind = SpellingKind.ALIAS
    language: str | None = None


class Parent(NamedTuple):
    """Membership: whom an actor acts for, and while that lasted (None, None: as far as is known)."""

    key: str
    during: Interval = Interval(None, None)


@dataclass(frozen=True, slots=True)
class Actor:
    """``listed`` is False for a name that nobody listed and a text brought up."""

    key: str
    name: str
    kind: ActorKind = ActorKind.UNKNOWN
    country: str | None = None  # ISO 3166-1 alpha-2
    wikidata: str | None = None
    parents: tuple[Parent, ...] = ()
    spellings: tuple[Spelling, ...] = ()
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Place:
    """``within`` is the key of the next larger place, in the end a country."""

    key: str
    name: str
    kind: str = "place"  # country, region, city, site, sea ...
    country: str | None = None  # ISO 3166-1 alpha-2
    latitude: float | None = None
    longitude: float | None = None
    geonames: int | None = None
    within: str | None = None
    spellings: tuple[Spelling, ...] = ()
    listed: bool = True
