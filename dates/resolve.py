"""What an expression says, turned into time: from the publication date, the time told before, and the tense."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import NamedTuple

from dates import calendar, holidays
from dates.calendar import DAY, HOUR, MINUTE, WEEK
from dates.display import display
from dates.interval import Grain, Interval, When, floor, shift
from dates.tense import Tense, Turn
from dates.timex import (
    Anchor,
    Anchored,
    At,
    Bound,
    Calendar,
    Duration,
    Era,
    Every,
    Holiday,
    Meaning,
    Mod,
    Modified,
    Nth,
    Open,
    Range,
    Shift,
    Side,
    Stretch,
    Vague,
    Weekday,
    Weekend,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression may lean on. ``told``: the time last told, whatever its grain; ``by_grain``: the last of each.

    A narrative counts from the time told, news from its publication.
    """

    published: When | None = None
    told: When | None = None
    by_grain: Mapping[Grain, When] = field(default_factory=dict)
    turn: Turn = field(default_factory=Turn)
    narrative: bool = False


@dataclass(frozen=True, slots=True)
class Alternative:
    """What else an expression might have meant, and why that was turned down."""

    when: When
    why: str


class Resolved(NamedTuple):
    """``unit`` is what the words name, before "early", "since" or a range narrow or widen it: TIMEX3 writes that."""

    when: When
    unit: When
    why: str
    alternatives: tuple[Alternative, ...] = ()


class Unsettled(Exception):
    """Why an expression has no time here."""


class _Anchor(NamedTuple):
    at: int
    why: str


_FIRST, _BEYOND = calendar.seconds(calendar.FIRST_YEAR), calendar.seconds(calendar.LAST_YEAR + 1)


def resolve(meaning: Meaning, context: Context) -> Resolved:
    """Unsettled, with the reason, where the words and the context do not say when."""
    found = _resolve(meaning, context)
    for interval in (found.when.outer, found.unit.outer):
        early = _FIRST if interval.earliest is None else interval.earliest
        late = _BEYOND if interval.latest is None else interval.latest
        if not _FIRST <= early < _BEYOND or not _FIRST < late <= _BEYOND:
            raise Unsettled(f"further away than the years {calendar.FIRST_YEAR} to {calendar.LAST_YEAR}")
    return found


def _resolve(meaning: Meaning, context: Context) -> Resolved:
    match meaning:
        case Calendar(of=None, year=int() as year, short=False):
            return _plain(_calendar(meaning, year), "said in full")
        case Calendar():
            return _partial(meaning, context)
        case Era():
            return _era(meaning, context)
        case Shift():
            return _shift(meaning, context)
        case Weekday():
            return _weekday(meaning, context)
        case Weekend():
            return _weekend(meaning, context)
        case Nth():
            return _nth(meaning, context)
        case At():
            return _at(meaning, context)
        case Holiday():
            return _holiday(meaning, context)
        case Stretch():
            return _stretch(meaning, context)
        case Anchored():
            return _anchored(meaning, context)
        case Modified(of, mod):
            inner = resolve(of, context)
            return inner._replace(when=narrowed(inner.when, mod))
        case Open():
            return _open(meaning, context)
        case Range():
            return _range(meaning, context)
        case Duration():
            raise Unsettled("a length of time; it does not say when")
        case Every():
            raise Unsettled("something that recurs; it has no one date")
        case Vague():
            raise Unsettled("only pointed at; it does not say when")
    raise Unsettled("nothing that falls in time")


def _plain(when: When, why: str) -> Resolved:
    return Resolved(when, when, why)


# ---------------------------------------------------------------- anchors


def _spoken(context: Context, grain: Grain) -> _Anchor:
    """The publication date, if it is known as precisely as is asked."""
    published = context.published
    if published is None or published.earliest is None or published.latest is None:
        raise Unsettled("counts from the publication date, which is not known")
    if Interval.of(grain, published.earliest).latest < published.latest:  # type: ignore[operator]
        raise Unsettled(f"counts from the publication date, which is known only as {display(published)}")
    return _Anchor(published.earliest, f"{_full(published)}, when it was published")


