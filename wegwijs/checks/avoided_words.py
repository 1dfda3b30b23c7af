"""Guide -> Findings about words that must not be used: the list `avoid` in the glossary of a language."""

import re
from collections.abc import Iterator

from wegwijs.findings import Finding
from wegwijs.model.guide import Guide
from wegwijs.model.sentences import Sentence


def check_avoided_words(guide: Guide) -> Iterator[Finding]:
    """Words of the list `avoid`, wherever they stand."""
    avoided = {language.code: _Avoided(guide, language.code) for language in guide.languages}
    for sentence in guide.sentences():
        yield from avoided[sentence.language].found_in(sentence)


class _Avoided:
    """The list `avoid` of one language."""

    def __init__(self, guide: Guide, language: str) -> None:
        words = guide.words[language].glossary
        self._instead = {bad.lower(): good for bad, good in words.avoid.items()} if words else {}
        bad = "|".join(re.escape(word) for word in sorted(self._instead, key=len, reverse=True))
        self._pattern = re.compile(rf"(?<!\w)(?:{bad})(?!\w)" if bad else r"(?!)")

    def found_in(self, sentence: Sentence) -> Iterator[Finding]:
        """A Finding for each word of the list."""
        for match in self._pattern.finditer(sentence.text.lower()):
            yield Finding(
                check="avoided-word",
                place=sentence.place,
                language=sentence.language,
                what=f'"{sentence.text[slice(*match.span())]}" is on the list of words to avoid.',
                why="It is wrong, or it hurts the people it is about.",
                remedy=f'Write "{self._instead[match.group()]}".',
            )
