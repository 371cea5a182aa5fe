"""What can be asked. The names are those of the contract; the command line and the widget use the same.

A parameter that is not here is refused, never ignored. Lists are given by repeating the parameter; those of plain
words may be joined by commas too ("modality=occurred,planned").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Annotated, Any, Literal, get_args, get_origin

from fastapi import Request
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
)
from sqlalchemy import Connection

from api import lookup, schemas
from api.errors import BadParameters, shortened
from api.formats import FORMATS
from dates import lenient
from dates.interval import Grain, Interval, When
from db.filters import Asked
from db.folding import fold
from events import types
from events.mention import Modality

TYPES = {row.type.casefold(): row.type for row in types.TABLE}
GRAINS = {grain.label: grain for grain in Grain}
LONGEST_DATE = 100  # characters
MODALITIES = (*(str(modality) for modality in Modality), "any")


def _one_of(names: Iterable[str]) -> Any:
    """A word of a table. Annotated's extras: the check, and the list for the OpenAPI page."""
    known = tuple(names)

    def check(word: str) -> str:
        if word not in known:
            raise ValueError(f"expected one of {', '.join(known)}, not {word!r}")
        return word

    return AfterValidator(check), WithJsonSchema({"type": "string", "enum": list(known)})


def _text(text: str) -> str:
    """Postgres keeps no NUL, and no name or word that anyone looks for has a control character."""
    if not text.strip() or any(ord(character) < 32 or ord(character) == 127 for character in text):
        raise ValueError(f"expected words, not {text!r}")
    return text.strip()


def _type(word: str) -> str:
    """In any case: "assault" is ASSAULT."""
    if word.casefold() not in TYPES:
        raise ValueError(f"expected one of {', '.join(sorted(TYPES.values()))}, not {word!r}")
    return TYPES[word.casefold()]


def _words(text: str) -> str:
    """A question without a word would be answered with everything."""
    if not fold(text):
        raise ValueError(f"expected words, not {text!r}")
    return text


def _split(given: Any) -> Any:
    return [word.strip() for one in given for word in str(one).split(",")] if isinstance(given, list) else given


def _moment(text: Any) -> When:
    if not isinstance(text, str) or len(text) > LONGEST_DATE:
        raise ValueError(f"expected a date such as '2019-04-04', not {shortened(text)}")
    return lenient.typed(text)


def _bbox(text: Any) -> tuple[float, float, float, float]:
    """West may be greater than east: the box then crosses the antimeridian."""
    if not re.fullmatch(_BOX, text := str(text)):
        raise ValueError(f"expected west,south,east,north within 180 and 90 degrees, not {shortened(text)}")
    west, south, east, north = (float(edge) for edge in text.split(","))
    if south > north:
        raise ValueError(f"expected south to north, not {text!r}")
    return west, south, east, north


# As a pattern for those who write clients: a sign that is no space, and none that controls.
_WORDS = r"^[^\u0000-\u001f\u007f]*[^\s\u0000-\u001f\u007f][^\u0000-\u001f\u007f]*$"
_LONGITUDE = r"[+-]?(180(\.0{1,20})?|(1[0-7][0-9]|[0-9]{1,2})(\.[0-9]{1,20})?)"
_LATITUDE = r"[+-]?(90(\.0{1,20})?|[0-8]?[0-9](\.[0-9]{1,20})?)"
_BOX = f"^{', ?'.join((_LONGITUDE, _LATITUDE) * 2)}$"
_CURSOR = "WyJkYXRlIiwxNTU0MzM2MDAwLDQ1MDM1OTk2MjczNzA0OTdd"
Words = Annotated[
    str, Field(max_length=500, json_schema_extra={"minLength": 1, "pattern": _WORDS}), AfterValidator(_text)
]
_WORD = r"[^,\u0000-\u001f\u007f]*[^,\s\u0000-\u001f\u007f][^,\u0000-\u001f\u007f]*"
Joined = Annotated[Words, Field(json_schema_extra={"pattern": f"^{_WORD}(,{_WORD})*$"})]
Listed = Annotated[list[Joined], BeforeValidator(_split)]
Type = Annotated[str, AfterValidator(_type), WithJsonSchema({"type": "string", "enum": sorted(TYPES.values())})]
# No pattern says which words are a date; that they are to be one, a format does.
Moment = Annotated[
    When,
    PlainValidator(_moment),
    WithJsonSchema(
        {
            "type": "string",
            "format": "edtf",
            "maxLength": LONGEST_DATE,
            "examples": ["2019", "2019-04", "2019-04-04", "April 2019", "-0043"],
        }
    ),
]
Box = Annotated[
    Any,  # four numbers; FastAPI would read a tuple as a parameter that is repeated
    PlainValidator(_bbox),
    WithJsonSchema({"type": "string", "pattern": _BOX, "examples": ["9.3,19.5,25.2,33.2"]}),
]


