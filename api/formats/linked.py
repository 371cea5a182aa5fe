"""schema.org in JSON-LD: dates as precise as they are known, "2019-04" for some day in April."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import orjson

from api.formats.feed import Feed
from api.formats.instants import known
from api.schemas import Date, Entry

STATUS = {"cancelled": "https://schema.org/EventCancelled"}
SCHEDULED = "https://schema.org/EventScheduled"


def to_jsonld(feed: Feed) -> Iterator[bytes]:
    graph = [_event(entry, feed.base) for entry in feed.entries]
    yield orjson.dumps({"@context": "https://schema.org", "@graph": graph})


def _event(entry: Entry, base: str) -> dict[str, Any]:
    event, date = entry.event, entry.event["date"]
    node: dict[str, Any] = {
        "@type": "Event",
        "@id": f"{base}{event['links']['self']}",
        "name": event["title"],
        "description": entry.summary or event["title"],
        **_dates(date),
        "eventStatus": STATUS.get(event["modality"], SCHEDULED),
        "additionalProperty": [
            {"@type": "PropertyValue", "propertyID": "EDTF", "value": date["edtf"]},
            {"@type": "PropertyValue", "propertyID": "modality", "value": event["modality"]},
        ],
        "about": [{"@type": "Thing", "name": actor["name"], "identifier": actor["key"]} for actor in event["actors"]],
    }
    for place in event["places"][:1]:
        node["location"] = {"@type": "Place", "name": place["name"]}
        if place["lat"] is not None:
            node["location"]["geo"] = {"@type": "GeoCoordinates", "latitude": place["lat"], "longitude": place["lon"]}
    return node


def _dates(date: Date) -> dict[str, str]:
    """Some moment within its bounds has a start alone, as far as both are the same; of two years the bounds are its
    coverage, an interval of ISO 8601."""
    first, last = date["earliest"], date["latest"]
    if first and last:
        if date["earliest_end"] or date["latest_start"]:
            start = _written(first, date["latest_start"] or first)
            return {"startDate": start, "endDate": _written(date["earliest_end"] or last, last)}
        return (
            {"startDate": _written(first, last)} if first[:-6] == last[:-6] else {"temporalCoverage": f"{first}/{last}"}
        )
    if first:
        return {"startDate": _written(first, date["latest_start"] or first)}
    return {"endDate": _written(date["earliest_end"] or last, last)} if last else {}


def _written(first: str, last: str) -> str:
    """The fields that both have in common, in ISO 8601."""
    fields = known(first, last)
    sign = "-" if fields["year"] < 0 else ""
    written = f"{sign}{abs(fields['year']):04}"
    for name, mark in (("month", "-"), ("day", "-"), ("hour", "T"), ("minute", ":")):
        if name in fields:
            written += f"{mark}{fields[name]:02}"
    return written
