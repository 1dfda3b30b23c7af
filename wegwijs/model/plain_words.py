"""A text for people is whole, and holds no signs that only programs read."""

import re
from html import unescape

from wegwijs.model.unfit import Unfit
from wegwijs.model.written import Written

_MARKUP = ("{{", "](", "**")
"""Signs that only a Markdown text may have."""

_HTML = re.compile(r"</?[a-z][^<>]*>|<!--|<![a-z]|&(?:[a-z][a-z0-9]*|#[0-9]+|#x[0-9a-f]+);", re.IGNORECASE)
"""A tag, a remark or the name of a sign in HTML; a < before a space or a number is none of them."""


def whole(value: object) -> object:
    """A text of which YAML left nothing out; behind a code, a number or a day a remark may stand. Raises Unfit."""
    if isinstance(value, Written) and value.lost:
        text = f"{value} {value.lost}".strip()
        quoted = f'"{text}"' if '"' not in text and "\\" not in text else '"…"'
        raise Unfit(
            f"Put the whole text between quotes: {quoted}. A remark goes on a line of its own.",
            what=f"YAML leaves out what stands behind this text: {value.lost}",
            why="Readers would see half an address or half a sentence.",
            check="cut-text",
        )
    return value


def plain(value: str) -> str:
    """A text that is shown as it is written. Raises ValueError for Markdown, Unfit for HTML."""
    if found := next((sign for sign in _MARKUP if sign in value), None):
        raise ValueError(f"a text of plain words; readers would see the signs {found} here")
    if html := html_in(value):
        raise Unfit(
            "Write plain words only. Between two lines of an address, write a comma.",
            what=f"HTML stands in this text: {html}",
            why="Readers would see these signs, or words that run together.",
            check="raw-html",
        )
    return value


def html_in(text: str) -> str | None:
    """The first piece of HTML in a text, as it is written."""
    pieces = (match.group() for match in _HTML.finditer(text))
    return next((piece for piece in pieces if piece.startswith("<") or unescape(piece) != piece), None)
