"""Where words for a person go: results to standard output, everything about them to standard error."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from rich.console import Console


def note(message: str) -> None:
    print(f"dateline: {message}", file=sys.stderr)


def fail(message: str, code: int = 1) -> NoReturn:
    note(message)
    sys.exit(code)


def screen(error: bool = False) -> Console:
    """As wide as the terminal; wide enough not to break words where the output goes to a file."""
    from rich.console import Console

    stream = sys.stderr if error else sys.stdout
    return Console(file=stream, width=None if stream.isatty() else 160, highlight=False)
