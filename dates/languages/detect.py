"""In which language a text is written: by its script, else by the small words it cannot do without."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

# fmt: off
# Words that stand in no other of these languages, or seldom; its days and months are among them. What several share
# counts less. Those of a page of ours first, then of some others.
SMALL_WORDS: Mapping[str, str] = {
    "en": "the of and to that was were with for his this which from have has had been said they would by it is in "
          "on at as are be he she who will not but after over into new says its their than about what how why up "
          "out or an die am me my no so do i his her you your if can war",
    "fr": "le les la des du une un est dans pour qui sur avec par au aux ont été ce cette sont mais ou où leur "
          "après l d à et en de que pas se sa son ses vous nous il elle ne plus selon depuis contre encore entre "
          "chez vers dont être fait deux ans morts janvier février avril mai juin juillet août septembre octobre "
          "novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche hier demain aujourd hui",
    "it": "il di che gli della del nel nella sono per una un la le i e ed a in alla al dei delle con è ha hanno dal "
          "dalla anche più dopo questo questa lo si non da davanti tra fra come suo sua morti contro ieri oggi "
          "domani gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre "
          "lunedì martedì mercoledì giovedì venerdì sabato domenica sul sulla annuncia",
    "es": "el los las la del una un por con para que su sus al fue como más pero están está han ha y en de a entre "
          "desde hasta también no se lo tras sin sobre ser son este esta muertos contra ayer hoy mañana personas "
          "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes "
          "miércoles jueves viernes sábado domingo anuncia",
    "de": "der die das und den von mit ist nicht auf für ein eine einen einem dem des sich im am in an auch wird "
          "wurde werden nach bei hat haben zu zum zur als aus um bis über vor seit gegen mehr noch war es er sie "
          "sind januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag "
          "samstag sonntag gestern heute morgen tote",
    "pt": "o os as a do da dos das não uma um com para que foi mais ao em no na nos nas pelo pela são também seu "
          "sua à até por de e diz janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro "
          "dezembro terça feira sábado domingo ontem",
    "nl": "de het een van en is dat niet op met voor zijn te aan werd wordt ook door naar bij maar heeft worden om "
          "uit tot over na ging weer januari februari maart mei augustus maandag dinsdag woensdag donderdag vrijdag "
          "zaterdag zondag gisteren vandaag",
    "sv": "och att det som är för på av med den till inte har ett en om var från vid efter också sig i januari "
          "februari mars maj augusti måndag tisdag onsdag torsdag fredag lördag söndag idag igår",
    "da": "og at det som er for på af med den til ikke har et en om var fra ved efter også sig i før blev januar "
          "februar marts maj juni juli mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "fi": "ja on ei se että oli ovat myös mutta kun joka hän nyt uudelleen tammikuuta helmikuuta maaliskuuta "
          "huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
    "pl": "i w na się z nie do to że jest jak po przez od oraz za przed także był została stycznia lutego marca "
          "kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "cs": "a v na se z ne do to že je jak po od také byl byla byla pro který ve ledna února března dubna května "
          "června července srpna září října listopadu prosince",
    "hu": "a az és hogy nem egy is volt meg ez de azt mint már január február március április május június július "
          "augusztus szeptember október november december én",
    "ca": "el la els les de del dels i a en amb que per són és va ha una un no al als més gener febrer març abril "
          "maig juny juliol agost setembre octubre novembre desembre",
    "tr": "ve bir bu için ile olarak da de olan daha sonra kadar çok gibi ancak tarafından oldu yeniden ocak şubat "
          "mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi salı çarşamba perşembe cuma "
          "cumartesi",
    "ro": "și în de la cu pe care din este nu au fost pentru mai după prin sau ale lui a ianuarie februarie martie "
          "aprilie iunie iulie",
    "hr": "i u na je se za da su od koji što nije bio bila također siječnja veljače ožujka travnja svibnja lipnja "
          "srpnja kolovoza rujna",
    "id": "yang dan di dari dengan untuk pada ini itu tidak dalam akan telah oleh juga setelah januari februari "
          "maret mei juni juli agustus",
    "vi": "và của là các được trong ngày tháng năm một cho với không những người có",
}
# Words that begin with a capital, where they tell as much.
CAPITALIZED: Mapping[str, str] = {
    "en": "january february march june july october december monday tuesday wednesday thursday friday saturday "
          "sunday",
    "de": "januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag "
          "sonntag",
}
# Letters that few languages have.
LETTERS: Mapping[str, str] = {
    "fr": "çêâîôûëïœèùà", "it": "ìòùàèé", "es": "ñ¿¡áíóú", "de": "ßäöü", "pt": "ãõçâêáíóú", "sv": "åäö",
    "da": "æøå", "fi": "äö", "pl": "łąęśćżźń", "cs": "řěůčšžýá", "hu": "őűáéíóöú", "tr": "ışğçöü", "ro": "ăâîșț",
    "hr": "čćšžđ", "vi": "ạảấầẩẫậắằặẹẻẽếềểệọỏốồổộớờởợụủứừửữự",
}
# A script of one language, or of one that is by far the likeliest; what follows tells the rarer ones apart.
SCRIPTS: Mapping[str, str] = {
    "ar": "\u0621-\u063a\u0641-\u064a", "ru": "\u0400-\u04ff", "el": "\u0370-\u03ff", "he": "\u05d0-\u05ea",
    "hi": "\u0900-\u097f", "th": "\u0e00-\u0e7f", "ko": "\uac00-\ud7af", "ja": "\u3040-\u30ff", "zh": "\u4e00-\u9fff",
    "ka": "\u10a0-\u10ff", "hy": "\u0530-\u058f",
}
RARER: Mapping[str, Sequence[tuple[str, str]]] = {
    "ar": (("ur", "\u0679\u0688\u0691\u06ba\u06d2\u06c1"), ("fa", "\u06a9\u06cc\u067e\u0686\u06af")),
    "ru": (("uk", "\u0456\u0457\u0454\u0491"),),
}
# fmt: on

# So much of a text tells its language.
SAMPLE, TOKENS = 800, 150
# So many words of its own must speak for another language than English, and so many times more of them than of English.
ENOUGH, CLEARLY = 1.0, 2.0
# What counts less: a word of one letter; a rare letter in a word, divided by how many languages have it.
LETTER, RARE_LETTER = 0.5, 0.5
# So often no other language says "the".
PLAINLY = 4
# One word alone must be so long.
LONG = 5


def _by_word(table: Mapping[str, str]) -> dict[str, list[str]]:
    split = {code: set(words.split()) for code, words in table.items()}
    return {word: [code for code in split if word in split[code]] for words in split.values() for word in words}


_CODES, _CAPITALS = _by_word(SMALL_WORDS), _by_word(CAPITALIZED)
_HAVE = {
    letter: [code for code, others in LETTERS.items() if letter in others]
    for each in LETTERS.values()
    for letter in each
}
_TOKEN, _ASCII = re.compile(r"[^\W\d_]+"), re.compile(r"[A-Za-z]+")
_RARE = re.compile(f"[{''.join(_HAVE)}]")
# "Rio de Janeiro", "Ursula von der Leyen" stand in texts of any language, "al-Sisi" and addresses too.
_NAME = re.compile(
    r"\b([A-ZÀ-Þ]\w*)(?:\s(?:de|la|las|los|del|di|da|do|dos|du|des|van|von|der|den|zu|bin|al|el|le|y|e|es|ten|ter|d))+(?=[\s'’][A-ZÀ-Þ])"
    r"|\b\w{1,3}-(?=[A-Z])|https?://\S+"
)
_FOREIGN = {code: re.compile(f"[{letters}]") for code, letters in SCRIPTS.items()}
_ABROAD = re.compile(f"[{''.join(SCRIPTS.values())}]")


def detect(text: str) -> str:
    """Its ISO 639-1 code; English where little speaks for anything else."""
    sample = text[:SAMPLE]
    if sample.isascii() and sample.count(" the ") >= PLAINLY:
        return "en"
    foreign = [] if sample.isascii() else _ABROAD.findall(sample)
    if foreign and len(foreign) > sum(map(str.isalpha, sample)) / 2:
        return _by_script(sample)
    # Without its names a text speaks less for other languages, and no less for English.
    code = _by_words(sample)
    return code if code == "en" else _by_words(_NAME.sub(r"\1", sample))


def _by_words(sample: str) -> str:
    seen, evidence = dict.fromkeys(SMALL_WORDS, 0.0), list(_evidence(sample))
    for _, codes, weight in evidence:
        for code in codes:
            seen[code] += weight / len(codes)
    best = max(seen, key=lambda code: seen[code])
    if seen[best] < ENOUGH or seen[best] <= CLEARLY * seen["en"]:
        return "en"
    words = {word for word, codes, _ in evidence if best in codes}
    return best if len(words) > 1 or any(len(word) >= LONG for word in words) else "en"


def _evidence(sample: str) -> Iterator[tuple[str, Sequence[str], float]]:
    """Names tell nothing: beyond the first word of a text, what has a capital counts only as a day or a month."""
    shouted = sample.isupper()
    words = _ASCII if sample.isascii() else _TOKEN
    for at, token in enumerate(words.findall(sample)[:TOKENS]):
        yield from _speaks(token, shouted or not at)


@lru_cache(maxsize=20_000)
def _speaks(token: str, capital_is_nothing: bool) -> Sequence[tuple[str, Sequence[str], float]]:
    word = token.lower()
    if token[0].isupper() and not capital_is_nothing:
        return [(word, _CAPITALS[word], 1.0)] if word in _CAPITALS else []
    if codes := _CODES.get(word):
        return [(word, codes, LETTER if len(word) == 1 else 1.0)]
    return [(word, _HAVE[letter], RARE_LETTER) for letter in set(_RARE.findall(word))]


def _by_script(sample: str) -> str:
    counts = {code: len(letters.findall(sample)) for code, letters in _FOREIGN.items()}
    best = max(counts, key=lambda code: counts[code])
    if counts["ja"] > counts["zh"] / 10 and best == "zh":
        return "ja"
    for rarer, letters in RARER.get(best, ()):
        if sum(map(sample.count, letters)) > len(sample) / 100:
            return rarer
    return best
