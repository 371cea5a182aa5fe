"""Looking up actors and places by whatever they are called. Statements, as in db.queries.

A name is looked up folded (db.search.fold); a key is too, since "khalifa-haftar" folds to the words of the name.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from sqlalchemy import Select, and_, func, or_, select

from db.models import Actor, ActorTimeline, EventPlace, Name, Place

Rows: TypeAlias = Select[*tuple[Any, ...]]
AFTER = "\U0010ffff"  # sorts behind every text that goes on from the same start


def actors_spelt(folded: str) -> Rows:
    """Everyone who is called so, the one whose key it is first; mostly one."""
    key = folded.replace(" ", "-")
    called = select(Name.actor_id).where(Name.folded == folded, Name.actor_id.is_not(None))
    found = select(*Actor.__table__.c).where(or_(Actor.key == key, Actor.id.in_(called)))
    return found.order_by((Actor.key == key).desc(), Actor.key)


def places_spelt(folded: str) -> Rows:
    """Every place that is called so, the one whose key it is first."""
    key = folded.replace(" ", "-")
    called = select(Name.place_id).where(Name.folded == folded, Name.place_id.is_not(None))
    found = select(*Place.__table__.c).where(or_(Place.key == key, Place.id.in_(called)))
    return found.order_by((Place.key == key).desc(), Place.key)


def actors_like(prefix: str, limit: int = 20, status: str | None = None) -> Rows:
    """For a filter box: actors with a word in a name that begins so, those in most events first.

    ``spelling`` is that name, ``n`` the number of events.
    """
    hits = _begins(Name.actor_id, prefix)
    n = select(func.count()).where(ActorTimeline.actor_id == Actor.id).scalar_subquery().label("n")
    found = select(*Actor.__table__.c, hits.c.spelling, n).join(hits, hits.c.actor_id == Actor.id)
    if status:
        found = found.where(Actor.status == status)
    return found.order_by(n.desc(), Actor.key).limit(limit)


def places_like(prefix: str, limit: int = 20) -> Rows:
    """The same for places; an event counts for the very place it names."""
    hits = _begins(Name.place_id, prefix)
    n = select(func.count()).where(EventPlace.place_id == Place.id).scalar_subquery().label("n")
    found = select(*Place.__table__.c, hits.c.spelling, n).join(hits, hits.c.place_id == Place.id)
    return found.order_by(n.desc(), Place.key).limit(limit)


def actor_spellings() -> Rows:
    """Every folded spelling with its actor's key and name, to find near ones among them."""
    return (
        select(Name.folded, Actor.key, Actor.name)
        .join(Actor, Actor.id == Name.actor_id)
        .order_by(Name.folded, Actor.key)
    )


def persons() -> Rows:
    """Every full name of every person."""
    whole = ("name", "alias", "likeness")
    named = select(Name.spelling, Name.folded, Actor.key, Actor.name).join(Actor, Actor.id == Name.actor_id)
    return named.where(Actor.kind == "person", Name.kind.in_(whole)).order_by(Name.folded, Actor.key)


def place_spellings() -> Rows:
    return (
        select(Name.folded, Place.key, Place.name)
        .join(Place, Place.id == Name.place_id)
        .order_by(Name.folded, Place.key)
    )


def _begins(owner: Any, prefix: str) -> Any:
    begins = or_(
        and_(Name.folded >= prefix, Name.folded < prefix + AFTER),
        Name.folded.contains(f" {prefix}", autoescape=True),
    )
    named = select(owner, func.min(Name.spelling).label("spelling")).where(owner.is_not(None))
    return (named.where(begins) if prefix else named).group_by(owner).subquery()
