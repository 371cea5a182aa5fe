"""Sentences of newsrooms and of histories, and what a careful reader marks in them.

A line of sentences.jsonl: the text, its publication date or null, and of every expression its words, TIMEX3 type and
value, and EDTF (null: it says no one time). "*" is not compared. An empty list is a near-miss: nothing to be found.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dates import edtf, timeml
from dates.reading import read

SENTENCES = [
    json.loads(line) for line in Path(__file__).with_name("sentences.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("said", SENTENCES, ids=lambda said: said["text"][:60])
def test_it_is_read_as_a_careful_reader_would(said):
    found = []
    for reading in read(said["text"], published=edtf.parse(said["published"]) if said["published"] else None):
        timex3 = timeml.annotate(reading)
        when = edtf.write(reading.when) if reading.when else None
        found.append([reading.timex.words, timex3.type, timex3.value, when])
    expected = said["expect"]
    assert [each[0] for each in found] == [each[0] for each in expected]
    for ours, theirs in zip(found, expected, strict=True):
        assert [mine for mine, other in zip(ours, theirs, strict=True) if other != "*"] == [
            other for other in theirs if other != "*"
        ]
