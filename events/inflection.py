"""How words bend: what a bent word can be as a verb, a noun without its plural, a verb as a headline has it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from events import words
from events.words import Form


class Verb(NamedTuple):
    lemma: str
    form: Form


@cache
def _irregular() -> dict[str, tuple[Verb, ...]]:
    table: dict[str, tuple[Verb, ...]] = {}
    for row in words.IRREGULAR.replace("\n", "|").split("|"):
        lemma, past, participle = row.split()
        for word, form in ((past, Form.PAST), (participle, Form.PARTICIPLE)):
            table[word] = (*table.get(word, ()), Verb(lemma, form))
    table["left"] = (Verb("leave", Form.PAST), Verb("leave", Form.PARTICIPLE))
    table["got"] = (Verb("get", Form.PAST), Verb("get", Form.PARTICIPLE))
    return table


@cache
def verbs_listed() -> frozenset[str]:
    """The verbs that tables have."""
    irregular = {row.split()[0] for row in words.IRREGULAR.replace("\n", "|").split("|")}
    return (
        frozenset(words.COMMON.split())
        | words.SAYING
        | words.STATES
        | words.TURNS
        | words.DECLARING
        | irregular - {"be"}
    )


@cache
def _doubled() -> dict[str, str]:
    """stop -> stopp, that "stopped" finds its way home."""
    vowels = "aeiou"
    return {
        lemma + lemma[-1]: lemma
        for lemma in verbs_listed()
        if len(lemma) > 2 and lemma[-1] not in vowels + "wxy" and lemma[-2] in vowels and lemma[-3] not in vowels
    }


def _stems(word: str, ending: str) -> list[str]:
    """Lemmas from which "word" may be bent, the likeliest first."""
    stem = word[: -len(ending)]
    if ending == "s":
        found = [stem]
        if word.endswith("ies"):
            found.insert(0, word[:-3] + "y")
        if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
            found.append(word[:-2])
        return found
    found = [stem + "e", stem]
    if stem.endswith("i"):
        found.insert(0, stem[:-1] + "y")
    if stem in _doubled():
        found.insert(0, _doubled()[stem])
    return found


@cache
def verbs(word: str) -> tuple[Verb, ...]:
    """What a word can be as a verb. Words no table knows still bend: "de-ratified", "bulldozing"."""
    known = verbs_listed()
    if word.startswith("re-") and word != "re-elect":
        word = "re" + word[3:]
    found: list[Verb] = list(_irregular().get(word, ()))
    if word in known:
        found.append(Verb(word, Form.BASE))
    if word in words.NOT_VERBS or word in words.ADJECTIVES or not word.isascii():
        return tuple(found)
    for ending, forms in (("ed", (Form.PAST, Form.PARTICIPLE)), ("ing", (Form.ING,)), ("s", (Form.PRESENT,))):
        if not word.endswith(ending) or len(word) < len(ending) + 2 or word in known:
            continue
        stems = _stems(word, ending)
        lemma = next((stem for stem in stems if stem in known), None)
        if lemma is None and ending != "s" and len(word) > 5 and not found:
            lemma = _plausible(stems)
        if lemma:
            found += [Verb(lemma, form) for form in forms if Verb(lemma, form) not in found]
    return tuple(found)


_LOST_E = re.compile(r"(?:at|(?<![eo])ad|z|is|v|c|g|u|[bpdtckgz]l|[rnl]s|[^aeiou]in|ur|[aou]s|id|ut)$")


def _plausible(stems: list[str]) -> str:
    """The lemma of a bent verb that no table has: "bulldozed" lost an e, "shelled" none."""
    bare = stems[-1]
    if bare[-1] == bare[-2] and bare[-1] not in "lsfz":
        return bare[:-1]  # "mobbed"
    if _LOST_E.search(bare):
        return bare + "e"
    return stems[0] if len(stems) > 2 else bare


_DOUBLING = frozenset(
    """repel expel compel propel rebel dispel commit admit submit permit emit omit refer prefer transfer defer
    confer infer occur incur recur concur deter control patrol regret equip strip scrap allot abet unplug kidnap worship
    handicap program""".split()
)


@cache
def singular(noun: str) -> str:
    """Enough for tables: forces -> force, parties -> party, men -> man."""
    if noun in _PLURALS:
        return _PLURALS[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes", "zes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and len(noun) > 3:
        return noun[:-1]
    return noun


_PLURALS = dict(
    pair.split(":")
    for pair in """men:man women:woman gunmen:gunman people:people police:police crises:crisis children:child
    spokesmen:spokesman lives:life militiamen:militia talks:talks news:news series:series
    policemen:policeman wives:wife knives:knife aircraft:aircraft""".split()
)


def present(lemma: str, *, plural: bool) -> str:
    """As a headline has it: Haftar "launches", forces "launch"."""
    if lemma == "be":
        return "are" if plural else "is"
    if lemma == "have":
        return "have" if plural else "has"
    if plural:
        return lemma
    if lemma.endswith(("s", "x", "z", "ch", "sh")) or lemma in ("go", "do", "undergo", "veto"):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in tuple("aeiou"):
        return lemma[:-1] + "ies"
    return lemma + "s"


def participle(lemma: str) -> str:
    """taken, killed"""
    for word, known in _irregular().items():
        if Verb(lemma, Form.PARTICIPLE) in known:
            return word
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in tuple("aeiou"):
        return lemma[:-1] + "ied"
    doubles = (len(lemma) < 5 and lemma + lemma[-1] in _doubled() and lemma != "open") or lemma in _DOUBLING
    return lemma + (lemma[-1] if doubles else "") + "ed"
