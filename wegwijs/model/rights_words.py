"""The words of the rights table in one language: content/<language>/rights.yml."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated

from annotated_types import MinLen

from wegwijs.model.shapes import Markdown, OneParagraph, Shape, Words
from wegwijs.model.tables import Names, single
from wegwijs.model.texts import Segment


@dataclass(frozen=True, kw_only=True)
class StatusWords(Shape):
    """How a status is called in one language."""

    name: Words
    """A short name in which the reader recognises himself."""

    term: Words
    """The official term; the Dutch word stays visible."""

    paper: OneParagraph
    """Which paper somebody with this status holds."""


@dataclass(frozen=True, kw_only=True)
class PaperWords(Shape):
    """How a paper is called and recognised in one language."""

    name: Words
    """Its name; the Dutch word stays visible."""

    looks: OneParagraph
    """How one recognises it, in one sentence."""


@dataclass(frozen=True, kw_only=True)
class CellWords(Shape):
    """What a cell says in one language."""

    answer: Words
    """The answer in at most four words."""

    text: OneParagraph
    """One or two short sentences; facts and links may stand in it."""

    steps: Annotated[tuple[OneParagraph, ...], MinLen(1)]
    """What the reader does next: very short steps; facts and links may stand in them."""


@dataclass(frozen=True, kw_only=True)
class RightsWords(Shape):
    """The words of the rights table in one language."""

    title: Words
    """Title of the page."""

    summary: Words
    """What the page is about, in one or two sentences."""

    intro: Markdown
    """What stands above the table."""

    question: Words
    """Asks the reader which paper he has."""

    papers: Mapping[str, PaperWords]
    """Paper id -> words."""

    other: OneParagraph
    """What somebody does who has none of these papers."""

    statuses: Mapping[str, StatusWords]
    """Status id -> words."""

    rights: Mapping[str, Words]
    """Right id -> name."""

    cells: Mapping[str, Mapping[str, CellWords]]
    """Status id -> right id -> words."""

    keywords: tuple[Words, ...] = field(default=())
    """Words that readers may look for."""

    def names(self) -> Names:
        """The papers, the statuses, the rights and the cells."""
        return {
            "papers": single(self.papers),
            "statuses": single(self.statuses),
            "rights": single(self.rights),
            "cells": tuple((status, right) for status, row in self.cells.items() for right in row),
        }

    def other_steps(self, source: "RightsWords") -> dict[tuple[str, str], int]:
        """Status and right -> how many steps more than in the source; fewer are below 0, as many are left out."""
        cells = ((status, right, cell) for status, row in self.cells.items() for right, cell in row.items())
        originals = source.cells
        more = {
            (status, right): len(cell.steps) - len(originals[status][right].steps)
            for status, right, cell in cells
            if right in originals.get(status, {})
        }
        return {cell: number for cell, number in more.items() if number}

    def on_paper(self) -> Iterator[Segment]:
        """What stands above the table, how one knows each status, and what the cells say; not their steps."""
        yield from self.intro.segments()
        yield from (status.paper for status in self.statuses.values())
        yield from (cell.text for row in self.cells.values() for cell in row.values())
