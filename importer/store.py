"""A document and its mentions become rows; the same document again changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from hashlib import sha256
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, func, insert, select, update

from dates import edtf, timeml
from dates.span import Span
from db import models
from db.types import bounds
from events.document import Basis, Document, Reason
from events.mention import Mention
from importer.books import Books
from importer.roster import Roster
from importer.settle import settle


class Outcome(StrEnum):
    NEW = "new"
    UNCHANGED = "unchanged"
    UPDATED = "updated"  # its publication date is known now, or is better known


class Stored(NamedTuple):
    outcome: Outcome
    document: int
    mentions: int


class Stamp(NamedTuple):
    """Who writes, and when (Unix seconds)."""

    run: int
    now: int
    version: str


def identity(*parts: object) -> int:
    """53 bits, so that JavaScript can read it: the same parts give the same id in every database."""
    text = "\x1f".join(str(part) for part in parts)
    return int.from_bytes(sha256(text.encode()).digest()[:8], "big") >> 11


def outcome(connection: Connection, document: Document) -> Outcome:
    """What storing it would do; cheap, so that a known document need not be read for events again."""
    kept = select(models.Document.published_basis).where(models.Document.sha256 == document.sha256)
    basis = connection.execute(kept).scalar_one_or_none()
    if basis is None:
        return Outcome.NEW
    order = list(Basis)
    better = document.published is not None and order.index(document.basis) < order.index(Basis(basis))
    return Outcome.UPDATED if better else Outcome.UNCHANGED


def store(
    books: Books,
    document: Document,
    sentences: Iterable[Span],
    mentions: Sequence[Mention],
    stamp: Stamp,
) -> Stored:
    """Within the caller's transaction. A document whose date has become known gets its mentions anew."""
    connection = books.connection
    outcome_ = outcome(connection, document)
    id = identity(document.sha256)
    if outcome_ is Outcome.UNCHANGED:
        return Stored(outcome_, id, 0)
    books.ties.heed()
    if outcome_ is Outcome.UPDATED:
        return Stored(outcome_, id, redate(books, document, mentions, stamp))
    connection.execute(insert(models.Document), [_document_row(id, document, stamp)])
    rows = [{"document_id": id, "start": span.start, "end": span.end} for span in sentences]
    if rows:
        connection.execute(insert(models.Sentence), rows)
    return Stored(outcome_, id, _tell(books, document, mentions, stamp, {}))


def redate(
    books: Books,
    document: Document,
    mentions: Sequence[Mention],
    stamp: Stamp,
) -> int:
    """A document that is kept has another publication date, and its mentions anew; how many they are."""
    connection, id = books.connection, identity(document.sha256)
    books.roster.count_names(_said_before(connection, id), by=-1)
    events = _forget_mentions(connection, id)
    connection.execute(update(models.Document).where(models.Document.id == id).values(_dating(document)))
    return _tell(books, document, mentions, stamp, events)


def explain(connection: Connection, document: Document) -> None:
    """The same publication date, for other reasons."""
    row = models.Document
    why = {"published_why": [_reason(reason) for reason in document.why]}
    connection.execute(update(row).where(row.id == identity(document.sha256)).values(why))


def _tell(
    books: Books,
    document: Document,
    mentions: Sequence[Mention],
    stamp: Stamp,
    events: Mapping[int, int],
) -> int:
    """``events``: that in which each of its mentions stood before."""
    roster = books.roster
    told = {mention_id(document, mention): mention for mention in mentions}
    roster.enrol_actors(party.actor for mention in mentions for party in mention.parties)
    roster.count_names({*_said(document, mentions)}, by=1)
    roster.enrol_places(setting.place for mention in mentions for setting in mention.settings)
    _write_mentions(books.connection, roster, identity(document.sha256), told, events, stamp)
    books.ties.forget(events)
    settle(books, told.keys(), frozenset(events.values()), stamp.now)
    return len(told)


def mention_id(document: Document, mention: Mention) -> int:
    timex = mention.reading.timex.span.start if mention.reading else ""
    return identity(document.sha256, mention.sentence.start, mention.predicate_span.start, timex)


def _said(document: Document, mentions: Iterable[Mention]) -> Iterator[tuple[str, str]]:
    """Keys of actors and how the text calls them."""
    yield from ((party.actor.key, party.span.of(document.text)) for mention in mentions for party in mention.parties)


