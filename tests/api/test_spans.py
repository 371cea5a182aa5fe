import re
from html import unescape

import pytest

from api.spans import Mark, marked

TEXT = "Haftar <b>attacked</b> Tripoli on 5 April."


def mark(words, kind="time", why=""):
    start = TEXT.index(words)
    return Mark(start, start + len(words), kind, why)


# fmt: off
CASES = [
    # marks                                        what is written
    ([],                                           "Haftar &lt;b&gt;attacked&lt;/b&gt; Tripoli on 5 April."),
    ([mark("5 April")],                            'on <mark id="char=34,41" class="time">5 April</mark>.'),
    ([mark("5 April", why='the "last" one')],      'class="time" title="the &quot;last&quot; one">5 April</mark>'),
    ([mark("Tripoli", "place"), mark("Tripoli on 5 April", "told")],
     '<mark id="char=23,41" class="told"><mark id="char=23,30" class="place">Tripoli</mark> on 5 April</mark>.'),
    ([mark("Tripoli", "place"), mark("Tripoli", "actor")],
     '<mark id="char=23,30" class="place actor">Tripoli</mark>'),
    ([mark("Tripoli on", "place"), mark("on 5 April", "time")],
     '<mark id="char=23,33" class="place">Tripoli <mark id="char=31,41" class="time">on</mark></mark> 5 April.'),
    ([mark("Haftar", "actor"), mark(TEXT, "told")],
     '<mark id="char=0,42" class="told"><mark id="char=0,6" class="actor">Haftar</mark> &lt;b'),
    ([Mark(40, 400, "time"), Mark(5, 5, "time"), Mark(-3, 4, "time")],
     "Haftar &lt;b&gt;attacked&lt;/b&gt; Tripoli on 5 April."),
]
# fmt: on


@pytest.mark.parametrize(("marks", "written"), CASES)
def test_marks_nest_and_text_is_escaped(marks, written):
    assert written in marked(TEXT, marks)


def test_nothing_is_lost_or_said_twice():
    marks = [Mark(start, end, "time") for start in range(0, 40, 7) for end in range(start + 1, 42, 5)]
    assert unescape(re.sub(r"</?mark[^>]*>", "", marked(TEXT, marks))) == TEXT