def _told(context: Context, grain: Grain) -> _Anchor:
    """The time last told, as far as it is known as precisely as is asked."""
    told = context.told
    if told is not None and told.earliest is not None and told.grain <= grain:
        return _Anchor(told.earliest, f"{_full(told)}, told before")
    if context.narrative or context.published is None:
        raise Unsettled("counts from a time told before, and none is told so precisely")
    return _spoken(context, grain)


@lru_cache(maxsize=1024)
def _full(when: When) -> str:
    """A day with its weekday: "Friday 27 December 2019"."""
    if when.grain is Grain.DAY and when.core is None and when.earliest is not None:
        return f"{_WEEKDAYS[calendar.weekday(when.earliest)]} {display(when)}"
    return display(when)


# ---------------------------------------------------------------- calendar dates


def _calendar(said: Calendar, year: int) -> When:
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


def _partial(said: Calendar, context: Context) -> Resolved:
    """The year is left out, shortened, or said of another expression."""
    if said.of is not None:
        outer = resolve(said.of, context)
        assert outer.unit.earliest is not None  # noqa: S101
        return _plain(_calendar(said, calendar.fields(outer.unit.earliest).year), outer.why)
    if said.short:
        return _short_year(said, context)
    if said.month is None and said.day is not None:
        return _day_of_month(said, context)
    if context.narrative and said.side is None and context.told is not None and context.told.earliest is not None:
        return _nearest_told(said, context.told)
    if context.narrative and context.told is not None:
        anchor = _told(context, Grain.YEAR)
    else:
        anchor = _spoken(context, said.grain)
    return _sided(said, anchor, context.turn)


# A past verb that is not surely its own yields to a coming date so many times nearer; a word such as "by" looks ahead
# no further than this.
FAR = 4
AHEAD = 200 * DAY
# How long after its end a quarter is still the one reported on.
JUST_ENDED = 70 * DAY


def _short_year(said: Calendar, context: Context) -> Resolved:
    """ "'99": the century that brings it nearest to the time told or the publication, not far ahead of it."""
    for anchor in (context.told if context.narrative else context.published, context.told, context.published):
        if anchor is not None and anchor.earliest is not None:
            year = calendar.fields(anchor.earliest).year
            century = year // 100 * 100
            near = min((century - 100, century, century + 100), key=lambda start: abs(start + said.year - year))  # type: ignore[operator]
            return _plain(_calendar(said, near + (said.year or 0)), f"the century from {display(anchor)}")
    raise Unsettled("a year of two digits, and nothing tells the century")


def _day_of_month(said: Calendar, context: Context) -> Resolved:
    try:
        anchor = _told(context, Grain.MONTH)
    except Unsettled:
        anchor = _spoken(context, Grain.DAY)
    at = calendar.fields(anchor.at)
    return _plain(_calendar(replace(said, month=at.month), at.year), f"the month of {anchor.why}")


def _nearest_told(said: Calendar, told: When) -> Resolved:
    """A story goes on rather than back, and in the same year rather than in another."""
    assert told.earliest is not None  # noqa: S101
    at, year = told.earliest, calendar.fields(told.earliest).year
    why = f"the year of the time told before, {display(told)}"
    if told.grain >= Grain.YEAR:
        return _plain(_calendar(said, year), why)

    def distance(when: When) -> float:
        back, other = (when.latest or 0) <= at, calendar.fields(when.earliest or 0).year != year
        return _gap(when, at) * _DISTANCES[back, other]

    return _plain(min(_candidates(said, year), key=distance), why)


# (earlier, in another year): how much further off that is than it looks.
_DISTANCES = {(False, False): 1.0, (False, True): 1.5, (True, False): 1.0, (True, True): 6.0}


