"""history/ -> the versions that were published, and back: a file for each version, which nobody changes afterwards.

Its folder is the thing (nl/pages/wonen), its name the day and the fingerprint. As no file is ever changed, two branches
merge whatever they add; and as the name holds the fingerprint, a file that is not whole is known.
"""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path, PurePosixPath

from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.history import History, Published, Thing, Version
from wegwijs.model.output import OutputFile
from wegwijs.reading.text_files import read_text_file

HISTORY = "history"

_NAME = re.compile(r"(\d{4}-\d\d-\d\d)-([0-9a-f]{8})\.yml")
_ROW = r'"([^"\n]+)": "([0-9a-f]{8})"\n'
_TEXT = re.compile(rf'(?:#.*\n)*head: "([0-9a-f]{{8}})"\nsections:\n((?:  {_ROW})*)')


def read_history(base: Path) -> tuple[History, list[Finding]]:
    """The history beside content/, and a Finding for each file that is no version; such a file counts as not there."""
    versions: dict[Thing, list[Published]] = {}
    findings: list[Finding] = []
    for name in _names(base):
        if known := _version(base, name):
            versions.setdefault(known[0], []).append(known[1])
        else:
            findings.append(_no_version(name))
    return History({thing: tuple(them) for thing, them in versions.items()}, (base / HISTORY).is_dir()), findings


def version_file(thing: Thing, published: Published) -> OutputFile:
    """The file that keeps a version."""
    version = published.version
    rows = [f'  "{name}": "{said}"\n' for name, said in version.sections.items()]
    text = "".join([f'head: "{version.head}"\nsections:\n', *rows])
    return OutputFile(f"{HISTORY}/{thing}/{published.day}-{version.fingerprint}.yml", text.encode())


def _names(base: Path) -> Iterator[str]:
    """The files of the history; what begins with a dot belongs to the system or to git."""
    for folder, folders, files in os.walk(base / HISTORY):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in files if not name.startswith(".")):
            yield (Path(folder) / name).relative_to(base).as_posix()


def _version(base: Path, name: str) -> tuple[Thing, Published] | None:
    """The version that a file keeps, or None when it is not exactly what the program writes."""
    thing, said = _thing(PurePosixPath(name).parts[1:-1]), _NAME.fullmatch(PurePosixPath(name).name)
    file, _ = read_text_file(base, name)
    rows = _TEXT.fullmatch(file.text) if file else None
    if not (thing and said and rows):
        return None
    version = Version(rows[1], dict(re.findall(_ROW, rows[2])))
    with suppress(ValueError):  # a day that no calendar has
        return (thing, Published(date.fromisoformat(said[1]), version)) if version.fingerprint == said[2] else None
    return None


def _thing(folders: tuple[str, ...]) -> Thing | None:
    match folders:
        case (language, ("pages" | "brochures") as kind, name):
            return Thing(language, kind, name)
        case _:
            return None


def _no_version(name: str) -> Finding:
    return Finding(
        check="history-file",
        place=Place(name),
        weight=Weight.PLEASE_FIX,
        what="This file is not as the program wrote it: it is cut off, was changed, or has another name or place.",
        why="It counts as not there, and what was published may look newer than it is.",
        remedy="Put it back as it was, or remove it; then run: python3 build.py history",
    )
