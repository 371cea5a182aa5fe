"""`import`: from everywhere, never twice, and a bad document never ends it."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

OFFENSIVE = "On April 4, 2019, Khalifa Haftar launched an offensive on Tripoli, the capital of Libya.\n"
RELATIVE = "Forces of Khalifa Haftar attacked the airport of Tripoli on Tuesday.\n"
PAGE = (
    f"<html lang=en><head><title>Attack on Tripoli</title></head><body><article><p>{OFFENSIVE * 3}</p></article></body>"
)

pytestmark = pytest.mark.usefixtures("migrated")


def rows(statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect("dateline.db")) as connection:
        return connection.execute(statement).fetchall()


def write(name: str, text: str | bytes) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def counts(output: str) -> dict[str, int]:
    """The report's table, read as a person reads it."""
    lines = [line for line in output.splitlines() if line.startswith(("┃", "│"))]
    names, numbers = ([cell.strip() for cell in line.strip("┃│").replace("│", "┃").split("┃")] for line in lines[:2])
    return dict(zip(names, map(int, numbers), strict=True))


def test_a_file_with_what_is_given(call):
    write("a.txt", RELATIVE)
    result = call("import", "a.txt", "--published", "2019-12-27", "--publisher", "The Gull", "--language", "en")
    assert result.exit_code == 0, result.stderr
    found = counts(result.stdout)
    assert (found["new"], found["failed"], found["without a date"]) == (1, 0, 0)
    assert rows("SELECT published, published_basis, publisher, language FROM documents") == [
        ("2019-12-27", "given", "The Gull", "en")
    ]
    assert ("2019-12-24",) in rows("SELECT edtf FROM events")


def test_the_same_again_changes_nothing(call):
    write("a.txt", OFFENSIVE)
    call("import", "a.txt")
    before = rows("SELECT id, updated FROM events")
    result = call("import", "a.txt", write("b/copy.txt", OFFENSIVE).parent)
    assert (counts(result.stdout)["new"], counts(result.stdout)["unchanged"]) == (0, 2)
    assert rows("SELECT id, updated FROM events") == before


@pytest.mark.parametrize(
    ("format", "text"),
    [
        ("txt", OFFENSIVE),
        ("md", f"---\ntitle: Attack\n---\n{OFFENSIVE}"),
        ("html", PAGE),
        ("jsonl", json.dumps({"text": OFFENSIVE})),
    ],
)
def test_standard_input(format, text, call):
    result = call("import", "-", "--format", format, stdin=text)
    assert result.exit_code == 0, result.stderr
    assert counts(result.stdout)["new"] == 1
    assert ("2019-04-04",) in rows("SELECT edtf FROM events")


def test_a_folder_and_the_manifest_that_speaks_of_its_files(call):
    write("news/a.txt", RELATIVE)
    write("news/b.md", f"---\npublished: 2020-01-05\n---\n{OFFENSIVE}")
    write("news/skipped.png", b"\x89PNG")
    write("list.csv", "file,published,publisher\nnews/a.txt,2019-12-27,The Gull\n")
    result = call("import", "news", "--manifest", "list.csv", "--publisher", "The Tern")
    assert result.exit_code == 0, result.stdout
    assert sorted(rows("SELECT published, publisher FROM documents")) == [
        ("2019-12-27", "The Gull"),
        ("2020-01-05", "The Tern"),
    ]


def test_a_dry_run_reports_and_stores_nothing(call):
    write("a.txt", OFFENSIVE)
    result = call("import", "a.txt", "--dry-run")
    assert result.exit_code == 0
    assert "nothing was stored" in result.stdout
    assert counts(result.stdout)["new"] == 1
    assert rows("SELECT count(*) FROM documents") == rows("SELECT count(*) FROM runs") == [(0,)]


def test_bad_documents_are_reported_and_the_rest_is_imported(call):
    write("a.txt", b"\x00binary")
    write("b.txt", "señor — ".encode() + b"\xff")
    write("c.txt", b"")
    write("d.md", "---\nno colon\n---\nText.")
    write("e.html", "<html><body></body></html>")
    write("f.jsonl", json.dumps({"text": OFFENSIVE}) + "\n{bad\n" + json.dumps({"text": RELATIVE}) + "\n")
    write("g.txt", "x" * 2_000_000)
    result = call("import", ".", "missing.txt", "--max-size", "1", "--published", "2019-12-27")
    assert result.exit_code == 1
    found = counts(result.stdout)
    assert (found["new"], found["failed"]) == (2, 8)
    said = " ".join(result.stdout.split())
    for words in (
        "binary data",
        "0xff",
        "is empty",
        "'key: value'",
        "no article",
        "line 2",
        "larger than 1 MB",
        "no such file",
    ):
        assert words in said
    ((errors,),) = rows("SELECT errors FROM runs")
    assert {(error["file"], error["place"]) for error in json.loads(errors)} >= {
        ("f.jsonl", "line 2"),
        ("a.txt", "byte 0"),
    }


