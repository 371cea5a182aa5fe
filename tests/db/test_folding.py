from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db.folding import fold, placed, words

FOLDED = [
    ("Recep Tayyip Erdoğan", "recep tayyip erdogan"),
    ("al-Sarrāj", "al sarraj"),
    ("Sana'a", "sanaa"),
    ("Taʿizz", "taizz"),
    ("Qur’an", "quran"),
    ("Haftar's troops", "haftar troops"),
    ("the rebels’ convoy", "the rebels convoy"),
    ("Łódź, Tromsø and Þingvellir", "lodz tromso and thingvellir"),
    ("Straße", "strasse"),
    ("DİYARBAKIR", "diyarbakir"),
    ("Diyarbakır", "diyarbakir"),
    ("U.N. envoy", "un envoy"),
    ("the U.S.-led force", "the us led force"),
    ("2,000 men", "2 000 men"),
    ("at 3.30 p.m.", "at 3 30 pm"),
    ("“We left”—he said", "we left he said"),
    ("ﬁle", "file"),
    ("طَرَابُلُس", "طرابلس"),
    ("", ""),
    ("— !?", ""),
]


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(folded) == folded


# in brackets what the words stand for
PLACED = [
    "[Haftar]'s [troops]",
    "[the] [rebels]’ [convoy]",
    "[the] ‘[Salam]’ [of] [Sana'a]",
    "[al]-[Ḥudaydah], [Sarra\u0304j]",
    "[ʿAbd] [Ṣanʿāʾ] [Qur’an]",
    "[the] [U.N.] [envoy], [U.S.]-[led], [at] [5] [p.m.] [GMT].",
    "[He] [left].",
    "[Łódź]: [Straße], [ﬁle]",
    "[طَرَابُلُس]، [ТРИПОЛИ]",
    "“[We] [left]”—[he] [said] [𝒲𝒲]",
    "[2],[000] [men]",
]


@pytest.mark.parametrize("bracketed", PLACED)
def test_where_words_stand(bracketed: str) -> None:
    text = bracketed.replace("[", "").replace("]", "")
    shown, last = "", 0
    for _, start, end in placed(text):
        shown += f"{text[last:start]}[{text[start:end]}]"
        last = end
    assert shown + text[last:] == bracketed


SPELLINGS = st.sampled_from([*"abs'’ʼʿʾـ.UN, -—“”éßİŉﬁŁط\u064e\u0301\u0304йё9\t\u00a0\u2028𝒲", "'s", "’s ", "U.N."])
TEXTS = st.lists(SPELLINGS, max_size=20).map("".join)


@given(st.text() | TEXTS)
@example("½ㇿ㏂ﷺ's_")
def test_placed_words_are_the_words(text: str) -> None:
    assert [word for word, _, _ in placed(text)] == words(text)


@given(TEXTS)
def test_what_a_word_stands_for_is_that_word_alone(text: str) -> None:
    last = 0
    for word, start, end in placed(text):
        assert last <= start < end
        assert words(text[start:end]) == [word]
        last = end
