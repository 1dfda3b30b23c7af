"""The rights table: residence statuses x rights (rights.yml), and its words in one language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from annotated_types import MinLen

from wegwijs.model.shapes import Day, Key, Markdown, OneParagraph, PartialDay, Shape, Words


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

    def cell(self, status: str, right: str) -> Cell | None:
        """The cell of a status and a right, if there is one."""
        pairs = {(cell.status, cell.right): cell for cell in self.cells}
        return pairs.get((status, right))

    def papers_of(self, status: str) -> tuple[Paper, ...]:
        """The papers that prove a status."""
        return tuple(paper for paper in self.papers if paper.status == status)


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
