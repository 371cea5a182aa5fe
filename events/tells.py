"""Whether a clause tells of an event, and of which kind: habits, states, figures and conditions tell of none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dates.interval import Grain, When
from dates.timex import Open
from events import kinds, words
from events.clauses import words_after
from events.mention import Modality
from events.phrases import Run, head_noun
from events.predicates import Clause
from events.scene import Scene
from events.tokens import Tag, Token
from events.types import LIGHT, Sense

# Verbs of figures: with a percentage beside them they tell a statistic.
_FIGURES = frozenset("""account amount total average stand cost rank value estimate worth number measure
    calculate rise fall grow increase decrease decline drop climb jump gain lose surge slip slump edge tumble
    soar""".split())  # fmt: skip
_PERCENT = re.compile(r"\bper ?cent\b|%")
# What happened stands behind them: "resulted in the downfall of".
_LEADS_TO = frozenset("result lead end culminate escalate".split())
# A state of an event is told like an event: "the embargo has been in place since".
_GOING_ON = frozenset(("in place", "in force", "in effect", "under way", "due to", "set for", "scheduled for"))
# States that one lives through, and that begin and end: "lived in Khartoum", "held power".
_LIVED = frozenset("live serve reside work lead head hold".split())
_BEST = frozenset("most best worst first least record".split())
# A strike of these is no labour's.
_ARMS = frozenset("air missile drone rocket artillery military naval bomb aerial nato retaliatory mortar".split())
_SPEAKERS = frozenset("i we you".split())


def tells(scene: Scene, clause: Clause, when: When | None) -> bool:
    """Whether a clause that is dated ``when`` tells of an event."""
    tokens = scene.tokens
    lemma = clause.lemma(tokens)
    if clause.negated or clause.modality is Modality.HYPOTHETICAL or first_person(tokens, clause):
        return False
    if clause.nominal:
        return True
    if _compares(scene, clause):
        return False
    if any(token.low in words.HABITS for token in tokens[clause.run.start : clause.head]):
        return False
    if (
        lemma in _FIGURES
        and (when is None or when.grain > Grain.DAY)
        and _PERCENT.search(scene.sentence.span.of(scene.text))
    ):
        return False
    if lemma in words.SAYING and (when is None or when.grain > Grain.DAY) and _states_a_figure(scene, clause):
        return False
    if tokens[clause.head].tag is Tag.AUX:
        subject = head_noun(tokens, clause.subject)
        going_on = " ".join(words_after(tokens, clause)[:2]) in _GOING_ON
        return going_on and subject is not None and kinds.is_event(tokens[subject].lemma)
    if clause.tense == "none" and clause.modality is Modality.PLANNED:
        return lemma not in ("be", "have")  # "are due to go before the council on Monday"
    if lemma in words.STATES or (lemma == "rule" and (clause.object or clause.agent) and sense(tokens, clause) is None):
        return _tells_of_deed(tokens, clause)
    return clause.tense != "none" or sense(tokens, clause) is not None


def _compares(scene: Scene, clause: Clause) -> bool:
    """ "its highest level since 2008" dates nothing but the comparison."""
    for at in clause.times:
        number = scene.tokens[at].time
        meaning = scene.readings[number].timex.meaning if number is not None else None
        if isinstance(meaning, Open) and meaning.bound.onward:
            before = scene.tokens[max(clause.head, at - 8) : at]
            if any(token.low in _BEST or token.low.endswith("est") for token in before):
                return True
    return False


def _states_a_figure(scene: Scene, clause: Clause) -> bool:
    """ "This year, the bank says, it will be 5.3%"."""
    said = [other for other in scene.clauses if other.speaker is clause and not other.nominal]
    verbs = {scene.tokens[other.head].lemma for other in said}
    return bool(said) and verbs <= _FIGURES | {"be"} and bool(_PERCENT.search(scene.sentence.span.of(scene.text)))


def first_person(tokens: Sequence[Token], clause: Clause) -> bool:
    """What "we" and "you" do is opinion or advertisement."""
    return pronoun(tokens, clause) and clause.subject is not None and tokens[clause.subject.start].low in _SPEAKERS


def _tells_of_deed(tokens: Sequence[Token], clause: Clause) -> bool:
    """A verb of state tells of an event where its object does ("took office"), or where it was lived through."""
    lemma, kind = clause.lemma(tokens), sense(tokens, clause)
    noun = head_noun(tokens, clause.object)
    if lemma in LIGHT and (kind is not None or (noun is not None and kinds.is_event(tokens[noun].lemma))):
        return True
    past = clause.tense == "past" and not clause.progressive
    return past and ((lemma in _LIVED and not clause.perfect) or (kind is not None and lemma not in ("be", "have")))


def sense(tokens: Sequence[Token], clause: Clause) -> Sense | None:
    """What kind of event a clause tells of, by its predicate and its object."""
    found = _nominal(tokens, clause) if clause.nominal else _verbal(tokens, clause)
    strikes = found == Sense("ASSAULT") and any(
        token.lemma == "strike" and not (at and tokens[at - 1].low in _ARMS) for at, token in enumerate(tokens)
    )
    by_labour = any(token.lemma in kinds.LABOUR and token.tag is not Tag.NAME for token in tokens)
    return Sense("PROTEST", "strike") if strikes and by_labour else found


def _begun(tokens: Sequence[Token], clause: Clause, following: list[str]) -> Sense | None:
    """ "began bombing the port", "started to shell it": what was begun."""
    at = clause.head + 1 + (clause.head + 1 < len(tokens) and tokens[clause.head + 1].tag is Tag.TO)
    if at >= len(tokens) or tokens[at].tag is not Tag.VERB:
        return None
    return kinds.of_verb(tokens[at].lemma, following[at - clause.head :], None)


def _nominal(tokens: Sequence[Token], clause: Clause) -> Sense | None:
    return kinds.of_noun(clause.lemma(tokens), tokens[clause.head - 1].lemma if clause.head else None)


def _verbal(tokens: Sequence[Token], clause: Clause) -> Sense | None:
    lemma = clause.lemma(tokens)
    subject, thing = head_noun(tokens, clause.subject), head_noun(tokens, clause.object)
    if thing is None and clause.passive:
        thing = subject
    following = words_after(tokens, clause)
    alone = subject is not None and clause.object is None and lemma in words.TURNS
    if alone and (found := kinds.of_noun(tokens[subject or 0].lemma)):
        return found  # "clashes erupted"
    if lemma in words.BEGINNING and following[:1] and (begun := _begun(tokens, clause, following)):
        return begun
    found = kinds.of_verb(lemma, following, tokens[thing].lemma if thing is not None else None)
    found = kinds.of_deed(
        lemma, found, transitive=thing is not None and not clause.passive, agent=clause.agent is not None
    )
    if subject is not None and lemma == "vote" and tokens[subject].lemma in kinds.BODIES:
        return Sense("AGREE")
    armed = subject is not None and not clause.passive and tokens[subject].lemma in kinds.ARMED
    if armed and lemma in kinds.BY_THE_ARMED and (found is None or found.type == "x:LAUNCH"):
        return kinds.BY_THE_ARMED[lemma]
    if found or (lemma == "rule" and thing is not None):
        return found
    if lemma in _LEADS_TO and clause.rest:
        outcome = head_noun(tokens, Run(clause.rest.start + 1, clause.rest.end))
        return kinds.of_noun(tokens[outcome].lemma) if outcome is not None else None
    if lemma in words.SAYING - words.THINKING:
        return Sense("x:STATEMENT")
    return None


def told_by(tokens: Sequence[Token], clause: Clause, said: Clause) -> bool:
    """Whether what somebody said at the end of a sentence is itself the event, and who said it a mere source."""
    lemma = said.lemma(tokens)
    return (
        clause.lemma(tokens) in words.PLAIN_SAYING
        and said.modality is Modality.OCCURRED
        and (said.tense == "past" or said.perfect)
        and tokens[said.head].tag is Tag.VERB
        and lemma not in words.STATES
        and not said.negated
        and not first_person(tokens, said)
    )


def pronoun(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether its subject is but a pronoun, or unsaid."""
    run = clause.subject
    return run is None or (run.end - run.start == 1 and tokens[run.start].tag in (Tag.PRON, Tag.DET))
