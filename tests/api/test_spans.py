import re
from html import unescape
from html.parser import HTMLParser

import pytest

from api.html.spans import Mark, headed, marked

TEXT = "Haftar <b>attacked</b> Tripoli on 5 April."


def mark(words, kind="time", note="so"):
    start = TEXT.index(words)
    return Mark(start, start + len(words), kind, note)


def sentence(words):
    return mark(words, "told", "")


def outline(written):
    """Which elements stand in which, and what notes say: <told><said time><mark time>5 April</>(so)</></>"""

    class Reader(HTMLParser):
        found, closing = "", ()

        def handle_starttag(self, tag, attributes):
            kinds = dict(attributes).get("class") or ""
            opening, end = {"note": ("(", ")")}.get(kinds, (f"<{tag} {kinds}".strip() + ">", "</>"))
            opening, end = ("", "") if tag in ("p", "a") else (opening, end)
            self.found += opening
            self.closing = (*self.closing, end)

        def handle_endtag(self, tag):
            self.found += self.closing[-1]
            self.closing = self.closing[:-1]

        def handle_data(self, data):
            self.found += data

    reader = Reader()
    reader.feed(written)
    reader.close()
    assert reader.closing == ()
    return reader.found


# fmt: off
CASES = [
    # marks                                        what stands in what
    ([],                                           "Haftar <b>attacked</b> Tripoli on 5 April."),
    ([mark("5 April")],                            "on <span said time><mark time>5 April</>(so)</>."),
    ([mark("Tripoli", "place"), sentence("Tripoli on 5 April")],
     "<span told><span said place><mark place>Tripoli</>(so)</> on 5 April</>."),
    ([mark("Tripoli", "place", "there"), mark("Tripoli", "actor", "they")],
     "<span said place actor><mark place actor>Tripoli</>(therethey)</>"),
    ([mark("Tripoli on", "place", "there"), mark("on 5 April", note="then")],
     "<span said place time><mark place>Tripoli <mark time>on</></> 5 April(therethen)</>."),
    ([mark("Haftar", "actor"), sentence(TEXT)],    "<span told><span said actor><mark actor>Haftar</>(so)</> <b"),
    ([mark("Haftar"), sentence("Haftar")],         "<span told><span said time><mark time>Haftar</>(so)</></> <b"),
    ([mark("Haftar"), mark("Haftar")],             "<span said time><mark time>Haftar</>(so)</> <b"),
    ([Mark(40, 400, "time", "so"), Mark(5, 5, "time", "so"), Mark(-3, 4, "time", "so")],
     "Haftar <b>attacked</b> Tripoli on 5 April."),
]
# fmt: on


@pytest.mark.parametrize(("marks", "stands"), CASES)
def test_marks_nest_and_text_is_escaped(marks, stands):
    assert stands in outline(marked(TEXT, marks))


def test_marked_words_are_a_link_to_themselves_and_have_a_note():
    written = marked(TEXT, [mark("5 April"), sentence("Tripoli on 5 April")])
    assert '<span id="char=23,41" class="told">' in written
    assert '<a id="char=34,41" href="#char=34,41" aria-describedby="note-1"><mark class="time">5' in written
    assert 'id="note-1" role="note" lang="en" dir="ltr">so</span>' in written


def test_no_id_is_given_twice():
    marks = [mark("Haftar"), sentence("Haftar"), mark("Tripoli"), mark("Tripoli on"), mark("on 5 April")]
    ids = re.findall(r'id="([^"]+)"', marked(TEXT, marks))
    assert len(ids) == len(set(ids)) == 7


@pytest.mark.parametrize("text", [TEXT, "", " \n", "One.\r\n\r\nTwo\rthree.\n \n\n  Four,\nfive.  \n", "a\n\u2028\nb"])
def test_nothing_is_lost_or_said_twice(text):
    marks = [Mark(start, end, "time", "") for start in range(0, 40, 7) for end in range(start + 1, 42, 5)]
    written = marked(text, marks)
    assert unescape(re.sub(r"<[^>]*>", "", written)) == text
    assert "\r" not in written  # a browser would read it as a line feed


def test_paragraphs_and_a_mark_that_reaches_over_two():
    written = marked("One two.\n\nThree\nfour.\n", [Mark(4, 15, "told")], direction="rtl")
    assert outline(written) == "One <span told>two.</>\n\n<span told>Three</>\nfour.\n"
    assert re.findall("<p[^>]*>", written) == ['<p dir="rtl">'] * 2
    assert written.count('id="char=4,15"') == 0 and written.count("id=") == 2


def test_a_first_paragraph_that_is_the_title_is_the_heading():
    assert marked("\nA siege\n\nIt began.", [], title="A siege").startswith('\n<h1 dir="auto">A siege</h1>\n\n<p')
    assert headed("\nA siege\n\nIt began.", "A siege")
    for other in ("A siege\nIt began.", "A siege of Tripoli\n\nIt began.", ""):
        assert not headed(other, "A siege")
        assert "<h1" not in marked(other, [], title="A siege")
