"""Whether the clause around an expression looks back or ahead."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from dates.cues import Cues


class Tense(StrEnum):
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = "unknown"


class Turn(NamedTuple):
    """Which way, whether the verb stands close enough to be surely the expression's own, and whether it is no verb but
    a list of dates that tells so. ``cue`` is where the verb, or a word such as "by", stands."""

    tense: Tense = Tense.UNKNOWN
    sure: bool = False
    listed: bool = False
    cue: tuple[int, int] | None = None


_WORD = re.compile(r"[^\W\d_]+")
# "told ministers on Monday Algeria would": a clause of its own begins behind the day.
_SUBJECT = re.compile(r"\s+(?:[A-Z]|(?:he|she|it|they|we|the|a)\b)")
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
# A verb before an expression, with nothing between them that parts clauses, is nearer by so much than one behind it.
OWN = 40
# A cue of several words fits into so many characters.
WORDS = 50
# A word such as "another" and a space.
DETERMINER = 9
# A place before a dateline's date.
PLACE = 60
_PLACE = re.compile(r"[^\Wa-z\d_]{2}[^\n.!?]*(?:\.[^\n.!?]*)?, ?")
_DATELINE = re.compile(r"(?:,? \d{4})?,? *(?:\([^()\n]{2,40}\) *)?(?:-{1,2}|[–—]) ")


class Clauses:
    """The sentences of a text and their verbs, each found once however many expressions ask for them."""

    def __init__(self, text: str, cues: Cues) -> None:
        self.text = text
        self.cues = cues
        stops = [stop.span() for stop in cues.stop.finditer(text)]
        self._begins = [0, *(end for _, end in stops)]
        self._ends = [*(start for start, _ in stops), len(text)]
        self._sentence = -1

    def sentence(self, place: int) -> int:
        return bisect_right(self._begins, place) - 1

    def bounds(self, sentence: int) -> tuple[int, int]:
        return self._begins[sentence], self._ends[sentence]

    def says(self, start: int, end: int) -> bool:
        """Whether somebody speaks there."""
        return not self.cues.says.isdisjoint(_WORD.findall(self.text[start:end]))

    def turn(self, start: int, end: int) -> Turn:
        """Of the verb that governs the expression: as a rule the one before it in its clause, else the nearer one."""
        sentence = bisect_right(self._begins, start) - 1
        begin, close = self._begins[sentence], self._ends[bisect_left(self._ends, end)]
        verb, distance = self._verb_of(sentence, start, end, close)
        onward = verb is not None and verb.start >= end
        found = verb.tense if verb else Tense.UNKNOWN
        if verb and verb.kind == "onward":
            found = Tense.PAST if onward else Tense.FUTURE
        if verb and verb.kind == "scheduled" and distance > CLOSE:
            found = Tense.PRESENT
        present = found in (Tense.PRESENT, Tense.UNKNOWN) or (verb is not None and verb.kind == "scheduled")
        if (present and self._listed(start, end)) or self.dateline(start, end):
            return Turn(Tense.PAST, sure=True, listed=True)
        if ahead := self._ahead(max(begin, start - REACH), start):
            limit = found is Tense.PAST and self.cues.limit.match(self.text, ahead[0])
            if not (limit and (onward or self._lasts(begin, ahead[0]))):
                return Turn(Tense.FUTURE, cue=ahead)
        if not (onward and found is Tense.PAST) and (behind := self.cues.behind.match(self.text, end)):
            return Turn(Tense.FUTURE, cue=behind.span())
        if found is Tense.FUTURE and verb and self._looks_back(begin if onward else verb.end, start):
            return Turn(Tense.PAST)
        return Turn(found, distance <= CLOSE, cue=(verb.start, verb.end) if verb else None)

    def _verb_of(self, sentence: int, start: int, end: int, close: int) -> tuple[_Verb | None, float]:
        """With how far off it is, in characters; a verb behind the expression counts as further off."""
        begin = self._begins[sentence]
        starts, verbs = self._verbs_of(sentence, end)
        opening = start - begin <= OPENING
        before = verbs[at - 1] if (at := bisect_left(starts, start)) and start - verbs[at - 1].end <= REACH else None
        # "they would fight Monday's ruling" says nothing of Monday
        if before and before.tense is not Tense.PAST and self.text.startswith(("'s", "’s"), end):
            before = None
        at = bisect_left(starts, end, at)
        after = verbs[at] if at < len(verbs) and verbs[at].start < min(close, end + REACH) else None
        near = max(start - before.end - NEXT_TO, 0) if before else REACH * 2.0
        if not after:
            return before, near
        away = (after.start - end) * 1.5
        away += APART if "," in self.text[end : after.start] and not opening else 0
        told = before is not None and before.word in self.cues.says and not _SUBJECT.match(self.text, end)
        if before and not told and not self.cues.apart.search(self.text, before.end, start):
            away += OWN
        return (after, min(away, CLOSE) if opening else away) if away < near else (before, near)

    def _listed(self, start: int, end: int) -> bool:
        """ "Feb. 26 - the council imposes sanctions": a chronicle is told in the present tense and is the past."""
        opens = start == self._begins[self.sentence(start)] or _LINE.search(self.text, max(0, start - 8), start)
        return bool(opens) and _ITEM.match(self.text, end) is not None

    def dateline(self, start: int, end: int) -> bool:
        """ "BERLIN, Jan. 19 (Reuters) - World powers agreed ...": dated when it was sent."""
        line = self.text.rfind("\n", max(0, start - PLACE), start) + 1
        if not line and start > PLACE:
            return False
        return _DATELINE.match(self.text, end) is not None and _PLACE.fullmatch(self.text, line, start) is not None

    def _ahead(self, begin: int, start: int) -> tuple[int, int] | None:
        near = max(begin, start - WORDS)
        ahead = self.cues.before.search(self.text[near:start])
        if ahead is None or self.cues.had.search(self.text[begin : near + ahead.start()]):
            return None
        return near + ahead.start(), near + ahead.end()

    def _looks_back(self, begin: int, start: int) -> bool:
        """ "After losing the vote in May, he may resign", "it may recover after a weak May" """
        return self.cues.back.search(self.text[max(begin, start - REACH) : start]) is not None

    def _lasts(self, begin: int, start: int) -> bool:
        """ "remained closed until August" """
        return self.cues.lasts.search(self.text[max(begin, start - REACH) : start]) is not None

    def _is_noun(self, start: int, end: int) -> bool:
        """ "A let-up", "the proposed law" """
        if not self.cues.determiners:
            return False
        before = self.text[max(0, start - DETERMINER) : start]
        return self.text.startswith("-", end) or self.cues.determined.search(before) is not None

    def _verbs_of(self, sentence: int, until: int) -> tuple[list[int], list[_Verb]]:
        """Those of a sentence, up to the first behind ``until``; expressions come in reading order, mostly."""
        if self._sentence != sentence:
            self._sentence, self._starts, self._verbs = sentence, list[int](), list[_Verb]()
            self._coming = self.cues.verb.finditer(self.text, self._begins[sentence], self._ends[sentence])
        if not self._starts or self._starts[-1] < until:
            for match in self._coming:
                kind = match.lastgroup
                if kind == "past" and self._is_noun(*match.span()):
                    continue
                self._starts.append(match.start())
                self._verbs.append(_Verb(*match.span(), _TENSES[kind], kind, match[0]))
                if match.start() >= until:
                    break
        return self._starts, self._verbs


class _Verb(NamedTuple):
    """``kind``: the tense, or "onward" ("agreed to") or "scheduled" ("takes office")."""

    start: int
    end: int
    tense: Tense
    kind: str | None
    word: str


_TENSES: Mapping[str | None, Tense] = {
    **{tense.value: tense for tense in Tense},
    "onward": Tense.PAST,
    "scheduled": Tense.FUTURE,
}
