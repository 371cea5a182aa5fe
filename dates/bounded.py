"""A page of which is known only between which days it was published: each expression as all that it may mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dates.calendar import DAY
from dates.display import display
from dates.interval import Grain, Interval, When
from dates.languages import LANGUAGES, code_of, detect
from dates.reading import Reading, read, resolved
from dates.rules import Language
from dates.tagger import tag
from dates.timex import Span

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
    pages = [
        {
            reading.timex.span: reading
            for reading in resolved(text, timexes, published=day, language=language, day_first=day_first)
        }
        for day in _days(earliest, latest)
    ]
    return [_together([page[span] for page in pages], published) for span in _in_all(pages)]


def _days(earliest: int, latest: int) -> Iterator[When]:
    many = (latest - earliest) // DAY
    step = max(1, -(-many // _MOST))
    for day in sorted({*range(0, many, step), many - 1}):
        yield When.of(Grain.DAY, earliest + day * DAY)


def _in_all(pages: Sequence[dict[Span, Reading]]) -> list[Span]:
    return [span for span in pages[0] if all(span in page for page in pages)]


def _together(readings: Sequence[Reading], published: When) -> Reading:
    first = readings[0]
    meant = [reading.when for reading in readings]
    between = f"published within {display(published)}"
    if all(when == meant[0] for when in meant):
        moves = any(reading.why != first.why for reading in readings)
        return replace(first, why=f"{between}: the same on whichever day", alternatives=()) if moves else first
    known = [when for when in meant if when is not None]
    starts, ends = [when.earliest for when in known], [when.latest for when in known]
    earliest = None if None in starts else min(start for start in starts if start is not None)
    latest = None if None in ends else max(end for end in ends if end is not None)
    wide = earliest is None or (latest is not None and latest - earliest > _USEFUL)
    if len(known) < len(meant) or wide:
        return Reading(first.timex, None, f"counts from the publication date; {between}, it may be almost any time")
    when = When(Interval(earliest, latest), max(when.grain for when in known))
    return Reading(first.timex, when, f"{between}, it is some time within this", unit=when, turn=first.turn)
