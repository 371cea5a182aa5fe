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
    "accuse":      "accuse accusation allege allegation blame",
    "admit":       "admit acknowledge concede confess confession",
    "aid":         "aid assistance help relief support backing",
    "airstrike":   "airstrike air-strike raid bombing bombardment bomb airraid warplane jet drone strike sortie",
    "announce":    "announce declare proclaim unveil",
    "arrest":      "arrest detain seize custody capture abduct kidnap",
    "assassinate": "assassinate assassination gun shoot shooting murder",
    "authorize":   "authorize authorise authorization permit permission allow approve approval",
    "award":       "award grant prize",
    "back":        "back backing support endorse endorsement",
    "begin":       "begin start launch commence open mount unleash set erupt break outbreak",
    "besiege":     "besiege siege encircle surround blockade",
    "blockade":    "blockade shutdown closure shut close halt",
    "campaign":    "campaign airstrike air-strike raid bombing bombardment bombard bomb intervention intervene"
                   " operation mission offensive strike",
    "broadcast":   "broadcast air televise publish",
    "build":       "build construct construction erect",
    "burial":      "burial bury funeral coffin",
    "buy":         "buy purchase acquire acquisition takeover",
    "cancel":      "cancel cancellation scrap",
    "ceasefire":   "ceasefire truce cease-fire armistice cessation",
    "clash":       "clash fight battle fighting combat skirmish gunbattle gunfight",
    "collapse":    "collapse crumble disintegrate",
    "condemn":     "condemn condemnation denounce deplore criticize criticise criticism",
    "conference":  "conference summit talk meeting forum gathering meet convene",
    "convict":     "convict conviction sentence jail imprison guilty verdict",
    "coup":        "coup putsch overthrow oust topple depose",
    "crash":       "crash collide collision derail derailment",
    "cut":         "cut slash reduce reduction lower trim",
    "death":       "death die dead kill killing slay murder assassinate assassination fatality casualty execute"
                   " execution massacre slaughter perish behead",
    "defect":      "defect defection defector switch desert desertion join side flee quit",
    "delay":       "delay postpone postponement defer",
    "deny":        "deny denial refute reject",
    "deploy":      "deploy deployment send dispatch",
    "destroy":     "destroy destruction devastate devastation ruin wreck flatten demolish damage",
    "dismiss":     "dismiss sack fire oust remove removal ouster overthrow topple downfall fall",
    "earthquake":  "earthquake quake tremor tsunami",
    "election":    "election vote poll ballot elect runoff",
    "embargo":     "embargo ban",
    "end":         "end finish conclude expire",
    "escape":      "escape flee flight breakout",
    "evacuate":    "evacuate evacuation airlift rescue",
    "expel":       "expel expulsion deport deportation",
    "explosion":   "explosion blast explode detonate",
    "flood":       "flood flooding inundate tsunami",
    "form":        "form formation create creation establish establishment found",
    "freeze":      "freeze frozen block",
    "hit":         "hit strike target pound shell shelling hammer bombard attack bomb damage destroy",
    "impose":      "impose imposition slap",
    "injure":      "injure wound hurt",
    "invade":      "invade invasion incursion intervene intervention",
    "investigate": "investigate investigation probe inquiry",
    "leave":       "leave withdraw withdrawal retreat pull pullout departure depart quit",
    "lift":        "lift ease relax",
    "loot":        "loot ransack vandalize vandalise storm plunder attack damage",
    "mediate":     "mediate mediation mediator broker",
    "name":        "name appoint appointment nominate nomination",
    "offensive":   "offensive campaign siege push assault attack advance onslaught march bid drive operation",
    "offer":       "offer propose proposal suggest suggestion",
    "pass":        "pass adopt adoption approve approval ratify vote endorse authorize resolution",
    "promise":     "promise pledge vow undertake commit commitment",
    "protest":     "protest demonstration demonstrate rally march demonstrator protester uprising revolt",
    "publish":     "publish publication release issue",
    "recognize":   "recognize recognition recognise",
    "reject":      "reject rejection refuse rebuff oppose decline",
    "release":     "release free liberate liberation",
    "reopen":      "reopen resume resumption restart",
    "repel":       "repel repulse repulsion rout defeat beat",
    "request":     "request ask call urge appeal plea demand",
    "rescue":      "rescue save free",
    "resign":      "resign resignation",
    "revolt":      "revolt uprising rebellion insurrection insurgency conflict war revolution rise",
    "sanction":    "sanction penalty punish punishment restriction",
    "secede":      "secede secession independence",
    "ship":        "ship tanker vessel boat cargo deliver delivery shipment",
    "sign":        "sign signing signature ink seal conclude",
    "sink":        "sink capsize drown",
    "soldier":     "soldier troop serviceman servicemen fighter",
    "speak":       "speak speech address remark",
    "storm":       "storm hurricane cyclone typhoon",
    "surrender":   "surrender capitulate capitulation",
    "suspend":     "suspend suspension halt freeze",
    "take":        "take seize capture retake recapture overrun conquer control fall enter",
    "trial":       "trial hearing prosecute prosecution",
    "visit":       "visit travel trip fly arrive arrival",
    "warn":        "warn warning threaten threat",
    "warrant":     "warrant indict indictment charge",
    "win":         "win victory triumph beat defeat",
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
