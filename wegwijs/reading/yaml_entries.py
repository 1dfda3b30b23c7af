"""A YAML text -> its entries: where each name stands with all that belongs to it."""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from wegwijs.reading.yaml_files import Path, composed


@dataclass(frozen=True, slots=True)
class Entry:
    """A name with its value. `start` and `end` count signs from the start of the text, `indent` is its margin.

    `inner` are the entries below it, each on a line of its own; a text, a list and what stands in brackets has none.
    """

    path: Path
    start: int
    end: int
    indent: int
    inner: "tuple[Entry, ...]"

    def lines(self, text: str, indent: int) -> list[str]:
        """Its lines, moved to another margin."""
        first, *others = text[self.start : self.end].split("\n")
        moved = (" " * indent + line[self.indent :] if line.strip() else "" for line in others)
        return [" " * indent + first, *moved]


def entries_in(text: str) -> tuple[Entry, ...]:
    """The entries of a text that is a group of names, each on a line of its own; none of any other."""
    node = composed(text)
    return tuple(_entries(text, node, ())) if node else ()


def items_in(text: str) -> tuple[Entry, ...]:
    """The items of a text that is a list, each behind a dash, by their numbers from 1 on; none of any other text."""
    node = composed(text)
    if not isinstance(node, yaml.SequenceNode) or node.flow_style:
        return ()
    return tuple(
        Entry((number,), one.start_mark.index, _end(text, one), one.start_mark.column, ())
        for number, one in enumerate(node.value, 1)
    )


def _entries(text: str, node: yaml.Node, path: Path) -> Iterator[Entry]:
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        for key, value in node.value:
            inner = tuple(_entries(text, value, (*path, str(key.value))))
            end = max(key.end_mark.index, _end(text, value))
            yield Entry((*path, str(key.value)), key.start_mark.index, end, key.start_mark.column, inner)


def _end(text: str, node: yaml.Node) -> int:
    """Where the last sign of a value stands; of blocks, YAML counts the empty lines and remarks below them too."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(text, last[1] if isinstance(node, yaml.MappingNode) else last)
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        return len(text[: node.end_mark.index].rstrip())
    return node.end_mark.index
