"""A commit of the guide, or a folder with it -> a folder with its words, and how one calls that version."""

import subprocess
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from wegwijs.towns.packing import unpacked
from wegwijs.writing import write_files

FOLDERS = ("content", "brochures", "pictograms", "history", "translations")
"""What a base folder holds."""


@dataclass(frozen=True)
class WordsAt:
    """The words of one version of the guide: their folder, the name of the version, and where people mend it."""

    base: Path
    name: str
    kept_in: Path


@contextmanager
def words_at(asked: str, base: Path) -> Generator[WordsAt]:
    """A folder as it is, or a commit of the repository of `base`, unpacked. Raises click.UsageError."""
    if asked and (Path(asked) / "content").is_dir():
        folder = Path(asked).resolve()
        yield WordsAt(folder, _name_of(folder, "HEAD") or folder.name, folder)
        return
    commit = _git(base, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{asked}^{{commit}}")
    if not commit:
        raise click.UsageError(f'"{asked}" is no folder with content/, and no commit of the repository {base}.')
    with tempfile.TemporaryDirectory(prefix="wegwijs-") as folder:
        _unpack(commit.decode().strip(), base, Path(folder))
        yield WordsAt(Path(folder), _name_of(base, asked), base)


def _unpack(commit: str, base: Path, folder: Path) -> None:
    """Write the files of a commit that stand below `base`; what it does not have is left out."""
    top = Path(_git(base, "rev-parse", "--show-toplevel").decode().strip())
    tree = f"{commit}:{_git(base, 'rev-parse', '--show-prefix').decode().strip()}"
    there = _git(top, "ls-tree", "--name-only", tree).decode().splitlines()
    if names := [name for name in FOLDERS if name in there]:
        write_files(unpacked(_git(top, "archive", "--format=tar", tree, "--", *names)), folder)


def _name_of(folder: Path, commit: str) -> str:
    """The short name of a commit and its day; nothing where the folder is in no repository."""
    return _git(folder, "log", "-1", "--format=%h (%cs)", "--end-of-options", commit).decode().strip()


def _git(folder: Path, *words: str) -> bytes:
    """What git answers; nothing where it has no answer, or where there is no git."""
    try:
        run = subprocess.run(["git", *words], cwd=folder, capture_output=True, check=False)
    except OSError:
        return b""
    return run.stdout if run.returncode == 0 else b""
