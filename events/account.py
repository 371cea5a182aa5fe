"""What the tellings of one event say together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dates.edtf import write
from dates.interval import When
from events.likeness import Telling, what_alike
from events.mention import Modality, Role
from events.merge import Group

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
