"""Words of a text -> runs: words that follow each other with nothing between them but spaces, digits and signs."""

import re
from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

_GAP = re.compile(r"[ \t\N{NO-BREAK SPACE}\d,.:;!?…/\"'’“”„«»&+–—-]*")
"""No bracket, no line end, no fact, no other word."""


class Placed(Protocol):
    """What stands from one sign of a text up to another."""

    @property
    def start(self) -> int:
        """Its first sign."""
        ...

    @property
    def end(self) -> int:
        """The sign behind it."""
        ...


Word = TypeVar("Word", bound=Placed)


def runs(text: str, words: Iterable[Word]) -> Iterator[list[Word]]:
    """The words in their order, cut wherever more than a gap stands between two of them."""
    run: list[Word] = []
    for word in sorted(words, key=lambda word: word.start):
        if run and not _GAP.fullmatch(text, run[-1].end, word.start):
            yield run
            run = []
        run.append(word)
    if run:
        yield run
