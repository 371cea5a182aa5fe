"""Every door: it is in the README, it has help with examples, and a light one does not load the heavy rooms."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest

from cli.main import COMMANDS, dateline

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def commands() -> dict[str, click.Command]:
    context = click.Context(dateline)
    return {name: command for name in COMMANDS if (command := dateline.get_command(context, name))}


def test_no_row_of_the_table_leads_nowhere():
    assert commands().keys() == COMMANDS.keys()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_readme(name):
    assert f"dateline {name}" in README


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_what_it_does_as_the_list_of_commands_has_it(name, call):
    result = call(name, "--help")
    assert result.exit_code == 0
    assert (commands()[name].help or "").startswith(COMMANDS[name][1])


@pytest.mark.parametrize(
    "name", [name for name in COMMANDS if name != "evaluate"] + ["evaluate timex", "evaluate events"]
)
def test_every_command_shows_an_example(name, call):
    assert f"\n    dateline {name}" in call(*name.split(), "--help").output


def test_the_list_of_commands(call):
    output = call("--help").output
    assert all(f"  {name} " in output for name in COMMANDS)
    assert "DATABASE_URL" in output


def test_the_version(call):
    assert call("--version").output.startswith("dateline 0.")


def test_a_command_that_is_none(call):
    result = call("impart")
    assert result.exit_code == 2
    assert "No such command 'impart'" in result.stderr


def test_tag_does_not_wait_for_rooms_it_does_not_need():
    code = (
        "import sys; sys.argv = ['dateline', 'tag', '--published', '2019-12-27', '--format', 'jsonl']\n"
        "from cli.main import dateline; dateline(standalone_mode=False)"
    )
    check = "import atexit, sys; atexit.register(lambda: print(*sys.modules, file=sys.stderr))\n"
    ran = subprocess.run(
        [sys.executable, "-c", check + code], input="It rained yesterday.", capture_output=True, text=True, check=True
    )
    assert '"value":"2019-12-26"' in ran.stdout
    assert not {"fastapi", "pydantic", "sqlalchemy", "trafilatura", "dateparser", "rich"} & set(ran.stderr.split())


def test_a_reader_that_goes_away_is_no_error(tmp_path):
    text = tmp_path / "long.txt"
    text.write_text("It rained yesterday. " * 20_000, encoding="utf-8")
    command = f"{sys.executable} -c 'from cli.main import main; main()' tag {text} --format jsonl | head -n 1"
    ran = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True)
    assert ran.stdout.count("\n") == 1
    assert "Traceback" not in ran.stderr
