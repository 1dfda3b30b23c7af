"""Which words of the glossary a text explains: those in its paragraphs, outside links, headings and tables."""

from collections.abc import Iterable, Iterator

from wegwijs.model.spans import Foreign, Span, Strong, TermMention
from wegwijs.model.texts import Paragraph, Text, all_blocks


def explained_in(text: Text) -> Iterator[str]:
    """The ids of the words, each as often as it stands there."""
    for section in text.sections:
        for block in all_blocks(section.blocks):
            if isinstance(block, Paragraph):
                yield from _terms(block.segment.spans)


def _terms(spans: Iterable[Span]) -> Iterator[str]:
    for span in spans:
        match span:
            case TermMention(term):
                yield term
            case Strong(inner) | Foreign(_, inner):
                yield from _terms(inner)
            case _:
                pass
