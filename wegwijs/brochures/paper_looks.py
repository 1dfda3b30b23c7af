"""Printed brochures -> Findings about their pages: what is lost or cut off stops, what is hard to read does not."""

from collections.abc import Iterable, Iterator

from wegwijs.brochures.fits_paper import BROCHURES, of_a_municipality
from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.guide import Guide
from wegwijs.model.output import PrintedBrochure, Remark

_WRONG = {
    "does-not-fit": ("does not fit the paper", "Use shorter words, a table with fewer columns, or fewer sentences."),
    "lost-words": ("is not on the paper", "Shorten this text or those before it, or choose another format."),
}
"""Kind of remark -> what is wrong with its words, and what to do: with these, nothing is published."""

_HARD_TO_READ = {
    "heading-alone": ("stands alone at the foot of a page", "Add a sentence above it, or take one out."),
    "sign-alone": ("begins a line with the sign that ends a sentence", "Put other words before that sign."),
    "page-nearly-empty": ("stands on a page with at most three lines", "Shorten the text before it by some lines."),
    "long-line": ("is a line that is too long to find the next one", "Make its place narrower in brochures/styles."),
    "without-inks": (
        "has no inks for a press, so there is no file for a printer",
        "Write its inks under press: inks in {publisher}; save a picture as a drawing (SVG).",
    ),
    "without-bleed": (
        "has colour up to the cut, and none beyond it, so a print shop may leave a white line",
        'Write "bleed: 3mm" in its @page in brochures/styles, or keep the colour off the edge.',
    ),
    "small-letters": ("has letters that are too small", "Give it larger letters in brochures/styles."),
}
"""The same, for what somebody should mend."""


def check_paper_looks(guide: Guide, printed: Iterable[PrintedBrochure]) -> Iterator[Finding]:
    """A Finding for each kind of remark about a text, at its line, with the pages on which it shows."""
    for brochure in printed:
        found: dict[tuple[str, Place], list[Remark]] = {}
        for remark in brochure.remarks:
            found.setdefault((remark.kind, _place(guide, brochure, remark)), []).append(remark)
        for (kind, place), remarks in found.items():
            finding = _finding(guide, brochure, place, kind, remarks)
            is_local = kind in _WRONG and guide.local
            yield of_a_municipality(guide, finding, brochure.slug) if is_local else finding


def publisher_file(guide: Guide) -> str:
    """Where the publisher in force stands, in words; a municipality without one may write it in its own file."""
    if not guide.local:
        return "content/publisher.yml"
    having = [overlay for overlay in guide.local if overlay.municipality.publisher]
    return f"{[guide.local[-1], *having][-1].folder}/municipality.yml (under publisher)"


def _finding(guide: Guide, brochure: PrintedBrochure, place: Place, kind: str, remarks: list[Remark]) -> Finding:
    said, remedy = (_WRONG | _HARD_TO_READ)[kind]
    names = {language.code: language.name for language in guide.languages}
    words = " and ".join(dict.fromkeys(f'"{remark.text.strip()}"' for remark in remarks))
    pages = ", ".join(map(str, dict.fromkeys(remark.page for remark in remarks)))
    return Finding(
        check="paper-looks",
        place=place,
        weight=Weight.STOPS if kind in _WRONG else Weight.PLEASE_FIX,
        language=brochure.language,
        what=f'{words} {said}: page {pages} of "{brochure.slug}" in {names[brochure.language]}.',
        why="Who reads on paper would miss it." if kind in _WRONG else "Who is tired, or reads slowly, gets lost.",
        remedy=remedy.format(publisher=publisher_file(guide)),
    )


def _place(guide: Guide, brochure: PrintedBrochure, remark: Remark) -> Place:
    """The line of a text of this brochure that has these words; the row of the brochure when none has."""
    wanted = _joined(remark.text)
    for slug in guide.brochures[brochure.slug].topics:
        topic = guide.topic(slug)
        for code in (brochure.language, guide.source.code) if topic else ():
            for segment in topic.translations[code].text.segments() if topic and code in topic.translations else ():
                if wanted in _joined(segment.words):
                    return segment.place
    return guide.places.at(BROCHURES, brochure.slug)


def _joined(text: str) -> str:
    return "".join(text.split())
