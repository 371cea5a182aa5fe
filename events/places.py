"""Where what a clause tells happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from events.entities import ActorKind, Place, SpellingKind
from events.gazetteer import Name
from events.mention import Party, Role, Setting
from events.phrases import Run, head_noun
from events.predicates import Clause
from events.scene import Scene
from events.tokens import Tag
from events.types import Sense

_LOCATIVES = frozenset(
    "in at near from to into across around outside inside over off towards through within along throughout on".split()
)
_TO_PLACE = frozenset(
    "city town village port capital region province district island area border coast outskirts suburb state of".split()
)
_PLACE_WORDS = frozenset(
    """city town village capital coast coastline border island islands province region area desert waters
    territory soil port district embassy side shore airport parliament mountains mainland peninsula airspace""".split()
)
# A government does these at home.
_AT_HOME = frozenset(
    (
        "x:ELECTION",
        "x:RULING",
        "x:APPOINTMENT",
        "x:STATEMENT",
        "x:ECONOMIC_DECISION",
        "PROTEST",
        "REJECT",
        "ACCUSE",
        "THREATEN",
        "SUPPORT",
        "RETREAT",
    )
)
_DEED_DONE_TO = frozenset(("ASSAULT", "COERCE", "SANCTION"))


def settings(
    scene: Scene, clause: Clause, sense: Sense | None, parties: Sequence[Party], places: Mapping[str, Place]
) -> tuple[Setting, ...]:
    """Where it happened, the narrowest first: the places of the clause itself, else of the sentence, else the country
    it was done to, or where a government does such things."""
    own = _places(scene, clause.whole, clause) or _places(scene, Run(0, len(scene.tokens)), clause)
    if not own and sense:
        role = Role.RECIPIENT if sense.type in _DEED_DONE_TO else Role.ACTOR if sense.type in _AT_HOME else None
        own = [
            Setting(places[party.actor.key], party.span)
            for party in parties
            if party.role is role and party.actor.key in places
        ][:1]
    kept: dict[str, Setting] = {}
    for setting in own:
        kept.setdefault(setting.place.key, setting)
    larger = {setting.place.within for setting in kept.values()}
    return tuple(
        sorted(
            kept.values(),
            key=lambda setting: (setting.place.key in larger, setting.place.kind == "country", setting.span),
        )
    )[:4]


def _places(scene: Scene, run: Run, clause: Clause) -> list[Setting]:
    head = head_noun(scene.tokens, clause.subject)
    return [
        Setting(name.place, name.span)
        for at, name in scene.within(run)
        if name.place and at != head and _sets(scene, at, name, clause)
    ]


def _sets(scene: Scene, at: int, name: Name, clause: Clause) -> bool:
    """Whether a place is where it happened: countries and capitals are more often those who act."""
    if name.via is SpellingKind.DEMONYM:
        return any(token.low in _PLACE_WORDS for token in scene.tokens[at + 1 : at + 4])
    before = scene.preposition(at)
    if name.actor is None or name.actor.kind is not ActorKind.COUNTRY:
        return True
    if name.via is SpellingKind.CAPITAL:
        return bool(before) or not (clause.subject and clause.subject.start <= at < clause.subject.end)
    owns = (
        at + 1 < len(scene.tokens)
        and scene.tokens[at + 1].tag is Tag.POSS
        and any(token.low in _PLACE_WORDS for token in scene.tokens[at + 2 : at + 5])
    )
    return (
        owns
        or before in _LOCATIVES - {"on", "to", "from"}
        or (before == "of" and _located(scene, at))
        or _follows_place(scene, at)
    )


def _located(scene: Scene, at: int) -> bool:
    return any(token.low in _TO_PLACE for token in scene.tokens[max(0, at - 4) : at])


def _follows_place(scene: Scene, at: int) -> bool:
    """ "Misrata, Libya"."""
    if at < 2 or scene.tokens[at - 1].tag is not Tag.COMMA:
        return False
    before = next((scene.at[place] for place in range(at - 2, max(-1, at - 5), -1) if place in scene.at), None)
    return before is not None and before.place is not None and before.place.kind != "country"
