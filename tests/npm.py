"""What npm installs for tests and checks, into a folder of the machine's that the next run finds."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from hashlib import sha256
from pathlib import Path

INSTALL = "install --no-package-lock --ignore-scripts --legacy-peer-deps --no-audit --no-fund --fetch-retries=0"


class Missing(Exception):
    """Why it is not there."""


def installed(wanted: Path) -> Path:
    """The folder that has node_modules, of what a package.json names in the versions that it names."""
    npm = shutil.which("npm")
    if npm is None:
        raise Missing("npm is not installed")
    folder = (
        Path(tempfile.gettempdir()) / f"dateline-{wanted.parent.name}-{sha256(wanted.read_bytes()).hexdigest()[:12]}"
    )
    if not folder.is_dir():
        made = Path(tempfile.mkdtemp(dir=folder.parent))
        shutil.copy(wanted, made)
        done = subprocess.run([npm, *INSTALL.split()], cwd=made, capture_output=True, text=True, timeout=300)
        if done.returncode:
            shutil.rmtree(made)
            raise Missing(f"npm cannot install {wanted}: {done.stderr.strip().splitlines()[0]}")
        try:
            made.rename(folder)
        except OSError:  # another worker was there before
            shutil.rmtree(made)
    return folder
