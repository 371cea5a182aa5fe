"""Actors, places and names as rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from db.folding import fold
from db.models import FOUND, LISTED
from events.entities import Actor, Place, Spelling, SpellingKind


def actor_row(actor: Actor) -> dict[str, Any]:
    return {
        "key": actor.key,
        "name": actor.name,
        "kind": actor.kind.value,
        "country": actor.country,
        "wikidata": actor.wikidata,
        "status": _status(actor),
    }


def place_row(place: Place, within: int | None) -> dict[str, Any]:
    return {
        "key": place.key,
        "name": place.name,
        "kind": place.kind,
        "country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "geonames": place.geonames,
        "within_id": within,
        "status": _status(place),
    }


def _status(entity: Actor | Place) -> str:
    return LISTED if entity.listed else FOUND


def name_rows(entity: Actor | Place) -> Sequence[dict[str, Any]]:
    return [name_row(spelling) for spelling in spellings(entity)]


def spellings(entity: Actor | Place) -> Sequence[Spelling]:
    """Each text once, the name first; the key too can be asked for."""
    every = (Spelling(entity.name, SpellingKind.NAME), *entity.spellings)
    first = {spelling.text: spelling for spelling in reversed(every)}
    return sorted(first.values(), key=every.index)


def name_row(spelling: Spelling) -> dict[str, Any]:
    return {
        "spelling": spelling.text,
        "folded": fold(spelling.text),
        "kind": spelling.kind.value,
        "language": spelling.language,
    }
