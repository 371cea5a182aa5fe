"""French. How to read a row: dates/rules.py."""
# ruff: noqa: E501  a rule is a line

from __future__ import annotations

# isort: off
from dates.interval import Grain
from dates.languages.figures import DIGITS, FIGURE, FIGURES, ROMAN
from dates.meanings import (
    anchored, before_christ, both, century, century_before_christ, clock, clock_of, day_first, days, decade, decade_word, ends, half, hour_of,
    in_week, in_year, known_year, length, limited, modern, night_between, nth, numeric, on_day, on_weekday, quarter, shift, sided,
    some_ago, some_later, talked_of, told, two_figures,
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
    "janvier|janv.": 1, "février|fevrier|févr.": 2, "avril|avr.": 4, "mai": 5, "juin": 6, "juillet|juil.": 7,
    "août|aout": 8, "septembre": 9, "octobre|oct.": 10, "novembre|nov.": 11, "décembre|decembre|déc.": 12,
}
WEEKDAYS = {"lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6}
WEEKDAYS_PLURAL = {f"{word}s": number for word, number in WEEKDAYS.items()}
SEASONS = {"printemps": 0, "été": 1, "automne": 2, "hiver": 3}
TEENS = {
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "dix sept": 17,
    "dix huit": 18, "dix neuf": 19,
}
SMALL = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9}
TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "quatre vingt": 80}
DOZENS = {"une dizaine de|une dizaine d '": 10, "une vingtaine de|une vingtaine d '": 20, "une trentaine de|une trentaine d '": 30}
NUMBERS = {"un|une": 1, "soixante et onze": 71, "quatre vingts": 80, "cent": 100, "mille": 1000} | SMALL | TEENS | TENS | {
    f"{ten} {word}": tens + more for ten, tens in TENS.items() for word, more in SMALL.items()
} | {f"{ten} et un|{ten} et une": tens + 1 for ten, tens in TENS.items()} | {
    f"{ten} {word}": TENS[ten] + more for ten in ("soixante", "quatre vingt") for word, more in TEENS.items()
} | {f"{word} cents": more * 100 for word, more in SMALL.items()}
DECADES = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "soixante dix": 70,
           "quatre vingt|quatre vingts": 80, "quatre vingt dix": 90}
