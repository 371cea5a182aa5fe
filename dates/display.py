"""Dates as people write them, never more precise than they are known."""

from __future__ import annotations

from functools import lru_cache

from dates import calendar
from dates.calendar import DAY
from dates.interval import Doubt, Grain, Interval, When

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
DOUBTS = {Doubt.UNCERTAIN: "perhaps ", Doubt.APPROXIMATE: "about ", Doubt.BOTH: "perhaps about ", None: ""}
SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}


@lru_cache(maxsize=4096)
def display(when: When) -> str:
    """Short: "4 April 2019", "early April 2019", "since 2011", "2011 to 2013", "44 BC"."""
    outer, core = when.outer, when.core
    first, last = (DOUBTS[doubt] for doubt in when.doubt)
    if outer.earliest is None and outer.latest is None:
        return "at some time"
    if outer.latest is None and outer.earliest is not None:
        if core is None:
            return f"after {first}{_unit_before(outer.earliest, when.grain)}"
        return f"since {first}{_bounds(outer.earliest, core.earliest, when.grain)}"
    if outer.earliest is None and outer.latest is not None:
        if core is None:
            return f"before {last}{_name(outer.latest, when.grain)}"
        return f"until {last}{_bounds(core.latest, outer.latest, when.grain)}"
    if core is None:
        text = _bounds(outer.earliest, outer.latest, when.grain)
        return f"{first}{_article(text)}{text}" if first else text
    start, end = _bounds(outer.earliest, core.earliest, when.grain), _bounds(core.latest, outer.latest, when.grain)
    if start == end:
        return (first or last) + start
    return f"{first}{start if last else _shortened(start, end)} to {last}{end}"


def phrase(when: When) -> str:
    """Long, for a mark: "on 4 April 2019", "some day in June 2020", "lasted from May to July 2019"."""
    return worded(display(when), when.outer.length, lasting=when.lasting)


def worded(text: str, length: int | None, *, lasting: bool) -> str:
    """The same of a text that ``display`` gave, and of how many seconds it may be within."""
    if length is None:
        return text
    if lasting:
        return f"lasted from {text}" if " to " in text else f"lasted through {text}"
    if text.startswith(tuple(filter(None, DOUBTS.values()))):
        return text
    if length <= DAY:
        return f"on {text}"
    some = "some day" if length <= 31 * DAY else "some time"
    if " to " in text:
        return f"{some} from {text}"
    return f"{some} in {_article(text)}{text}"


def _article(text: str) -> str:
    return "the " if text.startswith(("week", "decade", *_ORDINALS)) or text.endswith(("s", "century")) else ""


def _bounds(earliest: int | None, latest: int | None, grain: Grain) -> str:
    """One unit by its name, a part of one as "early" or "late", else the units, or the days, at either end."""
    if earliest is None or latest is None:
        return "an unknown time"
    for each in Grain:
        if Interval.of(each, earliest) == Interval(earliest, latest):
            return _name(earliest, each)
    whole = Interval.of(grain, earliest)
    part = whole.latest is not None and latest <= whole.latest and 5 * (latest - earliest) < 3 * (whole.length or 0)
    if part and grain > Grain.DAY:
        at = "early" if earliest == whole.earliest else "late" if latest == whole.latest else "mid"
        return f"{at} {_name(earliest, grain)}" if at != "mid" else f"mid-{_name(earliest, grain)}"
    units = earliest == whole.earliest and latest == Interval.of(grain, latest - 1).latest
    each = grain if grain < Grain.DAY or units else Grain.DAY
    start, end = _name(earliest, each), _name(latest - 1, each)
    return start if start == end else f"{_shortened(start, end)} to {end}"


def _name(instant: int, grain: Grain) -> str:
    at = calendar.fields(instant)
    day = f"{at.day} {MONTHS[at.month - 1]} {_year(at.year)}"
    match grain:
        case Grain.SECOND:
            return f"{day}, {at.hour:02}:{at.minute:02}:{at.second:02}"
        case Grain.MINUTE:
            return f"{day}, {at.hour:02}:{at.minute:02}"
        case Grain.HOUR:
            return f"{day}, {at.hour:02}:00"
        case Grain.DAY:
            return day
        case Grain.WEEK:
            return f"week of {day}"
        case Grain.MONTH:
            return f"{MONTHS[at.month - 1]} {_year(at.year)}"
        case Grain.QUARTER:
            return f"{_ORDINALS[at.month // 3]} quarter of {_year(at.year)}"
        case Grain.SEASON:
            return f"{SEASONS.get(at.month, 'season')} {_year(at.year)}"
        case Grain.HALF:
            return f"{_ORDINALS[at.month // 7]} half of {_year(at.year)}"
        case Grain.YEAR:
            return _year(at.year)
        case Grain.DECADE:
            return f"{_year(at.year)}s" if at.year >= 0 else f"decade from {_year(at.year)}"
        case Grain.CENTURY if at.year >= 0:
            number = at.year // 100 + 1
            return f"{number}{_suffix(number)} century"
        case Grain.CENTURY:
            number = -at.year // 100
            return f"{number}{_suffix(number)} century BC"
        case Grain.MILLENNIUM:
            return f"millennium from {_year(at.year)}"


_ORDINALS = ("first", "second", "third", "fourth")


def _suffix(number: int) -> str:
    return "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


def _unit_before(instant: int, grain: Grain) -> str:
    """After 2016 begins with 2017; what was said is the unit before."""
    return _name(instant - 1, grain)


def _shortened(start: str, end: str) -> str:
    """ "May to July 2019": what both ends share is said once, at the end."""
    head, tail = start.split(" "), end.split(" ")
    if len(head) != len(tail) or len(head) < 2:
        return start
    while len(head) > 1 and head[-1] == tail[-1]:
        head.pop()
        tail.pop()
    return " ".join(head)
