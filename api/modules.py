"""The element as one file: its modules, each in a function of its own, without comments and indentation.

Forty files of which each names the next are forty requests, one wait after another. What is loaded later, by
``import()``, is one file too, and takes from the element what that has already. The modules keep to a few plain forms
of import and export.
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
_LATER = re.compile(r'\bimport\("\./([\w-]+\.js)"\)')
_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_OTHER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def script(file: Path, element: Path) -> bytes:
    """As a browser gets it that has the ``element`` of the page, or is about to have it."""
    if file == element:
        return bundle(element)
    return bundle(file, element) if file in later(element) else lean(file)


@cache
def bundle(entry: Path, within: Path | None = None) -> bytes:
    """``entry`` and all that it imports, those that are needed first, but for what is in the bundle ``within`` already.
    ValueError for a form that is not known here."""
    had = _ordered(within) if within else []
    own = [file for file in _ordered(entry) if file not in had]
    taken = {_name(needed) for file in own for needed in _needed(file)} & {_name(file.name) for file in had}
    head = f'import {{ {", ".join(sorted(taken))} }} from "./{within.name}";\n' if within and taken else ""
    body = "".join(map(_function, own))
    of_entry = f"export const {{ {', '.join(_exported(entry))} }} = {_name(entry.name)};\n"
    of_all = "" if within else f"export {{ {', '.join(_name(file.name) for file in own)} }};\n"
    return (head + body + of_entry + of_all).encode()


@cache
def later(element: Path) -> frozenset[Path]:
    """What it loads when it is wanted."""
    sources = (_REMARK.sub("", file.read_text(encoding="utf-8")) for file in _ordered(element))
    return frozenset(element.with_name(name) for source in sources for name in _LATER.findall(source))


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
    body = _EXPORT.sub("", _IMPORT.sub(_taken, source))
    if other := _OTHER.search(body):
        raise ValueError(
            f"{file.name}: {other[0]!r}; expected import of names or * from a file, or export of what is declared"
        )
    return f"const {_name(file.name)} = (() => {{\n{body}return {{ {', '.join(_exported(file))} }};\n}})();\n"


def _exported(file: Path) -> list[str]:
    return [match["name"] for match in _EXPORT.finditer(_bare(file.read_text(encoding="utf-8")))]


def _taken(found: re.Match[str]) -> str:
    what, module = found["what"], _name(found["file"])
    if what.startswith("*"):
        return f"const {what.removeprefix('* as ')} = {module};\n"
    return f"const {what.replace(' as ', ': ')} = {module};\n"


def _name(file: str) -> str:
    return "$" + re.sub(r"\W", "_", file.removesuffix(".js"))
