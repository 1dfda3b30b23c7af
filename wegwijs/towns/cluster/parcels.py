"""What goes to a worker and what comes back: the words of the guide once, and an Order for each municipality.

A worker that has other words or another program than the Order names makes nothing.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from wegwijs.making.settings import Settings
from wegwijs.model.output import OutputFile
from wegwijs.reading.overlay_folder import check_folder, paths_in
from wegwijs.reading.towns import MUNICIPALITY, with_layers
from wegwijs.towns.commits import FOLDERS
from wegwijs.towns.packing import packed
from wegwijs.towns.report import TownMade


@dataclass(frozen=True)
class Order:
    """One guide to make. `folder` holds the files of the municipality and of its layers, packed.

    `program` is the version of the program, and `words` the SHA-256 of the words of the guide that belong to it.
    `run` tells one run of `towns` from the others.
    """

    town: str
    folder: bytes
    program: str
    words: str
    run: str
    settings: Settings


@dataclass(frozen=True)
class Brought:
    """How an order came off, and the files of the guide; none where it was not made."""

    made: TownMade
    files: tuple[OutputFile, ...] = ()


def digest_of(content: bytes) -> str:
    """Its SHA-256."""
    return hashlib.sha256(content).hexdigest()


def words_of(base: Path) -> bytes:
    """All that a worker needs of the guide of everybody, packed. Raises OSError."""
    return packed(_files(base, (path for name in FOLDERS for path in (base / name).rglob("*"))))


def folder_of(town: Path) -> bytes | None:
    """The folder of a municipality with its layers, packed; None when not all of it may be read, or is there."""
    folders = with_layers(town)
    if any(one.is_symlink() or check_folder(one) for one in folders):
        return None
    if not all((one / MUNICIPALITY).is_file() for one in folders):
        return None
    try:
        return packed(_files(town.parent, (path for folder in folders for path in paths_in(folder))))
    except OSError:
        return None


def _files(root: Path, paths: Iterable[Path]) -> Iterator[OutputFile]:
    for path in sorted(paths):
        if path.is_file():
            yield OutputFile(path.relative_to(root).as_posix(), _content(path))


def _content(path: Path) -> bytes:
    """Raises OSError with the name of the file, which the system does not always say."""
    try:
        return path.read_bytes()
    except OSError as trouble:
        raise OSError(trouble.errno, trouble.strerror, path.as_posix()) from trouble
