"""The calendar files are read back by three libraries and a calendar program as what sessions.yml says."""

import json
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import ics
import pytest
from icalendar import Calendar as CalendarFile
from icalendar import Event

from tests.conftest import ROOT, TODAY, read_again
from wegwijs.environment import engines
from wegwijs.feeds.calendars import calendar_files
from wegwijs.model.guide import Guide
from wegwijs.model.history import History, Published, Thing
from wegwijs.model.session import Session
from wegwijs.model.tables import PageTable
from wegwijs.model.versions import version_of

BRUSSELS = ZoneInfo("Europe/Brussels")
WEEKLY = """
  - id: praattafel
    series: groep
    start: 2026-10-20 18:00
    minutes: 90
    language: nl
    place: gemeentehuis
    register: noodnummer
    repeat: weekly
    until: 2027-04-30
    except: [2026-12-29]
    cancelled: [2026-12-22]
"""


@pytest.fixture
def guide(town: Path) -> Guide:
    file = town / "content/sessions.yml"
    file.write_text(file.read_text("utf-8").replace("\npictogram:", f"{WEEKLY}\npictogram:"), "utf-8")
    guide = read_again(town).guide
    assert guide
    return guide


def with_rows(guide: Guide, rows: tuple[Session, ...]) -> tuple[PageTable, ...]:
    """The tables with these sessions in the calendar."""
    other = replace(guide.calendar, sessions=rows)
    return tuple(other if one is guide.calendar else one for one in guide.tables)


def files(guide: Guide, code: str = "uk") -> dict[str, bytes]:
    language = next(one for one in guide.languages if one.code == code)
    return {file.path: file.content for file in calendar_files(guide, language)}


def events(content: bytes) -> list[Event]:
    return list(CalendarFile.from_ical(content).events)


def event_of(guide: Guide, name: str, code: str = "uk") -> Event:
    """The event of a session, of one that repeats the row of its days."""
    found = events(files(guide, code)[f"{code}/sessions.ics"])
    return next(one for one in found if one["uid"].startswith(f"{name}.") and "recurrence-id" not in one)


def changed(guide: Guide, name: str, change: Callable[[Session], Session]) -> Guide:
    rows = tuple(change(one) if one.id == name else one for one in guide.calendar.sessions)
    return replace(
        guide,
        tables=with_rows(guide, rows),
    )


@pytest.mark.parametrize("path", ["uk/sessions.ics", "uk/sessions/language/nl.ics", "uk/sessions/series/welkom-1.ics"])
def test_both_libraries_read_as_many_sessions(guide: Guide, path: str) -> None:
    content = files(guide)[path]
    assert len(ics.Calendar(content.decode()).events) == len(events(content)) > 0


def test_the_starts_and_ends_are_those_of_the_calendar(guide: Guide) -> None:
    found = {event["uid"].partition(".")[0]: event for event in events(files(guide)["uk/sessions.ics"])}
    read_by_other = {
        str(one.uid).partition(".")[0]: one for one in ics.Calendar(files(guide)["uk/sessions.ics"].decode()).events
    }
    for session in guide.calendar.sessions:
        if session.repeat:
            continue
        start = session.start.replace(tzinfo=BRUSSELS)
        event = found[session.id]
        assert (event.start, event.end) == (start, start + timedelta(minutes=session.minutes))
        assert read_by_other[session.id].begin.datetime.astimezone(UTC) == start.astimezone(UTC)


@pytest.mark.parametrize(
    ("start", "utc"),
    [("2027-03-27 10:00", 9), ("2027-03-29 10:00", 8), ("2027-10-30 10:00", 8), ("2027-11-01 10:00", 9)],
)
def test_the_hour_is_right_before_and_after_both_changes_of_the_clock(guide: Guide, start: str, utc: int) -> None:
    moved = changed(guide, "groep-en-1", lambda one: replace(one, start=datetime.fromisoformat(start)))
    content = files(moved)["uk/sessions/session/groep-en-1.ics"]
    (event,) = events(content)
    (other,) = ics.Calendar(content.decode()).events
    assert event.start.astimezone(UTC).hour == utc
    assert other.begin.to("utc").hour == utc


