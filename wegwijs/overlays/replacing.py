"""Guide, Override -> what its text stands over now: the same text as when it was written, another one, or none.

An address moves when its neighbours do; a piece is found again by its part and by the text that was copied from it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from wegwijs.findings import Finding, Weight
from wegwijs.model.alignment import Changed, Found, Row, align, row_of
from wegwijs.model.guide import Guide
from wegwijs.model.overlay import Overlay, Override
from wegwijs.model.spans import normalised
from wegwijs.model.texts import Segment, segments_of
from wegwijs.model.topics import Translation

_LONGEST = 300
"""Signs of a text that a Finding shows."""


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


def standing_of(guide: Guide, override: Override) -> Standing | None:
    """Where an override stands in the text of its language; None when there is nothing that it could replace."""
    topic = guide.topic(override.topic)
    translation = topic.translations.get(override.language) if topic else None
    if translation is None:
        return None
    return _piece(translation, override) if override.is_piece else _part(translation, override)


def _part(translation: Translation, override: Override) -> Standing | None:
    for section in translation.sections:
        if section.id == override.section:
            now = tuple(one for one in segments_of(section.blocks) if one.source)
            is_same = tuple(normalised(one.source) for one in now) == override.replaces
            return Standing(Fit.SAME if is_same else Fit.CHANGED, now)
    return None


def _piece(translation: Translation, override: Override) -> Standing | None:
    row = Row(override.entry.at, " ".join(override.replaces))
    segments = [one for one in translation.text.segments() if row_of(one).section == row.section]
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


def check_overrides(guide: Guide, overlay: Overlay) -> Iterator[Finding]:
    """Overrides whose day has passed, of nothing, and of a text that changed."""
    for override in overlay.overrides:
        if not holds(override, guide.today):
            yield _past(override)
        elif (standing := standing_of(guide, override)) is None:
            yield _of_nothing(override)
        elif standing.fit is Fit.CHANGED:
            yield _changed(override, standing)


def _past(override: Override) -> Finding:
    return Finding(
        check="override-past",
        place=override.place,
        weight=Weight.PLEASE_FIX,
        what=f"The text for {override.entry.at} held until {override.entry.until}; that day has passed.",
        why="Readers see the text of the guide again.",
        remedy="Take this entry out, or give it a later day.",
    )


def _of_nothing(override: Override) -> Finding:
    return Finding(
        check="override-of-nothing",
        place=override.place,
        weight=Weight.PLEASE_FIX,
        what=f"The guide has no {override.entry.at} in {override.language} with the text: {_short(override.replaces)}",
        why="The text of this entry is not shown anywhere.",
        remedy="Look up the part in the guide and copy its text of today under replaces, or take the entry out.",
    )


def _changed(override: Override, standing: Standing) -> Finding:
    return Finding(
        check="override-behind",
        place=override.place,
        weight=Weight.PLEASE_FIX,
        what=f"The guide changed the text of {override.entry.at}. Before: {_short(override.replaces)} "
        f"Now: {_short(standing.now)} Yours: {_short((override.entry.text,))}",
        why="Until you look, readers see what the guide says now, and yours beside it.",
        remedy="Compare them. Mend your text if it must follow, and copy the one of now under replaces.",
    )


def _short(texts: tuple[str, ...]) -> str:
    """Texts in one line between quotes, cut where they are very long."""
    text = " ".join(" ".join(texts).split())
    return f'"{text}"' if len(text) <= _LONGEST else f'"{text[:_LONGEST]}…"'
