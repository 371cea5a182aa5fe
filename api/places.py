"""Where events were, for a map: how many of them each place is the closest known of.

An event in a town is not counted for its country too, so that what a country has is known no closer.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Annotated

from pydantic import Field
from sqlalchemy import Connection
from typing_extensions import TypedDict

from db import catalogue, counts, facets, timeline
from db.filters import Asked

AT_ONCE = 5_000  # events whose words are read together
KINDS = (facets.PLACE, facets.NOWHERE)
_WORDS = re.compile(rf"(?<!\S)(?:{facets.PLACE}\d+|{facets.NOWHERE})(?!\S)")


class Spot(TypedDict):
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


class Places(TypedDict):
    places: list[Spot]
    total: Annotated[int, Field(description="how many places there are in all", examples=[57])]
    placed: Annotated[int, Field(description="events of which some place is known", examples=[1021])]
    n: Annotated[int, Field(description="events in all", examples=[1204])]


def count(connection: Connection, asked: Asked, limit: int) -> Places:
    """Those with the most events first; without those that have no coordinates."""
    n, found = _counted(connection, asked)
    spots: list[Spot] = [
        {
            "key": row.key,
            "name": row.name,
            "kind": row.kind,
            "lat": row.latitude,
            "lon": row.longitude,
            "n": found[f"{facets.PLACE}{row.id}"],
        }
        for row in connection.execute(catalogue.places_located())
        if f"{facets.PLACE}{row.id}" in found
    ]
    spots.sort(key=lambda spot: (-spot["n"], spot["key"]))
    return {"places": spots[:limit], "total": len(spots), "placed": n - found[facets.NOWHERE], "n": n}


def _counted(connection: Connection, asked: Asked) -> tuple[int, Counter[str]]:
    """How many events, and how many under each word of KINDS."""
    number, by_facet = counts.number(asked), counts.by_facet(asked, KINDS)
    if number is not None and by_facet is not None:
        found = Counter({word: int(n) for word, n in connection.execute(by_facet)})
        return int(connection.execute(number).scalar_one()), found
    n, found = 0, Counter()
    rows = connection.execute(timeline.facets(asked), execution_options={"yield_per": AT_ONCE}).scalars()
    for part in rows.partitions(AT_ONCE):
        n += len(part)
        found.update(_WORDS.findall(" ".join(part)))
    return n, found
