"""EDTF (ISO 8601-2, as the Library of Congress has it) to ``When``, and back.

Levels 0 and 1, and all of level 2 but years beyond four figures, which lie outside our calendar. A ``When`` is bounds
and how sure they are, in the time the text speaks: of a set its hull is kept, of qualifiers of single figures that the
date has them, of a zone nothing; an end that is unknown ("2011/") is as open as one that is open ("2011/..").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from dates import calendar
from dates.calendar import DAY, HOUR, MINUTE
from dates.interval import Doubt, Grain, Interval, When
from dates.written import write

__all__ = ["BadEdtf", "parse", "write"]

EXPECTED = "expected EDTF such as 2019, 2019-04, 2019-04-04, 201X, 2019-21, 2011/.. or 2019-04-01/2019-04-10"

_DATE = re.compile(
    r"[?~%]?(?P<year>-?[0-9X]{4})(?:S(?P<digits>[0-9]+))?[?~%]?"
    r"(?:-[?~%]?(?P<month>[0-9X]{2})[?~%]?(?:-[?~%]?(?P<day>[0-9X]{2})"
    r"(?:[?~%]|T(?P<hour>[0-9]{2})(?::(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?)?(?P<zone>Z|[+-][0-9:]{2,5})?"
    r"[?~%]?)?)?)?"
)
_ZONE = re.compile(r"Z|[+-](?:[01][0-9]|2[0-3])(?::?[0-5][0-9])?")
_LONG_YEAR = re.compile(r"[?~%]?Y-?0*([0-9]*)(?:E0*([0-9]+))?(?:S[0-9]+)?[?~%]?")
_BRACKETS = {"[": "]", "{": "}"}

# Months of level 1 and 2 that are not months: the first month they hold, how many, and their grain.
_SEASONS = {
    **{21 + n: (3 + 3 * n, 3, Grain.SEASON) for n in range(4)},
    **{25 + n: (3 + 3 * n, 3, Grain.SEASON) for n in range(4)},
    **{29 + n: ((9 + 3 * n - 1) % 12 + 1, 3, Grain.SEASON) for n in range(4)},
    **{33 + n: (1 + 3 * n, 3, Grain.QUARTER) for n in range(4)},
    **{37 + n: (1 + 4 * n, 4, Grain.SEASON) for n in range(3)},
    **{40 + n: (1 + 6 * n, 6, Grain.HALF) for n in range(2)},
}
_UNKNOWN_DIGITS = {0: Grain.YEAR, 1: Grain.DECADE, 2: Grain.CENTURY, 3: Grain.MILLENNIUM, 4: Grain.MILLENNIUM}
_BEYOND = calendar.seconds(calendar.LAST_YEAR + 1)


class BadEdtf(ValueError):
    """A text that is not an EDTF date."""


def parse(text: str) -> When:
    """An interval lasts (it has a core); a single date, or a set, is some time within."""
    if text[:1] in _BRACKETS and text[-1] == _BRACKETS[text[0]]:
        return _set(text[1:-1].split(","), text)
    start, slash, end = text.partition("/")
    if not slash:
        return _single(text, text)
    if "/" in end:
        raise BadEdtf(f"not an EDTF date: {shown(text)}; an interval has two ends")
    return _lasting(_end(start, text), _end(end, text), text)


def shown(text: str) -> str:
    """As an error quotes it."""
    return repr(text if len(text) <= 80 else f"{text[:60]}…")


def _single(text: str, whole: str) -> When:
    date = _DATE.fullmatch(text)
    if date is None:
        raise _refused(text, whole)
    year, month, day = date["year"], date["month"] or "", date["day"] or ""
    if digits := date["digits"]:
        if month or "X" in year or digits not in ("1", "2", "3", "4"):
            raise BadEdtf(f"not an EDTF date: {shown(whole)}; S1 to S4 stand on a known year alone, 1950S2")
        keep = int(digits) + year.startswith("-")
        year = year[:keep] + "X" * (len(year) - keep)
    if date["hour"] is not None:
        when = _moment(date, whole)
    elif month.isdigit() and int(month) in _SEASONS:
        when = _season(year, int(month), day, whole)
    else:
        when = _days(year, month, day, whole)
    doubt = _doubt(text)
    return When(when.outer, when.grain, doubt=(doubt, doubt)) if doubt else when


def _refused(text: str, whole: str) -> BadEdtf:
    if long := _LONG_YEAR.fullmatch(text):
        figures, zeros = long[1], long[2] or "0"
        if len(zeros) > 4 or len(figures) + int(zeros) > 4:
            return BadEdtf(f"year out of range: {shown(whole)}; expected {calendar.FIRST_YEAR} to {calendar.LAST_YEAR}")
        return BadEdtf(f"not an EDTF date: {shown(whole)}; Y is for years of more than four figures, expected 1985")
    return BadEdtf(f"not an EDTF date: {shown(whole)}; {EXPECTED}")


def _doubt(text: str) -> Doubt | None:
    """Of a part of a date is of the date: "2004-06-~11"."""
    marks = [mark for mark in Doubt if mark in text]
    return Doubt.BOTH if len(marks) > 1 else marks[0] if marks else None


def _days(year: str, month: str, day: str, whole: str) -> When:
    """Bounds of all days that fit, digits that are X being any digit; as precise as the coarsest that is not known."""
    months = _fitting(month or "XX", 1, 12, "month", whole)
    days = _fitting(day or "XX", 1, 31, "day", whole)
    years = _years(year)
    first = next(_real(years, months, days), None)
    last = next(_real(reversed(years), months[::-1], days[::-1]), None)
    if first is None or last is None:
        raise BadEdtf(f"no such day: {shown(whole)}; expected a day of the calendar, 1 to the last of its month")
    grain = Grain.DAY if day.isdigit() else Grain.MONTH if month.isdigit() else Grain.YEAR
    if "X" in year + month:
        grain = _grain(year)
    return When(Interval(first, last + DAY), grain)


def _real(years: Iterable[int], months: Iterable[int], days: Iterable[int]) -> Iterator[int]:
    for year in years:
        for month in months:
            for day in days:
                if day <= calendar.days_in_month(year, month):
                    yield calendar.seconds(year, month, day)


def _grain(year: str) -> Grain:
    """Of the first digit that is not known: 195X is a decade, 1X50 lies anywhere in a millennium."""
    return _UNKNOWN_DIGITS[len(year) - year.index("X") if "X" in year else 0]


def _years(year: str) -> range:
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    return range(min(low, high), max(low, high) + 1)


def _fitting(digits: str, low: int, high: int, name: str, whole: str) -> tuple[int, ...]:
    if fitting := tuple(number for number in _like(digits) if low <= number <= high):
        return fitting
    raise BadEdtf(f"no such {name}: {digits!r} in {shown(whole)}; expected {low:02} to {high}")


@lru_cache(maxsize=128)  # of two figures or X there are 121
def _like(digits: str) -> tuple[int, ...]:
    pattern = re.compile(digits.replace("X", "[0-9]"))
    return tuple(number for number in range(100) if pattern.fullmatch(f"{number:02}"))


def _season(year: str, code: int, day: str, whole: str) -> When:
    if day:
        raise BadEdtf(f"not an EDTF date: {shown(whole)}; a season has no days")
    first, length, grain = _SEASONS[code]
    years = _years(year)
    end = calendar.add_months(calendar.seconds(years[-1], first), length)
    if end > _BEYOND:
        raise BadEdtf(f"year out of range: {shown(whole)}; expected a season that ends by {calendar.LAST_YEAR}")
    return When(Interval(calendar.seconds(years[0], first), end), max(grain, _grain(year)) if "X" in year else grain)


def _moment(date: re.Match[str], whole: str) -> When:
    hour, minute, second = int(date["hour"]), int(date["minute"] or 0), int(date["second"] or 0)
    if hour > 23 or minute > 59 or second > 59 or "X" in date[0]:
        raise BadEdtf(f"no such time: {shown(whole)}; expected 00:00:00 to 23:59:59 on a known day")
    if date["zone"] and not _ZONE.fullmatch(date["zone"]):
        raise BadEdtf(f"no such zone: {date['zone']!r} in {shown(whole)}; expected Z, -04 or +04:30")
    grain = Grain.SECOND if date["second"] else Grain.MINUTE if date["minute"] else Grain.HOUR
    day = _days(date["year"], date["month"], date["day"], whole).earliest
    assert day is not None  # noqa: S101  a single date is bounded
    return When.of(grain, day + hour * HOUR + minute * MINUTE + second)


def _end(text: str, whole: str) -> When | None:
    return None if text in ("", "..") else _single(text, whole)


def _lasting(start: When | None, end: When | None, whole: str) -> When:
    doubt = (start.doubt[0] if start else None, end.doubt[1] if end else None)
    if start and end:
        earliest, latest = start.earliest, end.latest
        assert earliest is not None and latest is not None  # noqa: S101  single dates are bounded
        if latest <= earliest:
            raise BadEdtf(f"an interval that ends before it begins: {shown(whole)}; expected the earlier date first")
        certain = Interval(start.latest, end.earliest)
        outer, grain = Interval(earliest, latest), max(start.grain, end.grain)
        if certain.length is not None and certain.length < 0:
            either = _doubt("".join(filter(None, doubt)))
            return When(outer, grain, doubt=(either, either))
        return When(outer, grain, certain, doubt)
    if start:
        return When(Interval(start.earliest, None), start.grain, Interval(start.latest, start.latest), doubt)
    if end:
        return When(Interval(None, end.latest), end.grain, Interval(end.earliest, end.earliest), doubt)
    raise BadEdtf(f"an interval without a known end: {shown(whole)}; expected a date on one side at least")


def _set(members: list[str], whole: str) -> When:
    """``[1667,1670..1672]`` is one of them, ``{1960,1961-12}`` all: either way the hull, some time within."""
    ends = [
        _lasting(_end(a, whole), _end(b, whole), whole) if dots or not a else _single(a, whole)
        for a, dots, b in (member.partition("..") for member in members)
    ]
    earliest, latest = [end.earliest for end in ends], [end.latest for end in ends]
    first = None if None in earliest else min(instant for instant in earliest if instant is not None)
    last = None if None in latest else max(instant for instant in latest if instant is not None)
    if first is None and last is None:
        raise BadEdtf(f"a set that is open at both ends: {shown(whole)}; expected a date on one side at least")
    doubt = _doubt(whole)
    doubts = (None if first is None else doubt, None if last is None else doubt)
    return When(Interval(first, last), max(end.grain for end in ends), doubt=doubts)
