"""A file of an editor -> its text, or a Finding about what keeps us from reading it. The first step of all reading."""

import os
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from wegwijs.findings import Finding, Place
from wegwijs.reading.signs import StrangeSign, pile_of_accents, strange_sign

_MERGE_MARK = re.compile(r"^[ \t]*((?:<{7,}|>{7,})(?: .*)?)$", re.MULTILINE)
"""What git leaves around two versions of the same lines, moved in by an editor or not. A row of = between them can also
stand under a heading."""

_LONGEST = 80
"""Signs of a line that a Finding shows."""


@dataclass(frozen=True)
class TextFile:
    """A file that was read: `name` is its path relative to the base folder, with forward slashes."""

    name: str
    text: str


def read_text_file(base: Path, name: str) -> tuple[TextFile | None, list[Finding]]:
    """The text of a file, or what keeps us from reading it."""
    path = base / name
    try:
        raw = path.read_bytes() if path.is_file() else None
    except OSError as problem:
        return None, [_unreadable(name, problem)]
    if raw is None:
        return None, [_no_file(name) if is_there(base, name) else _missing(name)]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        return None, [_wrong_encoding(name, raw, problem.start)]
    return _for_people(name, text.replace("\r\n", "\n").replace("\r", "\n"))


def _for_people(name: str, text: str) -> tuple[TextFile | None, list[Finding]]:
    """The text with each letter as one sign (NFC), or what in it is not meant for people."""
    if pile := pile_of_accents(text):
        return None, [strange_finding(pile, _place(name, text, pile.position))]
    text = unicodedata.normalize("NFC", text)
    if two := two_versions(name, text):
        return None, [two]
    if strange := strange_sign(text):
        return None, [strange_finding(strange, _place(name, text, strange.position))]
    return TextFile(name, text), []


def _merge_mark(text: str) -> re.Match[str] | None:
    return _MERGE_MARK.search(text) if "<<<<<<<" in text or ">>>>>>>" in text else None


def is_there(base: Path, name: str) -> bool:
    """Whether something has this name, be it a file, a folder or a link to nothing."""
    return os.path.lexists(base / name)


def _missing(name: str) -> Finding:
    return Finding(
        check="missing-file",
        place=Place(name),
        what=f"The file {name} is not there.",
        why="Without it the guide cannot be made.",
        remedy="Put it back; docs/schemas tells what it must hold.",
    )


def _no_file(name: str) -> Finding:
    return Finding(
        check="unreadable-file",
        place=Place(name),
        what=f"{name} is not a file.",
        why="What should stand in it is missing from the guide.",
        remedy="Give it another name, or remove it; then put the file itself in its place.",
    )


def _unreadable(name: str, problem: OSError) -> Finding:
    return Finding(
        check="unreadable-file",
        place=Place(name),
        what=f"The file {name} cannot be read: {problem.strerror}.",
        why="What stands in it is missing from the guide.",
        remedy="Give yourself the right to read it, or save it again.",
    )


def _wrong_encoding(name: str, raw: bytes, position: int) -> Finding:
    before = raw[:position]
    line = before.count(b"\n") + 1
    column = position - (before.rfind(b"\n") + 1) + 1
    return Finding(
        check="encoding",
        place=Place(name, line, column),
        what="This file is not written in UTF-8.",
        why="Letters such as é, ї and ё would come out as wrong signs.",
        remedy='Open the file in your editor and save it again with the encoding "UTF-8".',
    )


def _place(name: str, text: str, position: int) -> Place:
    before = text[:position]
    return Place(name, before.count("\n") + 1, len(before) - before.rfind("\n"))


def strange_finding(strange: StrangeSign, place: Place) -> Finding:
    """What to say of a sign that does not belong in a text."""
    return Finding(check="strange-sign", place=place, what=strange.what, why=strange.why, remedy=strange.remedy)


def two_versions(name: str, text: str) -> Finding | None:
    """A Finding for the first mark that git left around two versions; None where there is none."""
    mark = _merge_mark(text)
    if mark is None:
        return None
    return Finding(
        check="two-versions",
        place=_place(name, text, mark.start(1)),
        what=f"Two versions of a text stand here, as git left them: {mark[1][:_LONGEST]}",
        why="Readers would see both, one under the other, with the signs between them.",
        remedy="Choose one of the two, or make one of both; then take out the lines with <<<<<<<, ======= and >>>>>>>.",
    )
