"""German. How to read a row: dates/rules.py."""
# ruff: noqa: E501  a rule is a line

from __future__ import annotations

# isort: off
from dates.interval import Grain
from dates.languages.figures import DIGITS, FIGURES
from dates.meanings import (
    before_christ, century, clock, clock_of, day_first, days, ends, in_year, length, numeric, on_day, on_weekday, shift,
    sided, two_figures,
)  # fmt: skip
from dates.rules import Language, Rule, Slot
from dates.tense import Cues
from dates.timex import (
    Anchor, At, Bound, Calendar, Duration, Era, Every, Mod, Modified, Open, PartOfDay, Reference, Shift, Side, Stretch,
    Vague, Weekday,
)  # fmt: skip
# isort: on

# fmt: off
MONTHS = {
    "januar|jänner|Jan.": 1, "februar|Feb.": 2, "märz": 3, "april|Apr.": 4, "mai": 5, "juni": 6, "juli": 7,
    "august|Aug.": 8, "september|Sept.": 9, "oktober|Okt.": 10, "november|Nov.": 11, "dezember|Dez.": 12,
}
WEEKDAYS = {"montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag|sonnabend": 5, "sonntag": 6}
WEEKDAYS_ADVERBS = {"montags": 0, "dienstags": 1, "mittwochs": 2, "donnerstags": 3, "freitags": 4, "samstags": 5, "sonntags": 6}
SEASONS = {"frühling|frühjahr": 0, "sommer": 1, "herbst": 2, "winter": 3}
NUMBERS = {
    "ein|eine|einem|einer|einen|eines": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7,
    "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "fünfzehn": 15, "zwanzig": 20, "dreißig": 30, "vierzig": 40,
    "fünfzig": 50,
}
UNITS = {
    "sekunde|sekunden": Grain.SECOND, "minute|minuten": Grain.MINUTE, "stunde|stunden": Grain.HOUR,
    "tag|tage|tagen|tages": Grain.DAY, "woche|wochen": Grain.WEEK, "monat|monate|monaten|monats": Grain.MONTH,
    "quartal|quartale|quartalen": Grain.QUARTER, "jahr|jahre|jahren|jahres": Grain.YEAR,
    "jahrzehnt|jahrzehnte|jahrzehnten": Grain.DECADE, "jahrhundert|jahrhunderte|jahrhunderten": Grain.CENTURY,
}
PARTS = {
    "morgen|früh|vormittag": PartOfDay.MORNING, "mittag": PartOfDay.MIDDAY, "nachmittag": PartOfDay.AFTERNOON,
    "abend": PartOfDay.EVENING, "nacht": PartOfDay.NIGHT,
}
DAY_PARTS = {f"{day}{part}": (number, code) for day, number in WEEKDAYS.items() if "|" not in day
             for part, code in PARTS.items() if "|" not in part} | {f"{day}morgen": (number, PartOfDay.MORNING)
             for day, number in WEEKDAYS.items() if "|" not in day}
PORTIONS = {
    "anfang|zu beginn des|beginn": Mod.START, "mitte": Mod.MID, "ende|gegen ende des|am ende des": Mod.END,
}
SIDES = {
    "letzten|letzter|letztes|letzte|letztem|vergangenen|vergangene|vergangenes|vergangener|vorigen|vorige|voriges": Side.LAST,
    "diesen|dieser|dieses|diese|diesem": Side.THIS,
    "nächsten|nächste|nächstes|nächster|kommenden|kommende|kommendes": Side.NEXT,
}

SLOTS = FIGURES | {
    "month":    Slot(MONTHS),
    "weekday":  Slot(WEEKDAYS),
    "weekday-adverb": Slot(WEEKDAYS_ADVERBS),
    "day-part": Slot(DAY_PARTS),
    "season":   Slot(SEASONS),
    "number":   Slot(NUMBERS, DIGITS),
    "unit":     Slot(UNITS),
    "part":     Slot(PARTS),
    "portion":  Slot(PORTIONS),
    "side":     Slot(SIDES),
    "decade-digits": Slot(shapes={"german-decade": lambda word: int(word[:4]), "german-short-decade": lambda word: int(word[:2])}),
    "link":     Slot({"bis|-|–": True, "und": False}),
}
THINGS = "menschen personen männer frauen soldaten euro dollar km kilometer meter einwohner tonnen mal stellen migranten tote verletzte prozent"
TODAY = Shift(Grain.DAY, 0)