def _gap(when: When, at: int) -> int:
    """Seconds between an instant and the nearer end; nought inside."""
    assert when.earliest is not None and when.latest is not None  # noqa: S101
    return max(when.earliest - at, at - when.latest + 1, 0)


def _candidates(said: Calendar, year: int) -> list[When]:
    found = []
    for each in (year - 1, year, year + 1):
        try:
            found.append(_calendar(said, each))
        except ValueError:
            continue
    if not found:
        raise Unsettled("no such day in the years around")
    return found


def _sided(said: Calendar, anchor: _Anchor, turn: Turn) -> Resolved:
    """The side that is said, else the tense, else nearness. A quarter just ended is meant, whatever the tense."""
    at = calendar.fields(anchor.at)
    candidates = _candidates(said, at.year)
    gone = [when for when in candidates if (when.earliest or 0) <= anchor.at]
    coming = [when for when in candidates if (when.latest or 0) > anchor.at]
    name = display(candidates[0]).rpartition(" ")[0]
    if said.side is Side.LAST:
        done = [when for when in gone if (when.latest or 0) <= anchor.at]
        return _plain(done[-1], f"the {name} before {anchor.why}")
    if said.side is Side.NEXT:
        ahead = [when for when in coming if (when.earliest or 0) > anchor.at]
        return _plain(ahead[0], f"the {name} after {anchor.why}")
    if said.side is Side.THIS:
        same = [when for when in candidates if calendar.fields(when.earliest or 0).year == at.year]
        return _plain((same or candidates)[0], f"{name} of the year of {anchor.why}")
    nearest = min(candidates, key=lambda when: _gap(when, anchor.at))
    far = _gap(gone[-1], anchor.at) > FAR * _gap(coming[0], anchor.at)
    if said.quarter is not None and (_gap(gone[-1], anchor.at) < JUST_ENDED or turn.tense is not Tense.FUTURE):
        best, why = gone[-1], f"the {name} last before {anchor.why}"
    elif turn.tense is Tense.PAST and (turn.sure or not far):
        best, why = gone[-1], f"past tense; the {name} last before {anchor.why}"
    elif turn.tense is Tense.FUTURE and (turn.sure or _gap(coming[0], anchor.at) < AHEAD):
        best, why = coming[0], f"future tense; the {name} next from {anchor.why}"
    else:
        best, why = nearest, f"the {name} nearest to {anchor.why}"
    others = tuple(Alternative(when, "further away, or against the tense")
                   for when in dict.fromkeys((gone[-1] if gone else nearest, coming[0] if coming else nearest, nearest))
                   if when != best)  # fmt: skip
    return Resolved(best, best, why, others)


def _era(said: Era, context: Context) -> Resolved:
    if not said.short and said.year < 0:  # the 4th century BC is 400 to 301 BC
        length = 100 if said.grain is Grain.CENTURY else 10
        bounds = Interval(calendar.seconds(said.year + 1), calendar.seconds(said.year + 1 + length))
        return _plain(When(bounds, said.grain), "said in full")
    if not said.short:
        return _plain(When.of(said.grain, calendar.seconds(said.year)), "said in full")
    anchor = context.told if context.narrative else context.published
    year = calendar.fields(anchor.earliest).year if anchor and anchor.earliest is not None else None
    if year is None:
        raise Unsettled("a decade without its century, and nothing tells the century")
    start = year // 100 * 100 + said.year
    start -= 100 * (start > year)
    return _plain(When.of(said.grain, calendar.seconds(start)), "the last such decade")


# ---------------------------------------------------------------- relative


