"""Printed brochures -> Findings about how they look: what makes a paper hard to read, and stops nothing."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from wegwijs.brochures.fits_paper import BROCHURES
from wegwijs.findings import Finding, Weight
from wegwijs.model.guide import Guide
from wegwijs.model.output import PrintedBrochure, Remark

_SAID = {
    "heading-alone": ("stands alone at the foot of a page", "Add a sentence above it, or take one out."),
    "sign-alone": ("begins a line with the sign that ends a sentence", "Put other words before that sign."),
    "page-nearly-empty": ("is all that a page holds", "Shorten the text before it by some lines."),
    "long-line": ("is a line that is too long to find the next one", "Make its place narrower in brochures/styles."),
    "small-letters": ("has letters that are too small", "Give it larger letters in brochures/styles."),
}
"""Kind of remark -> what is wrong with the words, and what to do."""


def check_paper_looks(guide: Guide, printed: Iterable[PrintedBrochure]) -> Iterator[Finding]:
    """A Finding for each kind of remark about a brochure in one language, with all its pages."""
    for brochure in printed:
        for kind, remarks in groupby(sorted(brochure.remarks, key=lambda one: one.kind), key=lambda one: one.kind):
            yield _finding(guide, brochure, kind, list(remarks))


def _finding(guide: Guide, brochure: PrintedBrochure, kind: str, remarks: list[Remark]) -> Finding:
    said, remedy = _SAID[kind]
    pages = ", ".join(map(str, dict.fromkeys(remark.page for remark in remarks)))
    return Finding(
        check="paper-looks",
        place=guide.places.at(BROCHURES, brochure.slug),
        weight=Weight.PLEASE_FIX,
        language=brochure.language,
        what=f'In "{brochure.slug}" (page {pages}), "{remarks[0].text.strip()}" {said}.',
        why="Who is tired, or reads slowly, loses the thread there.",
        remedy=remedy,
    )
