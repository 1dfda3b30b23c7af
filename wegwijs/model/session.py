"""An info session of sessions.yml: when, where, in which language, how one registers; the days on which it comes."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Annotated

from annotated_types import Gt, Le
from pydantic import BeforeValidator, Field, StringConstraints

from wegwijs.model.pasted import listed
from wegwijs.model.recurrence import Repeat, days
from wegwijs.model.shapes import Day, Key, Moment, Shape, Words
from wegwijs.model.unfit import Unfit

ONLINE = "online"
AT_THE_DESK, NOT_NEEDED = "desk", "none"
WITHOUT_A_FACT = (AT_THE_DESK, NOT_NEEDED)
"""Ways to register that need no web page, number or address."""

LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]

LanguageCodes = Annotated[tuple[LanguageCode, ...], BeforeValidator(listed)]
"""Some of them."""


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
