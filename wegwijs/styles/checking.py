"""Stylesheets of the house or of a town -> Findings about mistakes in them, before anything is made."""

from collections.abc import Iterator, Mapping

from wegwijs.findings import Finding, Place
from wegwijs.styles.parsing import parse_styles
from wegwijs.styles.unreadable import RuleInRule, StylesUnreadable

_FOR_PAPER = "brochures/"


def check_styles(sheets: Mapping[str, str]) -> Iterator[Finding]:
    """The first mistake in each stylesheet; `sheets` are texts by the name of their file."""
    for name, css in sheets.items():
        try:
            parse_styles(css)
        except StylesUnreadable as mistake:
            if not (isinstance(mistake, RuleInRule) and name.startswith(_FOR_PAPER)):
                yield _finding(name, mistake)


def _finding(name: str, mistake: StylesUnreadable) -> Finding:
    return Finding(
        check="stylesheet",
        place=Place(name, mistake.line),
        what=mistake.what,
        why="What follows it would look otherwise than it should, or could not be made at all.",
        remedy=mistake.remedy,
    )
