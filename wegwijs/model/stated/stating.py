"""A text in one language -> what it states, in the order in which it says so."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial

from wegwijs.model.stated.addresses import addresses_in, names_in, phones_in
from wegwijs.model.stated.amounts import codes_in, money_in, numbers_in, percentages_in
from wegwijs.model.stated.calendar import days_in
from wegwijs.model.stated.clock import hours_in
from wegwijs.model.stated.duties import duties_in
from wegwijs.model.stated.fact import Mark, StatedFact
from wegwijs.model.stated.number_words import both_in, with_digits

_TAKEN = "|"
"""Stands for what was read already: the digits of a phone number are no number."""


@lru_cache(maxsize=65_536)
def stated_facts(text: str, language: str) -> tuple[StatedFact, ...]:
    """Facts by key, numbers, days, hours, prices, percentages, phones, mail addresses, links, codes, duties denied.

    `text` is the source of a Segment, or any words. It is remembered: a source text is compared with each translation.
    """
    marks = sorted([*duties_in(text, language), *_values(text, language)], key=lambda mark: mark.start)
    return tuple(StatedFact(mark.kind, mark.value, text[mark.start : mark.end].strip(), mark.certain) for mark in marks)


def _values(text: str, language: str) -> Iterator[Mark]:
    left = text
    for read in (names_in, addresses_in, phones_in, partial(both_in, language=language)):
        marks, left = _taken(read, left)
        yield from marks
    left = with_digits(left, language)
    days, hours = partial(days_in, language=language), partial(hours_in, language=language)
    for read in (days, money_in, percentages_in, hours, codes_in, numbers_in):
        marks, left = _taken(read, left)
        yield from marks


def _taken(read: Callable[[str], Iterable[Mark]], text: str) -> tuple[list[Mark], str]:
    """What one reader finds, no two at the same place, and the text without it."""
    marks: list[Mark] = []
    for mark in read(text):
        if _TAKEN not in text[mark.start : mark.end]:
            marks.append(mark)
            text = f"{text[: mark.start]}{_TAKEN * (mark.end - mark.start)}{text[mark.end :]}"
    return marks, text
