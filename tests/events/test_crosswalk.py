"""What other data sets call an event, and what it is about."""

from __future__ import annotations

import pytest

from events import crosswalk, types
from events.contexts import CONTEXTS, contexts


def test_every_row_is_one_of_our_types_and_modes() -> None:
    kinds = {(row.type, row.mode) for row in types.TABLE}
    ours = {kind for kind, _ in kinds}
    assert {type for type, _ in (*crosswalk.ACLED, *crosswalk.CAMEO)} <= ours
    plover = {type for type in ours if not type.startswith("x:")}
    assert plover <= crosswalk.QUAD_CLASSES.keys()


def test_what_could_be_several_is_none() -> None:
    assert crosswalk.acled("ASSAULT", "drone") == ("Explosions/Remote violence", "Air/drone strike")
    assert crosswalk.acled("ASSAULT", None) is None  # a clash or an attack on civilians
    assert crosswalk.acled("COERCE", "seize") is None  # a town or a cargo
    assert crosswalk.cameo("AGREE", None) is None
    assert crosswalk.cameo("COERCE", "arrest") == "173"
    assert crosswalk.acled(None, None) is None
    assert crosswalk.quad_class("x:ELECTION") is None


ABOUT = [
    ("Voters elect a new parliament", ["legislative", "election"]),
    ("Navy rescues migrants off Lampedusa", ["military", "migration"]),
    ("Court jails minister for bribery", ["executive", "legal", "corruption"]),
    ("Team wins the final", []),
]


@pytest.mark.parametrize(("title", "about"), ABOUT)
def test_contexts(title: str, about: list[str]) -> None:
    assert contexts(title) == about


def test_contexts_come_in_one_order_and_once() -> None:
    found = contexts("troops army election", "vote of the soldiers")
    assert found == [context for context in CONTEXTS if context in ("military", "election")]
