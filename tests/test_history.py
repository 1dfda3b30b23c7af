"""The history says what was published since when: versions of words, facts and sessions, in files that always merge."""

import os
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import yaml

from tests.conftest import MOMENT, ROOT, SHIPPED_LANGUAGES, TODAY, TOWN, built_before, read_again, run_here, run_wegwijs
from wegwijs.checks import run_checks
from wegwijs.making.recording import check_recorded, record
from wegwijs.model.addresses import page_path
from wegwijs.model.guide import Guide
from wegwijs.model.history import History, Published, Thing, Version
from wegwijs.model.versions import history_of, things_of, version_of
from wegwijs.reading.history import read_history, version_file
from wegwijs.website.bodies import page_bodies
from wegwijs.website.sitemap import sitemap_file
from wegwijs.website.staging import staged

LATER, LATER_STILL = date(2026, 12, 1), date(2026, 12, 24)
WONEN = Thing("nl", "pages", "wonen")


def read(base: Path, today: date = TODAY) -> Guide:
    guide = read_again(base, today).guide
    assert guide
    return guide


def versions(base: Path, today: date = TODAY) -> dict[str, str]:
    """The things that a guide publishes, with their versions."""
    guide = read(base, today)
    return {str(thing): version_of(guide, thing).fingerprint for thing in things_of(guide)}


@cache
def as_it_is() -> dict[str, str]:
    """The versions of the town that no test has changed."""
    return versions(TOWN)


Edit = Callable[[str], str]


def put(old: str, new: str) -> Edit:
    """Replace a text that is there."""

    def edit(text: str) -> str:
        assert old in text
        return text.replace(old, new)

    return edit


def changed_by(town: Path, name: str, edit: Edit) -> set[str]:
    """The things that have another version after an edit of a file."""
    file = town / "content" / name
    before = file.read_text("utf-8") if file.exists() else ""
    file.write_text(edit(before), "utf-8")
    assert file.read_text("utf-8") != before
    return {thing for thing, version in versions(town).items() if version != as_it_is()[thing]}


def every(*names: str) -> set[str]:
    return {f"{language}/{name}" for language in ("nl", "uk", "ru", "en") for name in names}


@pytest.mark.parametrize(
    ("name", "edit", "changed"),
    [
        pytest.param("uk/wonen.md", put("{#kosten}\n\n", "{#kosten}\n\nНове. "), "uk/pages/wonen", id="a word"),
        pytest.param("uk/wonen.md", put("title: ", "title: О"), "uk/pages/wonen", id="the title"),
        pytest.param("uk/wonen.md", put('summary: "', 'summary: "О'), "uk/pages/wonen", id="the summary"),
        pytest.param("uk/wonen.md", put("{#opgelet}", "?! {#opgelet}"), "uk/pages/wonen", id="a heading"),
    ],
)
def test_words_change_the_page_and_the_brochures_that_hold_it(town: Path, name: str, edit: Edit, changed: str) -> None:
    assert changed_by(town, name, edit) == {changed, "uk/brochures/welkom"}


SITUATION = every("pages/mijn-situatie", "brochures/mijn-situatie")
CALENDAR = every("pages/infosessies", "brochures/welkom")
RIGHTS = every("pages/rechten", "brochures/welkom")
COVERS = every("brochures/welkom", "brochures/mijn-situatie")
REAL = put("register: infosessies\n    example: true\n", "register: infosessies\n")


