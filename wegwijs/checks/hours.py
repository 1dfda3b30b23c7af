"""A text -> the hours in it that are written otherwise than in the calendar of the guide: 9.00-12.00, 9u30."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HOUR = r"(?:0\d|1?[1-9]|10|2[0-4])"
_MINUTES = r"(?:00|[1-5]5|[2-5]0)"
"""Of 9.05 and 9.10 nobody can tell whether they are an hour or a day; other minutes hardly ever stand in a text."""

_ODD = rf"{_HOUR}(?:\.{_MINUTES}(?:\s?[uh])?|\s?[uh]\s?[0-5]\d)"
_BARE = rf"{_HOUR}\s?[uh]"
"""9u: by itself it may also say how long something takes."""

_TO = r"\s?[-–—]\s?"
_NOT_BEHIND = r"(?<![\w€.,:/–—-])(?<!€\s)(?<!EUR\s)"
_NOT_BEFORE = r"(?!\w|[.,:/–—-]\d|\s?(?:€|%|eur|євро|евро|m\b|km\b|kg\b|meter))"
_HOURS = re.compile(
    rf"{_NOT_BEHIND}(?:(?:{_ODD}|{_BARE}){_TO}(?:{_ODD}|{_BARE}|{_HOUR})|{_HOUR}{_TO}{_ODD}|{_ODD}){_NOT_BEFORE}",
    re.IGNORECASE,
)
_POINT = re.compile(r"\.|\s?[uh]\s?(?=\d)", re.IGNORECASE)
_LETTER = re.compile(r"(?P<minutes>:\d\d)?\s?[uh]\b", re.IGNORECASE)


@dataclass(frozen=True)
class OddHours:
    """An hour, or from one till another, as it is typed and as the calendar would write it."""

    typed: str
    better: str


def odd_hours(text: str) -> Iterator[OddHours]:
    """The hours that have a point or a letter in the place of a colon."""
    for match in _HOURS.finditer(text):
        with_colons = _POINT.sub(":", match.group())
        yield OddHours(match.group(), _LETTER.sub(lambda letter: letter["minutes"] or ":00", with_colons))


def without_hours(text: str) -> str:
    """A text with signs in the place of these hours, so that nobody takes 9.00-12.00 for a day."""
    return _HOURS.sub(lambda match: "·" * len(match.group()), text)
