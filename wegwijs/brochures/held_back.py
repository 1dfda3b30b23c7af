"""Guide -> Findings about brochures that are not printed, because a translation in them states something else."""

from collections.abc import Iterator

from wegwijs.findings import Finding, Place, Weight
from wegwijs.freshness import held_back
from wegwijs.model.guide import Guide


def check_held_back(guide: Guide) -> Iterator[Finding]:
    """A Finding for each brochure and language."""
    for (brochure, code), slugs in held_back(guide).items():
        yield Finding(
            check="brochure-held-back",
            place=Place(f"brochures/{brochure}-{code}.pdf"),
            weight=Weight.PLEASE_FIX,
            language=code,
            what=f"This brochure is not printed: its text says something else than the source ({', '.join(slugs)}).",
            why="A wrong number or date on paper cannot be called back.",
            remedy="Mend what `facts-differ` and `stale-translation` say of these topics, then build again.",
        )
