"""Answers for the OpenAPI page."""

from __future__ import annotations

from typing import Any, cast

import orjson

from api.formats import FORMATS, Feed
from api.schemas import Coverage, Entry, Event

SUMMARY = "Khalifa Haftar opened an offensive on Tripoli on 4 April."

EVENT_LISTED: dict[str, Any] = {
    "id": "4503599627370497",
    "title": "Haftar opens an offensive on Tripoli",
    "date": {
        "edtf": "2019-04-04",
        "earliest": "2019-04-04",
        "latest": "2019-04-04",
        "precision": "day",
        "display": "4 April 2019",
        "latest_start": None,
        "earliest_end": None,
    },
    "type": "ASSAULT",
    "mode": None,
    "modality": "occurred",
    "quad_class": 4,
    "contexts": ["military"],
    "acled_type": None,
    "acled_sub_type": None,
    "cameo": None,
    "actors": [{"key": "khalifa-haftar", "name": "Khalifa Haftar", "role": "actor"}],
    "places": [{"key": "tripoli", "name": "Tripoli", "lat": 32.89, "lon": 13.18}],
    "importance": 0.93,
    "confidence": 0.88,
    "sources": 2,
    "conflicts": [],
    "updated": "2024-05-15T09:30:00Z",
    "links": {"self": "/events/4503599627370497"},
}
MATCHES: list[dict[str, Any]] = [
    {"field": "title", "text": "Haftar opens an offensive on Tripoli", "spans": [[16, 25]]},
    {"field": "quote", "text": "Khalifa Haftar opened an offensive on Tripoli on 4 April.", "spans": [[25, 34]]},
]
PAGE: dict[str, Any] = {
    "events": [EVENT_LISTED | {"matches": MATCHES}],
    "next": "/events?q=offensive&limit=1&cursor=WyJkYXRlIiwxNTU0MzM2MDAwLDQ1MDM1OTk2MjczNzA0OTdd",
    "coverage": {"from": "2011-02-15", "to": "2020-12-31", "documents": 14},
}
# The same event in every format that has a media type of its own.
FEEDS: dict[str, Any] = {}
for _name, _format in FORMATS.items():
    if _format.media_type != "application/json":
        _feed = Feed([Entry(cast(Event, EVENT_LISTED), SUMMARY)], cast(Coverage, PAGE["coverage"]))
        _written = b"".join(_format.write(_feed)).decode()
        FEEDS[_name] = orjson.loads(_written) if _format.media_type.endswith("+json") else _written
