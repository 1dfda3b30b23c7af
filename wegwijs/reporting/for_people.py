"""Findings as four lines each, for a person: where, what, why it matters, and what to do.

In: Findings in reading order. Out: text on standard output; coloured on a terminal, and never cut or wrapped by us.
"""

import re
from collections import Counter

from rich.console import Console
from rich.text import Text

from wegwijs.findings import Finding, Weight

CONTROL = re.compile(r"\s*[\x00-\x1f\x7f-\x9f\u2028\u2029]+\s*")
COLOURS = {Weight.STOPS: "bold red", Weight.PLEASE_FIX: "bold yellow"}


def report_to_people(findings: list[Finding]) -> None:
    """Print the Findings with a blank line after each, and how many there are."""
    console = Console(highlight=False)
    for finding in findings:
        console.print(four_lines(finding), soft_wrap=True)
    console.print(Text(count_of(findings)), soft_wrap=True)


def four_lines(finding: Finding) -> Text:
    """The Finding and a blank line. Built piece by piece, so that no word of an editor is read as a style."""
    mark = finding.check if finding.weight is Weight.STOPS else f"{finding.check}, {finding.weight}"
    return Text.assemble(
        (in_one_line(finding.where), "bold"),
        (f"   [{mark}]\n", COLOURS[finding.weight]),
        f"  {in_one_line(finding.what)}\n",
        f"  {in_one_line(finding.why)}\n",
        (f"  -> {in_one_line(finding.remedy)}\n", "green"),
    )


def in_one_line(text: str) -> str:
    """The text without line ends, and without signs that would steer a terminal."""
    return CONTROL.sub(" ", text).strip()


def count_of(findings: list[Finding]) -> str:
    """How many Findings there are: "3 findings in 7 places: 2 stop, 1 please fix."."""
    if not findings:
        return "No findings. All is well."
    number = Counter(finding.weight for finding in findings)
    stops = number[Weight.STOPS]
    parts = {"stops" if stops == 1 else "stop": stops, "please fix": number[Weight.PLEASE_FIX]}
    told = ", ".join(f"{count} {words}" for words, count in parts.items() if count)
    places = sum(len(finding.places) for finding in findings)
    where = f" in {places} places" if places > len(findings) else ""
    return f"{len(findings)} {'finding' if len(findings) == 1 else 'findings'}{where}: {told}."
