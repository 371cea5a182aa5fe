"""Documents to mentions. Published on Friday 14 June 2019 unless a test says otherwise."""

from __future__ import annotations

import time

import pytest

from dates import calendar, edtf
from dates.interval import Grain, When
from events.document import Document
from events.extract import extract
from events.gazetteer import Gazetteer
from events.mention import Mention, Modality, Role

PUBLISHED = When.of(Grain.DAY, calendar.seconds(2019, 6, 14))


def told(text: str, gazetteer: Gazetteer, published: When | None = PUBLISHED) -> list[Mention]:
    return extract(Document(text, published=published), gazetteer)


def dated(mention: Mention) -> str | None:
    return edtf.write(mention.when) if mention.when else None


def keys(mention: Mention, role: Role) -> list[str]:
    return [party.actor.key for party in mention.parties if party.role is role]


# sentence, then for each event: date, predicate, type
EVENTS = [
    ("Gunmen stormed a bank in Sirte on Monday.", [("2019-06-10", "storm", "ASSAULT")]),
    ("On Monday gunmen stormed a bank, and on Tuesday they freed the clerks.",
     [("2019-06-10", "storm", "ASSAULT"), ("2019-06-11", "free", "RETREAT")]),
    ("The embargo imposed on the town in 2011 was lifted on Monday.",
     [("2011", "impose", "SANCTION"), ("2019-06-10", "lift", "RETREAT")]),
    ("The treaty, signed in 1996 and ratified in 2000, is dead.",
     [("1996", "sign", "AGREE"), ("2000", "ratify", "AGREE")]),
    ("Since the ouster of the king in 1969, the palace has stood empty.", [("1969", "ouster", "COERCE")]),
    ("Following April’s offensive on Sirte, the port closed.", [("2019-04", "offensive", "ASSAULT")]),
    ("The mayor resigned in early May.", [("2019-05-01/2019-05-10", "resign", "RETREAT")]),
    ("Voters elected a new council in 2014.", [("2014", "elect", "x:ELECTION")]),
    ("The minister will visit Egypt on Sunday.", [("2019-06-16", "visit", "CONSULT")]),
    ("An earthquake in March destroyed the harbour.", [("2019-03", "destroy", "ASSAULT")]),
    ("The rocket exploded on Thursday.", [("2019-06-13", "explode", "x:ACCIDENT")]),
    ("Dockers went on strike on Monday.", [("2019-06-10", "go", "PROTEST")]),
    ("The union called a strike in May.", [("2019-05", "call", "PROTEST")]),
    ("The bank cut rates on Tuesday.", [("2019-06-11", "cut", "x:ECONOMIC_DECISION")]),
    ("A court sentenced the captain to six years on Monday.", [("2019-06-10", "sentence", "SANCTION")]),
    ("Since 4 April, when the siege of Sirte began, hundreds have died.",
     [("2019-04-04", "begin", "ASSAULT"), ("2019-04-04/..", "die", "x:DEATH")]),
    # by whom it is done tells what it is
    ("Turkish troops landed in Misrata on Monday.", [("2019-06-10", "land", "MOBILIZE")]),
    ("The plane landed in Misrata on Monday.", [("2019-06-10", "land", "x:LAUNCH")]),
    ("Rebel fighters entered Sirte on Monday.", [("2019-06-10", "enter", "COERCE")]),
    ("Delegates entered the hall on Monday.", [("2019-06-10", "enter", None)]),
    ("The council voted on Monday to open the port.", [("2019-06-10", "vote", "AGREE")]),
    ("Lawmakers passed a bill on Monday.", [("2019-06-10", "pass", "x:RULING")]),
    ("Sixty lorries passed through the gate on Monday.", [("2019-06-10", "pass", None)]),
    # what somebody refused was not done
    ("Turkey refused to join the talks on Tuesday.", [("2019-06-11", "refuse", "REJECT")]),
    ("The envoy failed to reach the town on Tuesday.", [("2019-06-11", "fail", None)]),
    ("The envoy planned to reach the town on Sunday.", [("2019-06-16", "reach", None)]),
    # a second verb does not make a plan of the first
    ("Egypt recalled its envoy on Thursday and may close the embassy.", [("2019-06-13", "recall", "SANCTION")]),
    ("The mayor toured the harbour on Monday and promised to rebuild it.", [("2019-06-10", "tour", "CONSULT")]),
    ("Divers recovered nine bodies by Thursday evening.", [("2019-06-13", "recover", None)]),
    # the verb's day, not that of a noun near it
    ("The mayor declared the end of the strike on Saturday in a speech.", [("2019-06-08", "declare", "x:STATEMENT")]),
    ("Relatives buried the victims of the raid on Friday.", [("2019-06-14", "bury", None)]),
    ("The envoy withdrew from the talks on Monday.", [("2019-06-10", "withdraw", "RETREAT")]),
    ("The town marked the anniversary of the raid on Sirte in 2011.", [("2011", "raid", "ASSAULT")]),
    # one day, said twice
    ("A raid killed six guards on Monday, June 10, the mayor said.", [("2019-06-10", "kill", "ASSAULT")]),
    # who said so at the end tells no second event
    ("Rebels seized the bridge on Monday, their leader, Ali Nouri, said on Wednesday.",
     [("2019-06-10", "seize", "COERCE")]),
    ("Rebels seized the bridge, officials said on Monday.", [("2019-06-10", "seize", "COERCE")]),
    ("The port would reopen soon, officials said on Monday.", [("2019-06-10", "say", "x:STATEMENT")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "events"), EVENTS)
def test_events(gazetteer: Gazetteer, text: str, events: list[tuple[str, str, str]]) -> None:
    assert [(dated(mention), mention.predicate, mention.type) for mention in told(text, gazetteer)] == events


SILENT = [
    "The harbour is usually closed on Mondays.",
    "If the army attacks on Monday, ships will leave.",
    "The talks may resume on Sunday.",
    "Exports accounted for 15 percent of output in 2013.",
    "He owned a 2019 car.",
    "The army did not attack on Monday.",
    "A siege is an attack that lasts for months.",
    "We left the harbour on Monday.",
    "The river reached its highest level since 2008.",
    "The village has 2,000 houses and may grow.",
    "He has lived there for six years.",
    "All rights reserved 2019.",
    "The island has been ruled by Turkey since 1969.",
]


@pytest.mark.parametrize("text", SILENT)
def test_silent(gazetteer: Gazetteer, text: str) -> None:
    assert told(text, gazetteer) == []


def test_what_is_promised_for_a_day_is_planned(gazetteer: Gazetteer) -> None:
    promised = told("The council promised elections on December 10.", gazetteer)[0]
    assert (dated(promised), promised.modality, promised.title) == ("2019-12-10", Modality.PLANNED, "Elections planned")
    proposed = told("The council proposed elections on Monday.", gazetteer)[0]
    assert (dated(proposed), proposed.predicate) == ("2019-06-10", "propose")


# sentence                                                                    actors, recipients
ROLES = [
    ("Turkey attacked Egypt on Monday.", ["turkey"], ["egypt"]),
    ("Egypt was attacked by Turkey on Monday.", ["turkey"], ["egypt"]),
    ("Turkish jets attacked Egyptian troops on Monday.", ["turkey"], ["egyptian-armed-forces", "egypt"]),
    ("Turkish weapons reached Misrata on Monday.", [], []),
    ("Ankara condemned the Kremlin on Monday.", ["turkey"], ["russia"]),
    ("Rebels in Libya attacked a convoy on Monday.", [], []),
    ("On Monday, Turkey signed a deal with Egypt.", ["turkey"], ["egypt"]),
    ("Turkey, France and Egypt signed a deal on Monday.", ["turkey", "france", "egypt"], []),
    (
        "Turkish President Recep Erdogan met Fayez al-Sarraj on Monday.",
        ["turkey", "recep-tayyip-erdogan"],
        ["fayez-al-sarraj"],
    ),
    ("Protests against Khalifa Haftar began in March.", [], ["khalifa-haftar"]),
    ("Khalifa Haftar died in 2011.", [], ["khalifa-haftar"]),
    ("The killing of Khalifa Haftar in 2011 shocked many.", [], ["khalifa-haftar"]),
    ("Egyptian government forces shelled Sirte on Monday.", ["egyptian-armed-forces", "egypt"], []),
    ("Gunmen shelled Egyptian government forces on Monday.", [], ["egyptian-armed-forces", "egypt"]),
    ("The Cairo Guard shelled Sirte on Monday.", ["egyptian-armed-forces", "egypt"], []),
    ("The Libyan National Army shelled Sirte on Monday.", ["libyan-national-army"], []),
    ("Egyptian marines boarded a ship on Monday.", ["egypt"], []),
    ("French and Turkish frigates fired on Egypt on Monday.", ["france", "turkey"], ["egypt"]),
    ("French and Turkish weapons reached Misrata on Monday.", [], []),
    ("Pirates freed four Egyptian sailors on Monday.", [], ["egypt"]),
    ("Recep Erdogan received Fayez al-Sarraj on Monday.", ["recep-tayyip-erdogan"], ["fayez-al-sarraj"]),
    ("Fayez al-Sarraj received a letter on Monday.", [], ["fayez-al-sarraj"]),
    ("Gunmen abducted the prime minister, Fayez al-Sarraj, on Monday.", [], ["fayez-al-sarraj"]),
    ("Police arrested the son of a baker, Fayez al-Sarraj said on Monday.", [], []),
    ("Gunmen shot Khalifa Haftar's brother on Monday.", [], []),
    ("Gunmen shot at Khalifa Haftar's soldiers on Monday.", [], ["khalifa-haftar"]),
    ("A raid on a camp of the Libyan National Army killed six on Monday.", [], ["libyan-national-army"]),
]


@pytest.mark.parametrize(("text", "actors", "recipients"), ROLES)
def test_roles(gazetteer: Gazetteer, text: str, actors: list[str], recipients: list[str]) -> None:
    (mention,) = told(text, gazetteer)
    assert (keys(mention, Role.ACTOR), keys(mention, Role.RECIPIENT)) == (actors, recipients)


def test_nobody_is_borrowed_from_the_sentence_before(gazetteer: Gazetteer) -> None:
    text = "Egypt closed its embassy in Tripoli on Monday. Turkey withdrew its staff on Tuesday."
    assert [keys(mention, Role.RECIPIENT) for mention in told(text, gazetteer)] == [[], []]
    text = "Khalifa Haftar bombed Sirte on Monday. Gunmen killed two guards in Sirte on Tuesday."
    assert [keys(mention, Role.ACTOR) for mention in told(text, gazetteer)] == [["khalifa-haftar"], []]


def test_a_body_that_is_not_named_again(gazetteer: Gazetteer) -> None:
    """By a word of its name, if nothing is said of it that the name does not say; else the last that did something."""
    text = "The Harbour Relief Group met the Dockers Union on Monday. On Tuesday {} left Sirte."
    for words, actors in (
        ("the union", ["dockers-union"]),
        ("the group", ["harbour-relief-group"]),
        ("the communist group", []),
        ("the firm", ["harbour-relief-group"]),
    ):
        assert keys(told(text.format(words), gazetteer)[-1], Role.ACTOR) == actors


def test_after_the_attack_is_after_the_one_that_was_told(gazetteer: Gazetteer) -> None:
    text = "On Monday gunmen attacked a bank in Sirte. After the {}, Turkey called on Egypt to help."
    assert dated(told(text.format("attack"), gazetteer)[-1]) == "2019-06-10/2019-06-14"
    assert dated(told(text.format("election"), gazetteer)[-1]) is None


def test_whose_deed_it_was(gazetteer: Gazetteer) -> None:
    for text, who in (
        ("Sanctions were imposed on Egypt after its 1990 invasion of Libya.", "egypt"),
        ("Khalifa Haftar waved after his speech in Sirte on Monday.", "khalifa-haftar"),
    ):
        assert keys(told(text, gazetteer)[-1], Role.ACTOR) == [who]


PLACES = [
    ("Turkey attacked a convoy in Libya on Monday.", ["libya"]),
    ("Turkish troops landed in Misrata, Libya, on Monday.", ["misrata", "libya"]),
    ("Gunmen seized the Libyan city of Sirte on Monday.", ["sirte", "libya"]),
    ("Ankara rejected the plan on Monday.", ["turkey"]),
    ("The ministers met in Ankara on Monday.", ["ankara"]),
    ("A Misrata-based company collapsed on Monday.", []),
    ("Khalifa Haftar fled to Egypt on Monday.", ["egypt"]),
    ("SIRTE, Libya (AP) -- Libyan troops seized a bank on Monday.", ["sirte", "libya"]),
    ("BERLIN (AP)_ Libyan troops seized a bank on Monday.", ["libya"]),
    ("SIRTE (AP) -- Libyan troops seized a bank in Misrata on Monday.", ["misrata"]),
    ("SIRTE (AP) --\n\nLibyan troops, who hold the town, seized a bank on Monday.", ["sirte", "libya"]),
]


@pytest.mark.parametrize(("text", "places"), PLACES)
def test_places(gazetteer: Gazetteer, text: str, places: list[str]) -> None:
    (mention,) = told(text, gazetteer)
    assert [setting.place.key for setting in mention.settings] == places


def test_the_place_of_the_sentence_before(gazetteer: Gazetteer) -> None:
    text = "Gunmen stormed a bank in Sirte on Monday. The gunmen shot two guards on {} and fled."
    for day, places in (("Monday", ["sirte"]), ("Thursday", [])):
        second = told(text.format(day), gazetteer)[1]
        assert [setting.place.key for setting in second.settings] == places


SENSES = [
    ("Turkey attacked a convoy on Monday.", Modality.OCCURRED),
    ("Turkey will send a ship on Monday.", Modality.PLANNED),
    ("Turkey reportedly attacked a convoy on Monday.", Modality.CLAIMED),
    ("Rebels claimed Turkey attacked a convoy on Monday.", Modality.CLAIMED),
    ("Egypt denied that Turkey attacked a convoy on Monday.", Modality.DENIED),
    ("Turkey cancelled the parade on Monday.", Modality.CANCELLED),
    ("Families have fled the town since Monday.", Modality.ONGOING),
]


@pytest.mark.parametrize(("text", "modality"), SENSES)
def test_modality(gazetteer: Gazetteer, text: str, modality: Modality) -> None:
    assert [mention.modality for mention in told(text, gazetteer)] == [modality]


def test_who_claims_is_named(gazetteer: Gazetteer) -> None:
    (mention,) = told("Egypt claimed Turkey attacked a convoy on Monday.", gazetteer)
    assert keys(mention, Role.ACTOR) == ["turkey"]
    assert keys(mention, Role.SPEAKER) == ["egypt"]


def test_according_to_whom(gazetteer: Gazetteer) -> None:
    (mention,) = told("Gunmen stormed a bank on Monday, according to the Government of National Accord.", gazetteer)
    assert keys(mention, Role.SPEAKER) == ["government-of-national-accord"]


def test_pronouns_and_definite_words(gazetteer: Gazetteer) -> None:
    text = "Khalifa Haftar met the envoy on Monday. On Tuesday he flew to Sirte. The general left on Thursday."
    assert [keys(mention, Role.ACTOR) for mention in told(text, gazetteer)] == [["khalifa-haftar"]] * 3


def test_a_siege_is_by_those_who_were_told_to_seize(gazetteer: Gazetteer) -> None:
    text = "The Libyan National Army has been trying to seize Sirte. The siege of Sirte began on 4 April."
    mention = told(text, gazetteer)[-1]
    assert dated(mention) == "2019-04-04"
    assert keys(mention, Role.ACTOR) == ["libyan-national-army"]


def test_who_hangs_on_it_is_named_too(gazetteer: Gazetteer) -> None:
    text = "The Kremlin rejected the plan on Friday after Turkey announced that it would send troops."
    (mention,) = told(text, gazetteer)
    assert keys(mention, Role.ACTOR) == ["russia"]
    assert "turkey" in keys(mention, Role.OTHER)


def test_without_a_publication_date_relative_dates_wait(gazetteer: Gazetteer) -> None:
    text = "Gunmen stormed a bank on Monday. The bank was founded in 1911 and robbed in May."
    first, *rest = told(text, gazetteer, published=None)
    assert first.when is None
    assert first.reading is not None
    assert first.why
    assert [dated(mention) for mention in rest] == ["1911", None]


def test_the_head_of_the_news_may_take_its_day(gazetteer: Gazetteer) -> None:
    text = "Khalifa Haftar has asked for drones. He spoke to a newspaper on Thursday."
    head = told(text, gazetteer)[0]
    assert dated(head) == "2019-06-13/2019-06-14"
    assert "published" in head.why
    assert head.confidence < 0.5


def test_a_history_has_no_news_in_its_head(gazetteer: Gazetteer) -> None:
    text = "Khalifa Haftar has asked for many things. He was promoted in 1987."
    assert [dated(mention) for mention in told(text, gazetteer)] == [None, "1987"]


def test_what_follows_on_what_was_told(gazetteer: Gazetteer) -> None:
    text = (
        "In 1998, rebels bombed the embassy in Sirte. In retaliation, Turkey "
        "attacked their camp. They later seized Misrata."
    )
    assert [dated(mention) for mention in told(text, gazetteer)] == ["1998", "1998", "1998-01-01/2019-06-14"]


def test_a_story_goes_on(gazetteer: Gazetteer) -> None:
    text = "Gunmen stormed the bank in Sirte on Monday. The Libyan National Army arrested four men."
    second = told(text, gazetteer)[1]
    assert dated(second) == "2019-06-10"
    assert "Monday" in second.why
    assert second.confidence < 0.5


def test_headlines_captions_and_furniture(gazetteer: Gazetteer) -> None:
    text = (
        "Turkey attacks Egypt\n\nTurkey attacks Egypt\nPublished 12 June 2019\n\n"
        "Turkey attacked Egypt on Monday, officials in both countries "
        "said.\n\nREAD MORE: France invaded Egypt in 1798\n"
    )
    assert [dated(mention) for mention in told(text, gazetteer)] == ["2019-06-10"]


def test_datelines_are_no_events(gazetteer: Gazetteer) -> None:
    assert [mention.predicate for mention in told("SIRTE, June 13 (AFP) -- The port opened on Monday.", gazetteer)] == [
        "open"
    ]


def test_when_it_was_sent_is_not_when_it_happened(gazetteer: Gazetteer) -> None:
    text = "SIRTE | Fri Jun 14, 2019 2:10pm EDT Khalifa Haftar has seized Misrata. He attacked Sirte on Monday."
    assert [dated(mention) for mention in told(text, gazetteer)] == ["2019-06-13/2019-06-14", "2019-06-10"]


def test_the_undated_are_few(gazetteer: Gazetteer) -> None:
    text = "Turkey attacked Egypt on Monday. " + "Khalifa Haftar seized the town. " * 20
    mentions = told(text, gazetteer)
    assert sum(mention.when is None for mention in mentions) <= max(1, len(mentions) // 5)


def test_every_mention_says_where_and_why(gazetteer: Gazetteer) -> None:
    text = (
        "  Turkey attacked Egypt on Monday.\n\n“It was 2011 again,” said Olga "
        "Brandt, a nurse. She fled to Misrata in May."
    )
    mentions = told(text, gazetteer)
    assert mentions
    for mention in mentions:
        assert mention.why
        assert mention.title
        assert mention.sentence.holds(mention.clause)
        assert mention.clause.holds(mention.predicate_span)
        assert mention.reading is None or mention.reading.timex.span.of(text) == mention.reading.timex.words
        assert 0 < mention.confidence < 1
        for party in mention.parties:
            assert party.span.of(text)


NOT_PROSE = {
    "empty": "",
    "blank": " \n\t\n",
    "poem": "O harbour, harbour, grey and wide,\nthe ships go out upon the tide,\nand none come home, and none abide.\n"
    * 5,
    "code": "def seize(port):\n    for ship in port.ships:\n        if ship.year > "
    "2011:\n            ship.sink()\n    return None\n" * 5,
    "menu": "Home\nNews\nSport\nWorld > Africa\nShort Url\nFollow\nSubscribe now\nMonday\nTuesday\n",
    "table": "Date | Home | Away\n2019-05-01 | Sirte | Misrata\n2019-05-08 | Misrata | Sirte\n",
    "fixtures": "Sat 4 May\nSirte v Misrata, 15:00\nSat 11 May\nMisrata v Sirte, 15:00\n",
    "german": "Am Montag griffen Kämpfer den Hafen an. Der Bürgermeister floh nach Misrata.",
    "signs": "((((“““ --- ’’’s 's n't ..... !!! ??? ,,,, ]]]] \x00 \ufeff",
}


@pytest.mark.parametrize("text", NOT_PROSE.values(), ids=NOT_PROSE.keys())
def test_what_is_no_news_gives_little(gazetteer: Gazetteer, text: str) -> None:
    for published in (PUBLISHED, None):
        assert len(told(text, gazetteer, published)) <= 1


def test_time_grows_with_the_text_and_no_faster(gazetteer: Gazetteer) -> None:
    sentence = (
        "On Monday {} Turkish ships attacked the port of Misrata, and Khalifa Haftar, who holds Sirte, fled in May. "
    )

    def seconds(count: int) -> float:
        text = "".join(sentence.format(number) for number in range(count))
        started = time.perf_counter()
        assert len(told(text, gazetteer)) >= count
        return time.perf_counter() - started

    seconds(50)
    assert seconds(1600) < 20 * seconds(200)


def test_a_megabyte_that_tells_nothing(gazetteer: Gazetteer) -> None:
    started = time.perf_counter()
    for text in ("Ships came and went all day long. " * 30_000, "x" * 1_000_000, "Monday, " * 12_500):
        told(text, gazetteer)
    assert time.perf_counter() - started < 60
