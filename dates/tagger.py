"""Text in, time expressions out, in reading order. Knows no language: the tables do."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import accumulate
from typing import Any, NamedTuple, TypeAlias

from dates.grammar import Compiled, Grammar, Stage, grammar
from dates.languages import ENGLISH
from dates.lexicon import OTHER, PIECE, Lexicon, Tokens, tokens
from dates.rules import Language
from dates.span import Span
from dates.timex import Meaning, Timex, kind

# What must or must not stand around an expression is looked for in so many tokens before its phrase, and in one behind.
BEFORE = 2
# Phrases return: "on Tuesday", "last year". Those of so many tokens, and so many of them, are read once.
SHORT, REMEMBERED = 40, 20_000

Figures: TypeAlias = tuple[tuple[int, str], ...]
Found: TypeAlias = tuple[int, int, Meaning, str]


def tag(text: str, language: Language = ENGLISH) -> list[Timex]:
    rules, found, done = grammar(language), list[Timex](), 0
    page = _Page(text, rules.lexicon)
    for match in rules.phrase.finditer(page.codes):
        start, end = match.span("phrase")
        first, done = max(done, start - BEFORE), end
        figures = [(at.start() - first, page.word(at.start())) for at in rules.figure.finditer(page.codes, start, end)]
        read = _expressions if end - first <= SHORT else _expressions.__wrapped__
        for start, end, meaning, rule in read(rules, page.codes[first : done + 1], tuple(figures)):
            span = page.span(first + start, first + end)
            found.append(Timex(span, span.of(text), meaning, rule))
    return found


class _Page:
    """A text as characters, one a token, and where those tokens stand in it."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text = text
        self._pieces = PIECE.findall(text)
        codes = list(map(lexicon.__getitem__, self._pieces))
        self.codes = "".join(codes)
        self._firsts = list(accumulate(map(len, codes), initial=0))
        self._starts = list(accumulate(map(len, self._pieces), initial=len(text) - len(text.lstrip())))
        self._piece, self._tokens = -1, Tokens()

    def span(self, first: int, last: int) -> Span:
        start, end = self._token(first)
        return Span(start, end if last == first + 1 else self._token(last - 1)[1])

    def word(self, at: int) -> str:
        start, end = self._token(at)
        return self._text[start:end]

    def _token(self, at: int) -> tuple[int, int]:
        piece = bisect_right(self._firsts, at) - 1
        if piece != self._piece:
            self._piece, self._tokens = piece, tokens(self._pieces[piece])
        start, end = self._tokens[at - self._firsts[piece]]
        return self._starts[piece] + start, self._starts[piece] + end


@lru_cache(REMEMBERED)
def _expressions(rules: Grammar, codes: str, figures: Figures) -> tuple[Found, ...]:
    """First and last token, meaning and rule of each expression of a phrase; ``figures`` are its tokens with digits."""
    phrase = _Phrase(codes, dict(figures), [(at, at + 1) for at in range(len(codes))], {})
    for stage in rules.stages:
        if stage.core.search(phrase.codes):
            phrase = phrase.rewritten(stage)
    return tuple(
        (*phrase.spans[at], read.value, f"{rules.code}/{read.rule}")
        for at, read in phrase.read.items()
        if not isinstance(read.value, int | float)
    )


class _Read(NamedTuple):
    """What a stretch of text was found to say."""

    value: Meaning | float
    rule: str


class _Phrase(NamedTuple):
    """A few tokens as characters, each with its span in the phrase as it stood; by place, those that stand for more."""

    codes: str
    figures: Mapping[int, str]
    spans: list[tuple[int, int]]
    read: dict[int, _Read]

    def rewritten(self, stage: Stage) -> _Phrase:
        """Each expression becomes one character of its kind."""
        codes, spans, read, done = list[str](), list[tuple[int, int]](), dict[int, _Read](), 0
        kept = iter(self.read.items())
        known = next(kept, None)
        for start, end, found in self._found(stage):
            while known is not None and known[0] < end:
                if known[0] < start:
                    read[known[0] - done + len(spans)] = known[1]
                known = next(kept, None)
            codes += self.codes[done:start], stage.lexicon.codes.get(f"<{kind(found.value)}>", OTHER)
            spans += self.spans[done:start]
            read[len(spans)] = found
            spans.append((self.spans[start][0], self.spans[end - 1][1]))
            done = end
        if not done:
            return self
        while known is not None:
            read[known[0] - done + len(spans)] = known[1]
            known = next(kept, None)
        return _Phrase("".join(codes) + self.codes[done:], self.figures, spans + self.spans[done:], read)

    def _found(self, stage: Stage) -> Iterator[tuple[int, int, _Read]]:
        """The longest at each place, from the left; of equals the first in the table."""
        done = 0
        for candidate in stage.starts.finditer(self.codes):
            at = candidate.start()
            if at < done or not stage.hopeful(self.codes, at):
                continue
            matches = [
                (match, compiled)
                for compiled in stage.by_first[candidate[0]]
                if (match := compiled.regex.match(self.codes, at))
            ]
            matches.sort(key=lambda pair: -pair[0].end())
            for match, compiled in matches:
                if found := self._read(stage, match, compiled):
                    yield from found
                    done = found[-1][1]
                    break

    def _read(self, stage: Stage, match: re.Match[str], compiled: Compiled) -> list[tuple[int, int, _Read]]:
        try:
            meaning = compiled.rule.meaning(**dict(self._said(stage, match, compiled)))
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

    def _said(self, stage: Stage, match: re.Match[str], compiled: Compiled) -> Iterator[tuple[str, Any]]:
        """What fills each slot."""
        for group, slot in compiled.slots.items():
            start, end = match.span(group)
            if start >= 0:
                words, known = self.figures.get(self.spans[start][0], ""), self.read.get(start)
                value = stage.readers[slot].value(self.codes[start:end], words, known.value if known else None)
                yield group.partition("__")[0], value