ORDINALS = {
    "premier|première|1er|1ère|1re": 1, "deuxième|second|seconde|2e|2ème|2nd": 2, "troisième|3e|3ème": 3, "quatrième|4e|4ème": 4,
}
CENTURIES = {f"{figure}e|{figure}ème|{number}e|{number}ème": number for figure, number in ROMAN.items()} | {
    "Ier|1er|premier": 1, "seizième": 16, "dix septième": 17, "dix huitième": 18, "dix neuvième": 19, "vingtième": 20,
    "vingt et unième": 21,
}
UNITS = {
    "seconde|secondes": Grain.SECOND, "minute|minutes": Grain.MINUTE, "heure|heures": Grain.HOUR,
    "jour|jours|journée|journées": Grain.DAY, "semaine|semaines": Grain.WEEK, "mois": Grain.MONTH,
    "trimestre|trimestres": Grain.QUARTER, "semestre|semestres": Grain.HALF, "an|ans|année|années": Grain.YEAR,
    "décennie|décennies": Grain.DECADE, "siècle|siècles": Grain.CENTURY, "millénaire|millénaires": Grain.MILLENNIUM,
}
PARTS = {
    "matin|matinée|aube": PartOfDay.MORNING, "midi": PartOfDay.MIDDAY, "après midi": PartOfDay.AFTERNOON,
    "soir|soirée": PartOfDay.EVENING, "nuit": PartOfDay.NIGHT,
}
PORTIONS = {
    "début|au début de|au début d '|au début du|au début des|le début de|le début d '|le début du|le début des|début de|au tout début de": Mod.START,
    "tout début|aux premiers jours de|au tournant du|les premiers jours de|les premiers jours d '|les premières semaines de": Mod.START,
    "mi|milieu|au milieu de|au milieu d '|au milieu du|au milieu des|le milieu de|le milieu d '|le milieu du|le milieu des": Mod.MID,
    "fin|à la fin de|à la fin d '|à la fin du|à la fin des|la fin de|la fin d '|la fin du|la fin des|fin de|toute fin|les derniers jours de|les derniers jours d '": Mod.END,
}
LIMITS = {
    "environ|près de|quelque|quelques|à peu près": Mod.APPROX, "plus de|plus d '|un peu plus de|un peu plus d '": Mod.MORE_THAN,
    "moins de|moins d '|un peu moins de|un peu moins d '|à peine|presque": Mod.LESS_THAN, "au moins": Mod.EQUAL_OR_MORE, "tout juste|exactement|déjà|maintenant": None,
}
SIDES = {"dernier|dernière|passé|passée": Side.LAST, "prochain|prochaine": Side.NEXT}
HOLIDAYS = {
    "Noël": "christmas", "réveillon de Noël": "christmas-eve", "Saint Sylvestre|réveillon du Nouvel An": "new-years-eve",
    "Nouvel An|jour de l ' An": "new-year", "Pâques|dimanche de Pâques": "easter", "lundi de Pâques": "easter-monday",
    "Vendredi saint": "good-friday", "Pentecôte": "pentecost", "lundi de Pentecôte": "whit-monday", "Ascension": "ascension",
    "Toussaint": "all-saints", "Épiphanie": "epiphany", "Assomption": "assumption", "fête du Travail": "may-day",
    "mercredi des Cendres": "ash-wednesday", "dimanche des Rameaux": "palm-sunday",
    "ramadan": "ramadan", "Aïd el Fitr|Aïd al Fitr": "eid-al-fitr", "Aïd el Adha|Aïd al Adha|Aïd el Kébir": "eid-al-adha",
    "Achoura": "ashura", "Mouloud|Mawlid": "mawlid", "Yom Kippour": "yom-kippur", "Hanoukka": "hanukkah", "Norouz": "nowruz",
}
# What is counted by a number that looks like a year.
THINGS = (
    "personnes hommes femmes enfants soldats militaires policiers gendarmes combattants civils euros dollars francs km kilomètres "
    "mètres habitants tonnes fois emplois postes réfugiés migrants morts blessés voix sièges suffrages points pages places lits "
    "logements maisons manifestants salariés entreprises millions milliards"
)
# After these a number is no year.
NUMBERED = f"{FIGURE} n ° n° numéro article articles résolution résolutions vol page salle chambre route loi Peugeot Airbus Boeing nos € $ £"
TITLES = "M Mme Mlle MM Monsieur Madame Mademoiselle Maître docteur Dr"

SLOTS = FIGURES | {
    "day":      Slot({"1er": 1}, FIGURES["day"].shapes),
    "month":    Slot(MONTHS | {"mars": 3, "sept.": 9}),
    "sure-month": Slot(MONTHS),
    "weekday":  Slot(WEEKDAYS),
    "weekdays": Slot(WEEKDAYS_PLURAL),
    "season":   Slot(SEASONS),
    "number":   Slot(NUMBERS | DOZENS, DIGITS),
    "ordinal":  Slot(ORDINALS),
    "unit":     Slot(UNITS),
    "part":     Slot(PARTS),
    "portion":  Slot(PORTIONS),
    "limit":    Slot(LIMITS),
    "side":     Slot(SIDES),
    "sides":    Slot({"derniers|dernières": Side.LAST, "prochains|prochaines": Side.NEXT}),
    "holiday":  Slot(HOLIDAYS),
    "decade-word": Slot(DECADES),
    "link":     Slot({"au|-|–": True, "et": False}),
    "century":  Slot(CENTURIES),
    "hour-word": Slot(shapes={"hours-h": str}),
    "meridiem": Slot({"du matin": 0, "du soir|de l ' après midi": 12}),
    "thing":    Slot(dict.fromkeys(THINGS.split(), 0)),
    "numbered": Slot(dict.fromkeys(("rue", "place", "avenue", "boulevard", "pont", "quai", "stade", "square", "station"), 0)),
}
TODAY, YESTERDAY, TOMORROW = Shift(Grain.DAY, 0), Shift(Grain.DAY, -1), Shift(Grain.DAY, 1)
# What stands here begins a thing: "two days after the vote".
NOUN = "{holiday} {weekday} le la l les son sa ses leur leurs un une des ce cette ces"
NOT_A_YEAR = "% {thing} {unit} <three-digits> <zero>"


def hour_word(hour_word: str) -> At | None:
    """ "17h30" """
    hour, _, minute = hour_word.lower().partition("h")
    return clock(int(hour), int(minute) if minute else None)


