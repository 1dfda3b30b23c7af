"""Pieces that stand next to each other -> what is wrong with their order: steps, and what follows a list or box."""

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from wegwijs.reading.markdown import line_of
from wegwijs.reading.mistakes import Mistake
from wegwijs.reading.source import Source

_BELONGING = ("paragraph_open", "bullet_list_open", "ordered_list_open", "table_open", "admonition_open")
_APART = {
    "admonition_open": ("paragraph_open", "bullet_list_open", "ordered_list_open", "table_open"),
    "bullet_list_open": ("paragraph_open", "table_open"),
    "ordered_list_open": ("paragraph_open", "table_open"),
}
"""What opened above -> what needs an empty line below it."""


def mistakes_in_numbers(items: Sequence[Token]) -> Iterator[Mistake]:
    """Markdown counts the steps itself, whatever their numbers; `items` open the steps of one list."""
    numbers = [int(item.info) for item in items if item.info]
    if numbers and numbers[0] != 1:
        yield Mistake("start", line_of(items[0]))
    if set(numbers) == {1}:
        return
    for count, number in enumerate(numbers):
        if number != numbers[0] + count:
            yield Mistake("number", line_of(items[count]), sign=f"{number}.")
            return


def mistakes_below(source: Source, above: Token, below: Token) -> Iterator[Mistake]:
    """`above` opened a list or box that has ended; `below` is the token that follows it."""
    line = line_of(below)
    if below.type in _BELONGING and _start(source, line) > _start(source, line_of(above)):
        yield Mistake("astray", line)
    elif below.type in _APART[above.type] and source.lines[line - 1].strip():
        yield Mistake("below", line)
    elif below.type == above.type == "bullet_list_open":
        yield Mistake("mixed", line)


def _start(source: Source, line: int) -> int:
    """Where the words of a line seem to start, for spaces of all kinds look alike."""
    return len(source.lines[line]) - len(source.lines[line].lstrip())
