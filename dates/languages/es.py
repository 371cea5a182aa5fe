"""Spanish. How to read a row: dates/rules.py."""
# ruff: noqa: E501  a rule is a line

from __future__ import annotations

# isort: off
from dates.interval import Grain
from dates.languages.figures import DIGITS, FIGURE, FIGURES, ROMAN
from dates.meanings import (
    anchored, before_christ, both, century, century_before_christ, clock_of, day_first, days, decade, decade_word, decimal_clock, ends, half,
    hour_of, in_week, in_year, known_year, length, limited, modern, night_between, nth, numeric, on_day, on_weekday, quarter, shift,
    sided, some_ago, some_later, talked_of, told, two_figures,
)  # fmt: skip
from dates.rules import Language, Rule, Slot
from dates.cues import Cues
from dates.timex import (
    Anchor, Anchored, At, Bound, Calendar, Duration, Every, Holiday, Mod, Modified, Nth, Open, PartOfDay, Reference, Shift, Side, Stretch,
    Vague, Weekday, Weekend,
)  # fmt: skip
# isort: on

# fmt: off
# Written with a capital these may be names.
MONTHS = {
    "enero": 1, "febrero|febr.": 2, "marzo": 3, "abril|Abril": 4, "mayo": 5, "junio": 6, "julio|Julio": 7, "agosto": 8,
    "septiembre|setiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
}
SHORT_MONTHS = {
    "ene.": 1, "feb.": 2, "mar.": 3, "abr.": 4, "may.": 5, "jun.": 6, "jul.": 7, "ago.": 8, "sept.|sep.": 9, "oct.": 10, "nov.": 11, "dic.": 12,
}
WEEKDAYS = {"lunes": 0, "martes": 1, "miércoles|miercoles": 2, "jueves": 3, "viernes": 4, "sábado|sabado": 5, "domingo|Domingo": 6}
WEEKDAYS_PLURAL = {"lunes": 0, "martes": 1, "miércoles": 2, "jueves": 3, "viernes": 4, "sábados": 5, "domingos": 6}
SEASONS = {"primavera": 0, "verano": 1, "otoño": 2, "invierno": 3}
SMALL = {
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9,
}
TENS = {"treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90}
NUMBERS = {
    "un|uno|una": 1, "diez|una decena de": 10, "once": 11, "doce|una docena de": 12, "trece": 13, "catorce": 14, "quince|una quincena de": 15,
    "dieciséis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte|una veintena de": 20, "veintiún|veintiuno|veintiuna": 21,
    "veintidós": 22, "veintitrés": 23, "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26, "veintisiete": 27, "veintiocho": 28,
    "veintinueve": 29, "una treintena de": 30, "cien": 100, "mil": 1000, "doscientos": 200,
} | SMALL | TENS | {f"{ten} y {word}": tens + more for ten, tens in TENS.items() for word, more in (SMALL | {"un": 1, "una": 1}).items()}
DECADES = {"veinte": 20} | TENS
ORDINALS = {"primer|primero|primera": 1, "segundo|segunda": 2, "tercer|tercero|tercera": 3, "cuarto|cuarta": 4, "último|última": -1}
UNITS = {
    "segundo|segundos": Grain.SECOND, "minuto|minutos": Grain.MINUTE, "hora|horas": Grain.HOUR,
    "día|días|jornada|jornadas": Grain.DAY, "semana|semanas": Grain.WEEK, "mes|meses": Grain.MONTH,
    "trimestre|trimestres": Grain.QUARTER, "semestre|semestres": Grain.HALF, "año|años": Grain.YEAR, "década|décadas": Grain.DECADE,
    "siglo|siglos": Grain.CENTURY, "milenio|milenios": Grain.MILLENNIUM,
}
PARTS = {
    "mañana|madrugada|amanecer": PartOfDay.MORNING, "mediodía": PartOfDay.MIDDAY, "tarde": PartOfDay.AFTERNOON, "noche": PartOfDay.NIGHT,
}
STARTS, MIDDLES, ENDS = (
    "|".join(f"{before}{word} {of}" for word in words for before in ("", "a ", "para ") for of in ("de", "del", "de los", "del mes de", "del año"))
    for words in (("principios", "comienzos", "inicios", "el inicio"), ("mediados",), ("finales", "fines"))
)
PORTIONS = {
    f"{STARTS}|al inicio de|al inicio del|al comienzo de|al comienzo del|los primeros días de|primeros de": Mod.START, MIDDLES: Mod.MID,
    f"{ENDS}|al final de|al final del|el final de|el final del|los últimos días de": Mod.END,
}
LIMITS = {
    "unos|unas|cerca de|alrededor de|aproximadamente|casi": Mod.APPROX, "más de|algo más de|poco más de": Mod.MORE_THAN, "menos de|apenas": Mod.LESS_THAN,
    "al menos": Mod.EQUAL_OR_MORE, "exactamente|ya": None,
}
SIDES = {"pasado|pasada": Side.LAST, "próximo|próxima|entrante": Side.NEXT}
HOLIDAYS = {
    "Navidad": "christmas", "Nochebuena": "christmas-eve", "Nochevieja": "new-years-eve", "Año Nuevo": "new-year",
    "Domingo de Resurrección|Domingo de Pascua|Pascua": "easter", "Lunes de Pascua": "easter-monday", "Viernes Santo": "good-friday",
    "Jueves Santo": "maundy-thursday", "Domingo de Ramos": "palm-sunday", "Miércoles de Ceniza": "ash-wednesday", "Pentecostés": "pentecost",
    "Todos los Santos": "all-saints", "día de Reyes|Epifanía": "epiphany", "día del Trabajo|Día del Trabajador": "may-day",
    "Ramadán": "ramadan", "Yom Kipur|Yom Kippur": "yom-kippur", "Janucá": "hanukkah",
}
# What is counted by a number that looks like a year.
THINGS = (
    "personas hombres mujeres niños soldados militares policías agentes combatientes civiles euros dólares pesos bolívares pesetas km "
    "kilómetros metros habitantes toneladas veces puestos empleos migrantes refugiados muertos heridos votos escaños puntos páginas "
    "plazas casas viviendas manifestantes trabajadores empleados empresas millones millardos"
)
# After these a number is no year.
NUMBERED = f"{FIGURE} n º nº número artículo artículos resolución resoluciones vuelo página sala habitación carretera ley Airbus Boeing € $ £"
TITLES = "señor señora don doña san santa santo alcalde alcaldesa diputado diputada ministro ministra presidente presidenta doctor doctora Sr Sra"

SLOTS = FIGURES | {
    "month":    Slot(MONTHS | SHORT_MONTHS),
    "sure-month": Slot(MONTHS),
    "weekday":  Slot(WEEKDAYS),
    "weekdays": Slot(WEEKDAYS_PLURAL),
    "season":   Slot(SEASONS),
    "number":   Slot(NUMBERS, DIGITS),
    "ordinal":  Slot(ORDINALS),
    "unit":     Slot(UNITS),
    "part":     Slot(PARTS),
    "portion":  Slot(PORTIONS),
    "limit":    Slot(LIMITS),
    "side":     Slot(SIDES),
    "sides":    Slot({"últimos|últimas|pasados|pasadas": Side.LAST, "próximos|próximas": Side.NEXT}),
    "holiday":  Slot(HOLIDAYS),
    "decade-word": Slot(DECADES),
    "link":     Slot({"al|-|–": True, "y": False}),
    "century":  Slot(ROMAN),
    "meridiem": Slot({"de la mañana|de la madrugada": 0, "de la tarde|de la noche": 12}),
    "thing":    Slot(dict.fromkeys(THINGS.split(), 0)),
    "numbered": Slot(dict.fromkeys(("calle", "avenida", "plaza", "paseo", "puente", "estadio", "barrio", "autopista"), 0)),
}
TODAY, YESTERDAY, TOMORROW = Shift(Grain.DAY, 0), Shift(Grain.DAY, -1), Shift(Grain.DAY, 1)
NOT_A_YEAR = "% {thing} {unit} <three-digits> <zero>"
THE = "(el |la |los |las )?"

# ---------------------------------------------------------------- names and numbers that look like times, and are none

NAMES = (
    Rule("street",                 "la avenida 9 de Julio",            "{numbered} (de |del )?({day} de )?{month}",            lambda numbered, month, day=0: 0),
    Rule("newspaper",              "el diario La Tarde",                 "(diario|periódico) (La (Tarde|Mañana|Noche|Hora)|{old} Horas)", lambda old=0: 0),
    Rule("places",                 "Santo Domingo",                    "(Santo Domingo|isla de Pascua|Viernes Negro|Semana Santa)", lambda: 0),
    Rule("titled-name",            "el alcalde Domingo Pérez",         f"({TITLES.replace(' ', '|')}) (domingo|abril|julio|mayo)", lambda: 0),
    Rule("first-name",             "Domingo Pérez habló",              "(Domingo|Abril|Julio) <Name>",                         lambda: 0),
    Rule("last-name",              "cantó Plácido Domingo",            "<Name> (Domingo|Abril|Julio)",                         lambda: 0),
    Rule("age",                    "un hombre de 25 años",             "(hombre|mujer|joven|niño|niña|anciano|anciana|chico|chica|menor) de {number} (años|meses)", lambda number: 0),
    Rule("age-closed",             "Pablo, de 25 años, murió",         ", (de )?{number} años ,",                              lambda number: 0),
    Rule("so-many",                "entre 1500 y 2000 personas",       "{old} (a|y|o|-|–) {more:old} {thing}",                 lambda old, more, thing: 0),
)

DATES = (
    #    name                      example                             pattern                                                 meaning
    Rule("iso-day",                "2019-04-04",                       "{iso}",                                                numeric),
    Rule("slashed",                "04/05/2019",                       "{slashed}",                                            day_first),
    Rule("day-month-year",         "el 4 de abril de 2019",            "{day}( º| °)?( de)? {month}( de| del| del año)? {year}", Calendar),
    Rule("day-month",              "el 4 de abril",                    "{day}( º| °)?( de)? {month}",                          Calendar),
    Rule("first-of-month",         "el primero de mayo",               "primero de {month}( (de|del) {year})?",                lambda month, year=None: Calendar(year, month, 1)),
    Rule("day-month-side",         "el 3 de enero pasado",             "{day}( de)? {month} {side}",                           Calendar),
    Rule("side-day-month",         "el pasado 14 de julio",            "{side} {day}( de)? {month}",                           Calendar),
    Rule("days-month",             "del 3 al 5 de mayo de 2019",       "(del |entre el |los días |el |los )?[{first:day}] {link}( el)? [{day} de {month}( (de|del) {year})?]", lambda first, link, day, month, year=None: days(Calendar(year, month, first), link, Calendar(year, month, day))),
    Rule("month-year",             "abril de 2019",                    "{month}( de| del| del año)? {year}",                   Calendar),
    Rule("month",                  "en abril",                         "{month:sure-month}",                                   Calendar, after=f"<Name> {TITLES}", before="<Name>"),
    Rule("month-end",              "murió en abril Alí Hasán",         "{month:sure-month}",                                   Calendar, needs="en desde hasta pasado"),
    Rule("month-side",             "marzo pasado",                     "{month:sure-month} {side}",                            Calendar),
    Rule("side-month",             "el pasado marzo",                  "(el |los )?{side}( mes de)? {month:sure-month}",       Calendar),
    Rule("month-coming",           "en marzo que viene",               "{month:sure-month} que viene",                         lambda month: Calendar(None, month, side=Side.NEXT)),
    Rule("weekday",                "el martes",                        "{weekday}",                                            Weekday, after=TITLES),
    Rule("weekday-side",           "el martes pasado",                 "{weekday} {side}",                                     Weekday),
    Rule("weekday-coming",         "el martes que viene",              "{weekday} que viene",                                  lambda weekday: Weekday(weekday, Side.NEXT)),
    Rule("side-weekday",           "el pasado martes",                 "(el )?{side} {weekday}",                               Weekday),
    Rule("this-weekday",           "este martes",                      "este( mismo)? {weekday}",                              lambda weekday: Weekday(weekday, Side.THIS)),
    Rule("weekday-of-week",        "martes de la próxima semana",      "{weekday} de la {side} semana",                        in_week),
    Rule("weekday-of-week-side",   "martes de la semana pasada",       "{weekday} de la semana {side}",                        in_week),
    Rule("nth-weekday",            "el primer lunes de mayo de 2019",  "{ordinal} {weekday} de {month}( de {year})?",          lambda ordinal, weekday, month, year=None: Nth(Grain.DAY, ordinal, Calendar(year, month), weekday=weekday)),
    Rule("year",                   "en 2014",                          "{year}",                                               known_year, needs="en de del desde hasta entre y a antes después año el para tras verano invierno otoño primavera", before=NOT_A_YEAR, after=NUMBERED),
    Rule("bare-year",              "el Mundial 2018",                  "{year}",                                               modern, before=NOT_A_YEAR, after=NUMBERED),
    Rule("the-year",               "el año 1994",                      "año {year}",                                           Calendar),
    Rule("year-closed",            "la guerra (1854)",                 "{year}",                                               known_year, needs="(", then=") , - –"),
    Rule("bc",                     "44 a. C.",                         "{old} (a .? C .?|antes de Cristo|a .? de C .?|antes de nuestra era)", before_christ),
    Rule("decade",                 "los años 1990",                    "(los )?años {decade-digits}",                          decade),
    Rule("word-decade",            "los años noventa",                 "(los )?años {decade-word}",                            decade_word),
    Rule("decade-of",              "la década de 1990",                "(la )?década (de|del) (los )?(años )?{decade-digits}", decade),
    Rule("word-decade-of",         "la década de los ochenta",         "(la )?década (de|del) (los )?(años )?{decade-word}",   decade_word),
    Rule("the-nineties",           "en los noventa",                   "los {decade-word}",                                    decade_word, needs="en de desde hasta durante a", before="y {unit} {thing} <other> mil"),
    Rule("century",                "el siglo XIX",                     "siglo {ordinal:century}",                              century),
    Rule("century-bc",             "el siglo II a. C.",                "siglo {ordinal:century} (a .? C .?|antes de Cristo|a .? de C .?)", century_before_christ),
    Rule("season-year",            "el verano de 2019",                "{season}( de| del)? {year}",                           Calendar),
    Rule("season-years",           "el invierno de 2018-2019",         "{season}( de| del)? {year} (-|–|/) ({short}|{next:year})", lambda season, year, short=0, next=0: Calendar(year, season=season)),
    Rule("season-side",            "el invierno pasado",               "{season} {side}",                                      Calendar),
    Rule("side-season",            "el pasado verano",                 "(el |la )?{side} {season}",                            Calendar),
    Rule("season",                 "en verano",                        "{season}",                                             Calendar, needs="en este esta"),
    Rule("the-season",             "durante el invierno",              "(el|la) {season}",                                     Calendar, needs="durante desde hasta tras en", before="<Name> {year} de del {side}"),
    Rule("weekend",                "el fin de semana",                 "(el )?fin de semana",                                  lambda: Weekend()),
    Rule("weekend-side",           "el fin de semana pasado",          "(el )?fin de semana {side}",                           lambda side: Weekend(side.value)),
    Rule("side-weekend",           "el pasado fin de semana",          "(el )?{side} fin de semana",                           lambda side: Weekend(side.value)),
    Rule("this-weekend",           "este fin de semana",               "este fin de semana",                                   lambda: Weekend(0)),
    Rule("quarter",                "el tercer trimestre",              "{number:ordinal} trimestre",                           lambda number: quarter(number) if number > 0 else None),
    Rule("quarter-of",             "el primer trimestre de 2018",      "{ordinal} trimestre( de| del)?( año)? {year}",         lambda ordinal, year: quarter(ordinal, Calendar(year)) if ordinal > 0 else None),
    Rule("half",                   "el segundo semestre",              "{ordinal} semestre",                                   lambda ordinal: half(ordinal) if 0 < ordinal < 3 else None),
    Rule("half-of",                "el segundo semestre de 2017",      "{ordinal} (semestre|mitad)( de| del)? {year}",         lambda ordinal, year: half(ordinal, Calendar(year)) if 0 < ordinal < 3 else None),
    Rule("holiday",                "en Navidad",                       "{key:holiday}( (de |del )?{year})?",                   Holiday, after="<Name> isla Isla", before="<Name>"),
    Rule("holiday-side",           "la pasada Navidad",                "{side} {key:holiday}",                                 Holiday),
    Rule("september-11",           "los ataques del 11 de septiembre",  "(atentados|ataques) del [{day} de {month}]", lambda day, month: Calendar(2001, 9, 11) if (day, month) == (11, 9) else None, before="de"),

    # ------------------------------------------------ relative to when it was said
    Rule("today",                  "hoy",                              "(hoy mismo|hoy)",                                      lambda: TODAY, before="en"),
    Rule("yesterday",              "ayer",                             "ayer",                                                 lambda: YESTERDAY),
    Rule("tomorrow",               "llega mañana",                     "mañana",                                               lambda: TOMORROW, after="la esta una por cada"),
    Rule("before-yesterday",       "anteayer",                         "(anteayer|antes de ayer|antier)",                      lambda: Shift(Grain.DAY, -2)),
    Rule("after-tomorrow",         "pasado mañana",                    "pasado mañana",                                        lambda: Shift(Grain.DAY, 2)),
    Rule("this-part",              "esta mañana",                      "(esta|este) {part}",                                   lambda part: At(TODAY, part)),
    Rule("last-night",             "anoche",                           "(anoche|la pasada noche|la noche pasada)",             lambda: At(YESTERDAY, PartOfDay.NIGHT)),
    Rule("unit-side",              "la semana pasada",                 "(la |el )?{unit} {side}",                              sided),
    Rule("side-unit",              "el pasado año",                    "(la |el )?{side} {unit}",                              sided),
    Rule("coming-unit",            "la semana que viene",              "(la |el )?{unit} que viene",                           lambda unit: sided(Side.NEXT, unit)),
    Rule("this-unit",              "esta semana",                      "(esta|este|la presente|el presente) {unit}",           lambda unit: sided(Side.THIS, unit) if unit is not Grain.DAY else None),
    Rule("ago",                    "hace tres días",                   "hace( {limit})? {number} {unit}",                      lambda number, unit, limit=None: limited(shift(number, unit, -1, Anchor.SPOKEN), limit)),
    Rule("back",                   "tres días atrás",                  "({limit} )?{number} {unit} atrás",                     lambda number, unit, limit=None: limited(shift(number, unit, -1, Anchor.SPOKEN), limit)),
    Rule("vague-ago",              "hace unos días",                   "hace (unos|unas|algunos|algunas|varios|varias|pocos|pocas) {unit}", some_ago),
    Rule("from-now",               "dentro de tres días",              "dentro de( {limit})? {number} {unit}",                 lambda number, unit, limit=None: limited(shift(number, unit, 1, Anchor.SPOKEN), limit)),
    Rule("portion-of-unit",        "a finales de año",                 "{portion}( la| el)? {unit}",                           talked_of, before="de del {year} {side} {decade-digits} {decade-word} {century}"),
    Rule("portion-of-this",        "a finales de este año",            "{portion} (este|esta) {unit}",                         talked_of),

    # ------------------------------------------------ relative to the time last told
    Rule("later",                  "dos días después",                 "{number} {unit} (después|más tarde)",                  lambda number, unit: shift(number, unit, 1, Anchor.TOLD), before="de del"),
    Rule("vague-later",            "pocos días después",               "(unos|unas|algunos|algunas|varios|varias|pocos|pocas) {unit} (después|más tarde)", some_later, before="de del"),
    Rule("earlier",                "dos días antes",                   "{number} {unit} antes",                                lambda number, unit: shift(number, unit, -1, Anchor.TOLD), before="de del"),
    Rule("next-day",               "al día siguiente",                 "(el |al )día siguiente",                               lambda: told(Grain.DAY, 1)),
    Rule("day-before",             "la víspera",                       "(la víspera|el día anterior|el día antes)",            lambda: told(Grain.DAY, -1), before="de del"),
    Rule("following-unit",         "el año siguiente",                 "(la |el |al )({unit} siguiente|siguiente {unit})",     lambda unit: told(unit, 1) if unit is not Grain.DAY else None),
    Rule("previous-unit",          "el año anterior",                  "(la |el |al ){unit} (anterior|previo|previa)",         lambda unit: told(unit, -1) if unit is not Grain.DAY else None),
    Rule("same-unit",              "el mismo día",                     "(el |la |ese |esa |aquel |aquella )?(mismo|misma) {unit}", told),
    Rule("that-unit",              "aquel año",                        "(ese|esa|aquel|aquella) {unit}",                       told),

    # ------------------------------------------------ times of the day
    Rule("clock-digits",           "a las 14:30",                      "{clock-digits}( (horas|hora|h|hs))?",                  clock_of, needs="las la"),
    Rule("clock-decimal",          "a las 17.30 horas",                "{clock-decimal}( (horas|hora|h|hs))?",                 decimal_clock, needs="las la"),
    Rule("clock-hour",             "a las 17 horas",                   "{number} (horas|hora|h)",                              hour_of, needs="las"),
    Rule("clock-hour-part",        "a las cinco de la tarde",          "{number} {meridiem}",                                  hour_of, needs="las la"),
    Rule("noon",                   "al mediodía",                      "mediodía",                                             lambda: At(hour=12), needs="al"),
    Rule("midnight",               "a medianoche",                     "(medianoche|la medianoche)",                           lambda: At(hour=24), needs="a"),

    # ------------------------------------------------ lengths, sets, times that are only pointed at
    Rule("stretch",                "los últimos tres meses",           "(los |las )?{sides} {number} {unit}",                  lambda sides, number, unit: Stretch(Duration(unit, number), sides)),
    Rule("stretch-number-first",   "los tres últimos meses",           "(los |las )?{number} {sides} {unit}",                  lambda sides, number, unit: Stretch(Duration(unit, number), sides)),
    Rule("last-one",                "en la última década",              "(la |el )?(última|último) {unit}",                      lambda unit: Stretch(Duration(unit, 1), Side.LAST) if unit >= Grain.DAY else None, before="de del"),
    Rule("vague-stretch",          "últimos meses",                    "{sides} {unit}",                                       lambda sides, unit: Stretch(Duration(unit), sides)),
    Rule("length",                 "tres meses",                       "{number} {any_unit:unit}",                             lambda number, any_unit: length(number, any_unit) if any_unit is not Grain.SECOND or number > 1 else None),
    Rule("length-and-half",        "tres años y medio",                "{number} {unit} y (medio|media)",                      lambda number, unit: Duration(unit, number + 0.5)),
    Rule("vague-length",           "varios meses",                     "(varios|varias|algunos|algunas|unos|unas|pocos|pocas|muchos|muchas) {unit}", lambda unit: Duration(unit)),
    Rule("every",                  "cada día",                         "cada {unit}",                                          lambda unit: Every(unit)),
    Rule("every-one",              "todos los días",                   "(todos los|todas las) {unit}",                         lambda unit: Every(unit)),
    Rule("every-n",                "cada dos años",                    "cada {number} {unit}",                                 lambda number, unit: Every(unit, number)),
    Rule("every-weekday",          "cada martes",                      "(cada|los) {weekday:weekdays}",                        lambda weekday: Every(Grain.WEEK, on=Weekday(weekday))),
    Rule("every-weekdays",         "todos los lunes",                  "todos los {weekday:weekdays}",                         lambda weekday: Every(Grain.WEEK, on=Weekday(weekday))),
    Rule("rate",                   "tres veces por semana",            "veces (por|a la|al) {unit}",                           lambda unit: Every(unit)),
    Rule("now",                    "actualmente",                      "(actualmente|ahora|en la actualidad|hoy en día|en este momento)", lambda: Vague(Reference.PRESENT)),
    Rule("recently",               "recientemente",                    "(recientemente|hace poco|antaño|en aquel entonces)",   lambda: Vague(Reference.PAST)),
    Rule("soon",                   "próximamente",                     "(próximamente|en breve|en un futuro próximo)",         lambda: Vague(Reference.FUTURE)),
)

PHRASES = (
    Rule("weekday-date",           "martes 4 de abril",                "{a-weekday},?( el)? {a-calendar-day}",                 on_weekday),
    Rule("date-of-year",           "abril del año pasado",             "{date:a-date} (del|de) {of:a-year}",                   in_year),
    Rule("day-part",               "el martes por la noche",           "{a-day}( por la| en la| a la| de la| al) {part}",        lambda a_day, part: At(a_day, part)),
    Rule("part-day",               "la noche del martes",              "{part} (del|de|de este) {a-day}",                      lambda part, a_day: At(a_day, part)),
    Rule("night-between",          "la noche del sábado al domingo",   "noche (del|de) {first:a-weekday} (al|a) {other:a-weekday}", lambda first, other: night_between(first.weekday, other.weekday)),
    Rule("day-clock",              "el martes a las 14:30",            "{a-day},?( a las| a la| desde las)? {a-clock}",        lambda a_day, a_clock: on_day(a_clock, a_day)),
    Rule("clock-day",              "a las 14:30 del martes",           "{a-clock}( del| de)? {a-day}",                         lambda a_day, a_clock: on_day(a_clock, a_day)),
    Rule("nth-unit-of",            "la primera semana de mayo",        "(la |el )?{ordinal} {unit} de {a-date}",               lambda ordinal, unit, a_date: nth(ordinal, unit, a_date)),
    Rule("length-after",            "dos días después de Navidad",      "{a-length} después (de |del )(la |el )?{a-date}",       lambda a_length, a_date: Anchored(a_length, 1, a_date) if isinstance(a_length, Duration) else None),
    Rule("length-before",           "dos semanas antes de Navidad",     "{a-length} antes (de |del )(la |el )?{a-date}",         lambda a_length, a_date: Anchored(a_length, -1, a_date) if isinstance(a_length, Duration) else None),
    Rule("length-after-event",      "ocho meses después de la votación","[{a-length}] después (de|del)",                         lambda a_length: anchored(a_length, 1)),
    Rule("length-before-event",     "dos semanas antes de la votación", "[{a-length}] antes (de|del)",                           lambda a_length: anchored(a_length, -1)),
    Rule("portion",                "a principios de abril",            "{portion} (el |la |los )?{early-able}",                lambda portion, early_able: Modified(early_able, portion)),
    Rule("limit",                  "cerca de dos años",                "{limit} {a-length}",                                   lambda limit, a_length: limited(a_length, limit)),
)

BOUNDS = (
    Rule("since",                  "desde el 4 de abril",              f"desde {THE}[{{a-date}}]",                             lambda a_date: Open(a_date, Bound.AS_OF)),
    Rule("from",                   "a partir del 4 de abril",          f"(a partir del|a partir de) {THE}[{{a-date}}]",        lambda a_date: Open(a_date, Bound.FROM)),
    Rule("until",                  "hasta el martes",                  f"hasta {THE}[{{a-date}}]",                             lambda a_date: Open(a_date, Bound.UNTIL)),
    Rule("before",                 "antes de 2016",                    f"antes (de|del) {THE}[{{a-date}}]",                    lambda a_date: Open(a_date, Bound.BEFORE)),
    Rule("after",                  "después de 2016",                  f"(después|tras) (de |del )?{THE}[{{a-date}}]",         lambda a_date: Open(a_date, Bound.AFTER)),
    Rule("from-to",                "de mayo a julio de 2019",          "(de |del |desde |desde el )?[{start:a-date}] (a|al|hasta|hasta el|-|–) [{end:a-date}]", ends),
    Rule("between",                "entre mayo y julio de 2019",       f"entre {THE}[{{start:a-date}}] y {THE}[{{end:a-date}}]", ends),
    Rule("and",                    "en mayo y junio de 2019",          f"[{{start:a-date}}] y (en )?{THE}[{{end:a-date}}]",    both),
    Rule("year-years",             "en 1914-18",                       "[{a-year}] (-|–|/) [{short}]",                         two_figures),
)

# ---------------------------------------------------------------- which way a clause looks

CUES = Cues(
    letters="A-Za-zÀ-ÿ",
    past=(
        "era eran había habían fue fueron hizo hicieron dijo dijeron ha han sido tuvo tuvieron estuvo estuvieron pudo puso quiso vino vinieron "
        "supo trajo dio dieron vio iba iban dijera hecho dicho muerto visto puesto abierto escrito roto vuelto hubo condujo produjo"
    ).split(),
    past_endings=("aron", "ieron", "eron", "ó", "aba", "aban", "ado", "ados", "ada", "adas", "ido", "idos", "ida", "idas", "ía", "ían"),
    not_past=(
        "estado estados mercado mercados partido partidos pasado pasada sábado senado sólo abogado abogados delegado diputado diputados diputada "
        "soldado soldados acusado acusados resultado resultados grado lado ganado sentido contenido pedido ruido unido unidos unidas tratado "
        "comunicado juzgado cuidado demasiado jornada jornadas década cada nada entrada llegada salida vida vidas partida medida medidas herida "
        "comida bebida madrugada mirada temporada llamada policía economía mayoría compañía día energía democracia alcaldía fiscalía geografía "
        "ciudadanía todavía minería batería garantía autonomía"
    ).split(),
    present="es son está están sigue siguen dice dicen afirma afirman".split(),
    future=[
        *(
            "deberá deberán debe deben debería deberían podría podrían previsto prevista previstos previstas prevé prevén será serán habrá habrán "
            "comienza comienzan arranca arrancan empieza tiene tendrá tendrán espera esperan viaja viajan"
        ).split(),
        "va a", "van a", "se celebra", "se celebran", "se reúne", "se reúnen", "está previsto", "está prevista", "está programado", "está programada", "entra en vigor", "tendrá lugar",
    ],
    future_endings=("ará", "arán", "erá", "erán", "irá", "irán", "drá", "drán", "brá", "brán", "rrá", "rrán"),
    between="ser no también ya haber estar".split(),
    ahead=("para el", "para la", "a más tardar el", "a más tardar", "aplazado al", "aplazada al", "aplazado hasta el", "pospuesto al", "pospuesta al", "fijado para el", "previsto para el", "prevista para el"),
    dotted=("Sr", "Sra", "Dr", "Dra", "EE", "UU", "ene", "feb", "mar", "abr", "jun", "jul", "ago", "sept", "oct", "nov", "dic"),
)
# fmt: on

SPANISH = Language("es", SLOTS, (NAMES, DATES, PHRASES, BOUNDS), CUES)
