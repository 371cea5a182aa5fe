"""The element as one file: its modules, each in a function of its own, without comments and indentation.

Forty files of which each names the next are forty requests, one wait after another. What is loaded later, by
``import()``, stays a file of its own. The modules keep to a few plain forms of import and export.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_COMMENT = re.compile(r"^[ \t]*(?:/\*.*?\*/[ \t]*|//[^\n]*)\n", re.MULTILINE | re.DOTALL)
_INDENT = re.compile(r"^[ \t]+|\n(?=\n)", re.MULTILINE)
_IMPORT = re.compile(r'^import (?P<what>\{[^}]*\}|\* as \w+) from "\./(?P<file>[\w-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:const|class|(?:async )?function\*?) (?P<name>\w+))", re.MULTILINE)
_OTHER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


@cache
def bundle(entry: Path) -> bytes:
    """``entry`` and all that it imports, those that are needed first. ValueError for a form that is not known here."""
    return "".join(_function(file) for file in _ordered(entry)).encode()


@cache
def lean(file: Path) -> bytes:
    return _bare(file.read_text(encoding="utf-8")).encode()


def _bare(source: str) -> str:
    """Comments that fill their lines; those beside code are left."""
    return _INDENT.sub("", _COMMENT.sub("", source))


def _ordered(entry: Path) -> list[Path]:
    found: dict[Path, None] = {}

    def visit(file: Path) -> None:
        if file not in found:
            for needed in _needed(file):
                visit(file.with_name(needed))
            found[file] = None

    visit(entry)
    return list(found)


def _needed(file: Path) -> Iterator[str]:
    return (match["file"] for match in _IMPORT.finditer(file.read_text(encoding="utf-8")))


def _function(file: Path) -> str:
    source = _bare(file.read_text(encoding="utf-8"))
    names = [match["name"] for match in _EXPORT.finditer(source)]
    body = _EXPORT.sub("", _IMPORT.sub(_taken, source))
    if other := _OTHER.search(body):
        raise ValueError(
            f"{file.name}: {other[0]!r}; expected import of names or * from a file, or export of what is declared"
        )
    return f"const {_name(file.name)} = (() => {{\n{body}return {{ {', '.join(names)} }};\n}})();\n"


def _taken(found: re.Match[str]) -> str:
    what, module = found["what"], _name(found["file"])
    if what.startswith("*"):
        return f"const {what.removeprefix('* as ')} = {module};\n"
    return f"const {what.replace(' as ', ': ')} = {module};\n"


def _name(file: str) -> str:
    return "$" + re.sub(r"\W", "_", file.removesuffix(".js"))
