"""Entries that a file of words lacks: those of the source with their words translated, put where they belong."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wegwijs.exchange.splicing import Edit, Texts, spliced
from wegwijs.exchange.units import WordsFile
from wegwijs.reading.text_files import TextFile
from wegwijs.reading.yaml_entries import Entry, entries_in

_SCHEMA = "# yaml-language-server:"
_EMPTY = re.compile(r":\s*\{\s*\}$")
"""An entry that has nothing below it yet."""
_INDEPENDENT = ("interface",)
"""Files of which each text counts by itself. In others, an entry is put in with all its texts or not at all."""


def new_entries(file: WordsFile, source: TextFile, there: TextFile, texts: Texts) -> Iterator[tuple[Edit, set[str]]]:
    """An edit for each entry that can be put into a translation, and the addresses that it takes with it."""
    writer = _Writer(file, spliced(source, file.source, texts).text, texts)
    yield from _added(writer, there.text, entries_in(writer.text), entries_in(there.text))


def new_table(file: WordsFile, source: TextFile, texts: Texts) -> tuple[str, set[str]] | None:
    """A whole file of words with the entries that can be put into it; None when texts above all entries are missing."""
    writer = _Writer(file, spliced(source, file.source, texts).text, texts)
    entries = entries_in(writer.text)
    head = {address for entry in entries if not entry.inner for address in writer.addresses(entry)}
    if not head <= texts.keys():
        return None
    first = writer.text.partition("\n")[0]
    lines = [first] if first.startswith(_SCHEMA) else []
    lines += [line for entry in entries for line in writer.lines(entry, 0)]
    return "\n".join(lines) + "\n", {address for entry in entries for address in writer.taken(entry)}


def _added(
    writer: "_Writer", text: str, wanted: Sequence[Entry], there: Sequence[Entry]
) -> Iterator[tuple[Edit, set[str]]]:
    """Each missing entry stands behind the one that it follows in the source."""
    known = {entry.path: entry for entry in there}
    place, before = text.rfind("\n", 0, there[0].start) + 1 if there else 0, True
    for entry in wanted:
        if found := known.get(entry.path):
            if entry.inner and found.inner:
                yield from _added(writer, text, entry.inner, found.inner)
            elif _EMPTY.search(text[found.start : found.end]) and (lines := writer.lines(entry, found.indent)):
                yield (found.start, found.end, "\n".join(lines).lstrip(" ")), writer.taken(entry)
            end = text.find("\n", found.end)
            place, before = (len(text) if end < 0 else end), False
        elif there and (lines := writer.lines(entry, there[0].indent)):
            block = "\n".join(lines)
            yield (place, place, f"{block}\n" if before else f"\n{block}"), writer.taken(entry)


@dataclass(frozen=True)
class _Writer:
    """Writes entries of the source, in which `text` has the translated texts already."""

    file: WordsFile
    text: str
    texts: Texts

    def addresses(self, entry: Entry) -> set[str]:
        """The texts of an entry that are to be translated."""
        start = "/".join([self.file.stem, *map(str, entry.path)])
        return {one for one in self.file.segments if one == start or one.startswith(f"{start}/")}

    def taken(self, entry: Entry) -> set[str]:
        """The texts that `lines` has."""
        if not entry.inner or self._is_one(entry):
            return self.addresses(entry) if self.lines(entry, 0) else set()
        return {address for inner in entry.inner for address in self.taken(inner)}

    def lines(self, entry: Entry, indent: int) -> list[str]:
        """The lines of an entry with its translated texts; none when it has none, or not all that it needs."""
        addresses = self.addresses(entry)
        if not addresses or ((not entry.inner or self._is_one(entry)) and not addresses <= self.texts.keys()):
            return []
        if not entry.inner:
            return entry.lines(self.text, indent)
        inner = [line for one in entry.inner for line in self.lines(one, indent + one.indent - entry.indent)]
        name = self.text[entry.start : entry.inner[0].start].partition("\n")[0].rstrip()
        return [" " * indent + name, *inner] if inner else []

    def _is_one(self, entry: Entry) -> bool:
        """Whether an entry makes no sense without one of its texts: a word and its explanation."""
        if self.file.stem in _INDEPENDENT or len(entry.path) == 1:
            return False
        return any(not one.inner and self.addresses(one) for one in entry.inner)
