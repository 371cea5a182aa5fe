"""What `make fuzz` does at length, for a minute: every answer is one that the description of the API promises."""

from __future__ import annotations

import pytest

from tests.fuzz.run import command, fuzz, serving


@pytest.mark.slow
def test_whatever_the_description_allows_is_answered_as_it_says(database_url: str) -> None:
    if command() is None:
        pytest.skip("schemathesis is not installed; `make setup` does it")
    with serving(database_url) as address:
        found = fuzz(address, examples=12, seed=1, phases="examples,fuzzing")
    assert not found.failures, found.said
    assert found.cases > 200
