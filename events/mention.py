"""One telling of one event: what a sentence says happened, and the very words it says it in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from dates.interval import When
from dates.reading import Reading
from dates.span import Span
from events.entities import Actor, Place


class Role(StrEnum):
    """PLOVER's roles: who did it, to or with whom. Others are named in the telling, or are who tells it: of a claim the
    one who claims."""

    ACTOR = "actor"
    RECIPIENT = "recipient"
    OTHER = "other"
    SPEAKER = "speaker"

    @property
    def acts(self) -> bool:
        return self in (Role.ACTOR, Role.RECIPIENT)


class Modality(StrEnum):
    """In which sense the telling has it that it happened."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"
    CLAIMED = "claimed"
    DENIED = "denied"
    CANCELLED = "cancelled"
    HYPOTHETICAL = "hypothetical"
    FORECAST = "forecast"


class Party(NamedTuple):
    """An actor where it stands in the document."""

    actor: Actor
    role: Role
    span: Span


class Setting(NamedTuple):
    """A place where it stands in the document."""

    place: Place
    span: Span


@dataclass(frozen=True, slots=True)
class Mention:
    """All spans count from the start of the document.

    ``reading`` is the time expression it hangs on, None where the words have none; ``when`` may then still be known
    (a head that tells of its publication day) and ``why`` says from what. ``why`` is never empty: an undated mention
    says why it is undated. ``predicate`` is the lemma that says what happened; ``stems`` are the stems of its content
    words, names and time words left out, for likeness.
    """

    sentence: Span
    clause: Span
    predicate: str
    predicate_span: Span
    title: str
    type: str | None
    mode: str | None
    modality: Modality
    reading: Reading | None
    when: When | None
    why: str
    parties: tuple[Party, ...] = ()
    settings: tuple[Setting, ...] = ()
    stems: frozenset[str] = frozenset()
    confidence: float = 0.5
