"""Guide -> Findings about ids that something else on the same page has: what stands around the words, another list."""

import re
from collections.abc import Iterable, Iterator

from wegwijs.checks.pairs import headings
from wegwijs.findings import Finding, Place
from wegwijs.model.guide import INTAKE, RIGHTS, SESSIONS, Guide

Ids = Iterable[tuple[str, Place]]

FRAME = ("search-results", "text")
"""Ids that every page has."""
TOPIC = ("keep", "keep-heading", "keep-progress", "menu", "menu-helpers", "situatie", "term-.*")
"""Ids around the words of topics, as patterns; what one topic has, no other may have, so that an id means one thing."""
TABLES = {
    RIGHTS: ("pictogram-.*", "tabel", "vraag"),
    SESSIONS: ("sessions-.*",),
    INTAKE: ("counsellor", "intake-.*"),
}
"""Page that is made from a table -> the ids around its words, as patterns."""


def check_page_ids(guide: Guide) -> Iterator[Finding]:
    """Headings, and names in a table, that have the id of something else on their page."""
    statuses = [status.id for status in guide.rights.statuses]
    for topic in guide.topics:
        for text in topic.translations.values():
            yield from _taken(((one.id, one.place) for one in headings(text)), TOPIC, text.language)
    yield from _taken(_named(guide, "rights", "statuses", statuses), TABLES[RIGHTS])
    rights = [right.id for right in guide.rights.rights]
    yield from _taken(_named(guide, "rights", "rights", rights), (*TABLES[RIGHTS], *statuses))
    themes = [theme.id for theme in guide.intake.themes]
    yield from _taken(_named(guide, "intake", "themes", themes), TABLES[INTAKE])
    at = guide.places.at
    series = ((name, at("content/sessions.yml", "series", row)) for row, name in enumerate(guide.calendar.series))
    yield from _taken(series, TABLES[SESSIONS])
    yield from _taken(_terms(guide), ())


def _named(guide: Guide, table: str, part: str, ids: Iterable[str]) -> Ids:
    """The ids of a list of a table, each with its place."""
    return ((name, guide.places.at(f"content/{table}.yml", part, row, "id")) for row, name in enumerate(ids))


def _terms(guide: Guide) -> Ids:
    words = guide.words[guide.source.code].glossary
    file = f"content/{guide.source.code}/glossary.yml"
    return ((name, guide.places.at(file, "terms", name)) for name in (words.terms if words else ()))


def _taken(ids: Ids, patterns: Iterable[str], language: str | None = None) -> Iterator[Finding]:
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
