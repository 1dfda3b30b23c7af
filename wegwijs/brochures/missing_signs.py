"""Guide -> Findings about signs that the letters of the brochures do not have, before anything is printed."""

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from wegwijs.brochures.fonts import signs_of
from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.facts import TextFact, Web
from wegwijs.model.guide import Guide
from wegwijs.model.output import BrochureNotPrinted
from wegwijs.model.publication import Language

_NEED_NO_DRAWING = ("Cc", "Cf", "Zs", "Zl", "Zp")
"""Spaces, and signs that only say how the others are set."""

_VARIANTS = range(0xFE00, 0xFE10)
"""They say whether a sign is in colour, and are not drawn themselves."""

_LANGUAGES = "content/languages.yml"

_ON_SCREENS = ("tools", "search", "notices", "welcome")
"""The parts of interface.yml that no brochure shows."""


def check_missing_signs(guide: Guide) -> Iterator[Finding]:
    """Emoji and other rare signs in a text, once in each line; a language of which the font has no letters, once."""
    printed = {language.code: language for language in guide.languages if language.brochures}
    known = {font: _known(font) for font in {language.font for language in printed.values()}}
    for language in list(printed.values()):
        if next(_missing(language.name, known[language.font], Place(_LANGUAGES)), None):
            yield _no_letters(guide, language)
            del printed[language.code]
    fonts = {code: language.font for code, language in printed.items()}
    for language, text, place in _texts(guide, _in_all(known.values())):
        for font in sorted({font for code, font in fonts.items() if language in (code, None)}):
            for sign, spot in _missing(text, known[font], place):
                yield _finding(guide, sign, font, spot, language)


def _in_all(fonts: Iterable[frozenset[str] | None]) -> frozenset[str]:
    """The signs that every font has that is installed, and the end of a line."""
    known = [signs for signs in fonts if signs]
    return frozenset("\n").union(frozenset.intersection(*known) if known else ())


def _texts(guide: Guide, usual: frozenset[str]) -> Iterator[tuple[str | None, str, Place]]:
    """Every text that may be printed and has more than `usual` signs; None: all languages show it."""
    for text in guide.texts:
        is_usual = usual.issuperset("".join(segment.words for segment in text.segments()))
        for segment in () if is_usual else text.segments():
            for number, line in enumerate(segment.words.split("\n")):
                yield text.language, line, segment.line(number)
    for key, fact in guide.facts.items():
        said = fact.value if isinstance(fact, TextFact) else (isinstance(fact, Web) and fact.name) or ""
        field = "value" if isinstance(fact, TextFact) else "name"
        yield None, said, guide.places.at("content/facts.yml", key, field)
    for number, cell in enumerate(guide.rights.cells):
        yield None, cell.source, guide.places.at("content/rights.yml", "cells", number, "source")
    yield None, guide.publisher.name, guide.places.at("content/publisher.yml", "name")


def _known(font: str) -> frozenset[str] | None:
    """The signs of a font; None when it is not installed, which the press tells when it wants to print."""
    try:
        return signs_of(font)
    except BrochureNotPrinted:
        return None


def _missing(text: str, known: frozenset[str] | None, place: Place) -> Iterator[tuple[str, Place]]:
    strange = {sign for sign in set(text) - (known or set(text)) if _is_drawn(sign)}
    if not strange:
        return
    yield from ((sign, place) for sign in sorted(strange))


def _is_drawn(sign: str) -> bool:
    return unicodedata.category(sign) not in _NEED_NO_DRAWING and ord(sign) not in _VARIANTS


def _finding(guide: Guide, sign: str, font: str, place: Place, language: str | None) -> Finding:
    name = unicodedata.name(sign, "a sign without a name").lower()
    return Finding(
        check="missing-sign",
        place=place,
        weight=Weight.STOPS if _is_printed(guide, place) else Weight.PLEASE_FIX,
        language=language,
        what=f"The letters of the brochures ({font}) do not have this sign: {sign} (U+{ord(sign):04X}, {name}).",
        why="No brochure with this text could be printed; on some phones readers would see an empty box.",
        remedy="Take it out, or say it in words.",
    )


def _no_letters(guide: Guide, language: Language) -> Finding:
    number = guide.languages.index(language)
    return Finding(
        check="font-letters",
        place=guide.places.at(_LANGUAGES, "languages", number, "font"),
        language=language.code,
        what=f"The letters of the brochures ({language.font}) do not have those of {language.name}.",
        why="No brochure in this language could be printed.",
        remedy=f"Write font: and another font in the row of {language.code}. "
        "If no font has them, write brochures: false there: then the site has this language, and paper does not.",
    )


def _is_printed(guide: Guide, place: Place) -> bool:
    """Whether a brochure shows what stands there: not the topics that none holds, nor the words of the site alone."""
    if place.file.endswith(".md"):
        return any(PurePosixPath(place.file).stem in brochure.topics for brochure in guide.brochures.values())
    if place.file.endswith("/interface.yml"):
        return _part(guide, place) not in _ON_SCREENS
    return True


def _part(guide: Guide, place: Place) -> str | int:
    """The part of its file in which something stands: that of the last name before it."""
    marks = ((mark, path[0]) for (file, path), mark in guide.places.marks.items() if file == place.file and path)
    return max(((mark, part) for mark, part in marks if mark <= place), default=(place, ""))[1]