@pytest.mark.parametrize(
    ("name", "edit", "changed"),
    [
        pytest.param("facts.yml", put("12.50", "13"), every("pages/wonen", "brochures/welkom"), id="an amount"),
        pytest.param("facts.yml", put("sessies.example/k", "sessies.example/K"), CALENDAR, id="an address"),
        pytest.param("facts.yml", put("Kalender van de", "De"), CALENDAR, id="the name of an official page"),
        pytest.param("sessions.yml", put("18:30", "19:30"), CALENDAR, id="the hour of a session"),
        pytest.param("sessions.yml", put("minutes: 90", "minutes: 60"), CALENDAR, id="the length of a session"),
        pytest.param("sessions.yml", put("place: gemeentehuis", "place: online"), CALENDAR, id="a place"),
        pytest.param("sessions.yml", REAL, CALENDAR, id="a real date"),
        pytest.param("rights.yml", put("level: limited", "level: denied"), RIGHTS, id="the level of a right"),
        pytest.param(
            "rights.yml", put("source_date: 2026-11\n", "source_date: 2026-10\n"), RIGHTS, id="the date of a source"
        ),
        pytest.param("uk/glossary.yml", put("explanation: ", "explanation: О"), {"uk/pages/woorden"}, id="a term"),
        pytest.param("nl/glossary.yml", put("[gemeenten]", "[gem]"), every("pages/woorden"), id="a word on letters"),
        pytest.param("nl/intake.yml", put("title: ", "title: O"), SITUATION, id="what stands in Dutch beside it"),
        pytest.param("uk/interface.yml", put("subtitle: ", "subtitle: О"), COVERS, id="covers"),
        pytest.param("publisher.yml", put("name: ", "name: De "), COVERS, id="who publishes"),
    ],
)
def test_facts_and_tables_change_what_shows_them(town: Path, name: str, edit: Edit, changed: set[str]) -> None:
    own = name.partition("/")[0]
    expected = {thing for thing in changed if own == "nl" or "/" not in name or thing.startswith(own)}
    assert changed_by(town, name, edit) == expected


def test_a_fact_changes_every_page_that_names_it_and_no_other(town: Path) -> None:
    pages = {name for name in ("index", "wonen") if "fact.einddatum" in (town / f"content/nl/{name}.md").read_text()}
    changed = changed_by(town, "facts.yml", put("2027-03-04", "2028-03-04"))
    assert changed == every(*(f"pages/{name}" for name in pages), "pages/rechten", "brochures/welkom")


@pytest.mark.parametrize(
    ("name", "edit"),
    [
        pytest.param("nl/wonen.md", put("vooraf geeft.\nHet is", "vooraf geeft. Het is"), id="a line end"),
        pytest.param("nl/wonen.md", put("elke maand huur", "elke maand\u00a0huur"), id="a no-break space"),
        pytest.param("nl/index.md", put("in gevaar?", "in  gevaar?"), id="two spaces"),
        pytest.param("uk/wonen.md", lambda text: unicodedata.normalize("NFD", text), id="letters of a Mac"),
        pytest.param("nl/wonen.md", put("checked: 2026-11-22", "checked: 2026-11-23"), id="the day of checking"),
        pytest.param("nl/wonen.md", put("review_by: 2027-02-22", "review_by: 2027-03-22"), id="the day of review"),
        pytest.param("uk/wonen.md", put("title:", "read_by_person: 2026-11-22\ntitle:"), id="who read it"),
        pytest.param("nl/wonen.md", put("huurcontract, huurwaarborg", "huis"), id="keywords"),
        pytest.param("nl/wonen.md", put("pictogram: wonen", "pictogram: kaart"), id="a picture"),
        pytest.param("nl/wonen.md", put("order: 20", "order: 90"), id="the order of the menu"),
        pytest.param("facts.yml", put("seen: 2026-11-22", "seen: 2026-11-23"), id="the day a fact was seen"),
        pytest.param("facts.yml", put("website van de", "site van de"), id="where a fact was seen"),
        pytest.param("facts.yml", put('"12.50"', '"12.5"'), id="a zero"),
        pytest.param("rights.yml", put("checked: 2026-11-22", "checked: 2026-11-23"), id="the day of a cell"),
        pytest.param("sessions.yml", put("id: groep-en-1", "id: groep-en-een"), id="the id of a session"),
        pytest.param("notices.yml", put("days_before: ", "days_before: 1"), id="a notice"),
        pytest.param("nl/interface.yml", put("Laatst nagekeken op", "Nagekeken op"), id="a label"),
        pytest.param("nl/words.txt", lambda _: "loket\n", id="spelling"),
        pytest.param("nl/synonyms.yml", lambda _: "woning: [huis, thuis]\n", id="synonyms"),
        pytest.param("nl/questions.yml", lambda _: "wonen:\n  huurwaarborg: [hoeveel waarborg]\n", id="questions"),
        pytest.param("hard-words.yml", lambda text: text + "betreffende: [over]\n", id="hard words"),
    ],
)
def test_what_is_no_word_fact_or_session_changes_no_version(town: Path, name: str, edit: Edit) -> None:
    assert changed_by(town, name, edit) == set()


