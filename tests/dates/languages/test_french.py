"""French news: what a careful reader takes from it, and what only looks like a time."""
# ruff: noqa: E501  a row is a line

from __future__ import annotations

import pytest

CODE = "fr"

# Written on Friday 27 December 2019.
# text                                                                      expression                  EDTF, or TIMEX3
CORPUS = [
    # days
    ("Le port de Sfax a rouvert le 4 avril 2019.",                          "4 avril 2019",             "2019-04-04"),
    ("Le cessez-le-feu est entré en vigueur le 1er mai.",                   "1er mai",                  "2019-05-01"),
    ("La grève a débuté le jeudi 5 décembre.",                              "jeudi 5 décembre",         "2019-12-05"),
    ("L'accord doit être ratifié le 15 janvier.",                           "15 janvier",               "2020-01-15"),
    ("Le décret, signé le 04/05/2019, reste secret.",                       "04/05/2019",               "2019-05-04"),
    ("Le décret est daté du 4.5.2019.",                                     "4.5.2019",                 "2019-05-04"),
    ("Paris, le 3 oct. 2018.",                                              "3 oct. 2018",              "2018-10-03"),
    ("Né le 1er août 1955 à Oran, il fut maire.",                           "1er août 1955",            "1955-08-01"),
    ("Les obsèques auront lieu le 3 janvier prochain.",                     "3 janvier prochain",       "2020-01-03"),
    ("Le 14 juillet dernier, la foule était là.",                           "14 juillet dernier",       "2019-07-14"),
    ("Le premier avril 2018, la place était vide.",                         "premier avril 2018",       "2018-04-01"),
    # weekdays
    ("Les ministres se sont retrouvés mardi à Bruxelles.",                  "mardi",                    "2019-12-24"),
    ("Le Parlement se prononcera mardi sur le texte.",                      "mardi",                    "2019-12-31"),
    ("Il avait démissionné mardi dernier.",                                 "mardi dernier",            "2019-12-24"),
    ("La cour rendra son arrêt lundi prochain.",                            "lundi prochain",           "2019-12-30"),
    ("Le procès s'ouvre le mardi de la semaine prochaine.",                 "mardi de la semaine prochaine", "2019-12-31"),
    ("Un homme a été tué dimanche, a indiqué la police.",                   "dimanche",                 "2019-12-22"),
    ("Les tirs ont repris mercredi soir.",                                  "mercredi soir",            "2019-12-25"),
    ("Dans la nuit de samedi à dimanche, un feu a ravagé l'entrepôt.",      "la nuit de samedi à dimanche", "2019-12-21"),
    ("Des centaines de personnes ont défilé samedi matin.",                 "samedi matin",             "2019-12-21"),
    ("La réunion commencera jeudi à 17h30.",                                "jeudi à 17h30",            "2020-01-02T17:30"),
    ("La séance a été levée jeudi vers 14 h 30.",                           "jeudi vers 14 h 30",       "2019-12-26T14:30"),
    ("Ce vendredi, les écoles sont fermées.",                               "Ce vendredi",              "2019-12-27"),
    # near the day of writing
    ("Il a quitté l'hôpital hier.",                                         "hier",                     "2019-12-26"),
    ("Il a quitté l'hôpital avant-hier.",                                   "avant-hier",               "2019-12-25"),
    ("Il quittera l'hôpital demain.",                                       "demain",                   "2019-12-28"),
    ("Il quittera l'hôpital après-demain.",                                 "après-demain",             "2019-12-29"),
    ("Le ministre a démenti hier soir.",                                    "hier soir",                "2019-12-26"),
    ("Le vote aura lieu demain matin.",                                     "demain matin",             "2019-12-28"),
    ("Aujourd'hui, la ville panse ses plaies.",                             "Aujourd'hui",              "2019-12-27"),
    ("Deux soldats ont péri ce matin.",                                     "ce matin",                 "2019-12-27"),
    ("La nuit dernière, trois obus sont tombés.",                           "La nuit dernière",         "2019-12-26"),
    ("Il y a trois jours, le pont s'est effondré.",                         "Il y a trois jours",       "2019-12-24"),
    ("Le pont s'était effondré il y a une semaine.",                        "il y a une semaine",       "2019-12-16/2019-12-22"),
    ("Il était arrivé il y a un an.",                                       "il y a un an",             "2018"),
    ("Il y a tout juste vingt-cinq ans, le mur tombait.",                   "Il y a tout juste vingt-cinq ans", "1994"),
    ("L'accord a été signé voilà deux mois.",                               "voilà deux mois",          "2019-10"),
    ("Il reviendra dans trois jours.",                                      "dans trois jours",         "2019-12-30"),
    ("Il reviendra dans dix jours.",                                        "dans dix jours",           "2020-01-06"),
    # weeks, months, years
    ("La semaine dernière, les prix ont flambé.",                           "La semaine dernière",      "2019-12-16/2019-12-22"),
    ("Ils se verront la semaine prochaine.",                                "la semaine prochaine",     "2019-12-30/2020-01-05"),
    ("Les pourparlers ont échoué cette semaine.",                           "cette semaine",            "2019-12-23/2019-12-29"),
    ("Les violences ont cessé le mois dernier.",                            "le mois dernier",          "2019-11"),
    ("Le mois prochain, il sera jugé.",                                     "Le mois prochain",         "2020-01"),
    ("L'an dernier, la récolte était bonne.",                               "L'an dernier",             "2018"),
    ("L'année dernière a été rude.",                                        "L'année dernière",         "2018"),
    ("Le scrutin aura lieu l'an prochain.",                                 "l'an prochain",            "2020"),
    ("Il a été élu cette année.",                                           "cette année",              "2019"),
    ("Les troupes sont entrées dans la ville en mars.",                     "mars",                     "2019-03"),
    ("Les élections se tiendront en mars.",                                 "mars",                     "2020-03"),
    ("Il a été arrêté en juin dernier.",                                    "juin dernier",             "2019-06"),
    ("Le sommet de septembre 2018 fut un échec.",                           "septembre 2018",           "2018-09"),
    ("Le Conseil s'était réuni en mars 2011.",                              "mars 2011",                "2011-03"),
    ("La Constitution de 1958 a été révisée.",                              "1958",                     "1958"),
    ("L'usine a fermé en 2014 après un incendie.",                          "2014",                     "2014"),
    # early, mid, late
    ("Le siège avait commencé début avril.",                                "début avril",              "2019-04-01/2019-04-10"),
    ("Le siège avait commencé au début du mois d'avril.",                   "au début du mois d'avril", "2019-04-01/2019-04-10"),
    ("Une trêve a été conclue à la mi-mai.",                                "mi-mai",                   "2019-05-11/2019-05-20"),
    ("Il est parti fin juin.",                                              "fin juin",                 "2019-06-21/2019-06-30"),
    ("Il est parti à la fin de l'année 2016.",                              "à la fin de l'année 2016", "2016-36"),
    ("La guerre a éclaté fin 2013.",                                        "fin 2013",                 "2013-36"),
    ("Au milieu des années 1980, la ville comptait un cinéma.",             "Au milieu des années 1980", "1983-01-01/1986-12-31"),
    ("Au début du XXe siècle, le port était prospère.",                     "Au début du XXe siècle",   "1900-01-01/1933-05-01"),
    ("Courant novembre, les négociations ont repris.",                      "novembre",                 "2019-11"),
    # since, until, before, after
    ("Depuis le 4 avril, la capitale est bombardée.",                       "4 avril",                  "2019-04-04/.."),
    ("Depuis mardi, la route est coupée.",                                  "mardi",                    "2019-12-24/.."),
    ("Il dirige le parti depuis 2011.",                                     "2011",                     "2011/.."),
    ("Il dirige le parti depuis l'an dernier.",                             "l'an dernier",             "2018/.."),
    ("La trêve a tenu jusqu'au 15 juin.",                                   "15 juin",                  "../2019-06-15"),
    ("La trêve a tenu jusqu'à la fin de 2017.",                             "à la fin de 2017",         "../2017-36"),
    ("Avant 2011, le pays exportait du pétrole.",                           "2011",                     "../2010"),
    ("Après le 15 janvier 2020, les visas seront exigés.",                  "15 janvier 2020",          "2020-01-16/.."),
    ("La loi s'applique à partir du 1er janvier 2018.",                     "1er janvier 2018",         "2018-01-01/.."),
    ("Les députés voteront d'ici au 31 janvier.",                           "31 janvier",               "2020-01-31"),
    # ranges
    ("Le forum s'est tenu du 4 au 6 avril.",                                "4",                        "2019-04-04/2019-04-06"),
    ("Le forum s'est tenu du 4 au 6 avril.",                                "6 avril",                  "2019-04-04/2019-04-06"),
    ("Le forum s'est tenu du 30 mai au 2 juin 2019.",                       "30 mai",                   "2019-05-30/2019-06-02"),
    ("Entre mai et juillet 2019, cent civils sont morts.",                  "mai",                      "2019-05/2019-07"),
    ("Il fut ministre de 1997 à 2002.",                                     "1997",                     "1997/2002"),
    ("Entre 1991 et 1995, la guerre fit rage.",                             "1995",                     "1991/1995"),
    ("La guerre de 1914-1918 a ruiné la région.",                           "1918",                     "1914/1918"),
    ("Les 3 et 4 mai, deux attaques ont eu lieu.",                          "3",                        "2019-05-03"),
    ("De lundi à mercredi, les trains n'ont pas circulé.",                  "mercredi",                 "2019-12-23/2019-12-25"),
    # decades, centuries, BC
    ("Dans les années 1990, le pays a sombré.",                             "les années 1990",          "199X"),
    ("Dans les années 90, le pays a sombré.",                               "les années 90",            "199X"),
    ("Dans les années soixante-dix, il vivait à Rome.",                     "les années soixante-dix",  "197X"),
    ("La citadelle date du XIXe siècle.",                                   "XIXe siècle",              "18XX"),
    ("La citadelle date du 17e siècle.",                                    "17e siècle",               "16XX"),
    ("La ville fut fondée au IIe siècle av. J.-C.",                         "IIe siècle av. J.-C.",     "-01XX"),
    ("César fut assassiné en 44 av. J.-C. à Rome.",                         "44 av. J.-C.",             "-0043"),
    ("Carthage tomba en 146 avant Jésus-Christ.",                           "146 avant Jésus-Christ",   "-0145"),
    # quarters, halves, seasons, weekends, holidays
    ("Le chômage a reculé au troisième trimestre.",                         "troisième trimestre",      "2019-35"),
    ("Le chômage a reculé au premier trimestre 2018.",                      "premier trimestre 2018",   "2018-33"),
    ("Les ventes ont bondi au second semestre de 2017.",                    "second semestre de 2017",  "2017-41"),
    ("Au printemps 2011, le régime vacillait.",                             "printemps 2011",           "2011-21"),
    ("À l'été 2019, les incendies se sont multipliés.",                     "été 2019",                 "2019-22"),
    ("L'été dernier, les incendies se sont multipliés.",                    "été dernier",              "2019-22"),
    ("Le week-end dernier, 300 migrants ont été secourus.",                 "Le week-end dernier",      "2019-12-21/2019-12-22"),
    ("Les urnes s'ouvriront ce week-end.",                                  "ce week-end",              "2019-12-28/2019-12-29"),
    ("À Noël, la trêve a été respectée.",                                   "Noël",                     "2019-12-25"),
    ("Le lundi de Pâques 2018, il a neigé.",                                "lundi de Pâques 2018",     "2018-04-02"),
    ("À la Toussaint, les cimetières étaient pleins.",                      "Toussaint",                "2019-11-01"),
    # lengths, sets, what is only pointed at
    ("Le pays est sans gouvernement depuis huit mois.",                     "huit mois",                "P8M"),
    ("Il a passé trois ans et demi en prison.",                             "trois ans et demi",        "P3Y6M"),
    ("Pendant plusieurs semaines, la ville a été encerclée.",               "plusieurs semaines",       "PXW"),
    ("Arrêté le 4 avril 2019, il fut libéré deux jours plus tard.",         "deux jours plus tard",     "2019-04-06"),
    ("Le 4 avril 2019, la ville tombait. Le lendemain, il fuyait.",         "Le lendemain",             "2019-04-05"),
    ("Chaque mardi, les étudiants défilent.",                               "Chaque mardi",             "XXXX-WXX-2"),
    ("Tous les vendredis, la foule descend dans la rue.",                   "Tous les vendredis",       "XXXX-WXX-5"),
    ("Les cours changent chaque jour.",                                     "chaque jour",              "P1D"),
    ("Il a récemment rencontré l'émissaire.",                               "récemment",                "PAST_REF"),
    ("Ces derniers mois, les prix ont doublé.",                             "Ces derniers mois",        "PXM"),
    ("Ces dernières années, les prix ont doublé.",                          "Ces dernières années",     "PXY"),
    ("Au cours des six derniers mois, mille civils ont fui.",               "six derniers mois",        "2019-06/2019-12-27"),
    ("Il est actuellement en exil.",                                        "actuellement",             "PRESENT_REF"),
]  # fmt: skip

