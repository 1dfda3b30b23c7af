"""Small things that many guides have alike, by the fingerprint of what they were made from, in one SQLite file.

Any number of processes read and write it at the same time. A file that is broken is as good as none.
"""

import hashlib
import pickle
import sqlite3
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

Made = TypeVar("Made")

_PATIENCE = 120
"""Seconds to wait for another process that writes."""

_TABLES = """
CREATE TABLE IF NOT EXISTS made (inputs TEXT PRIMARY KEY, digest BLOB, content BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS used (guide TEXT, inputs TEXT, PRIMARY KEY (guide, inputs)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS users ON used (inputs);
"""


@dataclass
class CommonShelf:
    """The shelf while one guide is made by this `program`, a fingerprint; `asked` is what this guide uses of it.

    `anew`: nothing counts that was made before.
    """

    database: sqlite3.Connection
    program: str = ""
    anew: bool = False
    asked: set[str] = field(default_factory=set[str])

    def made(self, inputs: str, make: Callable[[], Made]) -> Made:
        """What `make` makes; `inputs` is the fingerprint of all that goes into it."""
        key = f"{self.program}-{inputs}"
        self.asked.add(key)
        kept = None if self.anew else self._whole(key)
        if kept is not None:
            return pickle.loads(kept)  # noqa: S301 - only what this program wrote
        thing = make()
        self._keep(key, pickle.dumps(thing))
        return thing

    def _whole(self, key: str) -> bytes | None:
        """The content as it was kept; None when it is not there, or not whole."""
        with suppress(sqlite3.DatabaseError):
            row = self.database.execute("SELECT digest, content FROM made WHERE inputs = ?", (key,)).fetchone()
            if row and isinstance(row[1], bytes) and row[0] == _digest(row[1]):
                return row[1]
        return None

    def _keep(self, key: str, content: bytes) -> None:
        """Keep a thing for others. Where that cannot be done, they make it again."""
        with suppress(sqlite3.DatabaseError), self.database:
            self.database.execute("INSERT OR REPLACE INTO made VALUES (?, ?, ?)", (key, _digest(content), content))


@contextmanager
def common_shelf(file: Path, guide: str, program: str, *, anew: bool) -> Generator[CommonShelf]:
    """The shelf for the guide of this name. When the block ends well, what no guide uses any more is forgotten."""
    with _opened(file) as database:
        shelf = CommonShelf(database, program, anew)
        yield shelf
        with suppress(sqlite3.DatabaseError):
            _note_what_is_used(database, guide, shelf.asked)


def _note_what_is_used(database: sqlite3.Connection, guide: str, asked: set[str]) -> None:
    before = {row[0] for row in database.execute("SELECT inputs FROM used WHERE guide = ?", (guide,))}
    given_up = [(one,) for one in before - asked]
    with database:
        database.executemany("INSERT OR IGNORE INTO used VALUES (?, ?)", [(guide, one) for one in asked - before])
        database.executemany("DELETE FROM used WHERE guide = ? AND inputs = ?", [(guide, *one) for one in given_up])
        unused = "DELETE FROM made WHERE inputs = ? AND NOT EXISTS (SELECT 1 FROM used WHERE used.inputs = made.inputs)"
        database.executemany(unused, given_up)


@contextmanager
def _opened(file: Path) -> Generator[sqlite3.Connection]:
    database = _database(file)
    try:
        yield database
    finally:
        database.close()


def _database(file: Path) -> sqlite3.Connection:
    """The file as a database; without a file that can be used, one that is forgotten at the end."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
    for _ in range(2):
        try:
            return _ready(sqlite3.connect(file, timeout=_PATIENCE))
        except sqlite3.OperationalError:  # the disk is full, or another process is at it for too long
            break
        except sqlite3.DatabaseError:  # this is no database, or a broken one
            with suppress(OSError):
                file.unlink(missing_ok=True)
    return _ready(sqlite3.connect(":memory:"))


def _ready(database: sqlite3.Connection) -> sqlite3.Connection:
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = OFF")
    database.executescript(_TABLES)
    return database


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()
