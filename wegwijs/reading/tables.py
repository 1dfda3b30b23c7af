"""The tokens of a Markdown table -> its cells; every row must have as many as the head."""

import re
from dataclasses import dataclass
from itertools import pairwise

from markdown_it.token import Token

from wegwijs.model.texts import Segment, Table
from wegwijs.reading.addresses import CELL, Addresses
from wegwijs.reading.inline import InlineReader
from wegwijs.reading.lines import mistakes_at_start
from wegwijs.reading.markdown import line_of
from wegwijs.reading.mistakes import Mistake
from wegwijs.reading.source import Source

_NO_WORDS = re.compile(r"(?::?-+:?)?")
"""A cell that is empty, or of the line that parts head and rows: readers would see it a second time."""


@dataclass
class TableReader:
    """Reads one table; mistakes go where those of its cells go."""

    source: Source
    inline: InlineReader
    addresses: Addresses

    def read(self, tokens: list[Token], start: int) -> tuple[int, Table]:
        """How many tokens the table that opens at `start` takes, and the table."""
        end = next(at for at in range(start, len(tokens)) if tokens[at].type == "table_close")
        rows = [at for at in range(start, end) if tokens[at].type == "tr_open"]
        lines = [tokens[first:last] for first, last in pairwise([*rows, end])]
        head, others = self._row(lines[0], "bare-head"), [self._row(line, "bare-row") for line in lines[1:]]
        return end + 1 - start, Table(head, tuple(others), self.source.at(line_of(tokens[start])))

    def _row(self, tokens: list[Token], without_words: str) -> tuple[Segment, ...]:
        line = line_of(tokens[0])
        cells = tuple(self._cell(token, line) for token in tokens if token.type == "inline")
        self._compare(line, len(cells))
        if all(_NO_WORDS.fullmatch(cell.source) for cell in cells):
            self.inline.mistakes.append(Mistake(without_words, line))
        return cells

    def _cell(self, token: Token, line: int) -> Segment:
        self.inline.mistakes.extend(mistakes_at_start(token.content, line))
        return Segment(self.addresses.next(CELL), self.source.at(line), self.inline.spans(token))

    def _compare(self, line: int, wanted: int) -> None:
        """Markdown throws cells away that are too many, and takes any line under a table for a row."""
        written = self.source.lines[line].strip()
        if not written.startswith("|"):
            self.inline.mistakes.append(Mistake("row", line))
        elif written.removeprefix("|").removesuffix("|").count("|") + 1 != wanted:
            self.inline.mistakes.append(Mistake("cells", line))
