"""Guide -> Findings about words of synonyms.yml that no text has: nothing is found by what readers type instead."""

from collections.abc import Iterable, Iterator

from wegwijs.findings import Finding, Weight
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language
from wegwijs.search.analyser import Analyser, analyser_of
from wegwijs.search.entries import Entry


def unused_synonyms(guide: Guide, language: Language, entries: Iterable[Entry]) -> Iterator[Finding]:
    """Words with synonyms that do not stand together in any of the entries, which are those of their language.

    A municipality hides topics and has no synonyms of its own, so there it is nobody's mistake.
    """
    if guide.local:
        return
    analyser = analyser_of(language.code)
    there = [_terms_of(entry, analyser) for entry in entries]
    for words in guide.words[language.code].synonyms:
        wanted = frozenset(analyser.terms(words))
        if not any(terms >= wanted for terms in there):
            yield _unused(guide, language, words)


def _terms_of(entry: Entry, analyser: Analyser) -> frozenset[str]:
    return frozenset(term for texts in entry.words.values() for text in texts for term in analyser.terms(text))


def _unused(guide: Guide, language: Language, words: str) -> Finding:
    return Finding(
        check="unused-synonym",
        place=guide.places.at(f"content/{language.code}/synonyms.yml", words),
        weight=Weight.PLEASE_FIX,
        language=language.code,
        what=f'No text in {language.name} has the words "{words}".',
        why="Whoever types one of their synonyms into the search box finds nothing by it.",
        remedy="Write here a word that the texts have, or take the line out.",
    )
