"""French. How to read a row: dates/rules.py."""
# ruff: noqa: E501  a rule is a line

from __future__ import annotations

# isort: off
from dates.interval import Grain
from dates.languages.figures import DIGITS, FIGURES
from dates.meanings import (
    before_christ, clock, clock_of, day_first, days, ends, in_year, length, numeric, on_day, on_weekday, roman_century,
    shift, sided, two_figures,
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
    "janvier|janv.": 1, "février|fevrier|févr.": 2, "avril|avr.": 4, "mai": 5, "juin": 6, "juillet|juil.": 7,
    "août|aout": 8, "septembre": 9, "octobre|oct.": 10, "novembre|nov.": 11, "décembre|decembre|déc.": 12,
}
WEEKDAYS = {"lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6}
SEASONS = {"printemps": 0, "été": 1, "automne": 2, "hiver": 3}
NUMBERS = {
    "un|une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "dix sept": 17, "dix huit": 18,
    "dix neuf": 19, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50,
}
UNITS = {
    "seconde|secondes": Grain.SECOND, "minute|minutes": Grain.MINUTE, "heure|heures": Grain.HOUR,
    "jour|jours|journée|journées": Grain.DAY, "semaine|semaines": Grain.WEEK, "mois": Grain.MONTH,
    "trimestre|trimestres": Grain.QUARTER, "an|ans|année|années": Grain.YEAR, "décennie|décennies": Grain.DECADE,
    "siècle|siècles": Grain.CENTURY,
}
PARTS = {"matin": PartOfDay.MORNING, "après midi": PartOfDay.AFTERNOON, "soir": PartOfDay.EVENING, "nuit": PartOfDay.NIGHT}
PORTIONS = {
    "début|au début de|au début d '|le début de|au début du|début de": Mod.START,
    "mi|au milieu de|au milieu d '|au milieu du|milieu": Mod.MID,
    "fin|à la fin de|à la fin d '|la fin de|à la fin du|la fin du|fin de": Mod.END,
}
SIDES = {"dernier|dernière|passé|passée": Side.LAST, "prochain|prochaine": Side.NEXT}

SLOTS = FIGURES | {
    "month":    Slot(MONTHS | {"mars": 3}),
    "sure-month": Slot(MONTHS),
    "weekday":  Slot(WEEKDAYS),
    "season":   Slot(SEASONS),
    "number":   Slot(NUMBERS, DIGITS),
    "unit":     Slot(UNITS),
    "part":     Slot(PARTS),
    "portion":  Slot(PORTIONS),
    "side":     Slot(SIDES),
    "decade-digits": Slot(shapes={"four-digits": int, "two-digits": int, "to-fifty-nine": int, "to-thirty-one": int}),
    "link":     Slot({"au|-|–": True, "et": False}),
    "roman":    Slot({"Xe": 10, "XIe": 11, "XIIe": 12, "XIIIe": 13, "XIVe": 14, "XVe": 15, "XVIe": 16, "XVIIe": 17,
                      "XVIIIe": 18, "XIXe": 19, "XXe": 20, "XXIe": 21}),
}
THINGS = "personnes hommes femmes soldats euros dollars km kilomètres mètres habitants tonnes fois emplois réfugiés morts blessés"
TODAY = Shift(Grain.DAY, 0)

DATES = (
    #    name                      example                             pattern                                                 meaning
    Rule("iso-day",                "2019-04-04",                       "{iso}",                                                numeric),
    Rule("slashed",                "04/05/2019",                       "{slashed}",                                            day_first),
    Rule("day-month-year",         "le 4 avril 2019",                  "{day} {month} {year}",                                 Calendar),
    Rule("day-month",              "le 1er mai",                       "{day} {month}",                                        Calendar),
    Rule("days-month",             "du 3 au 5 mai 2019",               "(du |les |entre le )?[{first:day}] {link}( le)? [{day} {month}( {year})?]", lambda first, link, day, month, year=None: days(Calendar(year, month, first), link, Calendar(year, month, day))),
    Rule("month-year",             "avril 2019",                       "{month} {year}",                                       Calendar),
    Rule("month",                  "en avril",                         "{month:sure-month}",                                   Calendar, after="<Name>", before="<Name>"),
    Rule("march",                  "en mars",                          "{month}",                                              Calendar, needs="en depuis dès début fin mi ce d avant après jusqu"),
    Rule("the-month-of",           "au mois de mars",                  "mois (de|d ') {month}( {year})?",                      Calendar),
    Rule("month-side",             "mars dernier",                     "{month} {side}",                                       Calendar),
    Rule("weekday",                "mardi",                            "{weekday}",                                            Weekday, after="M Mme Monsieur Madame"),
    Rule("weekday-side",           "mardi dernier",                    "{weekday} {side}",                                     Weekday),
    Rule("year",                   "en 2014",                          "{year}",                                               Calendar, needs="en de depuis jusqu ' dès début fin mi entre et à avant après pour d l année", before=f"% {THINGS}"),
    Rule("year-closed",            "la guerre (2014)",                 "{year}",                                               lambda year: Calendar(year) if 1800 <= year < 2100 else None, needs="( ,", then=") , . - –"),
    Rule("bc",                     "44 av. J.-C.",                     "{old} (av .?|avant) (J .? - C .?|Jésus Christ)",       before_christ),
    Rule("decade",                 "les années 1990",                  "(les )?années {decade-digits}",                        lambda decade_digits: Era(Grain.DECADE, decade_digits // 10 * 10, short=decade_digits < 100)),
    Rule("century",                "le XIXe siècle",                   "(le )?{roman} siècle",                                 roman_century),
    Rule("season-year",            "l'été 2019",                       "{season}( de)? {year}",                                Calendar),
    Rule("season-side",            "l'hiver dernier",                  "{season} {side}",                                      Calendar),
    Rule("season",                 "cet été",                          "{season}",                                             Calendar, needs="cet au en"),
    Rule("today",                  "aujourd'hui",                      "aujourd ' hui",                                        lambda: TODAY),
    Rule("yesterday",              "hier",                             "hier",                                                 lambda: Shift(Grain.DAY, -1)),
    Rule("tomorrow",               "demain",                           "demain",                                               lambda: Shift(Grain.DAY, 1)),
    Rule("before-yesterday",       "avant-hier",                       "avant hier",                                           lambda: Shift(Grain.DAY, -2)),
    Rule("after-tomorrow",         "après-demain",                     "après demain",                                         lambda: Shift(Grain.DAY, 2)),
    Rule("this-part",              "ce matin",                         "(ce|cette|cet) {part}",                                lambda part: At(TODAY, part)),
    Rule("last-night",             "la nuit dernière",                 "la nuit dernière",                                     lambda: At(Shift(Grain.DAY, -1), PartOfDay.NIGHT)),
    Rule("unit-side",              "la semaine dernière",              "(la |le |l ' )?{unit} {side}",                         sided),
    Rule("this-unit",              "cette semaine",                    "(ce|cette|cet) {unit}",                                lambda unit: sided(Side.THIS, unit)),
    Rule("ago",                    "il y a trois jours",               "il y a( environ)? {number} {unit}",                    lambda number, unit: shift(number, unit, -1, Anchor.SPOKEN)),
    Rule("later",                  "deux jours plus tard",             "{number} {unit} (plus tard|après)",                    lambda number, unit: shift(number, unit, 1, Anchor.TOLD)),
    Rule("earlier",                "deux jours plus tôt",              "{number} {unit} (plus tôt|auparavant)",                lambda number, unit: shift(number, unit, -1, Anchor.TOLD)),
    Rule("next-day",               "le lendemain",                     "le lendemain",                                         lambda: Shift(Grain.DAY, 1, Anchor.TOLD)),
    Rule("day-before",             "la veille",                        "la veille",                                            lambda: Shift(Grain.DAY, -1, Anchor.TOLD), before="de du d"),
    Rule("following-unit",         "l'année suivante",                 "(la |le |l ' ){unit} (suivant|suivante)",              lambda unit: Shift(unit, 1, Anchor.TOLD) if unit >= Grain.DAY else None),
    Rule("stretch",                "les trois derniers mois",          "(les |ces )?{number} (derniers|dernières) {unit}",     lambda number, unit: Stretch(Duration(unit, number), Side.LAST)),
    Rule("length",                 "trois mois",                       "{number} {any_unit:unit}",                             length),
    Rule("vague-length",           "plusieurs mois",                   "(plusieurs|quelques|des) {unit}",                      lambda unit: Duration(unit), before="{decade-digits}"),
    Rule("every",                  "chaque jour",                      "chaque {unit}",                                        lambda unit: Every(unit)),
    Rule("every-one",              "tous les jours",                   "(tous|toutes) les {unit}",                             lambda unit: Every(unit)),
    Rule("every-weekday",          "chaque mardi",                     "(chaque|tous les) {weekday}",                          lambda weekday: Every(Grain.WEEK, on=Weekday(weekday))),
    Rule("now",                    "actuellement",                     "(actuellement|maintenant|désormais)",                  lambda: Vague(Reference.PRESENT)),
    Rule("recently",               "récemment",                        "(récemment|dernièrement)",                             lambda: Vague(Reference.PAST)),
    Rule("clock",                  "à 14 h 30",                        "{hour:old} h( {minute:old})?",                         lambda hour, minute=None: clock(hour, minute) if hour < 25 else None, needs="à vers dès"),
    Rule("clock-digits",           "à 14:30",                          "{clock-digits}",                                       clock_of, needs="à vers dès"),
)

PHRASES = (
    Rule("weekday-date",           "mardi 4 avril",                    "{a-weekday},?( le)? {a-calendar-day}",                 on_weekday),
    Rule("date-of-year",           "avril de l'année dernière",        "{date:a-date} de {of:a-year}",                         in_year),
    Rule("day-part",               "mardi soir",                       "{a-day}( au| dans la)? {part}",                        lambda a_day, part: At(a_day, part)),
    Rule("part-day",               "la nuit de mardi",                 "{part} (de|du) {a-day}",                               lambda part, a_day: At(a_day, part)),
    Rule("day-clock",              "mardi à 14 h 30",                  "{a-day},? à {a-clock}",                                lambda a_day, a_clock: on_day(a_clock, a_day)),
    Rule("portion",                "début avril",                      "{portion} {early-able}",                               lambda portion, early_able: Modified(early_able, portion)),
)

BOUNDS = (
    Rule("since",                  "depuis le 4 avril",                "(depuis|dès) (le |la |l ' |les )?[{a-date}]",          lambda a_date: Open(a_date, Bound.SINCE)),
    Rule("until",                  "jusqu'à mardi",                    "jusqu ' (à|au|en) (le |la |l ' )?[{a-date}]",          lambda a_date: Open(a_date, Bound.UNTIL)),
    Rule("before",                 "avant 2016",                       "avant (le |la |l ' )?[{a-date}]",                      lambda a_date: Open(a_date, Bound.BEFORE)),
    Rule("after",                  "après 2016",                       "après (le |la |l ' )?[{a-date}]",                      lambda a_date: Open(a_date, Bound.AFTER)),
    Rule("from-to",                "de mai à juillet 2019",            "(de |du |d ' |depuis )?[{start:a-date}] (à|au|jusqu ' à|jusqu ' au|-|–)( la)? [{end:a-date}]", ends),
    Rule("between",                "entre mai et juillet 2019",        "entre (le )?[{start:a-date}] et (le )?[{end:a-date}]", ends),
    Rule("year-years",             "en 1914-18",                       "[{a-year}] (-|–) [{short}]",                           two_figures),
)

CUES = Cues(
    letters="A-Za-zÀ-ÿ",
    past="était étaient avait avaient fut furent eut eurent fit firent a ont est sont été".split(),
    past_endings=("èrent", "aient", "ait", "irent", "é", "ée", "és", "ées"),
    not_past=("côté", "été", "marché", "armée", "réalité", "santé", "comité", "cité"),
    present="reste restent dit disent affirme affirment".split(),
    future=("va", "vont", "doit", "doivent", "devrait", "devraient", "pourrait", "pourraient", "prévu", "prévue", "prévoit", "sera", "seront", "aura", "auront", "ira", "iront"),
    future_endings=("era", "eront", "ira", "iront", "dra", "dront"),
    ahead=("d'ici", "d'ici au", "avant le"),
)
# fmt: on

FRENCH = Language("fr", SLOTS, (DATES, PHRASES, BOUNDS), CUES)
