"""Who speaks: a quotation counts from when it was spoken, where its own sentence says when that was."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from dates.interval import Grain
from dates.tense import REACH, Clauses
from dates.timex import Calendar, Meaning, Shift, Timex, Weekday, core

# No longer than a speaker goes on without a new mark.
_QUOTED = re.compile(r"\"[^\"]{2,1500}\"|“[^“”]{2,1500}”|``[^`]{2,1500}?''")


def find(clauses: Clauses, timexes: Sequence[Timex]) -> Mapping[int, int]:
    """Of each quoted expression (by its place in ``timexes``) the one that says when it was spoken; only of such."""
    starts = [timex.span.start for timex in timexes]
    found: dict[int, int] = {}
    if not starts:
        return found
    for quoted in _QUOTED.finditer(clauses.text):
        inside = range(bisect_left(starts, quoted.start()), bisect_left(starts, quoted.end()))
        if inside and (spoken := _spoken(clauses, timexes, inside, *quoted.span())) is not None:
            found |= dict.fromkeys(inside, spoken)
    return found


def _spoken(clauses: Clauses, timexes: Sequence[Timex], inside: range, start: int, end: int) -> int | None:
    """The last day named before the quotation in its sentence, else the first behind it, beside a verb of saying."""
    begin = max(clauses.bounds(clauses.sentence(start))[0], start - REACH)
    close = min(clauses.bounds(clauses.sentence(end - 1))[1], end + REACH)
    before = inside.start - 1
    if before >= 0 and timexes[before].span.start >= begin and _names_a_day(timexes[before].meaning):
        return before if clauses.says(begin, start) else None
    behind = inside.stop
    if behind < len(timexes) and timexes[behind].span.end <= close and _names_a_day(timexes[behind].meaning):
        return behind if clauses.says(end, close) else None
    return None


def _names_a_day(meaning: Meaning) -> bool:
    said = core(meaning)
    return isinstance(said, Weekday | Calendar | Shift) and (isinstance(said, Weekday) or said.grain is Grain.DAY)
