"""Events of a text that others have dated: from "on Sunday" and their date follows when it was written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from dates import calendar
from dates.calendar import DAY
from dates.display import display
from dates.interval import Grain, Interval, When
from dates.languages import LANGUAGES, detect
from dates.reading import Reading, resolved
from dates.tagger import tag
from dates.timex import At, Meaning, Weekday, core
from dates.timex import Calendar as Fields
from events.clues import Clue, Weight
from events.mention import Mention, Modality

_YEAR = 366 * DAY
# So alike in all but the date two tellings must be, and so much less like it whatever has another date that the words
# can mean. That a month agrees is an accident once in twelve times, that a weekday does once in seven.
_ALIKE, _APART = {"month": 0.64, "other": 0.78}, {"month": 0.06, "other": 0.2}
LEAST = min(_ALIKE.values())
# What is said is said again.
_SAID = frozenset("x:STATEMENT ACCUSE REJECT REQUEST THREATEN".split())


class Known(NamedTuple):
    """A telling elsewhere that may be of the same event: how alike, and its date. ``occasion``: both name what takes
    place once, "the Berlin conference"."""

    likeness: float
    when: When
    said: str
    occasion: bool = False


class _Found(NamedTuple):
    clue: Clue
    known: Known
    sure: bool


def recognised(text: str, mentions: Sequence[Mention], known: Callable[[Mention], Iterable[Known]]) -> list[Clue]:
    """What a month or an occasion tells is believed by itself; what a weekday does, where another event agrees."""
    found = [each for mention in mentions if (each := _recognised(text, mention, known))]
    return [each.clue for each in found if each.sure or any(_agree(each, other) for other in found)]


def _agree(a: _Found, b: _Found) -> bool:
    """Two events, of two dates, that leave some days to both."""
    return a.known.when != b.known.when and a.clue.within[0].overlaps(b.clue.within[0])


def _recognised(text: str, mention: Mention, known: Callable[[Mention], Iterable[Known]]) -> _Found | None:
    if mention.when is not None or mention.reading is None or not _can_be_held_against(mention.reading.timex.meaning):
        return None
    kind = "month" if isinstance(_named(mention.reading.timex.meaning), Fields) else "other"
    likest = _likest(text, mention, mention.reading, known(mention), kind)
    if likest is None:
        return None
    other, written = likest
    bound = {
        Modality.OCCURRED: Interval(other.when.earliest, None),
        Modality.PLANNED: Interval(None, other.when.latest),
    }.get(mention.modality, written.outer)
    if not written.outer.overlaps(bound):
        return None
    words = mention.reading.timex.span
    why = f"{words.of(text)!r} is {display(other.when)}, as told elsewhere: {other.said}"
    clue = Clue((written.outer.meet(bound),), why, Weight.KNOWN, words)
    return _Found(clue, other, sure=kind == "month" or other.occasion)


def _named(meaning: Meaning) -> Meaning:
    said = core(meaning)
    return core(said.day) if isinstance(said, At) and said.day else said


def _can_be_held_against(meaning: Meaning) -> bool:
    """ "Sunday", "in April", "4 April": one can see whether a date is one. "Last week" is any."""
    match _named(meaning):
        case Weekday(side=None, of=None) | Fields(year=None, month=int(), side=None, of=None):
            return True
        case _:
            return False


def _may_be(meaning: Meaning, when: When) -> bool:
    assert when.earliest is not None  # noqa: S101
    match _named(meaning):
        case Weekday(weekday):
            return when.outer.length == DAY and calendar.weekday(when.earliest) == weekday
        case Fields(month=month, day=day):
            at = calendar.fields(when.earliest)
            return at.month == month and day in (None, at.day)
        case _:
            return False


def _likest(
    text: str, mention: Mention, reading: Reading, known: Iterable[Known], kind: str
) -> tuple[Known, When] | None:
    """The telling that is likest by far of those whose date the words can mean, and when they then were written."""
    best: tuple[Known, When] | None = None
    tried: dict[When, When | None] = {}
    for other in sorted(known, key=lambda other: (-other.likeness, other.when.earliest or 0)):
        if other.likeness < (best[0].likeness - _APART[kind] if best else _ALIKE[kind]):
            break
        if mention.type in _SAID and not other.occasion:
            continue
        if other.when.earliest is None or not _may_be(reading.timex.meaning, other.when):
            continue
        if other.when not in tried:
            tried[other.when] = _days_on_which(text, mention, reading, other.when)
        if (written := tried[other.when]) is None:
            continue
        if best is None:
            best = other, written
        elif not other.when.outer.overlaps(best[0].when.outer):
            return None
        elif _length(other) < _length(best[0]):  # the same, as somebody knows it better
            best = other._replace(likeness=best[0].likeness), written
    return best


def _days_on_which(text: str, mention: Mention, reading: Reading, meant: When) -> When | None:
    """From the first to the last day on which the words, written then, mean a date that holds ``meant``."""
    if meant.earliest is None or meant.latest is None or meant.latest - meant.earliest > _YEAR:
        return None
    sentence = mention.sentence.of(text)
    code = detect(text)
    if code not in LANGUAGES:
        return None
    words = reading.timex.words
    timexes = [timex for timex in tag(sentence, LANGUAGES[code]) if timex.words == words][:1]

    def fits(day: int) -> bool:
        found = resolved(sentence, timexes, published=When.of(Grain.DAY, day), language=LANGUAGES[code])
        when = found[0].when if found else None
        return when is not None and when.outer.holds(meant.outer)

    first, last = meant.earliest - _YEAR, meant.latest + _YEAR
    tried = [day for day in range(first, last, 3 * DAY) if fits(day)]
    if not tried or tried[0] == first or tried[-1] + 3 * DAY >= last:
        return None  # it never means that, or always
    start = next(day for day in (tried[0] - 3 * DAY, tried[0] - 2 * DAY, tried[0] - DAY, tried[0]) if fits(day))
    end = next(day for day in (tried[-1] + 2 * DAY, tried[-1] + DAY, tried[-1]) if fits(day))
    return When(Interval(start, end + DAY), Grain.DAY)


def _length(known: Known) -> float:
    length = known.when.outer.length
    return float("inf") if length is None else length
