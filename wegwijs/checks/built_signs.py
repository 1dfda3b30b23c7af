"""The words of a finished page -> Findings about signs of an editor in them: the last look at what readers see."""

import re
from collections.abc import Iterator

from wegwijs.checks.shared.built_page import BuiltPage
from wegwijs.findings import Finding, Place

_AT_START = re.compile(r"(?:[-*+–—•·▪◦]|#+)(?=\s+\S)|##+|\|")
"""Signs of a list, a heading or a table; a number with a point can be a date."""

_ANYWHERE = re.compile(r"\[\^|\]\(|\{:|\{\{|\*\*")
_SHOWN = 60
"""As many signs of the words are shown again as it takes to find them."""


def signs_in(path: str, page: BuiltPage) -> Iterator[Finding]:
    """Signs at the beginning of a block that make lists, headings and tables, and anywhere those of other marks."""
    for words, line in page.words:
        if found := _AT_START.match(words) or _ANYWHERE.search(words):
            yield _sign(Place(path, line), found[0], words)


def _sign(place: Place, sign: str, words: str) -> Finding:
    said = " ".join(words.split())
    said = said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…"
    return Finding(
        check="built-signs",
        place=place,
        what=f'Readers would see the sign {sign} in these words: "{said}"',
        why="It should have made a list, a table, a heading, a link, a fact or bold words, and did not.",
        remedy="Look for these words in the texts, and write them as docs/editing.md shows; or mend the template.",
    )
