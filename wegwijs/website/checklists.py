"""A topic with a checklist -> what its page needs to tick steps: situations to choose, marks of its sections."""

import hashlib
from dataclasses import dataclass

from wegwijs.model.rights_words import RightsWords
from wegwijs.model.topics import Topic, Translation
from wegwijs.prose.speaker import Speaker


@dataclass(frozen=True)
class Situation:
    """A residence status that a reader can choose; `sections` hold his steps."""

    status: str
    name: str
    sections: tuple[str, ...]


@dataclass(frozen=True)
class Checklist:
    """The situations of a page, and section id -> mark. A section whose source text changes gets another mark."""

    situations: tuple[Situation, ...]
    marks: dict[str, str]


def checklist_of(speaker: Speaker, slug: str) -> Checklist | None:
    """The checklist of a page, if it has one."""
    topic = speaker.guide.topic(slug)
    if topic is None or not topic.checklist:
        return None
    source = topic.translations[speaker.guide.source.code]
    sections = dict.fromkeys(name for names in topic.checklist.values() for name in names)
    return Checklist(_situations(speaker, topic), {name: _mark(slug, source, name) for name in sections})


def _situations(speaker: Speaker, topic: Topic) -> tuple[Situation, ...]:
    """In the order of the checklist."""
    words = speaker.table_words(RightsWords).statuses
    return tuple(Situation(status, words[status].name, sections) for status, sections in topic.checklist.items())


def _mark(slug: str, source: Translation, section: str) -> str:
    """Six signs that change when the source text of a section changes."""
    words = [segment.source for one in source.sections if one.id == section for segment in one.segments()]
    return hashlib.sha256("\n".join([f"{slug}#{section}", *words]).encode()).hexdigest()[:6]
