"""What corrections make of actors, in whatever way they follow each other."""

from __future__ import annotations

import pytest

from importer.judged import CONFIRM, DROP, MERGE, Verdict, verdicts


def said(text):
    """ "a>b c! d?" merges a into b, confirms c, drops d."""
    for word in text.split():
        if ">" in word:
            actor, into = word.split(">")
            yield {"kind": MERGE, "what": {"actor": actor, "into": into}}
        else:
            yield {"kind": CONFIRM if word[-1] == "!" else DROP, "what": {"actor": word[:-1]}}


CASES = [
    ("", {}),
    ("a!", {"a": Verdict("confirmed")}),
    ("a?", {"a": Verdict("dropped")}),
    ("a! a?", {"a": Verdict("dropped")}),
    ("a? a!", {"a": Verdict("dropped")}),
    ("a>b", {"a": Verdict(goes_by="b")}),
    ("a>b b>c", {"a": Verdict(goes_by="c"), "b": Verdict(goes_by="c")}),
    ("b>c a>b", {"a": Verdict(goes_by="c"), "b": Verdict(goes_by="c")}),
    ("a! a>b", {"a": Verdict("confirmed", "b")}),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_verdicts(text, expected):
    assert verdicts(said(text)) == expected
