"""A file of an editor -> its text, or Findings about encoding and tabs. The first step of all reading."""

from dataclasses import dataclass
from pathlib import Path

from wegwijs.findings import Finding, Place


@dataclass(frozen=True)
class TextFile:
    """A file that was read: `name` is its path relative to the base folder, with forward slashes."""

    name: str
    text: str


def read_text_file(base: Path, name: str) -> tuple[TextFile | None, list[Finding]]:
    """The text of a file, or what keeps us from reading it."""
    path = base / name
    if not path.is_file():
        return None, [_missing(name)]
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        return None, [_wrong_encoding(name, raw, problem.start)]
    return TextFile(name, text.replace("\r\n", "\n")), []


def _missing(name: str) -> Finding:
    return Finding(
        check="missing-file",
        place=Place(name),
        what=f"The file {name} is not there.",
        why="Without it the guide cannot be made.",
        remedy="Put the file back, or start from the file of the same name in another language.",
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
