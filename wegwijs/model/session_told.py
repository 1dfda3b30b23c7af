"""A session -> what a version tells of it beside its day, series and place."""

from collections.abc import Iterator

from wegwijs.model.session import WITHOUT_A_FACT, Session


def order_of(session: Session) -> tuple[str, str, str]:
    """The order of sessions, whatever they are called and wherever they stand in their file."""
    return session.start.isoformat(), session.language, session.place


def more_of(session: Session) -> Iterator[str]:
    """What few sessions have; nothing for the others, so that a version stays what it is when a field is new."""
    names = ("second_language", "interpreter", "groups", "full", "repeat", "until")
    yield from (f"{name} {said}" for name in names if (said := getattr(session, name)))
    for name in ("excepted", "cancelled"):
        yield from (f"{name} {day}" for day in sorted(getattr(session, name)))
    if session.register in WITHOUT_A_FACT:
        yield session.register
