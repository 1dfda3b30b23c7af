"""Sections in the source language and in a translation -> HTML of both: what the source says, then its translation.

Who reads one of the two finds every sentence of it, and beside it the same in the other: that is what the language law
asks of paper of a public body. The words of the source lead nowhere, for those of the translation below them do.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from html import escape

from wegwijs.brochures.pairs import are_alike
from wegwijs.model.publication import Language
from wegwijs.model.texts import Block, Box, Item, List, Paragraph, Section, Segment, Table
from wegwijs.prose.blocks import blocks_html
from wegwijs.prose.inline import InlineWriter
from wegwijs.prose.shown import lag_html, shown_html
from wegwijs.prose.speaker import Speaker


def source_mark(language: Language) -> str:
    """What an element has whose words are those of the source."""
    return f' class="original" lang="{escape(language.code)}" dir="{language.direction}" translate="no"'


@dataclass(frozen=True)
class BothWriter:
    """Writes what the source says and what a translation says; `original` speaks the source language."""

    original: Speaker
    speaker: Speaker
    id_prefix: str = ""

    def sections(self, source: Iterable[Section], own: Iterable[Section]) -> str:
        """All sections of the translation; one that is not translated stands there once, and says so."""
        originals = {section.id: section for section in source}
        return "\n".join(self._section(originals.get(one.id), one) for one in own)

    @cached_property
    def _own(self) -> InlineWriter:
        return self.speaker.writer()

    @cached_property
    def _source(self) -> InlineWriter:
        return replace(self.original.writer(), links=False)

    @cached_property
    def _mark(self) -> str:
        return source_mark(self.original.language)

    def _section(self, source: Section | None, own: Section) -> str:
        if source is None or own.language not in ("", self.speaker.code):
            return shown_html(self.speaker, (own,), self._own, self.id_prefix)
        parts: list[str] = []
        if source.heading and own.heading:
            name = f' id="{escape(self.id_prefix + own.id)}"' if own.id else ""
            parts.append(f"<h{own.level}{name}>{self._in_a_line(source.heading, own.heading)}</h{own.level}>")
        if own.lag:
            parts.append(lag_html(self.speaker, own.lag, self._own))
        return "\n".join([*parts, self.blocks(source.blocks, own.blocks)])

    def blocks(self, source: Sequence[Block], own: Sequence[Block]) -> str:
        """Piece by piece; where the two are not built alike, all of the source and then all of the translation."""
        if len(source) == len(own) and all(map(are_alike, source, own)):
            return "\n".join(self._block(*pair) for pair in zip(source, own, strict=True))
        return self._apart(source, own)

    def _block(self, source: Block, own: Block) -> str:
        match source, own:
            case Paragraph(left), Paragraph(right):
                return self._in_two_paragraphs(left, right)
            case List(numbered, left), List(_, right):
                tag = "ol" if numbered else "ul"
                return "\n".join([f"<{tag}>", *map(self._item, left, right), f"</{tag}>"])
            case Table(), Table():
                return "\n".join(self._table(source, own))
            case Box(kind, left, inside), Box(_, right, own_inside):
                title = f'<p class="admonition-title">{self._in_a_line(left, right)}</p>'
                return f'<div class="admonition {escape(kind)}">\n{title}\n{self.blocks(inside, own_inside)}\n</div>'
            case _:
                return self._apart((source,), (own,))

    def _apart(self, source: Sequence[Block], own: Sequence[Block]) -> str:
        originals = f"<div{self._mark}>\n{blocks_html(source, self._source)}\n</div>"
        return f"{originals}\n{blocks_html(own, self._own)}"

    def _item(self, source: Item, own: Item) -> str:
        return f"<li>\n{self.blocks(source.blocks, own.blocks)}\n</li>"

    def _table(self, source: Table, own: Table) -> Iterator[str]:
        heads = (f"<th>{self._in_a_line(*pair)}</th>" for pair in zip(source.head, own.head, strict=True))
        yield from ("<table>", "<thead>", "<tr>", *heads, "</tr>", "</thead>", "<tbody>")
        for row in zip(source.rows, own.rows, strict=True):
            cells = (f"<td>{self._in_two_paragraphs(*pair)}</td>" for pair in zip(*row, strict=True))
            yield from ("<tr>", *cells, "</tr>")
        yield from ("</tbody>", "</table>")

    def _in_two_paragraphs(self, source: Segment, own: Segment) -> str:
        """What is the same in both, such as a number, stands there once."""
        if self._are_the_same(source, own):
            return f"<p>{self._own.html(own.spans)}</p>"
        return f"<p{self._mark}>{self._source.html(source.spans)}</p>\n<p>{self._own.html(own.spans)}</p>"

    def _are_the_same(self, source: Segment, own: Segment) -> bool:
        """Whether both say the same in the same words; a day is another word in each language."""
        return source.source == own.source and self.original.plain(source) == self.speaker.plain(own)

    def _in_a_line(self, source: Segment, own: Segment) -> str:
        said = self._own.html(own.spans, explaining=False)
        if self._are_the_same(source, own):
            return said
        return f"<span{self._mark}>{self._source.html(source.spans, explaining=False)}</span><br>{said}"
