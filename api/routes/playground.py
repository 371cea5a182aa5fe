"""A text read for itself, for a person: a form, and a page back. What ``POST /annotate`` answers, to look at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated
from urllib.parse import parse_qsl

from fastapi import APIRouter, Depends, Request, Response
from pydantic import ValidationError

from api import answer, errors, sent
from api.errors import BadParameters
from api.html import findings, playground
from api.reading import now, reading
from api.sent import Sent
from events.document import Document
from importer import unstored

router = APIRouter(include_in_schema=False)


async def filled(request: Request) -> dict[str, str]:
    """The fields of the form. A browser ends lines as mail does."""
    raw = (await request.body()).decode("utf-8", "replace")
    try:
        pairs = parse_qsl(raw, keep_blank_values=True, errors="replace", max_num_fields=20)
    except ValueError:
        raise BadParameters("expected the fields of a form", "body") from None
    return {name: value.replace("\r\n", "\n") for name, value in pairs}


@router.get("/try")
def form(request: Request) -> Response:
    if not request.query_params.get("example"):
        return answer.whole(request, playground.page({}, {}), "text/html")
    given = playground.EXAMPLE
    return answer.whole(request, _answered(request, given, _document(given)), "text/html")


@router.post("/try")
def read(given: Annotated[dict[str, str], Depends(filled)], request: Request) -> Response:
    if wrong := _wrong(given):
        return Response(playground.page(given, wrong), 422, media_type="text/html")
    document = _document(given)
    if given.get("format") == "json":
        return answer.json(request, sent.annotated(document))
    return answer.whole(request, _answered(request, given, document), "text/html")


def _document(given: Mapping[str, str]) -> Document:
    """As POST /annotate has it: a byline counts where nobody says when it was published."""
    return sent.read(sent.source(_sent(given)), "text").document


def _sent(given: Mapping[str, str]) -> Sent:
    """An empty field says nothing."""
    said = {name: given[name].strip() for name in playground.FIELDS if given.get(name, "").strip()}
    return Sent.model_validate({**said, "text": given.get("text", "")})


def _wrong(given: Mapping[str, str]) -> dict[str, str]:
    """What is the matter, by its field: all of it at once."""
    found: dict[str, str] = {}
    try:
        _sent(given)
    except ValidationError as error:
        found = {str(one["loc"][0]): errors.words(one) for one in error.errors(include_url=False)}
    text = given.get("text", "")
    if not text.strip():
        found["text"] = "expected a text to read"
    elif len(text) > playground.LONGEST:
        found["text"] = f"{len(text):,} characters; expected at most {playground.LONGEST:,}"
    return found


def _answered(request: Request, given: Mapping[str, str], document: Document) -> bytes:
    bounded = unstored.bounded(document, now())
    with reading(request) as connection:
        found = findings.of_reading(connection, bounded)
    return playground.page(given, {}, bounded, found, at=str(request.base_url))
