"""The words of a text that no phrase holds -> those of the source language, and those that nobody knows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from wegwijs.model.lexicon import SIGNS, Lexicon
from wegwijs.model.phrases import Piece
from wegwijs.model.runs import runs
from wegwijs.model.tokens import Token

Word: TypeAlias = Piece | Token
"""A phrase whose language is known, or a word whose language is to be found."""


_BEFORE_A_WORD = re.compile(r"[ \N{NO-BREAK SPACE}]+\w")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Words that are of the source language, and words that are in no language of which the guide knows."""

    source: Sequence[Token] = ()
    unknown: Sequence[Token] = ()


def by_script(text: str, words: Sequence[Word], lexicon: Lexicon) -> Iterator[Verdict]:
    """A text of another script: what is written in that of the source is of the source, a run at a time."""
    for run in runs(text, (word for word in words if isinstance(word, Piece) or word.script == lexicon.script)):
        free = [word for word in _free(run) if not lexicon.is_name(word)]
        unknown = [word for word in free if not _is_known(word, lexicon)]
        if unknown:
            yield Verdict(unknown=unknown)
        elif not all(map(_is_letter, free)):
            yield Verdict(free)


@dataclass(frozen=True, slots=True)
class BySigns:
    """A text of the same script: words between brackets or quotes, or a text that has no others.

    `own` are the words of its language, `shared` the words of the glossary among them.
    """

    lexicon: Lexicon
    own: frozenset[str]
    shared: frozenset[str]

    def verdicts(self, text: str, words: Sequence[Word], *, is_cell: bool) -> Iterator[Verdict]:
        """What is found in the whole text, or else between its signs."""
        if self._is_source(words) or (is_cell and self._is_glossary(words)):
            yield Verdict(_free(words))
            return
        for signs in SIGNS.finditer(text):
            inside = [word for word in words if signs.start() < word.start and word.end < signs.end()]
            if self._is_source(inside) or self._is_glossary(inside):
                yield Verdict(_free(inside))
            elif signs["bracket"]:
                yield Verdict(tuple(self._amid_others(text, inside)), self._unknown(inside))

    def _is_source(self, words: Sequence[Word]) -> bool:
        """The source language knows all the words, and the text's own does not know one of them."""
        return all(map(self._is_known, words)) and any(map(self._is_no_other, _free(words)))

    def _is_glossary(self, words: Sequence[Word]) -> bool:
        """All the words are in the glossary, though the text's own language may use them too."""
        return all(word.small in self.shared for word in _free(words))

    def _amid_others(self, text: str, words: Sequence[Word]) -> Iterator[Token]:
        """Words of the source among others: (also called woning)."""
        has_own = self._has_own(words)
        for run in runs(text, filter(self._is_known, words)):
            certain = [number for number, word in enumerate(run) if self._is_no_other(word)]
            if has_own and self._says_too_little(text, [run[number] for number in certain]):
                certain = [number for number in certain if isinstance(run[number], Piece)]
            yield from _free(run[certain[0] : certain[-1] + 1] if certain else ())

    @staticmethod
    def _says_too_little(text: str, certain: Sequence[Word]) -> bool:
        """Beside words of the text's own language, one word before another is rather a rare one of it: (per month)."""
        free = _free(certain)
        return len(free) == 1 and bool(_BEFORE_A_WORD.match(text, free[0].end))

    def _has_own(self, words: Iterable[Word]) -> bool:
        """Whether one of the words is of the text's own language and not of the source."""
        return any(word.small in self.own and not self._is_known(word) for word in _free(words))

    def _unknown(self, words: Sequence[Word]) -> Sequence[Token]:
        """Words that neither language knows, unless they stand among words of the text: (a small deposit)."""
        if self._has_own(words):
            return ()
        strange = (word for word in _free(words) if not self._is_known(word) and word.small not in self.own)
        return [word for word in strange if word.script == self.lexicon.script]

    def _is_known(self, word: Word) -> bool:
        return _is_known(word, self.lexicon)

    def _is_no_other(self, word: Word) -> bool:
        """Whether a word is of the source language and no other."""
        if isinstance(word, Piece):
            return word.language == self.lexicon.source
        return self._is_known(word) and not _is_letter(word) and word.small not in self.own


def _is_known(word: Word, lexicon: Lexicon) -> bool:
    return isinstance(word, Piece) or _is_letter(word) or lexicon.knows(word)


def _is_letter(word: Token) -> bool:
    """A capital alone is a sign, such as that of a card or a driving licence, unless it stands among words."""
    return len(word.text) == 1 and word.text.isupper()


def _free(words: Iterable[Word]) -> list[Token]:
    """The words that no phrase holds."""
    return [word for word in words if isinstance(word, Token)]
