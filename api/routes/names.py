"""Actors and places, for filter boxes and for whoever asks who is meant."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import Connection, Row
from typing_extensions import TypedDict

from api import answer, examples, lookup, openapi, schemas
from api.query import Nothing, Words
from api.reading import reading
from db import catalogue, names
from db.search import fold
from db.types import OPEN_FUTURE, OPEN_PAST

router = APIRouter(tags=["names"])


class NameQuery(BaseModel):
    model_config = ConfigDict(extra="forbid")

    q: Words | None = Field(None, description="the beginning of any word of any spelling", examples=["serr"])
    limit: int = Field(20, ge=1, le=1000, description="names at most")


class NameFound(TypedDict):
    key: Annotated[str, Field(description="what to ask for", examples=["fayez-al-sarraj"])]
    name: Annotated[str, Field(examples=["Fayez al-Sarraj"])]
    kind: Annotated[str, Field(examples=["person"])]
    country: Annotated[str | None, Field(description="ISO 3166-1 alpha-2", examples=["LY"])]
    spelling: Annotated[str | None, Field(description="the spelling that was found", examples=["Serraj"])]
    events: Annotated[int, Field(examples=[12])]
    links: dict[str, str]


class Actors(TypedDict):
    actors: list[NameFound]


class Places(TypedDict):
    places: list[NameFound]


class Spelling(TypedDict):
    text: str
    kind: Annotated[str, Field(examples=["name", "demonym"])]
    language: str | None


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
    status: Annotated[str, Field(description="listed, or found in a text", examples=["listed"])]
    spellings: list[Spelling]
    acts_for: list[Membership]
    members: list[Membership]
    events: int
    links: dict[str, str]


class WholePlace(TypedDict):
    key: str
    name: str
    kind: str
    country: str | None
    lat: float | None
    lon: float | None
    geonames: int | None
    within: Annotated[dict[str, str] | None, Field(description="the next larger place")]
    status: str
    spellings: list[Spelling]
    events: Annotated[int, Field(description="at the very place")]
    links: dict[str, str]


Key = Annotated[str, Path(description="the key, or any spelling that means one", examples=["tripoli"])]


@router.get("/actors", responses=openapi.answers(Actors, examples.ACTORS, 422, 503))
def list_actors(query: Annotated[NameQuery, Query()], request: Request) -> Response:
    """Actors under any of their spellings, those with most events first."""
    with reading(request) as connection:
        rows = connection.execute(names.actors_like(fold(query.q or ""), query.limit)).all()
    return answer.json(request, {"actors": [_found(row, "actor", query.q) for row in rows]})


@router.get("/places", responses=openapi.answers(Places, examples.PLACES, 422, 503))
def list_places(query: Annotated[NameQuery, Query()], request: Request) -> Response:
    """Places under any of their spellings, those with most events first."""
    with reading(request) as connection:
        rows = connection.execute(names.places_like(fold(query.q or ""), query.limit)).all()
    return answer.json(request, {"places": [_found(row, "place", query.q) for row in rows]})


@router.get(
    "/actors/{key}",
    responses=openapi.answers(WholeActor, examples.ACTOR, 404, 422, 503),
)
def get_actor(key: Key, _: Annotated[Nothing, Query()], request: Request) -> Response:
    """An actor with its spellings, whom it acts for and who acts for it."""
    with reading(request) as connection:
        row = lookup.spelt(connection, "actor", key)[0]
        return answer.json(
            request,
            {
                **{name: getattr(row, name) for name in ("key", "name", "kind", "country", "wikidata", "status")},
                "spellings": _spellings(connection, catalogue.spellings_of_actor(row.id)),
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


def _links(kind: str, key: str) -> dict[str, str]:
    return {"self": f"/{kind}s/{key}", "events": f"/events?{kind}={key}"}


def _spellings(connection: Connection, statement: catalogue.Rows) -> list[Spelling]:
    rows = connection.execute(statement)
    return [{"text": row.spelling, "kind": row.kind, "language": row.language} for row in rows]


def _membership(row: Row[Any]) -> Membership:
    return {
        "key": row.key,
        "name": row.name,
        "since": schemas.first(None if row.since == OPEN_PAST else row.since),
        "until": schemas.last(None if row.until == OPEN_FUTURE else row.until),
    }
