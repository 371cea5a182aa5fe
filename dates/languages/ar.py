"""Arabic. How to read a row: dates/rules.py. "And" is written as one with the word behind it, so words stand in the
tables with it as well; what ends in a long a may bear two strokes; figures may be eastern ones."""
# ruff: noqa: E501  a rule is a line

from __future__ import annotations

# isort: off
from collections.abc import Mapping
from typing import Any

from dates.interval import Grain
from dates.languages.figures import DIGITS, FIGURE, FIGURES, spelled
from dates.meanings import (
    anchored, before_christ, both, century, century_before_christ, clock_of, day_first, days, decade_word, ends, half, hour_of, in_week, in_year,
    known_year, length, limited, modern, night_between, numeric, on_day, on_weekday, quarter, shift, sided, some_ago, some_later,
    talked_of, told,
)  # fmt: skip
from dates.rules import Language, Rule, Slot
from dates.cues import Cues
from dates.timex import (
    Anchor, At, Bound, Calendar, Duration, Era, Every, Holiday, Mod, Modified, Open, PartOfDay, Reference, Shift, Side, Stretch,
    Vague, Weekday, Weekend,
)  # fmt: skip
# isort: on


def also_with_and(words: Mapping[str, Any]) -> dict[str, Any]:
    """ "April" and "and-April" """
    return {"|".join(f"{word}|و{word}" for word in spellings.split("|")): value for spellings, value in words.items()}


def either(*words: str) -> str:
    """Any of the words, with "and" before it or not, as part of a pattern."""
    return "(" + "|".join(f"{word}|و{word}" for word in words) + ")"


def stroked(words: Mapping[str, Any]) -> dict[str, Any]:
    """The words, and those that end in a long a with two strokes before or behind it."""
    return {
        each: value for word, value in spelled(words).items()
        for each in ((word, f"{word[:-1]}اً", f"{word[:-1]}ًا") if word.endswith("ا") else (word, f"{word}ً") if word.endswith("ء") else (word,))
    }  # fmt: skip


