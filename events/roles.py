"""Who takes part in what a clause tells, in which role, and where it happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from events import inflection, kinds, words
from events.entities import Actor, ActorKind, SpellingKind
from events.gazetteer import Name
from events.memory import DEFINITE, PRONOUNS, Memory
from events.mention import Party, Role
from events.phrases import NP, Run, head_noun
from events.predicates import Clause
from events.scene import Scene
from events.tokens import Tag

_INSIDE = frozenset("in near across around outside inside within at into throughout over off through".split())
_TOWARDS = frozenset("against with to on at for upon between towards toward from".split())
# Who is subject of these did not do it.
_KIN = frozenset(
    """son daughter child brother sister wife husband widow father mother cousin nephew niece uncle aunt family
    relative""".split()
)
_POSSESSIVES = frozenset("his her its their".split())
_SUFFERED = frozenset("die drown perish succumb suffer receive face undergo starve fall lose".split())


def parties(scene: Scene, clause: Clause, memory: Memory) -> tuple[Party, ...]:
    """Actors of a clause with their roles, each once, the doers first; also who is named in what hangs on it."""
    found: list[Party] = []
    lemma = clause.lemma(scene.tokens)
    done_to = clause.passive or (lemma in _SUFFERED and not _receives(scene, clause))
    found += _in_run(scene, clause.subject, Role.RECIPIENT if done_to else Role.ACTOR, memory, leading=not done_to)
    found += _in_run(scene, clause.agent, Role.ACTOR, memory, leading=True)
    found += _in_run(scene, clause.object, Role.RECIPIENT, memory, reflexive=bool(found))
    for at, name in scene.within(clause.whole):
        if name.actor and _acts(scene, at, name):
            role = Role.RECIPIENT if scene.preposition(at) in _TOWARDS and not clause.passive else Role.OTHER
            if scene.preposition(at) == "by":
                role = Role.ACTOR
            if _according_to(scene, at):
                role = Role.SPEAKER
            found.append(Party(name.actor, role, name.span))
    found += _trailing(scene, clause)
    for other in _hanging(clause, scene.clauses):
        for run in (other.subject, other.object, other.agent, other.rest):
            found += [
                Party(name.actor, Role.OTHER, name.span)
                for at, name in scene.within(run)
                if name.actor and _acts(scene, at, name, leading=run is other.subject)
            ]
    idle = not any(party.role.acts for party in found) and (clause.nominal or not clause.finite)
    if idle and (around := _around(clause, scene.clauses)):
        for run in (around.subject, around.object, around.agent, around.rest):
            found += _in_run(scene, run, Role.OTHER, memory, leading=run is around.subject)
    if clause.speaker and clause.finite and clause.opener in (None, "that"):
        found += [
            Party(party.actor, Role.SPEAKER, party.span)
            for party in _in_run(scene, clause.speaker.subject, Role.SPEAKER, memory)
        ]
    return _once(found)


def _according_to(scene: Scene, at: int) -> bool:
    return any(token.low == "according" for token in scene.tokens[max(0, at - 4) : at])


def _trailing(scene: Scene, clause: Clause) -> Iterator[Party]:
    """Who is named behind its comma, before the next clause: "walked out in May, in a dispute with Ford"."""
    after = (other.run.start for other in scene.clauses if other.head > clause.head and not other.nominal)
    rest = Run(clause.whole.end, max(clause.whole.end, min(after, default=len(scene.tokens))))
    for at, name in scene.within(rest):
        if name.actor and _acts(scene, at, name):
            yield Party(name.actor, Role.SPEAKER if _according_to(scene, at) else Role.OTHER, name.span)


def _receives(scene: Scene, clause: Clause) -> bool:
    """ "Erdogan received Sarraj" as a host does."""
    head = head_noun(scene.tokens, clause.object)
    return clause.lemma(scene.tokens) == "receive" and any(
        name.actor is not None and name.actor.kind is ActorKind.PERSON and head is not None and at <= head
        for at, name in scene.within(clause.object)
    )


def _hanging(clause: Clause, parsed: Sequence[Clause]) -> Iterator[Clause]:
    """The clauses behind that say more of it: "after ...", "to ...", "that ..."; not those with a date of their own."""
    if clause.nominal:
        return
    yield from (other for other in parsed if other.speaker is clause and other.head < clause.head and not other.times)
    for other in parsed:
        if other.head <= clause.head or other.nominal or other is clause.speaker:
            continue
        if other.times or (other.finite and other.opener is None and other.speaker is not clause):
            return
        yield other


def _around(clause: Clause, parsed: Sequence[Clause]) -> Clause | None:
    """The clause that a noun or a participle stands in: those in it took part in "a deal signed in 2016"."""
    return next((other for other in reversed(parsed) if not other.nominal and other.head < clause.head), None)


def whose(scene: Scene, run: Run | None, memory: Memory) -> str | None:
    """Whom "his" or "its" in a subject means, where no name stands before it there."""
    if run is None:
        return None
    for at in range(run.start, run.end):
        if at in scene.at:
            return None
        if scene.tokens[at].low in _POSSESSIVES:
            meant = memory.of(scene.tokens[at].low)
            return meant[0].name if len(meant) == 1 else None
    return None


def subjects(scene: Scene, clause: Clause, memory: Memory) -> tuple[Party, ...]:
    return _once(_in_run(scene, clause.subject, Role.ACTOR, memory, leading=True))


def _in_run(
    scene: Scene, run: Run | None, role: Role, memory: Memory, *, leading: bool = False, reflexive: bool = False
) -> list[Party]:
    """Those in a phrase. ``reflexive``: "its" in it is the subject's own, "closed its embassy"."""
    if run is None:
        return []
    found = [
        Party(
            name.actor,
            _role(scene, at, role),
            name.span,
        )
        for at, name in scene.within(run)
        if name.actor and _acts(scene, at, name, leading=leading)
    ]
    if not found and run.end - run.start < 6:
        definite = scene.tokens[run.start].low == "the" and run.end - run.start < 4
        pronoun = next(
            (
                token
                for token in scene.tokens[run.start : run.end]
                if (token.low in PRONOUNS and not (reflexive and token.low in _POSSESSIVES))
                or (definite and token.low in DEFINITE)
            ),
            None,
        )
        if pronoun:
            described = [t.low for t in scene.tokens[run.start + 1 : run.end] if definite and t.span < pronoun.span]
            owner = _owner(scene, run.start) if pronoun.low in _POSSESSIVES else None
            meant = (owner,) if owner else memory.of(pronoun.low, described)
            found = [Party(actor, role, pronoun.span) for actor in meant]
    return found


