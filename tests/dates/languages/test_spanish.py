"""Spanish news: what a careful reader takes from it, and what only looks like a time."""
# ruff: noqa: E501  a row is a line

from __future__ import annotations

import pytest

CODE = "es"

# Written on Friday 27 December 2019.
# text                                                                      expression                  EDTF, or TIMEX3
CORPUS = [
    # days
    ("El puerto de Sfax reabrió el 4 de abril de 2019.",                    "4 de abril de 2019",      "2019-04-04"),
    ("El alto el fuego entró en vigor el 1 de mayo.",                       "1 de mayo",               "2019-05-01"),
    ("El alto el fuego entró en vigor el 1º de mayo.",                      "1º de mayo",              "2019-05-01"),
    ("El primero de mayo de 2018 hubo marchas.",                            "primero de mayo de 2018", "2018-05-01"),
    ("La huelga empezó el jueves 5 de diciembre.",                          "jueves 5 de diciembre",   "2019-12-05"),
    ("El acuerdo deberá ratificarse el 15 de enero.",                       "15 de enero",             "2020-01-15"),
    ("El decreto, firmado el 04/05/2019, es secreto.",                      "04/05/2019",              "2019-05-04"),
    ("El decreto lleva fecha de 4.5.2019.",                                 "4.5.2019",                "2019-05-04"),
    ("Madrid, 3 oct 2018.",                                                 "3 oct 2018",              "2018-10-03"),
    ("Nació el 8 de agosto de 1955 en Orán.",                               "8 de agosto de 1955",     "1955-08-08"),
    ("Los funerales serán el próximo 3 de enero.",                          "próximo 3 de enero",      "2020-01-03"),
    ("El pasado 14 de julio la plaza estaba llena.",                        "pasado 14 de julio",      "2019-07-14"),
    ("Fue detenido el 6 de junio del 2004.",                                "6 de junio del 2004",     "2004-06-06"),
    # weekdays
    ("Los ministros se reunieron el martes en Bruselas.",                   "martes",                  "2019-12-24"),
    ("El Parlamento votará el martes el texto.",                            "martes",                  "2019-12-31"),
    ("Había dimitido el martes pasado.",                                    "martes pasado",           "2019-12-24"),
    ("Había dimitido el pasado martes.",                                    "el pasado martes",        "2019-12-24"),
    ("El tribunal fallará el próximo lunes.",                               "el próximo lunes",        "2019-12-30"),
    ("El juicio empezará el martes de la próxima semana.",                  "martes de la próxima semana", "2019-12-31"),
    ("Un hombre murió el domingo, informó la policía.",                     "domingo",                 "2019-12-22"),
    ("Los disparos se reanudaron el miércoles por la noche.",               "miércoles por la noche",  "2019-12-25"),
    ("En la noche del sábado al domingo ardió el almacén.",                 "noche del sábado al domingo", "2019-12-21"),
    ("Cientos de personas marcharon en la mañana del sábado.",              "mañana del sábado",       "2019-12-21"),
    ("La reunión comenzará el jueves a las 17:30.",                         "jueves a las 17:30",      "2020-01-02T17:30"),
    ("La sesión se levantó el jueves a las 17.30 horas.",                   "jueves a las 17.30 horas", "2019-12-26T17:30"),
    ("El presidente viajará este martes a Lima.",                           "este martes",             "2019-12-31"),
    # near the day of writing
    ("Salió ayer del hospital.",                                            "ayer",                    "2019-12-26"),
    ("Salió anteayer del hospital.",                                        "anteayer",                "2019-12-25"),
    ("Saldrá mañana del hospital.",                                         "mañana",                  "2019-12-28"),
    ("Saldrá pasado mañana del hospital.",                                  "pasado mañana",           "2019-12-29"),
    ("El ministro lo negó ayer por la tarde.",                              "ayer por la tarde",       "2019-12-26"),
    ("El voto será mañana por la mañana.",                                  "mañana por la mañana",    "2019-12-28"),
    ("Dos soldados murieron esta madrugada.",                               "esta madrugada",          "2019-12-27"),
    ("Anoche cayeron tres obuses.",                                         "Anoche",                  "2019-12-26"),
    ("Hoy la ciudad llora.",                                                "Hoy",                     "2019-12-27"),
    ("Hace tres días se hundió el puente.",                                 "Hace tres días",          "2019-12-24"),
    ("El puente se había hundido hace una semana.",                         "hace una semana",         "2019-12-16/2019-12-22"),
    ("Había llegado hace un año.",                                          "hace un año",             "2018"),
    ("Hace veinticinco años caía el muro.",                                 "Hace veinticinco años",   "1994"),
    ("El acuerdo se firmó dos meses atrás.",                                "dos meses atrás",         "2019-10"),
    ("Volverá dentro de tres días.",                                        "dentro de tres días",     "2019-12-30"),
    ("Volverá en diez días.",                                               "diez días",               "P10D"),
    # weeks, months, years
    ("La semana pasada se dispararon los precios.",                         "La semana pasada",        "2019-12-16/2019-12-22"),
    ("Se verán la próxima semana.",                                         "la próxima semana",       "2019-12-30/2020-01-05"),
    ("Se verán la semana que viene.",                                       "la semana que viene",     "2019-12-30/2020-01-05"),
    ("Las conversaciones fracasaron esta semana.",                          "esta semana",             "2019-12-23/2019-12-29"),
    ("La violencia cesó el mes pasado.",                                    "el mes pasado",           "2019-11"),
    ("El próximo mes será juzgado.",                                        "El próximo mes",          "2020-01"),
    ("El año pasado la cosecha fue buena.",                                 "El año pasado",           "2018"),
    ("Se votará el año que viene.",                                         "el año que viene",        "2020"),
    ("Fue elegido este año.",                                               "este año",                "2019"),
    ("Las tropas entraron en la ciudad en marzo.",                          "marzo",                   "2019-03"),
    ("Las elecciones se celebrarán en marzo.",                              "marzo",                   "2020-03"),
    ("Fue detenido el pasado junio.",                                       "el pasado junio",         "2019-06"),
    ("Fue detenido en junio pasado.",                                       "junio pasado",            "2019-06"),
    ("La cumbre de septiembre de 2018 fracasó.",                            "septiembre de 2018",      "2018-09"),
    ("La Constitución de 1978 fue reformada.",                              "1978",                    "1978"),
    ("La fábrica cerró en 2014 tras un incendio.",                          "2014",                    "2014"),
    ("El golpe del 2002 duró dos días.",                                    "2002",                    "2002"),
    # early, mid, late
    ("El asedio había comenzado a principios de abril.",                    "a principios de abril",   "2019-04-01/2019-04-10"),
    ("La tregua se pactó a mediados de mayo.",                              "a mediados de mayo",      "2019-05-11/2019-05-20"),
    ("Se marchó a finales de junio.",                                       "a finales de junio",      "2019-06-21/2019-06-30"),
    ("Se marchó a fines del mes de junio.",                                 "a fines del mes de junio", "2019-06-21/2019-06-30"),
    ("La guerra estalló a finales de 2013.",                                "a finales de 2013",       "2013-36"),
    ("A mediados de los años ochenta había un cine.",                       "A mediados de los años ochenta", "1983-01-01/1986-12-31"),
    ("A comienzos del siglo XX el puerto prosperaba.",                      "A comienzos del siglo XX", "1900-01-01/1933-05-01"),
    # since, until, before, after
    ("Desde el 4 de abril bombardean la capital.",                          "4 de abril",              "2019-04-04/.."),
    ("Desde el martes la carretera está cortada.",                          "martes",                  "2019-12-24/.."),
    ("Dirige el partido desde 2011.",                                       "2011",                    "2011/.."),
    ("Dirige el partido desde el año pasado.",                              "el año pasado",           "2018/.."),
    ("La tregua aguantó hasta el 15 de junio.",                             "15 de junio",             "../2019-06-15"),
    ("Antes de 2011 el país exportaba petróleo.",                           "2011",                    "../2010"),
    ("Después del 15 de enero de 2020 se pedirá visado.",                   "15 de enero de 2020",     "2020-01-16/.."),
    ("La ley rige a partir del 1 de enero de 2018.",                        "1 de enero de 2018",      "2018-01-01/.."),
    ("Los diputados votarán antes del 31 de enero.",                        "31 de enero",             "../2020-01-30"),
    # ranges
    ("El foro se celebró del 4 al 6 de abril.",                             "4",                       "2019-04-04/2019-04-06"),
    ("El foro se celebró del 4 al 6 de abril.",                             "6 de abril",              "2019-04-04/2019-04-06"),
    ("El foro se celebró del 30 de mayo al 2 de junio de 2019.",            "30 de mayo",              "2019-05-30/2019-06-02"),
    ("Entre mayo y julio de 2019 murieron cien civiles.",                   "mayo",                    "2019-05/2019-07"),
    ("Fue ministro de 1997 a 2002.",                                        "1997",                    "1997/2002"),
    ("Entre 1991 y 1995 arreció la guerra.",                                "1995",                    "1991/1995"),
    ("La guerra de 1936-39 arruinó la región.",                             "39",                      "1936/1939"),
    ("El 3 y 4 de mayo hubo dos ataques.",                                  "3",                       "2019-05-03"),
    ("Los días 3 y 4 de mayo hubo dos ataques.",                            "4 de mayo",               "2019-05-04"),
    ("De lunes a miércoles no circularon trenes.",                          "miércoles",               "2019-12-23/2019-12-25"),
    # decades, centuries, BC
    ("En los años 1990 el país se hundió.",                                 "los años 1990",           "199X"),
    ("En los años noventa el país se hundió.",                              "los años noventa",        "199X"),
    ("En los noventa el país se hundió.",                                   "los noventa",             "199X"),
    ("En la década de 1990 el país se hundió.",                             "la década de 1990",       "199X"),
    ("En la década de los ochenta llegó la crisis.",                        "la década de los ochenta", "198X"),
    ("La ciudadela es del siglo XIX.",                                      "siglo XIX",               "18XX"),
    ("La ciudad se fundó en el siglo II a. C.",                             "siglo II a. C.",          "-01XX"),
    ("César fue asesinado en el 44 a. C. en Roma.",                         "44 a. C.",                "-0043"),
    ("Cartago cayó en el 146 antes de Cristo.",                             "146 antes de Cristo",     "-0145"),
    # quarters, halves, seasons, weekends, holidays
    ("El paro bajó en el tercer trimestre.",                                "tercer trimestre",        "2019-35"),
    ("El paro bajó en el primer trimestre de 2018.",                        "primer trimestre de 2018", "2018-33"),
    ("Las ventas subieron en el segundo semestre de 2017.",                 "segundo semestre de 2017", "2017-41"),
    ("En la primavera de 2011 el régimen se tambaleaba.",                   "primavera de 2011",       "2011-21"),
    ("El verano pasado se multiplicaron los incendios.",                    "verano pasado",           "2019-22"),
    ("El pasado verano se multiplicaron los incendios.",                    "El pasado verano",        "2019-22"),
    ("El pasado fin de semana fueron rescatados 300 migrantes.",            "El pasado fin de semana", "2019-12-21/2019-12-22"),
    ("Se votará este fin de semana.",                                       "este fin de semana",      "2019-12-28/2019-12-29"),
    ("En Navidad se respetó la tregua.",                                    "Navidad",                 "2019-12-25"),
    ("En la Nochebuena de 2018 nevó.",                                      "Nochebuena de 2018",      "2018-12-24"),
    ("El Viernes Santo de 2018 no hubo tregua.",                            "Viernes Santo de 2018",   "2018-03-30"),
    # lengths, sets, what is only pointed at
    ("El país lleva sin gobierno ocho meses.",                              "ocho meses",              "P8M"),
    ("Estuvo en la cárcel por dos años.",                                   "dos años",                "P2Y"),
    ("Pasó tres años y medio en la cárcel.",                                "tres años y medio",       "P3Y6M"),
    ("Durante varias semanas la ciudad estuvo cercada.",                    "varias semanas",          "PXW"),
    ("Detenido el 4 de abril de 2019, salió dos días después.",             "dos días después",        "2019-04-06"),
    ("El 4 de abril de 2019 cayó la ciudad. Al día siguiente huyó.",        "Al día siguiente",        "2019-04-05"),
    ("Cada martes marchan los estudiantes.",                                "Cada martes",             "XXXX-WXX-2"),
    ("Todos los lunes hay mercado.",                                        "Todos los lunes",         "XXXX-WXX-1"),
    ("Los precios cambian todos los días.",                                 "todos los días",          "P1D"),
    ("Recientemente se reunió con el enviado.",                             "Recientemente",           "PAST_REF"),
    ("En los últimos meses se han doblado los precios.",                    "últimos meses",           "PXM"),
    ("En los últimos seis meses huyeron mil civiles.",                      "los últimos seis meses",  "2019-06/2019-12-27"),
    ("Actualmente vive en el exilio.",                                      "Actualmente",             "PRESENT_REF"),
]  # fmt: skip

