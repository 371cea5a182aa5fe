"""The dispatches that ship: each has a date and a paper, no two are alike, and every word of them is ours."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dates import edtf
from dates.interval import Grain
from events.document import Document
from importer.readers import Article, read

NEWS = sorted((Path(__file__).resolve().parents[1] / "seeds" / "news").glob("*.md"))
RUN = 9  # so many words on end are somebody's sentence


def dispatch(path: Path) -> Document:
    (article,) = read(path)
    assert isinstance(article, Article), article
    assert article.doubts == ()
    return article.document


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def runs(text: str) -> Iterator[str]:
    said = words(text)
    return (" ".join(said[at : at + RUN]) for at in range(len(said) - RUN + 1))


def test_there_is_enough_to_see() -> None:
    assert len(NEWS) >= 18
    years = {path.name[:4] for path in NEWS}
    assert years == {str(year) for year in range(2011, 2021)}


@pytest.mark.parametrize("path", NEWS, ids=lambda path: path.stem)
def test_a_dispatch_says_when_and_by_whom(path: Path) -> None:
    found = dispatch(path)
    assert found.title
    assert found.publisher
    assert found.url
    assert re.fullmatch(r"https://[a-z-]+\.example\.org/\d{4}/[a-z-]+", found.url)
    assert found.published is not None
    assert found.published.grain is Grain.DAY
    assert edtf.write(found.published) == path.name[:10]
    assert 120 <= len(words(found.text)) <= 300


def test_no_two_dispatches_are_alike() -> None:
    found = [dispatch(path) for path in NEWS]
    assert len({document.sha256 for document in found}) == len(found)
    assert len({document.url for document in found}) == len(found)
    for one, other in itertools.combinations(found, 2):
        common = set(runs(one.text)) & set(runs(other.text))
        assert not common, (one.title, other.title, common)


def test_several_papers_tell_of_one_event() -> None:
    tellers = {
        document.publisher
        for document in map(dispatch, NEWS)
        if "Haftar" in document.text and re.search(r"(?:in|early|of|since) April|April 4", document.text)
    }
    assert len(tellers) >= 3


def test_every_sentence_is_our_own(shared: Path) -> None:
    ours = {run: path.name for path in NEWS for run in runs(path.read_text(encoding="utf-8"))}
    read_of_theirs, taken = 0, set()
    for path in shared.rglob("*"):
        if path.suffix in {".txt", ".jsonl", ".tml", ".conllu"} and "datasets" not in path.parts:
            theirs = path.read_text(encoding="utf-8", errors="replace")
            if path.suffix == ".conllu":
                theirs = "\n".join(line[9:] for line in theirs.splitlines() if line.startswith("# text = "))
            read_of_theirs += len(theirs)
            taken.update((ours[run], run) for run in runs(theirs) if run in ours)
    assert read_of_theirs > 1_000_000
    assert not taken
