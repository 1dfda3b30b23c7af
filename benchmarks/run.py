"""Measures the promises about speed, in one run, and prints them as a table. Run: .venv/bin/python benchmarks/run.py"""

import os
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.measuring import PYTHON, ROOT, RUNS, STOCK, best, measured, shown, wegwijs

TWO_PLACES = [
    {"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "1"},
    {"TZ": "America/Lima", "PYTHONHASHSEED": "2"},
]
"""Surroundings of two builds whose output must be the same, byte for byte."""


def main() -> None:
    """Print the table."""
    print(f"{date.today():%Y-%m-%d}, {os.cpu_count()} cores. The best of {RUNS} runs counts.\n")  # noqa: DTZ011
    print("| What | Measured | Aim |\n|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for what, found, aim in rows(Path(folder)):
            print(f"| {what} | {found} | {aim} |", flush=True)


def rows(folder: Path) -> Iterator[tuple[str, str, str]]:
    """What was measured, what came out, and what we aim at; `folder` is empty, and may be filled."""
    public, stage = folder / "public", folder / "stage"
    whole = best(wegwijs("--anew", "--output", public))
    measured([*PYTHON, "benchmarks.stock_site", str(ROOT), str(stage)])
    stock = best(STOCK, stage)
    yield "whole build of the shipped guide", shown(whole), ""
    yield "the topics by Material and static-i18n as they come: with search, without brochures", shown(stock), ""
    yield "the whole build is as many times as long", f"{whole.seconds / stock.seconds:.1f}", ""
    for part in ("check", "site", "brochures"):
        yield f"`{part}` alone", shown(best(wegwijs("--anew", "--output", public, part))), ""
    yield "`brochures` again, with nothing changed", shown(best(wegwijs("--output", public, "brochures"))), "2 s"
    _, seconds = measured([*PYTHON, "benchmarks.preview", str(folder / "edited")])
    yield "preview: from saving an edit to seeing it, median of 5", f"{float(seconds):.1f} s", "2 s"
    yield "two builds are the same, byte for byte", "yes" if builds_are_equal(folder) else "no", "yes"


def builds_are_equal(folder: Path) -> bool:
    """Build twice from nothing: in other folders, time zones, orders of sets, and numbers of jobs."""
    contents: list[dict[str, bytes]] = []
    for number, surroundings in enumerate(TWO_PLACES):
        place = folder / f"place-{number}"
        place.mkdir()
        measured(wegwijs("--anew", "--output", "public", "--jobs", str(number + 1)), place, **surroundings)
        files = (path for path in (place / "public").rglob("*") if path.is_file())
        contents.append({path.relative_to(place).as_posix(): path.read_bytes() for path in files})
    return contents[0] == contents[1] != {}


if __name__ == "__main__":
    main()
