"""sitemap.xml: every page with the day on which its words last changed, and the same page in the other languages."""

from collections.abc import Iterator
from datetime import date
from html import escape

from wegwijs.model.addresses import page_address
from wegwijs.model.guide import Guide
from wegwijs.model.history import Thing
from wegwijs.model.output import OutputFile
from wegwijs.model.papers import PAPERS
from wegwijs.model.postcodes import POSTCODES
from wegwijs.model.publication import Language
from wegwijs.model.used_facts import SOURCES
from wegwijs.model.versions import history_of
from wegwijs.website.made_pages import MADE

_START = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
"""


def sitemap_file(guide: Guide) -> OutputFile:
    """sitemap.xml; a page that the history does not know yet has the day of the build."""
    slugs = (*guide.page_slugs(), *MADE)
    pages = [row for language in guide.languages for slug in slugs for row in _page(guide, language, slug)]
    return OutputFile("sitemap.xml", "".join([_START, *pages, "</urlset>\n"]).encode())


def _page(guide: Guide, language: Language, slug: str) -> Iterator[str]:
    yield "    <url>\n"
    yield f"        <loc>{escape(page_address(guide, language, slug))}</loc>\n"
    if day := _day(guide, language, slug):
        yield f"        <lastmod>{day}</lastmod>\n"
    for other in guide.languages:
        address = escape(page_address(guide, other, slug))
        yield f'        <xhtml:link rel="alternate" hreflang="{other.code}" href="{address}"/>\n'
    yield "    </url>\n"


def _day(guide: Guide, language: Language, slug: str) -> date | None:
    """What the program makes changes with a fact at which somebody looked again, and with a brochure.

    Nobody knows since when the postcodes are what they are.
    """
    if slug == POSTCODES:
        return None
    if slug == SOURCES:
        return max((fact.seen for fact in guide.facts.values()), default=guide.today)
    if slug == PAPERS:
        printed = guide.brochures if language.brochures else ()
        days = (history_of(guide, Thing(language.code, "brochures", name)).day for name in printed)
        return max(days, default=guide.today)
    return history_of(guide, Thing(language.code, "pages", slug)).day
