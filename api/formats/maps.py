"""GeoJSON (RFC 7946): a feature an event, at its first place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import orjson

from api.formats.feed import Feed
from api.schemas import Entry


def to_geojson(feed: Feed) -> Iterator[bytes]:
    collection: dict[str, Any] = {
        "type": "FeatureCollection",
        "features": [_feature(entry) for entry in feed.entries],
    }
    if feed.next:
        collection["links"] = [{"rel": "next", "href": f"{feed.base}{feed.next}"}]
    yield orjson.dumps(collection)


def _feature(entry: Entry) -> dict[str, Any]:
    event = entry.event
    spot = next(((place["lon"], place["lat"]) for place in event["places"] if place["lat"] is not None), None)
    return {
        "type": "Feature",
        "id": event["id"],
        "geometry": {"type": "Point", "coordinates": spot} if spot else None,
        "properties": {
            "title": event["title"],
            **event["date"],
            "type": event["type"],
            "mode": event["mode"],
            "modality": event["modality"],
            "actors": event["actors"],
            "places": event["places"],
            "importance": event["importance"],
            "confidence": event["confidence"],
            "sources": event["sources"],
            "updated": event["updated"],
            "summary": entry.summary,
        },
    }
