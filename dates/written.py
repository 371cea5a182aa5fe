"""``When`` as EDTF text."""

from __future__ import annotations

from dates import calendar
from dates.calendar import DAY, HOUR, MINUTE
from dates.interval import Interval, When

# (how many months, the first of them): what stands in the month's place
_CODES = {
    **{(1, 1 + n): 1 + n for n in range(12)},
    **{(3, 3 + 3 * n): 21 + n for n in range(4)},  # seasons
    **{(3, 1 + 3 * n): 33 + n for n in range(4)},  # quarters
    **{(4, 1 + 4 * n): 37 + n for n in range(3)},  # thirds
    **{(6, 1 + 6 * n): 40 + n for n in range(2)},  # halves
}
_CLOCKS = {1: "T{0.hour:02}:{0.minute:02}:{0.second:02}", MINUTE: "T{0.hour:02}:{0.minute:02}", HOUR: "T{0.hour:02}"}
_UNKNOWN_DIGITS = {12 * 10**digits: digits for digits in range(5)}


def write(when: When) -> str:
    """``start/end`` where it lasts, each end as precise as it is known; else one unit; else the units or days it spans.

    Not for what is open at both ends: there is no such EDTF.
    """
    outer, core = when.outer, when.core
    if core is not None:
        start = _unit(outer.earliest, core.earliest) or _from(outer.earliest)
        end = _unit(core.latest, outer.latest) or _to(outer.latest)
    elif unit := _unit(outer.earliest, outer.latest):
        return unit + (when.doubt[0] or "")
    else:
        start, end = _units(when) or (_from(outer.earliest), _to(outer.latest))
    first, last = (doubt or "" for doubt in when.doubt)
    return f"{start}{'' if start == '..' else first}/{end}{'' if end == '..' else last}"


def _units(when: When) -> tuple[str, str] | None:
    """ "After 2016" is 2017/.. and no day, "before 2016" is ../2015; None where a bound is no end of such a unit."""
    earliest, latest = when.outer.earliest, when.outer.latest
    first = None if earliest is None else Interval.of(when.grain, earliest)
    last = None if latest is None else Interval.of(when.grain, latest - 1)
    if (first and first.earliest != earliest) or (last and last.latest != latest):
        return None
    start, end = (unit and _unit(unit.earliest, unit.latest) for unit in (first, last))
    return None if (first and not start) or (last and not end) else (start or "..", end or "..")


def _unit(earliest: int | None, latest: int | None) -> str | None:
    """The one date whose bounds these are."""
    if earliest is None or latest is None:
        return None
    length, at = latest - earliest, calendar.fields(earliest)
    year = _year(at.year)
    if length <= HOUR:
        return _point(earliest, length) if length in _CLOCKS and earliest % length == 0 else None
    if earliest % DAY or latest % DAY:
        return None
    if length == DAY:
        return _point(earliest, DAY)
    end = calendar.fields(latest)
    if at.day != 1 or end.day != 1:
        return None
    months = (end.year - at.year) * 12 + end.month - at.month
    if code := _CODES.get((months, at.month)):
        return f"{year}-{code:02}"
    digits = _UNKNOWN_DIGITS.get(months)
    # A decade BC ends with its year 0: -019X is 199 to 190.
    if digits is None or at.month != 1 or abs(at.year) % 10**digits != (0 if at.year >= 0 else 10**digits - 1):
        return None
    return year[: len(year) - digits] + "X" * digits


def _from(instant: int | None) -> str:
    return ".." if instant is None else _point(instant, _finest(instant))


def _to(instant: int | None) -> str:
    """The last moment held, not the first beyond."""
    return ".." if instant is None else _point(instant - _finest(instant), _finest(instant))


def _finest(instant: int) -> int:
    """How much of a day must be written."""
    return next(length for length in (DAY, MINUTE, 1) if instant % length == 0)


def _point(instant: int, length: int) -> str:
    """The day, the hour, the minute or the second that begins there."""
    at = calendar.fields(instant)
    return f"{_year(at.year)}-{at.month:02}-{at.day:02}" + _CLOCKS.get(length, "").format(at)


def _year(year: int) -> str:
    return f"{'-' if year < 0 else ''}{abs(year):04}"
