"""By which words a language turns a date forward or back, and where its sentences end."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Cues:
    """``past``, and words with ``past_endings``, are verbs in the past, ``future_endings`` alike; a ``future`` cue
    swallows the verb it governs ("will be paid"). ``onward`` verbs, "agreed to", are in the past and turn forward what
    stands behind them; ``perfect`` ones, "is said to have", are past though they begin in the present. Behind one of
    the ``determiners`` a past form is none ("a let-up", "the proposed law"). ``scheduled``: verbs in the present by
    which news tells what is to come; ``being`` with an ``ongoing`` ending is another ("are meeting").

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
    determiners: Sequence[str] = ()
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
    def determined(self) -> re.Pattern[str]:
        """Just before a past form it says that it is none."""
        return re.compile(rf"\b(?:{_words(self.determiners or NEVER)}) $", re.IGNORECASE)

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
