"""What an expression says, turned into time: from the publication date, the time told before, and the tense."""

from __future__ import annotations

from dataclasses import replace

from dates import calendar
from dates.anchors import IN_FULL, Alternative, Context, Point, Resolved, Unsettled, plain, spoken, told_before
from dates.calendar import DAY, HOUR, MINUTE, WEEK
from dates.display import display
from dates.interval import MONTHS, Doubt, Grain, Interval, When, floor, shift
from dates.partial import era, partial, whole
from dates.recurring import holiday, weekday, weekend
from dates.tense import Tense, Turn
from dates.timex import (
    Anchor,
    Anchored,
    Aside,
    At,
    Bound,
    Calendar,
    Duration,
    Either,
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

_FIRST, _BEYOND = calendar.seconds(calendar.FIRST_YEAR), calendar.seconds(calendar.LAST_YEAR + 1)

# Guesses: nothing in the text tells; all that is known is where it is from.
RARER_ORDER = 0.3
FOREIGN_ORDER = 0.1


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
        case Calendar(year=int() as year, alike=True) if quarter := _quarter_talked_of(context):
            same = Calendar(year, quarter=(calendar.fields(_start(quarter)).month + 2) // 3)
            return plain(whole(same, year), f"as {display(quarter)}, told before", _told(quarter))
        case Calendar(of=None, year=int() as year, short=False):
            return plain(whole(meaning, year), IN_FULL)
        case Calendar(of=None):
            return partial(meaning, context)
        case Calendar(of=of) if of is not None:
            outer = resolve(of, context)
            return plain(whole(meaning, calendar.fields(_start(outer.unit)).year), outer.why, outer.anchor, outer.turn)
        case Era():
            return era(meaning, context)
        case Shift():
            return _shift(meaning, context)
        case Weekday(of=None):
            return weekday(meaning, context)
        case Weekday(day, of=of) if of is not None:
            week = resolve(of, context)
            return plain(When.of(Grain.DAY, floor(_start(week.unit), Grain.WEEK) + day * DAY), week.why, week.anchor)
        case Weekend():
            return weekend(meaning, context)
        case Nth():
            return _nth(meaning, context)
        case At():
            return _at(meaning, context)
        case Holiday():
            return holiday(meaning, context)
        case Stretch():
            return _stretch(meaning, context)
        case Anchored():
            return _anchored(meaning, context)
        case Modified(of, mod):
            inner = resolve(of, context)
            return inner._replace(when=narrowed(inner.when, mod))
        case Aside(of, what):
            beside = resolve(of, context)
            return beside._replace(why=f"{beside.why}; {what}")
        case Either():
            return _either(meaning, context)
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


def _either(said: Either, context: Context) -> Resolved:
    """Another date of the text tells the order, else the likelier one is taken and the other kept."""
    told = context.usual if context.day_first is None else context.day_first
    turned = told not in (None, said.day_first)
    likely, rarer = (said.other, said.of) if turned else (said.of, said.other)
    found, turned_down = resolve(likely, context), resolve(rarer, context)
    if context.day_first is not None:
        return found._replace(why=f"{found.why}; in the order of another date of the text")
    if context.usual is None:
        why, against, score = "day and month may also stand the other way round", "the rarer order", RARER_ORDER
    else:
        first = "day" if context.usual else "month"
        why, against, score = f"the {first} comes first where it is from", "the order of elsewhere", FOREIGN_ORDER
    return found._replace(why=f"{found.why}; {why}", alternatives=(Alternative(turned_down.when, against, score),))


def _start(when: When) -> int:
    if when.earliest is None:
        raise Unsettled("counts from a time whose beginning is open")
    return when.earliest


def _told(when: When) -> Point:
    return Point(_start(when), display(when), when, told=True)


def _shift(said: Shift, context: Context) -> Resolved:
    if said.alike:
        return _alike(said, context)
    talked = said.anchor is Anchor.TALKED or (said.anchor is Anchor.SPOKEN and said.by == 0)
    if (talked and not context.narrative) or (said.anchor is Anchor.SPOKEN and said.by):
        anchor = spoken(context, said.grain)
    elif said.by == 0 and said.grain not in (Grain.MONTH, Grain.YEAR) and said.grain in context.by_grain:
        told = context.by_grain[said.grain]
        return plain(told, f"the {said.grain.label} told before", _told(told))
    elif said.by > 0 and (context.told is None or context.told.grain > said.grain):
        raise Unsettled("counts from a time told before, and none is told so precisely")
    else:
        anchor = told_before(context, said.grain)
    if said.grain >= Grain.DECADE and anchor.at < calendar.seconds(1):
        return plain(_before_christ(anchor.at, said.grain, said.by), _counted(said, anchor), anchor)
    start = shift(floor(anchor.at, said.grain), said.grain, said.by)
    return plain(When.of(said.grain, start), _counted(said, anchor), anchor)


def _before_christ(at: int, grain: Grain, by: int) -> When:
    """A decade before Christ ends with its nought: the 480s BC are 489 to 480 BC."""
    years = MONTHS[grain] // 12
    first = (calendar.fields(at).year - 2) // years * years + 2 + by * years
    return When(Interval(calendar.seconds(first), calendar.seconds(first + years)), grain)


def _counted(said: Shift, anchor: Point) -> str:
    if said.by == 0:
        return f"the {said.grain.label} of {anchor.why}"
    many = "" if abs(said.by) == 1 else "s"
    return f"{abs(said.by)} {said.grain.label}{many} {'before' if said.by < 0 else 'after'} {anchor.why}"


def _alike(said: Shift, context: Context) -> Resolved:
    """ "a year earlier" beside a quarter is that quarter of the year before."""
    told = _quarter_talked_of(context)
    if told is not None:
        when = When.of(told.grain, shift(_start(told), said.grain, said.by))
        return plain(when, f"a year before what it is compared with, {display(told)}", _told(told))
    return _shift(replace(said, alike=False), context)


def _quarter_talked_of(context: Context) -> When | None:
    return None if context.narrative or context.published is None else context.by_grain.get(Grain.QUARTER)


def _nth(said: Nth, context: Context) -> Resolved:
    """n = 0 is the one that holds the other: "the week of March 6"."""
    if said.of is None:
        raise Unsettled("a part of something that is not named")
    whole = resolve(said.of, context)
    first, last = whole.unit.earliest, whole.unit.latest
    assert first is not None and last is not None  # noqa: S101
    if said.n == 0:
        return plain(When.of(said.grain, first), whole.why, whole.anchor, whole.turn)
    if said.weekday is not None:
        first += (said.weekday - calendar.weekday(first)) % 7 * DAY
        start = first + (said.n - 1) * WEEK if said.n > 0 else first + (last - 1 - first) // WEEK * WEEK
        if start >= last:
            raise Unsettled("there is no such part of it")
        return plain(When.of(Grain.DAY, start), whole.why, whole.anchor, whole.turn)
    if said.n < 0:
        start = shift(last, said.grain, said.n * said.count)
    elif said.grain is Grain.WEEK:
        start = first + (said.n - 1) * WEEK
    else:
        start = shift(first, said.grain, said.n - 1)
    end = shift(start, said.grain, said.count)
    if not first <= start < last:
        raise Unsettled("there is no such part of it")
    return plain(When(Interval(start, end), said.grain), whole.why, whole.anchor, whole.turn)


def _at(said: At, context: Context) -> Resolved:
    if said.day is not None:
        day = resolve(said.day, context)
    elif context.told is not None and (context.told.grain <= Grain.DAY or context.narrative):
        anchor = told_before(context, Grain.DAY)
        day = plain(When.of(Grain.DAY, anchor.at), f"the day of {anchor.why}", anchor)
    else:
        anchor = spoken(context, Grain.DAY)
        day = plain(When.of(Grain.DAY, anchor.at), f"the day of {anchor.why}", anchor)
    if said.hour is None or day.unit.earliest is None or day.unit.grain is not Grain.DAY:
        return day
    grain = Grain.HOUR if said.minute is None else Grain.MINUTE
    when = When.of(grain, day.unit.earliest + said.hour * HOUR + (said.minute or 0) * MINUTE)
    return day._replace(when=when, unit=when)


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
        anchor = told_before(context, told.grain)
    else:
        anchor = spoken(context, Grain.DAY)
    today, grain = floor(anchor.at, Grain.DAY), max(said.length.grain, Grain.DAY)
    far = Interval.of(grain, _moved(today, said.length, said.side.value or -1))
    now = Interval.of(Grain.DAY, today)
    first, last = (far, now) if said.side is not Side.NEXT else (now, far)
    if first.overlaps(last):
        raise Unsettled("shorter than a day")
    when = When(Interval(first.earliest, last.latest), grain, Interval(first.latest, last.earliest))
    return plain(when, f"{'from' if said.side is Side.NEXT else 'up to'} {anchor.why}", anchor)


def _anchored(said: Anchored, context: Context) -> Resolved:
    if said.of is None:
        side = "after" if said.direction > 0 else "before"
        raise Unsettled(f"so long {side} an event, whose date is not part of the expression")
    if isinstance(said.of, Vague):
        anchor = spoken(context, Grain.DAY)
        base = plain(When.of(Grain.DAY, anchor.at), anchor.why)
        if said.length.grain < Grain.DAY:
            return _hours_from(said, anchor)
    else:
        base = resolve(said.of, context)
        anchor = Point(_start(base.unit), display(base.unit), base.unit, told=True)
    grain = base.unit.grain if said.exact else said.length.grain
    at = _moved(anchor.at, said.length, said.direction)
    side = "after" if said.direction > 0 else "before"
    return plain(When.of(grain, at), f"so long {side} {anchor.why}", anchor)


def _hours_from(said: Anchored, anchor: Point) -> Resolved:
    """ "Two hours ago" of a page known to the day: on that day, or as much before."""
    assert anchor.when.earliest is not None and anchor.when.latest is not None  # noqa: S101
    first, last = (_moved(bound, said.length, said.direction) for bound in (anchor.when.earliest, anchor.when.latest))
    side = "after" if said.direction > 0 else "before"
    return plain(When(Interval(first, last), Grain.DAY), f"so long {side} {anchor.why}", anchor)


def _open(said: Open, context: Context) -> Resolved:
    match said.bound, context.turn.tense:
        case (Bound.SINCE, _) | (Bound.AS_OF, Tense.PAST | Tense.PRESENT | Tense.UNKNOWN):
            context = context._replace(turn=Turn(Tense.PAST, sure=True))
        case Bound.FROM, Tense.PRESENT | Tense.UNKNOWN:
            context = context._replace(turn=Turn(Tense.FUTURE, sure=True))
    inner = resolve(said.of, context)
    when, grain, (first, last) = inner.when, inner.when.grain, inner.when.doubt
    match said.bound:
        case Bound.SINCE | Bound.AS_OF | Bound.FROM:
            opened = When(Interval(when.earliest, None), grain, Interval(when.latest, when.latest), (first, None))
        case Bound.UNTIL:
            opened = When(Interval(None, when.latest), grain, Interval(when.earliest, when.earliest), (None, last))
        case Bound.BEFORE if isinstance(said.of, Modified) and said.of.mod is Mod.END:  # "before the end of June"
            opened = When(Interval(None, when.latest), grain, doubt=(None, last))
        case Bound.BEFORE:
            opened = When(Interval(None, when.earliest), grain, doubt=(None, first))
        case Bound.AFTER:
            opened = When(Interval(when.latest, None), grain, doubt=(last, None))
    return inner._replace(when=opened)


def _range(said: Range, context: Context) -> Resolved:
    start = resolve(said.start, context)
    end = resolve(said.end, context._replace(told=start.unit))
    if start.when.earliest is None or end.when.latest is None or end.when.latest <= start.when.earliest:
        return start if said.said is said.start else end
    certain = Interval(start.when.latest, end.when.earliest)
    lasting = certain.length is not None and certain.length >= 0
    when = When(Interval(start.when.earliest, end.when.latest), max(start.when.grain, end.when.grain),
                certain if lasting else None, (start.when.doubt[0], end.when.doubt[1]))  # fmt: skip
    unit = start.unit if said.said is said.start else end.unit
    why = f"from {display(start.when)} to {display(end.when)}; {start.why}"
    return Resolved(when, unit, why, anchor=start.anchor, turn=start.turn)


def narrowed(when: When, mod: Mod) -> When:
    """ "early", "mid" and "late" as a careful reader bounds them; the grain stays the one that was said.

    Of a month: 1 to 10, 11 to 20, 21 to the end. A year: January to March, April to September, October to December.
    A decade: its years 0 to 3, 3 to 6, 6 to 9. A week: its first three
    days, its second to fourth, its last four. Anything else: its thirds. "About" keeps the bounds and says so.
    """
    if mod is Mod.APPROX:
        return replace(when, doubt=(Doubt.APPROXIMATE, Doubt.APPROXIMATE))
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
        case Grain.WEEK:
            cuts = (early, early + 3 * DAY), (early + DAY, early + 4 * DAY), (late - 4 * DAY, late)
        case grain if grain <= Grain.DAY and late - early <= DAY:
            return when
        case _:
            third = (late - early) // 3 // DAY * DAY
            cuts = (early, early + third), (early + third, late - third), (late - third, late)
    start, end = cuts[(Mod.START, Mod.MID, Mod.END).index(mod)]
    return When(Interval(start, end), when.grain)
