"""Looking up actors and places by whatever they are called. Statements, as in db.queries.

A name is looked up folded (db.folding.fold); a key is too, since "khalifa-haftar" folds to the words of the name.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import and_, bindparam, case, func, or_, select
from sqlalchemy.orm import aliased

from db.models import DROPPED, TEXT, Actor, ActorTimeline, EventPlace, Name, Place
from db.question import Question, Rows

AFTER = "\U0010ffff"  # sorts behind every text that goes on from the same start


def actors_spelt(folded: str) -> Question:
    """Everyone who is called so, the one whose key it is first; mostly one. ``asked`` is that key, also where it is of
    an actor that was merged into this one."""
    return Question(_ACTORS_SPELT, {"folded": folded, "key": folded.replace(" ", "-")})


def actor_of_key(key: str) -> Rows:
    """Also one that was dropped or merged into another."""
    return select(Actor.id, Actor.status).where(Actor.key == key)


def places_spelt(folded: str) -> Question:
    """Every place that is called so, the one whose key it is first."""
    return Question(_PLACES_SPELT, {"folded": folded, "key": folded.replace(" ", "-")})


def actors_like(prefix: str, limit: int = 20, status: str | None = None) -> Rows:
    """For a filter box: actors with a word in a name that begins so, those in most events first.

    ``spelling`` is that name, ``n`` the number of events.
    """
    owner = aliased(Actor)
    hits = _begins(_goes_by(owner), prefix, (owner, owner.id == Name.actor_id))
    n = select(func.count()).where(ActorTimeline.actor_id == Actor.id).scalar_subquery().label("n")
    found = select(*Actor.__table__.c, hits.c.spelling, n).join(hits, hits.c.owner == Actor.id)
    found = found.where(Actor.status == status if status else Actor.status != DROPPED)
    return found.order_by(n.desc(), Actor.key).limit(limit)


def places_like(prefix: str, limit: int = 20) -> Rows:
    """The same for places; an event counts for the very place it names."""
    hits = _begins(Place.id, prefix, (Place, Place.id == Name.place_id))
    n = select(func.count()).where(EventPlace.place_id == Place.id).scalar_subquery().label("n")
    found = select(*Place.__table__.c, hits.c.spelling, n).join(hits, hits.c.owner == Place.id)
    return found.order_by(n.desc(), Place.key).limit(limit)


def actor_spellings() -> Rows:
    """Every folded spelling with its actor's key and name, to find near ones among them."""
    return _named(Name.folded).order_by(Name.folded, Actor.key)


def persons() -> Rows:
    """Every full name of every person."""
    whole = Name.kind.in_(("name", "alias", "likeness"))
    return _named(Name.spelling, Name.folded).where(Actor.kind == "person", whole).order_by(Name.folded, Actor.key)


def _named(*columns: Any) -> Rows:
    """Names with those that go by them."""
    owner = aliased(Actor)
    named = select(*columns, Actor.key, Actor.name).join(owner, owner.id == Name.actor_id)
    return named.join(Actor, Actor.id == _goes_by(owner)).where(Actor.status != DROPPED)


def _goes_by(owner: Any) -> Any:
    """The id of the actor itself, or of the one it was merged into."""
    return func.coalesce(owner.superseded_by, owner.id)


def place_spellings() -> Rows:
    return (
        select(Name.folded, Place.key, Place.name)
        .join(Place, Place.id == Name.place_id)
        .order_by(Name.folded, Place.key)
    )


def _begins(owner: Any, prefix: str, through: tuple[Any, Any]) -> Any:
    begins = or_(
        and_(Name.folded >= prefix, Name.folded < prefix + AFTER),
        Name.folded.contains(f" {prefix}", autoescape=True),
    )
    named = select(owner.label("owner"), func.min(Name.spelling).label("spelling")).select_from(Name).join(*through)
    return (named.where(begins) if prefix else named).group_by(owner).subquery()


def _spelt_actors() -> Rows:
    owner = aliased(Actor)
    called = select(Name.actor_id).where(Name.folded == _FOLDED, Name.actor_id.is_not(None))
    asked = func.max(case((owner.key == _KEY, owner.key))).label("asked")
    found = select(*Actor.__table__.c, asked).join(owner, _goes_by(owner) == Actor.id)
    found = found.where(or_(owner.key == _KEY, owner.id.in_(called)), Actor.status != DROPPED).group_by(Actor.id)
    return found.order_by(asked.is_(None), Actor.key)


def _spelt_places() -> Rows:
    called = select(Name.place_id).where(Name.folded == _FOLDED, Name.place_id.is_not(None))
    found = select(*Place.__table__.c).where(or_(Place.key == _KEY, Place.id.in_(called)))
    return found.order_by((Place.key == _KEY).desc(), Place.key)


_FOLDED, _KEY = bindparam("folded", type_=TEXT), bindparam("key", type_=TEXT)
_ACTORS_SPELT, _PLACES_SPELT = _spelt_actors(), _spelt_places()
