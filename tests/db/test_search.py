from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, insert, select

from db import models, passages, search
from db.engine import connect
from db.filters import Asked
from db.timeline import count, timeline

EVENTS = {
    1: ("Talks in Geneva", "Envoys met at the lake.", "The two sides did not shake hands"),
    2: ("Port reopened", "Ships sail from al-Hudaydah again", "“Ships”, said the harbour master, “sail again”"),
    3: ("Shelling of Łódź", "A talk was cut short", "sides were taken"),
}

ASKED = [
    ("talks", {1}),
    ("TALKS", {1}),
    ("talk*", {1, 3}),
    ("ships sail", {2}),
    ('"ships sail"', {2}),
    ('"sail ships"', set()),
    ('"talks in geneva envoys"', set()),  # a phrase does not run on from the title into the summary
    ('"geneva env"*', set()),
    ('"envoys m"*', {1}),
    ("sides -hands", {3}),
    ("-sides", {2}),
    ('-"ships sail" -geneva', {3}),
    ("al-hudaydah", {2}),
    ("hudaydah al", {2}),
    ('"hudaydah al"', set()),
    ("lodz", {3}),
    ("talks OR ships", set()),
    ("NOT", {1}),
    ("NEAR(talks geneva)", set()),
    ("title:talks", set()),
    ("talks AND", set()),
    ('"talks', {1}),
    ('talks "', {1}),
    ('""', set()),
    ("", set()),
    ("- * \" ' ) ( : ^ {", set()),
    ("talks &", {1}),
    ("tal:*", {1, 3}),
    ("'talks' | !", {1}),
    ("--talks", {2, 3}),
    ("geneva talks\x00", {1}),
]


ROW = {"display": "", "modality": "occurred", "confidence": 1, "importance": 1, "sources": 1, "mentions": 1}
ROW |= {"conflicts": [], "merged_why": [], "updated": 0, "earliest": 0, "latest": 1}


@pytest.fixture
def indexed(engine: Engine) -> Engine:
    with engine.begin() as connection:
        texts = [{"id": id, "title": title, "summary": summary} for id, (title, summary, _) in EVENTS.items()]
        connection.execute(insert(models.Event), [ROW | text for text in texts])
        for id, texts_of in EVENTS.items():
            search.index(connection, id, *texts_of, ())
    return engine


def found(engine: Engine, q: str) -> set[int]:
    with engine.connect() as connection:
        return set(connection.scalars(select(models.Event.id).where(search.matches(q, models.Event.id))))


def test_what_people_type(indexed: Engine) -> None:
    assert {q: found(indexed, q) for q, _ in ASKED} == dict(ASKED)


# where the port is told of: id, importance, title, summary, quotes
PORTS = [
    (1, 1.0, "Ships", "", "They left the port of Łódź."),
    (2, 0.0, "The port of Łódź", "", ""),
    (3, 0.9, "The port", "It is that of Łódź.", "The port of Łódź"),
    (4, 0.9, "Łódź", "Of its port.", ""),
    (5, 0.5, "Ports of Łódź", "They are the port of it.", ""),
    (6, 0.5, "A port of call of Łódź", "", ""),
    (7, 1.0, "Quays", "of Łódź", "its port"),
]
BEST_FIRST = [
    ("port of lodz", [6, 2, 4, 3, 5, 7, 1]),
    ('"port of lodz"', [2, 1, 3]),
    ("port* lodz", [6, 5, 2, 4, 3, 7, 1]),
    ("lodz -quays", [4, 6, 5, 2, 3, 1]),
    ("-call -quays", [1, 4, 3, 5, 2]),  # nothing is wanted, so none matches better
]


def test_the_best_matches_first(engine: Engine) -> None:
    with engine.begin() as connection:
        texts = [{"id": id, "importance": weight, "title": "", "summary": ""} for id, weight, *_ in PORTS]
        connection.execute(insert(models.Event), [ROW | text for text in texts])
        for id, _, *parts in PORTS:
            search.index(connection, id, *parts, ())
        for q, best_first in BEST_FIRST:
            rows = connection.execute(timeline(Asked(q=q), sort="relevance"))
            assert [row.id for row in rows] == best_first, q


def test_indexing_again_forgets_the_old_words(indexed: Engine) -> None:
    with indexed.begin() as connection:
        search.index(connection, 1, "Walks in Geneva", "", "", ())
        search.drop(connection, 2)
    assert found(indexed, "talks") == found(indexed, "envoys") == found(indexed, "ships") == set()
    assert found(indexed, "walks") == {1}


