"""The spans of one segment -> its lines: a sentence each, as it stands in the file."""

from collections.abc import Iterable

from wegwijs.model.spans import Link, Plain, Span, flat

Line = tuple[Span, ...]


def lines_of(spans: Iterable[Span]) -> list[Line]:
    """The spans of each line; a line end inside bold words or a link ends none."""
    lines: list[list[Span]] = [[]]
    for span in spans:
        if not isinstance(span, Plain):
            lines[-1].append(span)
            continue
        first, *others = span.text.split("\n")
        lines[-1].append(Plain(first))
        lines.extend([Plain(words)] for words in others)
    return [tuple(line) for line in lines]


def leads_on(line: Line) -> bool:
    """Whether a line has a link to another page of the guide: where there is no page to turn to, it says nothing."""
    return any(isinstance(span, Link) and isinstance(span.target, str) for span in flat(line))
