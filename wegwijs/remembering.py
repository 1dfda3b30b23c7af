"""What an earlier build made from the same inputs: found by their fingerprint, else made anew and kept.

A large thing has a file of its own, small things of one kind share a shelf. The folder may be thrown away at any time.
Each file holds the fingerprint of its own content: one that is broken is as good as none.
"""

import hashlib
import os
import pickle
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from wegwijs.common_shelf import CommonShelf, common_shelf
from wegwijs.side_by_side import results_of

Made = TypeVar("Made")

_KEPT = 4
"""How many large things of one name stay: an editor goes back and forth between versions of a text."""

_FORMAT = ".kept"
_DIGEST = hashlib.sha256().digest_size


ALL_PAGES = "*"
"""The name of what is made of all pages of a language."""


class Once(Protocol):
    """How something is made of what has a name: as it was made before, where nothing that goes into it has changed."""

    def __call__(self, name: str, make: Callable[[], Made], /) -> Made:
        """What `make` makes; it may not be called."""
        ...


def anew(name: str, make: Callable[[], Made]) -> Made:
    """Without a memory everything is made when it is asked for."""
    return make()


@dataclass
class Shelf:
    """Small things by the fingerprint of what they were made from. What is not asked for any more is forgotten."""

    before: dict[str, bytes] = field(default_factory=dict[str, bytes])
    now: dict[str, bytes] = field(default_factory=dict[str, bytes])

    def holds(self, inputs: str) -> bool:
        """Whether something was made from these inputs."""
        return inputs in self.before or inputs in self.now

    def made(self, inputs: str, make: Callable[[], Made]) -> Made:
        """What `make` makes; `inputs` is the fingerprint of all that goes into it."""
        return self.all_made([(inputs, make)], 1)[0]

    def all_made(self, pieces: Sequence[tuple[str, Callable[[], Made]]], jobs: int) -> list[Made]:
        """The same for many things; what is not there is made by at most `jobs` processes at a time."""
        missing = {inputs: make for inputs, make in pieces if not self.holds(inputs)}
        contents = results_of([partial(_content_of, make) for make in missing.values()], jobs) if missing else []
        self.now |= zip(missing, contents, strict=True)
        self.now |= {inputs: self.before[inputs] for inputs, _ in pieces if inputs not in self.now}
        return [pickle.loads(self.now[inputs]) for inputs, _ in pieces]  # noqa: S301 - only what this program wrote


@dataclass(frozen=True)
class Memory:
    """What earlier builds made, in a folder: those of this `program`, a fingerprint. `anew`: nothing in it counts.

    `of_all` is the folder for what this guide has alike with others.
    """

    folder: Path
    program: str = ""
    anew: bool = False
    of_all: Path | None = None

    def made(self, name: str, inputs: str, make: Callable[[], Made], kept: int = _KEPT) -> Made:
        """A large thing: what `make` makes; `inputs` is the fingerprint of all that goes into it.

        So many of one name are `kept`.
        """
        path = self._path(name, inputs)
        before = None if self.anew else _whole(path)
        if before is not None:
            return pickle.loads(before)  # noqa: S301 - only what this program has written there itself
        thing = make()
        _keep(path, thing)
        self._forget_old(name, kept)
        return thing

    def has(self, name: str, inputs: str) -> bool:
        """Whether this was made before, and is whole."""
        return not self.anew and _whole(self._path(name, inputs)) is not None

    @contextmanager
    def shelf(self, name: str) -> Generator[Shelf]:
        """The shelf of this name; one process at a time uses it. It is kept when the block ends well."""
        path = self.folder / f"{name}{_FORMAT}"
        kept = None if self.anew else _whole(path)
        program, before = pickle.loads(kept) if kept else (self.program, {})  # noqa: S301 - as above
        shelf = Shelf(before if program == self.program else {})
        yield shelf
        if shelf.now.keys() != shelf.before.keys():
            _keep(path, (self.program, shelf.now))

    def common(self, name: str) -> AbstractContextManager[CommonShelf]:
        """The shelf of this name that this guide shares with others; many processes may use it."""
        file = (self.of_all or self.folder) / f"{name}.sqlite"
        return common_shelf(file, self.folder.name, self.program, anew=self.anew)

    def _path(self, name: str, inputs: str) -> Path:
        return self.folder / f"{name}-{fingerprint([inputs.encode(), self.program.encode()])}{_FORMAT}"

    def _forget_old(self, name: str, kept: int) -> None:
        with suppress(OSError):
            of_this_name = sorted(self.folder.glob(f"{name}-*{_FORMAT}"), key=lambda one: one.stat().st_mtime)
            for old in of_this_name[:-kept]:
                old.unlink()


def _keep(path: Path, thing: object) -> None:
    """Keep a thing for the next build. Where that cannot be done, the next build makes it again.

    It goes piece by piece, for it may be as large as all else that is there.
    """
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(f".{os.getpid()}")
        try:
            _write(unfinished, thing)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)


def _write(path: Path, thing: object) -> None:
    """Write a thing behind the fingerprint of its content."""
    with path.open("w+b") as file:
        file.write(bytes(_DIGEST))
        pickle.dump(thing, file)
        file.seek(_DIGEST)
        digest = hashlib.file_digest(file, "sha256").digest()
        file.seek(0)
        file.write(digest)


def _content_of(make: Callable[[], object]) -> bytes:
    return pickle.dumps(make())


def fingerprint(parts: Iterable[bytes]) -> str:
    """Sixteen signs that change when one of the parts does."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8))
        digest.update(part)
    return digest.hexdigest()[:16]


def fingerprint_of_files(paths: Iterable[Path]) -> str:
    """The same for files, with their names; what cannot be read counts as empty."""
    return fingerprint(part for path in sorted(paths) for part in (os.fsencode(path), _content(path)))


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _whole(path: Path) -> memoryview | None:
    """The content as it was kept; None when it is not there, or not whole."""
    file = memoryview(_content(path))
    digest, content = file[:_DIGEST], file[_DIGEST:]
    return content if bytes(digest) == hashlib.sha256(content).digest() else None
