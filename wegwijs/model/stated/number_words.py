"""A text -> the same text, as long as before, with digits in the place of words for numbers."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from wegwijs.model.stated.fact import Mark
from wegwijs.model.stated.numerals import BOTH, numerals
from wegwijs.model.stated.words import plain

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_BETWEEN = re.compile(r"\s|-|\s(?:and|en)\s")
FILLER = "\N{FIGURE SPACE}"
"""Fills what is left of the place of a word, when digits stand there."""

_HALF = re.compile(r"(\d+)\s+(?:(?:з|із|с|со) половин\w+|and a half|en een half)\b")
_SCALES = ("1000", "1000000", "1000000000")
"""What stands behind digits stays a word: 1,5 miljoen."""

_TIED = re.compile(r"-([^\W\d_]+)")
_DIGIT_BEFORE = re.compile(r"\d\s*$")


@dataclass(frozen=True, slots=True)
class _Numeral:
    start: int
    end: int
    number: str


def both_in(text: str, language: str) -> Iterator[Mark]:
    """Words such as both: a two that is not certain."""
    for word in _WORD.finditer(text.lower()):
        if word[0] in BOTH[language]:
            yield Mark(word.start(), word.end(), "number", "2", certain=False)


def with_digits(text: str, language: str) -> str:
    """The text with its numbers in digits; FILLER stands behind them."""
    small, pieces, end = plain(text), list[str](), 0
    for one in _joined(small, _words(small, numerals(language))):
        pieces += [text[end : one.start], one.number.ljust(one.end - one.start, FILLER)]
        end = one.end
    return _HALF.sub(lambda half: f"{half[1]},5".ljust(len(half[0]), FILLER), "".join([*pieces, text[end:]]))


def _words(text: str, known: Mapping[str, str]) -> Iterator[_Numeral]:
    for word in _WORD.finditer(text):
        number = known.get(word[0])
        if number and not _is_part(text, word, number, known):
            yield _Numeral(word.start(), word.end(), number)


def _is_part(text: str, word: re.Match[str], number: str, known: Mapping[str, str]) -> bool:
    """Whether a word is no number by itself: of 1,5 miljoen, or of the Ukrainian word for a SIM card."""
    if number in _SCALES and _DIGIT_BEFORE.search(text, max(word.start() - 3, 0), word.start()):
        return True
    behind = _TIED.match(text, word.end())
    return behind is not None and not behind[1].isascii() and behind[1] not in known


def _joined(text: str, found: Iterable[_Numeral]) -> Iterator[_Numeral]:
    """Neighbours that are one number: twenty five, сто двадцять, two hundred thousand."""
    run: list[_Numeral] = []
    for one in found:
        if run and not (_BETWEEN.fullmatch(text, run[-1].end, one.start) and _value([*run, one])):
            yield _as_one(run)
            run = []
        run.append(one)
    if run:
        yield _as_one(run)


def _as_one(run: list[_Numeral]) -> _Numeral:
    return _Numeral(run[0].start, run[-1].end, run[0].number if len(run) == 1 else str(_value(run)))


def _value(run: list[_Numeral]) -> int | None:
    """The number that some words are together; None when they are several: two, three."""
    whole, part = 0, 0
    for one in run:
        if not one.number.isdigit():
            return None
        number = int(one.number)
        if number >= 1000 and part < number:
            whole, part = whole + (part or 1) * number, 0
        elif number == 100 and 0 < part < 10:
            part *= 100
        elif not part or number < _room_in(part):
            part += number
        else:
            return None
    return whole + part


def _room_in(number: int) -> int:
    """What may still be added to a number by a word behind it: to 20 less than ten, to 200 less than a hundred."""
    if number % 100 == 0:
        return 100
    return 10 if number % 10 == 0 and number % 100 > 10 else 0
