"""Options that several commands share, and what is made of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from dates.interval import When

STDIN = Path("-")


class Date(click.ParamType[When]):
    """2019-12-27, 2019-12, "27 December 2019"; as precise as it is typed."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> When:
        from dates import lenient

        if isinstance(value, When):
            return value
        try:
            return lenient.typed(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


class Tag(click.ParamType[str]):
    """A language tag: en, en-GB."""

    name = "language"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from dates import foreign
        from dates.languages import LANGUAGES, code_of

        code = code_of(str(value))
        if code not in LANGUAGES and not foreign.knows(code):
            pages = ", ".join(sorted(LANGUAGES))
            self.fail(f"no such language: {value!r}; expected {pages}, or another that dateparser reads", param, ctx)
        return str(value).strip()


paths = click.argument("paths", type=click.Path(path_type=Path), nargs=-1, metavar="[PATH]...")
published = click.option(
    "--published", type=Date(), help="When they were published, where they do not say: 2019-12-27."
)
language = click.option(
    "--language", type=Tag(), metavar="xx", help="Their language, where they do not say: en, en-GB."
)
