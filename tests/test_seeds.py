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
    assert len(NEWS) >= 32
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
    assert 120 <= len(words(found.text)) <= 260


def test_no_two_dispatches_are_alike() -> None:
    found = [dispatch(path) for path in NEWS]
    assert len({document.sha256 for document in found}) == len(found)
    assert len({document.url for document in found}) == len(found)
    for one, other in itertools.combinations(found, 2):
        common = set(runs(one.text)) & set(runs(other.text))
        assert not common, (one.title, other.title, common)


# What a timeline should show merged, in words that any of its tellings uses.
TOLD_BY_SEVERAL = {
    "the uprising": r"uprising against .+ began in Benghazi",
    "the no-fly zone": r"Security Council approved (?:a|the) no-fly zone",
    "NATO in command": r"NATO took command",
    "Gaddafi's death": r"killed (?:Muammar )?(?:Gaddafi|Kadhafi) in Sirte",
    "the first vote": r"Libyans elected (?:a|the) General National Congress",
    "the consulate": r"Gunmen killed .*ambassador",
    "Skhirat": r"signed (?:a|the) unity agreement in Skhirat",
    "the unity government": r"Government of National Accord (?:had )?arrived in Tripoli",
    "the memorandum of Rome": r"signed (?:a|the) memorandum on migration",
    "Palermo": r"hosted a conference on Libya in Palermo",
    "the offensive": r"(?:Haftar|forces|general) launched (?:an|his|their) offensive",
    "Tajoura": r"air strike on (?:a|the) detention centre",
    "the memoranda of Istanbul": r"(?i)Turkey .* signed (?:a memorandum|two memoranda) .*in Istanbul",
    "Ankara's vote": r"parliament voted (?:by|on) .* to send troops to Libya",
    "Moscow": r"signed a ceasefire agreement",
    "Berlin": r"(?:pledged|hosted) .*Berlin",
    "the repulse": r"repelled .*(?:Haftar|June)|(?:Haftar|June).* repelled",
    "Guerini": r"Lorenzo Guerini met",
    "the truce": r"declared a ceasefire in Libya",
    "Geneva": r"signed (?:a permanent|the) ceasefire in Geneva",
}


@pytest.mark.parametrize("said", TOLD_BY_SEVERAL.values(), ids=TOLD_BY_SEVERAL)
def test_several_papers_tell_of_one_event(said: str) -> None:
    tellers = {document.publisher for document in map(dispatch, NEWS) if re.search(said, document.text)}
    assert len(tellers) >= 2


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
