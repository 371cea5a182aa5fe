"""Where a story stands: what was told last, and what an expression may therefore lean on."""

from __future__ import annotations

import re

from dates import calendar
from dates.anchors import Background, Context, Resolved
from dates.direction import turns
from dates.interval import Grain, When
from dates.tense import Clauses, Tense, Turn
from dates.timex import (
    Anchor,
    Aside,
    Calendar,
    Duration,
    Range,
    Shift,
    Stretch,
    Timex,
    core,
)  # fmt: skip

# A year further away than this is an aside, unless a sentence begins with it.
ASIDE = 2 * 367 * calendar.DAY
# What stands in brackets stands so near to the opening one.
BRACKET = 60
_BEGINNING = re.compile(r"(?:^|[.!?\n][\"')]?\s+)(?:\w+ ){0,3}$")


class Story:
    """Where the telling stands, expression by expression, in reading order."""

    def __init__(self, clauses: Clauses, ground: Context) -> None:
        self.clauses = clauses
        self.narrative = ground.narrative
        self._ground = ground
        self._told: When | None = None
        self._by_grain: dict[Grain, When] = {}
        # what was told last, whether or not the story moved on with it, and in which sentence
        self._just: tuple[When, int] | None = None
        self._background: tuple[Background, int] | None = None
        self._turned = Turn()

    def context(self, timex: Timex, said_on: When | None) -> Context:
        """``said_on``: when the quotation that it stands in was spoken."""
        turn, sentence = self._turn(timex), self.clauses.sentence(timex.span.start)
        told, background = self._told, None
        if self._just and sentence - self._just[1] <= _reach(timex) and self._just[0].grain <= Grain.YEAR:
            told = self._just[0]
        looks_back = turn.tense is not Tense.FUTURE or turn.listed
        if looks_back and self._background and sentence - self._background[1] <= 1:
            background = self._background[0]
        ground = self._ground
        return Context(
            said_on or ground.published, told, self._by_grain, turn, ground.narrative, ground.day_first, ground.usual,
            background=None if said_on else background, quoted=said_on is not None,
        )  # fmt: skip

    def leaves_open(self, timex: Timex) -> None:
        """What counts on from a date that is not known is not known either, and counts from no older one."""
        said = core(timex.meaning)
        if isinstance(said, Calendar):
            self._told = self._just = None
        elif isinstance(said, Duration) and said.grain is Grain.MONTH and said.amount in (6, 9):
            # "For the nine months, ...": what is compared from here on is no quarter.
            self._by_grain.pop(Grain.QUARTER, None)

    def tell(self, timex: Timex, found: Resolved) -> None:
        if not self._tells(timex):
            return
        unit, sentence = found.unit, self.clauses.sentence(timex.span.start)
        if not self._is_outlook(unit):
            self._by_grain[unit.grain] = unit
        if not self.narrative or self._moves(timex, unit):
            self._told = _onward(self._told, unit)
        self._just = (unit, sentence)
        self._look_back(timex, found, sentence)

    def _turn(self, timex: Timex) -> Turn:
        """The second end of a range is turned as the first."""
        if not (isinstance(timex.meaning, Range) and timex.meaning.said is timex.meaning.end):
            self._turned = self.clauses.turn(*timex.span) if turns(timex.meaning) else Turn()
        return self._turned

    def _look_back(self, timex: Timex, found: Resolved, sentence: int) -> None:
        """News that names a day or a month of another year tells of that time, until it speaks of its own again."""
        if self.narrative or found.unit.earliest is None:
            return
        known, said, published = self._background, core(timex.meaning), self._ground.published
        counted = known is not None and found.anchor is not None and found.anchor.when == known[0].told
        if counted and found.unit.grain < Grain.YEAR:
            self._background = Background(found.unit, followed=True), sentence
        elif isinstance(said, Calendar) and said.year and not said.short and said.grain < Grain.YEAR:
            own = published is not None and _year(published) == said.year
            self._background = None if own or self._in_brackets(timex) else (Background(found.unit, False), sentence)
        elif found.anchor is not None and not found.anchor.told:
            self._background = None

    def _tells(self, timex: Timex) -> bool:
        """Whether later expressions may count from it."""
        said = core(timex.meaning)
        if isinstance(timex.meaning, Aside):
            return False
        if self.narrative and isinstance(said, Shift) and said.anchor is not Anchor.TOLD:
            return False
        return not (isinstance(said, Shift | Calendar) and said.alike) and not isinstance(said, Stretch)

    def _moves(self, timex: Timex, unit: When) -> bool:
        """Whether a history goes on from here: from a day or a month; from a year where a sentence begins with it, or
        from one that is near and no outlook. Not from what stands in brackets, nor from "the year before", a look back.
        """
        if unit.grain > Grain.YEAR:
            return False
        if self._told is None:
            return True
        said = core(timex.meaning)
        if self._in_brackets(timex) or (isinstance(said, Shift) and said.by < 0):
            return False
        if unit.grain < Grain.YEAR:
            return True
        if self.clauses.turn(*timex.span).tense is Tense.FUTURE:
            return False
        if abs((unit.earliest or 0) - (self._told.earliest or 0)) < ASIDE:
            return True
        return _BEGINNING.search(self.clauses.text[max(0, timex.span.start - 30) : timex.span.start]) is not None

    def _in_brackets(self, timex: Timex) -> bool:
        before = self.clauses.text[max(0, timex.span.start - BRACKET) : timex.span.start]
        return before.rfind("(") > before.rfind(")")

    def _is_outlook(self, unit: When) -> bool:
        """A quarter still to come is forecast; results are not compared with it."""
        published = self._ground.published
        if unit.grain is not Grain.QUARTER or published is None:
            return False
        return unit.earliest is not None and published.earliest is not None and unit.earliest > published.earliest


def _reach(timex: Timex) -> int:
    """Back so many sentences it may count from a year that did not move the story: "In 1852 he was freed, and the
    following year ...", "It was over by 1722. In May of that year ..."; -1: from none.
    """
    said = core(timex.meaning)
    if isinstance(said, Calendar) and said.of is not None:
        said = said.of
    if not (isinstance(said, Shift) and said.anchor is Anchor.TOLD and said.by >= 0):
        return -1
    return 0 if said.by else 1 if said.grain is Grain.YEAR else -1


def _year(when: When) -> int | None:
    return None if when.earliest is None else calendar.fields(when.earliest).year


def _onward(told: When | None, unit: When) -> When:
    """A year named again tells nothing new where a day or month of it was told."""
    if told is not None and told.grain < unit.grain and unit.outer.holds(told.outer):
        return told
    return unit
