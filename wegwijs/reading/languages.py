"""languages.yml and the folders of content/ -> the languages of the guide."""

from dataclasses import dataclass

from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.publication import Language, LanguageTable
from wegwijs.reading.file_names import is_of_a_program
from wegwijs.reading.file_reader import FileReader

LANGUAGES = "content/languages.yml"


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
    if table.source not in by_code:
        files.findings.append(_unknown_source(table.source, files.marks[LANGUAGES, ("source",)]))
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


def _unknown_source(code: str, place: Place) -> Finding:
    return Finding(
        check="source-language",
        place=place,
        what=f'The source language "{code}" is not in the list of languages.',
        why="Every translation is compared with the source text, so nothing can be checked.",
        remedy="Write the code of one of the languages below.",
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