def _owner(scene: Scene, at: int) -> Actor | None:
    """Whose "its" or "her" is: whoever of that kind the sentence named last, "sanctions on Iraq after its invasion"."""
    person = scene.tokens[at].low in ("his", "her")
    named = (scene.at[place].actor for place in range(at - 1, -1, -1) if place in scene.at)
    return next((actor for actor in named if actor and (actor.kind is ActorKind.PERSON) is person), None)


def _role(scene: Scene, at: int, role: Role) -> Role:
    if _of_kin(scene, at):
        return Role.OTHER
    suffers = role is Role.ACTOR and (scene.preposition(at) == "against" or _struck(scene, at))
    return Role.RECIPIENT if suffers else role


def _struck(scene: Scene, at: int) -> bool:
    """ "an air strike on a camp of the army": the army strikes nobody."""
    on = next((place for place in range(at - 1, max(-1, at - 9), -1) if scene.tokens[place].low in ("on", "at")), 0)
    event = on > 0 and scene.tokens[on - 1].tag is Tag.NOUN and kinds.of_noun(scene.tokens[on - 1].lemma) is not None
    return event and all(token.tag in (*NP, Tag.ADP) for token in scene.tokens[on:at])


def _of_kin(scene: Scene, at: int) -> bool:
    """ "Haftar's son" is not Haftar."""
    place = scene.behind(at)
    if place + 1 >= len(scene.tokens) or scene.tokens[place].tag is not Tag.POSS:
        return False
    return any(inflection.singular(token.low) in _KIN for token in scene.tokens[place + 1 : place + 4])


def _acts(scene: Scene, at: int, name: Name, *, leading: bool = False) -> bool:
    """Whether a name stands for somebody who acts here, not for where it is or whence it comes. ``leading``: it is in
    a phrase whose head acts; there alone a capital is its government."""
    if name.via is SpellingKind.DEMONYM:
        return _heads_agent(scene, at, name)
    if name.actor is None or name.place is None or name.actor.kind is not ActorKind.COUNTRY:
        return True
    before = scene.preposition(at)
    if name.via is SpellingKind.CAPITAL:
        return (leading and before == "") or before in ("by", "between", "with", "against")
    return before not in _INSIDE and not (
        not leading and before in ("from", "of", "to") and not _plain_country(scene, at)
    )


def _plain_country(scene: Scene, at: int) -> bool:
    """ "a deal with Libya", "aid to Libya": a country that something is done to."""
    return at > 1 and scene.tokens[at - 2].tag in (Tag.NOUN, Tag.NAME)


def _heads_agent(scene: Scene, at: int, name: Name) -> bool:
    """ "Turkish forces", "the Turks", "Turkish President"; not "Turkish weapons", "a Turkish army base"."""
    if at and scene.tokens[at - 1].low in words.FORMERLY:
        return False
    place = scene.behind(at)
    joined = place < len(scene.tokens) and scene.tokens[place].tag is Tag.CONJ  # "American and British warships"
    place += joined
    heads = []
    while place < len(scene.tokens) and scene.tokens[place].tag in (Tag.ADJ, Tag.NOUN, Tag.NAME, Tag.NUM):
        if scene.tokens[place].tag is not Tag.ADJ:
            heads.append(scene.tokens[place].low)
        place += 1
    if not heads:
        return not joined and name.span.end - name.span.start > 4 and scene.tokens[at].text.endswith("s")
    one = inflection.singular(heads[-1])
    return (one in words.AGENTS and one not in words.PRIVATE) or any(head in words.TITLES for head in heads)


def _once(found: Iterable[Party]) -> tuple[Party, ...]:
    order = list(Role)
    kept: dict[str, Party] = {}
    for party in found:
        if party.actor.key not in kept or order.index(party.role) < order.index(kept[party.actor.key].role):
            kept[party.actor.key] = party
    return tuple(sorted(kept.values(), key=lambda party: (order.index(party.role), party.span)))
