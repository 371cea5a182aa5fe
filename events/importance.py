"""How much an event mattered, as far as those who wrote of it show."""

from __future__ import annotations

from collections.abc import Mapping

# What happened counts for more or less, whoever tells of it; hand-set, 1 is the most.
WEIGHTS: Mapping[str | None, float] = {
    "ASSAULT": 1.0,
    "AGREE": 0.9,
    "RETREAT": 0.9,
    "x:DEATH": 0.9,
    "x:DISASTER": 1.0,
    "x:ELECTION": 1.0,
    "x:RULING": 0.8,
    "MOBILIZE": 0.8,
    "COERCE": 0.8,
    "SANCTION": 0.8,
    "PROTEST": 0.8,
    "x:ACCIDENT": 0.8,
    "x:LAUNCH": 0.7,
    "COOPERATE": 0.7,
    "CONCEDE": 0.7,
    "AID": 0.6,
    "x:ECONOMIC_DECISION": 0.6,
    "x:APPOINTMENT": 0.6,
    "CONSULT": 0.5,
    "THREATEN": 0.5,
    "REJECT": 0.5,
    "SUPPORT": 0.4,
    "REQUEST": 0.4,
    "ACCUSE": 0.4,
    "x:SPORT": 0.4,
}
OTHER = 0.4


def importance(kind: str | None, documents: int, publishers: int) -> float:
    """From 0 to 1. A second publisher says more than a second article of the same one."""
    told = WEIGHTS.get(kind, OTHER) * (documents + 0.5 * (publishers - 1))
    return round(told / (told + 1.5), 4)
