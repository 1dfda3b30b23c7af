"""One page in one language -> staged Markdown with the front matter that the theme reads."""

import json
from dataclasses import dataclass
from datetime import date

from wegwijs.model.guide import RIGHTS, SESSIONS, Guide
from wegwijs.model.output import OutputFile, PrintedBrochure
from wegwijs.model.publication import Language
from wegwijs.model.topics import HOME, Topic
from wegwijs.prose import tables
from wegwijs.prose.speaker import Speaker
from wegwijs.prose.templates import render
from wegwijs.website.addresses import page_address, page_path, relative, resolve_from
from wegwijs.website.templates import TEMPLATES


@dataclass(frozen=True)
class Page:
    """What a page is made of, whether it comes from a topic or from a table."""

    slug: str
    language: Language
    title: str
    summary: str
    checked: date
    sources: tuple[str, ...]
    file: str
    body: str
    pictogram: str
    wide: bool = False


def staged_pages(guide: Guide, language: Language, printed: list[PrintedBrochure]) -> list[OutputFile]:
    """All pages of a language as Markdown files for MkDocs."""
    pages = [*_topic_pages(guide, language), _rights_page(guide, language), _calendar_page(guide, language)]
    return [_staged(guide, page, printed) for page in pages]


def speaker_on(guide: Guide, language: Language, slug: str) -> Speaker:
    """Speaks a language of the guide, with links that are right on one page."""
    return Speaker(guide, language, lambda target: resolve_from(guide, language, slug, target))


def _topic_pages(guide: Guide, language: Language) -> list[Page]:
    return [_topic_page(guide, language, topic) for topic in guide.topics if language.code in topic.translations]


def _topic_page(guide: Guide, language: Language, topic: Topic) -> Page:
    translation = topic.translations[language.code]
    return Page(
        slug=topic.slug,
        language=language,
        title=translation.title,
        summary=translation.summary,
        checked=topic.checked,
        sources=topic.sources,
        file=translation.file,
        body=speaker_on(guide, language, topic.slug).filled(translation.body),
        pictogram=topic.pictogram,
    )


def _rights_page(guide: Guide, language: Language) -> Page:
    speaker = speaker_on(guide, language, RIGHTS)
    words, table = tables.rights_words(speaker), guide.rights
    body = f"{speaker.blocks(words.intro)}\n\n{tables.rights_table(speaker)}\n\n{tables.rights_cards(speaker)}"
    return Page(
        slug=RIGHTS,
        language=language,
        title=words.title,
        summary=words.summary,
        checked=table.checked,
        sources=tuple(dict.fromkeys(cell.official for cell in table.cells)),
        file=f"content/{language.code}/rights.yml",
        body=body,
        pictogram=table.pictogram,
        wide=True,
    )


def _calendar_page(guide: Guide, language: Language) -> Page:
    speaker = speaker_on(guide, language, SESSIONS)
    words = tables.calendar_words(speaker)
    return Page(
        slug=SESSIONS,
        language=language,
        title=words.title,
        summary=words.summary,
        checked=guide.calendar.checked,
        sources=(guide.calendar.official,),
        file=f"content/{language.code}/sessions.yml",
        body=f"{speaker.blocks(words.intro)}\n\n{tables.calendar(speaker)}",
        pictogram=guide.calendar.pictogram,
    )


def _staged(guide: Guide, page: Page, printed: list[PrintedBrochure]) -> OutputFile:
    speaker = speaker_on(guide, page.language, page.slug)
    parts = [
        _part("page_top.html", speaker, page, source_page=_source_page(guide, page)),
        page.body,
        _home_menu(guide, speaker, page),
        _part("page_notes.html", speaker, page, printed=_offered(guide, page, printed)),
    ]
    text = f"---\n{json.dumps(_front_matter(guide, page), ensure_ascii=False)}\n---\n\n" + "\n\n".join(parts) + "\n"
    return OutputFile(f"docs/{page.language.code}/{page.slug}.md", text.encode())


def _source_page(guide: Guide, page: Page) -> str:
    """The link to the same page in the source language."""
    return relative(page_path(guide, page.language, page.slug), page_path(guide, guide.source, page.slug))


def _part(template: str, speaker: Speaker, page: Page, **context: object) -> str:
    """A piece of HTML around the words of a page, without empty lines so that Markdown leaves it whole."""
    html = render(TEMPLATES, template, speaker=speaker, page=page, **context)
    return "\n".join(line for line in html.splitlines() if line.strip())


def _home_menu(guide: Guide, speaker: Speaker, page: Page) -> str:
    """The topics with their pictograms, on the home page only."""
    if page.slug != HOME:
        return ""
    pages = [
        *_topic_pages(guide, page.language),
        _rights_page(guide, page.language),
        _calendar_page(guide, page.language),
    ]
    others = [(other, speaker.resolve(f"{other.slug}.md")) for other in pages if other.slug != HOME]
    return _part("home_menu.html", speaker, page, pages=others)


def _offered(guide: Guide, page: Page, printed: list[PrintedBrochure]) -> list[tuple[PrintedBrochure, str]]:
    """The brochures of this language that hold this page, and the links to them."""
    here = page_path(guide, page.language, page.slug)
    return [
        (brochure, relative(here, brochure.file.path))
        for brochure in printed
        if brochure.language == page.language.code and page.slug in guide.brochures[brochure.slug].topics
    ]


def _front_matter(guide: Guide, page: Page) -> dict[str, object]:
    alternates = [
        {
            "lang": language.code,
            "name": language.name,
            "path": page_path(guide, language, page.slug),
            "address": page_address(guide, language, page.slug),
        }
        for language in guide.languages
    ]
    labels = guide.words[page.language.code].interface.labels
    return {
        "title": page.title,
        "description": page.summary,
        "alternates": alternates,
        "default_address": page_address(guide, guide.source, page.slug),
        "choose_language": labels.choose_language,
        "direction": page.language.direction,
        "hide": ["navigation", "toc"] if page.wide else [],
    }
