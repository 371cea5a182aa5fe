"""The types of the widget, by tsc as package.json pins it, where npm is found: ``python -m tests.widget.types``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests import npm

HERE = Path(__file__).parent


def main() -> int:
    try:
        folder = npm.installed(HERE / "package.json")
    except npm.Missing as reason:
        print(f"tsc: skipped, {reason}")
        return 0
    print("tsc")
    return subprocess.run([folder / "node_modules" / ".bin" / "tsc", "--project", HERE], timeout=300).returncode


sys.exit(main())
