"""Guide -> Findings about pages, brochures and languages that were published once, and are gone."""

from collections.abc import Iterator

from wegwijs.checks.shared.presence import is_unreadable_topic
from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.guide import Guide
from wegwijs.reading.guide import BROCHURES
from wegwijs.reading.history import HISTORY
from wegwijs.reading.languages import LANGUAGES


def check_history(guide: Guide) -> Iterator[Finding]:
    """A Finding for each page, brochure and language of the history that the guide of everybody does not have."""
    if guide.local:
        return
    published = [thing for thing in guide.history.versions if thing.kind == "pages"]
    for language in sorted({thing.language for thing in published} - set(guide.known_languages)):
        yield _gone_language(guide, language)
    moved = {old for topic in guide.topics for old in topic.moved}
    for slug in sorted({thing.name for thing in published} - set(guide.page_slugs()) - moved):
        if not is_unreadable_topic(guide, slug):
            yield _gone_page(guide, slug)
    printed = {thing.name for thing in guide.history.versions if thing.kind == "brochures"}
    for name in sorted(printed - set(guide.brochures) - _former_names(guide)):
        yield _gone_brochure(name)


def _former_names(guide: Guide) -> set[str]:
    return {name for brochure in guide.brochures.values() for name in brochure.formerly}


def _gone_brochure(name: str) -> Finding:
    return Finding(
        check="gone-page",
        place=Place(BROCHURES),
        weight=Weight.PLEASE_FIX,
        what=f'The brochure "{name}" was published, and is gone.',
        why="Whoever kept the address of its file finds nothing there, and nobody can see whether a printed pile "
        "is still right.",
        remedy=f"Write formerly: [{name}] in the row of the brochure that came in its place. "
        f"If none did, remove {HISTORY}/*/brochures/{name}.",
    )


def _gone_page(guide: Guide, slug: str) -> Finding:
    return Finding(
        check="gone-page",
        place=Place(f"content/{guide.source.code}/{slug}.md"),
        weight=Weight.PLEASE_FIX,
        what=f'The page "{slug}" was published, and is gone.',
        why="Its address leads nowhere now, and neither does the QR code on every brochure that was printed with it.",
        remedy=f"Does another page say it now? Write its old name there: moved: [{slug}]. Or put it back under this "
        f"name. If nobody should find it any more, remove {HISTORY}/*/pages/{slug}.",
    )


def _gone_language(guide: Guide, code: str) -> Finding:
    return Finding(
        check="gone-page",
        place=guide.places.at(LANGUAGES, "languages"),
        weight=Weight.PLEASE_FIX,
        what=f'Pages in the language "{code}" were published, and are gone.',
        why="Their addresses lead nowhere now, and neither do the QR codes on every brochure in that language.",
        remedy=f"Put the language back. If nobody should find its pages any more, remove {HISTORY}/{code}.",
    )
