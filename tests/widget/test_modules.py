"""The parts of the widget that know no page, in Node where there is one."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
NODE = shutil.which("node")
WIDGET = HERE.parents[1] / "widget"


@pytest.mark.skipif(NODE is None, reason="node is not installed")
@pytest.mark.parametrize("name", sorted(path.name for path in HERE.glob("*.test.mjs")))
def test_calculations(name):
    done = subprocess.run([NODE, "--test", HERE / name], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout


def test_no_two_modules_import_each_other():
    imports = {path.name: set(_imports(path)) for path in WIDGET.glob("*.js")}

    def reach(name, seen):
        for other in imports[name] - seen:
            seen.add(other)
            reach(other, seen)
        return seen

    assert not [name for name in imports if name in reach(name, set())]


def _imports(path):
    for line in path.read_text().splitlines():
        if line.startswith("import ") and '"./' in line:
            yield line.split('"./')[1].split('"')[0]
