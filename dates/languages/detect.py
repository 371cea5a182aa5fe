"""In which language a text is written: by its script, else by the small words it cannot do without."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

# fmt: off
# Words that stand in no other of these languages, or seldom. Those of a page of ours first, then of some others.
SMALL_WORDS: Mapping[str, str] = {
    "en": "the of and to that was were with for his this which from have has had been said they would by it is",
    "fr": "le les des du une est dans pour qui sur avec par au aux ont été ce cette sont mais ou où leur après l d",
    "it": "il di che gli della del nel nella sono per una alla dei delle con è ha hanno dal anche più dopo questo lo",
    "es": "el los las del una por con para que su al fue como más pero sus está han y en entre desde hasta también",
    "de": "der die das und den von mit ist nicht auf für ein eine dem des sich im auch wird wurde nach bei hat zu",
    "pt": "o os as do da dos das não uma com para que foi mais ao em pelo pela são também seu sua à até",
    "nl": "de het een van en is dat niet op met voor zijn te aan werd ook door naar bij maar heeft worden",
    "sv": "och att det som är för på av med den till inte har ett om var från vid efter också sig",
    "pl": "i w na się z nie do to że jest jak po przez od oraz za przed także był została",
    "tr": "ve bir bu için ile olarak da de olan daha sonra kadar çok gibi ancak tarafından oldu",
    "ro": "și în de la cu pe care din este nu au fost pentru mai după prin sau ale lui",
    "id": "yang dan di dari dengan untuk pada ini itu tidak dalam akan telah oleh juga setelah",
}
# A script of one language, or of one that is by far the likeliest; what follows tells the rarer ones apart.
SCRIPTS: Mapping[str, str] = {
    "ar": "\u0621-\u063a\u0641-\u064a", "ru": "\u0400-\u04ff", "el": "\u0370-\u03ff", "he": "\u05d0-\u05ea",
    "hi": "\u0900-\u097f", "th": "\u0e00-\u0e7f", "ko": "\uac00-\ud7af", "ja": "\u3040-\u30ff", "zh": "\u4e00-\u9fff",
    "ka": "\u10a0-\u10ff", "hy": "\u0530-\u058f",
}
RARER = {"ar": ("fa", "\u06a9\u06cc\u067e\u0686\u06af"), "ru": ("uk", "\u0456\u0457\u0454\u0491")}
# fmt: on

# So much of a text, and so many of its words, tell its language; so many must speak for another one than English.
SAMPLE, WORDS = 800, 150
ENOUGH = 3
_CODES = {
    word: [code for code, others in SMALL_WORDS.items() if word in others.split()]
    for words in SMALL_WORDS.values()
    for word in words.split()
}
_WORD = re.compile(r"[^\W\d_]+")
_FOREIGN = {code: re.compile(f"[{letters}]") for code, letters in SCRIPTS.items()}
_ABROAD = re.compile(f"[{''.join(SCRIPTS.values())}]")


def detect(text: str) -> str:
    """Its ISO 639-1 code; English where little speaks for anything else."""
    sample = text[:SAMPLE]
    if not sample.isascii():
        foreign = _ABROAD.findall(sample)
        if foreign and len(foreign) > sum(map(str.isalpha, sample)) / 2:
            return _by_script(sample)
    seen = dict.fromkeys(SMALL_WORDS, 0.0)
    words = _WORD.findall(sample.lower())[:WORDS]
    for word, times in Counter(filter(_CODES.__contains__, words)).items():
        for code in _CODES[word]:
            seen[code] += times / len(_CODES[word])
    best = max(seen, key=lambda code: seen[code])
    return best if seen[best] >= ENOUGH and seen[best] > 1.5 * seen["en"] else "en"


def _by_script(sample: str) -> str:
    counts = {code: len(letters.findall(sample)) for code, letters in _FOREIGN.items()}
    best = max(counts, key=lambda code: counts[code])
    if counts["ja"] > counts["zh"] / 10 and best == "zh":
        return "ja"
    if best in RARER:
        rarer, letters = RARER[best]
        return rarer if sum(map(sample.count, letters)) > len(sample) / 100 else best
    return best