def _shift(said: Shift, context: Context) -> Resolved:
    if said.alike:
        return _alike(said, context)
    talked = said.anchor is Anchor.TALKED or (said.anchor is Anchor.SPOKEN and said.by == 0)
    if (talked and not context.narrative) or (said.anchor is Anchor.SPOKEN and said.by):
        anchor = _spoken(context, said.grain)
    elif said.by == 0 and said.grain not in (Grain.MONTH, Grain.YEAR) and said.grain in context.by_grain:
        told = context.by_grain[said.grain]
        return _plain(told, f"the {said.grain.label} told before")
    else:
        anchor = _told(context, said.grain)
    start = shift(floor(anchor.at, said.grain), said.grain, said.by)
    return _plain(When.of(said.grain, start), _counted(said, anchor))


def _counted(said: Shift, anchor: _Anchor) -> str:
    if said.by == 0:
        return f"the {said.grain.label} of {anchor.why}"
    many = "" if abs(said.by) == 1 else "s"
    return f"{abs(said.by)} {said.grain.label}{many} {'before' if said.by < 0 else 'after'} {anchor.why}"


def _alike(said: Shift, context: Context) -> Resolved:
    """ "a year earlier" beside a quarter is that quarter of the year before."""
    told = context.by_grain.get(Grain.QUARTER)
    if told is not None and context.published is not None and not context.narrative and told.earliest is not None:
        when = When.of(told.grain, shift(told.earliest, said.grain, said.by))
        return _plain(when, f"a year before what it is compared with, {display(told)}")
    return _shift(replace(said, alike=False), context)


def _weekday(said: Weekday, context: Context) -> Resolved:
    name = _WEEKDAYS[said.weekday]
    if said.of is not None:
        week = resolve(said.of, context)
        assert week.unit.earliest is not None  # noqa: S101
        monday = floor(week.unit.earliest, Grain.WEEK)
        return _plain(When.of(Grain.DAY, monday + said.weekday * DAY), f"the {name} of that week; {week.why}")
    told = context.told
    if context.narrative or context.published is None:
        if told is None or told.earliest is None or told.grain > Grain.DAY or not context.narrative:
            raise Unsettled("counts from the publication date, which is not known")
        away = (said.weekday - calendar.weekday(told.earliest)) % 7
        return _plain(When.of(Grain.DAY, told.earliest + away * DAY), f"the {name} from {display(told)}, told before")
    anchor = _spoken(context, Grain.DAY)
    today = floor(anchor.at, Grain.DAY)
    back = (calendar.weekday(today) - said.weekday) % 7
    past, coming = today - back * DAY, today + (7 - back) % 7 * DAY
    if said.side is Side.LAST:
        return _plain(When.of(Grain.DAY, past if back else past - WEEK), f"the {name} before {anchor.why}")
    if said.side is Side.NEXT:
        return _plain(When.of(Grain.DAY, coming if back else coming + WEEK), f"the {name} after {anchor.why}")
    ahead = context.turn.tense is Tense.FUTURE
    best, other = (coming, past) if ahead else (past, coming)
    verb = "no verb tells" if context.turn.tense is Tense.UNKNOWN else f"{context.turn.tense} tense"
    why = f"{verb}; the {name} {'after' if ahead else 'before'} {anchor.why}" if back else f"{anchor.why}"
    others = () if best == other else (Alternative(When.of(Grain.DAY, other), "against the tense of the clause"),)
    when = When.of(Grain.DAY, best)
    return Resolved(when, when, why, others)


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _weekend(said: Weekend, context: Context) -> Resolved:
    """Saturday and Sunday of the ISO week; without more the one last gone by or going on, ahead in the future tense."""
    anchor = _spoken(context, Grain.DAY)
    monday = floor(anchor.at, Grain.WEEK)
    by = said.by
    if by is None:
        by = 0 if context.turn.tense is Tense.FUTURE or calendar.weekday(anchor.at) >= 5 else -1
    elif by < 0 and calendar.weekday(anchor.at) < 5:
        by = -1
    saturday = monday + by * WEEK + 5 * DAY
    return _plain(When(Interval(saturday, saturday + 2 * DAY), Grain.DAY), f"the weekend seen from {anchor.why}")


