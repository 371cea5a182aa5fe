"""Dates that leave something out: which year, which week, which century is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from dates import calendar
from dates.anchors import (
    IN_FULL,
    Alternative,
    Background,
    Context,
    Point,
    Resolved,
    Unsettled,
    in_full,
    plain,
    spoken,
    told_before,
)
from dates.calendar import DAY
from dates.direction import chosen, gap
from dates.display import display
from dates.interval import Grain, Interval, When
from dates.tense import Tense, Turn
from dates.timex import Calendar, Era, Side

# So many years ahead may a year of two digits lie: in 2019 "'68" is 1968.
YEARS_AHEAD = 20
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
    if said.side is not None and said.side.told:
        return _beside_told(said, context)
    if context.background is not None and said.side is None and said.quarter is None:
        return _in_background(said, context, context.background)
    if context.narrative and said.side is None and context.told is not None and context.told.earliest is not None:
        return _nearest_told(said, context.told)
    if context.narrative and context.told is not None:
        anchor = told_before(context, Grain.YEAR)
    else:
        anchor = spoken(context, said.grain)
    return _sided(said, anchor, context.turn)


def _short_year(said: Calendar, context: Context) -> Resolved:
    """ "'99": at most twenty years ahead of the time told or the publication, else of a century gone by."""
    for anchor in (context.told if context.narrative else context.published, context.told, context.published):
        if anchor is not None and anchor.earliest is not None:
            point = Point(anchor.earliest, display(anchor), anchor, told=anchor is context.told)
            latest = calendar.fields(anchor.earliest).year + YEARS_AHEAD
            year = latest - (latest - (said.year or 0)) % 100
            return plain(whole(said, year), f"the century from {display(anchor)}", point)
    raise Unsettled("a year of two digits, and nothing tells the century")


def _day_of_month(said: Calendar, context: Context) -> Resolved:
    try:
        anchor = told_before(context, Grain.MONTH)
    except Unsettled:
        anchor = spoken(context, Grain.DAY)
    at = calendar.fields(anchor.at)
    return plain(whole(replace(said, month=at.month), at.year), f"the month of {anchor.why}", anchor)


def _nearest_told(said: Calendar, told: When) -> Resolved:
    """A story goes on rather than back, and in the same year rather than in another."""
    assert told.earliest is not None  # noqa: S101
    at, year = told.earliest, calendar.fields(told.earliest).year
    why, anchor = f"the year of the time told before, {display(told)}", Point(at, display(told), told, told=True)
    if told.grain >= Grain.YEAR:
        return plain(whole(said, year), why, anchor)

    def distance(when: When) -> float:
        back, other = (when.latest or 0) <= at, calendar.fields(when.earliest or 0).year != year
        return gap(when, at) * _DISTANCES[back, other]

    return plain(min(_candidates(said, year), key=distance), why, anchor)


def _beside_told(said: Calendar, context: Context) -> Resolved:
    """ "The following March": of the year after, if only a year was told."""
    if context.told is not None and context.told.grain is Grain.YEAR:
        anchor = told_before(context, Grain.YEAR)
        year = calendar.fields(anchor.at).year + (1 if said.side is Side.FOLLOWING else -1)
        return plain(whole(replace(said, side=None), year), f"of the year beside {anchor.why}", anchor)
    assert said.side is not None  # noqa: S101
    return _sided(replace(said, side=said.side.plain), told_before(context, Grain.HALF), context.turn)


# How likely it is that one that seems to go on from what was told just before counts from the publication after all,
# and the other way round: a guess, for the texts hold few of them.
AFTER_ALL = 0.2
# What may lie so near to the publication is the news' own.
OWN = 31 * DAY


def _in_background(said: Calendar, context: Context, background: Background) -> Resolved:
    """Going on from the full date told just before, "arrested on 3 June 2018 and charged on 5 June"; unless it is
    nearer to the publication, and none before it has gone on so."""
    told = background.told
    assert told.earliest is not None  # noqa: S101
    onward = next((when for when in _candidates(said, calendar.fields(told.earliest).year)
                   if (when.latest or 0) > told.earliest), None)  # fmt: skip
    try:
        news = _sided(said, spoken(context, said.grain), context.turn)
    except Unsettled:
        news = None
    if onward is None or onward == (news and news.when):
        return news or partial(said, context._replace(background=None))
    point = Point(told.earliest, f"{in_full(told)}, told just before", told, told=True)
    gone_on = plain(onward, f"going on from {point.why}", point)
    if news is None:
        return gone_on
    assert news.anchor is not None  # noqa: S101
    away = gap(news.when, news.anchor.at)
    if context.turn.listed:
        return gone_on
    if away > OWN and (background.followed or gap(onward, told.earliest) <= away):
        against = Alternative(news.when, "counted from the publication", AFTER_ALL)
        return gone_on._replace(alternatives=(against,))
    return news._replace(alternatives=(*news.alternatives, Alternative(onward, gone_on.why, AFTER_ALL)))


@lru_cache(maxsize=4096)
def _candidates(said: Calendar, year: int) -> Sequence[When]:
    found = []
    # A winter that goes on in January is the last year's, and the one before it the year's before.
    for each in (year - 2, year - 1, year, year + 1) if said.season == 3 else (year - 1, year, year + 1):
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
    name = display(candidates[0]).rpartition(" ")[0].removesuffix(" of")
    if said.side is Side.LAST:
        if not (done := [when for when in gone if (when.latest or 0) <= anchor.at]):
            raise Unsettled(f"no {name} in the years before")
        return plain(done[-1], f"the {name} before {anchor.why}", anchor)
    if said.side is Side.NEXT:
        if not (ahead := [when for when in coming if (when.earliest or 0) > anchor.at]):
            raise Unsettled(f"no {name} in the years ahead")
        return plain(ahead[0], f"the {name} after {anchor.why}", anchor)
    if said.side is Side.THIS:
        holding = [when for when in candidates if gap(when, anchor.at) == 0]
        same = holding or [when for when in candidates if calendar.fields(when.earliest or 0).year == at.year]
        return plain((same or candidates)[0], f"{name} of the year of {anchor.why}", anchor)
    if not gone or not coming:
        only = min(candidates, key=lambda when: gap(when, anchor.at))
        return plain(only, f"the {name} that falls on such a weekday, seen from {anchor.why}", anchor)
    reported = said.quarter is not None and gap(gone[-1], anchor.at) < JUST_ENDED
    if reported or (said.quarter is not None and turn.tense is not Tense.FUTURE):
        return plain(gone[-1], f"the {name} before {anchor.why}", anchor)
    return chosen(name, gone[-1], coming[0], anchor, turn)


def era(said: Era, context: Context) -> Resolved:
    if not said.short and said.year < 0:  # the 4th century BC is 400 to 301 BC
        length = {Grain.CENTURY: 100, Grain.MILLENNIUM: 1000}.get(said.grain, 10)
        bounds = Interval(calendar.seconds(said.year + 1), calendar.seconds(said.year + 1 + length))
        return plain(When(bounds, said.grain), IN_FULL)
    if not said.short and said.year == 0 and said.grain > Grain.DECADE:  # the first century is 1 to 100
        years = 100 if said.grain is Grain.CENTURY else 1000
        return plain(When(Interval(calendar.seconds(1), calendar.seconds(years + 1)), said.grain), IN_FULL)
    if not said.short:
        return plain(When.of(said.grain, calendar.seconds(said.year)), IN_FULL)
    anchor = context.told if context.narrative else context.published
    year = calendar.fields(anchor.earliest).year if anchor and anchor.earliest is not None else None
    if year is None:
        raise Unsettled("a decade without its century, and nothing tells the century")
    start = year // 100 * 100 + said.year
    start -= 100 * (start > year)
    point = Point(anchor.earliest or 0, display(anchor), anchor, told=anchor is context.told) if anchor else None
    return plain(When.of(said.grain, calendar.seconds(start)), "the last such decade", point)
