"""`evaluate`: the measures on sets small enough to be counted by hand, and against the scorers of the benchmarks."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from cli import gold, scores
from cli.evaluate import expected_events, extracted_events
from cli.gold import GoldTimex
from cli.scores import Tagged, TimexScore, pair, trimmed
from dates.span import Span

TML = """<?xml version="1.0" ?>
<TimeML><DOCID>a</DOCID><DCT><TIMEX3 tid="t0" type="DATE" value="20191227"
functionInDocument="CREATION_TIME">27 December 2019</TIMEX3></DCT>
<TEXT>Smith & Sons left on <TIMEX3 tid="t1" type="DATE" value="2019-12-23">Monday</TIMEX3> and came back
<TIMEX3 tid="t2" type="DATE" value="2019-12"><TIMEX3 tid="t3" type="DATE" value="X">later</TIMEX3> that month</TIMEX3>.
</TEXT></TimeML>"""


def test_timeml_is_read_by_code_points_outermost_first(tmp_path):
    (tmp_path / "a.tml").write_text(TML, encoding="utf-8")
    (text,) = gold.timexes(tmp_path)
    assert (text.name, text.published) == ("a", "2019-12-27")
    assert text.text.startswith("Smith & Sons left on Monday")
    assert [timex.span.of(text.text) for timex in text.timexes] == ["Monday", "later that month"]
    assert [timex.value for timex in text.timexes] == ["2019-12-23", "2019-12"]


def test_pairs_are_one_to_one_and_the_same_span_goes_first():
    assert pair([Span(0, 5), Span(4, 10)], [Span(0, 10), Span(4, 10)]) == {0: 0, 1: 1}
    assert pair([Span(0, 5)], [Span(5, 9)]) == {}


def test_spans_are_trimmed():
    assert trimmed(Span(1, 8), "x Monday ") == Span(2, 8)


def test_the_measures_of_time_expressions():
    score = TimexScore()
    score.add(
        [
            GoldTimex(Span(0, 6), "DATE", "2019-12-23"),
            GoldTimex(Span(10, 20), "DATE", "2019"),
            GoldTimex(Span(30, 35), "SET", "P1D"),
        ],
        [
            Tagged(Span(0, 6), "DATE", "2019-12-23", "en/weekday"),
            Tagged(Span(12, 20), "DATE", "2018", "en/year"),
            Tagged(Span(40, 44), "TIME", "T10", "en/clock"),
            Tagged(Span(50, 54), "TIME", "T11", "en/clock"),
        ],
    )
    assert {name: (rate.precision, round(rate.recall, 3)) for name, rate in score.rates().items()} == {
        "strict": (0.25, 0.333),
        "relaxed": (0.5, 0.667),
        "type": (0.5, 0.667),
        "value": (0.25, 0.333),
    }
    assert score.rules == {
        ("en/weekday", "right"): 1,
        ("en/year", "wrong"): 1,
        ("en/clock", "spurious"): 2,
    }


def test_nothing_found_and_nothing_to_find_is_no_division_by_zero():
    assert TimexScore().rates()["value"] == (0.0, 0.0, 0.0)
    assert scores.EventScore().measures()["recall"] == 0.0


def test_timex(call, folder):
    (folder / "a.tml").write_text(TML, encoding="utf-8")
    result = call("evaluate", "timex", ".", "--errors")
    assert result.exit_code == 0, result.stderr
    assert "2 gold" in result.stdout
    assert "en/weekday" in result.stdout


EVENTS = {
    "id": "01",
    "file": "01.txt",
    "published": "2019-12-27",
    "title": "Offensive on Tripoli",
    "body_offset": 4,
    "events": [
        {
            "id": "01-e01",
            "title": "Haftar attacks Tripoli",
            "date_edtf": "2019-04-04",
            "expression": "On April 4, 2019",
            "sentence_span": [0, 52],
            "actors": ["Khalifa Haftar"],
            "places": ["Tripoli"],
            "importance": "core",
        }
    ],
}


def test_events(call, folder):
    (folder / "01.json").write_text(json.dumps(EVENTS), encoding="utf-8")
    (folder / "01.txt").write_text("...\nOn April 4, 2019, Khalifa Haftar attacked Tripoli.", encoding="utf-8")
    result = call("evaluate", "events", ".")
    assert result.exit_code == 0, result.stderr
    measures = {
        words[1].strip(): words[2].strip() for line in result.stdout.splitlines() if len(words := line.split("│")) > 3
    }
    assert measures["core end to end"] == measures["actor recall"] == measures["place recall"] == "1.000"


def test_timex_for_a_program(call, folder):
    (folder / "a.tml").write_text(TML, encoding="utf-8")
    found = json.loads(call("evaluate", "timex", ".", "--json").stdout)
    assert list(found) == ["gold", "predicted", "strict", "relaxed", "type", "value", "rules"]
    assert found["strict"]["precision"] == 1.0
    assert found["rules"]["en/weekday"] == {"right": 1, "wrong": 0, "spurious": 0}
    assert call("evaluate", "timex", ".", "--json", "--errors").exit_code == 2


STRIKES = [
    {"published": "2019-12-27", "publisher": "Wire", "text": "Khalifa Haftar attacked Tripoli on April 4, 2019."},
    {"published": "2019-12-28", "publisher": "Post", "text": "Khalifa Haftar attacked Tripoli on April 4, 2019."},
    {"published": "2019-12-28", "publisher": "Post", "text": "Turkey sent troops to Libya on May 9, 2019."},
    {"published": "2019-12-28", "publisher": "Post", "text": "Rebels seized Sirte on July 1, 2019."},
    {"published": "2019-12-28", "publisher": "Post", "text": "Rebels seized Misrata in April 2019."},
]


def test_a_timeline_has_as_many_days_as_the_gold_within_its_span(call, folder):
    (folder / "war.jsonl").write_text("\n".join(map(json.dumps, STRIKES)), encoding="utf-8")
    gold_days = [["2019-04-04", ["Haftar attacks Tripoli"]], ["2019-05-01", ["A lull"]], ["2019-06-30", []]]
    (folder / "war.timeline.json").write_text(json.dumps(gold_days), encoding="utf-8")
    result = call("evaluate", "timeline", ".", "--errors")
    assert result.exit_code == 0, result.stderr
    (row,) = [line.strip("│ ").split() for line in result.stdout.splitlines() if "│ war" in line]
    # Said of 4 April: "Khalifa Haftar attacks Tripoli", four words, three of them in the gold's three.
    assert row == ["war", "│", "2", "│", "1.000", "│", "0.500", "│", "0.667", "│", "0.857"]
    assert [line for line in result.stdout.splitlines() if "\t" in line] == ["missed\twar\t2019-05-01\tA lull"]


def test_a_timeline_is_no_longer_than_the_gold(call, folder):
    (folder / "war.jsonl").write_text("\n".join(map(json.dumps, STRIKES)), encoding="utf-8")
    gold_days = [["2019-04-01", ["Quiet"]], ["2019-07-01", ["Rebels seize Sirte"]]]
    (folder / "war.timeline.json").write_text(json.dumps(gold_days), encoding="utf-8")
    errors = call("evaluate", "timeline", ".", "--errors").stdout.splitlines()
    spurious = [line.split("\t")[2] for line in errors if line.startswith("spurious")]
    assert "2019-04-04" in spurious  # two papers tell of it
    assert len(spurious) <= 2


def test_a_timeline_whose_articles_are_not_there(call, folder):
    (folder / "war.timeline.json").write_text('[["2019-04-04", ["Haftar attacks"]]]', encoding="utf-8")
    result = call("evaluate", "timeline", ".")
    assert result.exit_code == 2
    assert "no articles beside it; expected war.jsonl" in result.stderr
    for broken in ("{}", "[]", "3", '[["April", ["Haftar attacks"]]]', '[["2019-04-04", "Haftar attacks"]]'):
        (folder / "war.timeline.json").write_text(broken, encoding="utf-8")
        assert "not a timeline" in call("evaluate", "timeline", ".").stderr, broken


@pytest.mark.parametrize("kind", ["timex", "events", "timeline"])
def test_a_folder_that_holds_no_gold(kind, call, folder):
    (folder / "empty").mkdir()
    result = call("evaluate", kind, "empty")
    assert result.exit_code == 2
    assert "no gold set in 'empty'" in result.stderr
    assert call("evaluate", kind, "none").exit_code == 2


def test_gold_that_is_broken(call, folder):
    (folder / "a.tml").write_text("<TimeML>", encoding="utf-8")
    (folder / "01.json").write_text("{}", encoding="utf-8")
    assert "not XML" in call("evaluate", "timex", ".").stderr
    assert "not a gold set of events" in call("evaluate", "events", ".").stderr


@pytest.mark.parametrize("gold_set", ["timebank", "aquaint", "wikiwars-train"])
def test_the_same_as_the_scorer_of_the_time_expressions(gold_set, call, shared, folder):
    timex = shared / "timex"
    run = {"cwd": timex, "capture_output": True, "text": True, "check": True}
    documents = subprocess.run([sys.executable, "extract_plain.py", gold_set], **run).stdout
    predictions = folder / "predictions.jsonl"
    predictions.write_text(call("tag", "--jsonl-in", "--format", "jsonl", stdin=documents).stdout, encoding="utf-8")
    theirs = json.loads(subprocess.run([sys.executable, "score.py", gold_set, predictions, "--json"], **run).stdout)
    ours = json.loads(call("evaluate", "timex", timex / gold_set, "--json").stdout)
    assert (ours["gold"], ours["predicted"]) == (theirs["gold"], theirs["pred"])
    for measure in ("strict", "relaxed", "type", "value"):
        assert [round(100 * rate, 2) for rate in ours[measure].values()] == theirs[measure]


@pytest.mark.parametrize("paper", ["cnn", "reuters"])
def test_the_same_as_the_scorer_of_the_timelines(paper, shared, folder):
    file = shared / "summaries" / f"libya-2011-{paper}.timeline.json"
    days = json.loads(file.read_text(encoding="utf-8"))
    found = [[day, said[::-1][:1]] for day, said in days[::2]] + [["2012-01-01", ["Nothing"]]]
    predictions = folder / "predictions.json"
    predictions.write_text(json.dumps(found), encoding="utf-8")
    scorer = [sys.executable, shared / "summaries" / "score.py", file, predictions]
    theirs = json.loads(subprocess.run(scorer, capture_output=True, text=True, check=True).stdout)
    ours = scores.timeline(dict(days), dict(found))
    assert [round(rate, 3) for rate in (*ours.days, ours.rouge)] == [
        theirs[measure] for measure in ("precision", "recall", "date_f1", "rouge1_on_shared")
    ]


def test_the_same_as_the_scorer_of_the_events(call, shared, folder):
    articles = shared / "articles"
    run = {"cwd": articles, "capture_output": True, "text": True, "check": True}
    documents = subprocess.run([sys.executable, "score.py", "--plain"], **run).stdout
    predictions = folder / "predictions.jsonl"
    predictions.write_text(call("extract", "--jsonl-in", "--format", "jsonl", stdin=documents).stdout, encoding="utf-8")
    theirs = json.loads(subprocess.run([sys.executable, "score.py", predictions], **run).stdout)
    ours = scores.EventScore()
    for text in gold.events(articles):
        ours.add(expected_events(text), extracted_events(text))
    measures = {name: round(rate, 3) for name, rate in ours.measures().items()}
    named = {
        "recall": "recall",
        "core recall": "core_recall",
        "date exact": "date_exact",
        "end to end": "end_to_end",
        "core end to end": "core_end_to_end",
        "precision floor": "precision_floor",
        "actor recall": "actor_recall",
        "place recall": "place_recall",
    }
    assert measures == {name: theirs[name_there] for name, name_there in named.items()}
