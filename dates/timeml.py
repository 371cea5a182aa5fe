"""Readings as TimeML writes them: TIMEX3 type, value and mod."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dates import calendar
from dates.interval import Grain, When
from dates.reading import Reading
from dates.timex import (
    Anchored,
    Aside,
    At,
    Calendar,
    Duration,
    Either,
    Era,
    Every,
    Holiday,
    Meaning,
    Modified,
    Nth,
    Open,
    PartOfDay,
    Range,
    Reference,
    Shift,
    Stretch,
    Vague,
    Weekday,
    Weekend,
)  # fmt: skip

SEASONS = ("SP", "SU", "FA", "WI")
_UNITS = {
    Grain.SECOND: "TS", Grain.MINUTE: "TM", Grain.HOUR: "TH", Grain.DAY: "D", Grain.WEEK: "W", Grain.MONTH: "M",
    Grain.QUARTER: "Q", Grain.HALF: "H", Grain.YEAR: "Y", Grain.DECADE: "DE", Grain.CENTURY: "CE",
    Grain.MILLENNIUM: "ML",
}  # fmt: skip
# Whole decades and centuries are counted in years, quarters in months; halves in the unit below.
_COUNTED = {Grain.DECADE: (10, "Y"), Grain.CENTURY: (100, "Y"), Grain.QUARTER: (3, "M"), Grain.HALF: (6, "M")}
_BELOW = {"Y": (12, "M"), "TH": (60, "TM"), "D": (24, "TH"), "TM": (60, "TS")}


class Timex3(NamedTuple):
    type: str
    value: str
    mod: str | None = None


def annotate(reading: Reading) -> Timex3:
    return Timex3(*_annotated(reading.timex.meaning, reading.unit), reading.timex.mod)


def counted_from(readings: Sequence[Reading]) -> list[int | None]:
    """Of each the last one before it that names the time it counts from, else the one behind it that dates the words
    it stands in; None where none does. It is TIMEX3's anchorTimeID.
    """
    named = {reading.unit: number for number, reading in reversed(list(enumerate(readings))) if reading.unit}
    found = []
    for number, reading in enumerate(readings):
        anchor = reading.anchor
        source = named.get(anchor.when) if anchor and anchor.told else None
        found.append(None if source == number else source)
        if reading.unit:
            named[reading.unit] = number
    return found


def _annotated(meaning: Meaning, unit: When | None) -> tuple[str, str]:
    match meaning:
        case Modified(of) | Open(of) | Either(of) | Aside(of):
            return _annotated(of, unit)
        case Range(said=said):
            return _annotated(said, unit)
        case Duration():
            return "DURATION", duration(meaning)
        case Stretch(length):
            return "DURATION", duration(length)
        case Anchored(of=None, exact=True, length=length):
            return "DATE", _unknown(Shift(length.grain, 0))
        case Anchored(of=None, length=length):
            return "DURATION", duration(length)
        case Anchored(length=Duration(amount=None), direction=direction) if unit is None:
            return "DATE", (Reference.PAST if direction < 0 else Reference.FUTURE).value
        case Nth(grain, count=count) if count > 1:
            return "DURATION", duration(Duration(grain, count))
        case Every():
            return "SET", _every(meaning)
        case Vague(reference):
            return "DATE", reference.value
        case At():
            return "TIME", _time(meaning, unit)
        case _ if unit is None:
            return "DATE", _unknown(meaning)
        case Calendar(year=None, season=3, of=None):
            # A winter whose year nobody says is called after its January; "the winter of 1914" as it is said.
            return "DATE", f"{date(When.of(Grain.YEAR, (unit.latest or 0) - 1))}-{SEASONS[3]}"
        case Weekend():
            year, week = calendar.iso_week(unit.earliest or 0)
            return "DATE", f"{year:04}-W{week:02}-WE"
        case _:
            return "DATE", date(unit)


def date(unit: When) -> str:
    """ "2019-04-04", "1998-W11", "1997-FA", "199", "BC0480" """
    assert unit.earliest is not None  # noqa: S101  what the words name is bounded
    at = calendar.fields(unit.earliest)
    year = f"{at.year:04}" if at.year > 0 else f"BC{1 - at.year:04}"
    match unit.grain:
        case Grain.WEEK:
            iso, week = calendar.iso_week(unit.earliest)
            return f"{iso:04}-W{week:02}"
        case Grain.MONTH:
            return f"{year}-{at.month:02}"
        case Grain.QUARTER:
            return f"{year}-Q{(at.month + 2) // 3}"
        case Grain.SEASON:
            return f"{year}-{SEASONS[at.month // 3 - 1]}"
        case Grain.HALF:
            return f"{year}-H{1 if at.month < 7 else 2}"
        case Grain.YEAR:
            return year
        case Grain.DECADE:
            return year[:-1]
        case Grain.CENTURY:
            return f"{at.year - (at.year == 1):04}"[:-2] if at.year >= 0 else f"BC{-at.year // 100:02}"
        case Grain.MILLENNIUM:
            return year[:-3]
        case Grain.DAY:
            return f"{year}-{at.month:02}-{at.day:02}"
        case _:
            return f"{year}-{at.month:02}-{at.day:02}T{at.hour:02}:{at.minute:02}"


def duration(length: Duration) -> str:
    """ "P2Y6M", "PT1H30M", "PXW" where how many is not said."""
    parts: dict[str, str] = {}
    each: Duration | None = length
    while each is not None:
        parts |= dict(_amounts(each))
        each = each.rest
    days = "".join(f"{number}{letter}" for letter, number in parts.items() if letter[0] != "T")
    clock = "".join(f"{number}{letter[1:]}" for letter, number in parts.items() if letter[0] == "T")
    return f"P{days}" + (f"T{clock}" if clock else "")


def _amounts(length: Duration) -> list[tuple[str, str]]:
    if length.amount is None:
        return [(_UNITS[length.grain], "X")]
    factor, letter = _COUNTED.get(length.grain, (1, _UNITS.get(length.grain, "Y")))
    amount = length.amount * factor
    whole, rest = divmod(amount, 1)
    if not rest:
        return [(letter, str(int(whole)))]
    if letter not in _BELOW:
        return [(letter, f"{amount:g}")]
    many, below = _BELOW[letter]
    found = [(letter, str(int(whole)))] if whole else []
    return [*found, (below, f"{rest * many:g}")]


def _every(said: Every) -> str:
    match said.on:
        case Weekday(weekday):
            return f"XXXX-WXX-{weekday + 1}"
        case Calendar() as on:
            return _unknown(on)
        case At(part=PartOfDay() as part):
            return f"XXXX-XX-XXT{part}"
    return duration(Duration(said.grain, said.amount))


def _time(said: At, unit: When | None) -> str:
    day = "XXXX-XX-XX"
    if unit is not None:
        day = date(When.of(Grain.DAY, unit.earliest or 0)) if unit.grain <= Grain.DAY else date(unit)
    if said.hour is None:
        return f"{day}T{said.part}"
    if said.hour == 24 and unit is not None:
        return f"{date(When.of(Grain.DAY, (unit.earliest or 0) - 1))}T24:00"
    return f"{day}T{said.hour:02}:{said.minute or 0:02}"


def _unknown(meaning: Meaning) -> str:
    """As much as the words say, X for the rest."""
    match meaning:
        case Calendar(year=year, month=month, day=day):
            start = "XXXX" if year is None or meaning.short else f"{year:04}" if year > 0 else f"BC{1 - year:04}"
            if meaning.season is not None:
                return f"{start}-{SEASONS[meaning.season]}"
            if meaning.quarter is not None:
                return f"{start}-Q{meaning.quarter}"
            if meaning.half is not None:
                return f"{start}-H{meaning.half}"
            month_text = f"-{month:02}" if month else "-XX" if day else ""
            return start + month_text + (f"-{day:02}" if day else "")
        case Weekday(weekday):
            return f"XXXX-WXX-{weekday + 1}"
        case Weekend():
            return "XXXX-WXX-WE"
        case Shift(grain) | Nth(grain=grain):
            return {
                Grain.DAY: "XXXX-XX-XX", Grain.WEEK: "XXXX-WXX", Grain.MONTH: "XXXX-XX", Grain.QUARTER: "XXXX-QX",
                Grain.DECADE: "XXX", Grain.CENTURY: "XX",
            }.get(grain, "XXXX")  # fmt: skip
        case Era(year=year):
            return f"XX{year // 10}"
        case Anchored(length=length):
            return Reference.PAST.value if meaning.direction < 0 and length.amount is None else duration(length)
        case Holiday():
            return "XXXX-XX-XX"
        case _:
            return "XXXX"
