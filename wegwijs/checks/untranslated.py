"""Guide -> what still says what another language says: a Finding about each file, or about each part of one."""

from collections.abc import Container, Iterator
from pathlib import PurePosixPath

from wegwijs.checks.shared.presence import weight_of_untold
from wegwijs.findings import Finding, Place
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language


def check_untranslated(guide: Guide, told: Container[tuple[str, int]]) -> Iterator[Finding]:
    """One Finding for each file that is a copy; else for each part of a topic, or value of YAML, that holds one.

    `told`: files and lines of what is said of single sentences, in languages that the program knows.
    """
    languages = {language.code: language for language in guide.languages}
    for file, other in guide.freshness.copies.files.items():
        if own := languages.get(PurePosixPath(file).parent.name):
            what = f"This file says the same as {_in(other, file)}: it is in {other.name}, not in {own.name}."
            yield _finding(Place(file), own, what)
    yield from (one for one in _parts(guide, languages) if (one.place.file, one.place.line) not in told)


def _parts(guide: Guide, languages: dict[str, Language]) -> Iterator[Finding]:
    """The first copy of each part, in files that are none."""
    copies = guide.freshness.copies
    for text in guide.texts if copies.texts else ():
        for section in text.sections if text.place.file not in copies.files else ():
            if first := next(filter(copies.hold, section.segments()), None):
                own, other = languages[text.language], copies.texts[first.place.file, first.address]
                what = f"This also stands in {_in(other, first.place.file)}: it is in {other.name}, not in {own.name}."
                yield _finding(first.place, own, what)


def _in(other: Language, file: str) -> str:
    """The same file in another language."""
    path = PurePosixPath(file)
    return (path.parents[1] / other.code / path.name).as_posix()


def _finding(place: Place, own: Language, what: str) -> Finding:
    """Readers see the text of the source there, and are told so."""
    return Finding(
        check="untranslated",
        place=place,
        weight=weight_of_untold(own),
        is_told=True,
        language=own.code,
        what=what,
        why=f"People who read {own.name} would open a page that they may not understand.",
        remedy=f"Translate it into {own.name}.",
    )
