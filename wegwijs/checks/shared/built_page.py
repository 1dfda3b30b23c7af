"""A built page -> what it holds: its language, its ids, its addresses and its words, each with its line."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

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


class _PageReader(HTMLParser):
    """Feed it the HTML of a page, then close it."""

    def __init__(self) -> None:
        super().__init__()
        self.page = BuiltPage()
        self._block: list[str] = []
        self._is_read = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag says."""
        values = {name: value or "" for name, value in attrs}
        line = self.getpos()[0]
        self._turn(tag, is_read=tag not in _NOT_READ)
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

    def handle_endtag(self, tag: str) -> None:
        """A block ends where its tag does."""
        self._turn(tag, is_read=True)

    def handle_data(self, data: str) -> None:
        """Words of a block, or of a script."""
        if self._is_read:
            self._block.append(data)

    def close(self) -> None:
        """The page ends."""
        super().close()
        self._turn("html", is_read=True)

    def _turn(self, tag: str, *, is_read: bool) -> None:
        """End a block, unless the tag stands inside lines."""
        if tag in _IN_LINES:
            return
        if said := "".join(self._block).strip():
            self.page.words.append((said, self.getpos()[0]))
        self._block.clear()
        self._is_read = is_read


def read_page(html: str) -> BuiltPage:
    """What a page holds."""
    reader = _PageReader()
    reader.feed(html)
    reader.close()
    return reader.page
