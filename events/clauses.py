"""A sentence to its clauses: what is said to happen, who does it, to whom, in which sense, and which words date it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from dates.timex import Span
from events import types, words
from events.grammar import Tag, Token
from events.mention import Modality
from events.words import Form


class Run(NamedTuple):
    """Tokens of a sentence, half-open."""

    start: int
    end: int


@dataclass(slots=True)
class Clause:
    """``head`` is the token that says what happens: a verb, or a noun where ``nominal``. ``after`` is where its own
    words end. ``speaker``: the saying clause that it is the content of. ``times`` are numbers of time expressions."""

    head: int
    run: Run
    nominal: bool = False
    finite: bool = True
    passive: bool = False
    tense: str = "past"  # past, present, future, none
    perfect: bool = False
    progressive: bool = False
    negated: bool = False
    modal: str | None = None
    opener: str | None = None
    subject: Run | None = None
    object: Run | None = None
    rest: Run | None = None  # what follows the object
    agent: Run | None = None
    group: Run = Run(0, 0)  # auxiliaries and verb
    speaker: Clause | None = None
    hearsay: bool = False
    times: list[int] = field(default_factory=list)
    modality: Modality = Modality.OCCURRED

    def lemma(self, tokens: Sequence[Token]) -> str:
        return tokens[self.head].lemma


_NP = (Tag.DET, Tag.NUM, Tag.ADJ, Tag.NOUN, Tag.NAME, Tag.POSS, Tag.PRON)
_NOUNS = (Tag.NOUN, Tag.NAME)
_SKIPPED = (Tag.ADV, Tag.TIME, Tag.QUOTE)
_PLANS = frozenset("plan intend seek aim hope want expect schedule prepare decide agree vow promise pledge threaten set ready due need ask urge call order "
    "demand request offer tell allow promise propose consider poise refuse try attempt struggle fail advise force invite authorise authorize "
    "require encourage persuade permit enable warn propose push press continue".split())  # fmt: skip
# "managed to seize", "returned to find": what the infinitive says was done.
_DONE = frozenset("go move come manage return step rise gather begin start succeed help".split())
_CANCELLING = frozenset("cancel postpone scrap abort shelve".split())
_CLAIMING = frozenset("claim allege accuse insist contend".split())
_WISHING = frozenset("demand urge ask request call propose recommend suggest".split())
_FORECASTING = frozenset("forecast predict project estimate expect".split())
_MONEY_NOUNS = frozenset("growth inflation economy price rate profit revenue sales gdp output unemployment deficit earnings demand temperature rain storm".split())


def read(tokens: list[Token]) -> list[Clause]:
    """Clauses in the order of their predicates, dated ones and others."""
    clauses = _verbal(tokens)
    for number, clause in enumerate(clauses):
        clause.subject = _subject(tokens, clauses, number)
        _objects(tokens, clauses, number)
    _speakers(tokens, clauses)
    times = [at for at, token in enumerate(tokens) if token.tag is Tag.TIME]
    clauses += _nominal(tokens, clauses, times)
    for at in times:
        if owner := _owner(tokens, clauses, at):
            owner.times.append(at)
        for clause in clauses:
            if clause.opener == "when" and clause.run.start - at in (1, 2) and clause is not owner:
                clause.times.append(at)  # "on 4 April, when the siege began"
    clauses.sort(key=lambda clause: clause.head)
    for clause in clauses:
        clause.modality = _modality(tokens, clause)
    return clauses


# ------------------------------------------------------------------------------------------- groups of verbs


def _verbal(tokens: list[Token]) -> list[Clause]:
    found: list[Clause] = []
    for at, token in enumerate(tokens):
        lone = token.tag is Tag.AUX and _is_lone(tokens, at)
        if token.tag is not Tag.VERB and not lone:
            continue
        start = at
        while start and (tokens[start - 1].tag in (Tag.AUX, Tag.TO) or (tokens[start - 1].tag is Tag.ADV and start > 1) or _between(tokens, start - 1)):
            start -= 1
            if tokens[start].tag is Tag.TO:
                break
        while start < at and tokens[start].tag in (Tag.ADV, Tag.TIME):
            start += 1
        found.append(_grouped(tokens, Run(start, at + 1), len(found) and found[-1]))
    edge = 0
    for number, clause in enumerate(found):
        clause.run = Run(max(edge, _opening(tokens, clause.group.start, edge, finite=clause.finite)), len(tokens))
        clause.opener = tokens[clause.run.start].low if tokens[clause.run.start].tag in (Tag.SUB, Tag.REL) else None
        if number:
            found[number - 1].run = Run(found[number - 1].run.start, clause.run.start)
        edge = clause.group.end
    return found


def _is_lone(tokens: list[Token], at: int) -> bool:
    """An auxiliary that helps no verb: "was", "has had", "were under way"."""
    for token in tokens[at + 1 :]:
        if token.tag in (Tag.AUX, Tag.VERB):
            return False
        if token.tag not in (Tag.ADV, Tag.TIME):
            return True
    return True


def _between(tokens: list[Token], at: int) -> bool:
    """ "has on Monday launched": a time inside a group."""
    return tokens[at].tag is Tag.TIME and at > 0 and tokens[at - 1].tag is Tag.AUX


def _grouped(tokens: list[Token], group: Run, previous: Clause | int | None) -> Clause:
    head = group.end - 1
    verb = tokens[head].verb
    lows = [token.low for token in tokens[group.start : head]]
    clause = Clause(head, Run(group.start, len(tokens)), group=group)
    form = verb.form if verb else words.BE.get(tokens[head].low) or words.HAVE.get(tokens[head].low) or words.DO.get(tokens[head].low)
    clause.modal = next((low for low in lows if low in words.MODALS or low in ("'ll", "'d")), None)
    if tokens[head].low in words.MODALS:
        clause.modal, form = tokens[head].low, Form.BASE
    clause.negated = any(low in words.NEGATIVES for low in lows)
    clause.hearsay = any(low in words.HEARSAY for low in lows) or tokens[max(0, group.start - 1)].low in words.HEARSAY
    has = [low for low in lows if low in words.HAVE or low == "'ve"]
    be = [low for low in lows if low in words.BE or low in ("'re", "'m", "'s")]
    to = tokens[group.start].tag is Tag.TO
    clause.perfect = bool(has) and form in (Form.PARTICIPLE, Form.ING)
    clause.progressive = form is Form.ING and bool(be)
    clause.passive = form is Form.PARTICIPLE and (bool(be) or tokens[head].reduced)
    clause.finite = not to and (bool(lows) or form not in (Form.ING, Form.PARTICIPLE))
    if form is Form.PARTICIPLE and not be and not has and isinstance(previous, Clause) and _joins(tokens, previous, group.start):
        clause.passive, clause.perfect, clause.finite, clause.tense = previous.passive, previous.perfect, previous.finite, previous.tense
        return clause
    clause.tense = _tense(lows, form, clause, to=to)
    return clause


def _joins(tokens: list[Token], previous: Clause, start: int) -> bool:
    """ "was killed and wounded": a participle that shares the auxiliary."""
    return tokens[start - 1].tag is Tag.CONJ and tokens[previous.head].verb is not None and tokens[previous.head].verb.form is Form.PARTICIPLE


def _tense(lows: list[str], form: Form | None, clause: Clause, *, to: bool) -> str:
    if clause.modal in ("will", "shall", "'ll", "would"):
        return "future"
    if to or (not clause.finite and not clause.passive and form is not Form.PARTICIPLE):
        return "none"
    if any(low in ("was", "were", "had", "did") for low in lows) or form is Form.PAST or (form is Form.PARTICIPLE and not lows):
        return "past"
    return "present"


def _opening(tokens: list[Token], start: int, edge: int, *, finite: bool) -> int:
    """Where the clause of a verb group begins, not left of ``edge``, where the verb before ended."""
    place = start
    while place > edge:
        token = tokens[place - 1]
        if token.tag in (Tag.SUB, Tag.REL):
            return place - 1
        if token.tag is Tag.CONJ and not _lists(tokens, place - 1):
            return place - 1
        if token.tag in (Tag.COMMA, Tag.QUOTE, Tag.PUNCT) and edge and place - 1 > edge and not _lists(tokens, place - 1):
            return place
        place -= 1
    if not finite:
        return start
    found = phrase_before(tokens, start - 1) if start else None
    return max(edge, found.start) if found and edge else edge


def _lists(tokens: list[Token], at: int) -> bool:
    """A comma or an "and" between like things."""
    if not 0 < at < len(tokens) - 1:
        return False
    left, right = tokens[at - 1].tag, tokens[at + 1].tag
    if right is Tag.CONJ and at + 2 < len(tokens):
        right = tokens[at + 2].tag
    if left is Tag.COMMA and at > 1:
        left = tokens[at - 2].tag
    if left is Tag.NAME and right is Tag.NAME:
        return tokens[at].tag is Tag.CONJ or _goes_on(tokens, at)
    if left is right is Tag.ADJ:
        return True
    joins = tokens[at].tag is Tag.CONJ and left in _NOUNS and right in _NP
    return joins and (not _verb_soon(tokens, at + 1) or not _verb_left(tokens, at))


def _goes_on(tokens: list[Token], at: int) -> bool:
    """After this comma more commas or an "and" follow: a list. "Lesbos, Greek officials" is none."""
    place = at + 1
    while place < len(tokens) and tokens[place].tag is Tag.NAME:
        place += 1
    return place < len(tokens) and tokens[place].tag in (Tag.COMMA, Tag.CONJ) or tokens[at + 1].tag is Tag.CONJ


def _verb_left(tokens: list[Token], at: int) -> bool:
    """Whether the clause already has its verb: then what follows "and" opens another."""
    for token in reversed(tokens[:at]):
        if token.tag in (Tag.SUB, Tag.REL, Tag.PUNCT, Tag.COMMA, Tag.QUOTE):
            return False
        if token.tag in (Tag.VERB, Tag.AUX) and not token.reduced:
            return True
    return False


def _verb_soon(tokens: list[Token], at: int) -> bool:
    for token in tokens[at : at + 8]:
        if token.tag in (Tag.VERB, Tag.AUX):
            return not token.reduced
        if token.tag not in (*_NP, Tag.ADV, Tag.TIME):
            return False
    return False


# ------------------------------------------------------------------------------------------- subject, object, agent


def _subject(tokens: list[Token], clauses: list[Clause], number: int) -> Run | None:
    clause = clauses[number]
    at = clause.group.start - 1
    while at >= 0 and tokens[at].tag in _SKIPPED:
        at -= 1
    before = clauses[number - 1] if number else None
    if at < 0:
        return _forward(tokens, clauses, number) if not clause.finite else None
    token = tokens[at]
    if token.tag is Tag.REL:
        return _antecedent(tokens, at)
    if not clause.finite:
        ing = tokens[clause.head].verb is not None and tokens[clause.head].verb.form is Form.ING
        if (tokens[clause.head].reduced or ing) and token.tag in _NOUNS:
            return phrase_before(tokens, at)
        if clause.run.start == 0 and token.tag in (Tag.SUB, Tag.ADP) and at == 0:
            return _forward(tokens, clauses, number)
        return _shared(before) if before else _forward(tokens, clauses, number)
    if token.tag is Tag.CONJ:
        return _shared(before)
    if token.tag in (Tag.COMMA, Tag.PUNCT):
        return _over_parenthesis(tokens, clauses, number, at)
    if token.tag in (*_NP, Tag.ADP):
        return _with_apposition(tokens, phrase_before(tokens, at)) or _shared(before)
    return None


def _with_apposition(tokens: list[Token], found: Run | None) -> Run | None:
    """ "Amendola, minister of European affairs made": the comma behind was forgotten."""
    if found is None or found.start < 2 or tokens[found.start - 1].tag is not Tag.COMMA or tokens[found.start - 2].tag is not Tag.NAME:
        return found
    office = tokens[found.start].low in words.TITLES or (tokens[found.start].low == "the" and tokens[found.start + 1].low in words.TITLES)
    name = phrase_before(tokens, found.start - 2) if office else None
    return Run(name.start, found.end) if name else found


def _shared(before: Clause | None) -> Run | None:
    """What an infinitive, a participle or a second verb does, the subject of the verb before did. Of what one tells
    or forces somebody to do that somebody is the subject."""
    return before.subject if before else None


def _forward(tokens: list[Token], clauses: list[Clause], number: int) -> Run | None:
    """A participle that opens the sentence has the subject of the clause it leads to."""
    return next((_subject(tokens, clauses, later) for later in range(number + 1, len(clauses)) if clauses[later].finite and clauses[later].opener is None), None)


def _antecedent(tokens: list[Token], at: int) -> Run | None:
    """What a relative stands for. "who" takes the nearest: "an attempt by Haftar, who", "the town of Islamists who"."""
    found = phrase_before(tokens, _past_adpositions(tokens, at - 1))
    if found and tokens[at].low in ("who", "whom", "whose"):
        inner = [place for place in range(found.start, found.end - 1) if tokens[place].tag in (Tag.ADP, Tag.TO)]
        return Run(inner[-1] + 1, found.end) if inner else found
    return found


def _past_adpositions(tokens: list[Token], at: int) -> int:
    """ "Haftar, whose", "the town from which"."""
    while at > 0 and tokens[at].tag in (Tag.COMMA, Tag.ADP, Tag.TIME, Tag.QUOTE):
        at -= 1
    return at


def _over_parenthesis(tokens: list[Token], clauses: list[Clause], number: int, at: int) -> Run | None:
    """ "Peskov, the spokesman, rejected", "Haftar, who holds the east, travelled"."""
    opened = next((place for place in range(at - 1, 0, -1) if tokens[place].tag is Tag.COMMA and tokens[place - 1].tag in (*_NOUNS, Tag.PRON)), None)
    earlier = [clause for clause in clauses[:number] if clause.finite and clause.opener not in words.RELATIVES]
    if opened is not None:
        found = phrase_before(tokens, opened - 1)
        prior = earlier[-1].head if earlier else -1
        opens = any(token.tag in (Tag.SUB, Tag.REL, Tag.CONJ) for token in tokens[max(0, prior) : found.start]) if found else False
        if found and (found.start < prior or prior < 0 or opens):
            return Run(found.start, at) if tokens[opened + 1].tag is not Tag.REL else found
    return earlier[-1].subject if earlier else (phrase_before(tokens, at - 1) if at else None)


def phrase_before(tokens: list[Token], at: int) -> Run | None:
    """The noun phrase that ends at token ``at``, with what hangs on it by "of", "in", "by" ..."""
    end = at + 1
    place = at
    while place >= 0:
        token = tokens[place]
        inside = token.tag in (*_NP, Tag.ADP, Tag.TO, Tag.QUOTE) or token.reduced or (token.tag in (Tag.CONJ, Tag.COMMA) and _lists(tokens, place))
        inside = inside or (token.tag is Tag.TIME and place < at and (tokens[place + 1].tag is Tag.POSS or tokens[place - 1].tag in (Tag.DET, Tag.ADJ, Tag.POSS)))
        inside = inside or (token.tag is Tag.VERB and place > 1 and tokens[place - 1].tag is Tag.TO and tokens[place - 2].tag in _NOUNS and not _verb_left(tokens, place - 1))
        inside = inside or (token.tag is Tag.TIME and place == at and place > 0 and tokens[place - 1].tag in (Tag.ADP, *_NOUNS))
        inside = inside or (token.tag is Tag.ADV and place + 1 < end and tokens[place + 1].tag in (Tag.ADJ, Tag.NUM))
        if not inside:
            break
        place -= 1
        if token.tag is Tag.DET and place >= 0 and tokens[place].tag in (*_NOUNS, Tag.PRON, Tag.TIME):
            break  # "told Reuters a migrant had died": two phrases
    start = place + 1
    while start < end and tokens[start].tag in (Tag.ADP, Tag.CONJ, Tag.COMMA, Tag.TO, Tag.QUOTE):
        start += 1
    return Run(start, end) if any(token.tag in (*_NOUNS, Tag.PRON, Tag.NUM, Tag.DET) for token in tokens[start:end]) else None


def _objects(tokens: list[Token], clauses: list[Clause], number: int) -> None:
    clause = clauses[number]
    limit = clauses[number + 1].run.start if number + 1 < len(clauses) else len(tokens)
    nexts = [other.group.start for other in clauses[number + 1 :]]
    place = clause.head + 1
    while place < limit and (tokens[place].tag in (Tag.ADV, Tag.TIME, Tag.QUOTE) or (place == clause.head + 1 and particle(tokens, clause.head))):
        place += 1
    start = place
    while place < len(tokens) and place not in nexts and (place < limit or tokens[place].tag in _NP):
        token = tokens[place]
        if not (token.tag in (*_NP, Tag.QUOTE) or (token.low == "of" and place > start) or (token.tag in (Tag.CONJ, Tag.COMMA) and place > start and _lists(tokens, place))
                or (token.tag is Tag.TIME and place + 1 < len(tokens) and tokens[place + 1].tag in (*_NOUNS, Tag.ADJ, Tag.POSS) and tokens[place - 1].tag in (*_NP, Tag.ADP))
                or (token.tag is Tag.ADV and place + 1 < len(tokens) and tokens[place + 1].tag in (Tag.ADJ, Tag.NUM))):  # fmt: skip
            break
        place += 1
    if any(token.tag in (*_NOUNS, Tag.PRON, Tag.NUM) for token in tokens[start:place]):
        clause.object = Run(start, place)
    else:
        place = start
        relative = clause.group.start - 1
        while relative > clause.run.start and tokens[relative].tag is not Tag.REL:
            relative -= 1
        if clause.opener in ("that", "which") and clause.finite and not clause.passive and tokens[relative].tag is Tag.REL and clause.subject and clause.subject.start > relative:
            before = tokens[relative - 1].tag if relative else None
            clause.object = _antecedent(tokens, relative) if before in _NOUNS else None
    end = place
    while end < limit and tokens[end].tag not in (Tag.SUB, Tag.REL, Tag.PUNCT, Tag.VERB, Tag.AUX) and not (tokens[end].tag in (Tag.COMMA, Tag.CONJ) and not _lists(tokens, end)):
        end += 1
    clause.rest = Run(place, end)
    if clause.passive:
        by = next((at for at in range(clause.head + 1, limit) if tokens[at].low == "by" and at + 1 < len(tokens) and tokens[at + 1].tag in _NP), None)
        if by is not None:
            clause.agent = _phrase_after(tokens, by + 1)


def particle(tokens: Sequence[Token], head: int) -> str | None:
    """ "shot down", "called on"."""
    if head + 1 >= len(tokens) or tokens[head + 1].tag not in (Tag.ADP, Tag.ADV):
        return None
    low = tokens[head + 1].low
    return low if low in words.PARTICLES or (tokens[head].lemma, low) in words.PHRASAL else None


def _phrase_after(tokens: list[Token], start: int) -> Run:
    place = start
    while place < len(tokens) and (tokens[place].tag in _NP or tokens[place].low == "of" or (tokens[place].tag in (Tag.CONJ, Tag.COMMA) and _lists(tokens, place))):
        place += 1
    return Run(start, place)


def head_noun(tokens: Sequence[Token], run: Run | None) -> int | None:
    """The noun that a phrase is about: its last before anything hangs on it."""
    if run is None:
        return None
    head = None
    for at in range(run.start, min(run.end, len(tokens))):
        token = tokens[at]
        if token.tag in (*_NOUNS, Tag.PRON, Tag.NUM):
            head = at
        elif token.low == "of" and head is not None and tokens[head].tag is Tag.NUM:
            head = None  # "thousands of troops"
        elif token.tag is Tag.POSS:
            head = None
        elif token.tag in (Tag.ADP, Tag.TO, Tag.VERB, Tag.COMMA, Tag.CONJ) and head is not None:
            break
    return head


# ------------------------------------------------------------------------------------------- who says so


def _speakers(tokens: list[Token], clauses: list[Clause]) -> None:
    """Ties what is said to who says it: "X said (that) ...", "..., X said"."""
    for number, clause in enumerate(clauses):
        if not clause.finite or clause.lemma(tokens) not in words.SAYING or clause.passive:
            continue
        after = clauses[number + 1 :]
        trailing = _trails(tokens, clause)
        content = clauses[:number] if trailing else after
        for said in content:
            if said is not clause and said.speaker is None:
                said.speaker = clause


def _trails(tokens: list[Token], clause: Clause) -> bool:
    """An attribution that closes the sentence: nothing but a time or an addition follows, and a comma stands before it."""
    following = [token for token in tokens[clause.head + 1 :] if token.tag not in (Tag.TIME, Tag.ADP, Tag.PUNCT, Tag.QUOTE)]
    start = clause.subject.start if clause.subject else clause.group.start
    start = min(start, clause.group.start)
    comma = start > 0 and tokens[start - 1].tag in (Tag.COMMA, Tag.QUOTE, Tag.PUNCT)
    inverted = clause.group.start > 0 and tokens[clause.group.start - 1].tag in (Tag.COMMA, Tag.QUOTE)
    opens = bool(following) and following[0].tag in (Tag.REL, Tag.PRON, Tag.DET, Tag.NAME, Tag.NOUN, Tag.NUM, Tag.ADJ)
    return (comma and not opens and start > 2) or (inverted and clause.group.start > 2)


# ------------------------------------------------------------------------------------------- nouns that tell of events

_LEADING = frozenset("after since before following amid during despite until by from of in to with over on for about against at through upon besides including despite as".split())


def _nominal(tokens: list[Token], clauses: list[Clause], times: list[int]) -> list[Clause]:
    """ "the death of X in 2011", "April's offensive", "a 2016 agreement": event nouns that own a time expression."""
    found = []
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
        found.append(clause)
    return found


def _event_noun(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if token.tag not in _NOUNS:
        return False
    previous = words.singular(tokens[at - 1].low) if at else None
    return types.is_event(words.singular(token.low), previous) or types.is_event(token.low, previous)


def _modified(tokens: list[Token], at: int) -> int | None:
    """The event noun a time stands in front of."""
    place = at + 1
    if place >= len(tokens) or tokens[place].tag not in (*_NOUNS, Tag.ADJ, Tag.POSS, Tag.NUM):
        return None
    possessive = tokens[place].tag is Tag.POSS
    if not possessive and (at == 0 or tokens[at - 1].tag not in (Tag.DET, Tag.ADJ, Tag.ADP, Tag.POSS, Tag.NUM, Tag.NAME)):
        return None
    while place + 1 < len(tokens) and tokens[place + 1].tag in (*_NOUNS, Tag.ADJ):
        place += 1
    return place if _event_noun(tokens, place) and (possessive or tokens[at - 1].low not in ("on", "since", "until")) else None


def _governing(tokens: list[Token], clauses: list[Clause], at: int) -> int | None:
    """The event noun that a time follows, where no verb has a better claim to it."""
    place = at - 1
    noun = None
    while place >= 0 and (tokens[place].tag in (*_NP, Tag.ADP, Tag.ADV) or (tokens[place].tag is Tag.CONJ and _lists(tokens, place))):
        if _event_noun(tokens, place) and not (place + 1 < len(tokens) and tokens[place + 1].tag in _NOUNS):
            noun = place
            start = _noun_start(tokens, noun)
            lead = tokens[start - 1] if start else None
            if lead is None or lead.tag in (Tag.PUNCT, Tag.COMMA) or lead.low in _LEADING or lead.tag is Tag.SUB:
                break
        place -= 1
    if noun is None:
        return None
    if not any(clause.finite for clause in clauses):
        return noun  # a caption has no verb
    start = _noun_start(tokens, noun)
    lead = tokens[start - 1] if start else None
    verb_after = any(clause.finite and clause.group.start == _next_word(tokens, at) for clause in clauses)
    if verb_after and not any(clause.head < noun and clause.run.start <= noun < clause.run.end and clause.finite for clause in clauses):
        return noun
    return noun if lead is not None and (lead.tag is Tag.SUB or lead.low in ("after", "since", "before", "following", "despite", "until", "of", "to", "from", "amid")) and noun - start < 7 else None


def _next_word(tokens: list[Token], at: int) -> int:
    at += 1
    while at < len(tokens) and tokens[at].tag in _SKIPPED:
        at += 1
    return at


def _noun_start(tokens: list[Token], head: int) -> int:
    start = head
    while start > 0 and tokens[start - 1].tag in (Tag.DET, Tag.ADJ, Tag.NUM, Tag.NOUN, Tag.NAME, Tag.POSS):
        start -= 1
    return start


def _phrase_around(tokens: list[Token], head: int) -> Run:
    end = head + 1
    while end < len(tokens) and (
        tokens[end].tag in (*_NP, Tag.ADP, Tag.TIME, Tag.TO) or tokens[end - 1].tag is Tag.TO or (tokens[end].tag is Tag.CONJ and _lists(tokens, end))
    ):
        end += 1
    return Run(_noun_start(tokens, head), end)


def _nominal_roles(tokens: list[Token], head: int) -> tuple[Run | None, Run | None]:
    """ "Haftar's siege of Tripoli by his army": the owner and the by-phrase act, the of-phrase is acted on."""
    actor = recipient = None
    start = _noun_start(tokens, head)
    if any(token.tag in (*_NOUNS, Tag.ADJ) for token in tokens[start:head]):
        actor = Run(start, head)
    place = head + 1
    while place < len(tokens) and tokens[place].tag in (*_NP, Tag.ADP, Tag.TIME):
        if tokens[place].low in ("of", "by", "against", "on", "with") and place + 1 < len(tokens) and tokens[place + 1].tag in _NP:
            phrase = _phrase_after(tokens, place + 1)
            if tokens[place].low == "by":
                actor = phrase
            elif recipient is None:
                recipient = phrase
        place += 1
    return actor, recipient


# ------------------------------------------------------------------------------------------- times


def _owner(tokens: list[Token], clauses: list[Clause], at: int) -> Clause | None:
    """The clause that a time expression dates."""
    if (noun := _modified(tokens, at)) is not None:
        return next(clause for clause in clauses if clause.head == noun)
    if at + 1 < len(tokens) and tokens[at + 1].tag is Tag.POSS:
        return None
    if at + 1 < len(tokens) and at and tokens[at + 1].tag in _NOUNS and tokens[at - 1].tag in (Tag.DET, Tag.ADJ, Tag.POSS):
        return None  # "the 2019 model" dates nothing
    verbal = [clause for clause in clauses if not clause.nominal]
    if nouns := [clause for clause in clauses if clause.nominal and clause.head < at and clause.run.start <= at < max(clause.run.end, at) and _governing(tokens, verbal, at) == clause.head]:
        return nouns[-1]
    left = _owner_left(tokens, verbal, at)
    if left and left.head and tokens[left.head].reduced and tokens[left.head - 1].low in ("another", "others", "some", "and") and verbal.index(left):
        left = verbal[verbal.index(left) - 1]  # "one was killed and another wounded on Monday"
    return left or _owner_right(tokens, verbal, at)


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
        if token.tag is Tag.CONJ and not _lists(tokens, place) and all(t.tag in (Tag.ADP, Tag.ADV, Tag.COMMA, Tag.DET, Tag.TIME) for t in tokens[place + 1 : at]):
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
    after = _next_word(tokens, at)
    following = next((clause for clause in clauses if clause.head > at and clause.finite), None)
    if following is None or after >= len(tokens):
        return False
    opens = tokens[after].tag in _NP or (tokens[after].tag is Tag.COMMA and after + 1 < len(tokens) and tokens[after + 1].tag in _NP)
    return opens and following.subject is not None and following.subject.start >= after


# ------------------------------------------------------------------------------------------- modality


def _modality(tokens: list[Token], clause: Clause) -> Modality:
    lemma = clause.lemma(tokens)
    speaker = clause.speaker
    opening = tokens[clause.run.start].low if clause.run.start < len(tokens) else ""
    if clause.opener in words.CONDITIONS and opening in words.CONDITIONS:
        return Modality.HYPOTHETICAL
    wished = speaker is not None and speaker.lemma(tokens) in _WISHING and clause.tense != "past" and not clause.perfect
    if wished and clause.head > (speaker.head if speaker else 0):
        return Modality.HYPOTHETICAL
    if clause.modal in words.POSSIBLY:
        return Modality.HYPOTHETICAL
    if lemma in _CANCELLING or (lemma == "call" and _follows(tokens, clause.head, "off")):
        return Modality.CANCELLED
    if speaker and speaker.lemma(tokens) == "deny":
        return Modality.DENIED
    if speaker and speaker.lemma(tokens) in _FORECASTING and _is_money(tokens, clause):
        return Modality.FORECAST
    if clause.modal is not None or _is_planned(tokens, clause):
        return Modality.PLANNED
    if clause.hearsay or (speaker and speaker.lemma(tokens) in _CLAIMING and clause.finite):
        return Modality.CLAIMED
    if clause.progressive and clause.tense == "present":
        return Modality.ONGOING
    if clause.perfect and clause.progressive:
        return Modality.ONGOING
    return Modality.OCCURRED


def _follows(tokens: list[Token], at: int, low: str) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].low == low


def _is_money(tokens: list[Token], clause: Clause) -> bool:
    head = head_noun(tokens, clause.subject)
    return head is not None and words.singular(tokens[head].low) in _MONEY_NOUNS


def _is_planned(tokens: list[Token], clause: Clause) -> bool:
    """ "plans to sign", "are due to meet", "were to wrap up", "ordered to leave"."""
    start = clause.group.start
    if clause.nominal or start == 0 or tokens[start].tag is not Tag.TO:
        return False
    place = start - 1
    while place >= 0 and tokens[place].tag not in (Tag.VERB, Tag.AUX, Tag.ADJ, Tag.PUNCT, Tag.COMMA):
        place -= 1
    governor = tokens[place] if place >= 0 else None
    return governor is None or governor.lemma not in _DONE


def words_after(tokens: Sequence[Token], clause: Clause) -> list[str]:
    """Lemmas behind the predicate, for what is said in more words than one."""
    return [token.lemma for token in tokens[clause.head + 1 : clause.head + 9] if token.tag is not Tag.TIME]