def test_no_day_changes_a_version_and_a_session_that_is_past_still_counts(town: Path) -> None:
    assert versions(TOWN, date(2027, 6, 1)) == as_it_is()
    sessions = town / "content/sessions.yml"
    without_the_first = re.sub(r"  - id: welkom-1-uk-1\n(?:    .*\n)+", "", sessions.read_text())
    assert changed_by(town, "sessions.yml", lambda _: without_the_first) == CALENDAR


def test_a_version_says_which_of_its_sections_changed(town: Path) -> None:
    before = version_of(read(town), WONEN)
    changed_by(town, "nl/wonen.md", put("Teken het daarna.", "Teken het dan."))
    after = version_of(read(town), WONEN)
    assert [name for name, said in after.sections.items() if said != before.sections[name]] == ["stappen"]
    assert after.head == before.head


def test_a_brochure_says_which_of_its_chapters_changed(town: Path) -> None:
    brochure = Thing("nl", "brochures", "welkom")
    before = version_of(read(town), brochure)
    changed_by(town, "nl/wonen.md", put("Teken het daarna.", "Teken het dan."))
    after = version_of(read(town), brochure)
    assert list(after.sections) == list(read(town).brochures["welkom"].topics)
    assert [name for name, said in after.sections.items() if said != before.sections[name]] == ["wonen"]


def test_moving_a_section_is_a_change(town: Path) -> None:
    part = "## Wat kost het? {#kosten}\n\nJe betaalt elke maand huur.\n\n"
    moved = changed_by(town, "nl/wonen.md", lambda text: text.replace(part, "") + f"\n{part}")
    assert moved == {"nl/pages/wonen", "nl/brochures/welkom"}


# What a page is made of.


def pages(base: Path) -> dict[str, str]:
    """Every page of a guide, in its two parts: what fills its frame, and the words."""
    guide = read(base)
    frames = {f"frame of {path}": str(one) for path, one in staged(guide, ROOT).framings.items()}
    return frames | {path: body for one in guide.languages for path, body in page_bodies(guide, one, []).items()}


def test_one_sentence_changes_the_html_of_its_page_and_of_no_other(town: Path) -> None:
    before = pages(town)
    changed_by(town, "uk/wonen.md", put("{#kosten}\n\n", "{#kosten}\n\nНове. "))
    changed = [path for path, html in pages(town).items() if html != before[path]]
    assert changed == ["uk/wonen/", "uk/papier/"]  # the page that names the versions of brochures, too


@pytest.mark.parametrize("name", ["nl/words.txt", "nl/synonyms.yml"])
def test_what_helps_spelling_and_search_changes_no_page(town: Path, name: str) -> None:
    before = pages(town)
    changed_by(town, name, lambda _: "woning: [huis, thuis]\n" if name.endswith("yml") else "loket\n")
    assert pages(town) == before


def test_the_mail_about_a_mistake_names_the_version_of_its_page() -> None:
    guide = read(TOWN)
    for language in guide.languages:
        bodies = page_bodies(guide, language, [])
        for slug in guide.page_slugs():
            body, thing = bodies[page_path(guide, language, slug)], Thing(language.code, "pages", slug)
            assert f"subject={version_of(guide, thing).fingerprint}%20{language.code}" in body


