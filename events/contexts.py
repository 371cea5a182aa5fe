"""What an event is about: PLOVER's contexts, by the words that tell it. A row is a context and its words, as stems."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from events.senses import stem

# fmt: off
CONTEXTS: Mapping[str, str] = {
    "military": "army military troops soldier navy battalion airstrike shelling missile warplane artillery offensive",
    "intelligence": "intelligence spy espionage surveillance wiretap",
    "executive": "president minister cabinet premier chancellor government",
    "legislative": "parliament lawmaker senate congress legislature legislation deputy",
    "election": "election vote voter ballot poll referendum candidate electoral turnout runoff",
    "political_institutions": "constitution constitutional coup junta",
    "pro_democracy": "democracy democratic",
    "pro_autocracy": "dictator dictatorship autocrat autocratic",
    "economic": "economy economic trade tariff bank market price inflation budget investment export wage debt loan",
    "legal": "court judge lawsuit trial verdict prosecutor tribunal lawyer sentence appeal indictment ruling",
    "reparations": "reparation compensation restitution",
    "human_rights": "torture atrocity genocide massacre execution",
    "rights_freedoms": "freedom censorship journalist blogger press speech",
    "repression": "crackdown repression dissident curfew tear-gas",
    "human_security": "famine hunger starvation shelter civilian humanitarian",
    "gender": "woman women girl rape feminist abortion",
    "lgbt": "gay lesbian transgender lgbt homosexual",
    "religion_ethnicity": "religious ethnic church mosque muslim christian jewish sunni shiite tribe tribal",
    "inequality": "inequality poverty discrimination racism racist",
    "diplomatic": "diplomat diplomatic ambassador embassy envoy summit treaty talks negotiation conference",
    "territory": "territory border annexation enclave sovereignty secession",
    "peacekeeping": "peacekeeper peacekeeping truce ceasefire cease-fire armistice",
    "health": "health hospital virus epidemic pandemic vaccine disease doctor patient cholera ebola outbreak",
    "asylum": "asylum refugee",
    "migration": "migrant migration immigration immigrant smuggler",
    "disasters": "earthquake flood hurricane cyclone tsunami drought wildfire landslide eruption storm typhoon",
    "natural_resource": "oil gas pipeline mine mineral water drilling crude refinery",
    "environment": "climate pollution emission environment conservation deforestation",
    "technology": "satellite rocket software spacecraft internet launchpad technology smartphone",
    "terrorism": "terrorist terrorism bomber jihadist extremist",
    "cbrn": "nuclear chemical biological radioactive uranium sarin plutonium",
    "cyber": "hacker hack cyberattack malware ransomware cyber",
    "misinformation": "misinformation disinformation hoax propaganda",
    "crime": "murder robbery theft gang burglary police criminal homicide arrest",
    "corruption": "corruption bribe bribery embezzlement graft",
    "illegal_drugs": "drug cocaine heroin cartel narcotic",
    "trafficking": "trafficking trafficker smuggling",
}
# fmt: on
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@cache
def _by_stem() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for context, words in CONTEXTS.items():
        for word in words.split():
            found.setdefault(stem(word), set()).add(context)
    return {word: frozenset(contexts) for word, contexts in found.items()}


def contexts(*told: str) -> list[str]:
    """Of the words of a title and a summary, in PLOVER's order."""
    stems = {stem(word) for text in told for word in _WORD.findall(text.casefold())}
    meant = frozenset[str]().union(*(_by_stem().get(word, frozenset()) for word in stems))
    return [context for context in CONTEXTS if context in meant]
