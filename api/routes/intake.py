"""Documents in: one read for itself, and one that is kept."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from ipaddress import ip_address
from threading import Lock
from typing import Annotated, NamedTuple
from urllib.parse import urlsplit

import orjson
from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import Field, ValidationError
from sqlalchemy import select
from typing_extensions import TypedDict

from api import answer, examples, openapi, pages, sent, telling
from api.details import Annotations
from api.details import Source as DocumentSource
from api.errors import BadParameters, Forbidden, UnknownKind
from api.query import Moment, Nothing, Question, Words
from api.reading import engine, now, reading
from api.schemas import Event
from api.sent import Sent
from db import models, queries
from importer.readers import Given
from importer.run import Source, run

router = APIRouter(tags=["documents"])

_WRITERS = Lock()  # one document at a time is read in; the others wait


class Importing(Question):
    """What is known of a file that does not say it itself; JSON says it in its fields."""

    dry_run: bool = Field(False, description="read it, and keep nothing")
    published: Moment | None = Field(
        None, description="of a file: when it was published, EDTF or ISO", examples=["2019-12-27"]
    )
    publisher: Words | None = Field(None, description="of a file", examples=["Example Wire"])
    url: Words | None = Field(None, description="of a file", examples=["https://wire.example/siege"])
    language: Words | None = Field(None, description="of a file: en, en-GB ...", examples=["en"])


# fmt: off
FILES: Mapping[str, tuple[str, str]] = {
    # media type      what reads it   for example
    "text/plain":     (".txt",        "Khalifa Haftar opened an offensive on Tripoli on 4 April."),
    "text/markdown":  (".md",         "---\npublished: 2019-12-27\n---\nGunmen stormed a bank on Monday."),
    "text/html":      (".html",       "<article><h1>A year of siege</h1><p>Gunmen stormed a bank.</p></article>"),
}
# fmt: on
BODY = {
    "required": True,
    "content": {
        "application/json": {"schema": {"$ref": "#/components/schemas/Sent"}},
        **{media_type: {"schema": {}, "example": example} for media_type, (_, example) in FILES.items()},
    },
}


class Brought(NamedTuple):
    """``parameter`` is what to name where it is no document."""

    source: Source
    parameter: str
    dry_run: bool


async def brought(query: Annotated[Importing, Query()], request: Request) -> Brought:
    """A document as JSON, or a file as it is: its media type says what reads it."""
    _from_here(request)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    raw = await request.body()
    if kind == "application/json":
        if said := query.model_fields_set - {"dry_run"}:
            raise BadParameters("JSON says this in a field of its own", *sorted(said))
        try:
            return Brought(sent.source(Sent.model_validate_json(raw)), "text", query.dry_run)
        except ValidationError as error:
            found = error.errors(include_url=False)
            raise RequestValidationError([{**one, "loc": ("body", *one["loc"])} for one in found]) from None
    if kind not in FILES:
        expected = ", ".join(("application/json", *FILES))
        raise UnknownKind(f"nothing reads {kind!r}; expected one of {expected}")
    given = Given(published=query.published, publisher=query.publisher, url=query.url, language=query.language)
    return Brought(Source(BytesIO(raw), given, name="what was sent", suffix=FILES[kind][0]), "body", query.dry_run)


class Taken(TypedDict):
    outcome: Annotated[str, Field(description="new, updated or unchanged", examples=["new"])]
    document: DocumentSource
    events: Annotated[list[Event], Field(description="what it tells of")]


@router.post("/annotate", responses=openapi.done(Annotations, examples.ANNOTATIONS, 411, 413, 422, 503))
def annotate(text: Sent, _: Annotated[Nothing, Query()], request: Request) -> Response:
    """The time expressions and the events of a text. Nothing is kept."""
    return answer.json(request, sent.annotated(sent.read(sent.source(text), "text").document))


@router.post(
    "/documents",
    responses=openapi.done(Taken | Annotations, examples.TAKEN, 403, 411, 413, 415, 422, 503)
    | openapi.done(
        Taken,
        examples.TAKEN,
        status=201,
        description="It is new; Location names it",
        headers=openapi.LOCATION,
        links=openapi.follow("get_document", id="/document/id"),
    ),
    openapi_extra={"requestBody": BODY},
)
def import_document(found: Annotated[Brought, Depends(brought)], request: Request) -> Response:
    """Reads a document in: 201 with the events that it tells of. The same one again: 200, and nothing changes.

    It comes as JSON, or as a file: plain text, Markdown or HTML. Only from the machine that the server runs on.
    """
    article = sent.read(found.source, found.parameter)
    if found.dry_run:
        return answer.json(request, sent.annotated(article.document))
    with _WRITERS:
        report = run([found.source], engine(request), clock=now, version=request.app.version)
    if report.errors:
        raise BadParameters(report.errors[0].reason, found.parameter)
    outcome = "new" if report.new else "updated" if report.updated else "unchanged"
    with reading(request) as connection:
        known = select(models.Document.id).where(models.Document.sha256 == article.document.sha256)
        id = connection.execute(known).scalar_one()
        row = connection.execute(queries.document(id)).one()
        events = [entry.event for entry in pages.told_in(connection, id)]
        taken: Taken = {"outcome": outcome, "document": telling.source(id, row.title, row), "events": events}
    headers = {"Location": f"/documents/{id}"}
    return Response(orjson.dumps(taken), 201 if report.new else 200, headers, "application/json")


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
