"""Words whose language is known wherever they stand: those of the glossary, and names."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

_START = re.compile(r"(?<![\w-])[^\W_]+")
"""The first letters of a word."""

_INSIDE = re.compile(r"[\w-]")
_PLURAL = re.compile(r"s(?![\w-])")
"""What English, and Dutch now and then, writes behind an abbreviation of which there are several: OCMWs."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text, from one sign up to another, and its language; "" when it has none."""

    start: int
    end: int
    language: str


@dataclass(frozen=True)
class Phrases:
    """Phrase -> its language; where two begin alike, the longest counts."""

    languages: Mapping[str, str]

    def found_in(self, text: str) -> Iterator[Piece]:
        """Every phrase that stands in a text as whole words; at the start of a sentence with a capital."""
        if self._first_words.isdisjoint(_START.findall(text.lower())):
            return
        end = 0
        for first in _START.finditer(text):
            start, word = first.start(), first[0].lower()
            if start >= end and word in self._first_words and (piece := self._at(text, start, word)):
                end = piece.end
                yield piece

    def _at(self, text: str, start: int, first: str) -> Piece | None:
        """The longest phrase at a place, if there is one."""
        for phrase in (*self._by_first_word.get(first, ()), *self._by_first_word.get(first.removesuffix("s"), ())):
            end = start + len(phrase)
            if _is_same(phrase, text[start:end]):
                if _is_abbreviation(phrase) and _PLURAL.match(text, end):
                    end += 1
                if not _INSIDE.match(text, end):
                    return Piece(start, end, self.languages[phrase])
        return None

    @cached_property
    def _first_words(self) -> frozenset[str]:
        """With which words a phrase can begin: most texts hold none, which is seen at once."""
        return frozenset(word for first in self._by_first_word for word in (first, f"{first}s"))

    @cached_property
    def _by_first_word(self) -> Mapping[str, list[str]]:
        """First word in small letters -> the phrases, the longest first."""
        phrases: dict[str, list[str]] = {}
        for phrase in sorted(self.languages, key=len, reverse=True):
            if first := _START.match(phrase):
                phrases.setdefault(first[0].lower(), []).append(phrase)
        return phrases


def _is_same(phrase: str, text: str) -> bool:
    return phrase == text or (phrase[:1].islower() and phrase[1:] == text[1:] and phrase[0] == text[:1].lower())


def _is_abbreviation(phrase: str) -> bool:
    return len(phrase) > 1 and phrase.isalpha() and phrase.isupper()
