"""Italian. How to read a row: dates/rules.py."""
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


def of(*words: str) -> str:
    """ "inizio", "inizio di", "all'inizio del": with what may stand before and behind"""
    return "|".join(
        f"{word}{link}"
        for word in words
        for link in ("", " di", " del", " dell '", " della", " dello", " degli", " dei")
    )


# fmt: off
MONTHS = {
    "gennaio|genn.": 1, "febbraio|febbr.": 2, "marzo": 3, "aprile|apr.": 4, "maggio|magg.": 5, "giugno": 6,
    "luglio": 7, "agosto": 8, "settembre|sett.": 9, "ottobre|ott.": 10, "novembre|nov.": 11, "dicembre|dic.": 12,
}
SHORT_MONTHS = {"gen.": 1, "feb.": 2, "mar.": 3, "mag.": 5, "giu.": 6, "lug.": 7, "ago.": 8, "set.": 9}
WEEKDAYS = {"lunedì": 0, "martedì": 1, "mercoledì": 2, "giovedì": 3, "venerdì": 4, "sabato|Sabato": 5, "domenica|Domenica": 6}
SEASONS = {"primavera": 0, "estate": 1, "autunno": 2, "inverno": 3}
SMALL = {"due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "nove": 9}
TENS = {"venti": 20, "trenta": 30, "quaranta": 40, "cinquanta": 50, "sessanta": 60, "settanta": 70, "ottanta": 80, "novanta": 90}
NUMBERS = {
    "un|uno|una|un '": 1, "dieci|una decina di": 10, "undici": 11, "dodici": 12, "tredici": 13, "quattordici": 14, "quindici|una quindicina di": 15,
    "sedici": 16, "diciassette": 17, "diciotto": 18, "diciannove": 19, "una ventina di": 20, "una trentina di": 30, "cento": 100, "mille": 1000,
} | SMALL | TENS | {  # venticinque, ventuno, ventotto, ventitré
    (ten[:-1] if word[0] in "ou" else ten) + word: tens + more
    for ten, tens in TENS.items() for word, more in (SMALL | {"uno": 1, "tré": 3}).items()
}
ORDINALS = {
    "primo|prima": 1, "secondo|seconda": 2, "terzo|terza": 3, "quarto|quarta": 4, "ultimo|ultima": -1,
}
# "l'Ottocento" are the years from 1800, the 19th century; in small letters it is a number.
CENTURIES = {
    "Duecento": 13, "Trecento": 14, "Quattrocento": 15, "Cinquecento": 16, "Seicento": 17, "Settecento": 18, "Ottocento": 19, "Novecento": 20,
}
CENTURY_ORDINALS = ROMAN | {"sedicesimo": 16, "diciassettesimo": 17, "diciottesimo": 18, "diciannovesimo": 19, "ventesimo": 20, "ventunesimo": 21}
UNITS = {
    "secondo|secondi": Grain.SECOND, "minuto|minuti": Grain.MINUTE, "ora|ore": Grain.HOUR,
    "giorno|giorni|giornata|giornate": Grain.DAY, "settimana|settimane": Grain.WEEK, "mese|mesi": Grain.MONTH,
    "trimestre|trimestri": Grain.QUARTER, "semestre|semestri": Grain.HALF, "anno|anni": Grain.YEAR,
    "decennio|decenni": Grain.DECADE, "secolo|secoli": Grain.CENTURY, "millennio|millenni": Grain.MILLENNIUM,
}
PARTS = {
    "mattina|mattino|mattinata|alba": PartOfDay.MORNING, "mezzogiorno": PartOfDay.MIDDAY, "pomeriggio": PartOfDay.AFTERNOON,
    "sera|serata": PartOfDay.EVENING, "notte|nottata": PartOfDay.NIGHT,
}
PORTIONS = {
    of("inizio", "a inizio", "ad inizio", "all ' inizio", "l ' inizio", "agli inizi", "i primi", "ai primi", "primi", "i primi giorni", "nei primi giorni", "inizi"): Mod.START,
    of("metà", "a metà", "la metà", "alla metà", "verso la metà"): Mod.MID,
    of("fine", "a fine", "alla fine", "la fine", "sul finire", "verso la fine", "gli ultimi giorni", "negli ultimi giorni"): Mod.END,
}
LIMITS = {
    "circa|quasi": Mod.APPROX, "più di|oltre|poco più di": Mod.MORE_THAN, "meno di|appena|poco meno di": Mod.LESS_THAN, "almeno": Mod.EQUAL_OR_MORE,
    "esattamente|già|ormai": None,
}
SIDES = {"scorso|scorsa|passato|passata": Side.LAST, "prossimo|prossima|venturo|ventura|entrante": Side.NEXT}
HOLIDAYS = {
    "Natale": "christmas", "vigilia di Natale": "christmas-eve", "San Silvestro": "new-years-eve", "Capodanno": "new-year",
    "Pasqua": "easter", "Pasquetta|lunedì dell ' Angelo": "easter-monday", "Venerdì Santo": "good-friday", "Pentecoste": "pentecost",
    "Ferragosto": "assumption", "Ognissanti": "all-saints", "Epifania|Befana": "epiphany", "Immacolata": "immaculate-conception",
    "Mercoledì delle Ceneri": "ash-wednesday", "Domenica delle Palme": "palm-sunday", "Giovedì Santo": "maundy-thursday",
    "festa dei lavoratori|festa del lavoro": "may-day", "Ramadan": "ramadan", "Yom Kippur": "yom-kippur", "Hanukkah": "hanukkah",
}
# What is counted by a number that looks like a year.
THINGS = (
    "persone uomini donne bambini soldati militari poliziotti agenti combattenti civili euro dollari lire km chilometri metri "
    "abitanti tonnellate volte posti migranti profughi rifugiati morti feriti voti seggi punti pagine letti case abitazioni "
    "manifestanti lavoratori dipendenti imprese aziende milioni miliardi"
)
# After these a number is no year.
NUMBERED = f"{FIGURE} n nr numero articolo articoli risoluzione risoluzioni volo pagina sala camera stanza strada legge Fiat Airbus Boeing € $ £"
TITLES = "signor signora signorina dottor dottoressa don donna suor san santa sant onorevole sindaco ministro ministra avvocato professor"

SLOTS = FIGURES | {
    "month":    Slot(MONTHS | SHORT_MONTHS),
    "sure-month": Slot(MONTHS),
    "weekday":  Slot(WEEKDAYS),
    "season":   Slot(SEASONS),
    "number":   Slot(NUMBERS, DIGITS),
    "ordinal":  Slot(ORDINALS),
    "unit":     Slot(UNITS),
    "part":     Slot(PARTS),
    "portion":  Slot(PORTIONS),
    "limit":    Slot(LIMITS),
    "side":     Slot(SIDES),
    "sides":    Slot({"scorsi|scorse|ultimi|ultime|passati|passate": Side.LAST, "prossimi|prossime": Side.NEXT}),
    "holiday":  Slot(HOLIDAYS),
    "decade-word": Slot(TENS),
    "short-year": Slot(shapes={**FIGURES["short"].shapes, "one-to-twelve": int, "zero": int}),
    "link":     Slot({"al|all '|-|–": True, "e": False}),
    "century":  Slot(CENTURY_ORDINALS),
    "century-word": Slot(CENTURIES),
    "meridiem": Slot({"del mattino|di mattina|di notte": 0, "del pomeriggio|di sera|della sera": 12}),
    "thing":    Slot(dict.fromkeys(THINGS.split(), 0)),
    "numbered": Slot(dict.fromkeys(("via", "viale", "piazza", "corso", "largo", "ponte", "stadio"), 0)),
}
TODAY, YESTERDAY, TOMORROW = Shift(Grain.DAY, 0), Shift(Grain.DAY, -1), Shift(Grain.DAY, 1)
# What stands here begins a thing: "two days after the vote".
NOUN = "{holiday} {weekday} il la lo l i gli le un una un suo sua"
NOT_A_YEAR = "% {thing} {unit} <three-digits> <zero>"

# ---------------------------------------------------------------- names and numbers that look like times, and are none

NAMES = (
    Rule("street",                 "piazza 25 Aprile",                 "{numbered} {day} {month}( {year})?",                   lambda numbered, day, month, year=0: 0),
    Rule("street-roman",           "via XX Settembre",                 "{numbered} {century} {month}",                         lambda numbered, century, month: 0),
    Rule("newspaper",              "Il Sole 24 Ore",                   "(Sole {old} Ore|Corriere della Sera|Domenica In|Domenica Sportiva|Rai Sera|Fiat Cinquecento|Cinque Giornate)", lambda old=0: 0),
    Rule("titled-name",            "la ministra Domenica Bianchi",     f"({TITLES.replace(' ', '|')}) (domenica|sabato|aprile|maggio|gennaio|agosto|natale|pasqua)", lambda: 0),
    Rule("first-name",             "Domenica Rossi ha vinto",          "(Sabato|Domenica) <Name>",                             lambda: 0),
    Rule("last-name",              "ha vinto Ernesto Sabato",          "<Name> (Sabato|Domenica)",                             lambda: 0),
    Rule("age",                    "un uomo di 25 anni",               "(uomo|donna|ragazzo|ragazza|giovane|bambino|bambina|anziano|anziana|pensionato) di {number} (anni|mesi)", lambda number: 0),
    Rule("age-closed",             "Paolo, 25 anni, è morto",          ", {number} anni ,",                                    lambda number: 0),
    Rule("so-many",                "tra 1500 e 2000 persone",          "{old} (a|e|o|-|–) {more:old} {thing}",                 lambda old, more, thing: 0),
)

DATES = (
    #    name                      example                             pattern                                                 meaning
    Rule("iso-day",                "2019-04-04",                       "{iso}",                                                numeric),
    Rule("slashed",                "04/05/2019",                       "{slashed}",                                            day_first),
    Rule("day-month-year",         "il 4 aprile 2019",                 "{day}( °)? {month}( del| dell ' anno)? {year}",        Calendar),
    Rule("day-month",              "il 1º maggio",                     "{day}( °)? {month}",                                   Calendar),
    Rule("first-of-month",         "il primo maggio",                  "primo {month}( {year})?",                              lambda month, year=None: Calendar(year, month, 1)),
    Rule("day-month-side",         "il 3 gennaio scorso",              "{day} {month} {side}",                                 Calendar),
    Rule("side-day-month",         "lo scorso 14 luglio",              "{side} {day} {month}",                                 Calendar),
    Rule("days-month",             "dal 3 al 5 maggio 2019",           "(dal |tra il |il )?[{first:day}] {link}( il)? [{day} {month}( {year})?]", lambda first, link, day, month, year=None: days(Calendar(year, month, first), link, Calendar(year, month, day))),
    Rule("month-year",             "aprile 2019",                      "{month}( del|  dell ' anno)? {year}",                  Calendar),
    Rule("month",                  "in aprile",                        "{month:sure-month}",                                   Calendar, after=f"<Name> {TITLES}", before="<Name>"),
    Rule("month-end",              "ucciso in aprile Ali Hassan",      "{month:sure-month}",                                   Calendar, needs="in a ad di da inizio fine metà scorso"),
    Rule("month-side",             "marzo scorso",                     "{month:sure-month} {side}",                            Calendar),
    Rule("side-month",             "lo scorso marzo",                  "(lo |il )?{side} {month:sure-month}",                  Calendar),
    Rule("weekday",                "martedì",                          "{weekday}",                                            Weekday),
    Rule("weekday-side",           "martedì scorso",                   "{weekday} {side}",                                     Weekday),
    Rule("side-weekday",           "lo scorso martedì",                "(lo |la |il )?{side} {weekday}",                       Weekday),
    Rule("this-weekday",           "questo martedì",                   "(questo|questa) {weekday}",                            lambda weekday: Weekday(weekday, Side.THIS)),
    Rule("weekday-of-week",        "martedì della prossima settimana", "{weekday} della {side} settimana",                     in_week),
    Rule("weekday-of-week-side",   "martedì della settimana scorsa",   "{weekday} della settimana {side}",                     in_week),
    Rule("nth-weekday",            "il primo lunedì di maggio 2019",   "{ordinal} {weekday} di {month}( {year})?",             lambda ordinal, weekday, month, year=None: Nth(Grain.DAY, ordinal, Calendar(year, month), weekday=weekday)),
    Rule("year",                   "nel 2014",                         "{year}",                                               known_year, needs="nel del dal al il fino tra fra e anno dopo prima in inizio fine metà estate inverno primavera autunno dell l nell entro", before=NOT_A_YEAR, after=NUMBERED),
    Rule("bare-year",              "i Mondiali 2018",                  "{year}",                                               modern, before=NOT_A_YEAR, after=NUMBERED),
    Rule("the-year",               "l'anno 1994",                      "anno {year}",                                          Calendar),
    Rule("year-closed",            "la guerra (1854)",                 "{year}",                                               known_year, needs="(", then=") , - –"),
    Rule("short-year",             "uscito nel '68",                   "' {short_year:short-year}",                            lambda short_year: Calendar(short_year, short=True), needs="nel del dal al il fino anno estate inverno primavera autunno"),
    Rule("bc",                     "44 a.C.",                          "{old} (a .? C .?|avanti Cristo|prima di Cristo)",      before_christ),
    Rule("decade",                 "gli anni 1990",                    "(gli )?anni( ')? {decade-digits}",                     decade),
    Rule("word-decade",            "gli anni Ottanta",                 "(gli )?anni {decade-word}",                            decade_word),
    Rule("century",                "il XIX secolo",                    "{ordinal:century} secolo",                             century),
    Rule("century-bc",             "il II secolo a.C.",                "{ordinal:century} secolo (a .? C .?|avanti Cristo)",   century_before_christ),
    Rule("century-word",           "nell'Ottocento",                      "(il |l ' )?{century_word:century-word}",               lambda century_word: century(century_word), needs="nel nell ' del dell dal dall al all fine metà inizio primo tardo"),
    Rule("the-century-word",       "Il Novecento fu breve",            "(il|l ') {century_word:century-word}",                 lambda century_word: century(century_word)),
    Rule("season-year",            "l'estate del 2019",                "{season}( del)? {year}",                               Calendar),
    Rule("season-years",           "l'inverno 2018-2019",              "{season}( del)? {year} (-|–|/) ({short}|{next:year})",  lambda season, year, short=0, next=0: Calendar(year, season=season)),
    Rule("season-side",            "l'inverno scorso",                 "{season} {side}",                                      Calendar),
    Rule("side-season",            "la scorsa estate",                 "(la |lo |il )?{side} {season}",                        Calendar),
    Rule("season",                 "in estate",                        "{season}",                                             Calendar, needs="in quest ' questa questo"),
    Rule("the-season",             "durante l'inverno",                "(l '|la) {season}",                                    Calendar, needs="durante dopo", before="<Name> {year} del {side}"),
    Rule("weekend",                "nel fine settimana",               "(fine settimana|week end|weekend)",                    lambda: Weekend(), after="questo"),
    Rule("weekend-side",           "il fine settimana scorso",         "(il )?(fine settimana|week end|weekend) {side}",       lambda side: Weekend(side.value)),
    Rule("side-weekend",           "lo scorso fine settimana",         "(lo |il )?{side} (fine settimana|week end|weekend)",   lambda side: Weekend(side.value)),
    Rule("this-weekend",           "questo fine settimana",            "questo (fine settimana|week end|weekend)",             lambda: Weekend(0)),
    Rule("quarter",                "nel terzo trimestre",              "{number:ordinal} trimestre",                           lambda number: quarter(number) if number > 0 else None),
    Rule("quarter-of",             "il primo trimestre del 2018",      "{ordinal} trimestre( del)? {year}",                    lambda ordinal, year: quarter(ordinal, Calendar(year)) if ordinal > 0 else None),
    Rule("half",                   "nel secondo semestre",             "{ordinal} semestre",                                   lambda ordinal: half(ordinal) if 0 < ordinal < 3 else None),
    Rule("half-of",                "il secondo semestre 2017",         "{ordinal} (semestre|metà)( del)? {year}",              lambda ordinal, year: half(ordinal, Calendar(year)) if 0 < ordinal < 3 else None),
    Rule("holiday",                "a Natale",                         "{key:holiday}( (del )?{year})?",                       Holiday, after="<Name> Babbo isola Isola", before="<Name>"),
    Rule("holiday-side",           "lo scorso Natale",                 "{side} {key:holiday}",                                 Holiday),

    # ------------------------------------------------ relative to when it was said
    Rule("today",                  "oggi",                             "oggi",                                                 lambda: TODAY),
    Rule("yesterday",              "ieri",                             "ieri",                                                 lambda: YESTERDAY),
    Rule("tomorrow",               "domani",                           "domani",                                               lambda: TOMORROW),
    Rule("before-yesterday",       "l'altro ieri",                     "(l ' altro ieri|avantieri|ieri l ' altro)",            lambda: Shift(Grain.DAY, -2)),
    Rule("after-tomorrow",         "dopodomani",                       "dopodomani",                                           lambda: Shift(Grain.DAY, 2)),
    Rule("this-part",              "questa mattina",                   "(questa |questo ){part}",                              lambda part: At(TODAY, part)),
    Rule("this-evening",           "stasera",                          "stasera",                                              lambda: At(TODAY, PartOfDay.EVENING)),
    Rule("this-morning",           "stamattina",                       "(stamattina|stamani|stamane)",                         lambda: At(TODAY, PartOfDay.MORNING)),
    Rule("tonight",                "stanotte",                         "stanotte",                                             lambda: At(TODAY, PartOfDay.NIGHT)),
    Rule("last-night",             "la notte scorsa",                  "(la )?(notte scorsa|scorsa notte)",                    lambda: At(YESTERDAY, PartOfDay.NIGHT)),
    Rule("unit-side",              "la settimana scorsa",              "(la |il |l ' )?{unit} {side}",                         sided),
    Rule("side-unit",              "lo scorso anno",                   "(la |lo |il )?{side} {unit}",                          sided),
    Rule("this-unit",              "questa settimana",                 "(questa|questo|quest ') {unit}",                       lambda unit: sided(Side.THIS, unit) if unit is not Grain.DAY else None),
    Rule("ago",                    "tre giorni fa",                    "({limit} )?{number} {unit} (fa|or sono|orsono|addietro)", lambda number, unit, limit=None: limited(shift(number, unit, -1, Anchor.SPOKEN), limit)),
    Rule("vague-ago",              "alcuni giorni fa",                 "(alcuni |alcune |qualche |pochi |poche |diversi |diverse |parecchi |parecchie ){unit} (fa|or sono)", some_ago),
    Rule("from-now",               "parte tra tre giorni",             "(tra|fra)( {limit})? {number} {unit}",                 lambda number, unit, limit=None: limited(shift(number, unit, 1, Anchor.SPOKEN), limit), before="e di"),
    Rule("portion-of-unit",        "alla fine dell'anno",              "{portion} {unit}",                                     talked_of, before="di del {year} {side} {decade-digits} {decade-word} '"),
    Rule("portion-of-this",        "entro la fine di quest'anno",      "{portion} (questo|questa|quest ') {unit}",             talked_of),

    # ------------------------------------------------ relative to the time last told
    Rule("later",                  "due giorni dopo",                  "{number} {unit} (dopo|più tardi)",                     lambda number, unit: shift(number, unit, 1, Anchor.TOLD), before=NOUN),
    Rule("vague-later",            "alcuni giorni dopo",               "(alcuni |alcune |qualche |pochi |poche ){unit} (dopo|più tardi)", some_later, before=NOUN),
    Rule("earlier",                "due giorni prima",                 "{number} {unit} prima",                                lambda number, unit: shift(number, unit, -1, Anchor.TOLD), before="di del della dell dello dei delle degli"),
    Rule("next-day",               "il giorno dopo",                   "(il giorno|l ' indomani) (dopo|seguente|successivo)",  lambda: told(Grain.DAY, 1)),
    Rule("the-morrow",             "l'indomani",                       "l ' indomani",                                         lambda: told(Grain.DAY, 1), before="di del della"),
    Rule("day-before",             "il giorno prima",                  "(il giorno prima|la vigilia)",                         lambda: told(Grain.DAY, -1), before="di del della dell delle degli"),
    Rule("following-unit",         "l'anno successivo",                "(la |il |l ' ){unit} (successivo|successiva|seguente|dopo)", lambda unit: told(unit, 1)),
    Rule("previous-unit",          "l'anno precedente",                "(la |il |l ' ){unit} (precedente|prima)",              lambda unit: told(unit, -1), before="di del della"),
    Rule("same-unit",              "lo stesso giorno",                 "(lo |la )?(stesso|stessa) {unit}",                     lambda unit: told(unit)),
    Rule("that-unit",              "quell'anno",                       "(quel|quella|quell ')( stesso| stessa)? {unit}",       lambda unit: told(unit)),

    # ------------------------------------------------ times of the day
    Rule("clock-digits",           "alle 14:30",                       "{clock-digits}",                                       clock_of, needs="alle ore dalle le"),
    Rule("clock-decimal",          "alle 17.30",                       "{clock-decimal}",                                      decimal_clock, needs="alle ore dalle"),
    Rule("clock-hour",             "alle ore 17",                      "(ore )?{number}",                                      hour_of, needs="alle dalle", before="{unit} {thing} % di"),
    Rule("clock-hour-part",        "alle cinque del pomeriggio",       "(ore )?{number} {meridiem}",                           hour_of, needs="alle"),
    Rule("noon",                   "a mezzogiorno",                    "mezzogiorno",                                          lambda: At(hour=12), needs="a"),
    Rule("midnight",               "a mezzanotte",                     "mezzanotte",                                           lambda: At(hour=24), needs="a la dopo"),

    # ------------------------------------------------ lengths, sets, times that are only pointed at
    Rule("stretch",                "gli ultimi tre mesi",              "(gli |i |le )?{sides} {number} {unit}",                lambda sides, number, unit: Stretch(Duration(unit, number), sides)),
    Rule("stretch-number-first",   "i tre mesi scorsi",                "(gli |i |le )?{number} {unit} {sides}",                lambda sides, number, unit: Stretch(Duration(unit, number), sides)),
    Rule("last-one",                "nell'ultimo decennio",             "(ultimo|ultima) {unit}",                                lambda unit: Stretch(Duration(unit, 1), Side.LAST) if unit >= Grain.DAY else None, before="di del"),
    Rule("vague-stretch",          "ultimi mesi",                      "{sides} {unit}",                                       lambda sides, unit: Stretch(Duration(unit), sides)),
    Rule("vague-stretch-behind",   "i mesi scorsi",                    "(i |gli |le ){unit} {sides}",                          lambda sides, unit: Stretch(Duration(unit), sides)),
    Rule("length",                 "tre mesi",                         "{number} {any_unit:unit}",                             lambda number, any_unit: length(number, any_unit) if any_unit is not Grain.SECOND or number > 1 else None),
    Rule("length-and-half",        "tre anni e mezzo",                 "{number} {unit} e mezzo",                              lambda number, unit: Duration(unit, number + 0.5)),
    Rule("vague-length",           "alcuni mesi",                      "(alcuni|alcune|diversi|diverse|pochi|poche|parecchi|parecchie|molti|molte) {unit}", lambda unit: Duration(unit)),
    Rule("every",                  "ogni giorno",                      "ogni {unit}",                                          lambda unit: Every(unit)),
    Rule("every-one",              "tutti i giorni",                   "(tutti i|tutti gli|tutte le) {unit}",                  lambda unit: Every(unit)),
    Rule("every-n",                "ogni due anni",                    "ogni {number} {unit}",                                 lambda number, unit: Every(unit, number)),
    Rule("every-weekday",          "ogni martedì",                     "(ogni|tutti i|tutte le) {weekday}",                    lambda weekday: Every(Grain.WEEK, on=Weekday(weekday))),
    Rule("every-sunday",           "tutte le domeniche",               "(tutte le domeniche|le domeniche)",                    lambda: Every(Grain.WEEK, on=Weekday(6))),
    Rule("rate",                   "tre volte alla settimana",         "volte (alla |al |all ' |a )?{unit}",                   lambda unit: Every(unit)),
    Rule("now",                    "attualmente",                      "(attualmente|adesso|al momento|in questo momento|ormai|oggigiorno)", lambda: Vague(Reference.PRESENT)),
    Rule("recently",               "recentemente",                     "(recentemente|di recente|poco fa|tempo fa|un tempo|all ' epoca|negli ultimi tempi)", lambda: Vague(Reference.PAST)),
    Rule("soon",                   "a breve",                          "(prossimamente|a breve|prossimo futuro)",              lambda: Vague(Reference.FUTURE)),
)

PHRASES = (
    Rule("weekday-date",           "martedì 4 aprile",                 "{a-weekday},?( il)? {a-calendar-day}",                 on_weekday),
    Rule("date-of-year",           "aprile dell'anno scorso",          "{date:a-date} (dell '|dello|del|di) {of:a-year}",      in_year),
    Rule("day-part",               "martedì sera",                     "{a-day}( di| in| nel| nella| all '| a)? {part}",       lambda a_day, part: At(a_day, part)),
    Rule("part-day",               "la notte di martedì",              "{part} (di|del|dell ') {a-day}",                       lambda part, a_day: At(a_day, part)),
    Rule("night-between",          "la notte tra sabato e domenica",   "notte (tra|fra|da) {first:a-weekday} (e|a) {other:a-weekday}", lambda first, other: night_between(first.weekday, other.weekday)),
    Rule("day-clock",              "martedì alle 14:30",               "{a-day},?( alle| dalle)?( ore)? {a-clock}",            lambda a_day, a_clock: on_day(a_clock, a_day)),
    Rule("clock-day",              "alle 14:30 di martedì",            "{a-clock}( di| del)? {a-day}",                         lambda a_day, a_clock: on_day(a_clock, a_day)),
    Rule("nth-unit-of",            "la prima settimana di maggio",     "(la |il )?{ordinal} {unit} (di|del) {a-date}",         lambda ordinal, unit, a_date: nth(ordinal, unit, a_date)),
    Rule("length-after",            "due giorni dopo Natale",           "{a-length} dopo (il |la |l ' )?{a-date}",               lambda a_length, a_date: Anchored(a_length, 1, a_date) if isinstance(a_length, Duration) else None),
    Rule("length-before",           "due settimane prima di Natale",    "{a-length} prima (di |del |dell ' |della ){a-date}",    lambda a_length, a_date: Anchored(a_length, -1, a_date) if isinstance(a_length, Duration) else None),
    Rule("length-after-event",      "otto mesi dopo il voto",           "[{a-length}] dopo",                                     lambda a_length: anchored(a_length, 1)),
    Rule("length-before-event",     "due settimane prima del voto",     "[{a-length}] prima",                                    lambda a_length: anchored(a_length, -1)),
    Rule("portion",                "inizio aprile",                    "{portion} (il |gli |lo )?{early-able}",                lambda portion, early_able: Modified(early_able, portion)),
    Rule("limit",                  "circa due anni",                   "{limit} {a-length}",                                   lambda limit, a_length: limited(a_length, limit)),
)

BOUNDS = (
    Rule("since",                  "dal 4 aprile",                     "(dal|da|dall '|dalla|dallo|dagli|fin dal|sin dal|a partire dal|a partire da|a decorrere dal) (il )?[{a-date}]", lambda a_date: Open(a_date, Bound.AS_OF)),
    Rule("until",                  "fino a martedì",                   "(fino|sino) (a|al|all '|alla|allo) [{a-date}]",        lambda a_date: Open(a_date, Bound.UNTIL)),
    Rule("before",                 "prima del 2016",                   "prima (del|di|dell '|della) [{a-date}]",               lambda a_date: Open(a_date, Bound.BEFORE)),
    Rule("after",                  "dopo il 2016",                     "dopo (il |la |l ' |lo )?[{a-date}]",                   lambda a_date: Open(a_date, Bound.AFTER)),
    Rule("from-to",                "da maggio a luglio 2019",          "(da |dal |dall '|dalla )?[{start:a-date}] (a|al|all '|fino al|fino a|-|–) [{end:a-date}]", ends),
    Rule("between",                "tra maggio e luglio 2019",         "(tra|fra) (il |l ' |la )?[{start:a-date}] e (il |l ' |la )?[{end:a-date}]", ends),
    Rule("and",                    "a maggio e giugno 2019",           "[{start:a-date}] e (il |a )?[{end:a-date}]",           both),
    Rule("year-years",             "nel 1914-18",                      "[{a-year}] (-|–|/) [{short}]",                         two_figures),
)

# ---------------------------------------------------------------- which way a clause looks

CUES = Cues(
    letters="A-Za-zÀ-ÿ",
    past=(
        "era erano aveva avevano fu furono ebbe ebbero fece fecero disse dissero ha hanno stato stata stati state detto fatto preso messo "
        "morto morta morti morte vide venne vennero prese presero mise misero rimase vinse perse chiese decise nacque visse cadde caddero "
        "scoppiò iniziò aperto chiuso ucciso uccisa uccisi uccise colpito nato nata scritto letto corso corsi sceso crollato diede tenne "
        "giunse raggiunse colse stette seppe volle dovette cominciò ripreso sorpreso deciso chiesto visto vista perso vinto"
    ).split(),
    past_endings=("ato", "ata", "ati", "ate", "uto", "uta", "uti", "ute", "ito", "ita", "iti", "ite", "arono", "irono", "erono", "ettero", "ò", "ì", "ava", "avano", "iva", "ivano", "eva", "evano"),
    not_past=(
        "però può ciò estate giornata giornate sabato mercato mercati senato sindacato sindacati candidato candidati candidata deputato "
        "deputati deputata soldato soldati trattato trattati reato reati mandato risultato risultati comunicato primato vita uscita "
        "partiti partita lite salita vendita visita ondata ondate data date marito limite invito spirito rate lunedì martedì mercoledì "
        "giovedì venerdì così sì lì Italia privato stato-maggiore delegato avvocato avvocati autorità minuto minuti aiuto aiuti istituto"
    ).split(),
    present="resta restano dice dicono afferma affermano".split(),
    future=[
        *(
            "deve devono dovrebbe dovrebbero potrebbe potrebbero previsto prevista previsti previste prevede prevedono sarà saranno avrà avranno "
            "dovrà dovranno verrà verranno fissato fissata atteso attesa attesi intende intendono"
        ).split(),
        "si apre", "si aprono", "si tiene", "si tengono", "si riunisce", "si riuniscono", "si vota", "è previsto", "è prevista", "sono previsti", "sono previste", "è atteso", "è attesa", "entra in vigore",
    ],
    future_endings=("erà", "eranno", "irà", "iranno", "drà", "dranno", "rrà", "rranno", "trà", "tranno", "arà", "aranno", "vrà", "vranno"),
    between="essere stato stata non anche già poi".split(),
    ahead=("entro", "entro il", "entro la", "entro l'", "entro la fine di", "non oltre il", "rinviato al", "rinviata al", "slittato al", "fissato per", "fissata per", "convocato per", "convocata per", "previsto per", "prevista per", "previsto il"),
    dotted=("dott", "sig", "on", "prof", "gen", "feb", "mar", "apr", "giu", "lug", "ago", "set", "sett", "ott", "nov", "dic", "S"),
)
# fmt: on

ITALIAN = Language("it", SLOTS, (NAMES, DATES, PHRASES, BOUNDS), CUES)
