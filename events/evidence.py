"""What a text gives away of when it was written: what it tells as done, how it is headed, who held which office."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dates import calendar
from dates.calendar import DAY
from dates.interval import Grain, Interval, When
from dates.reading import Reading
from dates.span import Span
from dates.tense import Clauses, Tense
from dates.timex import Aside, At, Bound, Calendar, Open, core
from events import words
from events.clues import Clue, Weight
from events.mention import Mention, Modality

HEAD = 400  # code points in which a page is headed by its date
SENT = 2 * DAY  # a report is published on the day it is sent, or on the next
YEAR = 366 * DAY
YEARS = range(1800, 2200)  # those in which a newspaper may have been printed
AHEAD = 60 * DAY  # what has no past verb may be still to come
LABEL = 20  # code points in which "updated:" stands before a date

_CLOCK = re.compile(r",?\s*\d{1,2}:\d{2}")
_LABEL = re.compile(r"(?::|\bupdated|\bposted|\bpublished)\s*$", re.IGNORECASE)
_LAST_WORD = re.compile(r"([^\W\d_]+)[^\w]*$")


def from_text(text: str, readings: Sequence[Reading], clauses: Clauses, mentions: Sequence[Mention]) -> list[Clue]:
    """``readings`` and ``mentions``: what is understood of it before its publication date is known."""
    done = {mention.reading.timex.span for mention in mentions if mention.reading and _is_done(mention)}
    told = (clue for reading in readings for clue in _told(text, clauses, reading, done))
    return [*_heading(text, clauses, readings), *told, *_ahead(clauses, mentions)]


def _is_done(mention: Mention) -> bool:
    return mention.modality in (Modality.OCCURRED, Modality.ONGOING) and mention.predicate not in words.PLANNING


def _heading(text: str, clauses: Clauses, readings: Sequence[Reading]) -> Iterator[Clue]:
    """ "BERLIN, Jan. 19 (Reuters) -", "Wed Mar 2, 2011 7:26 am": the day or, sent at night, the next. A head with
    stamps of several days is a list of links."""
    found: dict[tuple[Interval, ...], Clue] = {}
    for reading in readings:
        span, day = reading.timex.span, _day_of(reading)
        labelled = _LABEL.search(text[max(0, span.start - LABEL) : span.start])
        if day is None or labelled or span.end > HEAD or 2 * span.start > len(text):
            continue
        if clauses.dateline(*span) or _is_stamp(text, reading):
            within = _after_each(day, 0, SENT)
            clue = Clue(within, f"it is headed {_quoted(reading)}", Weight.HEADED, span)
            found.setdefault(within, clue)
    full = [clue for clue in found.values() if len(clue.within) == 1]
    if len(full) < 2 and len(found) - len(full) < 2:
        yield from found.values()


def _day_of(reading: Reading) -> Calendar | None:
    """The day that it names, with its year or without."""
    said = core(reading.timex.meaning)
    day = said.day if isinstance(said, At) else said
    named = isinstance(day, Calendar) and day.month and day.day and not (day.side or day.short or day.of)
    return day if isinstance(day, Calendar) and named and not isinstance(reading.timex.meaning, Aside) else None


def _after_each(said: Calendar, before: int, after: int) -> tuple[Interval, ...]:
    """From so long before each day that it can be to so long after; there may have been more, further off."""
    found = [Interval(day - before, day + after) for day in _days(said)]
    if said.year is None and found:
        found[0], found[-1] = replace(found[0], earliest=None), replace(found[-1], latest=None)
    return tuple(found)


def _days(said: Calendar) -> Iterator[int]:
    """The weekday tells of which years it can be."""
    for year in YEARS if said.year is None else (said.year,):
        if (said.day or 0) <= calendar.days_in_month(year, said.month or 1):
            day = calendar.seconds(year, said.month or 1, said.day or 1)
            if said.year or said.weekday is None or calendar.weekday(day) == said.weekday:
                yield day


def _told(text: str, clauses: Clauses, reading: Reading, done: set[Span]) -> Iterator[Clue]:
    span, day, at = reading.timex.span, _day_of(reading), reading.when
    if day and day.year is None and day.weekday is not None:
        turn = clauses.turn(*span)
        before = SENT if turn.tense is Tense.PAST and turn.sure else AHEAD
        why = f"{_quoted(reading)} names no year, and falls on such a weekday in few"
        yield Clue(_after_each(day, before, YEAR), why, Weight.TOLD, span)
    elif isinstance(reading.timex.meaning, Aside) or at is None or at.earliest is None or reading.anchor is not None:
        return
    elif isinstance(core(reading.timex.meaning), Calendar) and _is_past(text, clauses, reading, at, told=span in done):
        why = f"{_quoted(reading)} is told as past"
        yield Clue((Interval(at.earliest, None),), why, Weight.TOLD, span)


def _ahead(clauses: Clauses, mentions: Sequence[Mention]) -> Iterator[Clue]:
    """What will be, or is due, with a date that stands by itself."""
    for mention in mentions:
        reading, when = mention.reading, mention.when
        if mention.modality is not Modality.PLANNED or reading is None or reading.anchor is not None or when is None:
            continue
        if (
            when.latest is not None
            and when.grain >= Grain.DAY
            and clauses.turn(*reading.timex.span).tense is Tense.FUTURE
        ):
            why = f"it tells as still to come: {mention.title}"
            yield Clue((Interval(None, when.latest),), why, Weight.PLANNED, reading.timex.span)


def _is_stamp(text: str, reading: Reading) -> bool:
    said, span = core(reading.timex.meaning), reading.timex.span
    return (isinstance(said, At) and said.minute is not None) or _CLOCK.match(text, span.end) is not None


def _is_past(text: str, clauses: Clauses, reading: Reading, at: When, *, told: bool) -> bool:
    """Whether it is told as gone by. What carries the time of the day is a stamp of the page, of a comment or a link
    beside it, and not told; a bare number that no preposition leads may be none of a year."""
    span, turn, meaning = reading.timex.span, clauses.turn(*reading.timex.span), reading.timex.meaning
    before = text[max(0, span.start - LABEL) : span.start]
    if at.grain < Grain.DAY or _is_stamp(text, reading) or _LABEL.search(before):
        return False
    last = _LAST_WORD.search(before)
    if (isinstance(meaning, Open) and meaning.bound not in _BEGUN) or (last and last[1].lower() in words.DUE):
        return False
    if at.grain <= Grain.MONTH:
        return turn.tense is Tense.PAST or (turn.tense is not Tense.FUTURE and (told or at.grain is Grain.DAY))
    return told and turn.tense is Tense.PAST and last is not None and last[1].lower() in words.WHEN


_BEGUN = (Bound.SINCE, Bound.AS_OF)  # "after 1 January 1990" may be ahead


def _quoted(reading: Reading) -> str:
    return repr(" ".join(reading.timex.words.split()))
