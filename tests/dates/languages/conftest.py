"""One reader for the tables of the languages: what a sentence's expressions say, as EDTF, or as TIMEX3 has it where
they fall on no one date ("P8M", a set, "PAST_REF")."""

from __future__ import annotations

import pytest

from dates import edtf, timeml
from dates.languages import LANGUAGES
from dates.reading import read

PUBLISHED = edtf.parse("2019-12-27")  # a Friday


@pytest.fixture
def said(request):
    def said(text: str) -> dict[str, str]:
        readings = read(text, published=PUBLISHED, language=LANGUAGES[request.module.CODE])
        return {
            each.timex.words: edtf.write(each.when) if each.when else timeml.annotate(each).value for each in readings
        }

    return said
