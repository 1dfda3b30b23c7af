"""How the program speaks when something is wrong: a place, what, why it matters, and what to do."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple


class Weight(StrEnum):
    """How heavy a Finding is: STOPS keeps the old site in place, PLEASE_FIX lets the build go on."""

    STOPS = "stops"
    PLEASE_FIX = "please fix"


class Place(NamedTuple):
    """A spot in a file: path relative to the base folder, line and column counted from 1."""

    file: str
    line: int = 1
    column: int = 1


_NOWHERE = Place("")


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing that is wrong, with its remedy.

    `place` is the first spot where it stands, `also` are the others. `check` is the name of the rule, `language` the
    code of the language whose readers it harms (None: all of them). `what`, `why` and `remedy` are whole sentences for
    an editor. `is_told`: the page itself tells its readers, so it stops a pull request, and no build.
    """

    check: str
    place: Place
    what: str
    why: str
    remedy: str
    weight: Weight = Weight.STOPS
    language: str | None = None
    also: tuple[Place, ...] = ()
    is_told: bool = False

    @property
    def places(self) -> tuple[Place, ...]:
        """Every spot where it stands."""
        return (self.place, *self.also)

    @property
    def where(self) -> str:
        """Every file and line where it stands, in words."""
        return "; ".join(_lines_of(file, spots) for file, spots in groupby(self.places, lambda place: place.file))

    @property
    def message(self) -> str:
        """What is wrong and why it matters, in one line."""
        return f"{self.what} {self.why}"


def in_reading_order(findings: list[Finding]) -> list[Finding]:
    """The findings sorted by file, line and column, each of them once."""
    unique = dict.fromkeys(findings)
    return sorted(unique, key=lambda finding: (finding.place, finding.check, finding.what))


def each_mistake_once(findings: list[Finding]) -> list[Finding]:
    """The findings in reading order; those that say the same are one, with all their places."""
    places: dict[Finding, set[Place]] = {}
    for finding in findings:
        places.setdefault(replace(finding, place=_NOWHERE, also=()), set()).update(finding.places)
    joined = [_at(finding, sorted(spots)) for finding, spots in places.items()]
    return in_reading_order(joined)


def _at(finding: Finding, places: list[Place]) -> Finding:
    return replace(finding, place=places[0], also=tuple(places[1:]))


def _lines_of(file: str, places: Iterable[Place]) -> str:
    """A file and the lines of some places in it: "content/uk/wonen.md, lines 3, 8 and 12"."""
    lines = list(dict.fromkeys(str(place.line) for place in places))
    if len(lines) == 1:
        return f"{file}, line {lines[0]}"
    return f"{file}, lines {', '.join(lines[:-1])} and {lines[-1]}"


def in_a_build(findings: list[Finding]) -> list[Finding]:
    """The findings as they weigh while something is made: what readers are told stops nothing."""
    return [replace(one, weight=Weight.PLEASE_FIX) if one.is_told else one for one in findings]


def must_stop(findings: list[Finding]) -> bool:
    """Whether one of the findings forbids to publish."""
    return any(finding.weight is Weight.STOPS for finding in findings)
