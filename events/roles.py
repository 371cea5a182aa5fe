"""Who takes part in what a clause tells, in which role, and where it happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from dates.timex import Span
from events import words
from events.clauses import Clause, Run, head_noun
from events.entities import Actor, ActorKind, SpellingKind
from events.gazetteer import Name
from events.grammar import Tag, Token
from events.mention import Party, Role, Setting
from events.types import Sense

_LOCATIVES = frozenset("in at near from to into across around outside inside over off toward towards through within along throughout on".split())
_TOWARDS = frozenset("against with to on at for upon between towards toward from".split())
_TO_PLACE = frozenset("city town village port capital region province district island area border coast outskirts suburb state of".split())
_HE = frozenset("he she him her his".split())
_IT = frozenset("it its".split())
_THEY = frozenset("they them their".split())
# Who is subject of these did not do it.
_SUFFERED = frozenset("die drown perish succumb suffer receive face undergo starve fall lose".split())
_DEED_DONE_TO = frozenset(("ASSAULT", "COERCE", "SANCTION"))


@dataclass(slots=True)
class Memory:
    """Who was spoken of last, for "he", "it" and "they"."""

    person: Actor | None = None
    body: Actor | None = None
    all: tuple[Actor, ...] = ()

    def of(self, pronoun: str) -> tuple[Actor, ...]:
        if pronoun in _HE:
            return (self.person,) if self.person else ()
        if pronoun in _IT:
            return (self.body,) if self.body else ()
        return self.all if pronoun in _THEY else ()

    def note(self, actors: Iterable[Actor]) -> None:
        """The subjects of a sentence, for the next one."""
        actors = tuple(actors)
        if not actors:
            return
        self.all = actors
        self.person = next((actor for actor in actors if actor.kind is ActorKind.PERSON), self.person)
        self.body = next((actor for actor in actors if actor.kind is not ActorKind.PERSON), self.body)


@dataclass(slots=True)
class Scene:
    """A sentence with its tokens and the names in it; ``at`` tells at which token a name begins."""

    tokens: Sequence[Token]
    names: Sequence[Name]
    at: dict[int, Name] = field(default_factory=dict)

    def __post_init__(self) -> None:
        place = 0
        for name in self.names:
            while place < len(self.tokens) and self.tokens[place].span.end <= name.span.start:
                place += 1
            if place < len(self.tokens):
                self.at[place] = name

    def within(self, run: Run | None) -> Iterator[tuple[int, Name]]:
        if run:
            yield from ((at, self.at[at]) for at in range(run.start, run.end) if at in self.at)


def parties(scene: Scene, clause: Clause, sense: Sense | None, memory: Memory) -> tuple[Party, ...]:
    """Actors of a clause with their roles, each once, the doers first."""
    found: list[Party] = []
    lemma = clause.lemma(scene.tokens)
    done_to = clause.passive or lemma in _SUFFERED
    found += _in_run(scene, clause.subject, Role.RECIPIENT if done_to else Role.ACTOR, memory)
    found += _in_run(scene, clause.agent, Role.ACTOR, memory)
    found += _in_run(scene, clause.object, Role.RECIPIENT, memory)
    for at, name in scene.within(_whole(clause)):
        if name.actor and _acts(scene, at, name, adjunct=True):
            role = Role.RECIPIENT if _preposition(scene, at) in _TOWARDS and not clause.passive else Role.OTHER
            if _preposition(scene, at) == "by":
                role = Role.ACTOR
            found.append(Party(name.actor, role, name.span))
    if clause.speaker:
        found += [Party(party.actor, Role.OTHER, party.span) for party in _in_run(scene, clause.speaker.subject, Role.OTHER, memory)]
    return _once(found)


def subjects(scene: Scene, clause: Clause, memory: Memory) -> tuple[Actor, ...]:
    return tuple(party.actor for party in _once(_in_run(scene, clause.subject, Role.ACTOR, memory)))


def _whole(clause: Clause) -> Run:
    """All that stands in a clause, what hangs on its object included."""
    end = max([clause.head + 1, *(run.end for run in (clause.object, clause.rest, clause.agent) if run)])
    start = clause.run.start if clause.nominal or clause.finite else clause.head
    return Run(start, max(end, clause.run.end if clause.nominal else end))


def _in_run(scene: Scene, run: Run | None, role: Role, memory: Memory) -> list[Party]:
    if run is None:
        return []
    found = [Party(name.actor, role, name.span) for at, name in scene.within(run) if name.actor and _acts(scene, at, name, adjunct=False)]
    if not found and run.end - run.start < 6:
        pronoun = next((token for token in scene.tokens[run.start : run.end] if token.low in _HE | _IT | _THEY), None)
        if pronoun:
            found = [Party(actor, role, pronoun.span) for actor in memory.of(pronoun.low)]
    return found


def _acts(scene: Scene, at: int, name: Name, *, adjunct: bool) -> bool:
    """Whether a name stands for somebody who acts here, not for where it is or whence it comes."""
    if name.via is SpellingKind.DEMONYM:
        return _heads_agent(scene, at, name)
    before = _preposition(scene, at)
    if name.place is not None and name.actor is not None and name.actor.kind is ActorKind.COUNTRY:
        if before in ("in", "near", "across", "around", "outside", "inside", "within", "at", "into", "throughout", "over", "off", "through"):
            return False
        if name.via is SpellingKind.CAPITAL and (before in _LOCATIVES or before == "of" or adjunct):
            return False
        return not (adjunct and before in ("from", "of", "to") and not _plain_country(scene, at))
    return True


def _plain_country(scene: Scene, at: int) -> bool:
    """ "an embargo on the country", "a deal with Libya", "aid to Libya": a country that something is done to."""
    return at > 1 and scene.tokens[at - 2].tag in (Tag.NOUN, Tag.NAME)


def _heads_agent(scene: Scene, at: int, name: Name) -> bool:
    """ "Turkish forces", "the Turks", "Turkish President"; not "Turkish weapons", "the Libyan city"."""
    place = at
    while place < len(scene.tokens) and scene.tokens[place].span.start < name.span.end:
        place += 1
    head = None
    while place < len(scene.tokens) and scene.tokens[place].tag in (Tag.ADJ, Tag.NOUN, Tag.NAME, Tag.NUM):
        if scene.tokens[place].tag is not Tag.ADJ:
            head = scene.tokens[place]
            if words.singular(head.low) in words.AGENTS or head.low in words.TITLES:
                return True
        place += 1
    plural = name.span.end - name.span.start > 4 and scene.tokens[at].text.endswith("s")
    return head is None and plural


def _preposition(scene: Scene, at: int) -> str:
    """The small word that ties a name to what stands before it, "" where there is none."""
    place = at - 1
    while place >= 0 and scene.tokens[place].tag in (Tag.DET, Tag.ADJ, Tag.NUM, Tag.QUOTE, Tag.NOUN, Tag.NAME, Tag.CONJ) and at - place < 7:
        if scene.tokens[place].tag in (Tag.NOUN, Tag.NAME) and place + 1 < at and scene.tokens[place + 1].tag is Tag.CONJ and place not in scene.at:
            break
        place -= 1
    return scene.tokens[place].low if place >= 0 and scene.tokens[place].tag in (Tag.ADP, Tag.TO) else ""


def _once(found: Iterable[Party]) -> tuple[Party, ...]:
    order = {Role.ACTOR: 0, Role.RECIPIENT: 1, Role.OTHER: 2}
    kept: dict[str, Party] = {}
    for party in found:
        if party.actor.key not in kept or order[party.role] < order[kept[party.actor.key].role]:
            kept[party.actor.key] = party
    return tuple(sorted(kept.values(), key=lambda party: (order[party.role], party.span)))


def settings(scene: Scene, clause: Clause, sense: Sense | None) -> tuple[Setting, ...]:
    """Where it happened: the places of the clause itself, else those of the sentence, the narrowest first."""
    own = _places(scene, _whole(clause), clause)
    if not own:
        own = _places(scene, Run(0, len(scene.tokens)), clause)
    if not own and sense and sense.type in _DEED_DONE_TO | {"CONSULT", "x:ELECTION", "PROTEST", "x:DISASTER"}:
        own = [Setting(name.place, name.span) for run in (clause.object, clause.subject) for _, name in scene.within(run) if name.place]
    kept: dict[str, Setting] = {}
    for setting in own:
        kept.setdefault(setting.place.key, setting)
    larger = {setting.place.within for setting in kept.values()}
    return tuple(sorted(kept.values(), key=lambda setting: (setting.place.key in larger, setting.place.kind == "country", setting.span)))[:4]


def _places(scene: Scene, run: Run, clause: Clause) -> list[Setting]:
    found = []
    head = head_noun(scene.tokens, clause.subject)
    for at, name in scene.within(run):
        if name.place is None or at == head:
            continue
        before = _preposition(scene, at)
        country = name.actor is not None and name.actor.kind is ActorKind.COUNTRY and name.via is not SpellingKind.CAPITAL
        if country and before not in _LOCATIVES - {"on", "to", "from"} and not (before == "of" and _located(scene, at)) and not _follows_place(scene, at):
            continue
        if at + 1 < len(scene.tokens) and name.via is SpellingKind.CAPITAL and not before and clause.subject and clause.subject.start <= at < clause.subject.end:
            continue
        found.append(Setting(name.place, name.span))
    return found


def _located(scene: Scene, at: int) -> bool:
    return any(token.low in _TO_PLACE for token in scene.tokens[max(0, at - 4) : at])


def _follows_place(scene: Scene, at: int) -> bool:
    """ "Misrata, Libya"."""
    return at > 1 and scene.tokens[at - 1].tag is Tag.COMMA and any(place in scene.at and scene.at[place].place for place in range(max(0, at - 3), at - 1))


def token_span(tokens: Sequence[Token], run: Run) -> Span:
    return Span(tokens[run.start].span.start, tokens[max(run.start, run.end - 1)].span.end)
