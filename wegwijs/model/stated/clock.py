"""A text -> the hours in it. `9 uur` stays a number: it may say how long something takes."""

import re
from collections.abc import Iterator

from wegwijs.model.stated.fact import Mark

_HOUR = r"(?<![\w.,:/€+])(?<!€ )(?P<hour>[01]?\d|2[0-4])"
_TO = r"\s*(?:-|–|—|to|until|till|and|tot|en|до|по|і|и|та)\s*"
_NOT_A_PRICE = r"(?!\d|[.,:/]\d|\s*(?:€|%|eur|євро|евро|mil|міл|мил|mln|млн))"
_HALF_DAYS = "|".join(
    (
        r"a\.?m\b\.?|p\.?m\b\.?",
        r"(?:o['’]clock )?in the (?:morning|afternoon|evening)",
        r"(?:uur|u|h)?\s?(?:['’]s (?:ochtends|morgens|middags|namiddags|avonds)|in de (?:namiddag|voormiddag))",
        r"(?:годин\w+|год\.?)?\s?(?:ранку|вечора|пополудні)|годин\w+ дня",
        r"(?:час|часа|часов)?\s?(?:утра|вечера)|(?:час|часа|часов) дня",
    )
)
"""The part of the day behind an hour; дня alone counts days."""

_LATE = re.compile(r"p|afternoon|evening|middags|avonds|namiddag|вечора|вечера|пополудні|дня", re.IGNORECASE)
_CLOCK = re.compile(
    rf"{_HOUR}(?:[:.](?P<minutes>[0-5]\d)|\s?[uh](?P<letter>[0-5]\d)?\b)?"
    rf"(?P<range>(?={_TO}\d{{1,2}}(?:[:.]\d\d)?\s?[ap]\.?m\b))?(?:\s?(?P<half>{_HALF_DAYS}))?{_NOT_A_PRICE}",
    re.IGNORECASE,
)
_RANGE_END = re.compile(rf"{_TO}(?P<hour>\d{{1,2}})(?:[:.]\d\d)?\s?(?P<half>[ap])\.?m\b", re.IGNORECASE)
_NAMED = {
    "en": {r"\b(?:at|until|till|from|to|by|before|after) noon\b": "12:00", r"\bmidnight\b": "00:00"},
    "uk": {r"\bопівдні\b": "12:00", r"\bопівночі\b": "00:00"},
    "ru": {r"\bв полдень\b": "12:00", r"\bв полночь\b": "00:00"},
    "nl": {r"\bmiddernacht\b": "00:00"},
}
_ORDINALS = (
    "перш", "друг", "треть", "четверт", "п'ят", "шост", "сьом", "восьм", "дев'ят", "десят", "одинадцят",
    "дванадцят", "тринадцят", "чотирнадцят", "п'ятнадцят", "шістнадцят", "сімнадцят", "вісімнадцят", "дев'ятнадцят",
    "двадцят",
)  # fmt: skip
_ORDINAL = "|".join(_ORDINALS)
_ORDINAL_HOUR = re.compile(
    rf"\bоб? +(?P<at>{_ORDINAL})ь?ій\b(?: годин\w+)?|\b(?P<of>{_ORDINAL})(?:ь?ій|ь?ої|у|ю|а|я) +годин\w+",
    re.IGNORECASE,
)

HOUR_WORDS = frozenset({"noon", "midnight", "middernacht", "опівдні", "опівночі", "полдень", "полночь", "годині"}) | {
    f"{ordinal}ій" for ordinal in _ORDINALS
}
"""Words by which a text without digits may say an hour."""


def hours_in(text: str, language: str) -> Iterator[Mark]:
    """Hours as 09:00: with a colon, a point, u, a.m. or the part of the day; in Ukrainian also о дев'ятій."""
    if language == "uk":
        yield from _in_ordinals(text)
    for pattern, value in _NAMED.get(language, {}).items():
        for match in re.finditer(pattern, text, re.IGNORECASE):
            yield Mark(match.start(), match.end(), "hour", value, certain=False)
    for match in _CLOCK.finditer(text):
        if value := _hour(match, text):
            yield Mark(match.start(), match.end(), "hour", value)


def _hour(match: re.Match[str], text: str) -> str | None:
    hour, minutes = int(match["hour"]), match["minutes"] or match["letter"]
    half = match["half"] or ""
    is_hour = minutes or half or match.group().lower().endswith(("u", "h"))
    if match["range"] is not None and not half:
        end = _RANGE_END.match(text, match.end())
        half, is_hour = (end["half"] if end and hour <= int(end["hour"]) else ""), True
    if not is_hour:
        return None
    if half:
        hour = hour % 12 + 12 * bool(_LATE.search(half)) if hour <= 12 else hour
    return f"{hour % 24:02}:{minutes or '00'}"


def _in_ordinals(text: str) -> Iterator[Mark]:
    straight = text.replace("’", "'").replace("ʼ", "'")
    for match in _ORDINAL_HOUR.finditer(straight):
        number = _ORDINALS.index((match["at"] or match["of"]).lower()) + 1
        yield Mark(match.start(), match.end(), "number", str(number))
