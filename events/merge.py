"""Which tellings are of one event, why, and what they say together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from operator import attrgetter
from typing import Any, NamedTuple

from dates.edtf import write
from dates.interval import When
from events.likeness import JOINED, PARTED, Likeness, Telling, enough, likeness, what_alike
from events.mention import Modality, Role

# When tellings differ in the sense in which it happened, the first of these that any has.
SURER = (
    Modality.OCCURRED,
    Modality.ONGOING,
    Modality.CANCELLED,
    Modality.DENIED,
    Modality.CLAIMED,
    Modality.PLANNED,
    Modality.FORECAST,
    Modality.HYPOTHETICAL,
)


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
    where their members are alike on average and no pair of them excludes each other, so that a chain of
    half-likenesses cannot draw distant tellings together. ``likely`` are the pairs of ids that may be alike, the lower
    first, where that is known; else all are tried.
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
        if ours != theirs and _of_one_kind(
            [between(min(x, y), max(x, y)) for x in groups[ours] for y in groups[theirs]]
        ):
            for n in groups.pop(theirs):
                groups[ours].append(n)
                home[n] = ours
    found = (sorted((t for n in group for t in units[n]), key=attrgetter("id")) for group in groups.values())
    return [_group(group, tie) for group in sorted(found, key=lambda group: group[0].id)]


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


def _of_one_kind(links: Sequence[Link]) -> bool:
    return not any(link.against for link in links) and sum(link.score - link.limit for link in links) >= 0


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


@dataclass(frozen=True, slots=True)
class Account:
    """What a group says together. ``conflicts`` keeps what the chosen date and sense left out, side by side."""

    title: str
    summary: str
    type: str | None
    mode: str | None
    modality: Modality
    when: When | None
    actors: tuple[tuple[str, Role], ...]
    places: tuple[str, ...]
    confidence: float
    sources: int
    conflicts: tuple[Mapping[str, Any], ...]


def account(group: Group) -> Account:
    """The narrowest date that most tellings agree with; title and quote of the telling that says most and is surest."""
    tellings = group.tellings
    when = _when(tellings)
    kind, mode = _most((t.type, t.mode) for t in tellings if t.type) or (None, None)
    modality = next(m for m in SURER if any(t.modality is m for t in tellings))
    same = [t for t in tellings if t.modality is modality]
    best = max(
        same, key=lambda t: (_says_who(t), _typical(t, same) + t.confidence + 0.1 * min(3, len(_acting(t))), -t.id)
    )
    sources = len({t.publisher or t.document for t in tellings})
    doubt = 1.0
    for confidence in {t.publisher or t.document: t.confidence for t in tellings}.values():
        doubt *= 1 - confidence
    return Account(
        title=best.title,
        summary=best.quote,
        type=kind,
        mode=mode,
        modality=modality,
        when=when,
        actors=_actors(tellings, best),
        places=_places(tellings, best),
        confidence=round(min(0.99, 1 - doubt), 4),
        sources=sources,
        conflicts=_conflicts(tellings, when, modality),
    )


def _when(tellings: Sequence[Telling]) -> When | None:
    """Of the dates that hold no narrower one, that which most documents agree with; of those, the narrowest."""
    dates = {t.when for t in tellings if t.when is not None}
    if not dates:
        return None
    narrow = [date for date in dates if not any(_holds(date, other) for other in dates)]

    def standing(when: When) -> tuple[int, float, int, int]:
        backing = {t.document for t in tellings if t.when is not None and t.when.outer.overlaps(when.outer)}
        length = when.outer.length
        return (
            -len(backing),
            float("inf") if length is None else length,
            when.earliest or 0,
            when.latest or 0,
        )

    return min(narrow, key=standing)


def _holds(wide: When, narrow: When) -> bool:
    return wide.outer != narrow.outer and wide.outer.holds(narrow.outer)


def _acting(telling: Telling) -> list[str]:
    return [key for key, role in telling.actors.items() if role.acts]


def _typical(telling: Telling, others: Sequence[Telling]) -> float:
    """How much of what it tells the others tell too, from 0 to 1, on average."""
    alike = [what_alike(telling, other) or 0.0 for other in others if other is not telling]
    return sum(alike) / len(alike) if alike else 0.0


def _says_who(telling: Telling) -> bool:
    """Whether its title names one of those who act, by the last part of the key: "khalifa-haftar" by "Haftar"."""
    title = telling.title.casefold()
    return any(key.rpartition("-")[2] in title for key in _acting(telling))


def _actors(tellings: Sequence[Telling], best: Telling) -> tuple[tuple[str, Role], ...]:
    """Whom at least a third of the tellings name, and all that the best one names; those who act stand first."""
    roles: dict[str, Counter[Role]] = {}
    for telling in tellings:
        for key, role in telling.actors.items():
            roles.setdefault(key, Counter())[role] += 1
    order = list(Role)
    settled = {
        key: min(counts, key=lambda role: (-counts[role], order.index(role)))
        for key, counts in roles.items()
        if key in best.actors or 3 * counts.total() >= len(tellings)
    }
    return tuple(sorted(settled.items(), key=lambda item: (order.index(item[1]), -roles[item[0]].total(), item[0])))


def _places(tellings: Sequence[Telling], best: Telling) -> tuple[str, ...]:
    """The place that most name first; of equals the one that lies within the others."""
    counts = Counter(key for telling in tellings for key in telling.places)
    inner = {key: max(len(t.lies_in.get(key, ())) for t in tellings) for key in counts}
    kept = [key for key, n in counts.items() if key in best.places or 3 * n >= len(tellings)]
    return tuple(
        sorted(
            kept, key=lambda key: (-counts[key], -inner[key], best.places.index(key) if key in best.places else 99, key)
        )
    )


def _conflicts(tellings: Sequence[Telling], when: When | None, modality: Modality) -> tuple[Mapping[str, Any], ...]:
    found: list[Mapping[str, Any]] = []
    other: dict[str, list[int]] = {}
    for telling in tellings:
        if when and telling.when and not telling.when.outer.overlaps(when.outer):
            other.setdefault(write(telling.when), []).append(telling.id)
    found.extend({"field": "date", "said": said, "mentions": [str(id) for id in ids]} for said, ids in other.items())
    deniers = [str(t.id) for t in tellings if t.modality is Modality.DENIED]
    if deniers and modality is not Modality.DENIED:
        found.append({"field": "modality", "said": Modality.DENIED.value, "mentions": deniers})
    return tuple(found)


def _most(kinds: Iterable[tuple[str, str | None]]) -> tuple[str, str | None] | None:
    counts = Counter(kinds)
    return min(counts, key=lambda kind: (-counts[kind], kind[1] is None, kind[0], kind[1] or "")) if counts else None
