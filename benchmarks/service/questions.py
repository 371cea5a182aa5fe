"""Eight questions, each as the API takes it, as SQL for the raw driver, and as one statement for Datasette."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple, TypeAlias
from urllib.parse import urlencode

from api.pages import write_cursor
from benchmarks.service import statements as sql
from benchmarks.service.driver import Driver, Rows
from benchmarks.service.turns import Turn
from dates import calendar
from db.timeline import Cursor

Told: TypeAlias = list[tuple[Any, ...]]
PAGE = (sql.ACTORS, sql.PLACES)
NAMED = re.compile(r"(?<![:\w]):(\w+)")


class Question(NamedTuple):
    """``told`` is what must be the same in an answer of the API and in ``rows`` of either statement."""

    path: Callable[[Turn], str]
    statement: str
    told: Callable[[Any], Told]
    rows: Callable[[Sequence[Sequence[Any]]], Told]
    others: Sequence[str] = PAGE  # for what hangs on the rows of the first
    in_one: str = ""

    def read(self, driver: Driver, values: Mapping[str, Any]) -> Rows:
        """All rows that the answer is made of, through the raw driver; those of the first statement come back."""
        rows = driver.rows(_said(self.statement, driver.dialect), values)
        for other in self.others:
            driver.rows_of(other, [row[0] for row in rows])
        return rows

    def datasette(self, database: str, turn: Turn) -> str:
        """Its path; rows as arrays are the shortest that it writes."""
        statement = _said(self.in_one, "sqlite")
        values = turn.values()
        named = {name: values[name] for name in NAMED.findall(statement)}
        return f"/{database}.json?{urlencode({'sql': statement, '_shape': 'arrays', **named})}"


@cache
def _said(statement: str, dialect: str) -> str:
    return statement.format(**sql.WORDS[dialect])


def _page(statement: str, path: Callable[[Turn], str]) -> Question:
    return Question(path, statement, _ids_told, _ids, PAGE, sql.in_one(statement))


def _ids_told(answer: Any) -> Told:
    return [(int(event["id"]),) for event in answer["events"]]


def _ids(rows: Sequence[Sequence[Any]]) -> Told:
    return [(row[0],) for row in rows]


def _counts_told(answer: Any) -> Told:
    return sorted((facet, row["n"]) for facet, rows in answer.items() for row in rows)


def _counts(rows: Sequence[Sequence[Any]]) -> Told:
    return sorted((facet, n) for facet, _, n in rows)


def _sum_told(answer: Any) -> Told:
    return [(sum(lane["n"] for lane in answer["lanes"]),)]


def _sum(rows: Sequence[Sequence[Any]]) -> Told:
    return [(sum(row[-1] for row in rows),)]


def _path(route: str, **asked: Any) -> str:
    return f"{route}?{urlencode(asked)}" if asked else route


def _window(turn: Turn) -> dict[str, str]:
    """The last day counts."""
    return {"from": _day(turn.since), "to": _day(turn.until - calendar.DAY)}


def _day(second: int) -> str:
    return "{:04}-{:02}-{:02}".format(*calendar.fields(second)[:3])


def _actor(turn: Turn) -> str:
    return f"actor-{turn.actor}"


def first_page(turn: Turn) -> str:
    return _path("/events", actor=_actor(turn), **_window(turn), limit=100)


def deep_page(turn: Turn) -> str:
    """From the middle of the window on."""
    cursor = write_cursor(Cursor((turn.since + turn.until) // 2, 0), "date")
    return _path("/events", actor=_actor(turn), **_window(turn), limit=100, cursor=cursor)


def _after(turn: Turn) -> str:
    cursor = write_cursor(Cursor(turn.since, 0), "date")
    return _path("/events", actor=_actor(turn), limit=100, cursor=cursor)


def _histogram(turn: Turn) -> str:
    """Whatever the window: it holds all events."""
    window = {"from": turn.epoch, "to": 2030} if turn.epoch else {}
    return _path("/timeline/histogram", **window, bins=turn.bins)


QUESTIONS: Mapping[str, Question] = {
    "one actor, one year": _page(sql.ACTOR_YEAR, first_page),
    "one actor, a deep page": _page(sql.ACTOR_DEEP, _after),
    "by date, one year": _page(sql.YEAR, lambda turn: _path("/events", **_window(turn), limit=100)),
    "a place, since a day": _page(
        sql.PLACE,
        lambda turn: _path("/events", place=f"place-{turn.place}", **{"from": _day(turn.since)}, limit=100),
    ),
    "text, one actor, one year": _page(
        sql.TEXT,
        lambda turn: _path("/events", q=f"w{turn.word}", actor=_actor(turn), **_window(turn), limit=100),
    ),
    "facets, one actor, one year": Question(
        lambda turn: _path("/facets", actor=_actor(turn), **_window(turn)),
        *(sql.FACETS, _counts_told, _counts, (), sql.FACETS),
    ),
    "histogram of everything": Question(_histogram, sql.SPREADS, _sum_told, _sum, (), sql.YEARS),
    "one event whole": Question(
        lambda turn: _path(f"/events/{turn.values()['event']}"),
        sql.WHOLE,
        lambda answer: [(int(answer["id"]),)],
        _ids,
        (*PAGE, sql.MENTIONS, sql.ACTORS_NAMED, sql.PLACES_NAMED),
        sql.in_one(sql.WHOLE, whole=True),
    ),
}
