"""The parts that can apply -> the same without animations and custom properties that nothing names."""

from collections.abc import Iterable, Iterator
from itertools import chain

from tinycss2.ast import Declaration, FunctionBlock, IdentToken, Node, StringToken

from wegwijs.styles.parsing import Group, Part, Rule, inside


def only_in_use(parts: Iterable[Part], read_by_pages: Iterable[str]) -> Iterator[Part]:
    """Leave out @keyframes that no declaration names, and custom properties that nobody reads.

    `read_by_pages` are the custom properties that the pages read themselves, such as `--wegwijs-blue`.
    """
    animated = list(_without_idle_animations(list(parts)))
    return _without_idle_variables(animated, _variables_in_use(list(_declarations(animated)), read_by_pages))


def _declarations(parts: Iterable[Part]) -> Iterator[Declaration]:
    for part in parts:
        if isinstance(part, Rule):
            yield from part.declarations
        elif isinstance(part, Group):
            yield from _declarations(part.parts)


def _is_variable(declaration: Declaration) -> bool:
    return declaration.name.startswith("--")


def _without_idle_animations(parts: list[Part]) -> Iterator[Part]:
    named = set(chain.from_iterable(_animations(declaration) for declaration in _declarations(parts)))
    return (part for part in parts if not _is_idle(part, named))


def _animations(declaration: Declaration) -> Iterator[str]:
    """The words that may be names of animations; a custom property may hold them too."""
    if "animation" in declaration.lower_name or _is_variable(declaration):
        yield from _words(declaration.value)


def _is_idle(part: Part, named: set[str]) -> bool:
    if not (isinstance(part, Group) and part.is_keyframes):
        return False
    return named.isdisjoint(_words(part.prelude))


def _words(nodes: Iterable[Node]) -> Iterator[str]:
    return (node.value for node in nodes if isinstance(node, IdentToken | StringToken))


def _variables_in_use(declarations: list[Declaration], read_by_pages: Iterable[str]) -> set[str]:
    reads = {item.name: set[str]() for item in declarations if _is_variable(item)}
    waiting = set(read_by_pages)
    for declaration in declarations:
        reads.get(declaration.name, waiting).update(_variables(declaration.value))
    used: set[str] = set()
    while waiting:
        used |= waiting
        waiting = set(chain.from_iterable(reads.get(name, ()) for name in waiting)) - used
    return used


def _variables(nodes: Iterable[Node]) -> Iterator[str]:
    """The custom properties that a value reads."""
    for node in nodes:
        if isinstance(node, FunctionBlock) and node.lower_name == "var":
            yield from (word.value for word in node.arguments[:2] if isinstance(word, IdentToken))
        yield from _variables(inside(node))


def _without_idle_variables(parts: Iterable[Part], used: set[str]) -> Iterator[Part]:
    for part in parts:
        if isinstance(part, Rule):
            kept = tuple(item for item in part.declarations if not _is_variable(item) or item.name in used)
            yield from [Rule(part.selectors, kept)] if kept else []
        elif isinstance(part, Group):
            kept_parts = tuple(_without_idle_variables(part.parts, used))
            yield from [Group(part.keyword, part.prelude, kept_parts)] if kept_parts else []
        else:
            yield part