# fmt: off
# Levantine names, those of Egypt and the Gulf, of Tunisia and Algeria, of Morocco; with and without hamza.
MONTHS = also_with_and({
    "كانون الثاني|يناير|جانفي": 1,
    "شباط|فبراير|فيفري": 2,
    "آذار|اذار": 3,
    "نيسان|أبريل|ابريل|إبريل|أفريل|افريل": 4,
    "أيار|ايار|مايو|ماي": 5,
    "حزيران|يونيو|يونيه|جوان": 6,
    "تموز|يوليو|يوليه|جويلية|يوليوز": 7,
    "آب|أغسطس|اغسطس|أوت|اوت|غشت": 8,
    "أيلول|ايلول|سبتمبر|شتنبر": 9,
    "تشرين الأول|تشرين الاول|أكتوبر|اكتوبر": 10,
    "تشرين الثاني|نوفمبر|نونبر": 11,
    "كانون الأول|كانون الاول|ديسمبر|دجنبر": 12,
})
MARCH = {"مارس|ومارس": 3}  # also "he practised"
WEEKDAYS = also_with_and({
    "الاثنين|الإثنين|الأثنين": 0, "الثلاثاء": 1, "الأربعاء|الاربعاء": 2, "الخميس": 3, "الجمعة": 4, "السبت": 5, "الأحد|الاحد": 6,
})
BARE_WEEKDAYS = {"اثنين|إثنين": 0, "ثلاثاء": 1, "أربعاء": 2, "خميس": 3, "جمعة": 4, "سبت": 5, "أحد": 6}
SEASONS = also_with_and({"ربيع": 0, "صيف": 1, "خريف": 2, "شتاء": 3})
THE_SEASONS = also_with_and({"الربيع": 0, "الصيف": 1, "الخريف": 2, "الشتاء": 3})
SMALL = {
    "ثلاثة|ثلاث": 3, "أربعة|أربع|اربعة|اربع": 4, "خمسة|خمس": 5, "ستة|ست": 6, "سبعة|سبع": 7, "ثمانية|ثماني|ثمان": 8, "تسعة|تسع": 9,
}
TENS = {
    "عشرين|عشرون": 20, "ثلاثين|ثلاثون": 30, "أربعين|أربعون": 40, "خمسين|خمسون": 50, "ستين|ستون": 60, "سبعين|سبعون": 70,
    "ثمانين|ثمانون": 80, "تسعين|تسعون": 90,
}
NUMBERS = SMALL | TENS | {
    "عشرة|عشر": 10, "أحد عشر|إحدى عشرة": 11, "اثني عشر|اثنا عشر|اثنتي عشرة": 12, "مئة|مائة": 100,
} | {f"{word} {ten}": more + 10 for word, more in spelled(SMALL).items() for ten in ("عشر", "عشرة")} | {
    f"{word} و{ten}": tens + more for ten, tens in spelled(TENS).items()
    for word, more in (spelled(SMALL) | {"واحد": 1, "واحدا": 1, "اثنين": 2, "اثنان": 2}).items()
}
UNITS = stroked({
    "ثانية|ثوان|ثواني": Grain.SECOND, "دقيقة|دقائق": Grain.MINUTE, "ساعة|ساعات": Grain.HOUR, "يوم|أيام|ايام|يوما": Grain.DAY,
    "أسبوع|أسابيع|اسبوع|أسبوعا": Grain.WEEK, "شهر|أشهر|شهور|شهرا": Grain.MONTH, "عام|أعوام|سنة|سنوات|عاما|سنين": Grain.YEAR,
    "عقد|عقود|عقدا": Grain.DECADE, "قرن|قرون|قرنا": Grain.CENTURY,
})
PAIRS = {
    "يومين|يومان": Grain.DAY, "أسبوعين|أسبوعان|اسبوعين": Grain.WEEK, "شهرين|شهران": Grain.MONTH,
    "عامين|عامان|سنتين|سنتان": Grain.YEAR, "ساعتين|ساعتان": Grain.HOUR, "عقدين|عقدان": Grain.DECADE, "قرنين|قرنان": Grain.CENTURY,
}
THE_UNITS = also_with_and({
    "اليوم": Grain.DAY, "الأسبوع|الاسبوع": Grain.WEEK, "الشهر": Grain.MONTH, "العام|السنة": Grain.YEAR, "العقد": Grain.DECADE,
    "القرن": Grain.CENTURY,
})
THE_MANY = {
    "الساعات": Grain.HOUR, "الأيام": Grain.DAY, "الأسابيع": Grain.WEEK, "الأشهر|الشهور": Grain.MONTH, "السنوات|الأعوام": Grain.YEAR,
    "العقود": Grain.DECADE,
}
THE_NUMBERS = {
    "الثلاثة|الثلاث": 3, "الأربعة|الأربع": 4, "الخمسة|الخمس": 5, "الستة|الست": 6, "السبعة|السبع": 7, "الثمانية|الثماني": 8,
    "التسعة|التسع": 9, "العشرة|العشر": 10,
}
SIDES = {
    "الماضي|الماضية|المنصرم|المنصرمة|الفائت|الفائتة": Side.LAST, "الجاري|الجارية|الحالي|الحالية": Side.THIS,
    "المقبل|المقبلة|القادم|القادمة": Side.NEXT,
}
PARTS = also_with_and(stroked({
    "صباح|صباحا|فجر|فجرا": PartOfDay.MORNING, "ظهر|ظهرا": PartOfDay.MIDDAY, "عصر|عصرا|بعد ظهر": PartOfDay.AFTERNOON,
    "مساء": PartOfDay.EVENING, "ليل|ليلة|ليلا": PartOfDay.NIGHT,
}))
PORTIONS = also_with_and({
    "مطلع|أوائل|اوائل|بداية|بدايات|مستهل": Mod.START, "منتصف|أواسط": Mod.MID, "نهاية|أواخر|اواخر|نهايات|ختام": Mod.END,
})
LIMITS = {"نحو|حوالي|حوالى|زهاء|قرابة": Mod.APPROX, "أكثر من": Mod.MORE_THAN, "أقل من": Mod.LESS_THAN}
ORDINALS = {
    "الأول|الاول": 1, "الثاني": 2, "الثالث": 3, "الرابع": 4, "الخامس": 5, "السادس": 6, "السابع": 7, "الثامن": 8, "التاسع": 9,
}
NTH = ORDINALS | {
    "العاشر": 10, "الحادي عشر": 11, "الثاني عشر": 12, "الثالث عشر": 13, "الرابع عشر": 14, "الخامس عشر": 15, "السادس عشر": 16,
    "السابع عشر": 17, "الثامن عشر": 18, "التاسع عشر": 19, "العشرين|العشرون": 20, "الثلاثين": 30,
} | {
    f"{word} وال{ten}": more + tens for word, more in (ORDINALS | {"الحادي": 1, "الواحد": 1}).items() if "|" not in word
    for ten, tens in (("عشرين", 20), ("عشرون", 20), ("ثلاثين", 30)) if more + tens < 32
}
HOURS = {
    "الواحدة": 1, "الثانية": 2, "الثالثة": 3, "الرابعة": 4, "الخامسة": 5, "السادسة": 6, "السابعة": 7, "الثامنة": 8, "التاسعة": 9,
    "العاشرة": 10, "الحادية عشرة": 11, "الثانية عشرة": 12,
}
DECADES = {
    "العشرينيات|العشرينات": 20, "الثلاثينيات|الثلاثينات": 30, "الأربعينيات|الأربعينات": 40, "الخمسينيات|الخمسينات": 50,
    "الستينيات|الستينات": 60, "السبعينيات|السبعينات": 70, "الثمانينيات|الثمانينات": 80, "التسعينيات|التسعينات": 90,
}
DECADES_OF = {word.removeprefix("ال"): number for word, number in spelled(DECADES).items()}
HOLIDAYS = {
    "عيد الفطر": "eid-al-fitr", "عيد الأضحى": "eid-al-adha", "عاشوراء": "ashura", "المولد النبوي": "mawlid", "عيد الميلاد": "christmas",
    "رأس السنة": "new-year", "عيد الفصح": "easter", "عيد العمال": "may-day", "النوروز": "nowruz",
}
# What is counted by a number that looks like a year.
THINGS = (
    "شخص شخصا رجل رجلا امرأة طفل طفلا جندي جنديا عسكري شرطي مقاتل مقاتلا مدني مدنيا يورو دولار دولارا دينار جنيه ليرة كيلومتر كيلومترا "
    "متر مترا نسمة طن طنا مرة قتيل قتيلا جريح جريحا لاجئ لاجئا مهاجر مهاجرا نازح صوت صوتا مقعد مقعدا نقطة صفحة منزل وظيفة موظف عامل مليون "
    "مليار عائلة أسرة سيارة شاحنة صاروخ"
)
# After these a number is no year.
NUMBERED = f"{FIGURE} رقم المادة مادة القرار قرار الرحلة رحلة صفحة غرفة طريق بسعر € $ £"

