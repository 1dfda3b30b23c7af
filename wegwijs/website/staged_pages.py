"""One page -> staged Markdown: the front matter that the theme reads, and what stands around the words."""

import json
from collections.abc import Iterator

from wegwijs.model.facts import DateFact
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile, PrintedBrochure
from wegwijs.model.publication import Language
from wegwijs.model.topics import HOME
from wegwijs.prose import tables
from wegwijs.prose.speaker import Speaker
from wegwijs.prose.templates import render
from wegwijs.website.addresses import page_address, page_path, relative
from wegwijs.website.pages import Page, pages_of, speaker_on
from wegwijs.website.templates import TEMPLATES


def staged_pages(guide: Guide, language: Language, printed: list[PrintedBrochure]) -> list[OutputFile]:
    """All pages of a language as Markdown files for MkDocs."""
    return [_staged(guide, page, text) for page, text in page_texts(guide, language, printed)]


def page_texts(guide: Guide, language: Language, printed: list[PrintedBrochure]) -> Iterator[tuple[Page, str]]:
    """Each page of a language with its Markdown: its words, and what stands around them."""
    pages = pages_of(guide, language)
    for page in pages:
        yield page, _text(guide, page, pages, printed)


def _staged(guide: Guide, page: Page, text: str) -> OutputFile:
    front_matter = json.dumps(_front_matter(guide, page), ensure_ascii=False)
    return OutputFile(f"docs/{page.language.code}/{page.slug}.md", f"---\n{front_matter}\n---\n\n{text}\n".encode())


def _text(guide: Guide, page: Page, pages: list[Page], printed: list[PrintedBrochure]) -> str:
    speaker = speaker_on(guide, page.language, page.slug)
    parts = [
        _part("page_top.html", speaker, page, source_page=_source_page(guide, page), notices=_notices(guide)),
        page.body,
        _home_menu(speaker, page, pages),
        _terms(speaker, page),
        _part("page_notes.html", speaker, page, printed=_offered(guide, page, printed)),
    ]
    return "\n\n".join(parts)


def _part(template: str, speaker: Speaker, page: Page, **context: object) -> str:
    """A piece of HTML around the words of a page, without empty lines so that Markdown leaves it whole."""
    html = render(TEMPLATES, template, speaker=speaker, page=page, **context)
    return "\n".join(line for line in html.splitlines() if line.strip())


def _source_page(guide: Guide, page: Page) -> str:
    """The link to the same page in the source language."""
    return relative(page_path(guide, page.language, page.slug), page_path(guide, guide.source, page.slug))


def _notices(guide: Guide) -> list[tuple[str, DateFact]]:
    """The notices whose day is near."""
    days = [(key, guide.facts.get(notice.fact)) for key, notice in guide.notices.items()]
    return [
        (key, fact)
        for key, fact in days
        if isinstance(fact, DateFact) and guide.notices[key].is_near(fact.value, guide.today)
    ]


def _home_menu(speaker: Speaker, page: Page, pages: list[Page]) -> str:
    """The pages with their pictograms, on the home page only: first those for newcomers, then those for helpers."""
    if page.slug != HOME:
        return ""
    others = [(other, speaker.resolve(f"{other.slug}.md")) for other in pages if other.slug != HOME]
    newcomers = [(other, link) for other, link in others if other.audience == "newcomer"]
    helpers = [(other, link) for other, link in others if other.audience == "helper"]
    return _part("home_menu.html", speaker, page, newcomers=newcomers, helpers=helpers)


def _terms(speaker: Speaker, page: Page) -> str:
    """The explanations of the glossary words on a page: boxes that a tap opens, footnotes in an old browser."""
    if not page.terms:
        return ""
    words, source = tables.glossary_words(speaker).terms, tables.source_terms(speaker.guide)
    terms = [(key, source[key], words[key]) for key in page.terms]
    return _part("terms.html", speaker, page, terms=terms)


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
    return {
        "title": page.title,
        "description": page.summary,
        "alternates": alternates,
        "default_address": page_address(guide, guide.source, page.slug),
        "choose_language": guide.words[page.language.code].interface.labels.choose_language,
        "direction": page.language.direction,
        "hide": ["navigation", "toc"] if page.wide else [],
    }
