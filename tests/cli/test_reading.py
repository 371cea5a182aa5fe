"""`tag` and `extract`: what they write for programs, for people, as TimeML; and what they say of bad input."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest

MONDAY = "The harbour of Zuwara reopened on Monday. Two ships had left for Malta in early April 2019.\n"
OFFENSIVE = "On April 4, 2019, Khalifa Haftar launched an offensive on Tripoli, the capital of Libya.\n"

TAG_KEYS = ["doc", "start", "end", "text", "type", "value", "mod", "edtf", "rule", "why"]
EVENT_KEYS = [
    "title",
    "edtf",
    "start",
    "end",
    "precision",
    "expression",
    "expression_start",
    "expression_end",
    "evidence_start",
    "evidence_end",
    "type",
    "mode",
    "modality",
    "actors",
    "places",
    "confidence",
    "why",
]


def lines(output):
    return [json.loads(line) for line in output.splitlines()]


def documents(*records):
    return "".join(json.dumps(record) + "\n" for record in records)


# tag ----------------------------------------------------------------------------------------------------------------


def test_tag_writes_a_line_an_expression(call):
    result = call("tag", "--published", "2019-12-27", "--format", "jsonl", stdin=MONDAY)
    assert result.exit_code == 0
    monday, april = lines(result.stdout)
    assert list(monday) == TAG_KEYS
    assert MONDAY[monday["start"] : monday["end"]] == monday["text"] == "Monday"
    assert (monday["doc"], monday["type"], monday["value"]) == ("stdin", "DATE", "2019-12-23")
    assert monday["edtf"] == "2019-12-23"
    assert monday["rule"].startswith("en/")
    assert monday["why"]
    assert (april["value"], april["mod"], april["edtf"]) == ("2019-04", "START", "2019-04-01/2019-04-10")


def test_tag_reads_json_lines_and_counts_code_points_in_their_text(call):
    text = "\U0001f6a2 Ships left\r\non Monday."
    record = {"doc": "a", "dct": "2019-12-27", "text": text}
    result = call(
        "tag", "--jsonl-in", "--format", "jsonl", stdin=documents(record, {**record, "doc": "b", "dct": None})
    )
    first, second = lines(result.stdout)
    assert (first["doc"], first["edtf"], text[first["start"] : first["end"]]) == ("a", "2019-12-23", "Monday")
    assert (second["doc"], second["edtf"]) == ("b", None)


def test_tag_goes_on_after_a_bad_line_and_says_which(call):
    good = documents({"doc": "a", "dct": "2019-12-27", "text": "Monday."})
    result = call("tag", "--jsonl-in", "--format", "jsonl", stdin=good + "{\n" + good)
    assert result.exit_code == 1
    assert len(lines(result.stdout)) == 2
    assert result.stderr.startswith("dateline: stdin, line 2: not JSON")


def test_tag_shows_a_table_to_a_person(call, folder):
    (folder / "harbour.txt").write_text(MONDAY, encoding="utf-8")
    output = call("tag", "harbour.txt", "--published", "2019-12-27").stdout
    assert "harbour.txt  (published 2019-12-27, given)" in output
    assert "2019-04-01/2019-04-10" in output
    assert "en/" in output


def test_tag_shows_brackets_as_they_are(call):
    assert "[bold]" not in call("tag", stdin="In [June] 2020.").stdout
    assert call("tag", stdin="[/red] on 4 April 2019 [bold]").exit_code == 0


def test_tag_writes_timeml_whose_text_is_the_document(call):
    text = "Smith & Sons <shipping> left\ton Monday.\n"
    result = call("tag", "--published", "2019-12-27", "--format", "timeml", stdin=text)
    root = ElementTree.fromstring(result.stdout)  # noqa: S314  our own
    body = root.find("TEXT")
    assert "".join(body.itertext()) == text
    (timex,) = body.iter("TIMEX3")
    assert (timex.text, timex.get("tid"), timex.get("type"), timex.get("value")) == (
        "Monday",
        "t1",
        "DATE",
        "2019-12-23",
    )
    assert root.find("DCT/TIMEX3").get("value") == "2019-12-27"


def test_timeml_is_one_document(call):
    record = {"text": "On Monday."}
    result = call("tag", "--jsonl-in", "--format", "timeml", stdin=documents(record, record))
    assert result.exit_code == 1
    assert "one document" in result.stderr


def test_a_folder_is_read_whole(call, folder):
    for name in ("b.txt", "a.md"):
        (folder / name).write_text(MONDAY, encoding="utf-8")
    found = [line["doc"] for line in lines(call("tag", ".", "--format", "jsonl").stdout)]
    assert found == ["a.md", "a.md", "b.txt", "b.txt"]


# extract ------------------------------------------------------------------------------------------------------------


def test_extract_writes_a_line_a_document(call):
    records = ({"doc": "a", "dct": "2019-12-27", "text": OFFENSIVE}, {"doc": "b", "dct": None, "text": "Quiet."})
    result = call("extract", "--jsonl-in", "--format", "jsonl", stdin=documents(*records))
    assert result.exit_code == 0
    first, second = lines(result.stdout)
    assert first["published"] == {"edtf": "2019-12-27", "basis": "metadata"}
    assert second == {"doc": "b", "published": {"edtf": None, "basis": "unknown"}, "events": []}
    event = next(event for event in first["events"] if event["expression"])
    assert list(event) == EVENT_KEYS
    assert (event["edtf"], event["start"], event["end"], event["precision"]) == (*["2019-04-04"] * 3, "day")
    assert OFFENSIVE[event["expression_start"] : event["expression_end"]] == event["expression"]
    assert "offensive" in OFFENSIVE[event["evidence_start"] : event["evidence_end"]]
    assert {"key": "khalifa-haftar", "name": "Khalifa Haftar", "role": "actor"} in event["actors"]
    assert "tripoli" in [place["key"] for place in event["places"]]


SPANS = [
    # words                                start         end
    ("since 2011", "2011-01-01", None),
    ("in June 2020", "2020-06-01", "2020-06-30"),
]


@pytest.mark.parametrize(("words", "start", "end"), SPANS)
def test_extract_gives_first_and_last_possible_day_inclusive(words, start, end, call):
    text = f"Turkey has attacked Libya {words}."
    result = call("extract", "--format", "jsonl", "--published", "2021-02-01", stdin=text)
    (document,) = lines(result.stdout)
    assert (start, end) in [(event["start"], event["end"]) for event in document["events"]]


def test_extract_keeps_an_event_whose_date_cannot_be_known(call):
    text = "Forces of Khalifa Haftar attacked Tripoli last Tuesday."
    (document,) = lines(call("extract", "--format", "jsonl", stdin=text).stdout)
    (event,) = document["events"]
    assert (event["edtf"], event["start"], event["end"]) == (None, None, None)
    assert event["why"]


def test_extract_shows_a_table_to_a_person(call):
    output = call("extract", stdin=OFFENSIVE).stdout
    assert "4 April 2019" in output
    assert "Khalifa Haftar" in output


# Bad input ----------------------------------------------------------------------------------------------------------

BAD = [
    # what                 bytes of bad.txt                   what is said
    ("binary", b"\x00\x01\x02", "bad.txt, byte 0: binary data"),
    ("invalid UTF-8", "señor — ".encode() + b"\xff", "bad.txt, byte 11: invalid UTF-8"),
    ("empty", b"", "bad.txt: the file is empty"),
]


@pytest.mark.parametrize("command", ["tag", "extract"])
@pytest.mark.parametrize(("raw", "said"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_a_bad_file_is_told_and_the_others_are_read(command, raw, said, call, folder):
    (folder / "bad.txt").write_bytes(raw)
    (folder / "good.txt").write_text(OFFENSIVE, encoding="utf-8")
    result = call(command, "bad.txt", "good.txt", "none.txt", "--format", "jsonl")
    assert result.exit_code == 1
    assert f"dateline: {said}" in result.stderr
    assert "dateline: none.txt: cannot be read: no such file or directory" in result.stderr
    assert {line["doc"] for line in lines(result.stdout)} == {"good.txt"}


def test_a_date_that_is_none_in_the_metadata_is_a_doubt(call, folder):
    (folder / "a.md").write_text(f"---\npublished: soon\n---\n{OFFENSIVE}", encoding="utf-8")
    result = call("tag", "a.md", "--format", "jsonl")
    assert result.exit_code == 0
    assert result.stderr == "dateline: a.md: published 'soon' is no date; expected one such as '2019-12-27'\n"
    assert lines(result.stdout)


WRONG = [
    (("tag", "--published", "soon"), "--published"),
    (("tag", "--published", "yesterday"), "--published"),
    (("tag", "--format", "xml"), "--format"),
    (("tag", "--jsonl-in", "a.jsonl"), "--jsonl-in reads standard input"),
    (("extract", "--format", "timeml"), "--format"),
]


@pytest.mark.parametrize(("arguments", "said"), WRONG)
def test_a_wrong_option_is_refused(arguments, said, call):
    result = call(*arguments, stdin=MONDAY)
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_folder_with_nothing_to_read_is_told(call, folder):
    (folder / "empty").mkdir()
    result = call("tag", "empty")
    assert result.exit_code == 1
    assert "empty: nothing to read; expected files that end in .txt" in result.stderr
