"""Noun phrases: where they begin and end, what they are about, which commas and "and"s hold them together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from events import words
from events.tokens import Tag, Token
from events.words import Form


class Run(NamedTuple):
    """Tokens of a sentence, half-open."""

    start: int
    end: int


NP = (Tag.DET, Tag.NUM, Tag.ADJ, Tag.NOUN, Tag.NAME, Tag.POSS, Tag.PRON)
NOUNS = (Tag.NOUN, Tag.NAME)
SKIPPED = (Tag.ADV, Tag.TIME, Tag.QUOTE)


# What a clause may hang on without a "that".
_ANNOUNCED = frozenset("news reports rumours rumors claims allegations".split())


def phrase_before(tokens: list[Token], at: int) -> Run | None:
    """The noun phrase that ends at token ``at``, with what hangs on it by "of", "in", "by" ..."""
    end = at + 1
    place = at
    while place >= 0:
        token = tokens[place]
        inside = (
            token.tag in (*NP, Tag.ADP, Tag.TO, Tag.QUOTE)
            or token.reduced
            or (token.tag in (Tag.CONJ, Tag.COMMA) and lists(tokens, place))
        )
        inside = inside or (
            token.tag is Tag.TIME
            and place < at
            and (tokens[place + 1].tag is Tag.POSS or tokens[place - 1].tag in (Tag.DET, Tag.ADJ, Tag.POSS))
        )
        inside = inside or (
            token.tag is Tag.VERB
            and place > 1
            and tokens[place - 1].tag is Tag.TO
            and tokens[place - 2].tag in NOUNS
            and not verb_left(tokens, place - 1)
        )
        inside = inside or (
            token.form is Form.ING and place > 1 and tokens[place - 1].tag is Tag.ADP and tokens[place - 2].tag in NOUNS
        )  # "the attempts at making peace"
        inside = inside or (
            token.tag is Tag.TIME and place == at and place > 0 and tokens[place - 1].tag in (Tag.ADP, *NOUNS)
        )
        inside = inside or (token.tag is Tag.ADV and place + 1 < end and tokens[place + 1].tag in (Tag.ADJ, Tag.NUM))
        if not inside:
            break
        place -= 1
        if token.tag is Tag.NAME and place > 0 and tokens[place].low in _ANNOUNCED and place + 1 < at + 1:
            break  # "the news Haftar had been wounded"
        if token.tag is Tag.DET and place >= 0 and tokens[place].tag in (*NOUNS, Tag.PRON, Tag.TIME):
            break  # "told Reuters a migrant had died": two phrases
    start = place + 1
    while start < end and tokens[start].tag in (Tag.ADP, Tag.CONJ, Tag.COMMA, Tag.TO, Tag.QUOTE):
        start += 1
    return (
        Run(start, end)
        if any(token.tag in (*NOUNS, Tag.PRON, Tag.NUM, Tag.DET) for token in tokens[start:end])
        else None
    )


def phrase_after(tokens: list[Token], start: int) -> Run:
    place = start
    while place < len(tokens) and (
        tokens[place].tag in NP
        or tokens[place].low == "of"
        or (tokens[place].tag in (Tag.CONJ, Tag.COMMA) and lists(tokens, place))
    ):
        place += 1
    return Run(start, place)


def head_noun(tokens: Sequence[Token], run: Run | None) -> int | None:
    """The noun that a phrase is about: its last before anything hangs on it."""
    if run is None:
        return None
    head = None
    for at in range(run.start, min(run.end, len(tokens))):
        token = tokens[at]
        if token.tag in (*NOUNS, Tag.PRON, Tag.NUM):
            head = at
        elif token.low == "of" and head is not None and tokens[head].tag is Tag.NUM:
            head = None  # "thousands of troops"
        elif token.tag is Tag.POSS:
            head = None
        elif token.tag in (Tag.ADP, Tag.TO, Tag.VERB, Tag.COMMA, Tag.CONJ) and head is not None:
            break
    return head


def noun_start(tokens: list[Token], head: int) -> int:
    start = head
    while start > 0 and tokens[start - 1].tag in (Tag.DET, Tag.ADJ, Tag.NUM, Tag.NOUN, Tag.NAME, Tag.POSS):
        start -= 1
    return start


def next_word(tokens: list[Token], at: int) -> int:
    at += 1
    while at < len(tokens) and tokens[at].tag in SKIPPED:
        at += 1
    return at


def particle(tokens: Sequence[Token], head: int) -> str | None:
    """ "shot down", "called on"."""
    if head + 1 >= len(tokens) or tokens[head + 1].tag not in (Tag.ADP, Tag.ADV):
        return None
    low = tokens[head + 1].low
    if low in ("on", "in") and head + 2 < len(tokens) and tokens[head + 2].tag is Tag.TIME:
        return None  # "called on Monday for"
    return low if low in words.PARTICLES or (tokens[head].lemma, low) in words.PHRASAL else None


def lists(tokens: list[Token], at: int) -> bool:
    """A comma or an "and" between like things."""
    if not 0 < at < len(tokens) - 1:
        return False
    left, right = tokens[at - 1].tag, tokens[at + 1].tag
    if right is Tag.CONJ and at + 2 < len(tokens):
        right = tokens[at + 2].tag
    if left is Tag.COMMA and at > 1:
        left = tokens[at - 2].tag
    if right is Tag.DET and tokens[at + 1].low == "the" and at + 2 < len(tokens):
        right = tokens[at + 2].tag if tokens[at + 2].tag is Tag.NAME else right  # "Turkey, the United States and"
    if left is Tag.NAME and right is Tag.NAME:
        return (
            _goes_on(tokens, at)
            if tokens[at].tag is Tag.COMMA
            else tokens[at - 1].tag is not Tag.COMMA or _went_on(tokens, at)
        )
    if left is right is Tag.ADJ:
        return True
    joins = tokens[at].tag is Tag.CONJ and left in NOUNS and right in NP
    return joins and (not _verb_soon(tokens, at + 1) or not verb_left(tokens, at))


def _goes_on(tokens: list[Token], at: int) -> bool:
    """After this comma more commas or an "and" follow: a list. "Lesbos, Greek officials" is none."""
    place = at + 1 + (tokens[at + 1].low == "the")
    while place < len(tokens) and tokens[place].tag is Tag.NAME:
        place += 1
    return (place < len(tokens) and tokens[place].tag in (Tag.COMMA, Tag.CONJ)) or tokens[at + 1].tag is Tag.CONJ


def _went_on(tokens: list[Token], at: int) -> bool:
    """Before this ", and" there was a list: "Germany, France, and Italy"; "Gaddafi, and France said" is none."""
    place = at - 2
    while place > 0 and tokens[place].tag is Tag.NAME:
        place -= 1
    return tokens[place].tag is Tag.COMMA and tokens[place - 1].tag is Tag.NAME


def verb_left(tokens: list[Token], at: int) -> bool:
    """Whether the clause already has its verb: then what follows "and" opens another."""
    for token in reversed(tokens[:at]):
        if token.tag in (Tag.SUB, Tag.REL, Tag.PUNCT, Tag.COMMA, Tag.QUOTE):
            return False
        if token.tag in (Tag.VERB, Tag.AUX) and not token.reduced:
            return True
    return False


def _verb_soon(tokens: list[Token], at: int) -> bool:
    for token in tokens[at : at + 8]:
        if token.tag in (Tag.VERB, Tag.AUX):
            return not token.reduced
        if token.tag not in (*NP, Tag.ADV, Tag.TIME):
            return False
    return False
