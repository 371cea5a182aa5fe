"""Days on the wire as the programs that draw timelines take them: fields, seconds, and intervals without open ends."""

from __future__ import annotations

import re
from typing import NamedTuple

from api.schemas import Coverage, Date
from dates import calendar

_FIELDS = re.compile(r"(-?\d+)-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?")
_NAMES = ("year", "month", "day", "hour", "minute")


class Span(NamedTuple):
    """Unix seconds, half-open; ``open`` says which of its ends is not known."""

    start: int
    end: int
    open: str  # "", "start", "end"


def first_second(day: str) -> int:
    """The first second of a day or of a minute, as schemas writes them."""
    year, month, number, hour, minute = (int(part or 0) for part in _taken(day))
    return calendar.seconds(year, month, number) + hour * 3600 + minute * 60


def past(day: str) -> int:
    """The first second after it."""
    return first_second(day) + (60 if "T" in day else calendar.DAY)


def span(date: Date) -> Span | None:
    """From the first possible instant to the last; of what has an open end the bound that is known. None undated."""
    first, last = date["earliest"], date["latest"]
    if first and last:
        return Span(first_second(first), past(last), "")
    if first:
        return Span(first_second(first), past(date["latest_start"] or first), "end")
    if last:
        return Span(first_second(date["earliest_end"] or last), past(last), "start")
    return None


def shown(date: Date, coverage: Coverage) -> Span | None:
    """As ``span``, but an open end goes on as far as anything is known of."""
    found = span(date)
    if found is None or not found.open:
        return found
    if found.open == "end":
        end = past(coverage["to"]) if coverage["to"] else found.end
        return found._replace(end=max(end, found.end))
    start = first_second(coverage["from"]) if coverage["from"] else found.start
    return found._replace(start=min(start, found.start))


def within(date: Date) -> bool:
    """Whether it is some moment within its bounds, and not known to have lasted from one to the other."""
    return bool(date["earliest"] and date["latest"]) and date["latest_start"] is None and date["earliest_end"] is None


def iso(second: int) -> str:
    """With four figures of a year at least, and a sign before year 0."""
    whole, rest = divmod(second, calendar.DAY)
    year, month, day = calendar.fields(whole * calendar.DAY)[:3]
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04}-{month:02}-{day:02}T{rest // 3600:02}:{rest % 3600 // 60:02}:{rest % 60:02}Z"


def known(first: str, last: str) -> dict[str, int]:
    """The fields that two days have in common, and the year in any case."""
    fields: dict[str, int] = {}
    for name, one, other in zip(_NAMES, _taken(first), _taken(last), strict=True):
        if one is None or (one != other and name != "year"):
            break
        fields[name] = int(one)
        if one != other:
            break
    return fields


def _taken(day: str) -> tuple[str | None, ...]:
    found = _FIELDS.match(day)
    assert found  # noqa: S101  we wrote it ourselves, in schemas
    return found.groups()
