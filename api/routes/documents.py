"""What was read: each document with everything found in it, for programs and, marked, for readers."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Annotated, Any
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import Field
from typing_extensions import TypedDict

from api import answer, examples, openapi, telling
from api.asking import Asking
from api.details import Source, WholeDocument
from api.query import ID, Nothing, Question, Words
from api.reading import reading
from api.spans import Mark, marked
from db import catalogue

router = APIRouter(tags=["documents"], route_class=Asking)

OFFERED = {"json": "application/json", "html": "text/html"}
KEY = {"time": "time", "actor": "actor", "place": "place", "predicate": "what happened"}


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
    with reading(request) as connection:
        found = telling.document(connection, id)
    if answer.preferred(request.headers.get("accept", ""), OFFERED, "json") == "html":
        return answer.whole(request, "".join(_page(found)).encode(), "text/html")
    return answer.json(request, found)


def _page(document: WholeDocument) -> Iterator[str]:
    title = escape(document["title"] or "Untitled document")
    yield f"<!doctype html><html lang={quote(document['language'] or 'en')}><head><meta charset=utf-8>"
    yield "<meta name=viewport content='width=device-width'>"
    yield "<link rel=icon href=/widget/v1/icon.svg><link rel=stylesheet href=/style.css>"
    yield f"<title>{title}</title></head><body><h1>{title}</h1><p class=soft>"
    published = f"{document['published']} ({document['published_basis']})" if document["published"] else "date unknown"
    yield escape(" · ".join(filter(None, (document["publisher"], f"published: {published}"))))
    if (document["url"] or "").startswith(("http://", "https://")):
        yield f" · <a rel=noreferrer href='{escape(document['url'] or '')}'>at the publisher's</a>"
    yield "</p>"
    if document["published_why"]:
        because = "".join(f"<li>{escape(reason['why'])}</li>" for reason in document["published_why"])
        yield f"<details class=soft><summary>how the date was inferred</summary><ul>{because}</ul></details>"
    yield "<ul class='key soft'>"
    yield from (f"<li><mark class={kind}>{words}</mark></li>" for kind, words in KEY.items())
    yield f"</ul><div class=text>{marked(document['text'], _marks(document))}</div></body></html>"


def _marks(document: WholeDocument) -> Iterator[Mark]:
    yield from (_mark("sentence", sentence, "") for sentence in document["sentences"])
    for mention in document["mentions"]:
        yield _mark("told", mention["sentence"], mention["title"])
        if mention["timex"]:
            yield _mark("time", mention["timex"], f"{mention['date']['display']}: {mention['why']}")
        yield _mark("predicate", mention["predicate"], f"{mention['type'] or 'event'}, {mention['modality']}")
        for kind, names in (("actor", mention["actors"]), ("place", mention["places"])):
            yield from (_mark(kind, name, name["name"]) for name in names)


def _mark(kind: str, span: Any, why: str) -> Mark:
    return Mark(span["start"], span["end"], kind, why)
