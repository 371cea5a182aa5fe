"""TimelineJS3: slides. A year, month or day that is not known is left out, and the words always say what is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
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
from api.schemas import Date, Entry, Event

GROUPS = 6  # more rows than this and TimelineJS draws them over each other


class Text(TypedDict):
    headline: str
    text: Annotated[str, Field(description="HTML")]


class Slide(TypedDict):
    unique_id: str
    start_date: dict[str, int]
    end_date: NotRequired[dict[str, int]]
    display_date: str
    text: Text
    edtf: str | None
    group: NotRequired[str]


class TimelineJs(TypedDict):
    scale: str
    events: list[Slide]


def to_timelinejs(feed: Feed) -> Iterator[bytes]:
    dated = [entry for entry in feed.entries if entry.event["date"]["earliest"] or entry.event["date"]["latest"]]
    often = Counter(group for entry in dated if (group := _group(entry.event)))
    groups = {group for group, _ in often.most_common(GROUPS)}
    story: TimelineJs = {"scale": "human", "events": [_slide(entry, groups) for entry in dated]}
    yield orjson.dumps(story)


def _slide(entry: Entry, groups: set[str]) -> Slide:
    event, date = entry.event, entry.event["date"]
    slide: Slide = {
        "unique_id": f"event-{event['id']}",
        "start_date": _start(date),
        "display_date": _words(date["display"] or ""),
        "text": {"headline": escape(event["title"]), "text": _text(entry)},
        "edtf": date["edtf"],
    }
    if date["earliest_end"] and date["latest"] and date["earliest"]:
        slide["end_date"] = _fields(date["earliest_end"], date["latest"])
    if (group := _group(event)) in groups:
        slide["group"] = _words(str(group))
    return slide


def _start(date: Date) -> dict[str, int]:
    """Where it began; of what has no known beginning ("until June 2019"), where it ended."""
    if date["earliest"]:
        return _fields(date["earliest"], date["latest_start"] or date["latest"] or date["earliest"])
    assert date["latest"]  # noqa: S101  the shelf is left out above
    return _fields(date["earliest_end"] or date["latest"], date["latest"])


def _fields(first: str, last: str) -> dict[str, int]:
    """TimelineJS writes -44 as "44 BCE" and has no year 0 but by mistake; the year 1 BC is 0 to us, as in ISO 8601."""
    fields = instants.known(first, last)
    return fields if fields["year"] > 0 else {**fields, "year": fields["year"] - 1}


def _words(text: str) -> str:
    """Of these it takes all markup out, reads the references in what is left, and writes that as markup again."""
    return escape(escape(text))


def _group(event: Event) -> str | None:
    return next((actor["name"] for actor in event["actors"]), None)


def _text(entry: Entry) -> str:
    names = [*(actor["name"] for actor in entry.event["actors"]), *(place["name"] for place in entry.event["places"])]
    paragraphs = [entry.summary, " · ".join(dict.fromkeys(names))]
    return "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs if paragraph)
