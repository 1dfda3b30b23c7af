"""Entries -> the same, found also by words that the guide does not use: `geneesmiddelen` for `medicijnen`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from wegwijs.search.analyser import Analyser
from wegwijs.search.entries import Entry, each_once

_PLACES = {"title": ("title",), "keywords": ("keywords", "headings"), "text": ("text",)}
"""Field that gets synonyms -> the fields whose words have them. What the title says is not said again in the text."""


@dataclass(frozen=True)
class _Phrase:
    """A word or phrase of the guide as terms, and what readers may type instead."""

    terms: frozenset[str]
    synonyms: tuple[str, ...]


def with_synonyms(entries: Iterable[Entry], synonyms: Mapping[str, tuple[str, ...]], analyser: Analyser) -> list[Entry]:
    """The entries, each with the synonyms of the phrases of which it holds every word, in the fields of those."""
    phrases = [
        _Phrase(frozenset(analyser.terms(words)), _with_pairs(also, analyser)) for words, also in synonyms.items()
    ]
    known = [phrase for phrase in phrases if phrase.terms]
    return [_extended(entry, known, analyser) for entry in entries]


def _with_pairs(synonyms: tuple[str, ...], analyser: Analyser) -> tuple[str, ...]:
    """The synonyms, and those of two words also as one: who types both means the phrase (`family doctor`), not each."""
    terms = [analyser.terms(synonym) for synonym in synonyms]
    return (*synonyms, *("".join(pair) for pair in terms if len(pair) == 2))


def _extended(entry: Entry, phrases: list[_Phrase], analyser: Analyser) -> Entry:
    words = dict(entry.words)
    there, before = frozenset[str](), frozenset[str]()
    for target, fields in _PLACES.items():
        there |= _terms(entry, fields, analyser)
        words[target] = each_once(*words.get(target, ()), *_synonyms(phrases, there, before))
        before = there
    return replace(entry, words=words)


def _terms(entry: Entry, fields: Iterable[str], analyser: Analyser) -> frozenset[str]:
    texts = (text for field in fields for text in entry.words.get(field, ()))
    return frozenset(term for text in texts for term in analyser.terms(text))


def _synonyms(phrases: list[_Phrase], there: frozenset[str], before: frozenset[str]) -> Iterator[str]:
    """Those of the phrases that are complete now and were not before."""
    for phrase in phrases:
        if phrase.terms <= there and not phrase.terms <= before:
            yield from phrase.synonyms
