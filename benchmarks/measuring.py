"""A command -> how long it took and how much memory it held, the best of several runs."""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

RUNS = 3
"""How often each command is run; the best run counts, for other programs may use the machine at the same time."""

ROOT = Path(__file__).parents[1]
MOMENT = {"SOURCE_DATE_EPOCH": str(int(time.time()))}


@dataclass(frozen=True)
class Cost:
    """What one run of a command took."""

    seconds: float
    megabytes: float
    """The most memory that one of its processes held at a time."""


def wegwijs(*arguments: str | Path) -> list[str]:
    """The command line of the program, as a command."""
    return [sys.executable, "-m", "wegwijs", *map(str, arguments)]


def best(command: list[str], folder: Path = ROOT, runs: int = RUNS) -> Cost:
    """The quickest of several runs of a command in a folder, and the least memory of them."""
    costs = [measured(command, folder) for _ in range(runs)]
    return Cost(min(cost.seconds for cost in costs), min(cost.megabytes for cost in costs))


def measured(command: list[str], folder: Path = ROOT, **surroundings: str) -> Cost:
    """One run of a command; stops the benchmark when the command fails."""
    environment = os.environ | MOMENT | {"PYTHONPATH": str(ROOT)} | surroundings
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            sys.exit(f"{' '.join(command)} failed:\n{said.read().decode()}")
    return Cost(seconds, usage.ru_maxrss / 1024)
