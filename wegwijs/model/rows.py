"""Sections -> the rows of their tables, and the numbers that such a row is about."""

from collections.abc import Iterator

from wegwijs.model.spans import FactMention
from wegwijs.model.texts import Section, Segment, Table, all_blocks

WITH_NUMBER = 3
"""A table of so many columns has a number in its first one."""

Row = tuple[Segment, ...]


def rows_of(section: Section) -> Iterator[Row]:
    """The rows of the tables of a section."""
    for block in all_blocks(section.blocks):
        if isinstance(block, Table):
            yield from block.rows


def numbers_of(row: Row) -> set[str]:
    """The keys of the facts in the first cell of a row, where that cell is for a number."""
    first = row[0].spans if len(row) >= WITH_NUMBER else ()
    return {span.key for span in first if isinstance(span, FactMention)}