# Since when.


def a_version(name: str) -> Version:
    return Version(name, {"stappen": name})


def history(*rows: tuple[str, str]) -> History:
    """A history of one page: (day of December, version)."""
    published = [Published(date(2026, 12, int(day)), a_version(name)) for day, name in rows]
    return History({WONEN: tuple(published)}, is_kept=True)


@pytest.mark.parametrize(
    ("rows", "since"),
    [
        ([("1", "a")], "1"),
        ([("1", "b"), ("2", "a")], "2"),
        ([("2", "a"), ("1", "b")], "2"),
        ([("1", "a"), ("2", "b"), ("3", "a")], "3"),
        ([("1", "a"), ("2", "a")], "1"),
        ([("1", "a"), ("2", "a"), ("2", "b")], "2"),
        ([("1", "a"), ("2", "b")], None),
        ([], None),
    ],
    ids=[
        "one",
        "new",
        "in any order",
        "back again",
        "twice, on two branches",
        "with another on its day",
        "old",
        "none",
    ],
)
def test_a_version_is_published_since_it_is_the_last_one(rows: list[tuple[str, str]], since: str | None) -> None:
    day = date(2026, 12, int(since)) if since else None
    assert history(*rows).since(WONEN, a_version("a").fingerprint) == day


# Writing it down.


def edit_page(base: Path, text: str = "Teken het dan.", slug: str = "wonen") -> None:
    old = {"wonen": "Teken het daarna.", "eerste-stappen": "Kies een dokter."}[slug]
    file = base / f"content/nl/{slug}.md"
    file.write_text(put(old, text)(file.read_text("utf-8")), "utf-8")


def kept(base: Path) -> dict[str, bytes]:
    files = (path for path in (base / "history").rglob("*") if path.is_file())
    return {path.relative_to(base).as_posix(): path.read_bytes() for path in files}


def test_the_first_time_all_is_written_down_and_the_second_time_nothing(town: Path) -> None:
    assert list(map(str, record(read(town), town))) == list(as_it_is())
    first = kept(town)
    assert record(read(town, LATER), town) == []
    assert kept(town) == first
    assert all(history_of(read(town, LATER), thing).day == TODAY for thing in things_of(read(town)))


def test_an_edit_adds_a_file_for_each_thing_it_changes_and_touches_no_other(town: Path) -> None:
    record(read(town), town)
    first = kept(town)
    edit_page(town)
    new = record(read(town, LATER), town)
    assert list(map(str, new)) == ["nl/pages/wonen", "nl/brochures/welkom"]
    assert first.items() <= kept(town).items()
    now = read(town, LATER_STILL)
    assert {str(thing) for thing in things_of(now) if history_of(now, thing).day == LATER} == set(map(str, new))


def test_an_edit_that_is_taken_back_is_a_change_of_that_day(town: Path) -> None:
    record(read(town), town)
    edit_page(town)
    record(read(town, LATER), town)
    shutil.copy(TOWN / "content/nl/wonen.md", town / "content/nl/wonen.md")
    record(read(town, LATER_STILL), town)
    assert history_of(read(town, date(2027, 1, 1)), WONEN).day == LATER_STILL


def test_a_clock_that_is_behind_gives_no_version_a_day_before_the_last_one(town: Path) -> None:
    record(read(town, LATER), town)
    edit_page(town)
    record(read(town, TODAY), town)
    assert history_of(read(town, TODAY), WONEN).day == LATER
    assert record(read(town, TODAY), town) == []


def test_the_command_says_what_is_new(town: Path) -> None:
    first = run_here("--base", str(town), "history")
    second = run_here("--base", str(town), "history")
    assert first.stdout == "".join(f"{thing}\n" for thing in as_it_is()) + f"New in the history: {len(as_it_is())}.\n"
    assert (second.stdout, second.returncode) == ("New in the history: 0.\n", 0)