def test_a_date_that_is_none_is_a_doubt_and_the_document_is_there_without_one(call):
    write("a.md", f"---\npublished: soon\n---\n{RELATIVE}")
    result = call("import", "a.md")
    assert result.exit_code == 0
    found = counts(result.stdout)
    assert (found["new"], found["without a date"]) == (1, 1)
    assert "'soon' is no date" in result.stdout
    assert rows("SELECT published, published_basis FROM documents") == [(None, "unknown")]
    assert rows("SELECT edtf FROM events") == [(None,)]


def test_a_row_of_a_manifest_that_is_wrong_is_told_and_the_others_are_imported(call):
    write("a.txt", OFFENSIVE)
    write("list.csv", "file,published\na.txt,2019-12-27\nnone.txt,2019\na.txt,soon\n")
    result = call("import", "--manifest", "list.csv")
    assert result.exit_code == 1
    assert counts(result.stdout)["new"] == 1
    assert "no such file: 'none.txt'" in result.stdout
    assert "line 4" in result.stdout


def test_a_manifest_that_is_none(call):
    write("list.csv", "path;date\na.txt;2019\n")
    result = call("import", "--manifest", "list.csv")
    assert result.exit_code == 2
    assert "columns are path;date; expected file" in result.stderr


def test_nothing_to_import(call):
    result = call("import")
    assert result.exit_code == 2
    assert "nothing to import" in result.stderr


def test_a_file_name_with_brackets_is_shown_as_it_is(call):
    write("[red]a.txt", b"")
    assert "[red]a.txt" in call("import", "[red]a.txt").stdout


def test_a_record_without_words_is_no_failure(call):
    records = [{"text": OFFENSIVE}, {"text": ""}]
    result = call("import", "-", "--format", "jsonl", stdin="\n".join(map(json.dumps, records)))
    assert result.exit_code == 0
    found = counts(result.stdout)
    assert (found["new"], found["failed"]) == (1, 0)
    assert "'text' is empty" in result.stdout


@pytest.mark.slow
def test_ctrl_c_keeps_what_was_imported_and_says_so():
    command = [sys.executable, "-c", "from cli.main import main; main()", "import", "-", "--format", "jsonl"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, **pipes) as running:
        running.stdin.write(json.dumps({"text": OFFENSIVE}).encode() + b"\n")
        running.stdin.flush()
        until = time.monotonic() + 60
        while rows("SELECT count(*) FROM documents") == [(0,)] and time.monotonic() < until:
            time.sleep(0.05)
        running.send_signal(signal.SIGINT)
        _, errors = running.communicate(timeout=20)
    assert running.returncode == 130
    assert b"stopped; what was imported stays" in errors
    assert b"Traceback" not in errors
    assert rows("SELECT count(*) FROM documents") == [(1,)]


def test_of_many_doubts_only_some_are_shown(call):
    lines = "\n".join(json.dumps({"text": f"Ship number {n} left."}) for n in range(30))
    result = call("import", "-", "--format", "jsonl", stdin=lines)
    assert counts(result.stdout)["without a date"] == 30
    assert "and 10 more" in result.stdout


def test_a_database_that_is_not_migrated(call, folder):
    Path("dateline.db").unlink()
    write("a.txt", OFFENSIVE)
    result = call("import", "a.txt")
    assert result.exit_code == 1
    assert result.stderr.startswith("dateline: no database at 'dateline.db'; `dateline run`")
    assert not Path("dateline.db").exists()
    sqlite3.connect("dateline.db").close()
    Path("dateline.db").touch()
    result = call("import", "a.txt")
    assert result.exit_code == 1
    assert "run `dateline migrate`" in result.stderr


URLS = [
    ("nonsense", "not the URL of a database: 'nonsense'"),
    ("mysql://me:secret@host/db", "not the URL of a database"),
    ("postgresql://me:secret@127.0.0.1:1/none", "no database at"),
]


@pytest.mark.parametrize(("url", "said"), URLS)
def test_a_database_that_is_none(url, said, call, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", url)
    write("a.txt", OFFENSIVE)
    for arguments in (("import", "a.txt"), ("migrate",), ("export",)):
        result = call(*arguments)
        assert result.exit_code == 1
        assert said in result.stderr
        assert "secret" not in result.stderr


def test_a_revision_that_is_none(call):
    result = call("migrate", "zzzz")
    assert result.exit_code == 1
    assert "zzzz" in result.stderr


def test_a_fixed_clock_repeats_an_import_to_the_byte(call, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    write("a.txt", OFFENSIVE)
    assert call("import", "a.txt").exit_code == 0
    assert rows("SELECT DISTINCT updated FROM events") == [(1_600_000_000,)]


def test_a_bad_row_of_a_manifest_stands_in_the_row_of_the_run(call):
    write("list.csv", "file,published\nmissing.txt,2019\n")
    assert call("import", "--manifest", "list.csv").exit_code == 1
    ((errors,),) = rows("SELECT errors FROM runs")
    assert json.loads(str(errors))[0]["place"] == "line 2"
