"""Info sessions: when, where, in which language (sessions.yml), and their words in one language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Annotated, ClassVar

from annotated_types import Gt, Le
from pydantic import BeforeValidator, Field, StringConstraints

from wegwijs.model.recurrence import Repeat, days
from wegwijs.model.shapes import Day, Key, Markdown, Moment, OneParagraph, Shape, Words
from wegwijs.model.tables import Names, single
from wegwijs.model.texts import Segment
from wegwijs.model.unfit import Unfit

ONLINE = "online"
AT_THE_DESK, NOT_NEEDED = "desk", "none"
WITHOUT_A_FACT = (AT_THE_DESK, NOT_NEEDED)
"""Ways to register that need no web page, number or address."""

LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]


def _days_not_yes(value: object) -> object:
    """The days on which a session does not take place; "yes" would not say which."""
    if isinstance(value, str):
        remedy = "Write the day or the days in brackets: cancelled: [2026-12-14]."
        raise Unfit(remedy, "It does not say which days.", "Who has registered would travel in vain.")
    return value


@dataclass(frozen=True, kw_only=True)
class Session(Shape):
    """One public information meeting, or a row of them at the same hour.

    What it says of a day is in Belgian time, in summer and in winter.
    """

    id: Key
    """Its name for the program. Never change it: phones know a session by it."""

    series: Key
    """Which kind of session it is."""

    start: Moment
    """When it starts, in Belgian time; when it repeats, the first time."""

    minutes: Annotated[int, Gt(0), Le(24 * 60)]
    """How long it lasts."""

    language: LanguageCode
    """Code of the language that is spoken."""

    register: Key
    """How people register: key of the fact with a web page, phone number or e-mail address; or `desk`, or `none`."""

    place: Key = ONLINE
    """`online`, or the id of a place that the words files describe."""

    second_language: LanguageCode | None = None
    """Code of a second language that is spoken."""

    interpreter: LanguageCode | None = None
    """Code of the language into which an interpreter translates."""

    groups: bool = False
    """true: a group can register together."""

    full: bool = False
    """true: no place is free any more."""

    repeat: Repeat | None = None
    """`weekly`, `every-two-weeks`, or `monthly` (on the same day of the week, such as each second Tuesday)."""

    until: Day | None = None
    """The last day on which it may come again."""

    excepted: Annotated[tuple[Day, ...], Field(alias="except")] = ()
    """Days on which it never was to come, such as holidays."""

    cancelled: Annotated[tuple[Day, ...], BeforeValidator(_days_not_yes)] = ()
    """Days on which it was to come, and does not."""

    origin: Words | None = None
    """Its id in the calendar of the organiser; an import writes it, and finds the session again by it."""

    imported: Words | None = None
    """What the organiser said at the last import, as a fingerprint; so an import sees what was corrected here."""

    example: bool = False
    """true: no real date is known, this is an example."""

    @property
    def rhythm(self) -> tuple[date, ...]:
        """All days of its rhythm."""
        return tuple(days(self.start.date(), self.repeat, self.until))

    @property
    def days(self) -> tuple[date, ...]:
        """All days on which it comes or was to come."""
        return tuple(day for day in self.rhythm if day not in self.excepted)

    @property
    def each(self) -> "tuple[Occurrence, ...]":
        """The session on each of its days."""
        return tuple(Occurrence(self, datetime.combine(day, self.start.time())) for day in self.days)


@dataclass(frozen=True)
class Occurrence:
    """A session on one of its days; `start` is in Belgian time."""

    session: Session
    start: datetime

    @property
    def id(self) -> str:
        """The id of the session; where it comes again, with the day."""
        return f"{self.session.id}-{self.start.date()}" if self.session.repeat else self.session.id

    @property
    def end(self) -> datetime:
        """When it ends, in Belgian time."""
        return self.start + timedelta(minutes=self.session.minutes)

    @property
    def is_cancelled(self) -> bool:
        """Whether it does not take place on this day."""
        return self.start.date() in self.session.cancelled


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
