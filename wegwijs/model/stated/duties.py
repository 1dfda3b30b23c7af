"""A text -> where it says that something need not be done, or must not be done."""

import re
from collections.abc import Iterator

from wegwijs.model.stated.fact import Mark

NOT_OBLIGED, NOT_ALLOWED = "not obliged", "not allowed"

_NO = "(?:niet|geen|niets|niemand|nooit|nergens|nog niet)"
_AFTER = r"[^.!?;:,()]{0,80}?"
_WORD = r"[^\s.,;:!?()]+"
_HOEVEN = r"\bhoe(?:f|ft|fde|fden|ven)\b"
_NEGATION = "не(?: завжди| всегда| є| явля[еющт]+ся)?(?: для [а-яіїєґ']+)?"
_NOT = "(?:not|n't|never|no longer)(?: always| really| yet)?"
_NOT_OBLIGED = {
    "nl": (
        rf"{_HOEVEN}{_AFTER}\b{_NO}\b|\b{_NO}\b(?: {_WORD}){{0,5}}? {_HOEVEN}",
        rf"\b(?:niet|nooit|geen|niemand|zonder)\b(?: +{_WORD}){{0,2}}? +(?:verplicht|plicht\b)",
        r"\bonverplicht",
        rf"\b(?:niet|geen)\b(?: +{_WORD}){{0,3}}? +(?:nodig|vereist)\b",
    ),
    "en": (
        r"\b(?:do|does|did|will|would|shall) ?(?:not|n't)(?: always| really| yet)? (?:have to|need)\b",
        r"\bneed(?: not|n't)\b|\b(?:never|no longer|nobody) (?:have|has|need|needs) to\b",
        rf"\b(?:{_NOT}|n't)(?: \w+)? (?:compulsory|mandatory|obligatory|required|obliged|necessary|needed|a duty)\b",
        r"\b(?:no|without(?: any)?) (?:need|obligation|duty)\b|\bunnecessary\b|\bnot an obligation\b",
    ),
    "uk": (
        rf"\b{_NEGATION} ?(?:обов'?язков|обов'?язок|обов'?язан|зобов'?язан)",
        r"\bне(?: завжди)? (?:мус|потріб|потребу|треба\b|вимага|доведеться|доводиться)",
        r"\bбез обов'?язк|\bне ма(?:єте|є|ють) обов'?язку|\bобов'?язку не\b|\b(?:потріб|обов'?язков)\w+ не завжди\b",
    ),
    "ru": (
        rf"\b{_NEGATION} ?(?:обязател|обязан)",
        r"\bне(?: всегда)? (?:нужн|нужен\b|надо\b|треб[уо]|придется|приходится)",
        r"\bбез обязан|\b(?:нужн|обязател)\w+ не всегда\b",
    ),
}
_NOT_ALLOWED = {
    "nl": (
        rf"\b(?:mag|mogen|mocht)\b{_AFTER}\b{_NO}\b|\b{_NO}\b(?: {_WORD}){{0,4}}? (?:mag|mogen)\b",
        r"verboden\b|verbod\b|\bverbied",
        r"\bniet (?:\w+ )?(?:toegelaten|toegestaan)\b",
    ),
    "en": (
        r"\b(?:may|must) ?(?:not|n't)\b|\b(?:may|must) (?:never|no longer)\b",
        rf"\b(?:{_NOT}|n't)(?: \w+)? (?:allowed|permitted)\b|\b(?:nobody|no one) (?:may|is allowed)\b",
        r"\b(?:forbidden|prohibited|forbids|prohibits|banned|ban)\b",
    ),
    "uk": (
        r"\bне ?можна\b|\bзаборон",
        r"\bне ма(?:є|єте|ють|ю) права\b(?! на\b)",
        r"\bне (?:дозвол|вільно\b)|\bніхто не (?:має права|може)\b",
    ),
    "ru": (
        r"\bнельзя\b|\bзапре[тщ]",
        r"\bне име(?:ет|ете|ют|ю) права\b(?! на\b)",
        r"\bне (?:разреш|дозвол|вправе\b)|\bникто не (?:имеет права|может)\b",
    ),
}
_PERHAPS = {
    "nl": (
        rf"\b(?:moet|moeten|kan|kunt|kunnen)\b{_AFTER}\b{_NO}\b|\b{_NO}\b(?: {_WORD}){{0,4}}? (?:moet|kan|kun)",
        r"\bgeen recht\b",
    ),
    "en": (r"\b(?:should|can|could) ?(?:not|n't)\b|\bnot to\b|\bno right\b|\bunable\b",),
    "uk": (r"\bне (?:повин|мож|слід\b|варто\b|ма(?:є|єте|ють)\b)",),
    "ru": (r"\bне (?:долж|мож|мог|следует\b|стоит\b|полагается\b|име)",),
}
"""What one may understand in both ways, or in neither: must not, cannot."""

_PERHAPS_NOT_OBLIGED = {"nl": (rf"{_HOEVEN}|\b(?:verplicht\w*|plicht)\b{_AFTER}\b(?:niet|geen)\b",)}
"""Only has to; a duty that does not hold somewhere."""

_RULES = (
    (_NOT_OBLIGED, (NOT_OBLIGED,), True),
    (_NOT_ALLOWED, (NOT_ALLOWED,), True),
    (_PERHAPS_NOT_OBLIGED, (NOT_OBLIGED,), False),
    (_PERHAPS, (NOT_OBLIGED, NOT_ALLOWED), False),
)
_PATTERNS = {
    language: [
        (re.compile("|".join(by_language[language])), values, is_certain)
        for by_language, values, is_certain in _RULES
        if language in by_language
    ]
    for language in _NOT_OBLIGED
}
_WORDS = {
    "nl": frozenset({"niet", "geen", "niets", "niemand", "nooit", "nergens", "zonder"})
    | frozenset({"hoef", "hoeft", "hoeven", "hoefde", "hoefden"}),
    "en": frozenset({"not", "never", "no", "nobody", "without", "cannot", "unnecessary", "forbidden", "forbids"})
    | frozenset({"prohibited", "prohibits", "banned", "ban", "unable"}),
    "uk": frozenset({"не", "без"}),
    "ru": frozenset({"не", "без", "нельзя"}),
}
_STEMS = {"nl": ("verb", "onverplicht"), "en": ("n't",), "uk": ("заборон", "необов"), "ru": ("запре", "необяз")}


def duties_in(plain: str, words: frozenset[str], language: str) -> Iterator[Mark]:
    """Where nobody is obliged and where something is not allowed, each once, in a text in small letters."""
    if language not in _WORDS or (
        _WORDS[language].isdisjoint(words) and not any(stem in plain for stem in _STEMS[language])
    ):
        return
    text = plain.replace("**", "  ")
    for pattern, values, is_certain in _PATTERNS[language]:
        if match := pattern.search(text):
            yield from (Mark(match.start(), match.end(), "duty", value, is_certain) for value in values)
