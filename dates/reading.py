"""A page read once: every time expression in it, what it means, and why."""

from __future__ import annotations

from dataclasses import dataclass

from dates.interval import When
from dates.timex import Timex


@dataclass(frozen=True, slots=True)
class Alternative:
    """What else an expression might have meant, and why that was turned down."""

    when: When
    why: str


@dataclass(frozen=True, slots=True)
class Reading:
    """``when`` is None where the words, or the unknown publication date, do not settle it; ``why`` then says so."""

    timex: Timex
    when: When | None
    why: str
    alternatives: tuple[Alternative, ...] = ()
