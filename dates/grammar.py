"""Tables of rules, made ready to run.

A pattern becomes a regular expression over the characters that ``lexicon`` gives to words; so a rule costs a few steps,
and no rule runs over more than its few words. What stands in no pattern parts a text into phrases, and only a phrase
that holds a word which some rule cannot do without is looked at.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from typing import Any, NamedTuple

from dates.lexicon import TERM, Lexicon, lexicon
from dates.rules import Language, Rule, Slot

_GROUP = re.compile(r"\(\?P<\w+>")


@cache
def grammar(language: Language) -> Grammar:
    return Grammar(language)


class Grammar:
    """A language: its stages, and the phrases in which they may find something."""

    def __init__(self, language: Language) -> None:
        self.code = language.code
        self.lexicon = lexicon(language)
        readers = {name: _Reader(slot, self.lexicon) for name, slot in language.slots.items()}
        self.stages = [Stage(rules, readers, self.lexicon) for rules in language.stages]
        core, inner, firsts = (
            "".join(sorted(set().union(*(getattr(stage, name) for stage in self.stages))))
            for name in ("core", "inner", "by_first")
        )
        self.phrase = _phrase(core, inner + "-.", firsts)
        self.figure = re.compile(f"[{self.lexicon.shapes}]")


def _phrase(core: str, inner: str, firsts: str) -> re.Pattern[str]:
    """From a character that may begin an expression as far as patterns reach, if there is one of the core in between.

    A stretch without one is passed over once: it is entered at its beginning only and never gone back into.
    """
    rest = _set(set(inner) - set(core))
    return re.compile(
        f"(?<!{rest}){_set(set(inner) - set(core) - set(firsts))}*+(?P<phrase>{rest}*+{_set(core)}{_set(inner)}*+)"
    )


def _set(characters: Collection[str]) -> str:
    return f"[{re.escape(''.join(sorted(characters)))}]"


@dataclass(frozen=True, slots=True)
class Compiled:
    rule: Rule
    regex: re.Pattern[str]
    slots: Mapping[str, str]
    marks: int


class Stage:
    """Rules that run together: which may begin with which character."""

    def __init__(self, rules: Sequence[Rule], readers: Mapping[str, _Reader], lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.readers = readers
        self.by_first: dict[str, list[Compiled]] = {}
        self.core, self.inner = set[str](), set[str]()
        for rule in rules:
            self._add(rule)
        self.starts = re.compile(_set(self.by_first))
        # Most words that may begin an expression begin none: one look at all rules together says so.
        self.hopeful = {
            first: re.compile("|".join(_GROUP.sub("(?:", each.regex.pattern) for each in found))
            for first, found in self.by_first.items()
        }

    def _add(self, rule: Rule) -> None:
        pattern = _Pattern(rule.pattern, self.readers, self.lexicon)
        self.core |= pattern.whole.core
        self.inner |= pattern.inner
        regex = f"(?:{pattern.whole.regex})"
        if rule.needs:
            words = self._guard(rule.needs)
            regex = f"(?:(?<=[{words}])|(?<=[{words}]-)){regex}"
        if rule.after:
            regex = f"(?<![{self._guard(rule.after)}])(?<![{self._guard(rule.after)}][-.]){regex}"
        if rule.before:
            regex += f"(?!-?[{self._guard(rule.before)}])"
        if rule.then:
            regex += f"(?=[{self._guard(rule.then)}])"
        compiled = Compiled(rule, re.compile(regex), pattern.names, pattern.marks)
        for first in pattern.whole.firsts:
            self.by_first.setdefault(first, []).append(compiled)

    def _guard(self, words: str) -> str:
        return re.escape("".join(
            self.readers[word[1:-1]].single if word[0] == "{" else self.lexicon.code(word) for word in words.split()
        ))  # fmt: skip


class _Reader:
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
        self.part = _Part(
            "|".join(parts),
            firsts=frozenset(self.single) | {key[0] for key in longer},
            core=frozenset(self.shapes) | {max(key, key=lexicon.rarity) for key in self.values},
        )
        self.inner = {*self.single, *"".join(longer)}

    def value(self, codes: str, words: str, item: Any) -> Any:
        """``words`` as they stand in the text, ``item`` what an earlier stage has read there."""
        if codes in self.kinds:
            return item
        if read := self.shapes.get(codes[0]):
            return read(words)
        return self.values[codes] if codes in self.values else self.values[codes.replace(".", "").replace("-", "")]


class _Part(NamedTuple):
    """A piece of a pattern: with which characters it may begin, and some of which one is sure to stand in it.

    What an earlier stage has read needs none: there was one in what it read.
    """

    regex: str
    firsts: frozenset[str] = frozenset()
    core: frozenset[str] = frozenset()
    nullable: bool = False


class _Pattern:
    """A pattern read: the whole of it as one part, its slots by name, and every character that may stand in it."""

    def __init__(self, pattern: str, readers: Mapping[str, _Reader], lexicon: Lexicon) -> None:
        self.readers = readers
        self.lexicon = lexicon
        self.terms = list(TERM.finditer(pattern))
        self.at = 0
        self.names: dict[str, str] = {}
        self.marks = 0
        self.inner = set[str]()
        self.whole = self._either()
        if self.whole.nullable or self.at < len(self.terms):
            raise ValueError(f"not a pattern: {pattern!r}; expected at least one word, and brackets that close")

    def _peek(self) -> str | None:
        return self.terms[self.at]["mark"] if self.at < len(self.terms) else ""

    def _either(self) -> _Part:
        branches = [self._sequence()]
        while self._peek() == "|":
            self.at += 1
            branches.append(self._sequence())
        if len(branches) == 1:
            return branches[0]
        return _Part(
            "|".join(branch.regex for branch in branches),
            frozenset().union(*(branch.firsts for branch in branches)),
            frozenset().union(*(branch.core for branch in branches)),
            any(branch.nullable for branch in branches),
        )

    def _sequence(self) -> _Part:
        parts = list[_Part]()
        while self.at < len(self.terms) and self._peek() not in ("|", ")"):
            term = self.terms[self.at]
            self.at += 1
            part = self._term(term)
            if self._peek() == "?":
                self.at += 1
                part = part._replace(regex=f"(?:{part.regex})?", nullable=True)
            parts.append(part)
        return reduce(self._joined, parts, _Part("", nullable=True))

    def _joined(self, one: _Part, other: _Part) -> _Part:
        sure = [part.core for part in (other, one) if not part.nullable]
        return _Part(
            one.regex + other.regex,
            one.firsts | other.firsts if one.nullable else one.firsts,
            max(sure, key=self._rarity, default=frozenset()),
            one.nullable and other.nullable,
        )

    def _rarity(self, core: frozenset[str]) -> float:
        return min(map(self.lexicon.rarity, core), default=math.inf)

    def _term(self, term: re.Match[str]) -> _Part:
        if term["space"]:
            return _Part("-?", nullable=True)
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
            return _Part(re.escape(code), frozenset(code), frozenset(code))
        if term["mark"] == "(":
            inside = self._either()
            self.at += 1
            return inside._replace(regex=f"(?:{inside.regex})")
        if term["mark"] == "[":
            self.marks += 1
            return _Part(f"(?P<mark{self.marks}__>", nullable=True)
        return _Part(")", nullable=True)  # "]"
