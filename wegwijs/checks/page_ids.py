"""Guide -> Findings about ids that something else on the same page has: what stands around the words, another list."""

import re
from collections.abc import Iterable, Iterator

from wegwijs.checks.shared.ids import ids_of
from wegwijs.checks.shared.pairs import headings
from wegwijs.findings import Finding, Place
from wegwijs.model.guide import Guide
from wegwijs.model.intake import IntakeSheet
from wegwijs.model.rights import RightsTable
from wegwijs.model.sessions import Calendar
from wegwijs.model.tables import PageTable
from wegwijs.model.used_facts import SOURCES

FRAME = ("loket", "search-results", "text", "zoek")
"""Ids that every page has."""
TOPIC = ("embed-(language|page|part)", "keep", "keep-heading", "keep-progress", "menu", "situatie", "term-.*")
"""Ids around the words of topics, as patterns; what one topic has, no other may have, so that an id means one thing."""
TABLES = {
    RightsTable.slug: ("pictogram-.*", "tabel", "vraag"),
    Calendar.slug: ("sessions-.*", "session-.*", "place-.*"),
    IntakeSheet.slug: ("counsellor", "intake-.*"),
    SOURCES: ("alle-feiten", "feit-.*", "pagina-.*", "per-pagina", "te-laat"),
}
"""Page that is made from a table -> the ids around its words, as patterns."""


def check_page_ids(guide: Guide) -> Iterator[Finding]:
    """Headings, and names in a table, that have the id of something else on their page."""
    for topic in guide.topics:
        for text in topic.translations.values():
            yield from _taken(((one.id, one.place) for one in headings(text)), TOPIC, text.language)
    for table in guide.tables:
        yield from _of_table(guide, table)


def _of_table(guide: Guide, table: PageTable) -> Iterator[Finding]:
    """The ids of a list, beside those around the words and those of the lists above it."""
    above = list(TABLES.get(table.slug, ()))
    for ids in ids_of(guide, table).values():
        yield from _taken(ids, above)
        above += [name for name, _ in ids]


def _taken(ids: Iterable[tuple[str, Place]], patterns: Iterable[str], language: str | None = None) -> Iterator[Finding]:
    taken = re.compile("|".join((*FRAME, *patterns)))
    for name, place in ids:
        if taken.fullmatch(name):
            yield _double(name, place, language)


def _double(name: str, place: Place, language: str | None) -> Finding:
    return Finding(
        check="duplicate-id",
        place=place,
        language=language,
        what=f'Something else on this page has the id "{name}".',
        why="Every link to it would bring the reader to the other one.",
        remedy="Give this one another id, the same in every language.",
    )
