"""A guide -> everything of which somebody can say that it still holds: facts, topics, tables, cells of rights.

Each has a key: `facts/noodnummer`, `topics/wonen`, `tables/rights`, `rights/erkend/werk`. The last part of it, or of a
cell the last two, is enough as long as only one thing is called so.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cached_property

from wegwijs.model.facts import Web
from wegwijs.model.guide import Guide
from wegwijs.model.tables import sources_of

_RIGHTS = "content/rights.yml"


class CannotConfirm(Exception):
    """Why nothing was written, and what to do: whole sentences."""


@dataclass(frozen=True)
class Confirmable:
    """Something that somebody looked at on a day, in the field `field` of `file`; `path` leads to its fields there.

    Lists in `path` count from 1. `again` is the day by which somebody must look again, None where the table says it.
    `source_date` is what is known of the day of its source, `links` are the pages to open.
    """

    key: str
    file: str
    path: tuple[str | int, ...]
    field: str
    looked: date
    again: date | None
    links: tuple[str, ...]
    source: str = ""
    source_date: str = ""

    @property
    def short(self) -> str:
        """The key without the group in which it stands."""
        return self.key.partition("/")[2]


@dataclass(frozen=True)
class Confirmables:
    """All of a guide, in the order of its files; of a municipality its own facts and topics, in its own folder."""

    guide: Guide

    @cached_property
    def by_key(self) -> Mapping[str, Confirmable]:
        """Key -> what is called so."""
        found = [*_facts(self.guide), *_topics(self.guide)]
        if not self.guide.local:
            found += [*_tables(self.guide), *_cells(self.guide)]
        return {one.key: one for one in found}

    def named(self, name: str) -> Confirmable:
        """What somebody calls by its key, or by a part of it that nothing else has. Raises CannotConfirm."""
        if name in self.by_key:
            return self.by_key[name]
        found = [one for one in self.by_key.values() if one.short == name]
        if len(found) == 1:
            return found[0]
        if found:
            raise CannotConfirm(f'"{name}" can be several things. Write one of these: {_listed(found)}.')
        near = get_close_matches(name, [*self.by_key, *(one.short for one in self.by_key.values())], 3)
        hint = f"Do you mean {' or '.join(near)}?" if near else "Write the key of a fact, or the file name of a topic."
        raise CannotConfirm(f'There is nothing called "{name}". {hint}')

    def late(self, day: date | None = None) -> list[Confirmable]:
        """What somebody should have looked at again by a day, or by today, the oldest first."""
        return [one for one in self._by_day if one.again and one.again <= (day or self.guide.today)]

    def coming(self, day: date) -> Confirmable | None:
        """What must be looked at first of all that is not late on a day."""
        return next((one for one in self._by_day if one.again and one.again > day), None)

    @property
    def _by_day(self) -> list[Confirmable]:
        return sorted(self.by_key.values(), key=lambda one: (one.again or date.max, one.looked))


def _listed(found: list[Confirmable]) -> str:
    return ", ".join(one.key for one in found)


def _facts(guide: Guide) -> Iterator[Confirmable]:
    facts = guide.local[-1].facts if guide.local else guide.facts
    for key, fact in facts.items():
        links = (fact.value,) if isinstance(fact, Web) else ()
        days = (fact.seen, fact.review_by)
        yield Confirmable(f"facts/{key}", "content/facts.yml", (key,), "seen", *days, links, fact.source)


def _topics(guide: Guide) -> Iterator[Confirmable]:
    folder = f"{guide.local[-1].folder}/" if guide.local else ""
    for topic in guide.topics:
        file = topic.translations[guide.source.code].file.removeprefix(folder)
        links = _links(guide, topic.sources)
        yield Confirmable(f"topics/{topic.slug}", file, (), "checked", topic.checked, topic.review_by, links)


def _tables(guide: Guide) -> Iterator[Confirmable]:
    for table in guide.tables:
        file, links = f"content/{table.name}.yml", _links(guide, sources_of(table))
        yield Confirmable(f"tables/{table.name}", file, (), "checked", table.checked, table.review_by, links)


def _cells(guide: Guide) -> Iterator[Confirmable]:
    for number, cell in enumerate(guide.rights.cells, 1):
        key, links = f"rights/{cell.status}/{cell.right}", _links(guide, (cell.official,))
        where = (key, _RIGHTS, ("cells", number), "checked")
        yield Confirmable(*where, cell.checked, None, links, cell.source, cell.source_date)


def _links(guide: Guide, keys: tuple[str, ...]) -> tuple[str, ...]:
    """The addresses of official pages; one that is missing is for the checks to tell."""
    facts = (guide.facts.get(key) for key in keys)
    return tuple(fact.value for fact in facts if isinstance(fact, Web))
