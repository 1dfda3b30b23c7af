"""How the pages of the site link to each other and to its files."""

import posixpath
from urllib.parse import urldefrag

from wegwijs.model.addresses import page_path
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language


def relative(from_page: str, to: str) -> str:
    """The shortest link from a page to a path of the site; a folder keeps its slash."""
    link = posixpath.relpath(f"/{to}", f"/{from_page}")
    return f"{link}/" if to.endswith("/") or not to else link


def asset_from(from_page: str, name: str) -> str:
    """The link from a page to a script that it fetches when it is wanted."""
    return relative(from_page, f"assets/{name}")


def resolve_from(guide: Guide, language: Language, slug: str, target: str) -> str:
    """The target of a link on a page as an editor wrote it -> what stands in the HTML of that page.

    The program also writes paths of files that are no pages: /uk/sessions.ics.
    """
    if target.startswith("/"):
        return relative(page_path(guide, language, slug), target[1:])
    path, anchor = urldefrag(target)
    if not path.endswith(".md") or ":" in path:
        return target
    link = relative(page_path(guide, language, slug), page_path(guide, language, path.removesuffix(".md")))
    return f"{link}#{anchor}" if anchor else link
