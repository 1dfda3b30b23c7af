"""Guide -> Findings about the words of the tables, in every language."""

from collections.abc import Iterator
from dataclasses import dataclass

from wegwijs.checks.shared.presence import is_missing, present_languages, weight_of_untold
from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language
from wegwijs.model.tables import Names, PageTable, TableWords

Path = tuple[str, ...]


@dataclass(frozen=True)
class _WordsFile:
    """The words of a table in one language."""

    source: Language
    language: Language
    table: PageTable
    said: TableWords

    @property
    def file(self) -> str:
        """The file in which they stand."""
        return f"content/{self.language.code}/{self.table.name}.yml"

    def listed_in(self, path: Path) -> str:
        """The file that says which names there are: the table, or the words of the source."""
        folder = "content" if path[0] in self.table.names() else f"content/{self.source.code}"
        return f"{folder}/{self.table.name}.yml"


def check_table_words(guide: Guide) -> Iterator[Finding]:
    """Words for every status, right, cell, series and place, and none for things that do not exist."""
    for language in present_languages(guide):
        for name in (*(table.name for table in guide.tables), "interface"):
            if is_missing(guide, file := f"content/{language.code}/{name}.yml"):
                yield _missing_file(guide.source, language, file)
        for table in guide.tables:
            if said := guide.words[language.code].tables.get(table.slug):
                yield from _compared(guide, _WordsFile(guide.source, language, table, said))


def _compared(guide: Guide, words: _WordsFile) -> Iterator[Finding]:
    source = guide.words[guide.source.code].tables.get(words.table.slug)
    wanted = {**(source.names() if source else {}), **words.table.names()}
    there = {field: names for field, names in words.said.names().items() if field in wanted}
    for path in _only_in(_paths(wanted), _paths(there)):
        yield _missing(words, path, guide.places.at(words.file, *path))
    for path in _only_in(_paths(there), _paths(wanted)):
        yield _extra(words, path, guide.places.at(words.file, *path))


def _paths(names: Names) -> list[Path]:
    return [(field, *path) for field, paths in names.items() for path in paths]


def _only_in(these: list[Path], those: list[Path]) -> Iterator[Path]:
    """The paths that stand here only. What is inside one of them is not counted: a whole theme is one Finding."""
    only = set(these) - set(those)
    return (path for path in these if path in only and not any(path[:end] in only for end in range(1, len(path))))


def _missing(words: _WordsFile, path: Path, place: Place) -> Finding:
    return Finding(
        check="missing-words",
        place=place,
        weight=weight_of_untold(words.language),
        is_told=words.language != words.source,
        language=words.language.code,
        what=f'There are no words for "{" / ".join(path)}" in {words.language.name}.',
        why=f"People who read {words.language.name} would see an empty place there.",
        remedy=f'Write them here under "{path[0]}".',
    )


def _extra(words: _WordsFile, path: Path, place: Place) -> Finding:
    file = words.listed_in(path)
    return Finding(
        check="extra-words",
        place=place,
        weight=Weight.PLEASE_FIX,
        language=words.language.code,
        what=f'Here are words for "{" / ".join(path)}", which {file} does not have.',
        why=f"People who read {words.language.name} will never see them.",
        remedy=f"Correct the name if it is a typing mistake, or take the words out, or add it to {file}.",
    )


def _missing_file(source: Language, language: Language, file: str) -> Finding:
    original = f"content/{source.code}/{file.rpartition('/')[2]}"
    return Finding(
        check="missing-file",
        place=Place(file),
        weight=Weight.STOPS if file == original else weight_of_untold(language),
        is_told=file != original,
        language=language.code,
        what=f"The file {file} is not there.",
        why=f"People who read {language.name} would miss everything that is said in it.",
        remedy="Put it back." if file == original else f"Translate {original} and save it under this name.",
    )
