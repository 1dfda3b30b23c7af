"""The first day of something that comes again, its rhythm and its last day -> all its days.

The hour is no part of it: it stays the hour on a Belgian clock, before and after the clock changes.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import takewhile
from typing import Literal
from zoneinfo import ZoneInfo

TIME_ZONE = "Europe/Brussels"

Repeat = Literal["weekly", "every-two-weeks", "monthly"]
"""The rhythms. monthly: on the same day of the week, such as each second Tuesday."""

LONGEST = timedelta(days=400)
"""From the first day to the last: somebody looks again within a year, and a mistyped year makes no endless list."""

_WEEKS: dict[Repeat, int] = {"weekly": 1, "every-two-weeks": 2}


def days(first: date, repeat: Repeat | None, until: date | None) -> Iterator[date]:
    """All days, first one first; without a rhythm or a last day only the first one."""
    if repeat is None or until is None:
        return iter((first,))
    last = min(until, first + LONGEST)
    return takewhile(lambda day: day <= last, _endless(first, repeat))


def week_of_month(day: date) -> int:
    """Which one of its weekday it is in its month: 2 for the second Tuesday."""
    return (day.day - 1) // 7 + 1


def _endless(first: date, repeat: Repeat) -> Iterator[date]:
    day = first
    while True:
        if repeat != "monthly" or week_of_month(day) == week_of_month(first):
            yield day
        day += timedelta(weeks=_WEEKS.get(repeat, 1))


def is_on_the_clock(moment: datetime) -> bool:
    """Whether a Belgian clock ever shows this moment; it never shows 2:30 in the night in which summer time begins."""
    there = moment.replace(tzinfo=ZoneInfo(TIME_ZONE))
    return there.astimezone(UTC).astimezone(ZoneInfo(TIME_ZONE)).replace(tzinfo=None) == moment
