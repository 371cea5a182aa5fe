"""The same documents in any order make the same events."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import create_engine, select

from db import models
from db.migrate import upgrade
from importer.readers import Given
from importer.run import Source, run

NEWS = sorted((Path(__file__).parents[2] / "seeds" / "news").glob("*.md"))
KEPT = ("title", "summary", "edtf", "display", "type", "mode", "contexts", "modality", "confidence", "importance",
        "sources", "mentions", "conflicts", "merged_why")  # fmt: skip


def events(database: Path, sources: list[Source]) -> dict[frozenset[int], tuple[object, ...]]:
    """By the mentions of each what it says, who and where; ids apart, which may tell of what was known first."""
    url = f"sqlite:///{database}"
    upgrade(url)
    engine = create_engine(url)
    run(sources, engine, clock=lambda: 1_600_000_000, version="test")
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
    lines = (shared / "summaries" / "libya-2011-cnn.jsonl").read_text(encoding="utf-8").splitlines()
    sources = []
    for number, line in enumerate(Random(7).sample(lines, 30)):
        (tmp_path / f"{number}.jsonl").write_text(line, encoding="utf-8")
        sources.append(Source(tmp_path / f"{number}.jsonl"))
    seeds = sorted((shared / "seeds").glob("*.txt"))
    in_ten_orders(tmp_path, [*sources, *(Source(path, Given(publisher="Seed")) for path in seeds)])
