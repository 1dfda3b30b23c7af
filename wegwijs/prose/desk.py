"""The desk of a Guide -> what a page or a brochure shows of it, in the language of a Speaker."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from wegwijs.model.desk import WEEKDAYS, Desk, Opening
from wegwijs.model.guide import Guide
from wegwijs.prose import dates
from wegwijs.prose.facts import address, spoken
from wegwijs.prose.speaker import Speaker
from wegwijs.prose.templates import OWN_TEMPLATES, render, safe

_AHEAD = timedelta(days=365)


@dataclass(frozen=True)
class Row:
    """A row of the table of hours: `on` is a day of the week as scripts count (0 is Sunday) or a date.

    `opens` has the minutes since midnight between which it is open: 540-720 810-990.
    """

    on: str
    name: str
    hours: tuple[str, ...]
    opens: str


def desk_html(speaker: Speaker, template: str = "desk.html", **context: object) -> Markup:
    """The desk as HTML; nothing for a guide without one."""
    desk = speaker.guide.desk
    if desk is None:
        return safe("")
    parts = {
        "name": _name(speaker),
        "ways": _ways(speaker, desk),
        "week": _week(speaker, desk),
        "other": _other_days(speaker, desk),
        "languages": ", ".join(dates.language_name(code, speaker.code) for code in desk.languages),
    }
    return safe(render(OWN_TEMPLATES, template, speaker=speaker, desk=desk, **parts, **context))


def _name(speaker: Speaker) -> Markup:
    """The name of the municipality as readers of a language say it; one that is Dutch only says so."""
    town = speaker.guide.local[-1].municipality
    return speaker.words(town.name_in(speaker.code)) if speaker.code in town.names else speaker.original(town.name)


def _other_days(speaker: Speaker, desk: Desk) -> list[Row]:
    """The days of the coming year on which its hours are otherwise."""
    guide = speaker.guide
    days = desk.other_days(guide.today, _last_day(guide), guide.holidays)
    return [_row(day.isoformat(), dates.near_day(day, speaker.code), hours) for day, hours in days]


def _last_day(guide: Guide) -> date:
    """The end of this month, a year from now: so the page of a kept guide gets a new row once a month at most."""
    ahead = guide.today + _AHEAD
    return (ahead.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _ways(speaker: Speaker, desk: Desk) -> list[tuple[str, str]]:
    """Its numbers and its e-mail address: where a tap leads, and how they are said."""
    facts = desk.facts(desk.name, speaker.guide.today).values()
    return [(address(fact), spoken(fact, speaker.code)) for fact in facts]


def _week(speaker: Speaker, desk: Desk) -> list[Row]:
    """The seven days of a week; none for a desk that says no hours."""
    if not desk.hours:
        return []
    names = dates.weekdays(speaker.code)
    return [
        _row(str((number + 1) % len(names)), name, desk.hours.get(day, ()))
        for number, (day, name) in enumerate(zip(WEEKDAYS, names, strict=True))
    ]


def _row(on: str, name: str, openings: Iterable[Opening]) -> Row:
    each = [(one, one.minutes) for one in openings]
    hours = tuple(f"{one.start:%H:%M}–{one.end:%H:%M}" for one, _ in each)
    return Row(on, name, hours, " ".join(f"{start}-{end}" for _, (start, end) in each))
