from __future__ import annotations

import pytest

from db import passages, search

# what is asked, and the text with what is marked in brackets
MARKED = [
    ("talks", "[Talks] about talk: [TALKS]"),
    ("talk*", "[Talks] about [talk]: [TALKS]"),
    ("talks geneva", "[Talks] in [Geneva]"),
    ('"talks in geneva"', "[Talks in Geneva] on talks"),
    ('"talks in gen"*', "[Talks, in Geneva] on talks"),
    ("talks -geneva", "[Talks] in Geneva"),
    ("-geneva", "Talks in Geneva"),
    ("al-hudaydah", "From [al-Ḥudaydah] to Hudaydah"),
    ("al* hudaydah", "From [al]-[Ḥudaydah] to [Algiers]"),
    ('"port of" "of call"', "A [port of call]"),
    ("sarraj", "[Sarra\u0304j]’s envoy, and [Sarrāj]'s"),
    ("sanaa", "In [Sana'a], ‘[Sanaa]’"),
    ("sana", "In [Ṣanʿāʾ]; Sana'a"),
    ("un", "The [U.N.] is the [UN]; unlike it"),
    ("u.n.", "The [U.N.] is the [UN]; unlike it"),
    ("طرابلس", "في [طَرَابُلُس] اليوم"),
    ("триполи", "[Триполи], 𝒲 [ТРИПОЛИ]"),
    ("strasse", "Every [Straße]"),
    ("haftar", "[Haftar]'s men; Haftars"),
    ("1", "[½] and [1]"),
    ("1 2", "[½]"),
    ("", "Talks"),
]


@pytest.mark.parametrize(("q", "bracketed"), MARKED)
def test_what_was_asked_for_is_marked_as_it_is_written(q: str, bracketed: str) -> None:
    text = bracketed.replace("[", "").replace("]", "")
    wanted, _ = search.terms(q)
    shown, last = "", 0
    for start, end in passages.spans(wanted, text):
        shown += f"{text[last:start]}[{text[start:end]}]"
        last = end
    assert shown + text[last:] == bracketed
    assert bool(last) == bool(passages.there(wanted, text))


def test_each_term_counts_once() -> None:
    wanted, _ = search.terms('port "of call" ship*')
    assert [term.words for term in passages.there(wanted, "Of ports, a port, a port and shipping")] == [
        ("port",),
        ("ship",),
    ]
