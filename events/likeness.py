"""How alike two tellings are, and by what signs.

Every sign gives a figure from 0 to 1, or None where one of the two tellings is silent on it; silence is neither for
nor against. Three things tell two tellings apart whatever else they share: times that cannot be the same, actors and
places that both differ, and not one word in common about what happened.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import log10
from typing import NamedTuple

from dates.calendar import DAY
from dates.interval import Grain, Interval, When, shift
from events.mention import Modality, Role
from events.senses import Told, in_common, lemma, stem, told

LOWER = re.compile(r"\b[a-z]{4,}\b")  # names begin with capitals and are no part of what happened
SLIP = 2 * DAY  # two sources that tell of one event may differ by so much in its day
MONTH = 31 * DAY
SAME = 0.54
SAME_IN_ONE_TEXT = 0.59  # an article repeats itself less often than it tells of two like things
LIKE_WORDS = 0.3  # from so much in common on two sentences say like things
ONE_SENTENCE = 0.7  # and from here on they are one sentence, printed twice
DECISIONS = frozenset("AGREE SANCTION REQUEST x:RULING x:APPOINTMENT x:ELECTION".split())
ONE_DECISION = 0.3  # what they have in common, in whatever words
# Types of one thing, told by what was done or by what it did: "a bomb kills two", "two die".
ONE_KIND = frozenset(
    {
        frozenset(("ASSAULT", "x:DEATH")),
        frozenset(("x:ACCIDENT", "x:DEATH")),
        frozenset(("x:DISASTER", "x:DEATH")),
        frozenset(("x:ACCIDENT", "x:DISASTER")),
    }
)


@dataclass(frozen=True, slots=True)
class Telling:
    """A mention as merging sees it.

    ``acts_for`` and ``lies_in`` hold the ancestors of each actor and place; ``words`` is what its sentence speaks of
    (events.senses.said).
    """

    id: int
    document: int
    publisher: str | None
    published: int | None
    title: str
    quote: str
    predicate: str
    stems: frozenset[str]
    type: str | None
    mode: str | None
    modality: Modality
    confidence: float
    when: When | None
    actors: Mapping[str, Role] = field(default_factory=dict)
    places: tuple[str, ...] = ()
    acts_for: Mapping[str, frozenset[str]] = field(default_factory=dict)
    lies_in: Mapping[str, frozenset[str]] = field(default_factory=dict)
    words: frozenset[str] = frozenset()


class Likeness(NamedTuple):
    """``reasons`` holds each sign's share of the score; ``against`` is why the two cannot be one, where they cannot."""

    score: float
    reasons: Mapping[str, float]
    against: str | None = None


# What a person says of two tellings is all there is to it.
JOINED = Likeness(1.0, {"person": 1.0})
PARTED = Likeness(0.0, {}, "a person keeps them apart")
OTHER_TIMES = "their dates exclude each other"
# However alike others are, two of whom this is said cannot stand in one event.
NEVER = frozenset((PARTED.against, OTHER_TIMES))


def when_alike(a: Telling, b: Telling) -> float | None:
    """1 for the same bounds, less the wider one of them is than the other; 0 where they exclude each other.

    That two spells of months or years overlap says little. Of what has an open end only the known bound is compared.
    """
    if a.when is None or b.when is None:
        return None
    if not a.when.outer.overlaps(b.when.outer):
        return 0.2 if slipped(a, b) else 0.0
    (ours, our_end), (theirs, their_end) = _known(a.when), _known(b.when)
    if our_end or their_end:
        return 0.7 if ours.overlaps(theirs) else 0.0 if our_end == their_end else 0.2
    shorter, longer = sorted((ours.length or 1, theirs.length or 1))
    share = max(0.3, 1 - 0.15 * log10(longer / shorter))
    return share / 2 if shorter > MONTH and ours != theirs else share


def who_alike(a: Telling, b: Telling) -> float | None:
    return _shared(frozenset(a.actors), frozenset(b.actors), _above(a.acts_for, b.acts_for))


def where_alike(a: Telling, b: Telling) -> float | None:
    return _shared(frozenset(a.places), frozenset(b.places), _above(a.lies_in, b.lies_in))


def what_alike(a: Telling, b: Telling) -> float | None:
    """What both tell, weighed against the shorter telling and against both; one word alone may be an accident.

    One sentence in two texts, told by one verb, is one thing, however little its words say ("she told him so").
    """
    if a.predicate == b.predicate and (words_alike(a, b) or 0) >= ONE_SENTENCE:
        return 1.0
    ours, theirs = _told(a), _told(b)
    few, many = sorted((len(ours.words), len(theirs.words)))
    if not few:
        return None
    common = in_common(ours, theirs)
    share = (common / few + 2 * common / (few + many)) / 2
    return max(share if common > 1 else 0.8 * share, ONE_DECISION if _decided(a, b) else 0.0)


def _decided(a: Telling, b: Telling) -> bool:
    """Whether both tell of what one council, court or ruler decided on one day: seldom two things."""
    if a.type not in DECISIONS or b.type not in DECISIONS or a.when is None or b.when is None:
        return False
    same_day = a.when.outer == b.when.outer and a.when.grain <= Grain.DAY
    return same_day and (_shared(_acting(a), _acting(b), _above(a.acts_for, b.acts_for)) or 0) >= 0.5


def words_alike(a: Telling, b: Telling) -> float | None:
    """How much of what the two sentences say is said in both; two clauses of one sentence are no evidence."""
    if not a.words or not b.words or (a.document == b.document and a.quote == b.quote):
        return None
    return 2 * len(a.words & b.words) / (len(a.words) + len(b.words))


