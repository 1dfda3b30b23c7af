"""Markdown of the editors -> HTML, in the one dialect that site and paper share."""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

EXTENSIONS = ("admonition", "attr_list", "sane_lists", "tables")
"""The dialect; mkdocs.yml names the same ones."""

Resolve = Callable[[str], str]
"""The target of a link as an editor wrote it (`wonen.md#huurwaarborg`) -> the target in this output."""


def to_html(text: str, resolve: Resolve, id_prefix: str = "") -> str:
    """A Markdown text as HTML blocks. `id_prefix` keeps ids apart when many texts share one document."""
    dialect = Markdown(extensions=[*EXTENSIONS, _Addresses(resolve, id_prefix)], output_format="xhtml")
    return dialect.convert(text)


def to_inline_html(text: str, resolve: Resolve) -> str:
    """A text of one paragraph as HTML without the paragraph around it."""
    html = to_html(text, resolve)
    return re.sub(r"^<p>(.*)</p>$", r"\1", html, flags=re.DOTALL)


class _Addresses(Extension):
    """Rewrites the targets of links and the ids of headings."""

    def __init__(self, resolve: Resolve, id_prefix: str) -> None:
        super().__init__()
        self._resolve, self._id_prefix = resolve, id_prefix

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        md.treeprocessors.register(_AddressRewriter(self._resolve, self._id_prefix), "addresses", 0)


class _AddressRewriter(Treeprocessor):
    def __init__(self, resolve: Resolve, id_prefix: str) -> None:
        super().__init__()
        self._resolve, self._id_prefix = resolve, id_prefix

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag == "a" and "href" in element.attrib:
                element.set("href", self._resolve(element.attrib["href"]))
            elif "id" in element.attrib:
                element.set("id", self._id_prefix + element.attrib["id"])
