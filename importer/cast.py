"""Those whom texts name: the actors and places of seeds/*.csv, and the world's towns from GeoNames.

What the files hold, column by column, stands in seeds/README.md.
"""

from __future__ import annotations

import csv
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import NamedTuple

from dates import edtf
from events.entities import Actor, ActorKind, Parent, Place, Spelling, SpellingKind
from events.gazetteer import Gazetteer, pieces
from importer.towns import City, cities, towns


class Cast(NamedTuple):
    """Places that share a name come in the order of how likely they are meant."""

    actors: tuple[Actor, ...]
    places: tuple[Place, ...]


class BadCast(ValueError):
    """A cell of a seeds file that cannot be."""


@dataclass(frozen=True, slots=True)
class Row:
    file: str
    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def bad(self, column: str, expected: str) -> BadCast:
        return BadCast(f"{self.file}, line {self.line}, {column}: {self[column]!r}; expected {expected}")


COLUMNS = {
    "actors.csv": "key,name,kind,country,wikidata,parents,spellings",
    "places.csv": "key,name,kind,country,latitude,longitude,geonames,within,spellings",
    "countries.csv": "key,name,country,wikidata,latitude,longitude,capital,spellings",
    "regions.csv": "key,name,country,admin1,latitude,longitude,spellings",
    "words.csv": "word,why",
}
PLACE_KINDS = ("city", "continent", "country", "place", "region", "sea", "site")

# Whoever says "Ankara" or "Turkish" speaks of Turkey that acts, not of where it lies.
_OF_PLACES = (SpellingKind.NAME, SpellingKind.ALIAS, SpellingKind.ACRONYM)
_SPELLING_KINDS = frozenset(kind.value for kind in SpellingKind)
_SPELLING = re.compile(r"(?P<text>[^{}]+?)(?:\{(?P<kind>[a-z]+)\})?")
_CHOICE = re.compile(r"\(([^()]*/[^()]*)\)")
_PARENT = re.compile(r"(?P<key>[a-z0-9-]+)(?:\[(?P<during>[^\]]+)\])?")
_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@cache
def cast() -> Cast:
    return read(resources.files("seeds"))


@cache
def gazetteer() -> Gazetteer:
    known = cast()
    return Gazetteer(known.actors, known.places)


def read(folder: Traversable, known: Iterable[City] | None = None) -> Cast:
    """The cast of these files; BadCast names the file, the line and the cell that cannot be."""
    persons, countries = _rows(folder, "actors.csv"), _rows(folder, "countries.csv")
    regions, listed = _rows(folder, "regions.csv"), _rows(folder, "places.csv")
    _unique(countries + persons)
    _unique(countries + regions + listed)
    actors = (*map(_actor, persons), *map(_country, countries))
    _known(persons, {actor.key: [parent.key for parent in actor.parents] for actor in actors})
    by_code = {row["country"]: row["key"] for row in countries}
    places = (
        *(_place(row, row["kind"], row["within"]) for row in listed),
        *(_place(row, "country", "") for row in countries),
        *(_place(row, "region", by_code.get(row["country"], "")) for row in regions),
    )
    _rooted(listed, {place.key: place.within for place in places})
    by_part = {(row["country"], row["admin1"]): row["key"] for row in regions}
    others = {row["word"] for row in _rows(folder, "words.csv")} | _names_of_others(actors)

    def within(code: str, part: str) -> str | None:
        return by_part.get((code, part)) or by_code.get(code)

    return Cast(actors, (*places, *towns(cities() if known is None else known, places, others, within)))


def _actor(row: Row) -> Actor:
    try:
        kind = ActorKind(row["kind"])
    except ValueError:
        raise row.bad("kind", f"one of {', '.join(ActorKind)}") from None
    parents = tuple(_parent(row, text) for text in row["parents"].split(";") if text)
    return Actor(row["key"], row["name"], kind, _code(row), _wikidata(row), parents, _spellings(row))


def _country(row: Row) -> Actor:
    return Actor(row["key"], row["name"], ActorKind.COUNTRY, _code(row), _wikidata(row), (), _spellings(row))


def _place(row: Row, kind: str, within: str) -> Place:
    if kind not in PLACE_KINDS:
        raise row.bad("kind", f"one of {', '.join(PLACE_KINDS)}")
    spellings = tuple(spelling for spelling in _spellings(row) if spelling.kind in _OF_PLACES)
    number = row.cells.get("geonames", "")
    if number and not number.isdecimal():
        raise row.bad("geonames", "a number of geonames.org, or nothing")
    geonames = int(number) if number else None
    latitude, longitude = _degrees(row, "latitude", 90), _degrees(row, "longitude", 180)
    return Place(row["key"], row["name"], kind, _code(row), latitude, longitude, geonames, within or None, spellings)


