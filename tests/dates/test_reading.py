"""How a page is read: what anchors what, which way the tense turns it, and what stays unknown."""

from __future__ import annotations

import time

import pytest

from dates import edtf, timeml
from dates.languages import ENGLISH
from dates.reading import read, resolved
from dates.tagger import tag


def when(text: str, published: str | None = None) -> dict[str, str | None]:
    readings = read(text, published=edtf.parse(published) if published else None)
    return {reading.timex.words: reading.when and edtf.write(reading.when) for reading in readings}


@pytest.mark.parametrize("text", [
    "The push began in April.", "Talks resumed on Monday.", "He spoke last week.", "He left yesterday.",
    "Crossfire has trapped families since April.", "He left three days ago.", "On Sep. 23 the port reopened.",
    "He met the envoy in late June.", "They reported for the third quarter.", "He left two days later.",
    "In the past ten years he wrote much.",
    "It was set up in 2011. On Friday five soldiers fell. In April it had begun.",
])  # fmt: skip
def test_without_a_publication_date_the_last_expression_is_unknown_and_says_why(text):
    last = read(text, published=None)[-1]
    assert last.when is None
    assert "not known" in last.why or "told before" in last.why


def test_without_a_publication_date_what_is_said_in_full_is_known():
    assert when("The embargo of 2011 failed by 4 April 2019.") == {"2011": "2011", "4 April 2019": "2019-04-04"} | {
        "4 April 2019": "2019-04-04"
    }


def test_a_day_told_in_full_anchors_what_follows():
    found = when("He landed on 30 June 2019. Two days later he left, and the following week he was back.")
    assert found["Two days later"] == "2019-07-02"
    assert found["the following week"] == "2019-07-08/2019-07-14"


HISTORY = (
    "War came in 1861. In April the first fort fell, and in July the first great battle was lost. "
    "The next year brought worse: in March 1862 two ironclads fought. On 6 November armies met in the west. "
    "In January the president signed the order, by which time 1863 had begun. That year saw the tide turn. "
)


def test_a_history_counts_from_the_time_it_tells():
    readings = read(HISTORY, published=edtf.parse("2009-12-19"))
    found = [(reading.timex.words, reading.when and edtf.write(reading.when)) for reading in readings]
    assert ("April", "1861-04") in found
    assert ("July", "1861-07") in found
    assert ("The next year", "1862") in found
    assert ("6 November", "1862-11-06") in found
    assert ("January", "1863-01") in found
    assert ("That year", "1863") in found


def test_what_points_at_a_time_only_where_a_history_is_told():
    def words(text):
        return [reading.timex.words for reading in read(text, published=edtf.parse("2009-12-19"))]

    assert "former" not in words("On Friday the former king spoke.")
    assert "former" in words(HISTORY + "The former king fled during this period.")
    assert "this period" in words(HISTORY + "The former king fled during this period.")


def test_an_outlook_does_not_carry_a_history_along():
    found = when(HISTORY + "He would be freed in 1866. In May the army crossed the river.", "2009-12-19")
    assert found["May"] == "1863-05"


def test_what_stands_in_brackets_or_is_looked_back_to_does_not_carry_a_history_along():
    regained = "They lost the fort (regained on 3 July 1865). In May he won."
    assert when(HISTORY + regained, "2009-12-19")["May"] == "1863-05"
    kept = "They kept the gains of the previous year. In May he won."
    assert when(HISTORY + kept, "2009-12-19")["May"] == "1863-05"


def test_in_talk_of_earnings_a_year_is_that_of_the_quarter():
    found = when("In the third quarter profit rose from $2 million in the 1988 quarter.", "1989-11-02")
    assert found == {"the third quarter": "1989-35", "the 1988 quarter": "1988-35"}
    assert when("Profit rose in the quarter ended Sept. 30.", "1989-11-02")["the quarter"] == "1989-35"
    assert when("In the 1988 period he ruled.", "1989-11-02") == {"the 1988 period": "1988"}


def test_years_of_a_life_are_told_beside_the_story():
    assert when(HISTORY + "Ahmad Sadi (1820-1890) rose. In May he won.", "2009-12-19")["May"] == "1863-05"
    assert "en/life-span" not in [timex.rule for timex in tag("The Long War (1914-1944) ended.")]


