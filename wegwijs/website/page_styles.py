"""Pages and their stylesheets -> the pages with their styles in them: then one answer of the host shows a page.

On slow 3G each question to the host takes 0.4 seconds. What stands in a page is only what its kind of page needs, and
its policy names the fingerprint of that, so no other style can be put into it.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping

from wegwijs.model.output import OutputFile

_KINDS = ("site", "welcome", "rights", "checklist", "sources")
"""Where readers come in, and kinds of which a language has one page; what several other pages share stays a file."""

_LINK = re.compile(rf'<link rel="stylesheet" href="[^"]*(assets/(?:{"|".join(_KINDS)})\.css)">')
_POLICY = "style-src 'self'"


def with_styles_inside(files: Iterable[OutputFile], styles: Mapping[str, str]) -> list[OutputFile]:
    """The same files; `styles` are those of each kind of page by the name of their file: assets/site.css."""
    parts = {name: (f"<style>{text}</style>", f"{_POLICY} '{_fingerprint(text)}'") for name, text in styles.items()}
    return [_with_style(file, parts) if file.path.endswith(".html") else file for file in files]


def _with_style(page: OutputFile, parts: Mapping[str, tuple[str, str]]) -> OutputFile:
    html = page.content.decode()
    found = _LINK.search(html)
    if not found:
        return page
    style, policy = parts[found[1]]
    before, after = html[: found.start()], html[found.end() :]
    return OutputFile(page.path, f"{before.replace(_POLICY, policy, 1)}{style}{after}".encode())


def _fingerprint(text: str) -> str:
    """As a policy writes it."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
