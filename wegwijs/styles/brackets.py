"""The text of a stylesheet -> whether all brackets, quotes and remarks are closed; a parser would close them."""

from collections.abc import Iterable

import tinycss2
from tinycss2.ast import (
    Comment,
    CurlyBracketsBlock,
    FunctionBlock,
    IdentToken,
    Node,
    ParenthesesBlock,
    ParseError,
    SquareBracketsBlock,
)

from wegwijs.styles.unreadable import StylesUnreadable

_END = "wegwijs-end"
"""A word put after the stylesheet: it must be the last one, outside of all brackets and remarks."""

_QUOTE = "Put the missing quote at the end of the text, in the same line."


def refuse_open_ends(css: str) -> None:
    """Raise StylesUnreadable for the first bracket, quote or remark that is opened and not closed, or the other way."""
    nodes = tinycss2.parse_component_value_list(f"{css}\n{_END}")
    _refuse_errors(nodes, None)
    _refuse_open(nodes)


def _refuse_errors(nodes: Iterable[Node], around: Node | None) -> None:
    for node in nodes:
        if isinstance(node, ParseError):
            raise _error(node, around)
        _refuse_errors(inside(node), node)


def _error(node: ParseError, around: Node | None) -> StylesUnreadable:
    if "string" in node.kind:
        return StylesUnreadable(node.source_line, "A quote is opened and not closed in its line.", _QUOTE)
    if "url" in node.kind:
        return StylesUnreadable(node.source_line, "An address is not written well.", 'Write it so: url("name.svg").')
    if node.kind == "}" and around is not None:
        return _open(around)
    what = f"A {node.kind} stands here, and nothing is open that it could close."
    return StylesUnreadable(node.source_line, what, "Take it out, or put back what it belongs to.")


def _refuse_open(nodes: list[Node]) -> None:
    """Whatever holds the last word was never closed; the outermost comes first in the file."""
    last = nodes[-1]
    if not (isinstance(last, IdentToken) and last.value == _END):
        raise _open(last)


def _open(node: Node) -> StylesUnreadable:
    opened, closed = _signs(node)
    what = f"A {opened} is opened here and never closed."
    return StylesUnreadable(node.source_line, what, f"Put {closed} where it should end.")


def _signs(node: Node) -> tuple[str, str]:
    if isinstance(node, Comment):
        return "/*", "*/"
    if isinstance(node, CurlyBracketsBlock):
        return "{", "}"
    return ("[", "]") if isinstance(node, SquareBracketsBlock) else ("(", ")")


def inside(node: Node) -> list[Node]:
    """What stands between the brackets of a function or a block; nothing for anything else."""
    if isinstance(node, FunctionBlock):
        return node.arguments
    return node.content if isinstance(node, ParenthesesBlock | SquareBracketsBlock | CurlyBracketsBlock) else []
