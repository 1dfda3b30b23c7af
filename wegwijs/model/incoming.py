"""A session as an organiser tells it in a calendar or a table, before it is one of the guide."""

from dataclasses import dataclass
from datetime import date, datetime

from wegwijs.model.history import fingerprint
from wegwijs.model.recurrence import Repeat
from wegwijs.model.session import Session


@dataclass(frozen=True, kw_only=True)
class Incoming:
    """What a file says of a session; times are Belgian. Empty texts: it does not say so."""

    origin: str
    title: str
    start: datetime
    minutes: int
    series: str = ""
    language: str = ""
    place: str = ""
    register: str = ""
    repeat: Repeat | None = None
    until: date | None = None
    excepted: tuple[date, ...] = ()
    cancelled: tuple[date, ...] = ()


class NotImported(Exception):
    """Why a file, or a session in it, cannot be taken over: one sentence, and what to do."""


def days_told(one: Incoming | Session) -> str:
    """A fingerprint of when a session is: two that are at the same moments have the same."""
    days = [str(day) for days in (sorted(one.excepted), ["|"], sorted(one.cancelled)) for day in days]
    return fingerprint([f"{one.start:%Y-%m-%d %H:%M}", str(one.minutes), str(one.repeat), str(one.until), *days])
