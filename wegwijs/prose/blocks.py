"""Sections and blocks -> HTML: the one renderer of the words, for site, paper and search alike."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import escape

from wegwijs.model.texts import Block, Box, Item, List, Paragraph, Section, Segment, Table
from wegwijs.prose.inline import InlineWriter
from wegwijs.prose.plain import plain

_PLAIN = 2
"""A table of so many columns is a list of things and what they are: no cell needs to say in which column it stood."""


@dataclass(frozen=True)
class Added:
    """What a page or a paper adds to sections, as HTML by the id of each: in their headings, and right below these."""

    in_heading: Mapping[str, str] = field(default_factory=dict[str, str])
    below_heading: Mapping[str, str] = field(default_factory=dict[str, str])


NOTHING_ADDED = Added()


def sections_html(
    sections: Iterable[Section], writer: InlineWriter, id_prefix: str = "", added: Added = NOTHING_ADDED
) -> str:
    """Sections with their headings. `id_prefix` keeps ids apart when many texts share one document."""
    parts: list[str] = []
    for section in sections:
        writer.enter_section()
        if section.heading:
            words = writer.html(section.heading.spans, explaining=False)
            name = f' id="{escape(id_prefix + section.id)}"' if section.id else ""
            parts.append(f"<h{section.level}{name}>{words}{added.in_heading.get(section.id, '')}</h{section.level}>")
        parts.append(added.below_heading.get(section.id, ""))
        parts.extend(_block(block, writer) for block in section.blocks)
    return "\n".join(filter(None, parts))


def blocks_html(blocks: Iterable[Block], writer: InlineWriter) -> str:
    """Blocks without a heading."""
    return "\n".join(_block(block, writer) for block in blocks)


def _block(block: Block, writer: InlineWriter) -> str:
    match block:
        case Paragraph(segment):
            return f"<p>{writer.html(segment.spans)}</p>"
        case List(numbered, items):
            tag = "ol" if numbered else "ul"
            written = _step if numbered and writer.leads else _item
            return "\n".join([f"<{tag}>", *(written(item, writer) for item in items), f"</{tag}>"])
        case Table():
            return _table(block, writer)
        case Box(kind, title, blocks):
            heading = f'<p class="admonition-title">{writer.html(title.spans, explaining=False)}</p>'
            return f'<div class="admonition {escape(kind)}">\n{heading}\n{blocks_html(blocks, writer)}\n</div>'


def _step(item: Item, writer: InlineWriter) -> str:
    """A step whose first sentence stands out, where others follow it; a sentence stands on a line of its own."""
    html = _item(item, writer)
    first, end, others = html.removeprefix("<li>").partition("\n")
    if not (end and first) or first.count("<") != 2 * first.count("</"):
        return html
    return f"<li><b>{first}</b>\n{others}"


def _item(item: Item, writer: InlineWriter) -> str:
    match item.blocks:
        case (Paragraph(segment),):
            return f"<li>{writer.html(segment.spans)}</li>"
        case _:
            return f"<li>\n{blocks_html(item.blocks, writer)}\n</li>"


def _table(table: Table, writer: InlineWriter) -> str:
    labels = [_label(cell, writer) for cell in table.head] if len(table.head) > _PLAIN else [""] * len(table.head)
    head = _row([f"<th>{writer.html(cell.spans, explaining=False, is_cell=True)}</th>" for cell in table.head])
    rows = [_row([_cell(*pair, writer) for pair in zip(row, ["", *labels[1:]], strict=True)]) for row in table.rows]
    return "\n".join(["<table>", "<thead>", head, "</thead>", "<tbody>", *rows, "</tbody>", "</table>"])


def _row(cells: list[str]) -> str:
    return "\n".join(["<tr>", *cells, "</tr>"])


def _cell(cell: Segment, label: str, writer: InlineWriter) -> str:
    """A cell; with a label when a phone shows the row as a list of its own."""
    name = f' data-label="{escape(label)}"' if label else ""
    return f"<td{name}>{writer.html(cell.spans, explaining=False, is_cell=True)}</td>"


def _label(heading: Segment, writer: InlineWriter) -> str:
    text = plain(heading.spans, writer.wording).strip()
    return text if text.endswith(("?", ":")) else f"{text}:"
