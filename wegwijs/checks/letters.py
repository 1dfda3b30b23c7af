"""Guide -> Findings about letters that a language does not have, and words that must not be used in it."""

import re
import unicodedata
from collections.abc import Iterator

from wegwijs.checks.sentences import Sentence, sentences
from wegwijs.findings import Finding
from wegwijs.model.guide import Guide

FOREIGN = {"uk": "ыэёъ", "ru": "іїєґў"}
"""Letters that look at home in a language and are not: they betray a word of another one."""

_PART = re.compile(r"[^\W\d_]+")


def check_letters(guide: Guide) -> Iterator[Finding]:
    """Letters of another language, Latin letters inside Cyrillic words, and words of the list `avoid`."""
    avoided = {language.code: _avoided(guide, language.code) for language in guide.languages}
    for passage in guide.passages:
        for sentence in sentences(passage):
            yield from _foreign(sentence)
            yield from _mixed(sentence)
            yield from _forbidden(sentence, avoided[sentence.language])


def _foreign(sentence: Sentence) -> Iterator[Finding]:
    for word in _PART.findall(sentence.text):
        letters = sorted(set(word.lower()) & set(FOREIGN.get(sentence.language, "")))
        if letters:
            yield _finding(
                "foreign-letter",
                sentence,
                f'"{word}" has {", ".join(letters)}, which this language does not have.',
                "Readers see at once that the word is not theirs.",
                "Write the word of this language.",
            )


def _mixed(sentence: Sentence) -> Iterator[Finding]:
    for word in _PART.findall(sentence.text):
        if len({_script(letter) for letter in word}) > 1:
            latin = "".join(letter for letter in word if _script(letter) == "LATIN")
            yield _finding(
                "mixed-letters",
                sentence,
                f'"{word}" mixes Latin letters ({latin}) with others.',
                "It looks right, but no search finds it and a screen reader stumbles over it.",
                "Type the word again with one keyboard.",
            )


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def _avoided(guide: Guide, language: str) -> dict[re.Pattern[str], str]:
    words = guide.words[language].glossary
    avoid = words.avoid if words else {}
    return {re.compile(rf"(?<!\w){re.escape(bad)}(?!\w)", re.IGNORECASE): good for bad, good in avoid.items()}


def _forbidden(sentence: Sentence, avoided: dict[re.Pattern[str], str]) -> Iterator[Finding]:
    for pattern, instead in avoided.items():
        if match := pattern.search(sentence.text):
            yield _finding(
                "avoided-word",
                sentence,
                f'"{match.group()}" is on the list of words to avoid.',
                "It is wrong, or it hurts the people it is about.",
                f'Write "{instead}".',
            )


def _finding(check: str, sentence: Sentence, what: str, why: str, remedy: str) -> Finding:
    return Finding(check=check, place=sentence.place, language=sentence.language, what=what, why=why, remedy=remedy)
