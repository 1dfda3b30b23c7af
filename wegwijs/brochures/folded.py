"""The topics of a brochure -> the six panels of a sheet that is folded in three.

The first topic gives the panels inside, one for each of its first three sections, and with the others the flap; the
tables of a second topic give the numbers on the back.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from wegwijs.brochures.cards import Side, sides
from wegwijs.brochures.chapters import ChapterWriter
from wegwijs.brochures.online import Online, online
from wegwijs.brochures.parts import part
from wegwijs.model.lines import leads_on, lines_of
from wegwijs.model.spans import Plain, Span
from wegwijs.model.texts import Block, Box, Item, List, Paragraph, Section, Segment, Table
from wegwijs.model.topics import Topic
from wegwijs.prose.blocks import blocks_html
from wegwijs.prose.speaker import Speaker
from wegwijs.prose.templates import safe

_INSIDE = 3
"""So many panels are inside; brochures/styles/fold.css knows it too."""


@dataclass(frozen=True)
class Panel:
    """What stands under one heading; `original` is the heading in the source language."""

    heading: str
    original: str
    body: str


@dataclass(frozen=True)
class Folded:
    """All six panels: three inside, the flap, the numbers on the back; the cover says what they are about."""

    inside: tuple[Panel, ...]
    flap: tuple[Panel, ...]
    numbers: tuple[Side, ...]
    pictogram: str
    online: Online


def folded(writer: ChapterWriter) -> dict[str, object]:
    """What the template needs."""
    topics = [topic for slug in writer.brochure.topics if (topic := writer.guide.topic(slug)) and writer.has(topic)]
    if not topics:
        return {"sheet": None}
    first, *others = topics
    panels = list(_panels(writer, first))
    numbers = [side for topic in others for side in sides(writer, topic)]
    page = online(writer.speaker(first.slug), first.slug)
    inside, flap = tuple(panels[:_INSIDE]), tuple(panels[_INSIDE:])
    return {"sheet": Folded(inside, flap, tuple(numbers), first.pictogram, page)}


def _panels(writer: ChapterWriter, topic: Topic) -> Iterator[Panel]:
    """The sections in the order in which the brochure names them, which is that of the panels."""
    for name in writer.brochure.sections_of(topic.slug):
        if found := part(writer, topic, name):
            yield Panel(found.own_heading, found.source_heading, _body(found.speaker, found.own))


def _body(speaker: Speaker, section: Section) -> str:
    writer = replace(speaker.writer(), leads=True)
    return safe(blocks_html(_without_ways(section.blocks), writer))


def _without_ways(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks without the sentences that only say where to read on: on this paper there is no page to turn to."""
    return tuple(kept for block in blocks if (kept := _kept(block)))


def _kept(block: Block) -> Block | None:
    match block:
        case Paragraph(segment):
            said = _without_way(segment)
            return Paragraph(said) if said.spans else None
        case List(_, items):
            kept = tuple(blocks for item in items if (blocks := _without_ways(item.blocks)))
            return replace(block, items=tuple(map(Item, kept)))
        case Box():
            return replace(block, blocks=_without_ways(block.blocks))
        case Table():
            return block


def _without_way(segment: Segment) -> Segment:
    """The segment without those sentences; a question keeps the sentence that answers it."""
    lines = lines_of(segment.spans)
    kept = [line for line in lines if not leads_on(line)]
    if kept and _is_question(kept[-1]):
        return segment
    spans: list[Span] = []
    for line in kept:
        spans += [*([Plain("\n")] if spans else []), *line]
    return replace(segment, spans=tuple(spans))


def _is_question(line: tuple[Span, ...]) -> bool:
    last = line[-1] if line else None
    return isinstance(last, Plain) and last.text.rstrip().endswith(("?", "؟"))
