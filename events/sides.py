"""Sides that are called after a country: "Sudanese security forces", "Libya's rebels", "the army" in a text on Mali.

A row is how such a side is called, what it is, whether the state acts through it, and the nouns that mean it. The row
without a name is the state itself. A side of a country has one key in every text: "syrian-rebels".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dates.span import Span
from events import inflection
from events.entities import Actor, ActorKind, Parent, SpellingKind
from events.gazetteer import Gazetteer, Name
from events.keys import slug
from events.tokens import Tag, Token


class Side(NamedTuple):
    called: str
    kind: ActorKind
    of_state: bool
    nouns: str
    bare: str = ""  # those of the nouns that mean it without a country beside them, in a text on one country


# fmt: off
SIDES = (
    Side("", ActorKind.COUNTRY, True,
         "government, authorities, administration, regime, cabinet, ruling party",
         "government, authorities, cabinet"),
    Side("armed forces", ActorKind.ORGANISATION, True,
         "army, military, armed forces, forces, troops, soldiers, government forces, government troops, "
         "military forces, ground forces, special forces, ground troops, army troops, infantry, commandos",
         "army, military, armed forces, government forces, government troops, army troops"),
    Side("navy", ActorKind.ORGANISATION, True, "navy, naval forces", "navy"),
    Side("air force", ActorKind.ORGANISATION, True, "air force", "air force"),
    Side("security forces", ActorKind.ORGANISATION, True,
         "security forces, security services, security officials, intelligence services, intelligence, border guards",
         "security forces, security services"),
    Side("police", ActorKind.ORGANISATION, True,
         "police, policemen, police officers, riot police, police forces, gendarmes",
         "police, riot police"),
    Side("coast guard", ActorKind.ORGANISATION, True,
         "coast guard, coastguard, coastguards",
         "coast guard, coastguard"),
    Side("parliament", ActorKind.ORGANISATION, True,
         "parliament, lawmakers, legislators, parliamentarians, legislature",
         "parliament, lawmakers, legislature"),
    Side("rebels", ActorKind.ARMED_GROUP, False,
         "rebels, insurgents, rebel forces, rebel fighters, rebel troops, opposition fighters, opposition forces, "
         "guerrillas, rebel army, anti-government forces, anti-government fighters",
         "rebels, insurgents, rebel forces, rebel fighters, opposition fighters, guerrillas, rebel army"),
    Side("militants", ActorKind.ARMED_GROUP, False, "militants, jihadists, extremists, islamist militants"),
    Side("militias", ActorKind.ARMED_GROUP, False, "militias, militiamen"),
    Side("protesters", ActorKind.PEOPLE, False,
         "protesters, demonstrators, anti-government protesters, anti-government demonstrators",
         "protesters, demonstrators, anti-government protesters"),
    Side("opposition", ActorKind.ORGANISATION, False, "opposition, opposition parties, opposition leaders"),
    Side("voters", ActorKind.PEOPLE, False, "voters"),
    Side("migrants", ActorKind.PEOPLE, False, "migrants, asylum seekers, migrant workers"),
    Side("refugees", ActorKind.PEOPLE, False, "refugees"),
    Side("citizens", ActorKind.PEOPLE, False,
         "citizens, nationals, civilians, people, tourists, students, men, women, children, girls, boys, families, "
         "hostages, prisoners, detainees, journalists, reporters, doctors, engineers, residents, activists, "
         "businessmen, farmers, villagers, expatriates"),
    Side("workers", ActorKind.PEOPLE, False, "workers, laborers, labourers"),
)
# fmt: on
_BY_NOUN: Mapping[str, Side] = {noun.strip(): side for side in SIDES for noun in side.nouns.split(",")}
_BY_ONE = {inflection.singular(noun): side for noun, side in _BY_NOUN.items() if " " not in noun}  # "a Syrian migrant"
_BARE = frozenset(noun.strip() for side in SIDES for noun in side.bare.split(","))
_NOMINAL = (Tag.NOUN, Tag.NAME)
_LONGEST = max(noun.count(" ") for noun in _BY_NOUN) + 1
_CALLED_AFTER = (SpellingKind.DEMONYM, SpellingKind.ACRONYM, SpellingKind.NAME)
# A text is about one country when so many of the countries in it are that one.
_MOSTLY, _AT_LEAST = 0.6, 3


class Home(NamedTuple):
    """The state that a text is about, and where it is spoken of first."""

    state: Actor
    span: Span


def home(names: Iterable[Name], states: Mapping[str, Actor]) -> Home | None:
    """Of the countries that those named are of, the one that most are, where that is most of them."""
    spans: dict[str, list[Span]] = {}
    for name in names:
        if code := name.country:
            spans.setdefault(code, []).append(name.span)
    most = max(spans, key=lambda code: (len(spans[code]), code), default="")
    enough = most in states and len(spans[most]) >= max(_AT_LEAST, _MOSTLY * sum(map(len, spans.values())))
    return Home(states[most], spans[most][0]) if enough else None


def find(tokens: Sequence[Token], names: Sequence[Name], state: Actor | None, gazetteer: Gazetteer) -> list[Name]:
    """``names``, in reading order, with the sides among them; a side's name begins with the country's where that
    stands before it. "The army" is that of whom the sentence named last before it, else of ``state``; "rebels" are
    always of ``state``."""
    starts = {name.span.start: name for name in names}
    found: list[Name] = []
    for at, side, length in _nouns(tokens, {index for name in names for index in _inside(tokens, name.span)}):
        owner = _owner(tokens, starts, at)
        said = " ".join(token.low for token in tokens[at : at + length])
        bare = owner is None and said in _BARE and not _owned(tokens, at)
        nearest = _nearest(names, tokens[at], gazetteer) if bare and side.of_state else None
        actor = owner.actor if owner else nearest or state if bare else None
        if actor is None or (of := _side_of(actor, side)) is None:
            continue
        of = gazetteer.actors.get(of.key, of)
        span = Span(owner.span.start if owner else tokens[at].span.start, tokens[at + length - 1].span.end)
        found.append(Name(span, of, None, SpellingKind.SIDE))
    covered = [name for name in names if not any(side.span.holds(name.span) for side in found)]
    return sorted([*covered, *found], key=lambda name: name.span)


def _inside(tokens: Sequence[Token], span: Span) -> Iterator[int]:
    yield from (at for at, token in enumerate(tokens) if span.start <= token.span.start < span.end)


def _nouns(tokens: Sequence[Token], named: set[int]) -> Iterator[tuple[int, Side, int]]:
    """Where the words for a side stand, and how many they are; not those before another noun, "army base"."""
    at = 0
    while at < len(tokens):
        for length in range(_LONGEST, 0, -1):
            words = tokens[at : at + length]
            said = " ".join(token.low for token in words)
            side = _BY_NOUN.get(said) or _BY_ONE.get(said) if len(words) == length else None
            after = tokens[at + length].tag if at + length < len(tokens) else Tag.PUNCT
            whole = after not in _NOMINAL or tokens[at + length].text[0].isupper()
            free = named.isdisjoint(range(at, at + length))
            if side and whole and free and words[-1].tag in (*_NOMINAL, Tag.ADJ):
                yield at, side, length
                at += length - 1
                break
        at += 1


def _owner(tokens: Sequence[Token], starts: Mapping[int, Name], at: int) -> Name | None:
    """The country that stands before a noun: "Sudanese", "Sudan's", "the Sudanese and Chadian"."""
    place = at - 1
    while place >= 0 and tokens[place].tag in (Tag.ADJ, Tag.NUM, Tag.POSS, Tag.QUOTE) and at - place < 5:
        place -= 1
    while place >= 0 and tokens[place].tag is Tag.NAME and tokens[place].span.start not in starts:
        place -= 1  # the second word of "South Korean"
    name = starts.get(tokens[place].span.start) if place >= 0 else None
    if name is None or name.actor is None or name.actor.kind is not ActorKind.COUNTRY or name.via not in _CALLED_AFTER:
        return None
    possessive = any(token.tag is Tag.POSS for token in tokens[place:at])
    return name if possessive or name.via is not SpellingKind.NAME else None


def _owned(tokens: Sequence[Token], at: int) -> bool:
    """ "NATO forces", "Haftar's army", "their police": somebody's, or of a kind of their own."""
    before = tokens[at - 1] if at else None
    return before is not None and (
        before.tag in (Tag.NAME, Tag.POSS, Tag.NOUN, Tag.NUM) or before.low in ("his", "her", "their", "its", "foreign")
    )


def _nearest(names: Sequence[Name], token: Token, gazetteer: Gazetteer) -> Actor | None:
    before = [name.actor.country for name in names if name.actor and name.span.end <= token.span.start]
    return next((gazetteer.states.get(code) for code in reversed(before) if code), None)


def _side_of(state: Actor, side: Side) -> Actor | None:
    if not side.called:
        return state
    adjective = next((s.text for s in state.spellings if s.kind is SpellingKind.DEMONYM), None)
    if adjective is None:
        return None
    name = f"{adjective} {side.called}"
    parents = (Parent(state.key),) if side.of_state else ()
    return Actor(slug(name), name, side.kind, state.country, parents=parents, listed=False)
