"""The text of a stylesheet -> its parts: rules, groups of rules such as @media, and what is kept as it stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import tinycss2
from tinycss2.ast import (
    AtRule,
    Declaration,
    LiteralToken,
    Node,
    ParseError,
    QualifiedRule,
)

from wegwijs.styles.brackets import inside, refuse_open_ends
from wegwijs.styles.unreadable import RuleInRule, StylesUnreadable

Nodes = tuple[Node, ...]

_GROUPS = ("media", "supports", "container", "layer", "scope")
_NOT_NEEDED = ("charset", "font-face")
"""Every file is UTF-8, and no page loads a font."""

_NO_RULE = ("This is not a rule of a stylesheet.", "Write each rule so: h2 { color: red; }")
_IN_A_RULE = (
    "A rule stands inside a rule, which older phones do not know.",
    "Put it behind the other one.",
)
_REMEMBERED = 4
"""Each file of styles of a site is cut from the same two stylesheets, and a preview cuts them again after each edit."""


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
    refuse_open_ends(css)
    return tuple(_parts(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)))


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
            raise RuleInRule(node.source_line, *_IN_A_RULE)
        _refuse_mistakes(node.value)
        yield node


def _refuse_mistakes(nodes: Iterable[Node]) -> None:
    for node in nodes:
        if isinstance(node, ParseError):
            raise StylesUnreadable(node.source_line, *_NO_RULE)
        _refuse_mistakes(inside(node))


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
