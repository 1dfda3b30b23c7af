"""What each translation was made from, as `translations/` keeps it: the Dutch text, and how it was translated then."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Remembered:
    """A text of the source as it was last translated, and the translation as it was then; both in one line.

    `at` is where the text stood when it was first written down, without the name of its file: #stappen/stap-2. It stays
    as it is. `since`: the day on which this text of the source was taken as translated; None: from the beginning.
    """

    at: str
    source: str
    translation: str
    since: date | None = None


@dataclass(frozen=True, order=True)
class Translated:
    """The translation of one file of the source: its language, and the name of the file without its ending."""

    language: str
    name: str


@dataclass(frozen=True)
class Memory:
    """The rows of each file, in the order of its text; `is_kept` is False for a guide that has no memory yet.

    `broken` are the files of the memory that cannot be read.
    """

    rows: Mapping[Translated, tuple[Remembered, ...]] = field(default_factory=dict[Translated, tuple[Remembered, ...]])
    broken: frozenset[Translated] = frozenset()
    is_kept: bool = False

    def of(self, language: str) -> Iterator[tuple[str, tuple[Remembered, ...]]]:
        """The files of a language by their names, with their rows."""
        return ((one.name, rows) for one, rows in self.rows.items() if one.language == language)
