"""One page -> the HTML of its body: its words, and what stands around them."""

from collections.abc import Iterable
from functools import partial
from urllib.parse import quote

from wegwijs.model.addresses import page_path
from wegwijs.model.facts import DateFact
from wegwijs.model.glossary import GlossaryWords
from wegwijs.model.guide import Guide
from wegwijs.model.history import Thing
from wegwijs.model.output import PrintedBrochure
from wegwijs.model.papers import PAPERS
from wegwijs.model.publication import Language
from wegwijs.model.topics import HOME
from wegwijs.model.versions import version_of
from wegwijs.prose import tables
from wegwijs.prose.speaker import Speaker
from wegwijs.prose.templates import render, safe
from wegwijs.remembering import Once, anew
from wegwijs.website.addresses import relative
from wegwijs.website.checklists import checklist_of
from wegwijs.website.made_pages import made_pages
from wegwijs.website.pages import Page, pages_of, speaker_on
from wegwijs.website.sources import link_to_sources
from wegwijs.website.templates import TEMPLATES
from wegwijs.website.town import desk_line
from wegwijs.website.welcome import first_screen, menu


def page_bodies(guide: Guide, language: Language, printed: list[PrintedBrochure], once: Once = anew) -> dict[str, str]:
    """The folder of each page of a language in the site ("uk/wonen/") -> the HTML of its body; `once` makes one."""
    pages = pages_of(guide, language)
    bodies = {page.slug: once(page.slug, partial(body_of, guide, page, pages, printed)) for page in pages}
    bodies |= {page.slug: _made(guide, page) for page in made_pages(guide, language, printed)}
    return {page_path(guide, language, slug): body for slug, body in bodies.items()}


def body_of(guide: Guide, page: Page, pages: list[Page], printed: list[PrintedBrochure]) -> str:
    """The body of one page; `pages` are all of its language, for the menu."""
    speaker = speaker_on(guide, page.language, page.slug)
    foot = _foot(speaker, page, printed)
    parts = [
        _part("offline_copy.html", speaker, page),
        _part("language_offer.html", speaker, page, offers=_offers(guide, page)),
        _part("in_source.html", speaker, page),
        *(_welcome(speaker, page, pages, foot) if page.slug == HOME else _words(speaker, page, foot)),
    ]
    return "\n".join(part for part in parts if part)


def _made(guide: Guide, page: Page) -> str:
    """The body of a page that the program makes of what it knows: each row has its own days, so it needs no line."""
    speaker = speaker_on(guide, page.language, page.slug)
    parts = [_part(f"{name}.html", speaker, page) for name in ("offline_copy", "lead")]
    offer = _part("language_offer.html", speaker, page, offers=_offers(guide, page))
    return "\n".join(part for part in (parts[0], offer, parts[1], page.words.html, _desk(speaker, page)) if part)


def _words(speaker: Speaker, page: Page, foot: list[str]) -> list[str]:
    """The words of a page, the desk and the foot; dates, contents and notices do not stand before what one came for."""
    lead, contents = (_part(f"{name}.html", speaker, page) for name in ("lead", "contents"))
    about, notices = _about_page(speaker, page), _notices(speaker, page)
    foot = [_desk(speaker, page), *foot]
    if page.slug in (table.slug for table in speaker.guide.tables):
        return [page.words.opening, lead, contents, page.words.html, notices, page.words.rest, about, *foot]
    checklist, ticked = (_checklist(f"{name}.html", speaker, page) for name in ("checklist", "checklist_foot"))
    return [
        page.words.opening,
        lead,
        about,
        contents,
        checklist,
        page.words.html,
        notices,
        page.words.rest,
        ticked,
        *foot,
    ]


def _welcome(speaker: Speaker, page: Page, pages: list[Page], foot: list[str]) -> list[str]:
    """What stands on the welcome page: notices, desk and dates stand beside its first screen where there is room."""
    lead, keep = (_part(f"{name}.html", speaker, page) for name in ("lead", "keep"))
    beside = [_notices(speaker, page), _desk(speaker, page), _about_page(speaker, page, foot)]
    first = [lead, first_screen(speaker), '<div class="beside-start">', *beside, "</div>", menu(speaker, pages)]
    return [*first, page.words.opening, page.words.html, page.words.rest, keep]


