"""The HTML of a page -> its start tags that have attributes, each with its line; comments and scripts hold no tags.

The pages of a site have nearly all of their start tags in common, so each text of a tag is read only once.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser

_REMEMBERED = 50_000
_ATTRIBUTES = r"""(?:[^>"']++|"[^"]*+"|'[^']*+')*+"""
_START_TAG = re.compile(rf"<[a-zA-Z][^\s/>]*+[\s/]{_ATTRIBUTES}>")
_HIDDEN = re.compile(
    rf"<(?:!--(?P<comment>.*?)-->|(?P<name>(?i:script|style))\b(?P<rest>{_ATTRIBUTES}>)(?P<code>.*?)(?=</(?i:(?P=name))\b))",
    re.DOTALL,
)


@dataclass(frozen=True)
class StartTag:
    """Its name in small letters, and its attributes; one without a value has an empty one."""

    name: str
    attributes: Mapping[str, str]


def start_tags(html: str) -> Iterator[tuple[StartTag, int]]:
    """Each start tag that has attributes, in its order, with its line."""
    shown = _HIDDEN.sub(_without_what_is_hidden, html)
    line, before = 1, 0
    for found in _START_TAG.finditer(shown):
        line += shown.count("\n", before, found.start())
        before = found.start()
        if tag := _read(found[0]):
            yield tag, line


def _without_what_is_hidden(found: re.Match[str]) -> str:
    """The start tag of a script, or nothing of a comment; and as many lines as it had."""
    start = f"<{found['name']}{found['rest']}" if found["name"] else ""
    return start + "\n" * (found["code"] or found["comment"] or "").count("\n")


@lru_cache(_REMEMBERED)
def _read(text: str) -> StartTag | None:
    reader = _Reader()
    reader.feed(text)
    return reader.tag


class _Reader(HTMLParser):
    """Reads one start tag."""

    tag: StartTag | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep it."""
        self.tag = StartTag(tag, {name: value or "" for name, value in attrs})
