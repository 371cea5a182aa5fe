"""Dates that leave something out: which year, which week, which century is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from dates import calendar, holidays
from dates.anchors import (
    WEEKDAYS,
    Alternative,
    Context,
    Point,
    Resolved,
    Unsettled,
    doubt,
    plain,
    spoken,
    told_before,
)
from dates.calendar import DAY, WEEK
from dates.display import display
from dates.interval import Grain, Interval, When, floor
from dates.tense import Tense, Turn
from dates.timex import Calendar, Era, Holiday, Side, Weekday, Weekend

# A past verb that is not surely its own yields to a coming date so many times nearer, to a month less easily; a word
# such as "by" looks ahead no further than this.
FAR = 4
MONTH_FAR = 8
# What is told in the present tense is the past, unless the coming one is so many times nearer.
LOOKS_ON = 2
# So many times nearer, a coming day is meant whatever the tense: of days almost a year ago news names the year.
VERY_FAR = 10
AHEAD = 200 * DAY
# So many years ahead may a year of two digits lie: in 2019 "'68" is 1968.
NEAR_AHEAD = 20
# How long after its end a quarter is still the one reported on.
JUST_ENDED = 70 * DAY
# (earlier, in another year): how much further off that is than it looks.
_DISTANCES = {(False, False): 1.0, (False, True): 1.5, (True, False): 1.0, (True, True): 6.0}


def whole(said: Calendar, year: int) -> When:
    if said.day is not None:
        return When.of(Grain.DAY, calendar.seconds(year, said.month or 1, said.day))
    if said.month is not None:
        return When.of(Grain.MONTH, calendar.seconds(year, said.month))
    if said.quarter is not None:
        return When.of(Grain.QUARTER, calendar.seconds(year, said.quarter * 3 - 2))
    if said.season is not None:
        return When.of(Grain.SEASON, calendar.seconds(year, said.season * 3 + 3))
    if said.half is not None:
        return When.of(Grain.HALF, calendar.seconds(year, said.half * 6 - 5))
    return When.of(Grain.YEAR, calendar.seconds(year))


def partial(said: Calendar, context: Context) -> Resolved:
    """The year is left out, or shortened."""
    if said.short:
        return _short_year(said, context)
    if said.month is None and said.day is not None:
        return _day_of_month(said, context)
    if context.narrative and said.side is None and context.told is not None and context.told.earliest is not None:
        return _nearest_told(said, context.told)
    if context.narrative and context.told is not None:
        anchor = told_before(context, Grain.YEAR)
    else:
        anchor = spoken(context, said.grain)
    return _sided(said, anchor, context.turn)


def _short_year(said: Calendar, context: Context) -> Resolved:
    """ "'99": the century that brings it nearest to the time told or the publication, not far ahead of it."""
    for anchor in (context.told if context.narrative else context.published, context.told, context.published):
        if anchor is not None and anchor.earliest is not None:
            year = calendar.fields(anchor.earliest).year
            century = year // 100 * 100
            ahead = [start + (said.year or 0) - year for start in (century - 100, century, century + 100)]
            near = year + min(ahead, key=lambda years: (years > NEAR_AHEAD, abs(years))) - (said.year or 0)
            return plain(whole(said, near + (said.year or 0)), f"the century from {display(anchor)}")
    raise Unsettled("a year of two digits, and nothing tells the century")


def _day_of_month(said: Calendar, context: Context) -> Resolved:
    try:
        anchor = told_before(context, Grain.MONTH)
    except Unsettled:
        anchor = spoken(context, Grain.DAY)
    at = calendar.fields(anchor.at)
    return plain(whole(replace(said, month=at.month), at.year), f"the month of {anchor.why}")


def _nearest_told(said: Calendar, told: When) -> Resolved:
    """A story goes on rather than back, and in the same year rather than in another."""
    assert told.earliest is not None  # noqa: S101
    at, year = told.earliest, calendar.fields(told.earliest).year
    why = f"the year of the time told before, {display(told)}"
    if told.grain >= Grain.YEAR:
        return plain(whole(said, year), why)

    def distance(when: When) -> float:
        back, other = (when.latest or 0) <= at, calendar.fields(when.earliest or 0).year != year
        return _gap(when, at) * _DISTANCES[back, other]

    return plain(min(_candidates(said, year), key=distance), why)


def _gap(when: When, at: int) -> int:
    """Seconds between an instant and the nearer end; nought inside."""
    assert when.earliest is not None and when.latest is not None  # noqa: S101
    return max(when.earliest - at, at - when.latest + 1, 0)


@lru_cache(maxsize=4096)
def _candidates(said: Calendar, year: int) -> Sequence[When]:
    found = []
    for each in (year - 1, year, year + 1):
        try:
            found.append(whole(said, each))
        except ValueError:
            continue
    if not found:
        raise Unsettled("no such day in the years around")
    if said.weekday is not None and said.side is None:
        return [when for when in found if calendar.weekday(when.earliest or 0) == said.weekday] or found
    return found


def _sided(said: Calendar, anchor: Point, turn: Turn) -> Resolved:
    """The side that is said, else the tense, else nearness. A quarter just ended is meant, whatever the tense."""
    at = calendar.fields(anchor.at)
    candidates = _candidates(said, at.year)
    gone = [when for when in candidates if (when.earliest or 0) <= anchor.at]
    coming = [when for when in candidates if (when.latest or 0) > anchor.at]
    name = display(candidates[0]).rpartition(" ")[0]
    if said.side is Side.LAST:
        done = [when for when in gone if (when.latest or 0) <= anchor.at]
        return plain(done[-1], f"the {name} before {anchor.why}")
    if said.side is Side.NEXT:
        ahead = [when for when in coming if (when.earliest or 0) > anchor.at]
        return plain(ahead[0], f"the {name} after {anchor.why}")
    if said.side is Side.THIS:
        same = [when for when in candidates if calendar.fields(when.earliest or 0).year == at.year]
        return plain((same or candidates)[0], f"{name} of the year of {anchor.why}")
    looks_on = LOOKS_ON if turn.tense is Tense.PRESENT else 1
    nearest = min(
        candidates, key=lambda when: _gap(when, anchor.at) * (looks_on if (when.earliest or 0) > anchor.at else 1)
    )
    times = FAR if said.grain is Grain.DAY else MONTH_FAR
    if not gone or not coming:
        return plain(nearest, f"the {name} that falls on such a weekday, seen from {anchor.why}")
    back, ahead_by = _gap(gone[-1], anchor.at), _gap(coming[0], anchor.at)
    far = back > times * ahead_by
    very_far = said.grain is Grain.DAY and not turn.listed and back > VERY_FAR * ahead_by
    if said.quarter is not None and (back < JUST_ENDED or turn.tense is not Tense.FUTURE):
        best, why = gone[-1], f"the {name} last before {anchor.why}"
    elif turn.tense is Tense.PAST and (turn.sure or not far) and not very_far:
        told = "a list of dates" if turn.listed else "past tense"
        best, why = gone[-1], f"{told}; the {name} last before {anchor.why}"
    elif turn.tense is Tense.FUTURE and (turn.sure or ahead_by < AHEAD):
        best, why = coming[0], f"future tense; the {name} next from {anchor.why}"
    else:
        best, why = nearest, f"the {name} nearest to {anchor.why}"
    others = tuple(Alternative(when, "further away, or against the tense", doubt(turn))
                   for when in dict.fromkeys((gone[-1] if gone else nearest, coming[0] if coming else nearest, nearest))
                   if when != best)  # fmt: skip
    return Resolved(best, best, why, others)


def era(said: Era, context: Context) -> Resolved:
    if not said.short and said.year < 0:  # the 4th century BC is 400 to 301 BC
        length = 100 if said.grain is Grain.CENTURY else 10
        bounds = Interval(calendar.seconds(said.year + 1), calendar.seconds(said.year + 1 + length))
        return plain(When(bounds, said.grain), "said in full")
    if not said.short:
        return plain(When.of(said.grain, calendar.seconds(said.year)), "said in full")
    anchor = context.told if context.narrative else context.published
    year = calendar.fields(anchor.earliest).year if anchor and anchor.earliest is not None else None
    if year is None:
        raise Unsettled("a decade without its century, and nothing tells the century")
    start = year // 100 * 100 + said.year
    start -= 100 * (start > year)
    return plain(When.of(said.grain, calendar.seconds(start)), "the last such decade")


def weekday(said: Weekday, context: Context) -> Resolved:
    name = WEEKDAYS[said.weekday]
    told = context.told
    if context.narrative or context.published is None:
        if told is None or told.earliest is None or told.grain > Grain.DAY or not context.narrative:
            raise Unsettled("counts from the publication date, which is not known")
        away = (said.weekday - calendar.weekday(told.earliest)) % 7
        return plain(When.of(Grain.DAY, told.earliest + away * DAY), f"the {name} from {display(told)}, told before")
    anchor = spoken(context, Grain.DAY)
    today = floor(anchor.at, Grain.DAY)
    back = (calendar.weekday(today) - said.weekday) % 7
    past, coming = today - back * DAY, today + (7 - back) % 7 * DAY
    if said.side is Side.LAST:
        return plain(When.of(Grain.DAY, past if back else past - WEEK), f"the {name} before {anchor.why}")
    if said.side is Side.NEXT:
        return plain(When.of(Grain.DAY, coming if back else coming + WEEK), f"the {name} after {anchor.why}")
    ahead = context.turn.tense is Tense.FUTURE
    best, other = (coming, past) if ahead else (past, coming)
    verb = "no verb tells" if context.turn.tense is Tense.UNKNOWN else f"{context.turn.tense} tense"
    why = f"{verb}; the {name} {'after' if ahead else 'before'} {anchor.why}" if back else f"{anchor.why}"
    when, against = When.of(Grain.DAY, best), When.of(Grain.DAY, other)
    others = () if when == against else (Alternative(against, "against the tense", doubt(context.turn)),)
    return Resolved(when, when, why, others)


def weekend(said: Weekend, context: Context) -> Resolved:
    """Saturday and Sunday of the ISO week; without more the one last gone by or going on, ahead in the future tense."""
    anchor = spoken(context, Grain.DAY)
    monday = floor(anchor.at, Grain.WEEK)
    by = said.by
    if by is None:
        by = 0 if context.turn.tense is Tense.FUTURE or calendar.weekday(anchor.at) >= 5 else -1
    elif by == 0 and calendar.weekday(anchor.at) < 5 and context.turn == Turn(Tense.PAST, sure=True):
        by = -1
    saturday = monday + by * WEEK + 5 * DAY
    return plain(When(Interval(saturday, saturday + 2 * DAY), Grain.DAY), f"the weekend seen from {anchor.why}")


def holiday(said: Holiday, context: Context) -> Resolved:
    if said.year is not None:
        return plain(holidays.find(said.key, said.year), "said in full")
    if context.narrative and context.told is not None and context.told.earliest is not None:
        year = calendar.fields(context.told.earliest).year
        return plain(holidays.find(said.key, year), f"in the year told before, {year}")
    anchor = spoken(context, Grain.DAY)
    year = calendar.fields(anchor.at).year
    around = [holidays.find(said.key, each) for each in (year - 1, year, year + 1)]
    if context.turn.tense is Tense.PAST:
        best = [when for when in around if (when.earliest or 0) <= anchor.at][-1]
    elif context.turn.tense is Tense.FUTURE:
        best = next(when for when in around if (when.latest or 0) > anchor.at)
    else:
        best = min(around, key=lambda when: _gap(when, anchor.at))
    return plain(best, f"{context.turn.tense} tense; seen from {anchor.why}")
