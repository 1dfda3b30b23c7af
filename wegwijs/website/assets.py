"""The built site with small stylesheets and few scripts; their names change when they do, so phones can keep them."""

import hashlib
import re
from collections.abc import Iterable, Mapping

from rjsmin import jsmin

from wegwijs.model.output import OutputFile

_STYLE_NAMES = ("site", "welcome", "more", "rights", "checklist", "sources", "embedding", "plain", "embed")
"""What topics need, the welcome page, pages with tables and forms, the rights, steps to tick, the page of all facts,
what is about other sites, pages that only say what is not there, and pages in other sites."""
STYLES = tuple(f"assets/{name}.css" for name in _STYLE_NAMES)
SCRIPT = "assets/site.js"
"""What all pages need; a script of single pages is called after its file: assets/intake.js."""
SEARCH = "assets/search.js"
"""What the search box fetches when a reader goes to it."""

_STYLES, _SCRIPTS, _PAGE_SCRIPTS = "stylesheets/", "scripts/", "scripts/pages/"
_OURS_FIRST, _OURS_LAST = "stylesheets/wegwijs.css", "stylesheets/print.css"
_SEARCH_SCRIPTS = "search/"
_ASKED = re.compile(r'(assets/[\w-]+\.(?:css|js))"')
"""A stylesheet or a script as a page names it."""
_PARTS = ("assets/stylesheets/", _STYLES, _SCRIPTS, _SEARCH_SCRIPTS)


def our_styles(built: Iterable[OutputFile]) -> str:
    """Our stylesheets in the order in which they hold: the look of all pages, those of single features, paper."""
    sheets = {file.path: file.content.decode() for file in built if file.path.startswith(_STYLES)}
    return "\n".join(
        sheets[path] for path in sorted(sheets, key=lambda path: (path != _OURS_FIRST, path == _OURS_LAST, path))
    )


def pages_asking(built: Iterable[OutputFile]) -> dict[str, dict[str, str]]:
    """The name of each stylesheet and script that a page asks for -> these pages: path and HTML."""
    asking: dict[str, dict[str, str]] = {}
    for file in built:
        if file.path.endswith(".html"):
            html = file.content.decode()
            for name in _ASKED.findall(html):
                asking.setdefault(name, {})[file.path] = html
    return asking


def with_assets(built: Iterable[OutputFile], styles: Mapping[str, str], scripts: Mapping[str, str]) -> list[OutputFile]:
    """The built site with `styles` and `scripts` by name as its only ones; those that no page asks for are left out."""
    files, assets = list(built), {**styles, **scripts}
    asked = pages_asking(files)
    names = {name: _with_fingerprint(name, text) for name, text in assets.items() if name in asked}
    pages = [_renamed(_shortened(file), names) for file in files if not _is_part(file.path)]
    return [*pages, *(OutputFile(name, assets[asset].encode()) for asset, name in names.items())]


def joined_scripts(files: Iterable[OutputFile]) -> dict[str, str]:
    """The script of all pages, that of the search box, and one for each file in scripts/pages/; all without comments.

    Each file is a function of its own, so joined ones do not touch each other.
    """
    small = {file.path: str(jsmin(file.content.decode())) for file in files if _is_script(file.path)}
    paths: dict[str, list[str]] = {}
    for path in sorted(small):
        paths.setdefault(_joined_in(path), []).append(path)
    return {name: "\n".join(small[path] for path in parts) for name, parts in paths.items()}


def _is_part(path: str) -> bool:
    """Whether a file is only made to become a part of another; a page may stand in a folder of the same name."""
    return path.startswith(_PARTS) and not path.endswith(".html")


def _is_script(path: str) -> bool:
    return path.endswith(".js") and path.startswith((_SCRIPTS, _SEARCH_SCRIPTS))


def _shortened(file: OutputFile) -> OutputFile:
    """A script for other sites whose name stays, without comments; those with a whole number never change."""
    is_theirs = file.path in (f"embed/{name}.js" for name in ("v1", "child", "asked", "wordpress"))
    return OutputFile(file.path, str(jsmin(file.content.decode())).encode()) if is_theirs else file


def _joined_in(path: str) -> str:
    """The name of the script that a script becomes a part of."""
    if path.startswith(_PAGE_SCRIPTS):
        return path.replace(_PAGE_SCRIPTS, "assets/")
    return SEARCH if path.startswith(_SEARCH_SCRIPTS) else SCRIPT


def _with_fingerprint(name: str, text: str) -> str:
    stem, dot, ending = name.rpartition(".")
    return f"{stem}.{hashlib.sha256(text.encode()).hexdigest()[:8]}{dot}{ending}"


def _renamed(file: OutputFile, names: Mapping[str, str]) -> OutputFile:
    """A page with the names that the assets have now."""
    if not file.path.endswith(".html"):
        return file
    html = _ASKED.sub(lambda found: f'{names.get(found[1], found[1])}"', file.content.decode())
    return OutputFile(file.path, html.encode())
