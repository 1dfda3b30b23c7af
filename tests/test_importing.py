"""Sessions of an organiser come into sessions.yml once, and what somebody corrected there stays."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.conftest import TODAY, run_here
from wegwijs.commands.importing import told_in
from wegwijs.feeds.importing import Assumed, Plan, planned
from wegwijs.feeds.incoming_calendar import sessions_in_calendar
from wegwijs.feeds.incoming_table import sessions_in_table
from wegwijs.feeds.session_rows import with_import
from wegwijs.model.guide import Guide
from wegwijs.model.incoming import NotImported
from wegwijs.reading import read_guide

TakeIn = Callable[..., tuple[Plan, Guide]]
EVENT = """BEGIN:VEVENT
UID:{uid}
DTSTAMP:20261101T000000Z
DTSTART;TZID=Europe/Brussels:{start}
DTEND;TZID=Europe/Brussels:{end}
SUMMARY:{title}
LOCATION:{place}
{more}END:VEVENT
"""
UKRAINIAN = Assumed(language="uk")


def event(
    uid: str = "a@org",
    start: str = "20270112T100000",
    end: str = "20270112T113000",
    title: str = "Welkom, deel 1",
    place: str = "Online",
    more: str = "",
) -> str:
    return EVENT.format(uid=uid, start=start, end=end, title=title, place=place, more=more)


def calendar(*events: str) -> str:
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//org//x\n{''.join(events)}END:VCALENDAR\n"


def guide_of(town: Path) -> Guide:
    reading = read_guide(town, TODAY)
    assert reading.guide, reading.findings
    return reading.guide


@pytest.fixture
def take_in(town: Path) -> TakeIn:
    """Imports a calendar into the town; the plan, and the guide as it is then."""

    def imported(*events: str, assumed: Assumed = UKRAINIAN) -> tuple[Plan, Guide]:
        guide, file = guide_of(town), town / "content/sessions.yml"
        told, problems = sessions_in_calendar(calendar(*events))
        plan = planned(guide, told, assumed)
        file.write_text(with_import(guide, file.read_text("utf-8"), plan), "utf-8")
        plan.said += problems
        return plan, guide_of(town)

    return imported


def rows(guide: Guide) -> dict[str, str]:
    """The start of each imported session."""
    return {one.id: f"{one.start:%Y-%m-%d %H:%M}" for one in guide.calendar.sessions if one.origin}


def test_a_new_session_comes_in_and_nothing_else_changes(take_in: TakeIn, town: Path) -> None:
    before = (town / "content/sessions.yml").read_text("utf-8")
    plan, guide = take_in(event())
    after = (town / "content/sessions.yml").read_text("utf-8")
    assert len(plan.new) == 1
    assert rows(guide) == {"welkom-1-uk-2027-01-12": "2027-01-12 10:00"}
    assert [line for line in before.splitlines() if line not in after.splitlines()] == []
    assert after.index("welkom-1-uk-2027-01-12") < after.index("pictogram:")


def test_the_next_import_knows_it_again(take_in: TakeIn) -> None:
    take_in(event())
    plan, guide = take_in(event())
    assert (plan.new, plan.corrected, plan.same, plan.said) == ([], {}, 1, [])
    assert len(rows(guide)) == 1


def test_a_change_of_the_organiser_is_taken_over(take_in: TakeIn) -> None:
    take_in(event())
    plan, guide = take_in(event(start="20270112T140000", end="20270112T150000"))
    assert len(plan.corrected) == 1
    assert rows(guide) == {"welkom-1-uk-2027-01-12": "2027-01-12 14:00"}
    assert take_in(event(start="20270112T140000", end="20270112T150000"))[0].same == 1


def test_a_session_that_the_organiser_cancels_is_cancelled(take_in: TakeIn) -> None:
    take_in(event())
    _, guide = take_in(event(more="STATUS:CANCELLED\n"))
    (coming,) = [one for one in guide.coming_sessions() if one.session.origin]
    assert coming.is_cancelled
    assert take_in(event(more="STATUS:CANCELLED\n"))[0].same == 1


def test_what_was_corrected_here_stays_and_is_told(take_in: TakeIn, town: Path) -> None:
    take_in(event())
    file = town / "content/sessions.yml"
    file.write_text(file.read_text("utf-8").replace("2027-01-12 10:00", "2027-01-12 10:30"), "utf-8")
    plan, guide = take_in(event())
    assert (plan.same, plan.said) == (1, [])
    plan, guide = take_in(event(start="20270112T110000", end="20270112T123000"))
    assert rows(guide) == {"welkom-1-uk-2027-01-12": "2027-01-12 10:30"}
    assert plan.corrected == {}
    (said,) = plan.said
    assert "was corrected here, so it stays as it is" in said


def test_a_session_that_somebody_typed_already_is_not_added_again(take_in: TakeIn) -> None:
    plan, guide = take_in(event(start="20261207T100000", end="20261207T120000"))
    assert rows(guide) == {}
    assert 'is in the calendar already, as "welkom-1-uk-1"' in plan.said[0]


def test_a_session_that_is_gone_at_the_organiser_is_told(take_in: TakeIn) -> None:
    take_in(event(), event(uid="b@org", start="20270119T100000", end="20270119T113000"))
    plan, guide = take_in(event())
    assert len(rows(guide)) == 2
    assert "is not in this file any more" in plan.said[0]


def test_past_sessions_are_left_out(take_in: TakeIn) -> None:
    plan, guide = take_in(event(start="20250112T100000", end="20250112T113000"))
    assert (plan.past, rows(guide)) == (1, {})


@pytest.mark.parametrize(
    ("rule", "repeat", "until"),
    [
        ("FREQ=WEEKLY;COUNT=3", "weekly", "2027-01-26"),
        ("FREQ=WEEKLY;INTERVAL=2;UNTIL=20270301T000000Z", "every-two-weeks", "2027-03-01"),
        ("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270301", "weekly", "2027-03-01"),
        ("FREQ=MONTHLY;BYDAY=2TU;COUNT=2", "monthly", "2027-02-09"),
    ],
)
def test_a_rhythm_comes_over(take_in: TakeIn, rule: str, repeat: str, until: str) -> None:
    _, guide = take_in(event(more=f"RRULE:{rule}\n"))
    (row,) = [one for one in guide.calendar.sessions if one.origin]
    assert (row.repeat, str(row.until)) == (repeat, until)


@pytest.mark.parametrize(
    ("events", "said"),
    [
        (event(more="RRULE:FREQ=WEEKLY\n"), "It has no last day"),
        (event(more="RDATE;TZID=Europe/Brussels:20270113T100000\n"), "It has days besides its rhythm"),
        (event(more="RRULE:FREQ=DAILY;COUNT=3\n"), "The guide does not have its rhythm"),
        (event(more="RRULE:FREQ=WEEKLY;BYDAY=MO,TU;COUNT=3\n"), "The guide does not have its rhythm"),
        (event(more="RRULE:FREQ=MONTHLY;BYMONTHDAY=12;COUNT=3\n"), "The guide does not have its rhythm"),
        (event(end="20270112T090000"), "It ends before it begins"),
        (event().replace("DTEND;TZID=Europe/Brussels:20270112T113000\n", ""), "It does not say when it ends"),
        (
            event().replace("DTSTART;TZID=Europe/Brussels:20270112T100000", "DTSTART;VALUE=DATE:20270112"),
            "It says no hour",
        ),
        (event(title="Iets anders"), "Which kind of session is it?"),
        (event(place="Bibliotheek"), 'Where is "Bibliotheek"?'),
        (event(start="99990112T100000", end="99990112T113000"), "Is its year right?"),
        (event(start="20270328T023000", end="20270328T040000"), "No Belgian clock ever shows this hour"),
        (event(more="RRULE:FREQ=WEEKLY;UNTIL=99991231T000000Z\n"), "more than a year later"),
        (event(more="RRULE:FREQ=WEEKLY;UNTIL=20261231T000000Z\n"), "before its first one"),
    ],
)
def test_what_cannot_be_taken_over_is_said_and_nothing_is_added(take_in: TakeIn, events: str, said: str) -> None:
    plan, guide = take_in(events)
    assert rows(guide) == {}
    assert said in plan.said[0]


@pytest.mark.parametrize("code", ["zz", "ua", "ukr", "", "uk;ru", "Oekraïens"])
def test_a_language_that_nobody_speaks_is_asked_for(take_in: TakeIn, code: str) -> None:
    plan, guide = take_in(event(), assumed=Assumed(language=code))
    assert rows(guide) == {}
    assert plan.said == ['"Welkom, deel 1" of 2027-01-12 10:00: In which language? Add: --language uk']


def test_a_session_that_moves_to_an_hour_that_is_not_there_stays_where_it_was(take_in: TakeIn) -> None:
    take_in(event())
    plan, guide = take_in(event(start="20270328T023000", end="20270328T040000"))
    assert set(rows(guide).values()) == {"2027-01-12 10:00"}
    assert "No Belgian clock ever shows this hour" in plan.said[0]


@pytest.mark.parametrize(
    "zone",
    [
        "TZID:Nergens\nBEGIN:STANDARD\nDTSTART:19700101T000000\nEND:STANDARD\n",
        "TZID:Nergens\nBEGIN:STANDARD\nDTSTART:x\nTZOFFSETFROM:xx\nTZOFFSETTO:+9900\nEND:STANDARD\n",
        "TZID:Nergens\nBEGIN:STANDARD\n",
    ],
)
def test_a_broken_time_zone_is_told_in_a_sentence(zone: str) -> None:
    with pytest.raises(NotImported, match="no calendar file that can be read"):
        sessions_in_calendar(calendar(f"BEGIN:VTIMEZONE\n{zone}END:VTIMEZONE\n", event()))


def test_a_rule_of_each_second_takes_no_time(take_in: TakeIn) -> None:
    zone = "TZID:Nergens\nBEGIN:STANDARD\nDTSTART:16010101T000000\nRRULE:FREQ=SECONDLY\n"
    offsets = "TZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:STANDARD\n"
    told = f"BEGIN:VTIMEZONE\n{zone}{offsets}END:VTIMEZONE\n{event(more='RRULE:FREQ=SECONDLY')}"
    plan, guide = take_in(told.replace("SECONDLYEND", "SECONDLY\nEND"))
    assert rows(guide) == {}
    assert "The guide does not have its rhythm" in plan.said[0]


def test_a_time_zone_that_nobody_knows_is_the_belgian_one(take_in: TakeIn) -> None:
    _, guide = take_in(event().replace("Europe/Brussels", "Nergens/Land"))
    assert set(rows(guide).values()) == {"2027-01-12 10:00"}


def test_a_moment_elsewhere_becomes_the_belgian_one(take_in: TakeIn) -> None:
    _, guide = take_in(event().replace("Europe/Brussels", "Europe/Kyiv"))
    assert set(rows(guide).values()) == {"2027-01-12 09:00"}


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_table_is_read_as_programs_write_it(tmp_path: Path, delimiter: str, encoding: str) -> None:
    lines = [
        ["start", "minutes", "series", "language", "place", "title"],
        ["12/01/2027 10:00", "90", "welkom-1", "uk", "online", "Één"],
        ["2027-01-13 10:00", "90", "welkom-1", "uk", "online", "Twee"],
        ["13 januari", "90", "welkom-1", "uk", "online", "Drie"],
    ]
    file = tmp_path / "tabel.csv"
    file.write_text("".join(delimiter.join(line) + "\r\n" for line in lines), encoding=encoding)
    told, problems = told_in(file)
    assert [(one.title, f"{one.start:%m-%d %H:%M}") for one in told] == [
        ("Één", "01-12 10:00"),
        ("Twee", "01-13 10:00"),
    ]
    assert problems == ['Line 4: "13 januari" is no moment. Write it so: 2027-01-12 10:00.']


def test_a_table_without_the_columns_it_needs_is_refused() -> None:
    with pytest.raises(NotImported, match="no column start and minutes"):
        sessions_in_table("datum;uur\n12/01/2027;10:00\n")


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        ("12/1/2027 10:00:00", "11:30", 90),
        ("12.01.2027 10:00", "12.01.2027 11:30:00", 90),
        ("2027-01-12T10:00:00", "12/01/2027 12:00", 120),
    ],
)
def test_a_table_may_say_when_a_session_ends(start: str, end: str, minutes: int) -> None:
    told, problems = sessions_in_table(f"title;start;end\nWelkom;{start};{end}\n;;\n")
    assert problems == []
    assert [(f"{one.start:%Y-%m-%d %H:%M}", one.minutes) for one in told] == [("2027-01-12 10:00", minutes)]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("Welkom;2027-01-12 10:00;09:00;", "is before its start"),
        ("Welkom;2027-01-12 10:00;2028-01-12 10:00;", "more than a day later"),
        ("Welkom;2027-01-12 10:00;straks;", '"straks" is no moment'),
        ("Welkom;2027-01-12 10:00;;", '"" is no number of minutes'),
        ("Welkom; deel 1;2027-01-12 10:00;11:00;90", "more cells than there are columns"),
    ],
)
def test_a_row_that_cannot_be_right_is_told_with_its_line(row: str, said: str) -> None:
    told, problems = sessions_in_table(f'title;start;end;minutes\n"Twee\nregels";2027-01-12 10:00;;60\n{row}\n')
    assert [one.title for one in told] == ["Twee regels"]
    assert problems[0].startswith("Line 4: ")
    assert said in problems[0]


@pytest.mark.parametrize("text", ['"Welkom', '"Welkom" deel 1', f'"{"x" * 200_000}'])
def test_a_quotation_mark_that_never_closes_swallows_no_rows(text: str) -> None:
    row = "2027-01-12 10:00;90;"
    with pytest.raises(NotImported, match=r"Near line \d+ a quotation mark"):
        sessions_in_table(f"start;minutes;title\n{row}{text}\n{row}Tweede\n{row}Derde\n")


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "groot.ics"
    file.write_text("BEGIN:VCALENDAR\n" + event() * 50_000, "utf-8")
    with pytest.raises(NotImported, match="larger than 2 MB"):
        told_in(file)


@given(some.text(alphabet=some.sampled_from(list("BEGINVTD:;=\n-0123456789TZRUL,.é\x00 ")), max_size=200))
def test_no_calendar_is_more_than_a_sentence(noise: str) -> None:
    for text in (noise, calendar(f"BEGIN:VEVENT\n{noise}\nEND:VEVENT\n"), calendar(event(more=f"{noise}\n"))):
        try:
            sessions_in_calendar(text)
        except NotImported as problem:
            assert str(problem).endswith(".")


@given(some.text(max_size=200))
def test_no_table_is_more_than_a_sentence(noise: str) -> None:
    for text in (noise, f"start;minutes\n{noise}"):
        try:
            sessions_in_table(text)
        except NotImported as problem:
            assert str(problem).endswith(".")


def test_the_command_writes_only_when_it_is_told_to(town: Path, tmp_path: Path) -> None:
    file, sessions = tmp_path / "agenda.ics", town / "content/sessions.yml"
    file.write_text(calendar(event()), "utf-8")
    before = sessions.read_bytes()
    run = run_here("sessions", "import", str(file), "--base", str(town), "--language", "uk")
    assert run.returncode == 0, run.stdout + run.stderr
    assert "New: welkom-1-uk-2027-01-12" in run.stdout
    assert sessions.read_bytes() == before
    run_here("sessions", "import", str(file), "--base", str(town), "--language", "uk", "--write")
    assert b"welkom-1-uk-2027-01-12" in sessions.read_bytes()


@pytest.mark.parametrize("content", [None, b"", b"\x00\xff\xfe", b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n"])
def test_the_command_ends_with_a_sentence_for_a_file_that_is_none(
    town: Path, tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "agenda.ics"
    if content is not None:
        file.write_bytes(content)
    run = run_here("sessions", "import", str(file), "--base", str(town))
    assert run.returncode == 1
    assert run.stderr.startswith("Error: ")
    assert "Traceback" not in run.stderr
