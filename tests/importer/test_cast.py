"""The cast that ships, and what is said of a cell that cannot be."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from dates import calendar
from dates.interval import Interval
from events.entities import Actor, ActorKind, Place, SpellingKind
from importer.cast import COLUMNS, BadCast, cast, read
from importer.towns import City, towns

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
ACTORS = {actor.key: actor for actor in cast().actors}
PLACES = {place.key: place for place in cast().places}


def called(text: str) -> set[tuple[str, str]]:
    """Whom a spelling means, and why."""
    return {(a.key, s.kind.value) for a in cast().actors for s in a.spellings if s.text == text}


@pytest.mark.parametrize(
    ("spelling", "key", "kind"),
    [
        ("Moammar Gadhafi", "muammar-gaddafi", "alias"),
        ("Moamer Kadhafi", "muammar-gaddafi", "alias"),
        ("Qaddafi", "muammar-gaddafi", "surname"),
        ("Khalifa Hifter", "khalifa-haftar", "alias"),
        ("Faiez Serraj", "fayez-al-sarraj", "alias"),
        ("Fayez el-Sarraj", "fayez-al-sarraj", "alias"),
        ("Recep Erdogan", "recep-tayyip-erdogan", "alias"),
        ("GNA", "government-of-national-accord", "acronym"),
        ("Libyan Arab Armed Forces", "libyan-national-army", "alias"),
        ("Daesh", "islamic-state", "alias"),
        ("Turkish", "turkey", "demonym"),
        ("Turks", "turkey", "demonym"),
        ("Libyans", "libya", "demonym"),
        ("Chinese", "china", "demonym"),
        ("Saudis", "saudi-arabia", "demonym"),
        ("Ankara", "turkey", "capital"),
        ("Brussels", "european-union", "capital"),
        ("Kremlin", "russia", "institution"),
        ("U.S.", "united-states", "acronym"),
        ("America", "united-states", "alias"),
        ("UAE", "united-arab-emirates", "acronym"),
        ("Britain", "united-kingdom", "alias"),
    ],
)
def test_a_spelling_means_one_actor(spelling: str, key: str, kind: str) -> None:
    assert called(spelling) == {(key, kind)}


@pytest.mark.parametrize("spelling", ["May", "Johnson", "Clinton", "Williams", "Stevens", "Cameron", "Hague", "Leon"])
def test_a_surname_that_many_bear_is_nobodys(spelling: str) -> None:
    assert called(spelling) == set()


@pytest.mark.parametrize(
    "name", ["Turkey", "Russia", "Syria", "Iran", "South Korea", "Ivory Coast", "Vatican City", "Kosovo"]
)
def test_countries_go_by_their_everyday_names(name: str) -> None:
    actor = next(actor for actor in cast().actors if actor.name == name)
    assert actor.kind is ActorKind.COUNTRY
    assert PLACES[actor.key].kind == "country"
    assert PLACES[actor.key].latitude is not None


def test_an_office_is_held_for_a_while() -> None:
    (gna,) = ACTORS["fayez-al-sarraj"].parents
    assert (gna.key, gna.during) == (
        "government-of-national-accord",
        Interval(calendar.seconds(2015, 12, 17), calendar.seconds(2021, 3, 16)),
    )
    assert [parent.key for parent in ACTORS[gna.key].parents] == ["libya"]
    assert ACTORS["recep-tayyip-erdogan"].parents[0].during.latest is None


def test_of_towns_that_share_a_name_the_likeliest_comes_first() -> None:
    def of(name: str) -> list[str]:
        return [place.key for place in cast().places if place.name == name]

    assert of("Tripoli") == ["tripoli", "tripoli-lb"]
    assert of("Birmingham") == ["birmingham", "birmingham-us"]
    assert of("Paris") == ["paris"]


@pytest.mark.parametrize("name", ["Most", "March", "Reading", "Police", "Wilson", "Obama", "Lebanon", "Mexico", "Date"])
def test_a_word_or_a_name_is_no_town(name: str) -> None:
    assert not [place for place in cast().places if place.name == name and place.kind == "city"]


@pytest.mark.parametrize(
    ("key", "chain"),
    [
        ("tripoli", ["tripolitania", "libya"]),
        ("sharara", ["fezzan", "libya"]),
        ("austin", ["texas", "united-states"]),
        ("toronto", ["ontario", "canada"]),
        ("edinburgh", ["scotland", "united-kingdom"]),
        ("lyon", ["france"]),
    ],
)
def test_a_place_lies_in_larger_ones(key: str, chain: list[str]) -> None:
    found = []
    while within := PLACES[key].within:
        found.append(within)
        key = within
    assert found == chain


def test_misrata_is_listed_once_and_lies_where_it_lies() -> None:
    (misrata,) = [place for place in cast().places if place.geonames == 2214846]
    assert misrata.name == "Misrata"
    assert {"Misurata", "Misratah"} <= {spelling.text for spelling in misrata.spellings}
    assert (misrata.latitude, misrata.longitude) == pytest.approx((32.38, 15.09), abs=0.01)


def test_every_key_is_one_of_its_own_and_every_tie_holds() -> None:
    assert len(ACTORS) == len(cast().actors)
    assert len(PLACES) == len(cast().places)
    assert {parent.key for actor in cast().actors for parent in actor.parents} <= set(ACTORS)
    assert {place.within for place in cast().places} - {None} <= set(PLACES)


def test_a_place_is_not_called_by_what_only_its_people_are() -> None:
    kinds = {spelling.kind for place in cast().places for spelling in place.spellings}
    assert kinds <= {SpellingKind.NAME, SpellingKind.ALIAS, SpellingKind.ACRONYM}


def test_it_is_read_once_and_fast() -> None:
    assert cast() is cast()
    started = time.process_time()
    read(SEEDS)
    assert time.process_time() - started < 2  # 0.4 s on an idle machine


def town(name: str, number: int, population: int, country: str = "FR") -> City:
    return {
        "name": name, "geonameid": number, "population": population, "countrycode": country, "admin1code": "00",
        "latitude": 1.0, "longitude": 2.0,
    }  # fmt: skip


def test_towns_come_largest_first_each_with_a_key_of_its_own() -> None:
    listed = [Place("x", "Xanadu", "city", geonames=7), Place("elsewhere", "Elsewhere", "region")]
    known = [
        town("Springfield", 1, 20_000),
        town("Springfield", 2, 30_000, "US"),
        town("Springfield", 3, 25_000, "US"),
        town("Xanadu", 7, 900_000),
        town("Elsewhere", 8, 900_000),
        town("Same", 9, 900_000),
        town("Tô", 12, 60_000, "BF"),
        town("Łódź", 10, 700_000, "PL"),
        town("Łódź", 11, 60_000, "PL"),
    ]
    found = list(towns(known, listed, {"Same"}, lambda country, part: None))
    assert [place.key for place in found] == ["lodz", "springfield", "springfield-us", "springfield-fr"]
    assert [spelling.text for spelling in found[0].spellings] == ["Lódź"]


GOOD = {
    "actors.csv": "mustafa,Mustafa,person,LY,,council,",
    "places.csv": "harbour,Harbour,site,LY,32.9,13.2,,libya,",
    "countries.csv": "libya,Libya,LY,Q1016,25,17,Tripoli,Libyan{demonym}",
    "regions.csv": "",
    "words.csv": "",
}


def written(folder: Path, **changed: str) -> Path:
    """A small cast, of which one file's rows are other ones."""
    actors = GOOD["actors.csv"] + "\ncouncil,Council,organisation,LY,,libya[2011-02/2012-08-08],NTC{acronym}"
    files = GOOD | {"actors.csv": actors} | {f"{name}.csv": rows for name, rows in changed.items()}
    for name, rows in files.items():
        (folder / name).write_text(f"{COLUMNS[name]}\n{rows}\n".replace("\n\n", "\n"), encoding="utf-8")
    return folder


