"""Guide -> Findings about phone numbers, dates and amounts that are typed in a text instead of facts.yml."""

import re
from collections.abc import Iterator

from wegwijs.checks.hours import OddHours, odd_hours, without_hours
from wegwijs.findings import Finding, Weight
from wegwijs.model.facts import Phone
from wegwijs.model.guide import Guide
from wegwijs.model.sentences import Sentence

_DIGIT = re.compile(r"\d")
_AMOUNT = re.compile(r"(?:€|\bEUR)\s*\d[\d.,]*|\b\d[\d.,]*\s*(?:€|EUR\b|euros?\b|євро\b|евро\b)", re.IGNORECASE)
_DATE = re.compile(
    r"\b\d{1,2}([./-])\d{1,2}\1\d{4}\b|(?<!\d[./])\b\d{1,2}([./-])\d{1,2}\2\d{2,3}\b|\b\d{4}-\d{2}-\d{2}\b"
    r"|\b\d{1,2}\s+[^\W\d_]{3,}\s+\d{4}\b"
)
_PHONE = re.compile(r"(?:\+32|\b0)(?=(?:[ ./]*\d){8})[ ./\d]+\d\b")
"""At least nine digits; a date in digits has eight. The last digits of 056/27.70.00 are no date."""


def check_typed_values(guide: Guide) -> Iterator[Finding]:
    """Values that belong in facts.yml, wherever they stand in a text; and hours, which do not have to stand there."""
    kinds = value_patterns(guide)
    over = {(one.place.file, one.place.line) for one in guide.typed_over}
    for sentence in _with_digits(guide):
        text = without_hours(sentence.text)
        for kind, pattern in kinds.items():
            for match in pattern.finditer(text):
                if (sentence.place.file, sentence.place.line) not in over:
                    yield _typed(sentence, kind, match.group())
        if hours := list(odd_hours(sentence.text)):
            yield _odd(sentence, hours)


def value_patterns(guide: Guide) -> dict[str, re.Pattern[str]]:
    """What finds the values that may stand in no text: their kind, in words, and its pattern."""
    return {
        "An amount": _AMOUNT,
        "A date": _DATE,
        "A phone number": _PHONE,
        "A phone number of facts.yml": _known(guide),
    }


def _with_digits(guide: Guide) -> Iterator[Sentence]:
    """The few sentences that can hold such a value; looking at the others four times takes most of the time."""
    return (sentence for sentence in guide.sentences() if _DIGIT.search(sentence.text))


def _known(guide: Guide) -> re.Pattern[str]:
    """The numbers of facts.yml that people know by heart, such as 112."""
    numbers = [fact.value for fact in guide.facts.values() if isinstance(fact, Phone)]
    return re.compile(rf"(?<![\d.,])(?:{'|'.join(map(re.escape, numbers))})(?![\d.,]*\d)" if numbers else r"(?!)")


def _typed(sentence: Sentence, kind: str, value: str) -> Finding:
    return Finding(
        check="typed-value",
        place=sentence.place,
        language=sentence.language,
        what=f"{kind} is typed in this text: {value.strip()}.",
        why="When it changes, it would stay wrong in some languages, and readers would act on it.",
        remedy="Add it to content/facts.yml once, with its source, "
        "and write its name in the text of the page: {{ fact.name }}.",
    )


def _odd(sentence: Sentence, hours: list[OddHours]) -> Finding:
    return Finding(
        check="hour",
        place=sentence.place,
        weight=Weight.PLEASE_FIX,
        language=sentence.language,
        what=f"An hour is written with a point or a letter: {', '.join(hour.typed for hour in hours)}.",
        why="Some readers take it for a price or a day, and the calendar of the guide writes hours with a colon.",
        remedy=f"Write it with a colon: {', '.join(hour.better for hour in hours)}.",
    )
