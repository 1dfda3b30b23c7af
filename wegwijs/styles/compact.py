"""The parts of a stylesheet -> its text, without comments and spare spaces."""

from collections.abc import Iterable, Iterator, Sequence

import tinycss2
from tinycss2.ast import (
    CurlyBracketsBlock,
    Declaration,
    FunctionBlock,
    Node,
    ParenthesesBlock,
    SquareBracketsBlock,
    WhitespaceToken,
)

from wegwijs.styles.parsing import Group, Part, Rule

_BETWEEN_SELECTORS = (">", "+", "~")


def text_of(parts: Iterable[Part]) -> str:
    """What stands in the file."""
    return "".join(_text(part) for part in parts)


def _text(part: Part) -> str:
    if isinstance(part, Rule):
        selectors = ",".join(_compact(item, _BETWEEN_SELECTORS) for item in part.selectors)
        return f"{selectors}{{{';'.join(map(_declared, part.declarations))}}}"
    beginning = f"@{part.keyword} {_compact(part.prelude)}".rstrip()
    if isinstance(part, Group):
        return f"{beginning}{{{text_of(part.parts)}}}"
    return f"{beginning};" if part.content is None else f"{beginning}{{{_compact(part.content, (';', ':'))}}}"


def _declared(declaration: Declaration) -> str:
    important = "!important" if declaration.important else ""
    return f"{declaration.name}:{_compact(declaration.value)}{important}"


def _compact(nodes: Sequence[Node], tight: tuple[str, ...] = ()) -> str:
    return tinycss2.serialize(list(_spaced(nodes, (",", *tight))))


def _spaced(nodes: Sequence[Node], tight: tuple[str, ...]) -> Iterator[Node]:
    """The nodes with spaces only where they are needed; `tight` are the signs that need none around them."""
    single = [node for node, after in _with_next(nodes) if not (_is_space(node) and _is_space(after))]
    for before, (node, after) in zip((None, *single), _with_next(single), strict=False):
        if not _is_space(node):
            yield _without_spaces_inside(node)
        elif before and after and before not in tight and after not in tight:
            yield WhitespaceToken(0, 0, " ")


def _with_next(nodes: Sequence[Node]) -> Iterator[tuple[Node, Node | None]]:
    return zip(nodes, (*nodes[1:], None), strict=False)


def _is_space(node: Node | None) -> bool:
    return isinstance(node, WhitespaceToken)


def _without_spaces_inside(node: Node) -> Node:
    """The same node, or a new one in its place: others may need the old one again."""
    if isinstance(node, FunctionBlock):
        return FunctionBlock(node.source_line, node.source_column, node.name, list(_spaced(node.arguments, (",",))))
    if isinstance(node, ParenthesesBlock | SquareBracketsBlock | CurlyBracketsBlock):
        return type(node)(node.source_line, node.source_column, list(_spaced(node.content, (",",))))
    return node
