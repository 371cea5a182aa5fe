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
]


@pytest.mark.parametrize(("sentence", "title"), TITLES)
def test_titles(gazetteer: Gazetteer, sentence: str, title: str) -> None:
    assert [mention.title for mention in extract(Document(sentence, published=PUBLISHED), gazetteer)] == [title]


def test_a_pronoun_gives_way_to_the_name(gazetteer: Gazetteer) -> None:
    text = "Turkey sent a ship to Misrata on Monday. On Tuesday it sank two boats."
    assert [mention.title for mention in extract(Document(text, published=PUBLISHED), gazetteer)][
        1
    ] == "Turkey sinks two boats"


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
