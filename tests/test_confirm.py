"""`confirm`: new days of looking, in all files at once and nothing else in them; what cannot be is said."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import TODAY, read_again, run_here
from wegwijs.commands.confirmable import CannotConfirm, Confirmables
from wegwijs.commands.confirmed import changed_files, confirmed
from wegwijs.commands.late import late_lines
from wegwijs.model.facts import years_in
from wegwijs.model.guide import Guide
from wegwijs.reporting import Format

LATER = date(2026, 12, 20)


def guide_of(base: Path, today: date = LATER) -> Guide:
    guide = read_again(base, today).guide
    assert guide
    return guide


def confirm(base: Path, *keys: str, looked: date = LATER, again: date | None = None, today: date = LATER) -> set[str]:
    """Confirm, and write; returns the names of the files that changed."""
    things = Confirmables(guide_of(base, today))
    files = changed_files(base, [confirmed(things.named(key), looked, again, today) for key in keys])
    for file in files:
        (base / file.path).write_bytes(file.content)
    return {file.path for file in files}


def refused(base: Path, *keys: str, **days: date) -> str:
    before = texts_in(base)
    with pytest.raises(CannotConfirm) as trouble:
        confirm(base, *keys, **days)
    assert texts_in(base) == before
    return str(trouble.value)


def texts_in(base: Path) -> dict[str, bytes]:
    return {str(path.relative_to(base)): path.read_bytes() for path in sorted((base / "content").rglob("*.*"))}


def edit(base: Path, name: str, old: str, new: str) -> None:
    path = base / "content" / name
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode())


# What still holds gets its new days.


def test_facts_topics_tables_and_cells_get_their_days_in_all_files_at_once(town: Path) -> None:
    changed = confirm(town, "noodnummer", "wonen", "rights", "erkend/werk")
    assert changed == {"content/facts.yml", "content/nl/wonen.md", "content/rights.yml"}
    guide = guide_of(town)
    fact, topic, cell = guide.facts["noodnummer"], guide.topic("wonen"), guide.rights.cell("erkend", "werk")
    assert topic
    assert cell
    assert [fact.seen, topic.checked, guide.rights.checked, cell.checked] == [LATER] * 4
    assert guide.facts["gemeente"].seen == TODAY


def test_the_next_look_comes_after_as_long_as_before(town: Path) -> None:
    before = guide_of(town).facts["noodnummer"]
    confirm(town, "noodnummer")
    after = guide_of(town).facts["noodnummer"]
    assert after.review_by - after.seen == before.review_by - before.seen


def test_the_next_look_can_be_named(town: Path) -> None:
    confirm(town, "noodnummer", again=date(2027, 1, 31))
    assert guide_of(town).facts["noodnummer"].review_by == date(2027, 1, 31)


def test_what_was_forgotten_long_ago_is_late_no_more(town: Path) -> None:
    today = date(2029, 1, 1)
    key = "facts/noodnummer"
    assert key in [one.key for one in Confirmables(guide_of(town, today)).late()]
    confirm(town, key, looked=today, today=today)
    assert key not in [one.key for one in Confirmables(guide_of(town, today)).late()]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  seen: 2026-11-22\n", "  seen: 2026-11-22   # Anna belde op\n  # volgende keer: bel 's ochtends\n"),
        ("  seen: 2026-11-22\n", "  seen: '2026-11-22'\n"),
        ("  seen: 2026-11-22\n", '  seen:   "2026-11-22"\n\n'),
        (
            'noodnummer:\n  kind: phone\n  value: "112"\n',
            '# Eén nummer\nnoodnummer:\n  value: "112" # gratis\n  kind: phone\n',
        ),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_nothing_else_in_a_file_changes(town: Path, old: str, new: str, line_end: str) -> None:
    edit(town, "facts.yml", old, new)
    path = town / "content/facts.yml"
    path.write_bytes(path.read_bytes().replace(b"\n", line_end.encode()))
    before = path.read_bytes().decode()
    confirm(town, "noodnummer")
    start, middle, rest = re.split(r"(?=noodnummer:)|(?=gemeente:)", path.read_bytes().decode(), maxsplit=2)
    expected = before.split("gemeente:")[0].replace("2026-11-22", "2026-12-20").replace("2027-11-22", "2027-12-20")
    assert start + middle == expected
    assert rest == "gemeente:" + before.split("gemeente:", 1)[1]


def test_a_fact_on_one_line_and_a_topic_with_its_words_keep_the_rest(town: Path) -> None:
    path = town / "content/facts.yml"
    text = path.read_text(encoding="utf-8")
    one_line = (
        '"kort": {kind: phone, value: "101", source: x.be 2020, seen: 2026-11-22, review_by: 2027-02-22} # kort\n'
    )
    path.write_text(text + one_line, encoding="utf-8")
    edit(town, "nl/wonen.md", "\n---\n", "\n# gelezen door Anna\n---\n")
    topic = (town / "content/nl/wonen.md").read_text(encoding="utf-8")
    confirm(town, "kort", "wonen")
    assert path.read_text(encoding="utf-8") == text + one_line.replace("2026-11-22", "2026-12-20").replace(
        "2027-02-22", "2027-03-22"
    )
    new = (town / "content/nl/wonen.md").read_text(encoding="utf-8")
    assert new != topic
    assert re.sub(r"(checked|review_by): \S+", "", new) == re.sub(r"(checked|review_by): \S+", "", topic)


def test_what_was_confirmed_today_already_changes_no_file(town: Path) -> None:
    confirm(town, "noodnummer", "rights", "erkend/werk")
    assert confirm(town, "noodnummer", "rights", "erkend/werk") == set()


# What cannot be is said, and nothing changes.


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("noodnumer", "Do you mean noodnummer"),
        ("facts/wonen", "nothing called"),
        ("erkend/niets", "nothing called"),
        ("", "nothing called"),
        ("../facts.yml", "nothing called"),
    ],
)
def test_what_is_not_there_is_not_confirmed_and_nothing_beside_it_is(town: Path, key: str, said: str) -> None:
    assert said in refused(town, "noodnummer", key)


def test_a_key_that_two_things_have_is_asked_for_in_full(town: Path) -> None:
    edit(town, "facts.yml", "noodnummer:", "wonen:\n  kind: text\n  value: x\n  source: y\n  seen: 2026-11-22\n"
         "  review_by: 2027-11-22\nnoodnummer:")  # fmt: skip
    assert "facts/wonen, topics/wonen" in refused(town, "wonen")
    assert confirm(town, "topics/wonen") == {"content/nl/wonen.md"}


def test_nobody_can_have_looked_tomorrow_or_before_the_last_look(town: Path) -> None:
    assert "still to come" in refused(town, "wonen", looked=date(2026, 12, 21))
    assert "already" in refused(town, "wonen", looked=date(2026, 11, 21))


def test_a_next_look_that_is_past_or_far_away_is_refused(town: Path) -> None:
    assert "late again at once" in refused(town, "wonen", again=LATER)
    assert "more than 5 years" in refused(town, "wonen", again=date(2032, 1, 1))


def test_nobody_can_have_compared_a_cell_with_a_source_that_was_not_there_yet(town: Path) -> None:
    thing = replace(Confirmables(guide_of(town)).named("erkend/werk"), source_date="2027-01")
    with pytest.raises(CannotConfirm, match="source of rights/erkend/werk"):
        confirmed(thing, LATER, None, LATER)


def test_the_command_writes_the_day_of_today_and_tells_what_it_wrote(town: Path) -> None:
    run = run_here("confirm", "noodnummer", "--again", "2027-05-01", "--base", str(town))
    assert run.returncode == 0, run.stderr
    assert "facts/noodnummer: looked at on 2026-11-22, to look at again by 2027-05-01." in run.stdout
    assert "Files changed: 1." in run.stdout


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["noodnummer", "facts/noodnummer"], "twice"),
        (["noodnummer", "--on", "2026-11-23"], "still to come"),
        (["noodnummer", "--on", "23/11/2026"], '"23/11/2026" is no day. Write it as year, month, day: 2027-02-01.'),
        (["noodnummer", "--again", "2027-02-30"], '"2027-02-30" is no day.'),
        (["--due", "--again", "2027-05-01"], "--due writes no days."),
        (["nergens"], "nothing called"),
        ([], "--due"),
        (["--due", "noodnummer"], "--due"),
    ],
)
def test_the_command_says_what_it_cannot_do_and_changes_nothing(town: Path, typed: list[str], said: str) -> None:
    before = texts_in(town)
    run = run_here("confirm", *typed, "--base", str(town))
    assert (run.returncode, texts_in(town)) == (2, before)
    assert said in run.stderr
    assert "Traceback" not in run.stderr


def test_where_two_versions_of_a_text_stand_nothing_is_confirmed(town: Path) -> None:
    edit(town, "facts.yml", "gemeente:\n", "<<<<<<< HEAD\ngemeente:\n")
    before = texts_in(town)
    run = run_here("confirm", "wonen", "--base", str(town))
    assert (run.returncode, texts_in(town)) == (1, before)
    assert "[two-versions]" in run.stdout
    assert "Nothing was changed" in run.stderr


def test_a_source_without_a_date_is_told(town: Path) -> None:
    edit(town, "facts.yml", "source: website van de voorbeeldgemeente", "source: pagina 12 van een folder, tel. 1012")
    run = run_here("confirm", "noodnummer", "--base", str(town))
    assert "Its source has no date" in run.stdout


@pytest.mark.parametrize(
    ("source", "years"),
    [
        ("hbvl.be 2018-12-27 en nieuwsblad.be 2019-09", (2018, 2019)),
        ("vreemdelingenrecht.be, eind 2024 of begin 2025", (2024, 2025)),
        ("2022-2024", (2022, 2024)),
        ("27/12/2018, 27.12.2019.", (2018, 2019)),
        ("pagina van een politiezone, geen datum", ()),
        ("tel. 02 205 20 20, wet 120260", ()),
    ],
)
def test_the_years_of_a_source_are_read_from_its_words(source: str, years: tuple[int, ...]) -> None:
    assert years_in(source) == years


# What is late.


def test_what_is_late_is_listed_with_pages_to_open_the_oldest_first(town: Path) -> None:
    edit(town, "facts.yml", "review_by: 2027-11-22", "review_by: 2026-12-01")
    edit(town, "facts.yml", "source: website van de voorbeeldgemeente", "source: brandweer.example, 2020")
    edit(town, "nl/wonen.md", "review_by: 2027-02-22", "review_by: 2026-11-30")
    late = Confirmables(guide_of(town)).late()
    assert [one.key for one in late] == ["topics/wonen", "facts/noodnummer"]
    rows = json.loads("\n".join(late_lines(late, Format.JSON)))
    assert rows[0]["links"] == list(late[0].links) != []
    assert rows[1]["links"] == ["https://brandweer.example/"]
    for shown_as in (Format.TEXT, Format.GITHUB):
        said = "\n".join(late_lines(late, shown_as))
        assert said.index("topics/wonen") < said.index("facts/noodnummer")
        assert "https://brandweer.example/" in said


def test_nothing_late_is_said_too(town: Path) -> None:
    assert list(late_lines(Confirmables(guide_of(town)).late(), Format.GITHUB)) == [
        "Nothing is late: everything was looked at in time."
    ]


def test_what_will_be_late_on_a_day_can_be_listed(town: Path) -> None:
    edit(town, "facts.yml", "review_by: 2027-11-22", "review_by: 2026-11-30")
    now, then = (run_here("confirm", "--due", *on, "--base", str(town)).stdout for on in ([], ["--on", "2026-11-30"]))
    assert "Nothing is late" in now
    assert "The next to look at is facts/noodnummer, by 2026-11-30." in now
    assert "facts/noodnummer: to look at again by 2026-11-30" in then
    assert "Nothing is late" not in then


def test_the_list_of_what_is_late_changes_nothing(town: Path) -> None:
    edit(town, "facts.yml", "review_by: 2027-11-22", "review_by: 2026-11-22")
    before = texts_in(town)
    run = run_here("confirm", "--due", "--base", str(town))
    assert (run.returncode, texts_in(town)) == (0, before)
    assert "facts/noodnummer" in run.stdout
