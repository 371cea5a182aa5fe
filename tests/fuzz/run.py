"""schemathesis against a server that was started for it, with the seeds in its database."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[1]
PHASES = "examples,coverage,fuzzing,stateful"
DATELINE = "from cli.main import main; main()"


class Findings(NamedTuple):
    """``said`` is schemathesis' own report; ``failures`` counts what it found."""

    cases: int
    failures: int
    said: str


def command() -> str | None:
    """schemathesis, of this environment or of any on the path."""
    return shutil.which("st", path=Path(sys.executable).parent) or shutil.which("st")


@contextmanager
def serving(database_url: str) -> Iterator[str]:
    """The address of a server that takes corrections and documents too."""
    server = subprocess.Popen(
        [sys.executable, "-c", DATELINE, "run", "--editable", "--port", "0"],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": database_url, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stdout
        ready = next((line for line in server.stdout if "Dateline is at" in line), "")
        assert ready, "the server did not start"
        yield ready.split()[3]
    finally:
        server.terminate()
        server.wait()


def fuzz(address: str, *, examples: int, seed: int, phases: str = PHASES, cases: int | None = None) -> Findings:
    """``examples`` an operation. Where more ``cases`` are wanted, other seeds make up what is lacking."""
    found = _once(address, examples, seed, phases)
    while not found.failures and (lacking := (cases or 0) - found.cases) > 0:
        seed += 1
        more = _once(address, lacking // 15 + 1, seed, "fuzzing")
        found = Findings(found.cases + more.cases, more.failures, f"{found.said}\n{more.said}")
    return found


def _once(address: str, examples: int, seed: int, phases: str) -> Findings:
    schemathesis = command()
    assert schemathesis, "schemathesis is not installed"
    with TemporaryDirectory() as scratch:
        report = Path(scratch) / "report.json"
        line = [schemathesis, "--config-file", str(FOLDER / "schemathesis.toml"), "run", f"{address}/openapi.json"]
        line += ["--checks", "all", "--phases", phases, "--max-examples", str(examples), "--seed", str(seed)]
        line += ["--continue-on-failure", "--no-color", "--generation-database", "none"]
        line += ["--report", "json", "--report-json-path", str(report)]
        hooks = {"SCHEMATHESIS_HOOKS": str(FOLDER / "hooks.py"), "DATELINE_FUZZED": address}
        ran = subprocess.run(line, cwd=scratch, env={**os.environ, **hooks}, capture_output=True, text=True)
        assert report.exists(), ran.stdout + ran.stderr
        counts = json.loads(report.read_text())
    failed = max(counts["test_cases"]["with_failures"], int(ran.returncode != 0))
    return Findings(counts["test_cases"]["generated"], failed, ran.stdout)
