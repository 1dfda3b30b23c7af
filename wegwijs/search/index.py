"""Entries -> the words of each field of each entry, counted by lunr."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from lunr.builder import Builder

from wegwijs.search.analyser import Analyser
from wegwijs.search.entries import FIELDS, Entry, all_terms


def index_of(entries: Sequence[Entry], analyser: Analyser, boosts: Mapping[str, int] | None = None) -> Builder:
    """A lunr index that is filled but not yet built: the browser builds it again from its counts, with its own boosts.

    The entries are numbered from 0. Each field holds its terms one by one, so lunr's pipeline has nothing to do.
    """
    terms_of = _cutter(analyser, all_terms(entries, analyser))
    builder = Builder()
    for field in FIELDS:
        builder.field(field, boost=(boosts or {}).get(field, 1))
    for number, entry in enumerate(entries):
        words = {field: analyser.words("\n".join(entry.words.get(field, ()))) for field in FIELDS}
        terms = {field: [term for word in words[field] for term in terms_of(word)] for field in FIELDS}
        builder.add({"id": number} | {field: [*terms[field], *entry.marks.get(field, ())] for field in FIELDS})
    return builder


def _cutter(analyser: Analyser, known: frozenset[str]) -> Callable[[str], list[str]]:
    """A function from a word to its terms: none of a stop word; a compound adds the words that the entries know."""

    @cache
    def terms_of(word: str) -> list[str]:
        if word in analyser.stop_words:
            return []
        return [analyser.stem(part) for part in (word, *analyser.parts(word, known))]

    return terms_of
