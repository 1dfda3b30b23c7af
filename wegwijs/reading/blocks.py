"""The tokens of a Markdown text -> its sections, blocks and segments, and what in it is no part of the dialect."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it.token import Token

from wegwijs.model.spans import Plain
from wegwijs.model.texts import Block, Box, Item, List, Paragraph, Section, Segment
from wegwijs.reading.addresses import BOX, HEADING, ITEM, PARAGRAPH, STEP, Addresses
from wegwijs.reading.inline import InlineReader, take_id
from wegwijs.reading.lines import mistakes_at_start, mistakes_in_lines
from wegwijs.reading.markdown import line_of
from wegwijs.reading.mistakes import Mistake
from wegwijs.reading.neighbours import mistakes_below, mistakes_in_numbers
from wegwijs.reading.source import Source
from wegwijs.reading.tables import TableReader

_BOX = re.compile(r'\s*!!! (warning|tip|info) "[^"]+"\s*')
_AS_CODE = {"fence": "code", "code_block": "code", "html_block": "html"}
_SIGNS_OF_LISTS = {"*": "bullet", "+": "bullet", ")": "bracket"}
_DEEPEST = 3
"""A list in a box in a step: what stands deeper than that is hard to find on paper."""


@dataclass
class BlockReader:
    """Walks once over the tokens of a text. What cannot stay is noted; its words are kept all the same."""

    source: Source
    tokens: list[Token]
    addresses: Addresses
    mistakes: list[Mistake] = field(default_factory=list[Mistake])
    _at: int = 0
    _edges: list[int] = field(default_factory=list[int])
    _in_item: int = 0
    _depth: int = 0

    def __post_init__(self) -> None:
        """One reader for all that stands inside lines, so that facts on one line are told apart."""
        self._inline = InlineReader(self.source, self.mistakes)

    def sections(self) -> Iterator[Section]:
        """The sections in their order; what stands before the first heading is a section too."""
        start, blocks = Section("", 0, self.source.at(0), None, ()), list[Block]()
        while self._at < len(self.tokens):
            if self._here.type == "heading_open":
                yield Section(start.id, start.level, start.place, start.heading, tuple(blocks))
                start, blocks = self._heading(), []
            else:
                blocks.extend(self._block())
        yield Section(start.id, start.level, start.place, start.heading, tuple(blocks))

    @property
    def _here(self) -> Token:
        return self.tokens[self._at]

    def _take(self) -> Token:
        self._at += 1
        return self.tokens[self._at - 1]

    def _note(self, kind: str, token: Token) -> None:
        self.mistakes.append(Mistake(kind, line_of(token)))

    def _heading(self) -> Section:
        token, inline = self._take(), self._take()
        self._take()
        if not token.markup.startswith("#"):
            self._note("underlined", token)
        name = take_id(inline)
        self.mistakes.extend(mistakes_at_start(inline.content, line_of(inline)))
        self.addresses.enter(name)
        heading = self._segment(inline, HEADING)
        if not heading.spans:
            self._note("empty", token)
        return Section(name, int(token.tag[1]), heading.place, heading, ())

    def _block(self) -> Iterator[Block]:
        """The next block, or none where the token is no block of ours."""
        match self._here.type:
            case "paragraph_open":
                yield self._paragraph(PARAGRAPH)
            case "bullet_list_open" | "ordered_list_open":
                yield self._list()
            case "table_open":
                table = TableReader(self.source, self._inline, self.addresses)
                length, block = table.read(self.tokens, self._at)
                self._at += length
                yield block
            case "admonition_open":
                yield self._box()
            case _:
                yield from self._not_ours()

    def _not_ours(self) -> Iterator[Block]:
        """What the dialect does not offer: noted, and its words kept as a paragraph."""
        token = self._here
        if token.type == "heading_open":
            self._note("inside", token)
            yield self._paragraph(PARAGRAPH)
            return
        self._take()
        if token.type == "hr":
            self._note("line", token)
        elif token.type == "blockquote_open":
            self._note("quote", token)
            yield from self._blocks_until("blockquote_close", token)
        elif token.type in _AS_CODE:
            self._note(_AS_CODE[token.type], token)
            place = self.source.at(line_of(token))
            yield Paragraph(Segment(self.addresses.next(PARAGRAPH), place, (Plain(token.content.strip()),)))

    def _blocks_until(self, end: str, opened: Token) -> tuple[Block, ...]:
        blocks: list[Block] = []
        self._depth += 1
        if self._depth == _DEEPEST + 1:
            self._note("deep", opened)
        while self._here.type != end:
            blocks.extend(self._block())
        self._depth -= 1
        self._take()
        return tuple(blocks)

    def _paragraph(self, kind: str) -> Paragraph:
        self._take()
        inline = self._take()
        self._take()
        edge = self._edges[-1] if self._edges else -1
        self.mistakes.extend(mistakes_in_lines(self.source, inline, edge))
        return Paragraph(self._segment(inline, kind))

    def _segment(self, inline: Token, kind: str) -> Segment:
        return Segment(self.addresses.next(kind), self.source.at(line_of(inline)), self._inline.spans(inline))

    def _list(self) -> List:
        token = self._take()
        numbered = token.type == "ordered_list_open"
        if self._in_item:
            self._note("nested", token)
        if kind := _SIGNS_OF_LISTS.get(token.markup):
            self._note(kind, token)
        opened: list[Token] = []
        items: list[Item] = []
        while self._here.type == "list_item_open":
            opened.append(self._here)
            items.append(self._item(STEP if numbered else ITEM))
        self._take()
        self.mistakes.extend(mistakes_in_numbers(opened))
        self._look_below(token)
        return List(numbered, tuple(items), self.source.at(line_of(token)))

    def _item(self, kind: str) -> Item:
        token = self._take()
        self._in_item += 1
        self._edges.append(self.source.indentation(line_of(token)))
        first = [self._paragraph(kind)] if self._here.type == "paragraph_open" else []
        item = Item((*first, *self._blocks_until("list_item_close", token)))
        self._edges.pop()
        self._in_item -= 1
        if not item.blocks:
            self._note("empty", token)
        return item

    def _box(self) -> Box:
        token = self._take()
        title = self._title(token)
        self._edges.append(self.source.indentation(line_of(token)))
        blocks = self._blocks_until("admonition_close", token)
        self._edges.pop()
        if not blocks or not _BOX.fullmatch(self.source.lines[line_of(token)]):
            self._note("box", token)
        if blocks:
            self._look_below(token)
        return Box(str(token.meta["tag"]), title, blocks)

    def _title(self, box: Token) -> Segment:
        if self._here.type != "admonition_title_open":
            return Segment(self.addresses.next(BOX), self.source.at(line_of(box)), ())
        self._take()
        inline = self._take()
        self._take()
        self.mistakes.extend(mistakes_at_start(inline.content, line_of(inline)))
        return self._segment(inline, BOX)

    def _look_below(self, above: Token) -> None:
        if self._at < len(self.tokens):
            self.mistakes.extend(mistakes_below(self.source, above, self._here))
