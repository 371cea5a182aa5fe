"""Events of documents that are in no database, written for a person and for a program."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from time import time
from typing import TYPE_CHECKING, Any

import orjson

from cli.console import screen
from dates import display, edtf
from dates.interval import Grain, When
from events.document import Document
from events.entities import Place
from events.extract import extract
from events.gazetteer import Gazetteer
from events.inference import infer
from events.mention import Mention
from importer.cast import cast

if TYPE_CHECKING:
    from importer.readers import Article


@cache
def gazetteer() -> Gazetteer:
    known = cast()
    return Gazetteer(known.actors, known.places)


def mentions(document: Document) -> list[Mention]:
    return extract(document, gazetteer())


def bounded(document: Document) -> Document:
    """With the bounds of its publication that its own words give, where nobody says when that was."""
    if document.published is not None:
        return document
    found = infer(document, gazetteer(), lambda mention: (), int(time()))
    return found.laid_on(document) if found.when else document


def jsonl(articles: Iterable[Article]) -> None:
    """A line a document, one that tells of nothing included."""
    for article in articles:
        document = bounded(article.document)
        line = {
            "doc": article.name,
            "published": {
                "edtf": edtf.write(document.published) if document.published else None,
                "basis": document.basis,
                **({"why": [reason.why for reason in document.why]} if document.why else {}),
            },
            "events": [_event(mention, document.text) for mention in mentions(document)],
        }
        sys.stdout.buffer.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))


def _event(mention: Mention, text: str) -> dict[str, Any]:
    when, span = mention.when, mention.reading.timex.span if mention.reading else None
    return {
        "title": mention.title,
        "edtf": edtf.write(when) if when else None,
        "start": first_day(when),
        "end": last_day(when),
        "precision": when.precision if when else None,
        "expression": span.of(text) if span else None,
        "expression_start": span.start if span else None,
        "expression_end": span.end if span else None,
        "evidence_start": mention.sentence.start,
        "evidence_end": mention.sentence.end,
        "type": mention.type,
        "mode": mention.mode,
        "modality": mention.modality,
        "actors": [{"key": p.actor.key, "name": p.actor.name, "role": p.role} for p in mention.parties],
        "places": [{"key": place.key, "name": place.name} for place in where(mention)],
        "confidence": round(mention.confidence, 3),
        "why": mention.why,
    }


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


def first_day(when: When | None) -> str | None:
    return None if when is None or when.earliest is None else edtf.write(When.of(Grain.DAY, when.earliest))


def last_day(when: When | None) -> str | None:
    """Bounds are half-open; the day here is the last one that is still possible."""
    return None if when is None or when.latest is None else edtf.write(When.of(Grain.DAY, when.latest - 1))


def table(articles: Iterable[Article]) -> None:
    from rich.table import Table
    from rich.text import Text

    for article in articles:
        document = bounded(article.document)
        published = edtf.write(document.published) if document.published else "unknown"
        shown = Table("when", "what", "type", "who", "where", "why", title_justify="left")
        shown.title = Text(f"{article.name}  (published {published}, {document.basis})")
        for mention in mentions(document):
            shown.add_row(
                Text(display.display(mention.when) if mention.when else "?"),
                Text(mention.title),
                Text(f"{mention.type or ''} {mention.modality if mention.modality != 'occurred' else ''}".strip()),
                Text(", ".join(dict.fromkeys(party.actor.name for party in mention.parties))),
                Text(", ".join(place.name for place in where(mention))),
                Text(mention.why),
            )
        screen().print(shown)


WRITERS: Mapping[str, Callable[[Iterable[Article]], None]] = {"table": table, "jsonl": jsonl}