DATES = (
    #    name                      example                             pattern                                                 meaning
    Rule("iso-day",                "2019-04-04",                       "{iso}",                                                numeric),
    Rule("slashed",                "04.05.2019",                       "{slashed}",                                            day_first),
    Rule("day-month-year",         "am 4. April 2019",                 "{day}.? {month} {year}",                               Calendar),
    Rule("day-month",              "am 4. April",                      "{day}. {month}",                                       Calendar),
    Rule("days-month",             "vom 3. bis 5. Mai 2019",           "(vom |zwischen )?[{first:day}.?] {link}( zum| dem)? [{day}. {month}( {year})?]", lambda first, link, day, month, year=None: days(Calendar(year, month, first), link, Calendar(year, month, day))),
    Rule("month-year",             "im April 2019",                    "{month} {year}",                                       Calendar),
    Rule("month",                  "im April",                         "{month}",                                              Calendar, before="<Name>", after="<Name>"),
    Rule("month-side",             "im vergangenen März",              "{side} {month}",                                       Calendar),
    Rule("weekday",                "am Dienstag",                      "{weekday}",                                            Weekday, after="Herr Frau"),
    Rule("weekday-side",           "am vergangenen Dienstag",          "{side} {weekday}",                                     Weekday),
    Rule("weekday-part",           "am Dienstagabend",                 "{day-part}",                                           lambda day_part: At(Weekday(day_part[0]), day_part[1])),
    Rule("year",                   "im Jahr 2014",                     "(jahr |jahre |jahres ){year}",                         Calendar),
    Rule("year-alone",             "der Krieg von 2014",               "{year}",                                               Calendar, needs="seit bis von vor nach zwischen und anfang mitte ende sommer winter herbst frühjahr in", before=f"% {THINGS}"),
    Rule("year-closed",            "der Krieg (2014)",                 "{year}",                                               lambda year: Calendar(year) if 1800 <= year < 2100 else None, needs="( ,", then=") , . - –"),
    Rule("bc",                     "44 v. Chr.",                       "{old} v .? Chr .?",                                    before_christ),
    Rule("decade",                 "die 1990er Jahre",                 "(die |den |der )?{decade-digits}( jahre| jahren)?",    lambda decade_digits: Era(Grain.DECADE, decade_digits, short=decade_digits < 100)),
    Rule("century",                "das 19. Jahrhundert",              "{ordinal:day}. (jahrhundert|jahrhunderts|jahrhunderten)", century),
    Rule("season-year",            "im Sommer 2019",                   "{season} {year}",                                      Calendar),
    Rule("season-side",            "im letzten Winter",                "{side} {season}",                                      Calendar),
    Rule("season",                 "im Sommer",                        "{season}",                                             Calendar, needs="im seit bis vor"),
    Rule("today",                  "heute",                            "heute",                                                lambda: TODAY),
    Rule("yesterday",              "gestern",                          "gestern",                                              lambda: Shift(Grain.DAY, -1)),
    Rule("tomorrow",               "er kommt morgen",                  "morgen",                                               lambda: Shift(Grain.DAY, 1), after="am der jeden den guten diesen dieser zum heute"),
    Rule("before-yesterday",       "vorgestern",                       "vorgestern",                                           lambda: Shift(Grain.DAY, -2)),
    Rule("after-tomorrow",         "übermorgen",                       "übermorgen",                                           lambda: Shift(Grain.DAY, 2)),
    Rule("today-part",             "heute Abend",                      "heute {part}",                                         lambda part: At(TODAY, part)),
    Rule("yesterday-part",         "gestern Abend",                    "gestern {part}",                                       lambda part: At(Shift(Grain.DAY, -1), part)),
    Rule("unit-side",              "letzte Woche",                     "(der |die |das |dem |den )?{side} {unit}",             sided),
    Rule("ago",                    "vor drei Tagen",                   "vor( etwa| rund| knapp)? {number} {unit}",             lambda number, unit: shift(number, unit, -1, Anchor.SPOKEN)),
    Rule("later",                  "zwei Tage später",                 "{number} {unit} (später|danach)",                      lambda number, unit: shift(number, unit, 1, Anchor.TOLD)),
    Rule("earlier",                "zwei Tage zuvor",                  "{number} {unit} (zuvor|früher|davor)",                 lambda number, unit: shift(number, unit, -1, Anchor.TOLD)),
    Rule("following-unit",         "am folgenden Tag",                 "(folgenden|folgende|folgendes|darauffolgenden) {unit}", lambda unit: Shift(unit, 1, Anchor.TOLD) if unit >= Grain.DAY else None),
    Rule("stretch",                "die letzten drei Monate",          "(die |den |der )?{side} {number} {unit}",              lambda side, number, unit: Stretch(Duration(unit, number), side)),
    Rule("length",                 "drei Monate",                      "{number} {any_unit:unit}",                             length),
    Rule("vague-length",           "mehrere Monate",                   "(mehrere|einige|wenige|mehreren|einigen|wenigen) {unit}", lambda unit: Duration(unit)),
    Rule("every",                  "jeden Tag",                        "(jeden|jede|jedes) {unit}",                            lambda unit: Every(unit)),
    Rule("daily",                  "täglich",                          "täglich",                                              lambda: Every(Grain.DAY)),
    Rule("every-weekday",          "jeden Dienstag",                   "jeden {weekday}",                                      lambda weekday: Every(Grain.WEEK, on=Weekday(weekday))),
    Rule("weekdays",               "er predigt sonntags",              "{weekday-adverb}",                                     lambda weekday_adverb: Every(Grain.WEEK, on=Weekday(weekday_adverb))),
    Rule("now",                    "derzeit",                          "(derzeit|jetzt|zurzeit|gegenwärtig)",                  lambda: Vague(Reference.PRESENT)),
    Rule("recently",               "kürzlich",                         "(kürzlich|neulich|unlängst)",                          lambda: Vague(Reference.PAST)),
    Rule("clock",                  "um 14 Uhr",                        "{hour:old} uhr( {minute:old})?",                       lambda hour, minute=None: clock(hour, minute) if hour < 25 else None),
    Rule("clock-digits",           "um 14:30 Uhr",                     "{clock-digits}( uhr)?",                                clock_of, needs="um gegen ab bis"),
)

