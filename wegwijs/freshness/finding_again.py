"""Rows of the memory -> the segments that they are about now, on the side of the source or of the translation."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from wegwijs.model.alignment import Changed, Found, Row, align, find_again
from wegwijs.model.memory import Remembered
from wegwijs.model.texts import Segment

By: TypeAlias = Mapping[str, Remembered]
"""Address of a segment now -> the row that is about it."""

Text: TypeAlias = Callable[[Remembered], str]


def source_text(row: Remembered) -> str:
    """What the source said."""
    return row.source


def translated_text(row: Remembered) -> str:
    """What the translation said."""
    return row.translation


def rows_about(name: str, rows: Sequence[Remembered], segments: Iterable[Segment], text: Text) -> By:
    """Look first within each section, then for what is left in the whole file: it may have moved, edited or not."""
    segments = list(segments)
    found = _matched(rows, find_again([_row(name, row, text) for row in rows], segments))
    taken = set(found.values())
    left = [row for row in rows if row not in taken]
    others = [segment for segment in segments if segment.address not in found]
    return found | _matched(left, align([_row(name, row, text) for row in left], others))


def _row(name: str, row: Remembered, text: Text) -> Row:
    return Row(f"{name}{row.at}", text(row))


def _matched(rows: Sequence[Remembered], matches: Sequence[object]) -> dict[str, Remembered]:
    """What nothing tells apart is left out."""
    pairs = zip(rows, matches, strict=True)
    return {match.segment.address: row for row, match in pairs if isinstance(match, Found | Changed)}
