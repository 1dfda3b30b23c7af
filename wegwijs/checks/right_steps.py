"""Guide -> Findings about the steps for a right: every language has as many as the source."""

from collections.abc import Iterator

from wegwijs.checks.shared.presence import weight_of_untold
from wegwijs.findings import Finding, Place
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language


def check_right_steps(guide: Guide) -> Iterator[Finding]:
    """Cells of the rights table whose steps are more or fewer than in the source language."""
    source = guide.words[guide.source.code].rights
    for language in guide.translations() if source else ():
        words = guide.words[language.code].rights
        for (status, right), more in (words.other_steps(source) if words and source else {}).items():
            place = guide.places.at(f"content/{language.code}/rights.yml", "cells", status, right, "steps")
            yield _other_number(guide, language, place, f"{status} / {right}", more)


def _other_number(guide: Guide, language: Language, place: Place, cell: str, more: int) -> Finding:
    few = "many" if more > 0 else "few"
    return Finding(
        check="structure",
        place=place,
        weight=weight_of_untold(language),
        is_told=True,
        language=language.code,
        what=f'The steps for "{cell}" are {abs(more)} too {few}, compared with content/{guide.source.code}/rights.yml.',
        why=f"People who read {language.name} would be told to do something else than the others.",
        remedy="Write the same steps here, in the same order.",
    )
