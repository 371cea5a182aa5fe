"""One event, one document, and what hangs on them. Statements; nothing is run here.

Every order is total and every text sorts by code point, so SQLite and Postgres answer alike to the byte.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import aliased

from db.models import (
    DROPPED,
    LONG,
    Actor,
    Document,
    Event,
    EventActor,
    EventPlace,
    Mention,
    MentionActor,
    MentionPlace,
    Place,
)
from db.question import Question, Rows

_LENGTH = Mention.sentence_end - Mention.sentence_start
SENTENCE = func.substr(Document.text, Mention.sentence_start + 1, _LENGTH).label("sentence")
TOLD = (Document.published_earliest, Document.id, Mention.sentence_start, Mention.predicate_start, Mention.id)


def event(id: int) -> Rows:
    """Its row, also where it was merged into another (``superseded_by``)."""
    return select(*Event.__table__.c).where(Event.id == id)


def mentions_of(event_id: int) -> Rows:
    """The tellings of an event with their sentence and their document, the first published first."""
    return _mentions().where(Mention.event_id == event_id).order_by(*TOLD)


def tellings_of(event_ids: Sequence[int]) -> Rows:
    """event_id and a sentence that tells of it, in the order of ``mentions_of``."""
    told = _mentions().with_only_columns(Mention.event_id, SENTENCE).where(Mention.event_id.in_(event_ids))
    return told.order_by(Mention.event_id, *TOLD)


def mentions_in(document_id: int) -> Rows:
    """What a document tells, as it tells it; ``event_id`` is None where nothing came of it."""
    return (
        _mentions()
        .where(Mention.document_id == document_id)
        .order_by(Mention.sentence_start, Mention.predicate_start, Mention.timex_start.nulls_first(), Mention.id)
    )


def _mentions() -> Rows:
    """``sentence`` is its text; spans count from the start of the document."""
    return select(
        *Mention.__table__.c,
        SENTENCE,
        Document.title.label("document_title"),
        *(Document.url, Document.publisher, Document.published, Document.published_basis),
    ).join(Document, Document.id == Mention.document_id)


def actors_of(event_ids: Sequence[int]) -> Question:
    """event_id, role, key, name; in the order in which they are shown."""
    return Question(_ACTORS_OF, {"ids": event_ids})


def places_of(event_ids: Sequence[int]) -> Question:
    """event_id, key, name, latitude, longitude; the first of an event is where a map puts it."""
    return Question(_PLACES_OF, {"ids": event_ids})


_IDS = bindparam("ids", type_=LONG, expanding=True)
_ACTORS_OF = (
    select(EventActor.event_id, EventActor.role, Actor.key, Actor.name)
    .join(Actor, Actor.id == EventActor.actor_id)
    .where(EventActor.event_id.in_(_IDS))
    .order_by(EventActor.event_id, EventActor.position)
)
_PLACES_OF = (
    select(EventPlace.event_id, Place.key, Place.name, Place.latitude, Place.longitude)
    .join(Place, Place.id == EventPlace.place_id)
    .where(EventPlace.event_id.in_(_IDS))
    .order_by(EventPlace.event_id, EventPlace.position)
)


def actors_mentioned(mention_ids: Sequence[int]) -> Rows:
    """mention_id, span, role, and the actor named there, as it goes by now."""
    there = aliased(Actor)
    named = select(MentionActor.mention_id, MentionActor.start, MentionActor.end, MentionActor.role, *Actor.__table__.c)
    named = named.join(there, there.id == MentionActor.actor_id)
    named = named.join(Actor, Actor.id == func.coalesce(there.superseded_by, there.id))
    named = named.where(MentionActor.mention_id.in_(mention_ids), Actor.status != DROPPED)
    return named.order_by(MentionActor.mention_id, MentionActor.start, Actor.key)


def places_mentioned(mention_ids: Sequence[int]) -> Rows:
    """mention_id, span, and the place named there."""
    named = select(MentionPlace.mention_id, MentionPlace.start, MentionPlace.end, *Place.__table__.c)
    named = named.join(Place, Place.id == MentionPlace.place_id).where(MentionPlace.mention_id.in_(mention_ids))
    return named.order_by(MentionPlace.mention_id, MentionPlace.start, Place.key)


def told_in(document_id: int) -> Rows:
    """Events that a document tells of, the earliest first."""
    of = select(Mention.event_id).where(Mention.document_id == document_id)
    return select(*Event.__table__.c).where(Event.id.in_(of)).order_by(Event.earliest, Event.id)


def document(id: int) -> Rows:
    return select(*Document.__table__.c).where(Document.id == id)