SLOTS = FIGURES | {
    "month":    Slot(MONTHS | MARCH),
    "sure-month": Slot(MONTHS),
    "weekday":  Slot(WEEKDAYS),
    "bare-weekday": Slot(BARE_WEEKDAYS),
    "season":   Slot(SEASONS),
    "the-season": Slot(THE_SEASONS),
    "number":   Slot(NUMBERS, DIGITS),
    "unit":     Slot(UNITS),
    "pair":     Slot(PAIRS),
    "the-unit": Slot(THE_UNITS),
    "the-units": Slot(THE_MANY),
    "the-number": Slot(THE_NUMBERS),
    "part":     Slot(PARTS),
    "portion":  Slot(PORTIONS),
    "limit":    Slot(LIMITS),
    "side":     Slot(SIDES),
    "ordinal":  Slot(ORDINALS),
    "nth-day":  Slot(NTH),
    "the-figure": Slot(shapes={"the-figure": lambda word: int(word.lstrip("الـ"))}),
    "and-day":  Slot(shapes={"and-figure": lambda word: int(word[1:])}),
    "and-year": Slot(shapes={"and-year": lambda word: int(word[1:])}),
    "hour-word": Slot(HOURS),
    "meridiem": Slot(stroked({"صباحا|فجرا": 0, "مساء|ظهرا|عصرا|ليلا|بعد الظهر": 12})),
    "decade-word": Slot(DECADES),
    "decade-of": Slot(DECADES_OF),
    "holiday":  Slot(HOLIDAYS),
    "thing":    Slot(dict.fromkeys(THINGS.split(), 0)),
}
TODAY, YESTERDAY, TOMORROW = Shift(Grain.DAY, 0), Shift(Grain.DAY, -1), Shift(Grain.DAY, 1)
YEAR = either("عام", "سنة", "العام", "السنة", "لعام", "لسنة", "بعام")
MONTH = r"{month}( / {again:month}| \( {again:month} \))?"
SURE_MONTH = r"{month:sure-month}( / {again:month}| \( {again:month} \))?"
NOT_A_YEAR = "% {thing} {unit}"
IN = "في منذ ومنذ حتى بين وبين قبل بعد من وفي خلال إلى"
# "The General Secretary" and such: the same word as "the year".
GENERAL = "الأمين المدير القائد المدعي النائب الرأي القطاع المفتي الوكيل المفتش المنسق الإطار السياق النظام الأمن الصالح الشأن"


def written(month: int, day: int | None = None, year: int | None = None, side: Side | None = None, again: int = 0) -> Calendar:
    """A month written in both its names, "4 April/Nisan 2019", is one."""
    return Calendar(year, month, day, side=side)


# ---------------------------------------------------------------- names and numbers that look like times, and are none

NAMES = (
    Rule("newspaper",              "صحيفة المصري اليوم",               "(المصري اليوم|روسيا اليوم|أخبار اليوم|رأي اليوم|صحيفة اليوم|صحيفة الصباح|صحيفة المساء|العربي الجديد|اليوم السابع)", lambda: 0),
    Rule("street",                 "جسر 6 أكتوبر",                      "(جسر|ميدان|شارع|ساحة|مدينة|كوبري|جامعة|ملعب|كتيبة|لواء) ({day}|{nth-day} من|أول) {month}", lambda month, day=0, nth_day=0: 0),
    Rule("age",                    "يبلغ من العمر 25 عاما",             "العمر {number} {unit}",                                lambda number, unit: 0),
    Rule("so-many",                "بين 1500 و2000 شخص",               "{old} (إلى|أو|-|–|{and-year}) ({more:old} )?{thing}",  lambda old, thing, and_year=0, more=0: 0),
)

