"""A judged guide -> where its translations stand, file by file: for editors, not for readers."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from wegwijs.freshness.shown import day_of
from wegwijs.model.freshness import Judged, State
from wegwijs.model.guide import Guide
from wegwijs.model.memory import Translated
from wegwijs.model.overlay import OVERRIDES


@dataclass(frozen=True)
class Standing:
    """How one file of words stands in one language: how many texts are in which state, and those that do not fit.

    `path` is the file to edit, `since` the day from which the source says what the translation does not say yet.
    """

    file: Translated
    path: str
    counts: Mapping[State, int]
    late: tuple[Judged, ...]
    read_by_person: date | None = None
    since: date | None = None

    @property
    def total(self) -> int:
        """How many texts it has."""
        return sum(self.counts.values())

    @property
    def fitting(self) -> int:
        """How many of them fit."""
        return self.total - len(self.late)


def board_of(guide: Guide) -> tuple[Standing, ...]:
    """All files, language by language; what is behind stands first, and of that the oldest."""
    standings = list(_standings(guide))
    order = [language.code for language in guide.languages]
    return tuple(sorted(standings, key=lambda one: (order.index(one.file.language), _urgency(one), one.file.name)))


def _urgency(standing: Standing) -> tuple[bool, date]:
    return not standing.late, standing.since or date.max


def _standings(guide: Guide) -> Iterator[Standing]:
    for file, found in guide.freshness.files.items():
        late = tuple(one for one in found if not one.fits)
        topic = guide.topic(file.name)
        translation = topic.translations.get(file.language) if topic else None
        if topic is None or topic.is_for(file.language):
            yield Standing(
                file=file,
                path=_file_of(found) or _file_to_write(found, file.language),
                counts=Counter(one.state for one in found),
                late=late,
                read_by_person=translation.read_by_person if translation else None,
                since=min((day_of(guide, file.name, one.source) for one in late), default=None) if topic else None,
            )


def _file_of(found: Iterable[Judged]) -> str:
    """The file in which the first translation stands; nothing where there is none."""
    return next((one.translation.place.file for one in found if one.translation), "")


def _file_to_write(found: Sequence[Judged], language: str) -> str:
    """The file in which a translation belongs: as that of the source, in the folder of its language."""
    path = PurePosixPath(found[0].source.place.file)
    return path.as_posix() if path.name == OVERRIDES else (path.parents[1] / language / path.name).as_posix()
