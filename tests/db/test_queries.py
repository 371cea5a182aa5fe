from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from sqlalchemy import Engine, Executable, insert

from dates import calendar
from dates.interval import Grain, Interval
from db import models, names, queries
from db.filters import Asked
from db.types import OPEN, OPEN_FUTURE, OPEN_PAST, UNDATED

WITHIN = {2: (1,), 3: (1, 2), 5: (4,)}


def answers(both: list[Engine], statement: Executable) -> list[Any]:
    """The same from both, or the test ends here."""
    rows = []
    for engine in both:
        with engine.connect() as connection:
            rows.append([tuple(row) for row in connection.execute(statement)])
    assert rows[0] == rows[1]
    return rows[0]


def facets(both: list[Engine], asked: Asked) -> dict[str, list[tuple[Any, str | None, int]]]:
    found: dict[str, list[tuple[Any, str | None, int]]] = {name: [] for name in queries.FACETS}
    for facet, rank, value, name, n in answers(both, queries.facets(asked)):
        found[list(queries.FACETS)[facet]].append((rank if value is None else value, name, n))
    return found


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
    assert len(answers(both, queries.timeline(Asked(modality=None)))) > 300


@pytest.mark.parametrize("actor", [None, 1])
def test_facets_say_what_one_would_find(both: list[Engine], world: list[Any], actor: int | None) -> None:
    asked = Asked(actor=(actor,) if actor else ())
    events = live(world, actor)
    found = facets(both, asked)

    def counted(values: Any) -> dict[Any, int]:
        return dict(Counter(value for event in events for value in values(event)))

    def n(name: str) -> dict[Any, int]:
        return {value: n for value, _, n in found[name]}

    assert n("type") == counted(lambda e: {e.type} - {None})
    assert n("actor") == counted(lambda e: {f"actor-{up}" for id, _ in e.actors for up in e.acted_for(id)})
    assert n("place") == counted(lambda e: {f"place-{at}" for id in e.places for at in (id, *WITHIN.get(id, ()))})
    assert n("source") == counted(lambda e: e.publishers - {None})
    is_open = {e.id for e in events if e.earliest == OPEN_PAST or e.latest == OPEN_FUTURE}
    assert n("precision") == counted(lambda e: {OPEN if e.id in is_open else e.precision})
    known = [e.latest - 1 if e.earliest == OPEN_PAST else e.earliest for e in events]
    assert n("year") == dict(Counter(calendar.fields(at).year for at in known))
    for name in ("actor", "place", "type", "source"):
        assert [(-n, value) for value, _, n in found[name]] == sorted((-n, value) for value, _, n in found[name])
    assert [value for value, _, _ in found["year"]] == sorted(n("year"))


def test_choosing_a_facet_gives_its_number(both: list[Engine]) -> None:
    actors = facets(both, Asked(affiliates=False))["actor"]
    for value, _, n in actors:
        asked = Asked(actor=(int(value.removeprefix("actor-")),), affiliates=False)
        assert answers(both, queries.count(asked)) == [(n,)]


def test_coverage_is_of_what_is_known(both: list[Engine], world: list[Any]) -> None:
    dated = [e for e in world if e.superseded_by is None and e.earliest < UNDATED]
    [(first, last, documents)] = answers(both, queries.coverage())
    assert first == min(e.earliest for e in dated if e.earliest > OPEN_PAST)
    assert last == max(e.latest for e in dated if e.latest < OPEN_FUTURE)
    assert documents == 12


def test_coverage_of_nothing(engine: Engine) -> None:
    with engine.connect() as connection:
        assert tuple(connection.execute(queries.coverage()).one()) == (None, None, 0)


def test_an_event_and_what_hangs_on_it(both: list[Engine], world: list[Any]) -> None:
    event = next(e for e in world if len(e.actors) == 3 and len(e.places) == 2 and len(e.documents) == 3)
    assert len(answers(both, queries.event(event.id))) == 1
    mentions = answers(both, queries.mentions_of(event.id))
    assert [row[1] for row in mentions] == event.documents
    at = [column.name for column in queries.mentions_of(0).selected_columns].index("sentence")
    assert {row[at] for row in mentions} == {"Été"}  # three code points of the text
    assert [(row[1], row[2]) for row in answers(both, queries.actors_of([event.id]))] == [
        (role, id) for id, role in event.actors
    ]
    assert [row[1] for row in answers(both, queries.places_of([event.id]))] == event.places
    assert answers(both, queries.actors_of([])) == []
    assert len(answers(both, queries.mentions_in(3))) == sum(3 in e.documents for e in world)
    assert len(answers(both, queries.document(3))) == 1
    assert answers(both, queries.event(2**53)) == []


def test_a_merged_event_can_still_be_asked_for(both: list[Engine], world: list[Any]) -> None:
    event = next(e for e in world if e.superseded_by)
    columns = [column.name for column in queries.event(0).selected_columns]
    [row] = answers(both, queries.event(event.id))
    assert row[columns.index("superseded_by")] == event.superseded_by


def keys(rows: list[Any]) -> list[str]:
    return [row[1] for row in rows]


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
    found = [value for value, _, _ in facets(both, Asked(modality=None))["source"]]
    assert sorted(found) == ["Agence Nouvelle", "Zephyr", "agence nouvelle", "Ärzteblatt"]


def plan(engine: Engine, statement: queries.Rows) -> str:
    compiled = statement.compile(engine, compile_kwargs={"literal_binds": True})
    with engine.connect() as connection:
        return "\n".join(str(row) for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}"))


def test_a_page_of_one_actor_is_one_range_scan_without_sorting(both: list[Engine]) -> None:
    sqlite = both[0]
    after = queries.Cursor(calendar.seconds(2012), 5)
    sorts: tuple[queries.Sort, ...] = ("date", "-date")
    for sort in sorts:
        asked = Asked(actor=(1,), window=Interval(0, calendar.seconds(2020)))
        found = plan(sqlite, queries.timeline(asked, sort=sort, after=after, limit=100))
        assert "SEARCH actor_timeline USING PRIMARY KEY (actor_id=? AND (earliest,event_id)" in found, found
        assert "SEARCH events USING INTEGER PRIMARY KEY" in found and "TEMP B-TREE" not in found


@pytest.mark.parametrize("sort", ["date", "-date", "importance", "updated"])
def test_no_page_needs_sorting(both: list[Engine], sort: queries.Sort) -> None:
    assert "TEMP B-TREE" not in plan(both[0], queries.timeline(Asked(), sort=sort, limit=100))


def test_a_link_to_nothing_is_refused(engine: Engine) -> None:
    link = {"event_id": 1, "position": 0, "actor_id": 1, "role": "actor"}
    with pytest.raises(Exception, match=r"(?i)foreign key"), engine.begin() as connection:
        connection.execute(insert(models.EventActor), [link])


def test_precisions_are_grains(both: list[Engine]) -> None:
    found = [value for value, _, _ in facets(both, Asked())["precision"]]
    assert found == sorted(found) and set(found) <= {*Grain, OPEN}
