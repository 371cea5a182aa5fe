"""The names and the documents, as lists to look things up in. Statements; nothing is run here."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Select, func, or_, select

from db.models import (
    DROPPED,
    Actor,
    ActorParent,
    ActorTimeline,
    Document,
    Event,
    EventPlace,
    Mention,
    Name,
    Place,
    Sentence,
)
from db.question import Rows


def spellings_of_actor(id: int) -> Rows:
    """Those of the actors that were merged into it too."""
    owners = select(Actor.id).where(or_(Actor.id == id, Actor.superseded_by == id))
    named = select(Name.spelling, func.min(Name.kind).label("kind"), Name.language).where(Name.actor_id.in_(owners))
    return named.group_by(Name.spelling, Name.language).order_by(Name.spelling, Name.language)


def spellings_of_place(id: int) -> Rows:
    return select(Name.spelling, Name.kind, Name.language).where(Name.place_id == id).order_by(Name.spelling, Name.id)


def acts_for(id: int) -> Rows:
    link = select(Actor.key, Actor.name, ActorParent.since, ActorParent.until)
    link = link.join(ActorParent, ActorParent.parent_id == Actor.id).where(ActorParent.actor_id == id)
    return link.order_by(Actor.key, ActorParent.since)


def members(id: int) -> Rows:
    link = select(Actor.key, Actor.name, ActorParent.since, ActorParent.until)
    link = link.join(ActorParent, ActorParent.actor_id == Actor.id).where(ActorParent.parent_id == id)
    return link.order_by(Actor.key, ActorParent.since)


def actors_named(ids: Sequence[int]) -> Rows:
    return select(Actor.id, Actor.key, Actor.name).where(Actor.id.in_(ids))


def places_named(ids: Sequence[int]) -> Rows:
    return select(Place.id, Place.key, Place.name).where(Place.id.in_(ids))


def actors_keyed(keys: Sequence[str]) -> Rows:
    """Those that a timeline can be filtered by."""
    return select(Actor.key, Actor.kind).where(Actor.key.in_(keys), Actor.status != DROPPED)


def places_keyed(keys: Sequence[str]) -> Rows:
    return select(Place.key, Place.kind).where(Place.key.in_(keys))


def places_located() -> Rows:
    columns = (Place.id, Place.key, Place.name, Place.kind, Place.latitude, Place.longitude)
    return select(*columns).where(Place.latitude.is_not(None), Place.longitude.is_not(None)).order_by(Place.id)


def events_with_actor(id: int) -> Select[int]:
    return select(func.count()).where(ActorTimeline.actor_id == id)


def events_at_place(id: int) -> Select[int]:
    """At the very place; those of what lies in it are not counted here."""
    return select(func.count()).where(EventPlace.place_id == id)


def place(id: int) -> Rows:
    return select(Place.key, Place.name).where(Place.id == id)


def documents(q: str | None, source: list[str], after: int, limit: int) -> Rows:
    """Without their texts; in the order of their ids, from the one behind ``after``."""
    told = select(func.count(Event.id.distinct())).join(Mention, Mention.event_id == Event.id)
    told = told.where(Mention.document_id == Document.id).correlate(Document)
    columns = (column for column in Document.__table__.c if column.name != "text")
    found = select(*columns, told.scalar_subquery().label("events")).where(Document.id > after)
    if q:
        words = (Document.title, Document.publisher, Document.url)
        found = found.where(or_(*(func.lower(column).contains(q.lower(), autoescape=True) for column in words)))
    if source:
        found = found.where(Document.publisher.in_(source))
    return found.order_by(Document.id).limit(limit)


def sentences_of(document_id: int) -> Rows:
    return select(Sentence.start, Sentence.end).where(Sentence.document_id == document_id).order_by(Sentence.start)
