"""Entries -> how often each term stands in each field of each entry."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from wegwijs.search.analyser import Analyser
from wegwijs.search.entries import FIELDS, Entry, all_terms

Index = Mapping[str, Sequence[Counter[str]]]
"""Field -> for each entry, numbered from 0, its terms and how often they stand there: in a text at most MOST times."""

MOST = 2
"""A text in which a word stands more often is found no better for it, and the number costs bytes."""


def index_of(entries: Sequence[Entry], analyser: Analyser) -> Index:
    """The counts of all entries: of their words, of the words in their compounds, and of their marks."""
    terms_of = _cutter(analyser, all_terms(entries, analyser))

    def terms(entry: Entry, field: str) -> Counter[str]:
        words = (word for text in entry.words.get(field, ()) for word in analyser.words(text))
        counts = Counter([*(term for word in words for term in terms_of(word)), *entry.marks.get(field, ())])
        return Counter({term: min(count, MOST) for term, count in counts.items()}) if field == "text" else counts

    return {field: [terms(entry, field) for entry in entries] for field in FIELDS}


def _cutter(analyser: Analyser, known: frozenset[str]) -> Callable[[str], list[str]]:
    """A function from a word to its terms: none of a stop word; a compound adds the words that the entries know."""

    @cache
    def terms_of(word: str) -> list[str]:
        if word in analyser.stop_words:
            return []
        return [analyser.stem(part) for part in (word, *analyser.parts(word, known))]

    return terms_of
