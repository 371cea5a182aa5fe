"""The playground: a form, a page back, nothing kept; whatever is pasted stays text."""

from __future__ import annotations

import json
import shlex

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select

from api.html import playground
from db import models
from tests.api.conftest import visit
from tests.api.reader import Page

TEXT = "Khalifa Haftar opened an offensive on Tripoli on 4 April.\r\n\r\nGunmen stormed a bank in Sirte on Monday."
FILLED = {"text": TEXT, "title": "A year of siege", "published": "27 December 2019", "language": "en"}


@pytest.fixture
def tried(client):
    def post(**fields: str) -> Page:
        answer = client.post("/try", data=fields)
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        page = Page(answer.text)
        page.status = answer.status_code
        return page

    return post


def values(page):
    (text,), (title,), (published,) = (page.all(f"//*[@id='{name}']") for name in ("text", "title", "published"))
    language = page.all("//select/option[@selected]/@value")
    return text.text_content().removeprefix("\n"), title.get("value"), published.get("value"), language


def test_an_empty_form(client):
    page = Page(client.get("/try").text)
    assert page.all("//form/@method") == ["post"] and page.all("//form/@action") == ["/try#answer"]
    assert values(page) == ("", "", "", [""])
    assert not page.all("//*[@id='answer']") and not page.all("//*[@class='wrong']")
    labels = page.all("//label/@for")
    assert labels == page.all("//form//*[self::textarea or self::input or self::select]/@id")


def test_a_text_comes_back_marked_and_explained_and_the_form_keeps_its_values(tried):
    page = tried(**FILLED)
    assert page.status == 200
    lines = TEXT.replace("\r\n", "\n")
    assert page.text() == lines
    assert values(page) == (lines, "A year of siege", "27 December 2019", ["en"])
    assert "on 4 April 2019 2019-04-04 past tense" in page.said("4 April", "time")
    assert page.said("Khalifa Haftar", "actor").startswith("Actor person Khalifa Haftar did it")
    assert "Khalifa Haftar opens offensive on Tripoli on 4 April 2019" in page.said("opened", "event")
    (first, *_) = page.words("//ol/li")
    for said in ("on 4 April 2019 2019-04-04", "attack · happened", "did it", "Tripoli", "confidence"):
        assert said in first, said
    assert page.words("//div[@class='about']/p") == ["Published on 27 December 2019, as you gave it."]


def test_nothing_is_kept(changing):
    client = visit(changing)
    assert client.post("/try", data=FILLED).status_code == 200
    with changing.connect() as connection:
        assert connection.execute(select(func.count()).select_from(models.Document)).scalar_one() == 2


def test_the_answer_as_json_is_that_of_annotate(client):
    answer = client.post("/try", data={**FILLED, "format": "json"})
    sent = {**FILLED, "text": TEXT.replace("\r\n", "\n")}
    assert answer.headers["content-type"] == "application/json"
    assert answer.json() == client.post("/annotate", json=sent).json()


@pytest.mark.parametrize(
    "text", [TEXT, "It's \"quoted\"; $(touch /tmp/x) `id` on 4 April\nand 'on'.", "4 April. " * 400]
)
def test_the_command_says_the_same(client, tried, text):
    page = tried(**{**FILLED, "text": text})
    commands = [code.text_content() for code in page.all("//pre/code")]
    curl, address, flag, header, data, body = shlex.split(commands[0])
    assert (curl, flag, data) == ("curl", "-H", "-d")
    assert (address, header) == ("http://testserver/annotate", "Content-Type: application/json")
    sent = {**FILLED, "text": text.replace("\r\n", "\n")}
    if len(text) > playground.SHOWN:
        assert body == "@article.json" and json.loads(commands[1]).keys() == sent.keys()
    else:
        assert json.loads(body) == sent


