"""Mentions read back as merging sees them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, func, select

from db import models
from db.types import UNDATED, when
from events.document import Document
from events.likeness import Telling
from events.mention import Mention, Modality, Role
from events.senses import said
from importer.roster import Roster

BATCH = 500  # ids in one statement
_NEAR = 250  # characters


def tellings(connection: Connection, roster: Roster, ids: Collection[int]) -> list[Telling]:
    """In the order of their ids."""
    order = sorted(ids)
    parts = [order[at : at + BATCH] for at in range(0, len(order), BATCH)]
    return [t for part in parts for t in _read(connection, roster, models.Mention.id.in_(part))]


def _read(connection: Connection, roster: Roster, chosen: ColumnElement[bool]) -> Iterable[Telling]:
    actors: dict[int, dict[str, Role]] = {}
    for id, named, role in connection.execute(_actors(chosen)):
        if key := roster.goes_by(named):
            actors.setdefault(id, {}).setdefault(key, Role(role))
    places: dict[int, dict[str, None]] = {}
    for id, key in connection.execute(_places(chosen)):
        places.setdefault(id, {})[key] = None
    for row in connection.execute(_mentions(chosen)).mappings():
        yield _telling(row, actors.get(row["id"], {}), tuple(places.get(row["id"], ())), roster)


def _telling(row: RowMapping, actors: Mapping[str, Role], places: tuple[str, ...], roster: Roster) -> Telling:
    at = when(row["earliest"], row["latest"], row["core_from"], row["core_to"], row["precision"], row["edtf"])
    return Telling(
        id=row["id"],
        document=row["document_id"],
        publisher=row["publisher"],
        published=None if row["published_earliest"] == UNDATED else row["published_earliest"],
        title=row["title"],
        quote=row["quote"],
        predicate=row["predicate"],
        stems=frozenset(row["stems"].split()),
        type=row["type"],
        mode=row["mode"],
        modality=Modality(row["modality"]),
        confidence=row["confidence"],
        when=at,
        actors=actors,
        places=places,
        acts_for={key: roster.acts_for(key, at) for key in actors},
        lies_in={key: roster.lies_in(key) for key in places},
        words=said(_about(row["quote"], row["predicate_start"] - row["sentence_start"])),
    )


def telling(document: Document, id: int, of: int, mention: Mention, roster: Roster) -> Telling:
    """A mention of document ``of`` as its tellings are read back; it need not be stored."""
    quote = mention.sentence.of(document.text)
    named = {party.actor.key: party.role for party in reversed(mention.parties)}
    actors = {key: role for name, role in named.items() if (key := roster.goes_by(name))}
    places = tuple(dict.fromkeys(setting.place.key for setting in mention.settings))
    return Telling(
        id=id,
        document=of,
        publisher=document.publisher,
        published=document.published.earliest if document.published else None,
        title=mention.title,
        quote=quote,
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
        words=said(_about(quote, mention.predicate_span.start - mention.sentence.start)),
    )


def _about(quote: str, at: int) -> str:
    """The sentence; of one that is long, what stands near the verb."""
    return quote[max(0, at - _NEAR) : at + _NEAR]


def _mentions(chosen: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    mention, document = models.Mention, models.Document
    quote = func.substr(document.text, mention.sentence_start + 1, mention.sentence_end - mention.sentence_start)
    return (
        select(mention.__table__, document.publisher, document.published_earliest, quote.label("quote"))
        .join(document, document.id == mention.document_id)
        .where(chosen)
        .order_by(mention.id)
    )


def _actors(chosen: ColumnElement[bool]) -> Select[int, str, str]:
    who = models.MentionActor
    return (
        select(who.mention_id, models.Actor.key, who.role)
        .join(models.Mention, models.Mention.id == who.mention_id)
        .join(models.Actor, models.Actor.id == who.actor_id)
        .where(chosen)
        .order_by(who.mention_id, who.start)
    )


def _places(chosen: ColumnElement[bool]) -> Select[int, str]:
    where = models.MentionPlace
    return (
        select(where.mention_id, models.Place.key)
        .join(models.Mention, models.Mention.id == where.mention_id)
        .join(models.Place, models.Place.id == where.place_id)
        .where(chosen)
        .order_by(where.mention_id, where.start)
    )
