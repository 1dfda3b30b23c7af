"""The parts of a stylesheet, and what stands in the pages -> the parts that can apply to a page."""

from collections.abc import Iterable, Iterator

from tinycss2.ast import Node

from wegwijs.styles.pages import Seen
from wegwijs.styles.parsing import Group, Part, Rule
from wegwijs.styles.selectors import is_possible

_OLD_BROWSERS = ("-ms-", "-o-", "-khtml-")
"""Prefixes of browsers that no phone has. -webkit- and -moz- stay: phones of ten years old still need some of them."""


def possible_parts(parts: Iterable[Part], seen: Seen) -> Iterator[Part]:
    """The rules of which a selector can point at something, and the groups in which something is left."""
    for part in parts:
        if isinstance(part, Rule):
            yield from _possible_rule(part, seen)
        elif isinstance(part, Group) and not part.is_keyframes:
            if inside := tuple(possible_parts(part.parts, seen)):
                yield Group(part.keyword, part.prelude, inside)
        else:
            yield part


def _possible_rule(rule: Rule, seen: Seen) -> Iterator[Rule]:
    selectors = tuple(item for item in rule.selectors if is_possible(item, seen) and not _is_old(item))
    declarations = tuple(item for item in rule.declarations if not item.lower_name.startswith(_OLD_BROWSERS))
    if selectors and declarations:
        yield Rule(selectors, declarations)


def _is_old(selector: Iterable[Node]) -> bool:
    names = (getattr(node, "lower_value", "") for node in selector)
    return any(name.startswith(_OLD_BROWSERS) for name in names)
