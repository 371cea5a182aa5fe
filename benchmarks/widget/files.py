"""The folder of the widget as it is written: every script and style, each compressed as the server would do it."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import widget

FOLDER = Path(widget.__file__).parent
LEVEL = 5  # of the server
SMALLEST = 1000  # bytes; what is shorter the server sends as it is


class Sizes(NamedTuple):
    files: int
    plain: int
    sent: int


def sizes(folder: Path = FOLDER) -> Sizes:
    found = [file.read_bytes() for file in _sent(folder)]
    return Sizes(len(found), sum(map(len, found)), sum(map(_on_the_way, found)))


def _sent(folder: Path) -> Iterator[Path]:
    return (file for file in sorted(folder.rglob("*")) if file.suffix in (".js", ".css"))


def _on_the_way(content: bytes) -> int:
    return len(content) if len(content) < SMALLEST else len(gzip.compress(content, LEVEL))
