"""Names from other alphabets: spellings of one person, and persons that must not be taken for one another."""

from __future__ import annotations

from itertools import combinations

import pytest

from events import forenames, keys, persons
from events.entities import Actor, ActorKind, Spelling, SpellingKind
from events.found import together
from events.keys import slug
from events.letters import ARABIC, SLAVIC
from events.transliteration import _spelt, alike, form

# Each line is one person.
ONE = """
Mohammed al-Ghariani = Mohamed Gharyani = Muhammad el-Ghariyani = Mohammad al Gheriani
Fayez al-Sarraj = Faiez Serraj = Fayez as-Sarraj = Fayiz Al-Serraj
Abdul Hafiz Ghoga = Abdel Hafiz Ghoga = Abdelhafidh Ghogah = Abd al-Hafez Ghoga
Abdel Rahman Shalgam = Abderrahman Shalgham = Abdurrahman Shalgam = Abd ar-Rahman Shalgham
Abdel Latif Haddad = Abdullatif el-Haddad = Abdellatif Haddad = Abdul Latif Hadad
Abdessalam Jalloud = Abdel Salam Jalloud = Abdul Salam Jaloud = Abd as-Salam Jalloud
Ahmed Bani = Ahmad Banni = Ahmet Bani
Khaled Kaim = Khalid Kaim = Khaled Khaim
Osama bin Laden = Usama Ben Ladin = Oussama bin Ladin
Mohamed ElBaradei = Mohammed al-Baradei = Mohamed el-Baradei = Mohamed Elbaradei
Rachid Bouchareb = Rashid Bousharib = Rasheed Bousharib
Muammar Gaddafi = Moammar Qaddafi = Mouammar Kadhafi = Moamer Gadhafi = Muammar al-Qadhafi
Gamal Mubarak = Jamal Moubarak = Djamal Mubarak
Hosni Mubarak = Husni Mubarak = Hosny Moubarak
Youssef Chahine = Yusuf Shahin = Yousef Chahin
Ali Benali = Ali Ben Ali = Aly bin Ali
Hussein Ghannouchi = Hossein Gannouchi = Husayn Ghanouchi
Othman Bensasi = Osman Bensassi
Naguib Sawiris = Najib Sawiris
Tarek Mitri = Tariq Mitri = Tareq Mitry
Mustapha Zintani = Mustafa al-Zintani = Moustafa Zintany
Saif Kassar = Seif Qassar = Sayf el-Kassar
Suleiman Mahmoud = Sulaiman Mahmood = Slimane Mahmud
Walid Daoudi = Oualid Daoudi = Waleed al-Daoudi
Ahmad Jannati = Ahmed Jannati
Hassan Rouhani = Hasan Ruhani = Hassan Rohani
Dmitri Medvedev = Dmitry Medwedew = Dmitriy Medvedeff
Mikhail Gorbachev = Michail Gorbatschow = Mikhail Gorbatchev
Volodymyr Zelensky = Volodymyr Zelenskyy = Volodymyr Zelenskiy = Volodymyr Zelenskyi
Yevgeny Prigozhin = Evgeni Prigozhin = Yevgeni Prigozhin
Nikita Khrushchev = Nikita Khrushchov = Nikita Khruschtschow
Sergei Lavrov = Sergey Lavroff = Serguei Lavrov
Nicolás Maduro = Nicolas Maduro
"""
TWO = """
Mohamed Saad | Mohamed Said
Mohamed Said | Mohamed Sayed
Hassan Nasr | Hussein Nasr
Ahmed Omar | Mohamed Omar
Ahmed Hassan | Mahmoud Hassan
Hamid Salem | Hamad Salem
Salah Badi | Saleh Badi
Saleh Omar | Salem Omar
Salim Jamal | Salam Jamal
Jamil Haddad | Jamal Haddad
Gamal Helmy | Kamal Helmy
Karim Ali | Karam Ali
Rashid Rida | Rashad Rida
Nasser Ali | Nasr Ali
Khaled Walid | Khalil Walid
Abdul Rahman Ali | Abdul Rahim Ali
Abdul Karim Kassem | Abdul Hakim Kassem
Saif Gaddafi | Khamis Gaddafi
Mohamed Karimi | Mohamed Karami
Uday Hussein | Qusay Hussein
Omar Bashir | Amr Bashir
Hadi Mansour | Hedayat Mansour
Ali Hassan Majid | Ali Hussein Majid
Ahmed Omar Bani | Ahmed Ali Bani
Kim Jong-il | Kim Jong-un
Jean Martin | Joan Martin
Jean Martin | Jean Martins
John Smith | Jon Smyth
Dan Carter | Dean Carter
Al Gore | El Gore
Ben Stone | Bin Stone
Maria Petrov | Maria Petrova
Sergei Ivanov | Sergei Ivanenko
Dmitry Medvedev | Dmitry Medvedchuk
Chen Wei | Shen Wei
Phil Collins | Phil Colins
Mehmet Ali | Mohamed Ali
"""
PAIRS = [pair for line in ONE.split("\n") for pair in combinations(line.split(" = "), 2)]
OTHERS = [tuple(line.split(" | ")) for line in TWO.strip().split("\n")]


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_spellings_of_one_person(a: str, b: str) -> None:
    assert form(a) == form(b)
    assert keys.key(a) == keys.key(b)
    assert alike(a, b).score == 1