DATES = (
    #    name                      example                             pattern                                                 meaning
    Rule("iso-day",                "2019-04-04",                       "{iso}",                                                numeric),
    Rule("slashed",                "04/05/2019",                       "{slashed}",                                            day_first),
    Rule("day-month-year",         "4 نيسان/أبريل 2019",               f"{{day}}( من)?( شهر)? {MONTH}( من)?( {YEAR})? {{year}}", written),
    Rule("day-month",              "٤ نيسان",                          f"{{day}}( من)?( شهر)? {MONTH}",                        written),
    Rule("day-month-side",         "4 نيسان الماضي",                   f"{{day}}( من)?( شهر)? {MONTH} {{side}}",               written),
    Rule("nth-day-month",          "الأول من أيار 2019",               f"{{day:nth-day}} من( شهر)? {MONTH}(( من)?( {YEAR})? {{year}})?", written),
    Rule("nth-day-month-side",     "الأول من أيار الماضي",             f"{{day:nth-day}} من( شهر)? {MONTH} {{side}}",          written),
    Rule("days-month",             "من 3 إلى 5 أيار 2019",             f"(من |بين )?[{{first:day}}] (إلى|الى|حتى|-|–) [{{day}}( من)? {MONTH}( {{year}})?]", lambda first, day, month, again=0, year=None: days(Calendar(year, month, first), True, Calendar(year, month, day))),
    Rule("between-days",           "بين 3 و5 أيار 2019",               f"{either('بين')} [{{first:day}}] [{{and-day}}( من)? {MONTH}( {{year}})?]", lambda first, and_day, month, again=0, year=None: days(Calendar(year, month, first), True, Calendar(year, month, and_day))),
    Rule("two-days",               "في 3 و4 أيار 2019",                f"[{{first:day}}] [{{and-day}}( من)? {MONTH}( {{year}})?]", lambda first, and_day, month, again=0, year=None: days(Calendar(year, month, first), False, Calendar(year, month, and_day))),
    Rule("month-year",             "نيسان 2019",                       f"{MONTH}( من)?( {YEAR})? {{year}}",                    written),
    Rule("month",                  "في نيسان",                         SURE_MONTH,                                             written),
    Rule("march",                  "في مارس",                          MONTH,                                                  written, needs="في منذ حتى شهر أوائل أواخر مطلع منتصف نهاية بداية من خلال قبل بعد"),
    Rule("month-side",             "نيسان الماضي",                     f"{MONTH} {{side}}",                                    written),
    Rule("weekday",                "يوم الثلاثاء",                     f"({either('يوم', 'نهار')} )?{{weekday}}",              Weekday, after="عبد"),
    Rule("weekday-side",           "الثلاثاء الماضي",                  f"({either('يوم', 'نهار')} )?{{weekday}} {{side}}",     Weekday),
    Rule("weekday-of-week",        "الثلاثاء من الأسبوع المقبل",       "(يوم )?{weekday} من الأسبوع {side}",                   in_week),
    Rule("year",                   "عام 2014",                         f"{YEAR} {{year}}",                                     Calendar),
    Rule("year-alone",             "في 1854",                          "{year}",                                               known_year, needs=IN, before=NOT_A_YEAR, after=NUMBERED),
    Rule("bare-year",              "مونديال 2018",                     "{year}",                                               modern, before=NOT_A_YEAR, after=NUMBERED),
    Rule("year-closed",            "الحرب (1854)",                     "{year}",                                               known_year, needs="(", then=") - –"),
    Rule("between-years",          "بين عامي 1997 و2002",              f"{either('بين')} (عامي |سنتي |عام |العامين )?[{{start:year}}] [{{end:and-year}}]", lambda start, end: ends(Calendar(start), Calendar(end))),
    Rule("two-years",              "في عامي 1997 و2002",               "(عامي|سنتي) [{start:year}] [{end:and-year}]",          lambda start, end: both(Calendar(start), Calendar(end))),
    Rule("bc",                     "44 ق.م",                           f"({YEAR} )?{{old}} (ق .? م|قبل الميلاد)",              before_christ),
    Rule("decade",                 "التسعينيات",                       "{decade-word}",                                        decade_word),
    Rule("decade-of-the-last",     "تسعينيات القرن الماضي",            "{decade-of} القرن (الماضي|العشرين|المنصرم)",           lambda decade_of: Era(Grain.DECADE, 1900 + decade_of)),
    Rule("decade-of-century",      "تسعينيات القرن التاسع عشر",        "{decade-of} القرن {nth-day}",                          lambda decade_of, nth_day: Era(Grain.DECADE, (nth_day - 1) * 100 + decade_of) if nth_day < 22 else None),
    Rule("century",                "القرن التاسع عشر",                 f"{either('القرن')} ({{ordinal:nth-day}}|{{ordinal:the-figure}}|ال {{ordinal:day}})", century),
    Rule("century-bc",             "القرن الثاني قبل الميلاد",         f"{either('القرن')} {{ordinal:nth-day}} (قبل الميلاد|ق .? م)", century_before_christ),
    Rule("season-year",            "صيف 2019",                         f"{{season}}( {YEAR})? {{year}}",                       Calendar),
    Rule("season-side",            "الشتاء الماضي",                    "{season:the-season} {side}",                           Calendar),
    Rule("season",                 "في الصيف",                         "{season:the-season}",                                  Calendar, needs="في خلال هذا منذ"),
    Rule("weekend",                "عطلة نهاية الأسبوع",               "(عطلة )?نهاية الأسبوع",                                lambda: Weekend()),
    Rule("weekend-side",           "عطلة نهاية الأسبوع الماضي",        "(عطلة )?نهاية الأسبوع {side}",                         lambda side: Weekend(side.value)),
    Rule("quarter",                "الربع الثالث من العام",            "الربع {number:ordinal} من (العام|السنة)",              quarter),
    Rule("quarter-of",             "الربع الثالث من عام 2018",         f"الربع {{ordinal}} (من )?({YEAR} )?{{year}}",          lambda ordinal, year: quarter(ordinal, Calendar(year))),
    Rule("quarter-side",           "الربع الأول من العام الجاري",      "الربع {ordinal} من (العام|السنة) {side}",              lambda ordinal, side: quarter(ordinal, Shift(Grain.YEAR, side.value))),
    Rule("half-of",                "النصف الثاني من 2017",             f"النصف {{ordinal}} (من )?({YEAR} )?{{year}}",          lambda ordinal, year: half(ordinal, Calendar(year)) if ordinal < 3 else None),
    Rule("half-side",              "النصف الأول من العام الحالي",      "النصف {ordinal} من (العام|السنة) {side}",              lambda ordinal, side: half(ordinal, Shift(Grain.YEAR, side.value)) if ordinal < 3 else None),
    Rule("holiday",                "عيد الفطر",                        f"{{key:holiday}}( ({YEAR} )?{{year}})?",               Holiday),
    Rule("ramadan",                "في رمضان",                         f"رمضان( ({YEAR} )?{{year}})?",                         lambda year=None: Holiday("ramadan", year), needs="في خلال شهر لشهر منذ قبل بعد بداية أوائل أواخر مطلع منتصف نهاية حلول هلال طوال"),
    Rule("ramadan-side",           "رمضان الماضي",                     "رمضان {side}",                                         lambda side: Holiday("ramadan", side=side)),

    # ------------------------------------------------ relative to when it was said
    Rule("today",                  "قال اليوم إنه",                    "اليوم",                                                lambda: TODAY, after="ذلك هذا نفس في وفي", before="العالمي الوطني الدولي التالي السابق الأول الثاني الثالث السابع الأخير الذي نفسه"),
    Rule("yesterday",              "أمس",                              "(أمس|امس|البارحة|بالأمس)",                             lambda: YESTERDAY),
    Rule("before-yesterday",       "أول أمس",                          "(أول أمس|أمس الأول|أول من أمس)",                       lambda: Shift(Grain.DAY, -2)),
    Rule("tomorrow",               "غدا",                              "(غداً|غدًا|غدا|الغد)",                                 lambda: TOMORROW),
    Rule("after-tomorrow",         "بعد غد",                           "بعد (غد|الغد)",                                        lambda: Shift(Grain.DAY, 2)),
    Rule("yesterday-weekday",      "أمس الثلاثاء",                     "(أمس|امس) {weekday}",                                  lambda weekday: YESTERDAY),
    Rule("today-weekday",          "اليوم الثلاثاء",                   "اليوم {weekday}",                                      lambda weekday: TODAY),
    Rule("tomorrow-weekday",       "غدا الثلاثاء",                     "(غدا|غداً|غدًا) {weekday}",                            lambda weekday: TOMORROW),
    Rule("last-night",             "الليلة الماضية",                   "الليلة الماضية",                                       lambda: At(YESTERDAY, PartOfDay.NIGHT)),
    Rule("tonight",                "يصل الليلة",                       "الليلة",                                               lambda: At(TODAY, PartOfDay.NIGHT), after="تلك هذه في"),
    Rule("unit-side",              "الأسبوع الماضي",                   "{unit:the-unit} {side}",                               sided, after=GENERAL),
    Rule("this-unit",              "هذا الأسبوع",                      f"{either('هذا', 'هذه')} {{the-unit}}",                 lambda the_unit: sided(Side.THIS, the_unit)),
    Rule("ago",                    "قبل ثلاثة أيام",                   f"{either('قبل')}( {{limit}})? {{number}} {{unit}}",    lambda number, unit, limit=None: limited(shift(number, unit, -1, Anchor.SPOKEN), limit), before="من"),
    Rule("ago-pair",               "قبل يومين",                        f"{either('قبل')}( {{limit}})? {{pair}}",               lambda pair, limit=None: limited(shift(2, pair, -1, Anchor.SPOKEN), limit), before="من"),
    Rule("ago-one",                "قبل أسبوع",                        f"{either('قبل')}( {{limit}})? {{unit}}",               lambda unit, limit=None: limited(shift(1, unit, -1, Anchor.SPOKEN), limit), before="{year} {old} {month} {bare-weekday} {weekday} من"),
    Rule("vague-ago",              "قبل عدة أيام",                     "(قبل|منذ) (عدة|بضعة|بضع) {unit}",                      some_ago),
    Rule("from-now",               "بعد ثلاثة أيام من الآن",           "بعد {number} {unit} من الآن",                          lambda number, unit: shift(number, unit, 1, Anchor.SPOKEN)),
    Rule("portion-of-unit",        "نهاية العام",                      "{portion} {unit:the-unit}",                            talked_of, before="{year} {side} {ordinal} {nth-day}"),

    # ------------------------------------------------ relative to the time last told
    Rule("later",                  "بعد ثلاثة أيام",                   f"{either('بعد')} {{number}} {{unit}}",                 lambda number, unit: shift(number, unit, 1, Anchor.TOLD), before="من"),
    Rule("later-pair",             "بعد يومين",                        f"{either('بعد')} {{pair}}",                            lambda pair: shift(2, pair, 1, Anchor.TOLD), before="من"),
    Rule("later-one",              "بعد أسبوع",                        f"{either('بعد')} {{unit}}",                            lambda unit: shift(1, unit, 1, Anchor.TOLD), before="من {year} {old} {bare-weekday} {weekday} {month} على"),
    Rule("vague-later",            "بعد عدة أيام",                     f"{either('بعد')} (عدة|بضعة|بضع) {{unit}}",             some_later, before="من"),
    Rule("following-unit",         "في اليوم التالي",                  "{the-unit} (التالي|التالية)",                          lambda the_unit: told(the_unit, 1)),
    Rule("previous-unit",          "في العام السابق",                  "{the-unit} (السابق|السابقة)",                          lambda the_unit: told(the_unit, -1), after=GENERAL),
    Rule("same-unit",              "في اليوم نفسه",                    "({the-unit} (نفسه|نفسها|ذاته|ذاتها)|نفس {the-unit})",  lambda the_unit: told(the_unit)),
    Rule("that-unit",              "في ذلك العام",                     "(ذلك|تلك) {the-unit}",                                 lambda the_unit: told(the_unit)),

    # ------------------------------------------------ times of the day
    Rule("clock-digits",           "الساعة 14:30",                     f"({either('الساعة')} ){{clock-digits}}",               clock_of),
    Rule("clock-hour",             "الساعة الخامسة مساء",              f"({either('الساعة')} |عند )?{{number:hour-word}} {{meridiem}}", hour_of),
    Rule("clock-hour-word",        "عند الساعة الخامسة",               "الساعة ({number:hour-word}|{number:day})( {meridiem})?", hour_of),
    Rule("midnight",               "عند منتصف الليل",                  "منتصف الليل",                                          lambda: At(hour=24)),

    # ------------------------------------------------ lengths, sets, times that are only pointed at
    Rule("stretch",                "الأشهر الثلاثة الماضية",           "{units:the-units} ({number:the-number}|{number:the-figure}) (الأخيرة|{side})", lambda units, number, side=Side.LAST: Stretch(Duration(units, number), side)),
    Rule("last-one",                "في العقد الأخير",                  "{the-unit} (الأخير|الأخيرة)",                           lambda the_unit: Stretch(Duration(the_unit, 1), Side.LAST) if the_unit > Grain.DAY else None),
    Rule("vague-stretch",          "السنوات الأخيرة",                  "{units:the-units} (الأخيرة|القليلة الماضية|{side})",   lambda units, side=Side.LAST: Stretch(Duration(units), side)),
    Rule("length",                 "ثلاثة أشهر",                       "{number} {any_unit:unit}",                             length),
    Rule("length-pair",            "شهرين",                            "{pair}",                                               lambda pair: Duration(pair, 2)),
    Rule("vague-length",           "عدة أشهر",                         "(عدة|بضعة|بضع) {unit}",                                lambda unit: Duration(unit)),
    Rule("vague-length-for",       "استمر لعدة أشهر",                  "(لعدة|لبضعة|لبضع) {unit}",                             lambda unit: Duration(unit)),
    Rule("every",                  "كل يوم",                           f"{either('كل')} {{unit}}",                             lambda unit: Every(unit)),
    Rule("daily",                  "يوميا",                            "(يومياً|يوميًا|يوميا)",                                lambda: Every(Grain.DAY)),
    Rule("weekly",                 "أسبوعيا",                          "(أسبوعياً|أسبوعيًا|أسبوعيا)",                          lambda: Every(Grain.WEEK)),
    Rule("yearly",                 "سنويا",                            "(سنوياً|سنويًا|سنويا)",                                lambda: Every(Grain.YEAR)),
    Rule("every-weekday",          "كل يوم الثلاثاء",                  "كل( يوم)? {weekday}",                                  lambda weekday: Every(Grain.WEEK, on=Weekday(weekday))),
    Rule("every-bare-weekday",     "كل ثلاثاء",                        "كل( يوم)? {bare-weekday}",                             lambda bare_weekday: Every(Grain.WEEK, on=Weekday(bare_weekday))),
    Rule("weekdays",               "أيام الجمعة",                      "أيام {weekday}",                                       lambda weekday: Every(Grain.WEEK, on=Weekday(weekday))),
    Rule("now",                    "حاليا",                            "(حالياً|حاليًا|حاليا|الآن|في الوقت الحالي|في الوقت الراهن)", lambda: Vague(Reference.PRESENT)),
    Rule("recently",               "مؤخرا",                            "(مؤخراً|مؤخرًا|مؤخرا|أخيراً|أخيرًا|أخيرا|آنذاك|حينها)", lambda: Vague(Reference.PAST)),
    Rule("soon",                   "قريبا",                            "(قريباً|قريبًا|قريبا)",                                lambda: Vague(Reference.FUTURE), before="من"),
)

