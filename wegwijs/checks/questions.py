"""Guide -> Findings about what people ask: words for a page, or a place on it, that is not there."""

from collections.abc import Iterable, Iterator

from wegwijs.checks.shared.ids import ids_by_page
from wegwijs.checks.shared.presence import is_unreadable_topic
from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.guide import Guide


def check_questions(guide: Guide) -> Iterator[Finding]:
    """Every page and place of questions.yml can be found; a place is a part, a right, a status, a session or a word."""
    pages = _pages(guide)
    for language in guide.languages:
        file = f"content/{language.code}/questions.yml"
        for slug, places in guide.words[language.code].questions.items():
            if slug not in pages and not is_unreadable_topic(guide, slug):
                place = guide.places.at(file, slug)
                yield _unknown(place, language.code, f'There is no page "{slug}" with parts.', pages)
            for name in (name for name in places if name not in pages.get(slug, places)):
                place = guide.places.at(file, slug, name)
                yield _unknown(place, language.code, f'The page {slug} has no part "{name}".', pages[slug])


def _pages(guide: Guide) -> dict[str, frozenset[str]]:
    """What can be found on each page, as the source has it; of some tables only the page as a whole."""
    topics = {topic.slug: topic.translations[guide.source.code].sections for topic in guide.topics}
    found = {slug: frozenset(section.id for section in parts if section.id) for slug, parts in topics.items()}
    answering, ids = [table.slug for table in guide.tables if table.has_answers], ids_by_page(guide)
    return found | {slug: ids[slug] for slug in answering}


def _unknown(place: Place, language: str, what: str, known: Iterable[str]) -> Finding:
    return Finding(
        check="extra-words",
        place=place,
        language=language,
        weight=Weight.PLEASE_FIX,
        what=what,
        why="Whoever types these words into the search box finds nothing by them.",
        remedy=f"Correct the name if it is a typing mistake, or take the words out. These are there: "
        f"{', '.join(sorted(known))}.",
    )
