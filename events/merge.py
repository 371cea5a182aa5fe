"""Which tellings are of one event, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from operator import attrgetter
from typing import NamedTuple

from events.likeness import JOINED, NEVER, PARTED, Likeness, Telling, enough, likeness


class Tie(NamedTuple):
    """Why ``telling`` stands with ``other``: its strongest link within the group."""

    telling: int
    other: int
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Group:
    """Tellings of one event, by id, and what ties each of them to it."""

    tellings: tuple[Telling, ...]
    ties: tuple[Tie, ...]


def merge(
    tellings: Iterable[Telling],
    tie: Callable[[Telling, Telling], Likeness] = likeness,
    likely: Iterable[tuple[int, int]] | None = None,
) -> list[Group]:
    """Every telling in exactly one group, whatever order they come in. ``tie`` is asked with the lower id first.

    What a person joined is one from the start. Then the likest pair is joined first, and two groups become one only
    where their members are alike on average and no two of them are parted by their dates or by a person, so that a
    chain of half-likenesses cannot draw distant tellings together. ``likely`` are the pairs of ids that may be alike,
    the lower first, where that is known; else all are tried.
    """
    members = {telling.id: telling for telling in tellings}
    pairs = sorted(combinations(sorted(members), 2) if likely is None else likely)
    units = _units(members, pairs, tie)
    unit_of = {telling.id: n for n, unit in enumerate(units) for telling in unit}
    between = cache(lambda a, b: _best(units[a], units[b], tie))
    near = {(min(ends), max(ends)) for pair in pairs if len(ends := {unit_of[id] for id in pair}) == 2}
    ranked = sorted((-between(*ends).score, ends) for ends in near if between(*ends).fits)
    groups = {n: [n] for n in range(len(units))}
    home = list(groups)
    for _, (a, b) in ranked:
        ours, theirs = home[a], home[b]
        if ours == theirs:
            continue
        links = (between(min(x, y), max(x, y)) for x in groups[ours] for y in groups[theirs])
        if _of_one_kind(links):
            for n in groups.pop(theirs):
                groups[ours].append(n)
                home[n] = ours
    found = (sorted((t for n in group for t in units[n]), key=attrgetter("id")) for group in groups.values())
    return [_group(group, tie) for group in sorted(found, key=lambda group: group[0].id)]


# What a reason against costs a group of many tellings: one that was read wrong must not keep all others apart.
_AGAINST = 0.03


class Link(NamedTuple):
    """How alike two units are, by their likest tellings, and how alike those had to be."""

    score: float
    limit: float
    against: str | None

    @property
    def fits(self) -> bool:
        return self.against is None and self.score >= self.limit


def _units(
    members: Mapping[int, Telling], pairs: Iterable[tuple[int, int]], tie: Callable[[Telling, Telling], Likeness]
) -> list[list[Telling]]:
    """What a person joined stands together, as one telling with several faces; all others stand alone."""
    units = {id: [telling] for id, telling in sorted(members.items())}
    for a, b in pairs:
        ours, theirs = units[a], units[b]
        if ours is theirs or tie(members[a], members[b]) is not JOINED:
            continue
        if not any(tie(*_in_order(x, y)) is PARTED for x in ours for y in theirs):
            ours += theirs
            units |= dict.fromkeys((telling.id for telling in theirs), ours)
    return list({id(unit): unit for unit in units.values()}.values())


def _best(ours: Sequence[Telling], theirs: Sequence[Telling], tie: Callable[[Telling, Telling], Likeness]) -> Link:
    found = [(tie(*_in_order(a, b)), enough(a, b)) for a in ours for b in theirs]
    if any(tie is PARTED for tie, _ in found):
        return Link(0.0, 1.0, PARTED.against)
    best, limit = max(found, key=lambda each: (each[0].against is None, each[0].score - each[1]))
    return Link(best.score, limit, best.against)


def _of_one_kind(links: Iterable[Link]) -> bool:
    beyond = 0.0
    for link in links:
        if link.against in NEVER:
            return False
        beyond += -_AGAINST if link.against else link.score - link.limit
    return beyond >= 0


def _group(tellings: Sequence[Telling], tie: Callable[[Telling, Telling], Likeness]) -> Group:
    ties = []
    for telling in tellings if len(tellings) > 1 else ():
        others = (other for other in tellings if other is not telling)
        found = ((tie(*_in_order(telling, other)), other.id) for other in others)
        strongest, other = max(found, key=lambda each: (each[0].score, -each[1]))
        ties.append(Tie(telling.id, other, strongest))
    return Group(tuple(tellings), tuple(ties))


def _in_order(a: Telling, b: Telling) -> tuple[Telling, Telling]:
    return (a, b) if a.id < b.id else (b, a)
