"""Text in, time expressions out, in reading order. Knows no language: the tables do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from dates.grammar import OTHER, TOKEN, Compiled, Grammar, grammars, lexicon
from dates.languages import ENGLISH
from dates.rules import Language
from dates.timex import Meaning, Span, Timex, kind


class _Read(NamedTuple):
    """What a stretch of text was found to say."""

    value: Meaning | float
    rule: str


def tag(text: str, language: Language = ENGLISH) -> list[Timex]:
    codes_of = lexicon(language)
    spans = [token.span() for token in TOKEN.finditer(text)]
    line = _Line(text, "".join([codes_of[text[start:end]] for start, end in spans]), spans, {})
    for grammar in grammars(language):
        line = line.rewritten(grammar)
    return [
        Timex(Span(*line.spans[at]), text[slice(*line.spans[at])], read.value, f"{language.code}/{read.rule}")
        for at, read in line.read.items()
        if not isinstance(read.value, int | float)
    ]


class _Line(NamedTuple):
    """A text as characters, one a word; ``spans`` of them in the text, and by place those that stand for more."""

    text: str
    codes: str
    spans: list[tuple[int, int]]
    read: dict[int, _Read]

    def rewritten(self, grammar: Grammar) -> _Line:
        """Each expression becomes one character of its kind."""
        codes, spans, read, done = list[str](), list[tuple[int, int]](), dict[int, _Read](), 0
        kept = iter(self.read.items())
        known = next(kept, None)
        for start, end, found in self._found(grammar):
            while known is not None and known[0] < end:
                if known[0] < start:
                    read[known[0] - done + len(spans)] = known[1]
                known = next(kept, None)
            codes += self.codes[done:start], grammar.lexicon.codes.get(f"<{kind(found.value)}>", OTHER)
            spans += self.spans[done:start]
            read[len(spans)] = found
            spans.append((self.spans[start][0], self.spans[end - 1][1]))
            done = end
        if not done:
            return self
        while known is not None:
            read[known[0] - done + len(spans)] = known[1]
            known = next(kept, None)
        return _Line(self.text, "".join(codes) + self.codes[done:], spans + self.spans[done:], read)

    def _found(self, grammar: Grammar) -> Iterator[tuple[int, int, _Read]]:
        """The longest at each place, from the left; of equals the first in the table."""
        done = 0
        for candidate in grammar.starts.finditer(self.codes):
            at = candidate.start()
            if at < done or not grammar.hopeful[candidate[0]].match(self.codes, at):
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

    def _read(self, grammar: Grammar, match: re.Match[str], compiled: Compiled) -> list[tuple[int, int, _Read]]:
        try:
            meaning = compiled.rule.meaning(**dict(self._said(grammar, match, compiled)))
        except (ValueError, ArithmeticError):
            return []
        if meaning is None:
            return []
        spans = [match.span(f"mark{n}__") for n in range(1, compiled.marks + 1)] or [match.span()]
        meanings = meaning if isinstance(meaning, tuple) else (meaning,)
        return [
            (start, end, _Read(each, compiled.rule.name))
            for (start, end), each in zip(spans, meanings, strict=False)
            if start >= 0
        ]

    def _said(self, grammar: Grammar, match: re.Match[str], compiled: Compiled) -> Iterator[tuple[str, Any]]:
        """What fills each slot."""
        for group, slot in compiled.slots.items():
            start, end = match.span(group)
            if start >= 0:
                words = self.text[self.spans[start][0] : self.spans[end - 1][1]]
                known = self.read.get(start)
                value = grammar.readers[slot].value(self.codes[start:end], words, known.value if known else None)
                yield group.partition("__")[0], value
