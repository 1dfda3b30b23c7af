"""Findings on GitHub: the worst as notes beside the lines of the pull request, all of them in the summary of the run.

In: Findings in reading order, and the environment variables that GitHub sets. Out: workflow commands on standard
output, and a table at the end of the file that GITHUB_STEP_SUMMARY names.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from wegwijs.findings import Finding, Place, Weight
from wegwijs.reporting.for_people import count_of, in_one_line

NOTES = 10  # GitHub shows no more errors, and no more warnings, from one step
SUMMARY_BYTES = 1_000_000  # GitHub refuses a summary of more than 1 MiB
COMMANDS = {Weight.STOPS: "error", Weight.PLEASE_FIX: "warning"}
HEADING = "| | Where | What is wrong | What to do |\n|---|---|---|---|\n"
MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#+!|~&$@:])")


def report_to_github(findings: list[Finding], surroundings: Mapping[str, str]) -> None:
    """Print the notes and how many Findings there are; write the summary where GitHub wants one."""
    changed = surroundings.get("WEGWIJS_CHANGED_FILES", "").splitlines()
    ranked = worst_first(findings, changed)
    noted = [spot for weight in Weight for spot in worst_spots(ranked, weight, changed)]
    for finding, place in noted:
        print(note(finding, place))
    if len(noted) < sum(len(finding.places) for finding in ranked):
        print(f"The {len(noted)} worst stand beside their lines; the summary of this run shows all of them.")
    print(count_of(findings))
    if summary := surroundings.get("GITHUB_STEP_SUMMARY"):
        try:
            add_to_summary(ranked, Path(summary))
        except OSError as trouble:
            print(f"The summary of this run could not be written: {trouble.strerror}.")


def add_pages_to_summary(pages: Iterable[str], surroundings: Mapping[str, str]) -> None:
    """Add pages in Markdown to the summary of the run, where GitHub wants one; say how many did not fit any more."""
    if summary := surroundings.get("GITHUB_STEP_SUMMARY"):
        pages = list(pages)
        file = Path(summary)
        shown = list(rows_that_fit(pages, SUMMARY_BYTES - (file.stat().st_size if file.exists() else 0)))
        left = f"\n{len(pages) - len(shown)} more did not fit here.\n" if len(shown) < len(pages) else ""
        with file.open("a", encoding="utf-8", errors="backslashreplace") as out:
            out.write("\n".join(shown) + left)


def worst_first(findings: list[Finding], changed: Collection[str]) -> list[Finding]:
    """Those that stop before the others; among equals first those in a file that this pull request changes."""

    def rank(finding: Finding) -> tuple[bool, bool]:
        return finding.weight is not Weight.STOPS, not any(place.file in changed for place in finding.places)

    return sorted(findings, key=rank)


def worst_spots(ranked: list[Finding], weight: Weight, changed: Collection[str]) -> list[tuple[Finding, Place]]:
    """Beside which lines GitHub is to show what: one place of each Finding, then a second one, as many as it takes."""
    turns = [
        (turn, finding, place)
        for finding in ranked
        if finding.weight is weight
        for turn, place in enumerate(sorted(finding.places, key=lambda place: place.file not in changed))
    ]
    return [(finding, place) for _, finding, place in sorted(turns, key=lambda one: one[0])][:NOTES]


def note(finding: Finding, place: Place) -> str:
    """The workflow command that puts a Finding beside one of its lines."""
    where = f"file={in_property(place.file)},line={place.line},col={place.column},title={in_property(finding.check)}"
    words = in_data(f"{finding.message}\n-> {finding.remedy}")
    return f"::{COMMANDS[finding.weight]} {where}::{words}"


def in_data(text: str) -> str:
    """Text as GitHub reads it behind the last `::` of a command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def in_property(text: str) -> str:
    """Text as GitHub reads it behind the `=` of a command."""
    return in_data(text).replace(":", "%3A").replace(",", "%2C")


def add_to_summary(ranked: list[Finding], summary: Path) -> None:
    """Add the Findings to the file as a table; when they do not all fit, say how many are left out."""
    room = SUMMARY_BYTES - (summary.stat().st_size if summary.exists() else 0)
    shown = list(rows_that_fit([row(finding) for finding in ranked], room))
    left = len(ranked) - len(shown)
    with summary.open("a", encoding="utf-8", errors="backslashreplace") as page:
        page.write(f"### {count_of(ranked)}\n\n" + (HEADING if shown else "") + "".join(shown))
        if left:
            page.write(f"\n{left} more did not fit here; `python3 build.py check` shows all of them.\n")


def rows_that_fit(rows: list[str], room: int) -> Iterator[str]:
    """The first rows that together take no more than `room` bytes."""
    for text in rows:
        room -= len(text.encode(errors="backslashreplace"))
        if room < 0:
            return
        yield text


def row(finding: Finding) -> str:
    """A Finding as a row of the table."""
    where, check, remedy = in_cell(finding.where), in_cell(finding.check), in_cell(finding.remedy)
    return f"| {finding.weight} | {where} | {in_cell(finding.message)} ({check}) | {remedy} |\n"


def in_cell(text: str) -> str:
    """Text that a Markdown table shows as it is written."""
    return MARKDOWN.sub(r"\\\1", in_one_line(text))
