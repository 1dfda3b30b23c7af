"""The command line keeps its promises: what it makes, what it leaves alone, how it says that something is wrong."""

import hashlib
import json
import os
import re
import select
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import MOMENT, ROOT, TOWN, built_before, run_here, run_wegwijs
from wegwijs.website.made_pages import MADE
from wegwijs.writing import MARKER, MARKER_TEXT

pytestmark = pytest.mark.xdist_group("commands")

PAIR = ("--languages", "uk")
"""Two languages are enough here: the source and a translation. tests/test_website.py looks at all of them."""

OLD = {MARKER: MARKER_TEXT.encode(), "index.html": b"old", "brochures/welkom-nl.pdf": b"old", "uk/index.html": b"old"}
LANGUAGES = ("nl", "uk", "ru", "en")
FIELDS = ["file", "line", "column", "places", "check", "weight", "language", "message", "remedy"]
FAR_AWAY = {"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "1"}
DAY = 86_400
PATIENCE = 120
"""Seconds that a busy machine may take for one step; only a fault takes longer."""


@dataclass(frozen=True)
class Desk:
    """A copy of the town, and the output folder of its builds."""

    town: Path
    output: Path

    def run(self, *arguments: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
        return run_here("--base", str(self.town), "--output", str(self.output), *arguments, **surroundings)

    def make(self, *arguments: str, **surroundings: str) -> str:
        """Run a command that must go well; what it said to the reader."""
        run = self.run(*arguments, **surroundings)
        assert run.returncode == 0, run.stdout + run.stderr
        return run.stdout

    def edit(self, name: str, old: str, new: str) -> None:
        file = self.town / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")

    def page(self, name: str) -> str:
        return (self.output / name / "index.html").read_text(encoding="utf-8")

    def beside(self) -> set[str]:
        return {path.name for path in self.output.parent.iterdir()}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The town and all that is made of it; nobody may change it."""
    desk = Desk(TOWN, tmp_path_factory.mktemp("made") / "public")
    run = run_wegwijs("--base", str(desk.town), "--output", str(desk.output), *PAIR, "--jobs", "2")
    assert run.returncode == 0, run.stdout + run.stderr
    return desk


@pytest.fixture(scope="module")
def made_site(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The town and its site alone; nobody may change it."""
    desk = Desk(TOWN, tmp_path_factory.mktemp("made-site") / "public")
    desk.make(*PAIR, "site")
    return desk


@pytest.fixture
def desk(town: Path, made: Desk, tmp_path: Path) -> Desk:
    """A town to change that was built before, as `made` was, with an old output that no build of it would make."""
    desk = Desk(built_before(town), tmp_path / "sites" / "public")
    for name, content in OLD.items():
        (desk.output / name).parent.mkdir(parents=True, exist_ok=True)
        (desk.output / name).write_bytes(content)
    return desk


@pytest.fixture
def built(desk: Desk, made: Desk) -> Desk:
    """A town to change, with its own output."""
    shutil.rmtree(desk.output)
    shutil.copytree(made.output, desk.output)
    return desk


def content_of(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def brochures_in(content: dict[str, bytes]) -> dict[str, bytes]:
    return {name: file for name, file in content.items() if name.startswith("brochures/")}


def site_in(content: dict[str, bytes]) -> dict[str, bytes]:
    return {name: file for name, file in content.items() if not name.startswith("brochures/")}


# What is wrong is said, and the old output stays.


def test_a_mistake_that_stops_leaves_the_old_output_as_it_was(desk: Desk) -> None:
    desk.edit("content/uk/wonen.md", "{{ fact.prijs-attest }}", "{{ fact.prijs-atest }}")
    run = desk.run()
    assert run.returncode == 1
    assert "content/uk/wonen.md, line 24   [unknown-fact]\n  " in run.stdout
    assert "\n  -> " in run.stdout
    assert content_of(desk.output) == OLD
    assert "Traceback" not in run.stderr


def test_a_mistake_that_shows_when_all_is_printed_leaves_the_old_output_as_it_was(desk: Desk) -> None:
    desk.edit("brochures/brochures.yml", "pages: 24", "pages: 1")
    run = desk.run("--languages", "nl", "brochures")
    assert run.returncode == 1
    assert "brochures/brochures.yml, line 4   [too-many-pages]\n  " in run.stdout
    assert content_of(desk.output) == OLD
    assert desk.beside() == {"public", ".public-lock"}


def test_a_mistake_to_fix_later_does_not_keep_the_site_from_being_made(desk: Desk) -> None:
    desk.edit("content/nl/index.md", "title: Welkom", "title: Dag allemaal")
    with (desk.town / "content/facts.yml").open("a", encoding="utf-8") as facts:
        facts.write('oud:\n  kind: phone\n  value: "101"\n  source: x\n  seen: 2026-11-22\n  review_by: 2027-11-22\n')
    assert "[unused-fact, please fix]" in desk.make("--languages", "nl", "site")
    assert "Dag allemaal" in desk.page(".")


def lose_languages(desk: Desk) -> None:
    (desk.town / "content/languages.yml").write_bytes(b"\xff\xfe\x00source: nl")


def lose_content(desk: Desk) -> None:
    shutil.rmtree(desk.town / "content")


def nothing(desk: Desk) -> None:
    """The mistake is in what is typed."""


@pytest.mark.parametrize(
    ("change", "arguments", "surroundings", "said"),
    [
        pytest.param(lose_languages, [], {}, "content/languages.yml, line 1   [encoding]", id="languages unreadable"),
        pytest.param(lose_content, [], {}, "The file content/languages.yml is not there.", id="no content"),
        pytest.param(nothing, ["--base", "/bestaat/niet"], {}, "'/bestaat/niet' does not exist.", id="no base"),
        pytest.param(nothing, ["--languages", "uk,tlh"], {}, "after --languages: nl, uk, ru, en.", id="language"),
        pytest.param(nothing, ["--jobs", "0"], {}, "0 is not in the range", id="no jobs"),
        pytest.param(nothing, ["biuld"], {}, "No such command 'biuld'.", id="command"),
        pytest.param(nothing, [], {"SOURCE_DATE_EPOCH": "gisteren"}, 'SOURCE_DATE_EPOCH is "gisteren"', id="no moment"),
        pytest.param(nothing, [], {"SOURCE_DATE_EPOCH": "9" * 20}, "seconds since 1970", id="no moment of this world"),
        pytest.param(nothing, [], {"WEGWIJS_ADDRESS": "gids"}, 'WEGWIJS_ADDRESS is "gids".', id="no address"),
        pytest.param(nothing, [], {"WEGWIJS_ADDRESS": "https://[a"}, 'WEGWIJS_ADDRESS is "https://[a".', id="no host"),
    ],
)
def test_what_cannot_be_done_is_a_sentence_and_never_a_traceback(
    desk: Desk, change: Callable[[Desk], None], arguments: list[str], surroundings: dict[str, str], said: str
) -> None:
    change(desk)
    run = desk.run(*arguments, **surroundings)
    assert run.returncode in (1, 2)
    assert said in run.stdout + run.stderr
    assert "Traceback" not in run.stdout + run.stderr
    assert content_of(desk.output) == OLD


@pytest.mark.parametrize(
    ("output", "said"),
    [
        pytest.param(str(ROOT / "README.md"), "is a file.", id="a file"),
        pytest.param(str(ROOT / "docs"), "Wegwijs did not make", id="not ours"),
        pytest.param("/sys/wegwijs", "does not allow", id="not allowed"),
    ],
)
def test_an_output_that_cannot_be_is_a_sentence_and_never_a_traceback(output: str, said: str) -> None:
    run = run_wegwijs("--base", str(TOWN), *PAIR, "--output", output)
    assert run.returncode in (1, 2)
    assert said in run.stdout + run.stderr
    assert "Traceback" not in run.stdout + run.stderr


def test_a_port_that_is_taken_is_a_sentence(desk: Desk) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        run = desk.run("serve", "--port", port)
    assert run.returncode == 1
    assert f"Port {port} is taken" in run.stderr
    assert "Traceback" not in run.stderr


def test_control_c_ends_the_preview_without_a_word(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "temporary").mkdir()
    command = [sys.executable, "-m", "wegwijs", "--base", str(desk.town), *PAIR, "serve", "--port", "0"]
    environment = os.environ | {"SOURCE_DATE_EPOCH": MOMENT, "TMPDIR": str(tmp_path / "temporary")}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as preview:
        assert preview.stdout.readline().startswith(b"Open http://127.0.0.1:")
        preview.send_signal(signal.SIGINT)
        assert preview.communicate() == (b"", b"")
    assert preview.returncode == 0
    assert list((tmp_path / "temporary").iterdir()) == []


# Findings for programs.


def test_findings_as_json_are_the_same_everywhere_and_nothing_else_is_on_standard_output(desk: Desk) -> None:
    desk.edit("content/uk/wonen.md", "{{ fact.woonloket }}", "{{ fact.loket }}")
    desk.edit("content/ru/index.md", "{#nood}", "{#nood-}")
    desk.edit("content/en/rights.yml", "title:", "titel:")
    (desk.town / "content/ru/interface.yml").unlink()
    asked = ("check", "--no-spelling", "--format", "json")
    here = desk.run(*asked)
    there = run_wegwijs("--base", "../town", *asked, folder=desk.output.parent, **FAR_AWAY)
    assert (here.returncode, there.returncode) == (1, 1)
    assert here.stdout == there.stdout
    assert here.stderr == ""
    rows = json.loads(here.stdout)
    assert {row["check"] for row in rows} >= {"unknown-fact", "bad-id", "missing-file", "unknown-field"}
    assert all(list(row) == FIELDS for row in rows)
    assert rows == sorted(rows, key=lambda row: (row["file"], row["line"], row["column"]))


def test_findings_for_github_stand_beside_their_lines(desk: Desk) -> None:
    desk.edit("content/uk/wonen.md", "{{ fact.woonloket }}", "{{ fact.loket }}")
    run = desk.run("check", "--no-spelling", "--format", "github", GITHUB_STEP_SUMMARY="")
    assert run.returncode == 1
    assert run.stdout.startswith("::error file=content/uk/wonen.md,line=")


def test_no_findings_are_an_empty_list(desk: Desk) -> None:
    assert desk.make("check", "--format", "json") == "[]\n"


# Parts of the output.


def test_only_the_languages_that_are_asked_for_are_made(desk: Desk) -> None:
    desk.make("--languages", "uk", "site", WEGWIJS_ADDRESS="https://example.org/gids")
    files = [name for name in content_of(desk.output) if name.endswith("index.html")]
    pages = {name for name in files if not name.startswith("embed/")}
    topics = ("", "eerste-stappen/", "wonen/", "rechten/", "infosessies/", "mijn-situatie/", "woorden/")
    slugs = (*topics, *(f"{name}/" for name in MADE))
    assert {name.split("/")[1] for name in files if name.startswith("embed/")} == {"nl", "uk"}
    assert pages == {f"{folder}{slug}index.html" for folder in ("", "uk/") for slug in slugs}
    for path, name in (("wonen/", "wonen"), ("uk/wonen/", "uk/wonen")):
        page = desk.page(name)
        assert re.findall(r'<a [^>]*\bhreflang="(\w+)"[^>]*>(?:Ned|Укр)', page) == ["nl", "uk"]
        alternates = re.findall(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)"', page)
        home = "https://example.org/gids/"
        assert alternates == [("nl", f"{home}wonen/"), ("uk", f"{home}uk/wonen/"), ("x-default", f"{home}wonen/")]
        assert f'<link rel="canonical" href="{home}{path}">' in page
    missing = re.compile(r"(?<![\w-])(?:ru|en)/|[\"'](?:ru|en)[\"']|Русский|English")
    texts = {name: (desk.output / name).read_text(encoding="utf-8") for name in pages | {"404.html", "sitemap.xml"}}
    assert [name for name, text in texts.items() if missing.search(text)] == []


def test_a_site_under_a_path_says_so_wherever_an_address_is_whole(desk: Desk) -> None:
    desk.make("--languages", "uk", "site", WEGWIJS_ADDRESS="https://example.org/gids/")
    site = {name: file.decode() for name, file in content_of(desk.output).items() if name.endswith(("l", "xt"))}
    assert re.findall(r'<a href="(/[^"]*)"', site["404.html"]) == ["/gids/", "/gids/uk/"]
    assert not re.search(r' (?:href|src)="/(?!gids/)', site["404.html"])
    assert "Sitemap: https://example.org/gids/sitemap.xml\n" in site["robots.txt"]
    pages = {name.removesuffix("index.html") for name in site if name.endswith("index.html")}
    pages = {page for page in pages if not page.startswith("embed/")}
    listed = re.findall("<loc>(.*)</loc>", site["sitemap.xml"])
    assert set(listed) == {f"https://example.org/gids/{page}" for page in pages}
    assert "gemeente.example/wegwijs/" not in "".join(site.values())


def test_a_topic_in_large_letters_is_printed_beside_what_is_there(desk: Desk) -> None:
    said = desk.make("--languages", "nl,uk", "brochures", "--large", "wonen")
    after = content_of(desk.output)
    new = after.keys() - OLD.keys()
    assert new == {"brochures/groot-wonen-nl.pdf", "brochures/groot-wonen-uk.pdf"}
    assert {name: after[name] for name in OLD} == OLD
    assert all(name in said for name in new)


def test_a_folder_that_large_letters_made_may_be_replaced_by_a_build(desk: Desk) -> None:
    shutil.rmtree(desk.output)
    desk.make("--languages", "nl", "brochures", "--large", "wonen")
    assert (desk.output / MARKER).read_text(encoding="utf-8") == MARKER_TEXT


def test_a_topic_that_is_not_there_cannot_be_printed_in_large_letters(desk: Desk) -> None:
    run = desk.run("--languages", "nl", "brochures", "--large", "huis")
    assert run.returncode == 2
    assert 'There is no topic "huis". Choose from these: ' in run.stderr
    assert content_of(desk.output) == OLD


def test_the_site_alone_keeps_the_brochures_of_the_last_build_and_links_them(built: Desk) -> None:
    before = brochures_in(content_of(built.output))
    built.edit("content/nl/wonen.md", "title: Wonen", "title: Een huis")
    built.make(*PAIR, "site")
    assert "Een huis" in built.page("wonen")
    assert brochures_in(content_of(built.output)) == before
    assert 'href="../brochures/welkom-nl.pdf"' in built.page("wonen")
    assert 'href="../../brochures/welkom-uk.pdf"' in built.page("uk/wonen")
    assert 'href="../../brochures/mijn-situatie-uk.pdf"' in built.page("uk/mijn-situatie")


def test_the_brochures_alone_keep_the_site_of_the_last_build(built: Desk) -> None:
    before = content_of(built.output)
    built.edit("content/nl/wonen.md", "title: Wonen", "title: Een huis")
    built.make(*PAIR, "--jobs", "1", "brochures")
    after = content_of(built.output)
    assert site_in(after) == site_in(before)
    assert after.keys() == before.keys()
    assert after["brochures/welkom-nl.pdf"] != before["brochures/welkom-nl.pdf"]
    rows = json.loads(after["brochures/manifest.json"])
    assert [(row["brochure"], row["language"]) for row in rows] == [
        *(("welkom", "nl"), ("welkom", "uk")),
        *(("mijn-situatie", "nl"), ("mijn-situatie", "uk")),
    ]
    for row in rows:
        file = after[row["file"]]
        said = subprocess.check_output(["pdfinfo", built.output / row["file"]], text=True)
        assert row["pages"] == int(re.search(r"Pages:\s+(\d+)", said)[1])
        assert (row["bytes"], row["sha256"]) == (len(file), hashlib.sha256(file).hexdigest())


def test_brochures_of_some_languages_leave_those_of_the_other_pages_of_the_site(built: Desk) -> None:
    before = brochures_in(content_of(built.output))
    built.edit("content/nl/wonen.md", "title: Wonen", "title: Een huis")
    built.make("--languages", "nl", "brochures")
    after = brochures_in(content_of(built.output))
    assert after.keys() == before.keys()
    changed = {name for name in after if after[name] != before[name]}
    assert "brochures/welkom-nl.pdf" in changed
    assert not [name for name in changed if name.endswith("-uk.pdf")]
    rows = json.loads(after["brochures/manifest.json"])
    listed = {row[kind] for row in rows for kind in ("file", "sheets", "picture")} - {None}
    assert listed == after.keys() - {"brochures/manifest.json"}


def test_a_brochure_that_the_guide_no_longer_has_is_gone_from_the_next_site(built: Desk) -> None:
    built.edit("brochures/brochures.yml", "welkom:", "begin:")
    for code in LANGUAGES:
        built.edit(f"content/{code}/interface.yml", "brochures:\n  welkom:", "brochures:\n  begin:")
    built.make("--languages", "nl", "site")
    left = set(brochures_in(content_of(built.output)))
    forms = {f"brochures/mijn-situatie-{code}.{kind}" for code in ("nl", "uk") for kind in ("pdf", "png")}
    assert left == {"brochures/manifest.json", *forms}
    assert ".pdf" not in built.page("wonen")


def test_a_session_is_gone_on_the_day_after_it(desk: Desk) -> None:
    day = int(MOMENT) + 15 * DAY  # 7 December, the day of the first session
    desk.make("--languages", "nl", "site", SOURCE_DATE_EPOCH=str(day))
    assert "7 december 2026" in desk.page("infosessies")
    desk.make("--languages", "nl", "site", SOURCE_DATE_EPOCH=str(day + DAY))
    calendar = desk.page("infosessies")
    assert "7 december 2026" not in calendar
    assert "9 december 2026" in calendar


def test_when_all_sessions_are_past_the_calendar_says_so_and_names_the_official_page(desk: Desk) -> None:
    said = desk.make("--languages", "nl", "site", SOURCE_DATE_EPOCH=str(int(MOMENT) + 60 * DAY))
    assert "[no-sessions, please fix]" in said
    calendar = desk.page("infosessies")
    assert "We kennen nu geen nieuwe sessies. Kijk op de officiële pagina." in calendar
    assert 'href="https://sessies.example/kalender"' in calendar
    assert not re.search(r"(7|9) december 2026|11 januari 2027", calendar)


def test_a_build_elsewhere_makes_the_same_bytes(made: Desk, town: Path, tmp_path: Path) -> None:
    folder = tmp_path / "ergens anders"
    folder.mkdir()
    run = run_wegwijs("--base", "../town", "--output", "uit", "--anew", *PAIR, "--jobs", "1", folder=folder, **FAR_AWAY)
    assert run.returncode == 0, run.stdout + run.stderr
    assert content_of(folder / "uit") == content_of(made.output)


# Builds that are killed. Python runs sitecustomize.py in every process of the build, MkDocs and the workers included.

PAUSE = '''
import os, re, sys

paused = False

def pause(event, arguments):
    """Python calls this before it opens a file, starts a program and so on: at one such moment say so, and wait."""
    global paused
    if not paused and re.match(os.environ["PAUSE_AT"], f"{event} {arguments[:2]}"):
        paused = True
        os.write(os.open(os.environ["PAUSE_SAY"], os.O_RDWR), b"x")
        os.read(os.open(os.environ["PAUSE_GO"], os.O_RDWR), 1)

sys.addaudithook(pause)
'''
PRINTING = "brochures --anew", "tempfile.mkdtemp .*weasyprint-"
HALF_WRITTEN = "brochures", r"open .*/\.public-building-\d+/brochures/manifest\.json"
SITE_HALF_WRITTEN = "site", r"open .*/\.public-building-\d+/uk/wonen/index\.html"
RUNNING_MKDOCS = "site --anew", r"open .*/site/uk/index\.html"
MOMENTS = {
    "a worker prints": PRINTING,
    "the brochures are half written": HALF_WRITTEN,
    "MkDocs starts": ("site --anew", "subprocess.Popen .*mkdocs"),
    "MkDocs writes a page": RUNNING_MKDOCS,
    "the site is half written": SITE_HALF_WRITTEN,
    "the old output is about to make place": ("site", "ctypes.dlsym .*renameat2"),
}
"""What happens just now -> the command, and what Python says then. What is remembered is neither printed nor framed."""

TOO_LATE = "site", r"shutil.rmtree .*/\.public-building-\d+"
"""The new output is in its place, and the old one is about to be removed."""


@contextmanager
def paused_build(desk: Desk, part: str, moment: str) -> Iterator["subprocess.Popen[bytes]"]:
    """A build that has come to a moment; its processes go on when the block ends, and must all end soon after."""
    pipes = desk.town.parent / "pipes"
    pipes.mkdir()
    (pipes / "sitecustomize.py").write_text(PAUSE, encoding="utf-8")
    for name in ("say", "go"):
        os.mkfifo(pipes / name)
    say, go = os.open(pipes / "say", os.O_RDWR), os.open(pipes / "go", os.O_RDWR)
    pauses = {"PAUSE_AT": moment, "PAUSE_SAY": str(pipes / "say"), "PAUSE_GO": str(pipes / "go")}
    ours = {"SOURCE_DATE_EPOCH": MOMENT, "PYTHONPATH": f"{pipes}:{ROOT}", "TMPDIR": str(pipes)}
    command = [
        sys.executable,
        "-m",
        "wegwijs",
        "--base",
        desk.town,
        "--output",
        desk.output,
        *PAIR,
        *part.split(),
    ]
    with (
        (pipes / "said").open("wb") as said,
        subprocess.Popen(
            command, env=os.environ | ours | pauses, stdout=said, stderr=said, start_new_session=True
        ) as build,
    ):
        try:
            heard = select.select([say, os.pidfd_open(build.pid)], [], [], PATIENCE)[0]
            assert say in heard, said_by(desk)
            yield build
        finally:
            os.write(go, b"x" * 16)
            wait_for_the_end_of(build.pid)
            os.close(say)
            os.close(go)


def said_by(desk: Desk) -> str:
    """What a paused build and its processes wrote, findings and all."""
    return (desk.town.parent / "pipes" / "said").read_text(encoding="utf-8")


def wait_for_the_end_of(session: int) -> None:
    """Wait until no process of a build is left; those that are left too long are killed, and the test fails."""
    left = [process for process in processes_of(session) if not has_ended(process)]
    for process in left:
        os.kill(process, signal.SIGKILL)
    assert not left, "these processes outlive their build"


def processes_of(session: int) -> list[int]:
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:  # it ended while we looked
            continue
        if int(fields[3]) == session:
            found.append(int(path.parent.name))
    return found


def has_ended(process: int) -> bool:
    """Whether a process ends in time."""
    try:
        ended = os.pidfd_open(process)
    except ProcessLookupError:
        return True
    return bool(select.select([ended], [], [], PATIENCE)[0])


@pytest.mark.parametrize(("part", "moment"), MOMENTS.values(), ids=MOMENTS.keys())
def test_a_build_that_is_killed_leaves_the_old_output_and_no_process(desk: Desk, part: str, moment: str) -> None:
    with paused_build(desk, part, moment) as build:
        build.kill()
        build.wait()
        assert content_of(desk.output) == OLD
    assert content_of(desk.output) == OLD
    assert desk.beside() == {"public", ".public-lock", f".public-building-{build.pid}"}


def test_a_build_that_is_killed_too_late_leaves_the_whole_new_output(desk: Desk, made_site: Desk) -> None:
    with paused_build(desk, *TOO_LATE) as build:
        build.kill()
        build.wait()
    assert content_of(desk.output) == content_of(made_site.output)
    assert content_of(desk.output.with_name(f".public-building-{build.pid}")) == OLD


def test_the_build_after_a_killed_one_is_whole_and_cleans_up(desk: Desk, made_site: Desk) -> None:
    with paused_build(desk, *SITE_HALF_WRITTEN) as build:
        build.kill()
        build.wait()
    desk.make(*PAIR, "site")
    assert content_of(desk.output) == content_of(made_site.output)
    assert desk.beside() == {"public", ".public-lock"}


@pytest.mark.parametrize(("part", "moment"), [PRINTING, RUNNING_MKDOCS], ids=["a worker prints", "MkDocs runs"])
def test_control_c_ends_a_build_cleanly_and_without_a_traceback(desk: Desk, part: str, moment: str) -> None:
    with paused_build(desk, part, moment) as build:
        os.killpg(build.pid, signal.SIGINT)
    assert build.wait() == 1
    assert "Traceback" not in said_by(desk)
    assert content_of(desk.output) == OLD
    assert desk.beside() == {"public", ".public-lock"}
