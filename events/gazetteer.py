"""Known actors and places in running text, by longest match."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from dates.span import Span
from events.entities import Actor, ActorKind, Place, Spelling, SpellingKind
from events.page import Kind
from events.sentences import Sentence


class Name(NamedTuple):
    """One name where it stands. A country and a capital are actor and place at once; what the clause makes of them
    is the clause's business. ``via`` says why the spelling means this actor or place."""

    span: Span
    actor: Actor | None
    place: Place | None
    via: SpellingKind

    @property
    def country(self) -> str | None:
        """ISO 3166-1 alpha-2, of the actor or of the place."""
        return (self.actor and self.actor.country) or (self.place and self.place.country) or None


class Piece(NamedTuple):
    """A word of a name, folded: no case, no accents, no apostrophes."""

    start: int
    end: int
    folded: str


@dataclass(slots=True)
class _Entry:
    """What one spelling can mean. ``cased`` keeps the spelling as listed, word by word."""

    cased: tuple[str, ...]
    actors: list[tuple[Actor, SpellingKind]] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)


_PIECE = re.compile(r"[^\W_]+(?:['’ʼ`ʿʾ‘](?![sS]\b)[^\W_]+)*")
_GAP = re.compile(r"[\s\u00a0]*[-‐‑.]?[\s\u00a0]*")
_ACRONYM = re.compile(r"\s?\((?:the )?[\"“]?([A-Z][A-Za-z]{0,2}[A-Z&-][A-Za-z&-]{0,6}|[A-Z]{2,})[\"”]?\)")
_LOCATIVE = re.compile(
    r"(?:\b(?:in|at|near|from|around|outside|to|of|on|over|into|across|toward|towards|town|city|village|province|district|capital|port)|,)[\s\u00a0]+(?:the[\s\u00a0]+)?$",
    re.IGNORECASE,
)
# "Tripoli-based", "rebel-held": says where somebody sits, not who acts or where it happened.
_SEATED = re.compile(
    r"[-‐‑](?:based|held|controlled|born|aligned|linked|affiliated|style|loyal|trained|speaking|educated|area|dominated)\b"
)
_PARTICLES = (
    "al",
    "el",
    "ad",
    "ash",
    "as",
    "ibn",
    "bin",
    "ben",
    "abu",
    "van",
    "von",
    "de",
    "der",
    "den",
    "la",
    "le",
    "da",
    "di",
    "dos",
    "du",
)
_OPPOSITE = (("north", "south"), ("east", "west"))
_BEST_FIRST = (
    SpellingKind.NAME, SpellingKind.ALIAS, SpellingKind.ACRONYM, SpellingKind.INSTITUTION, SpellingKind.OFFICE,
    SpellingKind.SIDE, SpellingKind.DEMONYM, SpellingKind.CAPITAL, SpellingKind.SURNAME, SpellingKind.LIKENESS,
)  # fmt: skip


@lru_cache(maxsize=65_536)
def folded(word: str) -> str:
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return re.sub(r"['’ʼ`ʿʾ‘]", "", word).casefold()


def pieces(text: str, start: int = 0, end: int | None = None) -> list[Piece]:
    found = _PIECE.finditer(text, start, len(text) if end is None else end)
    return [Piece(match.start(), match.end(), folded(match.group())) for match in found]


