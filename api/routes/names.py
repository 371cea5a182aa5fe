"""Actors and places, for filter boxes and for whoever asks who is meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import Field
from sqlalchemy import Connection, Row
from typing_extensions import TypedDict

from api import answer, examples, lookup, openapi, schemas
from api.asking import Asking
from api.details import Spot
from api.query import Nothing, Question, Words
from api.reading import reading
from api.schemas import Links
from db import catalogue, names
from db.folding import fold
from db.question import Rows
from db.types import OPEN_FUTURE, OPEN_PAST
from events import transliteration
from events.entities import ActorKind, SpellingKind

router = APIRouter(tags=["names"], route_class=Asking)


class NameQuery(Question):
    q: Words | None = Field(None, description="the beginning of any word of any spelling", examples=["serr"])
    limit: int = Field(20, ge=1, le=1000, description="names at most")


class ActorQuery(NameQuery):
    status: Literal["listed", "found", "confirmed"] | None = Field(
        None, description="found: a text brought it up and nobody has looked at it yet", examples=["found"]
    )


class NameLinks(Links):
    events: Annotated[str, Field(examples=["/events?actor=turkey"])]


class NameFound(TypedDict):
    key: Annotated[str, Field(description="what to ask for", examples=["fayez-al-sarraj"])]
    name: Annotated[str, Field(examples=["Fayez al-Sarraj"])]
    kind: Annotated[str, Field(examples=["person"])]
    country: Annotated[str | None, Field(description="ISO 3166-1 alpha-2", examples=["LY"])]
    spelling: Annotated[str | None, Field(description="the spelling that was found", examples=["Serraj"])]
    events: Annotated[int, Field(examples=[12])]
    links: NameLinks


class ActorFound(NameFound):
    status: Annotated[str, Field(examples=["found"])]


class Actors(TypedDict):
    actors: list[ActorFound]


class Places(TypedDict):
    places: list[NameFound]


class Spelling(TypedDict):
    text: str
    kind: Annotated[str, Field(examples=["name", "demonym"])]
    language: str | None


class ActorSpelling(Spelling):
    reasons: Annotated[
        list[str], Field(description="of a likeness: why it is the same name", examples=[["'al-' is an article"]])
    ]


class NearName(TypedDict):
    key: Annotated[str, Field(examples=["omar-bani"])]
    name: Annotated[str, Field(examples=["Omar Bani"])]
    score: Annotated[float, Field(description="0 to 1", examples=[0.9])]
    reasons: Annotated[list[str], Field(examples=[["'ahmed' is left out"]])]


class Membership(TypedDict):
    key: str
    name: str
    since: Annotated[str | None, Field(description="first day, null as far back as is known")]
    until: Annotated[str | None, Field(description="last day, null to this day")]


class WholeActor(TypedDict):
    key: str
    name: str
    kind: str
    country: str | None
    wikidata: Annotated[str | None, Field(examples=["Q43"])]
    status: Annotated[str, Field(description="listed, found in a text, or found and confirmed", examples=["listed"])]
    spellings: list[ActorSpelling]
    alike: Annotated[list[NearName], Field(description="persons with nearly the same name: the same or not?")]
    acts_for: list[Membership]
    members: list[Membership]
    events: int
    links: NameLinks


class WholePlace(TypedDict):
    key: str
    name: str
    kind: str
    country: str | None
    lat: float | None
    lon: float | None
    geonames: int | None
    within: Annotated[Spot | None, Field(description="the next larger place")]
    status: str
    spellings: list[Spelling]
    events: Annotated[int, Field(description="at the very place")]
    links: NameLinks


Key = Annotated[str, Path(description="the key, or any spelling that means one", examples=["tripoli"])]


@router.get(
    "/actors",
    responses=openapi.answers(
        Actors, examples.ACTORS, 422, 503, links=openapi.follow("get_actor", key="/actors/0/key")
    ),
)
def list_actors(query: Annotated[ActorQuery, Query()], request: Request) -> Response:
    """Actors under any of their spellings, those with most events first. `status=found`: those to be looked at."""
    with reading(request) as connection:
        rows = connection.execute(names.actors_like(fold(query.q or ""), query.limit, query.status)).all()
    found = [{**_found(row, "actor", query.q), "status": row.status} for row in rows]
    return answer.json(request, {"actors": found})


@router.get(
    "/places",
    responses=openapi.answers(
        Places, examples.PLACES, 422, 503, links=openapi.follow("get_place", key="/places/0/key")
    ),
)
def list_places(query: Annotated[NameQuery, Query()], request: Request) -> Response:
    """Places under any of their spellings, those with most events first."""
    with reading(request) as connection:
        rows = connection.execute(names.places_like(fold(query.q or ""), query.limit)).all()
    return answer.json(request, {"places": [_found(row, "place", query.q) for row in rows]})


@router.get(
    "/actors/{key}",
    responses=openapi.answers(WholeActor, examples.ACTOR, 404, 422, 503) | openapi.moved("actor"),
)
def get_actor(key: Key, _: Annotated[Nothing, Query()], request: Request) -> Response:
    """An actor with its spellings, whom it acts for and who acts for it."""
    with reading(request) as connection:
        row = lookup.spelt(connection, "actor", key)[0]
        if row.asked == key != row.key:
            return answer.moved(f"/actors/{row.key}")
        return answer.json(
            request,
            {
                **{name: getattr(row, name) for name in ("key", "name", "kind", "country", "wikidata", "status")},
                "spellings": _with_reasons(_spellings(connection, catalogue.spellings_of_actor(row.id)), row.name),
                "alike": [
                    {"key": near.key, "name": near.name, "score": near.like.score, "reasons": near.like.reasons}
                    for near in (lookup.alike(connection, row) if row.kind == ActorKind.PERSON else ())
                ],
                "acts_for": [_membership(link) for link in connection.execute(catalogue.acts_for(row.id))],
                "members": [_membership(link) for link in connection.execute(catalogue.members(row.id))],
                "events": connection.scalar(catalogue.events_with_actor(row.id)),
                "links": _links("actor", row.key),
            },
        )


@router.get(
    "/places/{key}",
    responses=openapi.answers(WholePlace, examples.PLACE, 404, 422, 503),
)
def get_place(key: Key, _: Annotated[Nothing, Query()], request: Request) -> Response:
    """A place with its spellings and where it lies."""
    with reading(request) as connection:
        row = lookup.spelt(connection, "place", key)[0]
        around = connection.execute(catalogue.place(row.within_id)).one_or_none() if row.within_id else None
        return answer.json(
            request,
            {
                **{name: getattr(row, name) for name in ("key", "name", "kind", "country")},
                "lat": row.latitude,
                "lon": row.longitude,
                "geonames": row.geonames,
                "within": {"key": around.key, "name": around.name} if around else None,
                "status": row.status,
                "spellings": _spellings(connection, catalogue.spellings_of_place(row.id)),
                "events": connection.scalar(catalogue.events_at_place(row.id)),
                "links": _links("place", row.key),
            },
        )


def _found(row: Row[Any], kind: str, q: str | None) -> Mapping[str, Any]:
    return {
        **{name: getattr(row, name) for name in ("key", "name", "kind", "country")},
        "spelling": row.spelling if q else None,
        "events": row.n,
        "links": _links(kind, row.key),
    }


def _links(kind: str, key: str) -> NameLinks:
    return {"self": f"/{kind}s/{key}", "events": f"/events?{kind}={key}"}


def _spellings(connection: Connection, statement: Rows) -> list[Spelling]:
    rows = connection.execute(statement)
    return [{"text": row.spelling, "kind": row.kind, "language": row.language} for row in rows]


def _with_reasons(spellings: Sequence[Spelling], name: str) -> list[ActorSpelling]:
    """Why each is the same name as the actor's, or as another of its spellings that is no likeness itself."""
    listed = [name, *(said["text"] for said in spellings if said["kind"] == SpellingKind.ALIAS)]
    found: list[ActorSpelling] = []
    for said in spellings:
        found_so = said["kind"] in (SpellingKind.LIKENESS, SpellingKind.NAME) and said["text"] != name
        like = max((transliteration.alike(text, said["text"]) for text in listed if found_so), default=None)
        found.append({**said, "reasons": list(like.reasons) if like else []})
    return found


def _membership(row: Row[Any]) -> Membership:
    return {
        "key": row.key,
        "name": row.name,
        "since": schemas.first(None if row.since == OPEN_PAST else row.since),
        "until": schemas.last(None if row.until == OPEN_FUTURE else row.until),
    }
