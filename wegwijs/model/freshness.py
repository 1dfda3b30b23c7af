"""Whether a translation still says what its source says, segment by segment. Always computed, never stored."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from wegwijs.model.memory import Remembered, Translated
from wegwijs.model.publication import Language
from wegwijs.model.spans import normalised
from wegwijs.model.texts import Segment


class State(StrEnum):
    """What one can say about the translation of a segment; the first ones weigh most."""

    MISSING = "missing"
    """There is none, or it is still the text of the source."""
    FACTS_DIFFER = "facts differ"
    """It says another number, date or address than the source, or yes where the source says no."""
    STALE = "stale"
    """The source changed, and the translation did not."""
    TO_CONFIRM = "to confirm"
    """Both changed, and nothing shows that the translation follows the source."""
    STRUCTURE_DIFFERS = "structure differs"
    """Its part is built in another way than in the source."""
    MACHINE = "machine"
    """It fits, and no person has read it since the source changed."""
    FRESH = "fresh"
    """It fits, and a person has read it."""


FITTING = (State.MACHINE, State.FRESH)
"""The states in which readers see the translation and nothing else."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A segment of the source, its translation if there is one, and what the memory says that it was made from."""

    state: State
    source: Segment
    translation: Segment | None = None
    was: Remembered | None = None

    @property
    def is_behind(self) -> bool:
        """Whether its source changed since it was translated, and it does not follow."""
        if self.fits or self.was is None or self.translation is None:
            return False
        return normalised(self.was.source) != normalised(self.source.source)

    @property
    def fits(self) -> bool:
        """Whether readers see the translation and nothing else."""
        return self.state in FITTING


@dataclass(frozen=True)
class Copies:
    """What still says what another language says, with that language.

    `files`: whole files, by their names; `texts`: what is equal in them, and single texts of other files, by the name
    of the file and the address.
    """

    files: Mapping[str, Language] = field(default_factory=dict[str, Language])
    texts: Mapping[tuple[str, str], Language] = field(default_factory=dict[tuple[str, str], Language])

    def hold(self, segment: Segment) -> bool:
        """Whether a text of a translation is one of them."""
        return (segment.place.file, segment.address) in self.texts


@dataclass(frozen=True)
class Freshness:
    """All judgements, file by file, each in the order of the source; none for a guide without memory.

    `copies` are known without memory too.
    """

    files: Mapping[Translated, tuple[Judged, ...]] = field(default_factory=dict[Translated, tuple[Judged, ...]])
    copies: Copies = field(default_factory=Copies)

    def of(self, language: str, name: str) -> tuple[Judged, ...]:
        """The judgements on one file."""
        return self.files.get(Translated(language, name), ())

    def all(self) -> Iterator[tuple[Translated, Judged]]:
        """Every judgement with its file."""
        return ((file, judged) for file, found in self.files.items() for judged in found)

    def only_in(self, languages: Container[str]) -> "Freshness":
        """The judgements on some languages; copies may be of others."""
        return replace(self, files={file: found for file, found in self.files.items() if file.language in languages})
