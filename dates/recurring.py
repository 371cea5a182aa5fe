"""Days that a week or a year brings again: weekdays, weekends, holidays."""

from __future__ import annotations

from dataclasses import replace

from dates import calendar, holidays
from dates.anchors import IN_FULL, WEEKDAYS, Context, Point, Resolved, Unsettled, plain, spoken, told_before
from dates.calendar import DAY, WEEK
from dates.direction import chosen
from dates.display import display
from dates.interval import Grain, Interval, When, floor
from dates.tense import Tense
from dates.timex import Holiday, Side, Weekday, Weekend


def weekday(said: Weekday, context: Context) -> Resolved:
    name = WEEKDAYS[said.weekday]
    told = context.told
    if said.side is not None and said.side.told:
        anchor = told_before(context, Grain.DAY)
        there = context._replace(published=When.of(Grain.DAY, anchor.at), narrative=False)
        return weekday(replace(said, side=said.side.plain), there)
    if context.narrative or context.published is None:
        if told is None or told.earliest is None or told.grain > Grain.DAY or not context.narrative:
            raise Unsettled("counts from the publication date, which is not known")
        away = (said.weekday - calendar.weekday(told.earliest)) % 7
        why, point = (
            f"the {name} from {display(told)}, told before",
            Point(told.earliest, display(told), told, told=True),
        )
        return plain(When.of(Grain.DAY, told.earliest + away * DAY), why, point)
    anchor = spoken(context, Grain.DAY)
    today = floor(anchor.at, Grain.DAY)
    back = (calendar.weekday(today) - said.weekday) % 7
    past, coming = today - back * DAY, today + (7 - back) % 7 * DAY
    if said.side is Side.LAST:
        return plain(When.of(Grain.DAY, past if back else past - WEEK), f"the {name} before {anchor.why}", anchor)
    if said.side is Side.NEXT:
        return plain(When.of(Grain.DAY, coming if back else coming + WEEK), f"the {name} after {anchor.why}", anchor)
    if said.side is Side.THIS and back and context.turn.tense is not Tense.PAST:
        return plain(When.of(Grain.DAY, coming), f"this {name}, seen from {anchor.why}", anchor)
    return chosen(name, When.of(Grain.DAY, past), When.of(Grain.DAY, coming), anchor, context.turn)


def weekend(said: Weekend, context: Context) -> Resolved:
    """Saturday and Sunday of the ISO week; without more the one last gone by or going on, ahead in the future tense."""
    anchor = spoken(context, Grain.DAY)
    monday = floor(anchor.at, Grain.WEEK)
    by, turn = said.by, context.turn
    if by is None:
        by = 0 if turn.tense is Tense.FUTURE or calendar.weekday(anchor.at) >= 5 else -1
    elif by == 0 and calendar.weekday(anchor.at) < 5 and turn.tense is Tense.PAST and turn.sure and not turn.listed:
        by = -1
    saturday = monday + by * WEEK + 5 * DAY
    when = When(Interval(saturday, saturday + 2 * DAY), Grain.DAY)
    return plain(when, f"the weekend seen from {anchor.why}", anchor, None if by == said.by else turn)


def holiday(said: Holiday, context: Context) -> Resolved:
    if said.year is not None:
        return plain(holidays.find(said.key, said.year), IN_FULL)
    if context.narrative and context.told is not None and context.told.earliest is not None:
        year = calendar.fields(context.told.earliest).year
        point = Point(context.told.earliest, display(context.told), context.told, told=True)
        return plain(holidays.find(said.key, year), f"in the year told before, {year}", point)
    anchor = spoken(context, Grain.DAY)
    year = calendar.fields(anchor.at).year
    around = [holidays.find(said.key, each) for each in (year - 1, year, year + 1)]
    gone = [when for when in around if (when.earliest or 0) <= anchor.at][-1]
    coming = next(when for when in around if (when.latest or 0) > anchor.at)
    return chosen(display(gone), gone, coming, anchor, context.turn)
