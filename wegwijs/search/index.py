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
    terms_in = _cutter(analyser, all_terms(entries, analyser))

    def terms(entry: Entry, field: str) -> Counter[str]:
        said = [term for text in entry.words.get(field, ()) for term in terms_in(text)]
        counts = Counter([*said, *entry.marks.get(field, ())])
        return Counter({term: min(count, MOST) for term, count in counts.items()}) if field == "text" else counts

    return {field: [terms(entry, field) for entry in entries] for field in FIELDS}


def _cutter(analyser: Analyser, known: frozenset[str]) -> Callable[[str], tuple[str, ...]]:
    """A function from a text to its terms: none of a stop word; a compound adds the words that the entries know.

    Many entries have a title or a keyword alike: each text, and each word, is cut once.
    """

    @cache
    def terms_of(word: str) -> tuple[str, ...]:
        if word in analyser.stop_words:
            return ()
        return tuple(analyser.stem(part) for part in (word, *analyser.parts(word, known)))

    @cache
    def terms_in(text: str) -> tuple[str, ...]:
        return tuple(term for word in analyser.words(text) for term in terms_of(word))

    return terms_in
