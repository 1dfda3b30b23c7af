"""A section of the source and its translation -> in what the two are built in another way."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from wegwijs.model.freshness import Judged, State
from wegwijs.model.kinds import kind_of
from wegwijs.model.texts import Block, Box, List, Paragraph, Section, Table, inner_blocks
from wegwijs.model.topics import Translation


@dataclass(frozen=True, slots=True)
class OtherNumber:
    """There are more blocks of a kind than in the source, or fewer."""

    kind: str
    wanted: int
    found: int


@dataclass(frozen=True, slots=True)
class OtherBlock:
    """A block has other items, rows, columns, or another kind, than the one of the source."""

    original: Block
    block: Block


@dataclass(frozen=True, slots=True)
class OtherOrder:
    """The blocks are those of the source, in another order."""


Difference: TypeAlias = OtherNumber | OtherBlock | OtherOrder


def differences(source: Section, section: Section) -> Iterator[Difference]:
    """Kind by kind; the order is looked at when nothing else differs."""
    if _shape(source) == _shape(section):  # nearly all are alike, and it is told at once
        return
    same = True
    for kind in dict.fromkeys((*_kinds(source), *_kinds(section))):
        for difference in _of_kind(kind, source, section):
            same = False
            yield difference
    if same and _kinds(source) != _kinds(section):
        yield OtherOrder()


def is_built_otherwise(source: Section, section: Section) -> bool:
    """Whether readers could miss a step, row or box, or do what is none; paragraphs may be cut in another way."""
    return not all(isinstance(one, OtherNumber) and one.kind == "paragraph" for one in differences(source, section))


def with_structure(judged: tuple[Judged, ...], source: Translation, translation: Translation) -> tuple[Judged, ...]:
    """Judgements on a topic, one more in each section that is built in another way: on what would fit there first.

    A section that lacks a text has its judgement already.
    """
    there = {section.id: section for section in translation.sections}
    other = [one for one in source.sections if one.id in there and is_built_otherwise(one, there[one.id])]
    late = {one.source.address for one in judged if not one.fits}
    fitting = {one.source.address for one in judged if one.fits}
    marked: set[str] = set()
    for section in other:
        addresses = [segment.address for segment in section.segments()]
        if late.isdisjoint(addresses):
            marked |= set(next(([one] for one in addresses if one in fitting), []))
    return tuple(replace(one, state=State.STRUCTURE_DIFFERS) if one.source.address in marked else one for one in judged)


def _of_kind(kind: str, source: Section, section: Section) -> Iterator[Difference]:
    wanted = [block for block in _counted(source.blocks) if _kind(block) == kind]
    found = [block for block in _counted(section.blocks) if _kind(block) == kind]
    if len(wanted) != len(found):
        yield OtherNumber(kind, len(wanted), len(found))
        return
    for original, block in zip(wanted, found, strict=True):
        if _size(original) != _size(block):
            yield OtherBlock(original, block)


def _kind(block: Block) -> str:
    """What counts as the same: a numbered list is a list, every box is a box."""
    return "list" if isinstance(block, List) else kind_of(block)


def _kinds(section: Section) -> list[str]:
    return [_kind(block) for block in _counted(section.blocks)]


def _shape(section: Section) -> list[tuple[object, ...]]:
    return [(_kind(block), *_size(block)) for block in _counted(section.blocks)]


def _counted(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks that are counted, inner ones too."""
    for block in blocks:
        yield block
        yield from _counted(_below(block))


def _below(block: Block) -> Iterator[Block]:
    """The blocks inside a block; the first paragraph of an item is the item itself."""
    if not isinstance(block, List):
        yield from inner_blocks(block)
        return
    for item in block.items:
        yield from item.blocks[1:] if any(isinstance(one, Paragraph) for one in item.blocks[:1]) else item.blocks


def _size(block: Block) -> tuple[object, ...]:
    match block:
        case Box(kind):
            return (kind,)
        case Table(head, rows):
            return len(rows), len(head)
        case List(numbered, items):
            return numbered, len(items)
        case Paragraph():
            return ()
