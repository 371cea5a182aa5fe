"""How alike two tellings are in all but their dates: for a text that does not say when it was written."""

from __future__ import annotations

import re

from events.likeness import Sign, Telling, against, type_alike, what_alike, where_alike, who_alike

# What takes place once under its name: "the Berlin conference", "the Skhirat agreement", "the treaty of Lausanne".
_OCCASIONS = "conference|congress|agreement|accord|treaty|pact|olympics|games|referendum"
_CALLED = re.compile(rf"\b([A-Z][a-z]{{2,}}) ({_OCCASIONS})\b", re.IGNORECASE)
_HELD = re.compile(rf"\b({_OCCASIONS}) (?:held )?(?:in|of|at) ([A-Z][a-z]{{2,}})")
_NO_NAMES = frozenset("the a an this that its their peace trade arms first second next last new major".split())
_SAME_OCCASION = 0.9

SIGNS = {
    "who": Sign(0.28, 0.4, who_alike),
    "where": Sign(0.19, 0.5, where_alike),
    "what": Sign(0.35, 0.0, what_alike),
    "type": Sign(0.18, 0.3, type_alike),
}


def apart_from_time(a: Telling, b: Telling) -> float:
    """From 0 to 1; 0 where who, where or what sets them apart. An occasion that both name is one, whoever was there."""
    if occasions(a.quote) & occasions(b.quote):
        return _SAME_OCCASION
    found = {name: sign.alike(a, b) for name, sign in SIGNS.items()}
    if not found["what"] or against(found, a, b):
        return 0.0
    given = {name: sign.silent if (alike := found[name]) is None else alike for name, sign in SIGNS.items()}
    return round(sum(sign.weight * given[name] for name, sign in SIGNS.items()), 4)


def occasions(quote: str) -> frozenset[tuple[str, str]]:
    """Where, and what is held there: ("berlin", "conference")."""
    called = {(where.casefold(), what.casefold()) for where, what in _CALLED.findall(quote) if where[0].isupper()}
    held = {(where.casefold(), what.casefold()) for what, where in _HELD.findall(quote)}
    return frozenset((where, what) for where, what in called | held if where not in _NO_NAMES)
