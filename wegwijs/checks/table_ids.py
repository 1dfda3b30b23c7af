"""Guide -> the ids that stand on the pages made from tables, each where it is written."""

from collections.abc import Mapping

from wegwijs.findings import Place
from wegwijs.model.guide import Guide
from wegwijs.model.tables import PageTable

Ids = tuple[tuple[str, Place], ...]


def ids_by_page(guide: Guide) -> dict[str, frozenset[str]]:
    """Slug of a page -> its ids: statuses and rights, kinds of session, themes of the intake sheet, explained words."""
    lists = {table.slug: ids_of(guide, table).values() for table in guide.tables}
    return {slug: frozenset(name for ids in each for name, _ in ids) for slug, each in lists.items()}


def ids_of(guide: Guide, table: PageTable) -> Mapping[str, Ids]:
    """Each list of a page -> its ids. They are written in the table, or else in the words of the source language."""
    return {field: _listed(guide, table, field) for field in table.anchored}


def _listed(guide: Guide, table: PageTable, field: str) -> Ids:
    at, listed, file = guide.places.at, table.names(), f"content/{table.name}.yml"
    if field in listed:
        return tuple((name, at(file, field, row, "id")) for row, name in enumerate(_own(listed[field])))
    words, file = guide.words[guide.source.code].tables.get(table.slug), f"content/{guide.source.code}/{table.name}.yml"
    return tuple((name, at(file, field, name)) for name in (_own(words.names()[field]) if words else ()))


def _own(names: tuple[tuple[str, ...], ...]) -> list[str]:
    """The names of a list itself, without those inside one of them."""
    return [path[0] for path in names if len(path) == 1]