PHRASES = (
    Rule("weekday-date",           "الثلاثاء 4 نيسان",                 "{a-weekday}( في)?( ،)?( الموافق)? {a-calendar-day}",   on_weekday),
    Rule("date-of-year",           "نيسان من العام الماضي",            "{date:a-date} من {of:a-year}",                         in_year),
    Rule("part-day",               "مساء الثلاثاء",                    "{part} {a-day}",                                       lambda part, a_day: At(a_day, part)),
    Rule("day-part",               "الثلاثاء مساء",                    "{a-day} {part}",                                       lambda a_day, part: At(a_day, part)),
    Rule("night-between",          "ليل السبت الأحد",                  "(ليل|ليلة) {first:a-weekday}( -| إلى)? {other:a-weekday}", lambda first, other: night_between(first.weekday, other.weekday)),
    Rule("clock-day",              "الساعة 14:30 يوم الثلاثاء",        "{a-clock}( من)? {a-day}",                              lambda a_clock, a_day: on_day(a_clock, a_day)),
    Rule("day-clock",              "الثلاثاء عند الساعة 14:30",        "{a-day}( عند| في)? {a-clock}",                         lambda a_clock, a_day: on_day(a_clock, a_day)),
    Rule("portion",                "مطلع نيسان",                       "{portion}( شهر)? {early-able}",                        lambda portion, early_able: Modified(early_able, portion)),
    Rule("length-after-event",      "بعد ثلاثة أيام من الهجوم",         "بعد [{a-length}] (من|على)",                             lambda a_length: anchored(a_length, 1)),
    Rule("length-before-event",     "قبل ثلاثة أيام من الاقتراع",       "قبل [{a-length}] من",                                   lambda a_length: anchored(a_length, -1)),
    Rule("limit",                  "نحو ثلاثة أشهر",                   "{limit} {a-length}",                                   lambda limit, a_length: limited(a_length, limit)),
)

