"""Spanish. How to read a row: dates/rules.py."""
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
    "enero|ene.": 1, "febrero|feb.": 2, "marzo|mar.": 3, "abril|abr.": 4, "mayo": 5, "junio|jun.": 6, "julio|jul.": 7,
    "agosto|ago.": 8, "septiembre|setiembre|sept.": 9, "octubre|oct.": 10, "noviembre|nov.": 11, "diciembre|dic.": 12,
}
WEEKDAYS = {"lunes": 0, "martes": 1, "miércoles": 2, "jueves": 3, "viernes": 4, "sábado": 5, "domingo": 6}
SEASONS = {"primavera": 0, "verano": 1, "otoño": 2, "invierno": 3}
NUMBERS = {
    "un|uno|una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9,
    "diez": 10, "once": 11, "doce": 12, "quince": 15, "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50,
}
UNITS = {
    "segundo|segundos": Grain.SECOND, "minuto|minutos": Grain.MINUTE, "hora|horas": Grain.HOUR,
    "día|días": Grain.DAY, "semana|semanas": Grain.WEEK, "mes|meses": Grain.MONTH,
    "trimestre|trimestres": Grain.QUARTER, "año|años": Grain.YEAR, "década|décadas": Grain.DECADE,
    "siglo|siglos": Grain.CENTURY,
}
PARTS = {"mañana|madrugada": PartOfDay.MORNING, "tarde": PartOfDay.AFTERNOON, "noche": PartOfDay.NIGHT}
PORTIONS = {
    "principios de|a principios de|comienzos de|a comienzos de|inicios de|a inicios de|principios del": Mod.START,
    "mediados de|a mediados de|mediados del|a mediados del": Mod.MID,
    "finales de|a finales de|fines de|a fines de|finales del|a finales del": Mod.END,
}
SIDES = {"pasado|pasada|último|última": Side.LAST, "próximo|próxima": Side.NEXT}

SLOTS = FIGURES | {
    "month":    Slot(MONTHS),
    "weekday":  Slot(WEEKDAYS),
    "season":   Slot(SEASONS),
    "number":   Slot(NUMBERS, DIGITS),
    "unit":     Slot(UNITS),
    "part":     Slot(PARTS),
    "portion":  Slot(PORTIONS),
    "side":     Slot(SIDES),
    "decade-digits": Slot(shapes={"four-digits": int, "two-digits": int, "to-fifty-nine": int, "to-thirty-one": int}),
    "link":     Slot({"al|-|–": True, "y": False}),
    "roman":    Slot({"XI": 11, "XII": 12, "XIII": 13, "XIV": 14, "XV": 15, "XVI": 16, "XVII": 17, "XVIII": 18,
                      "XIX": 19, "XX": 20, "XXI": 21}),
}
THINGS = "personas hombres mujeres soldados euros dólares km kilómetros metros habitantes toneladas veces puestos migrantes muertos heridos"
TODAY = Shift(Grain.DAY, 0)

