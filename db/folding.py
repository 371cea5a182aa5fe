"""Words as they are compared, however they are written: without case, accents, apostrophes, dots of initials.

Texts, questions and names are all folded here, so that FTS5 and tsvector have nothing left to decide.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

# What NFKD leaves standing, and marks of transliteration that stand for no letter of ours.
LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "ŋ": "ng", "ə": "a"}
    | dict.fromkeys("'’‘ʼʻʿʾ`´ʹʺʽ′ـ", "")
)
POSSESSIVE = re.compile(r"(?<=\w)['’]s\b")
INITIALS = re.compile(r"\b[^\W\d_](?:\.[^\W\d_])+\b")  # U.N. is UN
WORD = re.compile(r"[^\W_]{1,64}")  # a longer one counts as several side by side
CHUNK = re.compile(r"\S+")  # nothing that is folded reaches over a space
INTRICATE = re.compile(r"[^\x00-\x7f]|['`]|\w\.\w")  # the letters of others stay where they are


def fold(text: str) -> str:
    """Words as they are compared: "Sana'a’s Al-Ḥudaydah" is "sanaa al hudaydah"."""
    return " ".join(words(text))


def words(text: str) -> list[str]:
    text = INITIALS.sub(lambda found: found[0].replace(".", ""), POSSESSIVE.sub("", text.casefold()))
    text = text.translate(LETTERS)
    if not text.isascii():
        text = _unaccented(text)
    return WORD.findall(text)


def _unaccented(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold()


class Placed(NamedTuple):
    """A folded word, and the code points of the text that it stands for."""

    word: str
    start: int
    end: int


def placed(text: str) -> Iterator[Placed]:
    """``words``, each where it stands: with accents, apostrophes and all dots of initials, without a possessive."""
    for chunk in CHUNK.finditer(text):
        here, at = chunk[0], chunk.start()
        for word, start, end in _traced(here) if INTRICATE.search(here) else _plainly(here):
            yield Placed(word, at + start, at + end)


def _plainly(text: str) -> Iterator[Placed]:
    return (Placed(found[0], *found.span()) for found in WORD.finditer(text.casefold()))


def _traced(text: str) -> Iterator[Placed]:
    """Each letter followed through all that is done to it."""
    letters = [(letter, at) for at, written in enumerate(text) for letter in written.casefold()]
    letters = _without("'’s", POSSESSIVE, letters)
    letters = _without(".", INITIALS, letters)
    letters = [(letter, at) for written, at in letters for letter in _plain(written)]
    last = 0
    for found in WORD.finditer("".join(letter for letter, _ in letters)):
        start, end = letters[found.start()][1], letters[found.end() - 1][1] + 1
        while start > last and _silent(text[start - 1]):
            start -= 1
        while end < len(text) and (_silent(text[end]) or unicodedata.combining(text[end])):
            end += 1
        if "." in text[start:end] and text[end : end + 1] == ".":  # of initials, the last dot is theirs too
            end += 1
        yield Placed(found[0], start, end)
        last = end


def _without(signs: str, pattern: re.Pattern[str], letters: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """``letters`` but for those ``signs`` that are part of what the pattern finds."""
    spans = (found.span() for found in pattern.finditer("".join(letter for letter, _ in letters)))
    gone = {at for span in spans for at in range(*span) if letters[at][0] in signs}
    return [letter for at, letter in enumerate(letters) if at not in gone] if gone else letters


@cache
def _plain(letter: str) -> str:
    return _unaccented(letter.translate(LETTERS))


def _silent(sign: str) -> bool:
    """Part of a word as it is written, no letter of it as it is folded: the first of ʿAbd."""
    return sign.isalnum() and not _plain(sign)
