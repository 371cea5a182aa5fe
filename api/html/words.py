"""What pages call types, senses, roles and languages; the timeline page calls them so too (widget/kinds.js)."""

from __future__ import annotations

from collections.abc import Mapping

from dates.languages import code_of

# fmt: off
TYPES: Mapping[str, str] = {
    "AGREE": "agreement",        "CONSULT": "talks",          "SUPPORT": "support",            "CONCEDE": "concession",
    "COOPERATE": "cooperation",  "AID": "aid",                "RETREAT": "withdrawal",
    "REQUEST": "demand",         "ACCUSE": "accusation",      "REJECT": "refusal",             "THREATEN": "threat",
    "PROTEST": "protest",        "SANCTION": "sanction",      "MOBILIZE": "mobilisation",      "COERCE": "coercion",
    "ASSAULT": "attack",         "x:ELECTION": "election",    "x:STATEMENT": "statement",
    "x:APPOINTMENT": "appointment",  "x:DISASTER": "disaster",  "x:ACCIDENT": "accident",      "x:LAUNCH": "launch",
    "x:RULING": "ruling",        "x:ECONOMIC_DECISION": "economic decision",
    "x:DEATH": "death",          "x:SPORT": "sport",
}
MODALITIES: Mapping[str, str] = {
    "occurred": "happened",      "ongoing": "going on",       "planned": "planned",            "claimed": "claimed",
    "denied": "denied",          "cancelled": "cancelled",    "hypothetical": "hypothetical",  "forecast": "forecast",
}
ROLES: Mapping[str, str] = {
    "actor": "did it",           "recipient": "on the receiving end",  "other": "also named",  "speaker": "says so",
}
BASES: Mapping[str, str] = {  # on whose word a document was published when it was
    "metadata": "as its metadata state",
    "byline":   "as its byline states",
    "given":    "as given by whoever brought it in",
    "inferred": "inferred from what it tells",
}
LANGUAGES: Mapping[str, str] = {
    "en": "English", "fr": "French", "it": "Italian", "es": "Spanish", "de": "German", "ar": "Arabic",
}
# fmt: on
LEFTWARD = frozenset("ar arc ckb dv fa he ku ps sd ug ur yi".split())


def type_words(type: str | None, mode: str | None = None) -> str:
    """ "attack, heavy weapons"; one that has no words here is spelt out."""
    if type is None:
        return "event"
    words = TYPES.get(type) or type.removeprefix("x:").replace("_", " ").lower()
    return f"{words}, {mode.replace('-', ' ')}" if mode else words


def direction(language: str | None) -> str:
    """As HTML has it. Where the language is not known each paragraph says so itself."""
    if language is None:
        return "auto"
    return "rtl" if code_of(language) in LEFTWARD else "ltr"


def language_words(language: str) -> str:
    return LANGUAGES.get(code_of(language), language)