class Gazetteer:
    """All actors and places that are listed. Of places that share a name the first is the likeliest."""

    def __init__(self, actors: Iterable[Actor], places: Iterable[Place]) -> None:
        self.actors: dict[str, Actor] = {}
        self.places: dict[str, Place] = {}
        self.states: dict[str, Actor] = {}  # by ISO 3166-1 alpha-2
        self._entries: dict[str, _Entry] = {}
        self._lengths: dict[str, list[int]] = {}
        for actor in actors:
            self.actors[actor.key] = actor
            if actor.kind is ActorKind.COUNTRY and actor.country:
                self.states.setdefault(actor.country, actor)
            for spelling in (Spelling(actor.name, SpellingKind.NAME), *actor.spellings):
                if entry := self._entry(spelling.text):
                    entry.actors.append((actor, spelling.kind))
        for place in places:
            self.places[place.key] = place
            for text in dict.fromkeys((place.name, *(spelling.text for spelling in place.spellings))):
                if entry := self._entry(text):
                    entry.places.append(place)
        for lengths in self._lengths.values():
            lengths.sort(reverse=True)

    def _entry(self, spelling: str) -> _Entry | None:
        cased = tuple(_PIECE.findall(spelling))
        if len(cased) > 1 and cased[0].casefold() == "the":
            cased = cased[1:]
        if sum(map(len, cased)) < 2:
            return None
        words = [folded(word) for word in cased]
        lengths = self._lengths.setdefault(words[0], [])
        if len(words) not in lengths:
            lengths.append(len(words))
        return self._entries.setdefault(" ".join(words) + ("^" if _shouted(cased) else ""), _Entry(cased))

    def find(self, text: str, sentences: Sequence[Sentence]) -> list[Name]:
        """Every listed name outside the furniture, in reading order, none within another."""
        hits = [
            hit
            for sentence in sentences
            if sentence.kind is not Kind.FURNITURE
            for hit in self._hits(text, sentence.prose)
        ]
        context = _context(hits)
        short = self._short_forms(text, hits, context)
        names = [name for span, entry in hits if (name := self._name(text, span, entry, context))]
        taken = {name.span.start for name in names}
        for sentence in sentences:
            if short and sentence.kind is not Kind.FURNITURE:
                names += [name for name in _short_names(text, sentence.prose, short) if name.span.start not in taken]
        return _outermost(names)

    def land(self, country: str | None) -> Place | None:
        """The country of that code as a place."""
        state = self.states.get(country or "")
        return self.places.get(state.key) if state else None

    def _hits(self, text: str, span: Span) -> Iterator[tuple[Span, _Entry]]:
        words = pieces(text, *span)
        at = 0
        while at < len(words):
            entry = self._longest(text, words, at) if words[at].folded in self._lengths else None
            if entry:
                end = words[at + len(entry.cased) - 1].end
                if entry.cased[-1].isupper() and len(entry.cased[-1]) == 1 and text[end : end + 1] == ".":
                    end += 1  # the full stop of "U.S." is its own
                yield Span(words[at].start, end), entry
            at += len(entry.cased) if entry else 1

    def _longest(self, text: str, words: list[Piece], at: int) -> _Entry | None:
        for length in self._lengths[words[at].folded]:
            run = words[at : at + length]
            if len(run) < length:
                continue
            key = " ".join(word.folded for word in run)
            shouted = self._entries.get(key + "^") if text[run[0].start : run[0].end].isupper() else None
            entry = shouted or self._entries.get(key)
            if entry and _joined(text, run) and _cased_alike(text, run, entry.cased):
                return entry
        return None

    def _short_forms(
        self, text: str, hits: list[tuple[Span, _Entry]], context: Counter[str]
    ) -> dict[str, tuple[Actor, SpellingKind]]:
        """Forms that this text may use from now on: surnames of those it names in full, acronyms it introduces."""
        short: dict[str, tuple[Actor, SpellingKind]] = {}
        for span, entry in hits:
            chosen = _chosen(entry, context)
            if chosen is None:
                continue
            actor, via = chosen
            if introduced := _ACRONYM.match(text, span.end):
                short.setdefault(folded(introduced.group(1)), (actor, SpellingKind.ACRONYM))
            if (
                actor.kind is ActorKind.PERSON
                and via in (SpellingKind.NAME, SpellingKind.ALIAS)
                and len(entry.cased) > 1
            ):
                short.setdefault(folded(entry.cased[-1]), (actor, SpellingKind.SURNAME))
        return short | _sides_of_a_border(hits, context)

    def _name(self, text: str, span: Span, entry: _Entry, context: Counter[str]) -> Name | None:
        chosen, place = _chosen(entry, context), _placed(entry, context)
        if _SEATED.match(text, span.end):
            return None
        if place and not chosen and not _credible(text, span, place, context):
            return None
        if not chosen and not place:
            return None
        actor, via = chosen or (None, SpellingKind.NAME)
        if (
            actor
            and via is SpellingKind.SURNAME
            and not place
            and actor.country not in context
            and actor.key not in context
        ):
            return None
        if actor and actor.kind is ActorKind.COUNTRY and via is SpellingKind.DEMONYM:
            place = self.places.get(actor.key)  # for "the Libyan coast"
        return Name(span, actor, place, via)


def _shouted(cased: Sequence[str]) -> bool:
    """Acronyms are kept apart from words: "US", "us"; "UN", and a town called Un."""
    return len(cased) == 1 and len(cased[0]) > 1 and cased[0].isupper()


def _joined(text: str, run: Sequence[Piece]) -> bool:
    """Near enough to be one name; initials have full stops between them, unlike "A U.N. resolution"."""
    return all(
        _GAP.fullmatch(text, a.end, b.start) and not (a.end - a.start == b.end - b.start == 1 and text[a.end] == " ")
        for a, b in pairwise(run)
    )


