"""An override, and where it stands -> what readers of a language see of it: its text, or a box beside the guide's."""

from dataclasses import dataclass, replace

from wegwijs.model.guide import Guide
from wegwijs.model.spans import Plain
from wegwijs.model.texts import Block, Box, Paragraph, Segment, segments_of
from wegwijs.overlays.replacing import Fit, Placed
from wegwijs.overlays.rewriting import in_language, rewritten


@dataclass(frozen=True)
class Said:
    """What a municipality says in one place; `also` are the languages in which it says it too."""

    guide: Guide
    placed: Placed
    also: frozenset[str]

    @property
    def language(self) -> str:
        """The language of its text."""
        return self.placed.override.language

    @property
    def is_same(self) -> bool:
        """Whether the guide still says what it said."""
        return self.placed.standing.fit is Fit.SAME

    def concerns(self, language: str) -> bool:
        """Whether it is for readers of a language: what is not in the source language is for its own readers alone."""
        return language == self.language or (self.language == self.guide.source.code and language not in self.also)

    @property
    def piece(self) -> Segment:
        """Its text, where it is a single one."""
        return next(iter(segments_of(self.placed.override.blocks)))

    def box(self, language: str, place: Segment, about: Segment | None = None) -> Box:
        """Its text in a box of its own, with the name of who says it; `about` is what the guide says there."""
        labels = self.guide.words[language].interface.labels
        said = labels.town_says if language == self.language else labels.town_says_in_source
        words = said.replace("{name}", self.placed.overlay.municipality.name_in(language))
        title = replace(place, address=f"{place.address}/hier", spans=(Plain(words),))
        first: tuple[Block, ...] = (Paragraph(about),) if about else ()
        return Box("info", title, (*first, *self._blocks_in(language)))

    def _blocks_in(self, language: str) -> tuple[Block, ...]:
        """Its text on a page in a language: words of another one say that they are."""
        blocks = self.placed.override.blocks
        return blocks if language == self.language else rewritten(blocks, in_language(self.language))
