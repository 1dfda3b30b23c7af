"""Measures the promises about a large guide beside stock Material and static-i18n, and prints them as a table.

Run: .venv/bin/python -m benchmarks.large [topics [runs]]. All numbers of a table come from one run: between hours, one
machine is not as quick as itself.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.many_topics import write_many_topics
from benchmarks.measuring import PYTHON, ROOT, STOCK, Cost, best, measured, shown, wegwijs
from benchmarks.stock_site import PREBUILT

TOPICS, RUNS = 100, 1
EDITED, SENTENCE = "content/uk/wonen.md", "\nІ ще одне речення.\n"
LARGE = 200
"""From so many topics on the aim is another."""


def main(topics: int = TOPICS, runs: int = RUNS) -> None:
    """Print the table."""
    today = date.today()  # noqa: DTZ011
    print(f"{today:%Y-%m-%d}, {os.cpu_count()} cores, {topics} topics in 4 languages, the best of {runs} runs.\n")
    print("| What | Measured | Beside | Aim |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for row in rows(Path(folder), topics, runs):
            print(f"| {' | '.join(row)} |", flush=True)


def rows(folder: Path, topics: int, runs: int) -> Iterator[tuple[str, str, str, str]]:
    """What was measured, what came out, how many times as much as something else, and the aim."""
    base, stage = folder / "many", folder / "stage"
    write_many_topics(ROOT, base, topics)
    measured([*PYTHON, "benchmarks.stock_site", str(base), str(stage)])
    stock, prebuilt = best(STOCK, stage, runs), best([*STOCK[:-1], PREBUILT], stage, runs)
    site = wegwijs("--base", base, "--output", folder / "public", "site")
    cold = best([*site, "--anew"], runs=runs)
    yield "Material and static-i18n as they come", shown(stock), "", ""
    yield "the same with a lunr index of all words, made beforehand", shown(prebuilt), "", ""
    yield "`site` from nothing", shown(cold), f"{beside(cold, stock)} stock", "0.7" if topics >= LARGE else "1.5"
    yield "", "", f"{beside(cold, prebuilt)} stock with that index", "1.0"
    with (base / EDITED).open("a", encoding="utf-8") as topic:
        topic.write(SENTENCE)
    again, _ = measured(site)
    yield "`site` after one changed sentence", shown(again), f"{beside(again, cold)} from nothing", "0.2"
    yield from of_checks(base, runs)


def of_checks(base: Path, runs: int) -> Iterator[tuple[str, str, str, str]]:
    """The checks without the dictionaries of the machine: from nothing, and with what an earlier one remembers."""
    check = wegwijs("--base", base, "check", "--no-spelling")
    yield "`check --no-spelling` from nothing", shown(best([*check, "--anew"], runs=runs)), "", ""
    measured(check)
    yield "the same again", shown(best(check, runs=runs)), "", "3 s, 200 MB"
    with (base / EDITED).open("a", encoding="utf-8") as topic:
        topic.write(SENTENCE)
    yield "after one changed sentence", shown(measured(check)[0]), "", "3 s, 200 MB"


def beside(one: Cost, other: Cost) -> str:
    """How many times as long one took as another."""
    return f"{one.seconds / other.seconds:.2f} x"


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
