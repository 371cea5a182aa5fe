"""A document to the events it tells of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dates import calendar
from dates.interval import Grain, Interval, When
from dates.reading import Reading, read
from dates.timex import Anchored, Bound, Duration, Every, Meaning, Modified, Open, Span, Vague
from events import clauses, grammar, names, roles, titles, types, words
from events.clauses import Clause, Run, head_noun
from events.document import Document
from events.entities import Place, SpellingKind
from events.gazetteer import Gazetteer, Name, by_sentence
from events.grammar import Tag, Token
from events.mention import Mention, Modality, Party, Role
from events.page import Kind
from events.roles import Memory, Scene
from events.sentences import Sentence, split
from events.types import Sense

# A sentence that opens so tells of the time that was told of last, or of one after it.
_THEN = re.compile(r"(?:in (?:retaliation|response|turn)|at the same time|(?:on )?the same (?:day|night)|simultaneously)\b", re.IGNORECASE)
_LATER = re.compile(r"^(?:\w+ ){0,3}(?:later|subsequently|afterwards|then)\b", re.IGNORECASE)
# What an undated clause must tell to be kept, on the undated shelf.
_STRONG = frozenset("kill seize sign capture arrest bomb attack storm invade elect resign overthrow oust topple assassinate behead explode crash "
    "shoot abduct kidnap convict sentence withdraw launch".split())  # fmt: skip
_FIGURES = frozenset("account amount total average stand cost rank value estimate worth number measure calculate rise fall grow increase decrease "
    "decline drop climb jump gain lose surge slip slump edge tumble soar".split())  # fmt: skip
_LEADS_TO = frozenset("result lead end culminate escalate".split())
_DEEDS = frozenset(("ASSAULT", "COERCE"))
_GOING_ON = frozenset(("in place", "in force", "in effect", "under way", "due to", "set for", "scheduled for"))
_PERCENT = re.compile(r"\bper ?cent\b|%")


@dataclass(slots=True)
class _Telling:
    """What a page has told so far."""

    document: Document
    readings: Sequence[Reading]
    named: dict[Span, list[Name]]
    places: dict[str, Place]
    memory: Memory = field(default_factory=Memory)
    deeds: dict[str, tuple[Party, ...]] = field(default_factory=dict)  # who attacked, by the place that was attacked
    last: Mention | None = None
    headed: bool = False


def extract(document: Document, gazetteer: Gazetteer) -> list[Mention]:
    """Every event the text tells of, in reading order. Without a publication date what is relative stays undated."""
    text = document.text
    sentences = split(text)
    found = names.find(text, sentences, gazetteer.find(text, sentences))
    readings = read(text, published=document.published)
    telling = _Telling(document, readings, by_sentence(found, sentences), gazetteer.places)
    mentions: list[Mention] = []
    at = 0
    for sentence in sentences:
        while at < len(readings) and readings[at].timex.span.start < sentence.span.start:
            at += 1
        end = at
        while end < len(readings) and readings[end].timex.span.start < sentence.span.end:
            end += 1
        if sentence.kind is not Kind.FURNITURE:
            mentions += _told(telling, sentence, readings[at:end])
        at = end
    return _sparing(mentions, known=document.published is not None)


def _told(telling: _Telling, sentence: Sentence, readings: Sequence[Reading]) -> list[Mention]:
    """The events of one sentence. Parsing costs most, so what can hold none is not parsed."""
    dated = [reading for reading in readings if reading.timex.span.start >= sentence.prose.start and _dates(reading.timex.meaning)]
    head = sentence.kind is Kind.BODY and not telling.headed
    if sentence.kind is not Kind.BODY and not dated:
        return []
    telling.headed |= sentence.kind is Kind.BODY
    text = telling.document.text
    if sentence.span.end - sentence.span.start > 1500 or (sentence.kind is not Kind.BODY and titles_only(text, sentence)):
        return []
    here = telling.named.get(sentence.span, [])
    tokens = grammar.tag(grammar.tokens(text, sentence.prose, [reading.timex.span for reading in readings], [name.span for name in here]))
    parsed = clauses.read(tokens)
    scene = Scene(tokens, here)
    for name in here:
        if name.actor:
            telling.memory.meet(name.actor)
    pairs = dict((clause.head, reading) for clause, reading in _pairs(tokens, parsed, readings))
    mentions = []
    for clause in parsed:
        if (reading := pairs.get(clause.head)) and (mention := _mention(telling, sentence, scene, parsed, clause, reading)):
            mentions.append(mention)
        _note_deed(telling, scene, clause)
        if clause.finite and not _pronoun(tokens, clause):
            telling.memory.note(roles.subjects(scene, clause, telling.memory))
    if head or not mentions:
        mentions += _undated(telling, sentence, scene, parsed, head=head, told=[mention.predicate_span for mention in mentions])
    _remember(telling, scene, parsed)
    return mentions


def titles_only(text: str, sentence: Sentence) -> bool:
    """A headline names its day rarely; a line of menus or a table does it always and has no verb to it."""
    said = sentence.span.of(text)
    return len(said.split()) < 5 or said.count("|") > 1 or said.count("\t") > 1


def _dates(meaning: Meaning) -> bool:
    """Whether an expression says when, not how long, how often or only that it was some time."""
    match meaning:
        case Duration() | Every() | Vague() | Anchored(of=None):
            return False
        case Modified(of=of):
            return _dates(of)
        case Open(bound=bound):
            return bound is not Bound.BEFORE
        case _:
            return True


def _pairs(tokens: Sequence[Token], parsed: Sequence[Clause], readings: Sequence[Reading]) -> Iterator[tuple[Clause, Reading]]:
    """Each clause with the expression that dates it: of several the finest that is settled."""
    for clause in parsed:
        own = [readings[number] for at in clause.times if (number := tokens[at].time) is not None and _dates(readings[number].timex.meaning)]
        if own:
            yield clause, min(own, key=lambda reading: (reading.when is None, _grain(reading)))


def _grain(reading: Reading) -> int:
    return int(reading.when.grain) if reading.when else 99


def _mention(telling: _Telling, sentence: Sentence, scene: Scene, parsed: Sequence[Clause], clause: Clause, reading: Reading) -> Mention | None:
    sense = _sense(scene.tokens, clause)
    if not _tells(telling, sentence, scene.tokens, clause, sense):
        return None
    if reading.when is None and telling.document.published is not None and (sense is None or not _named(scene, clause)):
        return None  # "in recent weeks"
    when, why = reading.when, reading.why
    if clause.opener == "when" and reading.unit is not None and isinstance(reading.timex.meaning, Open):
        when = reading.unit
    return _built(telling, sentence, scene, parsed, clause, sense, reading, when, why, 0.5 + 0.15 * (sense is not None) + 0.1 * (when is not None))


def _built(  # noqa: PLR0913
    telling: _Telling, sentence: Sentence, scene: Scene, parsed: Sequence[Clause], clause: Clause, sense: Sense | None,
    reading: Reading | None, when: When | None, why: str, confidence: float,
) -> Mention | None:  # fmt: skip
    tokens = scene.tokens
    parties = roles.parties(scene, clause, parsed, telling.memory)
    who = " and ".join(party.actor.name for party in parties if party.role is (Role.RECIPIENT if clause.passive else Role.ACTOR)) or None
    modality = _modality(telling, clause, reading, when)
    clause.modality = modality
    title = titles.title(tokens, clause, parsed, who if _pronoun(tokens, clause) else None)
    if len(title.split()) < 2:
        return None
    settings = roles.settings(scene, clause, sense, parties, telling.places)
    if sense and sense.type in _DEEDS and not any(party.role is Role.ACTOR for party in parties):
        doers = next((telling.deeds[setting.place.key] for setting in settings if setting.place.key in telling.deeds), ())
        parties = (*doers, *(party for party in parties if party.actor.key not in {doer.actor.key for doer in doers}))
    end = max([clause.head + 1, *(run.end for run in (clause.object, clause.rest, clause.agent) if run), *(at + 1 for at in clause.times if at > clause.head)])
    start = min([clause.run.start, clause.head, *(at for at in clause.times)])
    if clause.speaker:
        confidence -= 0.05
    mention = Mention(
        sentence=sentence.span,
        clause=Span(tokens[start].span.start, tokens[min(end, len(tokens)) - 1].span.end),
        predicate=clause.lemma(tokens),
        predicate_span=tokens[clause.head].span,
        title=title,
        type=sense.type if sense else None,
        mode=sense.mode if sense else None,
        modality=modality,
        reading=reading,
        when=when,
        why=why,
        parties=parties,
        settings=settings,
        stems=_stems(tokens[start:end]),
        confidence=round(min(confidence, 0.95), 2),
    )
    telling.last = mention if when is not None else telling.last
    return mention


def _note_deed(telling: _Telling, scene: Scene, clause: Clause) -> None:
    """ "the siege of Tripoli" later is by those who were told to be seizing Tripoli."""
    sense = _sense(scene.tokens, clause)
    if sense is None or sense.type not in _DEEDS or clause.passive or clause.negated:
        return
    doers = tuple(Party(party.actor, Role.ACTOR, party.span) for party in roles.subjects(scene, clause, telling.memory))
    if doers:
        for _, name in (*scene.within(clause.object), *scene.within(clause.rest)):
            if name.place:
                telling.deeds[name.place.key] = doers


def _pronoun(tokens: Sequence[Token], clause: Clause) -> bool:
    run = clause.subject
    return run is None or (run.end - run.start == 1 and tokens[run.start].tag in (Tag.PRON, Tag.DET))


def _sense(tokens: Sequence[Token], clause: Clause) -> Sense | None:
    sense = _sense_of(tokens, clause)
    if sense == Sense("ASSAULT") and any(token.lemma == "strike" for token in tokens) and any(token.lemma in types.LABOUR for token in tokens):
        return Sense("PROTEST", "strike")
    return sense


def _sense_of(tokens: Sequence[Token], clause: Clause) -> Sense | None:
    lemma = clause.lemma(tokens)
    if clause.nominal:
        return types.of_noun(lemma, tokens[clause.head - 1].lemma if clause.head else None)
    noun = head_noun(tokens, clause.object)
    if noun is None and clause.passive:
        noun = head_noun(tokens, clause.subject)
    head = tokens[noun].lemma if noun is not None else None
    sense = types.of_verb(lemma, clauses.words_after(tokens, clause), head)
    if sense is None and lemma in _LEADS_TO and clause.rest:
        outcome = head_noun(tokens, Run(clause.rest.start + 1, clause.rest.end))
        return types.of_noun(tokens[outcome].lemma) if outcome is not None else None
    if sense is None and lemma in words.SAYING:
        return Sense("x:STATEMENT")
    if sense is None and lemma in words.TURNS:
        subject = head_noun(tokens, clause.subject)
        return types.of_noun(tokens[subject].lemma) if subject is not None else None
    return sense


def _tells(telling: _Telling, sentence: Sentence, tokens: Sequence[Token], clause: Clause, sense: Sense | None) -> bool:
    """Whether a clause that is dated tells of an event."""
    lemma = clause.lemma(tokens)
    if clause.subject and clause.subject.end - clause.subject.start == 1 and tokens[clause.subject.start].low in ("i", "we", "you"):
        return False
    if clause.negated or clause.modality is Modality.HYPOTHETICAL:
        return False
    if clause.nominal:
        return True
    habit = any(token.low in words.HABITS for token in tokens[clause.run.start : clause.head])
    if habit or (lemma in _FIGURES and _PERCENT.search(sentence.span.of(telling.document.text))):
        return False
    if tokens[clause.head].tag is Tag.AUX:
        subject = head_noun(tokens, clause.subject)
        return subject is not None and types.is_event(tokens[subject].lemma) and " ".join(clauses.words_after(tokens, clause)[:2]) in _GOING_ON
    if lemma in words.STATES:
        return _does(tokens, clause, sense)
    if not clause.finite and not clause.passive and tokens[clause.head].verb is not None and clause.tense == "none":
        return sense is not None
    return True


def _does(tokens: Sequence[Token], clause: Clause, sense: Sense | None) -> bool:
    """A verb of state tells of an event where its object does ("took office"), or a person lived through it."""
    noun = head_noun(tokens, clause.object)
    event = noun is not None and types.is_event(tokens[noun].lemma)
    lemma = clause.lemma(tokens)
    if lemma in types.LIGHT and (event or sense is not None):
        return True
    if lemma in ("live", "serve", "reside", "work", "lead", "head", "hold") and clause.tense == "past" and not clause.perfect:
        return True
    return sense is not None and lemma not in ("be", "have") and clause.tense == "past" and not clause.progressive


def _modality(telling: _Telling, clause: Clause, reading: Reading | None, when: When | None) -> Modality:
    """What grammar says, held against the calendar: the future is planned, "since" is still going on."""
    published = telling.document.published
    if published and when and when.earliest is not None and published.latest is not None and when.earliest >= published.latest:
        return Modality.PLANNED if clause.modality in (Modality.OCCURRED, Modality.ONGOING) else clause.modality
    if clause.modality is not Modality.OCCURRED or reading is None:
        return clause.modality
    opened = isinstance(reading.timex.meaning, Open) and reading.timex.meaning.bound is Bound.SINCE and clause.opener != "when"
    if opened:
        return Modality.ONGOING
    return clause.modality


# ------------------------------------------------------------------------------------------- without a date of its own


def _undated(telling: _Telling, sentence: Sentence, scene: Scene, parsed: Sequence[Clause], *, head: bool, told: Sequence[Span]) -> Iterator[Mention]:
    """The head of the news, what follows from what was told before, and what is too grave to leave out."""
    if sentence.kind is not Kind.BODY or sentence.quoted:
        return
    clause = next((clause for clause in parsed if clause.finite and not clause.nominal and clause.opener is None and clause.speaker is None), None)
    if clause is None or scene.tokens[clause.head].span in told or clause.negated or clause.modality not in (Modality.OCCURRED, Modality.CLAIMED) or scene.tokens[clause.head].tag is Tag.AUX:
        return
    lemma, sense = clause.lemma(scene.tokens), _sense(scene.tokens, clause)
    if lemma in words.STATES or (clause.tense != "past" and not clause.perfect):
        return
    opening = sentence.prose.of(telling.document.text)[:80]
    last = telling.last
    if sense and last and last.when and last.reading and _THEN.match(opening):
        why = f"told right after {last.reading.timex.words!r}, as of the same time"
        mention = _built(telling, sentence, scene, parsed, clause, sense, None, last.when, why, 0.45)
    elif sense and last and last.when and last.reading and _LATER.match(opening) and (after := _after(last.when, telling.document.published)):
        why = f"told as later than {last.reading.timex.words!r}, before the text was published"
        mention = _built(telling, sentence, scene, parsed, clause, sense, None, after, why, 0.4)
    elif head and _named(scene, clause):
        mention = _head(telling, sentence, scene, parsed, clause, sense)
    elif lemma in _STRONG and _named(scene, clause) and clause.tense == "past" and not clause.perfect:
        why = "the sentence does not say when"
        mention = _built(telling, sentence, scene, parsed, clause, sense, None, None, why, 0.3)
    else:
        mention = None
    if mention:
        yield mention


def _head(telling: _Telling, sentence: Sentence, scene: Scene, parsed: Sequence[Clause], clause: Clause, sense: Sense | None) -> Mention | None:
    """News is told on the day or the day after."""
    published = telling.document.published
    if published is None or published.grain > Grain.DAY or published.earliest is None or not _is_news(telling):
        why = "the head of the text has no date, and its publication day is not known"
        return _built(telling, sentence, scene, parsed, clause, sense, None, None, why, 0.3) if sense and published is None else None
    when = When(Interval(published.earliest - calendar.DAY, published.latest), Grain.DAY)
    why = "the head of the news has no date of its own: the day it was published, or the day before"
    return _built(telling, sentence, scene, parsed, clause, sense, None, when, why, 0.4)


def _is_news(telling: _Telling) -> bool:
    """Whether a text speaks of the days about its publication."""
    published = telling.document.published
    if published is None or published.earliest is None:
        return False
    near = 8 * calendar.DAY
    return any(
        reading.when is not None and reading.when.grain <= Grain.DAY and reading.when.earliest is not None
        and abs(reading.when.earliest - published.earliest) < near
        for reading in telling.readings
    )  # fmt: skip


def _after(when: When, published: When | None) -> When | None:
    latest = published.latest if published else None
    if when.earliest is None or (latest is not None and latest <= when.earliest):
        return None
    return When(Interval(when.earliest, latest), when.grain)


def _named(scene: Scene, clause: Clause) -> bool:
    """Somebody with a name is in it."""
    return any(name.actor is not None and name.via is not SpellingKind.DEMONYM for name in scene.names[:6])


def _sparing(mentions: Sequence[Mention], *, known: bool) -> list[Mention]:
    """Of what nothing dates, no more than one in six; what only waits for the publication date to be ``known`` stays."""
    undated = [mention for mention in mentions if mention.when is None and (known or mention.reading is None)]
    room = max(1, (len(mentions) - len(undated)) // 5)
    dropped = {id(mention) for mention in undated[room:]}
    return [mention for mention in mentions if id(mention) not in dropped]


def _remember(telling: _Telling, scene: Scene, parsed: Sequence[Clause]) -> None:
    """The next sentence's pronouns mean the subject of this one's main clause."""
    main = next((clause for clause in parsed if clause.finite and not clause.nominal and clause.opener is None), None)
    if main is not None:
        telling.memory.note(roles.subjects(scene, main, telling.memory))


def _stems(tokens: Sequence[Token]) -> frozenset[str]:
    """Of content words; names, numbers and times say who, how many and when, not what."""
    return frozenset(_stem(token.lemma) for token in tokens if token.tag in (Tag.VERB, Tag.NOUN, Tag.ADJ) and len(token.low) > 2)


def _stem(lemma: str) -> str:
    """ "agreement" and "agree", "election" and "elect" share theirs."""
    for ending in ("ations", "ation", "ments", "ment", "ions", "ion", "ings", "ing", "ers", "er", "ed", "es", "e", "s"):
        if lemma.endswith(ending) and len(lemma) - len(ending) > 3:
            return lemma[: -len(ending)]
    return lemma


