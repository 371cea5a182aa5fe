"""English. A row is a rule: its name, a text that shows it, its shape, what it means. How to read a pattern: dates/rules.py.

Of all rules that fit at one place the one that reads most words wins; of equals the one that stands first.
"""
# ruff: noqa: E501  a rule is a line

from __future__ import annotations

# isort: off
from dates.interval import Grain
from dates.meanings import (
    anchored, both, centuries, century, clock, clock_of, day_and_clock, days, ends, half, in_year, length, military_clock, nth, numeric, iso_week, life, CITED,
    on_day, on_weekday, quarter, quarter_ended, shift, sided, slashed_date, spoken_year, stretch,
    three_days, two_figures,
)  # fmt: skip
from dates.rules import Language, Rule, Slot
from dates.cues import Cues
from dates.timex import (
    Anchor, Anchored, Aside, At, Bound, Calendar, Duration, Era, Every, Holiday, Mod, Modified, Nth, Open, PartOfDay,
    Reference, Shift, Side, Stretch, Vague, Weekday, Weekend,
)  # fmt: skip
# isort: on

# fmt: off
MONTHS = {  # words; a dot: may be written with one
    "january|Jan.": 1,   "february|Feb.": 2,  "Mar.": 3,                 "april|Apr.": 4,
                         "june|Jun.": 6,      "july|Jul.": 7,            "August|Aug.": 8,
    "september|Sept.|Sep.": 9, "october|Oct.": 10, "november|Nov.": 11,  "december|Dec.": 12,
}
WORDLIKE_MONTHS = {"March": 3, "May": 5}
WEEKDAYS = {
    "monday": 0,         "tuesday|Tues.": 1,       "wednesday": 2,       "thursday|Thurs.|Thur.": 3,
    "friday": 4,         "saturday": 5,            "sunday": 6,
}
SHORT_WEEKDAYS = {"Mon": 0, "Tue": 1, "Tues": 1, "Wed": 2, "Thu": 3, "Thur": 3, "Thurs": 3, "Fri": 4, "Sat": 5, "Sun": 6}
WEEKDAYS_PLURAL = {
    "mondays": 0, "tuesdays": 1, "wednesdays": 2, "thursdays": 3, "fridays": 4, "saturdays": 5, "sundays": 6,
}
SEASONS = {"spring|springtime": 0, "summer|summertime": 1, "autumn|fall": 2, "winter|wintertime": 3}
NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty first": 21, "twenty second": 22,
    "twenty third": 23, "twenty fourth": 24, "twenty fifth": 25, "twenty sixth": 26, "twenty seventh": 27,
    "twenty eighth": 28, "twenty ninth": 29, "thirtieth": 30, "thirty first": 31,
}
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90, "noughties": 0,
}
UNIT = {
    "second": Grain.SECOND, "minute": Grain.MINUTE, "hour": Grain.HOUR, "day": Grain.DAY, "week": Grain.WEEK,
    "month": Grain.MONTH, "quarter": Grain.QUARTER, "year": Grain.YEAR, "decade": Grain.DECADE,
    "century": Grain.CENTURY, "millennium": Grain.MILLENNIUM, "trading day|business day|working day": Grain.DAY,
}
UNITS = {
    "seconds|secs": Grain.SECOND, "minutes|mins": Grain.MINUTE, "hours|hrs": Grain.HOUR, "days": Grain.DAY,
    "weeks": Grain.WEEK, "months": Grain.MONTH, "quarters": Grain.QUARTER, "years|yrs": Grain.YEAR,
    "decades": Grain.DECADE, "centuries": Grain.CENTURY, "trading days|business days|working days": Grain.DAY,
}
LONG_UNIT = {word: grain for word, grain in UNIT.items() if grain >= Grain.DAY}
SIDES = {
    "last|previous|preceding|past": Side.LAST, "this|current": Side.THIS, "next|coming|upcoming": Side.NEXT,
}
PARTS = {
    "morning": PartOfDay.MORNING, "afternoon": PartOfDay.AFTERNOON, "evening": PartOfDay.EVENING,
    "night": PartOfDay.NIGHT, "dawn|daybreak|sunrise": PartOfDay.MORNING, "dusk|sunset": PartOfDay.EVENING,
}
PORTIONS = {
    "early|early in|early on|the start of|start of|the beginning of|beginning of|the early part of|the early days of|the early": Mod.START,
    "the onset of|the opening of": Mod.START,
    "mid|the middle of|middle of|midway through|the mid": Mod.MID,
    "late|late in|late on|the end of|end of|the late|the latter part of|the close of|the last days of|the final days of": Mod.END,
}
LIMITS = {
    "about|around|approximately|roughly|some|an estimated|or so|circa": Mod.APPROX,
    "nearly|almost|less than|under|not quite|just under|close to": Mod.LESS_THAN,
    "more than|well over|just over|a little over|a little more than|longer than|greater than": Mod.MORE_THAN,
    "at least|no less than|a minimum of": Mod.EQUAL_OR_MORE,
    "at most|up to|no more than|as much as|as many as|not more than": Mod.EQUAL_OR_LESS,
}
HOLIDAYS = {
    "Christmas|Christmas Day|Xmas": "christmas", "Christmas Eve": "christmas-eve", "New Year's Eve": "new-years-eve",
    "New Year's Day|New Year's": "new-year", "Thanksgiving|Thanksgiving Day": "thanksgiving", "Easter|Easter Sunday": "easter",
    "Good Friday": "good-friday", "Easter Monday": "easter-monday", "Labor Day": "labor-day", "Memorial Day": "memorial-day",
    "Independence Day": "us-independence", "Halloween": "halloween", "Veterans Day": "veterans-day",
    "Valentine's Day": "valentines", "May Day": "may-day", "Boxing Day": "boxing-day", "Election Day": "us-election",
    "Ramadan": "ramadan", "Martin Luther King Day": "mlk",
    "Columbus Day": "columbus", "Mother's Day": "mothers-day", "Father's Day": "fathers-day", "Palm Sunday": "palm-sunday",
    "Ash Wednesday": "ash-wednesday", "Presidents Day|Presidents' Day": "presidents-day", "Armistice Day|Remembrance Day": "veterans-day",
    "Eid al Fitr|Eid ul Fitr": "eid-al-fitr", "Eid al Adha|Eid ul Adha": "eid-al-adha", "Ashura": "ashura",
    "Orthodox Easter|Orthodox Easter Sunday": "orthodox-easter", "Pentecost|Whit Sunday": "pentecost", "Whit Monday": "whit-monday",
    "Ascension Day": "ascension", "Maundy Thursday": "maundy-thursday", "Passover": "passover", "Rosh Hashanah": "rosh-hashanah",
    "Yom Kippur": "yom-kippur", "Hanukkah|Chanukah": "hanukkah", "Nowruz": "nowruz", "Bastille Day": "bastille",
    "Anzac Day": "anzac", "Juneteenth": "juneteenth", "St . Patrick's Day|St Patrick's Day": "st-patrick", "All Saints ' Day": "all-saints",
    "Guy Fawkes Night": "guy-fawkes", "Black Friday": "black-friday", "Cyber Monday": "cyber-monday",
}

WHOLE = {"one-to-twelve": int, "to-twenty-four": int, "to-thirty-one": int, "to-fifty-nine": int, "two-digits": int,
         "three-digits": int}


def two_digits(word: str) -> int:
    if len(word) != 2:
        raise ValueError(f"not a year of two digits: {word!r}")
    return int(word)


