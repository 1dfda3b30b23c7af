"""Info sessions: when, where, in which language (sessions.yml), and their words in one language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Annotated, ClassVar

from annotated_types import Gt, Le
from pydantic import StringConstraints

from wegwijs.model.shapes import Day, Key, Markdown, Moment, OneParagraph, Shape, Words
from wegwijs.model.tables import Names, single
from wegwijs.model.texts import Segment

ONLINE = "online"


@dataclass(frozen=True, kw_only=True)
class Session(Shape):
    """One public information meeting."""

    id: Key
    """Its name for the program."""

    series: Key
    """Which kind of session it is."""

    start: Moment
    """When it starts, in Belgian time."""

    minutes: Annotated[int, Gt(0), Le(24 * 60)]
    """How long it lasts."""

    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
    """Code of the language that is spoken."""

    register: Key
    """Key of the fact with the web page where people register."""

    place: Key = ONLINE
    """`online`, or the id of a place that the words files describe."""

    example: bool = False
    """true: no real date is known, this is an example."""

    @property
    def end(self) -> datetime:
        """When it ends, in Belgian time."""
        return self.start + timedelta(minutes=self.minutes)


@dataclass(frozen=True, kw_only=True)
class Calendar(Shape):
    """All sessions that are known."""

    slug: ClassVar[str] = "infosessies"
    name: ClassVar[str] = "sessions"
    called: ClassVar[str] = "The calendar"
    anchored: ClassVar[tuple[str, ...]] = ("series",)
    has_answers: ClassVar[bool] = True

    checked: Day
    """The day on which the calendar was last compared with the official one."""

    review_by: Day
    """The day by which somebody must look again."""

    official: Key
    """Key of the fact with the official calendar."""

    series: tuple[Key, ...]
    """The kinds of session."""

    sessions: tuple[Session, ...]
    """The sessions."""

    pictogram: Key
    """Name of the pictogram of the page, without .svg."""

    def names(self) -> Names:
        """The kinds of session; which places need words, the source language says."""
        return {"series": single(self.series)}

    def coming(self, today: date) -> tuple[Session, ...]:
        """The sessions of today and later, first one first."""
        coming = (session for session in self.sessions if session.start.date() >= today)
        return tuple(sorted(coming, key=lambda session: (session.start, session.id)))


@dataclass(frozen=True, kw_only=True)
class SeriesWords(Shape):
    """How a kind of session is called in one language."""

    title: Words
    """Its title."""

    text: OneParagraph
    """What it is about."""


@dataclass(frozen=True, kw_only=True)
class CalendarWords(Shape):
    """The words of the calendar in one language."""

    title: Words
    """Title of the page."""

    summary: Words
    """What the page is about, in one or two sentences."""

    intro: Markdown
    """What stands above the calendar."""

    series: Mapping[str, SeriesWords]
    """Series id -> words."""

    places: Mapping[str, OneParagraph] = field(default_factory=dict[str, Segment])
    """Place id -> address in words."""

    keywords: tuple[Words, ...] = field(default=())
    """Words that readers may look for."""

    def names(self) -> Names:
        """The kinds of session, and the places."""
        return {"series": single(self.series), "places": single(self.places)}

    def on_paper(self) -> Iterator[Segment]:
        """What stands above the calendar, the places, and what the sessions are about."""
        yield from self.intro.segments()
        yield from self.places.values()
        yield from (series.text for series in self.series.values())
