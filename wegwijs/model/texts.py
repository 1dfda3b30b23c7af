"""The words of the guide in pieces: a text has sections, these have blocks, these have segments."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeAlias

from wegwijs.findings import Place
from wegwijs.model.spans import Span, source_of, words_of
from wegwijs.model.tokens import words_asked_about
from wegwijs.remembering import fingerprint


@dataclass(frozen=True)
class Segment:
    """The smallest piece that is translated by itself: a heading, paragraph, item, cell, title of a box, YAML value.

    `address` says where it stands, alike in all languages: wonen#huurwaarborg/stap-2. It moves when its neighbours do;
    what stays the same is its `source`, the text as an editor would write it.
    """

    address: str
    place: Place
    spans: tuple[Span, ...]

    @cached_property
    def source(self) -> str:
        """The text in one line, with facts as they are written, never their value."""
        return source_of(self.spans)

    @cached_property
    def words(self) -> str:
        """The words alone, with the line ends of the file."""
        return words_of(self.spans)

    def line(self, number: int) -> Place:
        """The place of one of its lines, counted from 0; a YAML value folds its lines, so all have the same place."""
        in_lines = self.place.file.endswith(".md")
        return Place(self.place.file, self.place.line + number) if number and in_lines else self.place


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    segment: Segment


@dataclass(frozen=True, slots=True)
class Item:
    """What stands at one dash, or one number: a paragraph first, then whatever belongs to it."""

    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class List:
    """A list, or numbered steps."""

    numbered: bool
    items: tuple[Item, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the cells of its head, and of its other rows."""

    head: tuple[Segment, ...]
    rows: tuple[tuple[Segment, ...], ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Box:
    """A box that stands out; `kind` is warning, tip or info."""

    kind: str
    title: Segment
    blocks: "tuple[Block, ...]"

    @property
    def place(self) -> Place:
        """Where it begins."""
        return self.title.place


Block: TypeAlias = Paragraph | List | Table | Box


@dataclass(frozen=True, slots=True)
class Lag:
    """What a translated section does not say yet: segments of the source, and the day from which they are there."""

    since: date
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the blocks under it. The text before the first heading has id "", level 0 and no heading.

    As it is shown, a section may stand in another language than its text, for want of a translation, or lag behind.
    """

    id: str
    level: int
    place: Place
    heading: Segment | None
    blocks: tuple[Block, ...]
    language: str = ""
    lag: Lag | None = None

    @property
    def title(self) -> str:
        """The words of the heading."""
        return self.heading.words if self.heading else ""

    def segments(self) -> Iterator[Segment]:
        """Its heading, and every segment of its blocks, in the order of the file."""
        if self.heading:
            yield self.heading
        yield from segments_of(self.blocks)


@dataclass(frozen=True)
class Text:
    """A text in one language, from one place in a file: the body of a topic, or one value of YAML."""

    language: str
    place: Place
    sections: tuple[Section, ...]

    def segments(self) -> Iterator[Segment]:
        """Every segment, in the order of the file."""
        return iter(self._segments)

    @cached_property
    def _segments(self) -> tuple[Segment, ...]:
        return tuple(segment for section in self.sections for segment in section.segments())

    @cached_property
    def fingerprint(self) -> str:
        """Changes when anything in it does; it is found out once for all guides that hold this text."""
        return fingerprint([repr(self.sections).encode()])

    @cached_property
    def asked(self) -> frozenset[str]:
        """The words about which one may ask a lexicon."""
        return words_asked_about(" ".join(segment.words for segment in self._segments))

    def told(self) -> "Text":
        """The same, once what every run asks of a text has been found out: whoever keeps it keeps that too."""
        _ = self.asked, [segment.source for segment in self._segments]
        return self

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What stands before the first heading; a value of YAML has nothing else."""
        return self.sections[0].blocks


def place_of(block: Block) -> Place:
    """Where a block begins."""
    return block.segment.place if isinstance(block, Paragraph) else block.place


def inner_blocks(block: Block) -> Iterator[Block]:
    """The blocks directly inside a list or a box."""
    if isinstance(block, List):
        yield from (inner for item in block.items for inner in item.blocks)
    elif isinstance(block, Box):
        yield from block.blocks


def all_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """All blocks, each before those inside it."""
    for block in blocks:
        yield block
        yield from all_blocks(inner_blocks(block))


def segments_of(blocks: Iterable[Block]) -> Iterator[Segment]:
    """Every segment of some blocks, in the order of the file."""
    for block in all_blocks(blocks):
        match block:
            case Paragraph(segment):
                yield segment
            case Table(head, rows):
                yield from (cell for row in (head, *rows) for cell in row)
            case Box():
                yield block.title
            case List():
                pass
