"""Guide -> Findings about the calendar: series and places that are not known, ids that stand twice, no session left."""

from collections.abc import Iterator

from wegwijs.checks.shared.ids import repeated
from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.guide import Guide
from wegwijs.model.session import ONLINE, Session

_SESSIONS = "content/sessions.yml"


def check_sessions(guide: Guide) -> Iterator[Finding]:
    """Every session has an id of its own, a series and a place that are known, and at least one is still to come."""
    for number, session in enumerate(guide.calendar.sessions):
        yield from _session(guide, number, session)
    for name, place in repeated(_ids(guide)):
        yield _double(name, place)
    for name, place in repeated(_series(guide)):
        yield _double_series(name, place)
    if not guide.coming_sessions():
        yield _none_coming(guide)


def _session(guide: Guide, number: int, session: Session) -> Iterator[Finding]:
    if session.series not in guide.calendar.series:
        yield _unknown_series(session.series, guide.places.at(_SESSIONS, "sessions", number, "series"))
    words = guide.words[guide.source.code].calendar
    shown = guide.places.at(_SESSIONS, "sessions", number, "example")
    if session.example and not guide.publisher.example and not (guide.local and shown.file == _SESSIONS):
        yield _example(shown)  # those of the guide itself are not for a municipality to mend
    if words and session.place not in (ONLINE, *words.places):
        yield _unknown_place(guide, session.place, guide.places.at(_SESSIONS, "sessions", number, "place"))


def _ids(guide: Guide) -> Iterator[tuple[str, Place]]:
    for number, session in enumerate(guide.calendar.sessions):
        for name in {session.id, *(one.id for one in session.each)}:
            yield name, guide.places.at(_SESSIONS, "sessions", number, "id")


def _series(guide: Guide) -> Iterator[tuple[str, Place]]:
    for number, series in enumerate(guide.calendar.series):
        yield series, guide.places.at(_SESSIONS, "series", number)


def _unknown_series(series: str, place: Place) -> Finding:
    return Finding(
        check="session-series",
        place=place,
        what=f'There is no series "{series}".',
        why="Readers could not see what this session is about.",
        remedy='Correct the name, or add it to the list "series" and to the words of each language where it is given.',
    )


def _unknown_place(guide: Guide, name: str, place: Place) -> Finding:
    return Finding(
        check="session-place",
        place=place,
        what=f'No words tell where "{name}" is.',
        why="Readers could not find the way to this session.",
        remedy=f'Describe it under "places" in content/{guide.source.code}/sessions.yml, or write online.',
    )


def _example(place: Place) -> Finding:
    return Finding(
        check="example-session",
        place=place,
        weight=Weight.PLEASE_FIX,
        what="This session is an example, and the publisher is not: readers do not see it.",
        why="A reader would travel to a session that nobody gives.",
        remedy="Write the real day and take the line example out, or take this session out.",
    )


def _double(name: str, place: Place) -> Finding:
    return Finding(
        check="duplicate-session",
        place=place,
        what=f'The id "{name}" already stands with another session.',
        why="In the calendar on a reader's phone, one session would overwrite the other.",
        remedy="Give this session another id.",
    )


def _double_series(name: str, place: Place) -> Finding:
    return Finding(
        check="duplicate-session",
        place=place,
        what=f'"{name}" stands in this list for the second time.',
        why="Readers would see this kind of session twice, and a link to it would bring them to one of the two.",
        remedy="Take one of the two out.",
    )


def _none_coming(guide: Guide) -> Finding:
    """In the guide of a municipality, its own file is the one to write in."""
    own = f"{guide.local[-1].folder}/{_SESSIONS}" if guide.local else ""
    return Finding(
        check="no-sessions",
        place=Place(own) if own else guide.places.at(_SESSIONS, "sessions"),
        weight=Weight.PLEASE_FIX,
        what="No session is still to come.",
        why="Readers would find an empty calendar.",
        remedy=f"Write yours in {own}." if own else "Add the new sessions from the official calendar.",
    )
