"""What a municipality, or a region below it, says otherwise than the guide, as its folder holds it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, StringConstraints

from wegwijs.findings import Place
from wegwijs.model.face import ShownFace
from wegwijs.model.facts import Fact
from wegwijs.model.history import History
from wegwijs.model.memory import Memory
from wegwijs.model.municipality import Municipality
from wegwijs.model.plain_words import whole
from wegwijs.model.press import Profile
from wegwijs.model.session import Session
from wegwijs.model.sessions import SeriesWords
from wegwijs.model.shapes import Day, Key, OneParagraph, Shape, Words
from wegwijs.model.texts import Block, Segment, Text
from wegwijs.model.topics import Topic

_ADDRESS = re.compile(r"[a-z0-9-]+(#[a-z0-9-]+(/[a-z0-9-]+)?|(/[a-z0-9_-]+)+)", re.IGNORECASE)


def _address(value: str) -> str:
    if not _ADDRESS.fullmatch(value):
        raise ValueError(
            "a topic, a # and the id of a part, for example wonen#kosten or wonen#kosten/alinea-1; or a file of words "
            "and the names in it, for example wonen/title or rights/cells/erkend/wonen/text"
        )
    return value


OVERRIDES = "overrides.yml"
"""The file of a municipality with what it says otherwise, in all languages."""

HEADING = "/kop"
"""Ends the address of the heading of a part."""

Raw = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), BeforeValidator(whole)]
"""Markdown as it is written; it is read when its language is known."""


@dataclass(frozen=True, kw_only=True)
class OverrideEntry(Shape):
    """One entry of overrides.yml: a part or a single paragraph, step, item or cell that says something else here."""

    at: Annotated[str, AfterValidator(_address)]
    """What it replaces: wonen#kosten is all that stands under a heading, wonen#kosten/alinea-1 one piece of it,
    wonen#kosten/kop the heading; wonen/title and wonen/summary stand above a topic. In a file of words the names lead
    there: rights/cells/erkend/wonen/text, interface/brochures/welkom/title."""

    language: Key | None = None
    """Code of the language of the text; without it the language that all others are translated from."""

    replaces: Raw
    """What stands there in the guide, copied from it."""

    text: Raw
    """What is to stand there."""

    why: Words
    """Why it must be otherwise here."""

    until: Day | None = None
    """The last day on which it holds."""


OverrideEntries = tuple[OverrideEntry, ...]


def own_address(at: str) -> str:
    """Where the text of an override stands itself: beside that of the guide, never in its place."""
    return f"{at.replace('#', '/')}/hier"


@dataclass(frozen=True, kw_only=True)
class LocalSessions(Shape):
    """The sessions of a municipality: content/sessions.yml in its folder."""

    sessions: tuple[Session, ...]
    """Sessions beside those of the guide."""

    series: tuple[Key, ...] = field(default=())
    """Kinds of session beside those of the guide, such as a group in which people talk Dutch."""


@dataclass(frozen=True, kw_only=True)
class LocalCalendar(Shape):
    """The words of its sessions in one language: content/<language>/sessions.yml in its folder."""

    places: Mapping[Key, OneParagraph] = field(default_factory=dict[str, Segment])
    """Place -> address in words."""

    series: Mapping[Key, SeriesWords] = field(default_factory=dict[str, SeriesWords])
    """Its own kinds of session -> words."""


@dataclass(frozen=True)
class Override:
    """An override that was read: `replaces` are the texts that stood there, one for each piece, as in a Segment."""

    entry: OverrideEntry
    place: Place
    language: str
    replaces: tuple[str, ...]
    blocks: tuple[Block, ...]

    @property
    def topic(self) -> str:
        """Slug of the topic, or name of the file of words."""
        return re.split("[#/]", self.entry.at, maxsplit=1)[0]

    @property
    def section(self) -> str:
        """Id of the part in which it stands."""
        return self.entry.at.partition("#")[2].partition("/")[0]

    @property
    def is_piece(self) -> bool:
        """Whether it replaces a single piece, not all that stands under a heading."""
        return "/" in self.entry.at

    @property
    def is_value(self) -> bool:
        """Whether it replaces a line above a topic, or a text in a file of words."""
        return "#" not in self.entry.at

    @property
    def address(self) -> str:
        """Where the text that it replaces stood; a heading has the address of its part."""
        return self.entry.at if self.is_value else self.entry.at.removesuffix(HEADING)

    def meets(self, other: "Override") -> bool:
        """Whether two are about the same text: one replaces what the other does, or a piece of it."""
        at, there = self.entry.at, other.entry.at
        is_heading = "#" in at and HEADING in (at[-len(HEADING) :], there[-len(HEADING) :])
        is_within = f"{at}/".startswith(f"{there}/") or f"{there}/".startswith(f"{at}/")
        return self.language == other.language and (at == there or (is_within and not is_heading))


@dataclass(frozen=True)
class Overlay:
    """All that one folder says: facts, sessions and topics of its own, what is hidden, and overrides.

    `folder` is its name, with which the names of its files begin. `hidden` are the topics that it hides, as they were
    below it. `memory` is what its translations were made from, `profile` that of the press of its printer,
    `spelling` the words of each language that are right here, in order. `marks` are the places of its values,
    `unreadable` the names of its files that are there and cannot be read.
    """

    folder: str
    municipality: Municipality
    facts: Mapping[str, Fact] = field(default_factory=dict[str, Fact])
    sessions: tuple[Session, ...] = ()
    series: tuple[str, ...] = ()
    calendar: Mapping[str, LocalCalendar] = field(default_factory=dict[str, LocalCalendar])
    topics: tuple[Topic, ...] = ()
    overrides: tuple[Override, ...] = ()
    hidden: tuple[Topic, ...] = ()
    texts: tuple[Text, ...] = ()
    face: ShownFace = field(default_factory=ShownFace)
    profile: Profile | None = None
    history: History = field(default_factory=History)
    memory: Memory = field(default_factory=Memory)
    spelling: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    marks: Mapping[tuple[str, tuple[str | int, ...]], Place] = field(
        default_factory=dict[tuple[str, tuple[str | int, ...]], Place]
    )
    unreadable: tuple[str, ...] = ()

    def at(self, file: str, *path: str | int) -> Place:
        """The place of a value in one of its files, or of the nearest thing around it."""
        name = f"{self.folder}/{file}"
        places = (self.marks.get((name, path[:length])) for length in range(len(path), -1, -1))
        return next((place for place in places if place), Place(name))
