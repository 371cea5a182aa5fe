"""One page per language: its words for time, its rules, an example beside each."""

from collections.abc import Mapping

from dates.languages.en import ENGLISH
from dates.rules import Language

LANGUAGES: Mapping[str, Language] = {language.code: language for language in (ENGLISH,)}

__all__ = ["ENGLISH", "LANGUAGES"]
