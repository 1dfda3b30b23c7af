"""Guide -> Findings about the days and hours of sessions: misfitting rhythms, night, a wrong year, doubles."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.guide import Guide
from wegwijs.model.recurrence import LONGEST, is_on_the_clock
from wegwijs.model.session import Session

_SESSIONS = "content/sessions.yml"
_LONG_AGO = timedelta(days=180)
_FAR_AHEAD = timedelta(days=540)
"""Nobody plans a session longer ahead than a year and a half."""
_MORNING, _NIGHT = 7, 22
"""Hours between which people meet."""

At = Callable[[str], Place]
"""The place of a field of one session."""

_Moment = tuple[str, str, str, datetime]
"""Series, language, place and start."""


def check_session_days(guide: Guide) -> Iterator[Finding]:
    """Every session has days that its rhythm can have, at an hour that exists, by day, in a likely year, once."""
    seen: dict[_Moment, str] = {}
    for number, session in enumerate(guide.calendar.sessions):

        def at(field: str, number: int = number) -> Place:
            return guide.places.at(_SESSIONS, "sessions", number, field)

        yield from _rhythm(session, at)
        yield from _days_of_no_session(session, at)
        yield from _hours(session, at("start"))
        yield from _past(session, guide.today, at("start"))
        yield from _far(session, guide.today, at("start"))
        yield from _double(session, seen, at("start"))


def _rhythm(session: Session, at: At) -> Iterator[Finding]:
    first = session.start.date()
    later = f"until: {first + timedelta(weeks=8)}"
    if session.repeat and session.until is None:
        yield _unfit(at("repeat"), 'It does not say until when: a line "until" is missing.', later)
    elif session.until and not session.repeat:
        yield _unfit(at("until"), 'A last day, and no rhythm: a line "repeat" is missing.', "repeat: weekly")
    elif session.until and session.until < first:
        yield _unfit(at("until"), f"The last day, {session.until}, is before the first one, {first}.", later)
    elif session.until and session.until > first + LONGEST:
        yield _unfit(at("until"), f"From {first} to {session.until} is longer than a year.", later)
    if session.excepted and not session.repeat:
        yield _unfit(at("except"), 'Days without it, and no rhythm: a line "repeat" is missing.', "repeat: weekly")


def _days_of_no_session(session: Session, at: At) -> Iterator[Finding]:
    """Days that are taken out, and were not in."""
    if session.repeat and session.until:
        yield from (_no_such_day(at("except"), day) for day in session.excepted if day not in session.rhythm)
    if session.until or not session.repeat:
        yield from (_no_such_day(at("cancelled"), day) for day in session.cancelled if day not in session.days)


def _hours(session: Session, place: Place) -> Iterator[Finding]:
    never = [one.start for one in session.each if not is_on_the_clock(one.start)]
    if never:
        yield _no_such_hour(place, f"{never[0]:%Y-%m-%d %H:%M}")
    elif not _MORNING <= session.start.hour < _NIGHT or _end(session).date() > session.start.date():
        yield _at_night(place, f"{session.start:%H:%M}", f"{_end(session):%H:%M}")


def _end(session: Session) -> datetime:
    return session.start + timedelta(minutes=session.minutes)


def _past(session: Session, today: date, place: Place) -> Iterator[Finding]:
    last = max(session.days, default=session.start.date())
    if last < today - _LONG_AGO:
        yield Finding(
            check="past-session",
            place=place,
            weight=Weight.PLEASE_FIX,
            what=f"This session was long ago: on {last}.",
            why="Nobody sees it. If the year is wrong, readers miss a session.",
            remedy="Correct the year, or take the session out.",
        )


def _far(session: Session, today: date, place: Place) -> Iterator[Finding]:
    first = session.start.date()
    if first > today + _FAR_AHEAD:
        yield Finding(
            check="far-session",
            place=place,
            weight=Weight.PLEASE_FIX,
            what=f"This session is more than a year and a half away: on {first}.",
            why="If the year is wrong, readers come on the right day of a wrong year, and miss it.",
            remedy="Compare the year with the official calendar, and correct it if it is wrong.",
        )


def _double(session: Session, seen: dict[_Moment, str], place: Place) -> Iterator[Finding]:
    """A session of the same kind, in the same language, at the same moment and place as an earlier one."""
    moments = [(session.series, session.language, session.place, one.start) for one in session.each]
    known = next((moment for moment in moments if moment in seen), None)
    if known:
        yield Finding(
            check="duplicate-session",
            place=place,
            weight=Weight.PLEASE_FIX,
            what=f'The session "{seen[known]}" is at the same moment: {known[-1]:%Y-%m-%d %H:%M}.',
            why="Readers would see it twice, and not know which one they chose.",
            remedy="Take one of the two out, or correct the day, the hour, the language or the place.",
        )
    seen.update(dict.fromkeys(moments, session.id))


def _unfit(place: Place, what: str, example: str) -> Finding:
    return Finding(
        check="session-repeat",
        place=place,
        what=what,
        why="Nobody can tell on which days this session is, and readers would miss it or travel in vain.",
        remedy=f"Write for example: {example}. A session that repeats has repeat and until, within a year.",
    )


def _no_such_day(place: Place, day: date) -> Finding:
    return Finding(
        check="session-repeat",
        place=place,
        weight=Weight.PLEASE_FIX,
        what=f"This session does not come on {day}.",
        why="The day that is meant may still stand in the calendar.",
        remedy="Correct the day, or take it out.",
    )


def _no_such_hour(place: Place, moment: str) -> Finding:
    return Finding(
        check="session-hour",
        place=place,
        what=f"No clock in Belgium shows {moment}: in that night summer time begins.",
        why="Each phone would show another hour.",
        remedy="Correct the hour.",
    )


def _at_night(place: Place, start: str, end: str) -> Finding:
    return Finding(
        check="session-hour",
        place=place,
        weight=Weight.PLEASE_FIX,
        what=f"This session is in the night: from {start} to {end}.",
        why="Readers may stand before a closed door in the day.",
        remedy="Compare the hour with the official calendar: is 10:00 meant, or 14:00? Correct it if it is wrong.",
    )