def test_the_time_zone_of_the_file_itself_changes_the_clock_as_belgium_does(guide: Guide) -> None:
    (zone,) = CalendarFile.from_ical(files(guide)["uk/sessions.ics"]).timezones
    told = zone.to_tz()
    for month in range(1, 13):
        for day in (1, 28):
            moment = datetime(2027, month, day, 12, tzinfo=UTC)
            assert moment.astimezone(told).utcoffset() == moment.astimezone(BRUSSELS).utcoffset(), moment


def test_a_session_that_repeats_is_one_event_with_its_rule_and_its_cancelled_day(guide: Guide) -> None:
    whole = event_of(guide, "praattafel")
    assert whole["rrule"]["freq"] == ["WEEKLY"]
    assert whole["rrule"]["until"] == [datetime(2027, 4, 27, 16, tzinfo=UTC)]
    assert whole["exdate"].dts[0].dt == datetime(2026, 12, 29, 18, tzinfo=BRUSSELS)
    found = [one for one in events(files(guide)["uk/sessions.ics"]) if "recurrence-id" in one]
    assert [(one["recurrence-id"].dt.date(), one["status"], one["uid"]) for one in found] == [
        (date(2026, 12, 22), "CANCELLED", whole["uid"])
    ]


def test_a_session_of_one_day_that_is_cancelled_says_so(guide: Guide) -> None:
    gone = changed(guide, "groep-en-1", lambda one: replace(one, cancelled=(one.start.date(),)))
    assert event_of(gone, "groep-en-1")["status"] == "CANCELLED"
    assert event_of(guide, "groep-en-1")["status"] == "CONFIRMED"


def test_a_session_has_one_uid_in_all_files_and_languages(guide: Guide) -> None:
    uids = {event_of(guide, "groep-en-1", one.code)["uid"] for one in guide.languages}
    assert uids == {"groep-en-1.wegwijs@gemeente.example"}


def test_the_sequence_grows_when_a_session_changes_and_only_then(guide: Guide) -> None:
    thing = Thing(guide.source.code, "pages", guide.calendar.slug)
    first = Published(TODAY - timedelta(days=9), version_of(guide, thing))
    kept = replace(guide, history=History({thing: (first,)}, is_kept=True))
    assert event_of(kept, "groep-en-1")["sequence"] == 0
    later = changed(kept, "groep-en-1", lambda one: replace(one, minutes=30))
    assert event_of(later, "groep-en-1")["sequence"] == 1
    assert event_of(later, "welkom-1-uk-1")["sequence"] == 0
    second = Published(TODAY, version_of(later, thing))
    recorded = replace(later, history=History({thing: (first, second)}, is_kept=True))
    assert event_of(recorded, "groep-en-1")["sequence"] == 1
    back = changed(recorded, "groep-en-1", lambda one: replace(one, minutes=120))
    assert event_of(back, "groep-en-1")["sequence"] == 2


def test_each_spoken_language_and_each_kind_has_a_file(guide: Guide) -> None:
    made = files(guide)
    for code in {one.language for one in guide.calendar.sessions}:
        names = {event["uid"].partition(".")[0] for event in events(made[f"uk/sessions/language/{code}.ics"])}
        assert names == {one.id for one in guide.calendar.sessions if one.language == code}
    for series in guide.calendar.series:
        names = {event["uid"].partition(".")[0] for event in events(made[f"uk/sessions/series/{series}.ics"])}
        assert names == {one.id for one in guide.calendar.sessions if one.series == series}


def test_every_coming_day_has_a_file_of_its_own(guide: Guide) -> None:
    made = files(guide)
    for one in guide.coming_sessions():
        (event,) = events(made[f"uk/sessions/session/{one.id}.ics"])
        assert event.start == one.start.replace(tzinfo=BRUSSELS)


