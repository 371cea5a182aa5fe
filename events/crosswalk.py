"""What other event data calls it: ACLED's types and CAMEO's codes, where type and mode mean one of theirs and no other.

ACLED's names as in acledR's event categories (18 September 2025); CAMEO's codes by PLOVER's table CAMEO2PLOVER-2021,
where one code, or one with all that it divides into, has our type and mode; quad classes as in PLOVER's manual. A type
of ours alone (x:) has none, but for the public statement.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Acled(NamedTuple):
    type: str
    sub_type: str


_EXPLOSIONS, _CIVILIANS = "Explosions/Remote violence", "Violence against civilians"
_STRATEGIC = "Strategic developments"

# fmt: off
QUAD_CLASSES = {  # 1 verbal, 2 material cooperation; 3 verbal, 4 material conflict
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1,
    "COOPERATE": 2, "AID": 2, "RETREAT": 2,
    "REQUEST": 3, "ACCUSE": 3, "REJECT": 3, "THREATEN": 3,
    "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}
ACLED: Mapping[tuple[str, str | None], Acled] = {
    ("ASSAULT", "aerial"):         Acled(_EXPLOSIONS, "Air/drone strike"),
    ("ASSAULT", "drone"):          Acled(_EXPLOSIONS, "Air/drone strike"),
    ("ASSAULT", "heavy-weapons"):  Acled(_EXPLOSIONS, "Shelling/artillery/missile attack"),
    ("ASSAULT", "explosives"):     Acled(_EXPLOSIONS, "Remote explosive/landmine/IED"),
    ("ASSAULT", "suicide-attack"): Acled(_EXPLOSIONS, "Suicide bomb"),
    ("ASSAULT", "abduct"):         Acled(_CIVILIANS, "Abduction/forced disappearance"),
    ("ASSAULT", "sexual"):         Acled(_CIVILIANS, "Sexual violence"),
    ("ASSAULT", "destroy"):        Acled(_STRATEGIC, "Looting/property destruction"),
    ("PROTEST", "demo"):           Acled("Protests", "Peaceful protest"),
    ("PROTEST", "riot"):           Acled("Riots", "Violent demonstration"),
    ("AGREE", None):               Acled(_STRATEGIC, "Agreement"),
    ("RETREAT", "ceasefire"):      Acled(_STRATEGIC, "Agreement"),
    ("RETREAT", "withdraw"):       Acled(_STRATEGIC, "Non-violent transfer of territory"),
    ("COERCE", "arrest"):          Acled(_STRATEGIC, "Arrests"),
}
CAMEO: Mapping[tuple[str, str | None], str] = {
    ("x:STATEMENT", None):         "010",
    ("CONSULT", None):             "040",
    ("CONSULT", "phone"):          "041",
    ("CONSULT", "visit"):          "042",
    ("SUPPORT", None):             "050",
    ("COOPERATE", None):           "060",
    ("AID", None):                 "070",
    ("CONCEDE", None):             "080",
    ("RETREAT", "release"):        "0841",
    ("RETREAT", "ceasefire"):      "0871",
    ("ACCUSE", "investigate"):     "090",
    ("ACCUSE", "disapprove"):      "111",
    ("ACCUSE", "allege"):          "112",  # PLOVER has it under "disapprove"
    ("REJECT", None):              "120",
    ("THREATEN", None):            "130",
    ("PROTEST", None):             "140",
    ("PROTEST", "demo"):           "141",
    ("PROTEST", "hunger"):         "142",
    ("PROTEST", "strike"):         "143",
    ("PROTEST", "boycott"):        "143",
    ("PROTEST", "obstruct"):       "144",
    ("PROTEST", "riot"):           "145",
    ("MOBILIZE", None):            "150",
    ("MOBILIZE", "police"):        "153",
    ("MOBILIZE", "troops"):        "154",
    ("SANCTION", "expel"):         "166",
    ("SANCTION", "withdraw"):      "161",
    ("COERCE", None):              "170",
    ("COERCE", "curfew"):          "1723",
    ("COERCE", "martial-law"):     "1724",
    ("COERCE", "arrest"):          "173",
    ("COERCE", "deport"):          "174",
    ("ASSAULT", "abduct"):         "181",
    ("ASSAULT", "sexual"):         "1821",
    ("ASSAULT", "torture"):        "1822",
    ("ASSAULT", "explosives"):     "183",
    ("ASSAULT", "suicide-attack"): "1831",
    ("ASSAULT", "firearms"):       "193",
    ("ASSAULT", "heavy-weapons"):  "194",
    ("ASSAULT", "aerial"):         "195",
    ("ASSAULT", "drone"):          "195",  # as "aerial", which PLOVER's table calls heavy weapons
}
# fmt: on


def acled(type: str | None, mode: str | None) -> Acled | None:
    return ACLED.get((type or "", mode))


def cameo(type: str | None, mode: str | None) -> str | None:
    return CAMEO.get((type or "", mode))


def quad_class(type: str | None) -> int | None:
    return QUAD_CLASSES.get(type or "")
