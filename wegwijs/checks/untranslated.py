"""Guide -> the files that still say what a file in another language says, and a Finding about each."""

from collections.abc import Iterator, Mapping, Sequence

from wegwijs.findings import Finding, Place
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language
from wegwijs.model.telltales import FELLOWS, likely_language, words_in
from wegwijs.model.texts import Segment

_FEW = 3
"""Words: what is shorter may be a name, and alike in two languages."""

_LEAST = 2
"""Texts that must be equal before anybody calls a file a copy."""

_Said = Mapping[str, str]
"""Address -> what stands there, when it is long enough to tell."""


def untranslated_files(guide: Guide) -> dict[str, Language]:
    """File -> the language in which it still is, when more than half of what it says is equal there."""
    by_file: dict[str, tuple[Language, dict[str, str]]] = {}
    by_language: dict[str, dict[str, str]] = {language.code: {} for language in guide.languages}
    languages = {language.code: language for language in guide.languages}
    for text in guide.texts:
        said = {one.address: words for one in text.segments() if _may_tell(one) and _is_long(words := one.source)}
        by_file.setdefault(text.place.file, (languages[text.language], {}))[1].update(said)
        by_language[text.language].update(said)
    found = {file: _copied_from(guide, own, said, by_language) for file, (own, said) in by_file.items()}
    return {file: other for file, other in found.items() if other}


def _may_tell(segment: Segment) -> bool:
    """Whether a text is no keyword, and no cell, where lists of words stand."""
    return "/keywords/" not in segment.address and "/cel-" not in segment.address


def _is_long(words: str) -> bool:
    return words.count(" ") >= _FEW - 1


def _copied_from(guide: Guide, own: Language, said: _Said, by_language: Mapping[str, _Said]) -> Language | None:
    if own == guide.source:
        return None
    for other in guide.languages:
        there = by_language[other.code]
        equal = [words for address, words in said.items() if there.get(address) == words]
        if other != own and len(equal) >= _LEAST and 2 * len(equal) > len(said) and _is_of(guide, equal, other, own):
            return other
    return None


def _is_of(guide: Guide, texts: Sequence[str], other: Language, own: Language) -> bool:
    """Whether texts that stand in two languages belong to the other one; of two that nobody knows, to the first."""
    told = likely_language([word for text in texts for word in words_in(text)], (own.code, other.code))
    if told:
        return told == other.code
    order = guide.languages.index
    return other == guide.source or (own.code not in FELLOWS and (other.code in FELLOWS or order(other) < order(own)))


def check_untranslated(guide: Guide, copies: Mapping[str, Language]) -> Iterator[Finding]:
    """One Finding for each file that is a copy."""
    names = {language.code: language.name for language in guide.languages}
    for file, other in copies.items():
        code = file.split("/")[1]
        yield Finding(
            check="untranslated",
            place=Place(file),
            language=code,
            what=f"This file says the same as {file.replace(f'/{code}/', f'/{other.code}/', 1)}: "
            f"it is in {other.name}, not in {names[code]}.",
            why=f"People who read {names[code]} would open a page that they may not understand.",
            remedy=f"Translate it into {names[code]}.",
        )
