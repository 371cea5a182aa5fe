"""The application."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version

from fastapi import Depends, FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware
from sqlalchemy import Engine

from api import errors, openapi, reading
from api.query import given_once
from api.remembered import Remembered
from api.routes import corrections, documents, events, health, intake, judgements, names, page, playground, timeline
from api.shield import Shield


def create(engine: Engine | Callable[[], Engine], *, editable: bool = False) -> FastAPI:
    """The API and its page. An engine that is yet to be made is made by the first request that needs it. Without
    ``editable`` nothing is ever written.
    """
    app = FastAPI(
        title="Dateline",
        version=_version(),
        summary="An event timeline database: when things happened, and how sure that is.",
        description=openapi.DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        generate_unique_id_function=lambda route: route.name,
        openapi_tags=openapi.TAGS,
        dependencies=[Depends(errors.takes_method), Depends(given_once)],
    )
    reading.install(app, engine, editable=editable)
    errors.install(app)
    openapi.install(app)
    for routes in (corrections, judgements, events, timeline, names, documents, intake, playground, health, page):
        app.include_router(routes.router)
    page.mount(app)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=["GET", "HEAD"],
        allow_headers=["*"],
        expose_headers=["ETag", "Link", "Content-Disposition", "X-Total-Count"],
        max_age=86_400,
    )
    app.add_middleware(Shield)
    app.add_middleware(Remembered)
    return app


def _version() -> str:
    try:
        return version("dateline")
    except PackageNotFoundError:  # run from a checkout
        return "0"
