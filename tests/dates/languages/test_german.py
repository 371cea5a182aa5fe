"""German news: what a careful reader takes from it, and what only looks like a time."""
# ruff: noqa: E501  a row is a line

from __future__ import annotations

import pytest

CODE = "de"

# Written on Friday 27 December 2019.
# text                                                                      expression                  EDTF, or TIMEX3
CORPUS = [
    # days
    ("Der Hafen von Sfax öffnete am 4. April 2019 wieder.",                 "4. April 2019",           "2019-04-04"),
    ("Die Waffenruhe trat am 1. Mai in Kraft.",                             "1. Mai",                  "2019-05-01"),
    ("Am 1. Mai wird das Gesetz in Kraft treten.",                          "1. Mai",                  "2020-05-01"),
    ("Der Streik begann am Donnerstag, dem 5. Dezember.",                   "Donnerstag, dem 5. Dezember", "2019-12-05"),
    ("Das Abkommen soll am 15. Januar ratifiziert werden.",                 "15. Januar",              "2020-01-15"),
    ("Der Erlass vom 04.05.2019 ist geheim.",                               "04.05.2019",              "2019-05-04"),
    ("Der Erlass vom 4.5.2019 ist geheim.",                                 "4.5.2019",                "2019-05-04"),
    ("Der Erlass vom 4.5. ist geheim.",                                     "4.5.",                    "2019-05-04"),
    ("Berlin, 3. Okt. 2018.",                                               "3. Okt. 2018",            "2018-10-03"),
    ("Er wurde am 8. August 1955 in Oran geboren.",                         "8. August 1955",          "1955-08-08"),
    ("Am kommenden 3. Januar findet die Trauerfeier statt.",                "kommenden 3. Januar",     "2020-01-03"),
    ("Der Fall der Mauer am 9. November 1989 änderte alles.",               "9. November 1989",        "1989-11-09"),
    # weekdays
    ("Die Minister trafen sich am Dienstag in Brüssel.",                    "Dienstag",                "2019-12-24"),
    ("Das Parlament wird am Dienstag abstimmen.",                           "Dienstag",                "2019-12-31"),
    ("Er war am vergangenen Dienstag zurückgetreten.",                      "vergangenen Dienstag",    "2019-12-24"),
    ("Er war letzten Dienstag zurückgetreten.",                             "letzten Dienstag",        "2019-12-24"),
    ("Das Gericht urteilt am kommenden Montag.",                            "kommenden Montag",        "2019-12-30"),
    ("Der Prozess beginnt am Dienstag nächster Woche.",                     "Dienstag nächster Woche", "2019-12-31"),
    ("Der Prozess beginnt nächsten Dienstag.",                              "nächsten Dienstag",       "2019-12-31"),
    ("Ein Mann wurde am Sonntag getötet, teilte die Polizei mit.",          "Sonntag",                 "2019-12-22"),
    ("Die Schüsse begannen am Mittwochabend erneut.",                       "Mittwochabend",           "2019-12-25"),
    ("In der Nacht zum Sonntag brannte das Lager ab.",                      "Nacht zum Sonntag",       "2019-12-22"),
    ("In der Nacht von Samstag auf Sonntag brannte das Lager ab.",          "Nacht von Samstag auf Sonntag", "2019-12-21"),
    ("Hunderte demonstrierten am Samstagmorgen.",                           "Samstagmorgen",           "2019-12-21"),
    ("Die Sitzung wird am Donnerstag um 17.30 Uhr beginnen.",               "Donnerstag um 17.30 Uhr", "2020-01-02T17:30"),
    ("Die Sitzung endete am Donnerstag gegen 17 Uhr.",                      "Donnerstag gegen 17 Uhr", "2019-12-26T17"),
    ("Am Freitagnachmittag fielen Schüsse.",                                "Freitagnachmittag",       "2019-12-27"),
    # near the day of writing
    ("Er verließ gestern das Krankenhaus.",                                 "gestern",                 "2019-12-26"),
    ("Er verließ vorgestern das Krankenhaus.",                              "vorgestern",              "2019-12-25"),
    ("Er verlässt morgen das Krankenhaus.",                                 "morgen",                  "2019-12-28"),
    ("Er verlässt übermorgen das Krankenhaus.",                             "übermorgen",              "2019-12-29"),
    ("Der Minister wies das gestern Abend zurück.",                         "gestern Abend",           "2019-12-26"),
    ("Die Abstimmung ist morgen früh.",                                     "morgen früh",             "2019-12-28"),
    ("Zwei Soldaten starben heute Morgen.",                                 "heute Morgen",            "2019-12-27"),
    ("Heute trauert die Stadt.",                                            "Heute",                   "2019-12-27"),
    ("In der vergangenen Nacht fielen drei Granaten.",                      "der vergangenen Nacht",   "2019-12-26"),
    ("Vor drei Tagen stürzte die Brücke ein.",                              "Vor drei Tagen",          "2019-12-24"),
    ("Vor einer Woche stürzte die Brücke ein.",                             "Vor einer Woche",         "2019-12-16/2019-12-22"),
    ("Er war vor einem Jahr gekommen.",                                     "vor einem Jahr",          "2018"),
    ("Vor genau fünfundzwanzig Jahren fiel die Mauer.",                     "Vor genau fünfundzwanzig Jahren", "1994"),
    ("Vor gut zwei Monaten wurde das Abkommen unterzeichnet.",              "Vor gut zwei Monaten",    "2019-10"),
    ("Er kommt in drei Tagen zurück.",                                      "in drei Tagen",           "2019-12-30"),
    # weeks, months, years
    ("Letzte Woche stiegen die Preise.",                                    "Letzte Woche",            "2019-12-16/2019-12-22"),
    ("In der vergangenen Woche stiegen die Preise.",                        "der vergangenen Woche",   "2019-12-16/2019-12-22"),
    ("Sie treffen sich nächste Woche.",                                     "nächste Woche",           "2019-12-30/2020-01-05"),
    ("Die Gespräche scheiterten diese Woche.",                              "diese Woche",             "2019-12-23/2019-12-29"),
    ("Die Kämpfe endeten im vergangenen Monat.",                            "vergangenen Monat",       "2019-11"),
    ("Im nächsten Monat wird er angeklagt.",                                "nächsten Monat",          "2020-01"),
    ("Im vergangenen Jahr war die Ernte gut.",                              "vergangenen Jahr",        "2018"),
    ("Im Vorjahr war die Ernte gut.",                                       "Vorjahr",                 "2018"),
    ("Nächstes Jahr wird gewählt.",                                         "Nächstes Jahr",           "2020"),
    ("Er wurde in diesem Jahr gewählt.",                                    "diesem Jahr",             "2019"),
    ("Die Truppen rückten im März in die Stadt ein.",                       "März",                    "2019-03"),
    ("Die Wahl soll im März stattfinden.",                                  "März",                    "2020-03"),
    ("Er wurde im vergangenen Juni festgenommen.",                          "vergangenen Juni",        "2019-06"),
    ("Der Gipfel im September 2018 scheiterte.",                            "September 2018",          "2018-09"),
    ("Die Verfassung von 1949 wurde geändert.",                             "1949",                    "1949"),
    ("Das Werk schloss 2014 nach einem Brand.",                             "2014",                    "2014"),
    ("2014 schloss das Werk.",                                              "2014",                    "2014"),
    ("Im Jahr 2014 schloss das Werk.",                                      "Jahr 2014",               "2014"),
    ("Das Werk schloss im Jahre 1974.",                                     "Jahre 1974",              "1974"),
    # early, mid, late
    ("Die Belagerung begann Anfang April.",                                 "Anfang April",            "2019-04-01/2019-04-10"),
    ("Mitte Mai wurde eine Waffenruhe vereinbart.",                         "Mitte Mai",               "2019-05-11/2019-05-20"),
    ("Er ging Ende Juni.",                                                  "Ende Juni",               "2019-06-21/2019-06-30"),
    ("Er ging Ende des Jahres 2016.",                                       "Ende des Jahres 2016",    "2016-36"),
    ("Der Krieg brach Ende 2013 aus.",                                      "Ende 2013",               "2013-36"),
    ("Mitte der 1980er Jahre gab es ein Kino.",                             "Mitte der 1980er Jahre",  "1983-01-01/1986-12-31"),
    ("Zu Beginn des 20. Jahrhunderts blühte der Hafen.",                    "Zu Beginn des 20. Jahrhunderts", "1900-01-01/1933-05-01"),
    # since, until, before, after
    ("Seit dem 4. April wird die Hauptstadt beschossen.",                   "4. April",                "2019-04-04/.."),
    ("Seit Dienstag ist die Straße gesperrt.",                              "Dienstag",                "2019-12-24/.."),
    ("Er führt die Partei seit 2011.",                                      "2011",                    "2011/.."),
    ("Er führt die Partei seit dem vergangenen Jahr.",                      "dem vergangenen Jahr",    "2018/.."),
    ("Die Waffenruhe hielt bis zum 15. Juni.",                              "15. Juni",                "../2019-06-15"),
    ("Vor 2011 exportierte das Land Öl.",                                   "2011",                    "../2010"),
    ("Nach dem 15. Januar 2020 braucht man ein Visum.",                     "15. Januar 2020",         "2020-01-16/.."),
    ("Das Gesetz gilt ab dem 1. Januar 2018.",                              "1. Januar 2018",          "2018-01-01/.."),
    ("Das Parlament will bis Ende Januar abstimmen.",                       "Ende Januar",             "../2020-01-31"),
    # ranges
    ("Das Forum fand vom 4. bis 6. April statt.",                           "4.",                      "2019-04-04/2019-04-06"),
    ("Das Forum fand vom 4. bis 6. April statt.",                           "6. April",                "2019-04-04/2019-04-06"),
    ("Das Forum fand vom 4. bis zum 6. April statt.",                       "6. April",                "2019-04-04/2019-04-06"),
    ("Das Forum fand vom 30. Mai bis 2. Juni 2019 statt.",                  "30. Mai",                 "2019-05-30/2019-06-02"),
    ("Zwischen Mai und Juli 2019 starben hundert Zivilisten.",              "Mai",                     "2019-05/2019-07"),
    ("Er war von 1997 bis 2002 Minister.",                                  "1997",                    "1997/2002"),
    ("Zwischen 1991 und 1995 tobte der Krieg.",                             "1995",                    "1991/1995"),
    ("Der Krieg von 1914-18 verwüstete die Region.",                        "18",                      "1914/1918"),
    ("Am 3. und 4. Mai gab es zwei Angriffe.",                              "3.",                      "2019-05-03"),
    ("Von Montag bis Mittwoch fuhren keine Züge.",                          "Mittwoch",                "2019-12-23/2019-12-25"),
    # decades, centuries, BC
    ("In den 1990er Jahren versank das Land.",                              "den 1990er Jahren",       "199X"),
    ("In den 90er-Jahren versank das Land.",                                "den 90er-Jahren",         "199X"),
    ("In den neunziger Jahren versank das Land.",                           "den neunziger Jahren",    "199X"),
    ("In den Neunzigerjahren versank das Land.",                            "den Neunzigerjahren",     "199X"),
    ("Die Zitadelle stammt aus dem 19. Jahrhundert.",                       "19. Jahrhundert",         "18XX"),
    ("Die Stadt wurde im 2. Jahrhundert v. Chr. gegründet.",                "2. Jahrhundert v. Chr.",  "-01XX"),
    ("Cäsar wurde 44 v. Chr. in Rom ermordet.",                             "44 v. Chr.",              "-0043"),
    # quarters, halves, seasons, weekends, holidays
    ("Im dritten Quartal sank die Arbeitslosigkeit.",                       "dritten Quartal",         "2019-35"),
    ("Im ersten Quartal 2018 sank die Arbeitslosigkeit.",                   "ersten Quartal 2018",     "2018-33"),
    ("Im zweiten Halbjahr 2017 stieg der Umsatz.",                          "zweiten Halbjahr 2017",   "2017-41"),
    ("Im Frühjahr 2011 wankte das Regime.",                                 "Frühjahr 2011",           "2011-21"),
    ("Im vergangenen Sommer brannten die Wälder.",                          "vergangenen Sommer",      "2019-22"),
    ("Am vergangenen Wochenende wurden 300 Migranten gerettet.",            "vergangenen Wochenende",  "2019-12-21/2019-12-22"),
    ("Am Wochenende wird gewählt.",                                         "Wochenende",              "2019-12-28/2019-12-29"),
    ("An Weihnachten hielt die Waffenruhe.",                                "Weihnachten",             "2019-12-25"),
    ("Zu Ostern 2018 schneite es.",                                         "Ostern 2018",             "2018-04-01"),
    ("An Heiligabend wurde er entlassen.",                                  "Heiligabend",             "2019-12-24"),
    # lengths, sets, what is only pointed at
    ("Das Land ist seit acht Monaten ohne Regierung.",                      "acht Monaten",            "P8M"),
    ("Er saß dreieinhalb Jahre im Gefängnis.",                              "dreieinhalb Jahre",       "P3Y6M"),
    ("Mehrere Wochen lang war die Stadt umzingelt.",                        "Mehrere Wochen",          "PXW"),
    ("Er wurde am 4. April 2019 verhaftet und zwei Tage später entlassen.", "zwei Tage später",        "2019-04-06"),
    ("Am 4. April 2019 fiel die Stadt. Am nächsten Tag floh er.",           "nächsten Tag",            "2019-04-05"),
    ("Jeden Dienstag marschieren die Studenten.",                           "Jeden Dienstag",          "XXXX-WXX-2"),
    ("Jeden Montag ist Markt.",                                             "Jeden Montag",            "XXXX-WXX-1"),
    ("Freitags strömt die Menge auf die Straße.",                           "Freitags",                "XXXX-WXX-5"),
    ("Die Preise ändern sich täglich.",                                     "täglich",                 "P1D"),
    ("Er hat kürzlich den Gesandten getroffen.",                            "kürzlich",                "PAST_REF"),
    ("In den vergangenen Monaten verdoppelten sich die Preise.",            "den vergangenen Monaten", "PXM"),
    ("In den letzten sechs Monaten flohen tausend Zivilisten.",             "den letzten sechs Monaten", "2019-06/2019-12-27"),
    ("Derzeit lebt er im Exil.",                                            "Derzeit",                 "PRESENT_REF"),
]  # fmt: skip

