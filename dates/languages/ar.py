"""Arabic. How to read a row: dates/rules.py. "And" is written as one with the word behind it, so words stand in the
tables with it as well; figures may be eastern ones."""
# ruff: noqa: E501  a rule is a line

from __future__ import annotations

# isort: off
from collections.abc import Mapping
from typing import Any

from dates.interval import Grain
from dates.languages.figures import DIGITS, FIGURES
from dates.meanings import (
    before_christ, century, clock_of, day_first, days, ends, in_year, length, numeric, on_day, on_weekday, shift, sided,
)  # fmt: skip
from dates.rules import Language, Rule, Slot
from dates.tense import Cues
from dates.timex import (
    Anchor, At, Bound, Calendar, Duration, Era, Every, Mod, Modified, Open, PartOfDay, Reference, Shift, Side, Stretch,
    Vague, Weekday,
)  # fmt: skip
# isort: on


def also_with_and(words: Mapping[str, Any]) -> dict[str, Any]:
    """ "April" and "and-April" """
    return {"|".join(f"{word}|و{word}" for word in spellings.split("|")): value for spellings, value in words.items()}


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
SEASONS = {"ربيع": 0, "صيف": 1, "خريف": 2, "شتاء": 3}
THE_SEASONS = {"الربيع": 0, "الصيف": 1, "الخريف": 2, "الشتاء": 3}
NUMBERS = {
    "ثلاثة|ثلاث": 3, "أربعة|أربع|اربعة|اربع": 4, "خمسة|خمس": 5, "ستة|ست": 6, "سبعة|سبع": 7, "ثمانية|ثماني": 8, "تسعة|تسع": 9,
    "عشرة|عشر": 10, "عشرين|عشرون": 20, "ثلاثين|ثلاثون": 30, "أربعين|أربعون": 40, "خمسين|خمسون": 50,
}
UNITS = {
    "ثانية|ثوان|ثواني": Grain.SECOND, "دقيقة|دقائق": Grain.MINUTE, "ساعة|ساعات": Grain.HOUR, "يوم|أيام|ايام|يوما": Grain.DAY,
    "أسبوع|أسابيع|اسبوع|أسبوعا": Grain.WEEK, "شهر|أشهر|شهور|شهرا": Grain.MONTH, "عام|أعوام|سنة|سنوات|عاما|سنين": Grain.YEAR,
    "عقد|عقود": Grain.DECADE, "قرن|قرون": Grain.CENTURY,
}
PAIRS = {
    "يومين|يومان": Grain.DAY, "أسبوعين|أسبوعان|اسبوعين": Grain.WEEK, "شهرين|شهران": Grain.MONTH,
    "عامين|عامان|سنتين|سنتان": Grain.YEAR, "ساعتين|ساعتان": Grain.HOUR, "عقدين|عقدان": Grain.DECADE,
}
THE_UNITS = {
    "اليوم": Grain.DAY, "الأسبوع|الاسبوع": Grain.WEEK, "الشهر": Grain.MONTH, "العام|السنة": Grain.YEAR, "العقد": Grain.DECADE,
    "القرن": Grain.CENTURY,
}
THE_MANY = {
    "الأيام": Grain.DAY, "الأسابيع": Grain.WEEK, "الأشهر|الشهور": Grain.MONTH, "السنوات|الأعوام": Grain.YEAR, "العقود": Grain.DECADE,
}
THE_NUMBERS = {"الثلاثة|الثلاث": 3, "الأربعة|الأربع": 4, "الخمسة|الخمس": 5, "الستة|الست": 6, "العشرة|العشر": 10}
SIDES = {
    "الماضي|الماضية|المنصرم|المنصرمة|الفائت|الفائتة": Side.LAST, "الجاري|الجارية|الحالي|الحالية": Side.THIS,
    "المقبل|المقبلة|القادم|القادمة": Side.NEXT,
}
PARTS = {
    "صباح|فجر": PartOfDay.MORNING, "ظهر": PartOfDay.MIDDAY, "عصر|بعد ظهر": PartOfDay.AFTERNOON, "مساء": PartOfDay.EVENING,
    "ليل|ليلة": PartOfDay.NIGHT,
}
PORTIONS = {
    "مطلع|أوائل|اوائل|بداية|بدايات|مستهل": Mod.START, "منتصف|أواسط": Mod.MID, "نهاية|أواخر|اواخر|نهايات|ختام": Mod.END,
}
ORDINALS = {
    "الأول": 1, "الثاني": 2, "الثالث": 3, "الرابع": 4, "الخامس": 5, "السادس": 6, "السابع": 7, "الثامن": 8, "التاسع": 9,
    "العاشر": 10, "الحادي عشر": 11, "الثاني عشر": 12, "الثالث عشر": 13, "الرابع عشر": 14, "الخامس عشر": 15, "السادس عشر": 16,
    "السابع عشر": 17, "الثامن عشر": 18, "التاسع عشر": 19, "العشرين|العشرون": 20, "الحادي والعشرين": 21,
    "الثلاثين": 30,
}
DECADES = {
    "العشرينيات|العشرينات": 20, "الثلاثينيات|الثلاثينات": 30, "الأربعينيات|الأربعينات": 40, "الخمسينيات|الخمسينات": 50,
    "الستينيات|الستينات": 60, "السبعينيات|السبعينات": 70, "الثمانينيات|الثمانينات": 80, "التسعينيات|التسعينات": 90,
}

