"""A page read once: every time expression in it, what it means, and why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dates import foreign, story
from dates.anchors import Alternative, Context, Point, Unsettled
from dates.display import display
from dates.interval import Grain, When
from dates.languages import LANGUAGES, detect
from dates.resolve import resolve
from dates.rules import Language
from dates.tagger import tag
from dates.tense import Clauses, Turn
from dates.timex import At, Calendar, Meaning, Timex, core

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
    text: str, *, published: When | None, language: Language | None = None, day_first: bool | None = None
) -> list[Reading]:
    """Every time expression of a page, in reading order; what was told before anchors what comes after.

    ``language`` None: found out from the text; one that has no page is read by dateparser, and ``why`` says so.
    ``day_first``: whether 04/05 is 4 May where the text is from, if that is known (`order.day_first`).
    """
    if language is None:
        code = detect(text)
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
    ancient, in_figures = story.is_ancient(timexes), _day_first(timexes)
    timexes = [timex for timex in timexes if ancient or timex.rule not in language.of_antiquity]
    narrative = story.is_narrative(timexes, published)
    timexes = [timex for timex in timexes if narrative or timex.rule not in language.of_stories]
    readings, told, by_grain, clauses = [], None, dict[Grain, When](), Clauses(text, language.cues)
    for timex in timexes:
        turned = clauses.turn(*timex.span) if turns(timex.meaning) else Turn()
        context = Context(published, told, by_grain, turned, narrative, in_figures, day_first)
        try:
            found = resolve(timex.meaning, context)
        except Unsettled as reason:
            readings.append(Reading(timex, None, str(reason)))
            if story.outlasts_a_quarter(timex):
                by_grain.pop(Grain.QUARTER, None)
            if isinstance(core(timex.meaning), Calendar):
                told = None
            continue
        except ValueError as reason:
            readings.append(Reading(timex, None, f"no such date; {reason}"))
            continue
        when, unit, why, alternatives, anchor, turn = found
        readings.append(Reading(timex, when, why, alternatives, unit, anchor, turn))
        if story.tells(timex, narrative):
            if not story.is_outlook(found.unit, published):
                by_grain[found.unit.grain] = found.unit
            if not narrative or story.moves(clauses, timex, told, found.unit):
                told = story.onward(told, found.unit)
    return readings


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


def turns(meaning: Meaning) -> bool:
    """Whether the tense of the clause can turn it forward or back."""
    said = core(meaning)
    if isinstance(said, At) and said.day is not None:
        said = core(said.day)
    return not isinstance(said, Calendar) or said.year is None