SILENT = [
    "La sonde s'est posée sur la planète Mars.",
    "Un accord a été trouvé dans la soirée électorale.",
    "Il avait été dernier du classement.",
    "Elle a été deux fois ministre.",
    "L'or a franchi un seuil, or personne ne l'attendait.",
    "Quelque 2 000 personnes ont manifesté.",
    "Près de 1 500 soldats ont été déployés.",
    "Environ 2019 soldats ont été déployés.",
    "Le billet coûte 1 990 euros.",
    "L'équipe l'a emporté 3 à 1.",
    "Il a été battu 6-4, 7-5.",
    "Composez le 01 44 05 20 19.",
    "L'article 2015 du code civil ne s'applique pas.",
    "La résolution 2254 reste lettre morte.",
    "Avril Lavigne chante à Paris.",
    "Le journaliste Jean Avril a témoigné.",
    "Monsieur Janvier et Madame Mai sont venus.",
    "Bruno Mars a chanté.",
    "Il sera entendu comme témoin.",
    "Sept hommes armés ont fui, huit autres sont morts.",
    "L'affaire est passée devant la cour.",
    "La deuxième division s'est repliée.",
    "Il habite 12 rue du Marché.",
    "Il a mis le point final au texte.",
    "Les fins de série sont soldées.",
    "Un second souffle pour l'économie.",
    "Il lit le journal Le Matin.",
    "Le vol 1970 a été annulé.",
    "Le score final est de 2-2.",
]


@pytest.mark.parametrize(("text", "expression", "expected"), CORPUS, ids=lambda value: value)
def test_it_is_read_as_a_careful_reader_would(said, text, expression, expected):
    assert said(text).get(expression) == expected, said(text)


@pytest.mark.parametrize("text", SILENT)
def test_it_is_no_date(said, text):
    assert said(text) == {}
