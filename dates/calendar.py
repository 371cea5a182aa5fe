"""Seconds on the proleptic Gregorian calendar.

An instant is an integer: seconds from 1970-01-01T00:00, in the time the text speaks, without leap seconds.
Years are astronomical, as ISO 8601 and EDTF count them: 0 is 1 BC, -43 is 44 BC. They run from -9999 to 9999.
The day arithmetic follows Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2014).
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

MINUTE = 60
HOUR = 3_600
DAY = 86_400
WEEK = 7 * DAY

FIRST_YEAR = -9999
LAST_YEAR = 9999

# The dates of a text lie close together: what was worked out for one of them serves the next.
REMEMBERED = 4096

_DAYS_IN_MONTH = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Fields(NamedTuple):
    """An instant taken apart."""

    year: int
    month: int
    day: int
    hour: int = 0
    minute: int = 0
    second: int = 0


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    return 29 if month == 2 and is_leap(year) else _DAYS_IN_MONTH[month - 1]


def seconds(year: int, month: int = 1, day: int = 1, hour: int = 0, minute: int = 0, second: int = 0) -> int:
    """The instant of these fields. ValueError, naming the field, where the calendar has no such moment."""
    if not 1 <= month <= 12:
        raise ValueError(f"month must be 1 to 12, not {month}")
    if not 1 <= day <= days_in_month(year, month):
        raise ValueError(f"day must be 1 to {days_in_month(year, month)} in {year}-{month:02}, not {day}")
    return _days(year, month, day) * DAY + hour * HOUR + minute * MINUTE + second


@lru_cache(maxsize=REMEMBERED)
def fields(instant: int) -> Fields:
    days, rest = divmod(instant, DAY)
    era, of_era = divmod(days + 719_468, 146_097)
    year_of_era = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    return Fields(
        year_of_era + era * 400 + (month <= 2),
        month,
        of_year - (153 * shifted + 2) // 5 + 1,
        rest // HOUR,
        rest % HOUR // MINUTE,
        rest % MINUTE,
    )


def weekday(instant: int) -> int:
    """Monday is 0."""
    return (instant // DAY + 3) % 7


def add_months(instant: int, months: int) -> int:
    """The same day and time so many months on; 31 January and a month is the last day of February."""
    year, month, day, hour, minute, second = fields(instant)
    year, month = divmod(year * 12 + month - 1 + months, 12)
    return seconds(year, month + 1, min(day, days_in_month(year, month + 1)), hour, minute, second)


def iso_week(instant: int) -> tuple[int, int]:
    """ISO 8601 week-numbering year and week; a week belongs to the year of its Thursday."""
    thursday = instant - weekday(instant) * DAY + 3 * DAY
    year = fields(thursday).year
    return year, (thursday - seconds(year)) // WEEK + 1


def week_start(year: int, week: int) -> int:
    """The Monday of an ISO week."""
    fourth = seconds(year, 1, 4)
    return fourth // DAY * DAY - weekday(fourth) * DAY + (week - 1) * WEEK


def _days(year: int, month: int, day: int) -> int:
    year -= month <= 2
    era, year_of_era = divmod(year, 400)
    of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146_097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + of_year - 719_468
