"""Italian news: what a careful reader takes from it, and what only looks like a time."""
# ruff: noqa: E501  a row is a line

from __future__ import annotations

import pytest

CODE = "it"

# Written on Friday 27 December 2019.
# text                                                                      expression                  EDTF, or TIMEX3
CORPUS = [
    # days
    ("Il porto di Sfax ha riaperto il 4 aprile 2019.",                      "4 aprile 2019",           "2019-04-04"),
    ("La tregua è entrata in vigore il 1° maggio.",                         "1° maggio",               "2019-05-01"),
    ("La tregua è entrata in vigore il primo maggio 2018.",                 "primo maggio 2018",       "2018-05-01"),
    ("Lo sciopero è cominciato giovedì 5 dicembre.",                        "giovedì 5 dicembre",      "2019-12-05"),
    ("L'accordo dovrà essere ratificato il 15 gennaio.",                    "15 gennaio",              "2020-01-15"),
    ("Il decreto, firmato il 04/05/2019, resta segreto.",                   "04/05/2019",              "2019-05-04"),
    ("Il decreto è datato 4.5.2019.",                                       "4.5.2019",                "2019-05-04"),
    ("Roma, 3 ott. 2018.",                                                  "3 ott. 2018",             "2018-10-03"),
    ("L'8 agosto 1991 la nave attraccò a Bari.",                            "8 agosto 1991",           "1991-08-08"),
    ("Il 3 gennaio prossimo si terranno i funerali.",                       "3 gennaio prossimo",      "2020-01-03"),
    ("Lo scorso 14 luglio la piazza era piena.",                            "scorso 14 luglio",        "2019-07-14"),
    ("L'11 settembre 2001 cambiò tutto.",                                   "11 settembre 2001",       "2001-09-11"),
    # weekdays
    ("I ministri si sono incontrati martedì a Bruxelles.",                  "martedì",                 "2019-12-24"),
    ("Il Parlamento voterà martedì sul testo.",                             "martedì",                 "2019-12-31"),
    ("Si era dimesso martedì scorso.",                                      "martedì scorso",          "2019-12-24"),
    ("Si era dimesso lo scorso martedì.",                                   "lo scorso martedì",       "2019-12-24"),
    ("La Corte si pronuncerà lunedì prossimo.",                             "lunedì prossimo",         "2019-12-30"),
    ("Il processo si aprirà martedì della prossima settimana.",             "martedì della prossima settimana", "2019-12-31"),
    ("Un uomo è stato ucciso domenica, ha detto la polizia.",               "domenica",                "2019-12-22"),
    ("Gli spari sono ripresi mercoledì sera.",                              "mercoledì sera",          "2019-12-25"),
    ("Nella notte tra sabato e domenica un incendio ha distrutto il deposito.", "notte tra sabato e domenica", "2019-12-21"),
    ("Centinaia di persone hanno sfilato sabato mattina.",                  "sabato mattina",          "2019-12-21"),
    ("La riunione comincerà giovedì alle 17.30.",                           "giovedì alle 17.30",      "2020-01-02T17:30"),
    ("La seduta è stata tolta giovedì alle 17:30.",                         "giovedì alle 17:30",      "2019-12-26T17:30"),
    ("Le scuole resteranno chiuse da lunedì.",                              "lunedì",                  "2019-12-30/.."),
    # near the day of writing
    ("Ha lasciato l'ospedale ieri.",                                        "ieri",                    "2019-12-26"),
    ("Ha lasciato l'ospedale l'altro ieri.",                                "l'altro ieri",            "2019-12-25"),
    ("Lascerà l'ospedale domani.",                                          "domani",                  "2019-12-28"),
    ("Lascerà l'ospedale dopodomani.",                                      "dopodomani",              "2019-12-29"),
    ("Il ministro ha smentito ieri sera.",                                  "ieri sera",               "2019-12-26"),
    ("Il voto si terrà domani mattina.",                                    "domani mattina",          "2019-12-28"),
    ("Due soldati sono morti stamattina.",                                  "stamattina",              "2019-12-27"),
    ("Due soldati sono morti questa mattina.",                              "questa mattina",          "2019-12-27"),
    ("Tre razzi sono caduti la notte scorsa.",                              "la notte scorsa",         "2019-12-26"),
    ("Tre giorni fa il ponte è crollato.",                                  "Tre giorni fa",           "2019-12-24"),
    ("Il ponte era crollato una settimana fa.",                             "una settimana fa",        "2019-12-16/2019-12-22"),
    ("Era arrivato un anno fa.",                                            "un anno fa",              "2018"),
    ("Venticinque anni fa cadeva il muro.",                                 "Venticinque anni fa",     "1994"),
    ("L'accordo è stato firmato due mesi or sono.",                         "due mesi or sono",        "2019-10"),
    ("Tornerà tra tre giorni.",                                             "tra tre giorni",          "2019-12-30"),
    ("Tornerà fra dieci giorni.",                                           "fra dieci giorni",        "2020-01-06"),
    # weeks, months, years
    ("La settimana scorsa i prezzi sono saliti.",                           "La settimana scorsa",     "2019-12-16/2019-12-22"),
    ("Si vedranno la prossima settimana.",                                  "la prossima settimana",   "2019-12-30/2020-01-05"),
    ("I colloqui sono falliti questa settimana.",                           "questa settimana",        "2019-12-23/2019-12-29"),
    ("Gli scontri sono cessati il mese scorso.",                            "il mese scorso",          "2019-11"),
    ("Il prossimo mese sarà processato.",                                   "Il prossimo mese",        "2020-01"),
    ("L'anno scorso il raccolto era buono.",                                "L'anno scorso",           "2018"),
    ("Lo scorso anno il raccolto era buono.",                               "Lo scorso anno",          "2018"),
    ("Si voterà l'anno prossimo.",                                          "l'anno prossimo",         "2020"),
    ("È stato eletto quest'anno.",                                          "quest'anno",              "2019"),
    ("Le truppe sono entrate in città a marzo.",                            "marzo",                   "2019-03"),
    ("Le elezioni si terranno a marzo.",                                    "marzo",                   "2020-03"),
    ("È stato arrestato lo scorso giugno.",                                 "lo scorso giugno",        "2019-06"),
    ("Il vertice del settembre 2018 fallì.",                                "settembre 2018",          "2018-09"),
    ("Nel marzo del 2011 si era riunito il Consiglio.",                     "marzo del 2011",          "2011-03"),
    ("La Costituzione del 1948 è stata riformata.",                         "1948",                    "1948"),
    ("La fabbrica ha chiuso nel 2014 dopo un incendio.",                    "2014",                    "2014"),
    ("Il libro, uscito nel '68, fece scandalo.",                            "'68",                     "1968"),
    # early, mid, late
    ("L'assedio era cominciato all'inizio di aprile.",                      "all'inizio di aprile",    "2019-04-01/2019-04-10"),
    ("L'assedio era cominciato ai primi di aprile.",                        "ai primi di aprile",      "2019-04-01/2019-04-10"),
    ("A inizio aprile è cominciato l'assedio.",                             "A inizio aprile",         "2019-04-01/2019-04-10"),
    ("La tregua fu raggiunta a metà maggio.",                               "a metà maggio",           "2019-05-11/2019-05-20"),
    ("È partito a fine giugno.",                                            "a fine giugno",           "2019-06-21/2019-06-30"),
    ("È partito alla fine di giugno.",                                      "alla fine di giugno",     "2019-06-21/2019-06-30"),
    ("La guerra scoppiò alla fine del 2013.",                               "alla fine del 2013",      "2013-36"),
    ("A metà degli anni Ottanta la città aveva un cinema.",                 "A metà degli anni Ottanta", "1983-01-01/1986-12-31"),
    ("Agli inizi del XX secolo il porto era florido.",                      "Agli inizi del XX secolo", "1900-01-01/1933-05-01"),
    # since, until, before, after
    ("Dal 4 aprile la capitale è bombardata.",                              "4 aprile",                "2019-04-04/.."),
    ("Da martedì la strada è chiusa.",                                      "martedì",                 "2019-12-24/.."),
    ("Guida il partito dal 2011.",                                          "2011",                    "2011/.."),
    ("Guida il partito dall'anno scorso.",                                  "anno scorso",             "2018/.."),
    ("La tregua ha retto fino al 15 giugno.",                               "15 giugno",               "../2019-06-15"),
    ("Prima del 2011 il paese esportava petrolio.",                         "2011",                    "../2010"),
    ("Dopo il 15 gennaio 2020 servirà il visto.",                           "15 gennaio 2020",         "2020-01-16/.."),
    ("La legge vale a partire dal 1° gennaio 2018.",                        "1° gennaio 2018",         "2018-01-01/.."),
    ("I deputati voteranno entro il 31 gennaio.",                           "31 gennaio",              "2020-01-31"),
    # ranges
    ("Il forum si è tenuto dal 4 al 6 aprile.",                             "4",                       "2019-04-04/2019-04-06"),
    ("Il forum si è tenuto dal 4 al 6 aprile.",                             "6 aprile",                "2019-04-04/2019-04-06"),
    ("Il forum si è tenuto dal 30 maggio al 2 giugno 2019.",                "30 maggio",               "2019-05-30/2019-06-02"),
    ("Tra maggio e luglio 2019 morirono cento civili.",                     "maggio",                  "2019-05/2019-07"),
    ("Fu ministro dal 1997 al 2002.",                                       "1997",                    "1997/2002"),
    ("Tra il 1991 e il 1995 infuriò la guerra.",                            "1995",                    "1991/1995"),
    ("La guerra del 1915-18 rovinò la regione.",                            "18",                      "1915/1918"),
    ("Il 3 e 4 maggio ci furono due attacchi.",                             "3",                       "2019-05-03"),
    ("Da lunedì a mercoledì i treni non hanno viaggiato.",                  "mercoledì",               "2019-12-23/2019-12-25"),
    # decades, centuries, BC
    ("Negli anni Novanta il paese sprofondò.",                              "anni Novanta",            "199X"),
    ("Negli anni '90 il paese sprofondò.",                                  "anni '90",                "199X"),
    ("Negli anni 1990 il paese sprofondò.",                                 "anni 1990",               "199X"),
    ("La cittadella è del XIX secolo.",                                     "XIX secolo",              "18XX"),
    ("La cittadella fu costruita nell'Ottocento.",                          "Ottocento",               "18XX"),
    ("Il Novecento fu un secolo breve.",                                    "Il Novecento",            "19XX"),
    ("La città fu fondata nel II secolo a.C.",                              "II secolo a.C.",          "-01XX"),
    ("Cesare fu ucciso nel 44 a.C. a Roma.",                                "44 a.C.",                 "-0043"),
    ("Cartagine cadde nel 146 avanti Cristo.",                              "146 avanti Cristo",       "-0145"),
    # quarters, halves, seasons, weekends, holidays
    ("Il pil è calato nel terzo trimestre.",                                "terzo trimestre",         "2019-35"),
    ("Il pil è calato nel primo trimestre del 2018.",                       "primo trimestre del 2018", "2018-33"),
    ("Le vendite sono salite nel secondo semestre 2017.",                   "secondo semestre 2017",   "2017-41"),
    ("Nella primavera del 2011 il regime vacillava.",                       "primavera del 2011",      "2011-21"),
    ("La scorsa estate gli incendi si sono moltiplicati.",                  "La scorsa estate",        "2019-22"),
    ("Nell'estate 2019 gli incendi si sono moltiplicati.",                  "estate 2019",             "2019-22"),
    ("Lo scorso fine settimana sono stati soccorsi 300 migranti.",          "Lo scorso fine settimana", "2019-12-21/2019-12-22"),
    ("Si voterà questo fine settimana.",                                    "questo fine settimana",   "2019-12-28/2019-12-29"),
    ("A Natale la tregua è stata rispettata.",                              "Natale",                  "2019-12-25"),
    ("A Pasqua 2018 nevicò.",                                               "Pasqua 2018",             "2018-04-01"),
    ("A Ferragosto le città erano deserte.",                                "Ferragosto",              "2019-08-15"),
    # lengths, sets, what is only pointed at
    ("Il paese è senza governo da otto mesi.",                              "otto mesi",               "P8M"),
    ("Ha passato tre anni e mezzo in carcere.",                             "tre anni e mezzo",        "P3Y6M"),
    ("Per diverse settimane la città fu accerchiata.",                      "diverse settimane",       "PXW"),
    ("Arrestato il 4 aprile 2019, fu liberato due giorni dopo.",            "due giorni dopo",         "2019-04-06"),
    ("Il 4 aprile 2019 la città cadde. Il giorno dopo fuggì.",              "Il giorno dopo",          "2019-04-05"),
    ("Ogni martedì gli studenti sfilano.",                                  "Ogni martedì",            "XXXX-WXX-2"),
    ("Tutti i venerdì la folla scende in piazza.",                          "Tutti i venerdì",         "XXXX-WXX-5"),
    ("I prezzi cambiano ogni giorno.",                                      "ogni giorno",             "P1D"),
    ("Di recente ha incontrato l'inviato.",                                 "Di recente",              "PAST_REF"),
    ("Negli ultimi mesi i prezzi sono raddoppiati.",                        "ultimi mesi",             "PXM"),
    ("Negli ultimi sei mesi sono fuggiti mille civili.",                    "ultimi sei mesi",         "2019-06/2019-12-27"),
    ("Attualmente vive in esilio.",                                         "Attualmente",             "PRESENT_REF"),
]  # fmt: skip