BOUNDS = (
    Rule("since",                  "منذ 4 نيسان",                      f"{either('منذ')} [{{a-date}}]",                        lambda a_date: Open(a_date, Bound.SINCE)),
    Rule("from",                   "اعتبارا من 4 نيسان",               "(اعتبارا|اعتباراً|اعتبارًا|ابتداء|ابتداءً|بدءا|بدءاً|بدءًا) من [{a-date}]", lambda a_date: Open(a_date, Bound.FROM)),
    Rule("until",                  "حتى الثلاثاء",                     f"{either('حتى', 'لغاية')} [{{a-date}}]",               lambda a_date: Open(a_date, Bound.UNTIL)),
    Rule("before",                 "قبل عام 2016",                     f"{either('قبل')} [{{a-date}}]",                        lambda a_date: Open(a_date, Bound.BEFORE)),
    Rule("after",                  "بعد عام 2016",                     f"{either('بعد')} [{{a-date}}]",                        lambda a_date: Open(a_date, Bound.AFTER)),
    Rule("from-to",                "من أيار إلى تموز 2019",            f"({either('من')} )?[{{start:a-date}}] (إلى|الى|حتى|وحتى|-|–) [{{end:a-date}}]", ends),
    Rule("between",                "بين أيار وتموز 2019",              f"{either('بين')} [{{start:a-date}}] (و )?[{{end:a-date}}]", ends),
)

