"""The table of what persons say against what was read: laid over it, with who, why and when; each can be undone."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from sqlalchemy import BigInteger, Connection, RowMapping, insert, literal, select, update

from db.models import Correction


class BadCorrection(ValueError):
    """A correction that makes no sense of things as they are; ``parameters`` names what is wrong in it."""

    def __init__(self, message: str, parameter: str) -> None:
        super().__init__(message)
        self.parameters = (parameter,)


class NotThere(BadCorrection):
    """What it speaks of is not there."""


class Word(NamedTuple):
    """Who says so, why, and when (Unix seconds)."""

    who: str
    why: str
    now: int


class Corrected(NamedTuple):
    """The correction, and the live events in which the mentions it speaks of stand now."""

    correction: int
    events: tuple[int, ...]


def make(connection: Connection, kind: str, what: Mapping[str, Any], word: Word) -> int:
    row = {"kind": kind, "what": dict(what), "who": word.who, "why": word.why, "made": word.now}
    return connection.execute(insert(Correction).returning(Correction.id), row).scalar_one()


def withdraw(connection: Connection, id: int, word: Word) -> tuple[str, dict[str, Any]]:
    """As if it had never been said; it is kept, with who undid it and why. Its kind, and what it was about."""
    asked = Correction.id == literal(id, BigInteger)  # what a client sends may be more than the column holds
    found = connection.execute(select(Correction.kind, Correction.what, Correction.undone).where(asked)).one_or_none()
    if found is None:
        raise NotThere(f"no correction {str(id)!r}", "id")
    if found.undone is not None:
        raise BadCorrection("it was undone before", "id")
    said = {"undone": word.now, "undone_by": f"{word.who}: {word.why}"}
    connection.execute(update(Correction).where(Correction.id == id).values(said))
    return found.kind, found.what


def standing(connection: Connection, kinds: Collection[str]) -> list[RowMapping]:
    """In the order in which they were made."""
    kept = select(Correction.__table__).where(Correction.kind.in_(kinds), Correction.undone.is_(None))
    return list(connection.execute(kept.order_by(Correction.id)).mappings())
