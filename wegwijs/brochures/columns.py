"""The themes of a sheet in one language -> the sides of its paper, each with two about equally full columns."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise
from math import inf

from wegwijs.model.intake import IntakeSheet, IntakeTheme, IntakeWords

Column = tuple[IntakeTheme, ...]

_COLUMNS = 2
"""Columns on a side; brochures/styles/form.css knows it too."""

_LINE = 42
"""Letters in a line of a column, about."""

_TAKEN = 13
"""Lines of the first side that the title and the name take, about; on the last side the notes take as many."""


def sides_of(sheet: IntakeSheet, words: Sequence[IntakeWords], pages: int) -> list[tuple[Column, ...]]:
    """At most so many sides as `pages`, each with its columns; the themes stay in their order.

    `words` are those that stand on the paper: the reader's, and those of the source below them.
    WeasyPrint can balance columns too, but it tries out one height after the other: that takes seconds a sheet.
    """
    heights = [_height(theme, words) for theme in sheet.themes]
    taken = [_TAKEN if side in (0, pages - 1) else 0 for side in range(pages) for _ in range(_COLUMNS)]
    columns = [sheet.themes[start:end] for start, end in pairwise([0, *column_ends(heights, taken)])]
    sides = (tuple(columns[first : first + _COLUMNS]) for first in range(0, len(columns), _COLUMNS))
    return [side for side in sides if side[0]]


def _height(theme: IntakeTheme, words: Sequence[IntakeWords]) -> int:
    """How many lines a theme takes, about: its heading counts twice, for it is larger and has room around it."""
    return sum(_lines(text) for each in words for text in _texts(each, theme))


def _texts(words: IntakeWords, theme: IntakeTheme) -> Iterator[str]:
    said = words.themes[theme.id]
    yield from (said.title, said.title)
    yield from (said.items[item] for item in theme.items)


def _lines(text: str) -> int:
    return -(-len(text) // _LINE)


def column_ends(heights: Sequence[int], taken: Sequence[int]) -> tuple[int, ...]:
    """Before which of the things each column ends, so that all are as equally full as can be; the last may be empty.

    `taken`: for each column what stands in it already. The least sum of squares is sought: one column that is much too
    long is worse than two that are a little longer.
    """
    tops = [0, *accumulate(heights)]

    @cache
    def best(column: int, start: int) -> tuple[float, tuple[int, ...]]:
        """The least sum for this column and those after it, when it begins at `start`; and the ends."""
        if column == len(taken):
            return (0, ()) if start == len(heights) else (inf, ())
        found: list[tuple[float, tuple[int, ...]]] = []
        for end in range(min(start + 1, len(heights)), len(heights) + 1):
            others, ends = best(column + 1, end)
            found.append(((taken[column] + tops[end] - tops[start]) ** 2 + others, (end, *ends)))
        return min(found)

    return best(0, 0)[1]
