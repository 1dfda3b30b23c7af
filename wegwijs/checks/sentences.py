"""Passages -> sentences of people, without the signs of Markdown, each with the line on which it starts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from wegwijs.findings import Place
from wegwijs.model.guide import Passage

_FACT = re.compile(r"\{\{[^}]*\}\}")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_SIGNS = re.compile(r"\{[^}]*\}|\*\*|^\s*(?:[-#>]+|\d+\.|!!!\s+\w+)\s+")
_END = re.compile(r"(?<=[.!?:;…])[\"»”)]*\s+")
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")


@dataclass(frozen=True)
class Sentence:
    """A sentence as people read it."""

    text: str
    place: Place
    language: str

    @property
    def words(self) -> list[str]:
        """Its words; a fact counts as one."""
        return words(self.text)


@lru_cache(maxsize=16_384)
def sentences(passage: Passage) -> tuple[Sentence, ...]:
    """The sentences of a passage; in a table each cell is a text of its own. Several checks ask for the same ones."""
    return tuple(_sentences(passage))


def _sentences(passage: Passage) -> Iterator[Sentence]:
    in_lines = passage.place.file.endswith(".md")
    for number, line in enumerate(passage.text.split("\n")):
        place = Place(passage.place.file, passage.place.line + (number if in_lines else 0))
        cells = line.split("|") if line.startswith("|") else [line]
        for cell in cells:
            for text in _END.split(plain(cell)):
                if text.strip():
                    yield Sentence(text.strip(), place, passage.language)


def words(text: str) -> list[str]:
    """The words of a text, without its signs."""
    return _WORD.findall(text)


def plain(line: str) -> str:
    """A line of Markdown as people read it; a fact becomes one word without letters of any language."""
    return _SIGNS.sub("", _LINK.sub(r"\1", _FACT.sub("0", line)))
