"""Guide and dictionaries -> Findings about words that no dictionary knows.

The dictionaries are those of hunspell on this machine; a language without one is named, never passed over in silence.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from hunspell import Hunspell

from wegwijs.checks.dictionaries import dictionary_of, dictionary_package
from wegwijs.checks.word_forms import forms_of_one_word
from wegwijs.checks.wrong_language import in_other_languages
from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.guide import Guide
from wegwijs.model.sentences import Sentence

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class UnknownWord(NamedTuple):
    """A word of a text in one language that no dictionary knows."""

    language: str
    word: str
    place: Place


def without_dictionary(guide: Guide, folder: Path) -> Iterator[Finding]:
    """A Finding for each language of which this machine has no dictionary."""
    codes = [language.code for language in guide.languages]
    yield from (_no_dictionary(guide, code) for code in codes if dictionary_of(code, folder) is None)


def unknown_words(guide: Guide, folder: Path) -> Iterator[UnknownWord]:
    """The words that stand in no dictionary, be it of the language or of the source, nor in the list words.txt.

    While a list cannot be read, nothing is said of the texts for which it counts; nor of what is in another language.
    """
    spellers = {code: _Speller(guide, code, folder) for code in (language.code for language in guide.languages)}
    listed = {code for code in spellers if f"content/{code}/words.txt" not in guide.unreadable}
    readable = {code: speller for code, speller in spellers.items() if speller.is_there and code in listed}
    elsewhere = in_other_languages(guide)
    for sentence in guide.sentences() if guide.source.code in listed else ():
        if (speller := readable.get(sentence.language)) and not elsewhere.holds(sentence.place):
            for word in _unknown_words(sentence, speller, readable.get(guide.source.code, speller)):
                yield UnknownWord(sentence.language, word, sentence.place)


def misspelled(guide: Guide, unknown: Iterable[UnknownWord]) -> Iterator[Finding]:
    """A Finding for each word that no dictionary knows, with all its forms and places."""
    by_language: dict[str, dict[str, set[Place]]] = {}
    for code, word, place in unknown:
        by_language.setdefault(code, {}).setdefault(word, set()).add(place)
    for code, words in by_language.items():
        for forms in forms_of_one_word(words):
            places = sorted({place for form in forms for place in words[form]})
            yield _misspelled(code, forms, places, _list_for(guide, code, places[0]))


def _list_for(guide: Guide, language: str, place: Place) -> str:
    """Where the word belongs: a municipality has a list of its own, of names that are the same in all languages."""
    own = (layer.folder for layer in guide.local if place.file.startswith(f"{layer.folder}/"))
    return next((f"{folder}/content/words.txt" for folder in own), f"content/{language}/words.txt")


class _Speller:
    """The words of one language: its dictionary and the list of the project."""

    def __init__(self, guide: Guide, language: str, folder: Path) -> None:
        self.language, self._folder = language, folder
        self._name = dictionary_of(language, folder)
        self._own = {word.lower() for word in guide.words[language].spelling}
        self._known: dict[str, bool] = {}

    @property
    def is_there(self) -> bool:
        return self._name is not None

    @cached_property
    def _dictionary(self) -> Hunspell:
        return Hunspell(self._name, hunspell_data_dir=str(self._folder))

    def knows(self, word: str) -> bool:
        """Whether a word is spelled right; a word with a hyphen when all its parts are."""
        if word not in self._known:
            self._known[word] = self._look_up(word.replace("’", "'"))
        return self._known[word]

    def _look_up(self, word: str) -> bool:
        if word.lower() in self._own or self._dictionary.spell(word) or self._dictionary.spell(word.lower()):
            return True
        parts = word.split("-")
        return len(parts) > 1 and all(self.knows(part) for part in parts)


def _unknown_words(sentence: Sentence, speller: _Speller, source: _Speller) -> Iterator[str]:
    """A word of the source language stays visible in every translation, so its dictionary counts too."""
    return (word for word in _WORD.findall(sentence.text) if not (speller.knows(word) or source.knows(word)))


def _misspelled(language: str, forms: list[str], places: list[Place], word_list: str) -> Finding:
    """One Finding for all forms of a word; in words.txt each has its line, and capitals are no difference."""
    words = list({form.lower(): form for form in forms}.values())
    what, remedy = _of_several(words) if len(words) > 1 else _of_one(words[0])
    return Finding(
        check="spelling",
        place=places[0],
        also=tuple(places[1:]),
        weight=Weight.PLEASE_FIX,
        language=language,
        what=what,
        why="A reader who learns the language cannot look it up either.",
        remedy=f"{remedy} {word_list}.",
    )


def _of_one(word: str) -> tuple[str, str]:
    return f'No dictionary knows the word "{word}".', "Correct it. If it is right, add it to"


def _of_several(words: list[str]) -> tuple[str, str]:
    *first, last = (f'"{word}"' for word in words)
    what = f"No dictionary knows the words {', '.join(first)} and {last}."
    return what, f"Correct them. If they are right, add each of them ({', '.join(words)}), on a line of its own, to"


def _no_dictionary(guide: Guide, language: str) -> Finding:
    name = next(one.name for one in guide.languages if one.code == language)
    return Finding(
        check="no-dictionary",
        place=Place(f"content/{language}/words.txt"),
        weight=Weight.PLEASE_FIX,
        language=language,
        what=f"The spelling of {name} was not checked: this machine has no dictionary for it.",
        why="Typing mistakes would reach the readers.",
        remedy=f"Install it: sudo apt-get install -y {dictionary_package(language)} (not every language has one).",
    )
