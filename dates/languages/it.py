"""Italian. How to read a row: dates/rules.py."""
# ruff: noqa: E501  a rule is a line

from __future__ import annotations

# isort: off
from dates.interval import Grain
from dates.languages.figures import DIGITS, FIGURES
from dates.meanings import (
    before_christ, clock_of, day_first, days, ends, in_year, length, numeric, on_day, on_weekday, roman_century, shift,
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
    "gennaio|gen.": 1, "febbraio|feb.": 2, "marzo": 3, "aprile|apr.": 4, "maggio|mag.": 5, "giugno|giu.": 6,
    "luglio|lug.": 7, "agosto": 8, "settembre|sett.": 9, "ottobre|ott.": 10, "novembre|nov.": 11, "dicembre|dic.": 12,
}
WEEKDAYS = {"lunedì": 0, "martedì": 1, "mercoledì": 2, "giovedì": 3, "venerdì": 4, "sabato": 5, "domenica": 6}
SEASONS = {"primavera": 0, "estate": 1, "autunno": 2, "inverno": 3}
NUMBERS = {
    "un|uno|una": 1, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "nove": 9,
    "dieci": 10, "undici": 11, "dodici": 12, "quindici": 15, "venti": 20, "trenta": 30, "quaranta": 40, "cinquanta": 50,
}
UNITS = {
    "secondo|secondi": Grain.SECOND, "minuto|minuti": Grain.MINUTE, "ora|ore": Grain.HOUR,
    "giorno|giorni": Grain.DAY, "settimana|settimane": Grain.WEEK, "mese|mesi": Grain.MONTH,
    "trimestre|trimestri": Grain.QUARTER, "anno|anni": Grain.YEAR, "decennio|decenni": Grain.DECADE,
    "secolo|secoli": Grain.CENTURY,
}
PARTS = {"mattina|mattino": PartOfDay.MORNING, "pomeriggio": PartOfDay.AFTERNOON, "sera": PartOfDay.EVENING, "notte": PartOfDay.NIGHT}
PORTIONS = {
    "inizio|all ' inizio di|all ' inizio del|l ' inizio di|l ' inizio del|i primi di|ai primi di|primi di": Mod.START,
    "metà|a metà|a metà di|la metà di": Mod.MID,
    "fine|alla fine di|alla fine del|la fine di|la fine del|a fine": Mod.END,
}
SIDES = {"scorso|scorsa|passato|passata": Side.LAST, "prossimo|prossima": Side.NEXT}
DECADES = {"venti": 20, "trenta": 30, "quaranta": 40, "cinquanta": 50, "sessanta": 60, "settanta": 70, "ottanta": 80, "novanta": 90}

SLOTS = FIGURES | {
    "month":    Slot(MONTHS),
    "weekday":  Slot(WEEKDAYS),
    "season":   Slot(SEASONS),
    "number":   Slot(NUMBERS, DIGITS),
    "unit":     Slot(UNITS),
    "part":     Slot(PARTS),
    "portion":  Slot(PORTIONS),
    "side":     Slot(SIDES),
    "decade-word": Slot(DECADES),
    "link":     Slot({"al|-|–": True, "e": False}),
    "roman":    Slot({"XI": 11, "XII": 12, "XIII": 13, "XIV": 14, "XV": 15, "XVI": 16, "XVII": 17, "XVIII": 18,
                      "XIX": 19, "XX": 20, "XXI": 21}),
}
THINGS = "persone uomini donne soldati euro dollari km chilometri metri abitanti tonnellate volte posti migranti morti feriti"
TODAY = Shift(Grain.DAY, 0)

