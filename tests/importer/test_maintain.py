"""What is kept for speed is what a recount gives, whatever was done before."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from sqlalchemy import Connection, Engine, delete, insert, select, update

from dates.interval import Grain
from db import models, tallies
from db.engine import writing
from importer import judged
from importer.correct import lay, merge_events, split_event
from importer.corrections import BadCorrection, Word, withdraw
from importer.maintain import maintain
from importer.run import Source, run

NEWS = sorted((Path(__file__).parents[2] / "seeds" / "news").glob("*.md"))
NOW = 1_600_000_000
WORD = Word("Ada", "she knows", NOW)
OPERATIONS = {"sqlite": 1000, "postgresql": 200}


def take_in(engine: Engine, files: list[Path]) -> None:
    run([Source(file) for file in files], engine, clock=lambda: NOW, version="test")


def some_operation(connection: Connection, dice: Random) -> None:
    """A merge, a split, an actor judged, or one of those taken back."""
    events = connection.execute(
        select(models.Event.id).where(models.Event.superseded_by.is_(None)).order_by(models.Event.id)
    ).scalars().all()  # fmt: skip
    kind = dice.random()
    if kind < 0.35 and len(events) > 20:
        merge_events(connection, dice.sample(events, 2), WORD)
    elif kind < 0.65:
        id = dice.choice(events)
        told = connection.execute(
            select(models.Mention.id).where(models.Mention.event_id == id).order_by(models.Mention.id)
        ).scalars().all()  # fmt: skip
        if len(told) > 1:
            split_event(connection, id, dice.sample(told, dice.randrange(1, len(told))), WORD)
    elif kind < 0.75:
        found = connection.execute(
            select(models.Actor.key).where(models.Actor.status == "found").order_by(models.Actor.key)
        ).scalars().all()  # fmt: skip
        if found:
            judged.drop(connection, dice.choice(found), WORD)
    else:
        standing = connection.execute(
            select(models.Correction.id).where(models.Correction.undone.is_(None)).order_by(models.Correction.id)
        ).scalars().all()  # fmt: skip
        if standing:
            said, what = withdraw(connection, dice.choice(standing), WORD)
            (judged.lay if said in judged.KINDS else lay)(connection, what, NOW)


def test_nothing_is_to_be_mended_after_many_operations(engine: Engine) -> None:
    dice = Random(7)
    files = dice.sample(NEWS, 8)
    take_in(engine, files[:5])
    done = 0
    for step in range(OPERATIONS[engine.dialect.name]):
        if step in (50, 100, 150):
            take_in(engine, [files[5 + step // 50 - 1]])
        with writing(engine).begin() as connection:
            try:
                some_operation(connection, dice)
                done += 1
            except BadCorrection:  # of one that is gone meanwhile
                pass
    assert done > 0.8 * OPERATIONS[engine.dialect.name]
    with writing(engine).begin() as connection:
        assert maintain(connection, NOW) == dict.fromkeys(
            ("actor_timeline", "event_actors", "event_places", "tallies", "events"), 0
        )


def test_what_somebody_broke_is_mended_and_told(engine: Engine) -> None:
    take_in(engine, NEWS[:6])
    line, event = models.ActorTimeline, models.Event
    with writing(engine).begin() as connection:
        some = connection.execute(select(line.__table__).order_by(line.event_id, line.actor_id).limit(3)).all()
        for row in some:
            connection.execute(delete(line).where(line.actor_id == row.actor_id, line.event_id == row.event_id))
        connection.execute(insert(line), [{**some[0]._mapping, "actor_id": some[0].actor_id, "earliest": 5}])
        connection.execute(update(event).where(event.id == some[1].event_id).values(importance=0.123, title="broken"))
        everywhere = models.Tally.facet == ""
        ever = update(models.Tally).where(everywhere, models.Tally.unit == tallies.EVER)
        wrong = connection.execute(ever.values(n=999)).rowcount
        gone = connection.execute(delete(models.Tally).where(everywhere, models.Tally.unit == Grain.YEAR)).rowcount
    done: list[tuple[int, int]] = []
    with writing(engine).begin() as connection:
        mended = maintain(connection, NOW, lambda at, of: done.append((at, of)))
        assert mended == {
            "actor_timeline": 3,
            "event_actors": 0,
            "event_places": 0,
            "tallies": gone + wrong,
            "events": 1,
        }
        assert done and done[-1][0] == done[-1][1]
        assert maintain(connection, NOW) == dict.fromkeys(mended, 0)
        assert connection.scalar(select(event.title).where(event.id == some[1].event_id)) != "broken"
        kept = {tuple(row) for row in connection.execute(select(line.__table__))}
        assert {tuple(row) for row in some} <= kept


@pytest.mark.parametrize("command", ["maintain"])
def test_the_command_says_what_was_wrong(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from click.testing import CliRunner

    from cli.main import dateline
    from db.migrate import upgrade

    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/x.db")
    upgrade(f"sqlite:///{tmp_path}/x.db")
    result = CliRunner().invoke(dateline, [command])
    assert result.exit_code == 0 and "actor_timeline" in result.output
