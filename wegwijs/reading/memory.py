"""translations/ -> what each translation was made from, and back: a file for each file of words, a row for each text.

The rows stand in the order of the text. The first line of a row says where its text stood when it came there, and never
changes; an empty line ends it. So branches that edit, add or remove neighbours merge: between what they change there
is always a line that neither does. The file says everything in plain words, so that a review shows what changed.
"""

import json
import os
import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path, PurePosixPath

from wegwijs.findings import Finding, Place
from wegwijs.model.memory import Memory, Remembered, Translated
from wegwijs.model.output import OutputFile
from wegwijs.reading.text_files import read_text_file

TRANSLATIONS = "translations"

_HEAD = "# What each text says in the source language, and how it was translated: docs/translating.md\n\n"
_WORDS = r'("[^"\\\n]*(?:\\.[^"\\\n]*)*")'
_ROW = re.compile(
    rf"- at: {_WORDS}\n  [a-z]{{2,3}}: {_WORDS}\n  [a-z]{{2,3}}: {_WORDS}\n(?:  since: (\d{{4}}-\d\d-\d\d)\n)?\n"
)
_REMARKS = re.compile(r"(?:#.*\n)*\n?")


def read_memory(base: Path) -> tuple[Memory, list[Finding]]:
    """The memory beside content/, and a Finding for each file of it that is not as the program writes it."""
    rows: dict[Translated, tuple[Remembered, ...]] = {}
    broken: set[Translated] = set()
    findings: list[Finding] = []
    for name in _names(base):
        path = PurePosixPath(name)
        file = Translated(path.parent.name, path.stem)
        found, trouble = _read(base, name)
        findings.extend(trouble)
        if trouble:
            broken.add(file)
        else:
            rows[file] = found
    return Memory(rows, frozenset(broken), (base / TRANSLATIONS).is_dir()), findings


def memory_name(file: Translated) -> str:
    """The file of the memory for one file of words."""
    return f"{TRANSLATIONS}/{file.language}/{file.name}.yml"


def memory_file(file: Translated, source: str, rows: tuple[Remembered, ...]) -> OutputFile:
    """The file that keeps these rows; `source` is the code of the source language."""
    return OutputFile(
        memory_name(file), "".join([_HEAD, *(_written(row, source, file.language) for row in rows)]).encode()
    )


def _written(row: Remembered, source: str, language: str) -> str:
    since = f"  since: {row.since}\n" if row.since else ""
    at, said, translated = (json.dumps(text, ensure_ascii=False) for text in (row.at, row.source, row.translation))
    return f"- at: {at}\n  {source}: {said}\n  {language}: {translated}\n{since}\n"


def _names(base: Path) -> Iterator[str]:
    """The files of the memory, by language; what begins with a dot belongs to the system or to git."""
    for folder, folders, files in os.walk(base / TRANSLATIONS):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.endswith(".yml") and not name.startswith("."):
                yield (Path(folder) / name).relative_to(base).as_posix()


def _read(base: Path, name: str) -> tuple[tuple[Remembered, ...], list[Finding]]:
    file, findings = read_text_file(base, name)
    rows, end = _rows(file.text) if file else ((), 0)
    if file and (not rows or end < len(file.text)):
        return (), [_not_a_row(Place(name, file.text.count("\n", 0, end) + 1))]
    return rows, findings


@lru_cache(maxsize=1024)
def _rows(text: str) -> tuple[tuple[Remembered, ...], int]:
    """The rows of a file, and where the last good one ends. Remembered, so that a preview reads what was edited."""
    rows: list[Remembered] = []
    remarks = _REMARKS.match(text)
    end = remarks.end() if remarks else 0
    while (found := _ROW.match(text, end)) and (row := _row(found)):
        rows.append(row)
        end = found.end()
    return tuple(rows), end


def _row(found: re.Match[str]) -> Remembered | None:
    """A row; None when a text in it has half a sign, or its day is in no calendar."""
    try:
        at, source, translation = (_said(found[number]) for number in (1, 2, 3))
        return Remembered(at, source, translation, date.fromisoformat(found[4]) if found[4] else None)
    except ValueError:
        return None


def _said(written: str) -> str:
    """What stands between quotes; most of it stands there as it is. Raises ValueError."""
    if written.isprintable() and "\\" not in written:
        return written[1:-1]
    said = str(json.loads(written))
    said.encode()  # half a sign is none
    return said


def _not_a_row(place: Place) -> Finding:
    path = PurePosixPath(place.file)
    return Finding(
        check="memory-file",
        place=place,
        language=path.parent.name,
        what="From this line on the file is not as the program wrote it: it is cut off, or was changed by hand.",
        why="Nobody could tell any more whether these translations still say what their source says.",
        remedy="Put the file back as it was. If there is none any more, look through the translation, then type: "
        f"python3 build.py translations accept {path.stem} --languages {path.parent.name}",
    )
