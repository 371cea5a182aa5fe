"""`dateline`: every door of the house. A module is a family of commands, and loads what it needs when it is used."""

from __future__ import annotations

from importlib.metadata import version
from typing import Annotated

import typer

from cli import evaluate, explain, export, importing, reading, serving

app = typer.Typer(
    name="dateline",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="An event timeline database: reads articles, works out when things happened and how sure that is.",
    epilog="DATABASE_URL chooses the database; without it, dateline.db in this folder.",
)


def _version(asked: bool) -> None:
    if asked:
        print(f"dateline {version('dateline')}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show it and end.")
    ] = False,
) -> None:
    pass


app.command("run")(serving.run)
app.command("serve")(serving.serve)
app.command("migrate")(serving.migrate)
app.command("import")(importing.import_)
app.command("tag")(reading.tag)
app.command("extract")(reading.extract)
app.command(
    "export", context_settings={"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []}
)(export.export)
app.command("explain")(explain.explain)
app.add_typer(evaluate.app, name="evaluate")


def main() -> None:
    app()
