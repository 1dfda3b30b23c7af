"""A built page -> what it holds: its language, its ids, its addresses and its words, each with its line."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape

_REST = r"""(?:[^>"']++|"[^"]*+"|'[^']*+')*+>"""
_TAG = re.compile(f"</?[a-zA-Z]{_REST}")
_SKIPPED = "|".join(rf"{name}\b{_REST}(?:.*?(?=</{name})|.*)" for name in ("(?i:script)", "(?i:style)"))
_PIECE = re.compile(f"(<(?:{_SKIPPED}|/?[a-zA-Z]{_REST}|!--.*?-->|![^>]*>))", re.DOTALL)
"""A remark, or a tag with its attributes, as the program writes them; a script or a style with all that is in it."""
_NAME = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
_VALUE = re.compile(r"""([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?""")

_LOADED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src"}
_LOADED_RELATIONS = ("stylesheet", "preconnect", "preload", "icon", "manifest", "modulepreload", "dns-prefetch")
_IN_LINES = frozenset(
    "a abbr b bdi button cite em i input label mark q small span strong sub sup time u wbr".split()  # noqa: SIM905
)
"""Tags that stand inside a line; all others begin a new one."""

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
    """What a tag says, wherever it stands. Most of them say nothing that is noted."""

    name: str
    ends_block: bool
    is_noted: bool
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

    def note(self, tag: _Tag, line: int) -> None:
        """Note what a tag says."""
        page = self.page
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
        if tag.name == "html":
            page.language = tag.language

    def say(self, words: str) -> None:
        """Words of a block."""
        self._block.append(words)

    def end_block(self, line: int) -> None:
        """What was said so far is a block."""
        if self._block:
            if said := unescape("".join(self._block)).strip():
                self.page.words.append((said, line))
            self._block.clear()


def read_page(html: str) -> BuiltPage:
    """What a page holds."""
    reader, line = _PageReader(), 1
    *pieces, last = _PIECE.split(html)
    for words, written in zip(pieces[::2], pieces[1::2], strict=True):
        if words:
            reader.say(words)
            line += words.count("\n")
        tag = _tag(written)
        if tag.ends_block:
            reader.end_block(line)
        if tag.is_noted:
            reader.note(tag, line)
        line += written.count("\n")
    reader.say(last)
    reader.end_block(line + last.count("\n"))
    return reader.page


@lru_cache(maxsize=16_384)
def _tag(written: str) -> _Tag:
    """A tag with its attributes; most tags stand on many pages."""
    opened, whole = _NAME.match(written), _TAG.match(written)
    end, name = (opened[1], opened[2].lower()) if opened else ("", "")
    found = [] if end or not opened or not whole else _VALUE.findall(whole[0][opened.end() : -1])
    values = {name.lower(): unescape(double or single or bare) for name, double, single, bare in found}
    relations = set(values.get("rel", "").split())
    words = tuple(values[one] for one in _READ if values.get(one))
    links = tuple(values[one] for one in ("href", "src") if one in values)
    leads_on = name == "meta" and values.get("http-equiv", "").lower() == "refresh"
    return _Tag(
        name,
        ends_block=bool(name) and name not in _IN_LINES,
        is_noted=bool(words or links or values.get("id")) or (name == "html" and not end) or leads_on,
        words=words,
        id=values.get("id", ""),
        links=links,
        loads=name in _LOADED or (name == "link" and bool(relations & {*_LOADED_RELATIONS})),
        leads_on=leads_on,
        language=values.get("lang"),
    )
