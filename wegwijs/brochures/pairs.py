"""A section in the source and in a translation -> pairs that stand side by side on a sheet in two languages."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from wegwijs.model.kinds import kind_of
from wegwijs.model.texts import Block, Box, Item, List, Paragraph, Section, Table

Write = Callable[[tuple[Block, ...]], str]
"""Blocks -> HTML in one language."""


@dataclass(frozen=True)
class Pair:
    """What the source says, what the translation says, and what kind of thing it is; a step has its number."""

    kind: str
    source: str
    translation: str
    number: int = 0


@dataclass(frozen=True)
class Pairing:
    """Pairs blocks; the two write each its own language."""

    source: Write
    translation: Write

    def of(self, source: Section, translation: Section) -> Iterator[Pair]:
        """Block beside block, point beside point; the whole section at once where the two are not built alike."""
        pairs = list(zip(source.blocks, translation.blocks, strict=False))
        if len(source.blocks) == len(translation.blocks) and all(are_alike(*pair) for pair in pairs):
            for pair in pairs:
                yield from self._blocks(*pair)
        else:
            yield Pair("text", self.source(source.blocks), self.translation(translation.blocks))

    def _blocks(self, source: Block, translation: Block) -> Iterator[Pair]:
        parts = zip(parts_of(source), parts_of(translation), strict=True)
        kind = {"steps": "step", "list": "point", "table": "row"}.get(kind_of(source), kind_of(source))
        for number, (left, right) in enumerate(parts, 1):
            said = self.source(_of(source, left)), self.translation(_of(translation, right))
            yield Pair(kind, *said, number if kind == "step" else 0)


def _of(block: Block, part: tuple[Block, ...]) -> tuple[Block, ...]:
    """A part by itself: a step as one of a list, so that its first sentence stands out."""
    match block:
        case List(numbered=True):
            return (replace(block, items=(Item(part),)),)
        case _:
            return part


def are_alike(source: Block, translation: Block) -> bool:
    """Whether two blocks have as many steps, points, rows and columns as each other."""
    same_columns = _columns(source) == _columns(translation)
    same_parts = len(parts_of(source)) == len(parts_of(translation))
    return kind_of(source) == kind_of(translation) and same_parts and same_columns


def _columns(block: Block) -> int:
    return len(block.head) if isinstance(block, Table) else 0


def parts_of(block: Block) -> list[tuple[Block, ...]]:
    """What of a block stands beside its translation: each point, each step, each row; else the block itself."""
    match block:
        case List(_, items):
            return [item.blocks for item in items]
        case Table(_, rows):
            return [tuple(Paragraph(cell) for cell in row) for row in rows]
        case Paragraph() | Box():
            return [(block,)]
