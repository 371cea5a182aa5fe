"""A document read for itself: its events, without a database."""

from __future__ import annotations

from collections.abc import Iterator

from events.document import Document
from events.entities import Place
from events.extract import extract
from events.inference import infer
from events.mention import Mention
from importer.cast import gazetteer


def bounded(document: Document, now: int) -> Document:
    """With the bounds of its publication that its own words give, where nobody says when that was."""
    if document.published is not None:
        return document
    found = infer(document, gazetteer(), lambda mention: (), now)
    return found.laid_on(document) if found.when else document


def mentions(document: Document) -> list[Mention]:
    """Its events, in reading order."""
    return extract(document, gazetteer())


def where(mention: Mention) -> list[Place]:
    """Where it happened, and the regions and countries that lies in."""
    named = [setting.place for setting in mention.settings]
    around = [larger for place in named for larger in _around(place)]
    return list({place.key: place for place in (*named, *around)}.values())


def _around(place: Place) -> Iterator[Place]:
    """From the narrowest to the country."""
    places, seen = gazetteer().places, {place.key}
    larger = places.get(place.within or "")
    while larger and larger.key not in seen and larger.kind != "continent":
        seen.add(larger.key)
        yield larger
        larger = places.get(larger.within or "")
    if (land := gazetteer().land(place.country)) and land.key not in seen:
        yield land
