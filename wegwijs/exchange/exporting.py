"""Guide -> files for a translator: one for each file of words in which there is something to translate."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from wegwijs.exchange.po import po_file
from wegwijs.exchange.units import Unit, WordsFile, files_of, units_of, whose
from wegwijs.exchange.xliff import xliff_file
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile


class Format(StrEnum):
    """The formats that programs of translators read."""

    XLIFF = "xliff"
    PO = "po"


class Wanted(StrEnum):
    """Which texts a translator wants."""

    ALL = "all"
    MISSING = "missing"
    STALE = "stale"


_ENDINGS = {Format.XLIFF: "xlf", Format.PO: "po"}


@dataclass(frozen=True)
class Exported:
    """A file for a translator, how many units it has, and the sections that could not be put into it."""

    file: OutputFile
    units: int
    left_out: tuple[str, ...]


def exported(guide: Guide, language: str, kind: Format, wanted: Wanted = Wanted.ALL) -> Iterator[Exported]:
    """The files for one language, `uk/wonen.po`; those without anything to translate are not there."""
    for file in files_of(guide, language):
        units = [unit for unit in units_of(guide, file) if _is_wanted(wanted, file, unit)]
        if units or file.different_sections:
            content = _content(kind, file, units, whose(guide))
            path = f"{language}/{file.stem}.{_ENDINGS[kind]}"
            yield Exported(OutputFile(path, content), len(units), tuple(sorted(file.different_sections)))


def _is_wanted(wanted: Wanted, file: WordsFile, unit: Unit) -> bool:
    match wanted:
        case Wanted.ALL:
            return True
        case Wanted.MISSING:
            return not unit.target
        case Wanted.STALE:
            return file.is_behind(unit.address)


def _content(kind: Format, file: WordsFile, units: list[Unit], municipality: str) -> bytes:
    if kind is Format.PO:
        return po_file(units, file.source, file.language, municipality)
    return xliff_file(units, file.original, file.source, file.language, municipality)
