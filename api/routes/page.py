"""The page, the frame, and the element they are made of: files of the widget package."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fastapi import APIRouter, FastAPI, Request, Response
from starlette.exceptions import HTTPException
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

import widget
from api import answer, modules, shield
from api.html import manual

WIDGET = Path(widget.__file__).parent
# fmt: off
SERVED = {
    ".js":   "text/javascript",
    ".css":  "text/css",
    ".html": "text/html",
    ".json": "application/json",
    ".svg":  "image/svg+xml",
    ".png":  "image/png",
    ".ico":  "image/x-icon",
}
# fmt: on
ELEMENT = WIDGET / "event-timeline.js"
KEPT = {"Cache-Control": "public, max-age=300"}

router = APIRouter(include_in_schema=False)


@router.get("/")
@router.get("/timeline")
def page(request: Request) -> Response:
    return _index(request)


@router.get("/embed")
def embed(request: Request) -> Response:
    """The same page, and any site may frame it."""
    return _index(request, {"Content-Security-Policy": shield.FRAMED})


@router.get("/docs")
def docs(request: Request) -> Response:
    return answer.whole(request, manual.page(request.app), "text/html")


@router.get("/style.css")
def style(request: Request) -> Response:
    """For the pages that are made here, as well as widget/page.css."""
    return answer.whole(request, Path(__file__).parents[1].joinpath("style.css").read_bytes(), "text/css")


def mount(app: FastAPI) -> None:
    app.mount("/widget/v1", Assets(directory=WIDGET), name="widget")


class Assets(StaticFiles):
    """Starlette knows their ETags; only what a browser can use is given out."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        file = WIDGET / path
        if file.suffix == ".js" and file.is_file() and file.parent == WIDGET:
            return answer.whole(Request(scope), modules.script(file, ELEMENT), SERVED[".js"], KEPT)
        media_type = SERVED.get(Path(path).suffix)
        if media_type is None:
            raise HTTPException(404)
        response = await super().get_response(path, scope)
        response.headers.update(KEPT)
        if response.status_code == 200:
            response.headers["Content-Type"] = (
                f"{media_type}; charset=utf-8" if media_type[:5] == "text/" else media_type
            )
        return response


def _index(request: Request, headers: dict[str, Any] | None = None) -> Response:
    index = WIDGET / "index.html"
    if not index.is_file():
        raise HTTPException(404, "the page is not part of this installation")
    return answer.whole(request, index.read_bytes(), "text/html", headers)
