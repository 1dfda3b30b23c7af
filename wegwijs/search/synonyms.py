"""Entries -> the same, found also by words that the guide does not use: `geneesmiddelen` for `medicijnen`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from wegwijs.search.analyser import Analyser
from wegwijs.search.entries import Entry, each_once

_PLACES = {"keywords": ("title", "keywords", "headings"), "text": ("text",)}
"""Field that gets synonyms -> the fields whose words have them. A synonym of a title weighs less than the title."""


@dataclass(frozen=True)
class _Phrase:
    """A word or phrase of the guide as terms, and what readers may type instead."""

    terms: frozenset[str]
    synonyms: tuple[str, ...]


def with_synonyms(entries: Iterable[Entry], synonyms: Mapping[str, tuple[str, ...]], analyser: Analyser) -> list[Entry]:
    """The entries, each with the synonyms of the phrases of which it holds every word, in the fields of those."""
    phrases = [_Phrase(frozenset(analyser.terms(words)), also) for words, also in synonyms.items()]
    known = [phrase for phrase in phrases if phrase.terms]
    return [_extended(entry, known, analyser) for entry in entries]


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
