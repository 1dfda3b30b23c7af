"""Guide -> Findings about the words of the rights table, the calendar and the other tables, in every language."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wegwijs.checks.presence import is_missing, present_languages
from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.guide import Guide
from wegwijs.model.intake import IntakeSheet, IntakeWords
from wegwijs.model.publication import Language
from wegwijs.model.rights import RightsTable, RightsWords
from wegwijs.model.sessions import ONLINE, Calendar, CalendarWords

Path = tuple[str, ...]


@dataclass(frozen=True)
class _WordsFile:
    """A file with words: what it should hold, and what it holds, as paths of fields."""

    name: str
    table: str
    language: Language
    wanted: tuple[Path, ...]
    there: tuple[Path, ...]


def check_table_words(guide: Guide) -> Iterator[Finding]:
    """Words for every status, right, cell, series and place, and none for things that do not exist."""
    for language in present_languages(guide):
        for name in ("rights", "sessions", "intake", "glossary", "interface"):
            if is_missing(guide, file := f"content/{language.code}/{name}.yml"):
                yield _missing_file(guide.source, language, file)
        for words in _words_files(guide, language):
            yield from _missing_words(guide, words)
            yield from _extra_words(guide, words)


def _words_files(guide: Guide, language: Language) -> Iterator[_WordsFile]:
    """The words of the tables that are there in this language."""
    words, folder = guide.words[language.code], f"content/{language.code}"
    if words.rights:
        wanted, there = _wanted_rights(guide.rights), _rights(words.rights)
        yield _WordsFile(f"{folder}/rights.yml", "content/rights.yml", language, wanted, there)
    if words.calendar:
        wanted, there = _wanted_sessions(guide, language), _sessions(words.calendar)
        yield _WordsFile(f"{folder}/sessions.yml", "content/sessions.yml", language, wanted, there)
    if words.intake:
        wanted, there = _wanted_intake(guide.intake, words.intake), _intake(guide.intake, words.intake)
        yield _WordsFile(f"{folder}/intake.yml", "content/intake.yml", language, wanted, there)
    source = guide.words[guide.source.code].glossary
    if words.glossary and source:
        wanted, there = tuple(_under("terms", source.terms)), tuple(_under("terms", words.glossary.terms))
        yield _WordsFile(f"{folder}/glossary.yml", f"content/{guide.source.code}/glossary.yml", language, wanted, there)


def _wanted_rights(table: RightsTable) -> tuple[Path, ...]:
    statuses, rights = [status.id for status in table.statuses], [right.id for right in table.rights]
    papers = [paper.id for paper in table.papers]
    cells = [("cells", status, right) for status in statuses for right in rights]
    return (*_under("papers", papers), *_under("statuses", statuses), *_under("rights", rights), *cells)


def _rights(words: RightsWords) -> tuple[Path, ...]:
    cells = [("cells", status, right) for status, row in words.cells.items() for right in row]
    names = (*_under("papers", words.papers), *_under("statuses", words.statuses), *_under("rights", words.rights))
    return (*names, *cells)


def _wanted_sessions(guide: Guide, language: Language) -> tuple[Path, ...]:
    return (*_under("series", guide.calendar.series), *_under("places", _places(guide, language)))


def _sessions(words: CalendarWords) -> tuple[Path, ...]:
    return (*_under("series", words.series), *_under("places", words.places))


def _wanted_intake(sheet: IntakeSheet, words: IntakeWords) -> tuple[Path, ...]:
    """All themes; sentences only of the themes that have words, for a whole theme is one Finding."""
    known = [theme for theme in sheet.themes if theme.id in words.themes]
    items = [("themes", theme.id, "items", item) for theme in known for item in theme.items]
    return (*_under("themes", [theme.id for theme in sheet.themes]), *items)


def _intake(sheet: IntakeSheet, words: IntakeWords) -> tuple[Path, ...]:
    known = [(theme.id, words.themes[theme.id]) for theme in sheet.themes if theme.id in words.themes]
    items = [("themes", theme, "items", item) for theme, said in known for item in said.items]
    return (*_under("themes", words.themes), *items)


def _places(guide: Guide, language: Language) -> tuple[str, ...]:
    """The places that need words: those of the source; the source itself is free to describe more of them."""
    words = guide.words[language.code if language == guide.source else guide.source.code].calendar
    return tuple(words.places) if words else _used_places(guide.calendar)


def _used_places(calendar: Calendar) -> tuple[str, ...]:
    return tuple(dict.fromkeys(session.place for session in calendar.sessions if session.place != ONLINE))


def _under(name: str, keys: Iterable[str]) -> Iterator[Path]:
    return ((name, key) for key in keys)


def _missing_words(guide: Guide, words: _WordsFile) -> Iterator[Finding]:
    for path in words.wanted:
        if path not in words.there:
            yield _missing(words, path, guide.places.at(words.name, *path))


def _extra_words(guide: Guide, words: _WordsFile) -> Iterator[Finding]:
    for path in words.there:
        if path not in words.wanted:
            yield _extra(words, path, guide.places.at(words.name, *path))


def _missing(words: _WordsFile, path: Path, place: Place) -> Finding:
    return Finding(
        check="missing-words",
        place=place,
        language=words.language.code,
        what=f'There are no words for "{" / ".join(path)}" in {words.language.name}.',
        why=f"People who read {words.language.name} would see an empty place there.",
        remedy=f'Write them here under "{path[0]}".',
    )


def _extra(words: _WordsFile, path: Path, place: Place) -> Finding:
    return Finding(
        check="extra-words",
        place=place,
        weight=Weight.PLEASE_FIX,
        language=words.language.code,
        what=f'Here are words for "{" / ".join(path)}", which {words.table} does not have.',
        why=f"People who read {words.language.name} will never see them.",
        remedy=f"Correct the name if it is a typing mistake, or take the words out, or add it to {words.table}.",
    )


def _missing_file(source: Language, language: Language, file: str) -> Finding:
    original = f"content/{source.code}/{file.rpartition('/')[2]}"
    return Finding(
        check="missing-file",
        place=Place(file),
        language=language.code,
        what=f"The file {file} is not there.",
        why=f"People who read {language.name} would miss everything that is said in it.",
        remedy="Put it back." if file == original else f"Translate {original} and save it under this name.",
    )
