"""The HTML of pages and the scripts on them -> everything that a selector could point at.

That is tags, classes, ids, attributes and variables; and the names of the attributes of data that a script names.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

_START_TAG = re.compile(r"""<[a-zA-Z](?:[^>"']++|"[^"]*+"|'[^']*+')*+>""")
_DATA = re.compile(r"\bdata-[\w-]+|\bdataset\.(\w+)")
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

    named_by_scripts: frozenset[str]
    """Attributes such as `data-step` that a script may set."""


def seen_in(pages: Iterable[str], scripts: Iterable[str]) -> Seen:
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
    return tags.seen(variables, {name for script in scripts for name in _data_attributes(script)})


def _data_attributes(script: str) -> Iterator[str]:
    """In a script, `dataset.textSize` is the attribute `data-text-size`."""
    for found in _DATA.finditer(script):
        name = found[1]
        yield "data-" + re.sub("[A-Z]", lambda letter: f"-{letter[0].lower()}", name) if name else found[0]


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

    def seen(self, variables: Iterable[str], named_by_scripts: Iterable[str]) -> Seen:
        """Everything noted."""
        return Seen(
            tags=frozenset(self._tags),
            classes=frozenset(word for name, value in self._attributes if name == "class" for word in value.split()),
            ids=frozenset(value for name, value in self._attributes if name == "id"),
            attributes=frozenset(self._attributes),
            variables=frozenset(variables),
            named_by_scripts=frozenset(named_by_scripts),
        )
