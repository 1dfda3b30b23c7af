"""Markdown -> tokens of markdown-it-py, in the one dialect of editors: what it does not offer is seen, never swallowed.

The only module that sets up markdown-it-py. Facts in braces are tokens of their own.
"""

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin

BRACES = "braces"
"""Type of the token for everything between braces."""

_SPACE = "\ue000"
"""Stands for a space of a fact in the target of a link, where Markdown allows none; no text may hold this sign."""

_NOT_OFFERED = ("inline", "text_join", "reference", "escape", "entity")
"""References would take lines out of a text; signs of escape and entities stay as they are typed, and are reported.

`inline` is called below, only for lines that hold a sign of Markdown: that saves half of the time. What joins the
signs of escape to their words has nothing to do then."""

_SELDOM = {
    "fence": re.compile("`|~~~"),
    "blockquote": re.compile(">"),
    "html_block": re.compile("<"),
    "hr": re.compile(r"[-*_][ \t]*$", re.MULTILINE),
    "lheading": re.compile(r"[-=][ \t]*$", re.MULTILINE),
    "table": re.compile(r"\|"),
    "admonition": re.compile(r"!!!|\?\?\?"),
}
"""Rules that are asked about every line, and what must stand in a text for them to find anything."""

_HAS_SIGNS = re.compile(r"[\[\]<*_`!{}~=#^\\&]|fact\.|\+\+|:[a-z]")
_BLANK = re.compile(r"[ \t]")
_IN_BRACES = re.compile(r"\{+[^{}\n]*\}+|[{}]+")
_FACT_AS_TARGET = re.compile(r"\]\([ \t]*\{+[^{}()\n]*\}+[ \t]*\)")


def parsed(text: str) -> list[Token]:
    """The blocks of a text, each with its lines; the children of an `inline` token are what stands in its lines."""
    environment: dict[str, object] = {}
    markdown = _dialect(frozenset(rule for rule, signs in _SELDOM.items() if signs.search(text)))
    tokens = markdown.parse(text, environment)
    for token in tokens:
        if token.type == "inline" and _HAS_SIGNS.search(token.content):
            content = _FACT_AS_TARGET.sub(_without_spaces, token.content)
            token.children = []
            markdown.inline.parse(content, markdown, environment, token.children)
    return tokens


def line_of(token: Token) -> int:
    """The line on which a token begins, counted from 0."""
    return token.map[0] if token.map else 0


def target_of(link: Token) -> str:
    """Where a link goes, as it is typed."""
    return str(link.attrs["href"]).replace(_SPACE, " ")


def _without_spaces(match: re.Match[str]) -> str:
    target = match[0].removeprefix("](").removesuffix(")").strip()
    return f"]({_BLANK.sub(_SPACE, target)})"


def _braces(state: StateInline, silent: bool) -> bool:
    match = _IN_BRACES.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push(BRACES, "", 0).content = match[0]
    state.pos = match.end()
    return True


@cache
def _dialect(seldom: frozenset[str]) -> MarkdownIt:
    """How to read a text in which some of the seldom rules may find something."""
    left_out = [*_NOT_OFFERED, *(rule for rule in _SELDOM if rule not in seldom)]
    markdown = MarkdownIt("commonmark").enable("table").use(admon_plugin).disable(left_out)
    markdown.inline.ruler.before("emphasis", BRACES, _braces)
    markdown.validateLink = lambda url: True  # every target is looked at by the checks
    markdown.normalizeLink = lambda url: url  # and is reported as it is typed
    return markdown
