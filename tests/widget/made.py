"""Made-up events, as the API tells them: one of each kind of date first, then a crowd."""

from __future__ import annotations

import random
from typing import Any

ACTORS = [
    ("turkey", "Turkey"),
    ("khalifa-haftar", "Khalifa Haftar"),
    ("gna", "Government of National Accord"),
    ("united-nations", "United Nations"),
    ("russia", "Russia"),
    ("egypt", "Egypt"),
    ("uae", "United Arab Emirates"),
    ("noc", "National Oil Corporation"),
    ("germany", "Germany"),
    ("fayez-al-sarraj", "Fayez al-Sarraj"),
    ("france", "France"),
    ("italy", "Italy"),
    ("tuareg-council", "Tuareg council of the south-west"),
    ("eu", "European Union"),
    ("qatar", "Qatar"),
    ("tunisia", "Tunisia"),
]
PUBLISHERS = ["Harbour Wire", "The Inland Post", "Coast Radio", "Evening Sheet"]
KINDS = ["ASSAULT", "CONSULT", "AGREE", "ACCUSE", "REJECT", "MOBILIZE", "AID", "SANCTION", "PROTEST", "x:ELECTION"]
MONTHS = "January February March April May June July August September October November December".split()


def date(
    edtf: str | None,
    earliest: str | None,
    latest: str | None,
    precision: str | None,
    display: str | None,
    core: tuple[str, str] | None = None,
) -> dict[str, Any]:
    latest_start, earliest_end = core or (None, None)
    return {
        "edtf": edtf,
        "earliest": earliest,
        "latest": latest,
        "precision": precision,
        "display": display,
        "latest_start": latest_start,
        "earliest_end": earliest_end,
    }


# One of each kind of date.
# fmt: off
DATES = [
    date("2019-04-04", "2019-04-04", "2019-04-04", "day", "4 April 2019"),
    date("2020-01-19T05:30", "2020-01-19T05:30", "2020-01-19T05:30", "minute", "19 January 2020, 05:30"),
    date("2020-06", "2020-06-01", "2020-06-30", "month", "June 2020"),
    date("2019-04-01/2019-04-10", "2019-04-01", "2019-04-10", "month", "early April 2019"),
    date("2014", "2014-01-01", "2014-12-31", "year", "2014"),
    date("2019-05/2019-07", "2019-05-01", "2019-07-31", "month", "May to July 2019", ("2019-05-31", "2019-07-01")),
    date("2011/..", "2011-01-01", None, "year", "since 2011", ("2011-12-31", "2012-01-01")),
    date("../2015", None, "2015-12-31", "year", "before 2016"),
    date("../2019-06", None, "2019-06-30", "month", "until June 2019", ("2019-06-01", "2019-06-01")),
    date("2016-12-05/2016-12-09", "2016-12-05", "2016-12-09", "day", "5 to 9 December 2016",
         ("2016-12-05", "2016-12-09")),
    date("201X", "2010-01-01", "2019-12-31", "decade", "2010s"),
    date(None, None, None, None, None),
]
TITLES = [
    "Column of pick-ups turns north at the salt flats", "Envoys shake hands in a hotel lobby before dawn",
    "The ring around the capital's port gives way", "Mayor asks for calm over the radio",
    "Grain ships wait off the breakwater", "Pumping stations stand idle along the pipeline",
    "Two parliaments, one treasury", "The old customs house burns down",
    "Checkpoint on the coast road kept shut to lorries", "Delegates haggle over a timetable for the vote",
    "Smugglers move their trade inland", "A letter nobody can date asks for arbitration",
]
# fmt: on


def make(number: int, title: str, when: dict[str, Any], rng: random.Random) -> dict[str, Any]:
    parties = rng.sample(ACTORS, k=rng.choice([1, 1, 2, 2, 3])) if number % 17 else []
    modality = rng.choices(["occurred", "ongoing", "planned", "claimed", "denied"], [80, 6, 6, 5, 3])[0]
    roles = ["actor", "recipient", "other"]
    told = rng.choice([1, 1, 1, 2, 4])
    return {
        "id": str(4503599627370496 + number),
        "title": title,
        "date": when,
        "type": KINDS[number % len(KINDS)],
        "mode": None,
        "modality": modality,
        "actors": [{"key": key, "name": name, "role": role} for (key, name), role in zip(parties, roles, strict=False)],
        "places": [{"key": "tripoli", "name": "Tripoli", "lat": 32.89, "lon": 13.18}],
        "importance": round(rng.random() ** 3, 3),
        "confidence": 0.8,
        "sources": told,
        "conflicts": [{"field": "date", "said": "2019-04-04", "mentions": ["703687441776643"]}] if told == 4 else [],
        "updated": "2024-05-15T09:30:00Z",
        "links": {"self": f"/events/{4503599627370496 + number}"},
    }


