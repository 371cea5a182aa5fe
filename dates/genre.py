"""What kind of text it is: news or a history, and a history of which age."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dates import calendar
from dates.interval import Grain, When
from dates.timex import (
    Anchor,
    At,
    Calendar,
    Meaning,
    Modified,
    Range,
    Shift,
    Timex,
    Weekday,
    core,
)  # fmt: skip

# So many more years than yesterdays make a history of a text; more of them where nothing says when it was published.
MORE, MORE_UNPUBLISHED = 8, 20
# A publication date speaks for news: so many years, and a day or a month of one of them, speak against it; or two
# years, if all lie further back than news remembers.
MANY, MEMORY = 5, 30


def is_narrative(timexes: Sequence[Timex], published: When | None) -> bool:
    """A history names its years and counts from them; news speaks of weekdays, of yesterday and of last week."""
    spoken = years = dates = 0
    first, latest = None, calendar.FIRST_YEAR
    year = calendar.fields(published.earliest).year if published and published.earliest is not None else None
    for timex in timexes:
        match _day_of(core(timex.meaning)):
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


def _day_of(meaning: Meaning) -> Meaning:
    """Of "the morning of 5 June 1967" the day."""
    if isinstance(meaning, At) and isinstance(meaning.day, Calendar | Modified | Range):
        return core(meaning.day)
    return meaning


def is_ancient(timexes: Sequence[Timex], bare: Collection[str], published: When | None) -> bool:
    """Whether a bare number of three digits (found by one of the rules ``bare``) is a year here: most years have three,
    and one says so by its month or era, or nothing speaks of news."""
    years = [
        (said.year, timex.rule) for timex in timexes if isinstance(said := core(timex.meaning), Calendar) and said.year
    ]
    ancient = [rule for year, rule in years if 100 <= year < 1000]
    sure = any(rule not in bare for rule in ancient)
    return len(ancient) > max(len(years) / 2, 1) and (sure or published is None)