SLOTS = FIGURES | {
    "month":    Slot(MONTHS | MARCH),
    "sure-month": Slot(MONTHS),
    "weekday":  Slot(WEEKDAYS),
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
    "side":     Slot(SIDES),
    "nth-day":  Slot(ORDINALS),
    "decade-word": Slot(DECADES),
}
THINGS = "شخص شخصا رجل امرأة جندي يورو دولار كيلومتر متر نسمة طن مرة قتيل قتيلا جريح لاجئ"
TODAY, YESTERDAY = Shift(Grain.DAY, 0), Shift(Grain.DAY, -1)
YEAR = "عام|سنة|العام|السنة"

DATES = (
    #    name                      example                             pattern                                                 meaning
    Rule("iso-day",                "2019-04-04",                       "{iso}",                                                numeric),
    Rule("slashed",                "04/05/2019",                       "{slashed}",                                            day_first),
    Rule("day-month-year",         "4 نيسان/أبريل 2019",               f"{{day}} {{month}}( / {{again:month}})?( ({YEAR}))? {{year}}", lambda day, month, year, again=0: Calendar(year, month, day)),
    Rule("day-month",              "٤ نيسان",                          "{day}( من)? {month}( / {again:month})?",               lambda day, month, again=0: Calendar(None, month, day)),
    Rule("nth-day-month",          "الأول من أيار 2019",               f"{{nth-day}} من {{month}}( / {{again:month}})?(( ({YEAR}))? {{year}})?", lambda nth_day, month, again=0, year=None: Calendar(year, month, nth_day)),
    Rule("days-month",             "من 3 إلى 5 أيار 2019",             "(من |بين )?[{first:day}] (إلى|الى|حتى|-|–) [{day} {month}( {year})?]", lambda first, day, month, year=None: days(Calendar(year, month, first), True, Calendar(year, month, day))),
    Rule("month-year",             "نيسان 2019",                       f"{{month}}( / {{again:month}})?( ({YEAR}))? {{year}}", lambda month, year, again=0: Calendar(year, month)),
    Rule("month",                  "في نيسان",                         "{month:sure-month}( / {again:month})?",                lambda month, again=0: Calendar(None, month)),
    Rule("march",                  "في مارس",                          "{month}",                                              Calendar, needs="في منذ حتى شهر أوائل أواخر مطلع منتصف نهاية بداية من"),
    Rule("month-side",             "نيسان الماضي",                     "{month} {side}",                                       Calendar),
    Rule("weekday",                "يوم الثلاثاء",                     "(يوم )?{weekday}",                                     Weekday),
    Rule("weekday-side",           "الثلاثاء الماضي",                  "(يوم )?{weekday} {side}",                              Weekday),
    Rule("year",                   "عام 2014",                         "(عام|سنة|العام|السنة) {year}",                         Calendar),
    Rule("year-alone",             "في 2014",                          "{year}",                                               lambda year: Calendar(year) if 1800 <= year < 2100 else None, needs="في منذ حتى بين قبل بعد من", before=f"% {THINGS}"),
    Rule("year-closed",            "الحرب (2014)",                     "{year}",                                               lambda year: Calendar(year) if 1800 <= year < 2100 else None, needs="(", then=") - –"),
    Rule("bc",                     "44 ق.م",                           "{old} (ق .? م|قبل الميلاد)",                           before_christ),
    Rule("decade",                 "التسعينيات",                       "{decade-word}",                                        lambda decade_word: Era(Grain.DECADE, decade_word, short=True)),
    Rule("century",                "القرن التاسع عشر",                 "القرن {ordinal:nth-day}",                              century),
    Rule("season-year",            "صيف 2019",                         "{season}( (عام|سنة))? {year}",                         Calendar),
    Rule("season-side",            "الشتاء الماضي",                    "{season:the-season} {side}",                           Calendar),
    Rule("season",                 "في الصيف",                         "{season:the-season}",                                  Calendar, needs="في خلال هذا منذ"),
    Rule("today",                  "قال اليوم إنه",                    "اليوم",                                                lambda: TODAY, after="ذلك هذا نفس في", before="التالي السابق الأول الثاني الثالث الأخير الذي نفسه"),
    Rule("yesterday",              "أمس",                              "(أمس|امس|البارحة)( الأول)?",                           lambda: YESTERDAY),
    Rule("tomorrow",               "غدا",                              "(غدا|الغد)( ً)?",                                      lambda: Shift(Grain.DAY, 1)),
    Rule("yesterday-weekday",      "أمس الثلاثاء",                     "(أمس|امس) {weekday}",                                  lambda weekday: YESTERDAY),
    Rule("today-weekday",          "اليوم الثلاثاء",                   "اليوم {weekday}",                                      lambda weekday: TODAY),
    Rule("unit-side",              "الأسبوع الماضي",                   "{unit:the-unit} {side}",                               sided),
    Rule("this-unit",              "هذا الأسبوع",                      "(هذا|هذه) {the-unit}",                                 lambda the_unit: sided(Side.THIS, the_unit)),
    Rule("ago",                    "قبل ثلاثة أيام",                   "قبل( نحو)? {number} {unit}",                           lambda number, unit: shift(number, unit, -1, Anchor.SPOKEN)),
    Rule("ago-pair",               "قبل يومين",                        "قبل {pair}",                                           lambda pair: shift(2, pair, -1, Anchor.SPOKEN)),
    Rule("ago-one",                "قبل أسبوع",                        "قبل {unit}",                                           lambda unit: shift(1, unit, -1, Anchor.SPOKEN), before="{year}"),
    Rule("later",                  "بعد ثلاثة أيام",                   "بعد {number} {unit}",                                  lambda number, unit: shift(number, unit, 1, Anchor.TOLD), before="من"),
    Rule("later-pair",             "بعد يومين",                        "بعد {pair}",                                           lambda pair: shift(2, pair, 1, Anchor.TOLD), before="من"),
    Rule("following-unit",         "في اليوم التالي",                  "{the-unit} (التالي|التالية)",                          lambda the_unit: Shift(the_unit, 1, Anchor.TOLD)),
    Rule("stretch",                "الأشهر الثلاثة الماضية",           "{units:the-units} {number:the-number} {side}",         lambda units, number, side: Stretch(Duration(units, number), side)),
    Rule("vague-stretch",          "السنوات الأخيرة",                  "{units:the-units} (الأخيرة|الماضية)",                  lambda units: Stretch(Duration(units), Side.LAST)),
    Rule("length",                 "ثلاثة أشهر",                       "{number} {any_unit:unit}",                             length),
    Rule("length-pair",            "شهرين",                            "{pair}",                                               lambda pair: Duration(pair, 2)),
    Rule("vague-length",           "عدة أشهر",                         "(عدة|بضعة|بضع) {unit}",                                lambda unit: Duration(unit)),
    Rule("every",                  "كل يوم",                           "كل {unit}",                                            lambda unit: Every(unit)),
    Rule("daily",                  "يوميا",                            "يوميا",                                                lambda: Every(Grain.DAY)),
    Rule("every-weekday",          "كل يوم الثلاثاء",                        "كل( يوم)? {weekday}",                                  lambda weekday: Every(Grain.WEEK, on=Weekday(weekday))),
    Rule("now",                    "حاليا",                            "(حاليا|الآن)",                                         lambda: Vague(Reference.PRESENT)),
    Rule("recently",               "مؤخرا",                            "(مؤخرا|أخيرا)",                                        lambda: Vague(Reference.PAST)),
    Rule("clock-digits",           "الساعة 14:30",                     "الساعة {clock-digits}",                                clock_of),
)

