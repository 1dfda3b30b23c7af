"""A built page -> what it holds: its language, its ids, its addresses and its words, each with its line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape

_PIECE = re.compile(
    r"""<!--.*?-->|<![^>]*>|<(?P<end>/?)(?P<tag>[a-zA-Z][^\s/>]*)(?P<values>(?:[^>"']++|"[^"]*+"|'[^']*+')*+)>""",
    re.DOTALL,
)
"""A remark, or a tag with its attributes, as the program writes them; what stands in scripts is not looked at."""
_VALUE = re.compile(r"""([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?""")

_LOADED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src"}
_LOADED_RELATIONS = ("stylesheet", "preconnect", "preload", "icon", "manifest", "modulepreload", "dns-prefetch")
_IN_LINES = frozenset(
    "a abbr b bdi button cite em i input label mark q small span strong sub sup time u wbr".split()  # noqa: SIM905
)
"""Tags that stand inside a line; all others begin a new one."""

_NOT_READ = ("script", "style")
_READ = ("alt", "aria-label", "content", "data-label", "placeholder", "title")
"""Attributes whose words a reader sees or hears."""


@dataclass
class BuiltPage:
    """What a page holds. `leads_on`: whether a browser goes on to another page by itself.

    `words` are those of each block and of the attributes with words.
    """

    language: str | None = None
    leads_on: bool = False
    ids: dict[str, int] = field(default_factory=dict[str, int])
    repeated: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])
    links: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])
    loaded: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])
    words: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])


@dataclass
class _PageReader:
    """Notes what a page holds, tag by tag."""

    page: BuiltPage = field(default_factory=BuiltPage)
    _block: list[str] = field(default_factory=list[str])
    _is_read: bool = True

    def start(self, tag: str, values: Mapping[str, str], line: int) -> None:
        """Note what a tag says."""
        self.turn(tag, line, is_read=tag not in _NOT_READ)
        self.page.words += [(values[name], line) for name in _READ if values.get(name)]
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            self.page.leads_on = True
        if tag == "html":
            self.page.language = values.get("lang")
        if name := values.get("id"):
            if name in self.page.ids:
                self.page.repeated.append((name, line))
            self.page.ids.setdefault(name, line)
        addresses = [values[name] for name in ("href", "src") if name in values]
        self.page.links += [(address, line) for address in addresses]
        if tag in _LOADED or (tag == "link" and set(values.get("rel", "").split()) & {*_LOADED_RELATIONS}):
            self.page.loaded += [(address, line) for address in addresses]

    def say(self, words: str) -> None:
        """Words of a block, or of a script."""
        if self._is_read and words:
            self._block.append(unescape(words))

    def turn(self, tag: str, line: int, *, is_read: bool) -> None:
        """End a block, unless the tag stands inside lines."""
        if tag in _IN_LINES:
            return
        if said := "".join(self._block).strip():
            self.page.words.append((said, line))
        self._block.clear()
        self._is_read = is_read


def read_page(html: str) -> BuiltPage:
    """What a page holds."""
    reader, line, end = _PageReader(), 1, 0
    for found in _PIECE.finditer(html):
        reader.say(html[end : found.start()])
        line += html.count("\n", end, found.start())
        if found["tag"] and found["end"]:
            reader.turn(found["tag"].lower(), line, is_read=True)
        elif found["tag"]:
            reader.start(found["tag"].lower(), _values(found["values"]), line)
        line += html.count("\n", found.start(), found.end())
        end = found.end()
    reader.say(html[end:])
    reader.turn("html", line + html.count("\n", end), is_read=True)
    return reader.page


@lru_cache(maxsize=16_384)
def _values(written: str) -> dict[str, str]:
    """The attributes of a tag; most tags stand on many pages."""
    found = ((name, double or single or bare) for name, double, single, bare in _VALUE.findall(written))
    return {name.lower(): unescape(value) for name, value in found}
