"""Listed persons by the form of their names, for spellings of them that nobody listed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set
from functools import lru_cache

from events import transliteration
from events.entities import Actor, ActorKind, Spelling, SpellingKind
from events.gazetteer import Gazetteer

_WHOLE = (SpellingKind.NAME, SpellingKind.ALIAS)


class Persons:
    """A form that two of them share means neither."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        persons = [actor for actor in actors if actor.kind is ActorKind.PERSON]
        self._named = _by_form(persons, lambda spelling, form: spelling.kind in _WHOLE and len(form) > 1)
        self._surnamed = _by_form(
            persons,
            lambda spelling, form: (
                spelling.kind is SpellingKind.SURNAME and not transliteration.forename(spelling.text)
            ),
        )

    def spelt(self, name: str, about: Set[str] = frozenset()) -> Actor | None:
        """Who is called so. A surname alone is enough in a text ``about`` the person's country."""
        form = transliteration.form(name)
        person = self._surnamed.get(form)
        return self._named.get(form) or (person if person and person.country in about else None)


def _by_form(
    persons: Iterable[Actor], counts: Callable[[Spelling, tuple[str, ...]], bool]
) -> Mapping[tuple[str, ...], Actor]:
    found: dict[tuple[str, ...], dict[str, Actor]] = {}
    for person in persons:
        for spelling in (Spelling(person.name, SpellingKind.NAME), *person.spellings):
            form = transliteration.form(spelling.text)
            if counts(spelling, form):
                found.setdefault(form, {})[person.key] = person
    return {form: next(iter(who.values())) for form, who in found.items() if len(who) == 1}


@lru_cache(maxsize=4)
def of(gazetteer: Gazetteer) -> Persons:
    return Persons(gazetteer.actors.values())
