"""Counts for filter boxes: of each actor, type, place ... how many events one would find if one asked for it too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from heapq import nlargest
from typing import Any

from sqlalchemy import Connection, Select

from api.schemas import Facet
from dates.interval import Grain
from db import catalogue, counts, facets, timeline
from db.filters import Asked
from db.tallies import ALL
from db.types import OPEN

MOST = 100  # actors, places, sources
AT_ONCE = 5_000  # events whose words are counted together

Counts = Mapping[str, Counter[str]]  # of each letter, of what follows it


def count(connection: Connection, asked: Asked) -> dict[str, list[Facet]]:
    """The most frequent come first, but precisions from fine to coarse, and years as they went."""
    counts = _by_letter(words(connection, asked))
    return {name: facet(connection, counts, asked) for name, facet in FACETS.items()}


def words(connection: Connection, asked: Asked, letters: str = "") -> Counter[str]:
    """How many events have each word, or each with these letters; those of ALL are all there are."""
    if (counted := counts.by_facet(asked, letters)) is not None:
        return Counter({word: int(n) for word, n in connection.execute(counted)})
    if (around := counts.around(asked)) is None:
        return _read(connection, timeline.facets(asked), letters)
    found = words(connection, around, letters)
    for beyond in timeline.facets_beyond(asked, around):
        found.subtract(_read(connection, beyond, letters))
    return +found


def _read(connection: Connection, statement: Select[str], letters: str) -> Counter[str]:
    wanted = re.compile(rf" ({f'[{letters}]' if letters else ''}\S*)")
    found: Counter[str] = Counter()
    rows = connection.execute(statement, execution_options={"yield_per": AT_ONCE}).scalars()
    for part in rows.partitions(AT_ONCE):
        found[ALL] += len(part)
        found.update(wanted.findall(" " + " ".join(part)))
    return found


def _by_letter(words: Counter[str]) -> Counts:
    found: dict[str, Counter[str]] = {}
    for word, n in words.items():
        found.setdefault(word[:1], Counter())[word[1:]] = n
    return found


def _actors(connection: Connection, counts: Counts, asked: Asked) -> list[Facet]:
    letters = (facets.ITSELF, facets.MEMBER) if asked.affiliates else (facets.ITSELF,)
    return _named(connection, catalogue.actors_named, _under(counts, *letters))


def _places(connection: Connection, counts: Counts, _asked: Asked) -> list[Facet]:
    return _named(connection, catalogue.places_named, _under(counts, facets.PLACE, facets.AROUND))


def _under(counts: Counts, *letters: str) -> Counter[str]:
    return sum((counts.get(letter, Counter()) for letter in letters), Counter())


def _named(connection: Connection, named: Callable[[Sequence[int]], Any], counts: Counter[str]) -> list[Facet]:
    rows = connection.execute(named([int(id) for id in _frequent(counts)]))
    return _ordered([_facet(row.key, row.name, counts[str(row.id)]) for row in rows])


def _frequent(counts: Counter[str]) -> list[str]:
    """Those that may be among the first: as many as are asked for, and all that are no less frequent."""
    least = min(nlargest(MOST, counts.values()), default=0)
    return [what for what, n in counts.items() if n >= least]


def _sources(_connection: Connection, counts: Counts, _asked: Asked) -> list[Facet]:
    told = {facets.publisher(word): n for word, n in counts.get(facets.SOURCE, Counter()).items()}
    return _ordered([_facet(name, name, n) for name, n in told.items()])


def _types(_connection: Connection, counts: Counts, _asked: Asked) -> list[Facet]:
    return _ordered([_facet(type, type, n) for type, n in counts.get(facets.TYPE, Counter()).items()])


def _precisions(_connection: Connection, counts: Counts, _asked: Asked) -> list[Facet]:
    ranks = sorted((int(rank), n) for rank, n in counts.get(facets.PRECISION, Counter()).items())
    names = ["open" if rank == OPEN else Grain(rank).label for rank, _ in ranks]
    return [_facet(name, name, n) for name, (_, n) in zip(names, ranks, strict=True)]


def _years(_connection: Connection, counts: Counts, _asked: Asked) -> list[Facet]:
    years = sorted((int(year), n) for year, n in counts.get(facets.YEAR, Counter()).items())
    names = [f"{'-' if year < 0 else ''}{abs(year):04}" for year, _ in years]
    return [_facet(name, name, n) for name, (_, n) in zip(names, years, strict=True)]


def _ordered(found: list[Facet]) -> list[Facet]:
    return sorted(found, key=lambda facet: (-facet["n"], facet["value"]))[:MOST]


def _facet(value: str, name: str, n: int) -> Facet:
    """``value`` is what to ask for."""
    return {"value": value, "name": name, "n": n}


FACETS: Mapping[str, Callable[[Connection, Counts, Asked], list[Facet]]] = {
    "actor": _actors,
    "type": _types,
    "place": _places,
    "source": _sources,
    "precision": _precisions,
    "year": _years,
}
