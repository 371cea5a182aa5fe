"""When was this written: what the page itself states."""

from __future__ import annotations

import re
from typing import NamedTuple

from dates.interval import Grain, When
from dates.lenient import byline
from dates.span import Span

# A first publication outranks an update: relative dates were written against it.
CUES = (
    "published|first published|posted|date|dated|publication date|issued",
    "updated|last updated|last modified|modified|last update",
)
HEAD = 40  # lines in which a page states its date
LONGEST = 120  # code points of a line that is a byline and not a sentence

_CUED = tuple(re.compile(rf"^\W*(?:{cues})(?:\s+(?:on|at))?\s*:?\s+(?P<date>.*\d.*)$", re.IGNORECASE) for cues in CUES)


class Stated(NamedTuple):
    """``span`` is where the page says so."""

    when: When
    span: Span


def stated(text: str) -> Stated | None:
    """The publication date in a line such as "Updated 06 August 2020" near the top of a page, or at its very end."""
    lines = _lines(text)
    for cue in _CUED:
        for span in (*lines[:HEAD], *lines[HEAD:][-3:]):
            if (found := cue.match(span.of(text))) and (when := byline(found["date"])) and when.grain <= Grain.DAY:
                return Stated(when, Span(span.start + found.start("date"), span.end))
    return None


def _lines(text: str) -> list[Span]:
    spans, start = [], 0
    for line in text.splitlines(keepends=True):
        if 0 < len(line.strip()) <= LONGEST:
            spans.append(Span(start, start + len(line.rstrip())))
        start += len(line)
    return spans
