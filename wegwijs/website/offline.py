"""The site as it will be published -> what a phone needs to show it without internet.

Every page says the version of its build; `sw.js` is the service worker of that build; `offline/<language>.json` lists
all pages of a language and what they load; `<language>/offline.html` is shown instead of a page that was never stored.
"""

import gzip
import hashlib
import json
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from rjsmin import jsmin

from wegwijs.model.addresses import folder
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile
from wegwijs.model.publication import Language
from wegwijs.model.topics import HOME
from wegwijs.prose.dates import kilobytes
from wegwijs.prose.templates import render, safe
from wegwijs.remembering import Once, anew, fingerprint
from wegwijs.website.addresses import relative
from wegwijs.website.assets import SEARCH
from wegwijs.website.pages import speaker_on
from wegwijs.website.security import CONTENT_SECURITY_POLICY
from wegwijs.website.templates import TEMPLATES

_VERSION = b"@@version@@"
_DATE = re.compile(rb' data-date="[^"]*"')
_COPIED = (".html", ".css", ".js", ".json", ".webmanifest", ".svg", ".png")
_LOADED = re.compile(r'<(?:link|script|img|div)\b[^>]*?\b(?:href|src|data-script)="([^":]+)"')
_PACKED = 6
"""As hosts pack what they send: the level that gzip has of itself."""

_EMPTY_PAGE, _SEARCH, _EMBEDDED = "offline.html", "search/", "embed/"
_SEARCH_SCRIPT = SEARCH.removesuffix("js")


def with_version(site: Iterable[OutputFile]) -> list[OutputFile]:
    """The site with the version of this build written in its pages, in the place of @@version@@."""
    files = list(site)
    version = _version(files).encode()
    return [_replaced(file, version) for file in files]


def _version(site: Iterable[OutputFile]) -> str:
    """A fingerprint of all that a phone may hold, but for the files of the search.

    The day of the build does not count: where only the day is new, nobody should have to fetch a kept guide again.
    Nor should anybody for a synonym: an index still fits the pages and the scripts that were there when it was made.
    """
    digest = hashlib.sha256()
    for file in sorted(site, key=lambda file: file.path):
        if file.path.endswith(_COPIED) and not file.path.startswith(_SEARCH):
            content = hashlib.sha256(_DATE.sub(b"", file.content)).digest()
            digest.update(file.path.encode() + b"\0" + content)
    return digest.hexdigest()[:12]


def _replaced(file: OutputFile, version: bytes) -> OutputFile:
    return OutputFile(file.path, file.content.replace(_VERSION, version)) if file.path.endswith(".html") else file


def empty_pages(guide: Guide) -> Iterator[OutputFile]:
    """For each language the page that says that a page is not on the phone; the service worker shows it anywhere."""
    for language in guide.languages:
        speaker, here = speaker_on(guide, language, HOME), folder(guide, language)
        html = render(
            TEMPLATES, "offline.html", speaker=speaker, root=relative(here, ""), policy=safe(CONTENT_SECURITY_POLICY)
        )
        yield OutputFile(f"{here}{_EMPTY_PAGE}", html.encode())


def offline_files(guide: Guide, site: Iterable[OutputFile], once: Once = anew) -> Iterator[OutputFile]:
    """The service worker and the list of each language, for a site whose pages say their version.

    `once` counts the bytes of a file as it is sent. The version is not counted, so an unchanged page is packed once.
    """
    files = {file.path: file.content for file in site}
    version = version_of(files["index.html"])
    yield _worker(guide, version)

    @cache
    def bytes_of(path: str) -> int:
        """As a host sends it; what all languages load is packed only once."""
        content = files[path].replace(version.encode(), b"") if path.endswith(".html") else files[path]
        return once(fingerprint([content]), lambda: len(gzip.compress(content, _PACKED, mtime=0)))

    for language in guide.languages:
        paths = _paths(guide, language, files)
        yield _list(guide, language, paths, sum(map(bytes_of, paths)), version)


def version_of(page: bytes) -> str:
    """The version of its build that a page says; "" when it says none."""
    said = re.search(rb'<meta name="version" content="(\w+)"', page)
    return said.group(1).decode() if said else ""


def _worker(guide: Guide, version: str) -> OutputFile:
    folders = " ".join(folder(guide, language) for language in guide.translations())
    script = render(TEMPLATES, "service-worker.js", version=version, folders=folders)
    return OutputFile("sw.js", str(jsmin(script)).encode())


def _paths(guide: Guide, language: Language, files: Mapping[str, bytes]) -> list[str]:
    """The whole of a language: its pages, and what they load."""
    pages = sorted(path for path in files if _is_page(guide, language, path))
    empty = folder(guide, language) + _EMPTY_PAGE
    search = {path for path in files if _searches(guide, language, path)}
    return [*pages, *sorted(_loaded(files, [*pages, empty]) | {empty} | search)]


def _list(guide: Guide, language: Language, paths: list[str], size: int, version: str) -> OutputFile:
    """The list of a language; a page is named by its folder. `size` is in bytes, as a host sends the files."""
    content = {
        "version": version,
        "date": guide.today.isoformat(),
        "bytes": size,
        "size": kilobytes(size, language.code),
        "files": [path.removesuffix("index.html") for path in paths],
    }
    return OutputFile(f"offline/{language.code}.json", json.dumps(content, ensure_ascii=False).encode())


def _is_page(guide: Guide, language: Language, path: str) -> bool:
    if posixpath.basename(path) != "index.html" or path.startswith(_EMBEDDED):
        return False
    if language != guide.source:
        return path.startswith(folder(guide, language))
    return not path.startswith(tuple(folder(guide, other) for other in guide.translations()))


def _searches(guide: Guide, language: Language, path: str) -> bool:
    """Whether this is a file to search in a language: its index, or a script that searches everywhere."""
    others = tuple(f"{_SEARCH}{other.code}." for other in guide.languages if other != language)
    return path.startswith((_SEARCH, _SEARCH_SCRIPT)) and not path.startswith(others)


def _loaded(files: Mapping[str, bytes], pages: Iterable[str]) -> set[str]:
    """The files of the site that pages load by themselves: style, script, pictures, manifest."""
    found: set[str] = set()
    for page in pages:
        for link in _LOADED.findall(files[page].decode()):
            path = posixpath.normpath(posixpath.join(posixpath.dirname(page), link))
            if path.endswith(_COPIED) and path in files:
                found.add(path)
    return found
