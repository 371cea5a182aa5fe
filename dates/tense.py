"""Whether the clause around an expression looks back or ahead. Cues are words of the language's page."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple


class Tense(StrEnum):
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = "unknown"


class Turn(NamedTuple):
    """Which way, whether the verb stands close enough to be surely the expression's own, and whether it is no verb but
    a list of dates that tells so."""

    tense: Tense = Tense.UNKNOWN
    sure: bool = False
    listed: bool = False


@dataclass(frozen=True)
class Cues:
    """``past``, and words with ``past_endings``, are verbs in the past, ``future_endings`` alike; a ``future`` cue
    swallows the verb it governs ("will be paid"). ``ahead`` just before a date, ``ahead_after`` just behind it, turn it
    forward. Behind what is ``dotted`` (patterns) a dot ends no sentence: "Dr.", "am 4. April"."""

    past: Sequence[str]
    present: Sequence[str]
    future: Sequence[str]
    past_endings: Sequence[str] = ()
    future_endings: Sequence[str] = ()
    letters: str = "a-z"
    not_past: Sequence[str] = ()
    pluperfect: Sequence[str] = ()
    between: Sequence[str] = ()
    ahead: Sequence[str] = ()
    ahead_after: Sequence[str] = ()
    dotted: Sequence[str] = ()

    @cached_property
    def stop(self) -> re.Pattern[str]:
        kept = "".join(rf"(?<!\b{word}.)" for word in self.dotted)
        return re.compile(_STOP.pattern.replace("(?<!", f"{kept}(?<!", 1))

    @cached_property
    def verb(self) -> re.Pattern[str]:
        kept = f"(?!(?:{_words(self.not_past)})\\b)" if self.not_past else ""
        word = f"[{self.letters}]+"
        coming = f"|{word}(?:{_words(self.future_endings)})" if self.future_endings else ""
        past = f"|{kept}{word}(?:{_words(self.past_endings)})" if self.past_endings else ""
        return re.compile(
            rf"\b(?:(?P<future>(?:{_words(self.future)})(?: (?:{_words(self.between or NEVER)}))*(?: {word})?{coming})"
            rf"|(?P<past>{_words(self.past)}{past})"
            rf"|(?P<present>{_words(self.present)}))\b"
        )

    @cached_property
    def perfect(self) -> re.Pattern[str]:
        """ "they had left by Monday" """
        return re.compile(rf"\b(?:{_words(self.pluperfect or NEVER)})\s+\w")

    @cached_property
    def before(self) -> re.Pattern[str]:
        words = _words(self.ahead or NEVER)
        return re.compile(rf"\b(?:{words})(?: the| the early| early| mid| late)?[ -]$", re.IGNORECASE)

    @cached_property
    def behind(self) -> re.Pattern[str]:
        return re.compile(rf"[ -](?:{_words(self.ahead_after or NEVER)})\b")


# Stands where a language has no such cue.
NEVER = ("\0",)


def _words(cues: Sequence[str]) -> str:
    return "|".join(re.escape(cue) for cue in sorted(cues, key=len, reverse=True))


_STOP = re.compile(r"[.!?؟](?<!\b[A-Z].)[\"'”’»)]*\s+(?=[A-ZÀ-Þ\"“‘«(`\u0621-\u064a])|\n\s*\n|[;؛]")
_LINE = re.compile(r"\n[ \t]*(?:[-*•·–—][ \t]*)?$")
_ITEM = re.compile(r"(?:,? \d{4})?[ \t]*(?:[-–—:]|--)[ \t]+")
REACH = 200
CLOSE = 45
# What opens a sentence belongs to its verb, however far off that is.
OPENING = 10
# A comma between them puts a verb behind this much further off.
APART = 20
# Between a verb and its own date stands no more than "on" or "in".
NEXT_TO = 4
# A cue of several words fits into so many characters.
WORDS = 50


class Clauses:
    """The sentences of a text and their verbs, each found once however many expressions ask for them."""

    def __init__(self, text: str, cues: Cues) -> None:
        self.text = text
        self.cues = cues
        stops = [stop.span() for stop in cues.stop.finditer(text)]
        self._begins = [0, *(end for _, end in stops)]
        self._ends = [*(start for start, _ in stops), len(text)]
        self._verbs = dict[int, tuple[list[int], list[_Verb]]]()

    def turn(self, start: int, end: int) -> Turn:
        """Of the verb nearest to the expression within its sentence; one before it counts as nearer than one behind."""
        sentence = bisect_right(self._begins, start) - 1
        begin = self._begins[sentence]
        close = self._ends[bisect_left(self._ends, end)]
        starts, verbs = self._verbs_of(sentence)
        at = bisect_left(starts, start)
        opening = start - begin <= OPENING
        distance, found, onward = REACH * 2.0, Tense.UNKNOWN, False
        # "they would fight Monday's ruling" says nothing of Monday
        if at and start - verbs[at - 1].end <= REACH and not self.text.startswith(("'s", "’s"), end):
            distance, found = max(start - verbs[at - 1].end - NEXT_TO, 0), verbs[at - 1].tense
        at = bisect_left(starts, end, at)
        if at < len(verbs) and verbs[at].start < min(close, end + REACH):
            away = (verbs[at].start - end) * 1.5
            away += APART if "," in self.text[end : verbs[at].start] and not opening else 0
            onward = away < distance
            if onward:
                distance, found = min(away, CLOSE) if opening else away, verbs[at].tense
        if found in (Tense.PRESENT, Tense.UNKNOWN) and self._listed(start, end):
            return Turn(Tense.PAST, sure=True, listed=True)
        if self._ahead(max(begin, start - REACH), start) and not (onward and found is Tense.PAST):
            return Turn(Tense.FUTURE)
        if self.cues.behind.match(self.text, end):
            return Turn(Tense.FUTURE)
        return Turn(found, distance <= CLOSE)

    def _listed(self, start: int, end: int) -> bool:
        """ "Feb. 26 - the council imposes sanctions": a chronicle is told in the present tense and is the past."""
        opens = start == 0 or _LINE.search(self.text, max(0, start - 8), start) is not None
        return opens and _ITEM.match(self.text, end) is not None

    def _ahead(self, begin: int, start: int) -> bool:
        near = max(begin, start - WORDS)
        ahead = self.cues.before.search(self.text[near:start])
        return ahead is not None and not self.cues.perfect.search(self.text[begin : near + ahead.start()])

    def _verbs_of(self, sentence: int) -> tuple[list[int], list[_Verb]]:
        if sentence not in self._verbs:
            verbs = [
                _Verb(match.start(), match.end(), Tense(match.lastgroup or "unknown"))
                for match in self.cues.verb.finditer(self.text, self._begins[sentence], self._ends[sentence])
            ]
            self._verbs = {sentence: ([verb.start for verb in verbs], verbs)}
        return self._verbs[sentence]


class _Verb(NamedTuple):
    start: int
    end: int
    tense: Tense