def test_what_may_not_be_published_is_not_written_down(town: Path) -> None:
    (town / "content/nl/rights.yml").unlink()
    run = run_here("--base", str(town), "history")
    assert run.returncode == 1
    assert "[missing-file]" in run.stdout
    assert not (town / "history").exists()


def test_only_the_languages_that_are_asked_for_are_written_down(town: Path) -> None:
    run_here("--base", str(town), "--languages", "uk", "history")
    assert sorted(path.name for path in (town / "history").iterdir()) == ["nl", "uk"]


KILL = '''
import os, re, signal, sys

def kill(event, arguments):
    """Python calls this before it opens a file, renames one and so on."""
    if re.match(os.environ["KILL_AT"], f"{event} {arguments[:2]}"):
        os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(kill)
'''


@pytest.mark.parametrize("moment", ["open .*uk/pages/wonen/.*'w", "os.rename .*uk/pages/wonen/"], ids=["open", "put"])
def test_what_a_killed_run_leaves_is_whole_and_the_next_run_does_the_rest(town: Path, moment: str) -> None:
    hooks = town.parent / "hooks"
    hooks.mkdir()
    (hooks / "sitecustomize.py").write_text(KILL, "utf-8")
    killed = run_wegwijs("--base", str(town), "history", PYTHONPATH=f"{hooks}:{ROOT}", KILL_AT=moment)
    assert killed.returncode == -9
    left = read_again(town)
    assert left.findings == []
    assert left.guide
    assert len(left.guide.history.versions) < len(as_it_is())
    record(read(town, LATER), town)
    assert list(check_recorded(read(town))) == []
    assert history_of(read(town), WONEN).day == (TODAY if left.guide.history.versions else LATER)


def test_a_folder_that_cannot_be_written_is_a_sentence(town: Path) -> None:
    (town / "history").write_text("a file")
    run = run_wegwijs("--base", str(town), "history")
    assert run.returncode == 1
    assert "[cannot-write]" in run.stderr
    assert "Traceback" not in run.stderr


# Reading it.

A_VERSION = Version("0a1b2c3d", {"waarover": "11111111", "012": "22222222", "no": "33333333"})
FILE = version_file(WONEN, Published(LATER, A_VERSION))


def put_file(base: Path, content: bytes, name: str = FILE.path) -> None:
    (base / name).parent.mkdir(parents=True, exist_ok=True)
    (base / name).write_bytes(content)


def test_a_version_comes_back_as_it_was_written(tmp_path: Path) -> None:
    put_file(tmp_path, FILE.content)
    assert read_history(tmp_path) == (History({WONEN: (Published(LATER, A_VERSION),)}, is_kept=True), [])
    assert yaml.safe_load(FILE.content) == {"head": A_VERSION.head, "sections": A_VERSION.sections}
    assert FILE.path == f"history/nl/pages/wonen/2026-12-01-{A_VERSION.fingerprint}.yml"


def test_line_ends_of_windows_and_remarks_on_top_are_no_matter(tmp_path: Path) -> None:
    put_file(tmp_path, b"# docs/history.md\r\n" + FILE.content.replace(b"\n", b"\r\n"))
    assert read_history(tmp_path)[0].since(WONEN, A_VERSION.fingerprint) == LATER


def test_a_file_that_is_cut_off_anywhere_counts_as_not_there_and_is_told(tmp_path: Path) -> None:
    for length in range(len(FILE.content)):
        put_file(tmp_path, FILE.content[:length])
        found, (finding,) = read_history(tmp_path)
        assert not found.versions
        assert (finding.check, finding.weight, finding.place.file) == ("history-file", "please fix", FILE.path)


MARKS = b'<<<<<<< HEAD\nhead: "0a1b2c3d"\n=======\nhead: "0a1b2c3e"\n>>>>>>> b\n'


