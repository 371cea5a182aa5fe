"""One page per language: its words for time, its rules, an example beside each."""

from collections.abc import Mapping

from dates.languages.ar import ARABIC
from dates.languages.de import GERMAN
from dates.languages.detect import detect
from dates.languages.en import ENGLISH
from dates.languages.es import SPANISH
from dates.languages.fr import FRENCH
from dates.languages.it import ITALIAN
from dates.rules import Language

LANGUAGES: Mapping[str, Language] = {
    language.code: language for language in (ENGLISH, FRENCH, ITALIAN, SPANISH, GERMAN, ARABIC)
}


def code_of(tag: str) -> str:
    """ "en" of "en-GB" """
    return tag.strip().lower().replace("_", "-").partition("-")[0]


__all__ = ["ENGLISH", "LANGUAGES", "code_of", "detect"]
