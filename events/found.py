"""An actor that nobody listed, as all the texts that name it have it; in whatever order they come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from events.entities import Actor, ActorKind, Spelling, SpellingKind

# Where texts disagree on what it is: a state or a person is seldom taken for one by mistake, a body often is.
_SUREST_FIRST = (
    ActorKind.COUNTRY, ActorKind.PERSON, ActorKind.ARMED_GROUP, ActorKind.PEOPLE, ActorKind.ORGANISATION,
    ActorKind.UNKNOWN,
)  # fmt: skip


def together(actors: Sequence[Actor], texts: Mapping[str, int] = MappingProxyType({})) -> Actor:
    """All have one key. It goes by the name that most ``texts`` use, then by the fullest; the others are spellings."""
    first = actors[0]
    spellings = {spelling.text: spelling for actor in actors for spelling in actor.spellings}
    names = {actor.name for actor in actors} | {
        text for text, spelling in spellings.items() if spelling.kind is SpellingKind.LIKENESS
    }
    name = min(names, key=lambda name: (-texts.get(name, 0), *_fullest_first(name)))
    others = {text: Spelling(text, SpellingKind.LIKENESS) for text in names if text != name}
    spellings.pop(name, None)
    return Actor(
        first.key,
        name,
        min((actor.kind for actor in actors), key=_SUREST_FIRST.index),
        min((actor.country for actor in actors if actor.country), default=None),
        min((actor.wikidata for actor in actors if actor.wikidata), default=None),
        tuple(sorted({parent for actor in actors for parent in actor.parents}, key=str)),
        tuple(sorted((spellings | others).values())),
        listed=False,
    )


def _fullest_first(name: str) -> tuple[bool, int, int, str]:
    """Capitals throughout are a headline's; a name without its accents is not the whole name."""
    return name.isupper() or name.islower(), -len(name), sum(c.isascii() for c in name), name
