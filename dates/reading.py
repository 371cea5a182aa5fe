"""A page read once: every time expression in it, what it means, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dates import calendar
from dates.interval import Grain, When
from dates.languages import ENGLISH
from dates.resolve import Alternative, Context, Unsettled, resolve
from dates.rules import Language
from dates.tagger import tag
from dates.tense import Tense, tense
from dates.timex import Anchor, At, Calendar, Meaning, Modified, Open, Range, Shift, Timex, Weekday

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


def read(text: str, *, published: When | None, language: Language = ENGLISH) -> list[Reading]:
    """Every time expression of a page, in reading order; what was told before anchors what comes after."""
    return resolved(text, tag(text, language), published=published, language=language)


def resolved(text: str, timexes: Sequence[Timex], *, published: When | None, language: Language) -> list[Reading]:
    """The second half of ``read``: a page whose publication date was corrected need not be tagged again."""
    narrative = is_narrative(timexes, published)
    readings, told, by_grain = [], None, dict[Grain, When]()
    for timex in timexes:
        turned = _tense(text, timex, language) if _turns(timex.meaning) else Tense.UNKNOWN
        context = Context(published, told, by_grain, turned, narrative)
        try:
            found = resolve(timex.meaning, context)
        except Unsettled as reason:
            readings.append(Reading(timex, None, str(reason)))
            continue
        except ValueError as reason:
            readings.append(Reading(timex, None, f"no such date; {reason}"))
            continue
        readings.append(Reading(timex, found.when, found.why, found.alternatives, found.unit))
        if _tells(timex.meaning):
            told = by_grain[found.unit.grain] = found.unit
    return readings


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
    return years >= 2 and years > (2 * spoken if published else 20 * spoken)


def _core(meaning: Meaning) -> Meaning:
    while isinstance(meaning, Modified | Open | Range):
        meaning = meaning.said if isinstance(meaning, Range) else meaning.of
    return meaning


def _turns(meaning: Meaning) -> bool:
    """Whether the tense of the clause can turn it forward or back."""
    core = _core(meaning)
    if isinstance(core, At) and core.day is not None:
        core = _core(core.day)
    return not isinstance(core, Calendar) or core.year is None


def _tells(meaning: Meaning) -> bool:
    """Whether later expressions may count from it."""
    return not isinstance(meaning, Open) or isinstance(_core(meaning), Calendar)


def _tense(text: str, timex: Timex, language: Language) -> Tense:
    return tense(text, timex.span.start, timex.span.end, language.cues)