def _foot(speaker: Speaker, page: Page, printed: list[PrintedBrochure]) -> list[str]:
    """Below the words of a page: explanations, buttons, paper, official pages, who publishes."""
    return [
        _terms(speaker, page),
        _part("page_tools.html", speaker, page, report=_report_mail(speaker, page)),
        _part(
            "page_notes.html",
            speaker,
            page,
            printed=_offered(speaker.guide, page, printed),
            proof=link_to_sources(speaker, page),
            papers=speaker.resolve(f"{PAPERS}.md"),
        ),
    ]


def _desk(speaker: Speaker, page: Page) -> str:
    """Where newcomers go with their questions, as one line that opens; nothing where no desk is known."""
    return desk_line(speaker, page.slug, _asset(speaker.guide, page, "desk.js"))


def _about_page(speaker: Speaker, page: Page, more: Iterable[str] = ()) -> str:
    """When it was checked, that it is a translation, another language beside it: one line that opens."""
    guide = speaker.guide
    others = {
        "offers": _offers(guide, page),
        "source_page": _source_page(guide, page),
        "more": safe("\n".join(more)),
        "proof": link_to_sources(speaker, page),
    }
    return _part("about_page.html", speaker, page, script=_asset(guide, page, "beside.js"), **others)


def _asset(guide: Guide, page: Page, name: str) -> str:
    """The link to a script that the page fetches when it is wanted."""
    return relative(page_path(guide, page.language, page.slug), f"assets/{name}")


def _offers(guide: Guide, page: Page) -> list[tuple[Speaker, str]]:
    """The other languages, each with the way to the same page."""
    here = page_path(guide, page.language, page.slug)
    return [
        (speaker_on(guide, language, page.slug), relative(here, page_path(guide, language, page.slug)))
        for language in guide.languages
        if language != page.language
    ]


def _part(template: str, speaker: Speaker, page: Page, **context: object) -> str:
    """A piece of HTML around the words of a page, without empty lines."""
    html = render(TEMPLATES, template, speaker=speaker, page=page, **context)
    return "\n".join(line for line in html.splitlines() if line.strip())


def _checklist(template: str, speaker: Speaker, page: Page) -> str:
    """What makes the steps of a page a checklist, on the pages that have one."""
    checklist = checklist_of(speaker, page.slug)
    return _part(template, speaker, page, checklist=checklist) if checklist else ""


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
    return _part("notices.html", speaker, page, notices=near)


def _terms(speaker: Speaker, page: Page) -> str:
    """The explanations of the glossary words on a page: boxes that a tap opens, footnotes in an old browser."""
    if not page.words.terms:
        return ""
    words, source = speaker.table_words(GlossaryWords).terms, tables.source_terms(speaker.guide)
    terms = [(key, source[key], words[key]) for key in page.words.terms]
    return _part("terms.html", speaker, page, terms=terms)


def _report_mail(speaker: Speaker, page: Page) -> str:
    """The link with which a reader tells the publisher that something is wrong: a mail that says where.

    Its subject names the page, its language and the version of this page alone.
    """
    guide = speaker.guide
    version = version_of(guide, Thing(speaker.code, "pages", page.slug)).fingerprint
    subject = f"{version} {speaker.code} /{page_path(guide, page.language, page.slug)}"
    body = f"{speaker.tools.report_body}\r\n"
    return f"mailto:{guide.publisher.contact}?subject={_in_address(subject)}&body={_in_address(body)}"


def _in_address(words: str) -> str:
    """Words in an address. Cyrillic letters stay as they are: browsers turn each into six signs, and need none here."""
    return "".join(sign if sign.isalpha() else quote(sign) for sign in words)


def _offered(guide: Guide, page: Page, printed: list[PrintedBrochure]) -> list[tuple[PrintedBrochure, str]]:
    """The brochures of this language that hold this page, and the links to them."""
    here = page_path(guide, page.language, page.slug)
    return [
        (brochure, relative(here, brochure.file.path))
        for brochure in printed
        if brochure.language == page.language.code and page.slug in guide.brochures[brochure.slug].topics
    ]
