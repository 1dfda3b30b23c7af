"""A Markdown text -> where each of its segments stands in it, so that one can be replaced and nothing else moves.

The segments of a text that has no mistakes stand in the order of the `inline` tokens of markdown-it-py, one for one.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from markdown_it.token import Token

from wegwijs.findings import Place
from wegwijs.reading.lines import as_seen
from wegwijs.reading.markdown import line_of, parsed
from wegwijs.reading.texts import read_text

_ID = re.compile(r"\s*\{\s*#[^\s}]*\s*\}\s*$")
_HASHES = re.compile(r"\s*#+\s+")
_NOWHERE = Place("")


class OutOfPlace(Exception):
    """A segment cannot be told from what stands around it: the text has mistakes that `check` tells."""


@dataclass(frozen=True, slots=True)
class Extent:
    """Where a segment stands: `start` and `end` count signs from the start of the text.

    `margin` is what each further line of it begins with; None: it has one line only.
    """

    start: int
    end: int
    margin: str | None


def extents_in(markdown: str, language: str, address: str, *, is_value: bool = False) -> dict[str, Extent]:
    """Address of each segment -> where it stands. Raises OutOfPlace."""
    segments = list(read_text(markdown, language, _NOWHERE, address, is_value).text.segments())
    found = list(_extents(markdown))
    if len(found) != len(segments) or len({segment.address for segment in segments}) != len(segments):
        raise OutOfPlace(address)
    return {segment.address: extent for segment, extent in zip(segments, found, strict=True)}


def _extents(markdown: str) -> Iterator[Extent]:
    lines = markdown.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    cells: Counter[int] = Counter()
    for around, token in pairwise(parsed(as_seen(markdown))):
        if token.type != "inline":
            continue
        number = line_of(token)
        line, start = lines[number], starts[number]
        match around.type:
            case "heading_open":
                yield _of_heading(line, start, token)
            case "admonition_title_open":
                yield _one_line(start, line, line.find('"') + 1, token.content)
            case "th_open" | "td_open":
                cells[number] += 1
                yield _of_cell(line, start, cells[number])
            case _:
                yield _of_paragraph(lines, starts, token)


def _of_heading(line: str, start: int, token: Token) -> Extent:
    hashes = _HASHES.match(line)
    return _one_line(start, line, hashes.end() if hashes else 0, _ID.sub("", token.content))


def _one_line(start: int, line: str, column: int, content: str) -> Extent:
    if line[column : column + len(content)] != content:
        raise OutOfPlace(line)
    return Extent(start + column, start + column + len(content), None)


def _of_cell(line: str, start: int, number: int) -> Extent:
    bars = [at for at, sign in enumerate(line) if sign == "|"]
    if len(bars) <= number:
        raise OutOfPlace(line)
    cell = line[bars[number - 1] + 1 : bars[number]]
    column = bars[number - 1] + 1 + len(cell) - len(cell.lstrip()) if cell.strip() else bars[number - 1] + 2
    return _one_line(start, line, column, cell.strip())


def _of_paragraph(lines: list[str], starts: list[int], token: Token) -> Extent:
    """Each line of the token is the end of a line of the text; before it stand dashes, numbers and spaces."""
    first = line_of(token)
    written = token.content.split("\n")
    columns: list[int] = []
    for line, content in zip(lines[first : first + len(written)], written, strict=True):
        seen, said = line.rstrip(), content.strip()
        if not seen.endswith(said):
            raise OutOfPlace(line)
        columns.append(len(seen) - len(said))
    last = first + len(written) - 1
    margin = lines[first + 1][: columns[1]] if len(columns) > 1 else " " * columns[0]
    return Extent(starts[first] + columns[0], starts[last] + len(lines[last].rstrip()), margin)
