"""Who publishes, in which languages, and which brochures: languages.yml, publisher.yml, brochures.yml."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from annotated_types import MinLen
from pydantic import StringConstraints

from wegwijs.model.shapes import Key, MailAddress, Shape, WebAddress, Words
from wegwijs.model.texts import Section


@dataclass(frozen=True, kw_only=True)
class Language(Shape):
    """One language of the guide; its texts stand in content/<code>/."""

    code: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
    """Language code (ISO 639): nl, uk, ru, en, ar. Ukrainian is `uk`, not `ua`."""

    name: Words
    """The language's name in that language itself: Українська."""

    direction: Literal["ltr", "rtl"] = "ltr"
    """Writing direction: left to right, or right to left."""

    font: Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)] = "Noto Sans"
    """The font family of the brochures."""

    brochures: bool = True
    """Whether the brochures are printed in this language too: false where no font package has its letters."""

    complete: bool = False
    """Whether a pull request stops as long as a text of this language is missing or behind its source."""


@dataclass(frozen=True, kw_only=True)
class LanguageTable(Shape):
    """The languages of the guide, in the order of the language switcher."""

    source: str
    """The code of the language that all others are translated from."""

    languages: Annotated[tuple[Language, ...], MinLen(1)]
    """All languages."""


@dataclass(frozen=True, kw_only=True)
class Publisher(Shape):
    """Who publishes the guide, and where it stands."""

    name: Words
    """Name of the publisher."""

    address: Annotated[WebAddress, StringConstraints(pattern=r"/$")]
    """Full web address of the site, with a slash at the end."""

    contact: MailAddress
    """E-mail address for readers and editors."""

    responsible: Words | None = None
    """Name and address of the responsible publisher (verantwoordelijke uitgever), as they must stand on paper."""

    example: bool = False
    """true: this is nobody's office, the guide only shows what it can be. Example sessions are shown here alone."""

    edit: WebAddress | None = None
    """Web address under which a file can be edited; the path of the file is put behind it."""


@dataclass(frozen=True, kw_only=True)
class Brochure(Shape):
    """A chosen row of topics on paper."""

    topics: Annotated[tuple[Key, ...], MinLen(1)]
    """Slugs of the topics, in the order of the brochure; those of generated pages may be among them."""

    format: Literal["a5", "form", "card", "poster", "desk"]
    """Its paper form. a5: a booklet; form: the intake sheet on A4, to fill in on a screen or with a pen;
    card: the tables of a topic on A6, four on a sheet of A4; poster: the info sessions on A4;
    desk: a sheet of A4 for each topic, with the source language on the left and the translation on the right."""

    sections: tuple[Key, ...] = ()
    """The ids of the sections to print, with the smaller ones under them; when none is named, all are printed."""

    numbers: tuple[Key, ...] = ()
    """Keys of the phone facts whose rows stand on a card; when none is named, all rows do."""

    pages: int
    """The most pages it may have in any language."""

    pictogram: Key
    """Name of the pictogram that stands for the brochure, without .svg."""

    @property
    def is_bilingual(self) -> bool:
        """Whether the words of the source stand beside those of a translation."""
        return self.format == "desk"

    @property
    def is_booklet(self) -> bool:
        """Whether it has a cover and a back."""
        return self.format == "a5"

    def chosen(self, sections: Iterable[Section]) -> Iterator[Section]:
        """Those of the sections of a topic that it prints, in the order of the topic."""
        level = 0
        for section in sections:
            if not level or section.level <= level:
                level = section.level if not self.sections or section.id in self.sections else 0
            if level or not self.sections:
                yield section


Brochures = Mapping[Key, Brochure]
