"""One page -> the front matter that the theme reads: what stands in the head of the page and around its words."""

from wegwijs.model.addresses import (
    events_file,
    folder,
    page_address,
    page_path,
    picture_file,
    services_file,
    updates_file,
)
from wegwijs.model.embedding import PAGE as EMBEDDING
from wegwijs.model.embedding import PAGE_FOR_IT as EMBEDDING_FOR_IT
from wegwijs.model.glossary import Glossary, GlossaryWords
from wegwijs.model.guide import Guide
from wegwijs.model.intake import IntakeSheet
from wegwijs.model.publication import Language
from wegwijs.model.rights import RightsTable
from wegwijs.model.rights_words import RightsWords
from wegwijs.model.sessions import Calendar
from wegwijs.model.topics import HOME
from wegwijs.model.used_facts import SOURCES
from wegwijs.prose.language_codes import locale_of
from wegwijs.prose.short_texts import short_text
from wegwijs.prose.speaker import Speaker
from wegwijs.website.pages import Page, speaker_on
from wegwijs.website.security import CONTENT_SECURITY_POLICY, WITH_FRAMES
from wegwijs.website.town import logo_in_head, site_title, town_in_head


def front_matter(guide: Guide, page: Page) -> dict[str, object]:
    """What theme/main.html asks for."""
    speaker = speaker_on(guide, page.language, page.slug)
    return {
        "home": page.slug == HOME,
        "title": page.title,
        "heading": heading_of(page, speaker),
        "description": page.summary,
        "shared": _shared(guide, page),
        "language": page.language.code,
        "locale": locale_of(page.language.code),
        "direction": page.language.direction,
        "policy": WITH_FRAMES if page.slug == EMBEDDING else CONTENT_SECURITY_POLICY,
        "built": guide.today.isoformat(),
        "alternates": [_alternate(guide, language, page.slug) for language in guide.languages],
        "style": _style_of(guide, page),
        "script": _script_of(guide, page.slug),
        "picture": _picture(guide, page),
        "default_address": page_address(guide, guide.source, page.slug),
        "updates": updates_file(speaker.code) if page.slug == HOME else None,
        "linked_data": _linked_data(page),
        "frame": _frame(guide, speaker),
    }


def _shared(guide: Guide, page: Page) -> str:
    """What a reader sends to others with the address of the page."""
    topic = guide.topic(page.slug)
    return (short_text(guide, topic, page.language.code) if topic else None) or page.summary


def _linked_data(page: Page) -> str | None:
    """The file that says to programs what the page says to readers."""
    files = {HOME: services_file, Calendar.slug: events_file}
    return files[page.slug](page.language.code) if page.slug in files else None


def heading_of(page: Page, speaker: Speaker) -> str:
    """What stands on top of the page, as HTML: its title, or the question that it asks."""
    said = speaker.table_words(RightsWords).question if page.slug == RightsTable.slug else page.title
    return speaker.original(said) if page.in_source else speaker.words(said)


def _style_of(guide: Guide, page: Page) -> str:
    """The stylesheet with all that a page needs: topics share one, and so do most pages that are made from tables."""
    if page.slug == HOME:
        return "welcome"
    if page.slug == RightsTable.slug:
        return "rights"
    if _script_of(guide, page.slug) == "checklist":
        return "checklist"
    if page.slug == SOURCES:
        return "sources"
    if page.slug in (EMBEDDING, EMBEDDING_FOR_IT):
        return "embedding"
    tables = [table.slug for table in guide.tables]
    return "more" if page.slug in tables or page.audience == "site" else "site"


def _script_of(guide: Guide, slug: str) -> str | None:
    """The name of the script that only this page needs, if it needs one."""
    if slug == IntakeSheet.slug:
        return "intake"
    if slug == Calendar.slug:
        return "calendar"
    if slug in (EMBEDDING, EMBEDDING_FOR_IT):
        return "embedding"
    topic = guide.topic(slug)
    return "checklist" if topic and topic.checklist else None


def _picture(guide: Guide, page: Page) -> str | None:
    """The address of what a messenger shows beside a link; there is none where no font has the letters."""
    slug = page.slug if page.slug in guide.page_slugs() else HOME
    return guide.publisher.address + picture_file(page.language.code, slug) if page.language.brochures else None


def _alternate(guide: Guide, language: Language, slug: str) -> dict[str, str]:
    """The same page in a language."""
    return {
        "lang": language.code,
        "name": language.name,
        "path": page_path(guide, language, slug),
        "address": page_address(guide, language, slug),
    }


def _frame(guide: Guide, speaker: Speaker) -> dict[str, object]:
    """The words and links that stand on every page of a language."""
    return {
        "skip": speaker.tools.skip,
        "all_topics": speaker.tools.all_topics,
        "choose_language": speaker.labels.choose_language,
        "search": speaker.search.label,
        "search_broken": speaker.search.broken,
        "town": town_in_head(speaker),
        "logo": logo_in_head(guide),
        "site_title": site_title(speaker),
        "manifest": f"{folder(guide, speaker.language)}manifest.webmanifest",
        "links": _links(guide, speaker),
    }


def _links(guide: Guide, speaker: Speaker) -> list[dict[str, str]]:
    """Where one can go from every page: the glossary, the guide on one's phone, what is said about this site."""
    home = page_path(guide, speaker.language, HOME)
    about = [
        {"path": page_path(guide, speaker.language, topic.slug), "name": topic.translations[speaker.code].title}
        for topic in guide.topics
        if topic.audience == "site" and topic.is_for(speaker.code)
    ]
    return [
        {"path": page_path(guide, speaker.language, Glossary.slug), "name": speaker.table_words(GlossaryWords).title},
        {"path": home, "anchor": "#keep", "name": speaker.tools.keep_heading},
        *about,
    ]
