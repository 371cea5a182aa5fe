"""Letters of other alphabets as they are written in ours: rows that bring the usual spellings of a word together.

Rows apply from first to last. Capitals are vowels that are settled already.
"""

from __future__ import annotations

from typing import NamedTuple


class Letters(NamedTuple):
    """Written so or so: what ``pattern`` finds in a part of a name becomes ``into``."""

    pattern: str
    into: str
    why: str


# fmt: off
ARABIC = tuple(Letters(*row) for row in (
    (r"([^aeiou])\1",                  r"\1",  "letters may be doubled or not"),
    (r"ph",                            "f",    "ph is f"),
    (r"dsch|dj",                       "j",    "dj is j"),
    (r"tch|sch|ch",                    "sh",   "ch is the French sh"),
    (r"ck|q|c$",                       "k",    "q and k are one letter"),
    (r"kh",                            "k",    "kh and k are taken for each other"),
    (r"gh",                            "g",    "gh and g are one letter"),
    (r"dh",                            "d",    "dh and d are one letter"),
    (r"th",                            "t",    "th and t are one letter"),
    (r"ah$",                           "a",    "a final h is not spoken"),
    (r"^ou(?=[aei])",                  "w",    "ou is the French w"),
    (r"aou|aw(?![aeiouy])|ow(?![aeiouy])|ao", "au", "au, aw and ao are one vowel"),
    (r"ou|oo|o",                       "u",    "o, u and ou are one vowel"),
    (r"(?<=[ae])[yi](?=[aeiou])",      "Y",    "y and i are one letter"),
    (r"(?:ee|ie|iy|yy|ii|y)$",         "i",    "i and y are one vowel"),
    (r"(?<=[^aeiouy])(?:iy|y|i)(?=a)", "i",    "i and y are one vowel"),
    (r"ae[ei]?|[ae][iy]",              "A",    "ai, ei and ay are one vowel"),
    (r"aa",                            "a",    "a may be doubled or not"),
    (r"ee|ie|(?<!^)y(?![aeiou])",      "i",    "ee and i are one vowel"),
    (r"(?<=[^aeiuAY])e$(?<=\w{4})",    "",     "a final e is French, and mute"),
    (r"^([^aeiuAY]*)e(?=.*[aeiuAY])",  r"\1a", "e and a are one vowel in the first syllable"),
    (r"e",                             "i",    "e and i are one vowel"),
    (r"^([^aiuAY]+)i(?=[^aiuAY]+[aiuAY]+[^aiuAY]+[aiuAY])", r"\1a", "a first vowel is seldom heard"),
    (r"A",                             "ai",   ""),
    (r"Y",                             "y",    ""),
))
SLAVIC = tuple(Letters(*row) for row in (
    (r"([^aeiouy])\1",                 r"\1",  "letters may be doubled or not"),
    (r"w|f$",                          "v",    "v, w and a final ff are one letter"),
    (r"ph",                            "f",    "ph is f"),
    (r"schtsch|chtch|shtch|schch",     "shch", "shch is one letter"),
    (r"tsch|tch",                      "ch",   "tch and ch are one letter"),
    (r"sch(?!ch)",                     "sh",   "sch is sh"),
    (r"tz",                            "ts",   "tz is ts"),
    (r"ks",                            "x",    "ks is x"),
    (r"(?<=ch|sh)[yi]?ov(?=a?$)",      "ev",   "o and e are one letter after ch and sh"),
    (r"(?:[iyj]y|[iy][ij]|i|y)$",      "y",    "-y, -i and -iy are one ending"),
    (r"e[yj](?=$|[^aeiou])",           "ei",   "ei and ey are one vowel"),
    (r"a[yj](?=$|[^aeiou])",           "ai",   "ai and ay are one vowel"),
    (r"[ijy]+(?=[auo])",               "y",    "i, j and y are one letter before a vowel"),
    (r"^[jy]e|(?<=[aeiou])[ijy]e|[ijy]e(?=va?$)", "e", "e and ye are one letter"),
))
# fmt: on
