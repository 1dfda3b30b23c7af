"""`history`: adds the versions that are published now to the history; a build only tells which ones it lacks."""

from collections.abc import Iterator
from pathlib import Path

from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.guide import Guide
from wegwijs.model.history import Published, Thing
from wegwijs.model.versions import history_of, things_of
from wegwijs.reading.history import HISTORY, version_file
from wegwijs.writing import add_files

_NAMED = 3
"""Things that a Finding calls by their names."""


def record(guide: Guide, base: Path) -> list[Thing]:
    """Add what is new to history/. Returns it; raises CannotWrite.

    No version is older than the one before it, whatever the clock of this machine says.
    """
    new = list(_missing(guide))
    add_files((version_file(thing, published) for thing, published in new), base)
    return [thing for thing, _ in new]


def check_recorded(guide: Guide) -> Iterator[Finding]:
    """One Finding about all that the history lacks; none for a guide that has no history yet."""
    missing = [str(thing) for thing, _ in _missing(guide)] if guide.history.is_kept else []
    if missing:
        named = ", ".join(missing[:_NAMED]) + (", …" if len(missing) > _NAMED else "")
        own = guide.local[-1].folder if guide.local else ""
        yield Finding(
            check="not-in-history",
            place=Place(f"{own}/{HISTORY}" if own else HISTORY),
            weight=Weight.PLEASE_FIX,
            what=f"The history does not know these pages and brochures as they are now ({len(missing)}): {named}.",
            why="Each build gives them its own day, as if they had changed on that day.",
            remedy="Once they are published, run: python3 build.py history"
            + (" (on GitHub, the workflow keep does)" if not own else ""),
        )


def _missing(guide: Guide) -> Iterator[tuple[Thing, Published]]:
    for thing in things_of(guide):
        now = history_of(guide, thing)
        if not now.is_known:
            yield thing, Published(max(guide.today, guide.history.last_day(thing)), now.version)
