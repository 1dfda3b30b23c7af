"""Measures how much of a whole build is for other sites and programs: embeds, feeds and open data.

Run: .venv/bin/python -m benchmarks.for_others. What is made is thrown away.
"""

import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.measuring import ROOT, measured, wegwijs
from wegwijs.checks.built_site import look_at
from wegwijs.embeds.pages import embed_files
from wegwijs.feeds.calendars import calendar_files
from wegwijs.feeds.open_data import data_files, index_files
from wegwijs.feeds.updates import updates_of
from wegwijs.freshness import as_shown, judged_guide
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile
from wegwijs.reading import read_guide

PARTS: dict[str, Callable[[Guide], list[OutputFile]]] = {
    "embeds": lambda guide: [file for one in guide.languages for file in embed_files(guide, one)],
    "calendars": lambda guide: [file for one in guide.languages for file in calendar_files(guide, one)],
    "news": lambda guide: [updates_of(guide, one) for one in guide.languages],
    "open data": lambda guide: (
        [file for one in guide.languages for file in data_files(guide, one)] + list(index_files(guide))
    ),
}


def main() -> None:
    """Print a row for each part, and for the builds of which it is one."""
    print("| what | seconds of work | files | MB |\n|---|---|---|---|")
    work = sum(_rows())
    with tempfile.TemporaryDirectory() as folder:
        for name, command in (("site", ["site"]), ("whole build", [])):
            cost, _ = measured(wegwijs("--anew", "--output", Path(folder) / "public", *command))
            share = work / (cost.work - work)
            print(f"| {name}: for others {share:.0%} more than without | {cost.work:.1f} | | |", flush=True)


def _rows() -> Iterator[float]:
    """The seconds of each part, which is printed; those in which the built pages are looked through come with it."""
    read = read_guide(ROOT, datetime.now(UTC).date()).guide
    if read is None:
        raise SystemExit("The guide cannot be read: run check.")
    guide = as_shown(judged_guide(read))
    for name, make in PARTS.items():
        start = time.process_time()
        files = make(guide)
        for file in files:
            if file.path.endswith(".html"):
                look_at(file.path, file.content.decode())
        work = time.process_time() - start
        size = sum(len(file.content) for file in files) / 1_000_000
        print(f"| {name} | {work:.1f} | {len(files)} | {size:.1f} |", flush=True)
        yield work


if __name__ == "__main__":
    main()
