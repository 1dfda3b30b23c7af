"""The topics of a brochure -> sheets for a desk: the words of the source beside those of one translation."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from wegwijs.brochures.chapters import ChapterWriter
from wegwijs.brochures.online import Online, online
from wegwijs.brochures.pairs import Pair, Pairing, Write
from wegwijs.model.texts import Block, Section
from wegwijs.model.topics import Topic
from wegwijs.prose.blocks import blocks_html
from wegwijs.prose.shown import lag_html, said_in_source
from wegwijs.prose.speaker import Speaker
from wegwijs.prose.templates import safe


@dataclass(frozen=True)
class Sheet:
    """One topic on paper, in two languages; the title of the source alone where there is no other.

    `parts`: the pairs of each section.
    """

    id: str
    source: str
    title: str
    pictogram: str
    online: Online
    parts: tuple[tuple[Pair, ...], ...]


def sheets(writer: ChapterWriter) -> list[Sheet]:
    """A sheet for each topic that is there in the language of the brochure."""
    topics = [writer.guide.topic(slug) for slug in writer.brochure.topics]
    return [_sheet(writer, topic) for topic in topics if topic and writer.has(topic)]


def _sheet(writer: ChapterWriter, topic: Topic) -> Sheet:
    speaker = writer.speaker(topic.slug)
    original = replace(speaker, language=writer.guide.source)
    own, source = topic.translations[writer.language.code], topic.translations[writer.guide.source.code]
    shown = own.sections if own.language == speaker.code else ()
    chosen = {section.id: section for section in writer.brochure.chosen(topic.slug, shown)}
    sections = writer.brochure.chosen(topic.slug, source.sections)
    parts = (tuple(_pairs(original, speaker, one, chosen.get(one.id, one))) for one in sections)
    return Sheet(topic.slug, source.title, own.title, topic.pictogram, online(speaker, topic.slug), tuple(parts))


def _pairs(original: Speaker, speaker: Speaker, source: Section, own: Section) -> Iterator[Pair]:
    """The pairs of one section; where it is not translated, that stands in the place of a translation."""
    if source.heading and own.heading:
        yield Pair("heading", original.unlinked(source.heading), speaker.unlinked(own.heading))
    is_there = speaker.code == original.code or (own is not source and own.language in ("", speaker.code))
    if own.lag:
        yield Pair("text", safe(""), safe(lag_html(speaker, own.lag, speaker.writer())))
    if is_there:
        yield from Pairing(_write(original), _write(speaker)).of(source, own)
    else:
        words = _write(original)(source.blocks)
        alone = "" if speaker.guide.publisher.in_two_languages("desk") else said_in_source(original, words)
        yield Pair("text", words, safe(f"<p>{speaker.said('in_source')}</p>{alone}"))


def _write(speaker: Speaker) -> Write:
    def written(blocks: tuple[Block, ...]) -> str:
        return safe(blocks_html(blocks, replace(speaker.writer(), leads=True)))

    return written
