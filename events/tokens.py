"""A sentence to its words, each with what it is by itself. What only its neighbours settle is left to ``grammar``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from dates.span import Span
from events import inflection, words
from events.inflection import Verb
from events.words import Form


class Tag(Enum):
    DET = auto()
    PRON = auto()
    NUM = auto()
    ADJ = auto()
    NOUN = auto()
    NAME = auto()
    VERB = auto()
    AUX = auto()
    ADP = auto()
    TO = auto()  # before an infinitive
    CONJ = auto()
    SUB = auto()
    REL = auto()  # who, which; that, where "that" opens a clause
    ADV = auto()
    POSS = auto()
    TIME = auto()
    COMMA = auto()
    QUOTE = auto()
    PUNCT = auto()


@dataclass(slots=True)
class Token:
    """``verb`` is what it is as a verb, where it is tagged so; ``reduced``: a participle that stands behind its noun
    ("the parliament elected in 2014"); ``time`` counts the time expressions of the sentence."""

    span: Span
    text: str
    low: str
    tag: Tag
    verb: Verb | None = None
    reduced: bool = False
    time: int | None = None

    @property
    def form(self) -> Form | None:
        return self.verb.form if self.verb else None

    @property
    def lemma(self) -> str:
        return self.verb.lemma if self.verb else inflection.singular(self.low)


_TOKEN = re.compile(
    r"""(?:[A-Z]\.){2,}(?:-[^\W\d_]+)*|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Capt|Maj|Sgt|Prof|Sen|Rep|Gov|St|No|Jr|Sr|Inc|Ltd|Co|Corp)\.|[A-Z]\.(?=\s[A-Z])
      |[$€£]?\d+(?:[.,:]\d+)*(?:st|nd|rd|th|%|bn|m|km)?(?:-[^\W\d_]+)*
      |n['’]t\b|['’][sS]\b|['’](?:ll|re|ve|d|m)\b
      |[^\W_]+?(?=n['’]t\b)|[^\W_]+(?:['’](?!s\b|ll\b|re\b|ve\b|d\b|m\b)[^\W_]+|[-‐‑][^\W_]+)*
      |--+|\.{2,}|``|''|\S""",
    re.VERBOSE,
)
_QUOTES = frozenset("\" “ ” ‘ ' « » `` ''".split())
_NUMBERS = frozenset("""one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
    thousand thousands million millions billion billions trillion dozen dozens scores half""".split())  # fmt: skip
_CLOSED: tuple[tuple[Tag, frozenset[str]], ...] = (
    (Tag.NUM, _NUMBERS),
    (Tag.AUX, words.MODALS | frozenset(words.BE) | frozenset(words.HAVE) | frozenset(words.DO)),
    (Tag.CONJ, words.CONJUNCTIONS),
    (Tag.REL, frozenset("who which whom whose that".split())),
    (Tag.PRON, frozenset("i you he she it we they me him us them himself herself itself themselves".split())),
    (Tag.SUB, words.SUBORDINATORS),
    (Tag.TO, frozenset(["to"])),
    (Tag.DET, words.DETERMINERS),
    (Tag.ADP, words.PREPOSITIONS),
    (Tag.ADV, words.ADVERBS | words.NEGATIVES | words.HABITS | words.HEARSAY | words.POSSIBLY - words.MODALS),
)


def tokens(text: str, span: Span, times: Sequence[Span], names: Sequence[Span]) -> list[Token]:
    """Words and marks of a sentence. A time expression is one token, names are told apart from words."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, *span):
        start, end = match.span()
        time = next((n for n, expression in enumerate(times) if expression.start <= start < expression.end), None)
        if time is not None and found and found[-1].time == time:
            found[-1].span = Span(found[-1].span.start, max(end, found[-1].span.end))
            found[-1].text = found[-1].span.of(text)
            continue
        word = match.group()
        at = Span(start, end)
        token = Token(at, word, word.casefold().replace("’", "'"), Tag.NOUN, time=time)
        token.tag = (
            Tag.TIME
            if time is not None
            else _closed(token, named=any(name.start <= start < name.end for name in names))
        )
        found.append(token)
    return found


def _closed(token: Token, *, named: bool) -> Tag:
    """What a word is by itself, where that is settled; NOUN where it is open."""
    low = token.low
    if named:
        return Tag.POSS if low in ("'s", "'") else Tag.NAME
    if low[0].isdigit() or (low[0] in "$€£" and len(low) > 1):
        return Tag.NUM if "-" not in low else Tag.ADJ
    if not token.text[0].isalnum():
        if low in ("'s", "'"):
            return Tag.POSS
        if low == "n't":
            return Tag.ADV
        if low[0] == "'" and len(low) > 1 and low not in _QUOTES:
            return Tag.AUX
        return Tag.COMMA if low in ",;:()[]—–--" or low.startswith("--") else Tag.QUOTE if low in _QUOTES else Tag.PUNCT
    for tag, members in _CLOSED:
        if low in members:
            return tag
    return Tag.NOUN
