"""The states behind those who act for them: their leaders, forces and bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from dates.interval import When
from events import words
from events.entities import Actor, ActorKind, SpellingKind
from events.gazetteer import Gazetteer, Name
from events.mention import Party, Role

_OFFICIAL = (ActorKind.PERSON, ActorKind.ORGANISATION)
_WORD = re.compile(r"[^\W\d_]+")
# Behind "Tunisian" and "Mali": " Prime Minister ", "'s former president ".
_OFFICE_BEFORE = re.compile(r"(?:['’]s)?(?:[ -][A-Za-z]+\.?){1,5} ")
_OFFICE_AFTER = re.compile(r" ([a-z]+)")
_APPOSED = re.compile(r", (?:the )?")


def with_states(
    parties: Sequence[Party], gazetteer: Gazetteer, acting_for: Mapping[str, Actor], when: When | None
) -> tuple[Party, ...]:
    """``parties`` and, in the same role and at the same words, the states that they acted for then."""
    named = {party.actor.key for party in parties}
    found = list(parties)
    for party in parties:
        for state in _states(party, gazetteer, acting_for, when):
            if state.key not in named:
                named.add(state.key)
                found.append(Party(state, party.role, party.span))
    order = list(Role)
    return tuple(sorted(found, key=lambda party: order.index(party.role)))


def _states(party: Party, gazetteer: Gazetteer, acting_for: Mapping[str, Actor], when: When | None) -> Iterator[Actor]:
    """Of those who are but named the state is not worth a word; an armed group is not its country's."""
    if not party.role.acts or when is None or party.actor.kind not in _OFFICIAL:
        return
    for parent in party.actor.parents:
        state = gazetteer.actors.get(parent.key)
        if state and state.kind is ActorKind.COUNTRY and parent.during.overlaps(when.outer):
            yield state
    if state := acting_for.get(party.actor.key):
        yield state


def told(text: str, names: Sequence[Name]) -> Mapping[str, Actor]:
    """Whom persons that nobody listed act for, by their keys: "Tunisian Prime Minister Habib Essid", "Ali Bongo, the
    Gabonese president". ``names`` come in reading order."""
    found: dict[str, Actor] = {}
    for first, second in pairwise(names):
        gap = text[first.span.end : second.span.start]
        if (state := _state(first)) and (person := _person(second)):
            if _OFFICE_BEFORE.fullmatch(gap) and _office(gap):
                found.setdefault(person.key, state)
        elif (person := _person(first)) and (state := _state(second)) and _APPOSED.fullmatch(gap):
            after = _OFFICE_AFTER.match(text, second.span.end)
            if after and _office(after.group()):
                found.setdefault(person.key, state)
    return found


def _state(name: Name) -> Actor | None:
    said = name.via in (SpellingKind.DEMONYM, SpellingKind.NAME, SpellingKind.ACRONYM)
    return name.actor if said and name.actor and name.actor.kind is ActorKind.COUNTRY else None


def _person(name: Name) -> Actor | None:
    actor = name.actor
    return actor if actor and actor.kind is ActorKind.PERSON and not actor.listed else None


def _office(said: str) -> bool:
    held = {word.casefold() for word in _WORD.findall(said)}
    return not held.isdisjoint(words.OFFICES) and held.isdisjoint(words.FORMERLY)