def _cased_alike(text: str, run: Sequence[Piece], cased: Sequence[str]) -> bool:
    """ "Turkey" is not "turkey", "US" is not "us"; "al" may be "Al"."""
    for piece, listed in zip(run, cased, strict=True):
        written = text[piece.start : piece.end]
        if listed.isupper() and len(listed) > 1 and not written.isupper():
            return False
        if listed[0].isupper() and not written[0].isupper() and piece.folded not in _PARTICLES:
            return False
    return True


def _context(hits: Iterable[tuple[Span, _Entry]]) -> Counter[str]:
    """Which countries a text is about: how often each is named, itself or through those who act for it. Keys of
    persons named in full are counted too, that their surnames may follow."""
    named: Counter[str] = Counter()
    towns: dict[str, set[str]] = defaultdict(set)
    for _, entry in hits:
        for actor, via in entry.actors:
            if via is SpellingKind.SURNAME or (via is SpellingKind.CAPITAL and entry.places):
                continue
            if actor.kind is ActorKind.PERSON:
                named[actor.key] += 1
            if actor.country and len(entry.actors) == 1:
                named[actor.country] += 1
        if not entry.actors and len(entry.places) == 1 and (country := entry.places[0].country):
            towns[country].add(entry.places[0].key)
    named.update({country: len(keys) for country, keys in towns.items() if len(keys) > 1})  # no town vouches for itself
    return named


def _chosen(entry: _Entry, context: Mapping[str, int]) -> tuple[Actor, SpellingKind] | None:
    """Of those who share a spelling: the best kind of spelling, then the country the text is about, then the first."""
    if not entry.actors:
        return None
    return min(entry.actors, key=lambda pair: (_BEST_FIRST.index(pair[1]), -context.get(pair[0].country or "", 0)))


def _placed(entry: _Entry, context: Mapping[str, int]) -> Place | None:
    if not entry.places:
        return None
    first = entry.places[0]  # the likeliest: Athens is in Greece where Greece is spoken of
    if context.get(first.country or "", 0):
        return first
    return max(entry.places, key=lambda place: context.get(place.country or "", 0))


def _credible(text: str, span: Span, place: Place, context: Mapping[str, int]) -> bool:
    """A town of a country that the text never names needs a word that makes it a place."""
    if place.kind in ("country", "region", "continent", "sea", "ocean") or context.get(place.country or "", 0):
        return True
    return bool(_LOCATIVE.search(text, max(0, span.start - 12), span.start)) or text[span.end : span.end + 2] == ", "


def _sides_of_a_border(
    hits: Iterable[tuple[Span, _Entry]], context: Counter[str]
) -> dict[str, tuple[Actor, SpellingKind]]:
    """ "The North" and "the South", where a text names North Korea and South Korea."""
    found: dict[str, tuple[Actor, SpellingKind]] = {}
    for _, entry in hits:
        chosen = _chosen(entry, context)
        if chosen and chosen[0].kind is ActorKind.COUNTRY and chosen[1] is SpellingKind.NAME:
            found.setdefault(folded(entry.cased[0]), (chosen[0], SpellingKind.ALIAS))
    return next(({side: found[side] for side in pair} for pair in _OPPOSITE if found.keys() >= {*pair}), {})


def _short_names(text: str, span: Span, short: Mapping[str, tuple[Actor, SpellingKind]]) -> Iterator[Name]:
    words = pieces(text, *span)
    for at, word in enumerate(words):
        known = short.get(word.folded)
        if known is None or not text[word.start].isupper():
            continue
        actor, via = known
        if via is SpellingKind.ACRONYM and not text[word.start : word.end].isupper():
            continue
        if via is SpellingKind.ALIAS and not (at and words[at - 1].folded == "the"):
            continue
        start = word.start
        if (
            at
            and words[at - 1].folded in _PARTICLES
            and via is SpellingKind.SURNAME
            and _joined(text, words[at - 1 : at + 1])
        ):
            start = words[at - 1].start
        yield Name(Span(start, word.end), actor, None, via)


def _outermost(names: Iterable[Name]) -> list[Name]:
    """In reading order; of names that overlap the longest."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda name: (name.span.start, -name.span.end)):
        if not kept or name.span.start >= kept[-1].span.end:
            kept.append(name)
        elif name.span.end - name.span.start > kept[-1].span.end - kept[-1].span.start:
            kept[-1] = name
    return kept


def by_sentence(names: Iterable[Name], sentences: Sequence[Sentence]) -> dict[Span, list[Name]]:
    """Names under the span of the sentence they stand in; both come in reading order."""
    found: dict[Span, list[Name]] = defaultdict(list)
    at = 0
    for name in names:
        while at < len(sentences) and sentences[at].span.end <= name.span.start:
            at += 1
        if at < len(sentences):
            found[sentences[at].span].append(name)
    return found
