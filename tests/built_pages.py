"""The pages of a built site, read as a browser reads HTML, but without one."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

import tinyhtml5
from cssselect2 import ElementWrapper

HERE = "https://here.example/"


@dataclass(frozen=True)
class BuiltPage:
    """One page: its path in the site, such as uk/wonen/, and what stands on it."""

    path: str
    document: ElementWrapper

    def all(self, selector: str) -> list[Element]:
        """The elements that a CSS selector means, in the order of the page."""
        return [found.etree_element for found in self.document.query_all(selector)]

    def values(self, selector: str, attribute: str) -> list[str]:
        """An attribute of those elements."""
        return [element.attrib[attribute] for element in self.all(selector)]

    def texts(self, selector: str) -> list[str]:
        """The words in those elements, with single spaces."""
        return [" ".join("".join(element.itertext()).split()) for element in self.all(selector)]

    def targets(self, selector: str) -> list[str]:
        """Where those links lead: a path in the site, or the whole address of another one."""
        return [urljoin(HERE + self.path, link).removeprefix(HERE) for link in self.values(selector, "href")]


def paths_of(site: Path) -> list[str]:
    """The paths of all pages for readers, such as uk/wonen/; "" is the first page.

    Pages inside other sites, and the one for editors, are apart.
    """
    files = (file.relative_to(site).as_posix() for file in sorted(site.rglob("index.html")))
    return [file.removesuffix("index.html") for file in files if not file.startswith(("embed/", "vertalingen/"))]


def page_at(site: Path, path: str) -> BuiltPage:
    """The page at one of those paths."""
    html = (site / path / "index.html").read_text(encoding="utf-8")
    return BuiltPage(path, ElementWrapper.from_html_root(tinyhtml5.parse(html)))


def pages_in(site: Path) -> dict[str, BuiltPage]:
    """Path -> page, for all of them."""
    return {path: page_at(site, path) for path in paths_of(site)}
