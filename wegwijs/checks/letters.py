"""Guide -> Findings about letters that a language does not have, and words that must not be used in it."""

import re
from collections.abc import Iterator

from wegwijs.findings import Finding
from wegwijs.model.guide import Guide
from wegwijs.model.sentences import Sentence

FOREIGN = {"uk": frozenset("ыэёъ"), "ru": frozenset("іїєґў")}
"""Letters that look at home in a language and are not: they betray a word of another one."""

_PART = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_MIXED = re.compile(r"[A-Za-z\u00c0-\u024f][\u0400-\u052f]|[\u0400-\u052f][A-Za-z\u00c0-\u024f]")
"""A Latin letter beside a Cyrillic one."""


def check_letters(guide: Guide) -> Iterator[Finding]:
    """Letters of another language, Latin letters inside Cyrillic words, and words of the list `avoid`."""
    avoided = {language.code: _Avoided(guide, language.code) for language in guide.languages}
    for sentence in guide.sentences():
        yield from _foreign(sentence)
        yield from _mixed(sentence)
        yield from avoided[sentence.language].found_in(sentence)


def _foreign(sentence: Sentence) -> Iterator[Finding]:
    foreign = FOREIGN.get(sentence.language, frozenset())
    if foreign.isdisjoint(sentence.text.lower()):
        return
    for word in _PART.findall(sentence.text):
        if letters := sorted(foreign.intersection(word.lower())):
            yield _finding(
                "foreign-letter",
                sentence,
                f'"{word}" has {", ".join(letters)}, which this language does not have.',
                "Readers see at once that the word is not theirs.",
                "Write the word of this language.",
            )


def _mixed(sentence: Sentence) -> Iterator[Finding]:
    if not _MIXED.search(sentence.text):
        return
    for word in _PART.findall(sentence.text):
        if _MIXED.search(word):
            latin = "".join(_LATIN.findall(word))
            yield _finding(
                "mixed-letters",
                sentence,
                f'"{word}" mixes Latin letters ({latin}) with others.',
                "It looks right, but no search finds it and a screen reader stumbles over it.",
                "Type the word again with one keyboard.",
            )


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
            yield _finding(
                "avoided-word",
                sentence,
                f'"{sentence.text[slice(*match.span())]}" is on the list of words to avoid.',
                "It is wrong, it hurts the people it is about, or the guide says it with another word.",
                f'Write "{self._good_word(match.group())}".',
            )

    def _good_word(self, found: str) -> str:
        return next(good for bad, good in self._instead.items() if re.fullmatch(bad, found))


def _any_ending(bad: str) -> str:
    """Words to avoid as a pattern: "сесси*" is found as "сессия" and as "сессиями"."""
    return re.escape(bad.lower()).replace(r"\*", r"\w*")


def _finding(check: str, sentence: Sentence, what: str, why: str, remedy: str) -> Finding:
    return Finding(check=check, place=sentence.place, language=sentence.language, what=what, why=why, remedy=remedy)
