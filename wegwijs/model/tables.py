"""The one shape of the tables that pages are made from, and of their words in one language."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import ClassVar, Protocol, TypeAlias

from wegwijs.model.shapes import Shape
from wegwijs.model.texts import Segment, Text

Fields: TypeAlias = tuple[str | int, ...]
"""The fields that lead to a value in a file: cells, 3, official."""

Names: TypeAlias = Mapping[str, tuple[tuple[str, ...], ...]]
"""A field of the words -> the names below it: statuses -> (gast,), (erkend,); cells -> (gast, werk), (erkend, werk)."""


class PageTable(Protocol):
    """A table that a page is made from, as it holds in all languages; the words of each language stand beside it.

    In every table, `official` is the key of a fact with an official page, and `pictogram` the name of a pictogram.
    """

    slug: ClassVar[str]
    """The address of its page: a Dutch word, as topics have."""

    name: ClassVar[str]
    """The name of its files: content/<name>.yml, and content/<language>/<name>.yml with its words."""

    called: ClassVar[str]
    """What a Finding calls it: The calendar."""

    anchored: ClassVar[tuple[str, ...]]
    """The fields of its words whose names are ids on its page, in the order of the page."""

    has_answers: ClassVar[bool]
    """Whether the search box finds each of these ids; else it finds the page only."""

    @property
    def checked(self) -> date:
        """The day on which somebody last compared it with its sources."""
        ...

    @property
    def review_by(self) -> date:
        """The day by which somebody must look again."""
        ...

    @property
    def pictogram(self) -> str:
        """Name of the pictogram of the page."""
        ...

    def names(self) -> Names:
        """What each language has words for; of a field that is not here, the words of the source say it."""
        ...


class TableWords(Protocol):
    """The words of a table in one language."""

    @property
    def title(self) -> str:
        """Title of the page."""
        ...

    @property
    def summary(self) -> str:
        """What the page is about, in one or two sentences."""
        ...

    @property
    def intro(self) -> Text:
        """What stands above the table."""
        ...

    @property
    def keywords(self) -> tuple[str, ...]:
        """Words that readers may look for."""
        ...

    def names(self) -> Names:
        """What it has words for."""
        ...

    def on_paper(self) -> Iterator[Segment]:
        """The texts that a brochure prints, in which links may stand."""
        ...


def single(names: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Names that stand directly below a field of the words."""
    return tuple((name,) for name in names)


def values_of(table: PageTable | Shape, field: str) -> Iterator[tuple[str, Fields]]:
    """What stands in a field of this name, in a table and in its rows, each with the fields that lead to it."""
    for name, value in vars(table).items():
        if name == field:
            yield value, (name,)
        rows: tuple[object, ...] = value if isinstance(value, tuple) else ()
        for row, inner in enumerate(rows):
            if isinstance(inner, Shape):
                yield from ((found, (name, row, *path)) for found, path in values_of(inner, field))


def sources_of(table: PageTable) -> tuple[str, ...]:
    """Keys of the facts with the official pages of a table, each once."""
    return tuple(dict.fromkeys(key for key, _ in values_of(table, "official")))
