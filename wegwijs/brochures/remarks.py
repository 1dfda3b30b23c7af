"""The lines of a brochure -> remarks about how it looks, for tired people who read on paper."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wegwijs.brochures.laid_out import Line
from wegwijs.model.output import Remark

_HEADINGS = {"h1", "h2", "h3", ".h2", ".admonition-title", "thead", "caption"}
"""What belongs to the words below it."""

_ALONE = re.compile(r"\s*[.,;:!?…)\]»”]")
"""A sign that ends a sentence, at the head of a line."""

_FEWEST, _LONGEST = 3, 70
_SMALLEST, _OF_TEXT = 9.0, 12.0
"""In points: of anything, and of a text that one reads on and on."""

_COVERS = {".cover", ".back"}
_FOOT = {".small", ".qr-code"}

_SMALL_PRINT = {".source", ".sources", ".small", ".qr-code", ".publisher", ".imprint", ".short-desk"}
"""Whence something comes, who made it, and where one finds them."""


def remarks_about(pages: Sequence[Sequence[Line]]) -> Iterator[Remark]:
    """One for each place; pages are counted from 1."""
    for number, lines in enumerate(pages, 1):
        yield from (Remark(kind, number, line.text) for line in lines for kind in _of_line(line))
        if lines and not _COVERS.intersection(lines[0].inside) and len(_more_than_a_foot(lines)) <= _FEWEST:
            yield Remark("page-nearly-empty", number, lines[0].text)
    for number, (lines, following) in enumerate(pairwise(pages), 1):
        if lines and following and _HEADINGS.intersection(lines[-1].inside):
            yield Remark("heading-alone", number, lines[-1].text)


def _more_than_a_foot(lines: Sequence[Line]) -> list[Line]:
    """The lines that somebody turns a page for."""
    return [line for line in lines if not _FOOT.intersection(line.inside)]


def _of_line(line: Line) -> Iterator[str]:
    if _ALONE.match(line.text):
        yield "sign-alone"
    if line.size < _SMALLEST or (".chapter" in line.inside and line.size < _OF_TEXT and not _is_small_print(line)):
        yield "small-letters"
    if len(line.text) > _LONGEST and not _is_small_print(line):
        yield "long-line"


def _is_small_print(line: Line) -> bool:
    return bool(_SMALL_PRINT.intersection(line.inside))
