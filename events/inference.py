"""When a text was written that does not say so: bounds, each with its reason, from what it tells and what is known.

A text is not written before what it tells as done, nor after what it tells as still to come, nor after it came in; it
is written on the day that heads it, and while those held office whom it names by it. Where it tells of something that
others have dated ("on Sunday", and they say 19 January), it was written on one of the days on which those words mean
that date.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from dates.calendar import DAY
from dates.interval import Grain, Interval, When
from dates.languages import LANGUAGES, detect
from dates.reading import read
from dates.tense import Clauses
from events import evidence, offices
from events.clues import Clue, Weight, bounded
from events.document import Basis, Document, Reason
from events.extract import extract, named
from events.gazetteer import Gazetteer
from events.mention import Mention
from events.recognition import Known, recognised
from events.sentences import split

__all__ = ["Inferred", "Known", "infer"]


class Inferred(NamedTuple):
    """``when`` is None where nothing bounds it from below: a text that may be of any age."""

    when: When | None
    reasons: tuple[Reason, ...]

    def laid_on(self, document: Document) -> Document:
        """The document as it is dated by this."""
        basis = Basis.INFERRED if self.when else Basis.UNKNOWN
        return replace(document, published=self.when, basis=basis, why=self.reasons)


def infer(
    document: Document, gazetteer: Gazetteer, known: Callable[[Mention], Iterable[Known]], no_later: int
) -> Inferred:
    """Whatever is held of its publication is not looked at. ``known`` are tellings of others that may be of the same
    event; ``no_later``: when it came in (Unix seconds)."""
    text, undated = document.text, replace(document, published=None, basis=Basis.UNKNOWN)
    mentions, names = extract(undated, gazetteer), named(text, split(text), gazetteer)
    ceiling = no_later - no_later % DAY + DAY
    clues = [Clue((Interval(None, ceiling),), "it came in then", Weight.IMPORTED)]
    if (language := LANGUAGES.get(detect(text))) is not None:
        readings = read(text, published=None, language=language)
        clues += evidence.from_text(text, readings, Clauses(text, language.cues), mentions)
    clues += (*offices.held(text, names, mentions), *recognised(text, mentions, known))
    outer, kept = bounded(clues)
    reasons = tuple(_reason(clue, outer) for clue in kept)
    return Inferred(None if outer.earliest is None else When(outer, Grain.DAY), reasons)


def _reason(clue: Clue, outer: Interval) -> Reason:
    """Of a day that may be of several years: that which is left."""
    within = clue.within[0] if len(clue.within) == 1 else outer
    start, end = clue.span or (None, None)
    return Reason(When(within, Grain.DAY), clue.why, start, end)
