"""Mentions become rows and find their events: new, joined, redirected, gone. On both databases."""

from __future__ import annotations

import pytest
from sqlalchemy import insert, select

from dates import edtf
from dates.span import Span
from db import models
from events.document import Basis, Document
from events.entities import Actor, ActorKind, Parent, Place
from events.mention import Mention, Modality, Party, Role, Setting
from importer.books import Books
from importer.roster import Roster
from importer.store import Outcome, Stamp, store

LIBYA = Actor("libya", "Libya", ActorKind.COUNTRY)
EAST = Actor("eastern-army", "Eastern Army", ActorKind.ARMED_GROUP, parents=(Parent("libya"),))
GENERAL = Actor(
    "general", "The General", ActorKind.PERSON, parents=(Parent("eastern-army", edtf.parse("2014/2020").outer),)
)
COAST = Place("coast", "The Coast", "country", "LY")
PORT = Place("port", "Port", "city", "LY", 32.0, 13.0, within="coast")
ACTORS = {actor.key: actor for actor in (LIBYA, EAST, GENERAL)}


def document(text, published=None):
    return Document(
        text,
        publisher=f"paper of {text[:8]}",
        published=edtf.parse(published) if published else None,
        basis=Basis.GIVEN if published else Basis.UNKNOWN,
    )


def mention(text, date, who=("general",), stems="launch offensive seize", confidence=0.7):
    """The whole text is the sentence, its first word the predicate."""
    first = Span(0, len(text.split()[0]))
    return Mention(
        sentence=Span(0, len(text)),
        clause=Span(0, len(text)),
        predicate=stems.split()[0],
        predicate_span=first,
        title=text[:40],
        type="ASSAULT",
        mode=None,
        modality=Modality.OCCURRED,
        reading=None,
        when=edtf.parse(date) if date else None,
        why="the test says so",
        parties=tuple(Party(ACTORS[key], Role.ACTOR, first) for key in who),
        settings=(Setting(PORT, first),),
        stems=frozenset(stems.split()),
        confidence=confidence,
    )


@pytest.fixture
def keep(engine):
    """Stores a text that tells of one thing: keep(text, date, published)."""
    with engine.begin() as connection:
        run = {"version": "test", "source": "test", "started": 0, "finished": None, "counts": {}, "errors": []}
        run_id = connection.execute(insert(models.Run).returning(models.Run.id), run).scalar_one()
    clock = iter(range(1, 1000))

    def go(text, date, published="2020-01-01", **more):
        with engine.begin() as connection:
            books = Books.open(connection, {"coast": COAST})
            books.roster.enrol_actors(ACTORS.values())
            told = [mention(text, date, **more)] if date or not published else []
            stamp = Stamp(run_id, next(clock), "test")
            return store(books, document(text, published), [Span(0, len(text))], told, stamp)

    return go


def table(engine, model, *names):
    with engine.connect() as connection:
        columns = [getattr(model, name) for name in names]
        return sorted(map(tuple, connection.execute(select(*columns))), key=repr)


def test_a_document_is_stored_once(engine, keep):
    assert keep("launch one", "2019-04-04").outcome is Outcome.NEW
    assert keep("launch one", "2019-04-04").outcome is Outcome.UNCHANGED
    assert table(engine, models.Event, "edtf", "mentions") == [("2019-04-04", 1)]


def test_what_an_event_lies_in_is_enrolled_first(engine, keep):
    keep("launch one", "2019-04-04")
    assert table(engine, models.Place, "key", "within_id") == [("coast", None), ("port", 1)]


def test_the_timeline_of_everyone_acted_for(engine, keep):
    keep("launch one", "2019-04-04")
    actors = dict(table(engine, models.Actor, "id", "key"))
    lines = {actors[id]: direct for id, direct in table(engine, models.ActorTimeline, "actor_id", "direct")}
    assert lines == {"general": True, "eastern-army": False, "libya": False}


def test_membership_that_was_over_does_not_count(engine, keep):
    keep("launch late", "2023-04-04", "2023-06-01")
    actors = dict(table(engine, models.Actor, "id", "key"))
    assert [actors[id] for (id,) in table(engine, models.ActorTimeline, "actor_id")] == ["general"]


def test_a_chain_of_memberships_holds_while_all_of_it_does(engine):
    old = Actor("old-army", "Old Army", parents=(Parent("libya", edtf.parse("2000/2011").outer),))
    officer = Actor("officer", "Officer", parents=(Parent("old-army", edtf.parse("2015/..").outer),))
    with engine.begin() as connection:
        roster = Roster(connection, {})
        roster.enrol_actors([LIBYA, old, officer])
        assert roster.acts_for("officer", None) == {"old-army"}
        assert roster.acts_for("old-army", edtf.parse("2005")) == {"libya"}
        assert roster.acts_for("old-army", edtf.parse("2012")) == frozenset()


def test_a_second_telling_joins_and_narrows(engine, keep):
    keep("launch one", "2019-04")
    keep("launch two", "2019-04-04")
    ((edtf_, mentions, why),) = table(engine, models.Event, "edtf", "mentions", "merged_why")
    assert (edtf_, mentions) == ("2019-04-04", 2)
    assert {reason for link in why for reason in link["reasons"]} == {"when", "who", "where", "what", "type", "words"}


def test_what_is_told_of_about_a_day_stays_about_it(engine, keep):
    keep("launch one", "2019-04-04~")
    keep("launch two", "2019-04")
    assert table(engine, models.Event, "edtf", "display") == [("2019-04-04~", "about 4 April 2019")]


def test_an_event_that_turns_out_to_be_another_redirects_to_the_older(engine, keep):
    keep("launch one", None, None)
    keep("launch two", "2019-04-04")
    assert table(engine, models.Event, "superseded_by") == [(None,), (None,)]
    keep("launch one", "2019-04", "2019-12-01")
    rows = dict(table(engine, models.Event, "id", "superseded_by"))
    ((old, heir),) = [(id, heir) for id, heir in rows.items() if heir is not None]
    assert rows[heir] is None
    assert {event for (event,) in table(engine, models.Mention, "event_id")} == {heir}
    assert {event for (event,) in table(engine, models.ActorTimeline, "event_id")} == {heir}
    documents = dict(table(engine, models.Document, "id", "published"))
    founder = dict(table(engine, models.Mention, "id", "document_id"))[heir]
    assert documents[founder] == "2019-12-01", "the older event, that of the first document, keeps its id"
    assert old != heir


def test_a_better_date_moves_the_mention_and_an_event_no_one_tells_of_goes(engine, keep):
    keep("launch one", None, None)
    assert table(engine, models.Event, "edtf", "display") == [(None, "date unknown")]
    assert keep("launch one", "2019-04", "2019-12-01").outcome is Outcome.UPDATED
    assert table(engine, models.Event, "edtf") == [("2019-04",)]
    assert table(engine, models.Document, "published", "published_basis") == [("2019-12-01", "given")]


def test_a_worse_basis_does_not_overwrite_a_better_one(engine, keep):
    keep("launch one", "2019-04", "2019-12-01")
    assert keep("launch one", None, None).outcome is Outcome.UNCHANGED


def test_an_unchanged_event_keeps_its_time_of_change(engine, keep):
    keep("launch one", "2019-04-04")
    before = table(engine, models.Event, "updated")
    keep("march far away", "2012-01-01", who=("libya",), stems="march parade")
    assert before[0] in table(engine, models.Event, "updated")
