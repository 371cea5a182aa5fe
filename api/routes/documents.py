"""What was read: each document with everything found in it, for programs and, marked, for readers."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import Field
from typing_extensions import TypedDict

from api import answer, examples, openapi, telling
from api.asking import Asking
from api.details import Source, WholeDocument
from api.html import document, findings
from api.query import ID, Nothing, Question, Words
from api.reading import reading
from api.remembered import remember
from db import catalogue

router = APIRouter(tags=["documents"], route_class=Asking)

OFFERED = {"json": "application/json", "html": "text/html"}


class DocumentQuery(Question):
    q: Words | None = Field(None, description="words of the title, the publisher or the address", examples=["wire"])
    source: list[Words] = Field([], description="publishers", examples=[["Example Wire"]])
    limit: int = Field(100, ge=1, le=1000, description="documents a page")
    after: int = Field(-1, ge=-1, lt=2**53, description="the id of the last document of the page before")


class DocumentListed(Source):
    events: Annotated[int, Field(description="how many it tells of")]


class Documents(TypedDict):
    documents: list[DocumentListed]
    next: str | None


@router.get(
    "/documents",
    responses=openapi.answers(
        Documents, examples.DOCUMENTS, 422, 503, links=openapi.follow("get_document", id="/documents/0/id")
    ),
)
def list_documents(query: Annotated[DocumentQuery, Query()], request: Request) -> Response:
    """The documents that were imported."""
    with reading(request) as connection:
        statement = catalogue.documents(query.q, query.source, query.after, query.limit + 1)
        rows = connection.execute(statement).all()
    shown, following = rows[: query.limit], None
    if len(rows) > query.limit:
        asked = [(name, value) for name, value in request.query_params.multi_items() if name != "after"]
        following = f"{request.url.path}?{urlencode([*asked, ('after', shown[-1].id)])}"
    documents = [{**telling.source(row.id, row.title, row), "events": row.events} for row in shown]
    return answer.json(request, {"documents": documents, "next": following})


@router.get(
    "/documents/{id}",
    responses=openapi.answers(
        WholeDocument,
        examples.DOCUMENT,
        404,
        422,
        503,
        others={"text/html": "<!doctype html><title>A year of siege</title> ..."},
    ),
)
def get_document(
    id: Annotated[str, Path(description="as a list of documents gives it", **ID)],
    _: Annotated[Nothing, Query()],
    request: Request,
) -> Response:
    """A document with every span: sentences, time expressions, predicates, names. A browser gets them marked."""
    html = answer.preferred(request.headers.get("accept", ""), OFFERED, "json") == "html"
    with reading(request) as connection:
        found = telling.document(connection, id)
        marked = findings.of_document(connection, found) if html else None
    if marked:
        remember(request)
        return answer.whole(request, document.page(found, marked), "text/html")
    return answer.json(request, found)
