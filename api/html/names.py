"""Everyone and every place that a text names, for a page: those of its events, and whoever else is in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from sqlalchemy import Connection

from db import catalogue
from db.question import Rows
from events import extract, sentences
from importer import cast


class Named(NamedTuple):
    """``kind`` is "actor" or "place"; a ``role`` is one in an event."""

    start: int
    end: int
    kind: str
    key: str
    name: str
    role: str | None = None


class Name(NamedTuple):
    """``what`` is the kind of actor or place, ``how`` what the words are to it: its capital, its acronym.

    ``key`` is None where the timeline knows nobody of that name.
    """

    start: int
    end: int
    name: str
    place: bool
    what: str | None
    how: str | None
    key: str | None
    roles: tuple[str, ...] = ()


class _Who(NamedTuple):
    start: int
    end: int
    kind: str
    key: str


def find(connection: Connection, text: str, named: Iterable[Named]) -> list[Name]:
    """Of words that take part in an event whom they mean there; of others everyone they may mean."""
    roles: dict[_Who, dict[str, None]] = defaultdict(dict)
    called: dict[_Who, str] = {}
    for one in named:
        who = _Who(*one[:4])
        called[who] = one.name
        roles[who] |= {one.role: None} if one.role else {}
    settled = {(who.start, who.end) for who in called}
    how: dict[_Who, str] = {}
    kinds: dict[tuple[str, str], str] = {}
    for name in extract.named(text, sentences.split(text), cast.gazetteer()):
        for kind, meant in (("actor", name.actor), ("place", name.place)):
            if meant is None:
                continue
            who = _Who(*name.span, kind, meant.key)
            kinds[kind, meant.key] = str(meant.kind)
            if kind == "actor":
                how[who] = str(name.via)
            if name.span not in settled:
                called[who] = meant.name
    known = {kind: _known(connection, kind, called) for kind in KEYED}
    return [
        Name(
            who.start,
            who.end,
            name,
            place=who.kind == "place",
            what=known[who.kind].get(who.key) or kinds.get((who.kind, who.key)),
            how=how.get(who),
            key=who.key if who.key in known[who.kind] else None,
            roles=tuple(roles[who]),
        )
        for who, name in called.items()
    ]


KEYED: dict[str, Callable[[list[str]], Rows]] = {"actor": catalogue.actors_keyed, "place": catalogue.places_keyed}


def _known(connection: Connection, kind: str, called: Iterable[_Who]) -> dict[str, str]:
    """Their kinds by their keys, of those that the timeline knows."""
    keys = sorted({who.key for who in called if who.kind == kind})
    return {row.key: row.kind for row in connection.execute(KEYED[kind](keys))}
