"""The tokens of a Markdown table -> its cells; every row must have as many as the head."""

from dataclasses import dataclass

from markdown_it.token import Token

from wegwijs.model.spans import Plain, Span
from wegwijs.model.texts import Segment, Table
from wegwijs.reading.addresses import CELL, Addresses
from wegwijs.reading.inline import InlineReader
from wegwijs.reading.mistakes import Mistake
from wegwijs.reading.source import Source


@dataclass
class TableReader:
    """Reads one table; mistakes go where those of its cells go."""

    source: Source
    inline: InlineReader
    addresses: Addresses

    def read(self, tokens: list[Token], start: int) -> tuple[int, Table]:
        """How many tokens the table that opens at `start` takes, and the table."""
        end = next(at for at in range(start, len(tokens)) if tokens[at].type == "table_close")
        rows: list[tuple[Segment, ...]] = []
        for at in range(start, end):
            if tokens[at].type == "tr_open":
                rows.append(self._row(tokens, at))
        place = self.source.at(_line(tokens[start]))
        return end + 1 - start, Table(rows[0], tuple(rows[1:]), place)

    def _row(self, tokens: list[Token], start: int) -> tuple[Segment, ...]:
        line = _line(tokens[start])
        cells: list[Segment] = []
        for token in tokens[start:]:
            if token.type == "tr_close":
                break
            if token.type == "inline":
                cells.append(Segment(self.addresses.next(CELL), self.source.at(line), self._spans(token, line)))
        self._compare(line, len(cells))
        return tuple(cells)

    def _spans(self, token: Token, line: int) -> tuple[Span, ...]:
        if token.children:
            return self.inline.spans(token.children, line)
        return (Plain(token.content),) if token.content else ()

    def _compare(self, line: int, wanted: int) -> None:
        """Markdown throws cells away that are too many, and takes any line under a table for a row."""
        written = self.source.lines[line].strip()
        if not written.startswith("|"):
            self.inline.mistakes.append(Mistake("row", line))
        elif written.removeprefix("|").removesuffix("|").count("|") + 1 != wanted:
            self.inline.mistakes.append(Mistake("cells", line))


def _line(token: Token) -> int:
    return token.map[0] if token.map else 0
