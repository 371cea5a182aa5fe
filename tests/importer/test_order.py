"""The same documents in any order make the same events, and so do the same corrections before and after them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import Engine, select

from db import models
from db.engine import connect, writing
from db.migrate import upgrade
from importer.correct import lay
from importer.corrections import Word, make
from importer.readers import Given
from importer.run import Source, run
from importer.wishes import Kind

Said = tuple[str, Mapping[str, list[str]]]
WORD = Word("Ada", "she knows", 1_600_000_000)

NEWS = sorted((Path(__file__).parents[2] / "seeds" / "news").glob("*.md"))
KEPT = ("title", "summary", "edtf", "display", "type", "mode", "contexts", "modality", "confidence", "importance",
        "sources", "mentions", "conflicts", "merged_why")  # fmt: skip


def events(
    database: Path, sources: list[Source], said: Iterable[Said] = ()
) -> dict[frozenset[int], tuple[object, ...]]:
    """By the mentions of each what it says, who and where; ids apart, which may tell of what was known first.

    ``said`` are corrections that were made before anything was imported.
    """
    url = f"sqlite:///{database}"
    upgrade(url)
    engine = connect(url)
    with writing(engine).begin() as connection:
        for kind, what in said:
            make(connection, kind, what, WORD)
    run(sources, engine, clock=lambda: 1_600_000_000, version="test")
    return kept(engine)


def kept(engine: Engine) -> dict[frozenset[int], tuple[object, ...]]:
    event, mention = models.Event, models.Mention
    with engine.connect() as connection:
        members: dict[int, set[int]] = {}
        for id, of in connection.execute(select(mention.id, mention.event_id)):
            members.setdefault(of, set()).add(id)
        who = select(models.EventActor.event_id, models.Actor.key, models.EventActor.role).join(models.Actor)
        where = select(models.EventPlace.event_id, models.Place.key, models.EventPlace.position).join(models.Place)
        involved: dict[int, list[object]] = {}
        for id, *rest in [*connection.execute(who), *connection.execute(where)]:
            involved.setdefault(id, []).append(tuple(rest))
        live = select(event.__table__).where(event.superseded_by.is_(None))
        return {
            frozenset(members[row["id"]]): (
                json.dumps([row[name] for name in KEPT]),
                frozenset(involved.get(row["id"], [])),
            )
            for row in connection.execute(live).mappings()
        }


def test_corrections_made_before_the_import_or_after_it(tmp_path: Path) -> None:
    """Some events of several tellings are taken apart, others joined; in between, at the end, and before it all."""
    sources = [Source(path) for path in NEWS]
    first = events(tmp_path / "after.db", sources[: len(sources) // 2])
    several = sorted((sorted(told) for told in first if len(told) > 1), key=len)[-2:]
    single = sorted(sorted(told) for told in first if len(told) == 1)[:3]
    said = [
        *((Kind.SPLIT, {"mentions": texts(told[:1]), "from": texts(told[1:])}) for told in several),
        (Kind.MERGE, {"mentions": texts([id for told in single for id in told])}),
    ]
    engine = connect(f"sqlite:///{tmp_path / 'after.db'}")
    for kind, what in said:
        with writing(engine).begin() as connection:
            make(connection, kind, what, WORD)
            lay(connection, what, WORD.now)
    run(sources, engine, clock=lambda: 1_600_000_000, version="test")
    after = kept(engine)
    for told in several:
        assert not any({told[0], other} <= group for group in after for other in told[1:])
    assert any({id for told in single for id in told} <= group for group in after)
    for number in range(3):
        Random(number).shuffle(sources)
        assert events(tmp_path / f"before {number}.db", sources, said) == after


def texts(ids: Sequence[int]) -> list[str]:
    return list(map(str, ids))


def in_ten_orders(folder: Path, sources: list[Source]) -> None:
    first = events(folder / "0.db", sources)
    assert len(first) > 20
    for number in range(1, 10):
        Random(number).shuffle(sources)
        assert events(folder / f"{number}.db", sources) == first


@pytest.mark.slow
def test_ten_random_orders_of_the_dispatches(tmp_path: Path) -> None:
    in_ten_orders(tmp_path, [Source(path) for path in NEWS])


@pytest.mark.slow
def test_ten_random_orders_of_real_articles(tmp_path: Path, shared: Path) -> None:
    papers = (shared / "summaries" / f"libya-2011-{paper}.jsonl" for paper in ("cnn", "reuters"))
    lines = [line for paper in papers for line in paper.read_text(encoding="utf-8").splitlines()]
    sources = []
    for number, line in enumerate(Random(11).sample(lines, 60)):
        (tmp_path / f"{number}.jsonl").write_text(line, encoding="utf-8")
        sources.append(Source(tmp_path / f"{number}.jsonl"))
    seeds = sorted((shared / "seeds").glob("*.txt"))
    in_ten_orders(tmp_path, [*sources, *(Source(path, Given(publisher="Seed")) for path in seeds)])
