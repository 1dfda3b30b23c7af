"""Guide -> Findings about translations that are built in another way than their source text."""

from collections.abc import Iterator
from dataclasses import replace

from wegwijs.checks.shared.pairs import Pair, headings, is_comparable, pairs
from wegwijs.checks.shared.presence import weight_of_untold
from wegwijs.findings import Finding, Place, Weight
from wegwijs.freshness.built import OtherBlock, OtherNumber, OtherOrder, differences
from wegwijs.model.alignment import row_of
from wegwijs.model.guide import Guide
from wegwijs.model.texts import Block, Box, List, Paragraph, Section, Table, place_of
from wegwijs.model.topics import Translation


def check_structure(guide: Guide) -> Iterator[Finding]:
    """The same order and level of sections, and in each the same paragraphs, lists, steps, tables and boxes."""
    for pair in filter(is_comparable, pairs(guide)):
        untold = _untold(guide, pair)
        yield from _order(pair)
        translated = {section.id: section for section in pair.translation.sections}
        after_source, after_translation = _followers(pair.source), _followers(pair.translation)
        for source in pair.source.sections:
            if section := translated.get(source.id):
                yield from _level(pair, source, section)
                if after_source[source.id] == after_translation[source.id]:
                    yield from _blocks(pair, source, section, untold)


def _untold(guide: Guide, pair: Pair) -> frozenset[str]:
    """The sections of which a text has no translation, as alignment calls them; without memory nobody knows."""
    judged = guide.freshness.of(pair.language.code, pair.topic.slug)
    return frozenset(row_of(one.source).section for one in judged if one.translation is None)


def _followers(text: Translation) -> dict[str, str]:
    """Section id -> id of the next one. A section that ends elsewhere may have swallowed another one."""
    ids = [section.id for section in text.sections]
    return dict(zip(ids, [*ids[1:], ""], strict=True))


def _order(pair: Pair) -> Iterator[Finding]:
    """The first section that stands elsewhere; sections that one of the texts lacks are left out."""
    shared = pair.source.anchors() & pair.translation.anchors()
    wanted = [section for section in headings(pair.source) if section.id in shared]
    found = [section for section in headings(pair.translation) if section.id in shared]
    for source, section in zip(wanted, found, strict=True):
        if source.id != section.id:
            yield _other_order(pair, source, section)
            return


def _level(pair: Pair, source: Section, section: Section) -> Iterator[Finding]:
    if source.level != section.level and 1 not in (source.level, section.level):
        yield _difference(
            pair,
            "heading-level",
            section.place,
            f"This heading has {section.level} times #, and {source.level} times in {_where(pair, source.place)}.",
            f"Write {'#' * source.level} here.",
        )


def _blocks(pair: Pair, source: Section, section: Section, untold: frozenset[str]) -> Iterator[Finding]:
    """What is built otherwise; a translation may have other paragraphs, unless it lacks one."""
    lacks = any(row_of(segment).section in untold for segment in source.segments())
    for difference in differences(source, section):
        match difference:
            case OtherNumber():
                finding = _other_number(pair, difference, source, section)
                is_light = difference.kind == "paragraph" and not lacks
                yield replace(finding, weight=Weight.PLEASE_FIX) if is_light else finding
            case OtherBlock(original, block):
                what = f"Here {_size(block)}; {_size(original)} in {_where(pair, place_of(original))}."
                yield _difference(pair, "structure", place_of(block), what, "Make the two the same.")
            case OtherOrder():
                what = f"The paragraphs, lists and boxes stand in another order than in {_where(pair, source.place)}."
                yield _difference(pair, "structure", section.place, what, "Put them in the same order.")


def _other_number(pair: Pair, number: OtherNumber, source: Section, section: Section) -> Finding:
    what = f"{_count(number.found, number.kind)} in this part, and {number.wanted} in {_where(pair, source.place)}."
    remedy = f"Bring the {_NAMES[number.kind][1]} of this part in line with the source text."
    return _difference(pair, "structure", section.place, what, remedy)


_NAMES = {
    "paragraph": ("paragraph", "paragraphs"),
    "list": ("list", "lists"),
    "table": ("table", "tables"),
    "box": ("box (!!!)", "boxes (!!!)"),
}


def _count(number: int, kind: str) -> str:
    one, many = _NAMES[kind]
    return f"There is 1 {one}" if number == 1 else f"There are {number} {many}"


def _size(block: Block) -> str:
    """What a block is, in words that fit behind "here" and before "in …"."""
    match block:
        case Box(kind):
            return f"it is a box of the kind !!! {kind}"
        case Table(head, rows):
            return f"the table has {len(rows) + 1} rows and {len(head)} columns"
        case List(numbered, items):
            thing = "numbered list" if numbered else "list"
            return f"the {thing} has {len(items)} {'item' if len(items) == 1 else 'items'}"
        case Paragraph():
            return "it is a paragraph"


def _where(pair: Pair, place: Place) -> str:
    return f"{pair.original.name} ({place.file}, line {place.line})"


def _other_order(pair: Pair, source: Section, section: Section) -> Finding:
    what = f'The part "{section.id}" stands here, where "{source.id}" stands in {_where(pair, source.place)}.'
    return _difference(pair, "section-order", section.place, what, "Put the parts in the order of the source text.")


def _difference(pair: Pair, check: str, place: Place, what: str, remedy: str) -> Finding:
    """Readers see such a part in the source language; parts and their levels they see as the source has them."""
    return Finding(
        check=check,
        place=place,
        weight=weight_of_untold(pair.language),
        is_told=True,
        language=pair.language.code,
        what=what,
        why=f"People who read {pair.language.name} could miss something, or be told more than the others.",
        remedy=remedy,
    )
