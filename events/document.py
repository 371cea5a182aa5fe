"""A text and what is known of its making."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple

from dates.interval import When


class Basis(StrEnum):
    """How the publication date is known, the most trusted first."""

    METADATA = "metadata"
    BYLINE = "byline"
    GIVEN = "given"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class Reason(NamedTuple):
    """One bound, or both, why, and the words in the text that say so, where it is words."""

    bounds: When
    why: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One article. Every span of whatever is found in it counts code points of ``text``."""

    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    language: str | None = None
    published: When | None = None
    basis: Basis = Basis.UNKNOWN
    why: tuple[Reason, ...] = ()  # of what was inferred

    @property
    def is_dated(self) -> bool:
        """Whether its publication is known, and not only between which days."""
        return self.published is not None and self.basis is not Basis.INFERRED

    @property
    def sha256(self) -> str:
        """Its identity: the same words are the same document, whatever file they came in."""
        return sha256(self.text.encode()).hexdigest()