@pytest.mark.parametrize(("a", "b"), OTHERS)
def test_two_persons(a: str, b: str) -> None:
    assert keys.key(a) != keys.key(b)
    assert alike(a, b).score < 1


REASONS = [
    ("Mohammed al-Ghariani", "Mohammed Ghariani", ["'al-' is an article"]),
    ("Omar Qasr", "Omar Kasr", ["q and k are one letter"]),
    ("Ahmed Zintani", "Ahmad Zintani", ["'ahmad' and 'ahmed' are one name"]),
    ("Omar Chalabi", "Omar Shalabi", ["ch is the French sh"]),
    ("Omar Serraj", "Omar Sarraj", ["e and a are one vowel in the first syllable"]),
    ("Abdul Hamid Omar", "Abdelhamid Omar", ["'abdul' is written in several ways, apart or not"]),
    ("Oleg Medwedew", "Oleg Medvedev", ["v, w and a final ff are one letter"]),
    ("Ahmed Omar Bani", "Ahmed Bani", ["'omar' is left out"]),
]


@pytest.mark.parametrize(("a", "b", "reasons"), REASONS)
def test_reasons(a: str, b: str, reasons: list[str]) -> None:
    assert list(alike(a, b).reasons) == reasons
    assert set(alike(b, a).reasons) == set(reasons)
    assert alike(b, a).score == alike(a, b).score


def test_what_is_near_waits_for_a_judge() -> None:
    for a, b in (("Ali Suleiman Aujali", "Ali Aujali"), ("Khaled Kaim", "Khaled Karim")):
        assert 0.8 < alike(a, b).score < 1
    assert alike("Saif Gaddafi", "Hannibal Gaddafi").score == 0
    assert alike("Jean Martin", "Joan Martin").score == 0


def test_a_key_can_be_read() -> None:
    assert keys.key("Mohammed al-Ghariani") == "mohamed-gariani"
    assert keys.key("Abd al-Hakim Belhadj") == "abdulhakim-balhaj"
    assert keys.key("Maria Okafor") == "maria-okafor"
    for name in (
        "Athenian Alliance",
        "Madeleine Albright",
        "Council of Elders",
        "University of Benghazi",
    ):
        assert keys.key(name) == slug(name)
    assert keys.key("Idriss") == "idriss"  # one word is not enough to fold
    assert keys.key("Yıldırım Øst") == "yildirim-ost"
    assert keys.key("Ahmed Øst") == "ahmed-ost"


@pytest.mark.parametrize(
    ("letters", "own"), [(ARABIC, forenames.ARABIC + forenames.FAMILIES), (SLAVIC, forenames.SLAVIC)]
)
def test_no_spelling_is_of_two_names(letters: object, own: str) -> None:
    heads: dict[str, str] = {}
    for row in forenames.rows(own) + forenames.rows(forenames.SHARED):
        for spelling in row:
            plain = list(_spelt(spelling, letters))[-1]  # type: ignore[arg-type]
            assert heads.setdefault(plain, row[0]) == row[0], spelling


GENERAL = Actor(
    "omar-sarraj", "Omar al-Sarraj", ActorKind.PERSON, "LY", spellings=(Spelling("Sarraj", SpellingKind.SURNAME),)
)
NAMESAKES = tuple(Actor(f"namesake-{n}", f"Ahmed {name}", ActorKind.PERSON) for n, name in enumerate(("Banni", "Bani")))


def test_another_spelling_of_a_listed_person() -> None:
    listed = persons.Persons((GENERAL, *NAMESAKES))
    assert listed.spelt("Umar Serraj") is GENERAL
    assert listed.spelt("Osama Serraj") is None
    assert listed.spelt("Umar Ali Serraj") is None
    assert listed.spelt("Ahmad Bani") is None  # two go by that name


def test_a_surname_alone_needs_the_country() -> None:
    colonel = Actor(
        "m", "Muammar Gaddafi", ActorKind.PERSON, "LY", spellings=(Spelling("Gaddafi", SpellingKind.SURNAME),)
    )
    listed = persons.Persons((colonel,))
    assert listed.spelt("Qadaffi", {"LY"}) is colonel
    assert listed.spelt("Qadaffi", {"FR"}) is None


def test_a_forename_alone_is_nobody_listed() -> None:
    leader = Actor("s", "Kais Saied", ActorKind.PERSON, "TN", spellings=(Spelling("Sayed", SpellingKind.SURNAME),))
    assert persons.Persons((leader,)).spelt("Sayyid", {"TN"}) is None


def test_what_texts_say_of_one_comes_to_the_same_in_any_order() -> None:
    key = "mohamed-gariani"
    said = [
        Actor(key, "Mohamed Gharyani", ActorKind.ORGANISATION, listed=False),
        Actor(key, "Mohammed al-Ghariani", ActorKind.PERSON, listed=False),
        Actor(key, "MOHAMED AL-GHARIYANI", ActorKind.PERSON, listed=False),
    ]
    whole = together(said)
    assert whole == together(said[::-1]) == together([together(said[1:]), said[0]]) == together([whole])
    assert (whole.name, whole.kind) == ("Mohammed al-Ghariani", ActorKind.PERSON)
    assert {spelling.text for spelling in whole.spellings} == {said[0].name, said[2].name}
