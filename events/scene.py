"""A sentence read: its words, the names in it, its clauses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dates.reading import Reading
from dates.span import Span
from dates.timex import Anchored, Aside, Bound, Duration, Every, Meaning, Modified, Open, Vague
from events import clauses, grammar, sides
from events.entities import Actor
from events.gazetteer import Gazetteer, Name
from events.phrases import Run
from events.predicates import Clause
from events.sentences import Sentence
from events.tokens import Tag, Token, tokens

# What may stand between a preposition and its name.
_LED_BY = (Tag.DET, Tag.ADJ, Tag.NUM, Tag.QUOTE, Tag.NOUN, Tag.NAME, Tag.CONJ)


@dataclass(slots=True)
class Scene:
    """``at`` tells at which token a name begins. A token's ``time`` counts ``readings``, which are those that say when;
    how long and how often are words like others."""

    text: str
    sentence: Sentence
    tokens: Sequence[Token]
    names: Sequence[Name]
    readings: Sequence[Reading]
    clauses: Sequence[Clause]
    at: dict[int, Name] = field(default_factory=dict)

    def __post_init__(self) -> None:
        place = 0
        for name in self.names:
            while place < len(self.tokens) and self.tokens[place].span.end <= name.span.start:
                place += 1
            if place < len(self.tokens):
                self.at[place] = name

    def within(self, run: Run | None) -> Iterator[tuple[int, Name]]:
        if run:
            yield from ((at, self.at[at]) for at in range(run.start, run.end) if at in self.at)

    def behind(self, at: int) -> int:
        """Where the words end of the name that begins at token ``at``."""
        end, place = self.at[at].span.end, at
        while place < len(self.tokens) and self.tokens[place].span.start < end:
            place += 1
        return place

    def preposition(self, at: int) -> str:
        """The small word that ties the name at ``at`` to what stands before it, "" where there is none."""
        place = at - 1
        while place >= 0 and at - place < 7 and self.tokens[place].tag in _LED_BY:
            noun = self.tokens[place].tag in (Tag.NOUN, Tag.NAME) and place not in self.at
            if noun and place + 1 < at and self.tokens[place + 1].tag is Tag.CONJ:
                break
            place -= 1
        return self.tokens[place].low if place >= 0 and self.tokens[place].tag in (Tag.ADP, Tag.TO) else ""

    def span(self, run: Run) -> Span:
        return Span(self.tokens[run.start].span.start, self.tokens[max(run.start, run.end - 1)].span.end)


def says_when(meaning: Meaning) -> bool:
    """Whether an expression says when, not how long, how often or only that it was some time."""
    match meaning:
        case Duration() | Every() | Vague() | Aside() | Anchored(of=None):
            return False
        case Modified(of=of):
            return says_when(of)
        case Open(bound=bound):
            return bound is not Bound.BEFORE
        case _:
            return True


def read(
    text: str,
    sentence: Sentence,
    names: Sequence[Name],
    readings: Sequence[Reading],
    state: Actor | None,
    gazetteer: Gazetteer,
) -> Scene:
    """``state`` is the one that the text is about, and whose "the army" is."""
    readings = [reading for reading in readings if says_when(reading.timex.meaning)]
    times, named = [reading.timex.span for reading in readings], [name.span for name in names]
    found = grammar.tag(tokens(text, sentence.prose, times, named))
    return Scene(text, sentence, found, sides.find(found, names, state, gazetteer), readings, clauses.read(found))
