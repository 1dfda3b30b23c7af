"""What an earlier build made from the same inputs: found by their fingerprint, else made anew and kept.

One file for each thing, in a folder that may be thrown away at any time. A file that is broken is as good as none.
"""

import hashlib
import os
import zipfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from wegwijs.model.output import OutputFile

_KEPT = 4
"""How many things of one name stay: an editor goes back and forth between versions of a text."""

_FORMAT = ".zip"
_NO_DAY = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Memory:
    """Things by the fingerprint of what they were made from, in a folder; `anew`: nothing in it counts."""

    folder: Path
    anew: bool = False

    def made(self, name: str, inputs: str, make: Callable[[], list[OutputFile]]) -> list[OutputFile]:
        """The files that `make` makes; `inputs` is the fingerprint of all that goes into them."""
        path = self.folder / f"{name}-{inputs}{_FORMAT}"
        files = None if self.anew else _read(path)
        if files is None:
            files = make()
            self._keep(name, path, files)
        return files

    def _keep(self, name: str, path: Path, files: Iterable[OutputFile]) -> None:
        """Keep files for the next build. Where that cannot be done, the next build makes them again."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            unfinished = path.with_suffix(f".{os.getpid()}")
            with zipfile.ZipFile(unfinished, "w") as archive:
                for file in files:
                    archive.writestr(zipfile.ZipInfo(file.path, _NO_DAY), file.content)
            unfinished.replace(path)
            of_this_name = sorted(self.folder.glob(f"{name}-*{_FORMAT}"), key=lambda one: one.stat().st_mtime)
            for old in of_this_name[:-_KEPT]:
                old.unlink()


def fingerprint(parts: Iterable[bytes]) -> str:
    """Sixteen signs that change when one of the parts does."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8) + part)
    return digest.hexdigest()[:16]


def fingerprint_of_files(paths: Iterable[Path]) -> str:
    """The same for files, with their names; what cannot be read counts as empty."""
    return fingerprint(part for path in sorted(paths) for part in (os.fsencode(path), _content(path)))


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _read(path: Path) -> list[OutputFile] | None:
    """The files as they were kept; None when they are not there, or not whole."""
    try:
        with zipfile.ZipFile(path) as archive:
            return [OutputFile(name, archive.read(name)) for name in archive.namelist()]
    except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError):
        return None
