"""The process time of the main thread of another process, in nanoseconds; a tick of /proc/PID/stat is ten million."""

from __future__ import annotations

from pathlib import Path

NANOSECONDS = 1_000_000  # in a millisecond


def on_processor(pid: int) -> float:
    """Milliseconds since the thread began. Its kernel is Linux; of a thread that is gone it says 0."""
    try:
        return spent(Path(f"/proc/{pid}/task/{pid}/schedstat").read_text())
    except (FileNotFoundError, ProcessLookupError):
        return 0.0


def spent(schedstat: str) -> float:
    """Of its three numbers the first: on the processor; then waiting for one, and how many turns."""
    return int(schedstat.split()[0]) / NANOSECONDS
