"""The folder of a municipality -> whether all of it may be read: no links out of it, nothing that is too big."""

import os
from collections.abc import Iterator
from pathlib import Path

from wegwijs.findings import Finding, Place

LARGEST = {".svg": 50_000, ".png": 500_000}
"""Bytes of a logo by the ending of its name."""

_LARGEST_TEXT = 300_000
"""Bytes of a file with words: some thousand sentences, or a thousand sessions."""

_MOST_FILES = 2_000


def check_folder(folder: Path) -> list[Finding]:
    """What in a folder may not be read; nothing of it is opened for that."""
    for own in (folder, folder / "public"):
        if own.is_symlink():
            return [_link(own.relative_to(folder.parent).as_posix())]
    found: list[Finding] = []
    for number, path in enumerate(paths_in(folder)):
        name = path.relative_to(folder.parent).as_posix()
        if number == _MOST_FILES:
            return [*found, _too_many(folder.name)]
        if not is_in_utf8(name):
            found.append(_unreadable_name(name))
        elif path.is_symlink():
            found.append(_link(name))
        elif path.is_file() and path.stat().st_size > (largest := LARGEST.get(path.suffix, _LARGEST_TEXT)):
            found.append(_too_big(name, path.stat().st_size, largest))
    return found


def is_in_utf8(name: str) -> bool:
    """Whether the name of a file can be told: Python reads bytes that are no UTF-8 as signs that nobody can write."""
    return readable(name) == name


def readable(name: str) -> str:
    """The name of a file with a mark for each byte that is no UTF-8."""
    return os.fsencode(name).decode("utf-8", "replace")


def paths_in(folder: Path) -> Iterator[Path]:
    """All files and folders of a municipality, but for what was built and what belongs to other programs."""
    for root, folders, files in os.walk(folder):
        here = Path(root)
        folders[:] = sorted(name for name in folders if not name.startswith(".") and here / name != folder / "public")
        yield from (here / name for name in (*folders, *sorted(files)) if not name.startswith("."))


def _unreadable_name(name: str) -> Finding:
    return Finding(
        check="unreadable-file",
        place=Place(readable(name)),
        what=f"The name {readable(name)} has a sign that cannot be read: it is not in UTF-8.",
        why="It cannot be told in any list, and other computers cannot find it.",
        remedy="Give it another name, with plain letters.",
    )


def _link(name: str) -> Finding:
    return Finding(
        check="link-in-folder",
        place=Place(name),
        what=f"{name} is a link to another place on this computer.",
        why="What stands there is not yours alone, and on another computer it is not there.",
        remedy="Put the file itself in its place.",
    )


def _too_big(name: str, size: int, largest: int) -> Finding:
    return Finding(
        check="file-too-big",
        place=Place(name),
        what=f"This file has {size // 1000} kB; at most {largest // 1000} kB is read.",
        why="Readers with little data would wait for it, and so would everybody who builds the guide.",
        remedy="Make a logo smaller and take out what is past from a list, or cut the file in two topics.",
    )


def _too_many(name: str) -> Finding:
    return Finding(
        check="file-too-big",
        place=Place(name),
        what=f"There are more than {_MOST_FILES} files in this folder.",
        why="A municipality has some ten files; the others would be read for nothing.",
        remedy="Look whether it is the right folder, and take out what does not belong to the guide.",
    )
