"""Guide of a municipality -> Findings about pages, brochures and languages that it published and does not show now."""

from collections.abc import Iterator

from wegwijs.checks.shared.presence import is_unreadable_topic
from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.guide import Guide
from wegwijs.model.overlay import Overlay
from wegwijs.overlays.differences import SLUG as HERE_OTHERWISE
from wegwijs.reading.history import HISTORY

_MUNICIPALITY = "municipality.yml"
_NOWHERE = "leads nowhere now, and neither does the QR code on paper that was printed with it."


def check_local_history(guide: Guide) -> Iterator[Finding]:
    """A Finding for each page, brochure and language of its own history that its guide does not have."""
    if not guide.local:
        return
    published = guide.history.versions
    yield from _pages(guide, {thing.name for thing in published if thing.kind == "pages"})
    brochures = {thing.name for thing in published if thing.kind == "brochures"} - set(guide.brochures)
    former = {name for brochure in guide.brochures.values() for name in brochure.formerly}
    for name in sorted(brochures - former):
        yield _gone_brochure(guide, name)
    languages = guide.local[-1].municipality.languages
    for code in sorted({thing.language for thing in published} - {guide.source.code, *languages} if languages else ()):
        yield _gone_language(guide, code)


def _pages(guide: Guide, published: set[str]) -> Iterator[Finding]:
    """A Finding for each published page that is not there; of one that cannot be read, something else is told."""
    moved = {old for topic in guide.topics for old in topic.moved}
    hidden_by = {topic.slug: overlay for overlay in guide.local for topic in overlay.hidden}
    for slug in sorted(published - set(guide.page_slugs()) - moved - {HERE_OTHERWISE}):
        if overlay := hidden_by.get(slug):
            yield _hidden_page(guide, slug, overlay)
        elif not _is_unreadable(guide, slug):
            yield _gone_page(guide, slug)


def _is_unreadable(guide: Guide, slug: str) -> bool:
    """Whether the source text of a topic is there but cannot be read, in the guide or in a folder of its own."""
    file = f"content/{guide.source.code}/{slug}.md"
    return is_unreadable_topic(guide, slug) or any(f"{one.folder}/{file}" in one.unreadable for one in guide.local)


def _hidden_page(guide: Guide, slug: str, overlay: Overlay) -> Finding:
    """Told where it is hidden: in the file of the municipality, or of the region below it."""
    return _gone(
        overlay.at(_MUNICIPALITY, "hidden"),
        what=f'The page "{slug}" was published here, and is hidden now.',
        why=f"Its address {_NOWHERE}",
        remedy=f"{_moved(slug)} Or take it out of hidden. {_forget(guide, f'*/pages/{slug}')}",
    )


def _gone_page(guide: Guide, slug: str) -> Finding:
    return _gone(
        Place(f"{guide.local[-1].folder}/content/{guide.source.code}/{slug}.md"),
        what=f'The page "{slug}" was published here, and is gone.',
        why=f"Its address {_NOWHERE}",
        remedy=f"{_moved(slug)} Or put it back under this name. {_forget(guide, f'*/pages/{slug}')}",
    )


def _gone_brochure(guide: Guide, name: str) -> Finding:
    return _gone(
        guide.local[-1].at(_MUNICIPALITY, "brochures"),
        what=f'The brochure "{name}" was published here, and is gone.',
        why="Whoever kept the address of its file finds nothing there, and nobody can see whether a printed pile "
        "is still right.",
        remedy=f"Write it under brochures again, if the guide still has it. {_forget(guide, f'*/brochures/{name}')}",
    )


def _gone_language(guide: Guide, code: str) -> Finding:
    return _gone(
        guide.local[-1].at(_MUNICIPALITY, "languages"),
        what=f'Pages in the language "{code}" were published here, and are gone.',
        why=f"Each of their addresses {_NOWHERE}",
        remedy=f"Write {code} under languages again. {_forget(guide, code)}",
    )


def _moved(slug: str) -> str:
    return f"Does a page of your own say it now? Write at the top of that page: moved: [{slug}]."


def _forget(guide: Guide, what: str) -> str:
    return f"If nobody should find it any more, remove {guide.local[-1].folder}/{HISTORY}/{what}."


def _gone(place: Place, *, what: str, why: str, remedy: str) -> Finding:
    return Finding(check="gone-page", place=place, weight=Weight.PLEASE_FIX, what=what, why=why, remedy=remedy)
