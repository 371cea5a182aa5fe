"""The timeline, in every format, and one event whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Path, Query, Request, Response

from api import answer, examples, facets, openapi, pages, telling
from api.asking import Asking
from api.details import WholeEvent
from api.errors import BadParameters, Unknown
from api.formats import ACCEPTED, FORMATS, Feed
from api.formats.charts import GrafanaAnnotation, Simile, Vis
from api.formats.stories import TimelineJs
from api.query import ID, Filters, Nothing, TimelineQuery
from api.reading import reading
from api.remembered import remember
from api.schemas import Entry, Facets, Page
from db.filters import Asked
from db.timeline import Cursor, Sort

router = APIRouter(tags=["events"], route_class=Asking)
DOWNLOADS = {"csv", "ics"}
# The formats that are written as JSON of no type of their own are told apart by who asked for them.
LISTED = openapi.answers(
    Page | TimelineJs | Vis | Simile | list[GrafanaAnnotation],
    examples.PAGE,
    400,
    404,
    422,
    503,
    others={FORMATS[name].media_type: shown for name, shown in examples.FEEDS.items()},
    links=openapi.follow("get_event", id="/events/0/id"),
    headers={
        "Link": {"description": "the page that follows, rel=next", "schema": {"type": "string"}},
        "X-Total-Count": {"description": "with `count=true`", "schema": {"type": "integer"}},
    },
)


@router.get("/events", responses=LISTED)
def list_events(query: Annotated[TimelineQuery, Query()], request: Request) -> Response:
    """The timeline: events under these filters, in the order of their dates."""
    name = query.format or answer.preferred(request.headers.get("accept", ""), ACCEPTED, "json")
    return _timeline(request, query, name)


@router.get("/events.{format}", summary="List Events in a Format", responses=LISTED)
def list_events_as(
    format: Annotated[str, Path(description="the suffix", json_schema_extra={"enum": list(FORMATS)}, examples=["csv"])],
    query: Annotated[TimelineQuery, Query()],
    request: Request,
) -> Response:
    """The same, in the format that the suffix names."""
    if format not in FORMATS:
        raise Unknown("format", format, parameter="format", near=list(FORMATS))
    if query.format not in (None, format):
        raise BadParameters(f"format={query.format} and the suffix .{format} disagree", "format")
    return _timeline(request, query, format)


@router.get("/facets", responses=openapi.answers(Facets, examples.FACETS, 404, 422, 503))
def count_facets(query: Annotated[Filters, Query()], request: Request) -> Response:
    """How many events there are by actor, type, place, source, precision and year, under these filters."""
    with reading(request) as connection:
        return answer.json(request, facets.count(connection, query.asked(connection)))


@router.get(
    "/events/{id}", responses=openapi.answers(WholeEvent, examples.EVENT, 404, 422, 503) | openapi.moved("event")
)
def get_event(
    id: Annotated[str, Path(description="as a list of events gives it", **ID)],
    _: Annotated[Nothing, Query()],
    request: Request,
) -> Response:
    """One event whole: every sentence that tells of it, why its date was read so, and where the tellings disagree."""
    with reading(request) as connection:
        found = telling.event(connection, id)
    if isinstance(found, str):
        return answer.moved(f"/events/{found}")
    return answer.json(request, found)


def _timeline(request: Request, query: TimelineQuery, name: str) -> Response:
    format = FORMATS[name]
    sort, limit = query.sort or format.sort, query.limit or format.limit
    headers = {"Content-Disposition": f'attachment; filename="events.{name}"'} if name in DOWNLOADS else {}
    with reading(request) as connection:
        asked = query.asked(connection)
        if limit is None:
            after = pages.read_cursor(query.cursor, sort) if query.cursor else None
            feed = Feed(
                _all(request, asked, sort, after, format.matches), pages.coverage(connection), base=_base(request)
            )
            if query.count:
                headers["X-Total-Count"] = str(pages.count_of(connection, asked))
            return answer.stream(request, format.write(feed), format.media_type, headers)
        page = pages.page(
            connection,
            asked,
            sort=sort,
            cursor=query.cursor,
            limit=min(limit, format.most),
            count=query.count,
            matching=format.matches,
        )
    if page.total is not None:
        headers["X-Total-Count"] = str(page.total)
    following = _following(request, page.cursor)
    if following:
        headers["Link"] = f'<{following}>; rel="next"'
    feed = Feed(page.entries, page.coverage, following, page.total, _base(request), _path(request, name))
    remember(request)
    return answer.whole(request, b"".join(format.write(feed)), format.media_type, headers)


def _all(request: Request, asked: Asked, sort: Sort, after: Cursor | None, matching: bool) -> Iterator[Entry]:
    """A connection for each few: whoever reads slowly holds none."""
    while True:
        with reading(request) as connection:
            some, after = pages.batch(connection, asked, sort, after, matching=matching)
        yield from some
        if after is None:
            return


def _following(request: Request, cursor: str | None) -> str | None:
    if cursor is None:
        return None
    asked = [(name, value) for name, value in request.query_params.multi_items() if name != "cursor"]
    return f"{request.url.path}?{urlencode([*asked, ('cursor', cursor)])}"


def _path(request: Request, name: str) -> str:
    """What a reader subscribes to: the format in the suffix, for it will not say which one it likes."""
    asked = [(key, value) for key, value in request.query_params.multi_items() if key not in ("cursor", "format")]
    return f"/events.{name}?{urlencode(asked)}" if asked else f"/events.{name}"


def _base(request: Request) -> str:
    return str(request.base_url).rstrip("/")