def _spellings(row: Row) -> tuple[Spelling, ...]:
    """Those that read alike (case, accents, hyphens) are one, and the name itself is not said twice."""
    found: dict[str, Spelling] = {_folded(row["name"]): Spelling(row["name"])}
    for said in filter(None, row["spellings"].split("|")):
        match = _SPELLING.fullmatch(said)
        if match is None or (match["kind"] or "alias") not in _SPELLING_KINDS:
            raise row.bad("spellings", f"text or text{{kind}}, the kind one of {', '.join(SpellingKind)}, in {said!r}")
        for text in _expanded(match["text"]):
            found.setdefault(_folded(text), Spelling(text, SpellingKind(match["kind"] or "alias")))
    return tuple(found.values())[1:]


def _expanded(text: str) -> Iterator[str]:
    """ "(Fayez/Faiez) al-Sarraj": each of the choices, and "el-" for "al-" too."""
    choices = [part.split("/") if at % 2 else [part] for at, part in enumerate(_CHOICE.split(text))]
    for chosen in map("".join, itertools.product(*choices)):
        yield chosen
        if "al-" in chosen:
            yield chosen.replace("al-", "el-")


def _parent(row: Row, text: str) -> Parent:
    match = _PARENT.fullmatch(text)
    if match is None:
        raise row.bad("parents", f"key or key[EDTF], divided by semicolons, in {text!r}")
    if match["during"] is None:
        return Parent(match["key"])
    try:
        return Parent(match["key"], edtf.parse(match["during"]).outer)
    except edtf.BadEdtf as error:
        raise row.bad("parents", f"EDTF in the brackets ({error})") from None


def _names_of_others(actors: Iterable[Actor]) -> set[str]:
    """What means an actor that is no country: a town of that name would only mislead. ("Brussels" is no such name.)"""
    others = [actor for actor in actors if actor.kind is not ActorKind.COUNTRY]
    aliases = {s.text for actor in others for s in actor.spellings if s.kind is not SpellingKind.CAPITAL}
    return aliases | {actor.name for actor in others}


def _rows(folder: Traversable, name: str) -> list[Row]:
    columns = COLUMNS[name].split(",")
    header, *lines = csv.reader((folder / name).read_text(encoding="utf-8").splitlines())
    if header != columns:
        raise BadCast(f"{name}, line 1: {','.join(header)!r}; expected {COLUMNS[name]!r}")
    rows = []
    for line, cells in enumerate(lines, start=2):
        if len(cells) != len(columns):
            raise BadCast(f"{name}, line {line}: {len(cells)} cells; expected {len(columns)}, one a column")
        rows.append(Row(name, line, dict(zip(columns, (cell.strip() for cell in cells), strict=True))))
    return rows


def _unique(rows: Iterable[Row]) -> None:
    seen: dict[str, Row] = {}
    for row in rows:
        if not _KEY.fullmatch(row["key"]):
            raise row.bad("key", "lower-case letters and digits, with hyphens between")
        if not row["name"]:
            raise row.bad("name", "a name")
        if other := seen.get(row["key"]):
            raise row.bad("key", f"a key of its own; {other.file}, line {other.line} has it")
        seen[row["key"]] = row


def _known(rows: Iterable[Row], parents: Mapping[str, Sequence[str]]) -> None:
    """Every parent is an actor, and none is its own ancestor."""
    for row in rows:
        above, seen = list(parents[row["key"]]), {row["key"]}
        while above:
            key = above.pop()
            if key == row["key"]:
                raise row.bad("parents", "nobody who is its own ancestor")
            if key not in parents:
                raise row.bad("parents", f"keys of actors; nobody has {key!r}")
            if key not in seen:
                seen.add(key)
                above += parents[key]


def _rooted(rows: Iterable[Row], within: Mapping[str, str | None]) -> None:
    """Every place lies in one that is listed, and none in itself."""
    for row in rows:
        key, seen = within[row["key"]], {row["key"]}
        while key:
            if key in seen or key not in within:
                raise row.bad("within", "a larger place than itself" if key in seen else f"a place; none is {key!r}")
            seen.add(key)
            key = within[key]


def _degrees(row: Row, column: str, most: int) -> float | None:
    if not row[column]:
        return None
    try:
        degrees = float(row[column])
    except ValueError:
        degrees = float("nan")
    if not -most <= degrees <= most:
        raise row.bad(column, f"degrees from -{most} to {most}")
    return degrees


def _code(row: Row) -> str | None:
    if row["country"] and not re.fullmatch("[A-Z]{2}", row["country"]):
        raise row.bad("country", "two letters of ISO 3166-1, or nothing")
    return row["country"] or None


def _wikidata(row: Row) -> str | None:
    if row["wikidata"] and not re.fullmatch("Q[1-9][0-9]*", row["wikidata"]):
        raise row.bad("wikidata", "Q and a number, or nothing")
    return row["wikidata"] or None


def _folded(text: str) -> str:
    return " ".join(piece.folded for piece in pieces(text))
