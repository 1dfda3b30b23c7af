"""The pages that the program makes of what it knows, in no menu: where each fact comes from, which paper is right."""

from wegwijs.model.guide import Guide
from wegwijs.model.output import PrintedBrochure
from wegwijs.model.papers import PAPERS
from wegwijs.model.publication import Language
from wegwijs.model.used_facts import SOURCES
from wegwijs.website.pages import Page
from wegwijs.website.papers import papers_page
from wegwijs.website.sources import sources_page

MADE = (SOURCES, PAPERS)
"""Their names, which no topic may have."""


def made_pages(guide: Guide, language: Language, printed: list[PrintedBrochure]) -> list[Page]:
    """The pages of a language; `printed` are its brochures, which a page may offer."""
    return [sources_page(guide, language), papers_page(guide, language, printed)]
