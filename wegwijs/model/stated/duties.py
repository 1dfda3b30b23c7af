"""A text -> where it says that something need not be done, or must not be done."""

import re
from collections.abc import Iterator

from wegwijs.model.stated.fact import Mark

NOT_OBLIGED, NOT_ALLOWED = "not obliged", "not allowed"

_FAR = r"[^.!?;:,()]{0,60}?"
_NEAR = r"(?:\s+\w+){0,2}?\s+"
_NOT_OBLIGED = {
    "nl": (
        r"\bhoe(?:f|ft|ven)\b",
        rf"\b(?:niet|nooit|geen|niemand|zonder)\b(?:{_NEAR}|\s+)verplicht\w*",
        r"\bonverplicht\w*",
        r"\bniet\s+(?:meer\s+)?(?:nodig|vereist)\b",
    ),
    "en": (
        r"\b(?:do|does|did|will|would)\s*(?:not|n['’]t)\s+(?:have|need)\b",
        r"\bneed(?:\s+not|n['’]t)\b",
        r"\b(?:not|n['’]t|never)(?:\s+\w+)?\s+(?:compulsory|mandatory|obligatory|required|obliged|necessary|needed)\b",
        r"\b(?:no|without(?: any)?)\s+(?:need|obligation)\b",
        r"\b(?:never|no longer)\s+(?:have|has|need|needs)\s+to\b",
        r"\bunnecessary\b",
    ),
    "uk": (
        r"\bне\s?(?:є\s+)?(?:для\s+\w+\s+)?обов['’ʼ]?язков\w+",
        r"\bне\s+(?:зобов['’ʼ]?язан\w+|мус\w+|потрібн\w+|потребу\w+|треба|обов['’ʼ]?язан\w+|вимага\w+)",
        r"\bбез\s+обов['’ʼ]?язку\b|\bне\s+маєте\s+обов['’ʼ]?язку\b",
    ),
    "ru": (
        r"\bне\s?(?:явля\w+\s+)?(?:для\s+\w+\s+)?обязател(?:ен|ьн\w+)",
        r"\bне\s+(?:обязан\w*|нужн\w+|нужен|надо|требу\w+|придется|придётся|приходится)",
    ),
}
_NOT_ALLOWED = {
    "nl": (
        rf"\b(?:mag|mogen)\b{_FAR}\b(?:niet|geen|niets|niemand|nooit|nergens)\b",
        r"\b(?:niet|geen|niets|niemand|nooit)\b(?:\s+\w+){0,4}?\s+(?:mag|mogen)\b",
        r"\b(?:verboden|verbod|verbiedt|verbieden)\b",
        r"\bniet\s+(?:toegelaten|toegestaan)\b",
    ),
    "en": (
        r"\b(?:may|must)\s*(?:not|n['’]t)\b|\b(?:may|must)\s+(?:never|no longer)\b",
        r"\b(?:not|n['’]t|never)(?:\s+\w+)?\s+(?:allowed|permitted)\b",
        r"\b(?:forbidden|prohibited|forbids|banned)\b|\b(?:no|not have the)\s+right\s+to\b",
        r"\bnobody\s+(?:may|is allowed)\b|\bno one\s+(?:may|is allowed)\b",
    ),
    "uk": (
        r"\bне\s?можна\b|\bзаборон\w+",
        r"\bне\s+ма(?:є|єте|ють|ю)\s+права\b",
        r"\bне\s+(?:дозвол\w+|вільно)|\bніхто\s+не\s+(?:має права|може)\b",
    ),
    "ru": (
        r"\bнельзя\b|\bзапре[тщ]\w+",
        r"\bне\s+име(?:ет|ете|ют|ю)\s+права\b",
        r"\bне\s+(?:разреш\w+|дозвол\w+|вправе)",
    ),
}
_EITHER = {
    "nl": (
        rf"\b(?:moet|moeten)\b{_FAR}\b(?:niet|geen|niets)\b",
        r"\b(?:niet|geen|niets)\b(?:\s+\w+){0,4}?\s+moet(?:en)?\b",
    ),
    "en": (r"\b(?:should|can|could)\s*(?:not|n['’]t)\b", r"\bnot\s+to\b"),
    "uk": (r"\bне\s+(?:повин\w+|мож\w+|слід|варто|ма(?:є|єте|ють)\b)",),
    "ru": (r"\bне\s+(?:долж\w+|мож\w+|следует|стоит|полагается)",),
}
"""What one may understand in both ways, or in neither: must not, cannot."""

_PATTERNS = {
    (language, value): re.compile("|".join(patterns), re.IGNORECASE)
    for value, by_language in ((NOT_OBLIGED, _NOT_OBLIGED), (NOT_ALLOWED, _NOT_ALLOWED), ("", _EITHER))
    for language, patterns in by_language.items()
}


def duties_in(text: str, language: str) -> Iterator[Mark]:
    """Where nobody is obliged, and where something is not allowed; each once."""
    for value in (NOT_OBLIGED, NOT_ALLOWED):
        pattern = _PATTERNS.get((language, value))
        if pattern and (match := pattern.search(text)):
            yield Mark(match.start(), match.end(), "duty", value)
    either = _PATTERNS.get((language, ""))
    if either and (match := either.search(text)):
        yield from (
            Mark(match.start(), match.end(), "duty", value, certain=False) for value in (NOT_OBLIGED, NOT_ALLOWED)
        )
