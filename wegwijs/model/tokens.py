"""A text -> its words, each with its place and the script in which it is written."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_PART = re.compile(r"[^\W_]+")
_MAY_HOLD = re.compile(r"[{<@]|://|www\.")
_HELD = re.compile(r"\{[^{}]*\}|<[^<>]*>|\S*(?:@|://)\S*|\bwww\.\S*")
"""What is no word of the text: what the program fills in, and addresses and HTML, which other checks refuse."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word from one sign of a text up to another; `script` is LATIN, CYRILLIC, …, or "" for a number."""

    start: int
    end: int
    text: str
    script: str

    @property
    def small(self) -> str:
        """The word as it is compared: in small letters, with the straight apostrophe."""
        return self.text.lower().replace("’", "'")


def tokens(text: str) -> Iterator[Token]:
    """The words of a text, in their order; what a hyphen ties to another script stands by itself: ID-картка."""
    held = _HELD.sub(lambda signs: " " * len(signs[0]), text) if _MAY_HOLD.search(text) else text
    for word in _WORD.finditer(held):
        parts = [word] if script_of(word[0]) is not None else _PART.finditer(held, *word.span())
        for part in parts:
            yield Token(part.start(), part.end(), part[0], script_of(part[0]) or "")


def small_words(text: str) -> frozenset[str]:
    """The words of a text as they are compared: `small` of each of its tokens, told in a third of the time."""
    held = _HELD.sub(lambda signs: " " * len(signs[0]), text) if _MAY_HOLD.search(text) else text
    words = set(_WORD.findall(held))
    tied = {word for word in words if not word.isascii() and script_of(word) is None}
    parts = {part for word in tied for part in _PART.findall(word)}
    return frozenset(word.lower().replace("’", "'") for word in words - tied | parts)


def words_asked_about(text: str) -> frozenset[str]:
    """Every word of a text in small letters, and all parts of it: one may ask about each of them."""
    words = {word.lower().replace("’", "'") for word in _WORD.findall(text)}
    tied = {word for word in words if not word.isalnum()}
    parts = {part for word in tied for part in (*_PART.findall(word), *word.split("-"))}
    return frozenset(words | parts)


@lru_cache(maxsize=65_536)
def script_of(word: str) -> str | None:
    """The script of a word, "" for a number, None when the word has two."""
    scripts = {unicodedata.name(sign, "").partition(" ")[0] for sign in word if sign.isalpha()}
    return None if len(scripts) > 1 else next(iter(scripts), "")
