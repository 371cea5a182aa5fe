"""A text and what is known of its making."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from dates.interval import When


class Basis(StrEnum):
    """How the publication date is known, the most trusted first."""

    METADATA = "metadata"
    BYLINE = "byline"
    GIVEN = "given"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


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

    @property
    def sha256(self) -> str:
        """Its identity: the same words are the same document, whatever file they came in."""
        return sha256(self.text.encode()).hexdigest()
