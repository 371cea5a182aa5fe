"""One person's name as several papers write it: al-Ghariani, Gharyani; Mohammed, Muhammad; Medvedev, Medwedew.

A name has a form in which its usual spellings coincide. The tables of letters apply only to names that show that they
were transliterated; any other name is as it is written, but for accents: Jean is not Joan. What rules for letters
would confuse (Salah is not Saleh, and Gamal is Jamal, not Kamal) stands in the table of forenames.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz.distance import JaroWinkler, Levenshtein

from events import forenames
from events.gazetteer import folded
from events.letters import ARABIC, SLAVIC, Letters

LIKE = 0.8  # how alike every two parts of a name must be, for a person to look at both


_ARTICLES = frozenset("al el ul".split())
_ASSIMILATED = frozenset("as ash ad an ar at az es ech ed en er et ez".split())  # with a hyphen only: "as-Sarraj"
_SERVANTS = frozenset(
    "abd abdel abdul abdal abdol abdil abdoul abdur abder abdus abdes abdun abden abdud abded".split()
)
_PREFIXES = {
    "bin": "ben",
    "ben": "ben",
    "ibn": "ben",
    "abu": "abu",
    "abou": "abu",
    "abo": "abu",
    "bu": "bu",
    "bou": "bu",
}
_SERVANT = re.compile(r"abd(?:ou|[aeiou])?l?(?=\w{3})")
_GLUED_ARTICLE = re.compile(r"(?:al|el)(?=[^aeiouy]\w{3})")
_CYRILLIC_END = re.compile(r"(?:[oe]va?|sk(?:y|iy|yy|yi|ii|aya)|enko|v[iy]ch)$")
_TOKEN = re.compile(r"[^\W_]+(?:['’ʼ`ʿʾ‘´ʻ.][^\W_]+)*")


class Part(NamedTuple):
    """A word of a name. ``prefix`` belongs to it ("Abdul Hamid", "bin Laden"); an article, ``led`` by one, does not.
    ``telling`` is one that shows where the name comes from: "Elbaradei" may begin with an article, "Albright" does not.
    """

    word: str
    prefix: str = ""
    led: bool = False
    telling: bool = True
    written: str = ""


class Alike(NamedTuple):
    """1 where two names are one; ``reasons`` tell why they were taken to be, or how they differ."""

    score: float
    reasons: tuple[str, ...]


@lru_cache(maxsize=16_384)
def form(name: str) -> tuple[str, ...]:
    """The parts of a name as its usual spellings have them in common; "Mohammed al-Ghariani" is mohamed, gariani."""
    parts, letters = _read(name)
    return tuple(_formed(part, letters) for part in parts)


def transliterated(name: str) -> bool:
    """Whether a name shows that it was written in other letters first."""
    return bool(_read(name)[1])


def forename(name: str) -> bool:
    """Whether it is a forename and nothing else: hundreds bear it."""
    parts, letters = _read(name)
    heads = {row[0] for row in forenames.rows(forenames.ARABIC + forenames.SLAVIC)}
    return len(parts) == 1 and _formed(parts[0], letters) in heads


def alike(a: str, b: str) -> Alike:
    """Two names of persons. One may leave out what stands in the middle of the other; then both wait for a judge."""
    ours, theirs = form(a), form(b)
    if ours == theirs:
        return Alike(1.0, tuple(_why(a, b)))
    longer, shorter = sorted((ours, theirs), key=len, reverse=True)
    if len(longer) > len(shorter) > 1 and longer[0] == shorter[0] and longer[-1] == shorter[-1]:
        rest = iter(longer)
        if all(part in rest for part in shorter):
            left_out = " ".join(part for part in longer if part not in shorter)
            return Alike(0.9, (f"{left_out!r} is left out", *_why(a, b)))
    if len(ours) != len(theirs) or len(ours) < 2 or not (transliterated(a) and transliterated(b)):
        return Alike(0.0, ())
    pairs = list(zip(ours, theirs, strict=True))
    scores = [JaroWinkler.similarity(*pair) for pair in pairs]
    if min(scores) < LIKE or not any(one == other for one, other in pairs):
        return Alike(0.0, ())
    differ = tuple("{!r} and {!r} differ in little".format(*sorted(pair)) for pair in pairs if pair[0] != pair[1])
    return Alike(round(sum(scores) / len(scores), 2), (*differ, *_why(a, b)))


@lru_cache(maxsize=4_096)
def _read(name: str) -> tuple[tuple[Part, ...], Sequence[Letters]]:
    """Its parts, and the table that applies to them."""
    tokens = [_Token(folded(match.group()).replace(".", ""), *match.span()) for match in _TOKEN.finditer(name)]
    words = tuple(Part(token.word) for token in tokens)
    if words and (_CYRILLIC_END.search(words[-1].word) or any(_known(part.word, SLAVIC) for part in words)):
        return words, SLAVIC
    parts = tuple(_parts(name, tokens))
    if any(part.telling for part in parts):
        return parts, ARABIC
    return words, ()


class _Token(NamedTuple):
    word: str
    start: int
    end: int


def _parts(name: str, tokens: Sequence[_Token]) -> Iterator[Part]:
    """The words of a name, if it is an Arabic one."""
    prefix, led, start = "", False, -1
    for at, (word, begin, end) in enumerate(tokens):
        last, joined = at + 1 == len(tokens), name[end : end + 1] in ("-", "‐", "‑")
        start = begin if start < 0 or not prefix else start
        if not last and ((word in _ARTICLES and (at or joined)) or (word in _ASSIMILATED and joined)):
            led = True
        elif not last and word in _SERVANTS:
            prefix = "abdul"
        elif not last and word in _PREFIXES and (at or word not in ("ben", "bu", "bou")):
            prefix = _PREFIXES[word]
        else:
            yield _part(word, prefix, led, first=at == 0)._replace(written=name[start:end])
            prefix, led, start = "", False, -1


def _part(word: str, prefix: str, led: bool, *, first: bool) -> Part:
    """ "Abderrahman", "Elbaradei", "Benali": what is written in one word is no other name."""
    if prefix or _known(word, ARABIC):
        return Part(word.lstrip("l") if prefix == "abdul" else word, prefix, led)
    if servant := _SERVANT.match(word):
        return Part(word[servant.end() :].lstrip("l"), "abdul", led)
    if not first and word.startswith("ben") and _known(word[3:], ARABIC):
        return Part(word[3:], "ben", led, telling=led)
    if not first and not led and (article := _GLUED_ARTICLE.match(word)):
        return Part(word[article.end() :], led=True, telling=False)
    return Part(word, led=led, telling=led)


def _formed(part: Part, letters: Sequence[Letters]) -> str:
    return part.prefix + (_steps(part.word, letters)[-1] if letters else part.word)


@lru_cache(maxsize=65_536)
def _steps(word: str, letters: Sequence[Letters]) -> tuple[str, ...]:
    """A word as each row of the table leaves it, and at last under the name by which the forenames know it."""
    steps = list(_spelt(word, letters))
    known = _forenames(letters)
    last = steps[-1]
    stem = last[:-1] if last.endswith("i") else ""
    return (*steps, known.get(last) or (f"{known[stem]}i" if stem in known and letters is ARABIC else last))


def _spelt(word: str, letters: Sequence[Letters]) -> Iterator[str]:
    for pattern, into, _ in letters:
        word = re.sub(pattern, into, word)
        yield word


def _known(word: str, letters: Sequence[Letters]) -> bool:
    """Whether it is a forename that tells where a name comes from."""
    head = _forenames(letters).get(_steps(word, letters)[-2])
    return head is not None and head not in _shared()


@cache
def _forenames(letters: Sequence[Letters]) -> Mapping[str, str]:
    """From every spelling, as the table of letters leaves it, to the first of its row."""
    tables = (forenames.ARABIC, forenames.FAMILIES) if letters is ARABIC else (forenames.SLAVIC,)
    known: dict[str, str] = {}
    for row in (row for table in (*tables, forenames.SHARED) for row in forenames.rows(table)):
        for spelling in row:
            known.setdefault(list(_spelt(spelling, letters))[-1], row[0])
    return known


@cache
def _shared() -> frozenset[str]:
    return frozenset(row[0] for row in forenames.rows(forenames.SHARED))


def _why(a: str, b: str) -> Iterator[str]:
    """The rows of the tables that brought the two nearer to each other."""
    (ours, letters), (theirs, other) = _read(a), _read(b)
    if not letters or letters is not other:
        return
    pairs = list(_pairs(ours, theirs, letters))
    if any(one.led != two.led for one, two in pairs):
        yield "'al-' is an article"
    for one, two in pairs:
        if folded(one.written).removesuffix(one.word) != folded(two.written).removesuffix(two.word) and one.prefix:
            yield f"{one.prefix!r} is written in several ways, apart or not"
    yield from dict.fromkeys(why for one, two in pairs for why in _nearer(one.word, two.word, letters))


def _pairs(ours: Sequence[Part], theirs: Sequence[Part], letters: Sequence[Letters]) -> Iterator[tuple[Part, Part]]:
    rest = list(theirs)
    for part in ours:
        if twin := next((other for other in rest if _formed(other, letters) == _formed(part, letters)), None):
            rest.remove(twin)
            yield part, twin


def _nearer(one: str, two: str, letters: Sequence[Letters]) -> Iterator[str]:
    before = Levenshtein.distance(one, two)
    said = [*(row.why for row in letters), "{!r} and {!r} are one name".format(*sorted((one, two)))]
    for why, ours, theirs in zip(said, _steps(one, letters), _steps(two, letters), strict=True):
        now = Levenshtein.distance(ours, theirs)
        if now < before and why:
            yield why
        before = now