SLOTS = {
    "month":    Slot(MONTHS | WORDLIKE_MONTHS),
    "sure-month": Slot(MONTHS),
    "wordlike-month": Slot(WORDLIKE_MONTHS),
    "weekday":  Slot(WEEKDAYS),
    "short-weekday": Slot(SHORT_WEEKDAYS),
    "weekdays": Slot(WEEKDAYS_PLURAL),
    "season":   Slot(SEASONS),
    "day":      Slot(ORDINALS, {"one-to-twelve": int, "to-twenty-four": int, "to-thirty-one": int,
                                "ordinal": lambda word: int(word[:-2])}),
    "nth-day":  Slot(shapes={"ordinal": lambda word: int(word[:-2])}),
    "link":     Slot({"to|until|till|through|-|–": True, "and|or": False}),
    "ordinal":  Slot(ORDINALS, {"ordinal": lambda word: int(word[:-2]), "great-ordinal": lambda word: int(word[:-2])}),
    "year":     Slot(shapes={"four-digits": int}),
    "old":      Slot(shapes={"four-digits": int, "great-digits": int, **WHOLE}),
    "old-year": Slot(shapes={"three-digits": int}),
    "short":    Slot(shapes=dict.fromkeys(("zero", *list(WHOLE)[:5]), two_digits)),
    "digit":    Slot(shapes=WHOLE),
    "number":   Slot(NUMBERS | TENS, {**WHOLE, "decimal": float, "large": lambda word: int(word.replace(",", ""))}, ["number"]),
    "small":    Slot({word: value for word, value in NUMBERS.items() if value < 10}),
    "tens":     Slot(TENS),
    "teens":    Slot({"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
                      "nineteen": 19, "twenty": 20}),
    "fraction": Slot(shapes={"slashed-day": lambda word: int(word.partition("/")[0]) / int(word.partition("/")[2])}),
    "unit":     Slot(UNIT),
    "units":    Slot(UNITS),
    "any-unit": Slot(UNIT | UNITS),
    "counted":  Slot({word: grain for word, grain in UNIT.items() if grain not in (Grain.SECOND, Grain.QUARTER)}),
    "long":     Slot(LONG_UNIT),
    "span":     Slot({"decade": Grain.DECADE, "century": Grain.CENTURY}),
    "sure-season": Slot({"summer": 1, "autumn": 2, "winter": 3}),
    "side":     Slot(SIDES),
    "part":     Slot(PARTS),
    "portion":  Slot(PORTIONS),
    "turn":     Slot({"following": Side.FOLLOWING, "preceding|previous": Side.PRECEDING}),
    "yearlong": Slot({"daylong": Duration(Grain.DAY, 1), "weeklong": Duration(Grain.WEEK, 1), "monthlong": Duration(Grain.MONTH, 1),
                      "yearlong": Duration(Grain.YEAR, 1), "hourslong": Duration(Grain.HOUR), "dayslong": Duration(Grain.DAY),
                      "weekslong": Duration(Grain.WEEK), "monthslong": Duration(Grain.MONTH), "yearslong": Duration(Grain.YEAR)}),
    "sooner":   Slot({"earlier in|earlier|later in|later": 0}),
    "limit":    Slot(LIMITS),
    "holiday":  Slot(HOLIDAYS),
    "pointed":  Slot({"today": Shift(Grain.DAY, 0), "yesterday": Shift(Grain.DAY, -1), "tomorrow": Shift(Grain.DAY, 1),
                      "this week": Shift(Grain.WEEK, 0), "this month": Shift(Grain.MONTH, 0)}),
    "old-decade": Slot(shapes={"old-decade": lambda word: int(word[:3])}),
    "decade":   Slot(shapes={"decade": lambda word: int(word[:4])}),
    "tens-decade": Slot(DECADES, {"short-decade": lambda word: int(word[:2])}),
    "qname":    Slot(shapes={"quarter-name": lambda word: int(word[1])}),
    "hname":    Slot(shapes={"half-name": lambda word: int(word[1])}),
    "fy":       Slot(shapes={"fiscal": lambda word: int(word[2:])}),
    "iso":      Slot(shapes={"iso-day": str}),
    "slashed":  Slot(shapes={"slashed": str}),
    "clock-digits": Slot(shapes={"hours-minutes": str}),
    "military": Slot(shapes={"four-digits": str, "clock-digits": str}),
    "dotted-clock": Slot(shapes={"decimal": str}),
    "clock-meridiem": Slot(shapes={"clock-meridiem": str}),
    "meridiem-digits": Slot(shapes={"meridiem": str}),
    "meridiem": Slot({"a.m.|a.m|am|A.M.": 0, "p.m.|p.m|pm|P.M.": 12}),
    "zone":     Slot({"GMT": 0, "ET": 0, "PT": 0, "CT": 0, "MT": 0, "IST": 0, "PKT": 0, "EET": 0, "SAST": 0, "MSK": 0, "AEST": 0, "JST": 0, "HKT": 0, "EST": 0, "EDT": 0, "PST": 0, "PDT": 0, "CET": 0, "UTC": 0, "CST": 0, "CDT": 0, "MST": 0,
                      "local time": 0, "Eastern time": 0, "BST": 0, "CEST": 0}),
    # in no pattern; what stands here is no <other>
    "auxiliary": Slot({"was|were|is|are|had|has|have|did": 0}),
    # what earlier stages have read
    "a-day":    Slot(kinds=["day", "weekday", "relative-day", "holiday"]),
    "a-date":   Slot(kinds=["day", "month", "quarter", "season", "half", "year", "weekday", "weekend", "holiday", "era",
                            "relative-day", "relative-week", "relative-month", "relative-quarter", "relative-season",
                            "relative-half", "relative-year", "relative-decade", "time"]),
    "early-able": Slot(kinds=["day", "month", "quarter", "season", "half", "year", "weekday", "era", "relative-day",
                              "relative-week", "relative-month", "relative-quarter", "relative-year", "relative-decade",
                              "weekend", "part-of-day", "relative-season", "holiday"]),
    "a-year":   Slot(kinds=["year", "relative-year"]),
    "piece":    Slot(kinds=["relative-day", "relative-week", "relative-month", "relative-quarter", "relative-year",
                             "relative-decade"]),
    "a-calendar-day": Slot(kinds=["day"]),
    "a-weekday": Slot(kinds=["weekday"]),
    "week-name": Slot(shapes={"week-name": lambda word: int(word[1:])}),
    "a-length": Slot(kinds=["duration"]),
    "a-clock":  Slot(kinds=["clock"]),
    "a-part":   Slot(kinds=["part-of-day"]),
    "countable": Slot(kinds=["duration", "anchored", "relative-day", "relative-week", "relative-month", "relative-year",
                             "relative-decade", "stretch", "relative-quarter"]),
}


# What is counted by a number that looks like a year.
THINGS = (
    "people persons men women children troops soldiers fighters civilians refugees migrants mercenaries prisoners km "
    "kilometers kilometres miles meters metres feet pounds dollars euros tons tonnes barrels votes seats points shares "
    "units casualties deaths dead wounded killed injured victims employees workers jobs members million billion percent "
    "homes houses pages words rpm hp calories acres hectares yards inches students residents inhabitants mm cm kg ft runs wickets goals shots copies songs species"
)
# A year before these is that of the model.
MAKES = (
    "Chevrolet Ford Toyota Honda Nissan BMW Mercedes Audi Volkswagen Volvo Chrysler Dodge Jeep Buick Cadillac Pontiac Oldsmobile "
    "Plymouth Subaru Mazda Hyundai Kia Fiat Renault Peugeot Citroen Porsche Jaguar Lexus Tesla Corolla Camry Civic Accord Mustang "
    "Corvette Camaro Beetle Bentley Ferrari Lamborghini Cavalier"
)
# After these a number is not a year.
NUMBERED = "declaration Declaration UN UNSCR <three-digits> mandate $ £ € # No no number Resolution resolution Flight flight Room room Article Section Route Highway  page section paragraph clause Vision Agenda Peugeot about nearly some than over almost"
TIMEWORDS = "in since until till by of from to during through throughout before after between early late mid and on last next this pre post for"
# What has years and is no person; naming them here makes them words the table knows, and so no <Name>.
LASTING = "War Wars Era Age Rule Empire Republic Kingdom Dynasty Reich Union Period Mandate Movement Revolution Occupation Crisis Conflict"
NOT_A_RATE = "ago earlier later before after from long old and or"
CALLED_AFTER_DAYS = "Brigade|Movement|Revolution|Square|Street|Bridge|Stadium|Boulevard|Martyrs|Manifesto"
GAMES = "scored scores goals match matches game games halftime striker penalty touchdown touchdowns quarterback coach innings midfielder trailed rebounds kickoff"
TITLES = "Mr Mrs Ms Dr Miss Sir Lady Lord Judge Senator"
CLAUSE = "the a an that this his her its their our he she it they we {month} {weekday} {year} {holiday} today <other> <Name>"

THAT_YEAR = Shift(Grain.YEAR, 0, Anchor.TOLD)
YESTERDAY, TODAY, TOMORROW = Shift(Grain.DAY, -1), Shift(Grain.DAY, 0), Shift(Grain.DAY, 1)

# ---------------------------------------------------------------- names that look like times, and are none

NAMES = (
    Rule("numbered",               "Resolutions 1970 and 1973",        "(resolution|resolutions|flight|flights|article|articles|room|highway) (no .?)?{year}( (and|or) {other:year})?", lambda year, other=0: 0),
    Rule("war-of-length",          "the Thirty Years' War",            "(the )?({number}|hundred) {any-unit}( ')? (War|Wars)", lambda number=0, any_unit=None: 0),
    Rule("war-of-season",          "the Winter War",                   "(the )?{season} War",                                  lambda season: 0),
    Rule("race",                   "the 24 Hours of Le Mans",          "(the )?{number} hours of <Name>",                      lambda number: 0),
    Rule("day-of-a-name",          "the 17 February Brigade",          f"(the )?({{month}} {{day}}|{{day}}( of)? {{month}}|{{month}}) ({CALLED_AFTER_DAYS})", lambda month, day=0: 0),
    Rule("street",                 "2010 Elm Street",                  "{year} <Name> (Street|Avenue|Road|Drive|Boulevard|Lane|Place)", lambda year: 0),
    Rule("minutes",                "the minutes of the meeting",       "(the|their|its) minutes of",                           lambda: 0),
    Rule("programme",              '"60 Minutes" had it',                 '( " | “ | \' \' )({number} minutes|This Week|Today|Tonight|Sunday Morning|Tomorrow)( , | . )?( " | ” | \' \' )', lambda number=0: 0),
    Rule("now-and-then",           "every now and again",              "(every )?now and (again|then)",                        lambda: 0),
    Rule("evening-paper",          "the Saturday Evening Post",        "{weekday} (evening|night) (Post|Live|Lights|Fever)",   lambda weekday: 0),
    Rule("show",                   "NBC's Today had it",                  "(NBC ' s|BBC ' s|USA) (Today|Tonight)",                lambda: 0),
)

# ---------------------------------------------------------------- numbers of several words

COUNTING = (
    Rule("tens",                   "twenty-five",                      "{tens} {small}",                                       lambda tens, small: tens + small),
    Rule("couple",                 "a couple of",                      "(a couple( of)?|couple of)",                                       lambda: 2),
    Rule("dozen",                  "half a dozen",                     "(half )(a )dozen",                                     lambda: 6),
    Rule("a-dozen",                "a dozen",                          "a dozen",                                              lambda: 12),
    Rule("hundred",                "three hundred",                    "{number} hundred",                                     lambda number: number * 100),
    Rule("thousand",               "two thousand",                     "{number} thousand",                                    lambda number: number * 1000, before="troops people"),
    Rule("million",                "two million",                      "{number} million",                                     lambda number: number * 1e6, before="a an"),
    Rule("billion",                "4.6 billion",                      "{number} billion",                                     lambda number: number * 1e9, before="a an"),
    Rule("a-hundred",              "a hundred",                        "a hundred",                                            lambda: 100),
    Rule("and-a-half",             "two and a half",                   "{number} and a half",                                  lambda number: number + 0.5),
    Rule("fraction",               "5 1/2",                            "{number} {fraction}",                                  lambda number, fraction: number + fraction),
)

