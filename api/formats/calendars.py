"""iCalendar (RFC 5545).

What has no known day is shown on all its possible days, and its title begins with what is known. An open end is shown
at the bound that is known. Calendars begin with the year 1: what lies before is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import icalendar

from api.formats.feed import Feed
from api.schemas import Date, Entry

STATUS = {"planned": "TENTATIVE", "forecast": "TENTATIVE", "hypothetical": "TENTATIVE", "cancelled": "CANCELLED"}
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")


def to_icalendar(feed: Feed) -> Iterator[bytes]:
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Dateline//Event timeline//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Dateline")
    for entry in feed.entries:
        if days := _days(entry.event["date"]):
            calendar.add_component(_event(entry, *days, feed.base))
    yield calendar.to_ical()


def _event(entry: Entry, start: date, end: date | None, base: str) -> icalendar.Event:
    event, when = entry.event, entry.event["date"]
    shown = icalendar.Event()
    shown.add("uid", f"{event['id']}@dateline")
    shown.add("dtstamp", datetime.fromisoformat(event["updated"]).astimezone(UTC))
    shown.add("dtstart", start)
    if end:
        shown.add("dtend", end)
    exact = when["earliest"] == (when["latest_start"] or when["latest"]) and when["latest"] == (
        when["earliest_end"] or when["earliest"]
    )
    shown.add("summary", _line(event["title"] if exact else f"[{when['display']}] {event['title']}"))
    if entry.summary:
        shown.add("description", _line(entry.summary))
    shown.add("x-edtf", when["edtf"])
    shown.add("status", STATUS.get(event["modality"], "CONFIRMED"))
    shown.add("transp", "TRANSPARENT")
    if event["type"]:
        shown.add("categories", [event["type"]])
    for place in event["places"][:1]:
        shown.add("location", _line(place["name"]))
        if place["lat"] is not None:
            shown.add("geo", (place["lat"], place["lon"]))
    if base:
        shown.add("url", f"{base}{event['links']['self']}")
    return shown


def _days(when: Date) -> tuple[date, date | None] | None:
    """The first, and the one after the last (DTEND is exclusive); None for what a calendar cannot show."""
    first, last = when["earliest"] or when["latest"], when["latest"] or when["earliest"]
    if not first or not last or first.startswith(("-", "0000")):
        return None
    if "T" in first:
        begin, stop = datetime.fromisoformat(first), datetime.fromisoformat(last)
        return begin, stop + timedelta(minutes=1) if stop > begin else None
    end = date.fromisoformat(last)
    return date.fromisoformat(first), end + timedelta(days=1) if end < date.max else None


def _line(text: str) -> str:
    """Whoever writes a line break into a title writes no property of ours."""
    return _CONTROL.sub(" ", text)
