"""A Guide in one language -> its pages: those of the topics, and those that are made from tables."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from wegwijs.model.guide import GLOSSARY, INTAKE, RIGHTS, SESSIONS, Guide
from wegwijs.model.publication import Language
from wegwijs.model.topics import Topic
from wegwijs.prose import intake, tables
from wegwijs.prose.blocks import sections_html
from wegwijs.prose.speaker import Speaker
from wegwijs.website.addresses import resolve_from


@dataclass(frozen=True)
class Page:
    """What a page is made of. `terms`: the glossary words that it explains; `contents`: id and name of each part."""

    slug: str
    language: Language
    title: str
    summary: str
    checked: date
    sources: tuple[str, ...]
    file: str
    body: str
    pictogram: str
    terms: tuple[str, ...] = ()
    read_by_person: date | None = None
    audience: str = "newcomer"
    contents: tuple[tuple[str, str], ...] = ()


def pages_of(guide: Guide, language: Language) -> list[Page]:
    """All pages of a language, in the order of the menu."""
    topics = [_topic_page(guide, language, topic) for topic in guide.topics if language.code in topic.translations]
    made = {RIGHTS: _rights_page, SESSIONS: _calendar_page, INTAKE: _intake_page, GLOSSARY: _glossary_page}
    return [*topics, *(make(speaker_on(guide, language, slug)) for slug, make in made.items())]


def speaker_on(guide: Guide, language: Language, slug: str) -> Speaker:
    """Speaks a language of the guide, with links that are right on one page."""
    return Speaker(guide, language, _resolver(guide, language, slug))


def _resolver(guide: Guide, language: Language, slug: str) -> Callable[[str], str]:
    return lambda target: resolve_from(guide, language, slug, target)


def _topic_page(guide: Guide, language: Language, topic: Topic) -> Page:
    translation, speaker = topic.translations[language.code], speaker_on(guide, language, topic.slug)
    writer = speaker.writer(explains=True)
    body = sections_html(translation.sections, writer)
    return Page(
        slug=topic.slug,
        language=language,
        title=translation.title,
        summary=translation.summary,
        checked=topic.checked,
        sources=topic.sources,
        file=translation.file,
        body=body,
        pictogram=topic.pictogram,
        terms=tuple(writer.explained),
        read_by_person=translation.read_by_person,
        audience=topic.audience,
        contents=tuple(
            (section.id, speaker.unlinked(section.heading))
            for section in translation.sections
            if section.level == 2 and section.heading
        ),
    )


def _rights_page(speaker: Speaker) -> Page:
    words, table = tables.rights_words(speaker), speaker.guide.rights
    return Page(
        slug=RIGHTS,
        language=speaker.language,
        title=words.title,
        summary=words.summary,
        checked=table.checked,
        sources=tuple(dict.fromkeys(cell.official for cell in table.cells)),
        file=f"content/{speaker.code}/rights.yml",
        body=tables.rights(speaker),
        pictogram=table.pictogram,
    )


def _calendar_page(speaker: Speaker) -> Page:
    words, calendar = tables.calendar_words(speaker), speaker.guide.calendar
    return Page(
        slug=SESSIONS,
        language=speaker.language,
        title=words.title,
        summary=words.summary,
        checked=calendar.checked,
        sources=(calendar.official,),
        file=f"content/{speaker.code}/sessions.yml",
        body=f"{speaker.blocks(words.intro)}\n\n{tables.calendar(speaker)}",
        pictogram=calendar.pictogram,
    )


def _intake_page(speaker: Speaker) -> Page:
    words, sheet, file = intake.intake_words(speaker), speaker.guide.intake, f"content/{speaker.code}/intake.yml"
    return Page(
        slug=INTAKE,
        language=speaker.language,
        title=words.title,
        summary=words.summary,
        checked=sheet.checked,
        sources=(sheet.official,),
        file=file,
        body=f"{speaker.blocks(words.intro)}\n\n{intake.intake_form(speaker)}",
        pictogram=sheet.pictogram,
        contents=tuple((theme.id, speaker.words(words.themes[theme.id].title)) for theme in sheet.themes),
    )


def _glossary_page(speaker: Speaker) -> Page:
    words, glossary = tables.glossary_words(speaker), speaker.guide.glossary
    return Page(
        slug=GLOSSARY,
        language=speaker.language,
        title=words.title,
        summary=words.summary,
        checked=glossary.checked,
        sources=(glossary.official,),
        file=f"content/{speaker.code}/glossary.yml",
        body=f"{speaker.blocks(words.intro)}\n\n{tables.glossary(speaker)}",
        pictogram=glossary.pictogram,
    )
