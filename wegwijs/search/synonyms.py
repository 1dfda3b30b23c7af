"""Words that readers type and the guide does not use -> the terms of the guide that they mean.

A phrase of one word is its own term: `geneesmiddelen` means `medicijnen`. A phrase of several words has a mark, a term
that stands in an entry when all its words do; so `huurbaas` means "eigenaar van de woning", and not every owner.
"""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace

from wegwijs.search.analyser import Analyser
from wegwijs.search.entries import Entry

MARK = "#"
"""The first sign of a mark; no word begins with it."""

PART = "~"
"""The first sign of a word that is only a part of a name."""

_PLACES = {"title": ("title",), "keywords": ("keywords", "headings"), "text": ("text",)}
"""Field that gets a mark -> the fields in which the words may stand. What the title says is not said again below it."""


@dataclass(frozen=True)
class Phrase:
    """A word or phrase of the guide as terms, the term that stands for it, and what readers may type instead."""

    terms: frozenset[str]
    meaning: str
    synonyms: tuple[str, ...]


def phrases_of(synonyms: Mapping[str, tuple[str, ...]], analyser: Analyser) -> list[Phrase]:
    """The phrases that say something."""
    found: list[Phrase] = []
    for number, (words, also) in enumerate(synonyms.items()):
        if terms := frozenset(analyser.terms(words)):
            meaning = min(terms) if len(terms) == 1 else f"{MARK}{number}"
            found.append(Phrase(terms, meaning, also))
    return found


def with_marks(entries: Iterable[Entry], phrases: Iterable[Phrase], analyser: Analyser) -> list[Entry]:
    """The entries, each with the marks of the phrases of which it holds every word, in the fields of those."""
    long = [phrase for phrase in phrases if len(phrase.terms) > 1]
    return [replace(entry, marks=_marks(entry, long, analyser)) for entry in entries]


def _marks(entry: Entry, phrases: list[Phrase], analyser: Analyser) -> dict[str, tuple[str, ...]]:
    there, marks = frozenset[str](), dict[str, tuple[str, ...]]()
    for target, fields in _PLACES.items():
        before, there = there, there | _terms(entry, fields, analyser)
        held = (phrase for phrase in phrases if phrase.terms <= there and not phrase.terms <= before)
        marks[target] = tuple(phrase.meaning for phrase in held)
    return marks


def _terms(entry: Entry, fields: Iterable[str], analyser: Analyser) -> frozenset[str]:
    texts = (text for field in fields for text in entry.words.get(field, ()))
    return frozenset(term for text in texts for term in analyser.terms(text))


def names(phrases: Iterable[Phrase], analyser: Analyser, known: Set[str]) -> Iterator[tuple[str, list[str]]]:
    """Each meaning that is `known`, the terms of an index, with the names that mean it too: a name is one term.

    Words of names that nothing else knows mean it in part, so they follow with PART before them.
    """
    there = [phrase for phrase in phrases if phrase.meaning in known]
    said = known | {term for phrase in there for synonym in phrase.synonyms for term in analyser.terms(synonym)}
    for phrase in there:
        terms = [each for synonym in phrase.synonyms if (each := analyser.terms(synonym))]
        whole = {analyser.stem("".join(each)) for each in terms} - {phrase.meaning}
        parts = {part for synonym in phrase.synonyms for part in _parts(synonym, analyser, said)} - whole - known
        if whole:
            yield phrase.meaning, [*sorted(whole), *(f"{PART}{part}" for part in sorted(parts))]


def _parts(synonym: str, analyser: Analyser, known: Set[str]) -> Iterator[str]:
    """The words of a synonym, and the words of its compounds, as terms."""
    yield from analyser.terms(synonym)
    for word in analyser.words(synonym):
        yield from (analyser.stem(part) for part in analyser.parts(word, known))
