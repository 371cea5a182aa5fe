"""German. How to read a row: dates/rules.py."""
# ruff: noqa: E501  a rule is a line

from __future__ import annotations

# isort: off
from dates.interval import Grain
from dates.languages.figures import DIGITS, FIGURE, FIGURES, spelled
from dates.meanings import (
    anchored, before_christ, both, century, century_before_christ, clock, clock_of, day_first, days, decade, decade_word, decimal_clock, ends,
    half, hour_of, in_week, in_year, known_year, length, limited, modern, night_between, nth, numeric, on_day, on_weekday, quarter,
    shift, sided, some_ago, some_later, talked_of, told, two_figures,
)  # fmt: skip
from dates.rules import Language, Rule, Slot
from dates.cues import Cues
from dates.timex import (
    Anchor, Anchored, At, Bound, Calendar, Duration, Every, Holiday, Mod, Modified, Nth, Open, PartOfDay, Reference, Shift, Side, Stretch,
    Vague, Weekday, Weekend,
)  # fmt: skip
# isort: on

# fmt: off
MONTHS = {
    "januar|jänner|Jan.": 1, "februar|feber|Feb.": 2, "märz": 3, "april|Apr.": 4, "mai": 5, "juni": 6, "juli": 7,
    "august|Aug.": 8, "september|Sept.": 9, "oktober|Okt.": 10, "november|Nov.": 11, "dezember|Dez.": 12,
}
WEEKDAYS = {"montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag|sonnabend": 5, "sonntag": 6}
WEEKDAYS_ADVERBS = {f"{day}s": number for day, number in spelled(WEEKDAYS).items()}
SEASONS = {"frühling|frühjahr|frühjahrs": 0, "sommer|sommers|hochsommer|spätsommer": 1, "herbst|herbstes|spätherbst": 2, "winter|winters": 3}
SMALL = {
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
}
TENS = {"zwanzig": 20, "dreißig|dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90}
NUMBERS = {
    "ein|eine|einem|einer|einen|eines": 1, "zehn": 10, "elf": 11, "zwölf|ein Dutzend": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15,
    "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19, "hundert": 100, "tausend": 1000, "anderthalb|eineinhalb": 1.5,
} | SMALL | TENS | {
    f"{word}und{ten}": tens + more for ten, tens in spelled(TENS).items() for word, more in (SMALL | {"ein": 1}).items()
} | {f"{word}einhalb": more + 0.5 for word, more in SMALL.items()}
DECADES = {f"{ten}er": tens for ten, tens in spelled(TENS).items()}
ORDINALS = {
    "erste|ersten|erstes|erster": 1, "zweite|zweiten|zweites|zweiter": 2, "dritte|dritten|drittes|dritter": 3,
    "vierte|vierten|viertes|vierter": 4,
}
UNIT = {
    "sekunde": Grain.SECOND, "minute": Grain.MINUTE, "stunde": Grain.HOUR, "tag|tages": Grain.DAY, "woche": Grain.WEEK,
    "monat|monats": Grain.MONTH, "quartal|quartals": Grain.QUARTER, "halbjahr|halbjahres|halbjahrs": Grain.HALF,
    "jahr|jahres|jahrs": Grain.YEAR, "jahrzehnt|jahrzehnts": Grain.DECADE, "jahrhundert|jahrhunderts": Grain.CENTURY,
    "jahrtausend|jahrtausends": Grain.MILLENNIUM,
}
UNITS = {
    "sekunden": Grain.SECOND, "minuten": Grain.MINUTE, "stunden": Grain.HOUR, "tage|tagen": Grain.DAY, "wochen": Grain.WEEK,
    "monate|monaten": Grain.MONTH, "quartale|quartalen": Grain.QUARTER, "jahre|jahren": Grain.YEAR,
    "jahrzehnte|jahrzehnten": Grain.DECADE, "jahrhunderte|jahrhunderten": Grain.CENTURY, "jahrtausende|jahrtausenden": Grain.MILLENNIUM,
}
PARTS = {
    "morgen|früh|vormittag": PartOfDay.MORNING, "mittag": PartOfDay.MIDDAY, "nachmittag": PartOfDay.AFTERNOON,
    "abend": PartOfDay.EVENING, "nacht": PartOfDay.NIGHT,
}
DAY_PARTS = {
    f"{day}{part}": (number, code) for day, number in spelled(WEEKDAYS).items() for part, code in spelled(PARTS).items()
}
PORTIONS = {
    "anfang|zu beginn des|zu beginn der|beginn|zum beginn des|seit beginn": Mod.START, "mitte": Mod.MID,
    "ende|gegen ende des|gegen ende der|am ende des|am ende der|zum ende des": Mod.END,
}
LIMITS = {
    "etwa|rund|ungefähr|circa|ca .|zirka": Mod.APPROX, "mehr als|über|gut": Mod.MORE_THAN,
    "knapp|fast|weniger als|kaum|nicht einmal|beinahe": Mod.LESS_THAN, "mindestens": Mod.EQUAL_OR_MORE, "genau|bereits|schon": None,
}
SIDES = {
    "letzten|letzter|letztes|letzte|letztem|vergangenen|vergangene|vergangenes|vergangener|vergangenem|vorigen|vorige|voriges|voriger|vorigem": Side.LAST,
    "diesen|dieser|dieses|diese|diesem|laufenden": Side.THIS,
    "nächsten|nächste|nächstes|nächster|nächstem|kommenden|kommende|kommendes|kommender|kommendem": Side.NEXT,
}
HOLIDAYS = {
    "Weihnachten|Weihnachtstag|ersten Weihnachtstag": "christmas", "Heiligabend|Heiligen Abend": "christmas-eve", "zweiten Weihnachtstag": "boxing-day",
    "Silvester": "new-years-eve", "Neujahr|Neujahrstag": "new-year", "Ostern|Ostersonntag": "easter", "Ostermontag": "easter-monday",
    "Karfreitag": "good-friday", "Gründonnerstag": "maundy-thursday", "Palmsonntag": "palm-sunday", "Aschermittwoch": "ash-wednesday",
    "Pfingsten|Pfingstsonntag": "pentecost", "Pfingstmontag": "whit-monday", "Christi Himmelfahrt": "ascension",
    "Allerheiligen": "all-saints", "Dreikönigstag": "epiphany", "Mariä Himmelfahrt": "assumption", "Tag der Deutschen Einheit": "german-unity",
    "Tag der Arbeit": "may-day", "Ramadan": "ramadan", "Opferfest": "eid-al-adha", "Zuckerfest": "eid-al-fitr", "Jom Kippur": "yom-kippur",
    "Chanukka": "hanukkah",
}
# What is counted by a number that looks like a year.
THINGS = (
    "menschen personen männer frauen kinder soldaten polizisten beamte kämpfer zivilisten euro dollar mark franken km kilometer "
    "kilometern meter metern einwohner tonnen mal stellen arbeitsplätze migranten flüchtlinge tote toten verletzte verletzten stimmen "
    "sitze punkte seiten plätze häuser wohnungen demonstranten mitarbeiter beschäftigte firmen unternehmen prozent millionen milliarden"
)
# After these a number is no year.
NUMBERED = f"{FIGURE} nr nummer artikel paragraf paragraph § resolution resolutionen flug seite zimmer saal straße gesetz airbus boeing plz € $ £"
TITLES = "herr herrn frau dr professor general oberst pfarrer trainer"

SLOTS = FIGURES | {
    "month":    Slot(MONTHS),
    "weekday":  Slot(WEEKDAYS),
    "weekday-adverb": Slot(WEEKDAYS_ADVERBS),
    "day-part": Slot(DAY_PARTS),
    "season":   Slot(SEASONS),
    "number":   Slot(NUMBERS, DIGITS),
    "ordinal":  Slot(ORDINALS),
    "unit":     Slot(UNIT),
    "units":    Slot(UNITS),
    "any-unit": Slot(UNIT | UNITS),
    "part":     Slot(PARTS),
    "portion":  Slot(PORTIONS),
    "limit":    Slot(LIMITS),
    "side":     Slot(SIDES),
    "holiday":  Slot(HOLIDAYS),
    "decade-er": Slot(shapes={"german-decade": lambda word: int(word[:4]), "german-short-decade": lambda word: int(word[:2])}),
    "decade-word": Slot(DECADES),
    "decade-years": Slot({f"{word}jahre|{word}jahren": number for word, number in DECADES.items()}),
    "link":     Slot({"bis|-|–": True, "und|/": False}),
    "meridiem": Slot({"morgens|früh|nachts|vormittags": 0, "nachmittags|abends": 12}),
    "thing":    Slot(dict.fromkeys(THINGS.split(), 0)),
    "numbered": Slot(dict.fromkeys(("straße", "platz", "brücke", "allee"), 0)),
}
TODAY, YESTERDAY, TOMORROW = Shift(Grain.DAY, 0), Shift(Grain.DAY, -1), Shift(Grain.DAY, 1)
NOT_A_YEAR = "% {thing} {units} <three-digits> <zero>"
THE = "(der |die |das |dem |den |des )?"


def figures_day(clock_decimal: str) -> Calendar | None:
    """ "am 4.5." """
    day, month = (int(part) for part in clock_decimal.split("."))
    return Calendar(None, month, day) if 1 <= day <= 31 and 1 <= month <= 12 else None


# ---------------------------------------------------------------- names and numbers that look like times, and are none

NAMES = (
    Rule("street",                 "auf der Straße des 17. Juni",      "{numbered} des {day} . {month}",                       lambda numbered, day, month: 0),
    Rule("newspaper",              "die Bild am Sonntag",              "(Bild am Sonntag|Welt am Sonntag|Prager Frühling|Deutscher Herbst|Arabischer Frühling|Arabischen Frühling|Arabischen Frühlings)", lambda: 0),
    Rule("titled-name",            "Frau Winter und Herr Herbst",      f"({TITLES.replace(' ', '|')}) ({{season}}|{{weekday}}|{{month}}|{{holiday}})", lambda season=0, weekday=0, month=0, holiday=0: 0),
    Rule("age",                    "im Alter von 25 Jahren",           "alter von {number} {units}",                           lambda number, units: 0),
    Rule("age-old",                "25 Jahre alt",                     "{number} {any-unit} alt",                              lambda number, any_unit: 0),
    Rule("so-many",                "zwischen 1500 und 2000 Menschen",  "{old} (bis|und|oder|-|–) {more:old} {thing}",          lambda old, more, thing: 0),
)

DATES = (
    #    name                      example                             pattern                                                 meaning
    Rule("iso-day",                "2019-04-04",                       "{iso}",                                                numeric),
    Rule("slashed",                "04.05.2019",                       "{slashed}",                                            day_first),
    Rule("figures-day",            "am 4.5. in Berlin",                "{clock-decimal} .",                                    figures_day, needs="am vom zum seit dem den"),
    Rule("day-month-year",         "am 4. April 2019",                 "{day}.? {month}( des jahres)? {year}",                 Calendar),
    Rule("day-month",              "am 4. April",                      "{day}. {month}",                                       Calendar),
    Rule("first-of-month",         "am ersten Mai",                    "ersten {month}( {year})?",                             lambda month, year=None: Calendar(year, month, 1)),
    Rule("side-day-month",         "am kommenden 3. Januar",           "{side} {day}. {month}",                                Calendar),
    Rule("days-month",             "vom 3. bis 5. Mai 2019",           "(vom |zwischen dem |zwischen |am )?[{first:day}.?] {link}( zum| dem)? [{day}. {month}( {year})?]", lambda first, link, day, month, year=None: days(Calendar(year, month, first), link, Calendar(year, month, day))),
    Rule("month-year",             "im April 2019",                    "{month}( des jahres)? {year}",                         Calendar),
    Rule("month",                  "im April",                         "{month}",                                              Calendar, before="<Name>", after=f"<Name> {TITLES}"),
    Rule("month-end",              "im April Raketen",                 "{month}",                                              Calendar, needs="im seit anfang mitte ende bis ab"),
    Rule("side-month",             "im vergangenen März",              "{side} {month}",                                       Calendar),
    Rule("weekday",                "am Dienstag",                      "{weekday}",                                            Weekday, after=TITLES),
    Rule("side-weekday",           "am vergangenen Dienstag",          "{side} {weekday}",                                     Weekday),
    Rule("weekday-part",           "am Dienstagabend",                 "{day-part}",                                           lambda day_part: At(Weekday(day_part[0]), day_part[1])),
    Rule("weekday-part-side",      "am vergangenen Dienstagabend",     "{side} {day-part}",                                    lambda side, day_part: At(Weekday(day_part[0], side), day_part[1])),
    Rule("weekday-of-week",        "am Dienstag nächster Woche",       "{weekday}( der)? {side} woche",                        in_week),
    Rule("nth-weekday",            "der erste Montag im Mai 2019",     "{ordinal} {weekday} (im|des) {month}( {year})?",       lambda ordinal, weekday, month, year=None: Nth(Grain.DAY, ordinal, Calendar(year, month), weekday=weekday)),
    Rule("year",                   "im Jahr 2014",                     "(jahr |jahre |jahres ){year}",                         Calendar),
    Rule("year-alone",             "der Krieg von 1814",               "{year}",                                               known_year, needs="seit bis von vor nach zwischen und anfang mitte ende sommer winter herbst frühjahr in ab um", before=NOT_A_YEAR, after=NUMBERED),
    Rule("bare-year",              "das Werk schloss 2014 endgültig",  "{year}",                                               modern, before=f"{NOT_A_YEAR} <Name>", after=NUMBERED),
    Rule("year-closed",            "der Krieg (1814)",                 "{year}",                                               known_year, needs="(", then=") , - –"),
    Rule("years",                  "in den Jahren 1814",                "jahren {year}",                                        Calendar),
    Rule("bc",                     "44 v. Chr.",                       "{old} (v .? Chr .?|vor Christus|vor unserer Zeit)",    before_christ),
    Rule("decade",                 "die 1990er Jahre",                 f"{THE}{{decade_digits:decade-er}}( jahre| jahren)?",   decade),
    Rule("word-decade",            "die neunziger Jahre",              f"{THE}{{decade-word}} (jahre|jahren)",                 decade_word),
    Rule("word-decade-years",      "die Neunzigerjahre",               f"{THE}{{decade_word:decade-years}}",                   decade_word),
    Rule("century",                "das 19. Jahrhundert",              "{ordinal:day}. (jahrhundert|jahrhunderts|jahrhunderten)", century),
    Rule("century-bc",             "das 2. Jahrhundert v. Chr.",       "{ordinal:day}. (jahrhundert|jahrhunderts) (v .? Chr .?|vor Christus)", century_before_christ),
    Rule("season-year",            "im Sommer 2019",                   "{season}( des jahres)? {year}",                        Calendar),
    Rule("season-years",           "im Winter 2018/2019",              "{season} {year} (/|-|–) ({short}|{next:year})",        lambda season, year, short=0, next=0: Calendar(year, season=season)),
    Rule("side-season",            "im letzten Winter",                "{side} {season}",                                      Calendar),
    Rule("season",                 "im Sommer",                        "{season}",                                             Calendar, needs="im seit bis vor zum"),
    Rule("weekend",                "am Wochenende",                    "wochenende",                                           lambda: Weekend(), needs="am das zum vom ums"),
    Rule("weekend-side",           "am vergangenen Wochenende",        "{side} wochenende",                                    lambda side: Weekend(side.value)),
    Rule("quarter",                "im dritten Quartal",               "{number:ordinal} quartal",                             quarter),
    Rule("quarter-of",             "im ersten Quartal 2018",           "{ordinal} quartal( des jahres)? {year}",               lambda ordinal, year: quarter(ordinal, Calendar(year))),
    Rule("half",                   "im zweiten Halbjahr",              "{ordinal} halbjahr",                                   lambda ordinal: half(ordinal) if ordinal < 3 else None),
    Rule("half-of",                "im zweiten Halbjahr 2017",         "{ordinal} (halbjahr|jahreshälfte|hälfte)( des jahres)? {year}", lambda ordinal, year: half(ordinal, Calendar(year)) if ordinal < 3 else None),
    Rule("holiday",                "an Weihnachten",                   "{key:holiday}( {year})?",                              Holiday, before="<Name>"),
    Rule("holiday-side",           "letzte Weihnachten",               "{side} {key:holiday}",                                 Holiday),
    Rule("september-11",           "die Anschläge vom 11. September",  "anschläge vom [{day}. {month}]",                       lambda day, month: Calendar(2001, 9, 11) if (day, month) == (11, 9) else None, before="{year}"),

    # ------------------------------------------------ relative to when it was said
    Rule("today",                  "heute",                            "heute",                                                lambda: TODAY),
    Rule("yesterday",              "gestern",                          "gestern",                                              lambda: YESTERDAY),
    Rule("tomorrow",               "er kommt morgen",                  "morgen",                                               lambda: TOMORROW, after="am der jeden den guten diesen dieser zum heute"),
    Rule("before-yesterday",       "vorgestern",                       "vorgestern",                                           lambda: Shift(Grain.DAY, -2)),
    Rule("after-tomorrow",         "übermorgen",                       "übermorgen",                                           lambda: Shift(Grain.DAY, 2)),
    Rule("today-part",             "heute Abend",                      "heute {part}",                                         lambda part: At(TODAY, part)),
    Rule("yesterday-part",         "gestern Abend",                    "gestern {part}",                                       lambda part: At(YESTERDAY, part)),
    Rule("tomorrow-part",          "morgen Abend",                     "morgen {part}",                                        lambda part: At(TOMORROW, part)),
    Rule("last-night",             "in der vergangenen Nacht",         "(der )?(vergangenen|letzten|vergangene|letzte) nacht", lambda: At(YESTERDAY, PartOfDay.NIGHT)),
    Rule("this-part",              "an diesem Morgen",                 "diesem {part}",                                        lambda part: At(TODAY, part)),
    Rule("side-unit",              "letzte Woche",                     f"{THE}{{side}} {{unit}}",                              lambda side, unit: sided(side, unit) if unit is not Grain.DAY else None),
    Rule("last-year",              "im Vorjahr",                       "(vorjahr|vorjahres|vorjahrs)",                         lambda: Shift(Grain.YEAR, -1)),
    Rule("last-month",             "im Vormonat",                      "(vormonat|vormonats)",                                 lambda: Shift(Grain.MONTH, -1)),
    Rule("ago",                    "vor drei Tagen",                   "vor( {limit})? {number} {any-unit}",                   lambda number, any_unit, limit=None: limited(shift(number, any_unit, -1, Anchor.SPOKEN), limit), before="{year}"),
    Rule("vague-ago",              "vor einigen Tagen",                "vor (einigen|wenigen|mehreren|ein paar) {unit:units}", some_ago),
    Rule("from-now",               "er kommt in drei Tagen",           "in( {limit})? {number} {any-unit}",                    lambda number, any_unit, limit=None: limited(shift(number, any_unit, 1, Anchor.SPOKEN), limit), before="{year} haft gefängnis"),
    Rule("portion-of-unit",        "Ende des Jahres",                  "{portion} (der |des )?{unit}",                         talked_of, before="{year} {side}"),
    Rule("portion-of-this",        "Ende dieses Jahres",               "{portion} (dieses|dieser) {unit}",                     talked_of),
    Rule("end-of-year",            "am Jahresende",                    "(jahresende|jahreswechsel)",                           lambda: Modified(Shift(Grain.YEAR, 0, Anchor.TALKED), Mod.END)),
    Rule("begin-of-year",          "zum Jahresbeginn",                 "(jahresbeginn|jahresanfang)",                          lambda: Modified(Shift(Grain.YEAR, 0, Anchor.TALKED), Mod.START)),

    # ------------------------------------------------ relative to the time last told
    Rule("later",                  "zwei Tage später",                 "{number} {any-unit} (später|danach|darauf)",           lambda number, any_unit: shift(number, any_unit, 1, Anchor.TOLD)),
    Rule("vague-later",            "wenige Tage später",               "(einige|wenige|mehrere|ein paar) {unit:units} (später|danach|darauf)", some_later),
    Rule("earlier",                "zwei Tage zuvor",                  "{number} {any-unit} (zuvor|früher|davor|vorher)",      lambda number, any_unit: shift(number, any_unit, -1, Anchor.TOLD)),
    Rule("next-day",               "am nächsten Tag",                  "(nächsten|nächster) tag",                              lambda: told(Grain.DAY, 1)),
    Rule("day-before",             "am Vortag",                        "(vortag|vortages|vorabend|tag zuvor|tag davor)",       lambda: told(Grain.DAY, -1)),
    Rule("day-after",              "am Tag darauf",                    "(tag darauf|tag danach|tags darauf)",                  lambda: told(Grain.DAY, 1)),
    Rule("following-unit",         "am folgenden Tag",                 "(folgenden|folgende|folgendes|darauffolgenden) {unit}", lambda unit: told(unit, 1)),
    Rule("year-after",             "im Jahr darauf",                   "jahr (darauf|danach)",                                 lambda: told(Grain.YEAR, 1)),
    Rule("same-unit",              "am selben Tag",                    "(selben|gleichen) {unit}",                             told),
    Rule("that-unit",              "in jenem Jahr",                    "(jenem|jenen|jener|jenes) {unit}",                     told),

    # ------------------------------------------------ times of the day
    Rule("clock",                  "um 14 Uhr",                        "{number} uhr( {minute:old})?",                         lambda number, minute=None: clock(int(number), minute) if number < 25 else None),
    Rule("clock-part",             "um fünf Uhr morgens",              "{number} uhr {meridiem}",                              hour_of),
    Rule("clock-digits",           "um 14:30 Uhr",                     "{clock-digits} uhr",                                   clock_of),
    Rule("clock-digits-bare",      "um 14:30",                         "{clock-digits}",                                       clock_of, needs="um gegen ab bis"),
    Rule("clock-decimal",          "um 17.30 Uhr",                     "{clock-decimal} uhr",                                  decimal_clock),
    Rule("noon",                   "gegen Mittag",                     "mittag",                                               lambda: At(hour=12), needs="am gegen zum"),
    Rule("midnight",               "um Mitternacht",                   "mitternacht",                                          lambda: At(hour=24), needs="um gegen nach vor bis"),

    # ------------------------------------------------ lengths, sets, times that are only pointed at
    Rule("stretch",                "die letzten drei Monate",          f"{THE}{{side}} {{number}} {{any-unit}}",               lambda side, number, any_unit: Stretch(Duration(any_unit, number), side)),
    Rule("vague-stretch",          "in den vergangenen Monaten",       f"{THE}{{side}} {{units}}",                             lambda side, units: Stretch(Duration(units), side)),
    Rule("length",                 "drei Monate",                      "{number} {any-unit}",                                  length, before="{year}"),
    Rule("length-and-half",        "ein halbes Jahr",                  "(ein|einem|eines) (halbes|halben) {unit}",             lambda unit: Duration(unit, 0.5)),
    Rule("vague-length",           "mehrere Monate",                   "(mehrere|einige|wenige|mehreren|einigen|wenigen|viele|vielen|ein paar) {units}", lambda units: Duration(units)),
    Rule("for-ages",               "jahrelang",                        "(jahrelang|jahrelange|jahrelangen|jahrelanger)",       lambda: Duration(Grain.YEAR)),
    Rule("for-months",             "monatelang",                       "(monatelang|monatelange|monatelangen|monatelanger)",   lambda: Duration(Grain.MONTH)),
    Rule("every",                  "jeden Tag",                        "(jeden|jede|jedes|jeder|pro) {unit}",                  lambda unit: Every(unit)),
    Rule("every-n",                "alle zwei Jahre",                  "alle {number} {units}",                                lambda number, units: Every(units, number)),
    Rule("daily",                  "täglich",                          "täglich",                                              lambda: Every(Grain.DAY)),
    Rule("weekly",                 "wöchentlich",                      "wöchentlich",                                          lambda: Every(Grain.WEEK)),
    Rule("monthly",                "monatlich",                        "monatlich",                                            lambda: Every(Grain.MONTH)),
    Rule("yearly",                 "jährlich",                         "jährlich",                                             lambda: Every(Grain.YEAR)),
    Rule("every-weekday",          "jeden Dienstag",                   "jeden {weekday}",                                      lambda weekday: Every(Grain.WEEK, on=Weekday(weekday))),
    Rule("weekdays",               "er predigt sonntags",              "{weekday-adverb}",                                     lambda weekday_adverb: Every(Grain.WEEK, on=Weekday(weekday_adverb)), after="des"),
    Rule("now",                    "derzeit",                          "(derzeit|jetzt|zurzeit|gegenwärtig|momentan|aktuell|heutzutage)", lambda: Vague(Reference.PRESENT)),
    Rule("recently",               "kürzlich",                         "(kürzlich|neulich|unlängst|jüngst|zuletzt|seinerzeit|damals|einst)", lambda: Vague(Reference.PAST)),
    Rule("soon",                   "demnächst",                        "(demnächst|bald|in Kürze|künftig)",                    lambda: Vague(Reference.FUTURE)),
)

PHRASES = (
    Rule("weekday-date",           "Dienstag, 4. April",               "{a-weekday},?( dem| den| der)? {a-calendar-day}",      on_weekday),
    Rule("date-of-year",           "April vergangenen Jahres",         f"{{date:a-date}} {THE}{{of:a-year}}",                  in_year),
    Rule("day-part",               "am Dienstag Abend",                "{a-day}( am)? {part}",                                 lambda a_day, part: At(a_day, part)),
    Rule("part-day",               "in der Nacht zum Dienstag",        "{part} (zum|zu|auf|vom|des|auf den|am|von) {a-day}",      lambda part, a_day: At(a_day, part)),
    Rule("night-between",          "die Nacht von Samstag auf Sonntag", "nacht (von|vom) {first:a-weekday} (auf|zu|zum)( den)? {other:a-weekday}", lambda first, other: night_between(first.weekday, other.weekday)),
    Rule("day-clock",              "am Dienstag um 14 Uhr",            "{a-day},?( um| gegen| ab| bis)? {a-clock}",            lambda a_day, a_clock: on_day(a_clock, a_day)),
    Rule("clock-day",              "um 14 Uhr am Dienstag",            "{a-clock},?( am)? {a-day}",                            lambda a_day, a_clock: on_day(a_clock, a_day)),
    Rule("nth-unit-of",            "die erste Woche im Mai",           "{ordinal} {unit} (im|des|vom) {a-date}",               lambda ordinal, unit, a_date: nth(ordinal, unit, a_date)),
    Rule("length-after",            "zwei Tage nach Weihnachten",       "{a-length} nach (dem |der )?{a-date}",                  lambda a_length, a_date: Anchored(a_length, 1, a_date) if isinstance(a_length, Duration) else None),
    Rule("length-before",           "zwei Wochen vor Weihnachten",      "{a-length} vor (dem |der )?{a-date}",                   lambda a_length, a_date: Anchored(a_length, -1, a_date) if isinstance(a_length, Duration) else None),
    Rule("length-after-event",      "acht Monate nach der Wahl",        "[{a-length}] nach",                                     lambda a_length: anchored(a_length, 1)),
    Rule("length-before-event",     "zwei Wochen vor der Wahl",         "[{a-length}] vor",                                      lambda a_length: anchored(a_length, -1)),
    Rule("portion",                "Anfang April",                     f"{{portion}} {THE}{{early-able}}",                     lambda portion, early_able: Modified(early_able, portion)),
    Rule("limit",                  "etwa zwei Jahre",                  "{limit} {a-length}",                                   lambda limit, a_length: limited(a_length, limit)),
)

BOUNDS = (
    Rule("since",                  "seit dem 4. April",                f"seit {THE}[{{a-date}}]",                              lambda a_date: Open(a_date, Bound.SINCE)),
    Rule("from",                   "ab dem 4. April",                  f"ab {THE}[{{a-date}}]",                                lambda a_date: Open(a_date, Bound.FROM)),
    Rule("until",                  "bis zum 4. April",                 f"bis (zum |zur |in den |in die )?{THE}[{{a-date}}]",   lambda a_date: Open(a_date, Bound.UNTIL)),
    Rule("before",                 "vor 2016",                         f"vor {THE}[{{a-date}}]",                               lambda a_date: Open(a_date, Bound.BEFORE)),
    Rule("after",                  "nach 2016",                        f"nach {THE}[{{a-date}}]",                              lambda a_date: Open(a_date, Bound.AFTER)),
    Rule("from-to",                "von Mai bis Juli 2019",            "(von |vom |seit )?[{start:a-date}] (bis|bis zum|bis in den|-|–) [{end:a-date}]", ends),
    Rule("between",                "zwischen Mai und Juli 2019",       f"zwischen {THE}[{{start:a-date}}] und {THE}[{{end:a-date}}]", ends),
    Rule("and",                    "im Mai und Juni 2019",             f"[{{start:a-date}}] und (im |am )?{THE}[{{end:a-date}}]", both),
    Rule("year-years",             "von 1914-18",                      "[{a-year}] (-|–|/) [{short}]",                         two_figures),
)

# ---------------------------------------------------------------- which way a clause looks

CUES = Cues(
    letters="a-zäöüß",
    past=(
        "war waren hatte hatten wurde wurden kam kamen ging gingen gab gaben fand fanden begann begannen sprach sprachen starb starben fiel "
        "fielen hat haben traf trafen verließ verließen schloss schlossen nahm nahmen trat traten zog zogen griff griffen schlug schlugen "
        "schoss schossen hielt hielten ließ ließen rief riefen stieg stiegen sank sanken verlor verloren gewann gewannen schrieb schrieben "
        "sah sahen stand standen lag lagen saß saßen brach brachen ergab ergaben floh flohen wuchs wuchsen entschied entschieden beschloss "
        "beschlossen wies wiesen unterschrieb empfing flog flogen fuhr fuhren lief liefen blieb blieben bot boten bat baten drang drangen "
        "brannte brannten entstand erschien erhielt erhielten erfuhr verschwand worden gewesen gekommen gegangen gestorben gefallen getroffen "
        "geworden gestiegen gesunken verloren gewonnen gesprochen begonnen geschlossen"
    ).split(),
    past_endings=("te", "ten"),
    not_past=(
        "heute letzte letzten erste ersten zweite zweiten dritte dritten vierte vierten könnte könnten sollte sollten rechte rechten bereite "
        "beste besten hätte hätten müsste müssten dürfte dürften möchte möchten würde würden gute guten alte alten weite weiten breite breiten "
        "harte harten kalte kalten rote roten tote toten bunte private privaten konkrete konkreten gesamte gesamten bekannte bekannten geplante "
        "geplanten treten halten arbeiten leisten starten retten bieten bitten raten beraten vertreten auftreten eintreten antreten einhalten "
        "erhalten enthalten unten hinten mitten bitte seiten sitte neueste neuesten nächste nächsten spätesten meisten größte größten"
    ).split(),
    present="ist sind bleibt bleiben sagt sagen betont".split(),
    future=[
        *(
            "wird werden soll sollen will wollen muss müssen könnte könnten dürfte dürften plant planen geplant beginnt beginnen findet startet "
            "starten tagt tagen entscheidet entscheiden reist reisen trifft treffen tritt urteilt wählt wählen kommt kommen empfängt eröffnet "
            "öffnet läuft verlässt erwartet vorgesehen angesetzt terminiert"
        ).split(),
        "geplant für", "angesetzt für",
    ],
    between="nicht auch noch schon voraussichtlich erst".split(),
    ahead=("spätestens", "spätestens am", "bis spätestens", "bis spätestens zum", "auf den", "auf"),
    ahead_after=("verschoben", "vertagt", "angesetzt", "geplant", "terminiert"),
    dotted=(r"\d", r"\d\d", "Dr", "Prof", "Jan", "Feb", "Apr", "Aug", "Sept", "Okt", "Nov", "Dez", "St", "v", "ca", "Chr"),
)
# fmt: on

GERMAN = Language("de", SLOTS, (NAMES, DATES, PHRASES, BOUNDS), CUES)