SOURCE: dict[str, Any] = {
    "id": "4503599627370597",
    "title": "A year of siege",
    "publisher": "Example Wire",
    "url": "https://wire.example/siege",
    "published": "2019-12-27",
    "published_basis": "byline",
    "links": {"self": "/documents/4503599627370597"},
}
MENTION: dict[str, Any] = {
    "id": "4503599627370697",
    "event": "4503599627370497",
    "document": SOURCE,
    "sentence": {"start": 0, "end": 56, "text": "Khalifa Haftar opened an offensive on Tripoli on 4 April."},
    "timex": {"start": 49, "end": 56, "text": "4 April", "type": "DATE", "value": "2019-04-04"},
    "predicate": {"start": 15, "end": 21, "text": "opened", "lemma": "open"},
    "actors": [
        {
            "start": 0,
            "end": 14,
            "text": "Khalifa Haftar",
            "key": "khalifa-haftar",
            "name": "Khalifa Haftar",
            "role": "actor",
        }
    ],
    "places": [{"start": 38, "end": 45, "text": "Tripoli", "key": "tripoli", "name": "Tripoli"}],
    "date": EVENT_LISTED["date"],
    "title": "Haftar opens an offensive on Tripoli",
    "type": "ASSAULT",
    "mode": None,
    "modality": "occurred",
    "confidence": 0.8,
    "rule": "en/month-day",
    "why": "past tense; the last 4 April before 27 December 2019",
    "alternatives": [{"edtf": "2020-04-04", "why": "the verb is past"}],
    "links": {"document": "/documents/4503599627370597#char=49,56"},
}
EVENT: dict[str, Any] = {
    **EVENT_LISTED,
    "summary": SUMMARY,
    "mentions": [MENTION],
    "merged_why": [],
    "documents": [SOURCE],
}
DOCUMENT: dict[str, Any] = {
    **SOURCE,
    "published_why": [],
    "language": "en",
    "text": SUMMARY,
    "sentences": [{"start": 0, "end": 57}],
    "mentions": [MENTION],
}
FACETS: dict[str, Any] = {
    "actor": [{"value": "turkey", "name": "Turkey", "n": 12}],
    "type": [{"value": "ASSAULT", "name": "ASSAULT", "n": 30}],
    "place": [{"value": "libya", "name": "Libya", "n": 41}],
    "source": [{"value": "Example Wire", "name": "Example Wire", "n": 18}],
    "precision": [{"value": "day", "name": "day", "n": 35}],
    "year": [{"value": "2019", "name": "2019", "n": 22}],
}
HISTOGRAM: dict[str, Any] = {
    "unit": "quarter",
    "edges": ["2019-01-01", "2019-04-01", "2019-07-01", "2019-10-01", "2020-01-01"],
    "lanes": [{"key": None, "name": None, "n": 4, "certain": [0, 2, 0, 1], "possible": [0, 0, 0.5, 0.5]}],
}
ITEMS: dict[str, Any] = {
    "items": [
        {name: EVENT_LISTED[name] for name in ("id", "title", "date", "type", "modality", "importance", "sources")}
        | {"conflicts": 1, "actors": ["khalifa-haftar"]}
    ],
    "names": {"khalifa-haftar": "Khalifa Haftar"},
    "total": 253,
    "coverage": PAGE["coverage"],
}
MAPPED: dict[str, Any] = {
    "places": [
        {"key": "tripoli", "name": "Tripoli", "kind": "city", "lat": 32.89, "lon": 13.18, "n": 34},
        {"key": "libya", "name": "Libya", "kind": "country", "lat": 25.0, "lon": 17.0, "n": 12},
    ],
    "total": 57,
    "placed": 1021,
    "n": 1204,
}
ANNOTATIONS: dict[str, Any] = {
    "published": {"edtf": "2019-12-27", "basis": "given"},
    "timexes": [
        {
            "start": 49,
            "end": 56,
            "text": "4 April",
            "type": "DATE",
            "value": "2019-04-04",
            "mod": None,
            "edtf": "2019-04-04",
            "rule": "en/day-month",
            "why": "past tense; the 4 April before Friday 27 December 2019, when it was published",
        }
    ],
    "events": [
        {
            "title": "Khalifa Haftar opens offensive on Tripoli",
            "edtf": "2019-04-04",
            "start": "2019-04-04",
            "end": "2019-04-04",
            "precision": "day",
            "expression": "4 April",
            "expression_start": 49,
            "expression_end": 56,
            "evidence_start": 0,
            "evidence_end": 57,
            "type": "ASSAULT",
            "mode": None,
            "modality": "occurred",
            "actors": [{"key": "khalifa-haftar", "name": "Khalifa Haftar", "role": "actor"}],
            "places": [{"key": "tripoli", "name": "Tripoli"}],
            "confidence": 0.75,
            "why": "past tense; the 4 April before Friday 27 December 2019, when it was published",
        }
    ],
}
TAKEN: dict[str, Any] = {"outcome": "new", "document": SOURCE, "events": [EVENT_LISTED]}
TURKEY = {"self": "/actors/turkey", "events": "/events?actor=turkey"}
TRIPOLI = {"self": "/places/tripoli", "events": "/events?place=tripoli"}
ACTORS: dict[str, Any] = {
    "actors": [
        {
            "key": "turkey",
            "name": "Turkey",
            "kind": "country",
            "country": "TR",
            "spelling": "Turkish",
            "events": 12,
            "links": TURKEY,
            "status": "listed",
        }
    ]
}
ACTOR: dict[str, Any] = {
    "key": "turkey",
    "name": "Turkey",
    "kind": "country",
    "country": "TR",
    "wikidata": "Q43",
    "status": "listed",
    "spellings": [{"text": "Turkish", "kind": "demonym", "language": "en", "reasons": []}],
    "alike": [],
    "acts_for": [],
    "members": [{"key": "recep-tayyip-erdogan", "name": "Recep Tayyip Erdogan", "since": "2003-03-14", "until": None}],
    "events": 12,
    "links": TURKEY,
}
PLACES: dict[str, Any] = {
    "places": [
        {
            "key": "tripoli",
            "name": "Tripoli",
            "kind": "city",
            "country": "LY",
            "spelling": "Tarabulus",
            "events": 9,
            "links": TRIPOLI,
        }
    ]
}
PLACE: dict[str, Any] = {
    "key": "tripoli",
    "name": "Tripoli",
    "kind": "city",
    "country": "LY",
    "lat": 32.89,
    "lon": 13.18,
    "geonames": 2210247,
    "within": {"key": "libya", "name": "Libya"},
    "status": "listed",
    "spellings": [{"text": "Tarabulus", "kind": "alias", "language": None}],
    "events": 9,
    "links": TRIPOLI,
}
DOCUMENTS: dict[str, Any] = {"documents": [{**SOURCE, "events": 3}], "next": None}
HEALTH: dict[str, Any] = {
    "status": "ok",
    "database": "sqlite",
    "version": "0.1.0",
    "editable": False,
    "coverage": PAGE["coverage"],
}

CORRECTED: dict[str, Any] = {
    "correction": "1",
    "events": ["4503599627370497", "4503599627370698"],
    "links": {"undo": "/corrections/1/undo"},
}
CORRECTIONS: dict[str, Any] = {
    "corrections": [
        {
            "id": "1",
            "kind": "split-event",
            "what": {"mentions": ["4503599627370698"], "from": ["4503599627370697"]},
            "by": "Ada",
            "why": "two attacks on two days",
            "made": "2024-05-15T09:30:00Z",
            "undone": None,
            "undone_by": None,
        }
    ]
}
