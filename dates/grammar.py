"""Tables of rules, made ready to run.

A pattern becomes a regular expression over the characters that ``lexicon`` gives to words; so a rule costs a few steps,
and no rule runs over more than its few words. What stands in no pattern parts a text into phrases, and only a phrase
that holds a word which some rule cannot do without is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from dates.lexicon import WILD, Lexicon, lexicon
from dates.patterns import Pattern, Reader
from dates.rules import Language, Rule

_GROUP = re.compile(r"\(\?P<\w+>")
# A guard may be joined to what it guards by one of these.
JOINTS = "-."
NEVER = "(?!)"


@cache
def grammar(language: Language) -> Grammar:
    return Grammar(language)


class Grammar:
    """A language: its stages, and the phrases in which they may find something."""

    def __init__(self, language: Language) -> None:
        self.code = language.code
        self.lexicon = lexicon(language)
        readers = {name: Reader(slot, self.lexicon) for name, slot in language.slots.items()}
        self.stages = [Stage(rules, readers, self.lexicon) for rules in language.stages]
        self.phrase = _phrase([pattern for stage in self.stages for pattern in stage.patterns], self.lexicon)
        self.figure = re.compile(_set(self.lexicon.shapes))


def _phrase(patterns: Sequence[Pattern], lexicon: Lexicon) -> re.Pattern[str]:
    """As far as patterns reach to either side of a word that one of them needs, from where an expression may begin.

    A stretch without such a word is passed over once: it is entered at its beginning only, and never gone back into.
    """
    core = frozenset[str]().union(*(pattern.whole.core for pattern in patterns))
    firsts = frozenset[str]().union(*(pattern.whole.firsts for pattern in patterns))
    inner = frozenset(JOINTS).union(*(pattern.inner for pattern in patterns)) - WILD
    # What an earlier stage has read began and ended with any of these.
    read = dict.fromkeys(lexicon.kinds, inner)
    joints = {joint for pattern in patterns for wild in WILD for joint in _joints(pattern, wild, read)}
    joint = f"(?={'|'.join(sorted(joints)) or NEVER}){_set(WILD)}"
    rest, any_of = _set(inner - core), _set(inner)
    return re.compile(
        f"(?={_set(inner | firsts)})(?<!{rest})(?<!{joint}){_set(inner - core - firsts)}*+"
        f"(?P<phrase>(?:{rest}*+{joint})*{rest}*+{_set(core)}(?:{any_of}*+{joint})*{any_of}*+)"
    )


def _joints(pattern: Pattern, wild: str, read: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """A word that no table knows, between those that stand around it in a pattern."""
    if wild in pattern.inner:
        before, behind = (
            _set({near for code in side[wild] for near in read.get(code, code)})
            for side in (pattern.before, pattern.behind)
        )
        left = "" if wild in pattern.whole.firsts else f"(?<={before})"
        right = "" if wild in pattern.whole.lasts else f"(?={behind})"
        yield f"{left}{wild}{right}"


def _set(characters: Collection[str]) -> str:
    return f"[{re.escape(''.join(sorted(characters)))}]" if characters else NEVER


@dataclass(frozen=True)
class Compiled:
    """A rule; its regular expression is made when it is first needed, for a text needs few of them."""

    rule: Rule
    pattern: str
    slots: Mapping[str, str]
    marks: int

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(self.pattern)


class Stage:
    """Rules that run together: which may begin with which character."""

    def __init__(self, rules: Sequence[Rule], readers: Mapping[str, Reader], lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.readers = readers
        self.by_first: dict[str, list[Compiled]] = {}
        self.patterns = [self._add(rule) for rule in rules]
        self.core = re.compile(_set(frozenset[str]().union(*(pattern.whole.core for pattern in self.patterns))))
        self.starts = re.compile(_set(self.by_first))
        self._any = dict[str, re.Pattern[str]]()

    def hopeful(self, codes: str, at: int) -> bool:
        """Most words that may begin an expression begin none: one look at all rules together says so."""
        first = codes[at]
        if first not in self._any:
            rules = (_GROUP.sub("(?:", each.pattern) for each in self.by_first[first])
            self._any[first] = re.compile("|".join(rules))
        return self._any[first].match(codes, at) is not None

    def _add(self, rule: Rule) -> Pattern:
        pattern = Pattern(rule.pattern, self.readers, self.lexicon)
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
        compiled = Compiled(rule, regex, pattern.names, pattern.marks)
        for first in pattern.whole.firsts:
            self.by_first.setdefault(first, []).append(compiled)
        return pattern

    def _guard(self, words: str) -> str:
        return re.escape("".join(
            self.readers[word[1:-1]].single if word[0] == "{" else self.lexicon.code(word) for word in words.split()
        ))  # fmt: skip
