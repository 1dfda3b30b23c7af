"""What people read of a section: the words that it is about, and the beginning of its text."""

from collections.abc import Iterator

from wegwijs.model.spans import Strong, flat, words_of
from wegwijs.model.texts import Section, segments_of

EXCERPT = 140
"""Signs of a text that stand under a result."""


def bold(section: Section) -> Iterator[str]:
    """What an editor made bold: the words that a section is about."""
    for segment in segments_of(section.blocks):
        yield from (words_of(span.spans) for span in flat(segment.spans) if isinstance(span, Strong))


def excerpt(text: str) -> str:
    """The beginning of a text, cut between two words."""
    if len(text) <= EXCERPT:
        return text
    return text[:EXCERPT].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