def type_alike(a: Telling, b: Telling) -> float | None:
    if a.type is None or b.type is None:
        return None
    return float(a.type == b.type or frozenset((a.type, b.type)) in ONE_KIND)


class Sign(NamedTuple):
    weight: float
    silent: float  # what silence counts
    alike: Callable[[Telling, Telling], float | None]


# Set so that most pairs of mentions of two weeks of news, put together by hand, fall on their sides, and all those of
# tests/events/test_merge.py.
SIGNS: Mapping[str, Sign] = {
    "when": Sign(0.18, 0.2, when_alike),
    "who": Sign(0.16, 0.45, who_alike),
    "where": Sign(0.06, 0.7, where_alike),
    "what": Sign(0.16, 0.0, what_alike),
    "type": Sign(0.08, 0.9, type_alike),
    "words": Sign(0.36, 0.45, words_alike),
}


def likeness(a: Telling, b: Telling) -> Likeness:
    found = {"what": what_alike(a, b)}
    if not found["what"]:
        return Likeness(0.0, {}, "nothing in common about what happened")
    found |= {"when": when_alike(a, b)}
    if found["when"] == 0:
        return Likeness(0.0, {}, OTHER_TIMES)
    found |= {name: sign.alike(a, b) for name, sign in SIGNS.items() if name not in found}
    reasons = {
        name: round(sign.weight * (sign.silent if (alike := found[name]) is None else alike), 4)
        for name, sign in SIGNS.items()
    }
    return Likeness(round(sum(reasons.values()), 4), reasons, against(found, a, b))


def slipped(a: Telling, b: Telling) -> bool:
    """Two documents that put one thing on neighbouring days: a conflict to be kept, if all else agrees."""
    if a.document == b.document or a.when is None or b.when is None or a.when.outer.overlaps(b.when.outer):
        return False
    if max(a.when.grain, b.when.grain) > Grain.DAY or a.when.lasting or b.when.lasting:
        return False
    first, second = sorted((a.when.outer, b.when.outer), key=_order)
    return first.latest is not None and second.earliest is not None and second.earliest - first.latest < SLIP


def enough(a: Telling, b: Telling) -> float:
    """The score from which two tellings are one event."""
    return SAME_IN_ONE_TEXT if a.document == b.document else SAME


def alike(a: Telling, b: Telling, tie: Likeness) -> bool:
    """Whether the two may be one event by what ties them."""
    return tie.against is None and tie.score >= enough(a, b)


def against(found: Mapping[str, float | None], a: Telling, b: Telling) -> str | None:
    """Why the two cannot be one. Sentences that say like things outweigh what only one of them names, and not who did
    it."""
    who, where, what, words = found["who"], found["where"], found["what"] or 0, found.get("words") or 0
    if words < ONE_SENTENCE and _shared(_acting(a), _acting(b), _above(a.acts_for, b.acts_for)) == 0:
        return "others did it"
    if not (_shows(who) or _shows(where)) and words < LIKE_WORDS / 2 and in_common(_told(a), _told(b)) < 2:
        return "neither actors nor places in common, and only a word about what happened"
    if who == 0 and words < LIKE_WORDS:
        return "different actors"
    if where == 0 and words < LIKE_WORDS:
        return "different places"
    named = (who is not None and who > 0.5) or (who is None and where == 1)
    if slipped(a, b) and not (named and where != 0 and max(what, words) >= 0.5):
        return "different days, and not alike enough for one of them to be a slip"
    return None


def _shows(alike: float | None) -> bool:
    return alike is not None and alike >= 0.5


def _told(telling: Telling) -> Told:
    """What happened: the words of the clause, and those of the title, which may say more than the clause."""
    return _in_senses(telling.stems, telling.predicate, telling.title)


@lru_cache(maxsize=100_000)
def _in_senses(stems: frozenset[str], predicate: str, title: str) -> Told:
    return told({*stems, stem(predicate), *(stem(lemma(word)) for word in LOWER.findall(title))})


def _acting(telling: Telling) -> frozenset[str]:
    return frozenset(key for key, role in telling.actors.items() if role is Role.ACTOR)


def _shared(ours: frozenset[str], theirs: frozenset[str], above: Mapping[str, frozenset[str]]) -> float | None:
    """The share of each list that the other one names too; one that stands for the other counts less."""
    if not ours or not theirs:
        return None
    return (_named(ours, theirs, above) + _named(theirs, ours, above)) / 2


def _above(ours: Mapping[str, frozenset[str]], theirs: Mapping[str, frozenset[str]]) -> Mapping[str, frozenset[str]]:
    """Who stands above each at the time of either."""
    return {key: ours.get(key, frozenset()) | theirs.get(key, frozenset()) for key in ours.keys() | theirs.keys()}


def _named(keys: frozenset[str], others: frozenset[str], above: Mapping[str, frozenset[str]]) -> float:
    return sum(max(_akin(key, other, above) for other in others) for key in keys) / len(keys)


def _akin(a: str, b: str, above: Mapping[str, frozenset[str]]) -> float:
    if a == b:
        return 1.0
    return 0.7 if a in above.get(b, ()) or b in above.get(a, ()) else 0.0


def _known(when: When) -> tuple[Interval, str]:
    """What is known of it, and which end is open: "since April 4" is known to begin on that day."""
    start, end = when.earliest, when.latest
    if start is not None and end is None:
        return Interval(start, shift(start, when.grain, 1)), "end"
    if start is None and end is not None:
        return Interval(shift(end, when.grain, -1), end), "start"
    return when.outer, ""


def _order(interval: Interval) -> tuple[int, int]:
    return (interval.earliest or 0, interval.latest or 0)
