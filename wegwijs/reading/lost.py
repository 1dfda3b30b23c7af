"""A text, and what was read from it -> the first word that got lost on the way, so that none vanishes unseen."""

import re
from collections import Counter
from collections.abc import Iterator

from wegwijs.model.texts import Block, Box, Paragraph, Table, Text, all_blocks
from wegwijs.reading.mistakes import Mistake
from wegwijs.reading.source import Source

_WORD = re.compile(r"[^\W_]+")
_NUMBERS_OF_STEPS = re.compile(r"^(?:(?:[^\S\n]|[>*+-])*\d{1,9}[.)](?=\s))+", re.MULTILINE)
"""What Markdown counts itself; neighbours.py looks whether it counts as an editor does."""


def lost_words(source: Source, text: Text) -> Iterator[Mistake]:
    """The first word of the source that is not in the text as often as it was typed."""
    pieces = "\n".join(_pieces(text))
    if pieces == source.text.strip():  # most values of YAML
        return
    typed = _NUMBERS_OF_STEPS.sub("", source.text)
    kept = _WORD.findall(pieces)
    if _WORD.findall(typed) == kept:
        return
    left = Counter(kept)
    for match in _WORD.finditer(typed):
        left[match[0]] -= 1
        if left[match[0]] < 0:
            yield Mistake("lost", typed.count("\n", 0, match.start()), sign=match[0])
            return


def _pieces(text: Text) -> Iterator[str]:
    """All that an editor typed, in its order: words with their facts and links, ids, kinds of boxes."""
    for section in text.sections:
        if section.heading:
            yield section.heading.source
            yield section.id
        for block in all_blocks(section.blocks):
            yield from _pieces_of(block)


def _pieces_of(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(segment):
            yield segment.source
        case Table(head, rows):
            yield from (cell.source for row in (head, *rows) for cell in row)
        case Box(kind, title):
            yield kind
            yield title.source
        case _:
            pass
