"""What draws a timeline of any size: how much there is when and where, and the rows that matter most."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field
from typing_extensions import TypedDict

from api import answer, density, examples, openapi, pages, places
from api.asking import Asking
from api.density import Histogram
from api.query import Filters
from api.reading import reading
from api.schemas import Coverage, Date, Event

router = APIRouter(tags=["timeline"], route_class=Asking)
# Views of one window are asked for again and again; a few seconds' delay is nobody's loss.
_CACHED = {"Cache-Control": "public, max-age=10, stale-while-revalidate=60"}
MOST_ITEMS = 500
MOST_PLACES = 500


class HistogramQuery(Filters):
    """Which events, in how many bins."""

    bins: int = Field(100, ge=1, le=400, description="at most so many, each a unit of the calendar")
    lanes: Literal["actor", "type"] | None = Field(
        None, description="the thirty with the most events; an actor's are those that name it", examples=["actor"]
    )


class ItemsQuery(Filters):
    """Which events, and how many."""

    limit: int = Field(200, ge=1, le=MOST_ITEMS, description="the most important first")


class PlacesQuery(Filters):
    """Which events, and at how many places."""

    limit: int = Field(200, ge=1, le=MOST_PLACES, description="those with the most events first")


class Item(TypedDict):
    id: Annotated[str, Field(examples=["4503599627370496"])]
    title: str
    date: Date
    type: str | None
    modality: Annotated[str, Field(examples=["occurred"])]
    importance: float
    sources: int
    conflicts: Annotated[int, Field(description="how many", examples=[1])]
    actors: Annotated[list[str], Field(description="keys", examples=[["khalifa-haftar"]])]


class Items(TypedDict):
    items: list[Item]
    names: Annotated[dict[str, str], Field(description="of all actors, by key", examples=[{"turkey": "Turkey"}])]
    total: Annotated[int, Field(description="how many there are in all", examples=[1204])]
    coverage: Coverage


@router.get("/timeline/histogram", responses=openapi.answers(Histogram, examples.HISTOGRAM, 404, 422, 503))
def count_over_time(query: Annotated[HistogramQuery, Query()], request: Request) -> Response:
    """How many events lie in each part of the window, certainly and possibly; the masses of a lane add up to its n."""
    with reading(request) as connection:
        found = density.histogram(connection, query.asked(connection), query.bins, query.lanes)
    return answer.json(request, found, _CACHED)


@router.get("/timeline/items", responses=openapi.answers(Items, examples.ITEMS, 404, 422, 503))
def list_items(query: Annotated[ItemsQuery, Query()], request: Request) -> Response:
    """The most important events, with what a mark and its label need, and how many there are in all."""
    with reading(request) as connection:
        asked = query.asked(connection)
        page = pages.page(connection, asked, sort="importance", limit=query.limit, count=True)
    events = [entry.event for entry in page.entries]
    content: dict[str, Any] = {
        "items": [_slim(event) for event in events],
        "names": {actor["key"]: actor["name"] for event in events for actor in event["actors"]},
        "total": page.total,
        "coverage": page.coverage,
    }
    return answer.json(request, content, _CACHED)


@router.get("/timeline/places", responses=openapi.answers(places.PlaceCounts, examples.MAPPED, 404, 422, 503))
def count_by_place(query: Annotated[PlacesQuery, Query()], request: Request) -> Response:
    """How many events there are at each place, for a map. Each is counted at the closest that is known: one in a town
    is not counted for its country too, where the filter `place` finds it as well."""
    with reading(request) as connection:
        found = places.count(connection, query.asked(connection), query.limit)
    return answer.json(request, found, _CACHED)


def _slim(event: Event) -> Item:
    return {
        "id": event["id"],
        "title": event["title"],
        "date": event["date"],
        "type": event["type"],
        "modality": event["modality"],
        "importance": event["importance"],
        "sources": event["sources"],
        "conflicts": len(event["conflicts"]),
        "actors": [actor["key"] for actor in event["actors"]],
    }
