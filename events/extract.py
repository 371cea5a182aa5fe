"""A document to the events it tells of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dates.bounded import read_within
from dates.interval import Grain, When
from dates.order import day_first
from dates.reading import Reading
from dates.span import Span
from dates.timex import Open
from events import names, persons, places, roles, scene, sides, states, tells, titles, undated
from events.document import Document
from events.entities import Actor
from events.gazetteer import Gazetteer, Name, by_sentence
from events.memory import Memory
from events.mention import Mention, Modality, Party, Role, Setting
from events.page import Kind
from events.phrases import Run
from events.predicates import Clause
from events.scene import Scene
from events.senses import stem
from events.sentences import Sentence, dateline, split
from events.sides import Home
from events.tokens import Tag, Token
from events.types import Sense

# Longer "sentences" are lists, tables or code.
_LONGEST = 1500
# Who did these before is who does them when nobody is named.
_DEEDS = frozenset(("ASSAULT", "COERCE"))


@dataclass(slots=True)
class _Page:
    """A document as far as it was read."""

    document: Document
    readings: Sequence[Reading]
    named: dict[Span, list[Name]]
    gazetteer: Gazetteer
    news: bool
    home: Home | None
    states: Mapping[str, Actor]  # whom found persons act for, as the text has it, by their keys
    filed: Setting | None  # the town of its dateline
    land: Setting | None = None  # the country spoken of last
    memory: Memory = field(default_factory=Memory)
    deeds: dict[str, tuple[Party, ...]] = field(default_factory=dict)  # who attacked, by the place that was attacked
    last: Mention | None = None
    stage: tuple[Sentence, When, tuple[Setting, ...]] | None = None  # who last said where, and of when
    head: Sentence | None = None  # the first of the text itself


def named(text: str, sentences: Sequence[Sentence], gazetteer: Gazetteer) -> list[Name]:
    """Everyone and every place that is named, listed or not, in reading order."""
    return names.find(text, sentences, gazetteer.find(text, sentences), persons.of(gazetteer))


def extract(document: Document, gazetteer: Gazetteer) -> list[Mention]:
    """Every event the text tells of, in reading order. Without a publication date what is relative stays undated."""
    text = document.text
    sentences = split(text)
    heading, found = _named(text, sentences, gazetteer)
    usual = day_first(document.language, document.url)
    readings = read_within(text, published=document.published, language=document.language, day_first=usual)
    news = undated.is_news(readings, document.published)
    home = sides.home(found, gazetteer.states)
    acting_for = states.told(text, found)
    filed = next((Setting(name.place, name.span) for name in heading if name.place and name.place.kind == "city"), None)
    page = _Page(document, readings, by_sentence(found, sentences), gazetteer, news, home, acting_for, filed)
    mentions: list[Mention] = []
    at = 0
    for sentence in sentences:
        while at < len(readings) and readings[at].timex.span.start < sentence.span.start:
            at += 1
        end = at
        while end < len(readings) and readings[end].timex.span.start < sentence.span.end:
            end += 1
        if _worth_reading(page, sentence, readings[at:end]):
            mentions += _told(page, sentence, readings[at:end])
        at = end
    return _sparing(mentions, known=document.is_dated)


def _named(text: str, sentences: Sequence[Sentence], gazetteer: Gazetteer) -> tuple[list[Name], list[Name]]:
    """Those in the dateline, whose own words seldom say which town they mean, and all others."""
    line = dateline(text, sentences)
    found = named(text, [line, *sentences] if line else sentences, gazetteer)
    heading = [name for name in found if line and line.prose.holds(name.span)]
    return heading, [name for name in found if name not in heading]


def _worth_reading(page: _Page, sentence: Sentence, readings: Sequence[Reading]) -> bool:
    """Parsing costs most. Without a date, a name or a "then" a sentence tells nothing that could be kept; a headline
    or a caption does where it is dated, and is not a row of a table."""
    if sentence.kind is Kind.FURNITURE or sentence.span.end - sentence.span.start > _LONGEST:
        return False
    dated = any(r.timex.span.start >= sentence.prose.start and scene.says_when(r.timex.meaning) for r in readings)
    said = sentence.prose.of(page.document.text)
    if sentence.kind is Kind.BODY:
        return dated or sentence.span in page.named or undated.follows(said)
    return dated and len(said.split()) > 4 and said.count("|") < 2 and said.count("\t") < 2


def _told(page: _Page, sentence: Sentence, readings: Sequence[Reading]) -> list[Mention]:
    """The events of one sentence, in reading order."""
    named = page.named.get(sentence.span, [])
    state = page.home.state if page.home else None
    here = scene.read(page.document.text, sentence, named, readings, state, page.gazetteer)
    if sentence.kind is Kind.BODY and page.head is None:
        page.head = sentence
    head = sentence is page.head
    page.memory.meet(name.actor for name in here.names if name.actor)
    readings_of = dict(_dated(here))
    mentions: list[Mention] = []
    for clause in here.clauses:
        if (reading := readings_of.get(clause.head)) and (mention := _mention(page, here, clause, reading)):
            mentions.append(mention)
        _note_deed(page, here, clause)
        if clause.finite and not tells.pronoun(here.tokens, clause):
            page.memory.note(roles.subjects(here, clause, page.memory))
    found = undated.find(here, mentions, page.last, page.document.published, head=head, news=page.news)
    if found and (mention := _built(page, here, found.clause, None, found.when, found.why, found.confidence)):
        mentions.append(mention)
    page.land = _land(page, here) or page.land
    if main := next(
        (clause for clause in here.clauses if clause.finite and not clause.nominal and clause.opener is None), None
    ):
        page.memory.note(roles.subjects(here, main, page.memory))
    return mentions


def _land(page: _Page, here: Scene) -> Setting | None:
    """The country that a sentence names last."""
    for name in reversed(here.names):
        if land := page.gazetteer.land(name.country):
            return Setting(land, name.span)
    return None


def _dated(here: Scene) -> Iterator[tuple[int, Reading]]:
    """The heads of clauses with the expression that dates each: of several the finest that is settled."""
    for clause in here.clauses:
        own = [here.readings[number] for at in clause.times if (number := here.tokens[at].time) is not None]
        if own:
            yield clause.head, min(own, key=lambda reading: reading.when.grain if reading.when else 99)


def _mention(page: _Page, here: Scene, clause: Clause, reading: Reading) -> Mention | None:
    if not tells.tells(here, clause, reading.when):
        return None
    sense = tells.sense(here.tokens, clause)
    if reading.when is None and page.document.is_dated and not (sense and undated.named(here)):
        return None  # "in recent weeks"
    when, why = _in_tense(page, here, clause, reading)
    if said := titles.said_before(here.tokens, clause, here.clauses):
        content = (other for other in here.clauses if other.speaker is clause)
        if any(other.times and other.modality is not Modality.CANCELLED for other in content):
            return None  # what is said has a date of its own
        if tells.told_by(here.tokens, clause, said):
            clause = said
    if isinstance(reading.timex.meaning, Open) and (clause.nominal or clause.opener == "when"):
        when = reading.unit  # "following April's offensive", "since 4 April, when the siege began"
    return _built(page, here, clause, reading, when, why, 0.5 + 0.15 * (sense is not None) + 0.1 * (when is not None))


# The day that hangs on these is still to come, whatever their tense.
_AHEAD = frozenset("schedule set plan expect slate postpone delay announce call propose promise invite order".split())


def _in_tense(page: _Page, here: Scene, clause: Clause, reading: Reading) -> tuple[When | None, str]:
    """When, in the tense of the clause itself: "visited on Monday and may return" was last Monday, "promised a vote on
    10 December" is next December's."""
    when, published = reading.when, page.document.published
    if when is None or published is None or published.latest is None or published.earliest is None:
        return when, reading.why
    others = [other.when for other in reading.alternatives if other.when.earliest is not None]
    past = clause.tense == "past" and clause.finite and not clause.nominal and clause.modal is None
    if past and clause.modality is Modality.OCCURRED and (when.earliest or 0) >= published.latest:
        earlier = [other for other in others if (other.earliest or 0) < published.latest]
        if earlier and clause.lemma(here.tokens) not in _AHEAD:
            return max(earlier, key=lambda other: other.earliest or 0), "past tense; the last before it was published"
    if clause.promised and (when.earliest or 0) < published.earliest:
        later = [other for other in others if (other.earliest or 0) >= published.earliest]
        if later:
            return min(later, key=lambda other: other.earliest or 0), "promised; the next after it was published"
    return when, reading.why


