"""News or history: what kind of text it is, and where its story stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dates import calendar
from dates.interval import Grain, When
from dates.tense import Clauses, Tense
from dates.timex import (
    Anchor,
    Aside,
    At,
    Calendar,
    Duration,
    Shift,
    Stretch,
    Timex,
    Weekday,
    core,
)  # fmt: skip

# So many more years than yesterdays make a history of a text; more of them where nothing says when it was published.
MORE, MORE_UNPUBLISHED = 8, 20
# A publication date speaks for news: so many years, and a day or a month of one of them, speak against it; or two
# years, if all lie further back than news remembers.
MANY, MEMORY = 5, 30
# A year further away than this is an aside, unless a sentence begins with it.
ASIDE = 2 * 367 * calendar.DAY
# What stands in brackets stands so near to the opening one.
BRACKET = 60
_BEGINNING = re.compile(r"(?:^|[.!?\n][\"')]?\s+)(?:\w+ ){0,3}$")


def is_narrative(timexes: Sequence[Timex], published: When | None) -> bool:
    """A history names its years and counts from them; news speaks of weekdays, of yesterday and of last week."""
    spoken = years = dates = 0
    first, latest = None, calendar.FIRST_YEAR
    year = calendar.fields(published.earliest).year if published and published.earliest is not None else None
    for timex in timexes:
        match core(timex.meaning):
            case Calendar() as said:
                first = first or said
                if said.year is not None and said.year != year:
                    years, dates, latest = years + 1, dates + (said.grain < Grain.YEAR), max(latest, said.year)
            case Shift(anchor=Anchor.SPOKEN) | Weekday() | At(day=Shift(anchor=Anchor.SPOKEN) | Weekday()):
                spoken += 1
    if year is not None:
        long_ago = years >= 2 and latest < year - MEMORY
        return (long_ago or (years >= MANY and dates > 0)) and years > MORE * spoken
    begins_in_full = first is not None and first.year is not None and first.grain < Grain.YEAR
    return (years >= 2 and years > MORE_UNPUBLISHED * spoken) or (begins_in_full and not spoken)


def is_ancient(timexes: Sequence[Timex]) -> bool:
    """Whether a bare number of three digits is a year here."""
    years = [said.year for timex in timexes if isinstance(said := core(timex.meaning), Calendar) and said.year]
    ancient = sum(100 <= year < 1000 for year in years)
    return ancient >= 2 and ancient > len(years) / 2


def tells(timex: Timex, narrative: bool) -> bool:
    """Whether later expressions may count from it."""
    said = core(timex.meaning)
    if isinstance(timex.meaning, Aside):
        return False
    if narrative and isinstance(said, Shift) and said.anchor is not Anchor.TOLD:
        return False
    return not (isinstance(said, Shift | Calendar) and said.alike) and not isinstance(said, Stretch)


def onward(told: When | None, unit: When) -> When:
    """A year named again tells nothing new where a day or month of it was told."""
    if told is not None and told.grain < unit.grain and unit.outer.holds(told.outer):
        return told
    return unit


def moves(clauses: Clauses, timex: Timex, told: When | None, unit: When) -> bool:
    """Whether a story goes on from here: from a day or a month; from a year where a sentence begins with it, or from
    one that is near and no outlook. Not from what stands in brackets, nor from "the year before", a look back.
    """
    if unit.grain > Grain.YEAR:
        return False
    if told is None:
        return True
    said, before = core(timex.meaning), clauses.text[max(0, timex.span.start - BRACKET) : timex.span.start]
    if before.rfind("(") > before.rfind(")") or (isinstance(said, Shift) and said.by < 0):
        return False
    if unit.grain < Grain.YEAR:
        return True
    if clauses.turn(*timex.span).tense is Tense.FUTURE:
        return False
    if abs((unit.earliest or 0) - (told.earliest or 0)) < ASIDE:
        return True
    return _BEGINNING.search(clauses.text[max(0, timex.span.start - 30) : timex.span.start]) is not None


def is_outlook(unit: When, published: When | None) -> bool:
    """A quarter still to come is forecast; results are not compared with it."""
    if unit.grain is not Grain.QUARTER or published is None:
        return False
    return unit.earliest is not None and published.earliest is not None and unit.earliest > published.earliest


def outlasts_a_quarter(timex: Timex) -> bool:
    """ "For the nine months, ...": what is compared from here on is no quarter."""
    said = core(timex.meaning)
    return isinstance(said, Duration) and said.grain is Grain.MONTH and said.amount in (6, 9)
