"""Types and modes of predicates."""

from __future__ import annotations

import pytest

from events.kinds import is_event, of_deed, of_noun, of_verb
from events.types import TABLE, Sense

VERBS = [
    # verb, what follows, object's head        sense
    ("attack", "", None, Sense("ASSAULT")),
    ("launch", "an offensive", "offensive", Sense("ASSAULT")),
    ("launch", "a rocket", "rocket", Sense("x:LAUNCH")),
    ("sign", "a deal", "deal", Sense("AGREE")),
    ("shoot", "down a plane", "plane", Sense("ASSAULT", "aerial")),
    ("step", "down", None, Sense("RETREAT", "resign")),
    ("step", "inside", None, None),
    ("call", "for help", None, Sense("REQUEST", "assist")),
    ("call", "on militia to leave", "militia", Sense("REQUEST")),
    ("fire", "a rocket", "rocket", Sense("ASSAULT", "heavy-weapons")),
    ("fire", "the coach", "coach", Sense("x:APPOINTMENT", "dismiss")),
    ("elect", "a president", "president", Sense("x:ELECTION")),
    ("meet", "in paris", None, Sense("CONSULT")),
    ("arrest", "a man", "man", Sense("COERCE", "arrest")),
    ("sleep", "", None, None),
    ("release", "six sailor", "sailor", Sense("RETREAT", "release")),
    ("release", "its annual report", "report", Sense("x:LAUNCH")),
    ("open", "talks with rebel", "talks", Sense("CONSULT")),
    ("open", "a hospital", "hospital", Sense("x:LAUNCH")),
    ("close", "its embassy in cairo", "embassy", Sense("SANCTION", "withdraw")),
    ("reopen", "its embassy", "embassy", Sense("COOPERATE")),
    ("issue", "an arrest warrant", "warrant", Sense("ACCUSE", "allege")),
    ("issue", "a stamp", "stamp", Sense("x:STATEMENT")),
    ("welcome", "the agreement", "agreement", Sense("SUPPORT")),
    ("welcome", "the minister", "minister", Sense("CONSULT", "visit")),
    ("reopen", "the road", "road", Sense("RETREAT", "access")),
]


@pytest.mark.parametrize(("lemma", "following", "thing", "sense"), VERBS)
def test_verbs(lemma: str, following: str, thing: str | None, sense: Sense | None) -> None:
    assert of_verb(lemma, following.split(), thing) == sense


DEEDS = [
    ("burn", Sense("x:ACCIDENT"), True, Sense("ASSAULT", "destroy")),
    ("burn", Sense("x:ACCIDENT"), False, Sense("x:ACCIDENT")),
    ("rule", Sense("x:RULING"), True, None),
    ("rule", Sense("x:RULING"), False, Sense("x:RULING")),
]


@pytest.mark.parametrize(("lemma", "sense", "transitive", "meant"), DEEDS)
def test_an_object_may_change_what_a_verb_means(
    lemma: str, sense: Sense, transitive: bool, meant: Sense | None
) -> None:
    assert of_deed(lemma, sense, transitive=transitive) == meant


NOUNS = [
    ("offensive", None, Sense("ASSAULT")),
    ("embargo", "arms", Sense("SANCTION", "discontinue")),
    ("bombing", "car", Sense("ASSAULT", "explosives")),
    ("earthquake", None, Sense("x:DISASTER")),
    ("summit", None, Sense("CONSULT", "multilateral")),
    ("table", None, None),
]


@pytest.mark.parametrize(("noun", "before", "sense"), NOUNS)
def test_nouns(noun: str, before: str | None, sense: Sense | None) -> None:
    assert of_noun(noun, before) == sense
    assert is_event(noun, before) == (sense is not None)


def test_types_are_plovers_or_marked_as_ours() -> None:
    plover = """AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION
        MOBILIZE COERCE ASSAULT""".split()  # fmt: skip
    assert {row.type for row in TABLE if not row.type.startswith("x:")} == set(plover)