def some_day(rng: random.Random) -> dict[str, Any]:
    """Days mostly, months and years among them, crowded towards 2019."""
    year = min(2020, 2011 + int(10 * rng.random() ** 0.5))
    month, day = rng.randint(1, 12), rng.randint(1, 28)
    length = 31 - (month in (4, 6, 9, 11)) - 3 * (month == 2)
    match rng.choices(["day", "month", "year", "lasted"], [70, 16, 5, 9])[0]:
        case "day":
            text = f"{year}-{month:02}-{day:02}"
            return date(text, text, text, "day", f"{day} {MONTHS[month - 1]} {year}")
        case "month":
            text = f"{year}-{month:02}"
            return date(text, f"{text}-01", f"{text}-{length}", "month", f"{MONTHS[month - 1]} {year}")
        case "year":
            return date(str(year), f"{year}-01-01", f"{year}-12-31", "year", str(year))
        case _:
            first, last = f"{year}-{month:02}-{day:02}", f"{year}-{month:02}-{min(length, day + rng.randint(1, 20)):02}"
            words = f"{day} to {int(last[-2:])} {MONTHS[month - 1]} {year}"
            return date(f"{first}/{last}", first, last, "day", words, (first, last))


def events(count: int) -> list[dict[str, Any]]:
    """The first dozen has every kind of date; the rest is a crowd. The same each time."""
    rng = random.Random(42)
    first = [make(n, TITLES[n], DATES[n], rng) for n in range(min(count, 12))]
    words = "convoy tariff envoy harbour ceasefire ministry pipeline brigade airfield summit border ration".split()
    verbs = "halts reaches leaves rejects backs loses reopens guards divides shelters".split()
    for number in range(12, count):
        a, b = rng.sample(words, 2)
        tail = " after a night of talks about who may pass and who may not" if number % 7 == 0 else ""
        first.append(make(number, f"{a.capitalize()} {rng.choice(verbs)} {b}{tail}", some_day(rng), rng))
    return first


def opened(event: dict[str, Any]) -> dict[str, Any]:
    """An event as /events/{id} has it; its sentences begin with a letter beyond 16 bits, which counts as one."""
    when = event["date"]["display"] or "once"
    name = event["actors"][0] if event["actors"] else {"key": "nobody", "name": "Nobody", "role": "other"}
    mentions = []
    for number in range(max(1, event["sources"])):
        text = f"𝒲hat was told: {name['name']} was there when it happened, {when}, so the wire has it."
        at, start = text.index(when), 100
        span = {"start": start + text.index(name["name"]), "text": name["name"]}
        span["end"] = span["start"] + len(name["name"])
        timex = {"start": start + at, "end": start + at + len(when), "text": when, "type": "DATE", "value": "2020-06"}
        mentions.append(
            {
                "id": f"70368744177664{number}",
                "document": {
                    "id": f"90071992547409{number}",
                    "title": f"Dispatch {number + 1} from the coast",
                    "publisher": PUBLISHERS[number],
                    "url": None if number else "https://example.org/dispatch",
                    "published": "2020-06-11" if number != 1 else None,
                    "published_basis": ["byline", "unknown", "inferred", "given"][number],
                },
                "sentence": {"text": text, "start": start, "end": start + len(text)},
                "timex": None if when == "once" else timex,
                "actors": [span | name],
                "places": [],
                "rule": "en/month-year",
                "why": "the month as it stands in the sentence",
                "alternatives": [{"edtf": "2019-06-12", "why": "a year earlier, were the report older"}],
                "date": DATES[0] if number == 3 else event["date"],
                "links": {"document": f"/documents/90071992547409{number}#char={start},{start + len(text)}"},
            }
        )
    ids = [mention["id"] for mention in mentions]
    return event | {
        "summary": f"{event['title']}, as several tell it.",
        "mentions": mentions,
        "merged_why": [
            {"mention": ids[0], "with": other, "score": 0.9, "reasons": {"same_day": 0.6, "actors": 0.3}}
            for other in ids[1:]
        ],
    }


def _dated(number: int, when: dict[str, Any], title: str = "A quay is cleared") -> dict[str, Any]:
    return make(number, title, when, random.Random(number))


def _day(number: int, year: int = 2019) -> dict[str, Any]:
    month, day = number // 28 % 12 + 1, number % 28 + 1
    text = f"{year:04}-{month:02}-{day:02}"
    return date(text, text, text, "day", f"{day} {MONTHS[month - 1]} {year}")


def _year(year: int) -> dict[str, Any]:
    sign, size = ("-", -year) if year < 0 else ("", year)
    text, words = f"{sign}{size:04}", f"{size + 1} BC" if year < 0 else str(size)
    return date(text, f"{text}-01-01", f"{text}-12-31", "year", words)


LONG = "The delegates of eleven towns, three tribes and two rival chambers agree to meet again in a fortnight's time "
ARABIC = ["اجتماع في الميناء القديم", "رئيس البلدية يدعو إلى الهدوء", "وصول السفن إلى المرسى قبل الفجر"]
# What a timeline is tried with: as many kinds of trouble as there are names.
SETS: dict[str, list[dict[str, Any]]] = {
    "nothing": [],
    "one": events(1),
    "each kind": events(12),
    "a crowd": events(300),
    "more than is held": events(3000),
    "long titles": [_dated(n, _day(n * 5), LONG * 2 + str(n)) for n in range(40)],
    "right to left": [_dated(n, _day(n * 9), ARABIC[n % 3]) for n in range(30)],
    "one day": [_dated(n, _day(0)) for n in range(120)],
    "antiquity": [_dated(n, _year(-800 + n * 17)) for n in range(60)],
    "nothing to the day": [_dated(n, DATES[2 + n % 3 if n % 4 else 10]) for n in range(80)],
    "one actor": [_dated(n, _day(n)) | {"actors": [{"key": "turkey", "name": "Turkey", "role": "actor"}]}
                  for n in range(336)],
    "undated": [_dated(n, DATES[11]) for n in range(30)],
}  # fmt: skip
