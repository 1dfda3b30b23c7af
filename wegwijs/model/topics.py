"""Topics: one subject each, translated in every language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from annotated_types import MinLen
from pydantic import StringConstraints

from wegwijs.model.shapes import Day, Key, Message, Shape, Words
from wegwijs.model.texts import Section, Segment, Text

HOME = "index"
"""Slug of the welcome page."""


def topic_of(file: str) -> str | None:
    """The slug of the topic of a file; None for a file that is none."""
    return file.rpartition("/")[2].removesuffix(".md") if file.endswith(".md") else None


@dataclass(frozen=True, kw_only=True)
class Header(Shape):
    """The front matter of a topic in any language."""

    title: Words
    """Title of the page."""

    summary: Words
    """What the page is about, in one or two sentences."""

    short: Message | None = None
    """What readers send to others: with the address of the page it fits two SMS of 67 signs, or one of 160 in Latin
    letters."""

    keywords: tuple[Words, ...] = field(default=())
    """Words that readers may look for: official Dutch words and words of this language."""

    read_by_person: Day | None = None
    """The day on which a person last read this text in full; without it the page says that none has."""


@dataclass(frozen=True, kw_only=True)
class SourceHeader(Header):
    """The front matter of a topic in the source language: also what holds for all languages."""

    pictogram: Key
    """Name of the pictogram, without .svg."""

    order: int
    """Place in the menu: small numbers first."""

    audience: Literal["newcomer", "helper", "site"]
    """Who reads it; site: a page about this site, which stands in no menu but at the foot of every page."""

    sources: tuple[Key, ...]
    """Keys of the facts with the official web pages."""

    authority: Key | None = None
    """Key of the fact with the page of the public body that decides about it; programs of others ask for it."""

    ipdc: Annotated[str, StringConstraints(pattern=r"^[1-9]\d{0,7}$")] | None = None
    """Its number in the catalogue of products and services of the Flemish government, if it has one."""

    checked: Day
    """The day on which somebody last compared the text with its sources."""

    review_by: Day
    """The day by which somebody must look again."""

    first: Key | None = None
    """Id of the part that stands first on the page, above all else: the answer for which everybody comes."""

    moved: tuple[Key, ...] = field(default=())
    """Names that this file had before: these addresses were published, and lead here."""

    languages: tuple[Key, ...] = field(default=())
    """The only languages in which the topic is to be there; without them all of the guide."""

    checklist: Mapping[Key, Annotated[tuple[Key, ...], MinLen(1)]] = field(default_factory=dict[str, tuple[str, ...]])
    """Residence status -> ids of the sections whose steps a reader with that status ticks."""


@dataclass(frozen=True)
class Translation:
    """A topic in one language, from one file."""

    language: str
    title: str
    summary: str
    keywords: tuple[str, ...]
    file: str
    text: Text
    read_by_person: date | None = None
    short: Segment | None = None

    @property
    def sections(self) -> tuple[Section, ...]:
        """Its sections, the text before the first heading among them."""
        return self.text.sections

    def anchors(self) -> frozenset[str]:
        """The ids that links can point at."""
        return frozenset(section.id for section in self.sections if section.id)


@dataclass(frozen=True)
class Topic:
    """One subject; translations by language code, the source language among them."""

    slug: str
    pictogram: str
    order: int
    audience: str
    sources: tuple[str, ...]
    checked: date
    review_by: date
    translations: Mapping[str, Translation]
    first: str | None = None
    checklist: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    languages: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    authority: str | None = None
    ipdc: str | None = None

    def is_for(self, language: str) -> bool:
        """Whether the topic is to be there in a language."""
        return not self.languages or language in self.languages
