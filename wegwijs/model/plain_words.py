"""A text for people is whole, and holds no signs that only programs read."""

import re
from html import unescape

from wegwijs.model.unfit import Unfit
from wegwijs.model.written import Written

_MARKUP = ("{{", "{%", "{#", "](", "**")
"""Signs that only a Markdown text may have, and those of templates."""

_TAG = re.compile(r"<\s*/?\s*[a-z][^<>]*>|<!--|<!\[?[a-z]|<\?[a-z]", re.IGNORECASE)
"""A tag or a remark of HTML; a < before a space or a number is neither."""

_NAMED_SIGN = re.compile(r"&(?:[a-z][a-z0-9]*|#[0-9]+|#x[0-9a-f]+);", re.IGNORECASE)
"""The name or the number of a sign in HTML: &nbsp;"""

_HTML_HARMS = "Readers would see these signs, or words that run together."


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


def without_named_signs(value: str) -> str:
    """A text with each sign as itself. Raises Unfit for a name such as &nbsp;."""
    for match in _NAMED_SIGN.finditer(value):
        sign = unescape(match.group())
        if sign != match.group():
            raise Unfit(
                f"Write the sign itself: {sign}" if sign.strip() else "Write a space.",
                what=f"HTML stands in this text: {match.group()}",
                why=_HTML_HARMS,
                check="raw-html",
            )
    return value


def plain(value: str) -> str:
    """A text that is shown as it is written. Raises ValueError for Markdown, Unfit for HTML."""
    if found := next((sign for sign in _MARKUP if sign in value), None):
        raise ValueError(f"a text of plain words; readers would see the signs {found} here")
    if tag := _TAG.search(value):
        raise Unfit(
            "Write plain words only. Between two lines of an address, write a comma.",
            what=f"HTML stands in this text: {tag.group()}",
            why=_HTML_HARMS,
            check="raw-html",
        )
    return without_named_signs(value)