# ---------------------------------------------------------------- names and numbers that look like times, and are none

NAMES = (
    Rule("street",                 "place du 8-Mai-1945",              "{numbered} (du|de la|de l ') {day} {month}( {year})?",  lambda numbered, day, month, year=0: 0),
    Rule("newspaper",              "le titre de France Soir",          "(France Soir|Bruno Mars|champ de Mars)",               lambda: 0),
    Rule("paper-of-the-morning",   "le journal Le Matin",              "(journal|quotidien) (Le (Matin|Soir|Jour)|{old} (Minutes|Heures))", lambda old=0: 0),
    Rule("age",                    "un homme âgé de 25 ans",           "(âgé|âgée|âgés|âgées) de {number} (ans|an|mois)",      lambda number: 0),
    Rule("age-closed",             "Paul, 25 ans, est mort",           ", {number} ans ,",                                     lambda number: 0),
    Rule("so-many",                "entre 1500 et 2000 personnes",     "{old} (à|et|ou|-|–) {more:old} {thing}",               lambda old, more, thing: 0),
)

DATES = (
    #    name                      example                             pattern                                                 meaning
    Rule("iso-day",                "2019-04-04",                       "{iso}",                                                numeric),
    Rule("slashed",                "04/05/2019",                       "{slashed}",                                            day_first),
    Rule("day-month-year",         "le 4 avril 2019",                  "{day} {month} {year}",                                 Calendar),
    Rule("september-11",           "les attentats du 11-Septembre",    "(attentats|attaques) du [{day} {month}]",              lambda day, month: Calendar(2001, 9, 11) if (day, month) == (11, 9) else None, before="{year}"),
    Rule("day-month",              "le 1er mai",                       "{day} {month}",                                        Calendar),
    Rule("day-month-side",         "le 3 janvier dernier",             "{day} {month} {side}",                                 Calendar),
    Rule("first-of-month",         "le premier avril 2018",            "premier {month}( {year})?",                            lambda month, year=None: Calendar(year, month, 1)),
    Rule("days-month",             "du 3 au 5 mai 2019",               "(du |les |entre le )?[{first:day}] {link}( le)? [{day} {month}( {year})?]", lambda first, link, day, month, year=None: days(Calendar(year, month, first), link, Calendar(year, month, day))),
    Rule("month-year",             "avril 2019",                       "{month}( de l ' année)? {year}",                       Calendar),
    Rule("month",                  "en avril",                         "{month:sure-month}",                                   Calendar, after=f"<Name> {TITLES}", before="<Name>"),
    Rule("month-end",              "tué en avril Porte Maillot",       "{month:sure-month}",                                   Calendar, needs="en depuis dès début fin mi courant"),
    Rule("march",                  "en mars",                          "{month}",                                              Calendar, needs="en depuis dès début fin mi ce d de avant après courant à et entre"),
    Rule("the-month-of",           "au mois de mars",                  "mois (de|d ') {month}( {year})?",                      Calendar),
    Rule("month-side",             "mars dernier",                     "{month} {side}",                                       Calendar),
    Rule("weekday",                "mardi",                            "{weekday}",                                            Weekday, after=TITLES),
    Rule("weekday-side",           "mardi dernier",                    "{weekday} {side}",                                     Weekday),
    Rule("this-weekday",           "ce mardi",                         "ce {weekday}",                                         lambda weekday: Weekday(weekday, Side.THIS)),
    Rule("weekday-of-week",        "mardi de la semaine prochaine",    "{weekday} de la semaine {side}",                       in_week),
    Rule("nth-weekday",            "le premier lundi de mai 2019",     "{ordinal} {weekday} (de|d ') {month}( {year})?",       lambda ordinal, weekday, month, year=None: Nth(Grain.DAY, ordinal, Calendar(year, month), weekday=weekday)),
    Rule("year",                   "en 2014",                          "{year}",                                               known_year, needs="en de depuis dès début fin mi entre et à avant après pour d l année courant ici printemps automne hiver au", before=NOT_A_YEAR, after=NUMBERED),
    Rule("bare-year",              "la rentrée 2018",                  "{year}",                                               modern, before=NOT_A_YEAR, after=NUMBERED),
    Rule("the-year",               "l'année 1994",                     "année {year}",                                         Calendar),
    Rule("year-closed",            "la guerre (1854)",                 "{year}",                                               known_year, needs="(", then=") , - –"),
    Rule("bc",                     "44 av. J.-C.",                     "{old} (av .?|avant) (J .? - C .?|JC|Jésus Christ|notre ère)", before_christ),
    Rule("decade",                 "les années 1990",                  "(les )?années {decade-digits}",                        decade),
    Rule("word-decade",            "les années trente",                "(les )?années {decade-word}",                          decade_word),
    Rule("century",                "le XIXe siècle",                   "{ordinal:century} siècle",                             century),
    Rule("century-bc",             "le IIe siècle av. J.-C.",          "{ordinal:century} siècle (av .?|avant) (J .? - C .?|JC|Jésus Christ|notre ère)", century_before_christ),
    Rule("season-year",            "l'été 2019",                       "{season}( de)? {year}",                                Calendar),
    Rule("season-years",           "l'hiver 2018-2019",                "{season}( de)? {year} (-|–) ({short}|{next:year})",    lambda season, year, short=0, next=0: Calendar(year, season=season)),
    Rule("season-side",            "l'hiver dernier",                  "{season} {side}",                                      Calendar, after="a ont avait avaient ai as avoir ayant aura auront eût"),
    Rule("season",                 "cet été",                          "{season}",                                             Calendar, needs="cet ce"),
    Rule("in-season",              "en été",                           "{season}",                                             Calendar, needs="en au"),
    Rule("the-season",             "durant l'hiver",                   "l ' {season}",                                         Calendar, needs="durant pendant à dès avant après depuis", before="<Name> {year} de {side}"),
    Rule("weekend",                "le week-end",                      "(le )?week end",                                       lambda: Weekend()),
    Rule("weekend-side",           "le week-end dernier",              "(le )?week end {side}",                                lambda side: Weekend(side.value)),
    Rule("this-weekend",           "ce week-end",                      "ce week end",                                          lambda: Weekend(0)),
    Rule("quarter",                "au troisième trimestre",           "{number:ordinal} trimestre",                           quarter),
    Rule("quarter-of",             "le premier trimestre 2018",        "{ordinal} trimestre( de)? {year}",                     lambda ordinal, year: quarter(ordinal, Calendar(year))),
    Rule("half",                   "au second semestre",               "{ordinal} semestre",                                   lambda ordinal: half(ordinal) if ordinal < 3 else None),
    Rule("half-of",                "le second semestre de 2017",       "{ordinal} semestre( de)? {year}",                      lambda ordinal, year: half(ordinal, Calendar(year)) if ordinal < 3 else None),
    Rule("holiday",                "à Noël",                           "{key:holiday}( {year})?",                              Holiday, after="père Père île Île", before="<Name>"),
    Rule("holiday-side",           "Noël dernier",                     "{key:holiday} {side}",                                 Holiday),

    # ------------------------------------------------ relative to when it was said
    Rule("today",                  "aujourd'hui",                      "aujourd ' hui",                                        lambda: TODAY),
    Rule("yesterday",              "hier",                             "hier",                                                 lambda: YESTERDAY),
    Rule("tomorrow",               "demain",                           "demain",                                               lambda: TOMORROW),
    Rule("before-yesterday",       "avant-hier",                       "avant hier",                                           lambda: Shift(Grain.DAY, -2)),
    Rule("after-tomorrow",         "après-demain",                     "après demain",                                         lambda: Shift(Grain.DAY, 2)),
    Rule("this-part",              "ce matin",                         "(ce|cette|cet) {part}",                                lambda part: At(TODAY, part), before="là"),
    Rule("last-night",             "la nuit dernière",                 "la nuit dernière",                                     lambda: At(YESTERDAY, PartOfDay.NIGHT)),
    Rule("unit-side",              "la semaine dernière",              "(la |le |l ' )?{unit} {side}",                         sided),
    Rule("this-unit",              "cette semaine",                    "(ce|cette|cet) {unit}",                                lambda unit: sided(Side.THIS, unit) if unit is not Grain.DAY else None, before="là"),
    Rule("ago",                    "il y a trois jours",               "(il y a|voilà|voici|ça fait)( {limit})? {number} {unit}", lambda number, unit, limit=None: limited(shift(number, unit, -1, Anchor.SPOKEN), limit)),
    Rule("vague-ago",              "il y a quelques jours",            "il y a (quelques|plusieurs|des|peu de) {unit}",        some_ago),
    Rule("from-now",               "il part dans trois jours",         "dans( {limit})? {number} {unit}",                      lambda number, unit, limit=None: limited(shift(number, unit, 1, Anchor.SPOKEN), limit), before="de d"),
    Rule("portion-of-unit",        "à la fin de l'année",              "{portion} (la |le |l ' )?{unit}",                      talked_of, before="de d {year} {decade-digits} {decade-word} {side}"),
    Rule("portion-of-this",        "d'ici la fin de cette année",      "{portion} (ce|cette|cet) {unit}",                      talked_of),

    # ------------------------------------------------ relative to the time last told
    Rule("later",                  "deux jours plus tard",             "{number} {unit} (plus tard|après)",                    lambda number, unit: shift(number, unit, 1, Anchor.TOLD), before=NOUN),
    Rule("vague-later",            "quelques jours plus tard",         "(quelques|plusieurs) {unit} (plus tard|après)",        some_later, before=NOUN),
    Rule("earlier",                "deux jours plus tôt",              "{number} {unit} (plus tôt|auparavant)",                lambda number, unit: shift(number, unit, -1, Anchor.TOLD)),
    Rule("next-day",               "le lendemain",                     "(le |dès le |au )?lendemain",                          lambda: told(Grain.DAY, 1), before="de du d des"),
    Rule("day-before",             "la veille",                        "la veille",                                            lambda: told(Grain.DAY, -1), before="de du d des"),
    Rule("following-unit",         "l'année suivante",                 "(la |le |l ' ){unit} (suivant|suivante|d ' après)",    lambda unit: told(unit, 1)),
    Rule("previous-unit",          "l'année précédente",               "(la |le |l ' ){unit} (précédent|précédente|d ' avant)", lambda unit: told(unit, -1)),
    Rule("same-unit",              "le même jour",                     "(la |le )?même {unit}",                                lambda unit: told(unit)),
    Rule("that-unit",              "cette année-là",                   "(ce|cette|cet) {unit} là",                             lambda unit: told(unit)),

    # ------------------------------------------------ times of the day
    Rule("clock",                  "à 14 h 30",                        "{hour:old} h( {minute:old})?",                         lambda hour, minute=None: clock(hour, minute) if hour < 25 else None, needs="à vers dès de"),
    Rule("clock-word",             "à 17h30",                          "{hour-word}",                                          hour_word),
    Rule("clock-hours",            "vers cinq heures du matin",        "{number} (heures|heure) {meridiem}",                   hour_of),
    Rule("clock-hours-bare",       "à 17 heures",                      "{number} (heures|heure)( {minute:old})?",              lambda number, minute=None: clock(int(number), minute) if number < 25 else None, needs="à vers dès", before="de d du"),
    Rule("clock-digits",           "à 14:30",                          "{clock-digits}",                                       clock_of, needs="à vers dès"),
    Rule("noon",                   "à midi",                           "midi",                                                 lambda: At(hour=12), needs="à vers avant après"),
    Rule("midnight",               "à minuit",                         "minuit",                                               lambda: At(hour=24), needs="à vers avant après"),

    # ------------------------------------------------ lengths, sets, times that are only pointed at
    Rule("stretch",                "les trois derniers mois",          "(les |ces )?{number} {sides} {unit}",                  lambda number, sides, unit: Stretch(Duration(unit, number), sides)),
    Rule("stretch-sides-first",     "les dernières 24 heures",          "(les |ces )?{sides} {number} {unit}",                   lambda number, sides, unit: Stretch(Duration(unit, number), sides)),
    Rule("last-one",                "au cours de la dernière décennie", "(la |le )?(dernière|dernier) {unit}",                   lambda unit: Stretch(Duration(unit, 1), Side.LAST) if unit >= Grain.DAY else None, before="de d"),
    Rule("vague-stretch",          "ces derniers mois",                "(les |ces )?{sides} {unit}",                           lambda sides, unit: Stretch(Duration(unit), sides)),
    Rule("length",                 "trois mois",                       "{number} {any_unit:unit}",                             length, before="{year}"),
    Rule("length-and-half",        "trois ans et demi",                "{number} {unit} et (demi|demie)",                      lambda number, unit: Duration(unit, number + 0.5)),
    Rule("vague-length",           "plusieurs mois",                   "(plusieurs|quelques|des|de longs|de longues) {unit}",  lambda unit: Duration(unit), before="{decade-digits} {decade-word}"),
    Rule("every",                  "chaque jour",                      "chaque {unit}",                                        lambda unit: Every(unit)),
    Rule("every-one",              "tous les jours",                   "(tous|toutes) les {unit}",                             lambda unit: Every(unit)),
    Rule("every-n",                "tous les deux ans",                "(tous|toutes) les {number} {unit}",                    lambda number, unit: Every(unit, number)),
    Rule("every-weekday",          "chaque mardi",                     "chaque {weekday}",                                     lambda weekday: Every(Grain.WEEK, on=Weekday(weekday))),
    Rule("every-weekdays",         "tous les mardis",                  "(tous les |les ){weekdays}",                           lambda weekdays: Every(Grain.WEEK, on=Weekday(weekdays))),
    Rule("rate",                   "trois fois par semaine",           "fois par {unit}",                                      lambda unit: Every(unit)),
    Rule("now",                    "actuellement",                     "(actuellement|maintenant|désormais|en ce moment|à présent|à l ' heure actuelle|à ce jour)", lambda: Vague(Reference.PRESENT)),
    Rule("recently",               "récemment",                        "(récemment|dernièrement|naguère|jadis|autrefois|à l ' époque|ces derniers temps)", lambda: Vague(Reference.PAST)),
    Rule("soon",                   "bientôt",                          "(bientôt|prochainement|dans un avenir proche)",        lambda: Vague(Reference.FUTURE)),
)

