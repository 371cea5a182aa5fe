"""`export`: the timeline in any format, under any filter of the API. Filters and their help are the API's own."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, BooleanOptionalAction, Namespace, RawDescriptionHelpFormatter
from typing import TYPE_CHECKING, Any, get_origin

import typer

from cli.console import fail

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from api.query import TimelineQuery

PAGING = {"cursor", "count"}  # an export has no pages
EXAMPLES = """\
  dateline export --format ics --actor Turkey --from 2019 > turkey.ics
  dateline export --format csv --type ASSAULT --place Tripoli > assaults.csv
  dateline export --format timelinejs --q ceasefire --modality any
"""


def export(ctx: typer.Context) -> None:
    """Write the timeline, filtered, as CSV, iCalendar, GeoJSON ..."""
    from api.errors import BadParameters, Unknown
    from cli.database import database

    query = _query(_parser().parse_args([_hyphenated(argument) for argument in ctx.args]))
    with database() as engine, engine.connect() as connection:
        try:
            for part in _written(connection, query):
                sys.stdout.buffer.write(part)
        except (BadParameters, Unknown) as error:
            fail(str(error), 2)


def _parser() -> ArgumentParser:
    from api.query import TimelineQuery

    parser = ArgumentParser(
        "dateline export",
        description="Write the timeline, filtered, to standard output. All of it, unless --limit is given.",
        epilog=EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    for name, field in TimelineQuery.model_fields.items():
        if name in PAGING:
            continue
        how: dict[str, Any] = {"metavar": name.strip("_").upper()}
        if get_origin(field.annotation) is list:
            how["action"] = "append"
        elif field.annotation is bool:
            how = {"action": BooleanOptionalAction}
        described = (field.description or "").replace("%", "%%")
        parser.add_argument(
            f"--{(field.alias or name).replace('_', '-')}", dest=field.alias or name, help=described, **how
        )
    return parser


def _hyphenated(argument: str) -> str:
    """``--date_match`` is spelt as the API has it, ``--date-match`` as a command line does."""
    flag, equals, value = argument.partition("=")
    return flag.replace("_", "-") + equals + value if flag.startswith("--") else argument


def _query(given: Namespace) -> TimelineQuery:
    from pydantic import ValidationError

    from api.query import TimelineQuery

    try:
        return TimelineQuery.model_validate({name: value for name, value in vars(given).items() if value is not None})
    except ValidationError as error:
        fail("; ".join(f"--{found['loc'][0]}: {found['msg']}" for found in error.errors()), 2)


def _written(connection: Connection, query: TimelineQuery) -> Iterator[bytes]:
    from itertools import islice

    from api import pages
    from api.formats import FORMATS, Feed, Format

    format = FORMATS[query.format or "ndjson"]
    ceiling = format.most if format.most != Format._field_defaults["most"] else None  # what the format itself can bear
    sort = query.sort if "sort" in query.model_fields_set else format.sort
    limits = [limit for limit in (query.limit, ceiling) if limit]
    entries = pages.every(connection, query.asked(connection), sort=sort)
    yield from format.write(Feed(islice(entries, min(limits, default=None)), pages.coverage(connection)))
