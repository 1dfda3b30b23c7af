"""A file of an editor -> its text, or a Finding about what keeps us from reading it. The first step of all reading."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from wegwijs.findings import Finding, Place

_STRANGE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffd-\uffff]")
"""Signs that no keyboard makes: control signs, other line ends, and the sign for a letter that was lost."""


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
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if strange := _STRANGE.search(text):
        return None, [_strange_sign(name, text[: strange.start()])]
    return TextFile(name, text), []


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


def _strange_sign(name: str, before: str) -> Finding:
    return Finding(
        check="strange-sign",
        place=Place(name, before.count("\n") + 1, len(before) - before.rfind("\n")),
        what="A sign stands here that does not belong in a text.",
        why="Readers would see a black square or nothing, and nothing in this file can be read until it is mended.",
        remedy="Delete the sign and type the text around it again; if the whole file looks strange, save it as UTF-8.",
    )