def test_the_example_is_one_click_away(client):
    page = Page(client.get("/try?example=1").text)
    assert page.text() == playground.EXAMPLE["text"]
    assert values(page)[1:] == (playground.EXAMPLE["title"], playground.EXAMPLE["published"], ["en"])
    senses = " ".join(page.words("//ol/li"))
    assert len(page.all("//ol/li")) >= 6
    for sense in ("happened", "going on", "planned", "claimed", "since 2014", "some day in June 2018"):
        assert sense in senses, sense


def test_a_text_without_a_date_says_that_nobody_says_when(tried):
    page = tried(text="Gunmen stormed a bank in Sirte on Monday.")
    assert page.words("//div[@class='about']/p") == [
        "Nobody says when it was published: what counts from that day stays undated."
    ]
    assert "no date" in page.said("Monday", "time")
    assert page.words("//ol//p[@class='date']") == ["date not known"]


# fmt: off
WRONG = [
    # what is sent                                         the fields that are wrong, and what is said of them
    ({},                                                   {"text": "Expected a text to read"}),
    ({"text": " \n "},                                     {"text": "Expected a text to read"}),
    ({"text": "w" * (playground.LONGEST + 1)},             {"text": "100,001 characters; expected at most 100,000"}),
    ({"text": "a\0b"},                                     {"text": "Expected a text with words in it"}),
    ({"text": "Rain fell.", "published": "yesterday"},     {"published": "Not a date: 'yesterday'"}),
    ({"text": "Rain fell.", "published": "2019-02-30"},    {"published": "2019-02-30"}),
    ({"text": "Rain fell.", "title": "w" * 501},           {"title": "String should have at most 500 characters"}),
    ({"text": "", "published": "soon"},                    {"text": "Expected", "published": "Not a date: 'soon'"}),
]
# fmt: on


@pytest.mark.parametrize(("sent", "wrong"), WRONG)
def test_what_is_wrong_is_said_beside_its_field(tried, sent, wrong):
    page = tried(**sent)
    assert page.status == 422
    assert page.words("//title")[0].startswith("Error")
    assert set(page.all("//*[@aria-invalid='true']/@id")) == wrong.keys()
    for name, said in wrong.items():
        (field,) = page.all(f"//*[@id='{name}']")
        (message,) = page.all(f"//*[@id='{field.get('aria-describedby').split()[0]}']")
        assert said in message.text_content()
    assert not page.all("//*[@id='answer']")
    assert values(page)[2] == sent.get("published", "")


EVIL = "</textarea></p><script>alert(1)</script><img src=x onerror=alert(1)>\u202eevil\u2066 on 4 April javascript:a()"
WAYS = ["text", "title", "published", "language"]


@pytest.mark.parametrize("way", WAYS)
def test_hostile_words_are_words(tried, way):
    page = tried(**{**FILLED, way: EVIL})
    assert len(page.all("//script")) == 1 and not page.all("//img")
    assert not page.all("//@*[starts-with(name(), 'on')]") and not page.all("//@href[contains(., 'javascript')]")
    assert len(page.all("//textarea")) == 1
    if way == "text":
        assert page.text() == EVIL and values(page)[0] == EVIL
    assert page.status == (422 if way == "published" else 200)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"\xff\xfe=%00&text=%ff%ed%a0%80", "application/x-www-form-urlencoded"),
        (b'{"text": "x"}', "application/json"),
        (b"&".join(b"a=1" for _ in range(99)), "application/x-www-form-urlencoded"),
        (b"", "text/plain"),
    ],
)
def test_no_body_breaks_it(client, body, kind):
    assert client.post("/try", content=body, headers={"Content-Type": kind}).status_code in (200, 422)


def test_it_is_linked_from_every_page(client):
    assert Page(client.get("/").text).all("//footer//a/@href")[0] == "try"
    for path in ("/try", "/docs"):
        assert "/try" in Page(client.get(path).text).all("//footer//a/@href")


def test_head_and_tag(client: TestClient):
    assert client.head("/try").status_code == 200
    tag = client.get("/try").headers["etag"]
    assert client.get("/try", headers={"If-None-Match": tag}).status_code == 304
