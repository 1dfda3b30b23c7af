"""Puts a finished folder in the place of the old one, in one step, or leaves the old one as it was.

In: OutputFiles, and the output folder they are for. Out: that folder, whole and new; or CannotWrite.
A build writes into `.public-building-<process>`, beside `public`. A build that is killed leaves that folder behind;
the next build removes it. `.public-lock` is what a second build waits for.
"""

import ctypes
import errno
import fcntl
import os
import re
import shutil
from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from wegwijs.findings import Finding, Place
from wegwijs.model.output import OutputFile

MARKER = ".made-by-wegwijs"
MARKER_TEXT = "Wegwijs made this folder, and replaces all of it with each build. Keep nothing of your own in it.\n"
CURRENT_FOLDER = -100  # AT_FDCWD: paths count from where the program runs
EXCHANGE = 2  # RENAME_EXCHANGE: two names change places, and nobody ever sees one of them missing
NOT_ALLOWED = "The system does not allow Wegwijs to write here.", "Choose a folder that is yours, with --output."
DISK_FULL = "The disk is full.", "Make room on the disk, then build again."
TROUBLES = {
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), NOT_ALLOWED),
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), DISK_FULL),
}


class CannotWrite(Exception):
    """Why the output stays as it was, said in the four lines of a Finding."""

    def __init__(self, where: Path, what: str, remedy: str) -> None:
        """`what` and `remedy` are whole sentences."""
        self.where, self.what, self.remedy = where, what, remedy
        self.why = "What is new is not in place; what stood there before is untouched."
        super().__init__(f"{where}   [cannot-write]\n  {what}\n  {self.why}\n  -> {remedy}")

    @property
    def finding(self) -> Finding:
        """The same where the work goes on after it."""
        place = Place(str(self.where))
        return Finding(check="cannot-write", place=place, what=self.what, why=self.why, remedy=self.remedy)


def write_files(files: Iterable[OutputFile], folder: Path) -> None:
    """Write the files below `folder`, over files of the same path. Raises CannotWrite."""
    for file in files:
        path = PurePosixPath(file.path)
        if path.is_absolute() or ".." in path.parts:
            raise ValueError(f"{file.path} lies outside of the output folder")
        target = folder / path
        with _speaking_plainly(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.content)


def keep_files(output: Path, folder: Path, apart: str) -> None:
    """Give `folder` the files of the last output too, but for those in the folder `apart`. Raises CannotWrite."""
    for here, folders, names in os.walk(output, onerror=_refuse_what_cannot_be_listed):
        there = folder / Path(here).relative_to(output)
        folders[:] = [name for name in folders if there / name != folder / apart]
        with _speaking_plainly(there):
            there.mkdir(exist_ok=True)
            for name in set(names) - {MARKER}:  # it is written anew, and nothing is written to what has two names
                _give_second_name(Path(here, name), there / name)


def _refuse_what_cannot_be_listed(trouble: OSError) -> None:
    """Raise CannotWrite for a folder whose files would be passed over; one that is not there has none."""
    with _speaking_plainly(Path(trouble.filename)), suppress(FileNotFoundError):
        raise trouble


def _give_second_name(file: Path, name: Path) -> None:
    """What stays need not be copied, unless this disk allows a file one name only."""
    try:
        os.link(file, name)
    except OSError:
        shutil.copyfile(file, name)


def add_files(files: Iterable[OutputFile], folder: Path) -> None:
    """As `write_files`, for files that are kept: nothing takes its place before all are written. Raises CannotWrite."""
    unfinished: dict[Path, Path] = {}
    try:
        for file in files:
            path = PurePosixPath(file.path)
            beside = path.with_name(f".{path.name}-{os.getpid()}")
            unfinished[folder / path] = folder / beside
            write_files([OutputFile(str(beside), file.content)], folder)
        for path, beside in unfinished.items():
            with _speaking_plainly(path):
                beside.replace(path)
    finally:
        for beside in unfinished.values():
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def remove_files(names: Iterable[str], folder: Path) -> None:
    """Remove files below `folder`; one that is not there any more is as good as removed. Raises CannotWrite."""
    for name in names:
        with _speaking_plainly(folder / name):
            (folder / name).unlink(missing_ok=True)