DATES = (
    #    name                      example                             pattern                                                 meaning
    Rule("iso-day",                "2019-04-04",                       "{iso}",                                                numeric),
    Rule("slashed",                "04/05/2019",                       "{slashed}",                                            day_first),
    Rule("day-month-year",         "il 4 aprile 2019",                 "{day} {month}( del)? {year}",                          Calendar),
    Rule("day-month",              "il 1º maggio",                     "{day} {month}",                                        Calendar),
    Rule("first-of-month",         "il primo maggio",                  "primo {month}( {year})?",                              lambda month, year=None: Calendar(year, month, 1)),
    Rule("days-month",             "dal 3 al 5 maggio 2019",           "(dal |tra il )?[{first:day}] {link}( il)? [{day} {month}( {year})?]", lambda first, link, day, month, year=None: days(Calendar(year, month, first), link, Calendar(year, month, day))),
    Rule("month-year",             "aprile 2019",                      "{month}( del)? {year}",                                Calendar),
    Rule("month",                  "in aprile",                        "{month}",                                              Calendar, after="<Name>", before="<Name>"),
    Rule("month-side",             "marzo scorso",                     "{month} {side}",                                       Calendar),
    Rule("side-month",             "lo scorso marzo",                  "(lo )?{side} {month}",                                 Calendar),
    Rule("weekday",                "martedì",                          "{weekday}",                                            Weekday),
    Rule("weekday-side",           "martedì scorso",                   "{weekday} {side}",                                     Weekday),
    Rule("side-weekday",           "lo scorso martedì",                "(lo |la )?{side} {weekday}",                           Weekday),
    Rule("year",                   "nel 2014",                         "{year}",                                               Calendar, needs="nel del dal al il fino tra e anno dopo prima in", before=f"% {THINGS}"),
    Rule("year-closed",            "la guerra (2014)",                 "{year}",                                               lambda year: Calendar(year) if 1800 <= year < 2100 else None, needs="( ,", then=") , . - –"),
    Rule("bc",                     "44 a.C.",                          "{old} a .? C .?",                                      before_christ),
    Rule("decade",                 "gli anni Ottanta",                 "(gli )?anni {decade-word}",                            lambda decade_word: Era(Grain.DECADE, decade_word, short=True)),
    Rule("century",                "il XIX secolo",                    "(il )?{roman} secolo",                                 roman_century),
    Rule("season-year",            "l'estate del 2019",                "{season}( del)? {year}",                               Calendar),
    Rule("season-side",            "l'inverno scorso",                 "{season} {side}",                                      Calendar),
    Rule("season",                 "in estate",                        "{season}",                                             Calendar, needs="in quest ' questa"),
    Rule("today",                  "oggi",                             "oggi",                                                 lambda: TODAY),
    Rule("yesterday",              "ieri",                             "ieri",                                                 lambda: Shift(Grain.DAY, -1)),
    Rule("tomorrow",               "domani",                           "domani",                                               lambda: Shift(Grain.DAY, 1)),
    Rule("before-yesterday",       "l'altro ieri",                     "(l ' altro ieri|avantieri)",                           lambda: Shift(Grain.DAY, -2)),
    Rule("after-tomorrow",         "dopodomani",                       "dopodomani",                                           lambda: Shift(Grain.DAY, 2)),
    Rule("this-part",              "questa mattina",                   "(questa |questo ){part}",                              lambda part: At(TODAY, part)),
    Rule("this-evening",           "stasera",                          "stasera",                                              lambda: At(TODAY, PartOfDay.EVENING)),
    Rule("this-morning",           "stamattina",                       "(stamattina|stamani)",                                 lambda: At(TODAY, PartOfDay.MORNING)),
    Rule("tonight",                "stanotte",                         "stanotte",                                             lambda: At(TODAY, PartOfDay.NIGHT)),
    Rule("unit-side",              "la settimana scorsa",              "(la |il |l ' )?{unit} {side}",                         sided),
    Rule("side-unit",              "lo scorso anno",                   "(la |lo |il )?{side} {unit}",                          sided),
    Rule("this-unit",              "questa settimana",                 "(questa|questo|quest ') {unit}",                       lambda unit: sided(Side.THIS, unit)),
    Rule("ago",                    "tre giorni fa",                    "{number} {unit} fa",                                   lambda number, unit: shift(number, unit, -1, Anchor.SPOKEN)),
    Rule("later",                  "due giorni dopo",                  "{number} {unit} (dopo|più tardi)",                     lambda number, unit: shift(number, unit, 1, Anchor.TOLD)),
    Rule("earlier",                "due giorni prima",                 "{number} {unit} prima",                                lambda number, unit: shift(number, unit, -1, Anchor.TOLD)),
    Rule("next-day",               "il giorno dopo",                   "il giorno (dopo|seguente|successivo)",                 lambda: Shift(Grain.DAY, 1, Anchor.TOLD)),
    Rule("following-unit",         "l'anno successivo",                "(la |il |l ' ){unit} (successivo|successiva|seguente)", lambda unit: Shift(unit, 1, Anchor.TOLD) if unit >= Grain.DAY else None),
    Rule("stretch",                "gli ultimi tre mesi",              "(gli |i |le )?(ultimi|ultime) {number} {unit}",        lambda number, unit: Stretch(Duration(unit, number), Side.LAST)),
    Rule("length",                 "tre mesi",                         "{number} {any_unit:unit}",                             length),
    Rule("vague-length",           "alcuni mesi",                      "(alcuni|alcune|diversi|diverse|pochi|poche) {unit}",   lambda unit: Duration(unit)),
    Rule("every",                  "ogni giorno",                      "ogni {unit}",                                          lambda unit: Every(unit)),
    Rule("every-weekday",          "ogni martedì",                     "ogni {weekday}",                                       lambda weekday: Every(Grain.WEEK, on=Weekday(weekday))),
    Rule("now",                    "attualmente",                      "(attualmente|adesso)",                                 lambda: Vague(Reference.PRESENT)),
    Rule("recently",               "recentemente",                     "(recentemente|di recente)",                            lambda: Vague(Reference.PAST)),
    Rule("clock-digits",           "alle 14:30",                       "{clock-digits}",                                       clock_of, needs="alle ore dalle"),
)

