"""A Guide -> each translation beside its source text, for the checks that compare the two."""

from collections.abc import Iterator
from dataclasses import dataclass

from wegwijs.checks.shared.ids import is_good_id
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language
from wegwijs.model.texts import Section
from wegwijs.model.topics import Topic, Translation


@dataclass(frozen=True)
class Pair:
    """A topic in the source language and in another one."""

    topic: Topic
    original: Language
    language: Language
    source: Translation
    translation: Translation


def pairs(guide: Guide) -> Iterator[Pair]:
    """Every translation that can be read, with its source text."""
    for topic in guide.topics:
        source = topic.translations[guide.source.code]
        for language in guide.translations():
            if translation := topic.translations.get(language.code):
                yield Pair(topic, guide.source, language, source, translation)


def headings(text: Translation) -> tuple[Section, ...]:
    """The sections that have a heading."""
    return tuple(section for section in text.sections if section.level)


def is_comparable(pair: Pair) -> bool:
    """Whether both texts have good ids, so that their sections can be laid side by side."""
    return _has_good_ids(pair.source) and _has_good_ids(pair.translation)


def has_same_sections(pair: Pair) -> bool:
    """Whether both texts have the same sections, in whatever order."""
    return is_comparable(pair) and pair.source.anchors() == pair.translation.anchors()


def _has_good_ids(text: Translation) -> bool:
    ids = [section.id for section in headings(text)]
    return all(is_good_id(name) for name in ids) and len(set(ids)) == len(ids)
