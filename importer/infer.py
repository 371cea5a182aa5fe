"""Documents of unknown date: bounds for each, from what it tells and from what documents of known date tell.

Whatever is inferred rests on what is known, never on what was inferred, so it is the same in whatever order they came.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from sqlalchemy import Connection, or_, select

from dates import edtf
from dates.calendar import DAY
from db import models
from db.types import UNDATED
from events import names
from events.document import Basis, Document
from events.extract import extract
from events.gazetteer import Gazetteer, Name
from events.inference import Inferred, Known, infer
from events.likeness import Telling
from events.mention import Mention
from events.sentences import split
from events.timeless import apart_from_time, occasions
from importer.roster import Roster
from importer.store import Stamp, identity, mention_id, redate
from importer.ties import Ties

_PRECISE = 31 * DAY  # a date that is wider bounds little
_MOST = 3000  # tellings that are looked at for one mention
_OPEN = (Basis.UNKNOWN.value, Basis.INFERRED.value)


class Undated(NamedTuple):
    """A document as it is kept, when it came in, and its mentions as read without a date."""

    document: Document
    added: int
    published: str | None
    mentions: Sequence[Mention]
    named: Sequence[Name]


def infer_all(connection: Connection, roster: Roster, ties: Ties, gazetteer: Gazetteer, stamp: Stamp) -> list[Document]:
    """Within the caller's transaction. The documents whose bounds are other than they were."""
    undated = list(_undated(connection, gazetteer))
    by_themselves = [telling for each in undated for telling in _tellings(each, roster) if telling.when is not None]
    changed: list[Document] = []
    for each in undated:
        known = _known(connection, each, roster, ties, by_themselves)
        inferred = infer(each.document.text, each.mentions, each.named, known, each.added)
        if document := _changed(each, inferred):
            mentions = extract(document, gazetteer) if document.published else each.mentions
            redate(connection, roster, ties, document, mentions, stamp)
            changed.append(document)
    return changed


def _undated(connection: Connection, gazetteer: Gazetteer) -> Iterator[Undated]:
    row = models.Document
    for kept in connection.execute(select(row.__table__).where(row.published_basis.in_(_OPEN)).order_by(row.id)):
        document = Document(kept.text, kept.title, kept.url, kept.publisher, kept.language)
        sentences = split(kept.text)
        named = names.find(kept.text, sentences, gazetteer.find(kept.text, sentences))
        yield Undated(document, kept.added, kept.published, extract(document, gazetteer), named)


def _changed(each: Undated, inferred: Inferred) -> Document | None:
    now = edtf.write(inferred.when) if inferred.when else None
    if now == each.published:
        return None
    basis = Basis.INFERRED if inferred.when else Basis.UNKNOWN
    return replace(each.document, published=inferred.when, basis=basis, why=inferred.reasons)


def _known(
    connection: Connection, each: Undated, roster: Roster, ties: Ties, by_themselves: Sequence[Telling]
) -> Callable[[Mention], Iterator[Known]]:
    tellings = {telling.id: telling for telling in _tellings(each, roster)}

    def known(mention: Mention) -> Iterator[Known]:
        ours = tellings[mention_id(each.document, mention)]
        others = ties.tellings(_candidates(connection, ours))
        for other in (*others, *by_themselves):
            if other.document != ours.document and other.when is not None and (alike := apart_from_time(ours, other)):
                once = bool(occasions(ours.quote) & occasions(other.quote))
                yield Known(alike, other.when, None, other.title, once)

    return known


def _candidates(connection: Connection, ours: Telling) -> list[int]:
    """Tellings with an actor or a place in common, precisely dated, of documents whose own date is known."""
    mention, document = models.Mention, models.Document
    who = select(models.MentionActor.mention_id).join(models.Actor).where(models.Actor.key.in_(ours.actors))
    where = select(models.MentionPlace.mention_id).join(models.Place).where(models.Place.key.in_(ours.places))
    near = (
        select(mention.id)
        .join(document, document.id == mention.document_id)
        .where(
            or_(mention.id.in_(who), mention.id.in_(where)),
            mention.earliest != UNDATED,
            mention.latest - mention.earliest <= _PRECISE,
            document.published_basis.not_in(_OPEN),
        )
        .order_by(mention.id)
        .limit(_MOST)
    )
    return list(connection.execute(near).scalars())


def _tellings(each: Undated, roster: Roster) -> Iterator[Telling]:
    for mention in each.mentions:
        actors = {party.actor.key: party.role for party in reversed(mention.parties)}
        places = tuple(dict.fromkeys(setting.place.key for setting in mention.settings))
        yield Telling(
            id=mention_id(each.document, mention),
            document=identity(each.document.sha256),
            publisher=each.document.publisher,
            published=None,
            title=mention.title,
            quote=mention.sentence.of(each.document.text),
            predicate=mention.predicate,
            stems=mention.stems,
            type=mention.type,
            mode=mention.mode,
            modality=mention.modality,
            confidence=mention.confidence,
            when=mention.when,
            actors=actors,
            places=places,
            acts_for={key: roster.acts_for(key, mention.when) for key in actors},
            lies_in={key: roster.lies_in(key) for key in places},
        )
