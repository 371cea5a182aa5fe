"""A page as whoever reads it has it: its text without the notes, and the note behind marked words."""

from __future__ import annotations

from typing import Any

from lxml import html


class Page:
    def __init__(self, written: str) -> None:
        self.root = html.document_fromstring(written)

    def all(self, path: str) -> list[Any]:
        return self.root.xpath(path)

    def words(self, path: str) -> list[str]:
        return [" ".join(_unexplained(found).split()) for found in self.all(path)]

    def text(self) -> str:
        (text,) = self.all("//div[@class='text']")
        return _unexplained(text)

    def note(self, words: str, kind: str) -> Any:
        """Of the first mark of that kind on these very words."""
        for mark in self.all(f"//div[@class='text']//mark[contains(concat(' ', @class, ' '), ' {kind} ')]"):
            if mark.text_content() == words:
                (link,) = mark.xpath("ancestor::a")
                (note,) = self.all(f"//*[@id='{link.get('aria-describedby')}']")
                return note
        raise AssertionError(f"no {kind} {words!r}")

    def said(self, words: str, kind: str) -> str:
        return " ".join(self.note(words, kind).text_content().split())


def _unexplained(element: Any) -> str:
    return "".join(element.xpath(".//text()[not(ancestor::*[@class='note'])]"))
