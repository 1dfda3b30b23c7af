"""Printed brochures -> Findings about those that have more pages than brochures.yml allows."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from wegwijs.findings import Finding, Weight
from wegwijs.model.guide import Guide
from wegwijs.model.output import PrintedBrochure

BROCHURES = "brochures/brochures.yml"


def check_fits_paper(guide: Guide, printed: Iterable[PrintedBrochure]) -> Iterator[Finding]:
    """A Finding for each brochure in each language that has more pages than its row in brochures.yml allows."""
    for brochure in printed:
        most = _most(guide, brochure)
        if brochure.pages > most:
            finding = _finding(guide, brochure, most)
            yield of_a_municipality(guide, finding, brochure.slug) if guide.local else finding


def _most(guide: Guide, brochure: PrintedBrochure) -> int:
    """The row says it of one language; where a booklet says everything twice, it may have twice as many."""
    row = guide.brochures[brochure.slug]
    is_twice = row.has_pages_to_turn and guide.publisher.in_two_languages(row.format)
    return row.pages * 2 if is_twice and brochure.language != guide.source.code else row.pages


def of_a_municipality(guide: Guide, finding: Finding, brochure: str) -> Finding:
    """Its guide does not wait for it: most of the words on the paper are not its own."""
    return replace(
        finding,
        place=guide.local[-1].at("municipality.yml", "brochures"),
        weight=Weight.PLEASE_FIX,
        remedy='Shorten your own words on it, such as "responsible" and the name and address of the desk; '
        f'or list under "brochures" in municipality.yml only those that you print, without {brochure}.',
    )


def _finding(guide: Guide, brochure: PrintedBrochure, most: int) -> Finding:
    names = {language.code: language.name for language in guide.languages}
    return Finding(
        check="too-many-pages",
        place=guide.places.at(BROCHURES, brochure.slug, "pages"),
        what=f'"{brochure.slug}" in {names[brochure.language]} has {brochure.pages} pages; {most} is the most.',
        why="A thicker brochure costs more to print, and a stapler may not hold it.",
        remedy="Shorten the texts, take a topic out of the brochure, or write a higher number of pages.",
        language=brochure.language,
    )
