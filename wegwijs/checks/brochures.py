"""Guide -> Findings about brochures.yml: chapters, sections and numbers that do not exist, names that stand twice."""

from collections.abc import Iterator

from wegwijs.checks.shared.presence import is_unreadable_topic
from wegwijs.findings import Finding, Place
from wegwijs.model.guide import Guide
from wegwijs.model.intake import IntakeSheet
from wegwijs.model.publication import Brochure
from wegwijs.model.rights import RightsTable
from wegwijs.model.rows import numbers_of, rows_of
from wegwijs.model.sessions import Calendar
from wegwijs.model.texts import Section

_BROCHURES = "brochures/brochures.yml"

_ONLY = {"form": IntakeSheet.slug, "poster": Calendar.slug, "rights": RightsTable.slug}
"""The formats that are made for one page."""

_OF_TOPICS = ("card", "desk", "fold", "pictures")
"""The formats that are made from the words of topics, not from tables of the guide."""

_NEEDED = {"fold": "sections", "pictures": "pictures", "point": "show"}
"""The formats that are nothing without a field that others need not have."""


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
        sections = {slug: _sections(guide, slug) for slug in brochure.topics}
        known = [f"{slug}#{section.id}" for slug in sections for section in sections[slug] if section.id]
        named = [(("sections", position), section) for position, section in enumerate(brochure.sections)]
        named += [(("pictures", section), section) for section in brochure.pictures]
        for at, section in named:
            fitting = _fitting_sections(section, known)
            if section not in fitting:
                yield _unknown(guide, (name, *at), section, fitting)
        rows = [row for slug in sections for one in brochure.chosen(slug, sections[slug]) for row in rows_of(one)]
        keys = list(dict.fromkeys(key for row in rows for key in sorted(numbers_of(row))))
        for position, number in enumerate(brochure.numbers):
            if number not in keys:
                yield _unknown(guide, (name, "numbers", position), number, keys)
        if brochure.format == "card":
            yield from _card(guide, name, brochure, len(rows))


def check_brochure_fields(guide: Guide) -> Iterator[Finding]:
    """What a format is made from is there."""
    for name, brochure in guide.brochures.items():
        needed = _NEEDED.get(brochure.format)
        if needed and not getattr(brochure, needed):
            what = f'A brochure whose format is {brochure.format} needs the field "{needed}".'
            remedy = f'Add a line "{needed}: …"; docs/printing.md shows how.'
            yield _wrong(guide.places.at(_BROCHURES, name, "format"), what, remedy, "missing-field")


def check_brochure_names(guide: Guide) -> Iterator[Finding]:
    """No former name of a brochure is the name of another one: two files would have one address."""
    taken = list(guide.brochures)
    for name, brochure in guide.brochures.items():
        for position, former in enumerate(brochure.formerly):
            if former in taken:
                place = guide.places.at(_BROCHURES, name, "formerly", position)
                what = f'There is a brochure with the name "{former}" already.'
                yield _wrong(place, what, "Take one of the two names out.", "brochure-name")
            taken.append(former)


def _card(guide: Guide, name: str, brochure: Brochure, rows: int) -> Iterator[Finding]:
    """A card prints the tables of one topic, and nothing else."""
    if len(brochure.topics) > 1:
        place = guide.places.at(_BROCHURES, name, "topics", 1)
        yield _wrong(place, "A card holds one topic.", "Make a card of its own for the other one.", "brochure-section")
    if not rows:
        place = guide.places.at(_BROCHURES, name, "topics", 0)
        remedy = "Name a section with a table, or choose another format."
        yield _wrong(place, "A card prints tables, and here is none.", remedy, "brochure-section")


def _fitting_sections(section: str, known: list[str]) -> list[str]:
    """What may be named in the place of a section: those of its topic when it names one, else all ids."""
    topic, sign, _ = section.rpartition("#")
    if not sign:
        return list(dict.fromkeys(one.rpartition("#")[2] for one in known))
    return [one for one in known if one.startswith(f"{topic}#")] or known


def _unknown(guide: Guide, at: tuple[str | int, ...], name: str, known: list[str]) -> Finding:
    what = "table with the number" if "numbers" in at else "section"
    remedy = f"Choose one of these: {', '.join(known)}." if known else "Take it out."
    said = f'The topics of this brochure have no {what} "{name}".'
    return _wrong(guide.places.at(_BROCHURES, *at), said, remedy, "brochure-section")


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
