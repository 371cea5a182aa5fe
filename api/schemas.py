"""The event on the wire.

Dates are the first and the last possible day, both inclusive, null where open; below a day they carry a time
("2020-01-19T05:30"). Something that lasted began between ``earliest`` and ``latest_start`` and ended between
``earliest_end`` and ``latest``; both inner ones are null for something that happened at some time within.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import (
    Annotated,
    Any,
    Literal,
    NamedTuple,
    NotRequired,  # pydantic reads no other before Python 3.12
)

from pydantic import Field
from sqlalchemy import Row
from typing_extensions import TypedDict

from dates import calendar
from dates.calendar import DAY, MINUTE
from dates.interval import Grain, When
from db import types
from events import crosswalk


class Date(TypedDict):
    edtf: Annotated[str | None, Field(description="EDTF (ISO 8601-2)", examples=["2019-04-04", "2020-06", "2011/.."])]
    earliest: Annotated[str | None, Field(description="first possible day, inclusive", examples=["2019-04-04"])]
    latest: Annotated[str | None, Field(description="last possible day, inclusive", examples=["2019-04-04"])]
    precision: Annotated[str | None, Field(description="how precisely it is known", examples=["day", "month"])]
    display: Annotated[str | None, Field(description="for a person", examples=["4 April 2019", "early April 2019"])]
    latest_start: Annotated[str | None, Field(description="of something that lasted: it had begun by the end of")]
    earliest_end: Annotated[str | None, Field(description="of something that lasted: it ended no earlier than")]


class EventActor(TypedDict):
    key: Annotated[str, Field(examples=["khalifa-haftar"])]
    name: Annotated[str, Field(examples=["Khalifa Haftar"])]
    role: Annotated[str, Field(description="actor, recipient, other, or speaker: who says so", examples=["actor"])]


class EventPlace(TypedDict):
    key: Annotated[str, Field(examples=["tripoli"])]
    name: Annotated[str, Field(examples=["Tripoli"])]
    lat: Annotated[float | None, Field(examples=[32.89])]
    lon: Annotated[float | None, Field(examples=[13.18])]


class Links(TypedDict):
    self: Annotated[str, Field(examples=["/events/4503599627370496"])]


class Conflict(TypedDict):
    """What some tellings say against the rest."""

    field: Annotated[str, Field(description="date or modality", examples=["date"])]
    said: Annotated[str, Field(description="EDTF, or the other modality", examples=["2019-04-05"])]
    mentions: Annotated[list[str], Field(description="ids of those tellings")]


class Match(TypedDict):
    """A text that has words of ``q``."""

    field: Annotated[
        Literal["title", "summary", "quote"], Field(description="quote: the sentence of a document", examples=["title"])
    ]
    text: Annotated[str, Field(examples=["Haftar opens an offensive on Tripoli"])]
    spans: Annotated[
        list[tuple[int, int]],
        Field(description="where they stand: code points of `text`, half-open, in order", examples=[[[16, 25]]]),
    ]


class Event(TypedDict):
    id: Annotated[str, Field(description="decimal digits", examples=["4503599627370496"])]
    title: Annotated[str, Field(examples=["Haftar opens an offensive on Tripoli"])]
    date: Date
    type: Annotated[str | None, Field(description="PLOVER type, or ours after `x:`", examples=["ASSAULT"])]
    mode: Annotated[str | None, Field(examples=["aerial"])]
    modality: Annotated[str, Field(examples=["occurred"])]
    quad_class: Annotated[
        int | None,
        Field(description="1 verbal, 2 material cooperation; 3 verbal, 4 material conflict", examples=[4]),
    ]
    contexts: Annotated[list[str], Field(description="PLOVER's contexts", examples=[["military"]])]
    acled_type: Annotated[str | None, Field(description="where type and mode mean one of ACLED's", examples=[None])]
    acled_sub_type: Annotated[str | None, Field(examples=[None])]
    cameo: Annotated[str | None, Field(description="CAMEO code, where they mean one", examples=[None])]
    actors: list[EventActor]
    places: list[EventPlace]
    importance: Annotated[float, Field(description="0 to 1", examples=[0.93])]
    confidence: Annotated[float, Field(description="0 to 1", examples=[0.88])]
    sources: Annotated[int, Field(description="publishers that tell of it", examples=[4])]
    conflicts: list[Conflict]
    updated: Annotated[str, Field(examples=["2024-05-15T09:30:00Z"])]
    links: Links
    matches: NotRequired[Annotated[list[Match], Field(description="with `q`, in lists: where its words stand")]]


Coverage = TypedDict(
    "Coverage",
    {
        "from": Annotated[
            str | None, Field(description="first possible day of the first event", examples=["2011-02-15"])
        ],
        "to": Annotated[str | None, Field(description="last possible day of the last event", examples=["2020-12-31"])],
        "documents": Annotated[int, Field(description="how many were imported", examples=[14])],
    },
)


class Page(TypedDict):
    events: list[Event]
    next: Annotated[str | None, Field(description="the page that follows", examples=["/events?limit=100&cursor=WyJk"])]
    coverage: Coverage
    total: NotRequired[Annotated[int, Field(description="with `count=true`", examples=[1234])]]


class Facet(TypedDict):
    value: Annotated[str, Field(description="what to ask for", examples=["turkey"])]
    name: Annotated[str, Field(examples=["Turkey"])]
    n: Annotated[int, Field(description="how many there would be if one asked for it too", examples=[42])]


class Facets(TypedDict):
    """The most frequent first; precisions from fine to coarse, years as they went."""

    actor: list[Facet]
    type: list[Facet]
    place: list[Facet]
    source: list[Facet]
    precision: list[Facet]
    year: list[Facet]


class Entry(NamedTuple):
    """An event as a feed takes it: what goes over the wire, and the words that tell of it."""

    event: Event
    summary: str


def event(row: Row[Any], actors: Sequence[EventActor], places: Sequence[EventPlace]) -> Event:
    """``row`` has the columns of ``events``."""
    type, mode = row.type, row.mode
    quad_class, acled_type, acled_sub_type, cameo = _called_elsewhere(type, mode)
    return {
        "id": str(row.id),
        "title": row.title,
        "date": _date(
            row.edtf, row.display, _kept(row.earliest, row.latest, row.core_from, row.core_to, row.precision)
        ),
        "type": type,
        "mode": mode,
        "modality": row.modality,
        "quad_class": quad_class,
        "contexts": row.contexts,
        "acled_type": acled_type,
        "acled_sub_type": acled_sub_type,
        "cameo": cameo,
        "actors": list(actors),
        "places": list(places),
        "importance": round(row.importance, 3),
        "confidence": round(row.confidence, 3),
        "sources": row.sources,
        "conflicts": row.conflicts,
        "updated": unix(row.updated),
        "links": {"self": f"/events/{row.id}"},
    }


@cache
def _called_elsewhere(type: str | None, mode: str | None) -> tuple[int | None, str | None, str | None, str | None]:
    acled = crosswalk.acled(type, mode)
    names = (acled.type, acled.sub_type) if acled else (None, None)
    return crosswalk.quad_class(type), *names, crosswalk.cameo(type, mode)


def date(edtf: str | None, display: str | None, when: When | None) -> Date:
    return _date(edtf, display, _bounds(when))


class _Bounds(NamedTuple):
    """Of a Date, the fields of these names."""

    earliest: str | None
    latest: str | None
    precision: str | None
    latest_start: str | None
    earliest_end: str | None


@lru_cache(maxsize=calendar.REMEMBERED)  # many events have the same
def _kept(earliest: int, latest: int, core_from: int | None, core_to: int | None, precision: int | None) -> _Bounds:
    return _bounds(types.when(earliest, latest, core_from, core_to, precision))


def _bounds(when: When | None) -> _Bounds:
    if when is None:
        return _Bounds(None, None, None, None, None)
    core = when.core
    return _Bounds(
        first(when.earliest, when.grain),
        last(when.latest, when.grain),
        when.precision,
        last(core.earliest, when.grain) if core else None,
        first(core.latest, when.grain) if core else None,
    )


def _date(edtf: str | None, display: str | None, bounds: _Bounds) -> Date:
    return {
        "edtf": edtf,
        "earliest": bounds.earliest,
        "latest": bounds.latest,
        "precision": bounds.precision,
        "display": display,
        "latest_start": bounds.latest_start,
        "earliest_end": bounds.earliest_end,
    }


def first(instant: int | None, grain: Grain = Grain.DAY) -> str | None:
    """The day or, where the grain is finer, the moment that begins here."""
    return None if instant is None else _written(instant, grain)


def last(instant: int | None, grain: Grain = Grain.DAY) -> str | None:
    """The last one before this end: ours are half-open, those on the wire are inclusive."""
    if instant is None:
        return None
    return _written(instant - (DAY if grain >= Grain.DAY else MINUTE if grain > Grain.SECOND else 1), grain)


def _written(instant: int, grain: Grain) -> str:
    year, month, day, hour, minute, second = calendar.fields(instant)
    text = f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}"
    if grain < Grain.DAY:
        text += f"T{hour:02}:{minute:02}"
    if grain is Grain.SECOND:
        text += f":{second:02}"
    return text


@lru_cache(maxsize=calendar.REMEMBERED)
def unix(seconds: int) -> str:
    """Our own clock, in UTC."""
    return f"{_written(seconds, Grain.SECOND)}Z"
