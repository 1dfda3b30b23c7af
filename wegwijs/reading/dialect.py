"""Parsed Markdown -> the pieces of it that our dialect does not have, or that page and paper would read otherwise.

The texts are laid out by Python-Markdown, which wants an empty line before a list or a table and is strict about boxes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from markdown_it.token import Token

_BOX = re.compile(r'\s*!!! (warning|tip|info) "[^"]+"\s*')
_HALF_WRITTEN = re.compile(r"\||!!!|\?\?\?|#{1,6}\S")
_LEFT_OVER = re.compile(r"\*\*|\]\(")
_LISTS = ("bullet_list_open", "ordered_list_open")
_ENDS = ("paragraph_close", "table_close", "bullet_list_close", "ordered_list_close")
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
    yield from (Markup("backslash", number, len(line)) for number, line in enumerate(lines) if line.endswith("\\"))
    yield from _inside_lines(tokens)
    yield from _inside_blocks(tokens, lines)
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


def _inside_lines(tokens: list[Token]) -> Iterator[Markup]:
    """What is foreign, and signs of bold and links that make neither."""
    for token, line in with_lines(tokens):
        if token.type in _FOREIGN:
            yield Markup(_FOREIGN[token.type], line)
        elif token.type == "text" and _LEFT_OVER.search(token.content):
            yield Markup("left-over", line)


def _inside_blocks(tokens: list[Token], lines: list[str]) -> Iterator[Markup]:
    """Lists in lists, and blocks that do not start four spaces in for each list item and box around them."""
    around: list[str] = []
    for before, token in pairwise([Token("", "", 0), *tokens]):
        if before.nesting > 0:
            around.append(before.type)
        elif before.nesting < 0:
            around.pop()
        if token.type in _LISTS and "list_item_open" in around:
            yield Markup("nested", _line(token))
        elif _has_its_place(token, before, around) and _indentation(lines[_line(token)]) != 4 * _depth(around):
            yield Markup("indented", _line(token))


def _has_its_place(token: Token, before: Token, around: list[str]) -> bool:
    """Whether Python-Markdown wants this block at one place: a heading, a box, what follows in a list item."""
    if token.type in ("heading_open", "admonition_open"):
        return True
    follows = around[-1:] == ["list_item_open"] and before.type != "list_item_open"
    return follows and token.type in ("paragraph_open", "table_open")


def _depth(around: list[str]) -> int:
    return around.count("list_item_open") + around.count("admonition_open")


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _badly_written(tokens: list[Token], position: int, lines: list[str]) -> str | None:
    """What is wrong with the block that opens at this token, if anything."""
    token = tokens[position]
    if token.type == "heading_open":
        return None if token.markup.startswith("#") else "underlined"
    if token.type == "admonition_open":
        return None if _is_good_box(tokens, position, lines[_line(token)]) else "box"
    if token.type == "paragraph_open":
        return "half-written" if _HALF_WRITTEN.match(tokens[position + 1].content) else None
    if token.type in (*_LISTS, "table_open") and _is_glued(tokens, position, lines):
        return "glued"
    return {"*": "bullet", "+": "bullet", ")": "bracket"}.get(token.markup) if token.type in _LISTS else None


def _is_glued(tokens: list[Token], position: int, lines: list[str]) -> bool:
    """Whether a list or a table follows a paragraph, a table or a list without an empty line."""
    before = tokens[max(position - 4, 0) : position]
    if not before or before[-1].type not in _ENDS or before[0].type == "list_item_open":
        return False
    return bool(lines[_line(tokens[position]) - 1].strip())


def _is_good_box(tokens: list[Token], position: int, line: str) -> bool:
    """Whether a box has a kind that we know, a title between quotes and a text."""
    level = tokens[position].level
    rest = range(position, len(tokens))
    end = next(at for at in rest if tokens[at].type == "admonition_close" and tokens[at].level == level)
    is_empty = tokens[end - 1].type in ("admonition_open", "admonition_title_close")
    return bool(_BOX.fullmatch(line)) and not is_empty
