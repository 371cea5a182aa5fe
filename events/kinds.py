"""Which sense of the table of types a verb or a noun has, with the words about it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from events.types import LIGHT, OTHER_NOUNS, TABLE, Row, Sense


@cache
def verb_senses() -> dict[str, Sense]:
    return _first((row, row.verbs) for row in TABLE)


@cache
def noun_senses() -> dict[str, Sense]:
    return _first((row, row.nouns) for row in TABLE)


def _first(columns: Iterable[tuple[Row, str]]) -> dict[str, Sense]:
    """From a phrase to the first row that has it."""
    found: dict[str, Sense] = {}
    for row, cell in columns:
        for phrase in filter(None, map(str.strip, cell.split(","))):
            found.setdefault(phrase, Sense(row.type, row.mode))
    return found


@cache
def _phrases_by_verb() -> dict[str, list[tuple[tuple[str, ...], Sense]]]:
    found: dict[str, list[tuple[tuple[str, ...], Sense]]] = {}
    for phrase, sense in verb_senses().items():
        first, *rest = phrase.split()
        if rest:
            found.setdefault(first, []).append((tuple(rest), sense))
    for phrases in found.values():
        phrases.sort(key=lambda pair: -len(pair[0]))
    return found


# Who strikes with these words about downs tools.
LABOUR = frozenset("union worker employee staff labour labor wage pay pilot teacher driver miner nurse doctor".split())


_SMALL = frozenset("a an the its his their her some of".split())


def of_verb(lemma: str, following: list[str], object_noun: str | None) -> Sense | None:
    """``following`` are the lemmas behind the verb, ``object_noun`` the head of its object."""
    if lemma == "welcome" and object_noun and is_event(object_noun):
        return Sense("SUPPORT")  # a guest is received, an agreement is praised
    near = [word for word in following[:7] if word not in _SMALL]
    with_any = None  # "open a": whatever is opened
    for rest, meant in _phrases_by_verb().get(lemma, ()):
        wanted = [word for word in rest if word not in _SMALL]
        if not wanted:
            with_any = with_any or meant
        elif near[: len(wanted)] == wanted or (len(wanted) == 1 and object_noun == wanted[0] and len(rest) > 1):
            return meant
    if lemma in LIGHT and object_noun and (sense := noun_senses().get(object_noun)):
        return sense
    return (with_any if object_noun else None) or verb_senses().get(lemma)


# "Troops landed in the port", "the plane landed".
ARMED = frozenset(
    """troop soldier force army navy marine warship paratrooper commando fighter militia militiaman rebel
    convoy tank battalion brigade""".split()
)
BY_THE_ARMED = {
    "land": Sense("MOBILIZE", "troops"),
    "arrive": Sense("MOBILIZE", "troops"),
    "cross": Sense("MOBILIZE", "troops"),
    "enter": Sense("COERCE", "seize"),
    "move": Sense("MOBILIZE", "troops"),
}

# Where these vote, nobody is elected.
BODIES = frozenset(
    """council parliament assembly league senate house congress committee board union commission
    parliamentarian lawmaker deputy legislature cabinet bloc""".split()
)

# What a thing does by itself, and somebody may do to it: "the ship burned", "protesters burned ballots".
_DONE_TO_THINGS = frozenset("burn sink explode crash derail".split())


def of_deed(lemma: str, sense: Sense | None, *, transitive: bool, agent: bool = False) -> Sense | None:
    """The sense of a verb that means another thing with an object, or with a "by"."""
    if transitive and lemma in _DONE_TO_THINGS and sense and sense.type == "x:ACCIDENT":
        return Sense("ASSAULT", "destroy")
    return None if (transitive or agent) and lemma == "rule" else sense  # "ruled the town" is a state


def of_noun(noun: str, before: str | None = None) -> Sense | None:
    """``before`` is the word in front of it: "car bomb", "arms embargo"."""
    if before and (sense := noun_senses().get(f"{before} {noun}")):
        return sense
    return noun_senses().get(noun)


def is_event(noun: str, before: str | None = None) -> bool:
    return noun in OTHER_NOUNS or of_noun(noun, before) is not None
