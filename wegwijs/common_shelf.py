"""Small things that many guides have alike, by the fingerprint of what they were made from, in one SQLite file.

Any number of processes read and write it at the same time. A file that is broken is as good as none.
"""

import hashlib
import pickle
import sqlite3
from collections.abc import Callable, Generator, Sequence
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
        row = self.database.execute("SELECT digest, content FROM made WHERE inputs = ?", (key,)).fetchone()
        if row and not self.anew and row[0] == _digest(row[1]):
            return pickle.loads(row[1])  # noqa: S301 - only what this program wrote
        thing = make()
        content = pickle.dumps(thing)
        with self.database:
            values = (key, _digest(content), content)
            self.database.execute("INSERT OR REPLACE INTO made VALUES (?, ?, ?)", values)
        return thing


@contextmanager
def common_shelf(file: Path, guide: str, program: str, *, anew: bool) -> Generator[CommonShelf]:
    """The shelf for the guide of this name. When the block ends well, what it no longer uses is given up."""
    with _opened(file) as database:
        shelf = CommonShelf(database, program, anew)
        yield shelf
        with database:
            database.execute("DELETE FROM used WHERE guide = ?", (guide,))
            database.executemany("INSERT INTO used VALUES (?, ?)", [(guide, one) for one in shelf.asked])


def forget_unused(file: Path, guides: Sequence[str]) -> None:
    """Take away what none of these guides uses: those are all that there are."""
    if not file.exists():
        return
    with _opened(file) as database, database:
        known = ", ".join("?" * len(guides))
        database.execute(f"DELETE FROM used WHERE guide NOT IN ({known})", list(guides))  # noqa: S608 - only signs
        database.execute("DELETE FROM made WHERE inputs NOT IN (SELECT inputs FROM used)")


@contextmanager
def _opened(file: Path) -> Generator[sqlite3.Connection]:
    database = _database(file)
    try:
        yield database
    finally:
        database.close()


def _database(file: Path) -> sqlite3.Connection:
    """The file as a database; without a file that can be used, one that is forgotten at the end."""
    file.parent.mkdir(parents=True, exist_ok=True)
    for _ in range(2):
        try:
            return _ready(sqlite3.connect(file, timeout=_PATIENCE))
        except sqlite3.DatabaseError:
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
