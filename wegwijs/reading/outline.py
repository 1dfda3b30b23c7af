"""Markdown of the editors -> its sections and blocks, and the facts and links it mentions, with their lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin

from wegwijs.findings import Place
from wegwijs.model.guide import Mention
from wegwijs.model.topics import Block, Section
from wegwijs.reading.dialect import Markup, not_in_dialect, with_lines

_MARKDOWN = MarkdownIt("commonmark").enable("table").use(admon_plugin).disable("inline")
_MARKDOWN.validateLink = lambda url: True  # Python-Markdown makes a link of every target, so the checks must see it
_LINE_END = re.compile(r"\r\n?")
_HAS_INLINE = re.compile(r"[\[<*_`!]")
_HEADING_ID = re.compile(r"\s*\{\s*#(?P<id>[^\s}]*)\s*\}\s*$")
_BRACES = re.compile(r"\{+[^{}]*\}+|[{}]+")
_FACT = re.compile(r"\{\{\s*fact\.(?P<key>[^\s{}]+)\s*\}\}")
_IN_BRACES = re.compile(r"\{+[^{}#\n]*\}+")


@dataclass(frozen=True)
class Outline:
    """What stands in a Markdown text, in the order of the text."""

    sections: tuple[Section, ...]
    facts: tuple[Mention, ...]
    links: tuple[Mention, ...]
    not_used: tuple[Markup, ...]


@lru_cache(maxsize=8192)
def read_outline(text: str, file: str, first_line: int) -> Outline:
    """The outline of a Markdown text whose first line is line `first_line` of `file`.

    It is remembered, so that a preview looks only into what was edited.
    """
    text = _LINE_END.sub("\n", text)
    tokens = _parsed(_IN_BRACES.sub(_same_length, text))
    places = _Places(file, first_line)
    return Outline(
        sections=tuple(_sections(tokens, places)),
        facts=tuple(_facts(text, places)),
        links=tuple(_links(tokens, places)),
        not_used=tuple(not_in_dialect(tokens, text)),
    )


def _parsed(text: str) -> list[Token]:
    """Blocks, and what stands inside their lines; lines that hold words only are not looked into, which saves time."""
    environment: dict[str, object] = {}
    tokens = _MARKDOWN.parse(text, environment)
    for token in tokens:
        if token.type == "inline" and token.children is not None and _HAS_INLINE.search(token.content):
            _MARKDOWN.inline.parse(token.content, _MARKDOWN, environment, token.children)
    return tokens


def _same_length(match: re.Match[str]) -> str:
    """A fact as a word without spaces, so that it may stand in the address of a link."""
    return re.sub(r"\s", ".", match.group(0))


@dataclass(frozen=True)
class _Places:
    file: str
    first_line: int

    def line(self, number: int, column: int = 1) -> Place:
        return Place(self.file, number + self.first_line, column)

    def of(self, token: Token) -> Place:
        return self.line(token.map[0] if token.map else 0)


def _sections(tokens: list[Token], places: _Places) -> Iterator[Section]:
    """Sections in order; the text before the first heading is a section with id ""."""
    heading, blocks = Section("", "", 0, places.line(0), ()), list[Block]()
    for position, token in enumerate(tokens):
        if token.type == "heading_open":
            yield _with_blocks(heading, blocks)
            heading, blocks = _heading(token, tokens[position + 1], places), []
        elif block := _block(tokens, position, places):
            blocks.append(block)
    yield _with_blocks(heading, blocks)


def _with_blocks(heading: Section, blocks: list[Block]) -> Section:
    return Section(heading.id, heading.title, heading.level, heading.place, tuple(blocks))


def _heading(token: Token, inline: Token, places: _Places) -> Section:
    found = _HEADING_ID.search(inline.content)
    title = _HEADING_ID.sub("", inline.content)
    return Section(found["id"] if found else "", title, int(token.tag[1]), places.of(token), ())


def _block(tokens: list[Token], position: int, places: _Places) -> Block | None:
    """The block that opens at this token; paragraphs inside lists, tables and headings are no blocks."""
    token = tokens[position]
    if token.nesting < 1:
        return None
    place = places.of(token)
    if token.type == "paragraph_open" and token.level == 0:
        return Block("paragraph", (), place)
    if token.type in ("bullet_list_open", "ordered_list_open"):
        kind = "list" if token.type == "bullet_list_open" else "steps"
        return Block(kind, (_children(tokens, position, "list_item_open"),), place)
    if token.type == "table_open":
        return Block("table", _table_size(tokens, position), place)
    if token.type == "admonition_open":
        return Block(f"admonition {token.meta['tag']}", (), place)
    return None


def _children(tokens: list[Token], position: int, kind: str) -> int:
    """How many tokens of a kind stand directly inside the block that opens at `position`."""
    level, count = tokens[position].level, 0
    for token in tokens[position + 1 :]:
        if token.level == level and token.nesting < 0:
            break
        count += token.type == kind and token.level == level + 1
    return count


def _table_size(tokens: list[Token], position: int) -> tuple[int, int]:
    """Rows (with the head) and columns."""
    end = next(at for at in range(position, len(tokens)) if tokens[at].type == "table_close")
    inside = tokens[position:end]
    rows = sum(token.type == "tr_open" for token in inside)
    columns = sum(token.type == "th_open" for token in inside)
    return rows, columns


def _facts(text: str, places: _Places) -> Iterator[Mention]:
    """The keys of facts; other braces, but those of a heading's id, come out with what they hold."""
    for number, line in enumerate(text.split("\n")):
        for match in _BRACES.finditer(_without_id(line)):
            fact = _FACT.fullmatch(match.group())
            yield Mention(fact["key"] if fact else match.group(), places.line(number, match.start() + 1))


def _without_id(line: str) -> str:
    return _HEADING_ID.sub("", line.rstrip("# ")) if line.lstrip().startswith("#") else line


def _links(tokens: list[Token], places: _Places) -> Iterator[Mention]:
    """The targets of links as they are written; a target that is a fact counts as a fact only."""
    for token, line in with_lines(tokens):
        if token.type != "link_open":
            continue
        target = unquote(str(token.attrs["href"]))
        if not target.startswith("{"):
            yield Mention(target, places.line(line))
