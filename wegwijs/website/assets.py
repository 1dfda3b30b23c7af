"""The built site with small stylesheets and few scripts; their names change when they do, so phones can keep them."""

import hashlib
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
_PARTS = ("assets/stylesheets/", _STYLES, _SCRIPTS, _SEARCH_SCRIPTS)


def our_styles(built: Iterable[OutputFile]) -> str:
    """Our stylesheets in the order in which they hold: the look of all pages, those of single features, paper."""
    sheets = {file.path: file.content.decode() for file in built if file.path.startswith(_STYLES)}
    return "\n".join(
        sheets[path] for path in sorted(sheets, key=lambda path: (path != _OURS_FIRST, path == _OURS_LAST, path))
    )


def pages_with(built: Iterable[OutputFile], asset: str) -> list[str]:
    """The HTML of the pages that ask for a stylesheet or script."""
    pages = (file.content.decode() for file in built if file.path.endswith(".html"))
    return [html for html in pages if f'{asset}"' in html]


def scripts_on(built: Iterable[OutputFile], pages: Iterable[str]) -> list[str]:
    """The scripts that pages ask for, at once or when they are wanted."""
    html = "\n".join(pages)
    return [script for name, script in _scripts(built).items() if f'{name}"' in html]


def with_assets(built: Iterable[OutputFile], styles: Mapping[str, str]) -> list[OutputFile]:
    """The built site with `styles` by name as its only stylesheets, and its scripts joined."""
    files = list(built)
    assets = {**styles, **_scripts(files)}
    names = {name: _with_fingerprint(name, text) for name, text in assets.items() if _is_asked_for(files, name)}
    pages = [_renamed(_shortened(file), names) for file in files if not _is_part(file.path)]
    return [*pages, *(OutputFile(name, assets[asset].encode()) for asset, name in names.items())]


def _is_asked_for(files: Iterable[OutputFile], asset: str) -> bool:
    """Whether a page names an asset; that of a desk, for example, nobody needs where there is no desk."""
    name = f'{asset}"'.encode()
    return any(name in file.content for file in files if file.path.endswith(".html"))


def _scripts(files: Iterable[OutputFile]) -> dict[str, str]:
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
    html = file.content
    for name, fingerprinted in names.items():
        html = html.replace(f'{name}"'.encode(), f'{fingerprinted}"'.encode())
    return OutputFile(file.path, html)
