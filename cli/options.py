"""Options that several commands share, and what is made of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from dates.interval import When

STDIN = Path("-")

Paths = Annotated[
    list[Path] | None,
    typer.Argument(help="Files or folders; '-' is standard input.", show_default="standard input", metavar="PATH"),
]
Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="When they were published, where they do not say: 2019-12-27, 2019-12."),
]
Language = Annotated[str | None, typer.Option(metavar="xx", help="Their language, where they do not say: en.")]


def when(text: str | None) -> When | None:
    if text is None:
        return None
    from dates import lenient

    try:
        return lenient.typed(text)
    except ValueError as error:
        raise typer.BadParameter(f"{error}", param_hint="--published") from None
