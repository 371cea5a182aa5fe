"""Tables of rules, made ready to run.

Every word, number shape and kind of meaning gets one character of its own. A text becomes a string of those, a pattern
a regular expression over it; so a rule costs a few steps, and no rule runs over more than its few words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from dates.rules import Language, Rule, Slot

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
    "meridiem": r"(?:0?[1-9]|1[0-2])[ap]m",
    "quarter-name": r"[Qq][1-4]",
    "half-name": r"H[12]",
    "week-name": r"W(?:0[1-9]|[1-4]\d|5[0-3])",
    "fiscal": r"FY\d{2,4}",
    "large": r"\d{1,3}(?:,\d{3})+|\d{5,9}",
    "the-figure": r"الـ?\d{1,2}",
    "and-figure": r"و\d{1,2}",
    "and-year": r"و[12]\d{3}",
}

TOKEN = re.compile(
    r"""
     [A-Za-z]\w*                                                   # words, most of what there is
    |(?:[12]\d{3}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?)?     # 2019-04-04T05:30
      |\d{1,2}:\d\d(?::\d\d)?                                       # 5:30
      |\d{1,4}([/.-])\d{1,2}\1\d{1,4}                               # 4/5/2019
      |\d{1,2}/\d{1,2}                                              # 9/11, 1/2
      |\d{1,3}(?:,\d{3})++                                          # 1,500
      |\d+\.\d+                                                     # 2.5
      |\d+'s                                                        # 1960's
    )(?!\w)
    |\w+                                                           # 4th, 1990s, été
    |(?<=\s)[-–—]+(?=\s)|--+|—                                      # a dash that parts
    |\n\s*\n
    |[^\w\s]
    """,
    re.VERBOSE,
)

OTHER, CAPITALIZED, PARTING = "x", "X", "—"
# Arabic and Persian figures.
_EASTERN = {first + n: str(n) for first in (0x0660, 0x06F0) for n in range(10)}
_SAME = {"’": "'", "‘": "'", "‑": "-", "‐": "-"}
_TERM = re.compile(
    r"\{(?:(?P<name>\w+):)?(?P<slot>[\w-]+)\}|(?P<space>\s+)|(?P<mark>[()|?\[\]])|(?P<word><\w+>|\\[()]|[^\W\d_]+|\d[\w/]*|\S)"
)
_GROUP = re.compile(r"\(\?P<\w+>")
_WORD = re.compile(r"[^\W\d_]+|\d[\w/]*")


@cache
def lexicon(language: Language) -> Lexicon:
    return Lexicon(language)


@cache
def grammars(language: Language) -> tuple[Grammar, ...]:
    return tuple(Grammar(stage, language.slots, lexicon(language)) for stage in language.stages)


class Lexicon(dict[str, str]):
    """Token -> its character. Tokens not met before are looked at once and remembered, up to a limit."""

    LIMIT = 200_000

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.codes: dict[str, str] = {}
        self._shapes = [(re.compile(shape), self._new(f"<{name}>")) for name, shape in SHAPES.items()]
        for slot in language.slots.values():
            for kind in slot.kinds:
                self._new(f"<{kind}>")
        twice = _twice(language)
        for word in sorted(_words(language), key=lambda word: (not word.islower(), word)):
            if word.islower() or word.lower() not in self.codes or word in twice:
                self._new(word)

    def _new(self, name: str) -> str:
        return self.codes.setdefault(name, chr(0x4E00 + len(self.codes)))

    def code(self, name: str) -> str:
        known = {"<Name>": CAPITALIZED, "<other>": OTHER}.get(name) or self.codes.get(name)
        return known or self.codes.get(name.lower()) or name

    def __missing__(self, token: str) -> str:
        if len(self) > self.LIMIT:
            self.clear()
        code = self[token] = self._classify(token)
        return code

    def _classify(self, token: str) -> str:
        if any(map(str.isdigit, token)):
            token = token.translate(_EASTERN)
            return self.codes.get(token) or next(
                (code for shape, code in self._shapes if shape.fullmatch(token)), OTHER)  # fmt: skip
        if token[0].isspace():
            return "\n"
        if not token[0].isalnum():
            return PARTING if len(token) > 1 else _SAME.get(token, token)
        known = self.codes.get(token) or self.codes.get(token.lower()) or (
            self.codes.get(token.capitalize()) if token[0].isupper() else None)  # fmt: skip
        return known or (CAPITALIZED if token[0].isupper() else OTHER)


def _words(language: Language) -> set[str]:
    """Every word the tables name. One that stands somewhere in lower case is known in any case."""
    words = {word for slot in language.slots.values() for spelling in slot.words for word in _WORD.findall(spelling)}
    for rule in language.rules:
        for term in _TERM.finditer(f"{rule.pattern} {rule.needs} {rule.after} {rule.before} {rule.then}"):
            if term["word"] and term["word"][0].isalnum():
                words.add(term["word"])
    return words


def _twice(language: Language) -> set[str]:
    """Words that one slot lists in both ways: "Domingo" may be a man where "domingo" is a Sunday."""
    spelled = [{word for words in slot.words for word in words.split("|")} for slot in language.slots.values()]
    return {word for words in spelled for word in words if word != word.lower() and word.lower() in words}


@dataclass(frozen=True, slots=True)
class Compiled:
    rule: Rule
    regex: re.Pattern[str]
    slots: Mapping[str, str]
    marks: int


class Grammar:
    """One stage, ready to run: which rules may begin with which character."""

    def __init__(self, stage: Sequence[Rule], slots: Mapping[str, Slot], lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.readers = {name: _Reader(slot, lexicon) for name, slot in slots.items()}
        self.by_first: dict[str, list[Compiled]] = {}
        for rule in stage:
            compiled, firsts = self._compile(rule)
            for first in firsts:
                self.by_first.setdefault(first, []).append(compiled)
        self.starts = re.compile(f"[{re.escape(''.join(self.by_first))}]")
        # Most words that may begin an expression begin none: one look at all rules together says so.
        self.hopeful = {
            first: re.compile("|".join(_GROUP.sub("(?:", each.regex.pattern) for each in found))
            for first, found in self.by_first.items()
        }

    def _compile(self, rule: Rule) -> tuple[Compiled, set[str]]:
        pattern = _Pattern(rule.pattern, self)
        regex = f"(?:{pattern.regex})"
        if rule.needs:
            words = self._guard(rule.needs)
            regex = f"(?:(?<=[{words}])|(?<=[{words}]-)){regex}"
        if rule.after:
            regex = f"(?<![{self._guard(rule.after)}])(?<![{self._guard(rule.after)}][-.]){regex}"
        if rule.before:
            regex += f"(?!-?[{self._guard(rule.before)}])"
        if rule.then:
            regex += f"(?=[{self._guard(rule.then)}])"
        return Compiled(rule, re.compile(regex), pattern.names, pattern.marks), pattern.firsts

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
        self.firsts = set(self.single) | {key[0] for key in longer}
        parts = ["-?".join(map(re.escape, key)) for key in longer]
        if dotted:
            parts.append(f"[{''.join(dotted)}]\\.")
        if self.single:
            parts.append(f"[{re.escape(self.single)}]")
        self.regex = "|".join(parts)

    def value(self, codes: str, words: str, item: Any) -> Any:
        """``words`` as they stand in the text, ``item`` what an earlier stage has read there."""
        if codes in self.kinds:
            return item
        if read := self.shapes.get(codes[0]):
            return read(words)
        return self.values[codes] if codes in self.values else self.values[codes.replace(".", "").replace("-", "")]


class _Pattern:
    """The regular expression of a pattern, its slots by name, and with which characters it may begin."""

    def __init__(self, pattern: str, grammar: Grammar) -> None:
        self.grammar = grammar
        self.terms = list(_TERM.finditer(pattern))
        self.at = 0
        self.names: dict[str, str] = {}
        self.marks = 0
        self.regex, self.firsts, nullable = self._either()
        if nullable or self.at < len(self.terms):
            raise ValueError(f"not a pattern: {pattern!r}; expected at least one word, and brackets that close")

    def _peek(self) -> str | None:
        return self.terms[self.at]["mark"] if self.at < len(self.terms) else ""

    def _either(self) -> tuple[str, set[str], bool]:
        branches = [self._sequence()]
        while self._peek() == "|":
            self.at += 1
            branches.append(self._sequence())
        regex = "|".join(branch[0] for branch in branches)
        return regex, set().union(*(branch[1] for branch in branches)), any(branch[2] for branch in branches)

    def _sequence(self) -> tuple[str, set[str], bool]:
        regex, firsts, nullable = "", set[str](), True
        while self.at < len(self.terms) and self._peek() not in ("|", ")"):
            term = self.terms[self.at]
            self.at += 1
            part, begins, empty = self._term(term)
            if self._peek() == "?":
                self.at += 1
                part, empty = f"(?:{part})?", True
            regex += part
            if nullable:
                firsts |= begins
            nullable = nullable and empty
        return regex, firsts, nullable

    def _term(self, term: re.Match[str]) -> tuple[str, set[str], bool]:
        if term["space"]:
            return "-?", set(), True
        if term["slot"]:
            name = term["name"] or term["slot"].replace("-", "_")
            reader = self.grammar.readers[term["slot"]]
            seen = sum(known == name or known.startswith(f"{name}__") for known in self.names)
            group = f"{name}__{seen}" if seen else name
            self.names[group] = term["slot"]
            return f"(?P<{group}>{reader.regex})", reader.firsts, False
        if term["word"]:
            code = self.grammar.lexicon.code(term["word"].removeprefix("\\"))
            return re.escape(code), {code}, False
        if term["mark"] == "(":
            regex, firsts, nullable = self._either()
            self.at += 1
            return f"(?:{regex})", firsts, nullable
        if term["mark"] == "[":
            self.marks += 1
            return f"(?P<mark{self.marks}__>", set(), True
        return ")", set(), True  # "]"
