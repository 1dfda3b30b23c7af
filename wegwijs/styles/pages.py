"""The HTML of pages -> everything that a selector could point at: tags, classes, ids, attributes, variables."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser

_START_TAG = re.compile(r"""<[a-zA-Z](?:[^>"']++|"[^"]*+"|'[^']*+')*+>""")
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")


@dataclass(frozen=True)
class Seen:
    """What stands in at least one page."""

    tags: frozenset[str]
    classes: frozenset[str]
    ids: frozenset[str]
    attributes: frozenset[tuple[str, str]]
    """Each attribute with each of its values."""

    variables: frozenset[str]
    """Custom properties that a page itself reads, such as `--wegwijs-blue`."""


def seen_in(pages: Iterable[str]) -> Seen:
    """What stands in the pages. Most start tags are the same on every page, so each is read only once."""
    tags = _StartTags()
    variables: set[str] = set()
    starts: set[str] = set()
    for page in pages:
        starts.update(_START_TAG.findall(page))
        variables.update(_VARIABLE.findall(page))
    for start in sorted(starts):
        tags.feed(start)
        tags.reset()
    return tags.seen(variables)


class _StartTags(HTMLParser):
    """Collects what stands in start tags."""

    def __init__(self) -> None:
        super().__init__()
        self._tags: set[str] = set()
        self._attributes: set[tuple[str, str]] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag and its attributes."""
        self._tags.add(tag)
        self._attributes.update((name, value or "") for name, value in attrs)

    def seen(self, variables: Iterable[str]) -> Seen:
        """Everything noted."""
        return Seen(
            tags=frozenset(self._tags),
            classes=frozenset(word for name, value in self._attributes if name == "class" for word in value.split()),
            ids=frozenset(value for name, value in self._attributes if name == "id"),
            attributes=frozenset(self._attributes),
            variables=frozenset(variables),
        )
