"""What was found in a text, as a page shows it: of a document that is kept, or of one read for itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from sqlalchemy import Connection

from api import annotation
from api.details import Mention as Kept
from api.details import WholeDocument
from api.html import names
from api.html.names import Name, Named
from api.schemas import Date
from dates import edtf
from dates.display import display, phrase, worded
from dates.interval import When
from dates.reading import Reading
from events.document import Document
from events.mention import Mention
from importer import unstored


class Other(NamedTuple):
    """What a time expression might have meant too."""

    meaning: str
    why: str


class Time(NamedTuple):
    """``meaning`` is None where the words are no date, or none that can be known; ``why`` then says so."""

    start: int
    end: int
    meaning: str | None
    edtf: str | None
    rule: str | None
    why: str
    others: tuple[Other, ...] = ()


class Telling(NamedTuple):
    """``at`` and ``till`` bound the words that say what happened. ``event`` is None for what is not kept."""

    start: int
    end: int
    at: int
    till: int
    title: str
    meaning: str | None
    edtf: str | None
    why: str
    type: str | None
    mode: str | None
    modality: str
    confidence: float
    actors: tuple[tuple[str, str], ...]
    places: tuple[str, ...]
    event: str | None = None


class Findings(NamedTuple):
    """``sentences`` are those that can be linked to though they tell of no event."""

    text: str
    language: str | None
    times: Sequence[Time]
    names: Sequence[Name]
    tellings: Sequence[Telling]
    sentences: Sequence[tuple[int, int]] = ()


def of_document(connection: Connection, found: WholeDocument) -> Findings:
    """What is kept, and whatever else is said of time or named: that is read anew."""
    when = edtf.parse(found["published"]) if found["published"] else None
    document = Document(found["text"], url=found["url"], language=found["language"], published=when)
    times = {(time.start, time.end): time for time in map(_time, annotation.readings(document))}
    times |= {(time.start, time.end): time for time in map(_kept_time, found["mentions"]) if time}
    named = [
        *(
            Named(a["start"], a["end"], "actor", a["key"], a["name"], a["role"])
            for m in found["mentions"]
            for a in m["actors"]
        ),
        *(Named(p["start"], p["end"], "place", p["key"], p["name"]) for m in found["mentions"] for p in m["places"]),
    ]
    return Findings(
        document.text,
        document.language,
        list(times.values()),
        names.find(connection, document.text, named),
        [_kept(mention) for mention in found["mentions"]],
        [(sentence["start"], sentence["end"]) for sentence in found["sentences"]],
    )


def of_reading(connection: Connection, document: Document) -> Findings:
    mentions = unstored.mentions(document)
    named = [
        *(Named(*p.span, "actor", p.actor.key, p.actor.name, str(p.role)) for m in mentions for p in m.parties),
        *(Named(*s.span, "place", s.place.key, s.place.name) for m in mentions for s in m.settings),
    ]
    times = [_time(reading) for reading in annotation.readings(document)]
    tellings = [_telling(mention) for mention in mentions]
    return Findings(document.text, document.language, times, names.find(connection, document.text, named), tellings)


def published(when: When) -> str:
    """Bounds of a publication are not how long it lasted."""
    return phrase(replace(when, core=None))


def _time(reading: Reading) -> Time:
    when, span = reading.when, reading.timex.span
    others = tuple(Other(f"{display(each.when)} ({each.score:.0%})", each.why) for each in reading.alternatives)
    meaning = phrase(when) if when else None
    return Time(
        span.start, span.end, meaning, edtf.write(when) if when else None, reading.timex.rule, reading.why, others
    )


def _kept_time(mention: Kept) -> Time | None:
    timex = mention["timex"]
    if timex is None:
        return None
    others = tuple(Other(display(edtf.parse(each["edtf"])), each["why"]) for each in mention["alternatives"])
    date = mention["date"]
    return Time(timex["start"], timex["end"], _meaning(date), date["edtf"], mention["rule"], mention["why"], others)


def _kept(mention: Kept) -> Telling:
    sentence, predicate = mention["sentence"], mention["predicate"]
    return Telling(
        sentence["start"],
        sentence["end"],
        predicate["start"],
        predicate["end"],
        title=mention["title"],
        meaning=_meaning(mention["date"]),
        edtf=mention["date"]["edtf"],
        why=mention["why"],
        type=mention["type"],
        mode=mention["mode"],
        modality=mention["modality"],
        confidence=mention["confidence"],
        actors=tuple((actor["name"], actor["role"]) for actor in mention["actors"]),
        places=tuple(place["name"] for place in mention["places"]),
        event=mention["event"],
    )


def _telling(mention: Mention) -> Telling:
    when = mention.when
    return Telling(
        *mention.sentence,
        *mention.predicate_span,
        title=mention.title,
        meaning=phrase(when) if when else None,
        edtf=edtf.write(when) if when else None,
        why=mention.why,
        type=mention.type,
        mode=mention.mode,
        modality=str(mention.modality),
        confidence=mention.confidence,
        actors=tuple((party.actor.name, str(party.role)) for party in mention.parties),
        places=tuple(place.name for place in unstored.where(mention)),
    )


def _meaning(date: Date) -> str | None:
    if date["edtf"] is None:
        return None
    first, last = (edtf.parse(day) if day else None for day in (date["earliest"], date["latest"]))
    length = None
    if first and last and first.earliest is not None and last.latest is not None:
        length = last.latest - first.earliest
    return worded(date["display"] or date["edtf"], length, lasting=bool(date["latest_start"] or date["earliest_end"]))
