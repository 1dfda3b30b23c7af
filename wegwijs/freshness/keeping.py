"""A judged guide -> the memory as it is to be written down.

What fits is always taken in. What does not is left as it was, unless somebody accepts it: nothing that readers are told
of is forgotten by itself.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum, auto
from typing import TypeAlias

from wegwijs.freshness.texts import at
from wegwijs.model.freshness import Judged, State
from wegwijs.model.guide import Guide
from wegwijs.model.memory import Remembered, Translated

Rows: TypeAlias = dict[Translated, tuple[Remembered, ...]]


class Acceptance(Enum):
    """What somebody says of translations that do not stand in the memory as they are."""

    NONE = auto()
    """Nothing."""
    READ = auto()
    """They were laid beside their source, and fit."""
    TOGETHER = auto()
    """Those that changed in all languages fit."""
    COSMETIC = auto()
    """What changed in the source alone says the same as before: a typing mistake, a comma."""


def kept(guide: Guide, files: Iterable[Translated], acceptance: Acceptance = Acceptance.NONE) -> Rows:
    """The rows of these files of a judged guide."""
    return {file: tuple(_rows(guide, file, acceptance)) for file in files}


def _rows(guide: Guide, file: Translated, acceptance: Acceptance) -> Iterator[Remembered]:
    day = guide.today if guide.memory.rows.get(file) else None
    for judged in guide.freshness.of(file.language, file.name):
        if judged.fits or _accepts(guide, file, judged, acceptance):
            yield _row(judged, day, is_cosmetic=acceptance is Acceptance.COSMETIC)
        elif judged.was:
            yield judged.was


def _row(judged: Judged, day: date | None, *, is_cosmetic: bool) -> Remembered:
    """The row of a translation that fits; its day is new when the source says something new."""
    source, translation, was = judged.source, judged.translation, judged.was
    is_old = was is not None and (is_cosmetic or was.source == source.source)
    return Remembered(
        at=was.at if was else at(source),
        source=source.source,
        translation=translation.source if translation else "",
        since=was.since if was and is_old else day,
    )


def _accepts(guide: Guide, file: Translated, judged: Judged, acceptance: Acceptance) -> bool:
    match acceptance:
        case Acceptance.NONE:
            return False
        case Acceptance.READ:
            return judged.translation is not None and judged.state is not State.MISSING
        case Acceptance.COSMETIC:
            return judged.state is State.STALE
        case Acceptance.TOGETHER:
            return judged.state is State.TO_CONFIRM and _changed_everywhere(guide, file, judged)


def _changed_everywhere(guide: Guide, file: Translated, judged: Judged) -> bool:
    """Whether no language is left behind at this place."""
    everywhere = [guide.freshness.of(language.code, file.name) for language in guide.translations()]
    here = [one for found in everywhere for one in found if one.source.address == judged.source.address]
    return all(one.fits or one.state is State.TO_CONFIRM for one in here)
