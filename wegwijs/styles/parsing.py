"""The text of a stylesheet -> its parts: rules, groups of rules such as @media, and what is kept as it stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import tinycss2
from tinycss2.ast import (
    AtRule,
    CurlyBracketsBlock,
    Declaration,
    FunctionBlock,
    LiteralToken,
    Node,
    ParenthesesBlock,
    ParseError,
    QualifiedRule,
    SquareBracketsBlock,
)

Nodes = tuple[Node, ...]

_GROUPS = ("media", "supports", "container", "layer", "scope")
_NOT_NEEDED = ("charset", "font-face")
"""Every file is UTF-8, and no page loads a font."""

_REMEMBERED = 4
"""Each file of styles of a site is cut from the same two stylesheets, and a preview cuts them again after each edit."""

_END = "wegwijs-end"
"""An at-rule put after the stylesheet: when it is not there as the last one, something before it stayed open."""


class StylesUnreadable(Exception):
    """A stylesheet has a mistake; the text says on which line."""


@dataclass(frozen=True)
class Rule:
    """Selectors with their declarations; a step of @keyframes is one too."""

    selectors: tuple[Nodes, ...]
    declarations: tuple[Declaration, ...]


@dataclass(frozen=True)
class Group:
    """An at-rule that holds parts: @media, @supports, and so on."""

    keyword: str
    prelude: Nodes
    parts: tuple["Part", ...]

    @property
    def is_keyframes(self) -> bool:
        """Whether its parts are the steps of an animation."""
        return self.keyword.endswith("keyframes")


@dataclass(frozen=True)
class Whole:
    """An at-rule of another kind, such as @page; `content` is nothing when it ends with a semicolon."""

    keyword: str
    prelude: Nodes
    content: Nodes | None


Part = Rule | Group | Whole


@lru_cache(_REMEMBERED)
def parse_styles(css: str) -> tuple[Part, ...]:
    """The parts of a stylesheet, in order; nobody may change them. Raises StylesUnreadable."""
    *nodes, last = tinycss2.parse_stylesheet(f"{css} @{_END};", skip_comments=True, skip_whitespace=True)
    if not (isinstance(last, AtRule) and last.lower_at_keyword == _END):
        raise StylesUnreadable(f"line {last.source_line}: something that opens in this rule is never closed")
    return tuple(_parts(nodes))


def _parts(nodes: Iterable[Node]) -> Iterator[Part]:
    for node in nodes:
        _refuse_mistakes([node])
        if isinstance(node, QualifiedRule):
            _refuse_mistakes(node.prelude)
            yield Rule(tuple(split_at_commas(node.prelude)), tuple(_declarations(node.content)))
        elif isinstance(node, AtRule) and node.lower_at_keyword not in _NOT_NEEDED:
            yield _at_part(node)


def _at_part(rule: AtRule) -> Group | Whole:
    _refuse_mistakes([*rule.prelude, *(rule.content or ())])
    keyword, prelude = rule.lower_at_keyword, tuple(rule.prelude)
    if rule.content is None:
        return Whole(keyword, prelude, None)
    if keyword not in _GROUPS and not keyword.endswith("keyframes"):
        return Whole(keyword, prelude, tuple(rule.content))
    inside = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
    return Group(keyword, prelude, tuple(_parts(inside)))


def _declarations(content: list[Node]) -> Iterator[Declaration]:
    for node in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        _refuse_mistakes([node])
        if not isinstance(node, Declaration):
            raise StylesUnreadable(f"line {node.source_line}: a rule inside a rule, which older phones do not know")
        _refuse_mistakes(node.value)
        yield node


def _refuse_mistakes(nodes: Iterable[Node]) -> None:
    for node in nodes:
        if isinstance(node, ParseError):
            raise StylesUnreadable(f"line {node.source_line}, column {node.source_column}: {node.message}")
        _refuse_mistakes(inside(node))


def inside(node: Node) -> list[Node]:
    """What stands between the brackets of a function or a block; nothing for anything else."""
    if isinstance(node, FunctionBlock):
        return node.arguments
    return node.content if isinstance(node, ParenthesesBlock | SquareBracketsBlock | CurlyBracketsBlock) else []


def split_at_commas(nodes: Iterable[Node]) -> Iterator[Nodes]:
    """The items of a list such as `h1, .card > a`."""
    item: list[Node] = []
    for node in nodes:
        if is_sign(node, ","):
            yield tuple(item)
            item = []
        else:
            item.append(node)
    yield tuple(item)


def is_sign(node: Node | None, sign: str) -> bool:
    """Whether it is that one character, outside words and strings."""
    return isinstance(node, LiteralToken) and node.value == sign
