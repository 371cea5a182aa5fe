"""The states behind forces and bodies that are called after them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dates.interval import When
from events.entities import Actor, ActorKind, SpellingKind
from events.mention import Party, Role


def with_states(
    text: str, parties: Sequence[Party], actors: Mapping[str, Actor], when: When | None
) -> tuple[Party, ...]:
    """``parties`` and, in the same role and at the same words, the states that they acted for then."""
    named = {party.actor.key for party in parties}
    found = list(parties)
    for party in parties:
        for state in _states(text, party, actors, when):
            if state.key not in named:
                named.add(state.key)
                found.append(Party(state, party.role, party.span))
    order = list(Role)
    return tuple(sorted(found, key=lambda party: order.index(party.role)))


def _states(text: str, party: Party, actors: Mapping[str, Actor], when: When | None) -> Iterator[Actor]:
    """Of those who are but named the state is not worth a word; an armed group is not its country's; persons are found
    through their offices."""
    if party.role is Role.OTHER or when is None or party.actor.kind is not ActorKind.ORGANISATION:
        return
    for parent in party.actor.parents:
        state = actors.get(parent.key)
        if state is None or state.kind is not ActorKind.COUNTRY or not parent.during.overlaps(when.outer):
            continue
        if _called_after(party.span.of(text), state):
            yield state


def _called_after(words: str, state: Actor) -> bool:
    """ "Syrian government forces", not "the presidential guard"."""
    spellings = (spelling.text for spelling in state.spellings if spelling.kind is SpellingKind.DEMONYM)
    return words.startswith(tuple(spellings))
