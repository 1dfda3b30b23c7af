"""Guide, Override -> what its text stands over now: the same text as when it was written, another one, or none.

An address moves when its neighbours do; a piece is found again by its part and by the text that was copied from it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from wegwijs.model.alignment import Changed, Found, Row, align, row_of
from wegwijs.model.guide import Guide
from wegwijs.model.overlay import Overlay, Override
from wegwijs.model.spans import normalised
from wegwijs.model.texts import Section, Segment, segments_of
from wegwijs.model.topics import Translation
from wegwijs.overlays.values import values_at, words_in


class Fit(Enum):
    """How an override fits the guide of today."""

    SAME = auto()
    """The text that it replaces still says the same."""

    CHANGED = auto()
    """The text says something else now."""


@dataclass(frozen=True)
class Standing:
    """Where an override stands: all that is under the heading of a part, or one piece by its address now."""

    fit: Fit
    segments: tuple[Segment, ...]
    piece: str | None = None

    @property
    def now(self) -> tuple[str, ...]:
        """What stands there today."""
        return tuple(one.source for one in self.segments)


def holds(override: Override, today: date) -> bool:
    """Whether it is not past its last day."""
    return override.entry.until is None or today <= override.entry.until


@dataclass(frozen=True)
class Placed:
    """An override that holds, of which layer it is, and where it stands."""

    overlay: Overlay
    override: Override
    standing: Standing


def placed_overrides(guide: Guide) -> tuple[Placed, ...]:
    """The overrides of all layers that hold today and stand somewhere, the lowest layer first.

    Of two about the same text the one of the higher layer is there, or the first of one layer. `guide` says what it
    says without them.
    """
    found: list[Placed] = []
    for overlay in reversed(guide.local):
        for override in overlay.overrides:
            standing = standing_of(guide, override) if holds(override, guide.today) else None
            if standing and not any(override.meets(one.override) for one in found):
                found.append(Placed(overlay, override, standing))
    layers = [overlay.folder for overlay in guide.local]
    return tuple(sorted(found, key=lambda one: layers.index(one.overlay.folder)))


def standing_of(guide: Guide, override: Override) -> Standing | None:
    """Where an override stands in the words of its language; None when there is nothing that it could replace."""
    if override.is_value:
        said = words_in(guide, override.language, override.entry.at)
        return _piece(values_at(said, override.entry.at), override) if said else None
    topic = guide.topic(override.topic)
    translation = topic.translations.get(override.language) if topic else None
    if translation is None:
        return None
    return _piece(translation.text.segments(), override) if override.is_piece else _part(translation, override)


def said_in(guide: Guide, override: Override, language: str) -> tuple[str, ...]:
    """What the guide says in another language in the place of an override; nothing where it says nothing there.

    Nothing either where the guide changed what the override replaces: nobody can tell whether its text still holds.
    """
    standing = standing_of(guide, override)
    if standing is None or standing.fit is Fit.CHANGED:
        return ()
    texts = _values_in(guide, override, language) if override.is_value else _texts_in(guide, override, language)
    if standing.piece:
        return tuple(one.source for one in texts if one.address == standing.piece and one.source)
    return tuple(one.source for one in texts if one.source)


def _values_in(guide: Guide, override: Override, language: str) -> list[Segment]:
    words = words_in(guide, language, override.entry.at)
    return values_at(words, override.entry.at) if words else []


def _texts_in(guide: Guide, override: Override, language: str) -> list[Segment]:
    """The texts of its part in another language; none where that part is built otherwise there."""
    topic, sections = guide.topic(override.topic), list[Section]()
    for code in (override.language, language):
        translation = topic.translations.get(code) if topic else None
        sections += [one for one in translation.sections if one.id == override.section] if translation else []
    if len(sections) != 2 or not _are_built_alike(*sections):
        return []
    texts = segments_of(sections[1].blocks) if not override.is_piece else sections[1].segments()
    return list(texts)


def _are_built_alike(one: Section, other: Section) -> bool:
    return [segment.address for segment in one.segments()] == [segment.address for segment in other.segments()]


def _part(translation: Translation, override: Override) -> Standing | None:
    for section in translation.sections:
        if section.id == override.section:
            now = tuple(one for one in segments_of(section.blocks) if one.source)
            is_same = tuple(normalised(one.source) for one in now) == override.replaces
            return Standing(Fit.SAME if is_same else Fit.CHANGED, now)
    return None


def _piece(texts: Iterable[Segment], override: Override) -> Standing | None:
    row = Row(override.address, " ".join(override.replaces))
    segments = [one for one in texts if row_of(one).section == row.section]
    match align([row], segments):
        case (Found(segment),):
            return Standing(Fit.SAME, (segment,), segment.address)
        case (Changed(segment),):
            return Standing(Fit.CHANGED, (segment,), segment.address)
        case _:
            return _by_address(segments, row)


def _by_address(segments: list[Segment], row: Row) -> Standing | None:
    """What is the only one at its address and of its text no more: an edit from the ground up."""
    texts = [normalised(one.source) for one in segments]
    alone = [one for one in segments if one.address == row.address]
    if alone and normalised(row.source) not in texts:
        return Standing(Fit.CHANGED, (alone[0],), alone[0].address)
    return None
