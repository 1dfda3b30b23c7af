"""A judged guide -> the brochures that may not be printed: paper cannot be called back."""

from collections.abc import Iterator

from wegwijs.model.freshness import State
from wegwijs.model.guide import Guide


def held_back(guide: Guide) -> dict[tuple[str, str], tuple[str, ...]]:
    """Brochure and language -> its topics and tables of which the translation states something else than the source."""
    wrong = {(file.name, file.language) for file, one in guide.freshness.all() if one.state is State.FACTS_DIFFER}
    names = {table.slug: table.name for table in guide.tables}
    found = {
        (brochure, language.code): tuple(_wrong(topics.topics, names, language.code, wrong))
        for brochure, topics in guide.brochures.items()
        for language in guide.translations()
    }
    return {thing: slugs for thing, slugs in found.items() if slugs}


def _wrong(slugs: tuple[str, ...], names: dict[str, str], code: str, wrong: set[tuple[str, str]]) -> Iterator[str]:
    return (slug for slug in slugs if (names.get(slug, slug), code) in wrong)
