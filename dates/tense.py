"""Whether the clause around an expression looks back or ahead. Cues are words of the language's page."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
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
    a list of dates that tells so. ``cue`` is where the verb, or a word such as "by", stands."""

    tense: Tense = Tense.UNKNOWN
    sure: bool = False
    listed: bool = False
    cue: tuple[int, int] | None = None


@dataclass(frozen=True)
class Cues:
    """``past``, and words with ``past_endings``, are verbs in the past, ``future_endings`` alike; a ``future`` cue
    swallows the verb it governs ("will be paid"). ``onward`` verbs, "agreed to", are in the past and turn forward what
    stands behind them; ``perfect`` ones, "is said to have", are past though they begin in the present. ``scheduled``:
    verbs in the present by which news tells what is to come; ``being`` with an ``ongoing`` ending is another ("are
    meeting").

    ``ahead`` just before a date, ``ahead_after`` just behind it, turn it forward; ``limits`` ("by", "until") do unless
    a verb in the past is nearer, or lasts (``lasting``: "remained closed until"). What begins with one of
    ``looking_back`` ("after losing the vote in May, he may") is past. ``breaks`` part clauses; ``saying`` are verbs
    whose clause may begin without one. Behind what is ``dotted`` (patterns) a dot ends no sentence: "Dr.", "am 4.
    April".
    """

    past: Sequence[str]
    present: Sequence[str]
    future: Sequence[str]
    onward: Sequence[str] = ()
    scheduled: Sequence[str] = ()
    perfect: Sequence[str] = ()
    being: Sequence[str] = ()
    ongoing: Sequence[str] = ()
    limits: Sequence[str] = ()
    lasting: Sequence[str] = ()
    looking_back: Sequence[str] = ()
    breaks: Sequence[str] = ()
    saying: Sequence[str] = ()
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
        between = f"(?: (?:{_words(self.between or NEVER)}))*"
        scheduled = _words(self.scheduled or NEVER)
        if self.ongoing:
            scheduled += f"|(?:{_words(self.being)}){between} {word}(?:{_words(self.ongoing)})"
        cues = (*self.past, *self.present, *self.future, *self.onward, *self.scheduled, *self.being)
        begins = "".join({re.escape(cue[0]) for cue in cues})
        return re.compile(
            rf"\b(?=[{self.letters}{begins}])"
            rf"(?:(?P<onward>{_words(self.onward or NEVER)})|(?P<scheduled>{scheduled})"
            rf"|(?P<future>(?:{_words(self.future)}){between}(?: {word})?{coming})"
            rf"|(?P<past>{_words([*self.perfect, *self.past])}{past})"
            rf"|(?P<present>{_words(self.present)}))\b"
        )

    @cached_property
    def had(self) -> re.Pattern[str]:
        """ "they had left by Monday" """
        return re.compile(rf"\b(?:{_words(self.pluperfect or NEVER)})\s+\w")

    @cached_property
    def before(self) -> re.Pattern[str]:
        words = _words([*self.ahead, *self.limits] or NEVER)
        return re.compile(rf"\b(?:{words})(?: the| the early| early| mid| late)?[ -]$", re.IGNORECASE)

    @cached_property
    def limit(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{_words(self.limits or NEVER)})\b", re.IGNORECASE)

    @cached_property
    def lasts(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{_words(self.lasting or NEVER)})\b[^,;]*$")

    @cached_property
    def apart(self) -> re.Pattern[str]:
        """What parts a clause from the next."""
        return re.compile(rf"[,;:()]|\b(?:{_words(self.breaks or NEVER)})\b")

    @cached_property
    def back(self) -> re.Pattern[str]:
        return re.compile(rf"(?:^|, | )(?:{_words(self.looking_back or NEVER)})\b[^,;]*$", re.IGNORECASE)

    @cached_property
    def says(self) -> frozenset[str]:
        return frozenset(self.saying)

    @cached_property
    def behind(self) -> re.Pattern[str]:
        return re.compile(rf"[ -](?:{_words(self.ahead_after or NEVER)})\b")


# Stands where a language has no such cue.
NEVER = ("\0",)


def _words(cues: Collection[str]) -> str:
    """Any of these, the longest first. What begins alike is tried once: "d(?:oes|id|o)"."""
    alike: dict[str, list[str]] = {}
    for cue in sorted(cues, key=len, reverse=True):
        alike.setdefault(cue[:1], []).append(cue[1:])
    return "|".join(
        re.escape(first) + (f"(?:{_words(rest)})" if first and rest != [""] else "") for first, rest in alike.items()
    )


# One look at a character passes over all that ends no sentence.
_STOP = re.compile(
    r"[.!?؟\n;؛](?:(?<=[;؛])|(?<=\n)\s*\n"
    r"|(?<=[.!?؟])(?<!\b[A-Z].)[\"'”’»)]*\s+(?=[A-ZÀ-Þ\"“‘«(`\u0621-\u064a]))"
)
_WORD = re.compile(r"[^\W\d_]+")
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
        if (present and self._listed(start, end)) or self._dateline(start, end):
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
        if before and not self.cues.apart.search(self.text, before.end, start) and before.word not in self.cues.says:
            away += OWN
        return (after, min(away, CLOSE) if opening else away) if away < near else (before, near)

    def _listed(self, start: int, end: int) -> bool:
        """ "Feb. 26 - the council imposes sanctions": a chronicle is told in the present tense and is the past."""
        opens = start == 0 or _LINE.search(self.text, max(0, start - 8), start) is not None
        return opens and _ITEM.match(self.text, end) is not None

    def _dateline(self, start: int, end: int) -> bool:
        """ "BERLIN, Jan. 19 (Reuters) - World powers agreed ...": dated when it was sent."""
        line = self.text.rfind("\n", 0, start) + 1
        return start - line <= PLACE and (
            _DATELINE.match(self.text, end) is not None and _PLACE.fullmatch(self.text, line, start) is not None
        )

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

    def _verbs_of(self, sentence: int, until: int) -> tuple[list[int], list[_Verb]]:
        """Those of a sentence, up to the first behind ``until``; expressions come in reading order, mostly."""
        if self._sentence != sentence:
            self._sentence, self._starts, self._verbs = sentence, list[int](), list[_Verb]()
            self._coming = self.cues.verb.finditer(self.text, self._begins[sentence], self._ends[sentence])
        if not self._starts or self._starts[-1] < until:
            for match in self._coming:
                kind = match.lastgroup
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
