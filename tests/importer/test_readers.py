"""What a file says, and what is said of a file that cannot be read. No document is lost without a word."""

from __future__ import annotations

import io
import json
import time
from pathlib import Path

import pytest

from dates import edtf
from events.document import Basis
from importer import readers
from importer.readers import Article, BadDocument, Given, read

STORY = "The harbour of Zuwara reopened on Monday.\n\nTwo ships left for Malta on the same day.\n"


def one(raw: bytes, suffix: str = ".txt", **options: object) -> Article | BadDocument:
    (found,) = read(io.BytesIO(raw), name=f"a{suffix}", suffix=suffix, **options)
    return found


def article(raw: bytes, suffix: str = ".txt", **options: object) -> Article:
    found = one(raw, suffix, **options)
    assert isinstance(found, Article), found
    return found


def bad(raw: bytes, suffix: str = ".txt", **options: object) -> BadDocument:
    found = one(raw, suffix, **options)
    assert isinstance(found, BadDocument), found
    return found


def published(found: Article) -> str | None:
    return edtf.write(found.document.published) if found.document.published else None


# What is read -------------------------------------------------------------------------------------------------------


def test_a_text_is_kept_as_it_is() -> None:
    found = article(STORY.encode())
    assert found.document.text == STORY
    assert (found.document.published, found.document.basis) == (None, Basis.UNKNOWN)
    assert found.name == "a.txt"
    assert found.doubts == ()


@pytest.mark.parametrize("raw", [b"One.\r\nTwo.\r\n", b"One.\rTwo.\r", b"\xef\xbb\xbfOne.\nTwo.\n"])
def test_lines_end_alike_and_a_byte_order_mark_is_no_text(raw: bytes) -> None:
    assert article(raw).document.text == "One.\nTwo.\n"


ENCODED = [
    # encoding        text                                                             what is said of it
    ("utf-8", "Café Zuwāra — “open”", None),
    ("utf-16", "Café Zuwāra — “open”", None),
    ("utf-8-sig", "Café Zuwāra — “open”", None),
    ("cp1252", "The café of Señor Núñez reopened – “at last”, he said.", "read as cp1252"),
    ("cp1251", "Порт города открылся в понедельник, сообщили в управлении порта.", "read as cp1251"),
]


@pytest.mark.parametrize(("encoding", "text", "said"), ENCODED, ids=[row[0] for row in ENCODED])
def test_encodings(encoding: str, text: str, said: str | None) -> None:
    found = article(text.encode(encoding))
    assert found.document.text == text
    assert (found.doubts == ()) if said is None else (said in found.doubts[0])


HEADLINES = [
    # first line                           a blank line follows   title
    ("Harbour of Zuwara reopens", True, "Harbour of Zuwara reopens"),
    ("Harbour of Zuwara reopens", False, None),
    ("The harbour of Zuwara reopened.", True, None),
    ("World", True, None),
    ("• Live • Audio", True, None),
]


@pytest.mark.parametrize(("first", "apart", "title"), HEADLINES)
def test_a_text_has_a_title_only_where_one_stands_apart(first: str, apart: bool, title: str | None) -> None:
    text = "\n".join((first, "", "Ships left for Malta.\n") if apart else (first, "Ships left for Malta.\n"))
    assert article(text.encode()).document.title == title


def test_markdown_front_matter() -> None:
    found = article(
        b'---\n# a comment\ntitle: "Zuwara: a harbour reopens"\npublished: 2019-12\npublisher: The Gull\n'
        b"tags:\n  - sea\n  - trade\nurl: https://gull.example/1\nlanguage: en\n---\n\n" + STORY.encode(),
        ".md",
    )
    document = found.document
    assert document.text == STORY
    assert document.title == "Zuwara: a harbour reopens"
    assert (document.publisher, document.url, document.language) == ("The Gull", "https://gull.example/1", "en")
    assert (published(found), document.basis) == ("2019-12", Basis.METADATA)


def test_markdown_without_front_matter_is_text() -> None:
    found = article(b"# Harbour of Zuwara reopens\n\nShips left for Malta --- at last.\n", ".md")
    assert found.document.title == "Harbour of Zuwara reopens"
    assert found.document.text.startswith("# Harbour")


PAGE = """<!doctype html><html lang="en-GB"><head><title>Harbour reopens | The Gull</title>
<meta property="og:site_name" content="The Gull"><link rel="canonical" href="https://gull.example/2019/harbour">
{meta}</head><body><nav><a href="/">Home</a> <a href="/sea">Sea</a></nav><article><h1>Harbour reopens</h1>
<p>Workers reopened the harbour of Zuwara on Monday after three weeks of repairs, the port authority said in a
statement that was read out to reporters.</p><p>Two ships that had waited outside left for Malta on the same day, and
a third was expected to follow before the end of the week.</p></article><footer>Imprint</footer></body></html>"""