@contextmanager
def replacing(output: Path) -> Generator[Path]:
    """An empty folder to fill; unless it stays empty, it takes the place of `output` at the end. Raises CannotWrite."""
    output = output.resolve()
    _refuse_what_is_not_ours(output)
    with _alone(output):
        try:
            _clean_up(output)
            building = _beside(output, "building")
            with _speaking_plainly(output):
                building.mkdir()
            yield building
            _put_in_place(building, output)
        finally:
            _clean_up(output)


def exchange_in_steps(building: Path, output: Path) -> None:
    """Let two folders change places in three steps; where these end halfway, `replacing` puts the old one back."""
    old = _beside(output, "old")
    output.rename(old)
    building.rename(output)
    old.rename(building)


def _refuse_what_is_not_ours(output: Path) -> None:
    """Raise CannotWrite when something stands there that no build of ours made, such as somebody's home folder."""
    with _speaking_plainly(output):
        if output.exists() and not output.is_dir():
            raise CannotWrite(output, "This is a file, not a folder.", "Choose a folder, with --output.")
        if output.is_dir() and any(output.iterdir()) and not (output / MARKER).is_file():
            what = "This folder holds files that Wegwijs did not make, and a build replaces the whole folder."
            raise CannotWrite(output, what, "Choose a new or an empty folder, with --output.")


def _put_in_place(building: Path, output: Path) -> None:
    """Give `output` the content of `building`, if there is any; `building` then holds the old content."""
    _refuse_what_is_not_ours(output)  # once more: a build takes long enough to put something there meanwhile
    with _speaking_plainly(output):
        if any(building.iterdir()):
            (building / MARKER).write_text(MARKER_TEXT, encoding="utf-8")
            if not output.exists():
                building.rename(output)
            elif not _exchange(building, output):
                exchange_in_steps(building, output)


def _clean_up(output: Path) -> None:
    """Remove what builds left beside the output; put the old output back if one ended while there was none."""
    leftover = re.compile(rf"\.{re.escape(output.name)}-(building|old)-\d+")
    with _speaking_plainly(output):
        left = [path for path in output.parent.iterdir() if leftover.fullmatch(path.name)]
        for path in left:
            if path.name.startswith(f".{output.name}-old-") and not output.exists():
                path.rename(output)
    for path in left:
        shutil.rmtree(path, ignore_errors=True)  # what another user's build left is no reason to stop


@contextmanager
def _alone(output: Path) -> Generator[None]:
    """Let one build at a time work on this output; a second one waits here."""
    with _speaking_plainly(output):
        output.parent.mkdir(parents=True, exist_ok=True)
        lock = output.with_name(f".{output.name}-lock").open("a")
        fcntl.flock(lock, fcntl.LOCK_EX)
    with lock:
        yield


@contextmanager
def _speaking_plainly(where: Path) -> Generator[None]:
    """Turn what the system says of a file into CannotWrite."""
    try:
        yield
    except OSError as trouble:
        unknown = f"The system says: {trouble.strerror}.", "Choose another folder, with --output."
        what, remedy = TROUBLES.get(trouble.errno or 0, unknown)
        raise CannotWrite(where, what, remedy) from trouble


def _exchange(one: Path, other: Path) -> bool:
    """Let two names change places in one step (Linux); False when this system or this disk cannot."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    return rename is not None and not rename(CURRENT_FOLDER, bytes(one), CURRENT_FOLDER, bytes(other), EXCHANGE)


def _beside(output: Path, purpose: str) -> Path:
    """A hidden folder on the same disk that belongs to this process alone."""
    return output.with_name(f".{output.name}-{purpose}-{os.getpid()}")
