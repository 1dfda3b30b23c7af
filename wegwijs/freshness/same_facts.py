"""A segment and its translation -> whether they state the same numbers, dates, addresses and negations."""

import re

from wegwijs.model.spans import facts_in
from wegwijs.model.texts import Segment

_NUMBER = re.compile(r"\d+")


def has_same_facts(segment: Segment, language: str, translation: Segment, other: str) -> bool:
    """Whether a segment in one language and its translation in another state the same."""
    return _stated(segment, language) == _stated(translation, other)


def _stated(segment: Segment, language: str) -> tuple[frozenset[str], frozenset[str]]:
    numbers = frozenset(_NUMBER.findall(segment.words))
    return numbers, frozenset(mention.key for mention in facts_in(segment.spans))
