"""Guide -> Findings about topics that do not have the form in which readers find their answer."""

from collections.abc import Iterator

from wegwijs.checks.shared.ids import is_good_id
from wegwijs.checks.shared.pairs import headings
from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.guide import Guide
from wegwijs.model.sentences import sentences
from wegwijs.model.topics import HOME, Translation

PARTS = ("waarover", "stappen", "nodig", "kosten", "waar", "opgelet", "woorden-op-brieven")
"""Ids of the parts that every topic has, in this order; others may stand between them."""

MOST_WORDS = 1200


def check_page_form(guide: Guide) -> Iterator[Finding]:
    """Topics that miss a part, have them in another order, or are too long."""
    others = [HOME, guide.welcome and guide.welcome.letter, *(table.slug for table in guide.tables)]
    for topic in guide.topics:
        source = topic.translations[guide.source.code]
        if topic.first and topic.first not in source.anchors():
            yield _no_first_part(guide, source, topic.first)
        if topic.audience != "site" and topic.slug not in others and _can_be_told(topic.slug, source):
            yield from _parts(source)
        count = sum(len(sentence.words) for sentence in sentences(source.text))
        if count > MOST_WORDS:
            yield _too_long(source, count)


def _can_be_told(slug: str, source: Translation) -> bool:
    """Whether the parts can be told by their ids; a text with bad ones is mended first."""
    return is_good_id(slug) and all(is_good_id(section.id) for section in headings(source))


def _parts(source: Translation) -> Iterator[Finding]:
    found = [section.id for section in source.sections if section.id in PARTS]
    missing = [part for part in PARTS if part not in found]
    if missing:
        yield _missing(source, missing)
    elif found != list(PARTS):
        yield _order(source)


def _missing(source: Translation, missing: list[str]) -> Finding:
    return Finding(
        check="page-form",
        place=Place(source.file),
        weight=Weight.PLEASE_FIX,
        language=source.language,
        what=f"This topic lacks a part that every topic has: {', '.join(missing)}.",
        why="Readers look for their answer at the same place on every page.",
        remedy="Add a heading with this id; docs/editing.md lists the parts.",
    )


def _order(source: Translation) -> Finding:
    return Finding(
        check="page-form",
        place=Place(source.file),
        weight=Weight.PLEASE_FIX,
        language=source.language,
        what="The parts of this topic stand in another order than elsewhere.",
        why="Readers look for their answer at the same place on every page.",
        remedy=f"Put them in this order: {', '.join(PARTS)}.",
    )


def _no_first_part(guide: Guide, source: Translation, first: str) -> Finding:
    return Finding(
        check="first-part",
        place=guide.places.at(source.file, "first"),
        what=f'This page has no part "{first}" to show first.',
        why="The answer for which readers come would stand further down.",
        remedy=f"Choose one of its ids: {', '.join(sorted(source.anchors()))}. Or take this line out.",
    )


def _too_long(source: Translation, count: int) -> Finding:
    return Finding(
        check="too-many-words",
        place=Place(source.file),
        weight=Weight.PLEASE_FIX,
        language=source.language,
        what=f"This topic has {count} words.",
        why="On a phone that is more than anybody reads.",
        remedy=f"Say less, or make two topics of it; {MOST_WORDS} words is the most.",
    )