def _built(
    page: _Page, here: Scene, clause: Clause, reading: Reading | None, when: When | None, why: str, confidence: float
) -> Mention | None:
    tokens, sense = here.tokens, tells.sense(here.tokens, clause)
    clause.modality = _modality(page, clause, reading, when)
    parties = roles.parties(here, clause, page.memory)
    title = titles.title(
        tokens,
        clause,
        here.clauses,
        _spoken_of(parties, clause) if tells.pronoun(tokens, clause) else None,
        roles.whose(here, clause.subject, page.memory),
    )
    if not _says_enough(title, clause, sense, parties):
        return None
    parties = states.with_states(parties, page.gazetteer, page.states, when or page.document.published)
    settings = places.said(here, clause, parties, page.gazetteer, page.land) or _where_it_was(page, here, when, sense)
    settings = settings or places.unsaid(sense, parties, page.gazetteer, page.home)
    if _in_the_newsroom(page, here, clause, sense, when):
        settings = places.narrowed(settings, page.filed)
    run = _reach(clause)
    mention = Mention(
        sentence=here.sentence.span,
        clause=here.span(run),
        predicate=clause.lemma(tokens),
        predicate_span=tokens[clause.head].span,
        title=title,
        type=sense.type if sense else None,
        mode=sense.mode if sense else None,
        modality=clause.modality,
        reading=reading,
        when=when,
        why=why,
        parties=_with_doers(page, clause, sense, parties, [setting.place.key for setting in settings]),
        settings=settings,
        stems=_stems(tokens[run.start : run.end]),
        confidence=round(confidence - 0.05 * (clause.speaker is not None), 2),
    )
    page.stage = (here.sentence, when, settings) if settings and when else page.stage
    page.last = mention if when is not None and reading is not None else page.last
    return mention


