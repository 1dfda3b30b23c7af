"""What came of the guides of many municipalities -> one list of what is wrong, `towns.json`, and the board of them all.

`towns.json` says what one run made: `towns --gather` joins those of all parts by it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from wegwijs.findings import Finding
from wegwijs.model.output import OutputFile
from wegwijs.reading.kept_files import json_of, read_kept
from wegwijs.website.towns_board import TownShown, board_of_towns
from wegwijs.writing import add_files

PART = "towns.json"
BOARD = "towns.html"
DEAD_LINK = "dead-link"


@dataclass(frozen=True)
class TownMade:
    """How one municipality came off; `files` and `bytes` are those of its guide, and none where it was not made."""

    town: str
    name: str
    made: bool
    findings: tuple[Finding, ...]
    files: int = 0
    bytes: int = 0


@dataclass(frozen=True)
class Part:
    """What one run made. `program` tells the version of the program and of the words; `plan` has all towns."""

    program: str
    day: date
    part: int
    parts: int
    plan: tuple[str, ...]
    towns: tuple[TownMade, ...]

    @property
    def failed(self) -> list[str]:
        """The towns that keep their last guide."""
        return [one.town for one in self.towns if not one.made]

    def findings(self) -> list[Finding]:
        """All Findings as one list; what not all towns have begins with the names of those that have it."""
        return with_names({one.town: one.findings for one in self.towns})


def with_names(found: Mapping[str, tuple[Finding, ...]]) -> list[Finding]:
    """Findings of each town -> one list, in which what not all of them have begins with their names."""
    return [
        one if len(names) == len(found) else replace(one, what=f"{', '.join(names)}: {one.what}")
        for one, names in _towns_of(found).items()
    ]


def read_part(folder: Path) -> Part | None:
    """What the run that filled a folder made; None where no run did."""
    return read_kept(folder / PART, Part)


def write_report(part: Part, output: Path) -> None:
    """Write `towns.json` and the board into the folder with the guides. Raises CannotWrite."""
    add_files([OutputFile(PART, json_of(part)), OutputFile(BOARD, _board(part).encode())], output)


def _towns_of(found: Mapping[str, tuple[Finding, ...]]) -> dict[Finding, list[str]]:
    """Each Finding with the names of the towns that have it."""
    towns: dict[Finding, list[str]] = {}
    for town, findings in found.items():
        for finding in dict.fromkeys(findings):
            towns.setdefault(finding, []).append(town)
    return towns


def _board(part: Part) -> str:
    by_finding = _towns_of({one.town: one.findings for one in part.towns})
    dead = [(one, names) for one, names in by_finding.items() if one.check == DEAD_LINK]
    everywhere = [
        one for one, names in by_finding.items() if one.check != DEAD_LINK and len(names) == len(part.towns) > 1
    ]
    return board_of_towns(list(_shown(part, everywhere)), everywhere, dead, part.day)


def _shown(part: Part, everywhere: list[Finding]) -> Iterator[TownShown]:
    """Every town of the plan; one that no part brought is shown as missing."""
    made = {one.town: one for one in part.towns}
    for town in part.plan:
        if one := made.get(town):
            own = tuple(found for found in one.findings if found.check != DEAD_LINK and found not in everywhere)
            yield TownShown(town, one.name, one.made, own, one.files, one.bytes)
        else:
            yield TownShown(town, town, made=False, is_missing=True)
