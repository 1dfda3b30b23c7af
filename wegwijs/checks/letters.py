"""A sentence -> Findings about letters that its language does not have, or that only look like its own."""

import re
from collections.abc import Iterator

from wegwijs.findings import Finding
from wegwijs.model.scripts import letters_of, letters_of_others, mixed_letters
from wegwijs.model.sentences import Sentence
from wegwijs.model.telltales import FELLOWS, LETTERS
from wegwijs.prose.language_codes import script_of

_PART = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_NOT_CYRILLIC = re.compile(r"[^\u0400-\u052f]")
_ALONE = {
    "Cyrl": re.compile(
        r"(?:(?<=[\u0400-\u052f] )|(?<=[\u0400-\u052f], ))[aceiopxy](?= [\u0400-\u052f])|^[AO](?= [\u0400-\u052f])"
    ),
    "Latn": re.compile(r"(?:(?<=[A-Za-z] )|(?<=[A-Za-z], ))[асеіорхуАІ](?= [A-Za-z])|^[АІ](?= [A-Za-z])"),
}
"""Script -> a letter of another one by itself amid its words: it looks like a word of one letter."""


def strange_letters(sentence: Sentence) -> Iterator[Finding]:
    """Letters of another language, and letters of two scripts in one word."""
    yield from _foreign(sentence)
    script = script_of(sentence.language)
    if letters_of(script) and not sentence.text.isascii() and letters_of_others(script).search(sentence.text):
        yield from _mixed(sentence)
        yield from _alone(sentence, script)


def _foreign(sentence: Sentence) -> Iterator[Finding]:
    foreign = LETTERS.get(FELLOWS.get(sentence.language, ""), frozenset())
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
    for word in _PART.findall(sentence.text):
        if mixed_letters().search(word):
            yield _finding(
                "mixed-letters",
                sentence,
                f'"{word}" mixes {_mixture(word)}.',
                "It looks right, but no search finds it and a screen reader stumbles over it.",
                "Type the word again with one keyboard.",
            )


def _mixture(word: str) -> str:
    """Which letters a word mixes: the Latin ones by name, or else those of another script amid Cyrillic ones."""
    if latin := _LATIN.findall(word):
        return f"Latin letters ({''.join(latin)}) with others"
    return f"Cyrillic letters with others ({''.join(_NOT_CYRILLIC.findall(word))})"


def _alone(sentence: Sentence, script: str) -> Iterator[Finding]:
    pattern = _ALONE.get(script)
    for letter in pattern.findall(sentence.text) if pattern else ():
        yield _finding(
            "mixed-letters",
            sentence,
            f'The word "{letter}" is a {"Latin" if letter.isascii() else "Cyrillic"} letter amid words in others.',
            "It looks right, but no search finds it and a screen reader stumbles over it.",
            "Type it again with the keyboard of this language.",
        )


def _finding(check: str, sentence: Sentence, what: str, why: str, remedy: str) -> Finding:
    return Finding(check=check, place=sentence.place, language=sentence.language, what=what, why=why, remedy=remedy)
