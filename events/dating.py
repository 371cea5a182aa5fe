"""Which clause a time expression dates, be its predicate a verb or a noun: "the death of X in 2011"."""

from __future__ import annotations

import re

from events import inflection, kinds
from events.phrases import NOUNS, NP, Run, lists, next_word, noun_start, phrase_after
from events.predicates import Clause
from events.tokens import Tag, Token
from events.words import Form

# What something is said in.
_CHANNELS = frozenset(
    "interview statement speech address letter broadcast briefing message tweet post testimony".split()
)
_SETTING = ("after", "since", "before", "following", "despite", "until", "amid", "pending")
_POSSESSIVES = frozenset("his her its their".split())
_LEADING = frozenset(
    """after since before following amid during despite until by from of in to with over on for about
    against at through upon besides including as pending""".split()
)


def nominal(tokens: list[Token], clauses: list[Clause], times: list[int]) -> list[Clause]:
    """ "the death of X in 2011", "April's offensive", "a 2016 agreement": event nouns that own a time expression."""
    found: list[Clause] = []
    for at in times:
        head = _modified(tokens, at)
        if head is None:
            head = _governing(tokens, clauses, at)
        if head is None or any(clause.head == head for clause in found):
            continue
        clause = Clause(head, _phrase_around(tokens, head), nominal=True, finite=False, group=Run(head, head + 1))
        clause.subject, clause.object = _nominal_roles(tokens, head)
        container = next((other for other in reversed(clauses) if other.head < head), None)
        clause.tense = container.tense if container else "past"
        clause.promised = _promised(tokens, head, at)
        found.append(clause)
    return found


def _event_noun(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if token.tag not in NOUNS:
        return False
    previous = inflection.singular(tokens[at - 1].low) if at else None
    return kinds.is_event(inflection.singular(token.low), previous) or kinds.is_event(token.low, previous)


def _modified(tokens: list[Token], at: int) -> int | None:
    """The event noun a time stands in front of."""
    place = at + 1
    if place + 1 < len(tokens) and tokens[place].tag is Tag.COMMA and _FULL.search(tokens[at].text):
        place += tokens[at - 1].tag is Tag.DET  # "the Dec. 21, 1988, bombing"
    if place >= len(tokens) or tokens[place].tag not in (*NOUNS, Tag.ADJ, Tag.POSS, Tag.NUM):
        return None
    possessive = tokens[place].tag is Tag.POSS
    if not possessive and (
        at == 0 or tokens[at - 1].tag not in (Tag.DET, Tag.ADJ, Tag.ADP, Tag.POSS, Tag.NUM, Tag.NAME)
    ):
        return None
    while place + 1 < len(tokens) and tokens[place + 1].tag in (*NOUNS, Tag.ADJ):
        place += 1
    if not _event_noun(tokens, place) or not (possessive or tokens[at - 1].low not in ("on", "since", "until")):
        return None
    bare = tokens[at - 1].low in ("in", "at", "during") and place == at + 1
    if bare and any(token.tag is Tag.VERB and not token.reduced for token in tokens[:at]):
        return None  # "took the town in May elections"
    return _said_through(tokens, place, at) if tokens[place].lemma in _CHANNELS else place


def _said_through(tokens: list[Token], channel: int, at: int) -> int | None:
    """ "his call for help in a Sunday interview": the call was then; "said in a Sunday interview" is the verb's."""
    place = noun_start(tokens, at) - 1
    if place < 0 or tokens[place].tag is not Tag.ADP:
        return channel
    while place > 0 and tokens[place - 1].tag in (*NP, Tag.ADP):
        place -= 1
        if _event_noun(tokens, place) and tokens[place].lemma not in _CHANNELS:
            return place
    return None


def _governing(tokens: list[Token], clauses: list[Clause], at: int) -> int | None:
    """The event noun that a time follows, where no verb has a better claim to it."""
    place = at - 1
    noun = None
    while place >= 0 and (
        tokens[place].tag in (*NP, Tag.ADP, Tag.ADV) or (tokens[place].tag is Tag.CONJ and lists(tokens, place))
    ):
        if _event_noun(tokens, place) and not (place + 1 < len(tokens) and tokens[place + 1].tag in NOUNS):
            noun = place
            start = noun_start(tokens, noun)
            lead = tokens[start - 1] if start else None
            if lead is None or lead.tag in (Tag.PUNCT, Tag.COMMA) or lead.low in _LEADING or lead.tag is Tag.SUB:
                break
        place -= 1
    if noun is None:
        return None
    if not any(clause.finite for clause in clauses):
        return noun  # a caption has no verb
    start = noun_start(tokens, noun)
    lead = tokens[start - 1] if start else None
    verb_after = any(clause.finite and clause.group.start == next_word(tokens, at) for clause in clauses)
    if _promised(tokens, noun, at):
        return noun
    bare = noun + 1 >= at - 1  # "the quake in March destroyed": the verb says more
    if (
        verb_after
        and not bare
        and not any(
            clause.head < noun and clause.run.start <= noun < clause.run.end and clause.finite for clause in clauses
        )
    ):
        return noun
    if lead is not None and lead.low in ("of", "to", "from") and _of_the_day(tokens[at]):
        return None  # "declared the end of the battle on Saturday", "buried the victims of a raid on Friday"
    return (
        noun
        if lead is not None
        and (lead.tag is Tag.SUB or lead.low in (*_SETTING, "of", "to", "from"))
        and noun - start < 7
        else None
    )


_FULL = re.compile(r"\d, \d{4}$")
_YEAR = re.compile(r"\b\d{4}\b")
_DAYS = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:to|yester)day\b|\btonight\b", re.IGNORECASE)
_PROMISING = frozenset("propose promise plan schedule".split())


