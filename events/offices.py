"""Who held which office, and which state had which organs, while a text was written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dates.calendar import DAY
from dates.display import display
from dates.interval import Grain, Interval, When
from dates.timex import At, Shift, Weekday, core
from events import words
from events.clues import Clue, Weight
from events.entities import Actor, ActorKind
from events.gazetteer import Name
from events.mention import Mention, Modality, Role

LEAVE = 31 * DAY  # to be called by an office before one has it, or after
YEAR = 366 * DAY  # so far back may the dates of news reach
REACH = 60  # code points in which a title stands before a name


def held(text: str, named: Sequence[Name], mentions: Sequence[Mention]) -> Iterator[Clue]:
    """ "Defence Minister Roberta Pinotti": not before she was, and while she was if the news tells of her. A national
    body is named once there is one, and acts in the news while there is."""
    acting = {party.actor.key: _is_news(mention) for mention in mentions if mention.when is None
              for party in mention.parties if party.role is Role.ACTOR}  # fmt: skip
    in_the_news = {key for key, news in acting.items() if news}
    bodies, persons = set[str](), set[str]()
    for name in named:
        actor = name.actor
        if actor is None or not actor.listed:
            continue
        if actor.kind is ActorKind.PERSON and actor.key not in persons and (title := _title(text, name)):
            persons.add(actor.key)
            yield from _of_person(name, title, actor, in_the_news=actor.key in in_the_news)
        if actor.kind is ActorKind.ORGANISATION and actor.country and actor.key not in bodies:
            bodies.add(actor.key)
            yield from _of_body(name, actor, acts=actor.key in acting)


def _of_person(name: Name, title: str, actor: Actor, *, in_the_news: bool) -> Iterator[Clue]:
    lasted = _lasted(actor)
    since = None if lasted.earliest is None else lasted.earliest - LEAVE
    until = lasted.latest + LEAVE if lasted.latest is not None and in_the_news else None
    if since is not None or until is not None:
        office = display(When(lasted, Grain.DAY))
        why = f"{title} {actor.name} was in office {office}, give or take a month"
        yield Clue((Interval(since, until),), why, Weight.OFFICE, name.span)


def _of_body(name: Name, actor: Actor, *, acts: bool) -> Iterator[Clue]:
    lasted = _lasted(actor)
    if lasted.earliest is not None:
        why = f"{actor.name} is named, and was not there before"
        yield Clue((Interval(lasted.earliest, None),), why, Weight.OFFICE, name.span)
    if lasted.latest is not None and acts:
        why = f"{actor.name} acts in it, and was not there after; a year more for dates that reach back so far"
        yield Clue((Interval(None, lasted.latest + YEAR),), why, Weight.OFFICE, name.span)


def _is_news(mention: Mention) -> bool:
    """Told of a day by its weekday, or of yesterday."""
    if mention.reading is None or mention.modality is not Modality.OCCURRED:
        return False
    said = core(mention.reading.timex.meaning)
    day = said.day if isinstance(said, At) and said.day else said
    return isinstance(day, Weekday) or (isinstance(day, Shift) and day.grain is Grain.DAY and day.by in (0, -1))


def _title(text: str, name: Name) -> str | None:
    """The office that stands just before a name, unless it is a former one."""
    before = text[max(0, name.span.start - REACH) : name.span.start]
    line = re.split(r"[\n.;:()]", before)[-1]
    said: list[str] = re.findall(r"[^\W\d_]+", line)
    if not said or not line[-1].isspace() or said[-1].lower() not in words.TERMS:
        return None
    return said[-1] if words.FORMERLY.isdisjoint(word.lower() for word in said[-5:]) else None


def _lasted(actor: Actor) -> Interval:
    """From its first membership to its last."""
    return Interval.hull(parent.during for parent in actor.parents)
