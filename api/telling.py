"""One event with every sentence that tells of it; one document with everything found in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row

from api import pages, schemas
from api.details import Mention, Named, NamedActor, Quote, Source, WholeDocument, WholeEvent
from api.errors import Unknown
from dates.display import display
from db import catalogue, queries, types

UNKNOWN_DATE = "date unknown"


def event(connection: Connection, id: str) -> WholeEvent | str:
    """The id of its successor where it was merged into another."""
    row = connection.execute(queries.event(_id("event", id))).one_or_none()
    if row is None:
        raise Unknown("event", id, parameter="id")
    if row.superseded_by is not None:
        return str(row.superseded_by)
    (entry,) = pages.entries(connection, [row])
    told = mentions(connection, connection.execute(queries.mentions_of(row.id)).all())
    documents = {mention["document"]["id"]: mention["document"] for mention in told}
    return {
        **entry.event,
        "summary": entry.summary,
        "mentions": told,
        "merged_why": row.merged_why,
        "documents": list(documents.values()),
    }


def document(connection: Connection, id: str) -> WholeDocument:
    row = connection.execute(queries.document(_id("document", id))).one_or_none()
    if row is None:
        raise Unknown("document", id, parameter="id")
    return {
        **source(row.id, row.title, row),
        "published_why": row.published_why,
        "language": row.language,
        "text": row.text,
        "sentences": [{"start": s.start, "end": s.end} for s in connection.execute(catalogue.sentences_of(row.id))],
        "mentions": mentions(connection, connection.execute(queries.mentions_in(row.id)).all()),
    }


def source(id: int, title: str | None, row: Row[Any]) -> Source:
    return {
        "id": str(id),
        "title": title,
        "publisher": row.publisher,
        "url": row.url,
        "published": row.published,
        "published_basis": row.published_basis,
        "links": {"self": f"/documents/{id}"},
    }


def mentions(connection: Connection, rows: Sequence[Row[Any]]) -> list[Mention]:
    ids = [row.id for row in rows]
    actors: defaultdict[int, list[Row[Any]]] = defaultdict(list)
    places: defaultdict[int, list[Row[Any]]] = defaultdict(list)
    if ids:
        for actor in connection.execute(queries.actors_mentioned(ids)):
            actors[actor.mention_id].append(actor)
        for place in connection.execute(queries.places_mentioned(ids)):
            places[place.mention_id].append(place)
    return [_mention(row, actors[row.id], places[row.id]) for row in rows]


def _mention(row: Row[Any], actors: Sequence[Row[Any]], places: Sequence[Row[Any]]) -> Mention:
    def quote(start: int, end: int) -> Quote:
        return {"start": start, "end": end, "text": row.sentence[start - row.sentence_start : end - row.sentence_start]}

    def actor(found: Row[Any]) -> NamedActor:
        return {**quote(found.start, found.end), "key": found.key, "name": found.name, "role": found.role}

    def place(found: Row[Any]) -> Named:
        return {**quote(found.start, found.end), "key": found.key, "name": found.name}

    when = types.when(*(getattr(row, name) for name in (*types.Bounds._fields, "edtf")))
    dating = None if row.timex_start is None else quote(row.timex_start, row.timex_end)
    spot = dating or quote(row.sentence_start, row.sentence_end)
    return {
        "id": str(row.id),
        "event": None if row.event_id is None else str(row.event_id),
        "document": source(row.document_id, row.document_title, row),
        "sentence": quote(row.sentence_start, row.sentence_end),
        "timex": {**dating, "type": row.timex_type, "value": row.timex_value} if dating else None,
        "predicate": {**quote(row.predicate_start, row.predicate_end), "lemma": row.predicate},
        "actors": [actor(found) for found in actors],
        "places": [place(found) for found in places],
        "date": schemas.date(row.edtf, display(when) if when else UNKNOWN_DATE, when),
        "title": row.title,
        "type": row.type,
        "mode": row.mode,
        "modality": row.modality,
        "confidence": round(row.confidence, 3),
        "rule": row.rule,
        "why": row.why,
        "alternatives": row.alternatives,
        "links": {"document": f"/documents/{row.document_id}#char={spot['start']},{spot['end']}"},
    }


def _id(what: str, text: str) -> int:
    """Ids are 53-bit; whatever cannot be one is the id of nothing."""
    if not (text.isascii() and text.isdecimal() and len(text) <= 16):
        raise Unknown(what, text, parameter="id")
    return int(text)
