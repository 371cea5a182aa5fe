"""Clauses of sentences: who does what to whom, in which sense, dated by which words."""

from __future__ import annotations

import re

import pytest

from dates.span import Span
from events import clauses, grammar
from events.mention import Modality
from events.phrases import Run
from events.predicates import Clause
from events.tokens import Tag, Token, tokens

_MARKS = re.compile(r"\{(.*?)\}|\[(.*?)\]")


def parsed(marked: str) -> tuple[list[Token], list[Clause]]:
    """Times stand in braces, names in brackets."""
    text, times, names, at = "", [], [], 0
    for mark in _MARKS.finditer(marked):
        text += marked[at : mark.start()]
        words = mark.group(1) or mark.group(2)
        (times if mark.group(1) else names).append(Span(len(text), len(text) + len(words)))
        text, at = text + words, mark.end()
    text += marked[at:]
    found = grammar.tag(tokens(text, Span(0, len(text)), times, names))
    return found, clauses.read(found)


def said(found: list[Token], run: Run | None) -> str | None:
    return " ".join(token.text for token in found[run.start : run.end]) if run else None


def clause_of(found: list[Token], read: list[Clause], lemma: str) -> Clause:
    return next(clause for clause in read if clause.lemma(found) == lemma)


ROLES = [
    # sentence, predicate, subject, object, by whom
    ("The army seized the port.", "seize", "The army", "the port", None),
    ("The port was seized by the army.", "seize", "The port", None, "the army"),
    ("The port, seized by rebels, reopened.", "seize", "The port", None, "rebels"),
    ("[Reyes], who leads the union, met [Okafor].", "meet", "Reyes", "Okafor", None),
    ("[Reyes], the head of the union, met [Okafor].", "meet", "Reyes , the head of the union", "Okafor", None),
    ("The ship that rebels attacked sank.", "attack", "rebels", "The ship", None),
    ("An attempt by [Reyes], who launched a strike, failed.", "launch", "Reyes", "a strike", None),
    ("A push by [Reyes] to take the port was repelled.", "repel", "A push by Reyes to take the port", None, None),
    ("[Reyes] and [Okafor] signed a deal.", "sign", "Reyes and Okafor", "a deal", None),
    ("The navy fired shells and sank the ship.", "sink", "The navy", "the ship", None),
    ("Workers loyal to [Reyes] blocked the road.", "block", "Workers loyal to Reyes", "the road", None),
    ("Launched in haste, the ship sank.", "launch", "the ship", None, None),
    ("Gunmen stormed the bank, killing two guards.", "kill", "Gunmen", "two guards", None),
    ("The council elected {last year} backs [Reyes].", "elect", "The council", None, None),
    ("In a report published {in May}, the bank praised it.", "publish", "a report", None, None),
    ("The text, adopted {on Monday}, includes a ban.", "adopt", "The text", None, None),
    ("Guards fled in a war ignited {in May} by hunger.", "ignite", "a war", None, "hunger"),
    ("Thousands of people killed {in May} were buried.", "kill", "Thousands of people", None, None),
    ("The council {on Monday} slapped duties on salt.", "slap", "The council", "duties", None),
    ("Three doctors who treat refugees were shot.", "shoot", "Three doctors", None, None),
    ("The deal that the union signed collapsed.", "collapse", "The deal", None, None),
    ('"We are at sea," said [Olga Brandt], head of the port.', "say", "Olga Brandt", None, None),
    ("Prices rose, says [Brandt].", "say", "Brandt", None, None),
    ("The attempts at making peace ended.", "end", "The attempts at making peace", None, None),
    ("Rebels win recognition from [Norrland], which expels two envoys.", "expel", "Norrland", "two envoys", None),
    ("Officials hailed the news [Reyes] had been freed.", "free", "Reyes", None, None),
    ("The navy began shelling the port.", "begin", "The navy", "the port", None),
]


@pytest.mark.parametrize(("sentence", "lemma", "subject", "thing", "agent"), ROLES)
def test_roles(sentence: str, lemma: str, subject: str, thing: str | None, agent: str | None) -> None:
    found, read = parsed(sentence)
    clause = clause_of(found, read, lemma)
    assert (said(found, clause.subject), said(found, clause.object), said(found, clause.agent)) == (
        subject,
        thing,
        agent,
    )


MODALITY = [
    ("The army seized the port.", "seize", Modality.OCCURRED),
    ("The army has seized the port.", "seize", Modality.OCCURRED),
    ("The army is battling rebels.", "battle", Modality.ONGOING),
    ("The army has been shelling the port.", "shell", Modality.ONGOING),
    ("The army will seize the port.", "seize", Modality.PLANNED),
    ("The army plans to seize the port.", "seize", Modality.PLANNED),
    ("The two are due to meet in [Paris].", "meet", Modality.PLANNED),
    ("The minister vowed to resign.", "resign", Modality.PLANNED),
    ("The army managed to seize the port.", "seize", Modality.OCCURRED),
    ("The army may seize the port.", "seize", Modality.HYPOTHETICAL),
    ("If the army seized the port, ships would leave.", "seize", Modality.HYPOTHETICAL),
    ("The union demanded that the minister resign.", "resign", Modality.HYPOTHETICAL),
    ("The army reportedly seized the port.", "seize", Modality.CLAIMED),
    ("Rebels claimed the army had seized the port.", "seize", Modality.CLAIMED),
    ("Officials said the army had seized the port.", "seize", Modality.OCCURRED),
    ("The army denied that it had seized the port.", "seize", Modality.DENIED),
    ("The mayor cancelled the parade.", "cancel", Modality.CANCELLED),
    ("The mayor called off the parade.", "call", Modality.CANCELLED),
    ("The bank forecast that growth would slow.", "slow", Modality.FORECAST),
]


