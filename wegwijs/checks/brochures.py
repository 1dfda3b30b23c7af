"""Guide -> Findings about brochures.yml: chapters that do not exist, or stand twice."""

from collections.abc import Iterator

from wegwijs.checks.shared.presence import is_unreadable_topic
from wegwijs.findings import Finding, Place
from wegwijs.model.guide import Guide
from wegwijs.model.intake import IntakeSheet
from wegwijs.model.publication import Brochure
from wegwijs.model.rows import numbers_of, rows_of
from wegwijs.model.sessions import Calendar
from wegwijs.model.texts import Section

_BROCHURES = "brochures/brochures.yml"

_ONLY = {"form": IntakeSheet.slug, "poster": Calendar.slug}
"""The formats that are made for one page."""

_OF_TOPICS = ("card", "desk")
"""The formats that are made from the words of topics, not from tables of the guide."""


def check_brochures(guide: Guide) -> Iterator[Finding]:
    """Every chapter of a brochure is a page of the guide, once; the intake sheet is a form by itself."""
    for name, brochure in guide.brochures.items():
        pages = _fitting(guide, brochure)
        for number, slug in enumerate(brochure.topics):
            place = guide.places.at(_BROCHURES, name, "topics", number)
            if slug not in pages and not is_unreadable_topic(guide, slug):
                what = f'There is no page "{slug}" in the guide.'
                if slug in guide.page_slugs():
                    what = f'"{slug}" cannot stand in a brochure whose format is {brochure.format}.'
                yield _wrong(place, what, f"Choose one of these: {', '.join(pages)}.")
            elif slug in brochure.topics[:number]:
                yield _wrong(place, f'"{slug}" already stands in this brochure.', "Take one of the two out.")


def check_brochure_sections(guide: Guide) -> Iterator[Finding]:
    """Every section that a brochure names stands in one of its topics, and each number of a card in a row of it."""
    for name, brochure in guide.brochures.items():
        sections = [one for slug in brochure.topics for one in _sections(guide, slug)]
        known = list(dict.fromkeys(section.id for section in sections if section.id))
        yield from _unknown(guide, (name, "sections"), brochure.sections, known)
        rows = [row for section in brochure.chosen(sections) for row in rows_of(section)]
        keys = [key for row in rows for key in sorted(numbers_of(row))]
        yield from _unknown(guide, (name, "numbers"), brochure.numbers, list(dict.fromkeys(keys)))
        if brochure.format == "card":
            yield from _card(guide, name, brochure, len(rows))


def _card(guide: Guide, name: str, brochure: Brochure, rows: int) -> Iterator[Finding]:
    """A card prints the tables of one topic, and nothing else."""
    if len(brochure.topics) > 1:
        place = guide.places.at(_BROCHURES, name, "topics", 1)
        yield _wrong(place, "A card holds one topic.", "Make a card of its own for the other one.", "brochure-section")
    if not rows:
        place = guide.places.at(_BROCHURES, name, "topics", 0)
        remedy = "Name a section with a table, or choose another format."
        yield _wrong(place, "A card prints tables, and here is none.", remedy, "brochure-section")


def _unknown(guide: Guide, field: tuple[str, str], named: tuple[str, ...], known: list[str]) -> Iterator[Finding]:
    what = "section" if field[1] == "sections" else "table with the number"
    for position, key in enumerate(named):
        if key not in known:
            remedy = f"Choose one of these: {', '.join(known)}." if known else "Take it out."
            place = guide.places.at(_BROCHURES, *field, position)
            yield _wrong(place, f'The topics of this brochure have no {what} "{key}".', remedy, "brochure-section")


def _sections(guide: Guide, slug: str) -> tuple[Section, ...]:
    topic = guide.topic(slug)
    return topic.translations[guide.source.code].sections if topic else ()


def _fitting(guide: Guide, brochure: Brochure) -> tuple[str, ...]:
    """The pages that a brochure of this format may hold."""
    only = _ONLY.get(brochure.format)
    if only:
        return (only,)
    made = {table.slug for table in guide.tables} if brochure.format in _OF_TOPICS else {IntakeSheet.slug}
    return tuple(slug for slug in guide.page_slugs() if slug not in made)


def _wrong(place: Place, what: str, remedy: str, check: str = "brochure-topic") -> Finding:
    why = "The reception desk could not print this brochure as it should be."
    return Finding(check=check, place=place, what=what, why=why, remedy=remedy)
