"""What has no date of its own: the head of the news, what follows on what was told, what is too grave to leave out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from dates import calendar
from dates.interval import Grain, Interval, When
from dates.reading import Reading
from events import inflection, kinds, tells, words
from events.entities import SpellingKind
from events.mention import Mention, Modality
from events.page import Kind
from events.predicates import Clause
from events.scene import Scene
from events.tokens import Tag

# A sentence that opens so tells of the time that was told of last, or of one after it.
_THEN = re.compile(
    r"(?:in (?:retaliation|response|turn)|at the same time|(?:on )?the same (?:day|night)|simultaneously)\b",
    re.IGNORECASE,
)
_LATER = re.compile(r"(?:\w+ ){0,3}(?:later|subsequently|afterwards|then)\b", re.IGNORECASE)
# "After the attack, ...": later than the attack that was told of.
_AFTER_IT = re.compile(r"(?:after|following) (?:the|this|that|these|those) ([a-z]+)\b", re.IGNORECASE)
# What an undated clause must tell to be kept, on the undated shelf.
_GRAVE = frozenset("""ASSAULT COERCE SANCTION RETREAT PROTEST MOBILIZE AGREE CONSULT AID REQUEST REJECT x:ELECTION
    x:APPOINTMENT x:DEATH x:DISASTER x:ACCIDENT x:LAUNCH x:RULING""".split())  # fmt: skip
_ABOUT_THEN = 8 * calendar.DAY


class Undated(NamedTuple):
    """A clause that no words date. ``when`` is what its place in the text lets one say, None where that is nothing."""

    clause: Clause
    when: When | None
    why: str
    confidence: float


def find(
    scene: Scene, told: Sequence[Mention], last: Mention | None, published: When | None, *, head: bool, news: bool
) -> Undated | None:
    """The main clause of a sentence that ``told`` does not have yet, where it is worth keeping without a date.
    ``last`` is the mention dated last before, ``head``: the sentence opens the text, ``news``: the text speaks of the
    days about its publication."""
    clause = _main(scene)
    if clause is None or any(mention.predicate_span == scene.tokens[clause.head].span for mention in told):
        return None
    if told and clause.lemma(scene.tokens) in words.SAYING:
        return None  # what is said was told already
    kind = tells.sense(scene.tokens, clause)
    opening = scene.sentence.prose.of(scene.text)[:80]
    if kind and last and last.when and last.reading and not told:
        words_told = repr(last.reading.timex.words)
        if _THEN.match(opening):
            return Undated(clause, last.when, f"told right after {words_told}, as of the same time", 0.45)
        if _LATER.match(opening) and (after := _after(last.when, published)):
            return Undated(clause, after, f"told as later than {words_told}, before the text was published", 0.4)
        if (noun := _said_again(opening, last)) and (after := _after(last.when, published)):
            return Undated(clause, after, f"told as after the {noun}, {words_told}, before the text was published", 0.4)
    if not named(scene):
        return None
    if head and published is None and kind:
        return Undated(clause, None, "the head of the text has no date, and its publication day is not known", 0.3)
    if head and news and published and (when := _eve(published)):
        return Undated(
            clause, when, "the head of the news has no date: the day it was published, or the day before", 0.4
        )
    if kind and kind.type in _GRAVE and not told and any(name.actor for _, name in scene.within(clause.subject)):
        moved_on = _AFTER_IT.match(opening)
        if last and last.when and last.reading and not moved_on and _goes_on(scene, clause, last):
            why = f"told in the sentence after {last.reading.timex.words!r}, in the same tense"
            return Undated(clause, last.when, why, 0.4)
        return Undated(clause, None, "the sentence does not say when", 0.3)
    return None


def _said_again(opening: str, last: Mention) -> str | None:
    """The noun that takes up what was told last: "after the attack", where that was one."""
    found = _AFTER_IT.match(opening)
    sense = found and kinds.of_noun(inflection.singular(found[1].casefold()))
    return found[1] if found and sense and sense.type == last.type else None


def _goes_on(scene: Scene, clause: Clause, last: Mention) -> bool:
    """Whether a story goes on: the sentence before told of a day, both tell in the simple past."""
    told = last.when is not None and last.when.grain <= Grain.DAY and last.modality is Modality.OCCURRED
    return told and not clause.perfect and not scene.text[last.sentence.end : scene.sentence.span.start].strip()


def follows(sentence: str) -> bool:
    """Whether a sentence opens with words that hang it on the one before."""
    return bool(_THEN.match(sentence) or _LATER.match(sentence) or _AFTER_IT.match(sentence))


def _main(scene: Scene) -> Clause | None:
    """The main clause, where it tells in the past or the perfect of something done."""
    if scene.sentence.kind is not Kind.BODY or scene.sentence.quoted:
        return None
    independent = (c for c in scene.clauses if c.finite and not c.nominal and c.opener is None and c.speaker is None)
    clause = next(independent, None)
    if clause is None or clause.negated or clause.modality not in (Modality.OCCURRED, Modality.CLAIMED):
        return None
    if tells.first_person(scene.tokens, clause):
        return None
    state = scene.tokens[clause.head].tag is Tag.AUX or clause.lemma(scene.tokens) in words.STATES
    return None if state or (clause.tense != "past" and not clause.perfect) else clause


def is_news(readings: Sequence[Reading], published: When | None) -> bool:
    """Whether a text speaks of the days about its publication."""
    if published is None or published.earliest is None:
        return False
    days = (reading.when for reading in readings if reading.when and reading.when.grain <= Grain.DAY)
    return any(day.earliest is not None and abs(day.earliest - published.earliest) < _ABOUT_THEN for day in days)


def _eve(published: When) -> When | None:
    if published.grain > Grain.DAY or published.earliest is None or published.latest is None:
        return None
    if published.latest - published.earliest > _ABOUT_THEN:
        return None
    return When(Interval(published.earliest - calendar.DAY, published.latest), Grain.DAY)


def _after(when: When, published: When | None) -> When | None:
    latest = published.latest if published else None
    if when.earliest is None or (latest is not None and latest <= when.earliest):
        return None
    return When(Interval(when.earliest, latest), when.grain)


def named(scene: Scene) -> bool:
    """Somebody with a name is in it."""
    return any(name.actor is not None and name.via is not SpellingKind.DEMONYM for name in scene.names[:6])
