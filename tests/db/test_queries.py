from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from sqlalchemy import Engine, Executable, insert

import api.facets
from api.facets import count
from dates import calendar
from dates.interval import Grain, Interval
from db import counts, models, names, queries, timeline
from db.filters import Asked
from db.question import Question
from db.types import OPEN_FUTURE, OPEN_PAST, UNDATED


def answers(both: list[Engine], asked: Executable | Question) -> list[Any]:
    """The same from both, or the test ends here."""
    statement, values = asked if isinstance(asked, Question) else (asked, None)
    rows = []
    for engine in both:
        with engine.connect() as connection:
            rows.append([tuple(row) for row in connection.execute(statement, values)])
    assert rows[0] == rows[1]
    return rows[0]


def facets(both: list[Engine], asked: Asked) -> dict[str, dict[str, int]]:
    found = []
    for engine in both:
        with engine.connect() as connection:
            found.append(count(connection, asked))
    assert found[0] == found[1]
    return {name: {row["value"]: row["n"] for row in rows} for name, rows in found[0].items()}


def keys(rows: list[Any]) -> list[str]:
    return [row[1] for row in rows]


def live(world: list[Any], actor: int | None = None) -> list[Any]:
    return [
        e
        for e in world
        if e.superseded_by is None
        and e.earliest < UNDATED
        and e.modality in ("occurred", "ongoing")
        and (actor is None or actor in {up for id, _ in e.actors for up in e.acted_for(id)})
    ]


def test_rows_are_the_same_to_the_last_column(both: list[Engine]) -> None:
    assert len(answers(both, timeline.timeline(Asked(modality=None)))) > 300


YEARS = Interval(calendar.seconds(2011), calendar.seconds(2016))


@pytest.mark.parametrize("asked", [Asked(), Asked(actor=(1,)), Asked(window=YEARS), Asked(actor=(1,), window=YEARS)])
def test_facets_say_what_one_would_find(both: list[Engine], world: list[Any], asked: Asked) -> None:
    """Whether they are counted beforehand or now."""
    start, end = (asked.window.earliest, asked.window.latest) if asked.window else (OPEN_PAST, OPEN_FUTURE)
    events = [e for e in live(world, *asked.actor) if e.latest > start and e.earliest < end]
    found = facets(both, asked)

    def counted(values: Any) -> dict[Any, int]:
        return dict(Counter(value for event in events for value in values(event)))

    assert (counts.by_facet(asked) is None) == bool(asked.actor)
    assert found["type"] == counted(lambda e: {e.type} - {None})
    assert found["actor"] == counted(lambda e: {f"actor-{up}" for up in e.lines})
    assert found["place"] == counted(lambda e: {f"place-{at}" for at in e.around})
    assert found["source"] == counted(lambda e: e.publishers - {None})
    is_open = {e.id for e in events if e.earliest == OPEN_PAST or e.latest == OPEN_FUTURE}
    assert found["precision"] == counted(lambda e: {"open" if e.id in is_open else Grain(e.precision).label})
    assert list(found["precision"]) == sorted(found["precision"], key=[*(g.label for g in Grain), "open"].index)
    known = [e.latest - 1 if e.earliest == OPEN_PAST else e.earliest for e in events]
    years = {int(year): n for year, n in found["year"].items()}
    assert years == dict(Counter(calendar.fields(at).year for at in known))
    assert list(years) == sorted(years)
    for name in ("actor", "place", "type", "source"):
        assert list(found[name]) == sorted(found[name], key=lambda value: (-found[name][value], value))


def test_choosing_a_facet_gives_its_number(both: list[Engine]) -> None:
    for value, n in facets(both, Asked(affiliates=False))["actor"].items():
        asked = Asked(actor=(int(value.removeprefix("actor-")),), affiliates=False)
        assert answers(both, timeline.count(asked)) == [(n,)]


def test_a_facet_has_the_most_frequent_and_of_those_as_frequent_the_first(
    both: list[Engine], monkeypatch: pytest.MonkeyPatch
) -> None:
    every = facets(both, Asked())
    for most in (1, 2, 3):
        monkeypatch.setattr(api.facets, "MOST", most)
        few = facets(both, Asked())
        for name in ("actor", "place", "source"):
            assert list(few[name].items()) == list(every[name].items())[:most]


def test_coverage_is_of_what_is_known(both: list[Engine], world: list[Any]) -> None:
    dated = [e for e in world if e.superseded_by is None and e.earliest < UNDATED]
    [(first, last, documents)] = answers(both, timeline.coverage())
    assert first == min(e.earliest for e in dated if e.earliest > OPEN_PAST)
    assert last == max(e.latest for e in dated if e.latest < OPEN_FUTURE)
    assert documents == 12


def test_coverage_of_nothing(engine: Engine) -> None:
    with engine.connect() as connection:
        assert tuple(connection.execute(*timeline.coverage()).one()) == (None, None, 0)


