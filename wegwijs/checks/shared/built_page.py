"""A built page -> what it holds: its language, its ids, its addresses and its words, each with its line."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape

_PIECE = re.compile(r"""<!--.*?-->|<![^>]*>|</?[a-zA-Z](?:[^>"']++|"[^"]*+"|'[^']*+')*+>""", re.DOTALL)
"""A remark, or a tag with its attributes, as the program writes them; what stands in scripts is not looked at."""
_NAME = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
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


@dataclass(frozen=True)
class _Tag:
    """What a tag says, wherever it stands."""

    name: str
    is_end: bool
    words: tuple[str, ...]
    id: str
    links: tuple[str, ...]
    loads: bool
    leads_on: bool
    language: str | None


@dataclass
class _PageReader:
    """Notes what a page holds, tag by tag."""

    page: BuiltPage = field(default_factory=BuiltPage)
    _block: list[str] = field(default_factory=list[str])
    _is_read: bool = True

    def read(self, tag: _Tag, line: int) -> None:
        """Note what a tag says; one that does not stand inside a line ends a block."""
        if tag.name and tag.name not in _IN_LINES:
            self.end_block(line)
            self._is_read = tag.is_end or tag.name not in _NOT_READ
        page = self.page
        if tag.words:
            page.words += [(words, line) for words in tag.words]
        if tag.id:
            if tag.id in page.ids:
                page.repeated.append((tag.id, line))
            page.ids.setdefault(tag.id, line)
        if tag.links:
            found = [(link, line) for link in tag.links]
            page.links += found
            page.loaded += found if tag.loads else []
        page.leads_on |= tag.leads_on
        if tag.name == "html" and not tag.is_end:
            page.language = tag.language

    def say(self, words: str) -> None:
        """Words of a block, or of a script."""
        if self._is_read and words:
            self._block.append(words)

    def end_block(self, line: int) -> None:
        """What was said so far is a block."""
        if said := unescape("".join(self._block)).strip():
            self.page.words.append((said, line))
        self._block.clear()


def read_page(html: str) -> BuiltPage:
    """What a page holds."""
    reader, line, end = _PageReader(), 1, 0
    while found := _PIECE.search(html, end):
        start = found.start()
        if start > end:
            reader.say(html[end:start])
        line += html.count("\n", end, start)
        tag = _tag(found[0])
        reader.read(tag, line)
        end = found.end() if tag.is_end or tag.name not in _NOT_READ else _end_of(tag.name, html, found.end())
        line += html.count("\n", start, end)
    reader.say(html[end:])
    reader.end_block(line + html.count("\n", end))
    return reader.page


def _end_of(name: str, html: str, start: int) -> int:
    """Where a script or a style ends: what looks like a tag inside it is none."""
    end = re.compile(f"</{name}", re.IGNORECASE).search(html, start)
    return end.start() if end else len(html)


@lru_cache(maxsize=16_384)
def _tag(written: str) -> _Tag:
    """A tag with its attributes; most tags stand on many pages."""
    opened = _NAME.match(written)
    end, name = (opened[1], opened[2].lower()) if opened else ("", "")
    found = [] if end or not opened else _VALUE.findall(written[opened.end() : -1])
    values = {name.lower(): unescape(double or single or bare) for name, double, single, bare in found}
    relations = set(values.get("rel", "").split())
    return _Tag(
        name,
        bool(end),
        words=tuple(values[one] for one in _READ if values.get(one)),
        id=values.get("id", ""),
        links=tuple(values[one] for one in ("href", "src") if one in values),
        loads=name in _LOADED or (name == "link" and bool(relations & {*_LOADED_RELATIONS})),
        leads_on=name == "meta" and values.get("http-equiv", "").lower() == "refresh",
        language=values.get("lang"),
    )
