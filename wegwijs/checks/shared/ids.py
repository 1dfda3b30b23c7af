"""Ids: which letters they may have, which stand there twice, and those of the pages that are made from tables."""

import re
from collections.abc import Iterable, Iterator, Mapping

from wegwijs.findings import Place
from wegwijs.model.guide import Guide
from wegwijs.model.tables import PageTable

Ids = tuple[tuple[str, Place], ...]
"""Ids, each with its place."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def is_good_id(name: str) -> bool:
    """Whether an id holds small letters without accents, digits and single dashes only."""
    return _ID.fullmatch(name) is not None


def repeated(ids: Iterable[tuple[str, Place]]) -> Iterator[tuple[str, Place]]:
    """Every id that stands before its place already."""
    seen: set[str] = set()
    for name, place in ids:
        if name in seen:
            yield name, place
        seen.add(name)


def ids_by_page(guide: Guide) -> dict[str, frozenset[str]]:
    """Slug of a page -> its ids: statuses and rights, kinds of session, themes of the intake sheet, explained words."""
    lists = {table.slug: ids_of(guide, table).values() for table in guide.tables}
    return {slug: frozenset(name for ids in each for name, _ in ids) for slug, each in lists.items()}


def ids_of(guide: Guide, table: PageTable) -> Mapping[str, Ids]:
    """Each list of a page -> its ids. They are written in the table, or else in the words of the source language."""
    return {field: _listed(guide, table, field) for field in table.anchored}


def _listed(guide: Guide, table: PageTable, field: str) -> Ids:
    at, source, listed = guide.places.at, guide.source.code, table.names()
    if field in listed:
        file = f"content/{table.name}.yml"
        return tuple((name, at(file, field, row, "id")) for row, name in enumerate(_own(listed[field])))
    words = guide.words[source].tables.get(table.slug)
    names = _own(words.names()[field]) if words else []
    return tuple((name, at(f"content/{source}/{table.name}.yml", field, name)) for name in names)


def _own(names: tuple[tuple[str, ...], ...]) -> list[str]:
    """The names of a list itself, without those inside one of them."""
    return [path[0] for path in names if len(path) == 1]
