"""Each language's page on sentences of news, a table a language beside this file: what a careful reader takes from
them, as EDTF, or as TIMEX3 has it where it falls on no one date ("P8M", a set), and what only looks like a time."""

from __future__ import annotations

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from dates import edtf, timeml
from dates.languages import LANGUAGES
from dates.reading import read

PUBLISHED = edtf.parse("2019-12-27")  # a Friday


def table(path):
    spec = spec_from_file_location(path.stem, path)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TABLES = [table(path) for path in sorted(Path(__file__).parent.glob("*.py")) if path != Path(__file__)]
CORPUS = [(each.CODE, *row) for each in TABLES for row in each.CORPUS]
SILENT = [(each.CODE, text) for each in TABLES for text in each.SILENT]


def said(code, text):
    readings = read(text, published=PUBLISHED, language=LANGUAGES[code])
    return {each.timex.words: edtf.write(each.when) if each.when else timeml.annotate(each).value for each in readings}


def test_every_other_language_has_its_table():
    assert {each.CODE for each in TABLES} == set(LANGUAGES) - {"en"}


@pytest.mark.parametrize(("code", "text", "expression", "expected"), CORPUS)
def test_it_is_read_as_a_careful_reader_would(code, text, expression, expected):
    assert said(code, text).get(expression) == expected, said(code, text)


@pytest.mark.parametrize(("code", "text"), SILENT)
def test_it_is_no_date(code, text):
    assert said(code, text) == {}
