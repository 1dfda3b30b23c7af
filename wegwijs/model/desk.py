"""Where newcomers go with their questions: the desk of a municipality, its hours, and the days on which they differ."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from itertools import pairwise
from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, BeforeValidator, PlainValidator, WithJsonSchema

from wegwijs.model.facts import Fact, Mail, Phone
from wegwijs.model.session import LanguageCodes
from wegwijs.model.shapes import Day, MailAddress, PhoneNumbers, Shape, ShortWords
from wegwijs.model.unfit import Unfit

_TIME = r"(\d{1,2})(?:[:.uh](\d{2})?)?"
_HOURS = re.compile(rf"{_TIME}[-–—]{_TIME}")
_RIGHT = (
    "a time from and a time to, the later one last, and a comma before the next two, "
    "for example 9:00-12:30, 13:00-16:00"
)
_LONGEST = timedelta(days=62)
"""A desk that is closed for longer than two months is no desk; a mistyped year makes no endless list."""

_CLOSED = ("", "closed", "gesloten")
_CLOSED_FOR_NOTHING = "People would stand before a closed door, or not come while it is open."


@dataclass(frozen=True, order=True)
class Opening:
    """From when till when, on a Belgian clock."""

    start: time
    end: time

    @property
    def minutes(self) -> tuple[int, int]:
        """Both in minutes since midnight."""
        return self.start.hour * 60 + self.start.minute, self.end.hour * 60 + self.end.minute


def _opening(value: object) -> Opening:
    """9:00-12:30, as people in Belgium type it: with a colon, a point, an u or an h, and any dash."""
    found = _HOURS.fullmatch(re.sub(r"\s", "", str(value)))
    try:
        if found:
            opening = Opening(time(int(found[1]), int(found[2] or 0)), time(int(found[3]), int(found[4] or 0)))
            if opening.start < opening.end:
                return opening
    except ValueError:
        pass  # a time that no clock shows, such as 25:00
    raise ValueError(_RIGHT)


def _as_list(value: object) -> object:
    """The hours of a day without brackets, as many people type them; the word for closed; or the list itself."""
    if isinstance(value, str):
        return _as_parts(value)
    return value


def _as_parts(text: str) -> tuple[str, ...]:
    return () if text.strip().lower() in _CLOSED else tuple(text.split(","))


def _in_order(openings: tuple[Opening, ...]) -> tuple[Opening, ...]:
    """The openings of a day, the first one first. Raises Unfit where two of them are at the same time."""
    ordered = tuple(sorted(openings))
    for before, after in pairwise(ordered):
        if after.start < before.end:
            raise Unfit(
                "Write each part of the day once: monday: [9:00-12:00, 13:30-16:30].",
                f"These hours overlap: {before.end:%H:%M} comes after {after.start:%H:%M}.",
                _CLOSED_FOR_NOTHING,
            )
    return ordered


def hours_of_a_day(text: str) -> tuple[Opening, ...]:
    """The openings of a day as people type them: 9u-12u, 13u30-16u30. Raises ValueError where one is none."""
    return _in_order(tuple(_opening(part) for part in _as_parts(text)))


Hours = Annotated[Opening, PlainValidator(_opening), WithJsonSchema({"type": "string", "examples": ["9:00-12:30"]})]
"""From when till when: 9:00-12:30."""

HoursOfADay = Annotated[tuple[Hours, ...], BeforeValidator(_as_list), AfterValidator(_in_order)]
"""All hours of a day; none when it is closed."""

Weekday: TypeAlias = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

WEEKDAYS: tuple[Weekday, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""The days of the week, in the order of date.weekday()."""


@dataclass(frozen=True, kw_only=True)
class OtherDays(Shape):
    """A day, or a row of days, on which the desk has other hours than in other weeks."""

    day: Day
    """The day, or the first one."""

    until: Day | None = None
    """The last day; without it, it is a single day."""

    hours: HoursOfADay = field(default=())
    """When it is open; without hours it is closed."""

    @property
    def last(self) -> date:
        """The last of these days."""
        return self.until or self.day

    @property
    def is_possible(self) -> bool:
        """Whether the last day does not come before the first one, nor so late that one of the two is mistyped."""
        return self.day <= self.last <= self.day + _LONGEST

    def each(self) -> Iterator[date]:
        """Each of these days; none when they are not possible."""
        number = (self.last - self.day).days + 1 if self.is_possible else 0
        return (self.day + timedelta(days=count) for count in range(number))


@dataclass(frozen=True, kw_only=True)
class Desk(Shape):
    """Where newcomers go with their questions."""

    name: ShortWords
    """Its name, as it stands on the door."""

    address: ShortWords
    """Street and town, in one line."""

    phones: PhoneNumbers = field(default=())
    """Its phone numbers."""

    mail: MailAddress | None = None
    """Its e-mail address."""

    hours: Mapping[Weekday, HoursOfADay] = field(default_factory=dict[Weekday, tuple[Opening, ...]])
    """Day of the week -> from when till when it is open; on other days it is closed."""

    exceptions: tuple[OtherDays, ...] = field(default=())
    """Days on which its hours are otherwise."""

    open_on_holidays: bool = False
    """true: on public holidays it keeps the hours of the week; else it is closed on them."""

    appointment: bool = False
    """true: people need an appointment."""

    languages: LanguageCodes = field(default=())
    """Codes of the languages that are spoken there."""

    def facts(self, source: str, today: date) -> dict[str, Fact]:
        """Its numbers and its e-mail address as facts, so that they are said and called as all others."""
        facts: dict[str, Fact] = {
            f"loket-{number}": Phone(kind="phone", value=one, source=source, seen=today, review_by=today)
            for number, one in enumerate(self.phones, 1)
        }
        if self.mail:
            facts["loket-mail"] = Mail(kind="mail", value=self.mail, source=source, seen=today, review_by=today)
        return facts

    def in_short(self) -> Iterator[str]:
        """What a paper with little room says of it."""
        yield from (self.name, self.address, *self.phones, self.mail or "")

    def on_paper(self) -> Iterator[str]:
        """What a brochure says of it: all but the days on which it is otherwise."""
        yield from (*self.in_short(), *self.languages)
        for day in WEEKDAYS:
            yield from (f"{day} {one.start:%H:%M}-{one.end:%H:%M}" for one in self.hours.get(day, ()))
        yield from (name for name in ("open_on_holidays", "appointment") if getattr(self, name))

    def on(self, day: date) -> tuple[Opening, ...]:
        """When it is open on a day of the week, in a week like any other."""
        return self.hours.get(WEEKDAYS[day.weekday()], ())

    def other_days(
        self, first: date, last: date, holidays: Iterable[date]
    ) -> Iterator[tuple[date, tuple[Opening, ...]]]:
        """The days from `first` to `last` on which it is open at other hours than in other weeks, in their order."""
        other = {} if self.open_on_holidays else dict.fromkeys(holidays, tuple[Opening, ...]())
        other |= {day: one.hours for one in self.exceptions for day in one.each()}
        for day, hours in sorted(other.items()):
            if first <= day <= last and hours != self.on(day):
                yield day, hours
