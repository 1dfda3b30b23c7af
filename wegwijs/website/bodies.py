"""One page -> the HTML of its body: its words, and what stands around them."""

from collections.abc import Iterable
from functools import partial

from wegwijs.model.addresses import page_path
from wegwijs.model.facts import DateFact
from wegwijs.model.glossary import GlossaryWords
from wegwijs.model.guide import Guide
from wegwijs.model.output import PrintedBrochure
from wegwijs.model.publication import Language
from wegwijs.model.topics import HOME
from wegwijs.prose import tables
from wegwijs.prose.speaker import Speaker
from wegwijs.prose.templates import safe
from wegwijs.remembering import ALL_PAGES, Once, anew
from wegwijs.website.addresses import asset_from, relative
from wegwijs.website.checklists import checklist_of
from wegwijs.website.framing import in_frame
from wegwijs.website.made_pages import made_pages
from wegwijs.website.page_foot import desk_on, foot_of
from wegwijs.website.pages import Page, pages_of, speaker_on
from wegwijs.website.sources import link_to_sources
from wegwijs.website.templates import part
from wegwijs.website.topic_words import YOUR_TOWN
from wegwijs.website.town import desk_where_to_go
from wegwijs.website.welcome import first_screen, menu


def page_bodies(guide: Guide, language: Language, printed: list[PrintedBrochure], once: Once = anew) -> dict[str, str]:
    """The folder of each page of a language in the site ("uk/wonen/") -> the HTML of its body.

    `once` makes bodies; of a municipality only what is not its own, which may be alike in many guides.
    """
    pages, town = pages_of(guide, language), _your_town(guide, language)
    bodies = {page.slug: in_frame(_body(guide, page, pages, printed, once), town) for page in pages}

    def made() -> dict[str, str]:
        return {page.slug: _made(guide, page) for page in made_pages(guide, language, printed)}

    bodies |= made() if guide.local else once(ALL_PAGES, made)
    return {page_path(guide, language, slug): body for slug, body in bodies.items()}


def body_of(guide: Guide, page: Page, pages: list[Page], printed: list[PrintedBrochure]) -> str:
    """The body of one page; `pages` are all of its language, for the menu."""
    return in_frame(_body(guide, page, pages, printed, anew), _your_town(guide, page.language))


def _your_town(guide: Guide, language: Language) -> dict[str, str]:
    """The desk among the places where one can go: alike on all pages of a language, for no link in it leads to one."""
    return {YOUR_TOWN: desk_where_to_go(speaker_on(guide, language, HOME))}


def _body(guide: Guide, page: Page, pages: list[Page], printed: list[PrintedBrochure], once: Once) -> str:
    speaker = speaker_on(guide, page.language, page.slug)
    if page.slug == HOME:
        return once(page.slug, lambda: _joined([*_head(speaker, page), *_welcome(speaker, page, pages, printed)]))
    if guide.local:
        return _whole(speaker, page, printed, *once(page.slug, partial(_words, speaker, page)))
    return once(page.slug, lambda: _whole(speaker, page, printed, *_words(speaker, page)))


def _whole(speaker: Speaker, page: Page, printed: list[PrintedBrochure], words: str, terms: str) -> str:
    """The words of a page and the explanations of words in them, with what is of its publisher and municipality."""
    return _joined([words, desk_on(speaker, page), terms, *foot_of(speaker, page, printed)])


def _joined(parts: Iterable[str]) -> str:
    return "\n".join(one for one in parts if one)


def _head(speaker: Speaker, page: Page) -> list[str]:
    """What stands above all pages: that this is a kept copy, or in another language than one reads."""
    return [
        part("offline_copy.html", speaker=speaker, page=page),
        part("language_offer.html", speaker=speaker, page=page, offers=_offers(speaker.guide, page)),
        part("in_source.html", speaker=speaker, page=page),
    ]