PHRASES = (
    Rule("weekday-date",           "martedì 4 aprile",                 "{a-weekday},?( il)? {a-calendar-day}",                 on_weekday),
    Rule("date-of-year",           "aprile dell'anno scorso",          "{date:a-date} (dell '|del|di) {of:a-year}",            in_year),
    Rule("day-part",               "martedì sera",                     "{a-day} {part}",                                       lambda a_day, part: At(a_day, part)),
    Rule("part-day",               "la notte di martedì",              "{part} (di|del) {a-day}",                              lambda part, a_day: At(a_day, part)),
    Rule("day-clock",              "martedì alle 14:30",               "{a-day},? alle {a-clock}",                             lambda a_day, a_clock: on_day(a_clock, a_day)),
    Rule("portion",                "inizio aprile",                    "{portion} {early-able}",                               lambda portion, early_able: Modified(early_able, portion)),
)

BOUNDS = (
    Rule("since",                  "dal 4 aprile",                     "(dal|da|dall '|dalla) [{a-date}]",                     lambda a_date: Open(a_date, Bound.SINCE)),
    Rule("until",                  "fino a martedì",                   "(fino|sino) (a|al|all '|alla) [{a-date}]",             lambda a_date: Open(a_date, Bound.UNTIL)),
    Rule("before",                 "prima del 2016",                   "prima (del|di|dell '|della) [{a-date}]",               lambda a_date: Open(a_date, Bound.BEFORE)),
    Rule("after",                  "dopo il 2016",                     "dopo (il |la |l ' )?[{a-date}]",                       lambda a_date: Open(a_date, Bound.AFTER)),
    Rule("from-to",                "da maggio a luglio 2019",          "(da |dal )?[{start:a-date}] (a|al|fino al|-|–) [{end:a-date}]", ends),
    Rule("between",                "tra maggio e luglio 2019",         "(tra|fra) (il )?[{start:a-date}] e (il )?[{end:a-date}]", ends),
    Rule("year-years",             "nel 1914-18",                      "[{a-year}] (-|–) [{short}]",                           two_figures),
)

CUES = Cues(
    letters="A-Za-zÀ-ÿ",
    past="era erano aveva avevano fu furono ebbe ebbero fece fecero disse dissero ha hanno stato stata stati state".split(),
    past_endings=("ato", "ata", "ati", "ate", "uto", "uta", "ito", "ita", "arono", "irono", "ò", "ava", "avano"),
    not_past=("stato", "però", "può", "ciò", "estate", "giornata", "sabato", "mercato", "senato"),
    present="è sono resta restano dice dicono".split(),
    future=("deve", "devono", "dovrebbe", "dovrebbero", "potrebbe", "potrebbero", "previsto", "prevista", "prevede", "sarà", "saranno", "avrà", "avranno"),
    future_endings=("erà", "eranno", "irà", "iranno", "drà", "dranno"),
    ahead=("entro", "entro il", "entro la"),
)
# fmt: on

ITALIAN = Language("it", SLOTS, (DATES, PHRASES, BOUNDS), CUES)
