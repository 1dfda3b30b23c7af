"""Guide as readers see it -> the same guide with what its municipality says in its place, or beside it.

Its text takes the place of the text that it was written for. In a language that it lacks, and where the guide says
something new since, the guide stays, and a box beside it has the municipality's text in the language in which it is.
"""

from collections.abc import Iterator
from dataclasses import replace

from wegwijs.model.guide import Guide
from wegwijs.model.texts import Block, Section, segments_of
from wegwijs.model.topics import Translation
from wegwijs.overlays.beside import Said
from wegwijs.overlays.pieces import put, with_piece
from wegwijs.overlays.replacing import Placed, placed_overrides
from wegwijs.overlays.showing_values import with_value_said


def with_overrides(guide: Guide) -> Guide:
    """The guide with the overrides of all layers that hold today."""
    shown, placed = guide, placed_overrides(guide)
    for one in placed:
        said = Said(guide, one, _languages_of(one, placed))
        shown = with_value_said(shown, said) if one.override.is_value else _with(shown, said)
    return shown.with_lexicon(guide.lexicon)


def _languages_of(one: Placed, placed: tuple[Placed, ...]) -> frozenset[str]:
    """The languages in which the same is said otherwise."""
    return frozenset(other.override.language for other in placed if other.override.entry.at == one.override.entry.at)


def _with(guide: Guide, said: Said) -> Guide:
    topics = tuple(
        replace(topic, translations={code: _translation(one, code, said) for code, one in topic.translations.items()})
        if topic.slug == said.placed.override.topic
        else topic
        for topic in guide.topics
    )
    return replace(guide, topics=topics)


def _translation(translation: Translation, code: str, said: Said) -> Translation:
    """The topic on the pages of a language."""
    if not said.concerns(code):
        return translation
    sections = tuple(
        _section(section, translation, code, said) if section.id == said.placed.override.section else section
        for section in translation.sections
    )
    return replace(translation, text=replace(translation.text, sections=sections))


def _section(section: Section, translation: Translation, code: str, said: Said) -> Section:
    if said.is_same and (section.language or translation.language) == said.language:
        return _replaced(section, said)
    return replace(section, blocks=tuple(_beside(section, said, code)))


def _replaced(section: Section, said: Said) -> Section:
    address = said.placed.standing.piece
    if address is None:
        return replace(section, blocks=said.placed.override.blocks)
    heading = put(section.heading, address, said.piece) if section.heading else None
    return replace(section, heading=heading, blocks=with_piece(section.blocks, address, said.piece))


def _beside(section: Section, said: Said, code: str) -> Iterator[Block]:
    """The blocks of a section, and the box behind the one that it is about; behind all of them when that is gone."""
    is_told = False
    for block in section.blocks:
        yield block
        segments = list(segments_of([block]))
        if said.placed.standing.piece in [one.address for one in segments]:
            yield said.box(code, segments[0])
            is_told = True
    first = next(section.segments(), None)
    if not is_told and first:
        yield said.box(code, first)