def test_a_file_whose_sessions_are_all_past_stays_a_calendar(guide: Guide) -> None:
    past = replace(guide, today=TODAY + timedelta(days=400))
    for path, content in files(past).items():
        assert events(content) == [], path
    assert files(past).keys() >= {"uk/sessions.ics", "uk/sessions/language/uk.ics", "uk/sessions/series/groep.ics"}


def test_an_example_is_called_one_and_tells_no_way_to_register(guide: Guide) -> None:
    example, real = event_of(guide, "welkom-1-uk-1"), event_of(guide, "groep-en-1")
    assert example["summary"].startswith("[example] ")
    assert "https://sessies.example/kalender" not in example["description"]
    assert not real["summary"].startswith("[")
    assert "https://sessies.example/kalender" in real["description"]


def test_lines_are_short_and_end_as_the_standard_says(guide: Guide) -> None:
    for content in files(guide).values():
        lines = content.split(b"\r\n")
        assert max(map(len, lines)) <= 75
        assert b"\n" not in b"".join(lines)


# Programs of others.

KHAL = """[calendars]
[[guide]]
path = {folder}/calendar
[locale]
local_timezone = Europe/Brussels
default_timezone = Europe/Brussels
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/khal.db
"""


def days_of(guide: Guide) -> list[tuple[datetime, datetime, bool]]:
    """Start, end, and whether it is cancelled, of each day of the sessions that the calendar of a language holds."""
    sessions = dict.fromkeys(one.session for one in guide.coming_sessions())
    return sorted((one.start, one.end, one.is_cancelled) for session in sessions for one in session.each)


def belgian(moment: str) -> datetime:
    return datetime.fromisoformat(f"{moment}+00:00").astimezone(BRUSSELS).replace(tzinfo=None)


@pytest.mark.skipif(
    not (ROOT / engines.MODULES / "ical.js").is_dir(),
    reason="python3 build.py test brings ical.js; what only installed Python does not have it",
)
@pytest.mark.parametrize("code", ["nl", "uk"])
def test_a_library_of_another_language_reads_every_day_at_its_hour(guide: Guide, tmp_path: Path, code: str) -> None:
    file = tmp_path / "sessions.ics"
    file.write_bytes(files(guide, code)[f"{code}/sessions.ics"])
    node, _ = engines.npm(ROOT)
    command = [node, str(ROOT / "tests/engines/read_calendar.mjs"), str(file)]
    read = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    told = sorted((belgian(start), belgian(end), status == "CANCELLED") for start, end, _, status in read)
    assert told == days_of(guide)
    words = guide.words[code].calendar
    assert words
    assert words.series["groep"].title in {title for _, _, title, _ in read}


@pytest.mark.skipif(not shutil.which("khal"), reason="the calendar program khal is not installed: apt install khal")
def test_a_calendar_program_shows_every_day_and_a_second_import_changes_nothing(guide: Guide, tmp_path: Path) -> None:
    (tmp_path / "calendar").mkdir()
    (tmp_path / "config").write_text(KHAL.format(folder=tmp_path), encoding="utf-8")
    (tmp_path / "sessions.ics").write_bytes(files(guide)["uk/sessions.ics"])

    def khal(*arguments: str) -> str:
        command = ["khal", "--config", str(tmp_path / "config"), *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    shown = set[tuple[str, bool]]()
    for _ in range(2):
        khal("import", "--batch", str(tmp_path / "sessions.ics"))
        line = "{start-date} {start-time} {end-time} {status}"
        lines = khal("list", "--day-format", "", "--format", line, str(TODAY - timedelta(days=60)), "600d").splitlines()
        shown = {(" ".join(one.split()[:3]), "CANCELLED" in one) for one in lines if one.strip()}
        assert len(shown) == len(days_of(guide))
    assert shown == {(f"{start:%Y-%m-%d %H:%M} {end:%H:%M}", is_off) for start, end, is_off in days_of(guide)}
