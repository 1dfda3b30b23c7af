"""The built pages -> Findings about links, pages that nobody finds, ids, languages, requests to others, and signs."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from posixpath import commonprefix, dirname, join, normpath
from urllib.parse import SplitResult, unquote, urlsplit

from wegwijs.checks.built_signs import signs_in
from wegwijs.checks.shared.built_page import BuiltPage, read_page
from wegwijs.findings import Finding, Place

NOT_FOUND = "404.html"
"""The page for unknown addresses: it can stand at any depth, so its links start at the root of the host."""
_SCHEMES = ("http", "https", "mailto", "tel", "webcal")
"""What a link out of the site may begin with."""

_INDEX = "index.html"
_EMBEDDED = "embed/"
"""The folder of the pages that stand inside other sites."""


@dataclass(frozen=True)
class _Link:
    """A link inside the site: as it is written, its line, and the file and the part it leads to."""

    address: str
    line: int
    target: str | None
    anchor: str


@dataclass(frozen=True)
class SeenPage:
    """A built page without its words, and what is wrong with it alone."""

    page: BuiltPage
    findings: tuple[Finding, ...]


def look_at(path: str, html: str) -> SeenPage:
    """Read a built page (`uk/index.html`), and look at what can be said without the others."""
    page = read_page(html)
    foreign = (_foreign(path, address, line) for address, line in page.loaded if _is_outside(address))
    repeated = (_repeated(path, name, line) for name, line in page.repeated)
    return SeenPage(replace(page, words=[]), (*foreign, *repeated, *signs_in(path, page)))


def check_built_site(seen: Mapping[str, SeenPage], files: Collection[str]) -> Iterator[Finding]:
    """Findings about built HTML pages (path -> what was seen in it) among all built files (paths, `uk/index.html`)."""
    pages = {path: one.page for path, one in seen.items()}
    known = frozenset(files)
    links = {path: list(_links(path, page, known)) for path, page in pages.items()}
    languages = frozenset(page.language for page in pages.values())
    for path, one in seen.items():
        yield from one.findings
        yield from _broken_links(path, links[path], pages)
        yield from _language(path, pages, languages)
    yield from _unlinked({path: those for path, those in links.items() if not pages[path].leads_on})


def _language(path: str, pages: Mapping[str, BuiltPage], languages: frozenset[str | None]) -> Iterator[Finding]:
    """A page says the language of its folder, or that of the first page; `languages` are those of all pages."""
    first = path.removeprefix(_EMBEDDED).partition("/")[0]
    wanted = first if first in languages else pages[_INDEX].language if _INDEX in pages else None
    language = pages[path].language
    if not language or (wanted and language != wanted):
        yield _wrong_language(path, language, wanted)


def _is_outside(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.netloc)


def _links(path: str, page: BuiltPage, files: frozenset[str]) -> Iterator[_Link]:
    """The links of a page that stay in the site, or that lead nowhere at all."""
    root = _site_folder(page) if path == NOT_FOUND else None
    for address, line in page.links:
        parts = _parts_of(address)
        if parts.scheme in _SCHEMES or (parts.netloc and not parts.scheme):
            continue
        target = None if parts.scheme else _target(path, parts.path, root, files)
        yield _Link(address, line, target, parts.fragment)


@lru_cache(maxsize=16_384)
def _parts_of(address: str) -> SplitResult:
    """An address as a browser reads it; most of them stand on many pages."""
    parts = urlsplit(address)
    return parts._replace(path=unquote(parts.path), fragment=unquote(parts.fragment))


def _broken_links(path: str, links: list[_Link], pages: Mapping[str, BuiltPage]) -> Iterator[Finding]:
    for link in links:
        if link.target is None:
            yield _broken(path, link.address, link.line)
        elif link.anchor not in ("", "top") and link.target in pages and link.anchor not in pages[link.target].ids:
            yield _broken_anchor(path, link.address, link.line)


def _unlinked(links: Mapping[str, list[_Link]]) -> Iterator[Finding]:
    """Pages with a folder of their own to which no other page leads; what is shown in the place of pages has none."""
    reached = {link.target for path, those in links.items() for link in those if link.target != path}
    for path in links:
        if path.endswith(f"/{_INDEX}") and path not in reached and not path.startswith(_EMBEDDED):
            yield _lonely(path)


def _site_folder(page: BuiltPage) -> str:
    """The folder of its host in which the site stands: what all links from the root begin with."""
    paths = [urlsplit(address).path for address, _ in page.links if address.startswith("/")]
    common = commonprefix(paths)
    return common[: common.rfind("/") + 1]


def _target(page: str, link: str, root: str | None, files: frozenset[str]) -> str | None:
    """The file that a link leads to, or None. Links from the root need a `root`: a zip on a USB stick has none."""
    if not link:
        return page
    if not link.startswith("/"):
        return _file(normpath(join(dirname(page), link)), link, files)
    return None if root is None else _file(normpath(link.removeprefix(root)), link, files)


def _file(path: str, link: str, files: frozenset[str]) -> str | None:
    index = "index.html" if path == "." else f"{path}/index.html"
    if link.endswith("/") or path == "." or path.endswith(".."):
        return index if index in files else None
    return path if path in files else index if index in files else None


def _lonely(path: str) -> Finding:
    return Finding(
        check="built-unlinked",
        place=Place(path),
        what="No other page of the site leads to this one.",
        why="Readers would never find it.",
        remedy="Mend the menu that should name it; if it should not be there, take its text away.",
    )


def _broken(path: str, address: str, line: int) -> Finding:
    return Finding(
        check="built-link",
        place=Place(path, line),
        what=f'The link "{address}" leads nowhere in the built site.',
        why="A reader who follows it would find nothing, or the page would look broken.",
        remedy="Mend the text or the template that this page is made from.",
    )


def _broken_anchor(path: str, address: str, line: int) -> Finding:
    return Finding(
        check="built-anchor",
        place=Place(path, line),
        what=f'The link "{address}" points at a part that its page does not have.',
        why="A reader who follows it would have to search the whole page.",
        remedy="Mend the text or the template that this page is made from.",
    )


def _repeated(path: str, name: str, line: int) -> Finding:
    return Finding(
        check="built-id",
        place=Place(path, line),
        what=f'The id "{name}" stands more than once on this page.',
        why="Links and screen readers would go to the wrong one.",
        remedy="Mend the text or the template that this page is made from.",
    )


def _wrong_language(path: str, language: str | None, wanted: str | None) -> Finding:
    return Finding(
        check="built-language",
        place=Place(path),
        language=wanted,
        what=f'This page says that it is in the language "{language or ""}", and should say "{wanted or "a code"}".',
        why="Screen readers would read it aloud with the wrong sounds.",
        remedy="Mend the template that this page is made from.",
    )


def _foreign(path: str, address: str, line: int) -> Finding:
    return Finding(
        check="built-request",
        place=Place(path, line),
        what=f"This page fetches {address} from elsewhere.",
        why="Another party could see who reads the guide, and without internet the page would be broken.",
        remedy="Put the file in the site itself.",
    )
