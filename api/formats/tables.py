"""CSV (RFC 4180), for spreadsheets: a text that begins like a formula is put behind an apostrophe."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from io import StringIO

from api.formats.feed import Feed
from api.schemas import Entry, Event

Cell = str | int | float | None

# fmt: off
COLUMNS: Mapping[str, Callable[[Entry], Cell]] = {
    "id":         lambda entry: entry.event["id"],
    "title":      lambda entry: entry.event["title"],
    "edtf":       lambda entry: entry.event["date"]["edtf"],
    "earliest":   lambda entry: entry.event["date"]["earliest"],
    "latest":     lambda entry: entry.event["date"]["latest"],
    "precision":  lambda entry: entry.event["date"]["precision"],
    "display":    lambda entry: entry.event["date"]["display"],
    "type":       lambda entry: entry.event["type"],
    "mode":       lambda entry: entry.event["mode"],
    "modality":   lambda entry: entry.event["modality"],
    "quad_class": lambda entry: entry.event["quad_class"],
    "contexts":   lambda entry: "; ".join(entry.event["contexts"]),
    "acled_type": lambda entry: entry.event["acled_type"],
    "acled_sub_type": lambda entry: entry.event["acled_sub_type"],
    "cameo":      lambda entry: entry.event["cameo"],
    "actors":     lambda entry: _acting(entry.event, "actor"),
    "recipients": lambda entry: _acting(entry.event, "recipient"),
    "others":     lambda entry: _acting(entry.event, "other"),
    "speakers":   lambda entry: _acting(entry.event, "speaker"),
    "places":     lambda entry: "; ".join(place["name"] for place in entry.event["places"]),
    "latitude":   lambda entry: next((place["lat"] for place in entry.event["places"]), None),
    "longitude":  lambda entry: next((place["lon"] for place in entry.event["places"]), None),
    "importance": lambda entry: entry.event["importance"],
    "confidence": lambda entry: entry.event["confidence"],
    "sources":    lambda entry: entry.event["sources"],
    "updated":    lambda entry: entry.event["updated"],
    "summary":    lambda entry: entry.summary,
}
# fmt: on
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_csv(feed: Feed) -> Iterator[bytes]:
    yield _line(list(COLUMNS))
    for entry in feed.entries:
        yield _line([_safe(cell(entry)) for cell in COLUMNS.values()])


def _acting(event: Event, role: str) -> str:
    return "; ".join(actor["name"] for actor in event["actors"] if actor["role"] == role)


def _safe(cell: Cell) -> Cell:
    """ "=HYPERLINK(...)" is a title, and "-0043-03-15" a day and no subtraction. A number stays a number."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def _line(cells: list[Cell] | list[str]) -> bytes:
    line = StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue().encode()
