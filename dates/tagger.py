"""Text in, time expressions out, in reading order. Knows no language: the tables do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dates.languages import ENGLISH
from dates.rules import TOKEN, Compiled, Grammar, Language
from dates.timex import Meaning, Span, Timex, kind


class _Item(NamedTuple):
    """What one character of the coded text stands for: a stretch of text, and what was read there."""

    start: int
    end: int
    value: Meaning | float | None = None
    rule: str = ""


def tag(text: str, language: Language = ENGLISH) -> list[Timex]:
    lexicon = language.lexicon
    items, codes = [], []
    for token in TOKEN.finditer(text):
        items.append(token.span())
        codes.append(lexicon[token[0]])
    line = _Line(text, "".join(codes), [_Item(*span) for span in items], language)
    for grammar in language.grammars:
        line = line.rewritten(grammar)
    return [
        Timex(Span(item.start, item.end), text[item.start : item.end], item.value, f"{language.code}/{item.rule}")
        for item in line.items
        if item.value is not None and not isinstance(item.value, int | float)
    ]


class _Line(NamedTuple):
    text: str
    codes: str
    items: list[_Item]
    language: Language

    def rewritten(self, grammar: Grammar) -> _Line:
        """Each expression becomes one character of its kind."""
        codes, items, done = [], list[_Item](), 0
        for start, end, item in self._found(grammar):
            codes.append(self.codes[done:start])
            codes.append(grammar.lexicon.codes.get(f"<{kind(item.value)}>", "x"))
            items += self.items[done:start]
            items.append(item)
            done = end
        if not done:
            return self
        return _Line(self.text, "".join(codes) + self.codes[done:], items + self.items[done:], self.language)

    def _found(self, grammar: Grammar) -> Iterator[tuple[int, int, _Item]]:
        """The longest at each place, from the left; of equals the first in the table."""
        done = 0
        for candidate in grammar.starts.finditer(self.codes):
            at = candidate.start()
            if at < done:
                continue
            matches = [
                (match, compiled)
                for compiled in grammar.by_first[candidate[0]]
                if (match := compiled.regex.match(self.codes, at))
            ]
            matches.sort(key=lambda pair: -pair[0].end())
            for match, compiled in matches:
                if found := self._read(grammar, match, compiled):
                    yield from found
                    done = found[-1][1]
                    break

    def _read(self, grammar: Grammar, match: re.Match[str], compiled: Compiled) -> list[tuple[int, int, _Item]]:
        said = {}
        for group, slot in compiled.slots.items():
            start, end = match.span(group)
            if start >= 0:
                first = self.items[start]
                words = self.text[first.start : self.items[end - 1].end]
                said[group.partition("__")[0]] = grammar.readers[slot].value(self.codes[start:end], words, first.value)
        try:
            meaning = compiled.rule.meaning(**said)
        except ValueError:
            return []
        if meaning is None:
            return []
        spans = [match.span(f"mark{n}__") for n in range(1, compiled.marks + 1)] or [match.span()]
        meanings = meaning if isinstance(meaning, tuple) else (meaning,)
        return [
            (start, end, _Item(self.items[start].start, self.items[end - 1].end, each, compiled.rule.name))
            for (start, end), each in zip(spans, meanings, strict=False)
            if start >= 0
        ]
