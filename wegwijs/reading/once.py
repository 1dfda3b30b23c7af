"""Findings about the files -> the same without those that only repeat what another says of the same value."""

from collections.abc import Iterable

from wegwijs.findings import Finding, Place

_HTML, _TRAP, _UNFIT = "raw-html", "yaml-trap", "wrong-value"


def told_once(findings: list[Finding]) -> list[Finding]:
    """Of two Findings about HTML in a value the fuller one; of a value that does not fit, not also that it is bare."""
    unfit = {_line(finding.place) for finding in findings if finding.check == _UNFIT}
    html = _fullest(finding for finding in findings if finding.check == _HTML)
    return [
        finding
        for finding in findings
        if not (finding.check == _TRAP and _line(finding.place) in unfit)
        and not (finding.check == _HTML and html[finding.place] is not finding)
    ]


def _line(place: Place) -> tuple[str, int]:
    return place.file, place.line


def _fullest(findings: Iterable[Finding]) -> dict[Place, Finding]:
    """For each place the Finding that says most."""
    fullest: dict[Place, Finding] = {}
    for finding in findings:
        fullest[finding.place] = max(fullest.get(finding.place, finding), finding, key=lambda one: len(one.what))
    return fullest
