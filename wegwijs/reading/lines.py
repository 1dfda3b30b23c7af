"""The lines of a paragraph -> what in them should have been a list, a table, a box, a heading or a text of its own."""

import re
from collections.abc import Iterator

from markdown_it.token import Token

from wegwijs.reading.mistakes import Mistake
from wegwijs.reading.source import Source

_BULLETS = "•·▪▫◦‣●○■□☐☑✓✔➢➤➔►▶❖\uf0b7\uf0a7"
_NO_BULLET = re.compile(
    rf"[{_BULLETS}]|[-+][^\W\d_]|[-+*]\u00a0|[-+]\*\*|[–—]|o\s|\d{{1,2}}[.)](?:\u00a0|[^\W\d_])|[a-z]\)\s"
)
"""A sign of Word or of a hurried hand that makes no item of a list."""

_LATE_STEP = re.compile(r"\d+[.)]\s")
_HALF_WRITTEN = re.compile(r"!!!|\?\?\?|#{1,6}(?!\d)\S|.*\|")
_PARTED_BY_TABS = re.compile(r"\S *\t[ \t]*\S")


def mistakes_in_lines(source: Source, inline: Token, edge: int) -> Iterator[Mistake]:
    """What is wrong with the lines of a paragraph, each kind once.

    `edge` is where the list item or box around it starts, -1 when there is none.
    """
    start = inline.map[0] if inline.map else 0
    said: set[str] = set()
    for number, line in enumerate(inline.content.split("\n")):
        if kind := _kind(line.strip(), is_first=number == 0):
            if kind not in said:
                yield Mistake(kind, start + number)
            said.add(kind)
        elif number and edge >= 0 and source.indentation(start + number) <= edge:
            yield Mistake("glued", start + number)


def mistakes_in_text(source: Source) -> Iterator[Mistake]:
    """What is wrong with lines wherever they stand: tabs."""
    for number, line in enumerate(source.lines):
        if "\t" in line:
            yield Mistake("tab", number, line.index("\t") + 1)


def _kind(line: str, *, is_first: bool) -> str | None:
    if _PARTED_BY_TABS.search(line):
        return "pasted"
    if _NO_BULLET.match(line) or (not is_first and _LATE_STEP.match(line)):
        return "no-bullet"
    return "half-written" if _HALF_WRITTEN.match(line) else None
