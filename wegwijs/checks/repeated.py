"""Ids with their places -> those that stand there for a second time."""

from collections.abc import Iterable, Iterator

from wegwijs.findings import Place


def repeated(ids: Iterable[tuple[str, Place]]) -> Iterator[tuple[str, Place]]:
    """Every id that stands before its place already."""
    seen: set[str] = set()
    for name, place in ids:
        if name in seen:
            yield name, place
        seen.add(name)
