"""The intake sheet: what a newcomer needs and likes, by theme, to show to a counsellor (intake.yml)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, ClassVar

from annotated_types import MinLen

from wegwijs.model.shapes import Day, Key, Markdown, Shape, Words
from wegwijs.model.tables import Names, single
from wegwijs.model.texts import Segment


@dataclass(frozen=True, kw_only=True)
class IntakeTheme(Shape):
    """A part of the sheet."""

    id: Key
    """Its name for the program."""

    pictogram: Key
    """Name of the pictogram, without .svg."""

    topic: Key | None = None
    """Slug of the topic that tells more."""

    items: Annotated[tuple[Key, ...], MinLen(1)]
    """Ids of the sentences that a reader can tick; each id stands once in the whole file."""


@dataclass(frozen=True, kw_only=True)
class IntakeSheet(Shape):
    """What holds for the sheet in all languages: content/intake.yml."""

    slug: ClassVar[str] = "mijn-situatie"
    name: ClassVar[str] = "intake"
    called: ClassVar[str] = "The intake sheet"
    anchored: ClassVar[tuple[str, ...]] = ("themes",)
    has_answers: ClassVar[bool] = False

    checked: Day
    """The day on which somebody last compared the sheet with the official intake."""

    review_by: Day
    """The day by which somebody must look again."""

    pictogram: Key
    """Name of the pictogram of the page, without .svg."""

    official: Key
    """Key of the fact with the official web page."""

    themes: Annotated[tuple[IntakeTheme, ...], MinLen(1)]
    """The parts of the sheet, in their order."""

    def names(self) -> Names:
        """The themes, and the sentences of each."""
        sentences = ((theme.id, "items", item) for theme in self.themes for item in theme.items)
        return {"themes": (*single(theme.id for theme in self.themes), *sentences)}


@dataclass(frozen=True, kw_only=True)
class IntakeThemeWords(Shape):
    """A theme in one language."""

    title: Words
    """Its name."""

    items: Mapping[Key, Words]
    """Id of the sentence -> the sentence, in the first person."""


@dataclass(frozen=True, kw_only=True)
class IntakeFields(Shape):
    """What stands beside the lines to fill in."""

    name: Words
    """The reader's name."""

    date: Words
    """The day of the talk."""

    people: Words
    """With how many the reader came."""

    languages: Words
    """Which languages the reader speaks."""

    notes: Words
    """Room for everything else."""


@dataclass(frozen=True, kw_only=True)
class IntakeWords(Shape):
    """The sheet in one language: content/<language>/intake.yml."""

    title: Words
    """Title of the page."""

    summary: Words
    """What the page is about, in one or two sentences."""

    intro: Markdown
    """What stands above the sheet."""

    themes: Mapping[Key, IntakeThemeWords]
    """Id of the theme -> its words."""

    fields: IntakeFields
    """What stands beside the lines to fill in."""

    keywords: tuple[Words, ...] = field(default=())
    """Words that readers may look for."""

    def names(self) -> Names:
        """The themes, and the sentences of each."""
        sentences = ((theme, "items", item) for theme, said in self.themes.items() for item in said.items)
        return {"themes": (*single(self.themes), *sentences)}

    def on_paper(self) -> Iterator[Segment]:
        """What stands above the sheet; its sentences are plain words."""
        return self.intro.segments()
