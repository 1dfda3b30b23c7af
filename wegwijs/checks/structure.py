"""Guide -> Findings about translations that are built in another way than their source text."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from wegwijs.checks.shared.pairs import Pair, headings, is_comparable, pairs
from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.guide import Guide
from wegwijs.model.texts import Block, Box, List, Paragraph, Section, Table, inner_blocks, kind_of, place_of
from wegwijs.model.topics import Translation


def check_structure(guide: Guide) -> Iterator[Finding]:
    """The same order and level of sections, and in each the same paragraphs, lists, steps, tables and boxes."""
    for pair in filter(is_comparable, pairs(guide)):
        yield from _order(pair)
        translated = {section.id: section for section in pair.translation.sections}
        after_source, after_translation = _followers(pair.source), _followers(pair.translation)
        for source in pair.source.sections:
            if section := translated.get(source.id):
                yield from _level(pair, source, section)
                if after_source[source.id] == after_translation[source.id]:
                    yield from _blocks(pair, source, section)


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


def _blocks(pair: Pair, source: Section, section: Section) -> Iterator[Finding]:
    same = True
    for kind in dict.fromkeys((*_kinds(source), *_kinds(section))):
        for finding in _one_kind(pair, kind, source, section):
            same = False
            yield finding
    if same and _kinds(source) != _kinds(section):
        what = f"The paragraphs, lists and boxes stand in another order than in {_where(pair, source.place)}."
        yield _difference(pair, "structure", section.place, what, "Put them in the same order.")


def _one_kind(pair: Pair, kind: str, source: Section, section: Section) -> Iterator[Finding]:
    wanted = [block for block in _counted(source.blocks) if _kind(block) == kind]
    found = [block for block in _counted(section.blocks) if _kind(block) == kind]
    if len(wanted) != len(found):
        yield _other_number(pair, kind, (source, len(wanted)), (section, len(found)))
        return
    for original, block in zip(wanted, found, strict=True):
        if _size(original) != _size(block):
            what = f"Here {_size(block)}; {_size(original)} in {_where(pair, place_of(original))}."
            yield _difference(pair, "structure", place_of(block), what, "Make the two the same.")


def _other_number(pair: Pair, kind: str, source: tuple[Section, int], section: tuple[Section, int]) -> Finding:
    what = f"{_count(section[1], kind)} in this part, and {source[1]} in {_where(pair, source[0].place)}."
    remedy = f"Bring the {_NAMES[kind][1]} of this part in line with the source text."
    finding = _difference(pair, "structure", section[0].place, what, remedy)
    return replace(finding, weight=Weight.PLEASE_FIX) if kind == "paragraph" else finding


def _kind(block: Block) -> str:
    """What counts as the same: a numbered list is a list, every box is a box."""
    return "list" if isinstance(block, List) else kind_of(block)


def _kinds(section: Section) -> list[str]:
    return [_kind(block) for block in _counted(section.blocks)]


def _counted(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks that are counted, inner ones too."""
    for block in blocks:
        yield block
        yield from _counted(_below(block))


def _below(block: Block) -> Iterator[Block]:
    """The blocks inside a block; the first paragraph of an item is the item itself."""
    if not isinstance(block, List):
        yield from inner_blocks(block)
        return
    for item in block.items:
        yield from item.blocks[1:] if any(isinstance(one, Paragraph) for one in item.blocks[:1]) else item.blocks


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
    return Finding(
        check=check,
        place=place,
        language=pair.language.code,
        what=what,
        why=f"People who read {pair.language.name} could miss something, or be told more than the others.",
        remedy=remedy,
    )
