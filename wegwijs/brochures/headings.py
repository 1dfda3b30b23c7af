"""A topic in one language -> its headings in the source language, which stand behind those of a booklet.

Who works at a desk finds the part by them, and a reader sees the word that stands on signs and letters.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from wegwijs.model.texts import Section
from wegwijs.model.topics import Topic
from wegwijs.prose.speaker import Speaker


def headings_in_source(speaker: Speaker, topic: Topic, sections: Iterable[Section]) -> Iterator[tuple[str, str]]:
    """Id of a section -> HTML; none for a heading that says the same already, nor in the source language itself."""
    source = speaker.guide.source
    if speaker.language == source:
        return
    original = replace(speaker, language=source)
    headings = {one.id: one.heading for one in topic.translations[source.code].sections}
    for section in sections:
        if (heading := headings.get(section.id)) and heading.source.lower() not in section.title.lower():
            said = original.unlinked(heading)
            yield section.id, f' <span class="original" lang="{source.code}" dir="{source.direction}">{said}</span>'
