"""Sessions that come again, that are cancelled, full or examples: what stands in the calendar, and on paper."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.conftest import read_again
from wegwijs.checks import run_checks
from wegwijs.feeds.calendars import calendar_files
from wegwijs.feeds.open_data import data_files
from wegwijs.freshness import as_shown, judged_guide
from wegwijs.model.guide import Guide
from wegwijs.model.history import Thing
from wegwijs.model.recurrence import Repeat, days, is_on_the_clock
from wegwijs.model.session import Session
from wegwijs.model.sessions import Calendar
from wegwijs.model.tables import PageTable
from wegwijs.model.versions import version_of
from wegwijs.prose import tables
from wegwijs.search.files import entries_of
from wegwijs.website.pages import speaker_on

ROW = """
  - id: praattafel
    series: groep
    start: 2026-11-24 18:00
    minutes: 90
    language: nl
    place: gemeentehuis
    register: {register}
    {more}
"""


@pytest.fixture
def guide_with(town: Path) -> Callable[..., Guide]:
    """Reads the town with one session more."""

    def with_session(*more: str, register: str = "infosessies", real_publisher: bool = False) -> Guide:
        row = ROW.format(register=register, more="\n    ".join(more))
        file = town / "content/sessions.yml"
        file.write_text(file.read_text("utf-8").replace("\npictogram:", f"{row}\npictogram:"), "utf-8")
        reading = read_again(town)
        assert reading.guide, reading.findings
        guide = reading.guide
        return replace(guide, publisher=replace(guide.publisher, example=False)) if real_publisher else guide

    return with_session


def calendar(guide: Guide, code: str = "nl") -> str:
    language = next(one for one in guide.languages if one.code == code)
    return tables.calendar(speaker_on(guide, language, "infosessies"))


def on_paper(guide: Guide) -> str:
    return tables.sessions_on_paper(speaker_on(guide, guide.source, "infosessies"), "infosessies-")


def with_rows(guide: Guide, rows: tuple[Session, ...]) -> tuple[PageTable, ...]:
    """The tables with these sessions in the calendar."""
    other = replace(guide.calendar, sessions=rows)
    return tuple(other if one is guide.calendar else one for one in guide.tables)


def session(**fields: object) -> Session:
    known = {
        "id": "a",
        "series": "b",
        "start": datetime.fromisoformat("2026-10-20 18:00"),
        "minutes": 60,
        "language": "nl",
    }
    return Session(**{**known, "register": "none", **fields})  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("first", "repeat", "until", "expected"),
    [
        ("2026-12-01", None, None, ["2026-12-01"]),
        ("2026-12-01", "weekly", "2026-12-15", ["2026-12-01", "2026-12-08", "2026-12-15"]),
        ("2026-12-01", "every-two-weeks", "2026-12-28", ["2026-12-01", "2026-12-15"]),
        ("2026-12-08", "monthly", "2027-02-09", ["2026-12-08", "2027-01-12", "2027-02-09"]),
        ("2026-12-29", "monthly", "2027-03-31", ["2026-12-29", "2027-03-30"]),  # the fifth Tuesday
        ("2026-12-01", "weekly", None, ["2026-12-01"]),
    ],
)
def test_a_rhythm_has_these_days(first: str, repeat: Repeat | None, until: str | None, expected: list[str]) -> None:
    last = date.fromisoformat(until) if until else None
    assert [str(day) for day in days(date.fromisoformat(first), repeat, last)] == expected


def test_a_mistyped_year_makes_no_endless_list() -> None:
    assert len(list(days(date(2026, 12, 1), "weekly", date(2199, 12, 1)))) < 60


def test_a_session_keeps_its_hour_when_the_clocks_change() -> None:
    row = session(repeat="weekly", until=date(2027, 4, 6))
    assert {one.start.hour for one in row.each} == {18}
    assert {one.end.hour for one in row.each} == {19}


def test_only_the_hour_that_is_left_out_in_spring_is_on_no_clock() -> None:
    assert not is_on_the_clock(datetime.fromisoformat("2027-03-28 02:30"))
    for moment in ("2027-03-28 01:59", "2027-03-28 03:00", "2026-10-25 02:30", "2026-12-01 02:30"):
        assert is_on_the_clock(datetime.fromisoformat(moment))


def test_days_that_are_excepted_are_not_there_and_cancelled_ones_are() -> None:
    row = session(
        repeat="weekly", until=date(2026, 11, 10), excepted=(date(2026, 11, 3),), cancelled=(date(2026, 10, 27),)
    )
    assert [(one.id, one.is_cancelled) for one in row.each] == [
        ("a-2026-10-20", False),
        ("a-2026-10-27", True),
        ("a-2026-11-10", False),
    ]


def test_a_weekly_session_shows_its_next_days_and_its_rhythm(guide_with: Callable[..., Guide]) -> None:
    html = calendar(guide_with("repeat: weekly", "until: 2027-02-23", "except: [2026-12-01]"))
    assert html.count('data-in="sessions-nl place-gemeentehuis groep"') == 4
    assert "1 december 2026" not in html
    assert html.count("Elke week, de laatste keer op 23 februari 2027") == 4


def test_a_cancelled_day_says_so_and_offers_no_way_to_register(guide_with: Callable[..., Guide]) -> None:
    html = calendar(guide_with("cancelled: [2026-11-24]"))
    item = html.partition('id="session-praattafel"')[2].partition("</li>")[0]
    assert "Afgelast" in item
    assert "https://sessies.example" not in item


@pytest.mark.parametrize(
    ("register", "shown"),
    [
        ("infosessies", 'href="https://sessies.example/kalender"'),
        ("noodnummer", 'href="tel:112"'),
        ("woonloket", 'href="mailto:wonen@gemeente.example"'),
        ("desk", "Inschrijven kan aan het loket."),
        ("none", "Inschrijven is niet nodig."),
    ],
)
def test_one_registers_in_the_way_that_the_session_names(
    guide_with: Callable[..., Guide], register: str, shown: str
) -> None:
    html = calendar(guide_with(register=register))
    assert shown in html.partition('id="session-praattafel"')[2].partition("</li>")[0]


def test_a_session_says_what_else_there_is_to_know(guide_with: Callable[..., Guide]) -> None:
    html = calendar(guide_with("second_language: en", "interpreter: uk", "groups: true", "full: true"))
    item = html.partition('id="session-praattafel"')[2].partition("</li>")[0]
    for said in ("Ook in het Engels.", "Met een tolk: Oekraïens.", "Een groep kan zich samen inschrijven.", "Volzet"):
        assert said in item
    assert "https://sessies.example" not in item


def test_every_choice_of_a_language_a_place_or_a_kind_is_an_anchor_on_the_page(
    guide_with: Callable[..., Guide],
) -> None:
    html = calendar(guide_with())
    choices = [part.partition('"')[0] for part in html.partition("</nav>")[0].split('href="#')[1:]]
    named = [name for name in choices if name]
    assert {"sessions-nl", "sessions-uk", "place-online", "place-gemeentehuis", "groep", "welkom-1"} <= set(named)
    for name in named:
        assert f'id="{name}"' in html


GROUP = "  groep:\n    title: Для групи\n    text: Ви реєструєтеся разом.\n"


def shown_without_words(guide_with: Callable[..., Guide], town: Path, *more: str) -> Guide:
    """The town without Ukrainian words for one kind of session, as readers see it."""
    file = town / "content/uk/sessions.yml"
    file.write_text(file.read_text("utf-8").replace(GROUP, ""), "utf-8")
    return as_shown(judged_guide(guide_with(*more)))


def test_a_kind_of_session_in_other_languages_needs_no_words_and_is_told_in_the_source(
    guide_with: Callable[..., Guide], town: Path
) -> None:
    guide = shown_without_words(guide_with, town)
    read = read_again(town).guide
    assert read
    assert [one for one in run_checks(judged_guide(read)) if one.language == "uk"] == []
    html, dutch = calendar(guide, "uk"), guide.words["nl"].calendar
    assert dutch
    assert f'<span lang="nl">{dutch.series["groep"].title}</span>' in html
    assert '<dd><span lang="nl">' in html
    assert version_of(guide, Thing("uk", "pages", "infosessies")).sections["groep"]
    language = next(one for one in guide.languages if one.code == "uk")
    assert any(b"groep-en-1" in file.content for file in calendar_files(guide, language))
    assert list(data_files(guide, language))
    assert "groep" in {entry.anchor for entry in entries_of(guide, language)}


@pytest.mark.parametrize("more", ["second_language: uk", "interpreter: uk"])
def test_a_kind_of_session_that_is_also_in_a_language_needs_words_there(
    guide_with: Callable[..., Guide], town: Path, more: str
) -> None:
    assert shown_without_words(guide_with, town, more).is_lent("uk", Calendar.slug)
    (finding,) = [one for one in run_checks(judged_guide(guide_with(more))) if one.check == "missing-words"]
    assert '"series / groep"' in finding.what


def test_an_example_has_no_way_to_register_and_a_line_says_that_it_is_none(guide_with: Callable[..., Guide]) -> None:
    html = calendar(guide_with("example: true"))
    item = html.partition('id="session-praattafel"')[2].partition("</li>")[0]
    assert "Voorbeeld, geen echte datum" in item
    assert "https://sessies.example" not in item
    assert 'Sessies met "Voorbeeld" zijn niet echt.' in html.replace("&#34;", '"')


def test_an_example_is_never_printed(guide_with: Callable[..., Guide]) -> None:
    guide = guide_with("example: true")
    assert "24 november 2026" in calendar(guide)
    assert "24 november 2026" not in on_paper(guide)


def test_examples_of_a_real_publisher_fall_away(guide_with: Callable[..., Guide]) -> None:
    guide = guide_with("example: true", real_publisher=True)
    assert "24 november 2026" not in calendar(guide)
    assert "Voorbeeld" not in calendar(guide)
    assert not [one for one in guide.coming_sessions() if one.session.example]


def test_a_calendar_of_examples_only_says_how_to_ask(guide_with: Callable[..., Guide]) -> None:
    guide = guide_with("example: true", real_publisher=True)
    rows = tuple(one for one in guide.calendar.sessions if one.example)
    tables_ = with_rows(guide, rows)
    html = calendar(replace(guide, tables=tables_))
    assert "We kennen nu geen nieuwe sessies." in html
    assert 'href="mailto:wegwijs@gemeente.example"' in html


def test_a_cancelled_day_is_a_new_version_of_the_calendar(guide_with: Callable[..., Guide]) -> None:
    guide = guide_with("cancelled: [2026-11-24]")
    rows = tuple(replace(one, cancelled=()) for one in guide.calendar.sessions)
    before = replace(
        guide,
        tables=with_rows(guide, rows),
    )
    thing = Thing("nl", "pages", "infosessies")
    assert version_of(before, thing).fingerprint != version_of(guide, thing).fingerprint


def test_a_booklet_has_the_days_of_a_session_and_no_links_into_a_calendar(guide_with: Callable[..., Guide]) -> None:
    html = on_paper(guide_with("repeat: weekly", "until: 2027-02-23"))
    assert "24 november 2026" in html
    assert ".ics" not in html
    assert "webcal:" not in html
