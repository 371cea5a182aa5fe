"""What schemathesis cannot know: how dates are written, what there is to ask for, and which rules no schema states.

It is loaded into schemathesis, knows the API from outside only, and imports nothing of ours.
"""

from __future__ import annotations

import json
import os
import re
from typing import Any
from urllib.parse import parse_qs, urlsplit
from urllib.request import urlopen
from zlib import crc32

import schemathesis
from hypothesis import strategies as st

# --- dates

YEARS = st.integers(1900, 2030) | st.integers(-9999, 9999)
MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]  # fmt: skip


def _year(year: int) -> str:
    return f"{'-' if year < 0 else ''}{abs(year):04}"


_MONTH = st.builds(lambda year, month: f"{_year(year)}-{month:02}", YEARS, st.integers(1, 12))
_DAY = st.builds(lambda month, day: f"{month}-{day:02}", _MONTH, st.integers(1, 28))
_MINUTE = st.builds(lambda day, hour, minute: f"{day}T{hour:02}:{minute:02}", _DAY, *(st.integers(0, 23),) * 2)
_WORDS = st.builds(lambda month, year: f"{month} {year}", st.sampled_from(MONTHS), st.integers(1000, 2030))
_ABOUT = st.builds(lambda year, mark: f"{_year(year)}{mark}", YEARS, st.sampled_from("?~%"))
_DECADE = st.builds(lambda decade: f"{decade}X", st.integers(100, 203))
_SPAN = st.builds(lambda year, more: f"{_year(year)}/{_year(year + more)}", st.integers(-9999, 9990), st.integers(0, 9))
_OPEN = st.builds(lambda year, form: form.format(_year(year)), YEARS, st.sampled_from(["{}/..", "../{}"]))
_YEAR = YEARS.map(_year)

schemathesis.openapi.format("edtf", st.one_of(_YEAR, _MONTH, _DAY, _MINUTE, _WORDS, _ABOUT, _DECADE, _SPAN, _OPEN))

DATES = {"from", "to", "updated_since", "published"}
A_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)|\dX|\d0s|century|millennium|\d ?(?:BCE?|AD|CE)\b")


@schemathesis.check
def takes_no_date_that_is_none(ctx: Any, response: Any, case: Any) -> None:
    """Whatever is taken for a date says a year. "0" does not."""
    if not 200 <= response.status_code < 300:
        return
    for name, text in _sent(response.request):
        if name in DATES and not A_YEAR.search(text):
            raise AssertionError(f"{name}={text!r} was taken for a date")


def _sent(request: Any) -> list[tuple[str, str]]:
    query = parse_qs(urlsplit(request.url).query, keep_blank_values=True)
    found = [(name, value) for name, values in query.items() for value in values]
    if "json" in (request.headers.get("Content-Type") or ""):
        body = json.loads(request.body)
        found += [(name, str(body[name])) for name in DATES & body.keys() if body[name] is not None]
    return found


# --- rules

# What no schema states, by parameter: rules between two of them, and whether a thing is as it has to be. Whatever else
# a schema allows and the server refuses is a finding.
RULES = re.compile(
    "|".join(
        (
            r"(?:from|to): from \(.*\) lies after to",
            r"from: from has no beginning|to: to has no end",
            r"cursor: (?:not a cursor of this timeline|a cursor for sort=)",
            r"format: format=\w+ and the suffix \.\w+ disagree",
            r"actor: .* expected one of these keys$",
            r"bins: so long a window takes more than \d+ bins",
            r"bbox: expected south to north",
            r"q: expected words",  # nothing but marks: "**"
            r"sort: relevance to what",
            r"\w+: JSON says this in a field of its own",
            r"body: (?!not JSON)",  # a file in which there is no text
            r"(?:actor|into): .* only those found in texts are confirmed, merged or dropped$",
            r"(?:actor|into): .*(?:already$|was merged into another|was dropped: undo that first$)",
            r"mentions: (?:mention \d+ does not tell of event|expected some of the \d+ mentions)",
            r"events: (?:expected two events or more|event \d+ was merged into)",
            r"id: (?:event \d+ was merged into|it was undone before)",
        )
    )
)


@schemathesis.check
def refuses_only_by_rules_that_no_schema_states(ctx: Any, response: Any, case: Any) -> None:
    if case.meta is None or not case.meta.generation.mode.is_positive or response.status_code not in (400, 422):
        return
    problem = json.loads(response.content)
    if not problem.get("errors"):
        raise AssertionError(f"no parameter is named: {problem['detail']}")
    for error in problem["errors"]:
        said = f"{error['parameter']}: {error['detail']}"
        if not RULES.match(said):
            raise AssertionError(f"a valid question was refused: {said}")


# --- what there is

BASE = os.environ["DATELINE_FUZZED"]


def _ask(path: str) -> Any:
    with urlopen(f"{BASE}{path}") as answer:
        return json.load(answer)


EVENTS = [event["id"] for event in _ask("/events?limit=200&sort=importance")["events"]]
DOCUMENTS = [document["id"] for document in _ask("/documents")["documents"]]
ACTORS = [actor["key"] for actor in _ask("/actors?limit=100")["actors"]]
FOUND = [actor["key"] for actor in _ask("/actors?limit=100&status=found")["actors"]] or ACTORS
PLACES = [place["key"] for place in _ask("/places?limit=100")["places"]]
# fmt: off
KNOWN = {
    "/events/{id}":          EVENTS,
    "/events/{id}/split":    EVENTS,
    "/documents/{id}":       DOCUMENTS,
    "/actors/{key}":         ACTORS,
    "/actors/{key}/confirm": FOUND,
    "/actors/{key}/drop":    FOUND,
    "/places/{key}":         PLACES,
}
# fmt: on


@schemathesis.hook
def map_case(context: Any, case: Any) -> Any:
    """Every other valid question is about something that is there."""
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return case
    known = KNOWN.get(case.operation.path)
    for name, value in (case.path_parameters or {}).items() if known else ():
        case.path_parameters[name] = _known(str(value), known)
    if case.operation.path == "/events/merge" and isinstance(case.body, dict):
        case.body["events"] = [_known(id, EVENTS) for id in case.body["events"]]
    return case


def _known(value: str, known: list[str]) -> str:
    number = crc32(value.encode())
    return known[number // 2 % len(known)] if number % 2 else value