def _made(guide: Guide, page: Page) -> str:
    """The body of a page that the program makes of what it knows: each row has its own days, so it needs no line."""
    speaker = speaker_on(guide, page.language, page.slug)
    offline, offer, _ = _head(speaker, page)
    lead = part("lead.html", speaker=speaker, page=page)
    return _joined([offline, offer, lead, page.words.html, desk_on(speaker, page)])


def _words(speaker: Speaker, page: Page) -> tuple[str, str]:
    """The words of a page, and the explanations of words in them; dates, contents and notices do not stand first."""
    lead, contents = (part(f"{name}.html", speaker=speaker, page=page) for name in ("lead", "contents"))
    about, notices, words = _about_page(speaker, page), _notices(speaker, page), page.words
    if page.slug in (table.slug for table in speaker.guide.tables):
        said = [words.opening, lead, contents, words.html, notices, words.rest, about]
    else:
        todo, ticked = (_checklist(f"{name}.html", speaker, page) for name in ("checklist", "checklist_foot"))
        said = [words.opening, lead, about, contents, todo, words.html, notices, words.rest, ticked]
    return _joined([*_head(speaker, page), *said]), _terms(speaker, page)


def _welcome(speaker: Speaker, page: Page, pages: list[Page], printed: list[PrintedBrochure]) -> list[str]:
    """What stands on the welcome page: notices, desk and dates stand beside its first screen where there is room."""
    lead, keep = (part(f"{name}.html", speaker=speaker, page=page) for name in ("lead", "keep"))
    foot = [_terms(speaker, page), *foot_of(speaker, page, printed)]
    beside = [_notices(speaker, page), desk_on(speaker, page), _about_page(speaker, page, foot)]
    first = [lead, first_screen(speaker), '<div class="beside-start">', *beside, "</div>", menu(speaker, pages)]
    return [*first, page.words.opening, page.words.html, page.words.rest, keep]


def _about_page(speaker: Speaker, page: Page, more: Iterable[str] = ()) -> str:
    """When it was checked, that it is a translation, another language beside it: one line that opens."""
    guide = speaker.guide
    script = asset_from(page_path(guide, page.language, page.slug), "beside.js")
    others = {
        "offers": _offers(guide, page),
        "source_page": _source_page(guide, page),
        "more": safe("\n".join(more)),
        "proof": link_to_sources(speaker, page),
    }
    return part("about_page.html", speaker=speaker, page=page, script=script, **others)


def _offers(guide: Guide, page: Page) -> list[tuple[Speaker, str]]:
    """The other languages, each with the way to the same page."""
    here = page_path(guide, page.language, page.slug)
    return [
        (speaker_on(guide, language, page.slug), relative(here, page_path(guide, language, page.slug)))
        for language in guide.languages
        if language != page.language
    ]


def _checklist(template: str, speaker: Speaker, page: Page) -> str:
    """What makes the steps of a page a checklist, on the pages that have one."""
    checklist = checklist_of(speaker, page.slug)
    return part(template, speaker=speaker, page=page, checklist=checklist) if checklist else ""


def _source_page(guide: Guide, page: Page) -> str:
    """The link to the same page in the source language."""
    return relative(page_path(guide, page.language, page.slug), page_path(guide, guide.source, page.slug))


def _notices(speaker: Speaker, page: Page) -> str:
    """The notices that concern a page and whose day is near."""
    guide = speaker.guide
    days = [(key, guide.facts.get(notice.fact)) for key, notice in guide.notices.items() if notice.concerns(page.slug)]
    near = [
        (key, fact)
        for key, fact in days
        if isinstance(fact, DateFact) and guide.notices[key].is_near(fact.value, guide.today)
    ]
    return part("notices.html", speaker=speaker, page=page, notices=near)


def _terms(speaker: Speaker, page: Page) -> str:
    """The explanations of the glossary words on a page: boxes that a tap opens, footnotes in an old browser."""
    if not page.words.terms:
        return ""
    words, source = speaker.table_words(GlossaryWords).terms, tables.source_terms(speaker.guide)
    terms = [(key, source[key], words[key]) for key in page.words.terms]
    return part("terms.html", speaker=speaker, page=page, terms=terms)
