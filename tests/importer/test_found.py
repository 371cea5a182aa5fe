"""Actors that nobody listed, as several documents bring them up: one each, and the same in every order of import."""

from __future__ import annotations

import io
import json
from collections import Counter
from itertools import permutations

from sqlalchemy import select

from dates import edtf
from db import models
from db.engine import connect
from importer.readers import Given
from importer.roster import Roster
from importer.run import Source, run

ARTICLES = (
    "Captain Mohamed Gharyani opened the harbour on 3 May 2019. Gharyani left on 4 May 2019.",
    "Captain Mohammed al-Ghariani opened the harbour of Valletta on 3 May 2019.",
    "Captain Mohamad Al-Gharyani opened the harbour on 3 May 2019, and Captain Ana Silva closed it on 5 May 2019.",
)


def put(engine, *texts, published="2019-06-01"):
    lines = "\n".join(json.dumps({"text": text, "publisher": text[:20]}) for text in texts)
    source = Source(io.BytesIO(lines.encode()), Given(published=edtf.parse(published)), "news.jsonl", ".jsonl")
    assert run([source], engine, clock=lambda: 1_600_000_000, version="test").errors == []


def rows(engine, *columns, where=True):
    with engine.connect() as connection:
        return sorted(map(tuple, connection.execute(select(*columns).where(where))), key=repr)


def found(engine):
    actor, name, line = models.Actor, models.Name, models.ActorTimeline
    mine = actor.status == "found"
    return (
        rows(engine, actor.key, actor.name, actor.kind, where=mine),
        rows(engine, actor.key, name.spelling, name.kind, where=mine & (name.actor_id == actor.id)),
        rows(engine, actor.key, line.event_id, where=mine & (line.actor_id == actor.id)),
    )


def test_one_person_under_one_key(engine):
    put(engine, *ARTICLES)
    actors, names, lines = found(engine)
    assert actors == [("ana-silva", "Ana Silva", "person"), ("mohamed-gariani", "Mohammed al-Ghariani", "person")]
    assert names == [
        ("ana-silva", "Ana Silva", "name"),
        ("mohamed-gariani", "Mohamad Al-Gharyani", "likeness"),
        ("mohamed-gariani", "Mohamed Gharyani", "likeness"),
        ("mohamed-gariani", "Mohammed al-Ghariani", "name"),
    ]
    assert len(lines) > 2


def test_what_is_known_does_not_depend_on_the_order(databases, backend):
    answers = []
    for order in permutations(ARTICLES):
        engine = connect(databases.migrated(backend))
        for text in order:
            put(engine, text)
        actors, names, lines = found(engine)
        answers.append((actors, names, Counter(key for key, _ in lines)))
        engine.dispose()
    assert answers == answers[:1] * 6


def test_a_new_spelling_of_a_listed_person_can_be_asked_for(engine):
    put(engine, "Mohammad Sowwan, a politician, left Sirte in Libya on 3 May 2019.")
    actor, name = models.Actor, models.Name
    assert rows(
        engine, actor.key, name.kind, where=(name.spelling == "Mohammad Sowwan") & (name.actor_id == actor.id)
    ) == [("mohamed-sowan", "likeness")]
    put(engine, "Mohammad Sowwan, a politician, left Benghazi in Libya on 5 May 2019.")
    assert len(rows(engine, name.id, where=name.spelling == "Mohammad Sowwan")) == 1


def test_a_roster_reads_what_it_wrote(engine):
    put(engine, *ARTICLES)
    with engine.begin() as connection:
        first = Roster(connection, {})
        kept = first._found["mohamed-gariani"]
        first.enrol_actors([kept])
        assert first._found["mohamed-gariani"] is kept
