"""The pages beside English: each rule reads its example, each language its corpus, and what is no date stays none."""

from __future__ import annotations

import pytest

from dates import edtf
from dates.languages import LANGUAGES, detect
from dates.languages.figures import FIGURES
from dates.reading import read
from dates.tagger import tag

PUBLISHED = edtf.parse("2019-12-27")  # a Friday
PAGES = [language for code, language in LANGUAGES.items() if code != "en"]

# language, text                                                    expression              EDTF
CORPUS = [
    ("fr", "Le port a rouvert le 4 avril 2019.",                    "4 avril 2019",         "2019-04-04"),
    ("fr", "Le port a rouvert le 1er mai.",                         "1er mai",              "2019-05-01"),
    ("fr", "Ils se sont vus mardi.",                                "mardi",                "2019-12-24"),
    ("fr", "Ils se verront mardi prochain.",                        "mardi prochain",       "2019-12-31"),
    ("fr", "Le siège a duré depuis avril.",                         "avril",                "2019-04/.."),
    ("fr", "Il est parti début juin.",                              "début juin",           "2019-06-01/2019-06-10"),
    ("fr", "Il est parti fin 2016.",                                "fin 2016",             "2016-36"),
    ("fr", "Il est parti il y a trois jours.",                      "il y a trois jours",   "2019-12-24"),
    ("fr", "Il est parti la semaine dernière.",                     "la semaine dernière",  "2019-12-16/2019-12-22"),
    ("fr", "Le procès a duré de mai à juillet 2019.",               "juillet 2019",         "2019-05/2019-07"),
    ("fr", "La trêve a tenu jusqu'en juin 2019.",                   "juin 2019",            "../2019-06"),
    ("fr", "Le fort date du XIXe siècle.",                          "XIXe siècle",          "18XX"),
    ("fr", "La loi date des années 1930.",                          "années 1930",          "193X"),
    ("fr", "Les tirs ont repris mardi soir.",                       "mardi soir",           "2019-12-24"),
    ("fr", "Il a signé le 04/05/2019.",                             "04/05/2019",           "2019-05-04"),
    ("it", "Il porto ha riaperto il 4 aprile 2019.",                "4 aprile 2019",        "2019-04-04"),
    ("it", "Il porto ha riaperto il primo maggio.",                 "primo maggio",         "2019-05-01"),
    ("it", "Si sono visti martedì.",                                "martedì",              "2019-12-24"),
    ("it", "Si vedranno martedì prossimo.",                         "martedì prossimo",     "2019-12-31"),
    ("it", "Si combatte dal 4 aprile.",                             "4 aprile",             "2019-04-04/.."),
    ("it", "Era partito all'inizio di giugno.",                     "all'inizio di giugno", "2019-06-01/2019-06-10"),
    ("it", "Era partito tre giorni fa.",                            "tre giorni fa",        "2019-12-24"),
    ("it", "Era partito la settimana scorsa.",                      "la settimana scorsa",  "2019-12-16/2019-12-22"),
    ("it", "Durò da maggio a luglio 2019.",                         "maggio",               "2019-05/2019-07"),
    ("it", "La tregua durò fino a giugno 2019.",                    "giugno 2019",          "../2019-06"),
    ("it", "Il forte è del XIX secolo.",                            "XIX secolo",           "18XX"),
    ("it", "I legami degli anni Ottanta contano ancora.",           "anni Ottanta",         "198X"),
    ("es", "El puerto reabrió el 4 de abril de 2019.",              "4 de abril de 2019",   "2019-04-04"),
    ("es", "Se vieron el martes.",                                  "martes",               "2019-12-24"),
    ("es", "Se verán el próximo martes.",                           "el próximo martes",    "2019-12-31"),
    ("es", "Se lucha desde el 4 de abril.",                         "4 de abril",           "2019-04-04/.."),
    ("es", "Partió a principios de junio.",                         "a principios de junio", "2019-06-01/2019-06-10"),
    ("es", "Partió hace tres días.",                                "hace tres días",       "2019-12-24"),
    ("es", "Partió la semana pasada.",                              "la semana pasada",     "2019-12-16/2019-12-22"),
    ("es", "Duró de mayo a julio de 2019.",                         "julio de 2019",        "2019-05/2019-07"),
    ("es", "La tregua duró hasta junio de 2019.",                   "junio de 2019",        "../2019-06"),
    ("es", "El fuerte es del siglo XIX.",                           "siglo XIX",            "18XX"),
    ("es", "Llegará mañana.",                                       "mañana",               "2019-12-28"),
    ("es", "Llegó esta mañana.",                                    "esta mañana",          "2019-12-27"),
    ("de", "Der Hafen öffnete am 4. April 2019.",                   "4. April 2019",        "2019-04-04"),
    ("de", "Sie trafen sich am Dienstag.",                          "Dienstag",             "2019-12-24"),
    ("de", "Sie werden sich am Dienstag treffen.",                  "Dienstag",             "2019-12-31"),
    ("de", "Sie trafen sich am Dienstagabend.",                     "Dienstagabend",        "2019-12-24"),
    ("de", "Gekämpft wird seit dem 4. April.",                      "4. April",             "2019-04-04/.."),
    ("de", "Er ging Anfang Juni.",                                  "Anfang Juni",          "2019-06-01/2019-06-10"),
    ("de", "Er ging Ende 2016.",                                    "Ende 2016",            "2016-36"),
    ("de", "Er ging vor drei Tagen.",                               "vor drei Tagen",       "2019-12-24"),
    ("de", "Er ging letzte Woche.",                                 "letzte Woche",         "2019-12-16/2019-12-22"),
    ("de", "Es dauerte von Mai bis Juli 2019.",                     "Mai",                  "2019-05/2019-07"),
    ("de", "Die Ruhe hielt bis Juni 2019.",                         "Juni 2019",            "../2019-06"),
    ("de", "Das Haus stammt aus dem 19. Jahrhundert.",              "19. Jahrhundert",      "18XX"),
    ("de", "Das Haus der 1930er Jahre brannte.",                    "der 1930er Jahre",     "193X"),
    ("de", "Unterschrieben am 04.05.2019.",                         "04.05.2019",           "2019-05-04"),
    ("ar", "وصل الوفد في 4 نيسان 2019.",                            "4 نيسان 2019",         "2019-04-04"),
    ("ar", "وصل الوفد في ٤ أفريل ٢٠١٩.",                            "٤ أفريل ٢٠١٩",         "2019-04-04"),
    ("ar", "وصل الوفد في 4 نيسان/أبريل 2019.",                      "4 نيسان/أبريل 2019",   "2019-04-04"),
    ("ar", "وصل الوفد في شتنبر 2018.",                              "شتنبر 2018",           "2018-09"),
    ("ar", "وصل الوفد في كانون الثاني 2018.",                       "كانون الثاني 2018",    "2018-01"),
    ("ar", "التقى الوزراء يوم الثلاثاء.",                           "يوم الثلاثاء",         "2019-12-24"),
    ("ar", "سيعقد اللقاء الثلاثاء المقبل.",                         "الثلاثاء المقبل",      "2019-12-31"),
    ("ar", "القتال مستمر منذ نيسان.",                               "نيسان",                "2019-04/.."),
    ("ar", "غادر في مطلع حزيران.",                                  "مطلع حزيران",          "2019-06-01/2019-06-10"),
    ("ar", "غادر قبل ثلاثة أيام.",                                  "قبل ثلاثة أيام",       "2019-12-24"),
    ("ar", "غادر قبل يومين.",                                       "قبل يومين",            "2019-12-25"),
    ("ar", "غادر الأسبوع الماضي.",                                  "الأسبوع الماضي",       "2019-12-16/2019-12-22"),
    ("ar", "دام الحصار من أيار إلى تموز 2019.",                     "تموز 2019",            "2019-05/2019-07"),
    ("ar", "دام الحصار بين أيار وتموز 2019.",                       "أيار",                 "2019-05/2019-07"),
    ("ar", "صمدت الهدنة حتى حزيران 2019.",                          "حزيران 2019",          "../2019-06"),
    ("ar", "بنيت القلعة في القرن التاسع عشر.",                      "القرن التاسع عشر",     "18XX"),
    ("ar", "غادر أمس.",                                             "أمس",                  "2019-12-26"),
]  # fmt: skip

