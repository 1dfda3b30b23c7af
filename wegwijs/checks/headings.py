"""Guide -> Findings about headings: an id for each, once, in good letters, levels without gaps, and words below."""

from collections.abc import Iterator
from itertools import pairwise

from wegwijs.checks.shared.ids import is_good_id
from wegwijs.checks.shared.pairs import headings
from wegwijs.findings import Finding
from wegwijs.model.guide import Guide
from wegwijs.model.texts import Section
from wegwijs.model.topics import Translation

_DEEPEST = 3


def check_headings(guide: Guide) -> Iterator[Finding]:
    """Ids and levels of the headings of every text, and what stands below them."""
    for topic in guide.topics:
        for text in topic.translations.values():
            yield from _ids(text)
            if text.language == guide.source.code:
                yield from _levels(text)
                yield from _without_words(text)


def _ids(text: Translation) -> Iterator[Finding]:
    seen: dict[str, Section] = {}
    for section in headings(text):
        if section.level == 1:
            yield _level_one(section, text)
        elif not section.id:
            yield _missing_id(section, text)
        elif not is_good_id(section.id):
            yield _bad_id(section, text)
        elif section.id in seen:
            yield _duplicate_id(section, seen[section.id], text)
        seen.setdefault(section.id, section)


def _levels(text: Translation) -> Iterator[Finding]:
    """Gaps are looked for in the source only; a translation must have the levels of its source."""
    above = 1
    for section in headings(text):
        if section.level > above + 1:
            yield _skip(section, above, text)
        elif section.level > _DEEPEST:
            yield _too_deep(section, text)
        above = section.level


def _without_words(text: Translation) -> Iterator[Finding]:
    """Headings with nothing below them, not even a heading of a lower level; those of a translation follow these."""
    for section, below in pairwise((*headings(text), None)):
        if section and not section.blocks and (below is None or below.level <= section.level):
            yield _empty(section, text)


def _empty(section: Section, text: Translation) -> Finding:
    return Finding(
        check="empty-part",
        place=section.place,
        language=text.language,
        what="Nothing stands under this heading.",
        why="A reader who looks for an answer there would find an empty place.",
        remedy="Write at least one sentence under it. A heading that not every page has, you can also take out.",
    )


def _level_one(section: Section, text: Translation) -> Finding:
    return Finding(
        check="heading-level-one",
        place=section.place,
        language=text.language,
        what=f'The heading "{section.title}" has one #, but the title of the page is already its first heading.',
        why="People who listen to the page would hear two titles and lose their way.",
        remedy=f"Write ## instead: ## {section.title} {{#{section.id or 'an-id'}}}",
    )


def _missing_id(section: Section, text: Translation) -> Finding:
    return Finding(
        check="missing-id",
        place=section.place,
        language=text.language,
        what=f'The heading "{section.title}" has no id.',
        why="Nobody could link to this part, and a reader who changes language would land somewhere else.",
        remedy="Put its Dutch name behind the heading, the same in every language, such as {#huurwaarborg}.",
    )


def _bad_id(section: Section, text: Translation) -> Finding:
    return Finding(
        check="bad-id",
        place=section.place,
        language=text.language,
        what=f'"{section.id}" cannot be an id.',
        why="Links to this part would break in some programs.",
        remedy="Use small letters without accents, digits and single dashes, such as {#huurwaarborg}.",
    )


def _duplicate_id(section: Section, first: Section, text: Translation) -> Finding:
    return Finding(
        check="duplicate-id",
        place=section.place,
        language=text.language,
        what=f'The id "{section.id}" already stands on line {first.place.line}.',
        why="Every link to this part would bring the reader to the other one.",
        remedy="Give one of the two another id, the same in every language.",
    )


def _skip(section: Section, above: int, text: Translation) -> Finding:
    return Finding(
        check="heading-skip",
        place=section.place,
        language=text.language,
        what=f'The heading "{section.title}" has {section.level} times #, but the one above it is of level {above}.',
        why="People who listen to the page would think that they missed a part.",
        remedy=f"Write {'#' * (above + 1)} here, in every language.",
    )


def _too_deep(section: Section, text: Translation) -> Finding:
    return Finding(
        check="heading-skip",
        place=section.place,
        language=text.language,
        what=f'The heading "{section.title}" has {section.level} times #; there are headings with two and three only.',
        why="Headings so deep look like the words below them, and people who listen lose their way among them.",
        remedy="Write ### here, in every language.",
    )
