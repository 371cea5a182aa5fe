"""JSON: a page, or an event a line."""

from __future__ import annotations

from collections.abc import Iterator

import orjson

from api.formats.feed import Feed
from api.schemas import Page


def to_json(feed: Feed) -> Iterator[bytes]:
    events = [entry.event for entry in feed.entries]
    page: Page = {"events": events, "next": feed.next, "coverage": feed.coverage}
    if feed.total is not None:
        page["total"] = feed.total
    yield orjson.dumps(page)


def to_ndjson(feed: Feed) -> Iterator[bytes]:
    for entry in feed.entries:
        yield orjson.dumps(entry.event, option=orjson.OPT_APPEND_NEWLINE)
