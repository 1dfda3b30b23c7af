"""A calendar file of an organiser (RFC 5545) -> the sessions that it tells, and a sentence for each that it cannot."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from wegwijs.model.incoming import Incoming, NotImported
from wegwijs.model.recurrence import TIME_ZONE, Repeat, days, week_of_month

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_RHYTHMS: dict[tuple[str, int], Repeat] = {
    ("WEEKLY", 1): "weekly",
    ("WEEKLY", 2): "every-two-weeks",
    ("MONTHLY", 1): "monthly",
}


def sessions_in_calendar(text: str) -> tuple[list[Incoming], list[str]]:
    """The sessions, and what could not be taken over. Raises NotImported when the file is no calendar."""
    try:
        events = [one for one in Calendar.from_ical(text).walk("VEVENT") if isinstance(one, Event)]
    except (ValueError, KeyError, IndexError, AttributeError) as problem:
        raise NotImported(
            f"This is no calendar file that can be read ({problem}). Ask the organiser for a new one."
        ) from problem
    told: list[Incoming] = []
    problems: list[str] = []
    cancelled = _cancelled_days(events)
    for event in (one for one in events if "recurrence-id" not in one):
        try:
            told.append(_session(event, cancelled.get(str(event.get("uid")), [])))
        except NotImported as problem:
            problems.append(f"{_named(event)}: {problem}")
        except (ValueError, OverflowError, TypeError, AttributeError):
            problems.append(f"{_named(event)}: it is not as the standard of calendars says. Add it by hand.")
    problems += [f"{_named(one)}: one day of it was moved. Add that day by hand." for one in events if _is_moved(one)]
    return told, problems


def _session(event: Event, cancelled: list[date]) -> Incoming:
    start, end = _moment(event, "dtstart"), _end(event)
    if not timedelta() < end - start <= timedelta(days=1):
        raise NotImported("It ends before it begins, or lasts longer than a day. Ask the organiser.")
    if "rdate" in event:
        raise NotImported("It has days besides its rhythm (RDATE). Add its days by hand.")
    repeat, until = _rhythm(event, start)
    is_cancelled = str(event.get("status", "")).upper() == "CANCELLED"
    summary = event.get("summary")
    return Incoming(
        origin=str(event.get("uid") or f"{start:%Y%m%d%H%M} {summary}"),
        title=" ".join(str(summary or "").split()),
        start=start,
        minutes=int((end - start).total_seconds() // 60),
        series=" ".join(_categories(event)),
        place=" ".join(str(event.get("location", "")).split()),
        repeat=repeat,
        until=until,
        excepted=tuple(sorted(_excepted(event))) if repeat else (),
        cancelled=(start.date(),) if is_cancelled else tuple(sorted(cancelled)),
    )


def _moment(event: Event, field: str) -> datetime:
    """A moment on a Belgian clock; one without a time zone, or with one that nobody knows, is Belgian already."""
    found = getattr(event.get(field), "dt", None)
    if not isinstance(found, datetime):
        raise NotImported("It says no hour. Ask the organiser when it begins and ends.")
    return _belgian(found)


def _belgian(moment: datetime) -> datetime:
    is_aware = moment.utcoffset() is not None
    return (moment.astimezone(ZoneInfo(TIME_ZONE)) if is_aware else moment).replace(
        tzinfo=None, second=0, microsecond=0
    )


def _end(event: Event) -> datetime:
    if "dtend" in event:
        return _moment(event, "dtend")
    length = getattr(event.get("duration"), "dt", None)
    if not isinstance(length, timedelta):
        raise NotImported("It does not say when it ends. Ask the organiser.")
    return _moment(event, "dtstart") + length


def _rhythm(event: Event, start: datetime) -> tuple[Repeat | None, date | None]:
    rule = event.get("rrule")
    if not rule:
        return None, None
    known = {"FREQ", "INTERVAL", "UNTIL", "COUNT", "BYDAY", "WKST"}
    repeat = _RHYTHMS.get((str(rule.get("freq", [""])[0]), int(rule.get("interval", [1])[0])))
    if (
        repeat is None
        or {name.upper() for name in rule} - known
        or not _is_own_day(rule.get("byday", []), repeat, start)
    ):
        raise NotImported("The guide does not have its rhythm. Add its days by hand.")
    return repeat, _last_day(rule, repeat, start)


def _is_own_day(weekdays: list[str], repeat: Repeat, start: datetime) -> bool:
    """Whether a rule names no other day than that on which it begins."""
    own = _WEEKDAYS[start.weekday()]
    if repeat != "monthly":
        return weekdays in ([], [own])
    return weekdays == [f"{week_of_month(start.date())}{own}"]


def _last_day(rule: dict[str, list[object]], repeat: Repeat, start: datetime) -> date:
    """The last day of a rhythm."""
    last, count = (rule.get(name, [None])[0] for name in ("UNTIL", "COUNT"))
    if isinstance(last, date):
        return _belgian(last).date() if isinstance(last, datetime) else last
    found = list(days(start.date(), repeat, date.max))
    if isinstance(count, int) and 0 < count <= len(found):
        return found[count - 1]
    raise NotImported("It has no last day, or one more than a year away. Ask the organiser, and add it by hand.")


def _excepted(event: Event) -> Iterator[date]:
    found = event.get("exdate", [])
    for dates in found if isinstance(found, list) else [found]:
        for one in dates.dts:
            yield _belgian(one.dt).date() if isinstance(one.dt, datetime) else one.dt


def _categories(event: Event) -> list[str]:
    found = event.get("categories")
    return [str(one) for one in getattr(found, "cats", [])]


def _cancelled_days(events: list[Event]) -> dict[str, list[date]]:
    """The days of sessions that repeat on which they do not take place."""
    found: dict[str, list[date]] = {}
    for event in events:
        moment = getattr(event.get("recurrence-id"), "dt", None)
        if moment and not _is_moved(event):
            day = _belgian(moment).date() if isinstance(moment, datetime) else moment
            found.setdefault(str(event.get("uid")), []).append(day)
    return found


def _is_moved(event: Event) -> bool:
    return "recurrence-id" in event and str(event.get("status", "")).upper() != "CANCELLED"


def _named(event: Event) -> str:
    return f'"{event.get("summary", "without a title")}"'
