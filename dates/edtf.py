"""EDTF (ISO 8601-2) text and ``When``, both ways.

Levels 0 and 1, and of level 2 what dates in text need: quarters, quadrimesters and halves (33 to 41), unspecified
digits anywhere, significant digits, one-of sets. Qualifiers (``?~%``) and zones are accepted and not kept: a ``When``
is bounds, in the time the text speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dates import calendar
from dates.calendar import DAY, HOUR, MINUTE
from dates.interval import Grain, Interval, When

EXPECTED = "expected EDTF such as 2019, 2019-04, 2019-04-04, 201X, 2019-21, 2011/.. or 2019-04-01/2019-04-10"

_DATE = re.compile(
    r"(?P<year>-?[0-9X]{4})(?:S(?P<digits>[1-4]))?"
    r"(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2})"
    r"(?:T(?P<hour>[0-9]{2})(?::(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?)?(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?)?)?"
)
_QUALIFIER = re.compile(r"(?<=[0-9X])[?~%](?=-|$)|(?:^|(?<=-))[?~%](?=[0-9X-])")
_SET = re.compile(r"[\[{](.+)[\]}]")

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


class BadEdtf(ValueError):
    """A text that is not an EDTF date."""


def parse(text: str) -> When:
    """An interval lasts (it has a core); a single date, or a set, is some time within."""
    if found := _SET.fullmatch(text):
        return _one_of(found[1], text)
    start, slash, end = text.partition("/")
    if not slash:
        return _single(text, text)
    if end.count("/"):
        raise BadEdtf(f"not an EDTF date: {text!r}; an interval has two ends")
    return _lasting(_end(start, text), _end(end, text), text)


def write(when: When) -> str:
    """``start/end`` where it lasts, each end as precise as it is known; else one unit; else days."""
    outer, core = when.outer, when.core
    if core is None:
        if outer.latest is None and outer.earliest is not None:
            return f"{_unit_of(when.grain, outer.earliest, outer.earliest) or _from(outer.earliest)}/.."
        if outer.earliest is None and outer.latest is not None:
            return f"../{_unit_of(when.grain, outer.latest - 1, outer.latest) or _to(outer.latest)}"
        return _unit(outer.earliest, outer.latest) or f"{_from(outer.earliest)}/{_to(outer.latest)}"
    start = _unit(outer.earliest, core.earliest) or _from(outer.earliest)
    end = _unit(core.latest, outer.latest) or _to(outer.latest)
    return f"{start}/{end}"


def _single(text: str, whole: str) -> When:
    date = _DATE.fullmatch(_QUALIFIER.sub("", text))
    if date is None:
        if re.fullmatch(r"Y-?[0-9]{5,}(E[0-9]+)?", text):
            raise BadEdtf(f"year out of range: {whole!r}; expected {calendar.FIRST_YEAR} to {calendar.LAST_YEAR}")
        raise BadEdtf(f"not an EDTF date: {whole!r}; {EXPECTED}")
    if date["hour"] is not None:
        return _moment(date, whole)
    year = date["year"]
    if date["digits"]:
        if date["month"]:
            raise BadEdtf(f"not an EDTF date: {whole!r}; significant digits stand on a year alone")
        keep = int(date["digits"]) + year.startswith("-")
        year = year[:keep] + "X" * (len(year) - keep)
    if date["month"] and date["month"].isdigit() and int(date["month"]) in _SEASONS:
        return _season(year, int(date["month"]), date["day"], whole)
    return _days(year, date["month"] or "", date["day"] or "", whole)


def _days(year: str, month: str, day: str, whole: str) -> When:
    """Bounds of all days that fit, digits that are X being any digit."""
    months = _fitting(month or "XX", 1, 12, "month", whole)
    days = _fitting(day or "XX", 1, 31, "day", whole)
    years = _years(year)
    first = next(_real(years, months, days), None)
    last = next(_real(reversed(years), months[::-1], days[::-1]), None)
    if first is None or last is None:
        raise BadEdtf(f"no such day: {whole!r}; expected a day of the calendar, 1 to the last of its month")
    grain = _UNKNOWN_DIGITS[year.count("X")]
    if day.isdigit():
        grain = Grain.DAY
    elif month.isdigit():
        grain = Grain.MONTH
    return When(Interval(first, last + DAY), grain)


def _real(years: range | Iterator[int], months: list[int], days: list[int]) -> Iterator[int]:
    for year in years:
        for month in months:
            for day in days:
                if day <= calendar.days_in_month(year, month):
                    yield calendar.seconds(year, month, day)


def _years(year: str) -> range:
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    return range(min(low, high), max(low, high) + 1)


def _fitting(digits: str, low: int, high: int, name: str, whole: str) -> list[int]:
    pattern = re.compile(digits.replace("X", "[0-9]"))
    if fitting := [number for number in range(low, high + 1) if pattern.fullmatch(f"{number:02}")]:
        return fitting
    raise BadEdtf(f"no such {name}: {digits!r} in {whole!r}; expected {low:02} to {high}")


def _season(year: str, code: int, day: str | None, whole: str) -> When:
    if day:
        raise BadEdtf(f"not an EDTF date: {whole!r}; a season has no days")
    first, length, grain = _SEASONS[code]
    years = _years(year)
    start = calendar.seconds(years[0], first)
    return When(Interval(start, calendar.add_months(calendar.seconds(years[-1], first), length)), grain)


def _moment(date: re.Match[str], whole: str) -> When:
    hour, minute, second = int(date["hour"]), int(date["minute"] or 0), int(date["second"] or 0)
    if hour > 23 or minute > 59 or second > 59 or "X" in date[0]:
        raise BadEdtf(f"no such time: {whole!r}; expected 00:00:00 to 23:59:59 on a known day")
    grain = Grain.SECOND if date["second"] else Grain.MINUTE if date["minute"] else Grain.HOUR
    day = _days(date["year"], date["month"], date["day"], whole).earliest
    assert day is not None  # noqa: S101  a single date is bounded
    return When.of(grain, day + hour * HOUR + minute * MINUTE + second)


def _end(text: str, whole: str) -> When | None:
    return None if text in ("", "..") else _single(text, whole)


def _lasting(start: When | None, end: When | None, whole: str) -> When:
    if start and end:
        earliest, latest = start.earliest, end.latest
        assert earliest is not None and latest is not None  # noqa: S101  single dates are bounded
        if latest <= earliest:
            raise BadEdtf(f"an interval that ends before it begins: {whole!r}; expected the earlier date first")
        certain = Interval(start.latest, end.earliest)
        overlapping = certain.length is not None and certain.length < 0
        return When(Interval(earliest, latest), max(start.grain, end.grain), None if overlapping else certain)
    if start:
        return When(Interval(start.earliest, None), start.grain, Interval(start.latest, start.latest))
    if end:
        return When(Interval(None, end.latest), end.grain, Interval(end.earliest, end.earliest))
    raise BadEdtf(f"an interval without a known end: {whole!r}; expected a date on one side at least")


def _one_of(members: str, whole: str) -> When:
    """``[2015, 2017..2018]``: the hull, some time within."""
    ends = [_lasting(_end(a, whole), _end(b if dots else a, whole), whole)
            for a, dots, b in (member.strip().partition("..") for member in members.split(","))]  # fmt: skip
    earliest, latest = [end.earliest for end in ends], [end.latest for end in ends]
    first = None if None in earliest else min(instant for instant in earliest if instant is not None)
    last = None if None in latest else max(instant for instant in latest if instant is not None)
    return When(Interval(first, last), max(end.grain for end in ends))


def _unit_of(grain: Grain, within: int, bound: int) -> str | None:
    """The unit that holds an instant, if ``bound`` is one of its ends: "after 2016" is 2017/.. and no day."""
    unit = Interval.of(grain, within)
    return _unit(unit.earliest, unit.latest) if bound in (unit.earliest, unit.latest) else None


def _unit(earliest: int | None, latest: int | None) -> str | None:
    """The one date whose bounds these are."""
    if earliest is None or latest is None:
        return None
    at = calendar.fields(earliest)
    year = _year(at.year)
    day = f"{year}-{at.month:02}-{at.day:02}"
    days = (latest - earliest) / DAY
    if days <= 1:
        clock = f"{day}T{at.hour:02}:{at.minute:02}:{at.second:02}"
        text = {1: clock, MINUTE: clock[:-3], HOUR: clock[:-6], DAY: day}.get(latest - earliest)
        candidates = [text] if text else []
    elif days <= 31:
        candidates = [f"{year}-{at.month:02}"]
    elif days <= 184:
        candidates = [f"{year}-{20 + at.month // 3}", f"{year}-{33 + at.month // 3}", f"{year}-{40 + at.month // 7}"]
    else:
        candidates = [year, year[:-1] + "X", year[:-2] + "XX", year[:-3] + "XXX"]
    for text in candidates:
        try:
            if parse(text).outer == Interval(earliest, latest):
                return text
        except BadEdtf:
            continue
    return None


def _from(instant: int | None) -> str:
    return ".." if instant is None else _point(instant)


def _to(instant: int | None) -> str:
    """The last moment held, not the first beyond."""
    if instant is None:
        return ".."
    return _point(instant - DAY) if instant % DAY == 0 else _point(instant - 1)


def _point(instant: int) -> str:
    at = calendar.fields(instant)
    day = f"{_year(at.year)}-{at.month:02}-{at.day:02}"
    if instant % DAY == 0:
        return day
    return f"{day}T{at.hour:02}:{at.minute:02}" + (f":{at.second:02}" if at.second else "")


def _year(year: int) -> str:
    return f"{'-' if year < 0 else ''}{abs(year):04}"
