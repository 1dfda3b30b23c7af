"""Guide -> Findings about brochures.yml: chapters that do not exist, or stand twice."""

from collections.abc import Iterator

from wegwijs.checks.shared.presence import is_unreadable_topic
from wegwijs.findings import Finding, Place
from wegwijs.model.guide import Guide
from wegwijs.model.intake import IntakeSheet
from wegwijs.model.publication import Brochure

_BROCHURES = "brochures/brochures.yml"


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


def _fitting(guide: Guide, brochure: Brochure) -> tuple[str, ...]:
    """The pages that a brochure of this format may hold."""
    sheet = IntakeSheet.slug
    return (sheet,) if brochure.format == "form" else tuple(slug for slug in guide.page_slugs() if slug != sheet)


def _wrong(place: Place, what: str, remedy: str) -> Finding:
    why = "The reception desk could not print this brochure as it should be."
    return Finding(check="brochure-topic", place=place, what=what, why=why, remedy=remedy)