@pytest.mark.parametrize(("text", "expected"), [
    ("The army launched its push in April.", "2019-04"),
    ("The army will launch its push in April.", "2020-04"),
    ("The army has been fighting since April.", "2019-04/.."),
    ("The army plans to leave in April.", "2020-04"),
    ("The money will be paid on April 4.", "2020-04-04"),
    ("The offer stays open until April 4.", "../2020-04-04"),
    ("Early April, forces loyal to the general of the east launched a push.", "2019-04-01/2019-04-10"),
    ("On April 4 he launched the push.", "2019-04-04"),
    ("The summit is on Sunday.", "2020-01-26"),
    ("They had until Friday to leave.", "../2020-01-24"),
    ("They had left by Friday.", "2020-01-17"),
])  # fmt: skip
def test_the_tense_turns_a_month(text, expected):
    assert list(when(text, "2020-01-21").values()) == [expected]


def test_a_chronicle_told_in_the_present_is_the_past():
    chronicle = "Feb. 15 - Protests begin.\nFeb. 26: The council imposes sanctions.\n* Nov. 30 - Talks end.\n"
    assert list(when(chronicle, "2011-10-21").values()) == ["2011-02-15", "2011-02-26", "2010-11-30"]
    assert list(when("Dec. 1 - Talks will open.", "2011-10-21").values()) == ["2011-12-01"]


def test_the_weekday_tells_the_year():
    assert when("The vote was on Monday, Oct. 26.", "1998-10-25") == {"Monday, Oct. 26": "1998-10-26"}
    assert when("He was born on Friday, Oct. 26.", "1998-10-25") == {"Friday, Oct. 26": "1998-10-26"}


def test_a_day_almost_a_year_ago_is_the_coming_one():
    assert when("They moved the deadline to Nov. 20 at last.", "1989-11-02") == {"Nov. 20": "1989-11-20"}
    assert when("They moved the column to Derna on Nov. 20.", "2020-01-21") == {"Nov. 20": "2019-11-20"}


def test_what_counts_on_from_nothing_told_is_unknown():
    assert when("The next day, leaders met.", "2020-01-21") == {"The next day": None}
    assert when("Two weeks later the truce collapsed.", "2020-01-21") == {"Two weeks later": None}


def test_the_one_not_taken_is_kept_as_an_alternative():
    reading = read("The ministers met on Tuesday.", published=edtf.parse("2019-12-27"))[0]
    assert reading.why == "past tense; the Tuesday before Friday 27 December 2019, when it was published"
    assert [edtf.write(other.when) for other in reading.alternatives] == ["2019-12-31"]
    assert reading.explained == f"{reading.why}; not 31 December 2019 (3%: against the past tense)"


def test_a_reading_names_its_anchor_and_the_verb_that_turned_it():
    text = "The ministers met on Tuesday. He landed on 30 June 2019. Two days later he left."
    tuesday, june, later = read(text, published=edtf.parse("2019-12-27"))
    assert (tuesday.anchor.when, tuesday.anchor.told) == (edtf.parse("2019-12-27"), False)
    assert text[slice(*tuesday.turn.cue)] == "met"
    assert (june.anchor, june.turn) == (None, None)
    assert (later.anchor.when, later.anchor.told, later.turn) == (june.unit, True, None)
    assert timeml.counted_from([tuesday, june, later]) == [None, None, 1]


def test_what_is_quoted_counts_from_the_day_it_was_said_which_may_stand_behind_it():
    readings = read('"I saw it yesterday," the envoy said on Tuesday.', published=edtf.parse("2019-12-27"))
    assert readings[0].anchor.told
    assert timeml.counted_from(readings) == [1, None]


def test_a_publication_date_known_to_the_month_serves_what_needs_no_more():
    assert when("He fled last year.", "2019-12") == {"last year": "2018"}
    assert when("He fled yesterday.", "2019-12") == {"yesterday": None}


def test_two_expressions_of_one_sentence():
    assert when("A year long push was repelled in June.", "2020-08-06")["June"] == "2020-06"


def test_a_corrected_publication_date_needs_no_second_tagging():
    text = "The ministers met on Tuesday."
    timexes = tag(text)
    first = resolved(text, timexes, published=None, language=ENGLISH)
    second = resolved(text, timexes, published=edtf.parse("2019-12-27"), language=ENGLISH)
    assert first[0].when is None
    assert edtf.write(second[0].when) == "2019-12-24"