def _of_the_day(time: Token) -> bool:
    """A day of the week is the news's, a year says which event is meant."""
    return bool(_DAYS.search(time.text)) or not _YEAR.search(time.text)


def _promised(tokens: list[Token], noun: int, at: int) -> bool:
    """ "proposed elections on 10 December", "scheduled a vote for Sunday": the day is that of what is promised."""
    verb = tokens[noun_start(tokens, noun) - 1] if noun_start(tokens, noun) else None
    if verb is None or verb.tag is not Tag.VERB or verb.lemma not in _PROMISING or noun + 2 < at:
        return False
    return tokens[at - 1].low == "for" or not _DAYS.search(tokens[at].text)


def _phrase_around(tokens: list[Token], head: int) -> Run:
    end = head + 1
    while end < len(tokens) and (
        tokens[end].tag in (*NP, Tag.ADP, Tag.TIME, Tag.TO)
        or tokens[end - 1].tag is Tag.TO
        or (tokens[end].tag is Tag.CONJ and lists(tokens, end))
    ):
        end += 1
    return Run(noun_start(tokens, head), end)


def _nominal_roles(tokens: list[Token], head: int) -> tuple[Run | None, Run | None]:
    """ "Haftar's siege of Tripoli by his army": the owner and the by-phrase act, the of-phrase is acted on."""
    actor = recipient = None
    start = noun_start(tokens, head)
    if any(token.tag in (*NOUNS, Tag.ADJ) for token in tokens[start:head]):
        actor = Run(start, head)
    whose = start - 1 if start and tokens[start - 1].tag is Tag.TIME else start  # "its 1990 invasion"
    whose = noun_start(tokens, whose)
    if actor is None and tokens[whose].low in _POSSESSIVES:
        actor = Run(whose, whose + 1)
    place = head + 1
    while place < len(tokens) and tokens[place].tag in (*NP, Tag.ADP, Tag.TIME):
        if (
            tokens[place].low in ("of", "by", "against", "on", "with")
            and place + 1 < len(tokens)
            and tokens[place + 1].tag in NP
        ):
            phrase = phrase_after(tokens, place + 1)
            if tokens[place].low == "by":
                actor = phrase
            elif recipient is None:
                recipient = phrase
        place += 1
    return actor, recipient


def owner(tokens: list[Token], clauses: list[Clause], at: int) -> Clause | None:
    """The clause that a time expression dates."""
    if (noun := _modified(tokens, at)) is not None:
        return next(clause for clause in clauses if clause.head == noun)
    after = tokens[at + 1].tag if at + 1 < len(tokens) else None
    if after is Tag.POSS or (after in NOUNS and at and tokens[at - 1].tag in (Tag.DET, Tag.ADJ, Tag.POSS)):
        return None  # "the 2019 model" dates nothing
    verbal = [clause for clause in clauses if not clause.nominal]
    apposed = at > 1 and tokens[at - 1].tag is Tag.COMMA and tokens[at - 2].tag is Tag.TIME
    if apposed and (said := next((clause for clause in clauses if at - 2 in clause.times), None)):
        return said  # "on Wednesday, July 3,"
    noun = _governing(tokens, verbal, at)
    if governed := next((clause for clause in clauses if clause.nominal and clause.head == noun), None):
        return governed
    left = _owner_left(tokens, verbal, at)
    if ahead := _owner_ahead(tokens, verbal, at, left):
        return ahead
    if left is None:
        return _owner_right(tokens, verbal, at)
    if tokens[left.head].reduced and tokens[left.head - 1].low in _SHARING and verbal.index(left):
        left = verbal[verbal.index(left) - 1]  # "one was killed and another wounded on Monday"
    return _leader(tokens, verbal, left) or left


