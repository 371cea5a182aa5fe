"""Whatever is read, it is read without a crash, in order, and everything said of it can be written."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dates import edtf, timeml
from dates.display import display, phrase
from dates.languages import ENGLISH, LANGUAGES
from dates.lexicon import lexicon
from dates.reading import read


def words_of(language):
    return sorted(word for word in lexicon(language).codes if not word.startswith("<"))


WORDS = words_of(ENGLISH)
DIGITS = [
    "0", "00", "1", "4", "12", "13", "29", "31", "32", "99", "101", "480", "0600", "1066", "1914", "2019", "2999",
    "9999",
    "1,500", "99,999,999,999", "123456789", "0.5", "2.5", "9" * 400 + ".5", "4th", "31st", "101st", "1990s", "80s",
    "470s",
    "5:30", "24:59", "99:99", "2019-04-04", "2019-02-30", "4/5", "31/02/2019", "04.04.19", "5pm", "Q3", "H1", "FY98",
    "1/0",
]  # fmt: skip
MARKS = [
    ",", ".", "-", "–", "'", "’", "(", ")", "\n\n", " - ", ";", '"', "s", "BC", "of", "Tripoli", "said", "will", "x",
]  # fmt: skip
SOUP = st.lists(st.sampled_from(WORDS + DIGITS * 6 + MARKS * 4), max_size=14).map(" ".join)
DATES = ["2019-12-27", "2019-12", "2019", "-0043-03-15", "0001-01-01", "9999-12-31"]
PUBLISHED_ON = edtf.parse("2019-12-27")
PUBLISHED = st.sampled_from([None, *map(edtf.parse, DATES)])


def check(text, published, language=ENGLISH):
    end = 0
    for reading in read(text, published=published, language=language):
        span = reading.timex.span
        assert end <= span.start < span.end <= len(text)
        assert reading.timex.words == span.of(text)
        assert reading.why
        assert timeml.annotate(reading).value
        end = span.end
        if reading.when is not None:
            assert display(reading.when)
            assert phrase(reading.when)
            assert edtf.parse(edtf.write(reading.when)).outer == reading.when.outer


@settings(max_examples=400, deadline=None)
@given(SOUP, PUBLISHED)
def test_soup_of_the_words_it_knows(text, published):
    check(text, published)


def soup_of(language):
    words = words_of(language)
    said = st.lists(st.sampled_from(words + DIGITS * 3 + MARKS * 3), max_size=12).map(" ".join)
    return st.tuples(said, st.just(language))


@settings(max_examples=200, deadline=None)
@given(st.one_of([soup_of(language) for language in LANGUAGES.values()]), PUBLISHED)
def test_soup_of_the_words_of_any_language(soup, published):
    check(soup[0], published, soup[1])


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80), PUBLISHED)
def test_any_text(text, published):
    check(text, published)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(WORDS + DIGITS + MARKS), min_size=1, max_size=4), st.sampled_from([" ", "", ", "]))
def test_twice_as_much_of_anything_takes_twice_as_long(words, glue):
    """Repeated to 2,000 words, and to four times that; the best of three, for other work disturbs."""
    once = (glue.join(words) + glue) * (2_000 // len(words))
    assert seconds(once * 4) < 9 * seconds(once) + 0.05


# What a reader that goes back and tries again would be caught in.
TRAPS = [
    "7", "7.", "1/", "1,", "1:1:", "1.1.", "1'", "2019-", "٣", "7 ", "in 2019 ", "2019-01-01,",
    "(", "((May", "'", "''\" ", ".) ", '."', "-", "- ", "_", "\n", " \n", "\xa0", "[“«", ". A", "A.",
    "the ", "of ", "of the ", "by the ", "by ", "until ", "last ", "two ", "a foo ", "of Foo ", "(Foo and ",
    "Foo-", ", Foo", "May ", "May,", "Tuesday ", "will ", "will be ", "had ", "to be ", "ed", "é", "foo,", "x\n ",
]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: language.code)
def test_no_trap_is_gone_back_into(language):
    for trap in TRAPS:
        once = trap * (4_000 // len(trap))
        check(once, PUBLISHED_ON, language)
        assert seconds(once * 4, language) < 9 * seconds(once, language) + 0.05, trap


# One endless sentence in which each expression asks what stands around it.
ENDLESS = [
    'On Monday "', "on Monday “x ", 'He said "on Tuesday" ', "in the first half of the match ", "In 2011, ", "by May ",
    "until June ", "agreed on Monday to ", "(1990) ", "after losing in May, he may ", "that year ",
    "3 June 2018 on 5 June ",
]  # fmt: skip


@pytest.mark.parametrize("trap", ENDLESS)
def test_a_sentence_without_end_is_no_slower_toward_its_end(trap):
    once = trap * (25_000 // len(trap))
    assert seconds(once * 4, times=4) < 9 * seconds(once, times=4) + 0.05


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: language.code)
@pytest.mark.parametrize("trap", ["7", "((((", "foo,", "Foo-", "the "])
def test_a_megabyte_of_it(trap, language):
    assert seconds(trap * (1_000_000 // len(trap)), language, times=1) < 2


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(list(LANGUAGES.values())), PUBLISHED)
def test_any_bytes(raw, language, published):
    check(raw.decode("utf-8", "replace"), published, language)
    check(raw.decode("latin-1"), published, language)


def seconds(text, language=ENGLISH, times=3):
    taken = []
    for _ in range(times):
        began = time.process_time()
        read(text, published=PUBLISHED_ON, language=language)
        taken.append(time.process_time() - began)
    return min(taken)
