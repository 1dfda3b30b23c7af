"""Blocks, an address, a segment -> the blocks in which the segment with that address says what the given one says."""

from collections.abc import Iterable
from dataclasses import replace

from wegwijs.model.texts import Block, Box, Item, List, Paragraph, Segment, Table


def with_piece(blocks: Iterable[Block], address: str, piece: Segment) -> tuple[Block, ...]:
    """The blocks; those without that address stay as they are."""
    return tuple(_block(block, address, piece) for block in blocks)


def put(segment: Segment, address: str, piece: Segment) -> Segment:
    """A segment; with the words of the piece if the address is its own."""
    return replace(segment, spans=piece.spans) if segment.address == address else segment


def _block(block: Block, address: str, piece: Segment) -> Block:
    def said(segment: Segment) -> Segment:
        return put(segment, address, piece)

    match block:
        case Paragraph(segment):
            return Paragraph(said(segment))
        case Table():
            rows = tuple(tuple(map(said, row)) for row in block.rows)
            return replace(block, head=tuple(map(said, block.head)), rows=rows)
        case Box():
            return replace(block, title=said(block.title), blocks=with_piece(block.blocks, address, piece))
        case List():
            items = (Item(with_piece(item.blocks, address, piece)) for item in block.items)
            return replace(block, items=tuple(items))
