"""What `tag` shows a person at any width, and that its TimeML is XML, is the document, and is read back whole."""

from __future__ import annotations

import io
import json
import re
from xml.etree import ElementTree

import pytest
from rich.console import Console

NEWS = (
    "The ministers met on Tuesday and will meet again next month. Forces began their push in early April, after the\n"
    "embargo of 2011 had failed. It is dated 04/05/2019. About 1910 the clan split. They held prayers every day.\n"
    "He landed on 30 June 2019. Two days later he left, and has written little for the past two years.\n"
)


@pytest.fixture
def shown(call, folder, monkeypatch):
    """What stands on a terminal so wide, as lines."""

    def shown(width, text=NEWS, *arguments):
        written = io.StringIO()
        console = Console(file=written, width=width, highlight=False)
        monkeypatch.setattr("cli.console.screen", lambda error=False: console)
        assert call("tag", "--published", "2019-12-27", *arguments, stdin=text).exit_code == 0
        return written.getvalue().splitlines()

    return shown


@pytest.mark.parametrize("width", [80, 100, 120, 160])
def test_a_narrow_table_has_its_reasons_below(width, shown):
    lines = shown(width)
    assert all(len(line) <= width and line == line.rstrip() for line in lines)
    at = next(at for at, line in enumerate(lines) if line.startswith("Tuesday "))
    assert lines[at].split() == ["Tuesday", "2019-12-24", "DATE", "2019-12-24", "en/weekday"]
    below = " ".join(line.strip() for line in lines[at + 1 : at + 5])
    assert "past tense; the Tuesday before Friday 27 December 2019, when it was published" in below
    assert "counts from the publication date, looks back: 'met'" in below
    assert re.search(r"turned down: 31 December 2019 \(\d+%: against the past tense\)", below)


@pytest.mark.parametrize("width", [180, 200, 300])
def test_a_wide_table_has_a_column_for_each(width, shown):
    lines = shown(width)
    assert all(len(line) <= width for line in lines)
    head = [cell.strip() for cell in lines[2].strip("┃").split("┃")]
    assert head == ["words", "EDTF", "TIMEX3", "rule", "why", "counts from", "looks", "turned down"]
    row = next(line for line in lines if line.startswith("│ Tuesday "))
    assert [cell.strip() for cell in row.strip("│").split("│")][:4] == [
        "Tuesday", "2019-12-24", "DATE 2019-12-24", "en/weekday",
    ]  # fmt: skip
    assert "back: 'met'" in row


SAID = [
    # expression        from where, and which way
    ("next month",      "counts from the publication date, looks ahead: the words say so"),
    ("early April",     "counts from the publication date, looks back: 'began'"),
    ("Two days later",  "counts from '30 June 2019', looks ahead: the words say so"),
    ("04/05/2019",      "turned down: 4 May 2019 (30%: the rarer order)"),
    ("About 1910",      "said in full"),
    ("every day",       "something that recurs; it has no one date"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "said"), SAID)
def test_each_says_from_where_it_counts_and_which_way_it_looks(words, said, shown):
    lines = shown(120)
    at = next(at for at, line in enumerate(lines) if line.startswith(f"{words} "))
    rest = next((n for n, line in enumerate(lines[at + 1 :], at + 1) if not line.startswith("    ")), len(lines))
    assert said in [line.strip() for line in lines[at + 1 : rest]]


def test_a_verb_that_is_overruled_is_named(shown):
    lines = shown(120, "They moved the deadline, at last, to Dec. 29.")
    assert any(line.endswith("looks ahead: far nearer, whatever 'moved' says") for line in lines), lines


def test_a_text_without_any_says_so(shown):
    assert shown(80, "Quiet.\n")[-1] == "no time expression"


# TimeML -------------------------------------------------------------------------------------------------------------

HARD = [
    NEWS,
    "\U0001f6a2 left on Monday \u2014 caf\u0065\u0301 & <b>Tuesday</b> ]]> \"4 May\" 'x' &amp; \u0627\u0644 2019.",
    "Line one on Monday\r\nline two on Tuesday\rline three\n\n\tin June\u2028 2020\u00a0",
    "\ufeffOn Monday\u200b, a form feed \x0c and a bell \x07 on Tuesday \ufffe\uffff.",
    "On Monday",
    "  \n In 44 BC he fell; about 1910, early April, the '80s, 5:30 a.m. Tuesday, twice a week, each Thursday.  \n",
]


@pytest.mark.parametrize("text", HARD)
def test_timeml_is_xml_and_its_text_the_document(text, call):
    line = json.dumps({"doc": "a <b> & \x01", "dct": "2019-12-27", "text": text})
    written = call("tag", "--jsonl-in", "--format", "timeml", stdin=line + "\n").stdout_bytes
    root = ElementTree.fromstring(written)  # noqa: S314  our own
    assert [child.tag for child in root] == ["DOCID", "DCT", "TITLE", "TEXT"]
    body = "".join(root.find("TEXT").itertext())
    assert body == re.sub("[\x07\x0c\ufffe\uffff]", " ", text)
    timexes = list(root.iter("TIMEX3"))
    assert [timex.get("tid") for timex in timexes] == [f"t{n}" for n in range(len(timexes))]
    known = {timex.get("tid") for timex in timexes}
    for timex in timexes:
        assert set(timex.attrib) <= {"tid", "type", "value", "mod", "temporalFunction", "functionInDocument",
                                     "anchorTimeID", "beginPoint", "endPoint", "quant", "freq"}  # fmt: skip
        assert timex.get("type") in ("DATE", "TIME", "DURATION", "SET")
        assert timex.get("value")
        assert known.issuperset(timex.get(name, "t0") for name in ("anchorTimeID", "beginPoint", "endPoint"))


