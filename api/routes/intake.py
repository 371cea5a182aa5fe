"""Documents in: one read for itself, and one that is kept."""

from __future__ import annotations

from io import BytesIO
from ipaddress import ip_address
from threading import Lock
from typing import Annotated, Any
from urllib.parse import urlsplit

import orjson
from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator
from sqlalchemy import select
from typing_extensions import TypedDict

from api import annotation, answer, examples, openapi, pages, telling
from api.details import Source as DocumentSource
from api.errors import BadParameters, Forbidden
from api.query import Moment, Words
from api.reading import engine, now, reading
from api.schemas import Event
from db import models, queries
from events.document import Document
from importer import readers, unstored
from importer.readers import Article, Given
from importer.run import Source, run

router = APIRouter(tags=["documents"])

LONGEST = 1_000_000  # characters of a text that is read for itself
_WRITERS = Lock()  # one document at a time is read in; the others wait


class Sent(BaseModel):
    """A text, and what is known of it."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(
        min_length=1, max_length=LONGEST, examples=["Khalifa Haftar opened an offensive on Tripoli on 4 April."]
    )
    published: Moment | None = Field(None, description="when it was published: EDTF or ISO", examples=["2019-12-27"])
    title: Words | None = Field(None, examples=["A year of siege"])
    publisher: Words | None = Field(None, examples=["Example Wire"])
    url: Words | None = Field(None, examples=["https://wire.example/siege"])
    language: Words | None = Field(None, description="en, en-GB ...", examples=["en"])

    @field_validator("text")
    @classmethod
    def _has_words(cls, text: str, _: ValidationInfo) -> str:
        if not text.strip() or "\x00" in text:
            raise ValueError("expected a text with words in it")
        return text


class Importing(BaseModel):
    model_config = ConfigDict(extra="forbid")

    dry_run: bool = Field(False, description="read it, and keep nothing")


class Published(TypedDict):
    edtf: str | None
    basis: str


class Annotations(TypedDict):
    published: Published
    timexes: Annotated[list[dict[str, Any]], Field(description="as `dateline tag` writes them, TIMEX3 in EDTF too")]
    events: Annotated[list[dict[str, Any]], Field(description="as `dateline extract` writes them")]


class Taken(TypedDict):
    outcome: Annotated[str, Field(description="new, updated or unchanged", examples=["new"])]
    document: DocumentSource
    events: Annotated[list[Event], Field(description="what it tells of")]


@router.post("/annotate", responses=openapi.answers(Annotations, examples.ANNOTATIONS, 400, 411, 413, 422, 503))
def annotate(sent: Sent, request: Request) -> Response:
    """The time expressions and the events of a text. Nothing is kept."""
    return answer.json(request, _annotated(_read(sent).document))


@router.post(
    "/documents",
    responses=openapi.answers(Taken | Annotations, examples.TAKEN, 400, 403, 411, 413, 422, 503)
    | {201: {"description": "It is new; Location names it", "model": Taken}},
)
def import_document(sent: Sent, query: Annotated[Importing, Query()], request: Request) -> Response:
    """Reads a document in: 201 with the events that it tells of. The same one again: 200, and nothing changes.

    Only from the machine that the server runs on.
    """
    _from_here(request)
    article = _read(sent)
    if query.dry_run:
        return answer.json(request, _annotated(article.document))
    with _WRITERS:
        report = run([_source(sent)], engine(request), clock=now, version=request.app.version)
    if report.errors:
        raise BadParameters(report.errors[0].reason, "text")
    outcome = "new" if report.new else "updated" if report.updated else "unchanged"
    with reading(request) as connection:
        known = select(models.Document.id).where(models.Document.sha256 == article.document.sha256)
        id = connection.execute(known).scalar_one()
        row = connection.execute(queries.document(id)).one()
        events = [entry.event for entry in pages.told_in(connection, id)]
        taken: Taken = {"outcome": outcome, "document": telling.source(id, row.title, row), "events": events}
    headers = {"Location": f"/documents/{id}"}
    return Response(orjson.dumps(taken), 201 if report.new else 200, headers, "application/json")


def _annotated(document: Document) -> dict[str, Any]:
    bounded = unstored.bounded(document, now())
    return {
        "published": annotation.published(bounded),
        "timexes": [annotation.expression(found, document.text) for found in annotation.readings(bounded)],
        "events": [
            annotation.told(mention, document.text, unstored.where(mention)) for mention in unstored.mentions(bounded)
        ],
    }


def _source(sent: Sent) -> Source:
    given = Given(published=sent.published, publisher=sent.publisher, url=sent.url, language=sent.language)
    line = {"text": sent.text, **({"title": sent.title} if sent.title else {})}
    return Source(BytesIO(orjson.dumps(line)), given, name="what was sent", suffix=".jsonl")


def _read(sent: Sent) -> Article:
    """As an import reads it, so that a byline counts where nobody says when it was published."""
    source = _source(sent)
    assert isinstance(source.at, BytesIO)  # noqa: S101  made so above
    found = next(iter(readers.read(source.at, name=source.name, suffix=source.suffix, given=source.given)))
    if not isinstance(found, Article):
        raise BadParameters(found.reason, "text")
    return found


def _from_here(request: Request) -> None:
    """Whoever writes is on this machine, and no page of another site made a browser do it.

    Behind a proxy everybody seems to be here: what was passed on is refused.
    """
    host = urlsplit(f"//{request.headers.get('host', '')}").hostname or ""
    origin = request.headers.get("origin")
    passed_on = any(name in request.headers for name in ("x-forwarded-for", "forwarded", "x-real-ip"))
    foreign = origin is not None and urlsplit(origin).netloc != request.headers.get("host")
    if passed_on or foreign or not (request.client and _is_here(request.client.host)) or not _is_here(host):
        raise Forbidden("documents are taken only from the machine that the server runs on")


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
