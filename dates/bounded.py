"""A page of which is known only between which days it was published: each expression as all that it may mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dates.anchors import Alternative
from dates.calendar import DAY
from dates.display import display
from dates.interval import Grain, Interval, When, shift
from dates.languages import LANGUAGES, code_of, detect
from dates.reading import Reading, read, resolved
from dates.rules import Language
from dates.span import Span
from dates.tagger import tag

_FEW = 4  # different times of which each is kept
_MOST = 40  # days that are tried, the first and the last among them
_USEFUL = 62 * DAY  # what may have been at any time within more than two months is not dated by that


def read_within(
    text: str, *, published: When | None, language: Language | str | None = None, day_first: bool | None = None
) -> list[Reading]:
    """Like ``reading.read``, where ``published`` is the bounds. What means one thing whichever day it was is that;
    what means several is some time within them; what could be almost any time stays open, and says so."""
    earliest, latest = (published.earliest, published.latest) if published else (None, None)
    if published is None or earliest is None or latest is None or latest - earliest <= DAY:
        return read(text, published=published, language=language, day_first=day_first)
    if not isinstance(language, Language):
        code = code_of(language) if language else detect(text)
        if code not in LANGUAGES:
            return read(text, published=published, language=language, day_first=day_first)
        language = LANGUAGES[code]
    timexes = tag(text, language)
    days = list(_days(earliest, latest))
    pages = [
        {
            reading.timex.span: reading
            for reading in resolved(text, timexes, published=day, language=language, day_first=day_first)
        }
        for day in days
    ]
    return [_together([page[span] for page in pages], days, published) for span in _in_all(pages)]


def _days(earliest: int, latest: int) -> Iterator[When]:
    many = (latest - earliest) // DAY
    step = max(1, -(-many // _MOST))
    for day in sorted({*range(0, many, step), many - 1}):
        yield When.of(Grain.DAY, earliest + day * DAY)


def _in_all(pages: Sequence[dict[Span, Reading]]) -> list[Span]:
    return [span for span in pages[0] if all(span in page for page in pages)]


def _together(readings: Sequence[Reading], days: Sequence[When], published: When) -> Reading:
    first = readings[0]
    meant = [reading.when for reading in readings]
    between = f"published within {display(published)}"
    if all(when == meant[0] for when in meant):
        moves = any(reading.why != first.why for reading in readings)
        return replace(first, why=f"{between}: the same on whichever day", alternatives=()) if moves else first
    known = [when for when in meant if when is not None]
    outer = Interval.hull(when.outer for when in known)
    begins = [when.earliest for when in known if when.earliest is not None]
    spread = outer.length if outer.latest is not None else max(begins, default=0) - (outer.earliest or 0)
    if len(known) < len(meant) or outer.earliest is None or (spread or 0) > _USEFUL:
        return Reading(first.timex, None, f"counts from the publication date; {between}, it may be almost any time")
    core = _common([when.core for when in known if when.core], outer)
    when = When(outer, max(*(when.grain for when in known), _fineness(outer)), core)
    why = f"{between}, it is some time within this"
    return Reading(first.timex, when, why, _each(known, days), unit=when, turn=first.turn)


def _common(cores: Sequence[Interval], outer: Interval) -> Interval | None:
    """When it surely was going on, whichever day is the right one: "since Sunday" since the later of two."""
    starts = [core.earliest for core in cores if core.earliest is not None]
    ends = [core.latest for core in cores if core.latest is not None]
    if not starts or not ends:
        return None
    begun, over = max(starts), max(starts) if outer.latest is None else min(ends)
    return Interval(begun, over) if begun <= over else None


def _fineness(outer: Interval) -> Grain:
    """The coarsest unit that the bounds nearly fill: what may be any day of a week is known to the week."""
    length = outer.length or DAY
    return next((grain for grain in (Grain.MONTH, Grain.WEEK) if 5 * length >= 3 * shift(0, grain, 1)), Grain.DAY)


def _each(known: Sequence[When], days: Sequence[When]) -> tuple[Alternative, ...]:
    """Of a few, what each would be, and if it was published when."""
    found = []
    for when in dict.fromkeys(known) if len(set(known)) <= _FEW else ():
        by = [day for day, other in zip(days, known, strict=True) if other == when]
        since = display(When(Interval(by[0].earliest, by[-1].latest), Grain.DAY))
        found.append(Alternative(when, f"if it was published {since}", round(len(by) / len(known), 2)))
    return tuple(found)