PHRASES = (
    Rule("weekday-date",           "Dienstag, 4. April",               "{a-weekday},?( dem| den| der)? {a-calendar-day}",      on_weekday),
    Rule("date-of-year",           "April vergangenen Jahres",         "{date:a-date} {of:a-year}",                            in_year),
    Rule("day-part",               "am Dienstag Abend",                "{a-day} {part}",                                       lambda a_day, part: At(a_day, part)),
    Rule("part-day",               "in der Nacht zum Dienstag",        "{part} (zum|auf|vom) {a-day}",                         lambda part, a_day: At(a_day, part)),
    Rule("day-clock",              "am Dienstag um 14 Uhr",            "{a-day},? (um|gegen) {a-clock}",                       lambda a_day, a_clock: on_day(a_clock, a_day)),
    Rule("portion",                "Anfang April",                     "{portion} (des |der )?{early-able}",                   lambda portion, early_able: Modified(early_able, portion)),
)

BOUNDS = (
    Rule("since",                  "seit dem 4. April",                "(seit|ab) (dem |der )?[{a-date}]",                     lambda a_date: Open(a_date, Bound.SINCE)),
    Rule("until",                  "bis zum 4. April",                 "bis (zum |zur )?[{a-date}]",                           lambda a_date: Open(a_date, Bound.UNTIL)),
    Rule("before",                 "vor 2016",                         "vor (dem |der )?[{a-date}]",                           lambda a_date: Open(a_date, Bound.BEFORE)),
    Rule("after",                  "nach 2016",                        "nach (dem |der )?[{a-date}]",                          lambda a_date: Open(a_date, Bound.AFTER)),
    Rule("from-to",                "von Mai bis Juli 2019",            "(von |vom )?[{start:a-date}] (bis|bis zum|-|–) [{end:a-date}]", ends),
    Rule("between",                "zwischen Mai und Juli 2019",       "zwischen (dem )?[{start:a-date}] und (dem )?[{end:a-date}]", ends),
    Rule("year-years",             "von 1914-18",                      "[{a-year}] (-|–) [{short}]",                           two_figures),
)

CUES = Cues(
    letters="a-zäöüß",
    past="war waren hatte hatten wurde wurden kam kamen ging gingen gab gaben fand fanden begann sprach starb fiel fielen hat haben traf trafen".split(),
    past_endings=("te", "ten"),
    not_past=("heute", "letzte", "letzten", "erste", "ersten", "könnte", "könnten", "sollte", "sollten", "rechte", "bereite", "beste", "hätte"),
    present="ist sind bleibt sagt".split(),
    future=("wird", "werden", "soll", "sollen", "will", "wollen", "muss", "müssen", "könnte", "könnten", "dürfte", "plant", "planen", "geplant"),
    ahead=("bis", "bis zum", "spätestens", "ab"),
)
# fmt: on

GERMAN = Language("de", SLOTS, (DATES, PHRASES, BOUNDS), CUES)
