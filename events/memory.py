"""Who was spoken of: for "he", "it", "they", "the union", "the general"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from events.entities import Actor, ActorKind
from events.mention import Party

_HE = frozenset("he she him her his".split())
_IT = frozenset("it its".split())
_THEY = frozenset("they them their".split())
# "the union", "the general": whom such a word means, if one of the kind was spoken of.
_PERSONS = frozenset(
    "president general commander minister leader premier chancellor strongman dictator king official".split()
)
_BODIES = frozenset(
    "union company group movement party organisation organization agency firm bank militia army club team".split()
)

# "The company": the last that did something, whatever its name.
_ANY_BODY = frozenset("company group organisation organization agency firm bank movement club team".split())
_GROUPS = (ActorKind.ORGANISATION, ActorKind.ARMED_GROUP)

PRONOUNS = _HE | _IT | _THEY
DEFINITE = _PERSONS | _BODIES


@dataclass(slots=True)
class Memory:
    """Who was spoken of last, for "he", "it" and "they"."""

    person: Actor | None = None
    body: Actor | None = None
    group: Actor | None = None  # of bodies that are no country
    all: tuple[Actor, ...] = ()
    bodies: list[Actor] = field(default_factory=list)

    def of(self, pronoun: str, described: Sequence[str] = ()) -> tuple[Actor, ...]:
        """``described``: the words before it, "communist" in "the communist group"."""
        if pronoun in _BODIES:
            wanted = ("union", "workers") if pronoun == "union" else (pronoun,)
            for body in self.bodies:
                low = body.name.casefold()
                if any(word in low for word in wanted) and all(word in low for word in described):
                    return (body,)
            return (self.group,) if self.group and pronoun in _ANY_BODY and not described else ()
        if pronoun in _HE or pronoun in _PERSONS:
            return (self.person,) if self.person else ()
        if pronoun in _IT:
            return (self.body,) if self.body else ()
        alone = len(self.all) == 1 and self.all[0].kind is ActorKind.PERSON  # one man is no "they"
        return self.all if pronoun in _THEY and not alone else ()

    def meet(self, actors: Iterable[Actor]) -> None:
        """Those named, in whatever role."""
        for actor in actors:
            if actor.kind is not ActorKind.PERSON:
                self.bodies = [actor, *(body for body in self.bodies[:8] if body.key != actor.key)]

    def note(self, parties: Iterable[Party]) -> None:
        """The subjects of a sentence, for the next one."""
        actors = tuple(party.actor for party in parties)
        if not actors:
            return
        self.all = actors
        self.person = next((actor for actor in actors if actor.kind is ActorKind.PERSON), self.person)
        self.group = next((actor for actor in actors if actor.kind in _GROUPS), self.group)
        self.body = next((actor for actor in actors if actor.kind is not ActorKind.PERSON), self.body)