@pytest.mark.parametrize(
    "content",
    [
        FILE.content.replace(b'head: "0a1b2c3d"\n', MARKS),
        FILE.content.replace(b"11111111", b"11111112"),
        FILE.content.replace(b"  ", b"\t"),
        FILE.content + b"more: true\n",
        FILE.content * 2,
        FILE.content.decode().encode("utf-16"),
        b"\xff\x00",
        b"- [",
        b"null",
        b"&a [*a]",
    ],
)
def test_a_file_that_was_changed_counts_as_not_there_and_is_told(tmp_path: Path, content: bytes) -> None:
    put_file(tmp_path, content)
    found, (finding,) = read_history(tmp_path)
    assert not found.versions
    assert finding.check == "history-file"


@pytest.mark.parametrize(
    "name",
    [
        "history/nl/pages/wonen.yml",
        "history/nl/tables/wonen/" + Path(FILE.path).name,
        "history/nl/pages/wonen/2026-02-30-" + FILE.path[-12:],
        "history/nl/pages/wonen/2026-12-01-00000000.yml",
        "history/nl/pages/wonen/" + Path(FILE.path).name + ".orig",
        "history/" + os.fsdecode(b"caf\xe9") + "/pages/wonen/" + Path(FILE.path).name + "x",
    ],
)
def test_a_file_under_another_name_counts_as_not_there_and_is_told(tmp_path: Path, name: str) -> None:
    put_file(tmp_path, FILE.content, name)
    found, (finding,) = read_history(tmp_path)
    assert not found.versions
    assert finding.place.file == name


def test_what_the_system_or_git_puts_there_is_left_alone(tmp_path: Path) -> None:
    for name in (".DS_Store", ".gitkeep", "nl/pages/.2026-12-01-x.yml-7", ".git/config"):
        put_file(tmp_path, b"x", f"history/{name}")
    assert read_history(tmp_path) == (History(is_kept=True), [])


def test_odd_things_in_the_place_of_files_break_nothing(tmp_path: Path) -> None:
    (tmp_path / FILE.path).mkdir(parents=True)
    (tmp_path / "history/nl/pages/wonen/loop.yml").symlink_to("loop.yml")
    assert [one.check for one in read_history(tmp_path)[1]] == ["history-file"]


# What a build says of it.


def lastmods(guide: Guide) -> dict[str, str]:
    text = sitemap_file(guide).content.decode()
    return dict(re.findall(r"<loc>https://gemeente.example/wegwijs/(.*)</loc>\s*<lastmod>(.*)</lastmod>", text))


def test_the_sitemap_gives_each_page_the_day_on_which_it_last_changed(town: Path) -> None:
    record(read(town), town)
    edit_page(town)
    record(read(town, LATER), town)
    days = lastmods(read(town, LATER_STILL))
    assert days["wonen/"] == LATER.isoformat()
    assert set(days.values()) == {LATER.isoformat(), TODAY.isoformat()}
    booklet_with_it = "papier/"
    assert [path for path, day in days.items() if day == LATER.isoformat()] == ["wonen/", booklet_with_it]


def test_without_a_history_every_page_has_the_day_of_the_build_and_nothing_is_said() -> None:
    guide = read(TOWN, LATER)
    days = lastmods(guide)
    seen = {days.pop(path) for path in list(days) if path.endswith("bronnen/")}
    assert set(days.values()) == {LATER.isoformat()}
    assert seen == {max(fact.seen for fact in guide.facts.values()).isoformat()}
    assert list(check_recorded(guide)) == []


def test_a_build_only_reads_and_says_once_what_the_history_lacks(town: Path, tmp_path: Path) -> None:
    record(read(town), town)
    before = kept(town)
    edit_page(town)
    edit_page(town, "Kies een tandarts.", "eerste-stappen")
    day = str(int(MOMENT) + 9 * 86_400)
    base = str(built_before(town))
    run = run_here(
        *("--base", base, "--output", str(tmp_path / "public"), "--languages", "nl", "site"), SOURCE_DATE_EPOCH=day
    )
    assert run.returncode == 0, run.stdout
    assert run.stdout.count("[not-in-history, please fix]") == 1
    assert "(3): nl/pages/wonen, nl/pages/eerste-stappen, nl/brochures/welkom." in run.stdout
    assert kept(town) == before
    sitemap = (tmp_path / "public/sitemap.xml").read_text()
    assert (
        re.findall("<lastmod>(.*)</lastmod>", sitemap).count(LATER.isoformat()) == 3
    )  # both pages, and the one about paper


