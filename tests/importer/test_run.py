"""Imports on both databases: what is new, what is known, what is bad; merging; nothing twice."""

from __future__ import annotations

import io
import json

import pytest
from sqlalchemy import create_engine, func, insert, select

from dates import edtf
from db import models
from db.migrate import NotMigrated
from importer import infer as inferring
from importer import run as importing
from importer.readers import Given
from importer.run import Source, run
from importer.store import identity

FIRST = (
    "Forces loyal to Khalifa Haftar launched an offensive to capture Tripoli in April. "
    "The Government of National Accord called the attack a betrayal."
)
SECOND = "On April 4, 2019, Khalifa Haftar launched an offensive on Tripoli, the capital of Libya."


def jsonl(*documents: dict[str, str] | str) -> Source:
    lines = (line if isinstance(line, str) else json.dumps(line) for line in documents)
    return Source(io.BytesIO("\n".join(lines).encode()), name="news.jsonl", suffix=".jsonl")


def article(text: str, published: str | None = "2019-12-20", publisher: str = "Harbour Post") -> dict[str, str]:
    return {"text": text, "publisher": publisher, **({"published": published} if published else {})}


@pytest.fixture
def imports(engine):
    def go(*sources, **more):
        return run(sources, engine, clock=lambda: 1_600_000_000, version="test", **more)

    return go


def rows(engine, *columns, where=True):
    with engine.connect() as connection:
        return connection.execute(select(*columns).where(where).order_by(*columns)).all()


def live(engine):
    event = models.Event
    return rows(engine, event.edtf, event.mentions, event.title, where=event.superseded_by.is_(None))


def count(engine, table):
    with engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def test_two_tellings_become_one_event_with_the_narrower_date(engine, imports):
    report = imports(jsonl(article(FIRST, "2019-12-20"), article(SECOND, "2019-05-02", "Valley Mail")))
    assert (report.new, report.errors) == (2, [])
    ((date, mentions, _),) = [row for row in live(engine) if row[0] and row[0].startswith("2019-04")]
    assert (date, mentions) == ("2019-04-04", 2)


def test_the_same_again_changes_nothing(engine, imports):
    documents = [article(FIRST), article(SECOND)]
    imports(jsonl(*documents))
    before = [count(engine, table) for table in models.Base.metadata.sorted_tables if table.name != "runs"]
    report = imports(jsonl(*documents))
    assert (report.new, report.unchanged, report.mentions) == (0, 2, 0)
    assert before == [count(engine, table) for table in models.Base.metadata.sorted_tables if table.name != "runs"]


def test_one_bad_line_does_not_end_a_run(engine, imports):
    report = imports(jsonl(article(FIRST), "{broken", article(SECOND)))
    assert report.new == 2
    (bad,) = report.errors
    assert (bad.file, bad.place) == ("news.jsonl", "line 2")
    ((errors,),) = rows_json(engine)
    assert errors[0]["place"] == "line 2"


def rows_json(engine):
    with engine.connect() as connection:
        return connection.execute(select(models.Run.errors)).all()


def test_a_document_that_breaks_extraction_is_reported_and_the_rest_goes_on(engine, imports, monkeypatch):
    real = importing.extract

    def breaks_once(document, gazetteer):
        if document.text == FIRST:
            raise RecursionError("too deep")
        return real(document, gazetteer)

    monkeypatch.setattr(importing, "extract", breaks_once)
    report = imports(jsonl(article(FIRST), article(SECOND)))
    assert report.new == 1
    assert "too deep" in report.errors[0].reason


def test_a_date_that_becomes_known_resolves_what_was_shelved(engine, imports):
    imports(jsonl(article(FIRST, published=None)))
    assert [date for date, *_ in live(engine)] == [None] * len(live(engine))
    report = imports(jsonl(article(FIRST, "2019-12-20")))
    assert (report.new, report.updated) == (0, 1)
    assert "2019-04" in [date for date, *_ in live(engine)]
    assert count(engine, models.Document) == 1


def test_a_publication_date_is_not_put_where_none_is_known(engine, imports):
    report = imports(jsonl(article(FIRST, published=None)))
    assert report.undated == ["news.jsonl, line 1"]
    event = models.Event
    assert {date for (date,) in rows(engine, event.edtf)} == {None}


def test_what_is_given_fills_what_a_document_leaves_out(engine, imports):
    given = Given(published=edtf.parse("2019-12-20"), publisher="Given Gazette")
    imports(Source(io.BytesIO(FIRST.encode()), given, name="a.txt", suffix=".txt"))
    document = models.Document
    assert rows(engine, document.published, document.published_basis, document.publisher) == [
        ("2019-12-20", "given", "Given Gazette")
    ]


def test_a_dry_run_leaves_the_database_be(engine, imports):
    report = imports(jsonl(article(FIRST)), dry_run=True)
    assert (report.new, report.run) == (1, None)
    assert report.mentions > 0
    assert [count(engine, table) for table in (models.Document, models.Event, models.Run)] == [0, 0, 0]


def test_every_actor_of_an_event_and_those_it_acts_for_have_their_row_in_the_timeline(engine, imports):
    imports(jsonl(article(SECOND)))
    line, actor = models.ActorTimeline, models.Actor
    with engine.connect() as connection:
        found = connection.execute(
            select(actor.key, line.direct).join(line, line.actor_id == actor.id).order_by(actor.key)
        ).all()
    reached = dict(found)
    assert reached["khalifa-haftar"] is True
    assert False in reached.values()