def test_timeml_says_what_is_counted_from_what(call):
    written = call("tag", "--published", "2019-12-27", "--format", "timeml", stdin=NEWS).stdout_bytes
    root = ElementTree.fromstring(written)  # noqa: S314
    created, *timexes = root.iter("TIMEX3")
    assert created.attrib == {"tid": "t0", "type": "DATE", "value": "2019-12-27", "temporalFunction": "false",
                              "functionInDocument": "CREATION_TIME"}  # fmt: skip
    said = {timex.text: timex for timex in timexes}
    assert said["Tuesday"].get("anchorTimeID") == said["next month"].get("anchorTimeID") == "t0"
    assert said["Two days later"].get("anchorTimeID") == said["30 June 2019"].get("tid")
    assert said["Two days later"].get("temporalFunction") == "true"
    assert said["2011"].get("temporalFunction") == "false"
    assert "anchorTimeID" not in said["2011"].attrib
    assert said["early April"].get("mod") == "START"
    assert said["the past two years"].get("endPoint") == "t0"
    assert said["every day"].get("quant") == "EVERY"


def test_an_unknown_creation_time_is_written_as_unknown(call):
    root = ElementTree.fromstring(call("tag", "--format", "timeml", stdin="On Monday.").stdout_bytes)  # noqa: S314
    assert root.find("DCT/TIMEX3").get("value") == "XXXX-XX-XX"


@pytest.mark.parametrize("published", ["2019-12-27", "2019-12", "2019", None])
def test_a_folder_of_it_scores_a_hundred_percent(published, call, folder):
    lines = "".join(
        json.dumps({"doc": f"a/{n % 2}", "dct": published, "text": text}) + "\n" for n, text in enumerate(HARD)
    )
    assert call("tag", "--jsonl-in", "--format", "timeml", "--into", "gold", stdin=lines).exit_code == 0
    assert sorted(path.name for path in (folder / "gold").iterdir()) == [
        "a_0-2.tml", "a_0-3.tml", "a_0.tml", "a_1-2.tml", "a_1-3.tml", "a_1.tml",
    ]  # fmt: skip
    scores = json.loads(call("evaluate", "timex", "gold", "--json").stdout)
    assert scores["gold"] == scores["predicted"] > 20
    assert [scores[measure]["f1"] for measure in ("strict", "relaxed", "type", "value")] == [1.0] * 4


def test_into_is_for_timeml(call):
    result = call("tag", "--into", "gold", stdin=NEWS)
    assert result.exit_code == 2
    assert "--into is for --format timeml" in result.stderr


def test_a_folder_that_cannot_be_written_to(call, folder):
    (folder / "gold").write_text("a file")
    result = call("tag", "--format", "timeml", "--into", "gold/a", stdin=NEWS)
    assert result.exit_code == 1
    assert "gold/a: cannot be written to" in result.stderr


# JSON Lines ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", HARD)
def test_offsets_are_code_points_of_the_text_as_it_stands(text, call):
    line = json.dumps({"doc": "a", "dct": "2019-12-27", "text": text}) + "\n"
    for written in (line.encode(), b"\xef\xbb\xbf" + line.encode(), line.replace("\n", "\r\n").encode()):
        result = call("tag", "--jsonl-in", "--format", "jsonl", stdin=written)
        found = [json.loads(each) for each in result.stdout.split("\n") if each]
        assert found
        assert all(text[each["start"] : each["end"]] == each["text"] for each in found)


def test_each_bad_line_is_named_and_the_others_are_read(call):
    good = json.dumps({"text": "On Monday.", "dct": "2019-12-27"})
    bad = [
        "{",
        "[1]",
        '{"text": 3}',
        '{"text": "\\ud800"}',
        '{"text": "a\\u0000"}',
        "\u00e9",
        '{"text": "x", "dct": []}',
    ]
    result = call("tag", "--jsonl-in", "--format", "jsonl", stdin="\n".join([good, *bad, good]))
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert [line.split(":")[1] for line in result.stderr.splitlines()] == [f" stdin, line {n}" for n in range(2, 9)]


def test_a_date_that_is_none_is_told_with_its_line(call):
    lines = "".join(json.dumps({"text": "On Monday.", "dct": dct}) + "\n" for dct in ("2019-12-27", "soon", None))
    result = call("tag", "--jsonl-in", "--format", "jsonl", stdin=lines)
    assert result.exit_code == 0
    assert result.stderr == "dateline: stdin, line 2: published 'soon' is no date; expected one such as '2019-12-27'\n"


def test_a_line_of_a_megabyte_is_read_and_one_of_ten_is_not(call):
    long = json.dumps({"text": "x " * 500_000 + "on Monday", "dct": "2019-12-27"})
    too_long = json.dumps({"text": "x " * 6_000_000})
    result = call("tag", "--jsonl-in", "--format", "jsonl", stdin="\n".join([too_long, long]))
    assert result.exit_code == 1
    assert "stdin, line 1: longer than 10 MB" in result.stderr
    assert json.loads(result.stdout)["start"] == 1_000_003


def test_no_input_is_an_error(call):
    for arguments in ((), ("--jsonl-in",)):
        result = call("tag", *arguments, stdin="")
        assert result.exit_code == 1
        assert "the file is empty" in result.stderr


def test_a_stated_language_without_a_page_is_read_by_dateparser(call):
    found = call("tag", "--language", "pt-BR", "-", stdin="O tratado foi assinado em 4 de abril de 2019.")
    assert "2019-04-04" in found.output
    assert "dateparser" in found.output


def test_a_language_nobody_knows_is_an_error_that_names_those_there_are(call):
    found = call("tag", "--language", "zz", "-", stdin="x")
    assert found.exit_code == 2
    assert "no such language: 'zz'; expected ar, de, en, es, fr, it" in found.output
