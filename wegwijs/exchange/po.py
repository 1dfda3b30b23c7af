"""Units -> a PO file, as Poedit and other programs of translators read it, and back."""

import re
from collections.abc import Iterable, Iterator, Sequence

import polib

from wegwijs import __version__
from wegwijs.exchange.notes import MARKS, of_term
from wegwijs.exchange.returned import CannotRead, ReturnedFile, ReturnedUnit
from wegwijs.exchange.units import Unit, fingerprint

_COUNT = "X-Wegwijs-Units"
_WHOSE = "X-Wegwijs-Municipality"
_WAS = re.compile(r"^wegwijs: ([0-9a-f]{8}|-)$", re.MULTILINE)
_CHARSET = re.compile(rb'"Content-Type:[^"]*charset=([\w.:-]+)', re.IGNORECASE)
_LINE = re.compile(r'#.*|(?:msg[a-z]+(?:\[\d+\])?[ \t]*)?"(?:[^"\\]|\\.)*"|')
_NUMBER = re.compile(r"\(line (\d+)\)")


def po_file(units: Sequence[Unit], source: str, language: str, municipality: str = "") -> bytes:
    """A PO file in UTF-8; the context of each entry is the address of its segment."""
    file = polib.POFile(wrapwidth=0)
    file.header = "\n".join(MARKS)
    file.metadata = {
        "Project-Id-Version": f"Wegwijs {__version__}",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": source,
        _COUNT: str(len(units)),
    }
    if municipality:
        file.metadata[_WHOSE] = municipality
    file.extend(map(_entry, units))
    return f"{file}\n".encode()


def read_po(content: bytes) -> ReturnedFile:
    """The units of a PO file. Raises CannotRead."""
    text = _decoded(content)
    for number, line in enumerate(text.split("\n"), 1):
        if not _LINE.fullmatch(line.strip()):  # of a line that was cut, polib would take another sign
            raise _not_po(number)
    try:
        file = polib.pofile(f"{text}\n\n")  # an empty line at its end: so it is never taken for the name of a file
    except OSError as trouble:
        said = _NUMBER.search(str(trouble))
        raise _not_po(int(said[1]) if said else 1) from trouble
    count = file.metadata.get(_COUNT, "")
    units = tuple(_units(entry for entry in file if not entry.obsolete))
    whose = file.metadata.get(_WHOSE, "" if count else None)
    return ReturnedFile(file.metadata.get("Language", ""), units, int(count) if count.isdecimal() else None, whose)


def _entry(unit: Unit) -> polib.POEntry:
    return polib.POEntry(
        msgctxt=unit.address,
        msgid=unit.source,
        msgstr=unit.target,
        comment="\n".join([*(of_term(*term) for term in unit.terms), f"wegwijs: {fingerprint(unit.target)}"]),
        occurrences=[(unit.place.file, str(unit.place.line))],
        flags=["fuzzy"] if unit.is_behind else [],
        previous_msgid=unit.before or None,
    )


def _units(entries: Iterable[polib.POEntry]) -> Iterator[ReturnedUnit]:
    for entry in entries:
        was = _WAS.search(entry.comment)
        yield ReturnedUnit(
            address=entry.msgctxt or "",
            source=entry.msgid,
            target=entry.msgstr,
            was=was[1] if was else "",
            is_unsure=entry.fuzzy,
        )


def _not_po(line: int) -> CannotRead:
    return CannotRead(f"This file cannot be read as PO from line {line} on.", "Save it again from your program.")


def _decoded(content: bytes) -> str:
    """The text in the encoding that the file names; most are in UTF-8."""
    named = _CHARSET.search(content)
    encoding = named[1].decode() if named else "utf-8"
    try:
        text = content.decode("utf-8-sig" if encoding.lower() in ("utf-8", "utf8", "charset") else encoding)
    except (UnicodeDecodeError, LookupError) as trouble:
        what = f"This file says that it is written in {encoding}, and it is not."
        raise CannotRead(what, "Save it again with the encoding UTF-8.") from trouble
    return text.replace("\r\n", "\n").replace("\r", "\n")