def test_importance_is_told_by_all_that_is_kept(engine, imports):
    event = models.Event
    imports(jsonl(article(FIRST), article("Divers found a wreck on April 7, 2019, off Sirte.")))
    before = dict(rows(engine, event.edtf, event.importance))
    imports(jsonl(article(SECOND, "2019-05-02", "Valley Mail"), article(SECOND + " It failed.", "2019-06-02", "Mail")))
    after = dict(rows(engine, event.edtf, event.importance, where=event.superseded_by.is_(None)))
    assert all(weight > 0 for weight in (*before.values(), *after.values()))
    assert max(after, key=after.get) == "2019-04-04"
    assert after["2019-04-07"] < before["2019-04-07"]  # more were written, and none of them told of it


def test_an_order_of_import_does_not_decide_what_is_one_event(engine, imports):
    imports(jsonl(article(SECOND, "2019-05-02"), article(FIRST, "2019-12-20")))
    assert ("2019-04-04", 2) in [(date, mentions) for date, mentions, _ in live(engine)]


def test_ids_are_the_same_everywhere_and_fit_into_a_double():
    assert identity("a", 1) == identity("a", 1) != identity("a", 2)
    assert all(0 <= identity(n) < 2**53 for n in range(1000))


def test_a_database_without_tables_is_refused_before_anything_is_read():
    with pytest.raises(NotMigrated, match="dateline migrate"):
        run([jsonl(article(FIRST))], create_engine("sqlite://"), clock=lambda: 0, version="test")


def test_what_the_database_will_not_take_is_reported_and_the_rest_goes_on(engine, imports, monkeypatch):
    real = importing.store

    def refuses_once(books, document, sentences, mentions, stamp):
        stored = real(books, document, sentences, mentions, stamp)
        if document.text == FIRST:
            rows = [{"document_id": stored.document + 1, "start": 0, "end": 1}]
            books.connection.execute(insert(models.Sentence), rows)
        return stored

    monkeypatch.setattr(importing, "store", refuses_once)
    report = imports(jsonl(article(FIRST), article(SECOND)))
    assert (report.new, len(report.errors)) == (1, 1)
    assert "could not be stored" in report.errors[0].reason
    assert [mentions for _, mentions, _ in live(engine)] == [1]


def test_a_run_that_was_cut_off_before_its_end_is_made_up_for(engine, imports, monkeypatch):
    undated = article("Gunmen stormed a bank in Sirte on 4 April 2019. The mayor of Sirte resigned on Sunday.", None)

    class Cut(Exception):
        pass

    def cut(*_):
        raise Cut

    with monkeypatch.context() as patched:
        patched.setattr(importing, "infer_all", cut)
        with pytest.raises(Cut):
            imports(jsonl(undated))
    assert rows(engine, models.Document.published) == [(None,)]
    report = imports(jsonl(undated))
    assert (report.new, report.unchanged, len(report.inferred)) == (0, 1, 1)
    assert rows(engine, models.Document.published) == [("2019-04-04/2020-09-13",)]
    assert not imports(jsonl(undated)).inferred


def test_what_has_nothing_to_do_with_what_came_in_is_not_read_again(engine, imports, monkeypatch):
    texts = [LAUNCHED.format("in April"), "A ferry sank off Manila in April and the coast guard searched for it."]
    imports(jsonl(*(article(text, None) for text in texts)))
    looked_at = []
    infer = inferring.infer

    def looking(document, *rest):
        looked_at.append(document.text)
        return infer(document, *rest)

    monkeypatch.setattr(inferring, "infer", looking)
    imports(jsonl(article(LAUNCHED.format("on April 4, 2019"), "2019-05-02", "Valley Mail")))
    assert looked_at == texts[:1]


LAUNCHED = "Khalifa Haftar launched an offensive on Tripoli {}, and his army shelled the capital."


def test_bounds_are_inferred_and_narrow_as_more_comes_in(engine, imports):
    document = models.Document
    undated = article("Fayez al-Sarraj spoke in Tripoli in 2016. " + LAUNCHED.format("in April"), None, "Harbour Post")
    report = imports(jsonl(undated))
    (inferred,) = report.inferred.values()
    assert inferred.basis == "inferred"
    assert rows(engine, document.published) == [("2016-01-01/2020-09-13",)]  # the end is when it came in
    with engine.connect() as connection:
        why = connection.execute(select(document.published_why)).scalar_one()
    assert {reason["why"][:13] for reason in why} == {"it came in th", "'2016' is tol"}
    assert ("2019-04", 1) not in [(date, mentions) for date, mentions, _ in live(engine)]
    imports(jsonl(article(LAUNCHED.format("on April 4, 2019"), "2019-05-02", "Valley Mail")))
    basis = document.published_basis == "inferred"
    ((published,),) = rows(engine, document.published, where=basis)
    assert published == "2019-04-04/2020-03-31"
    assert ("2019-04-04", 2) in [(date, mentions) for date, mentions, _ in live(engine)]  # its April is that day
    imports(jsonl(undated | {"published": "2019-12-20"}))
    assert rows(engine, document.published, where=document.published_basis == "metadata") != []
    assert rows(engine, document.published, where=basis) == []