SILENT = [
    ("fr", "La planète Mars est rouge."), ("fr", "Environ 2000 soldats sont venus."), ("fr", "Il a été blessé."),
    ("fr", "La résolution 1970 est adoptée."), ("fr", "Il habite au 12 de la rue."),
    ("fr", "Le but de Monsieur Mardi."), ("fr", "Le sept de cœur et le neuf."), ("fr", "Un point de côté."),
    ("it", "Circa 2000 soldati sono venuti."), ("it", "La risoluzione 1970 fu adottata."), ("it", "Lo Stato è forte."),
    ("it", "Sei di loro sono fuggiti."), ("it", "La scorsa fu amara."), ("it", "Prima di tutto, la pace."),
    ("es", "Unos 2000 soldados vinieron."), ("es", "La resolución 1970 fue aprobada."), ("es", "El segundo de ellos."),
    ("es", "Cada uno habló."), ("es", "El partido pasado fue duro."), ("es", "Una tarde tranquila."),
    ("de", "Rund 2000 Soldaten kamen."), ("de", "Die Resolution 1970 gilt."), ("de", "Er hat acht Kinder."),
    ("de", "Die letzte Frage blieb."), ("de", "Es war ein guter Anfang."), ("de", "Herr Montag sprach."),
    ("ar", "مارس الرئيس مهامه."), ("ar", "وصل 2000 جندي."), ("ar", "القرار 1970 نافذ."), ("ar", "قتل ثلاثة رجال."),
    ("ar", "الأول في السباق."), ("ar", "قبل العرض وغادر."),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "expression", "expected"), CORPUS, ids=lambda value: value)
