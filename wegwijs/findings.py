"""How the program speaks when something is wrong: a place, what, why it matters, and what to do."""

from dataclasses import dataclass
from enum import StrEnum


class Weight(StrEnum):
    """How heavy a Finding is: STOPS keeps the old site in place, PLEASE_FIX lets the build go on."""

    STOPS = "stops"
    PLEASE_FIX = "please fix"


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a file: path relative to the base folder, line and column counted from 1."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing that is wrong, with its remedy.

    `check` is the name of the rule, `language` the code of the language whose readers it harms
    (None: all of them). `what`, `why` and `remedy` are whole sentences for an editor.
    """

    check: str
    place: Place
    what: str
    why: str
    remedy: str
    weight: Weight = Weight.STOPS
    language: str | None = None

    @property
    def message(self) -> str:
        """What is wrong and why it matters, in one line."""
        return f"{self.what} {self.why}"


def in_reading_order(findings: list[Finding]) -> list[Finding]:
    """The findings sorted by file, line and column, each of them once."""
    unique = dict.fromkeys(findings)
    return sorted(unique, key=lambda finding: (finding.place, finding.check, finding.what))


def must_stop(findings: list[Finding]) -> bool:
    """Whether one of the findings forbids to publish."""
    return any(finding.weight is Weight.STOPS for finding in findings)