_SHARING = frozenset("another others some and".split())
# What one plans to do on a day: "plans to sign on Friday". Behind other verbs "to" says what the deed was for.
_PLANNING = frozenset(
    """plan intend vow promise pledge agree decide expect schedule set hope want order ask urge tell need prepare
    propose threaten demand seek aim due continue begin start manage try go have be help force allow call""".split()
)


def _leader(tokens: list[Token], clauses: list[Clause], purpose: Clause) -> Clause | None:
    """ "launched an offensive to seize the town in April": April is when it was launched."""
    start = purpose.group.start
    begun = next((clause for clause in clauses if clause.head == start - 1 and clause.finite), None)
    if begun and tokens[purpose.head].form is Form.ING:
        return begun  # "began bombing the port on 19 March"
    if tokens[start].tag is not Tag.TO:
        return None
    leader = next((clause for clause in reversed(clauses) if clause.head < purpose.head and clause.finite), None)
    if leader is None or leader.tense != "past" or leader.times or tokens[leader.head].tag is Tag.AUX:
        return None
    return None if leader.lemma(tokens) in _PLANNING else leader


def _before_time(tokens: list[Token], at: int) -> int:
    """Where the words begin that tie a time to what stands before it."""
    while at > 0 and tokens[at - 1].tag in (Tag.ADP, Tag.ADV, Tag.DET):
        at -= 1
    return at


def _owner_ahead(tokens: list[Token], clauses: list[Clause], at: int, left: Clause | None) -> Clause | None:
    """ "the minister, facing protests, today resigned": a time right before the verb of its subject."""
    if left is not None and left.head + 1 >= _before_time(tokens, at):
        return None
    ahead = next((clause for clause in clauses if clause.finite and clause.group.start == next_word(tokens, at)), None)
    if ahead is None or ahead.subject is None or ahead.subject.end > at:
        return None
    within = left is not None and tokens[left.head].reduced and ahead.subject.start <= left.head
    return None if within else ahead  # "the embargo imposed on the town in 2011 was lifted"


def _owner_right(tokens: list[Token], clauses: list[Clause], at: int) -> Clause | None:
    """A time that opens a sentence dates its main clause, one inside "when ..." that clause."""
    later = [clause for clause in clauses if clause.head > at and (clause.finite or tokens[clause.head].reduced)]
    main = (clause for clause in later if clause.opener is None or clause.run.start <= at)
    return next(main, None) or (later[0] if later else None)


def _owner_left(tokens: list[Token], clauses: list[Clause], at: int) -> Clause | None:
    heads = {clause.head: clause for clause in clauses}
    place = at - 1
    while place >= 0:
        token = tokens[place]
        if place in heads:
            return heads[place]
        if token.tag in (Tag.SUB, Tag.REL):
            return None
        if (
            token.tag is Tag.CONJ
            and not lists(tokens, place)
            and all(t.tag in (Tag.ADP, Tag.ADV, Tag.COMMA, Tag.DET, Tag.TIME) for t in tokens[place + 1 : at])
        ):
            return None
        if token.tag is Tag.PUNCT and token.low in ".!?;" and place < at - 1:
            return None
        if token.tag in (Tag.COMMA, Tag.QUOTE) and _subject_follows(tokens, clauses, place, at):
            return None
        place -= 1
    return None


def _subject_follows(tokens: list[Token], clauses: list[Clause], comma: int, at: int) -> bool:
    """ "..., on Friday the army struck": the time opens what follows the comma."""
    if any(token.tag not in (Tag.ADP, Tag.ADV, Tag.DET, Tag.CONJ) for token in tokens[comma + 1 : at]):
        return False
    after = next_word(tokens, at)
    following = next((clause for clause in clauses if clause.head > at and clause.finite), None)
    if following is None or after >= len(tokens):
        return False
    opens = tokens[after].tag in NP or (
        tokens[after].tag is Tag.COMMA and after + 1 < len(tokens) and tokens[after + 1].tag in NP
    )
    return opens and following.subject is not None and following.subject.start >= after
