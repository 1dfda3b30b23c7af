"""Which rows of the memory are about a translation: those of its name, or of a file that has another name now."""

from collections.abc import Mapping

from wegwijs.freshness.texts import Two
from wegwijs.model.guide import Guide
from wegwijs.model.memory import Remembered, Translated

Rows = tuple[Remembered, ...]


def rows_by_file(guide: Guide, files: Mapping[Translated, Two]) -> dict[Translated, Rows]:
    """The rows about each file; a new one may be an old one that was renamed: the one with most of its texts."""
    gone = {file: rows for file, rows in guide.memory.rows.items() if file not in files}
    return {file: guide.memory.rows.get(file) or _renamed(file, two, gone) for file, two in files.items()}


def _renamed(file: Translated, two: Two, gone: Mapping[Translated, Rows]) -> Rows:
    if not gone:
        return ()
    said = {segment.source for segment in (*two.source.values(), *two.translation.values())}
    alike = {rows: _shared(rows, said) for one, rows in gone.items() if one.language == file.language}
    rows = max(alike, key=alike.__getitem__, default=())
    return rows if rows and alike[rows] * 2 >= len(rows) else ()


def _shared(rows: Rows, said: set[str]) -> int:
    """How many rows a file still says, in one language or in both."""
    return sum(row.source in said or row.translation in said for row in rows)
