"""The words of a Guide -> plain Markdown for any program: with the values of the facts, without signs of our own."""

from collections.abc import Iterable, Iterator

from wegwijs.model.facts import Mail, Phone, Web
from wegwijs.model.spans import FactMention, Foreign, Link, Plain, Span, Strong, TermMention
from wegwijs.model.texts import Block, Box, Item, List, Paragraph, Section, Segment, Table
from wegwijs.prose.facts import address
from wegwijs.prose.wording import Wording

_INDENT = "    "


def sections_markdown(sections: Iterable[Section], wording: Wording) -> str:
    """Sections with their headings; an id stands behind its heading, where links find it."""
    parts: list[str] = []
    for section in sections:
        if section.heading:
            name = f" {{#{section.id}}}" if section.id else ""
            parts.append(f"{'#' * section.level} {in_line(section.heading, wording)}{name}")
        parts += [_block(block, wording) for block in section.blocks]
    return "\n\n".join(parts)


def in_line(segment: Segment, wording: Wording) -> str:
    """A segment in one line."""
    return " ".join(_spans(segment.spans, wording).split())


def _block(block: Block, wording: Wording) -> str:
    match block:
        case Paragraph(segment):
            return _spans(segment.spans, wording).strip()
        case List(numbered, items):
            return "\n".join(
                _item(item, f"{number}. " if numbered else "- ", wording) for number, item in _counted(items)
            )
        case Table(head, rows):
            line = [f"|{'---|' * len(head)}"]
            return "\n".join([_row(head, wording), *line, *(_row(row, wording) for row in rows)])
        case Box(_, title, blocks):
            inner = "\n\n".join(_block(one, wording) for one in blocks)
            said = f"**{in_line(title, wording)}**\n\n{inner}"
            return "\n".join(f"> {line}".rstrip() for line in said.splitlines())


def _counted(items: Iterable[Item]) -> Iterator[tuple[int, Item]]:
    return enumerate(items, 1)


def _item(item: Item, mark: str, wording: Wording) -> str:
    lines = "\n\n".join(_block(block, wording) for block in item.blocks).splitlines()
    return mark + "\n".join([*lines[:1], *(f"{_INDENT}{line}".rstrip() for line in lines[1:])])


def _row(cells: Iterable[Segment], wording: Wording) -> str:
    return f"| {' | '.join(in_line(cell, wording).replace('|', '/') for cell in cells)} |"


def _spans(spans: Iterable[Span], wording: Wording) -> str:
    return "".join(_span(span, wording) for span in spans)


def _span(span: Span, wording: Wording) -> str:
    match span:
        case Plain(text) | TermMention(_, text):
            return text
        case FactMention():
            return _fact(span, wording)
        case Strong(inner):
            return f"**{_spans(inner, wording)}**"
        case Foreign(_, inner):
            return _spans(inner, wording)
        case Link(target, inner):
            return f"[{_spans(inner, wording)}]({_target(target, wording)})"


def _fact(mention: FactMention, wording: Wording) -> str:
    """A value; what one can tap on is a link."""
    fact, said = wording.fact(mention), wording.said(mention)
    return f"[{said}]({address(fact)})" if isinstance(fact, Web | Mail | Phone) else said


def _target(target: str | FactMention, wording: Wording) -> str:
    if isinstance(target, str):
        return target
    fact = wording.fact(target)
    return address(fact) if fact else target.source
