"""Guide as readers see it, Overlay -> the same guide with what the municipality says in its place, or beside it.

Its text takes the place of the text that it was written for. In a language that it lacks, and where the guide says
something new since, the guide stays, and a box beside it has the municipality's text in the language in which it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from wegwijs.model.guide import Guide
from wegwijs.model.overlay import Overlay, Override
from wegwijs.model.spans import Plain
from wegwijs.model.texts import Block, Box, Item, List, Paragraph, Section, Segment, Table, segments_of
from wegwijs.model.topics import Translation
from wegwijs.overlays.replacing import Fit, Standing, holds, standing_of
from wegwijs.overlays.rewriting import in_language, rewritten


def with_overrides(guide: Guide, overlay: Overlay) -> Guide:
    """The guide with the overrides of one layer that hold today."""
    for override in overlay.overrides:
        standing = standing_of(guide, override) if holds(override, guide.today) else None
        if standing:
            guide = _with(guide, _Said(guide, overlay, override, standing))
    return guide


@dataclass(frozen=True)
class _Said:
    """An override, where it stands, and in whose name it speaks."""

    guide: Guide
    overlay: Overlay
    override: Override
    standing: Standing

    def has_own(self, language: str) -> bool:
        """Whether the municipality says this in a language itself."""
        same = (one for one in self.overlay.overrides if one.entry.at == self.override.entry.at)
        return any(one.language == language and holds(one, self.guide.today) for one in same)

    def concerns(self, language: str) -> bool:
        """Whether it is for readers of a language: what is not in the source language is for its own readers alone."""
        own = self.override.language
        return language == own or (own == self.guide.source.code and not self.has_own(language))

    def blocks_in(self, language: str) -> tuple[Block, ...]:
        """Its text on a page in a language: words of another one say that they are."""
        own = self.override.language
        return self.override.blocks if language == own else rewritten(self.override.blocks, in_language(own))

    def box(self, language: str, place: Segment) -> Box:
        """Its text in a box of its own, with the name of who says it."""
        labels = self.guide.words[language].interface.labels
        said = labels.town_says if language == self.override.language else labels.town_says_in_source
        words = said.replace("{name}", self.overlay.municipality.name_in(language))
        title = replace(place, address=f"{place.address}/hier", spans=(Plain(words),))
        return Box("info", title, self.blocks_in(language))


def _with(guide: Guide, said: _Said) -> Guide:
    topics = tuple(
        replace(topic, translations={code: _translation(one, code, said) for code, one in topic.translations.items()})
        if topic.slug == said.override.topic
        else topic
        for topic in guide.topics
    )
    return replace(guide, topics=topics).with_lexicon(guide.lexicon)


def _translation(translation: Translation, code: str, said: _Said) -> Translation:
    """The topic on the pages of a language."""
    if not said.concerns(code):
        return translation
    sections = tuple(
        _section(section, translation, code, said) if section.id == said.override.section else section
        for section in translation.sections
    )
    return replace(translation, text=replace(translation.text, sections=sections))


def _section(section: Section, translation: Translation, code: str, said: _Said) -> Section:
    is_same = said.standing.fit is Fit.SAME
    if is_same and (section.language or translation.language) == said.override.language:
        blocks = _replaced(section.blocks, said)
    else:
        blocks = tuple(_beside(section, said, code))
    return replace(section, blocks=blocks)


def _replaced(blocks: tuple[Block, ...], said: _Said) -> tuple[Block, ...]:
    piece = said.standing.piece
    if piece is None:
        return said.override.blocks
    (segment,) = segments_of(said.override.blocks)
    return tuple(_with_piece(block, piece, segment) for block in blocks)


def _with_piece(block: Block, address: str, piece: Segment) -> Block:
    """A block in which the segment with this address says what the piece says."""

    def put(segment: Segment) -> Segment:
        return replace(segment, spans=piece.spans) if segment.address == address else segment

    match block:
        case Paragraph(segment):
            return Paragraph(put(segment))
        case Table():
            rows = tuple(tuple(map(put, row)) for row in block.rows)
            return replace(block, head=tuple(map(put, block.head)), rows=rows)
        case Box():
            inner = tuple(_with_piece(one, address, piece) for one in block.blocks)
            return replace(block, title=put(block.title), blocks=inner)
        case List():
            return replace(block, items=tuple(_item(one, address, piece) for one in block.items))


def _item(item: Item, address: str, piece: Segment) -> Item:
    return Item(tuple(_with_piece(block, address, piece) for block in item.blocks))


def _beside(section: Section, said: _Said, code: str) -> Iterator[Block]:
    """The blocks of a section, and the box behind the one that it is about; behind all of them when that is gone."""
    is_told = False
    for block in section.blocks:
        yield block
        segments = list(segments_of([block]))
        if said.standing.piece in [one.address for one in segments]:
            yield said.box(code, segments[0])
            is_told = True
    first = next(section.segments(), None)
    if not is_told and first:
        yield said.box(code, first)
