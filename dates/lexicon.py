"""Words as characters.

Every word, number shape and kind of meaning of a language gets one character of its own. A text becomes a string of
those, and what takes a few words to say is found in it by a regular expression.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TypeAlias

from dates.languages.detect import SMALL_WORDS
from dates.rules import Language

# Shapes of a token that holds digits, in the order they are tried.
SHAPES: Mapping[str, str] = {
    "one-to-twelve": r"0?[1-9]|1[0-2]",
    "to-twenty-four": r"1[3-9]|2[0-4]",
    "to-thirty-one": r"2[5-9]|3[01]",
    "zero": r"00?",
    "to-fifty-nine": r"3[2-9]|[45]\d",
    "two-digits": r"[6-9]\d",
    "three-digits": r"[1-9]\d\d",
    "four-digits": r"[12]\d{3}",
    "great-digits": r"[3-9]\d{3}",
    "clock-digits": r"0\d{3}",
    "ordinal": r"(?:[12]?1st|[12]?2nd|[12]?3rd|(?:[04-9]|1\d|2[04-9]|30)th|31st|0[1-9]th)",
    "german-decade": r"(?:1[0-9]|20)\d0er",
    "german-short-decade": r"[1-9]0er",
    "first": r"1(?:er|º|ª|ro|°)",
    "great-ordinal": r"\d+(?:st|nd|rd|th)",
    "old-decade": r"[1-9]\d0s",
    "decade": r"(?:1[0-9]|20)\d0'?s",
    "short-decade": r"[1-9]0'?s",
    "hours-minutes": r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?",
    "hours-h": r"(?:[01]?\d|2[0-4])[hH](?:[0-5]\d)?",
    "iso-day": r"[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?)?",
    "slashed": r"\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d\d)|[12]\d{3}([/.])\d{1,2}\2\d{1,2}",
    "slashed-day": r"\d{1,2}/\d{1,2}",
    "decimal": r"\d{1,6}\.\d{1,6}",
    "clock-meridiem": r"(?:0?[1-9]|1[0-2])[.:][0-5]\d[aApP][mM]",
    "meridiem": r"(?:0?[1-9]|1[0-2])[aApP][mM]",
    "quarter-name": r"[Qq][1-4]",
    "half-name": r"H[12]",
    "week-name": r"W(?:0[1-9]|[1-4]\d|5[0-3])",
    "fiscal": r"FY\d{2,4}",
    "large": r"\d{1,3}(?:,\d{3})+|\d{5,9}",
    "the-figure": r"الـ?\d{1,2}",
    "and-figure": r"و\d{1,2}",
    "and-year": r"و[12]\d{3}",
}

# A text is made of these: what stands between spaces, with the spaces behind it. Most were met before.
# So many are remembered, of so many characters at most.
LIMIT, LONGEST = 200_000, 40
PIECE = re.compile(r"\S+\s*")
_TOKEN = re.compile(
    r"""
     [A-Za-z]\w*                                                   # words, most of what there is
    |(?:[12]\d{3}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?)?     # 2019-04-04T05:30
      |\d{1,2}[.:]\d\d[aApP][mM]                                      # 5.30pm
      |\d{1,2}:\d\d(?::\d\d)?                                       # 5:30
      |\d{1,4}(?:/\d{1,2}/|\.\d{1,2}\.|-\d{1,2}-)\d{1,4}             # 4/5/2019
      |\d{1,2}/\d{1,2}                                              # 9/11, 1/2
      |\d{1,3}(?:,\d{3})++                                          # 1,500
      |\d+\.\d+                                                     # 2.5
      |\d*0's                                                      # 1960's
    )(?!\w)
    |\w+                                                           # 4th, 1990s, été
    |(?<=\s)[-–—]+(?=\s)|--+|—                                      # a dash that parts
    |[^\w\s]
    """,
    re.VERBOSE,
)

OTHER, CAPITALIZED, PARTING, PARAGRAPH = "x", "X", "—", "\n"
# Those that stand for any word no table knows.
WILD = frozenset((OTHER, CAPITALIZED))
# Arabic and Persian figures.
_EASTERN = {first + n: str(n) for first in (0x0660, 0x06F0) for n in range(10)}
_SAME = {"’": "'", "‘": "'", "‑": "-", "‐": "-"}
# What a pattern is written in.
TERM = re.compile(
    r"\{(?:(?P<name>\w+):)?(?P<slot>[\w-]+)\}|(?P<space>\s+)|(?P<mark>[()|?\[\]])|(?P<word><\w+>|\\[()]|[^\W\d_]+|\d[\w/]*|\S)"
)
_WORD = re.compile(r"[^\W\d_]+|\d[\w/]*")

Tokens: TypeAlias = tuple[tuple[int, int], ...]


@cache
def lexicon(language: Language) -> Lexicon:
    return Lexicon(language)


def tokens(piece: str) -> Tokens:
    """Where each word, number and mark of a piece stands in it."""
    return _tokens(piece) if len(piece) <= LONGEST else _tokens.__wrapped__(piece)


@lru_cache(LIMIT // 10)
def _tokens(piece: str) -> Tokens:
    return tuple((token.start() - 1, token.end() - 1) for token in _TOKEN.finditer(f" {piece}"))


class Lexicon(dict[str, str]):
    """Piece -> a character for each of its tokens. Each is looked at once and remembered, up to a limit."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.codes: dict[str, str] = {}
        self._shapes = [(re.compile(shape), self._new(f"<{name}>")) for name, shape in SHAPES.items()]
        self.shapes = "".join(code for _, code in self._shapes)
        self.kinds = "".join(
            self._new(f"<{kind}>")
            for kind in dict.fromkeys(kind for slot in language.slots.values() for kind in slot.kinds)
        )
        twice = _twice(language)
        for word in sorted(_words(language), key=lambda word: (not word.islower(), word)):
            if word.islower() or word.lower() not in self.codes or word in twice:
                self._new(word)
        self._small = SMALL_WORDS.get(language.code, "").split()
        self._names = {code: name for name, code in self.codes.items()}

    def _new(self, name: str) -> str:
        return self.codes.setdefault(name, chr(0x4E00 + len(self.codes)))

    def code(self, name: str) -> str:
        known = {"<Name>": CAPITALIZED, "<other>": OTHER}.get(name) or self.codes.get(name)
        return known or self.codes.get(name.lower()) or name

    def rarity(self, code: str) -> float:
        """The longer a word, the rarer it is; what an earlier stage has read is there already."""
        name = self._names.get(code, "")
        return math.inf if code in self.kinds else 0 if name in self._small else len(name)

    def __missing__(self, piece: str) -> str:
        word = piece.rstrip()
        codes = self._classify(word) if word.isalpha() else "".join(map(self._classify, _TOKEN.findall(f" {piece}")))
        if piece.count("\n") > 1:
            codes += PARAGRAPH
        if len(self) > LIMIT:
            self.clear()
        if len(piece) <= LONGEST:
            self[piece] = codes
        return codes

    def _classify(self, token: str) -> str:
        if not token.isalpha() and any(map(str.isdigit, token)):
            token = token.translate(_EASTERN)
            return self.codes.get(token) or next(
                (code for shape, code in self._shapes if shape.fullmatch(token)), OTHER)  # fmt: skip
        if not token[0].isalnum():
            return PARTING if len(token) > 1 else _SAME.get(token, token)
        known = self.codes.get(token) or self.codes.get(token.lower()) or (
            self.codes.get(token.capitalize()) if token[0].isupper() else None)  # fmt: skip
        return known or (CAPITALIZED if token[0].isupper() else OTHER)


def _words(language: Language) -> set[str]:
    """Every word the tables name. One that stands somewhere in lower case is known in any case."""
    words = {word for slot in language.slots.values() for spelling in slot.words for word in _WORD.findall(spelling)}
    for rule in language.rules:
        for term in TERM.finditer(f"{rule.pattern} {rule.needs} {rule.after} {rule.before} {rule.then}"):
            if term["word"] and term["word"][0].isalnum():
                words.add(term["word"])
    return words


def _twice(language: Language) -> set[str]:
    """Words that one slot lists in both ways: "Domingo" may be a man where "domingo" is a Sunday."""
    spelled = [{word for words in slot.words for word in words.split("|")} for slot in language.slots.values()]
    return {word for words in spelled for word in words if word != word.lower() and word.lower() in words}
