"""Where pages and files stand in the site: the source language at the root, the others in a folder each."""

import posixpath
from urllib.parse import urldefrag

from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language
from wegwijs.model.topics import HOME


def folder(guide: Guide, language: Language) -> str:
    """The folder of a language: "" for the source, else "uk/"."""
    return "" if language == guide.source else f"{language.code}/"


def page_path(guide: Guide, language: Language, slug: str) -> str:
    """The path of a page inside the site, ending in a slash ("" for the home page of the source)."""
    return folder(guide, language) + ("" if slug == HOME else f"{slug}/")


def page_address(guide: Guide, language: Language, slug: str) -> str:
    """The full web address of a page."""
    return guide.publisher.address + page_path(guide, language, slug)


def relative(from_page: str, to: str) -> str:
    """The shortest link from a page to a path of the site; a folder keeps its slash."""
    link = posixpath.relpath(f"/{to}", f"/{from_page}")
    return f"{link}/" if to.endswith("/") or not to else link


def resolve_from(guide: Guide, language: Language, slug: str, target: str) -> str:
    """The target of a link on a page as an editor wrote it -> what stands in the HTML of that page."""
    path, anchor = urldefrag(target)
    if not path.endswith(".md") or ":" in path:
        return target
    link = relative(page_path(guide, language, slug), page_path(guide, language, path.removesuffix(".md")))
    return f"{link}#{anchor}" if anchor else link