def test_a_small_cast_is_read(tmp_path: Path) -> None:
    small = read(written(tmp_path), [])
    assert [actor.key for actor in small.actors] == ["mustafa", "council", "libya"]
    assert [place.key for place in small.places] == ["harbour", "libya"]
    council: Actor = small.actors[1]
    assert council.parents[0].during == Interval(calendar.seconds(2011, 2), calendar.seconds(2012, 8, 9))


@pytest.mark.parametrize(
    ("file", "row", "column", "value", "expected"),
    [
        ("actors", "a,A,wizard,,,,", "kind", "wizard", "armed-group"),
        ("actors", "a,A,person,,,nobody,", "parents", "nobody", "nobody has 'nobody'"),
        ("actors", "a,A,person,,,libya[2011-13/..],", "parents", "libya[2011-13/..]", "EDTF"),
        ("actors", "a,A,person,,,libya[2011,", "parents", "libya[2011", "key[EDTF]"),
        ("actors", "a,A,person,,,b,\nb,B,person,,,a,", "parents", "b", "its own ancestor"),
        ("actors", "a,A,person,,,,\na,B,person,,,,", "key", "a", "actors.csv, line 2 has it"),
        ("actors", "libya,A,person,,,,", "key", "libya", "countries.csv, line 2 has it"),
        ("actors", "A b,A,person,,,,", "key", "A b", "lower-case"),
        ("actors", "a,,person,,,,", "name", "", "a name"),
        ("actors", "a,A,person,Libya,,,", "country", "Libya", "ISO 3166-1"),
        ("actors", "a,A,person,,1016,,", "wikidata", "1016", "Q and a number"),
        ("actors", "a,A,person,,,,B{nickname}", "spellings", "B{nickname}", "surname"),
        ("actors", "a,A,person,,,,B{alias", "spellings", "B{alias", "text{kind}"),
        ("places", "p,P,city,LY,95,13,,libya,", "latitude", "95", "-90 to 90"),
        ("places", "p,P,city,LY,32,east,,libya,", "longitude", "east", "-180 to 180"),
        ("places", "p,P,city,LY,32,13,,atlantis,", "within", "atlantis", "none is 'atlantis'"),
        ("places", "p,P,city,LY,32,13,,p,", "within", "p", "larger place than itself"),
        ("places", "p,P,planet,LY,32,13,,libya,", "kind", "planet", "site"),
        ("places", "p,P,city,LY,32,13,x1,libya,", "geonames", "x1", "geonames.org"),
    ],
)
def test_a_bad_cell_is_named(tmp_path: Path, file: str, row: str, column: str, value: str, expected: str) -> None:
    with pytest.raises(BadCast) as raised:
        read(written(tmp_path, **{file: row}), [])
    message = str(raised.value)
    line = 3 if "line 2 has it" in expected and file in expected else 2
    assert message.startswith(f"{file}.csv, line {line}, {column}: {value!r}; expected ")
    assert expected in message


def test_a_row_with_too_few_cells_and_a_header_that_is_another(tmp_path: Path) -> None:
    with pytest.raises(BadCast, match=r"actors\.csv, line 2: 2 cells; expected 7"):
        read(written(tmp_path, actors="a,A"), [])
    (tmp_path / "actors.csv").write_text("key,title\n", encoding="utf-8")
    with pytest.raises(BadCast, match=r"actors\.csv, line 1: 'key,title'; expected 'key,name,kind"):
        read(tmp_path, [])


def test_the_files_that_ship_can_be_read_from_anywhere(tmp_path: Path) -> None:
    for name in COLUMNS:
        shutil.copy(SEEDS / name, tmp_path)
    assert read(tmp_path, []).actors == cast().actors
