"""What rules mean where a plain name does not say it. Of no language; the arguments are named after slots."""

from __future__ import annotations

from dataclasses import replace

from dates import calendar
from dates.interval import Grain
from dates.timex import (
    Anchor,
    Anchored,
    Aside,
    At,
    Calendar,
    Duration,
    Either,
    Era,
    Holiday,
    Meaning,
    Mod,
    Modified,
    Nth,
    PartOfDay,
    Range,
    Reference,
    Shift,
    Side,
    Stretch,
    Vague,
    Weekday,
)  # fmt: skip


def numeric(iso: str) -> Meaning:
    date, _, clock = iso.partition("T")
    year, month, day = map(int, date.split("-"))
    if not clock:
        return Calendar(year, month, day)
    hour, minute = clock[:5].split(":")
    return At(Calendar(year, month, day), hour=int(hour), minute=int(minute))


def slashed_date(slashed: str) -> Meaning | None:
    """13/04/2019 can only be day first, 04/13/2019 month first; 04/05/2019 is day first unless slashes part it."""
    dot = "/" not in slashed
    first, second, third = (int(part) for part in slashed.replace(".", "/").replace("-", "/").split("/"))
    if first > 99:
        return Calendar(first, second, third) if second <= 12 and third <= 31 else None
    short = not slashed[-3:].isdigit()
    day_first = Calendar(third, second, first, short=short)
    month_first = Calendar(third, first, second, short=short)
    if not (1 <= first <= 31 and 1 <= second <= 31) or min(first, second) > 12:
        return None
    if max(first, second) > 12 or first == second:
        return day_first if second <= 12 else month_first
    return Either(day_first, month_first, True) if dot else Either(month_first, day_first, False)


def iso_week(year: int, week_name: int) -> Nth:
    monday = calendar.fields(calendar.week_start(year, week_name))
    return Nth(Grain.WEEK, 0, Calendar(monday.year, monday.month, monday.day))


LIVED, CITED = "the years of a life, beside the story", "the year of a work that is cited, beside the story"


def life(born: int, year: int) -> tuple[Aside, Aside] | None:
    """As long as people live; what is named after wars and reigns is no <Name> to the rule."""
    if not 12 <= year - born <= 110:
        return None
    start, end = ends(Calendar(born), Calendar(year))
    return Aside(start, LIVED), Aside(end, LIVED)


def day_first(slashed: str) -> Meaning | None:
    """Outside the United States 04/05/2019 is 4 May; the other order is kept as the rarer one."""
    found = slashed_date(slashed)
    if isinstance(found, Either) and "/" in slashed:
        return Either(found.other, found.of, True)
    return found


def before_christ(old: int) -> Calendar:
    return Calendar(1 - old)


