"""The HTML of pages and the scripts on them -> everything that a selector could point at.

That is tags, classes, ids, attributes and variables; and the names of the attributes of data that a script names.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser

_START_TAG = re.compile(r"""<[a-zA-Z](?:[^>"']++|"[^"]*+"|'[^']*+')*+>""")
_DATA = re.compile(r"\bdata-[\w-]+|\bdataset\.(\w+)")
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")


@dataclass(frozen=True)
class Seen:
    """What stands in at least one page."""

    tags: frozenset[str]
    without_class: frozenset[str]
    """Tags of which one has no class."""

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
    variables: set[str] = set()
    starts: set[str] = set()
    for page in pages:
        starts.update(_START_TAG.findall(page))
        variables.update(_VARIABLE.findall(page))
    tags, plain, attributes = set[str](), set[str](), set[tuple[str, str]]()
    for tag, values in map(_read, starts):
        tags.add(tag)
        attributes.update(values)
        if "class" not in dict(values):
            plain.add(tag)
    return Seen(
        tags=frozenset(tags),
        without_class=frozenset(plain),
        classes=frozenset(word for name, value in attributes if name == "class" for word in value.split()),
        ids=frozenset(value for name, value in attributes if name == "id"),
        attributes=frozenset(attributes),
        variables=frozenset(variables),
        named_by_scripts=frozenset(name for script in scripts for name in _data_attributes(script)),
    )


def _data_attributes(script: str) -> Iterator[str]:
    """In a script, `dataset.textSize` is the attribute `data-text-size`."""
    for found in _DATA.finditer(script):
        name = found[1]
        yield "data-" + re.sub("[A-Z]", lambda letter: f"-{letter[0].lower()}", name) if name else found[0]


@lru_cache(maxsize=65_536)
def _read(start: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The name of a start tag, and its attributes with their values; the same one stands on many pages and sites."""
    reader = _StartTag()
    reader.feed(start)
    return reader.found


class _StartTag(HTMLParser):
    """Keeps what stands in one start tag."""

    def __init__(self) -> None:
        super().__init__()
        self.found: tuple[str, tuple[tuple[str, str], ...]] = ("", ())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag and its attributes."""
        self.found = tag, tuple((name, value or "") for name, value in attrs)
