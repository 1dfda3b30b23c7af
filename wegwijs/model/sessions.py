"""The calendar of info sessions (sessions.yml), and its words in one language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from wegwijs.model.session import Occurrence, Session
from wegwijs.model.shapes import Day, Key, Markdown, OneParagraph, Shape, Words
from wegwijs.model.tables import Names, single
from wegwijs.model.texts import Segment


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

    def concerns(self, series: str, language: str) -> bool:
        """Whether a kind of session is for readers of a language: it is spoken there, or nobody knows yet where."""
        spoken = {
            code
            for one in self.sessions
            if one.series == series
            for code in (one.language, one.second_language, one.interpreter)
        }
        return not spoken or language in spoken

    def coming(self, today: date) -> tuple[Occurrence, ...]:
        """The sessions of today and later, first one first."""
        coming = (one for session in self.sessions for one in session.each if one.start.date() >= today)
        return tuple(sorted(coming, key=lambda one: (one.start, one.id)))


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
