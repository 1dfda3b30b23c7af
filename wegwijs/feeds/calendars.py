"""A Guide in one language -> calendar files (RFC 5545): all sessions, those in a language, of a kind, and each one.

A session has the same UID in all of them, and its SEQUENCE grows whenever something about its kind of session changed:
then a phone which has it puts the new hour in the place of the old one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import cached_property
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from icalendar import Calendar as CalendarFile
from icalendar import Component, Event

from wegwijs.model.addresses import page_address, sessions_file
from wegwijs.model.guide import Guide
from wegwijs.model.history import Thing
from wegwijs.model.output import OutputFile
from wegwijs.model.publication import Language
from wegwijs.model.recurrence import TIME_ZONE, week_of_month
from wegwijs.model.session import Occurrence, Session
from wegwijs.model.sessions import Calendar, CalendarWords
from wegwijs.model.versions import Edition, history_of
from wegwijs.prose import dates, sessions
from wegwijs.prose.speaker import Speaker

_REFRESHED_AFTER = timedelta(hours=12)
_WEEKS = {"weekly": 1, "every-two-weeks": 2}
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

_TIME_ZONE = f"""\
BEGIN:VTIMEZONE
TZID:{TIME_ZONE}
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""
"""The rule of summer time in two lines; the lists of days that libraries write are ten times as long."""


def calendar_files(guide: Guide, language: Language) -> Iterator[OutputFile]:
    """The calendar files of a language; one without sessions stays, for phones go on asking for it."""
    speaker = Speaker(guide, guide.source if guide.is_lent(language.code, Calendar.slug) else language, str)
    writer = _Writer(speaker, language.code, history_of(guide, Thing(guide.source.code, "pages", Calendar.slug)))
    coming = list(dict.fromkeys(one.session for one in guide.coming_sessions()))
    spoken = [one.code for one in guide.languages] + [one.language for one in guide.calendar.sessions]
    yield writer.file("", "", coming)
    for code in dict.fromkeys(spoken):
        yield writer.file("language", code, [one for one in coming if one.language == code])
    for series in guide.calendar.series:
        yield writer.file("series", series, [one for one in coming if one.series == series])
    for one in guide.coming_sessions():
        yield writer.single(one)


@dataclass(frozen=True)
class _Writer:
    """Writes in one language, or in the source for want of it; `edition` is that of the calendar."""

    speaker: Speaker
    code: str
    edition: Edition

    def file(self, kind: str, name: str, those: Iterable[Session]) -> OutputFile:
        """A file with these sessions, each with all its days."""
        events = [event for one in those for event in self._events(one)]
        return self._with_events(sessions_file(self.code, kind, name), events)

    def single(self, one: Occurrence) -> OutputFile:
        """A file with one session on one day."""
        event = self._event(one)
        event["uid"] = _uid(self.speaker.guide, one.id)
        return self._with_events(sessions_file(self.code, "session", one.id), [event])

    def _with_events(self, path: str, events: Iterable[Event]) -> OutputFile:
        file = CalendarFile()
        title = f"{self._words.title} · {self.speaker.labels.site_name}"
        file.add("prodid", f"-//Wegwijs//{self.speaker.guide.publisher.name}//{self.speaker.code.upper()}")
        file.add("version", "2.0")
        file.add("name", title)
        file.add("x-wr-calname", title)
        file.add("x-wr-timezone", TIME_ZONE)
        file.add("refresh-interval", _REFRESHED_AFTER, parameters={"VALUE": "DURATION"})
        file.add("x-published-ttl", "PT12H")
        file.add_component(Component.from_ical(_TIME_ZONE))
        for event in events:
            file.add_component(event)
        return OutputFile(path, file.to_ical())

    @cached_property
    def _words(self) -> CalendarWords:
        return self.speaker.table_words(CalendarWords)

    def _events(self, session: Session) -> Iterator[Event]:
        """A session with its rhythm, and each of its days that is cancelled."""
        if not session.repeat:
            yield from map(self._event, session.each)
            return
        first, *_ = session.each
        event = self._event(Occurrence(session, first.start))
        event["status"] = "CONFIRMED"
        event.add("rrule", _rule(session))
        left_out = [day for day in session.rhythm if day in session.excepted]
        if left_out:
            event.add("exdate", [_aware(datetime.combine(day, session.start.time())) for day in left_out])
        yield event
        for one in session.each:
            if one.is_cancelled:
                cancelled = self._event(one)
                cancelled.add("recurrence-id", _aware(one.start))
                yield cancelled

    def _event(self, one: Occurrence) -> Event:
        guide, session = self.speaker.guide, one.session
        about, spoken = self._words.series[session.series], {"LANGUAGE": self.speaker.code}
        stamp = datetime.combine(self.edition.day, time(), UTC)
        event = Event()
        event.add("uid", _uid(guide, session.id))
        event.add("sequence", self._sequence(session))
        event.add("dtstamp", stamp)
        event.add("last-modified", stamp)
        event.add("dtstart", _aware(one.start))
        event.add("dtend", _aware(one.end))
        event.add("status", "CANCELLED" if one.is_cancelled else "CONFIRMED")
        event.add("summary", f"[example] {about.title}" if session.example else about.title, parameters=spoken)
        event.add("location", sessions.plain_place(self.speaker, session.place), parameters=spoken)
        event.add("description", "\n".join(self._said(one)), parameters=spoken)
        event.add("categories", [about.title])
        event.add("url", f"{page_address(guide, self.speaker.language, Calendar.slug)}#{session.series}")
        return event

    def _said(self, one: Occurrence) -> Iterator[str]:
        """What it is about, in which language, what else there is to know, and how one registers."""
        speaker, session = self.speaker, one.session
        if session.example:
            yield speaker.labels.example
        yield speaker.plain(self._words.series[session.series].text)
        yield speaker.label("spoken_language", language=dates.language_name(session.language, speaker.code))
        yield from sessions.plain_notes(speaker, one)
        way = sessions.registration(speaker, one)
        if way.sentence or way.address:
            yield way.sentence or f"{speaker.labels.register}: {way.address if _is_web(way.address) else way.said}"

    def _sequence(self, session: Session) -> int:
        guide = self.speaker.guide
        thing = Thing(guide.source.code, "pages", Calendar.slug)
        return guide.history.changes(thing, session.series, self.edition.version)


def _uid(guide: Guide, name: str) -> str:
    """The same in every language and every file; guides that share a host differ by their folder."""
    parts = urlsplit(guide.publisher.address)
    folder = "".join(f".{part}" for part in parts.path.split("/") if part)
    return f"{name}{folder}@{parts.hostname}"


def _is_web(address: str) -> bool:
    return address.startswith("http")


def _rule(session: Session) -> dict[str, object]:
    """RRULE. Its last moment is in UTC, as the standard asks where the first one has a time zone."""
    last = _aware(datetime.combine(session.rhythm[-1], session.start.time())).astimezone(UTC)
    if session.repeat == "monthly":
        day = f"{week_of_month(session.start.date())}{_WEEKDAYS[session.start.weekday()]}"
        return {"freq": "monthly", "byday": day, "until": last}
    return {"freq": "weekly", "interval": _WEEKS[session.repeat or "weekly"], "until": last}


def _aware(moment: datetime) -> datetime:
    return moment.replace(tzinfo=ZoneInfo(TIME_ZONE))
