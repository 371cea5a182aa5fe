"""`export`: the timeline in any format, under any filter of the API. Filters and their help are the API's own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, get_origin

import click
from pydantic import ValidationError
from sqlalchemy import Connection

from api import pages
from api.errors import BadParameters, Unknown
from api.formats import FORMATS, Feed, Format
from api.query import TimelineQuery
from cli.console import fail
from cli.database import database

PAGING = {"cursor", "count"}  # an export has no pages
HELP = {
    "format": f"One of {', '.join(FORMATS)}; ndjson unless given.",
    "limit": "At most so many; all of them unless given.",
}


def filters(command: Callable[..., None]) -> Callable[..., None]:
    """An option a field of the query."""
    for name, field in reversed(TimelineQuery.model_fields.items()):
        if name in PAGING:
            continue
        asked = field.alias or name
        flag = f"--{asked.replace('_', '-')}"
        how: dict[str, Any] = {"metavar": name.strip("_").upper(), "multiple": get_origin(field.annotation) is list}
        if field.annotation is bool:
            how, flag = {"default": None}, f"{flag}/--no-{flag.removeprefix('--')}"
        command = click.option(flag, asked, help=HELP.get(asked, field.description), **how)(command)
    return command


# The API spells it date_match, a command line --date-match; both are understood.
@click.command(context_settings={"token_normalize_func": lambda flag: flag.replace("_", "-")})
@filters
def export(**asked: Any) -> None:
    """Write the timeline, filtered, as CSV, iCalendar, GeoJSON ...

    To standard output, as NDJSON unless --format says otherwise, and all of it unless --limit is given. An option that
    may be given more than once asks for any of its values.

    \b
      dateline export --format ics --actor Turkey --from 2019 > turkey.ics
      dateline export --format csv --type ASSAULT --place Tripoli > assaults.csv
      dateline export --format timelinejs --q ceasefire --modality any
    """
    query = _query(asked)
    with database() as engine, engine.connect() as connection:
        try:
            for part in _written(connection, query):
                sys.stdout.buffer.write(part)
        except (BadParameters, Unknown) as error:
            fail(str(error), 2)


def _query(asked: dict[str, Any]) -> TimelineQuery:
    given = {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in asked.items()
        if value not in (None, ())
    }
    try:
        return TimelineQuery.model_validate(given)
    except ValidationError as error:
        fail(
            "; ".join(f"--{found['loc'][0]}: {found['msg'].removeprefix('Value error, ')}" for found in error.errors()),
            2,
        )


def _written(connection: Connection, query: TimelineQuery) -> Iterator[bytes]:
    format = FORMATS[query.format or "ndjson"]
    ceiling = format.most if format.most != Format._field_defaults["most"] else None  # what the format itself can bear
    sort = query.sort or format.sort
    limits = [limit for limit in (query.limit, ceiling) if limit]
    entries = pages.every(connection, query.asked(connection), sort=sort, matching=format.matches)
    yield from format.write(Feed(islice(entries, min(limits, default=None)), pages.coverage(connection)))
