"""Parts of topics -> panels with a large pictogram and few words, in the source language and the reader's."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from wegwijs.brochures.chapters import ChapterWriter
from wegwijs.brochures.online import online
from wegwijs.brochures.parts import part
from wegwijs.model.lines import leads_on, lines_of
from wegwijs.model.spans import words_of
from wegwijs.model.texts import Block, Box, List, Paragraph, Section, Segment, Table
from wegwijs.model.topics import Topic
from wegwijs.prose.speaker import Speaker

_INCOMPLETE = ("?", "؟", ":", ";", "؛")
"""What so ends says nothing without the sentence behind it."""


@dataclass(frozen=True)
class Words:
    """A heading, and the first sentence under it that can stand alone."""

    heading: str
    sentence: str


@dataclass(frozen=True)
class Panel:
    """A pictogram, and what it is about in both languages."""

    pictogram: str
    source: Words
    translation: Words


def pictured(writer: ChapterWriter) -> dict[str, object]:
    """What the template needs: the panels, and its page."""
    topics = [topic for slug in writer.brochure.topics if (topic := writer.guide.topic(slug)) and writer.has(topic)]
    page = online(writer.speaker(writer.brochure.topics[0]), writer.brochure.topics[0])
    return {"panels": list(_panels(writer, topics)), "online": page}


def _panels(writer: ChapterWriter, topics: list[Topic]) -> Iterator[Panel]:
    """In the order of the brochure."""
    for name, pictogram in writer.brochure.pictures.items():
        slug, _, section = name.rpartition("#")
        for topic in topics:
            if slug in ("", topic.slug) and (found := part(writer, topic, section)):
                source = Words(found.source_heading, _first_sentence(found.source_speaker, found.source))
                yield Panel(pictogram, source, Words(found.own_heading, _first_sentence(found.speaker, found.own)))


def _first_sentence(speaker: Speaker, section: Section) -> str:
    for segment in _segments(section.blocks):
        for line in lines_of(segment.spans):
            if not leads_on(line) and _is_a_sentence(words_of(line).strip()):
                return speaker.unlinked(replace(segment, spans=line))
    return ""


def _is_a_sentence(words: str) -> bool:
    """Whether it says something alone; a point of a list that goes on with the sentence above it does not."""
    return not words.endswith(_INCOMPLETE) and not words[:1].islower()


def _segments(blocks: tuple[Block, ...]) -> Iterator[Segment]:
    """What one reads first: of a list its first point, of a table nothing."""
    for block in blocks:
        match block:
            case Paragraph(segment):
                yield segment
            case List(_, items):
                yield from (segment for item in items for segment in _segments(item.blocks))
            case Box(_, _, inside):
                yield from _segments(inside)
            case Table():
                continue
