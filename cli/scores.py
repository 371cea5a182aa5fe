"""How right: TempEval-3's measures for time expressions, events found and dated, the days of a timeline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cli.gold import GoldEvent, GoldTimex
from dates.span import Span

Days = tuple[str | None, str | None]  # the first and the last possible day, None where open


class Rates(NamedTuple):
    precision: float
    recall: float
    f1: float


def rates(right: int, predicted: int, gold: int) -> Rates:
    precision, recall = right / predicted if predicted else 0.0, right / gold if gold else 0.0
    return Rates(precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0)


# Time expressions ---------------------------------------------------------------------------------------------------


class Tagged(NamedTuple):
    span: Span
    type: str
    value: str
    rule: str


@dataclass(slots=True)
class TimexScore:
    """Counts over texts. ``rules`` counts under (rule, "right" | "wrong" | "spurious")."""

    gold: int = 0
    predicted: int = 0
    right: Counter[str] = field(default_factory=Counter)
    rules: Counter[tuple[str, str]] = field(default_factory=Counter)
    errors: list[tuple[str, GoldTimex | None, Tagged | None]] = field(default_factory=list)

    def add(self, gold: Sequence[GoldTimex], tagged: Sequence[Tagged]) -> None:
        self.gold += len(gold)
        self.predicted += len(tagged)
        pairs = pair([g.span for g in gold], [t.span for t in tagged])
        for index, expected in enumerate(gold):
            if index not in pairs:
                self.errors.append(("missed", expected, None))
                continue
            found = tagged[pairs[index]]
            hits = {
                "strict": found.span == expected.span,
                "relaxed": True,
                "type": found.type == expected.type,
                "value": found.value == expected.value,
            }
            self.right.update(measure for measure, hit in hits.items() if hit)
            self.rules[found.rule, "right" if hits["value"] else "wrong"] += 1
            if not all(hits.values()):
                self.errors.append((", ".join(m for m, hit in hits.items() if not hit), expected, found))
        for index in set(range(len(tagged))) - set(pairs.values()):
            self.rules[tagged[index].rule, "spurious"] += 1
            self.errors.append(("spurious", None, tagged[index]))

    def rates(self) -> dict[str, Rates]:
        measures = ("strict", "relaxed", "type", "value")
        return {measure: rates(self.right[measure], self.predicted, self.gold) for measure in measures}


def pair(gold: Sequence[Span], found: Sequence[Span]) -> dict[int, int]:
    """Of the gold spans to the found ones, one to one: the same spans first, then those that share most."""
    shared = (
        (min(g.end, f.end) - max(g.start, f.start), g == f, -i, -j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if g.overlaps(f)
    )
    pairs: dict[int, int] = {}
    for _, _, i, j in sorted(shared, key=lambda candidate: (candidate[1], candidate[0], *candidate[2:]), reverse=True):
        if -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    return pairs


def trimmed(span: Span, text: str) -> Span:
    """Without the white space at its ends, which no one means."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


# Events -------------------------------------------------------------------------------------------------------------


class Extracted(NamedTuple):
    title: str
    days: Days
    evidence: Span
    actors: tuple[str, ...]
    places: tuple[str, ...]


class Expected(NamedTuple):
    """A gold event and every pair of days that is right for it."""

    event: GoldEvent
    days: tuple[Days, ...]


@dataclass(slots=True)
class EventScore:
    counts: Counter[str] = field(default_factory=Counter)
    misses: list[tuple[GoldEvent, str]] = field(default_factory=list)

    def add(self, gold: Sequence[Expected], found: Sequence[Extracted]) -> None:
        pairs = _pairs(gold, found)
        self.counts["predicted"] += len(found)
        self.counts["paired"] += len(pairs)
        for index, expected in enumerate(gold):
            if expected.event.importance == "optional":
                continue
            got = found[pairs[index]] if index in pairs else None
            exact = got is not None and got.days in expected.days
            for group in ("all", "core") if expected.event.importance == "core" else ("all",):
                self.counts[f"{group} gold"] += 1
                self.counts[f"{group} found"] += got is not None
                self.counts[f"{group} exact"] += exact
            if got:
                self._names("actors", expected.event.actors, got.actors)
                self._names("places", expected.event.places, got.places)
            if not exact:
                self.misses.append((expected.event, f"dated {got.days}" if got else "not found"))

    def _names(self, kind: str, gold: Iterable[str], found: Iterable[str]) -> None:
        known = _words(" ".join(found))
        for name in gold:
            self.counts[kind] += 1
            self.counts[f"{kind} found"] += bool(_words(name) & known)

    def measures(self) -> dict[str, float]:
        n = self.counts
        ratios = {
            "recall": (n["all found"], n["all gold"]),
            "core recall": (n["core found"], n["core gold"]),
            "date exact": (n["all exact"], n["all found"]),
            "end to end": (n["all exact"], n["all gold"]),
            "core end to end": (n["core exact"], n["core gold"]),
            "precision floor": (n["paired"], n["predicted"]),
            "actor recall": (n["actors found"], n["actors"]),
            "place recall": (n["places found"], n["places"]),
        }
        return {name: right / of if of else 0.0 for name, (right, of) in ratios.items()}


def _pairs(gold: Sequence[Expected], found: Sequence[Extracted]) -> dict[int, int]:
    """One to one where the evidence overlaps: by the date, then by the words of the title."""
    candidates = []
    for i, (event, days) in enumerate(gold):
        for j, got in enumerate(found):
            if any(got.evidence.overlaps(span) for span in event.evidence):
                date = 4 if got.days in days else 2 if _overlap(got.days, days[0]) else 0
                title = len(_words(event.title) & _words(got.title)) / (1 + len(_words(event.title)))
                candidates.append((date + title, -i, -j))
    pairs: dict[int, int] = {}
    for _, i, j in sorted(candidates, reverse=True):
        if -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    return pairs


def _overlap(a: Days, b: Days) -> bool:
    """ISO days compare as text. An unknown date overlaps nothing."""
    if a == (None, None) or b == (None, None):
        return a == b
    return (a[0] or "0000") <= (b[1] or "9999-12-31") and (b[0] or "0000") <= (a[1] or "9999-12-31")


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z0-9]{3,}", text.lower()))


# Timelines ----------------------------------------------------------------------------------------------------------


class TimelineScore(NamedTuple):
    """``rouge`` is the mean F1 of the words (ROUGE-1) on the days that both have; 0 where none is."""

    days: Rates
    rouge: float


def timeline(gold: Mapping[str, Iterable[str]], found: Mapping[str, Iterable[str]]) -> TimelineScore:
    """Days with what is said of each."""
    shared = gold.keys() & found.keys()
    said = [_rouge(gold[day], found[day]) for day in shared]
    return TimelineScore(rates(len(shared), len(found), len(gold)), sum(said) / len(said) if said else 0.0)


def _rouge(gold: Iterable[str], found: Iterable[str]) -> float:
    theirs, ours = (Counter(re.findall(r"\w+", " ".join(said).lower())) for said in (gold, found))
    return rates((theirs & ours).total(), ours.total(), theirs.total()).f1
