"""When a text was written that does not say so: bounds, each with its reason, from what it tells and what is known.

A text is not written before what it tells as done, nor after what it tells as still to come, nor after it came in.
Where it tells of something that others have dated ("on Sunday", and they say 19 January), it was written on one of the
days on which those words mean that date.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from dates.calendar import DAY
from dates.display import display
from dates.interval import Grain, Interval, When
from dates.languages import LANGUAGES, detect
from dates.reading import Reading, resolved
from dates.tagger import tag
from events import inflection
from events.document import Reason
from events.entities import Actor, ActorKind
from events.gazetteer import Name
from events.mention import Mention, Modality, Role
from events.words import Form

_YEAR = 366 * DAY
_LONG = 60 * DAY
# So alike in all but the date two tellings must be: those of a month have few rivals, those of a day many. Set so that
# of the bounds of `python -m benchmarks publication` 97 in 100 hold the true day.
_SURE = 0.75
_SURE_OF_A_DAY = 0.9
_APART = 0.08  # by so much the next best at another date must be less like it
_BODIES = (ActorKind.ORGANISATION, ActorKind.ARMED_GROUP)
_PAST = (Form.PAST, Form.PARTICIPLE)


class Inferred(NamedTuple):
    """``when`` is None where nothing bounds it from below: a text that may be of any age."""

    when: When | None
    reasons: tuple[Reason, ...]


class Known(NamedTuple):
    """A telling elsewhere that may be of the same event: how alike, its date, and the event it stands in."""

    likeness: float
    when: When
    event: int | None
    said: str


def infer(
    text: str,
    mentions: Sequence[Mention],
    named: Sequence[Name],
    known: Callable[[Mention], Iterable[Known]],
    no_later: int,
) -> Inferred:
    """``mentions`` are those of the text read without a publication date, ``named`` all names in it; ``no_later``: when
    it came in (Unix seconds)."""
    ceiling = no_later - no_later % DAY + DAY
    reasons = [Reason(_until(ceiling), "it came in then")]
    reasons += filter(None, (_done(text, mentions, ceiling), _founded(named)))
    outer = _meet(reasons)
    for reason in (
        *_ahead(mentions, outer.earliest),
        *_elsewhere_dated(text, mentions, known),
        *_while_it_lasted(mentions),
    ):
        if (narrower := outer.meet(reason.bounds.outer)) and _holds(narrower):
            outer = narrower
            reasons.append(reason)
    if outer.earliest is None:
        return Inferred(None, tuple(reasons))
    return Inferred(When(outer, Grain.DAY), tuple(_that_bind(reasons, outer)))


def _done(text: str, mentions: Sequence[Mention], ceiling: int) -> Reason | None:
    """The latest that it tells as done, in the past tense, with a date that stands by itself."""
    last: tuple[int, Reading, str] | None = None
    for mention in mentions:
        begun = mention.when.earliest if mention.when else None
        happened = mention.modality in (Modality.OCCURRED, Modality.CANCELLED) and _in_the_past(text, mention)
        if mention.reading is None or mention.reading.anchor is not None:
            continue  # it counts from something else that is told
        if happened and begun is not None and begun < ceiling and (not last or begun > last[0]):
            last = begun - begun % DAY, mention.reading, mention.title
    if last is None:
        return None
    words = last[1].timex.span
    why = f"it tells as done, {words.of(text)!r}: {last[2]}"
    return Reason(When(Interval(last[0], None), Grain.DAY), why, words.start, words.end)


def _in_the_past(text: str, mention: Mention) -> bool:
    return any(verb.form in _PAST for verb in inflection.verbs(mention.predicate_span.of(text).casefold()))


def _founded(named: Sequence[Name]) -> Reason | None:
    """The youngest of the bodies that it names: no text is older than those in it."""
    youngest: tuple[int, Name, Actor] | None = None
    for name in named:
        actor = name.actor
        first = _lasted(actor).earliest if actor and actor.kind in _BODIES and actor.country else None
        if actor and first is not None and (youngest is None or first > youngest[0]):
            youngest = first, name, actor
    if youngest is None:
        return None
    first, name, actor = youngest
    why = f"{actor.name} is named, and was not there before"
    return Reason(When(Interval(first, None), Grain.DAY), why, name.span.start, name.span.end)


def _while_it_lasted(mentions: Sequence[Mention]) -> Iterable[Reason]:
    """What a body does in the news it does while it is there; a year more for dates that reach back so far."""
    for mention in mentions:
        for party in mention.parties if mention.when is None else ():
            last = _lasted(party.actor).latest if party.actor.kind in _BODIES and party.role is Role.ACTOR else None
            if last is not None:
                why = f"{party.actor.name} acts in it, and was not there after"
                yield Reason(_until(last + _YEAR), why, party.span.start, party.span.end)


def _lasted(actor: Actor) -> Interval:
    """From its first membership to its last; open where one of them is."""
    starts = [parent.during.earliest for parent in actor.parents]
    ends = [parent.during.latest for parent in actor.parents]
    return Interval(
        None if None in starts else min((start for start in starts if start is not None), default=None),
        None if None in ends else max((end for end in ends if end is not None), default=None),
    )


def _ahead(mentions: Sequence[Mention], since: int | None) -> Iterable[Reason]:
    for mention in mentions:
        if mention.modality is not Modality.PLANNED or mention.when is None or mention.reading is None:
            continue
        earliest, latest = mention.when.earliest, mention.when.latest
        if earliest is not None and latest is not None and since is not None and earliest >= since:
            words = mention.reading.timex.span
            yield Reason(_until(latest), f"it tells as still to come: {mention.title}", words.start, words.end)


def _elsewhere_dated(
    text: str, mentions: Sequence[Mention], known: Callable[[Mention], Iterable[Known]]
) -> list[Reason]:
    """The likest first."""
    found: list[tuple[float, Reason]] = []
    for mention in mentions:
        if mention.when is not None or mention.reading is None:
            continue
        if likest := _likest(text, mention, mention.reading, known(mention)):
            other, written = likest
            words = mention.reading.timex.span
            why = f"{words.of(text)!r} is {display(other.when)}, as told elsewhere: {other.said}"
            found.append((other.likeness, Reason(written, why, words.start, words.end, other.event)))
    return [reason for _, reason in sorted(found, key=lambda pair: (-pair[0], pair[1].start or 0))]


def _likest(text: str, mention: Mention, reading: Reading, known: Iterable[Known]) -> tuple[Known, When] | None:
    """The telling that is likest by far of those whose date the words can mean, and when they then were written."""
    best: tuple[Known, When] | None = None
    tried: dict[When, When | None] = {}
    for other in sorted(known, key=lambda other: (-other.likeness, other.when.earliest or 0)):
        if other.likeness < (best[0].likeness - _APART if best else _SURE):
            break
        if other.when not in tried:
            tried[other.when] = _days_on_which(text, mention, reading, other.when)
        written = tried[other.when]
        if written is None or (other.likeness < _SURE_OF_A_DAY and (written.outer.length or 0) < _LONG):
            continue
        if best is None:
            best = other, written
        elif not other.when.outer.overlaps(best[0].when.outer):
            return None
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


def _until(end: int) -> When:
    return When(Interval(None, end), Grain.DAY)


def _meet(reasons: Sequence[Reason]) -> Interval:
    outer = Interval(None, None)
    for reason in reasons:
        outer = outer.meet(reason.bounds.outer)
    return outer


def _holds(interval: Interval) -> bool:
    return interval.earliest is None or interval.latest is None or interval.earliest < interval.latest


def _that_bind(reasons: Sequence[Reason], outer: Interval) -> Iterable[Reason]:
    """Those that one of the two bounds rests on."""
    return (
        reason
        for reason in reasons
        if (reason.bounds.earliest is not None and reason.bounds.earliest == outer.earliest)
        or (reason.bounds.latest is not None and reason.bounds.latest == outer.latest)
    )