PHRASES = (
    Rule("weekday-date",           "mardi 4 avril",                    "{a-weekday},?( le)? {a-calendar-day}",                 on_weekday),
    Rule("date-of-year",           "avril de l'année dernière",        "{date:a-date} de {of:a-year}",                         in_year),
    Rule("day-part",               "mardi soir",                       "{a-day}( au| dans la| dans l '| en| en fin d '| à l ' aube)? {part}", lambda a_day, part: At(a_day, part)),
    Rule("part-day",               "la nuit de mardi",                 "{part} (de|du|d ') {a-day}",                           lambda part, a_day: At(a_day, part)),
    Rule("night-between",          "la nuit de samedi à dimanche",     "(la )?nuit (de|du) {first:a-weekday} (à|au) {other:a-weekday}", lambda first, other: night_between(first.weekday, other.weekday)),
    Rule("day-clock",              "mardi à 14 h 30",                  "{a-day},?( à| vers| dès)? {a-clock}",                  lambda a_day, a_clock: on_day(a_clock, a_day)),
    Rule("clock-day",              "à 14 h 30 mardi",                  "{a-clock},?( le)? {a-day}",                            lambda a_day, a_clock: on_day(a_clock, a_day)),
    Rule("nth-unit-of",            "la première semaine de mai",       "(la |le )?{ordinal} {unit} (de|d ') {a-date}",         lambda ordinal, unit, a_date: nth(ordinal, unit, a_date)),
    Rule("last-unit-of",           "la dernière semaine de mai",       "(la |le )?(dernière|dernier) {unit} (de|d ') {a-date}", lambda unit, a_date: Nth(unit, -1, a_date)),
    Rule("length-after",            "deux jours après Noël",            "{a-length} après (le |la |l ' )?{a-date}",              lambda a_length, a_date: Anchored(a_length, 1, a_date) if isinstance(a_length, Duration) else None),
    Rule("length-before",           "deux semaines avant Noël",         "{a-length} avant (le |la |l ' )?{a-date}",              lambda a_length, a_date: Anchored(a_length, -1, a_date) if isinstance(a_length, Duration) else None),
    Rule("length-after-event",      "huit mois après le vote",          "[{a-length}] après",                                    lambda a_length: anchored(a_length, 1)),
    Rule("length-before-event",     "deux semaines avant le vote",      "[{a-length}] avant",                                    lambda a_length: anchored(a_length, -1)),
    Rule("portion",                "début avril",                      "{portion} (le |la |l ' |les )?{early-able}",           lambda portion, early_able: Modified(early_able, portion)),
    Rule("limit",                  "environ deux ans",                 "{limit} {a-length}",                                   lambda limit, a_length: limited(a_length, limit)),
)

