"""When holidays fall: fixed days, weekdays of a month, and what counts from Easter. Those of the Islamic calendar are
reckoned by its tabular form, and may be a day off from what was seen in the sky; Nowruz may fall on the day before."""

from __future__ import annotations

from dates import calendar
from dates.calendar import DAY
from dates.interval import Grain, Interval, When

# month, day
FIXED = {
    "christmas": (12, 25), "christmas-eve": (12, 24), "new-years-eve": (12, 31), "new-year": (1, 1),
    "us-independence": (7, 4), "halloween": (10, 31), "veterans-day": (11, 11), "valentines": (2, 14),
    "may-day": (5, 1), "boxing-day": (12, 26), "epiphany": (1, 6), "st-patrick": (3, 17), "nowruz": (3, 21),
    "anzac": (4, 25), "bastille": (7, 14), "juneteenth": (6, 19), "all-saints": (11, 1), "guy-fawkes": (11, 5),
    "assumption": (8, 15), "german-unity": (10, 3), "immaculate-conception": (12, 8),
}  # fmt: skip
# month, weekday (Monday is 0), which of the month (-1 the last)
FLOATING = {
    "thanksgiving": (11, 3, 4), "labor-day": (9, 0, 1), "memorial-day": (5, 0, -1), "mlk": (1, 0, 3),
    "columbus": (10, 0, 2), "mothers-day": (5, 6, 2), "fathers-day": (6, 6, 3), "presidents-day": (2, 0, 3),
}  # fmt: skip
AFTER_THANKSGIVING = {"black-friday": 1, "cyber-monday": 4}
# days from Easter Sunday
EASTER = {
    "easter": 0, "good-friday": -2, "easter-monday": 1, "palm-sunday": -7, "ash-wednesday": -46, "maundy-thursday": -3,
    "ascension": 39, "pentecost": 49, "whit-monday": 50,
}  # fmt: skip
# Islamic month, day, days it lasts
ISLAMIC = {
    "ramadan": (9, 1, 30), "eid-al-fitr": (10, 1, 3), "eid-al-adha": (12, 10, 4), "ashura": (1, 10, 1),
    "mawlid": (3, 12, 1),
}  # fmt: skip
# days from the first of Passover, days it lasts; Hanukkah moves with the length of the year
JEWISH = {"passover": (0, 8), "rosh-hashanah": (163, 2), "yom-kippur": (172, 1)}


def find(key: str, year: int) -> When:
    """KeyError for a key of no table."""
    if key in FIXED:
        return When.of(Grain.DAY, calendar.seconds(year, *FIXED[key]))
    if key in FLOATING:
        return When.of(Grain.DAY, _floating(year, *FLOATING[key]))
    if key in AFTER_THANKSGIVING:
        return When.of(Grain.DAY, _floating(year, *FLOATING["thanksgiving"]) + AFTER_THANKSGIVING[key] * DAY)
    if key == "us-election":
        return When.of(Grain.DAY, _floating(year, 11, 0, 1) + DAY)
    if key in EASTER:
        return When.of(Grain.DAY, easter(year) + EASTER[key] * DAY)
    if key == "orthodox-easter":
        return When.of(Grain.DAY, orthodox_easter(year))
    if key in JEWISH or key == "hanukkah":
        return _lasting(*_jewish(key, year))
    month, day, days = ISLAMIC[key]
    return _lasting(_islamic(year, month, day), days)


def _lasting(start: int, days: int) -> When:
    if days < 3:
        return When(Interval(start, start + days * DAY), Grain.DAY)
    return When(Interval(start, start + days * DAY), Grain.DAY, Interval(start + DAY, start + (days - 1) * DAY))


def easter(year: int) -> int:
    """Western Easter (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * i) // 451
    month, day = divmod(h + i - 7 * m + 114, 31)
    return calendar.seconds(year, month, day + 1)


def orthodox_easter(year: int) -> int:
    """By the Julian calendar (Meeus), written as a Gregorian day."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return calendar.seconds(year, month, day + 1) + _julian_lag(year) * DAY


def passover(year: int) -> int:
    """15 Nisan, by Gauss."""
    jewish = year + 3760
    a, b = (12 * jewish + 17) % 19, jewish % 4
    exact = 32.044093161144 + 1.5542417966212 * a + b / 4 - 0.0031777940220923 * jewish
    day, part = int(exact // 1), exact % 1
    c = (day + 3 * jewish + 5 * b + 5) % 7
    if c in (2, 4, 6) or (c == 0 and a > 11 and part >= 0.897723765):
        day += 1
    elif c == 1 and a > 6 and part >= 0.632870370:
        day += 2
    return calendar.seconds(year, 3) + (day - 1 + _julian_lag(year)) * DAY


def _jewish(key: str, year: int) -> tuple[int, int]:
    if key in JEWISH:
        after, days = JEWISH[key]
        return passover(year) + after * DAY, days
    new_year, length = passover(year) + 163 * DAY, (passover(year + 1) - passover(year)) // DAY
    return new_year + (84 if length in (355, 385) else 83) * DAY, 8


def _julian_lag(year: int) -> int:
    """Days by which the Julian calendar is behind."""
    return year // 100 - year // 400 - 2


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