# Of an event or a document, in a path. What is no such number is the id of nothing: 404.
ID: Any = {"json_schema_extra": {"pattern": "^[0-9]{1,16}$"}, "examples": ["4503599627370497"]}


class Question(BaseModel):
    """What stands in an address. Whatever has no field is refused."""

    model_config = ConfigDict(extra="forbid")

    @field_validator("*", mode="before")
    @classmethod
    def _as_json(cls, given: Any, field: ValidationInfo) -> Any:
        """Numbers are written as JSON has them: pydantic takes "1_0" and "5.0" for whole ones."""
        annotation = cls.model_fields[field.field_name or ""].annotation
        for kind, (pattern, words) in NUMBERS.items():
            if kind in (annotation, *get_args(annotation)) and not re.fullmatch(pattern, str(given)):
                raise ValueError(f"expected {words}, not {shortened(given)}")
        return given


NUMBERS = {
    int: (r"-?[0-9]{1,19}", "a whole number"),
    float: (r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?", "a number"),
}


class Nothing(Question):
    """A route without parameters refuses them too."""


class Filters(Question):
    """Which events. A filter that is not given was not asked for."""

    actor: list[Words] = Field([], description="any spelling or key; repeated: any of them", examples=[["Turkey"]])
    actor_match: Literal["any", "all"] = Field("any", description="any of the actors, or all of them")
    affiliates: bool = Field(True, description="members count: Erdogan for Turkey")
    role: Literal["actor", "recipient", "other", "speaker"] | None = Field(
        None, description="the part the actor played", examples=["actor"]
    )
    from_: Moment | None = Field(None, alias="from", description="EDTF or ISO; a year is the whole year")
    to: Moment | None = Field(None, description="EDTF or ISO, inclusive; a year is the whole year")
    date_match: Literal["possible", "certain"] = Field(
        "possible", description="possible: the bounds overlap the window; certain: it cannot have been outside"
    )
    precision: Annotated[str, *_one_of((*GRAINS, "open"))] | None = Field(
        None, description="the coarsest wanted", examples=["month"]
    )
    type: Annotated[list[Type], BeforeValidator(_split)] = Field(
        [], description="PLOVER type, or ours after `x:`", examples=[["ASSAULT"]]
    )
    mode: Listed = Field([], description="how, within the type", examples=[["aerial"]])
    modality: Annotated[list[Annotated[str, *_one_of(MODALITIES)]], BeforeValidator(_split)] = Field(
        [Modality.OCCURRED.value, Modality.ONGOING.value],
        description=f"in which sense it happened: {', '.join(MODALITIES)}",
    )
    place: list[Words] = Field([], description="any spelling or key; what lies in it counts", examples=[["Tripoli"]])
    bbox: Box | None = Field(None, description="west,south,east,north in degrees; west may lie beyond the antimeridian")
    q: Annotated[Words, AfterValidator(_words)] | None = Field(
        None,
        description='words of the title, the summary, the quotes; "a phrase", begin*, -without',
        examples=["ceasefire"],
    )
    source: list[Words] = Field([], description="publishers that tell of it", examples=[["Example Wire"]])
    min_sources: int | None = Field(
        None, ge=1, le=1_000_000, description="told by at least so many publishers", examples=[2]
    )
    min_confidence: float | None = Field(None, ge=0, le=1, description="at least so sure", examples=[0.5])
    importance: float | None = Field(None, ge=0, le=1, description="at least so important", examples=[0.5])
    updated_since: Moment | None = Field(None, description="changed at or after this moment, UTC")
    undated: bool = Field(False, description="the undated shelf: events whose date cannot be known yet")

    def asked(self, connection: Connection) -> Asked:
        """With the names looked up. ``Unknown`` for one that nobody knows."""
        return Asked(
            actor=lookup.ids(connection, "actor", self.actor, each=self.actor_match == "all"),
            actor_match=self.actor_match,
            affiliates=self.affiliates,
            role=self.role,
            window=self._window(),
            date_match=self.date_match,
            precision=GRAINS.get(self.precision or ""),
            type=tuple(self.type),
            mode=tuple(self.mode),
            modality=None if "any" in self.modality else tuple(self.modality),
            place=lookup.ids(connection, "place", self.place),
            bbox=self.bbox,
            q=self.q,
            source=tuple(self.source),
            min_sources=self.min_sources,
            min_confidence=self.min_confidence,
            importance=self.importance,
            updated_since=self.updated_since.earliest if self.updated_since else None,
            undated=self.undated,
        )

    def _window(self) -> Interval | None:
        if self.from_ is None and self.to is None:
            return None
        if self.from_ and self.from_.earliest is None:
            raise BadParameters("from has no beginning, expected a date that has one", "from")
        if self.to and self.to.latest is None:
            raise BadParameters("to has no end, expected a date that has one", "to")
        start = self.from_.earliest if self.from_ else None
        end = self.to.latest if self.to else None
        if start is not None and end is not None and start >= end:
            raise BadParameters(f"from ({schemas.first(start)}) lies after to ({schemas.last(end)})", "from", "to")
        return Interval(start, end)


class TimelineQuery(Filters):
    """Which events, in which order, how many, and as what."""

    sort: Literal["date", "-date", "importance", "updated", "relevance"] | None = Field(
        None,
        description="by date, unless given; importance and updated put the most first; relevance, with `q`, what has "
        "all its words in the title, then what has them in title and summary, then the rest, each by importance",
        examples=["date"],
    )
    limit: int | None = Field(
        None,
        ge=1,
        le=1000,
        description="events a page: 100 unless given; ndjson and csv give all unless it is given",
        examples=[100],
    )
    cursor: Annotated[Words, Field(json_schema_extra={"pattern": "^[A-Za-z0-9_-]+$"})] | None = Field(
        None, description="from the `next` of the page before", examples=[_CURSOR]
    )
    count: bool = Field(False, description="add `total`")
    format: Annotated[str, *_one_of(FORMATS)] | None = Field(
        None, description="or a suffix (`/events.csv`), or `Accept`", examples=["csv"]
    )

    @field_validator("sort")
    @classmethod
    def _of_something(cls, sort: str | None, given: ValidationInfo) -> str | None:
        if sort == "relevance" and given.data.get("q", "") is None:  # a q that is wrong is told of as such
            raise ValueError("relevance to what? expected q too, or another order")
        return sort


REPEATABLE = {name for name, field in Filters.model_fields.items() if get_origin(field.annotation) is list}


async def given_once(request: Request) -> None:
    """Of two values for what takes one, either would be ignored."""
    counts = Counter(name for name, _ in request.query_params.multi_items())
    repeated = [name for name, count in counts.items() if count > 1 and name not in REPEATABLE]
    if repeated:
        raise BadParameters(f"given more than once: {', '.join(repeated)}", *repeated)