def _said_before(connection: Connection, document: int) -> set[tuple[str, str]]:
    """The same, of the mentions that are stored."""
    who, text = models.MentionActor, models.Document.text
    said = select(models.Actor.key, func.substr(text, who.start + 1, who.end - who.start))
    said = said.join(who, who.actor_id == models.Actor.id).join(models.Mention, models.Mention.id == who.mention_id)
    said = said.join(models.Document, models.Document.id == models.Mention.document_id)
    return {(key, text) for key, text in connection.execute(said.where(models.Document.id == document))}


def _forget_mentions(connection: Connection, document: int) -> Mapping[int, int]:
    """The event that each of them stood in: it goes on, where the mention comes again."""
    mention = models.Mention
    stood = select(mention.id, mention.event_id).where(mention.document_id == document)
    events = {id: event for id, event in connection.execute(stood) if event is not None}
    ids = select(mention.id).where(mention.document_id == document)
    connection.execute(delete(models.MentionActor).where(models.MentionActor.mention_id.in_(ids)))
    connection.execute(delete(models.MentionPlace).where(models.MentionPlace.mention_id.in_(ids)))
    connection.execute(delete(mention).where(mention.document_id == document))
    return events


def _document_row(id: int, document: Document, stamp: Stamp) -> dict[str, Any]:
    return {
        "id": id,
        "sha256": document.sha256,
        "run_id": stamp.run,
        "url": document.url,
        "title": document.title,
        "publisher": document.publisher,
        "language": document.language,
        "added": stamp.now,
        "text": document.text,
        **_dating(document),
    }


def _reason(reason: Reason) -> dict[str, Any]:
    return {"edtf": edtf.write(reason.bounds), "why": reason.why, "start": reason.start, "end": reason.end}


def _dating(document: Document) -> dict[str, Any]:
    earliest, latest, *_ = bounds(document.published)
    return {
        "published": edtf.write(document.published) if document.published else None,
        "published_earliest": earliest,
        "published_latest": latest,
        "published_basis": document.basis.value,
        "published_why": [_reason(reason) for reason in document.why],
    }


def _write_mentions(
    connection: Connection,
    roster: Roster,
    document: int,
    told: Mapping[int, Mention],
    events: Mapping[int, int],
    stamp: Stamp,
) -> None:
    if not told:
        return
    rows = [_mention_row(id, document, mention, stamp) | {"event_id": events.get(id)} for id, mention in told.items()]
    connection.execute(insert(models.Mention), rows)
    actors = {
        (id, roster.actor(party.actor.key), party.span.start): {"end": party.span.end, "role": party.role.value}
        for id, mention in told.items()
        for party in mention.parties
    }
    if actors:
        rows = [{"mention_id": m, "actor_id": a, "start": start, **rest} for (m, a, start), rest in actors.items()]
        connection.execute(insert(models.MentionActor), rows)
    places = {
        (id, roster.place(setting.place.key), setting.span.start): setting.span.end
        for id, mention in told.items()
        for setting in mention.settings
    }
    if places:
        rows = [{"mention_id": m, "place_id": p, "start": start, "end": end} for (m, p, start), end in places.items()]
        connection.execute(insert(models.MentionPlace), rows)


def _mention_row(id: int, document: int, mention: Mention, stamp: Stamp) -> dict[str, Any]:
    reading = mention.reading
    timex = timeml.annotate(reading) if reading else None
    return {
        "id": id,
        "document_id": document,
        "sentence_start": mention.sentence.start,
        "sentence_end": mention.sentence.end,
        "clause_start": mention.clause.start,
        "clause_end": mention.clause.end,
        "predicate": mention.predicate,
        "predicate_start": mention.predicate_span.start,
        "predicate_end": mention.predicate_span.end,
        "timex_start": reading.timex.span.start if reading else None,
        "timex_end": reading.timex.span.end if reading else None,
        "timex_type": timex.type if timex else None,
        "timex_value": timex.value if timex else None,
        "rule": reading.timex.rule if reading else None,
        "why": mention.why,
        "alternatives": [
            {"edtf": edtf.write(other.when), "why": other.why} for other in (reading.alternatives if reading else ())
        ],
        "title": mention.title,
        "type": mention.type,
        "mode": mention.mode,
        "modality": mention.modality.value,
        "stems": " ".join(sorted(mention.stems)),
        "confidence": mention.confidence,
        "version": stamp.version,
        "edtf": edtf.write(mention.when) if mention.when else None,
        **bounds(mention.when)._asdict(),
    }