SILENT = [
    "Non era mai stato condannato, mai indagato.",
    "Domenica Rossi ha vinto il premio.",
    "La ministra Domenica Bianchi ha parlato.",
    "Sabato De Luca è il sindaco.",
    "La sonda è scesa su Marte.",
    "Il Sole 24 Ore non pubblica la foto.",
    "Ora tocca al governo.",
    "Sei di loro erano feriti, sette in fuga.",
    "Il secondo arrestato è suo fratello.",
    "Circa 2.000 persone hanno manifestato.",
    "Furono schierati 2019 soldati.",
    "Il biglietto costa 1.990 euro.",
    "La squadra ha vinto 3 a 1.",
    "L'articolo 2043 del codice civile non vale.",
    "La risoluzione 2254 resta lettera morta.",
    "È stata una bella serata.",
    "Il primo ministro è partito.",
    "La fine della guerra è vicina.",
    "La metà dei deputati si è astenuta.",
    "A fine partita sono usciti tutti.",
    "Prima di partire ha salutato.",
    "Il dottor Aprile ha testimoniato.",
    "Carlo Maggio guida la squadra.",
    "Il Corriere della Sera non ne parla.",
    "Il volo 1970 è stato cancellato.",
    "Una Fiat Cinquecento rossa.",
    "Dopo la riunione sono usciti.",
    "È un uomo d'altri tempi.",
    "Marzo Occupato è un collettivo.",
]


@pytest.mark.parametrize(("text", "expression", "expected"), CORPUS, ids=lambda value: value)
def test_it_is_read_as_a_careful_reader_would(said, text, expression, expected):
    assert said(text).get(expression) == expected, said(text)


@pytest.mark.parametrize("text", SILENT)
def test_it_is_no_date(said, text):
    assert said(text) == {}
