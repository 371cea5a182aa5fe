"""Words that tell of the same thing.

Two reports of one event seldom use one word for it. A row is a sense, with the words that may carry it; a word may
stand in several rows ("attack" is an offensive, and a hit), and one that stands in none is a sense of its own. WEAK
words say too little to tie two reports together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from events.inflection import singular, verbs

# fmt: off
SENSES = {
    "accord":      "accord agreement deal pact memorandum treaty memoranda",
    "aid":         "aid assistance help relief support backing",
    "airstrike":   "airstrike air-strike raid bombing bombardment bomb airraid warplane jet drone strike sortie",
    "announce":    "announce declare proclaim unveil",
    "arrest":      "arrest detain seize custody capture abduct kidnap",
    "assassinate": "assassinate assassination gun shoot shooting murder",
    "back":        "back backing support endorse endorsement",
    "begin":       "begin start launch commence open mount unleash set erupt break outbreak",
    "blockade":    "blockade shutdown closure shut close halt",
    "burial":      "burial bury funeral coffin",
    "ceasefire":   "ceasefire truce cease-fire armistice cessation",
    "clash":       "clash fight battle fighting combat skirmish gunbattle gunfight",
    "conference":  "conference summit talk meeting forum gathering meet convene",
    "death":       "death die dead kill killing slay murder assassinate assassination",
    "defect":      "defect defection defector switch",
    "deploy":      "deploy deployment send dispatch",
    "dismiss":     "dismiss sack fire oust remove removal ouster overthrow topple downfall fall",
    "earthquake":  "earthquake quake tremor tsunami",
    "election":    "election vote poll ballot elect runoff",
    "embargo":     "embargo ban",
    "end":         "end finish conclude expire",
    "escape":      "escape flee flight breakout",
    "expel":       "expel expulsion deport deportation",
    "explosion":   "explosion blast explode detonate",
    "freeze":      "freeze frozen block",
    "hit":         "hit strike target pound shell shelling hammer bombard attack bomb damage destroy",
    "injure":      "injure wound hurt",
    "invade":      "invade invasion incursion intervene intervention",
    "leave":       "leave withdraw withdrawal retreat pull pullout departure depart quit",
    "name":        "name appoint appointment nominate nomination",
    "offensive":   "offensive campaign siege push assault attack advance onslaught march bid drive operation",
    "pass":        "pass adopt adoption approve approval ratify",
    "promise":     "promise pledge vow undertake commit commitment",
    "protest":     "protest demonstration demonstrate rally march demonstrator protester uprising revolt",
    "recognize":   "recognize recognition recognise",
    "reject":      "reject rejection refuse rebuff oppose decline",
    "release":     "release free liberate liberation",
    "repel":       "repel repulse repulsion rout defeat beat",
    "request":     "request ask call urge appeal plea demand",
    "resign":      "resign resignation",
    "revolt":      "revolt uprising rebellion insurrection insurgency conflict war revolution rise",
    "sanction":    "sanction penalty",
    "ship":        "ship tanker vessel boat cargo deliver delivery shipment",
    "sign":        "sign signing signature ink seal conclude",
    "soldier":     "soldier troop serviceman servicemen fighter",
    "speak":       "speak speech address remark",
    "take":        "take seize capture retake recapture overrun conquer control fall enter",
    "visit":       "visit travel trip fly arrive arrival",
    "warrant":     "warrant indict indictment charge",
}

WEAK = frozenset(
    """
    about across after against ally also army authority back be become been before being between body both
    capital chief city come commander country day do does done during each east eastern force foreign former
    from give go government group have having head hold hundred international into itself keep large leader
    leadership local made make man military militia minister ministry month more most national near new news
    north northern number office official only other over part people place power president prime put report
    round say see set side south southern state support talk tell than that their them then there these they
    this those thousand through time town tuesday two under until upon use week were west western what when
    where which while will with woman world would year your
    """.split()
)
# fmt: on

_WORD = re.compile(r"[^\W\d_][\w'’-]*|\d[\d.,]*")
_SHORT = 3  # letters; "the", "and", "who" tell nothing

# Longest first; what is cut leaves at least four letters.
ENDINGS = ("ations", "ation", "ments", "ment", "ions", "ion", "ings", "ing", "ers", "er", "ed", "es", "e", "s")


def stem(lemma: str) -> str:
    """ "agreement" and "agree", "election" and "elect" share theirs."""
    cut = next((ending for ending in ENDINGS if lemma.endswith(ending) and len(lemma) - len(ending) > 3), "")
    return lemma.removesuffix(cut)


class Told(NamedTuple):
    """Of each word the senses it may have, and all of them together."""

    words: tuple[frozenset[str], ...]
    senses: frozenset[str]


def told(stems: Iterable[str]) -> Told:
    """What the stems speak of, weak ones left out."""
    table, weak = _by_stem(), _weak()
    words = {table.get(each, frozenset({each})) for each in stems if each in table or each not in weak}
    return Told(tuple(words), frozenset[str]().union(*words))


def in_common(ours: Told, theirs: Told) -> int:
    """How many words of the one can mean what a word of the other does."""
    if ours.senses.isdisjoint(theirs.senses):
        return 0
    return min(_met(ours, theirs), _met(theirs, ours))


def _met(ours: Told, theirs: Told) -> int:
    return sum(not word.isdisjoint(theirs.senses) for word in ours.words)


def said(text: str) -> frozenset[str]:
    """What its words speak of, names and numbers among them."""
    found = (word.casefold().removesuffix("'s").strip(".,'’-") for word in _WORD.findall(text))
    words = {word for word in found if len(word) > _SHORT or word[:1].isdigit()}
    return told(map(stem, map(lemma, words))).senses


@cache
def lemma(word: str) -> str:
    found = verbs(word)
    return found[0].lemma if found else singular(word)


@cache
def _by_stem() -> dict[str, frozenset[str]]:
    by_stem: dict[str, frozenset[str]] = {}
    for sense, words in SENSES.items():
        for key in {stem(word) for word in words.split()}:
            by_stem[key] = by_stem.get(key, frozenset()) | {sense}
    return by_stem


@cache
def _weak() -> frozenset[str]:
    return frozenset(map(stem, WEAK))
