"""A section of a topic -> the same in the source language and as a reader of one language gets it."""

from dataclasses import dataclass, replace

from wegwijs.brochures.chapters import ChapterWriter
from wegwijs.model.texts import Section
from wegwijs.model.topics import Topic
from wegwijs.prose.speaker import Speaker


@dataclass(frozen=True)
class Part:
    """A section and who says it, in the source language and in the reader's: there it may be that of the source."""

    source: Section
    source_speaker: Speaker
    own: Section
    speaker: Speaker

    @property
    def source_heading(self) -> str:
        """Its heading in the source language, as HTML."""
        return heading(self.source_speaker, self.source)

    @property
    def own_heading(self) -> str:
        """Its heading in the language of the reader, as HTML."""
        return heading(self.speaker, self.own)


def part(writer: ChapterWriter, topic: Topic, section: str) -> Part | None:
    """A section by its id; where the translation is not there, or is behind, the reader gets that of the source."""
    code = writer.guide.source.code
    own, source = (_section(topic, language, section) for language in (writer.language.code, code))
    if source is None:
        return None
    speaker = writer.speaker(topic.slug)
    original = replace(speaker, language=writer.guide.source)
    if own is None or own.lag or own.language == code:
        return Part(source, original, source, original)
    return Part(source, original, own, speaker)


def heading(speaker: Speaker, section: Section) -> str:
    """The heading of a section, as HTML."""
    return speaker.unlinked(section.heading) if section.heading else ""


def _section(topic: Topic, language: str, wanted: str) -> Section | None:
    return next((one for one in topic.translations[language].sections if one.id == wanted), None)
