"""When holidays fall: fixed days, weekdays of a month, and what counts from Easter. Those of the Islamic calendar are
reckoned by its tabular form, and may be a day off from what was seen in the sky."""

from __future__ import annotations

from dates import calendar
from dates.calendar import DAY
from dates.interval import Grain, Interval, When

# month, day
FIXED = {
    "christmas": (12, 25), "christmas-eve": (12, 24), "new-years-eve": (12, 31), "new-year": (1, 1),
    "us-independence": (7, 4), "halloween": (10, 31), "veterans-day": (11, 11), "valentines": (2, 14),
    "may-day": (5, 1), "boxing-day": (12, 26),
}  # fmt: skip
# month, weekday (Monday is 0), which of the month (-1 the last)
FLOATING = {
    "thanksgiving": (11, 3, 4), "labor-day": (9, 0, 1), "memorial-day": (5, 0, -1), "mlk": (1, 0, 3),
    "columbus": (10, 0, 2), "mothers-day": (5, 6, 2), "fathers-day": (6, 6, 3), "presidents-day": (2, 0, 3),
}  # fmt: skip
# days from Easter Sunday
EASTER = {"easter": 0, "good-friday": -2, "easter-monday": 1, "palm-sunday": -7, "ash-wednesday": -46}
# Islamic month, day, days it lasts
ISLAMIC = {"ramadan": (9, 1, 30), "eid-al-fitr": (10, 1, 3), "eid-al-adha": (12, 10, 4)}


def find(key: str, year: int) -> When:
    """KeyError for a key of no table."""
    if key in FIXED:
        return When.of(Grain.DAY, calendar.seconds(year, *FIXED[key]))
    if key in FLOATING:
        return When.of(Grain.DAY, _floating(year, *FLOATING[key]))
    if key == "us-election":
        return When.of(Grain.DAY, _floating(year, 11, 0, 1) + DAY)
    if key in EASTER:
        return When.of(Grain.DAY, easter(year) + EASTER[key] * DAY)
    month, day, days = ISLAMIC[key]
    start = _islamic(year, month, day)
    return When(Interval(start, start + days * DAY), Grain.DAY, Interval(start + DAY, start + (days - 1) * DAY))


def easter(year: int) -> int:
    """Western Easter (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * i) // 451
    month, day = divmod(h + i - 7 * m + 114, 31)
    return calendar.seconds(year, month, day + 1)


def _floating(year: int, month: int, weekday: int, n: int) -> int:
    if n < 0:
        last = calendar.seconds(year, month, calendar.days_in_month(year, month))
        return last - (calendar.weekday(last) - weekday) % 7 * DAY
    first = calendar.seconds(year, month)
    return first + ((weekday - calendar.weekday(first)) % 7 + (n - 1) * 7) * DAY


def _islamic(year: int, month: int, day: int) -> int:
    """The first such day that falls in a Gregorian year (tabular, civil epoch 16 July 622 Julian)."""
    epoch = calendar.seconds(622, 7, 19)
    hijri = int((year - 622) * 365.2425 / 354.3667)
    for each in range(max(hijri - 1, 1), hijri + 3):
        days = (each - 1) * 354 + (3 + 11 * each) // 30 + 29 * (month - 1) + month // 2 + day - 1
        if calendar.fields(epoch + days * DAY).year == year:
            return epoch + days * DAY
    raise ValueError(f"no such day of the Islamic calendar in {year}")
