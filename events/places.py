"""Where what a clause tells happened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from events.entities import ActorKind, SpellingKind
from events.gazetteer import Gazetteer, Name
from events.mention import Party, Role, Setting
from events.phrases import Run, head_noun
from events.predicates import Clause
from events.scene import Scene
from events.sides import Home
from events.tokens import Tag
from events.types import Sense

_LOCATIVES = frozenset(
    "in at near from to into across around outside inside over off towards through within along throughout on".split()
)
_TO_PLACE = frozenset(
    "city town village port capital region province district island area border coast outskirts suburb state of".split()
)
# Who does these is where they lead to.
_MOTION = frozenset(
    "go come return travel fly flee move sail drive head march cross arrive walk migrate retreat rush evacuate".split()
)
_PLACE_WORDS = frozenset(
    """city town village capital coast coastline border island islands province region area desert waters
    territory soil port district embassy side shore airport parliament mountains mainland peninsula airspace
    exchange hospital hotel square street prison university stadium suburb outskirts north south east west""".split()
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


def said(
    scene: Scene, clause: Clause, parties: Sequence[Party], gazetteer: Gazetteer, spoken_of: Setting | None
) -> tuple[Setting, ...]:
    """Where it happened, the narrowest first: the places of the clause itself, else a land that it points to, else the
    places of the sentence. ``spoken_of`` is the country that "the country" means when the sentence begins."""
    found = (
        _antecedent(scene, clause)
        or _pointed_to(scene, clause.object, parties, gazetteer, spoken_of)
        or [setting for _, setting in _settings(scene, clause.whole, clause)]
        or _pointed_to(scene, clause.whole, parties, gazetteer, spoken_of)
        or _elsewhere(scene, clause)
    )
    kept: dict[str, Setting] = {}
    for setting in found:
        kept.setdefault(setting.place.key, setting)
    larger = {setting.place.within for setting in kept.values()}
    return tuple(
        sorted(
            kept.values(),
            key=lambda setting: (setting.place.key in larger, setting.place.kind == "country", setting.span),
        )
    )[:4]


def _antecedent(scene: Scene, clause: Clause) -> list[Setting]:
    """ "in the north of Syria, where Turkey has sent troops"."""
    if clause.opener != "where":
        return []
    before = (scene.at[at] for at in range(clause.run.start, max(-1, clause.run.start - 4), -1) if at in scene.at)
    return [Setting(name.place, name.span) for name in before if name.place][:1]


def _pointed_to(
    scene: Scene, run: Run | None, parties: Sequence[Party], gazetteer: Gazetteer, spoken_of: Setting | None
) -> list[Setting]:
    """ "closed its border", "in the country", "along the country's coast"."""
    for at in range(run.start, min(run.end, len(scene.tokens))) if run else ():
        token, after = scene.tokens[at], scene.tokens[at + 1 : at + 4]
        lies = any(word.low in _PLACE_WORDS - {"embassy"} for word in after)
        if token.low in ("its", "their") and lies:
            acting = (party for party in parties if party.role is Role.ACTOR)
            lands = (Setting(land, token.span) for p in acting if (land := gazetteer.land(p.actor.country)))
            return list(lands)[:1]
        if spoken_of and token.low == "country" and at > 1 and scene.tokens[at - 1].low == "the":
            whose = bool(after) and after[0].tag is Tag.POSS
            if lies if whose else scene.tokens[at - 2].low in _LOCATIVES - {"to", "from"}:
                return [Setting(spoken_of.place, token.span)]
    return []


def _elsewhere(scene: Scene, clause: Clause) -> list[Setting]:
    """Places that others in the sentence were in; those with a date of their own tell of something else."""
    taken = [other.whole for other in scene.clauses if other is not clause and other.times]
    return [
        setting
        for at, setting in _settings(scene, Run(0, len(scene.tokens)), clause)
        if not any(run.start <= at < run.end for run in taken)
        and (scene.preposition(at) in _LOCATIVES - {"to", "from", "on"} or _located(scene, at))
    ]


def narrowed(settings: tuple[Setting, ...], town: Setting | None) -> tuple[Setting, ...]:
    """What a dispatch tells first, or is told to it, happened where it was filed, unless that was in another country or
    a town is told."""
    if town is None or any(setting.place.kind != "country" for setting in settings):
        return settings
    at_home = not settings or any(setting.place.country == town.place.country for setting in settings)
    return (town, *settings)[:4] if at_home else settings


def unsaid(
    sense: Sense | None, parties: Sequence[Party], gazetteer: Gazetteer, home: Home | None
) -> tuple[Setting, ...]:
    """The country, where no words say the place: of those it was done to, or who did it, else the one that the text is
    about. Between countries it may have been anywhere."""

    def lands(role: Role) -> list[Setting]:
        acting = [party for party in parties if party.role is role]
        return [Setting(land, party.span) for party in acting if (land := gazetteer.land(party.actor.country))]

    suffered = sense is not None and sense.type in _DEED_DONE_TO
    near = [*lands(Role.RECIPIENT), *lands(Role.ACTOR)] if suffered else [*lands(Role.ACTOR), *lands(Role.RECIPIENT)]
    if not near:
        land = gazetteer.land(home.state.country) if home else None
        return (Setting(land, home.span),) if home and land else ()
    alone = len({setting.place.key for setting in near}) == 1
    return (near[0],) if alone or suffered or sense is None or sense.type in _AT_HOME else ()


def _settings(scene: Scene, run: Run, clause: Clause) -> Iterator[tuple[int, Setting]]:
    head = head_noun(scene.tokens, clause.subject)
    for at, name in scene.within(run):
        if name.place and at != head and _sets(scene, at, name, clause):
            yield at, Setting(name.place, name.span)


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
    leads = before == "to" and clause.lemma(scene.tokens) in _MOTION
    return (
        owns
        or leads
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
