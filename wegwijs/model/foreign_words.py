"""A text -> the pieces of it that are in another language, and the words of which nobody knows in which they are.

docs/editing.md tells editors the rule, under "Which words are Dutch".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from wegwijs.model.lexicon import Lexicon
from wegwijs.model.phrases import Piece
from wegwijs.model.runs import runs
from wegwijs.model.tokens import Token, tokens
from wegwijs.model.verdicts import BySigns, Word, by_script

_END = re.compile(r"[ \N{NO-BREAK SPACE}]?[.!?…]+(?=[\"”“»])")
"""The sign that ends a sentence between quotes: it belongs to how one says it."""


@dataclass(frozen=True, slots=True)
class ForeignWords:
    """Pieces in their order; one without a language is a name."""

    pieces: tuple[Piece, ...]
    unknown: tuple[Token, ...] = ()


@lru_cache(maxsize=16_384)
def foreign_words(text: str, language: str, lexicon: Lexicon, *, is_cell: bool = False) -> ForeignWords:
    """What is foreign in a text of one language; `is_cell`: it stands alone in a cell of a table.

    It is remembered, for the same words stand on a page, on paper and in menus.
    """
    own = lexicon.own.get(language)
    if own is None and lexicon.letters.isdisjoint(text):
        return ForeignWords(())
    phrases = list(_phrases(text, language, lexicon))
    if language == lexicon.source:
        return ForeignWords(tuple(_joined(text, [phrase for phrase in phrases if phrase.language])))
    words = _words(text, phrases)
    if own is None:
        verdicts = list(by_script(text, words, lexicon))
    else:
        verdicts = list(BySigns(lexicon, own, lexicon.shared[language]).verdicts(text, words, is_cell=is_cell))
    found = [Piece(word.start, word.end, lexicon.source) for verdict in verdicts for word in verdict.source]
    unknown = tuple(word for verdict in verdicts for word in verdict.unknown)
    return ForeignWords(tuple(_joined(text, [*phrases, *found])), unknown)


def _phrases(text: str, language: str, lexicon: Lexicon) -> Iterator[Piece]:
    """The phrases that are foreign here: a name in the language of the text itself is only a name."""
    shared = lexicon.shared.get(language, frozenset()) if language in lexicon.own else frozenset[str]()
    for phrase in lexicon.phrases.found_in(text):
        if phrase.language == language:
            yield replace(phrase, language="")
        elif text[phrase.start : phrase.end].lower() not in shared:
            yield phrase


def _words(text: str, phrases: Sequence[Piece]) -> list[Word]:
    """The phrases, and all other words, in their order; a number is no word of a language."""
    held = {sign for phrase in phrases for sign in range(phrase.start, phrase.end)}
    free = (word for word in tokens(text) if word.script and word.start not in held)
    return sorted([*phrases, *free], key=lambda word: word.start)


def _joined(text: str, pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbours in one language as one piece, with the names between them."""
    for run in runs(text, pieces):
        for language, group in groupby(_with_names(run), key=lambda piece: piece.language):
            first, *others = group
            end = others[-1].end if others else first.end
            yield Piece(first.start, _said_end(text, end) if language else end, language)


def _with_names(run: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces; a name between words of one language is said with them."""
    languages = [piece.language for piece in run]
    for number, piece in enumerate(run):
        before = next(filter(None, reversed(languages[:number])), "")
        after = next(filter(None, languages[number:]), "")
        yield replace(piece, language=before) if not piece.language and before == after else piece


def _said_end(text: str, end: int) -> int:
    """The end of a piece, behind the sign that ends its sentence."""
    sign = _END.match(text, end)
    return sign.end() if sign else end
