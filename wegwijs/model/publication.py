"""Who publishes, in which languages, and which brochures: languages.yml, publisher.yml, brochures.yml."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Literal

from annotated_types import Gt, MinLen
from pydantic import StringConstraints

from wegwijs.model.press import Press
from wegwijs.model.shapes import Key, MailAddress, Shape, WebAddress, Words
from wegwijs.model.texts import Section

SectionName = Annotated[str, StringConstraints(pattern=r"^([a-z0-9][a-z0-9-]*#)?[a-z0-9][a-z0-9-]*$")]
"""The id of a section, or with its topic: huurwaarborg, wonen#huurwaarborg."""


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


TwoLanguages = Literal["a5", "large", "desk", "pictures", "point", "poster"]
"""The formats that may stand in two languages."""

Form = Literal["bilingual", "one-language"]
"""In two languages, that of the source first; or in one."""

_WHEN_NOTHING_IS_SAID: Mapping[str, Form] = {
    "a5": "one-language",
    "large": "one-language",
    "desk": "bilingual",
    "pictures": "bilingual",
    "point": "bilingual",
    "poster": "bilingual",
}


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

    papers: Mapping[TwoLanguages, Form] = field(default_factory=dict[TwoLanguages, Form])
    """Format -> bilingual, with the source language first; or one-language. When nothing is said, booklets (a5, large)
    are in one language, and the others in two."""

    press: Press | None = None
    """How a professional printer prints: with it, each brochure is made once more, as PDF/X-4."""

    def in_two_languages(self, paper: str) -> bool:
        """Whether on paper of this format the words of the source stand beside those of a translation."""
        return {**_WHEN_NOTHING_IS_SAID, **self.papers}.get(paper) == "bilingual"


_OF_ITS_FIRST_TOPIC = ("card", "fold")
"""The formats that are nothing without the first topic."""


@dataclass(frozen=True, kw_only=True)
class Brochure(Shape):
    """A chosen row of topics on paper."""

    topics: Annotated[tuple[Key, ...], MinLen(1)]
    """Slugs of the topics, in the order of the brochure; those of generated pages may be among them."""

    format: Literal["a5", "large", "fold", "rights", "desk", "pictures", "point", "card", "poster", "form"]
    """Its paper form. a5: a booklet; large: the same on A4 in letters of 18 points; fold: A4, folded in three;
    rights: the rights table on A4; desk: a sheet of A4 for each topic, with the source language on the left and the
    translation on the right; pictures: parts of topics on A4, each with a large pictogram, in two languages;
    point: pictograms on A5 to point at, in two languages; card: the tables of a topic on A6, four on a sheet of A4;
    poster: the info sessions on A4; form: the intake sheet on A4, to fill in on a screen or with a pen."""

    sections: tuple[SectionName, ...] = ()
    """The ids of the sections to print, with the smaller ones under them; when none is named, all are printed.
    With the slug of a topic before it (noodnummers#nummers), an id holds for that topic alone."""

    numbers: tuple[Key, ...] = ()
    """Keys of the phone facts whose rows stand on a card; when none is named, all rows do."""

    pictures: Mapping[SectionName, Key] = field(default_factory=dict[str, str])
    """Section with its topic -> the pictogram beside it, in the order of the paper; for the format pictures."""

    show: tuple[Key, ...] = ()
    """The pictograms to point at; for the format point."""

    pages: Annotated[int, Gt(0)]
    """The most pages it may have in any language; a booklet in two languages may have twice as many."""

    pictogram: Key
    """Name of the pictogram that stands for the brochure, without .svg."""

    formerly: tuple[Key, ...] = ()
    """The names under which it was published before: the files with those names stay where they were."""

    @property
    def has_pages_to_turn(self) -> bool:
        """Whether a text in it can say on which page to read on."""
        return self.format in ("a5", "large")

    @property
    def has_room_for_desk(self) -> bool:
        """Whether it says where newcomers of a municipality go."""
        return self.format not in ("card", "point")

    def without(self, hidden: Container[str]) -> "Brochure | None":
        """What is left of it without these topics; None when that is nothing to print."""
        topics = tuple(slug for slug in self.topics if slug not in hidden)
        pictures = {name: shown for name, shown in self.pictures.items() if name.partition("#")[0] not in hidden}
        has_lost_its_first = self.format in _OF_ITS_FIRST_TOPIC and self.topics[0] in hidden
        if not topics or has_lost_its_first or bool(pictures) != bool(self.pictures):
            return None
        return replace(self, topics=topics, pictures=pictures)

    def chosen(self, slug: str, sections: Iterable[Section]) -> Iterator[Section]:
        """Those of the sections of a topic that it prints, in the order of the topic."""
        wanted = self.sections_of(slug)
        level = 0
        for section in sections:
            if not level or section.level <= level:
                level = section.level if not wanted or section.id in wanted else 0
            if level or not wanted:
                yield section

    def sections_of(self, slug: str) -> tuple[str, ...]:
        """The ids of the sections of a topic that it prints; none when it prints all of it."""
        parted = [name.rpartition("#") for name in self.sections or self.pictures]
        return tuple(section for topic, _, section in parted if topic in ("", slug))


Brochures = Mapping[Key, Brochure]