def _in_the_newsroom(page: _Page, here: Scene, clause: Clause, sense: Sense | None, when: When | None) -> bool:
    """Whether a clause tells what a dispatch is filed for: its first sentence, or what was said on its day."""
    if clause.nominal or here.sentence.kind is not Kind.BODY:
        return False
    published = page.document.published
    today = when is not None and published is not None and when.outer.overlaps(published.outer)
    return here.sentence is page.head or (today and sense is not None and sense.type == "x:STATEMENT")


# These happen somewhere; where the sentence before was, if this one does not say.
_STAGED = frozenset("ASSAULT COERCE PROTEST x:DEATH x:ACCIDENT x:DISASTER".split())


def _where_it_was(page: _Page, here: Scene, when: When | None, sense: Sense | None) -> tuple[Setting, ...]:
    """The town or site of the sentence before, where that tells of the same day."""
    if page.stage is None or when is None or sense is None or sense.type not in _STAGED:
        return ()
    told, day, settings = page.stage
    near = told.span != here.sentence.span and not page.document.text[told.span.end : here.sentence.span.start].strip()
    return (
        tuple(setting for setting in settings if setting.place.kind != "country")[:1]
        if near and day.outer.overlaps(when.outer) and when.grain <= Grain.DAY
        else ()
    )


