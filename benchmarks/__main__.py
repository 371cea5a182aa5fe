"""Every benchmark of this folder, or those that are named: `python -m benchmarks [NAME ...]`.

A benchmark is a module with ``measure()``, which gives a table, or several as a rich.console.Group.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

from rich.console import Console


def main(names: list[str]) -> None:
    found = sorted(file.stem for file in Path(__file__).parent.glob("*.py") if not file.stem.startswith("_"))
    if unknown := set(names) - set(found):
        sys.exit(f"no such benchmark: {', '.join(sorted(unknown))}; there are {', '.join(found)}")
    console = Console()
    for name in names or found:
        with console.status(f"measuring {name}"):
            table = import_module(f"benchmarks.{name}").measure()
        console.print(table)


if __name__ == "__main__":
    main(sys.argv[1:])
