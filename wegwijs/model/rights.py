"""The rights table: residence statuses x rights (rights.yml)."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from wegwijs.model.shapes import Day, Key, PartialDay, Shape, Words
from wegwijs.model.tables import Names, single


@dataclass(frozen=True, kw_only=True)
class Status(Shape):
    """A residence status that a reader may have."""

    id: Key
    """Its name for the program."""

    pictogram: Key
    """Name of the pictogram, without .svg."""


@dataclass(frozen=True, kw_only=True)
class Paper(Shape):
    """A paper by which a reader recognises his status."""

    id: Key
    """Its name for the program."""

    pictogram: Key
    """Name of the pictogram, without .svg."""

    status: Key
    """Id of the status that it proves."""


@dataclass(frozen=True, kw_only=True)
class Right(Shape):
    """Something that a person with a status may claim."""

    id: Key
    """Its name for the program."""

    pictogram: Key
    """Name of the pictogram, without .svg."""

    topic: Key | None = None
    """Slug of the topic that tells more."""


@dataclass(frozen=True, kw_only=True)
class Cell(Shape):
    """What holds for one right and one status."""

    status: Key
    """Id of the status."""

    right: Key
    """Id of the right."""

    level: Literal["granted", "limited", "denied", "duty"]
    """granted: yes; limited: under conditions; denied: no; duty: the reader must."""

    source: Words
    """Where this was seen, in words."""

    source_date: PartialDay
    """The date of the source: 2022-05-06, 2022-05 or 2022."""

    official: Key
    """Key of the fact with the official web page."""

    checked: Day
    """The day on which somebody last compared it with the source."""


@dataclass(frozen=True, kw_only=True)
class RightsTable(Shape):
    """All statuses, all rights, and a cell for each pair of them."""

    slug: ClassVar[str] = "rechten"
    name: ClassVar[str] = "rights"
    called: ClassVar[str] = "The rights table"
    anchored: ClassVar[tuple[str, ...]] = ("statuses", "rights")
    has_answers: ClassVar[bool] = True

    checked: Day
    """The day on which the whole table was last looked at."""

    review_by: Day
    """The day by which somebody must look again."""

    statuses: tuple[Status, ...]
    """The columns of the table."""

    papers: tuple[Paper, ...]
    """The papers that lead a reader to his status; each status has at least one."""

    rights: tuple[Right, ...]
    """The rows of the table."""

    cells: tuple[Cell, ...]
    """One for each status and right."""

    pictogram: Key
    """Name of the pictogram of the page, without .svg."""

    def names(self) -> Names:
        """The papers, the statuses, the rights, and a cell for each status and right."""
        statuses, rights = [status.id for status in self.statuses], [right.id for right in self.rights]
        return {
            "papers": single(paper.id for paper in self.papers),
            "statuses": single(statuses),
            "rights": single(rights),
            "cells": tuple((status, right) for status in statuses for right in rights),
        }

    def cell(self, status: str, right: str) -> Cell | None:
        """The cell of a status and a right, if there is one."""
        pairs = {(cell.status, cell.right): cell for cell in self.cells}
        return pairs.get((status, right))

    def papers_of(self, status: str) -> tuple[Paper, ...]:
        """The papers that prove a status."""
        return tuple(paper for paper in self.papers if paper.status == status)