# ---------------------------------------------------------------- dates

DATES = (
    #    name                      example                             pattern                                                 meaning; what must, or must not, stand around it
    Rule("iso-day",                "2019-04-04",                       "{iso}",                                                numeric),
    Rule("iso-day-clock",          "2020-01-03 09:15",                 "{iso} {clock-digits}",                                 lambda iso, clock_digits: day_and_clock(iso, clock_digits)),
    Rule("slashed",                "13/04/2019",                       "{slashed}",                                            slashed_date),
    Rule("iso-month",              "2019-04",                          "{year} - {short}",                                     lambda year, short: Calendar(year, short) if 1 <= short <= 12 and year % 100 >= short else None, after="-"),
    Rule("iso-week",               "2019-W05",                         "{year} - {week-name}",                                 iso_week),
    Rule("month-day-year",         "March 4, 2024",                    "{month} (the )?{day},? {year}",                        Calendar),
    Rule("day-month-year",         "4 March 2024",                     "(the )?{day}( of)? {month},? {year}",                  Calendar),
    Rule("month-day",              "March 4th",                        "{month} {day}",                                        Calendar, before="% $"),
    Rule("month-the-day",          "March the 4th",                    "{month} the {day}",                                    Calendar, before="<other> <Name>"),
    Rule("day-month",              "the 4th of March",                 "(the )?{day}( of)? {month}",                           Calendar),
    Rule("days-month",             "15 to 22 February 1984",           "(from )?[(the )?{first:day}] {link} [(the )?{day}( of)? {month}(,? {year})?]", lambda first, link, day, month, year=None: days(Calendar(year, month, first), link, Calendar(year, month, day))),
    Rule("month-days",             "March 3-5",                        "(from )?[{month} {first:day}] {link} [(the )?{day}(, {year})?]", lambda month, first, link, day, year=None: days(Calendar(year, month, first), link, Calendar(year, month, day))),
    Rule("month-three-days",       "on April 4, 5 and 6",              "[{month} {first:day}], [{second:day}] (and|or) [{day}(, {year})?]", lambda month, first, second, day, year=None: three_days(year, month, first, second, day)),
    Rule("three-days-month",       "on 4, 5 and 6 May 2020",           "[{first:day}], [{second:day}] (and|or) [{day}( of)? {month}(,? {year})?]", lambda first, second, day, month, year=None: three_days(year, month, first, second, day)),
    Rule("between-days",           "between 3 and 5 May",              "between [{first:day}] and [{day} {month}(,? {year})?]", lambda first, day, month, year=None: days(Calendar(year, month, first), True, Calendar(year, month, day))),
    Rule("day-of-month",           "on the 4th, they left",            "the {day:nth-day}",                                    Calendar, needs="on by until since before after", before="<other> <Name> {unit} {units} century floor of anniversary day"),
    Rule("month-year",             "March 2024",                       "{month}( of)?,? {year}",                               Calendar, before="%"),
    Rule("month",                  "in April",                         "{month:sure-month}",                                   Calendar, before="<Name>", after=f"Black {TITLES}"),
    Rule("month-end",              "killed in April Tripoli police said", "{month:sure-month}",                                   Calendar, needs="in since until till by last next during early mid late"),
    Rule("wordlike-month",         "March, April and May",             "{month:wordlike-month}",                               Calendar, after=f"{TITLES} <Name> <other> long the a an this I he she it they we you who that which", before="<Name> <other> ' be have not also or he she it they we you I the a his her {auxiliary}"),
    Rule("in-wordlike-month",      "in May Tripoli fell",              "{month:wordlike-month}",                               Calendar, needs=TIMEWORDS),
    Rule("month-side",             "last April",                       "(the )?{side} {month}",                                Calendar),
    Rule("that-month",             "that March, they left",            "(that|the same|that same) {month}",                                         lambda month: Calendar(month=month, of=THAT_YEAR)),
    Rule("delivery",               "for February delivery",            "[{month}] (delivery|futures|wheat|corn|crude|soybeans|contracts)",                         lambda month: Calendar(month=month, side=Side.NEXT)),
    Rule("wordlike-noun",          "after the March accession",        "(the|a) [{month:wordlike-month}]",                         Calendar, then="<other>"),
    Rule("following-month",        "the following March",              "the {turn} {month}( {day})?",                       lambda turn, month, day=None: Calendar(month=month, day=day, side=turn)),
    Rule("month-day-side",         "last April 4",                     "{side} {month} {day}",                                 Calendar),
    Rule("weekday",                "on Tuesday",                       "{weekday}",                                            Weekday, after=f"{TITLES} Black Bloody Super Cyber Sheffield Ruby Man Girl Freaky", before="Club Times Telegraph Herald Express Post Mirror Mail Star Harbor Harbour school schools"),
    Rule("weekday-side",           "last Tuesday",                     "(this )?{side} {weekday}",                             Weekday),
    Rule("following-weekday",      "the following Tuesday",            "the {turn} {weekday}",                              lambda turn, weekday: Weekday(weekday, turn)),
    Rule("weekday-of-month",       "a cold Tuesday in January 2017",   "(one|a|an)( <other>)? [{weekday} in {month}(,? {year})?]", lambda weekday, month, year=None: Calendar(year, month)),
    Rule("weekday-next-week",      "Tuesday of next week",             "{weekday}( of)?,? {side} week",                        lambda weekday, side: Weekday(weekday, of=Shift(Grain.WEEK, side.value))),
    Rule("weekday-prayers",        "after Friday prayers",             "[{weekday}] prayers",                                  lambda weekday: Every(Grain.WEEK, on=Weekday(weekday))),
    Rule("nth-weekday",            "the first Monday of May 2019",     "(the )?{ordinal} {weekday} (of|in) {month}(,? {year})?", lambda ordinal, weekday, month, year=None: Nth(Grain.DAY, ordinal, Calendar(year, month), weekday=weekday)),
    Rule("last-weekday",           "the last Monday of May 2019",      "(the )?last {weekday} (of|in) {month}(,? {year})?",    lambda weekday, month, year=None: Nth(Grain.DAY, -1, Calendar(year, month), weekday=weekday)),
    Rule("each-nth-weekday",       "the first Monday of each month",   "(the )?{ordinal} {weekday} (of|in) (every|each) {unit}", lambda ordinal, weekday, unit: Every(unit)),

    Rule("year",                   "the 2014 vote",                    "{year}",                                               lambda year: Calendar(year) if 1900 <= year < 2100 else None, before=f"% {MAKES} {THINGS} {{units}} {{unit}}", after=NUMBERED),
    Rule("in-year",                "in 1848",                          "{year}",                                               lambda year: Calendar(year) if year >= 1000 else None, needs=f"{TIMEWORDS} c circa around about the its his a as years summer winter spring autumn -", after="<three-digits>", before=f"% {MAKES} {THINGS} {{units}} {{unit}}"),
    Rule("year-closed",            "Lincoln, 1865, Washington",        "{year}",                                               lambda year: Calendar(year) if 1500 <= year < 2100 else None, after=NUMBERED, then=", . ; : ) - –"),
    Rule("years-own",              "1885's total",                     "{year}",                                               lambda year: Calendar(year) if 1500 <= year < 2100 else None, after=NUMBERED, then="'"),
    Rule("life-span",              "Ahmad Sadi (1874-1965)",           r"\( [{born:year}] (-|–|—) [{year}] \)",                life, needs="<Name>", before=LASTING),
    Rule("citation",               "Sadi et al. (1998)",               r"et al .?,? \(? [{year}]",                             lambda year: Aside(Calendar(year), CITED)),
    Rule("citation-closed",        "as shown (Sadi, 1998)",            r"\( <Name>( (and|&) <Name>)?,? [{year}]( : {digit})? \)", lambda year, digit=0: Aside(Calendar(year), CITED)),
    Rule("citation-said",          "Sadi (1998) argues that",          r"<Name> \( [{year}] \)",                               lambda year: Aside(Calendar(year), CITED), then="says argues writes wrote argued found shows showed suggests suggested notes noted claims claimed holds"),
    Rule("the-year",               "the year 1994",                    "the year {year:old}",                                      Calendar, before=THINGS),
    Rule("spoken-year",            "nineteen ninety-four",             "{teens} {number}",                                     spoken_year),
    Rule("two-thousand",           "the year two thousand",            "(the )?year {number}",                                 lambda number: Calendar(int(number)) if 1000 <= number < 2100 else None),
    Rule("short-year",             "in '99",                           "' {short}",                                            lambda short: Calendar(short, short=True), needs="in of since until from to by before after during early late mid between and class , {month}", before="-"),
    Rule("bc",                     "480 BC",                           "{old} (BCE|BC|B.C.E.|B.C.|B.C)",                       lambda old: Calendar(1 - old)),
    Rule("bc-range",               "499-493 BC",                       "[{first:old}] (-|–|to|and) [{old} (BCE|BC|B.C.E.|B.C.|B.C)]", lambda first, old: ends(Calendar(1 - first), Calendar(1 - old)) if first > old else None),
    Rule("decade-bc",              "the 470s BC",                      "(the )?{old-decade} (BCE|BC|B.C.E.|B.C.)",                    lambda old_decade: Era(Grain.DECADE, -old_decade - 9)),
    Rule("season-bc",              "the spring of 480 BC",             "(the )?{season}( of|,)? {old} (BCE|BC|B.C.E.|B.C.|B.C)",      lambda season, old: Calendar(1 - old, season=season)),
    Rule("ad",                     "AD 79",                            "(AD|A.D.) {year:old}",                                 Calendar),
    Rule("ad-after",               "79 AD",                            "{year:old} (AD|A.D.|CE|C.E.)",                         Calendar),
    Rule("circa-year",             "born c. 1050",                     "(c .|ca .) {year}",                                    lambda year: Modified(Calendar(year), Mod.APPROX), before="- – BC BCE"),
    Rule("day-month-old-year",     "died on 26 May 735",               "(the )?{day}( of)? {month} {year:old-year}",           Calendar, before=f"BC BCE {THINGS}"),
    Rule("month-old-year",         "in September 786",                 "{month} {year:old-year}",                              Calendar, before=f"BC BCE % {THINGS} <other>"),
    Rule("in-old-year",            "in 762, he left",                  "{year:old-year}",                                      Calendar, needs="in until since by from to before after", before=f"% <other> {{units}} {{unit}} {THINGS}", ancient=True),
    Rule("ad-range",               "98 to 117 AD",                     "(from )?[{first:old}] (-|–|to|and) [{old} (AD|A.D.|CE|C.E.)]", lambda first, old: ends(Calendar(first), Calendar(old)) if first < old else None),
    Rule("fiscal",                 "fiscal 1998",                      "(the )?(fiscal|financial)( year)? {year}",             Calendar),
    Rule("year-fiscal",            "the 2018 fiscal year",             "(the )?{year} (fiscal|financial) year",                Calendar),
    Rule("fiscal-name",            "FY98",                             "{fy}",                                                 lambda fy: Calendar(fy, short=fy < 100)),
    Rule("fiscal-side",            "the current fiscal year",          "(the |this )?{side}( fiscal| financial) year",         lambda side: Shift(Grain.YEAR, side.value)),

    Rule("decade",                 "the 1990s",                        "(the )?{decade}",                                      lambda decade: Era(Grain.DECADE, decade)),
    Rule("short-decade",           "the '80s",                         "(the )?' {tens-decade}",                               lambda tens_decade: Era(Grain.DECADE, tens_decade, short=True)),
    Rule("word-decade",            "the eighties",                     "the {tens-decade}",                                    lambda tens_decade: Era(Grain.DECADE, tens_decade, short=True)),
    Rule("part-of-word-decade",    "the mid-nineties",                 "{portion} {tens-decade}",                              lambda portion, tens_decade: Modified(Era(Grain.DECADE, tens_decade, short=True), portion), after="his her their my your its"),
    Rule("spoken-decade",          "the nineteen-sixties",             "(the )?{teens} {tens-decade}",                         lambda teens, tens_decade: Era(Grain.DECADE, teens * 100 + tens_decade)),
    Rule("century",                "the 19th century",                 "(the )?{ordinal} century( (AD|A.D.|CE|C.E.))?",        century, before="Fox"),
    Rule("century-bc",             "the 5th century BC",               "(the )?{ordinal} century (BCE|BC|B.C.E.|B.C.)",               lambda ordinal: Era(Grain.CENTURY, -ordinal * 100)),
    Rule("centuries",              "the 19th or 20th centuries",      "[(the )?{first:ordinal}] (and|to|or|through|-|–) [(the )?{ordinal} centuries( (AD|A.D.|CE|C.E.))?]", lambda first, ordinal: centuries(first, ordinal)),
    Rule("centuries-bc",           "the 5th or 4th centuries BC",     "[(the )?{first:ordinal}] (and|to|or|through|-|–) [(the )?{ordinal} centuries (BCE|BC|B.C.E.|B.C.)]", lambda first, ordinal: (Era(Grain.CENTURY, -first * 100), Era(Grain.CENTURY, -ordinal * 100))),
    Rule("half-of-century",        "the first half of the 20th century", "(the )?{nth:ordinal} half of (the )?{ordinal} century", lambda nth, ordinal: Nth(Grain.YEAR, 1 + 50 * (nth - 1), century(ordinal), 50) if nth < 3 else None),
    Rule("last-half-of-century",   "the latter half of the 20th century", "(the )?(last|latter) half of (the )?{ordinal} century", lambda ordinal: Nth(Grain.YEAR, 51, century(ordinal), 50)),
    Rule("quarter-of-century",     "the third quarter of the 19th century", "(the )?{nth:ordinal} quarter of (the )?{ordinal} century", lambda nth, ordinal: Nth(Grain.YEAR, 1 + 25 * (nth - 1), century(ordinal), 25) if nth < 5 else None),
    Rule("last-quarter-of-century", "the last quarter of the 19th century", "(the )?last quarter of (the )?{ordinal} century",    lambda ordinal: Nth(Grain.YEAR, 76, century(ordinal), 25)),
    Rule("millennium",             "the second millennium",            "(the )?{ordinal} millennium",                          lambda ordinal: Era(Grain.MILLENNIUM, (ordinal - 1) * 1000) if ordinal < 4 else None),
    Rule("millennium-bc",          "the third millennium BC",          "(the )?{ordinal} millennium (BCE|BC|B.C.E.|B.C.)",            lambda ordinal: Era(Grain.MILLENNIUM, -ordinal * 1000) if ordinal < 10 else None),
    Rule("turn-of-century",        "the turn of the century",          "the turn of the century",                              lambda: Vague(Reference.PAST)),
    Rule("turn-of-the-nth",        "the turn of the 20th century",     "the turn of the {ordinal} century",                    lambda ordinal: Modified(Calendar((ordinal - 1) * 100), Mod.APPROX)),

    Rule("season-year",            "the summer of 2019",               "(the )?{season}( of|,)? {year}",                       Calendar),
    Rule("season-years",           "the winter of 2018-19",            "(the )?{season}( of|,)? {year} (-|–|/) {short}",       lambda season, year, short: Calendar(year, season=season)),
    Rule("season-two-years",       "the winter of 2018-2019",          "(the )?{season}( of|,)? {year} (-|–|/) {next:year}",   lambda season, year, next: Calendar(year, season=season) if next == year + 1 else None),
    Rule("year-season",            "the 2019 summer",                  "(the )?{year} {season}",                               Calendar, before="Olympics Olympic Paralympics Games", after="his her their its our"),
    Rule("season-side",            "last summer",                      "(this |the )?{side} {season}",                         Calendar),
    Rule("following-season",       "the following spring",             "the {turn} {season}",                               lambda turn, season: Calendar(season=season, side=turn)),
    Rule("that-season",            "that summer, they left",           "(that|the same|that same) {season}",                                        lambda season: Calendar(season=season, of=THAT_YEAR)),
    Rule("the-season",             "in the spring, they left",         "the {season}",                                         Calendar, before="Olympics Olympic Paralympics Games of in the a by offensive offensives campaign campaigns <other> <Name>", after="of"),
    Rule("seasons",                "the spring or summer",             "[the {first:season}] (and|or) [{season}( {year})?]",   lambda first, season, year=None: (Calendar(year, season=first), Calendar(year, season=season))),
    Rule("season-of-story",        "The winter came early.",             "the {season:sure-season}",                             Calendar, after="of", before="<Name> of Olympics Games", story=True),
    Rule("in-season",              "in fall",                          "{season}",                                             Calendar, needs="in until since during late early mid", before="of <other> <Name>"),
    Rule("season-of-war",          "its summer offensive",             "{season}",                                             Calendar, then="offensive offensives campaign campaigns counter counteroffensive fighting uprising operations"),
    Rule("bare-season",            "a hard winter.",         "(the )?{season:sure-season}",                          Calendar, before="Olympics Games <Name> <other>"),

    Rule("hyphen-quarter",         "the third-quarter profit",         "the [{number:ordinal} - quarter]",                     quarter),
    Rule("quarter",                "the third quarter",                "(the )?(fiscal )?{number:ordinal} quarter",            quarter, unless=GAMES),
    Rule("months-quarter",         "the April-June quarter",           "(the )?{first:month} (to|-|–|through) {month} (quarter|period)", lambda first, month: Calendar(quarter=month // 3) if month % 3 == 0 and first == month - 2 else None),
    Rule("same-quarter-of",        "the same period of 2010",          "the same (period|quarter) (of|in) {year}",             lambda year: Calendar(year, alike=True)),
    Rule("sides-quarter",          "this year's third quarter",        "{side} year ' s {ordinal} quarter",                    lambda side, ordinal: quarter(ordinal, Shift(Grain.YEAR, side.value))),
    Rule("quarter-of",             "the third quarter of 1990",        "(the )?(fiscal )?{ordinal} quarter( of)? {year}",      lambda ordinal, year: quarter(ordinal, Calendar(year))),
    Rule("year-quarter",           "the 1988 third quarter",           "(the )?{year} {ordinal} quarter",                      lambda ordinal, year: quarter(ordinal, Calendar(year))),
    Rule("quarter-name",           "Q3 2019",                          "{qname}( of)?( {year})?",                              lambda qname, year=None: Calendar(year, quarter=qname)),
    Rule("quarter-side",           "the fourth quarter of last year",  "(the )?{ordinal} quarter( of)? {side} year",           lambda ordinal, side: quarter(ordinal, Shift(Grain.YEAR, side.value))),
    Rule("the-year-period",        "in the 1988 period",               "the {year} (period|quarter)",                          lambda year: Calendar(year, alike=True)),
    Rule("quarter-ended",          "the quarter ended Sept. 30",       "[the( latest)? quarter],? (ended|ending) [{month} {day}(, {year})?]", quarter_ended),
    Rule("year-ago-quarter",       "the year-ago third quarter",       "(the )?year (ago|earlier) {ordinal} quarter",          lambda ordinal: quarter(ordinal, Shift(Grain.YEAR, -1))),
    Rule("quarter-year-ago",       "the quarter a year ago",           "the (same |like |corresponding |comparable )?(quarter|period) (a year ago|a year earlier|last year|the year before)", lambda: Shift(Grain.YEAR, -1, Anchor.TOLD, alike=True)),
    Rule("last-years-quarter",     "last year's quarter",              "last year ' s (quarter|period)",                       lambda: Shift(Grain.YEAR, -1, Anchor.TOLD, alike=True)),
    Rule("half",                   "the first half",                   "the {ordinal} half",                                   lambda ordinal: half(ordinal) if ordinal < 3 else None, before="of", unless=GAMES),
    Rule("half-of",                "the second half of 2019",          "(the )?{ordinal} half of {year}",                      lambda ordinal, year: half(ordinal, Calendar(year)) if ordinal < 3 else None),
    Rule("last-half-of",           "the last half of 2019",            "(the )?(last|latter) half of {year}",                  lambda year: half(2, Calendar(year))),
    Rule("half-side",              "the first half of this year",      "(the )?{ordinal} half of {side} year",                 lambda ordinal, side: half(ordinal, Shift(Grain.YEAR, side.value)) if ordinal < 3 else None),
    Rule("half-name",              "H1 2019",                          "{hname} {year}",                                       lambda hname, year: Calendar(year, half=hname)),

    Rule("holiday",                "Christmas Eve",                    "{holiday}((,| in| of)? {year})?",                                lambda holiday, year=None: Holiday(holiday, year), after="Operation <Name>", before="<Name>"),
    Rule("holiday-week",           "Easter week",                      "{holiday} week",                                       lambda holiday: Nth(Grain.WEEK, 0, Holiday(holiday))),
    Rule("holiday-old",            "Christmas Day 800",                "{holiday},? {year:old-year}",                          lambda holiday, year: Holiday(holiday, year)),
    Rule("holiday-side",           "last Thanksgiving",                "{side} {holiday}",                                     lambda side, holiday: Holiday(holiday, side=side)),
    Rule("september-11",           "the Sept. 11 attacks",             "[{month} {day}] (attacks|terrorist|terror|hijackers|hijackings)", lambda month, day: Calendar(2001, 9, 11) if (month, day) == (9, 11) else None),
    Rule("nine-eleven",            "the attacks of 9/11",              "9/11",                                                 lambda: Calendar(2001, 9, 11)),
    Rule("d-day",                  "the eve of D-Day",                 "D Day",                                                lambda: Calendar(1944, 6, 6), after="the a"),
    Rule("ve-day",                 "VE Day",                           "(VE|V E) Day",                                         lambda: Calendar(1945, 5, 8)),

    # ------------------------------------------------ relative to when it was said
    Rule("today",                  "today",                            "today",                                                lambda: TODAY, before="' show programme program"),
    Rule("todays",                 "today's vote",                     "[today] ' s",                                          lambda: TODAY),
    Rule("yesterday",              "yesterday",                        "yesterday",                                            lambda: YESTERDAY),
    Rule("tomorrow",               "tomorrow",                         "tomorrow",                                             lambda: TOMORROW),
    Rule("before-yesterday",       "the day before yesterday",         "the day before yesterday",                             lambda: Shift(Grain.DAY, -2)),
    Rule("after-tomorrow",         "the day after tomorrow",           "the day after tomorrow",                               lambda: Shift(Grain.DAY, 2)),
    Rule("tonight",                "tonight",                          "tonight",                                              lambda: At(TODAY, PartOfDay.NIGHT), before="Show"),
    Rule("overnight",              "overnight",                        "overnight",                                            lambda: At(YESTERDAY, PartOfDay.NIGHT)),
    Rule("last-night",             "last night",                       "last night",                                           lambda: At(YESTERDAY, PartOfDay.NIGHT)),
    Rule("night-before-last",      "the night before last",            "the night before last",                                lambda: At(Shift(Grain.DAY, -2), PartOfDay.NIGHT)),
    Rule("this-part",              "this morning",                     "this {part}",                                          lambda part: At(TODAY, part)),
    Rule("following",              "the following day",                "the (following|next) {unit}",                          lambda unit: Shift(unit, 1, Anchor.TOLD) if unit >= Grain.DAY else None),
    Rule("for-the-next",           "for the next decade",              "(for|over|within) [the next {long}]",      lambda long: Stretch(Duration(long, 1), Side.NEXT) if long > Grain.DAY else None),
    Rule("previous",               "in the preceding year",            "the (previous|preceding) {unit}",                      lambda unit: Shift(unit, -1, Anchor.TOLD) if unit >= Grain.DAY else None),
    Rule("past-decade",            "over the past decade",             "(the )?(past|last) {span}",                            lambda span: Stretch(Duration(span, 1), Side.LAST), before="of"),
    Rule("side-unit",              "last week",                        "(the )?{side} {unit}",                                 sided),
    Rule("this-time-last-year",    "this time last year",              "(at )?[this time {side} {unit}]",                      lambda side, unit: Anchored(Duration(unit, 1), side.value or 1, Shift(Grain.MONTH, 0), exact=True)),
    Rule("this-past",              "this past week",                   "this past {unit}",                                     lambda unit: Shift(unit, -1)),
    Rule("unit-before-last",       "the week before last",             "the {unit} before last",                               lambda unit: Shift(unit, -2)),
    Rule("later-unit",             "later this month",                 "(earlier|later) (on )?{side} {unit}",                  sided),
    Rule("later-part",             "later this afternoon",             "(earlier|later) this {part}",                          lambda part: At(TODAY, part)),
    Rule("ago",                    "three days ago",                   "{number} {any-unit} ago",                              lambda number, any_unit: shift(number, any_unit, -1, Anchor.SPOKEN)),
    Rule("over-ago",               "over two weeks ago",               "over {number} {any-unit} ago",                         lambda number, any_unit: Modified(shift(number, any_unit, -1, Anchor.SPOKEN), Mod.MORE_THAN)),
    Rule("over-a-unit-ago",        "over a week ago",                  "over (a|an) {unit} ago",                               lambda unit: Modified(shift(1, unit, -1, Anchor.SPOKEN), Mod.MORE_THAN)),
    Rule("a-units-time",           "in a month's time",                "in [(a|an|one) {unit} ' s time]",                      lambda unit: shift(1, unit, 1, Anchor.SPOKEN)),
    Rule("units-time",             "in two weeks' time",               "in [{number} {units} '? time]",                        lambda number, units: shift(number, units, 1, Anchor.SPOKEN)),
    Rule("a-unit-ago",             "a week ago",                       "(a|an|one) {unit} ago",                                lambda unit: Shift(unit, -1, alike=True) if unit is Grain.YEAR else shift(1, unit, -1, Anchor.SPOKEN)),
    Rule("or-so-ago",              "a week or so ago",                 "(a|an|one) {unit} or so ago",                          lambda unit: Modified(shift(1, unit, -1, Anchor.SPOKEN), Mod.APPROX)),
    Rule("units-or-so-ago",        "ten years or so ago",              "{number} {units} or so ago",                           lambda number, units: Modified(shift(number, units, -1, Anchor.SPOKEN), Mod.APPROX)),
    Rule("ago-today",              "ten years ago today",              "{number} {any-unit} ago {pointed}",                    lambda number, any_unit, pointed: Anchored(Duration(any_unit, number), -1, pointed, exact=True)),
    Rule("a-unit-ago-today",       "a week ago today",                 "(a|an|one) {unit} ago {pointed}",                      lambda unit, pointed: Anchored(Duration(unit, 1), -1, pointed, exact=True)),
    Rule("and-a-half-ago",         "a year and a half ago",            "(a|an) {unit} and a half ago",                         lambda unit: shift(1.5, unit, -1, Anchor.SPOKEN)),
    Rule("week-on",                "a week on Tuesday",                "a week (on|from|next) {weekday}",                      lambda weekday: Anchored(Duration(Grain.WEEK, 1), 1, Weekday(weekday, Side.NEXT), exact=True)),
    Rule("fortnight-ago",          "a fortnight ago",                  "a fortnight ago",                                      lambda: Shift(Grain.WEEK, -2)),
    Rule("fortnight",              "for a fortnight",                  "(a|one) fortnight",                                    lambda: Duration(Grain.WEEK, 2)),
    Rule("fortnights",             "three fortnights",                 "{number} fortnights",                                  lambda number: Duration(Grain.WEEK, 2 * number)),
    Rule("fortnight-later",        "a fortnight later",                "a fortnight (later|afterwards)",                       lambda: Shift(Grain.WEEK, 2, Anchor.TOLD)),
    Rule("vague-ago",              "several years ago",                "((several|many|some|a few|few|a number of) )?{units} ago", lambda units: Anchored(Duration(units), -1, Vague(Reference.PRESENT))),
    Rule("from-now",               "two weeks from now",               "{number} {any-unit} from now",                         lambda number, any_unit: shift(number, any_unit, 1, Anchor.SPOKEN)),
    Rule("unit-from-now",          "a year from now",                  "(a|an|one) {unit} from now",                           lambda unit: shift(1, unit, 1, Anchor.SPOKEN)),
    Rule("year-ago",               "the year-ago quarter",             "(the |a )?year (ago|earlier)( period| quarter)?",      lambda: Shift(Grain.YEAR, -1, Anchor.TOLD, alike=True)),
    Rule("weekend",                "the weekend",                      "the weekend",                                          lambda: Weekend()),
    Rule("this-weekend",           "this weekend",                     "this weekend",                                         lambda: Weekend(0)),
    Rule("weekend-side",           "last weekend",                     "{side} weekend",                                       lambda side: Weekend(side.value)),

    # ------------------------------------------------ relative to the time last told
    Rule("later",                  "two days later",                   "{number} {any-unit} (later|afterwards|thereafter)",    lambda number, any_unit: shift(number, any_unit, 1, Anchor.TOLD), before="than"),
    Rule("vague-later",            "a few months later",               "((just )?(several|many|some|a few|few|only) )?{units} later", lambda units: Anchored(Duration(units), 1, Shift(Grain.DAY, 0, Anchor.TOLD))),
    Rule("a-unit-later",           "a week later",                     "(a|an|one) {unit} (later|afterwards)",                 lambda unit: shift(1, unit, 1, Anchor.TOLD)),
    Rule("earlier",                "three weeks earlier",              "{number} {any-unit} (earlier|previously)",             lambda number, any_unit: shift(number, any_unit, -1, Anchor.TOLD), before="than"),
    Rule("units-before",           "three weeks before, he",           "{number} {any-unit} before",                           lambda number, any_unit: shift(number, any_unit, -1, Anchor.TOLD), before=CLAUSE),
    Rule("a-unit-earlier",         "a month earlier",                  "(a|an|one) {unit} (earlier|previously)",        lambda unit: Shift(unit, -1, Anchor.TOLD, alike=unit is Grain.YEAR) if unit >= Grain.DAY else None, before="than"),
    Rule("a-unit-before",          "a month before, he left",          "(a|an|one) {unit} before",                             lambda unit: Shift(unit, -1, Anchor.TOLD, alike=unit is Grain.YEAR) if unit >= Grain.DAY else None, before=CLAUSE),
    Rule("following-part",         "the next morning",                 "(early |late )?the (following|next) {part}",                          lambda part: At(Shift(Grain.DAY, 1, Anchor.TOLD), part)),
    Rule("previous-part",          "the previous evening",             "the (previous|preceding) {part}",                      lambda part: At(Shift(Grain.DAY, -1, Anchor.TOLD), part)),
    Rule("unit-following",         "the day after",                    "the {unit} (after|following)",                         lambda unit: Shift(unit, 1, Anchor.TOLD) if unit >= Grain.DAY else None, before=CLAUSE),
    Rule("unit-before",            "the day before",                   "the {unit} before",                                    lambda unit: Shift(unit, -1, Anchor.TOLD) if unit >= Grain.DAY else None, before=CLAUSE),
    Rule("that-unit",              "later that year",                  "((earlier|later|early|late) (in |on )?)?(that|the same|that same|this same) {long}", lambda long: Shift(long, 0, Anchor.TOLD)),
    Rule("portion-of-unit",        "the end of the month",             "{portion} the {long}",                                 lambda portion, long: Modified(Shift(long, 0, Anchor.TALKED), portion) if long > Grain.DAY else None, before="of <Name>"),
    Rule("units-end",              "month's end",                      "{long} ' s end",                                       lambda long: Modified(Shift(long, 0, Anchor.TALKED), Mod.END)),
    Rule("the-fiscal-year",        "for the fiscal year",              "(the|the full|the latest) (fiscal |full )?year",       lambda: Shift(Grain.YEAR, 0, Anchor.TALKED), before="of long {units} ago before after earlier <Name>"),
    Rule("year-to",                "in the year to March 31",          "the [(full |fiscal )?year] to [{month}( {day})?(,? {year})?]", lambda month, day=None, year=None: (Duration(Grain.YEAR, 1), Calendar(year, month, day))),
    Rule("year-ended",             "in the year ended March 31",       "[the (fiscal |full )?{unit}] (ended|ending)",          lambda unit: Duration(unit, 1) if unit is Grain.YEAR else None),
    Rule("latest-quarter",         "in the latest quarter",            "the latest quarter",                                   lambda: Shift(Grain.QUARTER, -1)),
    Rule("latest-period",          "in the latest period",             "the latest period",                                    lambda: Shift(Grain.QUARTER, 0, Anchor.TOLD)),
    Rule("the-quarter",            "in the quarter",                   "the quarter",                                          lambda: Shift(Grain.QUARTER, 0, Anchor.TOLD), before="of"),
    Rule("year-end",               "year-end",                         "(the )?(year end|year ' s end)",                       lambda: Modified(Shift(Grain.YEAR, 0, Anchor.TALKED), Mod.END)),

    # ------------------------------------------------ lengths
    Rule("unit-after-event",       "the day after the vote",           "the {counted} after",                                  lambda counted: Anchored(Duration(counted, 1), 1, exact=True), then=CLAUSE),
    Rule("unit-before-event",      "the day before the vote",          "the {counted} before",                                 lambda counted: Anchored(Duration(counted, 1), -1, exact=True), then=CLAUSE),
    Rule("first-of-year",          "the first three months of 2019",   "(the )?first {number} {units} (of|in) {year}",         lambda number, units, year: Nth(units, 1, Calendar(year), int(number))),
    Rule("last-of-year",           "the last three months of 2019",    "(the )?(last|final) {number} {units} (of|in) {year}",  lambda number, units, year: Nth(units, -1, Calendar(year), int(number))),
    Rule("first-of-month",         "the first ten days of May 2019",   "(the )?first {number} {units} of {month}( {year})?",   lambda number, units, month, year=None: Nth(units, 1, Calendar(year, month), int(number))),
    Rule("last-of-month",          "the last ten days of May 2019",    "(the )?(last|final) {number} {units} of {month}( {year})?", lambda number, units, month, year=None: Nth(units, -1, Calendar(year, month), int(number))),
    Rule("one-day",                "it will one day fall",             "one day",                                              lambda: Vague(Reference.FUTURE), needs="will would might could"),
    Rule("hyphen-length",          "the two-week gulf",                "the [{number} - {any-unit}( - long)?]",                length, before="old"),
    Rule("length",                 "two-year",                         "(the (first |last |latest |same |next )?)?{number} {any-unit}( long| time| more)?", length, before="old"),
    Rule("more-length",            "two more years",                   "{number} more {units}",                                lambda number, units: Duration(units, number)),
    Rule("full-length",            "two full days",                    "{number} (full|whole|long|straight|consecutive|successive|solid|entire|additional|further|bloody|difficult) {units}", lambda number, units: Duration(units, number)),
    Rule("over-length",            "over nine months",                 "over {number} {units}",                                lambda number, units: Modified(Duration(units, number), Mod.MORE_THAN)),
    Rule("over-one",               "over a month",                     "over (a|an) {counted}",                                lambda counted: Modified(Duration(counted, 1), Mod.MORE_THAN), before="old long ago later earlier"),
    Rule("length-period",          "a three-year period",              "(a |the )?(same )?{number} {any-unit} (period|term)",          length),
    Rule("to-length",              "two to three weeks",               "{number} (to|or|-|–) {upto:number} {units}",               lambda number, upto, units: Duration(units, number)),
    Rule("length-of-one",          "a week",                           "(a|an) {counted}",                                     lambda counted: Duration(counted, 1), before="old long amount amounts quantity"),
    Rule("long-of-one",            "year-long",                        "{unit} long",                                          lambda unit: Duration(unit, 1)),
    Rule("long-in-one-word",       "a yearlong siege",                 "{yearlong}",                                           lambda yearlong: yearlong),
    Rule("half-length",            "half an hour",                     "half (a|an) {unit}",                                   lambda unit: Duration(unit, 0.5)),
    Rule("quarter-century",        "a quarter of a century",           "(a )?quarter( of a)? century",                         lambda: Duration(Grain.YEAR, 25)),
    Rule("unit-and-half",          "a year and a half",                "(a|an) {unit} and a half",                             lambda unit: Duration(unit, 1.5)),
    Rule("vague-length",           "several months",                   "(several|some|many|a few|few|a number of)( more)? {units}", lambda units: Duration(units) if units is not Grain.QUARTER else None),
    Rule("first-few",              "the first few days",               "the first few {units}",                                lambda units: Duration(units)),
    Rule("several-unit",           "a several-year tenure",            "several - {unit}",                                     lambda unit: Duration(unit)),
    Rule("more-of-one",            "an additional year",               "(an additional|another) {counted}",                    lambda counted: Duration(counted, 1)),
    Rule("units-long",             "months-long",                      "(the )?{units} long",                                         lambda units: Duration(units)),
    Rule("following-days",         "the following days",               "the (following|next|intervening|coming) {units}",      lambda units: Stretch(Duration(units), Side.NEXT)),
    Rule("units-ahead",            "the weeks ahead",                  "(the )?{units} ahead",                                 lambda units: Stretch(Duration(units), Side.NEXT), before="of"),
    Rule("following-n",            "the following two years",          "the (following|next) {number} {units}",                lambda number, units: Stretch(Duration(units, number), Side.NEXT)),
    Rule("bare-length",            "for years",                        "(the )?{units}",                                       lambda units: Duration(units) if units is not Grain.QUARTER else None, before="and old {year}", after="million billion thousand hundred dozen"),
    Rule("stretch",                "the past three months",            "(the |these |this )?{side} {number} {units}",          stretch),
    Rule("vague-stretch",          "the past few weeks",               "(the )?{side} (several |few |couple of )?{units}",     lambda side, units: Stretch(Duration(units), side)),

    # ------------------------------------------------ sets
    Rule("daily",                  "a daily flight",                   "daily",                                                lambda: Every(Grain.DAY), before="<Name> Times Telegraph Mail Mirror Express Star Herald News Post Record"),
    Rule("weekly",                 "weekly",                           "weekly",                                               lambda: Every(Grain.WEEK)),
    Rule("monthly",                "monthly",                          "monthly",                                              lambda: Every(Grain.MONTH)),
    Rule("yearly",                 "annually",                         "(annually|yearly)",                                    lambda: Every(Grain.YEAR)),
    Rule("hourly",                 "hourly",                           "hourly",                                               lambda: Every(Grain.HOUR)),
    Rule("every",                  "every day",                        "(every|each|per) {counted}",                             lambda counted: Every(counted)),
    Rule("every-quarter",          "every quarter",                    "(every|each|per) quarter",                             lambda: Every(Grain.QUARTER)),
    Rule("every-n",                "every two weeks",                  "every {number} {units}",                               lambda number, units: Every(units, number)),
    Rule("every-other",            "every other day",                  "every other {unit}",                                   lambda unit: Every(unit, 2)),
    Rule("every-weekday",          "each Thursday",                    "(every|each) {weekday}",                               lambda weekday: Every(Grain.WEEK, on=Weekday(weekday))),
    Rule("every-part",             "every morning",                    "(every|each) {part}",                                  lambda part: Every(Grain.DAY, on=At(part=part))),
    Rule("every-weekday-part",     "every Friday night",               "(every|each) {weekday} {part}",                        lambda weekday, part: Every(Grain.WEEK, on=Weekday(weekday))),
    Rule("weekdays",               "on Sundays",                       "{weekdays}",                                           lambda weekdays: Every(Grain.WEEK, on=Weekday(weekdays))),
    Rule("weekday-parts",          "on Saturday mornings",             "{weekday} (mornings|afternoons|evenings|nights)",      lambda weekday: Every(Grain.WEEK, on=Weekday(weekday))),
    Rule("every-month",            "each July",                        "(every|each) {month}",                                 lambda month: Every(Grain.YEAR, on=Calendar(month=month))),
    Rule("every-season",           "every summer",                     "(every|each) {season}",                                lambda season: Every(Grain.YEAR, on=Calendar(season=season))),
    Rule("times-a",                "twice a week",                     "(once|twice) (a|each|every|per) {unit}",               lambda unit: Every(unit)),
    Rule("rate",                   "30 a day",                         "{number} [(a|an) {unit}]",                             lambda number, unit: Every(unit) if unit >= Grain.HOUR else None, before=NOT_A_RATE),
    Rule("rate-of-money",          "33 million a year",                "(million|billion|percent|barrels|tons|times) [(a|an) {unit}]", lambda unit: Every(unit), before=NOT_A_RATE),
    Rule("everyday",               "everyday life",                    "everyday",                                             lambda: Every(Grain.DAY)),

    # ------------------------------------------------ times that are only pointed at
    Rule("present",                "now",                              "(now|currently|presently|nowadays|right now|at present|at the moment|these days|at this time)", lambda: Vague(Reference.PRESENT)),
    Rule("present-day",            "in present-day Libya",             "(present|modern) day",                                 lambda: Vague(Reference.PRESENT)),
    Rule("time-being",             "for the time being",               "the time being",                                       lambda: Vague(Reference.PRESENT)),
    Rule("to-date",                "the largest to date",              "to [date]",                                            lambda: Vague(Reference.PRESENT), before="<other> <Name> the a from him her it them back of", story=True),
    Rule("past",                   "recently",                         "(recently|lately|the recent past|more recently|most recently)", lambda: Vague(Reference.PAST), before="as"),
    Rule("the-past",               "in the past",                      "the past",                                             lambda: Vague(Reference.PAST), needs="in of", before="<other> {number} {unit} {units} few several"),
    Rule("recent",                 "a recent visit",                   "recent",                                               lambda: Vague(Reference.PAST)),
    Rule("former",                 "the former king",                  "former",                                               lambda: Vague(Reference.PAST), story=True),
    Rule("future-of-story",        "future wars",                      "future",                                               lambda: Vague(Reference.FUTURE), before="of", story=True),
    Rule("this-period",            "during this period",               "(this|that|the same) (period|time)",                   lambda: Shift(Grain.YEAR, 0, Anchor.TOLD), needs="during throughout in of from", story=True),
    Rule("this-time",              "by this time they had left",       "(this|that) time",                                     lambda: Vague(Reference.PRESENT), needs="at by around", story=True),
    Rule("the-time",               "at the time, they held it",        "(the|the same) time",                                  lambda: Vague(Reference.PRESENT), needs="at", before="of as", story=True),
    Rule("then",                   "the then-president",               "[then] -",                                             lambda: Vague(Reference.PAST)),
    Rule("vague-earlier",          "some weeks earlier",               "((just )?(several|many|some|a few|few|only) )?{units} earlier", lambda units: Anchored(Duration(units), -1, Shift(Grain.DAY, 0, Anchor.TOLD))),
    Rule("current",                "the current offensive",            "current",                                              lambda: Vague(Reference.PRESENT), before="{unit} {units}"),
    Rule("recent-units",           "recent years",                     "recent {units}",                                       lambda units: Stretch(Duration(units), Side.LAST)),
    Rule("future",                 "in the near future",               "(the future|the near future|as soon as possible)", lambda: Vague(Reference.FUTURE)),
    Rule("term",                   "over the long term, it pays",      "the (short|medium|long|near) term",                    lambda: Vague(Reference.FUTURE), needs="in over for of", before="<other>"),

    Rule("soon",                   "they will soon vote",              "soon",                                                 lambda: Vague(Reference.FUTURE), needs="will would could should can to begin begins start very ll"),
    Rule("soon-will",              "it soon will begin",               "soon",                                                 lambda: Vague(Reference.FUTURE), then="will be"),

    # ------------------------------------------------ times of the day
    Rule("clock-meridiem",         "5:30 a.m.",                        "{clock-digits} {meridiem}( {zone})?",                  lambda clock_digits, meridiem, zone=0: clock_of(clock_digits, meridiem)),
    Rule("hour-meridiem",          "5 p.m.",                           "{digit} {meridiem}( {zone})?",                         lambda digit, meridiem, zone=0: clock(digit, None, meridiem)),
    Rule("hour-am",                "5pm",                              "{meridiem-digits}( {zone})?",                          lambda meridiem_digits, zone=0: clock(int(meridiem_digits[:-2]), None, 12 * (meridiem_digits[-2] in "pP"))),
    Rule("clock-am",               "10.30am",                          "{clock-meridiem}( {zone})?",                           lambda clock_meridiem, zone=0: clock_of(clock_meridiem[:-2].replace(".", ":"), 12 * (clock_meridiem[-2] in "pP"))),
    Rule("dotted-clock",           "11.45 p.m.",                       "{dotted-clock} {meridiem}( {zone})?",                  lambda dotted_clock, meridiem, zone=0: clock_of(dotted_clock.replace(".", ":"), meridiem) if len(dotted_clock.partition(".")[2]) == 2 else None),
    Rule("hour-in-part",           "2 in the afternoon",               "{number} in the {part}",                               lambda number, part: clock(int(number), None, 0 if part is PartOfDay.MORNING else 12) if part is not PartOfDay.NIGHT else None),
    Rule("clock-in-part",          "3:12 in the morning",              "{clock-digits} in the {part}",                         lambda clock_digits, part: clock_of(clock_digits, 0 if part is PartOfDay.MORNING else 12) if part is not PartOfDay.NIGHT else None),
    Rule("half-past",              "half past ten",                    "half past {number}",                                   lambda number: clock(int(number), 30)),
    Rule("quarter-past",           "a quarter past one",               "(a )?quarter past {number}",                           lambda number: clock(int(number), 15)),
    Rule("quarter-to",             "at a quarter to one",              "a quarter to {number}",                                lambda number: clock(int(number) - 1, 45), needs="at by until"),
    Rule("clock-zone",             "06:00 GMT",                        "{clock-digits} {zone}",                                lambda clock_digits, zone=0: clock_of(clock_digits)),
    Rule("military",               "0600 GMT",                         "{military} {zone}",                                    lambda military, zone=0: military_clock(military)),
    Rule("at-clock",               "at 14:30",                         "{clock-digits}",                                       lambda clock_digits: clock_of(clock_digits), needs="at by until from before after since"),
    Rule("oclock",                 "five o'clock",                     "{number} o ' clock",                                   lambda number: clock(int(number))),
    Rule("noon",                   "noon",                             "noon",                                                 lambda: At(hour=12), before="<Name> Express", after="high"),
    Rule("midday",                 "midday",                           "midday",                                               lambda: At(hour=12)),
    Rule("midnight",               "midnight",                         "midnight",                                             lambda: At(hour=24), before="<Name> Express"),
    Rule("part",                   "in the morning",                   "the {part}",                                           lambda part: At(part=part), needs="in during by until since throughout"),
    Rule("by-part",                "by evening it was over",           "{part}",                                               lambda part: At(part=part), needs="by until"),
    Rule("portion-of-part",        "by mid-afternoon",                 "(early|mid|late) {part}",                              lambda part: At(part=part), needs="in by until during before"),
    Rule("at-night",               "at night",                         "night",                                                lambda: At(part=PartOfDay.NIGHT), needs="at"),
    Rule("dawn",                   "at dawn",                          "(dawn|daybreak|sunrise)",                              lambda: At(part=PartOfDay.MORNING), needs="at before"),
    Rule("one-part",               "that evening",                     "(that same|that|the same) {part}",                               lambda part: At(Shift(Grain.DAY, 0, Anchor.TOLD), part)),
)

# ---------------------------------------------------------------- dates put together

PHRASES = (
    Rule("weekday-date",           "Monday, Oct. 26",                  "{a-weekday},? (the )?{a-calendar-day}",                on_weekday),
    Rule("date-weekday",           "Oct. 26, a Monday",                "{a-calendar-day}, a {a-weekday}",                      on_weekday),
    Rule("short-weekday-date",     "Sat, 4 May 2019",                  "{short-weekday}.?,? (the )?{a-calendar-day}",          lambda short_weekday, a_calendar_day: a_calendar_day),
    Rule("short-weekday",          "on Tue.",                          "(on|last|next|this) [{short-weekday}]",                lambda short_weekday: Weekday(short_weekday)),
    Rule("date-of-year",           "July of last year",                "{date:a-date}( of|,| in)? {of:a-year}",                in_year),
    Rule("day-part",               "Tuesday night",                    "{a-day} {part}",                                       lambda a_day, part: At(a_day, part)),
    Rule("early-day-part",         "early on Sunday morning",          "{portion} {a-day} {part}",                             lambda portion, a_day, part: Modified(At(a_day, part), portion)),
    Rule("part-on-day",            "at dawn on Sunday",                "{a-part}( of| on)? {a-day}",                           lambda a_part, a_day: At(a_day, a_part.part)),
    Rule("part-of-day",            "the night of 20 June",             "(the |early |mid |late )?{part}( of| on)? {a-day}",    lambda part, a_day: At(a_day, part)),
    Rule("early-hours",            "the early hours of Sunday",        "(the )?(early|small|predawn) (morning )?{a-length} (of|on) {a-day}", lambda a_length, a_day: At(a_day, PartOfDay.MORNING) if a_length == Duration(Grain.HOUR) else None),
    Rule("clock-day",              "5 p.m. on Tuesday",                "{a-clock}( <Name> time)?,?( on)? {a-day}",                            lambda a_clock, a_day: on_day(a_clock, a_day)),
    Rule("day-clock",              "Tuesday at 5 p.m.",                "{a-day},?( at)? {a-clock}",                            lambda a_day, a_clock: on_day(a_clock, a_day)),
    Rule("last-unit-of",           "the last week of August",          "{piece} of {a-date}",                                  lambda piece, a_date: Nth(piece.grain, -1, a_date) if isinstance(piece, Shift) and piece.by == -1 else None),
    Rule("final-unit-of",          "the final week of August",         "(the )?final {unit} of {a-date}",                      lambda unit, a_date: Nth(unit, -1, a_date)),
    Rule("nth-unit-of",            "the first week of August",         "(the )?{ordinal} {unit} of {a-date}",                  lambda ordinal, unit, a_date: nth(ordinal, unit, a_date)),
    Rule("week-of",                "the week of March 6",              "the {unit} of {a-day}",                                lambda unit, a_day: Nth(unit, 0, a_day)),
    Rule("length-after",           "two days after Monday",            "{a-length} (after|following) {a-date}",                lambda a_length, a_date: Anchored(a_length, 1, a_date) if isinstance(a_length, Duration) else None),
    Rule("length-from",            "two weeks from Monday",            "{a-length} from {a-weekday}",                          lambda a_length, a_weekday: Anchored(a_length, 1, a_weekday) if isinstance(a_length, Duration) else None),
    Rule("length-before",          "two days before Monday",           "{a-length} before {a-date}",                           lambda a_length, a_date: Anchored(a_length, -1, a_date) if isinstance(a_length, Duration) else None),
    Rule("portion",                "early April",                      "{portion} {early-able}",                               lambda portion, early_able: Modified(early_able, portion)),
    Rule("sooner",                 "earlier in the year",              "{sooner} {early-able}",                                lambda sooner, early_able: early_able),
    Rule("sooner-day-part",        "later Sunday morning",             "{sooner} {a-day} {part}",                              lambda sooner, a_day, part: At(a_day, part)),
    Rule("sooner-in-unit",         "earlier in the week",              "{sooner} the {long}",                                  lambda sooner, long: Shift(long, 0, Anchor.TALKED) if long > Grain.DAY else Shift(long, 0, Anchor.TOLD)),
    Rule("limit",                  "about two years",                  "{limit} {countable}",                                  lambda limit, countable: Modified(countable, limit)),
    Rule("or-so",                  "the next year or so",              "{countable} or so",                                    lambda countable: Modified(countable, Mod.APPROX)),
    Rule("about-date",             "founded about 1910",               "(about|around|circa|ca .?|c .) {a-date}",              lambda a_date: None if isinstance(a_date, Weekday) else Modified(a_date, Mod.APPROX)),
    Rule("about-clock",            "around 7:15 p.m.",                 "(about|around|approximately|roughly) {a-clock}",       lambda a_clock: Modified(a_clock, Mod.APPROX)),
    Rule("about-clock-day",        "about 10:45 p.m. on Tuesday",      "(about|around|approximately|roughly) {a-clock},?( on)? {a-day}", lambda a_clock, a_day: Modified(on_day(a_clock, a_day), Mod.APPROX)),
)

EVENTS = (
    Rule("length-after-event",     "eight months after he began",      "[{a-length}] after",                                   lambda a_length: anchored(a_length, 1)),
    Rule("length-before-event",    "two weeks before the vote",        "[{a-length}] before",                                  lambda a_length: anchored(a_length, -1)),
)

# ---------------------------------------------------------------- open ends and ranges

BOUNDS = (
    Rule("since",                  "since April",                      "since [{a-date}]",                                     lambda a_date: Open(a_date, Bound.SINCE)),
    Rule("until",                  "until June 2019",                  "(until|till|up to|through) [{a-date}]",                lambda a_date: Open(a_date, Bound.UNTIL)),
    Rule("until-then",             "until then they stay",             "(until|till) [then]",                                  lambda: Open(Shift(Grain.DAY, 0, Anchor.TOLD), Bound.UNTIL)),
    Rule("before",                 "before 2016",                      "(before|prior to) [{a-date}]",                         lambda a_date: Open(a_date, Bound.BEFORE)),
    Rule("pre",                    "pre-2011",                         "(pre) [{a-year}]",                                     lambda a_year: Open(a_year, Bound.BEFORE)),
    Rule("after",                  "after 2016",                       "(after|following) [{a-date}]",                         lambda a_date: Open(a_date, Bound.AFTER)),
    Rule("post",                   "post-2011",                        "(post) [{a-year}]",                                    lambda a_year: Open(a_year, Bound.AFTER)),
    Rule("from-to",                "from May to July 2019",            "(from )?[{start:a-date}] (to|until|through|till|-|–) [{end:a-date}]", ends),
    Rule("from-comma-to",          "from Dec. 24, 2018, to Jan. 6, 2019", "from [{start:a-date}], (to|until|through|till) [{end:a-date}]", ends),
    Rule("between",                "between May and July 2019",        "between [{start:a-date}] and [{end:a-date}]",          ends),
    Rule("and",                    "in May and June 2019",             "[{start:a-date}] and [{end:a-date}]",                  both),
    Rule("year-years",             "1914-18",                          "[{a-year}] (-|–|/) [{short}]",                           two_figures),
)
# ---------------------------------------------------------------- which way a clause looks

CUES = Cues(
    past=(
        "was were had did said told went came took made began left met gave got found held won lost led became rose "
        "fell grew sent saw knew thought brought fought shot struck hit set cut put kept broke spoke wrote ran flew "
        "drove sold bought paid spent built caught taught felt dealt meant stood understood withdrew drew threw sank "
        "sought slid shut swept swore tore wore woke rode chose froze bore beat bid burst cast cost hurt let quit read "
        "split spread rang sang sprang stole shook shone forgot hid hung laid lay lit overthrew overtook slid stung stuck strove swung taught "
        "underwent undertook upheld wept wound arose awoke fled flung dug clung crept bled bent bred banned been been done gone taken given seen known shown written begun killed died"
    ).split(),
    determiners=("a", "an", "the", "no", "its", "their", "his", "her", "any", "this", "another"),
    perfect=("was meant to", "were meant to", "was supposed to", "were supposed to", "is said to have", "are said to have", "is believed to have", "are believed to have", "is thought to have", "are thought to have",
                 "is reported to have", "are reported to have", ),
    present=("is are has have does do says say remains am isn't aren't").split(),
    future=("will", "won't", "shall", "'ll", "’ll", "to be", "is to", "are to", "going to", "plans to", "plan to", "expected to",
            "expects to", "due to", "scheduled", "would", "may", "might", "should", "must", "can", "upcoming", "set to",
            "wants to", "want to", "preparing to", "ready to", "is expected", "are expected", "is forecast", "are forecast",
            "is likely", "are likely", "is planned", "are planned", "is set", "are set", "is scheduled", "are scheduled",
            "hope to", "plan a", "plan an", "plans a", "plans an", "scheduled for", "set for", "slated for", "due in", "due on", "due at", "planning to", "aims to",
            "is on", "are on", "begins on", "opens on", "starts on", "hopes to", "intends to", "slated", "is due", "are due", "expires", "planned for"),
    onward=("had been scheduled to", "had been expected to", "had been due to", "was due to", "were due to", "planned to", "agreed to", "hoped to", "vowed to", "wanted to", "decided to", "invited to", "asked to", "ordered to",
            "intended to", "threatened to", "promised to", "pledged to", "offered to", "refused to", "urged to", "told to", "planned a"),
    scheduled=("takes effect", "take effect", "takes office", "take office", "takes place", "take place", "takes over", "opens", "begins",
               "starts", "resumes", "resume", "meets", "meet", "arrives", "arrive", "faces", "kicks off", "kick off", "goes on trial",
               "go to the polls", "goes to the polls", "goes into effect", "comes into force", "comes into effect", "expires", "runs from",
               "runs until", "runs out", "holds talks", "holds a", "hosts a", "convenes", "gathers", "reopens", "travels to", "flies to", "heads to",
               "votes on", "vote on", "concludes", "play in", "play against", "plays", "hosts", "visits", "ends", "closes", "moves to", "runs", "gather", "gathers",
               "releases", "reports earnings", "returns to", "launches", "leaves for", "joins", "debuts", "clash", "clashes", "finishes"),
    being=("is", "are"), ongoing=("ing",),
    limits=("by", "until", "till", "through", "between now and"),
    lasting=("remained", "stayed", "lasted", "continued", "ran", "held", "served", "lived", "worked", "ruled", "reigned", "fought",
             "went on", "waited", "burned", "raged"),
    looking_back=("after", "following", "since", "despite"),
    breaks=("that", "which", "who", "whom", "where", "when", "while", "because", "after", "before", "but", "since", "as", "if"),
    saying=("said", "says", "say", "told", "added", "announced", "reported", "warned", "confirmed"),
    pluperfect=("had",),
    between=("not also be have been being still now then soon likely probably never only".split()),
    ahead=("ahead of", "effective", "payable", "deadline", "due", "expires", "expire", "expiring",
           "record", "as early as", "as soon as", "no later than", "starting"),
    ahead_after=("deadline", "return date", "expiration", "expiry"),
    past_endings=("ed",),
    not_past=("need", "indeed", "expected", "scheduled", "speed", "feed", "seed", "proceed", "exceed", "succeed", "agreed to", "united",
              "planned"),
)
# fmt: on

ENGLISH = Language("en", SLOTS, (NAMES, COUNTING, DATES, PHRASES, EVENTS, BOUNDS), CUES)
