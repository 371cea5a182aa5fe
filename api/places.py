"""Where events were, for a map: how many of them each place is the closest known of.

An event in a town is not counted for its country too, so that what a country has is known no closer.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from sqlalchemy import Connection
from typing_extensions import TypedDict

from api.facets import words
from db import catalogue, facets
from db.filters import Asked
from db.tallies import ALL


class PlaceCount(TypedDict):
    key: Annotated[str, Field(examples=["tripoli"])]
    name: Annotated[str, Field(examples=["Tripoli"])]
    kind: Annotated[
        str,
        Field(
            description="how wide it is: a `city` or a `site` is a spot; a `region`, a `country`, a `sea` or a "
            "`continent` is not: its lat and lon are but its middle",
            examples=["city"],
        ),
    ]
    lat: Annotated[float, Field(examples=[32.89])]
    lon: Annotated[float, Field(examples=[13.18])]
    n: Annotated[int, Field(description="events known to have been there and no closer", examples=[34])]


class PlaceCounts(TypedDict):
    places: list[PlaceCount]
    total: Annotated[int, Field(description="how many places there are in all", examples=[57])]
    placed: Annotated[int, Field(description="events of which some place is known", examples=[1021])]
    n: Annotated[int, Field(description="events in all", examples=[1204])]


def count(connection: Connection, asked: Asked, limit: int) -> PlaceCounts:
    """Those with the most events first; without those that have no coordinates."""
    found = words(connection, asked, facets.PLACE + facets.NOWHERE)
    spots: list[PlaceCount] = [
        {"key": row.key, "name": row.name, "kind": row.kind, "lat": row.latitude, "lon": row.longitude, "n": n}
        for row in connection.execute(catalogue.places_located())
        if (n := found[f"{facets.PLACE}{row.id}"])
    ]
    spots.sort(key=lambda spot: (-spot["n"], spot["key"]))
    n = found[ALL]
    return {"places": spots[:limit], "total": len(spots), "placed": n - found[facets.NOWHERE], "n": n}