def test_it_is_read_as_a_careful_reader_would(code, text, expression, expected):
    found = {reading.timex.words: reading for reading in read(text, published=PUBLISHED, language=LANGUAGES[code])}
    assert expression in found, list(found)
    when = found[expression].when
    assert when is not None, found[expression].why
    assert edtf.write(when) == expected, found[expression].why


@pytest.mark.parametrize(("code", "text"), SILENT, ids=lambda value: value)
def test_it_is_no_date(code, text):
    assert [timex.words for timex in tag(text, LANGUAGES[code])] == []


@pytest.mark.parametrize(
    ("language", "rule"),
    [(language, rule) for language in PAGES for stage in language.stages[1:] for rule in stage],
    ids=lambda value: getattr(value, "code", None) or value.name,
)
def test_every_rule_reads_its_own_example(language, rule):
    assert f"{language.code}/{rule.name}" in [timex.rule for timex in tag(rule.example, language)]


@pytest.mark.parametrize(
    ("language", "rule"),
    [(language, rule) for language in PAGES for rule in language.stages[0]],
    ids=lambda value: getattr(value, "code", None) or value.name,
)
def test_a_name_that_looks_like_a_time_is_none(language, rule):
    assert tag(rule.example, language) == []


@pytest.mark.parametrize("language", PAGES, ids=lambda language: language.code)
def test_every_slot_of_a_page_is_used(language):
    said = " ".join(f"{rule.pattern} {rule.needs} {rule.then} {rule.after} {rule.before}" for rule in language.rules)
    own = [name for name in language.slots if name not in FIGURES]
    assert [name for name in own if f"{{{name}}}" not in said and f":{name}}}" not in said] == []


@pytest.mark.parametrize("language", PAGES, ids=lambda language: language.code)
def test_names_of_rules_are_their_own(language):
    names = [rule.name for rule in language.rules]
    assert sorted(set(names)) == sorted(names)


