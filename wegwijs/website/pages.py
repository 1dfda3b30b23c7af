"""A Guide in one language -> its pages: those of the topics, and those that are made from tables."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from wegwijs.freshness import lag_of_table
from wegwijs.model.glossary import Glossary
from wegwijs.model.guide import Guide
from wegwijs.model.intake import IntakeSheet, IntakeWords
from wegwijs.model.publication import Language
from wegwijs.model.rights import RightsTable
from wegwijs.model.sessions import Calendar
from wegwijs.model.tables import PageTable, sources_of
from wegwijs.model.texts import Section
from wegwijs.model.topics import Topic
from wegwijs.prose import tables
from wegwijs.prose.shown import lag_html, said_in_source
from wegwijs.prose.speaker import Speaker
from wegwijs.prose.templates import safe
from wegwijs.website.addresses import resolve_from
from wegwijs.website.arrangement import arranged
from wegwijs.website.topic_words import Words, topic_words

_OPENINGS: Mapping[str, Callable[[Speaker], str]] = {
    RightsTable.slug: tables.rights_question,
}
"""Page that is made from a table -> what writes its answer, where that stands above all else."""

_RESTS: Mapping[str, Callable[[Speaker], str]] = {
    Calendar.slug: tables.about_sessions,
    IntakeSheet.slug: tables.about_intake,
}
"""Page that is made from a table -> what writes the words that can wait."""

_BODIES: Mapping[str, Callable[[Speaker], str]] = {
    RightsTable.slug: tables.rights,
    Calendar.slug: tables.coming_sessions,
    IntakeSheet.slug: tables.intake,
    Glossary.slug: tables.glossary,
}
"""Page that is made from a table -> what writes its other words."""


@dataclass(frozen=True)
class Page:
    """What a page is made of; its words, and the id and name of each part, are written when they are asked for.

    `in_source`: whether its words are those of the source, for want of a translation; `languages`: the only ones in
    which it is to be there.
    """

    slug: str
    language: Language
    title: str
    summary: str
    checked: date
    sources: tuple[str, ...]
    file: str
    write: Callable[[], Words]
    pictogram: str
    read_by_person: date | None = None
    audience: str = "newcomer"
    in_source: bool = False
    languages: tuple[str, ...] = ()
    name_parts: Callable[[], Iterable[tuple[str, str]]] = tuple

    @cached_property
    def contents(self) -> tuple[tuple[str, str], ...]:
        """Id and name of each part."""
        return tuple(self.name_parts())

    @cached_property
    def words(self) -> Words:
        """Its words, written once."""
        return self.write()


def pages_of(guide: Guide, language: Language) -> list[Page]:
    """All pages of a language, in the order of the menu."""
    topics = [_topic_page(guide, language, topic) for topic in guide.topics if language.code in topic.translations]
    return [*topics, *(_table_page(guide, language, table) for table in guide.tables)]


def speaker_on(guide: Guide, language: Language, slug: str) -> Speaker:
    """Speaks a language of the guide, with links that are right on one page."""
    return Speaker(guide, language, _resolver(guide, language, slug))


def _resolver(guide: Guide, language: Language, slug: str) -> Callable[[str], str]:
    return lambda target: resolve_from(guide, language, slug, target)


def _topic_page(guide: Guide, language: Language, topic: Topic) -> Page:
    translation, speaker = topic.translations[language.code], speaker_on(guide, language, topic.slug)
    in_source = translation.language != language.code
    order = arranged(translation.sections, topic.first)
    return Page(
        slug=topic.slug,
        language=language,
        title=translation.title,
        summary=translation.summary,
        checked=topic.checked,
        sources=topic.sources,
        file=translation.file,
        write=lambda: topic_words(speaker, topic.slug, order, in_source=in_source),
        pictogram=topic.pictogram,
        read_by_person=translation.read_by_person,
        audience=topic.audience,
        in_source=in_source,
        languages=topic.languages,
        name_parts=lambda: _parts(speaker, translation.language, order.sections()),
    )


def _parts(speaker: Speaker, language: str, sections: Iterable[Section]) -> Iterator[tuple[str, str]]:
    """The ids and headings of the parts; one in the source language says so."""
    source = speaker.guide.source
    for section in sections:
        if section.level == 2 and section.heading:
            is_own = (section.language or language) == speaker.code
            said = speaker if is_own else replace(speaker, language=source)
            words = said.unlinked(section.heading)
            yield section.id, words if is_own else safe(f'<span lang="{source.code}">{words}</span>')


def _table_page(guide: Guide, language: Language, table: PageTable) -> Page:
    words, speaker = guide.words[language.code].tables[table.slug], speaker_on(guide, language, table.slug)
    if in_source := guide.is_lent(language.code, table.slug):
        speaker = replace(speaker, language=guide.source)
    return Page(
        slug=table.slug,
        language=language,
        title=words.title,
        summary=words.summary,
        checked=table.checked,
        sources=() if isinstance(table, RightsTable) else sources_of(table),  # each right links its own
        file=f"content/{language.code}/{table.name}.yml",
        write=lambda: _table_words(speaker, table, language),
        pictogram=table.pictogram,
        in_source=in_source,
        name_parts=lambda: _themes(speaker) if isinstance(table, IntakeSheet) else (),
    )


def _table_words(speaker: Speaker, table: PageTable, language: Language) -> Words:
    """The words of a table, with what is to be told about them; in the source language, as its speaker says them."""
    opening, body, rest = (made.get(table.slug, _nothing)(speaker) for made in (_OPENINGS, _BODIES, _RESTS))
    if speaker.language != language:
        opening, body, rest = (said_in_source(speaker, html) if html else "" for html in (opening, body, rest))
        return Words(opening, body, rest)
    lag = lag_of_table(speaker.guide, table, language.code)
    body = lag_html(speaker, lag, speaker.writer()) + body if lag else body
    return Words(opening, body, rest)


def _nothing(_: Speaker) -> str:
    return ""


def _themes(speaker: Speaker) -> Iterator[tuple[str, str]]:
    """The parts of the intake sheet, the one page of a table that is long and has no list of its own."""
    words = speaker.table_words(IntakeWords).themes
    return ((theme.id, speaker.words(words[theme.id].title)) for theme in speaker.guide.intake.themes)
