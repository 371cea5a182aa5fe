"""How verbs and nouns bend."""

from __future__ import annotations

import pytest

from events.inflection import Verb, participle, present, singular, verbs
from events.words import Form

BENT = [
    ("launched", "launch", Form.PAST),
    ("seized", "seize", Form.PARTICIPLE),
    ("carried", "carry", Form.PAST),
    ("stopped", "stop", Form.PAST),
    ("stopping", "stop", Form.ING),
    ("killing", "kill", Form.ING),
    ("takes", "take", Form.PRESENT),
    ("denies", "deny", Form.PRESENT),
    ("clashes", "clash", Form.PRESENT),
    ("withdrawn", "withdraw", Form.PARTICIPLE),
    ("overthrew", "overthrow", Form.PAST),
    ("met", "meet", Form.PAST),
    ("led", "lead", Form.PAST),
    ("re-opened", "reopen", Form.PAST),
    ("bulldozed", "bulldoze", Form.PAST),
    ("parachuted", "parachute", Form.PAST),
]


@pytest.mark.parametrize(("word", "lemma", "form"), BENT)
def test_verbs_find_their_lemma(word: str, lemma: str, form: Form) -> None:
    assert Verb(lemma, form) in verbs(word)


@pytest.mark.parametrize("word", ["hundred", "wednesday", "need-not", "building", "planes", "the", "evening"])
def test_words_that_only_look_bent(word: str) -> None:
    assert not [verb for verb in verbs(word) if verb.form is not Form.BASE]


SINGULAR = [
    ("forces", "force"),
    ("parties", "party"),
    ("gunmen", "gunman"),
    ("clashes", "clash"),
    ("crisis", "crisis"),
    ("news", "news"),
]


@pytest.mark.parametrize(("plural", "one"), SINGULAR)
def test_nouns_find_their_singular(plural: str, one: str) -> None:
    assert singular(plural) == one


HEADLINES = [
    ("launch", "launches"),
    ("deny", "denies"),
    ("go", "goes"),
    ("seize", "seizes"),
    ("have", "has"),
    ("say", "says"),
]


@pytest.mark.parametrize(("lemma", "written"), HEADLINES)
def test_headlines_speak_in_the_present(lemma: str, written: str) -> None:
    assert present(lemma, plural=False) == written
    assert present(lemma, plural=True) == lemma


PARTICIPLES = [
    ("repel", "repelled"),
    ("open", "opened"),
    ("visit", "visited"),
    ("take", "taken"),
    ("carry", "carried"),
    ("ban", "banned"),
    ("seize", "seized"),
]


@pytest.mark.parametrize(("lemma", "written"), PARTICIPLES)
def test_participles(lemma: str, written: str) -> None:
    assert participle(lemma) == written
