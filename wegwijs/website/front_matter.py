"""One page -> the front matter that the theme reads: what stands in the head of the page and around its words."""

from collections.abc import Mapping
from dataclasses import dataclass

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
from wegwijs.website.addresses import relative
from wegwijs.website.pages import Page, speaker_on
from wegwijs.website.security import CONTENT_SECURITY_POLICY, WITH_FRAMES
from wegwijs.website.town import logo_in_head, site_title, town_in_head


@dataclass(frozen=True)
class FrontMatter:
    """What the theme gets for a page. Pages that are alike in `kind` and in the shape of `own` share one frame.

    `own` holds what stands in the frame of this page alone: words and links, in lists and tables like those of JSON.
    """

    kind: Mapping[str, object]
    own: Mapping[str, object]


def front_matter(guide: Guide, page: Page) -> FrontMatter:
    """What theme/main.html asks for."""
    language = page.language
    kind = {
        "home": page.slug == HOME,
        "direction": language.direction,
        "policy": WITH_FRAMES if page.slug == EMBEDDING else CONTENT_SECURITY_POLICY,
        "style": _style_of(guide, page),
        "script": _script_of(guide, page.slug),
    }
    return FrontMatter(kind, {"language": language.code, "locale": locale_of(language.code), **_own(guide, page)})


def _own(guide: Guide, page: Page) -> dict[str, object]:
    """What is said of a page, and where it leads."""
    here, speaker = page_path(guide, page.language, page.slug), speaker_on(guide, page.language, page.slug)
    return {
        "title": page.title,
        "heading": heading_of(page, speaker),
        "description": page.summary,
        "shared": _shared(guide, page),
        "address": page_address(guide, page.language, page.slug),
        "built": guide.today.isoformat(),
        "alternates": [_alternate(guide, here, page, language) for language in guide.languages],
        "picture": _picture(guide, page),
        "default_address": page_address(guide, guide.source, page.slug),
        "updates": relative(here, updates_file(speaker.code)) if page.slug == HOME else None,
        "linked_data": _linked_data(here, page),
        "frame": _frame(speaker, here),
    }


def _shared(guide: Guide, page: Page) -> str:
    """What a reader sends to others with the address of the page."""
    topic = guide.topic(page.slug)
    return (short_text(guide, topic, page.language.code) if topic else None) or page.summary


def _linked_data(here: str, page: Page) -> str | None:
    """The way to the file that says to programs what the page says to readers."""
    files = {HOME: services_file, Calendar.slug: events_file}
    return relative(here, files[page.slug](page.language.code)) if page.slug in files else None


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


def _alternate(guide: Guide, here: str, page: Page, language: Language) -> dict[str, object]:
    """The same page in a language."""
    return {
        "lang": language.code,
        "name": language.name,
        "link": relative(here, page_path(guide, language, page.slug)),
        "address": page_address(guide, language, page.slug),
        "is_here": language == page.language,
    }


def _frame(speaker: Speaker, here: str) -> dict[str, object]:
    """The words and links that stand on every page of a language."""
    guide = speaker.guide
    return {
        "home": relative(here, page_path(guide, speaker.language, HOME)),
        "site_name": speaker.labels.site_name,
        "skip": speaker.tools.skip,
        "all_topics": speaker.tools.all_topics,
        "choose_language": speaker.labels.choose_language,
        "search": speaker.search.label,
        "search_broken": speaker.search.broken,
        "town": town_in_head(speaker),
        "logo": logo_in_head(guide, here),
        "site_title": site_title(speaker),
        "manifest": relative(here, f"{folder(guide, speaker.language)}manifest.webmanifest"),
        "links": _links(speaker),
    }


def _links(speaker: Speaker) -> list[dict[str, str]]:
    """Where one can go from every page: the glossary, the guide on one's phone, what is said about this site."""
    about = [
        {"link": speaker.resolve(f"{topic.slug}.md"), "name": topic.translations[speaker.code].title}
        for topic in speaker.guide.topics
        if topic.audience == "site" and topic.is_for(speaker.code)
    ]
    return [
        {"link": speaker.resolve(f"{Glossary.slug}.md"), "name": speaker.table_words(GlossaryWords).title},
        {"link": speaker.resolve(f"{HOME}.md#keep"), "name": speaker.tools.keep_heading},
        *about,
    ]