PHRASES = (
    Rule("weekday-date",           "الثلاثاء 4 نيسان",                 "{a-weekday}( في)?( ،)? {a-calendar-day}",              on_weekday),
    Rule("date-of-year",           "نيسان من العام الماضي",            "{date:a-date} من {of:a-year}",                         in_year),
    Rule("part-day",               "مساء الثلاثاء",                    "{part} {a-day}",                                       lambda part, a_day: At(a_day, part)),
    Rule("day-part",               "الثلاثاء مساء",                    "{a-day} {part}",                                       lambda a_day, part: At(a_day, part)),
    Rule("clock-day",              "الساعة 14:30 يوم الثلاثاء",        "{a-clock}( من)? {a-day}",                              lambda a_clock, a_day: on_day(a_clock, a_day)),
    Rule("portion",                "مطلع نيسان",                       "{portion}( شهر)? {early-able}",                        lambda portion, early_able: Modified(early_able, portion)),
)

BOUNDS = (
    Rule("since",                  "منذ 4 نيسان",                      "(منذ|اعتبارا من) [{a-date}]",                          lambda a_date: Open(a_date, Bound.SINCE)),
    Rule("until",                  "حتى الثلاثاء",                     "(حتى|لغاية) [{a-date}]",                               lambda a_date: Open(a_date, Bound.UNTIL)),
    Rule("before",                 "قبل عام 2016",                     "قبل [{a-date}]",                                       lambda a_date: Open(a_date, Bound.BEFORE)),
    Rule("after",                  "بعد عام 2016",                     "بعد [{a-date}]",                                       lambda a_date: Open(a_date, Bound.AFTER)),
    Rule("from-to",                "من أيار إلى تموز 2019",            "(من )?[{start:a-date}] (إلى|الى|حتى|-|–) [{end:a-date}]", ends),
    Rule("between",                "بين أيار وتموز 2019",              "بين [{start:a-date}] (و )?[{end:a-date}]",             ends),
)

CUES = Cues(
    letters="ء-ي",
    past="كان كانت قال قالت أعلن أعلنت بدأ بدأت شن شنت قتل قتلت وصل وصلت أطلق أطلقت اندلع اندلعت سقط سقطت وقع وقعت أكد أكدت التقى عقد زار غادر".split(),
    present="يقول تقول يؤكد تؤكد يبقى".split(),
    future=("سوف", "سيتم", "ستتم", "سيكون", "ستكون", "المقرر", "المتوقع", "المنتظر", "سيعقد", "ستعقد", "سيلتقي", "سيزور", "سيجتمع", "ستبدأ", "سيبدأ", "ينبغي", "يجب", "يعتزم", "تعتزم", "يستعد", "تستعد"),
    ahead=("بحلول", "قبل"),
)
# fmt: on

ARABIC = Language("ar", SLOTS, (DATES, PHRASES, BOUNDS), CUES)
