"""Actors and places as rows: who is known already, who is new, and who acts for whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, Select, case, insert, select, update
from sqlalchemy.orm import aliased

from dates.interval import Interval, When
from db import models
from db.types import OPEN_FUTURE, OPEN_PAST
from events.entities import Actor, ActorKind, Parent, Place, Spelling, SpellingKind
from events.found import together
from importer.rows import actor_row, name_row, name_rows, place_row, spellings


class Roster:
    """The actors and places of one database, by key.

    It remembers what it has written; after a transaction was rolled back it must be made anew. ``places`` are those
    that may be enrolled because something lies in them.
    """

    def __init__(self, connection: Connection, places: Mapping[str, Place]) -> None:
        self._connection = connection
        self._shipped = places
        self._actors = _ids(connection, select(models.Actor.key, models.Actor.id))
        self._places = _ids(connection, select(models.Place.key, models.Place.id))
        self._parents: dict[str, list[tuple[str, Interval]]] = {}
        self._within: dict[str, str] = {}
        self._goes_by: dict[str, str | None] = {}
        self._found: dict[str, Actor] = {}
        self._texts: defaultdict[str, Counter[str]] = defaultdict(Counter)  # of found actors, how many call them so
        self._likenesses: set[tuple[str, str]] = set()  # of listed actors
        self._read_kin()
        self._read_found()
        self.heed()

    def actor(self, key: str) -> int:
        return self._actors[key]

    def place(self, key: str) -> int:
        return self._places[key]

    def heed(self) -> bool:
        """What persons have made of actors up to now, also while an import is going on; whether that is news."""
        before, self._goes_by = self._goes_by, _judged(self._connection)
        return before != self._goes_by

    def goes_by(self, key: str) -> str | None:
        """The actor that it was merged into, or itself; None for one that a person dropped."""
        return self._goes_by.get(key, key)

    def acts_for(self, key: str, when: When | None) -> frozenset[str]:
        """Everyone that ``key`` acted for at that time, through any number of steps; at any time where it is None.

        A chain holds only while all its steps do.
        """
        found: set[str] = set()
        rest = [(key, when.outer if when else Interval(None, None))]
        while rest:
            member, period = rest.pop()
            for parent, during in self._parents.get(member, ()):
                if parent not in found and during.overlaps(period):
                    found.add(parent)
                    rest.append((parent, period.meet(during)))
        return frozenset(found - {key})

    def lies_in(self, key: str) -> frozenset[str]:
        found: list[str] = []
        while (outer := self._within.get(key)) and outer not in found:
            found.append(outer)
            key = outer
        return frozenset(found)

    def enrol_actors(self, actors: Iterable[Actor]) -> None:
        """Those not yet known get their rows; what is known of the others grows. Parents must be known or among
        ``actors``."""
        named: dict[str, list[Actor]] = {}
        for actor in actors:
            named.setdefault(actor.key, []).append(actor)
        new = {key: _one(said) for key, said in named.items() if key not in self._actors}
        if new:
            self._write_actors(new)
        for key, said in named.items():
            if kept := self._found.get(key):
                self._learn(kept, together([kept, *said], self._texts[key]))
            else:
                self._write_likenesses(key, said)

    def _write_actors(self, new: Mapping[str, Actor]) -> None:
        self._connection.execute(insert(models.Actor), [actor_row(actor) for actor in new.values()])
        known = select(models.Actor.key, models.Actor.id).where(models.Actor.key.in_(new))
        self._actors |= _ids(self._connection, known)
        self._write_names(new.values(), self._actors, "actor_id")
        self._write_parents({key: actor.parents for key, actor in new.items()})
        self._found |= {key: actor for key, actor in new.items() if not actor.listed}
        self._likenesses |= {(key, text) for key, actor in new.items() for text in _likenesses([actor])}

    def count_names(self, said: Iterable[tuple[str, str]], by: int) -> None:
        """One document more (or less, ``by`` -1) calls the actors of these keys so."""
        named: dict[str, list[str]] = {}
        for key, text in said:
            named.setdefault(key, []).append(text)
        for key in sorted(named.keys() & self._found.keys()):
            kept = self._found[key]
            names = {kept.name, *(spelling.text for spelling in kept.spellings)}.intersection(named[key])
            self._texts[key].update(dict.fromkeys(names, by))
            self._learn(kept, together([kept], self._texts[key]))
            name = models.Name
            own = (name.actor_id == self._actors[key], name.spelling.in_(sorted(names)))
            self._connection.execute(update(name).where(*own).values(texts=name.texts + by))

    def _learn(self, kept: Actor, now: Actor) -> None:
        """A found actor is what all texts so far say of it."""
        if now == kept:
            return
        id, actor, name = self._actors[kept.key], models.Actor, models.Name
        row = {"name": now.name, "kind": now.kind.value, "country": now.country}
        self._connection.execute(update(actor).where(actor.id == id).values(row))
        said = {spelling.text for spelling in kept.spellings} | {kept.name}
        kind = case((name.spelling == now.name, SpellingKind.NAME.value), else_=SpellingKind.LIKENESS.value)
        self._connection.execute(update(name).where(name.actor_id == id).values(kind=kind))
        self._write_spellings(kept.key, [spelling for spelling in spellings(now) if spelling.text not in said])
        self._write_parents({kept.key: [parent for parent in now.parents if parent not in kept.parents]})
        self._found[kept.key] = now

    def _write_likenesses(self, key: str, said: Sequence[Actor]) -> None:
        """How texts spell one that is listed, where the list has it not."""
        fresh = [text for text in _likenesses(said) if (key, text) not in self._likenesses]
        self._write_spellings(key, [Spelling(text, SpellingKind.LIKENESS) for text in fresh])
        self._likenesses |= {(key, text) for text in fresh}

    def _write_spellings(self, key: str, said: Sequence[Spelling]) -> None:
        owner = {"actor_id": self._actors[key], "place_id": None}
        if said:
            self._connection.execute(insert(models.Name), [name_row(spelling) | owner for spelling in said])

    def _write_parents(self, parents: Mapping[str, Sequence[Parent]]) -> None:
        kin = [
            {
                "actor_id": self._actors[key],
                "parent_id": self._actors[parent.key],
                "since": OPEN_PAST if parent.during.earliest is None else parent.during.earliest,
                "until": OPEN_FUTURE if parent.during.latest is None else parent.during.latest,
            }
            for key, above in parents.items()
            for parent in above
        ]
        if kin:
            self._connection.execute(insert(models.ActorParent), kin)
        for key, above in parents.items():
            self._parents.setdefault(key, []).extend((parent.key, parent.during) for parent in above)

    def enrol_places(self, places: Iterable[Place]) -> None:
        """Those not yet known get their rows, what they lie in first."""
        asked = list(places)
        outer = {place.within for place in asked if place.within and place.within not in self._places}
        if outer & self._shipped.keys():
            self.enrol_places([self._shipped[key] for key in sorted(outer & self._shipped.keys())])
        new = {place.key: place for place in asked if place.key not in self._places}
        if not new:
            return
        rows = [place_row(place, self._places.get(place.within or "")) for place in new.values()]
        self._connection.execute(insert(models.Place), rows)
        known = select(models.Place.key, models.Place.id).where(models.Place.key.in_(new))
        self._places |= _ids(self._connection, known)
        self._write_names(new.values(), self._places, "place_id")
        self._within |= {p.key: p.within for p in new.values() if p.within and p.within in self._places}

    def _write_names(self, owners: Iterable[Actor | Place], ids: Mapping[str, int], column: str) -> None:
        rows = [row | {column: ids[owner.key]} for owner in owners for row in name_rows(owner)]
        other = "place_id" if column == "actor_id" else "actor_id"
        self._connection.execute(insert(models.Name), [row | {other: None} for row in rows])

    def _read_kin(self) -> None:
        actor_of = {id: key for key, id in self._actors.items()}
        kin = models.ActorParent
        for child, parent, since, until in self._connection.execute(
            select(kin.actor_id, kin.parent_id, kin.since, kin.until).order_by(kin.actor_id, kin.parent_id)
        ):
            during = Interval(None if since == OPEN_PAST else since, None if until == OPEN_FUTURE else until)
            self._parents.setdefault(actor_of[child], []).append((actor_of[parent], during))
        place_of = {id: key for key, id in self._places.items()}
        within = select(models.Place.key, models.Place.within_id).where(models.Place.within_id.is_not(None))
        self._within |= {key: place_of[id] for key, id in self._connection.execute(within) if id is not None}

    def _read_found(self) -> None:
        """Found actors, and the likenesses of those listed."""
        actor, name = models.Actor, models.Name
        spelt: dict[str, list[Spelling]] = {}
        said = select(actor.key, actor.status, name.spelling, name.kind, name.language, name.texts)
        for key, status, text, kind, language, texts in self._connection.execute(
            said.join(name, name.actor_id == actor.id)
        ):
            if status == "listed" and kind == SpellingKind.LIKENESS.value:
                self._likenesses.add((key, text))
            elif status != "listed":
                spelt.setdefault(key, []).append(Spelling(text, SpellingKind(kind), language))
                self._texts[key][text] = texts
        rows = select(actor.key, actor.name, actor.kind, actor.country, actor.wikidata).where(actor.status != "listed")
        for key, called, kind, country, wikidata in self._connection.execute(rows):
            parents = tuple(Parent(*parent) for parent in self._parents.get(key, ()))
            whole = Actor(
                key, called, ActorKind(kind), country, wikidata, parents, tuple(spelt.get(key, ())), listed=False
            )
            self._found[key] = together([whole], self._texts[key])


def _judged(connection: Connection) -> dict[str, str | None]:
    """What those go by that do not go by their own key."""
    actor, heir = models.Actor, aliased(models.Actor)
    merged = select(actor.key, heir.key, heir.status).join(heir, heir.id == actor.superseded_by)
    found = {key: None if status == models.DROPPED else by for key, by, status in connection.execute(merged)}
    dropped = select(actor.key).where(actor.status == models.DROPPED)
    return found | dict.fromkeys(connection.execute(dropped).scalars())


def _one(said: Sequence[Actor]) -> Actor:
    return said[0] if said[0].listed else together(said)


def _likenesses(said: Iterable[Actor]) -> Iterable[str]:
    found = (s.text for actor in said if actor.listed for s in actor.spellings if s.kind is SpellingKind.LIKENESS)
    return dict.fromkeys(found)


def _ids(connection: Connection, statement: Select[str, int]) -> dict[str, int]:
    return {key: id for key, id in connection.execute(statement)}  # noqa: C416 (dict() of rows has no types)