DATES = (
    #    name                      example                             pattern                                                 meaning
    Rule("iso-day",                "2019-04-04",                       "{iso}",                                                numeric),
    Rule("slashed",                "04/05/2019",                       "{slashed}",                                            day_first),
    Rule("day-month-year",         "el 4 de abril de 2019",            "{day}( de)? {month}( de| del)? {year}",                Calendar),
    Rule("day-month",              "el 4 de abril",                    "{day}( de)? {month}",                                  Calendar),
    Rule("first-of-month",         "el primero de mayo",               "primero de {month}( de {year})?",                      lambda month, year=None: Calendar(year, month, 1)),
    Rule("days-month",             "del 3 al 5 de mayo de 2019",       "(del |entre el )?[{first:day}] {link}( el)? [{day} de {month}( de {year})?]", lambda first, link, day, month, year=None: days(Calendar(year, month, first), link, Calendar(year, month, day))),
    Rule("month-year",             "abril de 2019",                    "{month}( de| del)? {year}",                            Calendar),
    Rule("month",                  "en abril",                         "{month}",                                              Calendar, after="<Name>", before="<Name>"),
    Rule("month-side",             "marzo pasado",                     "{month} {side}",                                       Calendar),
    Rule("side-month",             "el pasado marzo",                  "(el )?{side} {month}",                                 Calendar),
    Rule("weekday",                "el martes",                        "{weekday}",                                            Weekday),
    Rule("weekday-side",           "el martes pasado",                 "{weekday} {side}",                                     Weekday),
    Rule("side-weekday",           "el pasado martes",                 "(el )?{side} {weekday}",                               Weekday),
    Rule("year",                   "en 2014",                          "{year}",                                               Calendar, needs="en de del desde hasta entre y a antes después año el", before=f"% {THINGS}"),
    Rule("year-closed",            "la guerra (2014)",                 "{year}",                                               lambda year: Calendar(year) if 1800 <= year < 2100 else None, needs="( ,", then=") , . - –"),
    Rule("bc",                     "44 a. C.",                         "{old} a .? C .?",                                      before_christ),
    Rule("decade",                 "los años 1990",                    "(los )?años {decade-digits}",                          lambda decade_digits: Era(Grain.DECADE, decade_digits // 10 * 10, short=decade_digits < 100)),
    Rule("century",                "el siglo XIX",                     "(el )?siglo {roman}",                                  roman_century),
    Rule("season-year",            "el verano de 2019",                "{season}( de| del)? {year}",                           Calendar),
    Rule("season-side",            "el invierno pasado",               "{season} {side}",                                      Calendar),
    Rule("season",                 "en verano",                        "{season}",                                             Calendar, needs="en este esta"),
    Rule("today",                  "hoy",                              "hoy",                                                  lambda: TODAY),
    Rule("yesterday",              "ayer",                             "ayer",                                                 lambda: Shift(Grain.DAY, -1)),
    Rule("tomorrow",               "llega mañana",                     "mañana",                                               lambda: Shift(Grain.DAY, 1), after="la esta una por cada"),
    Rule("before-yesterday",       "anteayer",                         "(anteayer|antes de ayer|antier)",                      lambda: Shift(Grain.DAY, -2)),
    Rule("after-tomorrow",         "pasado mañana",                    "pasado mañana",                                        lambda: Shift(Grain.DAY, 2)),
    Rule("this-part",              "esta mañana",                      "esta {part}",                                          lambda part: At(TODAY, part)),
    Rule("last-night",             "anoche",                           "anoche",                                               lambda: At(Shift(Grain.DAY, -1), PartOfDay.NIGHT)),
    Rule("unit-side",              "la semana pasada",                 "(la |el )?{unit} {side}",                              sided),
    Rule("side-unit",              "el pasado año",                    "(la |el )?{side} {unit}",                              sided),
    Rule("this-unit",              "esta semana",                      "(esta|este) {unit}",                                   lambda unit: sided(Side.THIS, unit)),
    Rule("ago",                    "hace tres días",                   "hace( unos| unas)? {number} {unit}",                   lambda number, unit: shift(number, unit, -1, Anchor.SPOKEN)),
    Rule("later",                  "dos días después",                 "{number} {unit} (después|más tarde)",                  lambda number, unit: shift(number, unit, 1, Anchor.TOLD)),
    Rule("earlier",                "dos días antes",                   "{number} {unit} antes",                                lambda number, unit: shift(number, unit, -1, Anchor.TOLD)),
    Rule("next-day",               "al día siguiente",                 "(el |al )día siguiente",                               lambda: Shift(Grain.DAY, 1, Anchor.TOLD)),
    Rule("following-unit",         "el año siguiente",                 "(la |el |al ){unit} siguiente",                        lambda unit: Shift(unit, 1, Anchor.TOLD) if unit > Grain.DAY else None),
    Rule("stretch",                "los últimos tres meses",           "(los |las )?(últimos|últimas) {number} {unit}",        lambda number, unit: Stretch(Duration(unit, number), Side.LAST)),
    Rule("length",                 "tres meses",                       "{number} {any_unit:unit}",                             length),
    Rule("vague-length",           "varios meses",                     "(varios|varias|algunos|algunas|unos|unas|pocos|pocas) {unit}", lambda unit: Duration(unit)),
    Rule("every",                  "cada día",                         "cada {unit}",                                          lambda unit: Every(unit)),
    Rule("every-one",              "todos los días",                   "(todos los|todas las) {unit}",                         lambda unit: Every(unit)),
    Rule("every-weekday",          "cada martes",                      "(cada|todos los) {weekday}",                           lambda weekday: Every(Grain.WEEK, on=Weekday(weekday))),
    Rule("now",                    "actualmente",                      "(actualmente|ahora)",                                  lambda: Vague(Reference.PRESENT)),
    Rule("recently",               "recientemente",                    "recientemente",                                        lambda: Vague(Reference.PAST)),
    Rule("clock-digits",           "a las 14:30",                      "{clock-digits}",                                       clock_of, needs="las la"),
)

PHRASES = (
    Rule("weekday-date",           "martes 4 de abril",                "{a-weekday},?( el)? {a-calendar-day}",                 on_weekday),
    Rule("date-of-year",           "abril del año pasado",             "{date:a-date} (del|de) {of:a-year}",                   in_year),
    Rule("day-part",               "el martes por la noche",           "{a-day} (por|en) la {part}",                           lambda a_day, part: At(a_day, part)),
    Rule("part-day",               "la noche del martes",              "{part} (del|de) {a-day}",                              lambda part, a_day: At(a_day, part)),
    Rule("day-clock",              "el martes a las 14:30",            "{a-day},? a las {a-clock}",                            lambda a_day, a_clock: on_day(a_clock, a_day)),
    Rule("portion",                "a principios de abril",            "{portion} {early-able}",                               lambda portion, early_able: Modified(early_able, portion)),
)

BOUNDS = (
    Rule("since",                  "desde el 4 de abril",              "desde (el |la )?[{a-date}]",                           lambda a_date: Open(a_date, Bound.SINCE)),
    Rule("until",                  "hasta el martes",                  "hasta (el |la )?[{a-date}]",                           lambda a_date: Open(a_date, Bound.UNTIL)),
    Rule("before",                 "antes de 2016",                    "antes (de|del) (el |la )?[{a-date}]",                  lambda a_date: Open(a_date, Bound.BEFORE)),
    Rule("after",                  "después de 2016",                  "(después|tras) (de |del )?(el |la )?[{a-date}]",       lambda a_date: Open(a_date, Bound.AFTER)),
    Rule("from-to",                "de mayo a julio de 2019",          "(de |del |desde )?[{start:a-date}] (a|al|hasta|hasta el|-|–) [{end:a-date}]", ends),
    Rule("between",                "entre mayo y julio de 2019",       "entre (el )?[{start:a-date}] y (el )?[{end:a-date}]",  ends),
    Rule("year-years",             "en 1914-18",                       "[{a-year}] (-|–) [{short}]",                           two_figures),
)

CUES = Cues(
    letters="A-Za-zÀ-ÿ",
    past="era eran había habían fue fueron hizo hicieron dijo dijeron ha han sido tuvo tuvieron".split(),
    past_endings=("aron", "ieron", "ó", "aba", "aban", "ado", "ido"),
    not_past=("estado", "mercado", "partido", "pasado", "sábado", "senado", "sólo"),
    present="es son está están sigue siguen dice dicen".split(),
    future=("va a", "van a", "debe", "deben", "debería", "deberían", "podría", "podrían", "previsto", "prevista", "prevé", "será", "serán", "habrá", "habrán"),
    future_endings=("ará", "arán", "erá", "erán", "irá", "irán", "drá", "drán"),
    ahead=("antes del", "para el"),
)
# fmt: on

SPANISH = Language("es", SLOTS, (DATES, PHRASES, BOUNDS), CUES)
