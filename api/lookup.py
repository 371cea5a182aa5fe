"""Actors and places by whatever people call them; for a name that nobody knows, the nearest that exist."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from rapidfuzz import fuzz, process
from sqlalchemy import Connection, Row

from api.errors import BadParameters, Unknown
from db import names
from db.folding import fold
from db.question import Question, Rows
from events import transliteration
from events.transliteration import Alike

LIKE = 75  # of 100; less alike is no help
OFFERED = 5
SIFTED = 100  # that look alike, to be compared letter by letter


class Kind(NamedTuple):
    spelt: Callable[[str], Question]
    spellings: Callable[[], Rows]


KINDS = {
    "actor": Kind(names.actors_spelt, names.actor_spellings),
    "place": Kind(names.places_spelt, names.place_spellings),
}


def ids(connection: Connection, kind: str, asked: Iterable[str], *, each: bool = False) -> tuple[int, ...]:
    """All that are called so. Where ``each`` of them is wanted, a name must mean one."""
    found: dict[int, None] = {}
    for name in asked:
        rows = spelt(connection, kind, name)
        if each and len(rows) > 1:
            keys = ", ".join(row.key for row in rows)
            raise BadParameters(f"the {kind} {name!r} may be {keys}: expected one of these keys", kind)
        found |= dict.fromkeys(row.id for row in rows)
    return tuple(found)


def spelt(connection: Connection, kind: str, name: str) -> list[Row[Any]]:
    """A key means the one whose key it is, though others may be called so too."""
    folded = fold(name)
    rows = list(connection.execute(*KINDS[kind].spelt(folded))) if folded else []
    if not rows:
        raise Unknown(kind, name, parameter=kind, near=near(connection, kind, folded))
    return rows[:1] if getattr(rows[0], "asked", rows[0].key) == name else rows


def key_of_actor(connection: Connection, key: str) -> str:
    """``key`` if an actor has it, whatever became of that; only a key says without doubt who is meant."""
    if connection.execute(names.actor_of_key(key)).first() is None:
        raise Unknown("actor", key, parameter="actor", near=near(connection, "actor", fold(key)))
    return key


def near(connection: Connection, kind: str, folded: str) -> list[str]:
    """Names, the nearest first, each under the spelling by which it is known."""
    rows = connection.execute(KINDS[kind].spellings()).all()
    alike = process.extract(
        folded, [row.folded for row in rows], scorer=fuzz.token_sort_ratio, score_cutoff=LIKE, limit=50
    )
    return list(dict.fromkeys(rows[at].name for _, _, at in alike))[:OFFERED]


class Near(NamedTuple):
    key: str
    name: str
    like: Alike


def alike(connection: Connection, person: Row[Any]) -> list[Near]:
    """Other persons with nearly the same name, for someone to say whether they are one."""
    rows = connection.execute(names.persons()).all()
    near = process.extract(fold(person.name), [row.folded for row in rows], scorer=fuzz.token_sort_ratio, limit=SIFTED)
    found: dict[str, Near] = {}
    for _, _, at in near:
        row = rows[at]
        like = transliteration.alike(person.name, row.spelling)
        if like.score and row.key != person.key and (row.key not in found or found[row.key].like.score < like.score):
            found[row.key] = Near(row.key, row.name, like)
    return sorted(found.values(), key=lambda near: (-near.like.score, near.key))[:OFFERED]
