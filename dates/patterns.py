"""A pattern in plain words, and what fills its slots, as regular expressions over the characters of words."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping
from functools import reduce
from typing import Any, NamedTuple

from dates.lexicon import TERM, WILD, Lexicon
from dates.rules import Slot


class Reader:
    """A slot as a regular expression over characters, and the way back to its value."""

    def __init__(self, slot: Slot, lexicon: Lexicon) -> None:
        self.shapes = {lexicon.codes[f"<{name}>"]: read for name, read in slot.shapes.items()}
        self.kinds = "".join(lexicon.codes[f"<{kind}>"] for kind in slot.kinds)
        self.values: dict[str, Any] = {}
        dotted = set()
        for spellings, value in slot.words.items():
            for spelling in spellings.split("|"):
                key = "".join(lexicon.code(word) for word in re.findall(r"[^\W\d_]+|\d\w*|\S", spelling))
                if spelling.endswith(".") and len(key) == 2:
                    key = key[0]
                    dotted.add(key)
                self.values[key] = value
        self.single = "".join(key for key in self.values if len(key) == 1) + "".join(self.shapes) + self.kinds
        longer = sorted((key for key in self.values if len(key) > 1), key=len, reverse=True)
        parts = ["-?".join(map(re.escape, key)) for key in longer]
        if dotted:
            parts.append(f"[{''.join(dotted)}]\\.")
        if self.single:
            parts.append(f"[{re.escape(self.single)}]")
        self.part = Part(
            "|".join(parts),
            firsts=frozenset(self.single) | {key[0] for key in longer},
            lasts=frozenset(self.single) | {key[-1] for key in longer} | {"." for _ in dotted},
            core=frozenset(self.shapes) | set(self.kinds) | {max(key, key=lexicon.rarity) for key in self.values},
        )
        self.inner = {*self.single, *"".join(longer)}

    def value(self, codes: str, words: str, item: Any) -> Any:
        """``words`` as they stand in the text, ``item`` what an earlier stage has read there."""
        if codes in self.kinds:
            return item
        if read := self.shapes.get(codes[0]):
            return read(words)
        return self.values[codes] if codes in self.values else self.values[codes.replace(".", "").replace("-", "")]


class Part(NamedTuple):
    """A piece of a pattern: with which characters it may begin and end, and of which one is sure to stand in it."""

    regex: str
    firsts: frozenset[str] = frozenset()
    lasts: frozenset[str] = frozenset()
    core: frozenset[str] = frozenset()
    nullable: bool = False


class Pattern:
    """A pattern read: the whole of it as one part, its slots by name, every character that may stand in it, and what
    may stand before and behind one that stands for any word."""

    def __init__(self, pattern: str, readers: Mapping[str, Reader], lexicon: Lexicon) -> None:
        self.readers = readers
        self.lexicon = lexicon
        self.terms = list(TERM.finditer(pattern))
        self.at = 0
        self.names: dict[str, str] = {}
        self.marks = 0
        self.inner = set[str]()
        self.before, self.behind = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
        self.whole = self._either()
        if self.whole.nullable or self.at < len(self.terms):
            raise ValueError(f"not a pattern: {pattern!r}; expected at least one word, and brackets that close")

    def _peek(self) -> str | None:
        return self.terms[self.at]["mark"] if self.at < len(self.terms) else ""

    def _either(self) -> Part:
        branches = [self._sequence()]
        while self._peek() == "|":
            self.at += 1
            branches.append(self._sequence())
        if len(branches) == 1:
            return branches[0]
        return Part(
            "|".join(branch.regex for branch in branches),
            frozenset().union(*(branch.firsts for branch in branches)),
            frozenset().union(*(branch.lasts for branch in branches)),
            frozenset().union(*(branch.core for branch in branches)),
            any(branch.nullable for branch in branches),
        )

    def _sequence(self) -> Part:
        parts = list[Part]()
        while self.at < len(self.terms) and self._peek() not in ("|", ")"):
            term = self.terms[self.at]
            self.at += 1
            part = self._term(term)
            if self._peek() == "?":
                self.at += 1
                part = part._replace(regex=f"(?:{part.regex})?", nullable=True)
            parts.append(part)
        return reduce(self._joined, parts, Part("", nullable=True))

    def _joined(self, one: Part, other: Part) -> Part:
        for wild in WILD & one.lasts:
            self.behind[wild] |= other.firsts
        for wild in WILD & other.firsts:
            self.before[wild] |= one.lasts
        sure = [part.core for part in (other, one) if not part.nullable]
        return Part(
            one.regex + other.regex,
            one.firsts | other.firsts if one.nullable else one.firsts,
            one.lasts | other.lasts if other.nullable else other.lasts,
            max(sure, key=self._rarity, default=frozenset()),
            one.nullable and other.nullable,
        )

    def _rarity(self, core: frozenset[str]) -> float:
        return min(map(self.lexicon.rarity, core), default=math.inf)

    def _term(self, term: re.Match[str]) -> Part:
        if term["space"]:
            return Part("-?", frozenset("-"), frozenset("-"), nullable=True)
        if term["slot"]:
            name = term["name"] or term["slot"].replace("-", "_")
            reader = self.readers[term["slot"]]
            self.inner |= reader.inner
            seen = sum(known == name or known.startswith(f"{name}__") for known in self.names)
            group = f"{name}__{seen}" if seen else name
            self.names[group] = term["slot"]
            return reader.part._replace(regex=f"(?P<{group}>{reader.part.regex})")
        if term["word"]:
            code = self.lexicon.code(term["word"].removeprefix("\\"))
            self.inner.add(code)
            return Part(re.escape(code), frozenset(code), frozenset(code), frozenset(code))
        if term["mark"] == "(":
            inside = self._either()
            self.at += 1
            return inside._replace(regex=f"(?:{inside.regex})")
        if term["mark"] == "[":
            self.marks += 1
            return Part(f"(?P<mark{self.marks}__>", nullable=True)
        return Part(")", nullable=True)  # "]"
