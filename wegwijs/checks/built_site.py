"""The built pages -> Findings about broken links, ids that stand twice, wrong languages and requests to others."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from posixpath import commonprefix, dirname, join, normpath
from urllib.parse import unquote, urlsplit

from wegwijs.checks.start_tags import StartTag, start_tags
from wegwijs.findings import Finding, Place

NOT_FOUND = "404.html"
"""The page for unknown addresses: it can stand at any depth, so its links start at the root of the host."""
_SCHEMES = ("http", "https", "mailto", "tel")
"""What a link out of the site may begin with."""
_LOADED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src"}
_LOADED_RELATIONS = ("stylesheet", "preconnect", "preload", "icon", "manifest", "modulepreload", "dns-prefetch")


@dataclass
class _Page:
    """What a built page holds: its language, its ids and its addresses, each with its line."""

    language: str | None = None
    ids: dict[str, int] = field(default_factory=dict[str, int])
    repeated: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])
    links: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])
    loaded: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])

    def note(self, tag: StartTag, line: int) -> None:
        """Keep what a tag says."""
        values = tag.attributes
        if tag.name == "html":
            self.language = values.get("lang")
        if name := values.get("id"):
            if name in self.ids:
                self.repeated.append((name, line))
            self.ids.setdefault(name, line)
        addresses = [values[name] for name in ("href", "src") if name in values]
        self.links += [(address, line) for address in addresses]
        if tag.name in _LOADED or (tag.name == "link" and set(values.get("rel", "").split()) & {*_LOADED_RELATIONS}):
            self.loaded += [(address, line) for address in addresses]


def check_built_site(pages: Mapping[str, str], files: Collection[str]) -> Iterator[Finding]:
    """Findings about built HTML pages (path -> text) among all built files (paths, `uk/index.html`)."""
    read = {path: _read(html) for path, html in pages.items()}
    known = frozenset(files)
    languages = {page.language for page in read.values()}
    for path, page in read.items():
        yield from _links(path, page, read, known)
        yield from (_foreign(path, address, line) for address, line in page.loaded if _is_outside(address))
        yield from (_repeated(path, name, line) for name, line in page.repeated)
        first = path.split("/")[0]
        wanted = first if first in languages else read["index.html"].language if "index.html" in read else None
        if not page.language or (wanted and page.language != wanted):
            yield _wrong_language(path, page.language, wanted)


def _read(html: str) -> _Page:
    page = _Page()
    for tag, line in start_tags(html):
        page.note(tag, line)
    return page


def _is_outside(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.netloc)


def _links(path: str, page: _Page, pages: Mapping[str, _Page], files: frozenset[str]) -> Iterator[Finding]:
    root = _site_folder(page) if path == NOT_FOUND else None
    for address, line in page.links:
        parts = urlsplit(address)
        if parts.scheme in _SCHEMES or (parts.netloc and not parts.scheme):
            continue
        target = None if parts.scheme else _target(path, unquote(parts.path), root, files)
        anchor = unquote(parts.fragment)
        if target is None:
            yield _broken(path, address, line)
        elif anchor and anchor != "top" and target in pages and anchor not in pages[target].ids:
            yield _broken_anchor(path, address, line)


def _site_folder(page: _Page) -> str:
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