def test_the_words_of_an_event_go_with_it(indexed: Engine) -> None:
    with indexed.begin() as connection:
        connection.execute(models.Event.__table__.delete().where(models.Event.id == 2))
        rows = connection.exec_driver_sql("SELECT count(*) FROM event_search").scalar()
    assert rows == 2


# Spelt as papers and typists spell; many are the same word.
SPELT = """Sarrāj al-Sarraj Sarra\u0304j Sana'a Sanaa Ṣanʿāʾ Taʿizz Taizz Qur’an Quran Haftar Haftar's Haftar’s U.N. UN
    طَرَابُلُس طرابلس الجيش الـجيش Триполи ТРИПОЛИ Йемен Иемен Київ Łódź Lodz Straße STRASSE İstanbul Istanbul ﬁle file
    port ports ported port-au-port rebels’ rebels 2,000 2000 Türkiye Tu\u0308rkiye""".split()


def some_text(dice: random.Random) -> str:
    joints = dice.choices((" ", " ", " ", ", ", "—", " ‘", "’ "), k=6)
    return "".join(word + joint for word, joint in zip(dice.choices(SPELT, k=dice.randint(0, 6)), joints, strict=False))


def some_words(dice: random.Random) -> str:
    """A word, a phrase, a beginning, or something to be left out."""
    word = dice.choice(SPELT)
    phrase = f'"{word} {dice.choice(SPELT)}"'
    return dice.choice((word, word.upper(), phrase, word[: dice.randint(1, 4)] + "*", f"{phrase}*", f"-{word}"))


def plainly(events: dict[int, list[str]], q: str) -> list[int]:
    """Who has what is wanted and nothing that is not; first those that have it all in the first text, or in two."""
    wanted, unwanted = search.terms(q)
    terms = [*wanted, *unwanted]

    def has(id: int, term: search.Term, parts: int = 3) -> bool:
        return any(passages.there([term], text) for text in events[id][:parts])

    def read_until(id: int) -> int:
        return next(n for n in (1, 2, 3) if n == 3 or all(has(id, term, n) for term in wanted))

    found = [id for id in events if terms and all(has(id, term) != term.excluded for term in terms)]
    return sorted(found, key=lambda id: (read_until(id), -id))


def test_both_find_what_a_plain_reading_finds(databases: Any) -> None:
    dice = random.Random(1911)
    events = {id: [some_text(dice) for _ in search.PARTS] for id in range(1, 301)}
    rows = [ROW | {"id": id, "title": title, "summary": summary} for id, (title, summary, _) in events.items()]
    asked = [" ".join(some_words(dice) for _ in range(dice.choice((1, 1, 1, 2, 2, 3)))) for _ in range(300)]
    answers = {q: plainly(events, q) for q in asked}
    assert sum(len(ids) > 2 for ids in answers.values()) > 150
    for backend in ("sqlite", "postgres"):
        engine = connect(databases.migrated(backend))
        with engine.begin() as connection:
            connection.execute(insert(models.Event), rows)
            for id, texts in events.items():
                search.index(connection, id, *texts, ())
            for q, ids in answers.items():
                best_first = connection.execute(timeline(Asked(q=q), sort="relevance"))
                assert [row.id for row in best_first] == ids, (backend, q)
        engine.dispose()


def test_texts_of_any_length(indexed: Engine) -> None:
    long = " ".join(f"word{n}" for n in range(40_000))
    with indexed.begin() as connection:
        search.index(connection, 1, "x" * 5000, long, "ش" * 300_000, ())
        search.index(connection, 2, "", " ".join("ابجد" * 16 + str(n) for n in range(30_000)), "", ())
    assert found(indexed, "word14000") == {1}
    assert found(indexed, "word39999") == set()
    assert found(indexed, "x" * 5000) == {1}


def test_no_query_is_an_error(both: list[Engine]) -> None:
    alphabet = st.sampled_from([*"ab -*\"'():&|!<>\\%_^~\x00\ud7ff", "AND ", "NOT ", "é", "تونس", "tripoli", '"the '])

    @settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(alphabet, max_size=25).map("".join) | st.text(max_size=40))
    def agree(q: str) -> None:
        asked = count(Asked(q=q, modality=None))
        numbers = set()
        for engine in both:
            with engine.connect() as connection:
                numbers.add(connection.scalar(asked))
        assert len(numbers) == 1, q

    agree()