@pytest.mark.parametrize(("text", "expected"), [
    ("It fell on Tuesday night.", ("TIME", "2019-12-24TNI", None)),
    ("It fell last week.", ("DATE", "2019-W51", None)),
    ("It fell in early April.", ("DATE", "2019-04", "START")),
    ("It took about two years.", ("DURATION", "P2Y", "APPROX")),
    ("It fell last fall.", ("DATE", "2019-FA", None)),
    ("It fell in 480 BC.", ("DATE", "BC0480", None)),
    ("It fell in the 1990s.", ("DATE", "199", None)),
    ("It held since April.", ("DATE", "2019-04", None)),
    ("It fell at 5:30 a.m. on Tuesday.", ("TIME", "2019-12-24T05:30", None)),
])  # fmt: skip
def test_timex3(text, expected):
    assert tuple(timeml.annotate(read(text, published=edtf.parse("2019-12-27"))[0])) == expected


@pytest.mark.parametrize("text", [
    "1" * 200_000, "1," * 100_000, "the " * 40_000, "a day " * 3_000, "2019-" * 5_000, "on Monday, " * 3_000,
    "May " * 5_000, "(" * 100_000, "1:" * 50_000, "two and a half " * 3_000, "from May to " * 3_000, "\n \n" * 40_000,
    "1/2" * 40_000, "12.5." * 20_000, "x" * 200_000, "'s " * 20_000, "1 2 " * 20_000, "the first last next " * 4_000,
    "9" * 2_000_000, "Monday, " * 8_000, "will " * 30_000, ". " * 50_000, "had by " * 20_000, "twenty-" * 8_000,
])  # fmt: skip
def test_no_text_takes_long(text):
    began = time.process_time()
    read(text[: len(text) // 4], published=edtf.parse("2019-12-27"))
    quarter = time.process_time() - began
    began = time.process_time()
    read(text, published=edtf.parse("2019-12-27"))
    assert time.process_time() - began < max(9 * quarter, 1.0)


@pytest.mark.parametrize(("text", "likely", "other"), [
    ("It is dated 04/05/2019.", "2019-04-05", "2019-05-04"),
    ("It is dated 04.05.2019.", "2019-05-04", "2019-04-05"),
])  # fmt: skip
def test_a_date_of_figures_that_reads_both_ways_says_so(text, likely, other):
    reading = read(text, published=None)[0]
    assert (edtf.write(reading.when), [edtf.write(each.when) for each in reading.alternatives]) == (likely, [other])
    assert "other way round" in reading.why


def test_one_date_of_figures_tells_the_order_of_the_others():
    assert when("Signed 13/04/2019, sealed 04/05/2019.") == {"13/04/2019": "2019-04-13", "04/05/2019": "2019-05-04"}
    assert when("Signed 04/13/2019, sealed 04.05.2019.") == {"04/13/2019": "2019-04-13", "04.05.2019": "2019-04-05"}
    both_ways = "Signed 04/13/2019, then 13/04/2019, sealed 04/05/2019."
    assert when(both_ways)["04/05/2019"] == "2019-04-05"
    assert "other way round" in read(both_ways, published=None)[-1].why


@pytest.mark.parametrize(("text", "published", "expected"), [
    ("It snowed hard last winter.", "2014-01-16", {"last winter": "2012-24"}),
    ("This winter the snow is thin.", "2014-01-16", {"This winter": "2013-24"}),
    ("It fell on last February 29.", "2015-01-01", {"last February 29": None}),
    ("It falls on next February 29.", "2013-01-01", {"next February 29": None}),
    ("It came a month earlier and it stayed.", "2014-01-16", {"a month earlier": "2013-12"}),
    ("May 2, 2011 - It begins. May 11 - It ends.", "2014-01-16", {"May 2, 2011": "2011-05-02", "May 11": "2011-05-11"}),
    ("He fell in 489 BC. In the following decade they won.", None,
     {"489 BC": "-0488", "the following decade": "-0478-01-01/-0469-12-31"}),
    ("In the 1st century AD it fell.", None, {"the 1st century AD": "0001-01-01/0100-12-31"}),
])  # fmt: skip
def test_at_the_edges_of_years(text, published, expected):
    found = read(text, published=edtf.parse(published) if published else None)
    assert {each.timex.words: edtf.write(each.when) if each.when else None for each in found} == expected