PAGE_DATES = [
    ('<meta property="article:published_time" content="2019-12-27T08:00:00Z">', "2019-12-27", Basis.METADATA),
    ('<meta property="article:published_time" content="1943-02-03">', "1943-02-03", Basis.METADATA),
    ('<meta property="article:published_time" content="2019-12">', "2019-12", Basis.METADATA),
    ("", None, Basis.UNKNOWN),
]


@pytest.mark.parametrize(("meta", "date", "basis"), PAGE_DATES)
def test_a_web_page(meta: str, date: str | None, basis: Basis) -> None:
    found = article(PAGE.format(meta=meta).encode(), ".html")
    document = found.document
    assert (published(found), document.basis) == (date, basis)
    assert (document.publisher, document.language) == ("The Gull", "en")
    assert document.url == "https://gull.example/2019/harbour"
    assert document.title is not None
    assert document.title.startswith("Harbour reopens")
    assert "Workers reopened the harbour" in document.text
    assert "Imprint" not in document.text


def test_a_web_page_says_its_encoding() -> None:
    page = PAGE.format(meta='<meta charset="iso-8859-2">').replace("Workers", "Dělníci")
    assert "Dělníci reopened" in article(page.encode("iso-8859-2"), ".htm").document.text


def test_json_lines() -> None:
    lines = [
        {"doc": "a", "dct": "2019-12-27", "text": "One."},
        {
            "id": 7,
            "published": "2019",
            "publisher": "The Gull",
            "url": "u",
            "title": "T",
            "language": "fr",
            "text": "2",
        },
        {"text": "Three.\r\n", "dct": None, "more": [1]},
    ]
    raw = "\n\n".join(map(json.dumps, lines)).encode()
    first, second, third = read(io.BytesIO(raw), name="a.jsonl", suffix=".jsonl")
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert isinstance(third, Article)
    assert (first.name, first.place, published(first)) == ("a", "line 1", "2019-12-27")
    document = second.document
    assert (second.name, published(second), document.publisher, document.url) == ("7", "2019", "The Gull", "u")
    assert (document.title, document.language) == ("T", "fr")
    assert third.document.text == "Three.\r\n"  # offsets count in the text as it was sent
    assert third.name == "a.jsonl"


# Publication dates --------------------------------------------------------------------------------------------------

GIVEN = Given(published=edtf.parse("2021-01-31"), publisher="The Tern")
BYLINED = STORY + "\nUpdated 06 August 2020\n"
DATES = [
    # front matter     text      date          basis
    ("2019-12-27", BYLINED, "2019-12-27", Basis.METADATA),
    ("27 December 2019", STORY, "2019-12-27", Basis.METADATA),
    ("December 2019", STORY, "2019-12", Basis.METADATA),
    ("soon", BYLINED, "2020-08-06", Basis.BYLINE),
    ("", BYLINED, "2020-08-06", Basis.BYLINE),
    ("", STORY, "2021-01-31", Basis.GIVEN),
]


@pytest.mark.parametrize(("said", "text", "date", "basis"), DATES)
def test_metadata_then_byline_then_what_was_given(said: str, text: str, date: str, basis: Basis) -> None:
    found = article(f"---\npublished: {said}\n---\n{text}".encode(), ".md", given=GIVEN)
    assert (published(found), found.document.basis) == (date, basis)
    assert found.document.publisher == "The Tern"


def test_a_publication_date_that_is_none_is_said_and_the_document_still_read() -> None:
    found = article(f"---\npublished: soon\n---\n{STORY}".encode(), ".md")
    assert (found.document.published, found.document.basis) == (None, Basis.UNKNOWN)
    assert found.doubts == ("published 'soon' is no date; expected one such as '2019-12-27'",)
    assert found.document.text == STORY


# What cannot be read ------------------------------------------------------------------------------------------------

