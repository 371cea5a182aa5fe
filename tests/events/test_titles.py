"""What a headline writer makes of a sentence."""

from __future__ import annotations

import pytest

from dates import calendar
from dates.interval import Grain, When
from events.document import Document
from events.extract import extract
from events.gazetteer import Gazetteer
from events.titles import LONGEST

PUBLISHED = When.of(Grain.DAY, calendar.seconds(2019, 6, 14))  # a Friday

TITLES = [
    (
        "On Monday, the Libyan National Army launched an offensive on Sirte.",
        "Libyan National Army launches offensive on Sirte",
    ),
    ("Three sailors were killed in a blast in Misrata on Tuesday.", "Three sailors killed in a blast in Misrata"),
    ("Turkish troops landed in Misrata on Wednesday, officials said.", "Turkish troops land in Misrata"),
    ("Officials said on Wednesday that the port would reopen.", "Officials say port would reopen"),
    ("The ferry sank off Sirte last week.", "Ferry sinks off Sirte"),
    ("Erdogan will visit Egypt on Sunday.", "Erdogan to visit Egypt"),
    ("Navy ships shot down two drones near Misrata on Thursday.", "Navy ships shoot down two drones near Misrata"),
    ("At least 40 miners died in the flood in April.", "At least 40 miners die in the flood"),
    ("Since the death of Fayez al-Sarraj in 2011, much has changed.", "Death of Fayez al-Sarraj"),
    ("The council elected in 2014 backs Khalifa Haftar.", "Council elected"),
    (
        "A court sentenced the captain to six years in prison on Monday.",
        "Court sentences captain to six years in prison",
    ),
    ("Gunmen killed two guards in Sirte on Monday.", "Gunmen kill two guards in Sirte"),
    ("The yard posted a $648.2 million loss on Monday.", "Yard posts a $648.2 million loss"),
    ("About $60 million flowed out of the fund on Monday.", "$60 million flows out of the fund"),
    ("Fayez al-Sarraj told reporters that he resigned on Monday.", "Fayez al-Sarraj resigns"),
    ("Earth cascaded down a hillside on Monday.", "Earth cascades down hillside"),
    ("French aircraft attacked a column on Monday.", "French aircraft attack column"),
    ("A French aircraft attacked a column on Monday.", "French aircraft attacks column"),
    ("Clerks close to the mayor threatened a strike on Monday.", "Clerks close to the mayor threaten strike"),
    (
        "Olga Brandt of Egypt and Jan Roe of France visited Sirte on Monday.",
        "Olga Brandt of Egypt and Jan Roe of France visit Sirte",
    ),
    ("The ministry of trade and transport visited Sirte on Monday.", "Ministry of trade and transport visits Sirte"),
    (
        "Gunmen abducted the prime minister, Fayez al-Sarraj, from a hotel in Sirte on Monday.",
        "Gunmen abduct prime minister, Fayez al-Sarraj, from a hotel in Sirte",
    ),
    (
        "Their front, Harbour Dawn, has held Sirte since May and attacked Misrata on Monday.",
        "Harbour Dawn attacks Misrata",
    ),
    ("The council voted by 52 to 40 on Monday to close the port.", "Council votes by 52 to 40 to close the port"),
    ("The council voted by a wide margin on Monday.", "Council votes by a wide margin"),
    ("The port, taken by ten gunmen, was freed on Monday.", "Port freed"),
    ("Egypt called on Monday for a truce.", "Egypt calls for a truce"),
    ("Egypt called on Monday on Turkey to leave Sirte.", "Egypt calls on Turkey to leave Sirte"),
    ("Egypt called on Turkey on Monday to leave Sirte.", "Egypt calls on Turkey to leave Sirte"),
    (
        "Khalifa Haftar, who holds Sirte, demanded on Monday that Turkey leave Misrata.",
        "Khalifa Haftar demands Turkey leave Misrata",
    ),
    (
        "Olga Brandt, spokeswoman for the port, denied on Monday that they had sunk a ferry.",
        "Olga Brandt denies they had sunk a ferry",
    ),
    (
        "Harbour Front, an alliance of militias from Misrata and Sirte, seized a ship on Monday.",
        "Harbour Front seizes ship",
    ),
    (
        "Turkey, the United States and Egypt signed a treaty on Monday.",
        "Turkey, the United States and Egypt sign treaty",
    ),
    (
        "“We will never leave,” Olga Brandt said on Monday.",
        "Olga Brandt says “We will never leave”",
    ),
    ("Rebels took Sirte, officials told reporters on Monday.", "Rebels take Sirte"),
    ("Egypt told Turkey on Monday that it would leave Sirte.", "Egypt says it would leave Sirte"),
    ("Turkey began bombing Sirte on Monday.", "Turkey begins bombing Sirte"),
    ("Much is made of a report published on Monday.", "Report published"),
    ("Much is made of Egypt’s call for help in a Monday interview.", "Egypt’s call for help in an interview"),
    ("Much is made of the May 4 accord signed by Egypt and Turkey.", "Accord signed by Egypt and Turkey"),
    ("Guards were held after the May 4, 2016, bombing of a bank.", "Bombing of a bank"),
    ("Turkey won the town in November elections.", "Turkey wins town in elections"),
    ("A U.N. envoy visited Sirte on Monday.", "U.N. envoy visits Sirte"),
    ("One of Khalifa Haftar’s sons fled Sirte on Monday.", "One of Khalifa Haftar’s sons flees Sirte"),
    (
        "In Sirte, Interior Minister Olga Brandt said on Monday that her ministry may ask for help.",
        "Interior Minister Olga Brandt says her ministry may ask for help",
    ),
]


@pytest.mark.parametrize(("sentence", "title"), TITLES)
def test_titles(gazetteer: Gazetteer, sentence: str, title: str) -> None:
    assert [mention.title for mention in extract(Document(sentence, published=PUBLISHED), gazetteer)] == [title]


def test_a_pronoun_gives_way_to_the_name(gazetteer: Gazetteer) -> None:
    text = "Turkey sent a ship to Misrata on Monday. On Tuesday it sank two boats."
    assert [mention.title for mention in extract(Document(text, published=PUBLISHED), gazetteer)][
        1
    ] == "Turkey sinks two boats"


def test_a_name_for_they_is_one(gazetteer: Gazetteer) -> None:
    text = "Turkey attacked Egypt on Sunday. They seized a ship on Monday."
    assert [mention.title for mention in extract(Document(text, published=PUBLISHED), gazetteer)][
        1
    ] == "Turkey seizes ship"


def test_whose_it_is(gazetteer: Gazetteer) -> None:
    text = "Turkey threatened Egypt on Sunday. Six of its sailors were freed on Monday."
    assert [mention.title for mention in extract(Document(text, published=PUBLISHED), gazetteer)][
        1
    ] == "Six of Turkey’s sailors freed"
    text = "Khalifa Haftar bombed Misrata on Sunday. His army seized Sirte on Monday."
    assert [mention.title for mention in extract(Document(text, published=PUBLISHED), gazetteer)][
        1
    ] == "Khalifa Haftar’s army seizes Sirte"


def test_long_sentences_make_short_titles(gazetteer: Gazetteer) -> None:
    text = (
        "The governing council of the eastern harbour district on Monday "
        "approved a long and unusually detailed plan for the "
        "reconstruction of the old warehouses, the cranes, the railway sidings "
        "and the customs house beside the northern quay."
    )
    (mention,) = extract(Document(text, published=PUBLISHED), gazetteer)
    assert len(mention.title) <= LONGEST
    assert mention.title.startswith("Governing council of the eastern harbour district approves")