BOUNDS = (
    Rule("since",                  "depuis le 4 avril",                "depuis (le |la |l ' |les )?[{a-date}]",                lambda a_date: Open(a_date, Bound.SINCE)),
    Rule("from",                   "à partir du 4 avril",              "(dès|à partir du|à partir de|à partir d '|à compter du|à compter de) (le |la |l ' |les )?[{a-date}]", lambda a_date: Open(a_date, Bound.FROM)),
    Rule("until",                  "jusqu'à mardi",                    "jusqu ' (à |au |en )?(le |la |l ' )?[{a-date}]",       lambda a_date: Open(a_date, Bound.UNTIL)),
    Rule("before",                 "avant 2016",                       "avant (le |la |l ' |les )?[{a-date}]",                 lambda a_date: Open(a_date, Bound.BEFORE)),
    Rule("after",                  "après 2016",                       "après (le |la |l ' |les )?[{a-date}]",                 lambda a_date: Open(a_date, Bound.AFTER)),
    Rule("from-to",                "de mai à juillet 2019",            "(de |du |d ' |depuis )?[{start:a-date}] (à|au|jusqu ' à|jusqu ' au|jusqu ' en|-|–)( la| le| l ')? [{end:a-date}]", ends),
    Rule("between",                "entre mai et juillet 2019",        "entre (le |la |l ' )?[{start:a-date}] et (le |la |l ' )?[{end:a-date}]", ends),
    Rule("and",                    "en mai et juin 2019",              "[{start:a-date}] et (en |le |la |l ' )?[{end:a-date}]", both),
    Rule("year-years",             "en 1914-18",                       "[{a-year}] (-|–) [{short}]",                           two_figures),
)

