"""Shows what was found to a person, a program or GitHub, and how far long work is.

In: Findings, and what the surroundings say. Out: text on the screen; on GitHub also the summary of the run.
"""

import os
import sys
from collections.abc import Mapping
from enum import StrEnum

from wegwijs.findings import Finding, each_mistake_once
from wegwijs.reporting.for_github import report_to_github
from wegwijs.reporting.for_people import report_to_people
from wegwijs.reporting.for_programs import report_to_programs
from wegwijs.reporting.steps import progress, step

__all__ = ["Format", "progress", "report", "step"]


class Format(StrEnum):
    """For whom the Findings are: a person, another program, or a pull request on GitHub."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def report(findings: list[Finding], shown_as: Format, surroundings: Mapping[str, str] = os.environ) -> None:
    """Show each mistake once, on standard output; `surroundings` are the environment variables."""
    choose_letters = getattr(sys.stdout, "reconfigure", None)
    if choose_letters:  # our words need more letters than some systems expect
        choose_letters(encoding="utf-8", errors="backslashreplace")
    ordered = each_mistake_once(findings)
    match shown_as:
        case Format.TEXT:
            report_to_people(ordered)
        case Format.JSON:
            report_to_programs(ordered)
        case Format.GITHUB:
            report_to_github(ordered, surroundings)
