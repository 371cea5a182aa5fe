"""Every time expression of the five articles this project was created for, as a careful reader takes it: with the
publication date, and without one, when what counts from it must stay unresolved.

The articles are third parties' and stand outside the project; without them these tests skip.
"""

from __future__ import annotations

import pytest

from dates import edtf
from dates.reading import read

#   article, published, and of each expression the EDTF with and without that date; None: it has no one time
ARTICLES = [
    ("000_3083242d9a4a24f8", "2020-01-21", [
        ("April", "2019-04/..", None), ("Monday", "2020-01-20", None), ("Sunday", "2020-01-19", None),
        ("April", "2019-04", None), ("Sunday", "2020-01-19", None), ("2011", "2011", "2011"),
    ]),
    ("001_3f127f28d90517ef", "2020-08-06", [
        ("August 5, 2020", "2020-08-05", "2020-08-05"), ("06 August 2020", "2020-08-06", "2020-08-06"),
        ("Wednesday", "2020-08-05", None), ("Wednesday", "2020-08-05", None), ("year-long", None, None),
        ("June", "2020-06", None), ("late June", "2020-06-21/2020-06-30", None), ("2017", "2017", "2017"),
    ]),
    ("002_47a36ec35c91323c", "2019-12-22", [
        ("Early April", "2019-04-01/2019-04-10", None), ("Last week", "2019-12-09/2019-12-15", None),
        ("nearly eight months", None, None), ("Friday", "2019-12-20", None), ("three-day", None, None),
        ("the past ten years", "2009/2019-12-22", None),
    ]),
    ("003_fe5fa9f18346f1c5", "2017-09-29", [
        ("Friday", "2017-09-29", None), ("currently", None, None), ("2011", "2011", "2011"),
        ("2011", "2011/..", "2011/.."), ("Thursday", "2017-09-28", None),
    ]),
    ("004_4cd70e34315f0756", "2019-12-27", [
        ("Dec. 19, 2019", "2019-12-19", "2019-12-19"), ("Dec. 19, 2019", "2019-12-19", "2019-12-19"),
        ("27 December 2019", "2019-12-27", "2019-12-27"), ("Friday", "2019-12-27", None), ("2016", "2016", "2016"),
        ("2011", "2011", "2011"), ("2014", "2014", "2014"), ("April 4", "2019-04-04/..", None),
        ("Sep. 23", "2019-09-23", None),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "published", "said"), ARTICLES, ids=[name for name, *_ in ARTICLES])
@pytest.mark.parametrize("known", [True, False], ids=["published", "unpublished"])
def test_every_expression_of_a_real_article(name, published, said, known, shared):
    text = (shared / "seeds" / f"{name}.txt").read_text(encoding="utf-8")
    found = [
        (reading.timex.words, edtf.write(reading.when) if reading.when else None)
        for reading in read(text, published=edtf.parse(published) if known else None)
    ]
    assert found == [(words, dated if known else undated) for words, dated, undated in said]
