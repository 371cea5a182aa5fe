"""Every benchmark of this folder, or those that are named: `python -m benchmarks [NAME ...]`.

A benchmark is a module with ``measure()``, or a package that has one where it takes several modules; it gives a table,
or several as a rich.console.Group.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

from rich.console import Console

PACKAGES = ["widget"]


def main(names: list[str]) -> None:
    modules = (file.stem for file in Path(__file__).parent.glob("*.py") if not file.stem.startswith("_"))
    found = sorted([*modules, *PACKAGES])
    if unknown := set(names) - set(found):
        sys.exit(f"no such benchmark: {', '.join(sorted(unknown))}; there are {', '.join(found)}")
    console = Console()
    for name in names or found:
        with console.status(f"measuring {name}"):
            table = import_module(f"benchmarks.{name}").measure()
        console.print(table)


if __name__ == "__main__":
    main(sys.argv[1:])