def _says_enough(title: str, clause: Clause, sense: Sense | None, parties: Sequence[Party]) -> bool:
    """ "Obama says" and "captures it" tell nothing; "Mayor resigns" does."""
    count = len(title.split())
    if clause.nominal or count < 2:
        return count > 1
    if clause.subject is None and not any(party.role is Role.ACTOR for party in parties):
        return False
    return count > 2 or sense is None or sense.type not in ("x:STATEMENT", "CONSULT", "REJECT", "REQUEST")


def _reach(clause: Clause) -> Run:
    """The words of a clause, its times included."""
    phrases = [run.end for run in (clause.object, clause.rest, clause.agent) if run]
    times = [at + 1 for at in clause.times if at > clause.head]
    return Run(min(clause.run.start, clause.head, *clause.times, clause.head), max([clause.head + 1, *phrases, *times]))


def _spoken_of(parties: Sequence[Party], clause: Clause) -> str | None:
    """The names that a pronoun stands for."""
    role = Role.RECIPIENT if clause.passive else Role.ACTOR
    return " and ".join(party.actor.name for party in parties if party.role is role) or None


def _modality(page: _Page, clause: Clause, reading: Reading | None, when: When | None) -> Modality:
    """What grammar says, held against the calendar: the future is planned, "since" is still going on."""
    published = page.document.published
    if clause.modality not in (Modality.OCCURRED, Modality.ONGOING):
        return clause.modality
    if (
        published
        and when
        and when.earliest is not None
        and published.latest is not None
        and when.earliest >= published.latest
    ):
        return Modality.PLANNED
    meaning = reading.timex.meaning if reading else None
    lasting = isinstance(meaning, Open) and meaning.bound.onward and clause.opener != "when"
    return Modality.ONGOING if lasting else clause.modality


def _note_deed(page: _Page, here: Scene, clause: Clause) -> None:
    """ "the siege of Tripoli" later is by those who were told to be seizing Tripoli."""
    sense = tells.sense(here.tokens, clause)
    if sense is None or sense.type not in _DEEDS or clause.passive or clause.negated:
        return
    if doers := tuple(roles.subjects(here, clause, page.memory)):
        for _, name in (*here.within(clause.object), *here.within(clause.rest)):
            if name.place:
                page.deeds[name.place.key] = doers


def _with_doers(
    page: _Page, clause: Clause, sense: Sense | None, parties: tuple[Party, ...], places: Sequence[str]
) -> tuple[Party, ...]:
    """Who was told to be seizing Tripoli does "the siege of Tripoli" too; not what has a subject of its own."""
    if not clause.nominal and clause.object is not None and not clause.passive:
        return parties
    if sense is None or sense.type not in _DEEDS or any(party.role is Role.ACTOR for party in parties):
        return parties
    named = {party.actor.key for party in parties}
    doers = next((page.deeds[place] for place in places if place in page.deeds), ())
    return (*(doer for doer in doers if doer.actor.key not in named), *parties)


def _sparing(mentions: Sequence[Mention], *, known: bool) -> list[Mention]:
    """Of what nothing dates, no more than one in six. What waits for the publication date to be ``known`` stays."""
    shelved = [mention for mention in mentions if mention.when is None and (known or mention.reading is None)]
    room = max(1, (len(mentions) - len(shelved)) // 5)
    dropped = {id(mention) for mention in shelved[room:]}
    return [mention for mention in mentions if id(mention) not in dropped]


def _stems(tokens: Sequence[Token]) -> frozenset[str]:
    """Of content words; names, numbers and times say who, how many and when, not what."""
    content = (token for token in tokens if token.tag in (Tag.VERB, Tag.NOUN, Tag.ADJ) and len(token.low) > 2)
    return frozenset(stem(token.lemma) for token in content)
