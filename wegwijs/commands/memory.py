"""What an earlier build made from the same inputs: found by their fingerprint, else made anew and kept.

One file for each thing, in a folder that may be thrown away at any time. It holds the fingerprint of its own content: a
file that is broken is as good as none.
"""

import hashlib
import os
import pickle
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

Made = TypeVar("Made")

_KEPT = 4
"""How many things of one name stay: an editor goes back and forth between versions of a text."""

_FORMAT = ".kept"
_DIGEST = hashlib.sha256().digest_size


@dataclass(frozen=True)
class Memory:
    """Things by the fingerprint of what they were made from, in a folder; `anew`: nothing in it counts."""

    folder: Path
    anew: bool = False

    def made(self, name: str, inputs: str, make: Callable[[], Made]) -> Made:
        """What `make` makes; `inputs` is the fingerprint of all that goes into it, the program too."""
        path = self._path(name, inputs)
        kept = None if self.anew else _whole(path)
        if kept is not None:
            return pickle.loads(kept)  # noqa: S301 - only what this program has written there itself
        thing = make()
        self._keep(name, path, pickle.dumps(thing))
        return thing

    def has(self, name: str, inputs: str) -> bool:
        """Whether this was made before, and is whole."""
        return not self.anew and _whole(self._path(name, inputs)) is not None

    def _path(self, name: str, inputs: str) -> Path:
        return self.folder / f"{name}-{inputs}{_FORMAT}"

    def _keep(self, name: str, path: Path, content: bytes) -> None:
        """Keep a thing for the next build. Where that cannot be done, the next build makes it again."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            unfinished = path.with_suffix(f".{os.getpid()}")
            unfinished.write_bytes(hashlib.sha256(content).digest() + content)
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


def _whole(path: Path) -> bytes | None:
    """The content as it was kept; None when it is not there, or not whole."""
    file = _content(path)
    digest, content = file[:_DIGEST], file[_DIGEST:]
    return content if digest == hashlib.sha256(content).digest() else None
