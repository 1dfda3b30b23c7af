"""A built page -> the same with the heading of its column on each cell, where a phone shows a wide table row by row."""

import re
from collections.abc import Iterable, Iterator
from html import escape, unescape
from itertools import cycle

from wegwijs.model.output import OutputFile

_TABLE = re.compile(rb"<table>.*?</table>", re.DOTALL)
_HEADING = re.compile(r"<th>(.*?)</th>", re.DOTALL)
_CELL = "<td>"
_TAG = re.compile(r"<[^>]+>")
_PLAIN = 2
"""A table of so many columns is a list of things and what they are: no cell needs to say in which column it stood."""


def with_cell_labels(files: Iterable[OutputFile]) -> Iterator[OutputFile]:
    """The files, in which the pages have `data-label` on the cells of tables with three columns or more."""
    for file in files:
        yield OutputFile(file.path, _TABLE.sub(_labelled, file.content)) if file.path.endswith(".html") else file


def _labelled(table: re.Match[bytes]) -> bytes:
    html = table.group().decode()
    headings = [_label(heading) for heading in _HEADING.findall(html)]
    if len(headings) <= _PLAIN:
        return table.group()
    starts = cycle([_CELL, *(f'<td data-label="{heading}">' for heading in headings[1:])])
    return re.sub(_CELL, lambda _: next(starts), html).encode()


def _label(heading: str) -> str:
    text = unescape(_TAG.sub("", heading)).strip()
    return escape(text if text.endswith(("?", ":")) else f"{text}:")
