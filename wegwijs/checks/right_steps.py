"""Guide -> Findings about the steps for a right: every language has as many as the source."""

from collections.abc import Iterator

from wegwijs.findings import Finding, Place
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language


def check_right_steps(guide: Guide) -> Iterator[Finding]:
    """Cells of the rights table whose steps are more or fewer than in the source language."""
    wanted = _steps(guide, guide.source)
    for language in guide.translations():
        file = f"content/{language.code}/rights.yml"
        for (status, right), number in _steps(guide, language).items():
            if number != wanted.get((status, right), number):
                place = guide.places.at(file, "cells", status, right, "steps")
                yield _other_number(guide, language, place, f"{status} / {right}", wanted[status, right] - number)


def _steps(guide: Guide, language: Language) -> dict[tuple[str, str], int]:
    """Status and right -> number of steps."""
    words = guide.words[language.code].rights
    cells = words.cells.items() if words else ()
    return {(status, right): len(cell.steps) for status, row in cells for right, cell in row.items()}


def _other_number(guide: Guide, language: Language, place: Place, cell: str, missing: int) -> Finding:
    few = "few" if missing > 0 else "many"
    return Finding(
        check="structure",
        place=place,
        language=language.code,
        what=f'The steps for "{cell}" are {abs(missing)} too {few}, compared with'
        f" content/{guide.source.code}/rights.yml.",
        why=f"People who read {language.name} would be told to do something else than the others.",
        remedy="Write the same steps here, in the same order.",
    )