def test_an_event_and_what_hangs_on_it(both: list[Engine], world: list[Any]) -> None:
    event = next(e for e in world if len(e.actors) == 3 and len(e.places) == 2 and len(e.documents) == 3)
    assert len(answers(both, queries.event(event.id))) == 1
    mentions = answers(both, queries.mentions_of(event.id))
    assert [row[1] for row in mentions] == event.documents
    at = [column.name for column in queries.mentions_of(0).selected_columns].index("sentence")
    assert {row[at] for row in mentions} == {"Été"}  # three code points of the text
    assert [(row[1], row[2]) for row in answers(both, queries.actors_of([event.id]))] == [
        (role, f"actor-{id}") for id, role in event.actors
    ]
    assert keys(answers(both, queries.places_of([event.id]))) == [f"place-{id}" for id in event.places]
    assert answers(both, queries.actors_of([])) == []
    assert len(answers(both, queries.mentions_in(3))) == sum(3 in e.documents for e in world)
    assert len(answers(both, queries.document(3))) == 1
    assert answers(both, queries.event(2**53)) == []


def test_a_merged_event_can_still_be_asked_for(both: list[Engine], world: list[Any]) -> None:
    event = next(e for e in world if e.superseded_by)
    columns = [column.name for column in queries.event(0).selected_columns]
    [row] = answers(both, queries.event(event.id))
    assert row[columns.index("superseded_by")] == event.superseded_by


def test_names_are_found_by_any_spelling(both: list[Engine]) -> None:
    assert keys(answers(both, names.actors_spelt("khalifa haftar"))) == ["actor-2"]
    assert keys(answers(both, names.actors_spelt("haftar"))) == ["actor-2", "actor-3"]
    assert keys(answers(both, names.actors_spelt("actor 7"))) == ["actor-7"]  # by its key: it has no spelling
    assert answers(both, names.actors_spelt("sanaa")) == []
    assert keys(answers(both, names.places_spelt("sanaa"))) == ["place-1"]


def test_names_that_begin_so(both: list[Engine], world: list[Any]) -> None:
    found = answers(both, names.actors_like("haf"))
    assert {(row[1], row[-2]) for row in found} == {("actor-2", "Haftar"), ("actor-3", "Haftar")}
    assert [row[-1] for row in found] == sorted((row[-1] for row in found), reverse=True)
    assert keys(answers(both, names.actors_like("khalifa h"))) == ["actor-2"]
    assert answers(both, names.actors_like("%")) == answers(both, names.actors_like("_a")) == []
    assert len(answers(both, names.actors_like(""))) == 3
    assert len(answers(both, names.actors_like("", limit=1))) == 1
    assert keys(answers(both, names.places_like("sana"))) == ["place-1"]
    assert len(answers(both, names.actor_spellings())) == 4
    assert len(answers(both, names.place_spellings())) == 1


def test_text_sorts_by_code_point_in_both(both: list[Engine]) -> None:
    found = facets(both, Asked(modality=None))["source"]
    assert sorted(found) == ["Agence Nouvelle", "Zephyr", "agence nouvelle", "Ärzteblatt"]


def plan(engine: Engine, statement: queries.Rows) -> str:
    compiled = statement.compile(engine, compile_kwargs={"literal_binds": True})
    with engine.connect() as connection:
        return "\n".join(str(row) for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}"))


SORTS: tuple[timeline.Sort, ...] = ("date", "-date")


@pytest.mark.parametrize("sort", SORTS)
def test_a_page_of_one_actor_is_one_range_scan_without_sorting(both: list[Engine], sort: timeline.Sort) -> None:
    after = timeline.Cursor(calendar.seconds(2012), 5)
    asked = Asked(actor=(1,), window=Interval(None, calendar.seconds(2020)))
    found = plan(both[0], timeline.timeline(asked, sort=sort, after=after, limit=100))
    assert "SEARCH actor_timeline USING PRIMARY KEY (actor_id=? AND (earliest,event_id)" in found, found
    assert "SEARCH events USING INTEGER PRIMARY KEY" in found and "TEMP B-TREE" not in found


@pytest.mark.parametrize("asked", [Asked(window=YEARS), Asked(actor=(1,), window=YEARS)])
@pytest.mark.parametrize("sort", SORTS)
def test_what_meets_a_window_is_looked_for_no_further_back_than_it_may_begin(
    both: list[Engine], asked: Asked, sort: timeline.Sort
) -> None:
    found = plan(both[0], timeline.timeline(asked, sort=sort, limit=100))
    table = "actor_timeline" if asked.actor else "events"
    assert f"ix_{table}_yearlong" in found and f"ix_{table}_lasting" in found, found
    assert "earliest>? AND earliest<?" in found, found
    assert f"SCAN {table}" not in found


@pytest.mark.parametrize("sort", ["date", "-date", "importance", "updated"])
def test_no_page_needs_sorting(both: list[Engine], sort: timeline.Sort) -> None:
    assert "TEMP B-TREE" not in plan(both[0], timeline.timeline(Asked(), sort=sort, limit=100))


def test_a_link_to_nothing_is_refused(engine: Engine) -> None:
    link = {"event_id": 1, "position": 0, "actor_id": 1, "role": "actor"}
    with pytest.raises(Exception, match=r"(?i)foreign key"), engine.begin() as connection:
        connection.execute(insert(models.EventActor), [link])