def two_figures(a_year: Meaning, short: int) -> tuple[Range, Range] | None:
    """ "1914-18" """
    if not isinstance(a_year, Calendar) or not a_year.year or a_year.year % 100 >= short:
        return None
    return ends(a_year, Calendar(a_year.year // 100 * 100 + short))


def clock(hour: int = 0, minute: int | None = None, meridiem: int | None = None) -> At | None:
    if meridiem is not None:
        if not 1 <= hour <= (23 if meridiem else 12):
            return None
        hour = hour % 12 + meridiem
    return At(hour=hour, minute=minute)


def clock_of(clock_digits: str, meridiem: int | None = None) -> At | None:
    hour, minute = clock_digits.split(":")[:2]
    return clock(int(hour), int(minute), meridiem)


def day_and_clock(iso: str, clock_digits: str) -> At | None:
    """ "2020-01-03 09:15" """
    at = clock_of(clock_digits)
    return on_day(at, numeric(iso)) if at and "T" not in iso else None


def military_clock(military: str) -> At | None:
    hour, minute = int(military[:2]), int(military[2:])
    return At(hour=hour, minute=minute) if hour < 25 and minute < 60 else None


def length(number: float, any_unit: Grain) -> Duration | None:
    """ "three quarters" is a share."""
    return None if any_unit is Grain.QUARTER and number == 3 else Duration(any_unit, number)


def shift(number: float, any_unit: Grain, by: int, anchor: Anchor) -> Meaning:
    """Whole numbers of days and more have a date; "two hours ago" and "a year and a half ago" are lengths from here."""
    if any_unit < Grain.DAY or number != int(number):
        return Anchored(Duration(any_unit, number), by, None if anchor is Anchor.TOLD else Vague(Reference.PRESENT))
    return Shift(any_unit, by * int(number), anchor)


def sided(side: Side, unit: Grain) -> Meaning | None:
    return Shift(unit, side.value) if unit >= Grain.DAY else None


def stretch(side: Side, number: float | None, units: Grain) -> Stretch:
    return Stretch(Duration(units, number), side)


def spoken_year(teens: int, number: float) -> Calendar | None:
    return Calendar(teens * 100 + int(number)) if 10 <= number <= 99 else None


def century(ordinal: int) -> Era | None:
    return Era(Grain.CENTURY, (ordinal - 1) * 100) if 1 <= ordinal <= 30 else None


def centuries(first: int, last: int) -> tuple[Era, Era] | None:
    """ "the 19th and 20th centuries" """
    start, end = century(first), century(last)
    return (start, end) if start and end and first < last else None


def nth(ordinal: int, unit: Grain, of: Meaning | None = None) -> Meaning | None:
    if unit is Grain.QUARTER and ordinal <= 4 and (of is None or isinstance(of, Calendar | Shift)):
        return quarter(ordinal, of)
    return Nth(unit, ordinal, of)


def quarter(number: int, of: Meaning | None = None) -> Calendar | None:
    if number > 4:
        return None
    if isinstance(of, Calendar) and of.month is None:
        return Calendar(of.year, quarter=number, short=of.short)
    return Calendar(quarter=number, of=of)


def quarter_ended(month: int, day: int, year: int | None = None) -> tuple[Calendar, Calendar]:
    """The quarter of the calendar that holds most of it: one ended July 31 is the second."""
    of = year - (month == 1) if year is not None else None
    return Calendar(of, quarter=(month - 2) % 12 // 3 + 1), Calendar(year, month, day)


def half(number: int, of: Meaning | None = None) -> Calendar:
    return Calendar(of.year, half=number) if isinstance(of, Calendar) else Calendar(half=number, of=of)


def in_year(date: Meaning, of: Meaning) -> Meaning | None:
    """ "April last year", "the summer of 1994" """
    if isinstance(date, Calendar) and date.year is None:
        if isinstance(of, Calendar):
            return replace(date, year=of.year, short=of.short)
        return replace(date, of=of)
    return Holiday(date.key, of.year) if isinstance(date, Holiday) and isinstance(of, Calendar) else None


def on_day(clock: At, day: Meaning) -> At:
    return At(day, clock.part, clock.hour, clock.minute)


def on_weekday(a_weekday: Weekday, a_calendar_day: Meaning) -> Meaning:
    if not isinstance(a_calendar_day, Calendar):
        return a_calendar_day
    return replace(a_calendar_day, weekday=a_weekday.weekday)


def days(start: Calendar, through: bool, end: Calendar) -> tuple[Meaning, Meaning] | None:
    """ "15 to 22 February" is a range, "May 4 and 5" are two days; the second is the later."""
    if start.day is None or end.day is None or start.day >= end.day:
        return None
    if not through:
        return start, end
    return Range(start, end, start), Range(start, end, end)


def three_days(
    year: int | None, month: int, first: int, second: int, third: int
) -> tuple[Calendar, Calendar, Calendar] | None:
    if not first < second < third:
        return None
    return Calendar(year, month, first), Calendar(year, month, second), Calendar(year, month, third)


def anchored(length: Meaning, direction: int) -> Meaning | None:
    if isinstance(length, Modified) and isinstance(length.of, Duration):
        return Modified(Anchored(length.of, direction), length.mod)
    return Anchored(length, direction) if isinstance(length, Duration) else None


def ends(start: Meaning, end: Meaning) -> tuple[Range, Range]:
    """What the first leaves out, the second says: "from May to July 2019"."""
    whole = end.of if isinstance(end, Modified) else end
    if isinstance(start, Calendar) and isinstance(whole, Calendar) and start.year is None and not start.side:
        month = start.month or (whole.month if start.grain is Grain.DAY else None)
        start = replace(start, year=whole.year, month=month, short=whole.short, of=whole.of)
    return Range(start, end, start), Range(start, end, end)


def both(start: Meaning, end: Meaning) -> tuple[Meaning, Meaning]:
    """Two dates, and no range: the first takes from the second what it leaves out."""
    return ends(start, end)[0].said, end


def century_before_christ(ordinal: int) -> Era | None:
    """ "the 5th century BC" """
    return Era(Grain.CENTURY, -ordinal * 100) if 1 <= ordinal <= 30 else None


def decade(decade_digits: int) -> Era | None:
    """ "1990", or "90" for the last such decade"""
    return None if decade_digits % 10 else Era(Grain.DECADE, decade_digits, short=decade_digits < 100)


def decade_word(decade_word: int) -> Era:
    return Era(Grain.DECADE, decade_word, short=True)


def modern(year: int) -> Calendar | None:
    """A bare figure is a year only if it is one that news speaks of."""
    return Calendar(year) if 1900 <= year < 2100 else None


def known_year(year: int) -> Calendar | None:
    return Calendar(year) if 1000 <= year < 2100 else None


def decimal_clock(clock_decimal: str) -> At | None:
    """17.30, where a clock is written with a dot"""
    hour, minute = clock_decimal.split(".")
    return At(hour=int(hour), minute=int(minute)) if len(minute) == 2 and int(hour) < 25 and int(minute) < 60 else None


def hour_of(number: float, meridiem: int | None = None) -> At | None:
    """ "at five in the afternoon"; a part of the day behind hours beyond twelve adds nothing."""
    if number != int(number) or not 0 <= number <= 24:
        return None
    late = meridiem == 12 and number < 12
    return At(hour=int(number) + (12 if late else 0))


def in_week(weekday: int, side: Side) -> Weekday:
    """ "Tuesday of next week" """
    return Weekday(weekday, of=Shift(Grain.WEEK, side.value))


def night_between(weekday: int, other: int) -> At | None:
    """ "the night from Saturday to Sunday" begins on the Saturday"""
    return At(Weekday(weekday), PartOfDay.NIGHT) if (weekday + 1) % 7 == other else None


def limited(meaning: Meaning, limit: Mod | None) -> Meaning:
    """ "about three days ago" """
    return Modified(meaning, limit) if limit is not None else meaning


def some_ago(unit: Grain) -> Anchored:
    """ "a few days ago" """
    return Anchored(Duration(unit), -1, Vague(Reference.PRESENT))


def some_later(unit: Grain) -> Anchored:
    """ "a few days later" """
    return Anchored(Duration(unit), 1, Shift(Grain.DAY, 0, Anchor.TOLD))


def told(unit: Grain, by: int = 0) -> Shift | None:
    """ "that year", "the following year" """
    return Shift(unit, by, Anchor.TOLD) if unit >= Grain.DAY else None


def talked_of(portion: Mod, unit: Grain) -> Modified | None:
    """ "the end of the year" """
    return Modified(Shift(unit, 0, Anchor.TALKED), portion) if unit > Grain.DAY else None
