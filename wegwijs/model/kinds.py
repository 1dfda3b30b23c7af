"""A block -> its kind by its name."""

from typing import Literal, TypeAlias

from wegwijs.model.texts import Block, Box, List, Paragraph, Table

Kind: TypeAlias = Literal["paragraph", "list", "steps", "table", "box"]


def kind_of(block: Block) -> Kind:
    """The kind of a block by its name."""
    match block:
        case Paragraph():
            return "paragraph"
        case List(numbered):
            return "steps" if numbered else "list"
        case Table():
            return "table"
        case Box():
            return "box"