BAD = [
    # id                  file       bytes                                       place          reason holds
    ("empty", ".txt", b"", None, "empty"),
    ("blank", ".txt", b" \n\n", None, "empty"),
    ("binary", ".txt", b"The harbour\x00\x01\x02", "byte 11", "binary"),
    ("picture", ".txt", b"\x89PNG\r\n\x1a\n\x00\x00", "byte 0", "PNG"),
    ("pdf", ".txt", b"%PDF-1.7\n1 0 obj", "byte 0", "PDF"),
    ("damaged utf-8", ".txt", "Café, señor — ".encode() + b"\xff" + "naïve".encode(), "byte 18", "0xff"),
    ("nul in utf-16", ".txt", "a\0b".encode("utf-16"), "character 1", "NUL"),
    ("open front matter", ".md", b"---\ntitle: A\n\nText.", "line 1", "'---'"),
    ("broken front matter", ".md", b"---\ntitle: A\nno colon here\n---\nText.", "line 3", "'key: value'"),
    ("only front matter", ".md", b"---\ntitle: A\n---\n\n", None, "front matter"),
    ("no text in html", ".html", b"<html><body><script>1</script></body></html>", None, "no article"),
    ("not html", ".html", b"\x00\x01", "byte 0", "binary"),
    ("not json", ".jsonl", b"{]", "line 1", "not JSON"),
    ("no object", ".jsonl", b"[1]", "line 1", "object"),
    ("no text", ".jsonl", b'{"doc": "a"}', "line 1", "'text' is None"),
    ("text is no text", ".jsonl", b'{"text": 5}', "line 1", "'text' is 5"),
    ("nul in json", ".jsonl", b'{"text": "a\\u0000b"}', "line 1", "NUL"),
    ("title is no text", ".jsonl", b'{"text": "a", "title": {}}', "line 1", "'title' is {}"),
    ("invalid utf-8 in json", ".jsonl", b'{"text": "a\xff"}', "line 1", "not JSON"),
    ("lone surrogate", ".jsonl", b'{"text": "a\\ud800"}', "line 1", "not JSON"),
    ("no lines", ".jsonl", b"", None, "empty"),
    ("unknown kind", ".docx", b"PK", None, ".txt, .md, .html, .htm, .jsonl"),
]


@pytest.mark.parametrize(("suffix", "raw", "place", "reason"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_bad_documents(suffix: str, raw: bytes, place: str | None, reason: str) -> None:
    found = bad(raw, suffix)
    assert (found.file, found.place) == (f"a{suffix}", place)
    assert reason in found.reason
    assert str(found).startswith(f"a{suffix}, {place}: " if place else f"a{suffix}: ")


def test_one_bad_line_in_the_middle_loses_no_other() -> None:
    raw = b'{"doc": "a", "text": "One."}\n{"doc": "b", "text": \n{"doc": "c", "text": "Three."}\n'
    first, second, third = read(io.BytesIO(raw), name="a.jsonl", suffix=".jsonl")
    assert isinstance(first, Article)
    assert isinstance(second, BadDocument)
    assert isinstance(third, Article)
    assert (first.name, second.place, third.name) == ("a", "line 2", "c")


def test_a_record_without_words_is_told_and_nothing_is_lost():
    found = bad(b'{"doc": "a", "text": " "}', ".jsonl")
    assert (found.place, found.reason, found.lost) == ("line 1", "'text' is empty", False)
    assert bad(b"").lost
    assert bad(b"{", ".jsonl").lost


HUGE = 50 * 1024 * 1024


def test_a_line_of_50_mb_is_refused_at_once_and_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.jsonl"
    path.write_bytes(b'{"text": "' + b"x" * HUGE + b'"}\n{"doc": "b", "text": "Two."}\n')
    began = time.perf_counter()
    first, second = read(path)
    assert time.perf_counter() - began < 2
    assert isinstance(first, BadDocument)
    assert isinstance(second, Article)
    assert (first.place, first.reason) == ("line 1", "longer than 10 MB; expected one document a line")
    assert second.place == "line 2"


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_a_file_of_50_mb_is_refused_at_once(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"huge{suffix}"
    path.write_bytes(b"x" * HUGE)
    began = time.perf_counter()
    (found,) = read(path)
    assert time.perf_counter() - began < 2
    assert isinstance(found, BadDocument)
    assert "larger than 10 MB" in found.reason


def test_the_limit_can_be_set() -> None:
    assert isinstance(one(b"0123456789", limit=10), Article)
    assert "larger than 9 bytes" in bad(b"0123456789", limit=9).reason


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    (found,) = read(tmp_path / "none.txt")
    assert isinstance(found, BadDocument)
    assert found.reason == "cannot be read: no such file or directory"


def test_a_file_without_a_suffix_is_text(tmp_path: Path) -> None:
    (tmp_path / "story").write_text(STORY, encoding="utf-8")
    (found,) = read(tmp_path / "story")
    assert isinstance(found, Article)


def test_a_folder_gives_what_can_be_read_in_it(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.MD", "a/.hidden.txt", ".git/d.txt", "e.png", "f.jsonl"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    assert [str(path.relative_to(tmp_path)) for path in readers.files(tmp_path)] == ["a/c.MD", "b.txt", "f.jsonl"]