def _nth(said: Nth, context: Context) -> Resolved:
    """n = 0 is the one that holds the other: "the week of March 6"."""
    if said.of is None:
        raise Unsettled("a part of something that is not named")
    whole = resolve(said.of, context)
    first, last = whole.unit.earliest, whole.unit.latest
    assert first is not None and last is not None  # noqa: S101
    if said.n == 0:
        return _plain(When.of(said.grain, first), whole.why)
    if said.n < 0:
        start = shift(last, said.grain, said.n * said.count)
    elif said.grain is Grain.WEEK:
        start = first + (said.n - 1) * WEEK
    else:
        start = shift(first, said.grain, said.n - 1)
    end = shift(start, said.grain, said.count)
    if not first <= start < last:
        raise Unsettled("there is no such part of it")
    return _plain(When(Interval(start, end), said.grain), whole.why)


def _at(said: At, context: Context) -> Resolved:
    if said.day is not None:
        day = resolve(said.day, context)
    elif context.told is not None and (context.told.grain <= Grain.DAY or context.narrative):
        anchor = _told(context, Grain.DAY)
        day = _plain(When.of(Grain.DAY, anchor.at), f"the day of {anchor.why}")
    else:
        anchor = _spoken(context, Grain.DAY)
        day = _plain(When.of(Grain.DAY, anchor.at), f"the day of {anchor.why}")
    if said.hour is None or day.unit.earliest is None or day.unit.grain is not Grain.DAY:
        return day
    grain = Grain.HOUR if said.minute is None else Grain.MINUTE
    when = When.of(grain, day.unit.earliest + said.hour * HOUR + (said.minute or 0) * MINUTE)
    return Resolved(when, when, day.why, day.alternatives)


def _holiday(said: Holiday, context: Context) -> Resolved:
    if said.year is not None:
        return _plain(holidays.find(said.key, said.year), "said in full")
    if context.narrative and context.told is not None and context.told.earliest is not None:
        year = calendar.fields(context.told.earliest).year
        return _plain(holidays.find(said.key, year), f"in the year told before, {year}")
    anchor = _spoken(context, Grain.DAY)
    year = calendar.fields(anchor.at).year
    around = [holidays.find(said.key, each) for each in (year - 1, year, year + 1)]
    if context.turn.tense is Tense.PAST:
        best = [when for when in around if (when.earliest or 0) <= anchor.at][-1]
    elif context.turn.tense is Tense.FUTURE:
        best = next(when for when in around if (when.latest or 0) > anchor.at)
    else:
        best = min(around, key=lambda when: _gap(when, anchor.at))
    return _plain(best, f"{context.turn.tense} tense; seen from {anchor.why}")


# ---------------------------------------------------------------- stretches


def _moved(at: int, length: Duration, direction: int) -> int:
    if length.amount is None:
        raise Unsettled("so many is not said")
    whole, rest = divmod(length.amount, 1)
    moved = shift(at, length.grain, direction * int(whole))
    if rest:
        moved += direction * int(rest * _APPROXIMATE[length.grain])
    return _moved(moved, length.rest, direction) if length.rest else moved


_APPROXIMATE = {grain: shift(0, grain, 1) for grain in Grain}


def _stretch(said: Stretch, context: Context) -> Resolved:
    """Its far end is as precise as the unit counted in: the past ten years began some time in the tenth year back."""
    told = context.told
    if context.narrative and told is not None and told.grain <= max(said.length.grain, Grain.DAY):
        anchor = _told(context, told.grain)
    else:
        anchor = _spoken(context, Grain.DAY)
    today, grain = floor(anchor.at, Grain.DAY), max(said.length.grain, Grain.DAY)
    far = Interval.of(grain, _moved(today, said.length, said.side.value or -1))
    now = Interval.of(Grain.DAY, today)
    first, last = (far, now) if said.side is not Side.NEXT else (now, far)
    if first.overlaps(last):
        raise Unsettled("shorter than a day")
    when = When(Interval(first.earliest, last.latest), grain, Interval(first.latest, last.earliest))
    return _plain(when, f"{'from' if said.side is Side.NEXT else 'up to'} {anchor.why}")


