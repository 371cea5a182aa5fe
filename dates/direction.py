"""Back or ahead: of two times that answer to the same words, the one gone by or the one coming.

A logistic regression over the tense and the two distances. ``WEIGHTS`` is written by `make weights`, which learns them
from texts with gold dates; docs/benchmarks.md says how often it is right on texts it has not seen.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from dates.anchors import Alternative, Point, Resolved, plain
from dates.calendar import WEEK
from dates.interval import Grain, When
from dates.tense import Tense, Turn
from dates.timex import (
    Anchored,
    Aside,
    At,
    Calendar,
    Either,
    Holiday,
    Meaning,
    Modified,
    Nth,
    Open,
    Range,
    Side,
    Weekday,
    Weekend,
)  # fmt: skip

# Nearness is counted so low that learning trusts it less than the tense: few of the texts say "next month" of a day ten
# months ahead, and what is far off is not therefore gone by.
LOW = 5
# What is known, and what it adds to the log-odds that the coming one is meant. "nearness" counts as often as the
# natural logarithm of (weeks back + 1) / (weeks ahead + 1) says, divided by ``LOW``; of months, two stand for a week.
WEIGHTS: Mapping[str, float] = {
    "future tense": 1.75,
    "future tense, of its own verb": -0.14,
    "nearness": 6.32,
    "no verb": -1.65,
    "past tense": -2.03,
    "past tense, of its own verb": -1.23,
    "present tense": -0.61,
    "present tense, of its own verb": -0.45,
}


def features(turn: Turn, back: int, ahead: int, grain: Grain) -> dict[str, float]:
    """``back`` and ``ahead``: seconds to the one gone by and to the one coming, nought inside."""
    unit = WEEK if grain <= Grain.DAY else 8 * WEEK
    known = {name_of(turn): 1.0, "nearness": math.log((back / unit + 1) / (ahead / unit + 1)) / LOW}
    if turn.sure:
        known[f"{name_of(turn)}, of its own verb"] = 1.0
    return known


def ahead_likely(
    turn: Turn, back: int, ahead: int, grain: Grain = Grain.DAY, weights: Mapping[str, float] = WEIGHTS
) -> float:
    """How likely it is that the coming one is meant, from 0 to 1."""
    odds = sum(weights.get(feature, 0.0) * value for feature, value in features(turn, back, ahead, grain).items())
    return 1 / (1 + math.exp(-odds))


def name_of(turn: Turn) -> str:
    return "no verb" if turn.tense == "unknown" else f"{turn.tense} tense"


def chosen(name: str, gone: When, coming: When, anchor: Point, turn: Turn) -> Resolved:
    """The one gone by or the one coming, whichever is likelier; the other is kept."""
    if gone == coming:
        return plain(gone, anchor.why, anchor)
    if turn.listed:
        return plain(gone, f"a list of dates; the {name} before {anchor.why}", anchor, turn)
    likely = ahead_likely(turn, gap(gone, anchor.at), gap(coming, anchor.at), gone.grain)
    best, side, other, score = (coming, "after", gone, 1 - likely) if likely > 0.5 else (gone, "before", coming, likely)
    tense = name_of(turn)
    against = turn.tense is (Tense.PAST if best is coming else Tense.FUTURE)
    if against:
        why = f"the {name} {side} {anchor.why}, which is far nearer than the other, whatever the {tense}"
    else:
        why = f"{tense}; the {name} {side} {anchor.why}"
    decided = turn.tense in (Tense.PAST, Tense.FUTURE)
    turned_down = "further away" if against else f"against the {tense}" if decided else "less likely"
    return Resolved(best, best, why, (Alternative(other, turned_down, round(score, 2)),), anchor, turn)


def gap(when: When, at: int) -> int:
    """Seconds between an instant and the nearer end; nought inside."""
    assert when.earliest is not None and when.latest is not None  # noqa: S101
    return max(when.earliest - at, at - when.latest + 1, 0)


def turns(meaning: Meaning | None) -> bool:
    """Whether the tense of the clause can turn it forward or back."""
    match meaning:
        case Calendar(year=None, of=None) | Weekday(side=None | Side.THIS, of=None) | Weekend() | Holiday(year=None):
            return True
        case Range(start, end):
            return turns(start) or turns(end)
        case At(day=of) | Calendar(of=of) | Weekday(of=of) | Nth(of=of) | Anchored(of=of):
            return turns(of)
        case Modified(of) | Either(of) | Open(of) | Aside(of):
            return turns(of)
        case _:
            return False