def test_a_check_leaves_a_text_that_is_being_written_in_peace(town: Path) -> None:
    record(read(town), town)
    edit_page(town)
    assert run_checks(read(town)) == []


def test_the_shipped_guide_has_a_history() -> None:
    history, findings = read_history(ROOT)
    assert history.is_kept
    assert findings == []
    assert {thing.language for thing in history.versions} <= set(SHIPPED_LANGUAGES)


# Branches.


def git(folder: Path, *arguments: str) -> str:
    who = ["-c", "user.name=Test", "-c", "user.email=test@wegwijs.example"]
    run = subprocess.run(["git", *who, *arguments], cwd=folder, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


@pytest.fixture
def repository(town: Path) -> Path:
    """The town in git, with its history."""
    git(town, "init", "--quiet", "--initial-branch", "main")
    record(read(town), town)
    commit(town)
    return town


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "x")


def on_two_branches(repository: Path, edits: Mapping[str, tuple[Callable[[], None], date]]) -> None:
    """Make each edit on a branch of its own, write it down there, and merge both into main."""
    for branch, (edit, day) in edits.items():
        git(repository, "switch", "--quiet", "--create", branch, "main")
        edit()
        record(read(repository, day), repository)
        commit(repository)
    git(repository, "switch", "--quiet", "main")
    for branch in edits:
        git(repository, "merge", "--quiet", "--no-edit", branch)


def test_branches_that_change_neighbouring_pages_merge(repository: Path) -> None:
    one, other = lambda: edit_page(repository), lambda: edit_page(repository, "Rust uit.", "eerste-stappen")
    on_two_branches(repository, {"one": (one, LATER), "other": (other, LATER)})
    now = read(repository, LATER_STILL)
    assert history_of(now, WONEN).day == history_of(now, Thing("nl", "pages", "eerste-stappen")).day == LATER


def test_branches_that_change_the_same_page_merge_and_what_came_of_it_is_a_version_too(repository: Path) -> None:
    def other() -> None:
        file = repository / "content/nl/wonen.md"
        file.write_text(put("elke maand huur", "elke week huur")(file.read_text("utf-8")), "utf-8")

    on_two_branches(repository, {"one": (lambda: edit_page(repository), LATER), "other": (other, LATER)})
    now = read(repository, LATER_STILL)
    assert not history_of(now, WONEN).is_known
    assert list(map(str, record(now, repository))) == ["nl/pages/wonen", "nl/brochures/welkom"]
    assert history_of(read(repository, date(2027, 1, 1)), WONEN).day == LATER_STILL


def test_branches_that_make_the_same_change_on_two_days_merge_and_the_first_day_counts(repository: Path) -> None:
    both = {"one": (lambda: edit_page(repository), LATER_STILL), "other": (lambda: edit_page(repository), LATER)}
    on_two_branches(repository, both)
    now = read(repository, date(2027, 1, 1))
    assert history_of(now, WONEN).day == LATER
    assert record(now, repository) == []


def test_a_shallow_clone_and_a_copy_without_git_say_the_same(repository: Path, tmp_path: Path) -> None:
    edit_page(repository)
    record(read(repository, LATER), repository)
    commit(repository)
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{repository}", "shallow")
    shutil.copytree(repository, tmp_path / "copy", ignore=shutil.ignore_patterns(".git"))
    days = [lastmods(read(folder, LATER_STILL)) for folder in (repository, tmp_path / "shallow", tmp_path / "copy")]
    assert days[0] == days[1] == days[2]
    assert LATER.isoformat() in days[0].values()
