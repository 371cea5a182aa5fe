"""A page read once: every time expression in it, what it means, and why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dates import calendar, foreign
from dates.anchors import Alternative, Context, Unsettled
from dates.display import display
from dates.interval import Grain, When
from dates.languages import LANGUAGES, detect
from dates.resolve import resolve
from dates.rules import Language
from dates.tagger import tag
from dates.tense import Clauses, Tense, Turn
from dates.timex import (
    Anchor,
    Aside,
    At,
    Calendar,
    Either,
    Meaning,
    Modified,
    Open,
    Range,
    Shift,
    Stretch,
    Timex,
    Weekday,
)  # fmt: skip

__all__ = ["Alternative", "Reading", "read"]


@dataclass(frozen=True, slots=True)
class Reading:
    """``when`` is None where the words, or the unknown publication date, do not settle it; ``why`` then says so.

    ``unit`` is what the words name, before "early" or "since" narrow or open it.
    """

    timex: Timex
    when: When | None
    why: str
    alternatives: tuple[Alternative, ...] = ()
    unit: When | None = None

    @property
    def explained(self) -> str:
        """``why``, and what was turned down with how likely it is."""
        others = (f"not {display(each.when)} ({each.score:.0%}: {each.why})" for each in self.alternatives)
        return "; ".join((self.why, *others))


def read(text: str, *, published: When | None, language: Language | None = None) -> list[Reading]:
    """Every time expression of a page, in reading order; what was told before anchors what comes after.

    ``language`` None: found out from the text; one that has no page is read by dateparser, and ``why`` says so.
    """
    if language is None:
        code = detect(text)
        if code not in LANGUAGES:
            return [Reading(timex, when, why, unit=when) for timex, when, why in foreign.read(text, code, published)]
        language = LANGUAGES[code]
    return resolved(text, tag(text, language), published=published, language=language)


def resolved(text: str, timexes: Sequence[Timex], *, published: When | None, language: Language) -> list[Reading]:
    """The second half of ``read``: a page whose publication date was corrected need not be tagged again."""
    narrative, day_first = is_narrative(timexes, published), _day_first(timexes)
    readings, told, by_grain, clauses = [], None, dict[Grain, When](), Clauses(text, language.cues)
    turned = Turn()
    for timex in timexes:
        if not narrative and timex.rule in language.of_stories:
            continue
        if not (isinstance(timex.meaning, Range) and timex.meaning.said is timex.meaning.end):  # else as its other end
            turned = clauses.turn(*timex.span) if _turns(timex.meaning) else Turn()
        context = Context(published, told, by_grain, turned, narrative, day_first)
        try:
            found = resolve(timex.meaning, context)
        except Unsettled as reason:
            readings.append(Reading(timex, None, str(reason)))
            continue
        except ValueError as reason:
            readings.append(Reading(timex, None, f"no such date; {reason}"))
            continue
        readings.append(Reading(timex, found.when, found.why, found.alternatives, found.unit))
        if _tells(timex.meaning, narrative):
            by_grain[found.unit.grain] = found.unit
            if not narrative or _moves(clauses, timex, told, found.unit):
                told = _onward(told, found.unit)
    return readings


def _day_first(timexes: Sequence[Timex]) -> bool | None:
    """Of dates in figures, by those that can only be read one way; None where there are none, or of both kinds."""
    orders = set()
    for timex in timexes:
        if timex.rule.endswith("/slashed") and isinstance(timex.meaning, Calendar):
            first, second, _ = (int(part) for part in _FIGURES.findall(timex.words))
            orders |= {True} if 12 < first <= 31 else {False} if second > 12 >= first else set()
    return orders.pop() if len(orders) == 1 else None


_FIGURES = re.compile(r"\d+")


def _onward(told: When | None, unit: When) -> When:
    """A year named again tells nothing new where a day or month of it was told."""
    if told is not None and told.grain < unit.grain and unit.outer.holds(told.outer):
        return told
    return unit


def _moves(clauses: Clauses, timex: Timex, told: When | None, unit: When) -> bool:
    """Whether a story goes on from here: from a day or a month; from a year where a sentence begins with it, or from
    one that is near and no outlook. Not from what stands in brackets, nor from "the year before", a look back.
    """
    if unit.grain > Grain.YEAR:
        return False
    if told is None:
        return True
    core, before = _core(timex.meaning), clauses.text[max(0, timex.span.start - BRACKET) : timex.span.start]
    if before.rfind("(") > before.rfind(")") or (isinstance(core, Shift) and core.by < 0):
        return False
    if unit.grain < Grain.YEAR:
        return True
    if clauses.turn(*timex.span).tense is Tense.FUTURE:
        return False
    if abs((unit.earliest or 0) - (told.earliest or 0)) < ASIDE:
        return True
    return _BEGINNING.search(clauses.text[max(0, timex.span.start - 30) : timex.span.start]) is not None


# A year further away than this is an aside, unless a sentence begins with it.
ASIDE = 2 * 367 * calendar.DAY
# What stands in brackets stands so near to the opening one.
BRACKET = 60
_BEGINNING = re.compile(r"(?:^|[.!?\n][\"')]?\s+)(?:\w+ ){0,3}$")


def is_narrative(timexes: Sequence[Timex], published: When | None) -> bool:
    """A history names its years and counts from them; news speaks of weekdays, of yesterday and of last week."""
    spoken = years = 0
    year = calendar.fields(published.earliest).year if published and published.earliest is not None else None
    for timex in timexes:
        match _core(timex.meaning):
            case Calendar(year=int() as said) if said != year:
                years += 1
            case Shift(anchor=Anchor.SPOKEN) | Weekday() | At(day=Shift(anchor=Anchor.SPOKEN) | Weekday()):
                spoken += 1
    return years >= 2 and years > (8 if published else 20) * spoken


def _core(meaning: Meaning) -> Meaning:
    while isinstance(meaning, Modified | Either | Open | Range | Aside):
        meaning = meaning.said if isinstance(meaning, Range) else meaning.of
    return meaning


def _turns(meaning: Meaning) -> bool:
    """Whether the tense of the clause can turn it forward or back."""
    core = _core(meaning)
    if isinstance(core, At) and core.day is not None:
        core = _core(core.day)
    return not isinstance(core, Calendar) or core.year is None


def _tells(meaning: Meaning, narrative: bool) -> bool:
    """Whether later expressions may count from it."""
    core = _core(meaning)
    if isinstance(meaning, Aside):
        return False
    if narrative and isinstance(core, Shift) and core.anchor is not Anchor.TOLD:
        return False
    return not (isinstance(core, Shift) and core.alike) and not isinstance(core, Stretch)
