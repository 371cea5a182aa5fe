"""The states behind those who act for them: their leaders, forces and bodies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dates.interval import When
from events.entities import Actor, ActorKind
from events.mention import Party, Role

_OFFICIAL = (ActorKind.PERSON, ActorKind.ORGANISATION)


def with_states(parties: Sequence[Party], actors: Mapping[str, Actor], when: When | None) -> tuple[Party, ...]:
    """``parties`` and, in the same role and at the same words, the states that they acted for then."""
    named = {party.actor.key for party in parties}
    found = list(parties)
    for party in parties:
        for state in _states(party, actors, when):
            if state.key not in named:
                named.add(state.key)
                found.append(Party(state, party.role, party.span))
    order = list(Role)
    return tuple(sorted(found, key=lambda party: order.index(party.role)))


def _states(party: Party, actors: Mapping[str, Actor], when: When | None) -> Iterator[Actor]:
    """Of those who are but named the state is not worth a word; an armed group is not its country's."""
    if party.role is Role.OTHER or when is None or party.actor.kind not in _OFFICIAL:
        return
    for parent in party.actor.parents:
        state = actors.get(parent.key)
        if state and state.kind is ActorKind.COUNTRY and parent.during.overlaps(when.outer):
            yield state
