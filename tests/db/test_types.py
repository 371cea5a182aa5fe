from __future__ import annotations

import pytest

from dates import edtf
from db.types import bounds, when


@pytest.mark.parametrize("text", [
    None, "2019-04-04", "2019-04", "2019-04-04T05:30", "2011/..", "../2015", "2019-05/2019-07", "1910~", "1984-06?",
    "2011~/..", "1990~/1995", "-0043-03-15",
])  # fmt: skip
def test_what_is_kept_comes_back(text):
    kept = edtf.parse(text) if text else None
    assert when(*bounds(kept), text=text) == kept
