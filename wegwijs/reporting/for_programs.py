"""Findings as JSON, for other programs: a list, and nothing else on standard output.

In: Findings in reading order. Out: JSON in UTF-8; the keys always in the same order.
"""

import json

from wegwijs.findings import Finding


def report_to_programs(findings: list[Finding]) -> None:
    """Print the list, with a line end behind it."""
    print(json.dumps([as_row(finding) for finding in findings], ensure_ascii=False, indent=2))


def as_row(finding: Finding) -> dict[str, object]:
    """What another program may want to know of a Finding; `language` is None when all readers are harmed.

    `file`, `line` and `column` are the first of its `places`.
    """
    return {
        "file": finding.place.file,
        "line": finding.place.line,
        "column": finding.place.column,
        "places": [{"file": place.file, "line": place.line, "column": place.column} for place in finding.places],
        "check": finding.check,
        "weight": finding.weight.value,
        "language": finding.language,
        "message": finding.message,
        "remedy": finding.remedy,
    }
