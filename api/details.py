"""One event with all that is said of it, and one document with all that was found in it. Spans count code points."""

from __future__ import annotations

from typing import (
    Annotated,
    NotRequired,  # pydantic reads no other before Python 3.12
)

from pydantic import Field
from typing_extensions import TypedDict

from api.schemas import Date, Event, Links


class Span(TypedDict):
    start: Annotated[int, Field(examples=[120])]
    end: Annotated[int, Field(examples=[134])]


class Quote(Span):
    text: str


class Timex(Quote):
    type: Annotated[str | None, Field(description="TIMEX3 type", examples=["DATE"])]
    value: Annotated[str | None, Field(description="TIMEX3 value", examples=["2019-04-04"])]


class Predicate(Quote):
    lemma: Annotated[str, Field(examples=["launch"])]


class Named(Quote):
    key: Annotated[str, Field(examples=["khalifa-haftar"])]
    name: Annotated[str, Field(examples=["Khalifa Haftar"])]


class NamedActor(Named):
    role: Annotated[str, Field(examples=["actor"])]


class Alternative(TypedDict):
    edtf: str
    why: str


class Source(TypedDict):
    """A document, without its text."""

    id: str
    title: str | None
    publisher: str | None
    url: str | None
    published: Annotated[str | None, Field(description="EDTF", examples=["2019-12-27"])]
    published_basis: Annotated[str, Field(description="metadata, byline, given, inferred or unknown")]
    links: Links


class MentionLinks(TypedDict):
    document: Annotated[str, Field(description="its place there", examples=["/documents/4503599627370597#char=49,56"])]


class Mention(TypedDict):
    """One telling of one event, in the very words of the document."""

    id: str
    event: Annotated[str | None, Field(description="id of the event it tells of")]
    document: Source
    sentence: Quote
    timex: Annotated[Timex | None, Field(description="the words that date it; null where none do")]
    predicate: Predicate
    actors: list[NamedActor]
    places: list[Named]
    date: Date
    title: str
    type: str | None
    mode: str | None
    modality: str
    confidence: float
    rule: Annotated[str | None, Field(description="the rule that read the date", examples=["en/month-day"])]
    why: Annotated[str, Field(description="why the date was read so, or why there is none")]
    alternatives: list[Alternative]
    links: MentionLinks


Joined = TypedDict(
    "Joined",
    {
        "mention": Annotated[str, Field(description="id of a telling", examples=["4503599627370697"])],
        "with": Annotated[str, Field(description="id of the one it was joined to", examples=["4503599627370698"])],
        "score": Annotated[float, Field(description="0 to 1", examples=[0.75])],
        "reasons": Annotated[
            dict[str, float], Field(description="what each likeness weighs", examples=[{"who": 0.3, "what": 0.45}])
        ],
    },
)


class WholeEvent(Event):
    summary: str
    mentions: list[Mention]
    merged_why: Annotated[list[Joined], Field(description="which tellings were joined, and on what grounds")]
    documents: Annotated[list[Source], Field(description="its documents, the earliest first")]


class Reason(TypedDict):
    """Why a document is held to have been written within these bounds."""

    edtf: Annotated[str, Field(examples=["2019-04-01/2020-03-31"])]
    why: Annotated[str, Field(examples=["'April' is 4 April 2019, as told elsewhere: Siege of Tripoli begins"])]
    start: Annotated[int | None, Field(description="where the words stand that say so", examples=[2110])]
    end: Annotated[int | None, Field(examples=[2115])]


class Published(TypedDict):
    edtf: Annotated[str | None, Field(description="EDTF; null where nobody says so", examples=["2019-12-27"])]
    basis: Annotated[str, Field(description="metadata, byline, given, inferred or unknown", examples=["given"])]
    why: NotRequired[Annotated[list[str], Field(description="of a date that was inferred")]]


class Expression(Quote):
    """A time expression. ``type``, ``value`` and ``mod`` are TIMEX3's."""

    type: Annotated[str, Field(examples=["DATE"])]
    value: Annotated[str, Field(examples=["2019-04-04"])]
    mod: Annotated[str | None, Field(examples=["START"])]
    edtf: Annotated[str | None, Field(description="null where it cannot be known", examples=["2019-04-04"])]
    rule: Annotated[str, Field(description="the rule that read it", examples=["en/day-month"])]
    why: Annotated[str, Field(description="why it was read so, or why it is no date")]


class Party(TypedDict):
    key: Annotated[str, Field(examples=["khalifa-haftar"])]
    name: Annotated[str, Field(examples=["Khalifa Haftar"])]
    role: Annotated[str, Field(examples=["actor"])]


class Spot(TypedDict):
    key: Annotated[str, Field(examples=["tripoli"])]
    name: Annotated[str, Field(examples=["Tripoli"])]


class Told(TypedDict):
    """An event as one sentence tells of it. ``start`` and ``end`` are its first and its last possible day."""

    title: str
    edtf: str | None
    start: str | None
    end: str | None
    precision: str | None
    expression: Annotated[str | None, Field(description="the words that date it", examples=["4 April"])]
    expression_start: int | None
    expression_end: int | None
    evidence_start: Annotated[int, Field(description="of the sentence")]
    evidence_end: int
    type: str | None
    mode: str | None
    modality: str
    actors: list[Party]
    places: list[Spot]
    confidence: float
    why: str


class Annotations(TypedDict):
    published: Published
    timexes: Annotated[list[Expression], Field(description="as `dateline tag` writes them, TIMEX3 in EDTF too")]
    events: Annotated[list[Told], Field(description="as `dateline extract` writes them")]


class WholeDocument(Source):
    published_why: Annotated[list[Reason], Field(description="of a publication date that was inferred")]
    language: str | None
    text: str
    sentences: list[Span]
    mentions: list[Mention]