@pytest.mark.parametrize(("sentence", "lemma", "modality"), MODALITY)
def test_modality(sentence: str, lemma: str, modality: Modality) -> None:
    found, read = parsed(sentence)
    assert clause_of(found, read, lemma).modality is modality


def test_negation_is_seen() -> None:
    found, read = parsed("The army did not seize the port, but it took the bridge.")
    assert clause_of(found, read, "seize").negated
    assert not clause_of(found, read, "take").negated


DATED = [
    # sentence, and what each time in it dates
    ("The army seized the port {on Monday}.", ["seize"]),
    ("On {Monday}, the army seized the port.", ["seize"]),
    ("The mayor said {Monday} the army had seized the port.", ["say"]),
    ("The mayor told parliament on {Monday} that the army had seized the port.", ["tell"]),
    ("The mayor said the army seized the port on {Monday}.", ["seize"]),
    ("The army seized the port, officials said on {Monday}.", ["say"]),
    ("The army took the port on {Monday} and the bridge fell on {Tuesday}.", ["take", "fall"]),
    ("Since the death of [Reyes] in {2011}, the town has grown.", ["death"]),
    ("The killing of two guards in {2013} prompted a strike.", ["killing"]),
    ("The union signed an agreement in {2017}.", ["sign"]),
    ("Ships returned after a {2016} agreement.", ["agreement"]),
    ("[April]’s offensive failed. ", []),
    ("Following {April}’s offensive, ships returned.", ["offensive"]),
    ("The council elected in {2014} backs [Reyes].", ["elect"]),
    ("Set up in {2016} after a deal, the council is struggling.", ["set"]),
    ("The embargo imposed on the town in {2011} still stands.", ["impose"]),
    ("The treaty, signed in {1996} and ratified in {2000}, is dead.", ["sign", "ratify"]),
    ("The mayor plans to sign the law on {Friday}.", ["sign"]),
    ("He drove a {2019} car into the harbour.", []),
    ("One guard was killed and another wounded in a raid on {Monday}.", ["kill"]),
    ("The army launched an offensive to take the port in {April}.", ["launch"]),
    ("The mayor refused to open the port on {Monday}.", ["refuse"]),
    ("The mayor scheduled a vote for {Sunday}.", ["vote"]),
    ("Ships returned to the port after the raid on {Monday}.", ["raid"]),
    ("The mayor hailed the end of the raid on {Monday}.", ["hail"]),
    ("A raid killed six guards on {Monday}, {June 10}, the mayor said.", ["kill", "kill"]),
]


@pytest.mark.parametrize(("sentence", "dated"), DATED)
def test_what_a_time_dates(sentence: str, dated: list[str]) -> None:
    found, read = parsed(sentence)
    owners = [(at, clause.lemma(found)) for clause in read for at in clause.times]
    assert [lemma for _, lemma in sorted(owners)] == dated


def test_since_a_day_when_something_began() -> None:
    found, read = parsed("Since {4 April}, when the siege began, hundreds have died.")
    assert {clause.lemma(found) for clause in read if clause.times} == {"begin", "die"}


VERBS_AND_NOUNS = [
    ("The attack failed.", ["fail"]),
    ("They attack the port.", ["attack"]),
    ("Armed groups left.", ["leave"]),
    ("The report says talks failed.", ["say", "fail"]),
    ("The forces moved to attack.", ["move", "attack"]),
    ("It led to talks.", ["lead"]),
    ("Government forces retook the town.", ["retake"]),
    ("The government plans to resign.", ["plan", "resign"]),
    ("Its plans to resign surprised nobody.", ["resign", "surprise"]),
    ("The displaced families returned.", ["return"]),
    ("After seizing the port, they left.", ["seize", "leave"]),
    ("The bombing stopped.", ["stop"]),
    ("The mayor denied that soldiers guard the port.", ["deny", "guard"]),
    ("He said that rebel attacks stopped.", ["say", "stop"]),
    ("The navy says that its ships guard the coast.", ["say", "guard"]),
]


@pytest.mark.parametrize(("sentence", "lemmas"), VERBS_AND_NOUNS)
def test_verbs_are_told_from_nouns(sentence: str, lemmas: list[str]) -> None:
    found = grammar.tag(tokens(sentence, Span(0, len(sentence)), [], []))
    assert [token.lemma for token in found if token.tag is Tag.VERB] == lemmas


def test_a_list_stays_a_list() -> None:
    found, read = parsed("[Germany], [France], [Italy] and [Egypt] signed the deal.")
    assert said(found, clause_of(found, read, "sign").subject) == "Germany , France , Italy and Egypt"
