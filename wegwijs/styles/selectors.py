"""A selector, and what stands in the pages -> whether it can ever point at something."""

from collections.abc import Sequence

from tinycss2 import serialize
from tinycss2.ast import FunctionBlock, HashToken, IdentToken, Node, SquareBracketsBlock, StringToken

from wegwijs.styles.pages import Seen
from wegwijs.styles.parsing import is_sign, split_at_commas

_SET_BY_SCRIPTS = ("hidden", "open", "aria-", "lang")
"""Attributes that any script may set, so their selectors may come true later; those of data, a script names."""

_LISTS = ("is", "where", "has", "matches", "-webkit-any", "-moz-any")


def is_possible(selector: Sequence[Node], seen: Seen) -> bool:
    """Whether every tag, class, id and attribute that a selector names stands in a page.

    Everything else is taken for true: states and places such as :hover and :first-child, and what :not() excludes, but
    for a tag that has no class: `table:not([class])`.
    Of `:is(a, b)` one item must be possible; it is never shortened, for that could change which rule wins.
    """
    steps = zip((None, None, *selector), (None, *selector), selector, strict=False)
    return all(
        _step_is_possible(before, node, seen) and _is_without_class(first, node, seen) for first, before, node in steps
    )


def _is_without_class(tag: Node | None, node: Node, seen: Seen) -> bool:
    """Whether a tag before `:not([class])` stands somewhere without one; true of all else."""
    is_asked = isinstance(node, FunctionBlock) and node.lower_name == "not" and serialize(node.arguments) == "[class]"
    return not (is_asked and isinstance(tag, IdentToken)) or tag.lower_value in seen.without_class


def _step_is_possible(before: Node | None, node: Node, seen: Seen) -> bool:
    if isinstance(node, HashToken):
        return node.value in seen.ids
    if isinstance(node, SquareBracketsBlock):
        return _attribute_is_possible(node.content, seen)
    if isinstance(node, FunctionBlock) and node.lower_name in _LISTS:
        return any(is_possible(item, seen) for item in split_at_commas(node.arguments))
    if isinstance(node, IdentToken) and is_sign(before, "."):
        return node.value in seen.classes
    return not isinstance(node, IdentToken) or is_sign(before, ":") or node.lower_value in seen.tags


def _attribute_is_possible(test: Sequence[Node], seen: Seen) -> bool:
    words = [node for node in test if node.type != "whitespace"]
    name = words[0].lower_value if isinstance(words[0], IdentToken) else ""
    if not name or name.startswith(_SET_BY_SCRIPTS) or name in seen.named_by_scripts:
        return True
    if len(words) == 3 and is_sign(words[1], "=") and isinstance(words[2], IdentToken | StringToken):
        return (name, words[2].value) in seen.attributes
    return any(name == attribute for attribute, _ in seen.attributes)
