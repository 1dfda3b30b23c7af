"""Where pages stand in the site: the source language at the root, the others in a folder each."""

from collections.abc import Callable

from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language
from wegwijs.model.topics import HOME


def folder(guide: Guide, language: Language) -> str:
    """The folder of a language: "" for the source, else "uk/"."""
    return "" if language == guide.source else f"{language.code}/"


def page_path(guide: Guide, language: Language, slug: str) -> str:
    """The path of a page inside the site, ending in a slash ("" for the home page of the source)."""
    return folder(guide, language) + ("" if slug == HOME else f"{slug}/")


def sessions_file(language: str, kind: str = "", name: str = "") -> str:
    """The path of a calendar file in a language: all sessions, or those of one `kind`: language, series, session."""
    return f"{language}/sessions/{kind}/{name}.ics" if kind else f"{language}/sessions.ics"


def updates_file(language: str) -> str:
    """The path of the feed of a language."""
    return f"{language}/updates.xml"


def picture_file(language: str, slug: str) -> str:
    """The path of the picture that a messenger shows beside the link to a page."""
    return f"share/{language}/{slug}.png"


def services_file(language: str) -> str:
    """The path of the public services that the guide is about, as linked data."""
    return f"api/v1/{language}/services.jsonld"


def events_file(language: str) -> str:
    """The path of the sessions as linked data."""
    return f"api/v1/{language}/events.jsonld"


def embed_path(language: str, slug: str) -> str:
    """The folder of a page as it stands inside other sites; the welcome page is called index there."""
    return f"embed/{language}/{slug}/"


def page_address(guide: Guide, language: Language, slug: str) -> str:
    """The full web address of a page."""
    return guide.publisher.address + page_path(guide, language, slug)


def embed_address(guide: Guide, language: Language, slug: str) -> str:
    """The full web address of a page as it stands inside other sites."""
    return guide.publisher.address + embed_path(language.code, slug)


def whole_addresses(guide: Guide, language: Language, slug: str) -> Callable[[str], str]:
    """Turns the target of a link on a page, as an editor writes it, into a whole address."""

    def resolve(target: str) -> str:
        path, mark, anchor = target.partition("#")
        if target.startswith("/"):
            return guide.publisher.address + target[1:]
        if path and (not path.endswith(".md") or ":" in path):
            return target
        return page_address(guide, language, path.removesuffix(".md") or slug) + mark + anchor

    return resolve
