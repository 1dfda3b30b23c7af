"""brochures/manifest.json: which brochures the output holds, for the site and for programs of others."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date as day
from pathlib import Path, PurePosixPath

from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile, PrintedBrochure
from wegwijs.model.papers import Imprint, OldPaper
from wegwijs.reading.kept_files import read_kept

BROCHURES = "brochures"
"""The folder of the brochures in the output."""

MANIFEST = f"{BROCHURES}/manifest.json"


@dataclass(frozen=True)
class _Row:
    """What a site must know of a brochure in the list."""

    brochure: str
    language: str
    file: str
    pages: int
    version: str = ""
    date: day = day.min
    changed: tuple[str, ...] = ()
    sheets: str | None = None
    picture: str | None = None
    press: str | None = None
    old: tuple[OldPaper, ...] = ()


def manifest(printed: list[PrintedBrochure]) -> OutputFile:
    """The list of brochures, each with its pages, version, what changed since the one before, bytes, sha256.

    `old` are the versions to throw away, each with the day from which it is not right any more.
    """
    rows = [
        {
            "brochure": brochure.slug,
            "language": brochure.language,
            "file": brochure.file.path,
            "pages": brochure.pages,
            "version": brochure.imprint.version,
            "date": brochure.imprint.day.isoformat(),
            "changed": brochure.imprint.changed,
            "old": [
                {"name": one.name, "version": one.version, "since": one.since.isoformat()}
                for one in brochure.imprint.old
            ],
            "sheets": brochure.sheets.path if brochure.sheets else None,
            "picture": brochure.picture.path if brochure.picture else None,
            "press": brochure.press.path if brochure.press else None,
            "bytes": len(brochure.file.content),
            "sha256": hashlib.sha256(brochure.file.content).hexdigest(),
        }
        for brochure in printed
    ]
    return OutputFile(MANIFEST, f"{json.dumps(rows, indent=1)}\n".encode())


def under_former_names(guide: Guide, printed: Iterable[PrintedBrochure]) -> Iterator[OutputFile]:
    """The brochures once more, under the names of those in whose place they came: an address on paper stays right."""
    for brochure in printed:
        for name in guide.brochures[brochure.slug].formerly:
            yield OutputFile(f"brochures/{name}-{brochure.language}.pdf", brochure.file.content)


def printed_before(output: Path, guide: Guide) -> list[PrintedBrochure]:
    """The brochures of the last build that the guide still knows; none when there was no build."""
    rows = read_kept(output / MANIFEST, list[_Row]) or []
    known = [row for row in rows if row.brochure in guide.brochures and row.language in _printed_in(guide)]
    return [
        PrintedBrochure(
            row.brochure,
            row.language,
            row.pages,
            _imprint(row),
            file,
            sheets=_kept(output, row.sheets),
            picture=_kept(output, row.picture),
            press=_kept(output, row.press),
        )
        for row in known
        if (file := _kept(output, row.file))
    ]


def is_printed(output: Path, papers: Sequence[OutputFile]) -> bool:
    """Whether the folder of brochures holds these files, and no others."""
    there = {path.relative_to(output).as_posix() for path in (output / BROCHURES).rglob("*") if path.is_file()}
    return there == {one.path for one in papers} and all(
        (output / one.path).read_bytes() == one.content for one in papers
    )


def _imprint(row: _Row) -> Imprint:
    return Imprint(row.version, row.date, row.changed, row.old)


def _printed_in(guide: Guide) -> frozenset[str]:
    """The languages that have brochures, also those that this build leaves out."""
    return guide.known_languages - {language.code for language in guide.languages if not language.brochures}


def _kept(output: Path, name: str | None) -> OutputFile | None:
    """A file of the last build, when it is a brochure and still there."""
    if name is None or PurePosixPath(name).parent != PurePosixPath(MANIFEST).parent:
        return None
    try:
        return OutputFile(name, (output / name).read_bytes())
    except (OSError, ValueError):  # ValueError: a name that no file can have
        return None
