"""Text -> the terms that a search compares, as the table of the language says.

The tables in analysers/ are read here and by theme/search/analyser.js, so that index and question get the same terms.
A language without a table gets other.json: its words are compared as they are written.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from Stemmer import Stemmer

from wegwijs.search.compounds import Compounds
from wegwijs.search.endings import stemmer_of_rules

TABLES = Path(__file__).parent / "analysers"
Replacements = tuple[tuple[re.Pattern[str], str], ...]

_REMEMBERED = 50_000
"""So many texts are cut only once: a keyword stands in many entries, and each entry is read several times."""


@dataclass(frozen=True, eq=False)
class Analyser:
    """What one language calls a word, which words say nothing, and what of a word counts.

    `stem`: one normalised word -> what its forms have in common; not always a word itself.
    """

    replace: Replacements
    word: re.Pattern[str]
    stop_words: frozenset[str]
    stem: Callable[[str], str]
    compounds: Compounds

    def normalise(self, text: str) -> str:
        """In small letters, with one kind of apostrophe, without marks of stress."""
        text = _replaced(unicodedata.normalize("NFC", text).lower(), self.replace)
        return unicodedata.normalize("NFC", text)

    def words(self, text: str) -> list[str]:
        """Every word of the text in its order, normalised; stop words too."""
        return list(_words(self, text))

    def terms(self, text: str) -> list[str]:
        """The stems of the words that say something, in their order."""
        return list(_terms(self, text))

    def parts(self, word: str, known: Set[str]) -> list[str]:
        """The words that a normalised compound is made of; `known` are stems of words that one may expect."""
        return self.compounds.parts(word, self.stem, known)


@lru_cache(_REMEMBERED)
def _words(analyser: Analyser, text: str) -> tuple[str, ...]:
    return tuple(analyser.word.findall(analyser.normalise(text)))


@lru_cache(_REMEMBERED)
def _terms(analyser: Analyser, text: str) -> tuple[str, ...]:
    return tuple(analyser.stem(word) for word in _words(analyser, text) if word not in analyser.stop_words)


def table_of(language: str) -> Mapping[str, Any]:
    """What the file of the language says; the browser reads the same."""
    file = TABLES / f"{language}.json"
    return json.loads((file if file.is_file() else TABLES / "other.json").read_text(encoding="utf-8"))


def letters_of(language: str) -> str:
    """The pattern of a word in the letters of the language; empty, which fits any word, for one without a table."""
    return table_of(language)["stemmers"][0][0] if (TABLES / f"{language}.json").is_file() else ""


@cache
def analyser_of(language: str) -> Analyser:
    """The analyser of a language, by its code."""
    table = table_of(language)
    compounds = table["compounds"]
    return Analyser(
        replace=_patterns(table["replace"]),
        word=re.compile(table["word"]),
        stop_words=frozenset(table["stop_words"].split()),
        stem=_stemmer(table),
        compounds=Compounds(re.compile(compounds["letters"]), tuple(compounds["links"]), compounds["shortest"]),
    )


def _stemmer(table: Mapping[str, Any]) -> Callable[[str], str]:
    """The first stemmer of the table that knows the letters of a word.

    A word that fits none is compared as it is written: one in another script, or one too long to be a word.
    """
    stemmers = [(re.compile(letters), _stemmer_of(table, *stemmer)) for letters, *stemmer in table["stemmers"]]

    @cache
    def stem(word: str) -> str:
        return next((stem_of(word) for letters, stem_of in stemmers if letters.search(word)), word)

    return stem


def _stemmer_of(table: Mapping[str, Any], name: str, after: Sequence[Sequence[str]]) -> Callable[[str], str]:
    """The stemmer called "rules" is the one in the table; the others are Snowball's. Then `after` changes letters."""
    stem_of = stemmer_of_rules(table["rules"]) if name == "rules" else Stemmer(name).stemWord
    changes = _patterns(after)
    return lambda word: _replaced(stem_of(word), changes)


def _patterns(rows: Sequence[Sequence[str]]) -> Replacements:
    return tuple((re.compile(pattern), better) for pattern, better in rows)


def _replaced(text: str, replacements: Replacements) -> str:
    for pattern, better in replacements:
        text = pattern.sub(better, text)
    return text
