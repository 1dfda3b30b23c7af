"""languages.yml and the folders of content/ -> the languages of the guide."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.publication import Language, LanguageTable
from wegwijs.reading.file_names import is_of_a_program
from wegwijs.reading.file_reader import FileReader
from wegwijs.reading.text_files import read_text_file
from wegwijs.reading.unread_files import topic_files

LANGUAGES = "content/languages.yml"
_OF_THE_SOURCE = re.compile(r"^(?:pictogram|order|audience|sources|checked|review_by):", re.MULTILINE)
"""What the front matter of a topic has in the source language alone."""


@dataclass(frozen=True)
class Languages:
    """The languages in the order of the table, each code once, and the one that all others are translated from."""

    languages: tuple[Language, ...]
    source: Language


def read_languages(files: FileReader) -> Languages | None:
    """The languages, or None when the table or its source language cannot be read."""
    table = files.table(LANGUAGES, LanguageTable)
    if table is None:
        return None
    by_code: dict[str, Language] = {}
    for number, language in enumerate(table.languages):
        if language.code in by_code:
            files.findings.append(_twice(language, files.marks[LANGUAGES, ("languages", number, "code")]))
        by_code.setdefault(language.code, language)
    if wrong := _wrong_source(files, table.source, by_code):
        files.findings.append(wrong)
        return None
    files.findings.extend(_unknown_folder(name) for name in _folders(files) if name not in by_code)
    return Languages(tuple(by_code.values()), by_code[table.source])


def _folders(files: FileReader) -> list[str]:
    folders = (path for path in (files.base / "content").glob("*") if path.is_dir())
    return sorted(path.name for path in folders if not is_of_a_program(path.name))


def _twice(language: Language, place: Place) -> Finding:
    return Finding(
        check="language-code",
        place=place,
        language=language.code,
        what=f'The code "{language.code}" stands here for the second time.',
        why=f"People who read {language.name} would find their language twice, and could not tell which to choose.",
        remedy="Take one of the two out, or correct its code.",
    )


def _wrong_source(files: FileReader, code: str, by_code: Mapping[str, Language]) -> Finding | None:
    """What is wrong with the source language, said once: all else that would be said of the texts follows from it."""
    place = files.marks[LANGUAGES, ("source",)]
    if _has_source_texts(files, code):
        return None if code in by_code else _without_row(code, place)
    if found := [name for name in _folders(files) if _has_source_texts(files, name)]:
        return _elsewhere(code, found[0], place, is_known=found[0] in by_code)
    if code not in by_code:
        return _without_row(code, place)
    return None if topic_files(files.base / "content" / code) else _without_texts(code, place)


def _has_source_texts(files: FileReader, code: str) -> bool:
    """Whether a topic in the folder of a language has what only topics in the source language have."""
    names = (f"content/{code}/{path.name}" for path in topic_files(files.base / "content" / code))
    read = (read_text_file(files.base, name)[0] for name in names)
    return any(_OF_THE_SOURCE.search(file.text) for file in read if file)


def _without_row(code: str, place: Place) -> Finding:
    return _of_source(
        place,
        f'The source language "{code}" is not in the list of languages.',
        "Add a row with this code to the list, correct the code of its row, or write the code of another one here.",
    )


def _elsewhere(code: str, found: str, place: Place, *, is_known: bool) -> Finding:
    return _of_source(
        place,
        f'The source language has the code "{code}", but the source texts stand in content/{found}.',
        f'Write {found} behind "source:"' + ("." if is_known else ' and behind "code:" in the list below.'),
    )


def _without_texts(code: str, place: Place) -> Finding:
    return _of_source(
        place,
        f'There is no text at all in the source language "{code}": the folder content/{code} is empty or not there.',
        "Put the texts in that folder, or write the code of the language from which the others are translated.",
    )


def _of_source(place: Place, what: str, remedy: str) -> Finding:
    return Finding(
        check="source-language",
        place=place,
        what=what,
        why="Every translation is compared with the source text, so nothing can be checked.",
        remedy=remedy,
    )


def _unknown_folder(name: str) -> Finding:
    return Finding(
        check="unknown-language",
        place=Place(f"content/{name}"),
        weight=Weight.PLEASE_FIX,
        what=f'The folder content/{name} is there, but {LANGUAGES} has no language "{name}".',
        why="Nobody will ever read the texts in it.",
        remedy=f"Add the language to {LANGUAGES}, correct the name of the folder, or remove it.",
    )
