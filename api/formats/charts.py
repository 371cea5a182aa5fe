"""What other timelines and dashboards draw: vis-timeline, SIMILE, Grafana."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import (
    Annotated,
    NotRequired,  # pydantic reads no other before Python 3.12
)

import orjson
from pydantic import Field
from typing_extensions import TypedDict

from api.formats import instants
from api.formats.feed import Feed
from api.schemas import Entry
from dates import calendar


class VisItem(TypedDict):
    id: str
    content: Annotated[str, Field(description="HTML")]
    title: Annotated[str, Field(description="HTML")]
    start: Annotated[int, Field(description="Unix milliseconds")]
    end: NotRequired[int]
    type: str
    className: str
    align: NotRequired[str]
    edtf: str | None
    display: str | None


class VisWindow(TypedDict):
    start: NotRequired[int]
    end: NotRequired[int]


class Vis(TypedDict):
    items: list[VisItem]
    options: VisWindow


class SimileEvent(TypedDict):
    start: str
    latestStart: str
    earliestEnd: str
    end: str
    durationEvent: bool
    title: str
    caption: str | None
    description: str
    link: str
    classname: str
    edtf: str | None


class Simile(TypedDict):
    dateTimeFormat: str
    events: list[SimileEvent]


class GrafanaAnnotation(TypedDict):
    time: Annotated[int, Field(description="Unix milliseconds")]
    timeEnd: int
    isRegion: bool
    title: str
    text: str
    tags: list[str]
    edtf: str | None
    id: str


def to_vis(feed: Feed) -> Iterator[bytes]:
    """Items, and the window that shows them; classes that /widget/v1/vis.css draws, so that no month is a solid bar.

    Instants are Unix milliseconds: vis reads years before 1 in no other way.
    """
    entries = list(feed.entries)
    items = [item for entry in entries if (item := _item(entry, feed))]
    vis: Vis = {"items": items, "options": _window(entries)}
    yield orjson.dumps(vis)


def _window(entries: Sequence[Entry]) -> VisWindow:
    """All that is known, with room before it, and more of it after: the last ones have their titles there. An open end
    runs out of it; else "until 2015" among the news of a week would show as many centuries as are known of."""
    spans = [found for entry in entries if (found := instants.span(entry.event["date"]))]
    if not spans:
        return {}
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    room = max((end - start) // 20, calendar.DAY // 4)
    return {"start": (start - room) * 1000, "end": (end + 4 * room) * 1000}


def _item(entry: Entry, feed: Feed) -> VisItem | None:
    event, date = entry.event, entry.event["date"]
    shown = instants.shown(date, feed.coverage)
    if shown is None:
        return None
    one_day = date["precision"] in ("day", "hour", "minute", "second") and shown.end - shown.start <= 86_400
    item: VisItem = {
        "id": event["id"],
        "content": escape(event["title"]),
        "title": escape(f"{date['display']}: {event['title']}"),
        "start": shown.start * 1000,
        "type": "point" if one_day else "range",
        "className": " ".join(_classes(entry, shown, one_day=one_day)),
        "edtf": date["edtf"],
        "display": date["display"],
    }
    if not one_day:
        item["end"] = shown.end * 1000
    if shown.open == "start":
        item["align"] = "right"  # the title where it ended, and not some centuries to the left of it
    return item


def _classes(entry: Entry, shown: instants.Span, *, one_day: bool) -> Iterator[str]:
    """Precision, whether an end is open, whether it lasted; in which sense it is told."""
    date = entry.event["date"]
    if shown.open:
        yield "et-open"
        yield f"et-open-{shown.open}"
    else:
        yield "et-day" if one_day else f"et-{date['precision']}"
        yield "et-within" if not one_day and instants.within(date) else "et-lasted" if not one_day else "et-known"
    yield f"et-{entry.event['modality']}"


def to_simile(feed: Feed) -> Iterator[bytes]:
    """The only one of them with fields for it: it began between start and latestStart, and ended between the others."""
    events = [event for entry in feed.entries if (event := _simile(entry, feed))]
    simile: Simile = {"dateTimeFormat": "iso8601", "events": events}
    yield orjson.dumps(simile)


def _simile(entry: Entry, feed: Feed) -> SimileEvent | None:
    event, date = entry.event, entry.event["date"]
    shown = instants.shown(date, feed.coverage)
    if shown is None:
        return None
    began = instants.past(date["latest_start"]) if date["latest_start"] else shown.end
    ended = instants.first_second(date["earliest_end"]) if date["earliest_end"] else shown.start
    if began > ended:  # SIMILE wants them in this order; where they overlap, the middle is both
        began = ended = (max(shown.start, ended) + min(shown.end, began)) // 2
    return {
        "start": instants.iso(shown.start),
        "latestStart": instants.iso(began),
        "earliestEnd": instants.iso(ended),
        "end": instants.iso(shown.end),
        "durationEvent": True,
        "title": event["title"],
        "caption": date["display"],
        "description": escape(entry.summary),
        "link": f"{feed.base}{event['links']['self']}",
        "classname": f"et-{event['modality']}",
        "edtf": date["edtf"],
    }


def to_grafana(feed: Feed) -> Iterator[bytes]:
    """Annotations: a region from the first possible millisecond to the last."""
    yield orjson.dumps([note for entry in feed.entries if (note := _annotation(entry, feed))])


def _annotation(entry: Entry, feed: Feed) -> GrafanaAnnotation | None:
    event, date = entry.event, entry.event["date"]
    shown = instants.shown(date, feed.coverage)
    if shown is None:
        return None
    tags = [event["type"], event["modality"], *(actor["name"] for actor in event["actors"])]
    return {
        "time": shown.start * 1000,
        "timeEnd": shown.end * 1000 - 1,
        "isRegion": True,
        "title": escape(event["title"]),
        "text": escape(f"{date['display']}: {event['title']}"),
        "tags": [tag for tag in tags if tag],
        "edtf": date["edtf"],
        "id": event["id"],
    }
