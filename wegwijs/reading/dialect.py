"""Parsed Markdown -> the pieces of it that our dialect does not have, or that page and paper would read otherwise.

The texts are laid out by Python-Markdown, which wants an empty line before a list or a table and is strict about boxes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.token import Token

_BOX = re.compile(r'\s*!!! (warning|tip|info) "[^"]+"\s*')
_HALF_WRITTEN = re.compile(r"\||!!!|\?\?\?|#{1,6}\S")
_LISTS = ("bullet_list_open", "ordered_list_open")
_FOREIGN = {
    "html_block": "html",
    "html_inline": "html",
    "image": "image",
    "code_block": "code",
    "fence": "code",
    "code_inline": "code",
    "em_open": "italics",
    "blockquote_open": "quote",
    "hr": "line",
}


@dataclass(frozen=True)
class Markup:
    """A piece of Markdown that cannot stay: its kind, its line counted from 0, its column counted from 1."""

    kind: str
    line: int
    column: int = 1


def not_in_dialect(tokens: list[Token], text: str) -> Iterator[Markup]:
    """Everything in a text that our dialect does not have."""
    lines = text.split("\n")
    yield from (Markup("tab", number, line.index("\t") + 1) for number, line in enumerate(lines) if "\t" in line)
    yield from (Markup(_FOREIGN[token.type], line) for token, line in with_lines(tokens) if token.type in _FOREIGN)
    yield from _nested_lists(tokens)
    for position, token in enumerate(tokens):
        if token.nesting > 0 and (kind := _badly_written(tokens, position, lines)):
            yield Markup(kind, _line(token))


def with_lines(tokens: list[Token]) -> Iterator[tuple[Token, int]]:
    """All tokens, also those inside a line, with the number of their line, from 0."""
    for token in tokens:
        line = _line(token)
        yield token, line
        for child in token.children or []:
            line += child.type in ("softbreak", "hardbreak")
            yield child, line


def _line(token: Token) -> int:
    return token.map[0] if token.map else 0


def _nested_lists(tokens: list[Token]) -> Iterator[Markup]:
    depth = 0
    for token in tokens:
        if token.type in _LISTS and depth:
            yield Markup("nested", _line(token))
        depth += token.nesting if token.type.startswith("list_item") else 0


def _badly_written(tokens: list[Token], position: int, lines: list[str]) -> str | None:
    """What is wrong with the block that opens at this token, if anything."""
    token = tokens[position]
    if token.type == "heading_open":
        return None if token.markup.startswith("#") else "underlined"
    if token.type == "admonition_open":
        return None if _is_good_box(tokens, position, lines[_line(token)]) else "box"
    if token.type == "paragraph_open":
        return "half-written" if _HALF_WRITTEN.match(tokens[position + 1].content) else None
    if token.type in (*_LISTS, "table_open") and _is_glued(tokens, position):
        return "glued"
    return {"*": "bullet", "+": "bullet", ")": "bracket"}.get(token.markup) if token.type in _LISTS else None


def _is_glued(tokens: list[Token], position: int) -> bool:
    """Whether a list or a table follows a paragraph without an empty line."""
    before = tokens[max(position - 4, 0) : position]
    if not before or before[-1].type != "paragraph_close" or before[0].type == "list_item_open":
        return False
    paragraph = before[-2].map or [0, 0]
    return paragraph[1] == _line(tokens[position])


def _is_good_box(tokens: list[Token], position: int, line: str) -> bool:
    """Whether a box has a kind that we know, a title between quotes and a text."""
    level = tokens[position].level
    rest = range(position, len(tokens))
    end = next(at for at in rest if tokens[at].type == "admonition_close" and tokens[at].level == level)
    is_empty = tokens[end - 1].type in ("admonition_open", "admonition_title_close")
    return bool(_BOX.fullmatch(line)) and not is_empty
