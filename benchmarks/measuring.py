"""A command -> how long it took and how much memory it held, the best of several runs.

What is measured starts as a copy of this process, so this process stays small: it imports nothing of the program.
"""

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
PYTHON = [sys.executable, "-m"]
STOCK = [*PYTHON, "mkdocs", "build", "--quiet", "--config-file", "stock.json"]
"""Builds what benchmarks.stock_site staged."""

MOMENT = {"SOURCE_DATE_EPOCH": str(int(time.time()))}


@dataclass(frozen=True, order=True)
class Cost:
    """What one run of a command took."""

    seconds: float
    work: float
    """Seconds that the processors worked on it, all together: less than `seconds` when it had to wait for them."""

    megabytes: float
    """The most memory that one of its processes held at a time."""


def wegwijs(*arguments: str | Path) -> list[str]:
    """The command line of the program, as a command."""
    return [*PYTHON, "wegwijs", *map(str, arguments)]


def shown(cost: Cost) -> str:
    """Seconds, seconds of work and megabytes, for a person."""
    return f"{cost.seconds:.1f} s ({cost.work:.1f} s of work), {cost.megabytes:.0f} MB"


def best(command: list[str], folder: Path = ROOT, runs: int = RUNS) -> Cost:
    """The quickest of several runs of a command in a folder."""
    return min(measured(command, folder)[0] for _ in range(runs))


def measured(command: list[str], folder: Path = ROOT, **surroundings: str) -> tuple[Cost, str]:
    """What one run of a command cost and what it said; stops the benchmark when the command fails."""
    environment = os.environ | MOMENT | {"PYTHONPATH": str(ROOT)} | surroundings
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=said, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        said.seek(0)
        words = said.read()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{words}")
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024), words
