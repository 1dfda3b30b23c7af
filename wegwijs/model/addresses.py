"""Where pages stand in the site: the source language at the root, the others in a folder each."""

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


def page_address(guide: Guide, language: Language, slug: str) -> str:
    """The full web address of a page."""
    return guide.publisher.address + page_path(guide, language, slug)
