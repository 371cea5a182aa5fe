"""`dateline`: every door of the house. A room is loaded when its door is opened: `tag` need not wait for the API."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from importlib import import_module

import click

# fmt: off
COMMANDS: Mapping[str, tuple[str, str]] = {
    # name       where it is                 what it does
    "run":      ("cli.serving:run",          "Make the database, import the seeds, serve the timeline."),
    "serve":    ("cli.serving:serve",        "Serve the API and the timeline page."),
    "migrate":  ("cli.migrating:migrate",    "Bring the database to the newest schema."),
    "import":   ("cli.importing:import_",    "Import articles: .txt, .md, .html, .jsonl."),
    "tag":      ("cli.reading:tag",          "Show the time expressions of a text: when, and why."),
    "extract":  ("cli.reading:extract",      "Show the events a text tells of: who, what, when, where."),
    "export":   ("cli.export:export",        "Write the timeline, filtered, as CSV, iCalendar, GeoJSON ..."),
    "explain":  ("cli.explain:explain",      "Show why an event has its date, its actors, its mentions."),
    "maintain": ("cli.maintaining:maintain", "Work out anew what is kept for speed, and say what was wrong."),
    "evaluate": ("cli.evaluate:evaluate",    "Score what is read against a gold set."),
}
# fmt: on


class Doors(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, what) for name, (_, what) in COMMANDS.items()])


@click.command(
    cls=Doors,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="DATABASE_URL chooses the database; without it, dateline.db in this folder.",
)
@click.version_option(package_name="dateline", message="%(prog)s %(version)s")
def dateline() -> None:
    """An event timeline database: reads articles, works out when things happened and how sure that is."""


def main() -> None:
    try:
        dateline(prog_name="dateline")
    except BrokenPipeError:  # `dateline tag … | head`; what is still buffered must not raise again at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
