"""Words that tell of the same thing.

Two reports of one event seldom use one word for it. A row is a sense, with the words that carry it; a word that
stands in no row is a sense of its own. WEAK words say too little to tie two reports together.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

# fmt: off
SENSES = {
    "accord":      "accord agreement deal pact memorandum treaty memoranda",
    "aid":         "aid assistance help relief support backing",
    "airstrike":   "airstrike air-strike raid bombing bombardment bomb airraid warplane jet drone",
    "announce":    "announce declare proclaim unveil",
    "arrest":      "arrest detain seize custody capture abduct kidnap",
    "begin":       "begin start launch commence open mount unleash set",
    "blockade":    "blockade shutdown closure shut close halt",
    "ceasefire":   "ceasefire truce cease-fire armistice cessation",
    "clash":       "clash fight battle fighting combat skirmish",
    "conference":  "conference summit talk meeting forum gathering",
    "death":       "death die dead kill killing slay murder assassinate assassination",
    "deploy":      "deploy deployment send dispatch",
    "dismiss":     "dismiss sack fire oust remove removal ouster overthrow topple downfall fall",
    "election":    "election vote poll ballot elect",
    "embargo":     "embargo ban",
    "end":         "end finish conclude expire",
    "explosion":   "explosion blast explode detonate",
    "injure":      "injure wound hurt",
    "leave":       "leave withdraw withdrawal retreat pull pullout departure depart quit",
    "offensive":   "offensive campaign siege push assault attack advance onslaught march bid drive operation",
    "promise":     "promise pledge vow undertake commit commitment",
    "protest":     "protest demonstration demonstrate rally march demonstrator protester uprising revolt",
    "reject":      "reject rejection refuse rebuff oppose decline",
    "repel":       "repel repulse repulsion rout defeat beat",
    "request":     "request ask call urge appeal plea demand",
    "resign":      "resign resignation",
    "sanction":    "sanction penalty",
    "sign":        "sign signing signature ink seal conclude",
    "soldier":     "soldier troop serviceman servicemen fighter",
    "take":        "take seize capture retake recapture overrun conquer control fall",
    "visit":       "visit travel trip fly arrive",
}

WEAK = frozenset(
    """
    about across after against ally also army authority back be become been before being between body both
    capital chief city come commander country day do does done during each east eastern force foreign former
    from give go government group have having head hold hundred international into itself keep large leader
    leadership local made make man military militia minister ministry month more most national near new news
    north northern number office official only other over part people place power president prime put report
    round say see set side south southern state support talk tell than that their them then there these they
    this those thousand through time town tuesday two under until upon use war week were west western what when
    where which while will with woman world would year your
    """.split()
)
# fmt: on


# Longest first; what is cut leaves at least four letters.
ENDINGS = ("ations", "ation", "ments", "ment", "ions", "ion", "ings", "ing", "ers", "er", "ed", "es", "e", "s")


def stem(lemma: str) -> str:
    """ "agreement" and "agree", "election" and "elect" share theirs."""
    cut = next((ending for ending in ENDINGS if lemma.endswith(ending) and len(lemma) - len(ending) > 3), "")
    return lemma.removesuffix(cut)


def senses(stems: Iterable[str]) -> frozenset[str]:
    """What the stems speak of, weak ones left out."""
    table, weak = _by_stem(), _weak()
    return frozenset(sense for each in stems for sense in table.get(each, () if each in weak else (each,)))


@cache
def _by_stem() -> dict[str, tuple[str, ...]]:
    by_stem: dict[str, tuple[str, ...]] = {}
    for sense, words in SENSES.items():
        for key in {stem(word) for word in words.split()}:
            by_stem[key] = (*by_stem.get(key, ()), sense)
    return by_stem


@cache
def _weak() -> frozenset[str]:
    return frozenset(map(stem, WEAK))