# ---------------------------------------------------------------- which way a clause looks

CUES = Cues(
    letters="A-Za-zÀ-ÿ",
    past=(
        "était étaient avait avaient fut furent eut eurent fit firent a ont est sont été eu fait mis pris dit mort morte morts mortes "
        "prit mit partit sortit vit put dut mourut reçut vécut tint vint devint revint obtint perdit rendit naquit parut connut "
        "atteint atteinte pu dû vu perdu rendu tenu tenue venu venue venus venues devenu ouvert ouverte conduit détruit détruite signé"
    ).split(),
    past_endings=("èrent", "aient", "ait", "irent", "urent", "é", "ée", "és", "ées"),
    not_past=(
        "côté été marché armée réalité santé comité cité assemblée année années journée soirée matinée société université sécurité "
        "liberté autorité autorités égalité majorité minorité communauté unité activité activités qualité quantité vérité identité "
        "musée député députés députée députées blessé blessés réfugié réfugiés employé employés traité arrêté café thé volonté entrée "
        "durée idée rentrée tournée montée vallée mosquée lycée données pensée autorité difficulté difficultés beauté fierté parité "
        "délégué délégués allié alliés associé énergie lait fait parfait souhait extrait trait portrait retrait prêt"
    ).split(),
    present="reste restent dit disent affirme affirment estime estiment indique explique".split(),
    future=[
        *(
            "sera seront aura auront devra devront va vont doit doivent devrait devraient pourrait pourraient prévu prévue prévus prévues prévoit prévoient attendu attendue "
            "programmé programmée appelé appelée fixé fixée compte entend espère envisage débute débutent"
        ).split(),
        "s'ouvre", "s'ouvrent", "se tient", "se tiennent", "se réunit", "se réunissent", "se rend", "aura lieu", "auront lieu", "est prévu",
        "est prévue", "sont prévus", "sont prévues", "est attendu", "est attendue", "est fixé", "est fixée", "entre en vigueur", "était prévu",
    ],
    future_endings=("dra", "rra", "tra", "ira", "vra", "era", "ura", "eront", "iront", "dront", "rront", "tront", "vront", "uront"),
    between="être pas donc aussi bien ainsi également bientôt avoir".split(),
    ahead=("d'ici", "d'ici au", "d'ici à", "d'ici le", "d'ici la", "au plus tard", "au plus tard le", "reporté au", "reportée au", "repoussé au", "repoussée au", "renvoyé au", "fixé au", "fixée au", "convoqué pour le", "prévu le", "prévue le"),
    dotted=("Mme", "Dr", "St", "av", "janv", "févr", "avr", "juil", "sept", "oct", "nov", "déc"),
)
# fmt: on

FRENCH = Language("fr", SLOTS, (NAMES, DATES, PHRASES, BOUNDS), CUES)