def _anchored(said: Anchored, context: Context) -> Resolved:
    if said.of is None:
        side = "after" if said.direction > 0 else "before"
        raise Unsettled(f"so long {side} an event, whose date is not part of the expression")
    if isinstance(said.of, Vague):
        anchor = _spoken(context, Grain.DAY)
    else:
        base = resolve(said.of, context)
        assert base.unit.earliest is not None  # noqa: S101
        anchor = _Anchor(base.unit.earliest, display(base.unit))
    grain = said.length.grain
    at = _moved(anchor.at, said.length, said.direction)
    side = "after" if said.direction > 0 else "before"
    return _plain(When.of(grain, at), f"so long {side} {anchor.why}")


def _open(said: Open, context: Context) -> Resolved:
    if said.bound is Bound.SINCE:
        context = replace(context, turn=Turn(Tense.PAST, sure=True))
    inner = resolve(said.of, context)
    when, grain = inner.when, inner.when.grain
    match said.bound:
        case Bound.SINCE:
            opened = When(Interval(when.earliest, None), grain, Interval(when.latest, when.latest))
        case Bound.UNTIL:
            opened = When(Interval(None, when.latest), grain, Interval(when.earliest, when.earliest))
        case Bound.BEFORE:
            opened = When(Interval(None, when.earliest), grain)
        case Bound.AFTER:
            opened = When(Interval(when.latest, None), grain)
    return Resolved(opened, inner.unit, inner.why, inner.alternatives)


def _range(said: Range, context: Context) -> Resolved:
    start = resolve(said.start, context)
    end = resolve(said.end, replace(context, told=start.unit))
    if start.when.earliest is None or end.when.latest is None or end.when.latest <= start.when.earliest:
        return start if said.said is said.start else end
    certain = Interval(start.when.latest, end.when.earliest)
    lasting = certain.length is not None and certain.length >= 0
    when = When(Interval(start.when.earliest, end.when.latest), max(start.when.grain, end.when.grain),
                certain if lasting else None)  # fmt: skip
    unit = start.unit if said.said is said.start else end.unit
    return Resolved(when, unit, f"from {display(start.when)} to {display(end.when)}; {start.why}")


def narrowed(when: When, mod: Mod) -> When:
    """ "early", "mid" and "late" as a careful reader bounds them; the grain stays the one that was said.

    Of a month: 1 to 10, 11 to 20, 21 to the end. A year: January to March, April to September, October to December.
    A decade: its years 0 to 3, 3 to 6, 6 to 9. Anything else: its thirds.
    """
    if mod not in (Mod.START, Mod.MID, Mod.END) or when.earliest is None or when.latest is None:
        return when
    early, late = when.earliest, when.latest
    match when.grain:
        case Grain.MONTH:
            cuts = (early, early + 10 * DAY), (early + 10 * DAY, early + 20 * DAY), (early + 20 * DAY, late)
        case Grain.YEAR:
            months = [calendar.add_months(early, months) for months in (3, 9)]
            cuts = (early, months[0]), (months[0], months[1]), (months[1], late)
        case Grain.DECADE:
            years = [calendar.add_months(early, 12 * years) for years in (3, 4, 6, 7)]
            cuts = (early, years[1]), (years[0], years[3]), (years[2], late)
        case grain if grain <= Grain.DAY:
            return when
        case _:
            third = (late - early) // 3 // DAY * DAY
            cuts = (early, early + third), (early + third, late - third), (late - third, late)
    start, end = cuts[(Mod.START, Mod.MID, Mod.END).index(mod)]
    return When(Interval(start, end), when.grain)
