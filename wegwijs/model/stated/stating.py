"""A text in one language -> what it states, in the order in which it says so."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache, partial
from typing import TypeAlias

from wegwijs.model.stated.addresses import ENDINGS, addresses_in, names_in, phones_in
from wegwijs.model.stated.amounts import codes_in, money_in, numbers_in, percentages_in
from wegwijs.model.stated.clock import HOUR_WORDS, hours_in
from wegwijs.model.stated.dates import days_in, months, weekdays, weekdays_in
from wegwijs.model.stated.duties import duties_in
from wegwijs.model.stated.fact import Mark, StatedFact
from wegwijs.model.stated.number_words import FILLER, both_in, with_digits
from wegwijs.model.stated.numerals import BOTH, numerals
from wegwijs.model.stated.words import plain, words_in

_DIGIT = re.compile(r"\d")
_SIGNS_OF_ADDRESSES = ("@", "](", "://", "www.", *(f".{ending}" for ending in ENDINGS))
_TAKEN = "|"
"""Stands for what was read already: the digits of a phone number are no number."""

_Reader: TypeAlias = Callable[[str], Iterable[Mark]]


@lru_cache(maxsize=65_536)
def stated_facts(text: str, language: str) -> tuple[StatedFact, ...]:
    """Facts by key, numbers, days, hours, prices, percentages, phones, mail addresses, links, codes, duties denied.

    `text` is the source of a Segment, or any words. It is remembered: a source text is compared with each translation.
    """
    small = plain(text)
    words = words_in(small)
    marks, left = _read(_of_signs(text), text)
    if not words.isdisjoint(BOTH.get(language, ())):
        more, left = _read([partial(both_in, language=language)], left)
        marks += more
    if not numerals(language).keys().isdisjoint(words):
        left = with_digits(left, language)
    marks += _read(_of_numbers(left, words, language), left)[0]
    marks += duties_in(small, words, language)
    ordered = sorted(marks, key=lambda mark: mark.start)
    return tuple(StatedFact(one.kind, one.value, text[one.start : one.end].strip(), one.certain) for one in ordered)


def _of_signs(text: str) -> Iterator[_Reader]:
    """Who reads what stands there by its signs: each kind looks at what those before it have left."""
    if "{" in text:
        yield names_in
    if any(sign in text for sign in _SIGNS_OF_ADDRESSES):
        yield addresses_in
    if _DIGIT.search(text):
        yield phones_in


def _of_numbers(text: str, words: frozenset[str], language: str) -> Iterator[_Reader]:
    """Who reads the digits of a text, and the months and hours that are words."""
    has_digits = _DIGIT.search(text) is not None
    if not weekdays(language).keys().isdisjoint(words):
        yield partial(weekdays_in, language=language)
    if has_digits or not months(language).keys().isdisjoint(words):
        yield partial(days_in, language=language)
    if has_digits:
        yield from (money_in, percentages_in)
    if has_digits or not words.isdisjoint(HOUR_WORDS):
        yield partial(hours_in, language=language)
    if has_digits:
        yield from (codes_in, numbers_in)


def _read(readers: Iterable[_Reader], text: str) -> tuple[list[Mark], str]:
    marks: list[Mark] = []
    for read in readers:
        found, text = _taken(read, text)
        marks += found
    return marks, text


def _taken(read: _Reader, text: str) -> tuple[list[Mark], str]:
    """What one reader finds, no two at the same place, and the text without it."""
    marks: list[Mark] = []
    signs: list[str] = []
    for mark in read(text):
        signs = signs or list(text)  # most readers find nothing
        if _TAKEN not in signs[mark.start : mark.end]:
            end = mark.end
            while signs[end : end + 1] == [FILLER]:
                end += 1
            marks.append(replace(mark, end=end))
            signs[mark.start : end] = _TAKEN * (end - mark.start)
    return marks, "".join(signs) or text
