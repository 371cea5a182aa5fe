"""A text that is sent here, read for itself: as JSON, or by the form of the playground."""

from __future__ import annotations

import re
from io import BytesIO

import orjson
from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator

from api import annotation
from api.details import Annotations
from api.errors import BadParameters
from api.query import Moment, Words
from api.reading import now
from events.document import Document
from importer import readers, unstored
from importer.readers import Article, Given
from importer.run import Source

LONGEST = 1_000_000  # characters of a text that is read for itself
_TEXT = r"^[^\u0000]*[^\s\u0000-\u001f][^\u0000]*$"  # a word, and no NUL, which Postgres does not keep


class Sent(BaseModel):
    """A text, and what is known of it."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(
        min_length=1,
        max_length=LONGEST,
        examples=["Khalifa Haftar opened an offensive on Tripoli on 4 April."],
        json_schema_extra={"pattern": _TEXT},
    )
    published: Moment | None = Field(None, description="when it was published: EDTF or ISO", examples=["2019-12-27"])
    title: Words | None = Field(None, examples=["A year of siege"])
    publisher: Words | None = Field(None, examples=["Example Wire"])
    url: Words | None = Field(None, examples=["https://wire.example/siege"])
    language: Words | None = Field(None, description="en, en-GB ...", examples=["en"])

    @field_validator("text")
    @classmethod
    def _has_words(cls, text: str, _: ValidationInfo) -> str:
        if not re.fullmatch(_TEXT, text):
            raise ValueError("expected a text with words in it")
        return text


def annotated(document: Document) -> Annotations:
    bounded = unstored.bounded(document, now())
    return {
        "published": annotation.published(bounded),
        "timexes": [annotation.expression(found, document.text) for found in annotation.readings(bounded)],
        "events": [
            annotation.told(mention, document.text, unstored.where(mention)) for mention in unstored.mentions(bounded)
        ],
    }


def source(sent: Sent) -> Source:
    given = Given(published=sent.published, publisher=sent.publisher, url=sent.url, language=sent.language)
    line = {"text": sent.text, **({"title": sent.title} if sent.title else {})}
    return Source(BytesIO(orjson.dumps(line)), given, name="what was sent", suffix=".jsonl")


def read(source: Source, parameter: str) -> Article:
    """As an import reads it, so that a byline counts where nobody says when it was published."""
    assert isinstance(source.at, BytesIO)  # noqa: S101  made so above
    found = next(iter(readers.read(source.at, name=source.name, suffix=source.suffix, given=source.given)))
    source.at.seek(0)
    if not isinstance(found, Article):
        raise BadParameters(found.reason, parameter)
    return found
