"""Where sentences end, and which lines of a page carry none."""

from __future__ import annotations

import time

import pytest

from events.page import Kind
from events.sentences import split

# One text a row, its sentences parted by "|".
SPLIT = [
    "The envoy left. | The talks went on.",
    "It fell on Sept. 3 in the rain. | Nobody was hurt.",
    "Gen. Omar Farid met Dr. Lee at the U.S. embassy. | He then flew home.",
    "He moved to the U.S. in May. | She stayed.",
    "Aid reached the U.S. | The ship had left in June.",
    "J. R. Mbeki spoke first. | A. Diallo followed.",
    "The price rose 3.5 percent. | Traders cheered.",
    "Talks ended at 5 p.m. on Monday. | They resume soon.",
    "He asked No. 10 for a reply. | None came.",
    "“We are ready. | We will not wait,” the general said. | He then left.",
    'She said: "It is over." | Then she sat down.',
    "Will they come? | Nobody knew! | So they waited.",
    "Shares of Acme Inc. fell. | The board met.",
    "Acme Corp. | The board met.",
    "It was the end of an era… | Then came the flood.",
    "The fleet (see Fig. 2) sailed. | It sank.",
    "Mount St. Helens erupted in 1980. | Ash fell.",
]


@pytest.mark.parametrize("row", SPLIT)
def test_sentences_end_where_they_end(row: str) -> None:
    expected = [sentence.strip() for sentence in row.split("|")]
    text = " ".join(expected)
    assert [sentence.span.of(text) for sentence in split(text)] == expected


KINDS = [
    ("Harbour reopens after storm\n\nThe harbour reopened on Monday, the mayor said.", [Kind.HEADLINE, Kind.BODY]),
    (
        "Harbour reopens after storm\n\nHarbour reopens after storm\n\nIt did.",
        [Kind.HEADLINE, Kind.FURNITURE, Kind.BODY],
    ),
    ("The mayor opens the harbour, May 3, 2019. (AFP)\nThe harbour reopened.", [Kind.CAPTION, Kind.CAPTION, Kind.BODY]),
]


@pytest.mark.parametrize(("text", "kinds"), KINDS)
def test_kinds_of_lines(text: str, kinds: list[Kind]) -> None:
    assert [sentence.kind for sentence in split(text)] == kinds


FURNITURE = """Short Url
Follow
Share This
• Live
• facebook
News > Africa
Updated 06 March 2018
Published 27 May 2016
By Jane Doe
READ MORE: Storm hits the coast
Related Articles
CATEGORIES
Post with no comments.
Advertisement
Copyright 2016 The Daily Harbour. All rights reserved.
A freelance journalist for many years, I write on ships and ports for several papers.
Ana Roe is a staff writer at the Daily Harbour.
Subscribe to our newsletter
|""".splitlines()


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_tells_nothing(line: str) -> None:
    text = f"The harbour reopened on Monday after the storm, the mayor said.\n{line}\nShips came back within hours."
    assert [sentence.span.of(text) for sentence in split(text) if sentence.kind is Kind.FURNITURE] == [line]


NOT_FURNITURE = ["Live ammunition was fired at the crowd.", "Follow-up talks began in Oslo.",
                 "Share prices fell on Friday.", "A reporter in the harbour saw three ships burn.",
                 "The mayor denied it, and said reports by the paper were wrong.", "“We have to go. \"",
                 "The newspaper published his letter on 3 May and he replied.", "World leaders met."]  # fmt: skip


@pytest.mark.parametrize("line", NOT_FURNITURE)
def test_sentences_that_begin_like_furniture(line: str) -> None:
    assert [sentence.kind for sentence in split(f"It rained all day.\n{line}\nIt stopped.")][1] is Kind.BODY


DATELINES = [
    ("ROME: The minister met his guest.", "The minister met his guest."),
    ("CAIRO — Gunmen fled the town.", "Gunmen fled the town."),
    ("SEOUL, March 3 (Yonhap) -- The drill ended.", "The drill ended."),
    ("Sebha, Libya (CNN) -- Fighting went on.", "Fighting went on."),
    ("By Jo Doe Thu May 5, 2011 6:10pm EDT MISRATA (Reuters) - Rebels held the port.", "Rebels held the port."),
    ("SIRTE, Libya | Thu May 5, 2011 6:10pm EDT Rebels held the port.", "Rebels held the port."),
    (
        "Rebels held the port on Thursday, May 5, 2011, at 6:10pm local time.",
        "Rebels held the port on Thursday, May 5, 2011, at 6:10pm local time.",
    ),
    ("BP: a company in trouble", "a company in trouble"),
    ("He said: the port is ours.", "He said: the port is ours."),
    ("By the Harbour Post Staff The mayor met his guest.", "The mayor met his guest."),
    ("By Jo Doe and Al B. Roe, HPN Rebels held the port.", "Rebels held the port."),
    ("By Monday Rebels held the port.", "By Monday Rebels held the port."),
]


@pytest.mark.parametrize(("text", "prose"), DATELINES)
def test_prose_begins_behind_the_dateline(text: str, prose: str) -> None:
    assert split(text)[0].prose.of(text) == prose


def test_a_sentence_inside_an_open_quotation_knows() -> None:
    text = "“The port is ours. It stays so,” he said. Then he left."
    assert [sentence.quoted for sentence in split(text)] == [False, True, False]


def test_paragraphs_wrapped_by_hand_are_joined() -> None:
    text = (
        "The committee that looks after the old harbour and its "
        "many\nwarehouses met on Monday to decide what to do about the\n"
        "broken crane, which nobody has repaired since the storm.\n\nIt will "
        "meet again in a week, when the engineers have sent\n"
        "their report and the mayor has come back from his long and\nexpensive journey to the capital.\n"
    )
    assert len(split(text)) == 2


def test_spans_lie_in_order_and_in_the_text() -> None:
    text = "  One. Two!\r\n\r\n\tThree?  \u2028Four\n"
    sentences = split(text)
    assert [sentence.span.of(text) for sentence in sentences] == ["One.", "Two!", "Three?", "Four"]


def test_long_lines_take_linear_time() -> None:
    started = time.perf_counter()
    split("The ship sailed on, and the crew of No. 3 sang. " * 20_000)
    split("word " * 200_000)
    split('"A.' * 100_000)
    assert time.perf_counter() - started < 10
