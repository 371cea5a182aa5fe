"""For whoever runs it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field
from typing_extensions import TypedDict

from api import answer, examples, openapi, pages
from api.query import Nothing
from api.reading import reading
from api.schemas import Coverage

router = APIRouter(tags=["service"])


class Health(TypedDict):
    status: str
    database: str
    version: str
    editable: Annotated[bool, Field(description="whether it takes corrections: started with `--editable`")]
    coverage: Coverage


@router.get("/health", responses=openapi.answers(Health, examples.HEALTH, 422, 503))
def health(request: Request, _: Annotated[Nothing, Query()]) -> Response:
    """Whether it can answer; 503 says what is missing."""
    with reading(request) as connection:
        return answer.json(
            request,
            {
                "status": "ok",
                "database": connection.dialect.name,
                "version": request.app.version,
                "editable": request.app.state.editable,
                "coverage": pages.coverage(connection),
            },
        )
