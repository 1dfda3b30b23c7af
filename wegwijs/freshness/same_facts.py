"""A segment and its translation -> whether they state the same numbers, days, hours, prices, addresses and duties."""

from collections.abc import Iterator
from dataclasses import replace

from wegwijs.model.foreign_spans import apart, with_foreign_words
from wegwijs.model.lexicon import Lexicon
from wegwijs.model.spans import source_of
from wegwijs.model.stated import StatedFact, differences, stated_facts
from wegwijs.model.texts import Segment


def has_same_facts(source: Segment, translation: Segment, language: str, lexicon: Lexicon) -> bool:
    """Whether nothing differs for certain; only where something does, words of the source are told apart."""
    stated = stated_facts(source.source, lexicon.source)
    if not differences(stated, stated_facts(translation.source, language), language):
        return True
    return not differences(stated, tuple(_stated_apart(translation, language, lexicon)), language)


def _stated_apart(segment: Segment, language: str, lexicon: Lexicon) -> Iterator[StatedFact]:
    """What a segment states in its own words, and perhaps in those of the source: (bijlage 15)."""
    own, foreign = apart(with_foreign_words(segment.spans, language, lexicon))
    yield from stated_facts(source_of(own), language)
    for span in foreign:
        yield from (replace(fact, certain=False) for fact in stated_facts(source_of(span.spans), lexicon.source))
