"""A page read once: every time expression in it, what it means, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dates import foreign, genre, quotations, story
from dates.anchors import Alternative, Context, Point, Unsettled
from dates.display import display
from dates.interval import When
from dates.languages import LANGUAGES, code_of, detect
from dates.resolve import resolve
from dates.rules import Language
from dates.tagger import tag
from dates.tense import REACH, Clauses, Turn
from dates.timex import Calendar, Timex, core

__all__ = ["Alternative", "Point", "Reading", "read"]


@dataclass(frozen=True, slots=True)
class Reading:
    """``when`` is None where the words, or the unknown publication date, do not settle it; ``why`` then says so.

    ``unit`` is what the words name, before "early" or "since" narrow or open it. ``anchor`` is from where it counts,
    ``turn`` which way the verb turns it; None where it needed none.
    """

    timex: Timex
    when: When | None
    why: str
    alternatives: tuple[Alternative, ...] = ()
    unit: When | None = None
    anchor: Point | None = None
    turn: Turn | None = None

    @property
    def explained(self) -> str:
        """``why``, and what was turned down with how likely it is."""
        others = (f"not {display(each.when)} ({each.score:.0%}: {each.why})" for each in self.alternatives)
        return "; ".join((self.why, *others))


def read(
    text: str, *, published: When | None, language: Language | str | None = None, day_first: bool | None = None
) -> list[Reading]:
    """Every time expression of a page, in reading order; what was told before anchors what comes after.

    ``language``: a page, or a tag such as "en-GB"; None, or one that nobody knows: found out from the text. One that
    has no page is read by dateparser, and ``why`` says so.
    ``day_first``: whether 04/05 is 4 May where the text is from, if that is known (`order.day_first`).
    """
    if not isinstance(language, Language):
        code = code_of(language) if language else None
        code = code if code and (code in LANGUAGES or foreign.knows(code)) else detect(text)
        if code not in LANGUAGES:
            return [Reading(timex, when, why, unit=when) for timex, when, why in foreign.read(text, code, published)]
        language = LANGUAGES[code]
    return resolved(text, tag(text, language), published=published, language=language, day_first=day_first)


def resolved(
    text: str,
    timexes: Sequence[Timex],
    *,
    published: When | None,
    language: Language,
    day_first: bool | None = None,
) -> list[Reading]:
    """The second half of ``read``: a page whose publication date was corrected need not be tagged again."""
    ancient, in_figures = genre.is_ancient(timexes, language.of_antiquity, published), _day_first(timexes)
    timexes = [timex for timex in timexes if ancient or timex.rule not in language.of_antiquity]
    narrative = genre.is_narrative(timexes, published)
    timexes = [timex for timex in timexes if narrative or timex.rule not in language.of_stories]
    clauses = Clauses(text, language.cues)
    timexes = [timex for timex in timexes if not _elsewhere(timex, clauses, language)]
    ground = Context(published, narrative=narrative, day_first=in_figures, usual=day_first)
    telling, speeches = story.Story(clauses, ground), quotations.find(clauses, timexes)
    readings: list[Reading | None] = [None] * len(timexes)
    for place in _order(len(timexes), speeches):
        said = readings[speeches[place]] if place in speeches else None
        readings[place] = _read(timexes[place], telling, said.unit if said else None)
    return [reading for reading in readings if reading is not None]


def _elsewhere(timex: Timex, clauses: Clauses, language: Language) -> bool:
    """A half or a quarter of a match is none of a year."""
    unless = language.unless.get(timex.rule)
    if unless is None:
        return False
    start, end = clauses.bounds(clauses.sentence(timex.span.start))
    around = max(start, timex.span.start - REACH), min(end, timex.span.end + REACH)
    return unless.search(clauses.text, *around) is not None


def _order(many: int, speeches: Mapping[int, int]) -> Iterator[int]:
    """In reading order, but what dates a quotation before what stands in it."""
    done = set[int]()
    for place in range(many):
        for each in (speeches.get(place, place), place):
            if each not in done:
                done.add(each)
                yield each


def _read(timex: Timex, telling: story.Story, said_on: When | None) -> Reading:
    try:
        found = resolve(timex.meaning, telling.context(timex, said_on))
    except Unsettled as reason:
        telling.leaves_open(timex)
        return Reading(timex, None, str(reason))
    except ValueError as reason:
        return Reading(timex, None, f"no such date; {reason}")
    telling.tell(timex, found)
    when, unit, why, alternatives, anchor, turn = found
    return Reading(timex, when, why, alternatives, unit, anchor, turn)


def _day_first(timexes: Sequence[Timex]) -> bool | None:
    """Of dates in figures, by those that can only be read one way; None where there are none, or of both kinds."""
    orders = set()
    for timex in timexes:
        if _SLASHED.fullmatch(timex.words) and isinstance(core(timex.meaning), Calendar):
            first, second, _ = (int(part) for part in _FIGURES.findall(timex.words))
            orders |= {True} if 12 < first <= 31 else {False} if second > 12 >= first else set()
    return orders.pop() if len(orders) == 1 else None


_FIGURES = re.compile(r"\d+")
_SLASHED = re.compile(r"\d{1,2}([/.-])\d{1,2}\1\d{2,4}")