# ---------------------------------------------------------------- which way a clause looks

# he did: he does. The future puts one letter before the latter.
VERBS = {
    "كان": "كون", "قال": "قول", "أعلن": "علن", "أكد": "ؤكد", "بدأ": "بدأ", "شن": "شن", "قتل": "قتل", "وصل": "صل", "أطلق": "طلق", "سقط": "سقط",
    "وقع": "وقع", "التقى": "لتقي", "عقد": "عقد", "زار": "زور", "غادر": "غادر", "دخل": "دخل", "خرج": "خرج", "فاز": "فوز", "خسر": "خسر",
    "صوت": "صوت", "أصدر": "صدر", "صدر": "صدر", "اجتمع": "جتمع", "شارك": "شارك", "انتهى": "نتهي", "انطلق": "نطلق", "جرى": "جري", "أجرى": "جري",
    "تم": "تم", "قرر": "قرر", "وافق": "وافق", "رفض": "رفض", "نفى": "نفي", "كشف": "كشف", "أضاف": "ضيف", "أوضح": "وضح", "ذكر": "ذكر", "أفاد": "فيد",
    "اعتقل": "عتقل", "أصيب": "صاب", "جرح": "جرح", "هاجم": "هاجم", "قصف": "قصف", "استهدف": "ستهدف", "دمر": "دمر", "فجر": "فجر", "انفجر": "نفجر",
    "اندلع": "ندلع", "تجدد": "تجدد", "توقف": "توقف", "عاد": "عود", "توفي": "توفى", "ولد": "ولد", "انتخب": "نتخب", "عين": "عين", "استقال": "ستقيل",
    "أقال": "قيل", "حكم": "حكم", "حاكم": "حاكم", "أفرج": "فرج", "احتجز": "حتجز", "تظاهر": "تظاهر", "احتج": "حتج", "أغلق": "غلق", "افتتح": "فتتح",
    "فتح": "فتح", "أعيد": "عاد", "ارتفع": "رتفع", "انخفض": "نخفض", "تراجع": "تراجع", "سافر": "سافر", "استقبل": "ستقبل", "بحث": "بحث", "ناقش": "ناقش",
    "قدم": "قدم", "تسلم": "تسلم", "سلم": "سلم", "حضر": "حضر", "ترأس": "ترأس", "أنهى": "نهي", "أجل": "ؤجل", "ألغى": "لغي", "فرض": "فرض", "رفع": "رفع",
    "طالب": "طالب", "دعا": "دعو", "اتهم": "تهم", "حذر": "حذر", "هدد": "هدد", "سيطر": "سيطر", "انسحب": "نسحب", "تقدم": "تقدم", "فر": "فر", "نزح": "نزح",
    "احترق": "حترق", "انهار": "نهار", "غرق": "غرق", "أنقذ": "نقذ", "أبرم": "برم", "سجل": "سجل", "بلغ": "بلغ", "أدلى": "دلي", "خاض": "خوض",
    "شهد": "شهد", "أقام": "قيم", "أقيم": "قام", "لعب": "لعب", "واجه": "واجه", "تولى": "تولى", "شكل": "شكل", "دام": "دوم", "صمد": "صمد", "استمر": "ستمر",
}
CUES = Cues(
    letters="ء-ي",
    past=[
        f"{before}{word}{end}" for word in VERBS for before in ("", "و", "ف") for end in ("", "ت", "وا")
    ] + ["كانا", "لم", "ولم", "انتهت", "التقت", "جرت", "أجرت", "نفت", "توفيت", "ألغت", "أنهت", "بنيت", "بني"],
    present=[f"{person}{word}{end}" for word in VERBS.values() for person in "يت" for end in ("", "ون", "ان")],
    future=[
        f"{before}س{person}{word}{end}" for word in VERBS.values() for person in "يت" for end in ("", "ون", "ان") for before in ("", "و")
    ] + [
        "سوف", "المقرر", "المتوقع", "المنتظر", "المرتقب", "المزمع", "المفترض", "ينبغي", "يجب", "يعتزم", "تعتزم", "يستعد", "تستعد", "لن",
        "ولن", "تبدأ", "يبدأ", "تنطلق", "تجرى", "ستجرى", "سيجرى", "يعقد", "تعقد", "يغادر", "تغادر", "يصل", "تصل", "يلتقي", "تلتقي", "يزور", "تزور",
    ],
    ahead=("بحلول", "في موعد أقصاه"),
)
# fmt: on

ARABIC = Language("ar", SLOTS, (NAMES, DATES, PHRASES, BOUNDS), CUES)
