"""Guide -> Findings about interface.yml: labels, names of pictograms and words of brochures in every language."""

import re
from collections.abc import Iterator
from dataclasses import asdict, replace

from wegwijs.checks.shared.presence import is_missing, present_languages, weight_of_untold
from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language

_BRACES = re.compile(r"\{[^{}]*\}")
_LABELS = ("labels", "tools", "search", "calendar", "desk", "news", "embeds")
"""The parts of the file that hold short texts."""
_LENT = ("missing-label", "missing-pictogram-label", "missing-words")
"""What a translation lacks, its readers see in the source language."""


def check_labels(guide: Guide) -> Iterator[Finding]:
    """Every label, every pictogram's name and every brochure's words, in every language."""
    for language in present_languages(guide):
        file = f"content/{language.code}/interface.yml"
        if not is_missing(guide, file) and file not in guide.unreadable:
            for check in (_labels, _braces, _pictograms, _brochures, _notices, _welcome):
                for finding in check(guide, language, file):
                    is_lent = language != guide.source and finding.check in _LENT
                    yield replace(finding, is_told=is_lent)


def _labels(guide: Guide, language: Language, file: str) -> Iterator[Finding]:
    words = asdict(guide.words[language.code].interface)
    for part in _LABELS:
        for name in (name for name, text in words[part].items() if not text):
            yield _missing("missing-label", language, guide.places.at(file, part, name), f'The label "{name}"', part)


def _braces(guide: Guide, language: Language, file: str) -> Iterator[Finding]:
    originals, words = (asdict(guide.words[code].interface) for code in (guide.source.code, language.code))
    for part in _LABELS:
        for name, text in words[part].items():
            wanted, found = (set(_BRACES.findall(words)) for words in (originals[part][name], text))
            if text and originals[part][name] and wanted != found:
                yield _different_braces(language, guide.places.at(file, part, name), sorted(wanted))


def _pictograms(guide: Guide, language: Language, file: str) -> Iterator[Finding]:
    place = guide.places.at(file, "pictograms")
    for name in guide.pictograms:
        if name not in guide.words[language.code].interface.pictograms:
            yield _missing("missing-pictogram-label", language, place, f'The pictogram "{name}"', "pictograms")


def _brochures(guide: Guide, language: Language, file: str) -> Iterator[Finding]:
    words, source = (guide.words[code].interface.brochures for code in (language.code, guide.source.code))
    for name in guide.brochures if language.brochures else ():
        if name not in words:
            place = guide.places.at(file, "brochures")
            yield _missing("missing-words", language, place, f'The brochure "{name}"', "brochures")
        elif len(words[name].answers) < len(source[name].answers if name in source else ()):
            place = guide.places.at(file, "brochures", name, "answers")
            yield _missing("missing-words", language, place, f'An answer of the brochure "{name}"', "answers")
    for name in words:
        if name not in guide.brochures:
            yield _extra(language, guide.places.at(file, "brochures", name), name, "brochures/brochures.yml")


def _notices(guide: Guide, language: Language, file: str) -> Iterator[Finding]:
    words = guide.words[language.code].interface.notices
    for name in guide.notices:
        if name not in words:
            place = guide.places.at(file, "notices")
            yield _missing("missing-words", language, place, f'The notice "{name}"', "notices")
            continue
        for when, said in asdict(words[name]).items():
            if said and "{date}" not in said:
                yield _different_braces(language, guide.places.at(file, "notices", name, when), ["{date}"])


def _welcome(guide: Guide, language: Language, file: str) -> Iterator[Finding]:
    """The words of the welcome page, where content/welcome.yml says what stands on it."""
    if guide.welcome is None:
        return
    said, place = guide.words[language.code].interface.welcome, guide.places.at(file, "welcome")
    if said is None:
        yield _missing("missing-words", language, place, "The welcome page", "welcome")
        return
    parts = {"tiles": (guide.welcome.tiles, said.tiles), "groups": (guide.welcome.groups, said.groups)}
    for part, (wanted, words) in parts.items():
        for name in wanted:
            if name not in words:
                place = guide.places.at(file, "welcome", part)
                yield _missing("missing-words", language, place, f'"{name}" of the {part}', f"welcome: {part}")
        for name in words:
            if name not in wanted:
                yield _extra(language, guide.places.at(file, "welcome", part, name), name, "content/welcome.yml")


def _missing(check: str, language: Language, place: Place, thing: str, part: str) -> Finding:
    return Finding(
        check=check,
        place=place,
        weight=weight_of_untold(language),
        language=language.code,
        what=f"{thing} has no words in {language.name}.",
        why=f"People who read {language.name} would see an empty place there, and a screen reader would say nothing.",
        remedy=f'Write them here under "{part}".',
    )


def _different_braces(language: Language, place: Place, wanted: list[str]) -> Finding:
    names = " and ".join(wanted) if wanted else "no words between braces"
    return Finding(
        check="label-braces",
        place=place,
        language=language.code,
        what=f"This label must hold {names}, as in the source language.",
        why=f"The program fills them in; people who read {language.name} would miss a date, a number or a name.",
        remedy="Keep what stands between { and } exactly as it is in the source language; translate only the rest.",
    )


def _extra(language: Language, place: Place, name: str, file: str) -> Finding:
    return Finding(
        check="extra-words",
        place=place,
        weight=Weight.PLEASE_FIX,
        language=language.code,
        what=f'Here are words for "{name}", which {file} does not have.',
        why=f"People who read {language.name} will never see them.",
        remedy=f"Correct the name if it is a typing mistake, take the words out, or add it to {file}.",
    )