SILENT = [
    "Der Abgeordnete Thomas Sommer sprach.",
    "Frau Winter und Herr Herbst schwiegen.",
    "Elke Sommer wurde berühmt.",
    "Der Trainer Markus August ging.",
    "Rund 2.000 Menschen demonstrierten.",
    "Es wurden 2019 Soldaten entsandt.",
    "Die Karte kostet 1.990 Euro.",
    "Die Mannschaft siegte 3:1.",
    "Die Mannschaft siegte mit 3:1 gegen Bremen.",
    "Rufen Sie 030 4405 219 an.",
    "Artikel 2043 des Gesetzbuchs gilt nicht.",
    "Paragraf 12 gilt nicht.",
    "Die Resolution 2254 ist toter Buchstabe.",
    "Der erste Minister reiste ab.",
    "Das Ende des Krieges ist nah.",
    "Er steht am Anfang seiner Laufbahn.",
    "In der Mitte des Saals stand er.",
    "Der zweite Verhaftete ist sein Bruder.",
    "Die letzten Kämpfer ergaben sich.",
    "Vor dem Treffen grüßte er.",
    "Ein Drittel der Abgeordneten enthielt sich.",
    "Guten Morgen, sagte er.",
    "Acht Männer flohen, sieben starben.",
    "Er maß die Fläche.",
    "Der Flug 1970 wurde gestrichen.",
    "Der Spiegel und die Zeit berichteten.",
    "Die Neue Zürcher schwieg.",
    "Am Rande des Gipfels sprach er.",
    "Um 12 Prozent stiegen die Preise.",
    "Seit der Wende ist das anders.",
]


@pytest.mark.parametrize(("text", "expression", "expected"), CORPUS, ids=lambda value: value)
def test_it_is_read_as_a_careful_reader_would(said, text, expression, expected):
    assert said(text).get(expression) == expected, said(text)


@pytest.mark.parametrize("text", SILENT)
def test_it_is_no_date(said, text):
    assert said(text) == {}