SILENT = [
    "El alcalde Domingo Pérez habló.",
    "Santo Domingo es la capital.",
    "Plácido Domingo cantó en Viena.",
    "La sonda llegó a Marte.",
    "El mar estaba en calma.",
    "El pasado no importa.",
    "Cada uno de ellos habló.",
    "El segundo detenido es su hermano.",
    "Unas 2.000 personas se manifestaron.",
    "Fueron desplegados 2019 soldados.",
    "El billete cuesta 1.990 euros.",
    "El equipo ganó 3 a 1.",
    "Llame al 91 440 20 19.",
    "El artículo 2043 del código no se aplica.",
    "La resolución 2254 es letra muerta.",
    "El primer ministro partió.",
    "A fin de cuentas, fue un error.",
    "El fin de la guerra está cerca.",
    "Julio Iglesias cantó en Madrid.",
    "Julio Anguita y Abril Martínez hablaron.",
    "La mitad de los diputados se abstuvo.",
    "Antes de partir saludó.",
    "Se marchó tarde y mal.",
    "El partido pasado fue duro.",
    "Fue el mejor jugador del segundo tiempo.",
    "El vuelo 1970 fue cancelado.",
    "El Sol de México publicó la foto.",
    "La Plaza de Mayo estaba llena.",
    "La avenida 9 de Julio estaba vacía.",
    "Era la hora de la verdad.",
]


@pytest.mark.parametrize(("text", "expression", "expected"), CORPUS, ids=lambda value: value)
def test_it_is_read_as_a_careful_reader_would(said, text, expression, expected):
    assert said(text).get(expression) == expected, said(text)


@pytest.mark.parametrize("text", SILENT)
def test_it_is_no_date(said, text):
    assert said(text) == {}
