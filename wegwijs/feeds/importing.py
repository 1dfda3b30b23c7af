"""The sessions of an organiser, and those of the guide -> what an import would do: add, correct, or only say.

An import never overwrites what somebody corrected here: it knows what the organiser said the last time (`imported`).
Where the row says something else by now, it tells what is new and leaves the row as it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from wegwijs.model.guide import Guide
from wegwijs.model.incoming import Incoming, NotImported, days_told
from wegwijs.model.recurrence import LONGEST, is_on_the_clock
from wegwijs.model.session import ONLINE, WITHOUT_A_FACT, Session
from wegwijs.prose.language_codes import better_code, own_name
from wegwijs.prose.sessions import plain_place
from wegwijs.prose.speaker import Speaker

_YEARS = 2
"""So far ahead nobody plans an information meeting."""


@dataclass(frozen=True)
class Assumed:
    """What holds for sessions of which the file does not say it."""

    series: str = ""
    language: str = ""
    place: str = ""
    register: str = ""


@dataclass
class Plan:
    """What an import would do. `corrected`: number of a session in its file -> what the organiser says now."""

    new: list[Session] = field(default_factory=list[Session])
    corrected: dict[int, Incoming] = field(default_factory=dict[int, Incoming])
    said: list[str] = field(default_factory=list[str])
    same: int = 0
    past: int = 0


def planned(guide: Guide, told: list[Incoming], assumed: Assumed) -> Plan:
    """What to do with each session that an organiser tells."""
    plan, origins = Plan(), set[str]()
    known = {one.origin: number for number, one in enumerate(guide.calendar.sessions) if one.origin}
    for one in told:
        if one.origin in origins:
            plan.said.append(f"{_named(one)}: stands there twice; only the first one counts.")
            continue
        origins.add(one.origin)
        if problem := _impossible(guide, one):
            plan.said.append(f"{_named(one)}: {problem}")
        elif one.origin in known:
            _again(guide, plan, known[one.origin], one)
        else:
            _first_time(guide, plan, one, assumed)
    plan.said += _gone(guide, origins)
    return plan


def _impossible(guide: Guide, one: Incoming) -> str:
    """Why nobody can come at that moment; empty when one can."""
    if one.start.year > guide.today.year + _YEARS:
        return "Is its year right? Ask the organiser, or add it by hand."
    if not is_on_the_clock(one.start):
        return "No Belgian clock ever shows this hour: in that night it goes from 2 to 3. Ask the organiser."
    if one.until and not one.start.date() <= one.until <= one.start.date() + LONGEST:
        return "Its last day is before its first one, or more than a year later. Ask the organiser, or add it by hand."
    return ""


def _again(guide: Guide, plan: Plan, number: int, one: Incoming) -> None:
    """A session that was imported before."""
    row = guide.calendar.sessions[number]
    if row.imported == days_told(one):
        plan.same += 1
    elif row.imported != days_told(row):
        plan.said.append(
            f"{_named(one)}: changed at the organiser, and was corrected here, so it stays as it is. "
            f'Look at "{row.id}" in content/sessions.yml; when it is right, write there: imported: "{days_told(one)}".'
        )
    elif _rhythm(row) != _rhythm(one) or (row.cancelled and row.cancelled != one.cancelled):
        plan.said.append(f'{_named(one)}: comes on other days now. Change "{row.id}" in content/sessions.yml by hand.')
    else:
        plan.corrected[number] = one


def _rhythm(one: Incoming | Session) -> tuple[object, ...]:
    return one.repeat, one.until, one.excepted


def _first_time(guide: Guide, plan: Plan, one: Incoming, assumed: Assumed) -> None:
    try:
        row = _row(guide, one, assumed)
    except NotImported as problem:
        plan.said.append(f"{_named(one)}: {problem}")
        return
    if max(row.days, default=row.start.date()) < guide.today:
        plan.past += 1
        return
    moments = {_moment(row, each.start) for each in row.each}
    twin = next((other for other in _all(guide, plan) if moments & {_moment(other, e.start) for e in other.each}), None)
    if twin:
        plan.said.append(f'{_named(one)}: is in the calendar already, as "{twin.id}". It is not added.')
    else:
        plan.new.append(replace(row, id=_free_id(row.id, {other.id for other in _all(guide, plan)})))


def _moment(row: Session, start: object) -> tuple[object, ...]:
    return row.series, row.language, row.place, start


def _all(guide: Guide, plan: Plan) -> Iterator[Session]:
    yield from guide.calendar.sessions
    yield from plan.new


def _row(guide: Guide, one: Incoming, assumed: Assumed) -> Session:
    """The row for sessions.yml. Raises NotImported when something is not known."""
    series, language = _series(guide, one, assumed), one.language or assumed.language
    if own_name(language) is None or better_code(language):
        raise NotImported("In which language? Add: --language uk")
    register = one.register or assumed.register or guide.calendar.official
    if register not in (*guide.facts, *WITHOUT_A_FACT):
        raise NotImported(f'There is no fact "{register}" by which one registers. Add: --register {WITHOUT_A_FACT[0]}')
    return Session(
        id=f"{series}-{language}-{one.start:%Y-%m-%d}",
        series=series,
        start=one.start,
        minutes=one.minutes,
        language=language,
        place=_place(guide, one, assumed),
        register=register,
        repeat=one.repeat,
        until=one.until,
        excepted=one.excepted,
        cancelled=one.cancelled,
        origin=one.origin,
        imported=days_told(one),
    )


def _series(guide: Guide, one: Incoming, assumed: Assumed) -> str:
    """The kind of session: by its name, by its title in any language, or as it is assumed."""
    names = {name: name for name in guide.calendar.series}
    for words in guide.words.values():
        known = words.calendar.series if words.calendar else {}
        names |= {about.title.casefold(): name for name, about in known.items()}
    found = next((names[said] for said in (one.series.casefold(), one.title.casefold()) if said in names), None)
    series = found or assumed.series
    if series not in guide.calendar.series:
        kinds = ", ".join(guide.calendar.series)
        raise NotImported(f"Which kind of session is it? Add --series with one of these: {kinds}.")
    return series


def _place(guide: Guide, one: Incoming, assumed: Assumed) -> str:
    """The id of a place: by its name, by its words in any language, or as it is assumed."""
    source = guide.words[guide.source.code].calendar
    places = (ONLINE, *(source.places if source else ()))
    speakers = [Speaker(guide, language, str) for language in guide.languages]
    names = {plain_place(speaker, place).casefold(): place for speaker in speakers for place in places}
    said = one.place.casefold()
    if place := names.get(said) or next((name for name in places if name == said), None):
        return place
    if assumed.place in places:
        return assumed.place
    if said.startswith("http"):
        return ONLINE
    known = ", ".join(places)
    raise NotImported(f'Where is "{one.place[:40]}"? Add --place with one of these: {known}.')


def _gone(guide: Guide, origins: set[str]) -> Iterator[str]:
    """Sessions of an earlier import that the organiser no longer tells, and that are still to come."""
    known = {one.origin for one in guide.calendar.sessions if one.origin}
    if not known & origins:  # the file of another organiser
        return
    for one in dict.fromkeys(coming.session for coming in guide.calendar.coming(guide.today)):
        if one.origin and one.origin not in origins and not one.cancelled:
            yield f'"{one.id}": is not in this file any more. Ask the organiser; if it is off, write: cancelled.'


def _free_id(name: str, taken: set[str]) -> str:
    free, number = name, 2
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    return free


def _named(one: Incoming) -> str:
    return f'"{one.title[:60] or one.origin[:60]}" of {one.start:%Y-%m-%d %H:%M}'