DETECTED = [
    # English, with names and words of other tongues in it
    ("en", "The mayor of Los Angeles and El Paso spoke."),
    ("en", "Monday, " * 200),
    ("en", "TRIPOLI"),
    ("en", ""),
    ("en", "Police in Paris and Lyon arrested ten people on Monday."),
    ("en", "Macron, Le Drian en route to Tripoli"),
    ("en", "De Niro and Di Caprio, stars of La La Land, meet Le Pen in Los Angeles"),
    ("en", "Los Angeles, La Jolla, El Segundo and Las Vegas: San Diego del Mar"),
    ("en", "Libya: Haftar announces truce"),
    ("en", "Tunis vote"),
    ("en", "Ministers die in Das Island crash in El Alamein"),
    ("en", "Embassy in Dar es Salaam, Tanzania."),
    ("en", "The van de Velde brothers van der Sar and de Gea"),
    ("en", "Ursula von der Leyen elected"),
    ("en", "GNA, LNA clash near Sirte"),
    ("en", "BUFFALO, N.Y."),
    ("en", "Naval war"),
    ("en", "I am in Rio. No, I am not."),
    ("en", "Que sera sera, he sang, c'est la vie, la dolce vita."),
    ("en", "The minister said «le port est ouvert» and that the ships were in the port. He said that was the plan."),
    ("en", "Reuters reported that the word ميناء means port."),
    # headlines
    ("fr", "Libye : le maréchal Haftar annonce une trêve"),
    ("fr", "Attentat à Tripoli : 12 morts mardi"),
    ("fr", "Le port de Sfax a rouvert le 4 avril 2019."),
    ("fr", "Grève : ce qui vous attend jeudi"),
    ("it", "Libia, Haftar annuncia la tregua"),
    ("it", "Tripoli, autobomba davanti al ministero: dodici morti"),
    ("it", "Il porto di Sfax ha riaperto il 4 aprile 2019."),
    ("it", "Migranti, naufragio al largo della Libia"),
    ("es", "Libia: Haftar anuncia una tregua"),
    ("es", "Mueren doce personas en un atentado en Trípoli"),
    ("es", "El puerto de Sfax reabrió el 4 de abril de 2019."),
    ("es", "La OTAN se reúne el martes en Bruselas"),
    ("de", "Merkel trifft Macron am Dienstag in Berlin"),
    ("de", "Zwölf Tote bei Anschlag in Tripolis"),
    ("de", "Der Hafen von Sfax öffnete am 4. April 2019 wieder."),
    ("ar", "ليبيا: حفتر يعلن هدنة"),
    ("ar", "AFP: مقتل 12 شخصا"),
    # texts
    ("fr", "Le maire et les ministres sont dans la capitale."),
    ("fr", "Le ministre a dit «the port is open» et les navires sont dans le port."),
    ("it", "Il sindaco della capitale e i ministri della difesa sono a Roma."),
    ("es", "El alcalde de la capital y los ministros se reunieron con el juez."),
    ("de", "Der Rat und die Minister sind nicht in der Stadt."),
    ("ar", "وصل الوفد إلى العاصمة."),
    ("ar", "قال المتحدث لوكالة Reuters إن الميناء فتح"),
    # no page of ours
    ("pt", "O prefeito não está na capital e os ministros são do norte."),
    ("nl", "De burgemeester van de stad is niet op het plein."),
    ("sv", "Tolv döda i attentat i Tripoli, säger polisen och regeringen som inte vill kommentera"),
    ("da", "Havnen åbnede igen, og det er ikke sket før."),
    ("tr", "Bakan açıklama yaptı ve bir soruşturma için çağrıda bulundu."),
    ("pl", "Port otwarto ponownie, jest to decyzja rządu i nie została zmieniona."),
    ("ru", "Мэр приехал в город."),
    ("uk", "Порт відкрився 4 квітня 2019 року, і її це зачіпає."),
    ("fa", "شهردار گفت که به پایتخت می‌رود"),
    ("ur", "بندرگاہ 4 اپریل 2019 کو دوبارہ کھولی گئی۔"),
    ("ja", "港は2019年4月4日に再開した。"),
    ("zh", "港口于2019年4月4日重新开放。"),
]


@pytest.mark.parametrize(("code", "text"), DETECTED)
def test_the_language_of_a_text(code, text):
    assert detect(text) == code


def test_a_text_is_read_in_its_own_language():
    readings = read("Le maire et les ministres sont venus dans la ville mardi.", published=PUBLISHED)
    assert [reading.timex.rule for reading in readings] == ["fr/weekday"]


@pytest.mark.parametrize("text", [
    "O porto de Sfax reabriu a 4 de abril de 2019, disse o ministro.",
    "De haven van Sfax ging op 4 april 2019 weer open.",
    "Hamnen i Sfax öppnade den 4 april 2019, och det var inte första gången.",
    "Порт Сфакс открылся 4 апреля 2019 года.",
    "Порт відкрився 4 квітня 2019 року, і її це зачіпає.",
    "Sfaks limanı 4 Nisan 2019'da yeniden açıldı ve bir gemi geldi.",
    "Port otwarto 4 kwietnia 2019, jest to decyzja rządu.",
    "Přístav byl znovu otevřen 4. dubna 2019 a je to poprvé.",
])  # fmt: skip
def test_many_languages_have_no_page_and_are_read_all_the_same(text):
    readings = read(text, published=PUBLISHED)
    assert [edtf.write(reading.when) for reading in readings] == ["2019-04-04"]
    assert "dateparser" in readings[0].why


def test_a_language_without_rules_is_read_by_dateparser_and_says_so():
    text = "O prefeito não está na capital, e os ministros são do norte desde 4 de abril de 2019."
    readings = read(text, published=PUBLISHED)
    assert [edtf.write(reading.when) for reading in readings] == ["2019-04-04"]
    assert "dateparser" in readings[0].why
    assert readings[0].timex.words == readings[0].timex.span.of(text)


def test_dateparser_puts_no_publication_date_where_none_is_known():
    text = "O prefeito não está na capital, e os ministros são do norte desde ontem."
    assert [reading.when for reading in read(text, published=None)] == []


@pytest.mark.parametrize("published", [None, "2019-12-27", "-0043-03-15", "0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("text", [
    "Мэр приехал вчера. " * 3, "0" * 300 + " вчера 31.02.2019", "大統領は火曜日に 99/99", "ა" * 50,
])  # fmt: skip
def test_dateparser_brings_no_text_down(text, published):
    for reading in read(text, published=edtf.parse(published) if published else None):
        assert reading.timex.words == reading.timex.span.of(text)
        assert "dateparser" in reading.why
