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
    """The list `avoid` of one language; a star in it stands for any ending."""

    def __init__(self, guide: Guide, language: str) -> None:
        words = guide.words[language].glossary
        avoid = words.avoid if words else {}
        self._instead = {_any_ending(bad): avoid[bad] for bad in sorted(avoid, key=len, reverse=True)}
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(self._instead)})(?!\w)" if avoid else r"(?!)")

    def found_in(self, sentence: Sentence) -> Iterator[Finding]:
        """A Finding for each word of the list."""
        for match in self._pattern.finditer(sentence.text.lower()):
            yield Finding(
                check="avoided-word",
                place=sentence.place,
                language=sentence.language,
                what=f'"{sentence.text[slice(*match.span())]}" is on the list of words to avoid.',
                why="It is wrong, it hurts the people it is about, or the guide says it with another word.",
                remedy=f'Write "{self._good_word(match.group())}".',
            )

    def _good_word(self, found: str) -> str:
        return next(good for bad, good in self._instead.items() if re.fullmatch(bad, found))


def _any_ending(bad: str) -> str:
    """Words to avoid as a pattern: "сесси*" is found as "сессия" and as "сессиями"."""
    return re.escape(bad.lower()).replace(r"\*", r"\w*")
