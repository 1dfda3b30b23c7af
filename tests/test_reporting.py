"""What was found reaches people, programs and GitHub, whatever words are in it."""

import json
import os
import pty
import re
import subprocess
import sys
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from wegwijs.findings import Finding, Place, Weight, each_mistake_once
from wegwijs.reporting import Format, report, step
from wegwijs.reporting.for_github import in_cell
from wegwijs.reporting.for_people import in_one_line

ROOT = Path(__file__).parent.parent
MISSING = Finding(
    check="missing-section",
    place=Place("content/uk/wonen.md", 14),
    what='The Dutch text has a part "huurwaarborg"; the Ukrainian text does not.',
    why="People who read Ukrainian would not learn about the rental deposit.",
    remedy='Translate the part "huurwaarborg", or remove it from the Dutch text.',
    language="uk",
)
OVERDUE = Finding(
    check="review-overdue",
    place=Place("content/facts.yml", 3, 5),
    what='"Житло" should have been looked at before 2026-11-01.',
    why="Readers may find something that no longer holds.",
    remedy="Look at the source, and write the new date.",
    weight=Weight.PLEASE_FIX,
)
HOSTILE = Finding(
    check="broken-link",
    place=Place("content/a,b:c%.md", 2, 7),
    what="[bold]100%[/bold]\n::error::no | `code` <b>\x1b[2J :smile: $x$ *y* _z_",
    why="First\r\n\tsecond.",
    remedy="Use {braces}.",
)
OTHER_PLACES = [
    Place("content/nl/wonen.md", 8),
    Place("content/nl/wonen.md", 3, 5),
    Place("content/nl/wonen.md", 12),
    Place("content/nl/werk.md", 4),
    Place("content/nl/wonen.md", 3, 9),
]
TYPING_MISTAKE = [replace(OVERDUE, check="spelling", place=place) for place in OTHER_PLACES]
"""One mistake that was made five times, twice on one line."""

FOUR_LINES = """\
content/uk/wonen.md, line 14   [missing-section]
  The Dutch text has a part "huurwaarborg"; the Ukrainian text does not.
  People who read Ukrainian would not learn about the rental deposit.
  -> Translate the part "huurwaarborg", or remove it from the Dutch text.

"""


def many(number: int, weight: Weight = Weight.STOPS) -> list[Finding]:
    one = Finding(
        check="missing-topic",
        place=Place("content/uk/wonen.md"),
        what="Це слово відсутнє.",
        why="Читачі його не знайдуть.",
        remedy="Додайте його.",
        weight=weight,
    )
    return [
        replace(one, place=Place(f"content/uk/{count:06}.md"), what=f"{count}. {one.what}") for count in range(number)
    ]


def in_a_process(code: str, **changes: str) -> "subprocess.CompletedProcess[bytes]":
    """Run a few lines of Python of their own, far from this terminal."""
    code = "from tests.test_reporting import *\n" + code
    colourless = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "TTY_COMPATIBLE")}
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT, env=colourless | changes
    )


def on_a_terminal(code: str) -> str:
    """The same, with standard output and standard error on a real terminal, 40 signs wide; what it shows."""
    ours, theirs = pty.openpty()
    surroundings = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "COLUMNS": "40"}
    command = [sys.executable, "-c", "from tests.test_reporting import *\n" + code]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, cwd=ROOT, env=surroundings) as child:
        os.close(theirs)
        shown = b""
        try:
            while piece := os.read(ours, 65536):
                shown += piece
        except OSError:  # how Linux says that a terminal has been closed
            pass
    os.close(ours)
    assert child.returncode == 0, shown
    return shown.decode().replace("\r\n", "\n")


def test_a_person_reads_four_lines_sorted_by_file_and_how_many_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    report([MISSING, OVERDUE, MISSING], Format.TEXT)
    assert capsys.readouterr().out == (
        "content/facts.yml, line 3   [review-overdue, please fix]\n"
        '  "Житло" should have been looked at before 2026-11-01.\n'
        "  Readers may find something that no longer holds.\n"
        "  -> Look at the source, and write the new date.\n"
        "\n" + FOUR_LINES + "2 findings: 1 stops, 1 please fix.\n"
    )


@pytest.mark.parametrize(
    ("findings", "closing"),
    [
        ([], "No findings. All is well."),
        (many(1), "1 finding: 1 stops."),
        (many(2, Weight.PLEASE_FIX), "2 findings: 2 please fix."),
        ([*many(2), OVERDUE], "3 findings: 2 stop, 1 please fix."),
    ],
)
@pytest.mark.parametrize("shown_as", [Format.TEXT, Format.GITHUB])
def test_the_last_line_counts(
    capsys: pytest.CaptureFixture[str], findings: list[Finding], closing: str, shown_as: Format
) -> None:
    report(findings, shown_as, {})
    assert capsys.readouterr().out.splitlines()[-1] == closing


def test_a_mistake_made_five_times_is_told_once_with_all_its_places(capsys: pytest.CaptureFixture[str]) -> None:
    report([*TYPING_MISTAKE, MISSING], Format.TEXT)
    told = capsys.readouterr().out
    assert told.startswith(
        "content/nl/werk.md, line 4; content/nl/wonen.md, lines 3, 8 and 12   [spelling, please fix]\n  "
    )
    assert told.count("[spelling, please fix]") == 1
    assert told.endswith("\n2 findings in 6 places: 1 stops, 1 please fix.\n")


@pytest.mark.parametrize(
    "other",
    [
        {"check": "another"},
        {"what": "Another."},
        {"why": "Another."},
        {"remedy": "Another."},
        {"weight": Weight.STOPS},
        {"language": "uk"},
    ],
)
def test_findings_that_differ_in_one_word_stay_apart(other: dict[str, str]) -> None:
    two = [OVERDUE, replace(OVERDUE, place=Place("content/nl/werk.md"), **other)]
    assert len(each_mistake_once(two)) == 2


def test_joining_what_is_joined_changes_nothing_and_the_order_in_which_they_come_is_no_matter() -> None:
    joined = each_mistake_once([MISSING, *TYPING_MISTAKE])
    assert each_mistake_once(joined) == joined == each_mistake_once([*reversed(TYPING_MISTAKE), MISSING, MISSING])
    assert each_mistake_once([*joined, *TYPING_MISTAKE]) == joined
    assert joined[0].places == tuple(sorted(OTHER_PLACES))


def test_a_finding_stays_four_lines_and_its_words_are_neither_style_nor_command(
    capsys: pytest.CaptureFixture[str],
) -> None:
    report([HOSTILE], Format.TEXT)
    assert capsys.readouterr().out.splitlines()[:4] == [
        "content/a,b:c%.md, line 2   [broken-link]",
        "  [bold]100%[/bold] ::error::no | `code` <b> [2J :smile: $x$ *y* _z_",
        "  First second.",
        "  -> Use {braces}.",
    ]


def test_a_log_has_no_colours_and_whole_lines() -> None:
    shown = in_a_process("report([MISSING], Format.TEXT)", COLUMNS="40")
    assert shown.stdout.decode() == FOUR_LINES + "1 finding: 1 stops.\n"


def test_a_system_that_does_not_know_our_letters_still_gets_them() -> None:
    for shown_as in ("TEXT", "JSON", "GITHUB"):
        shown = in_a_process(f"report([OVERDUE], Format.{shown_as}, {{}})", PYTHONIOENCODING="ascii")
        assert "Житло" in shown.stdout.decode("utf-8")


def test_a_file_name_that_is_not_text_does_not_stop_the_report(tmp_path: Path) -> None:
    code = (
        "report([replace(MISSING, place=Place('content/nl/h\\udce9.md'))], Format.{}, {{'GITHUB_STEP_SUMMARY': {!r}}})"
    )
    shown = {
        each: in_a_process(code.format(each, str(tmp_path / "summary.md"))).stdout
        for each in ("TEXT", "GITHUB", "JSON")
    }
    assert b"content/nl/h\\udce9.md" in shown["TEXT"]
    assert b"content/nl/h\\udce9.md" in shown["GITHUB"]
    assert "content/nl/h\\udce9.md" in (tmp_path / "summary.md").read_text()
    assert json.loads(shown["JSON"])[0]["file"] == "content/nl/h\udce9.md"


def test_a_terminal_shows_colours_and_the_words_as_they_are() -> None:
    shown = on_a_terminal("report([MISSING, HOSTILE], Format.TEXT)")
    assert "\x1b[1;31m" in shown
    assert "[bold]100%[/bold] ::error::no | `code` <b> [2J :smile:" in shown
    assert "\x1b[2J" not in shown
    assert '  -> Translate the part "huurwaarborg", or remove it from the Dutch text.' in shown


def test_a_program_gets_a_list_with_its_keys_in_one_order(capsys: pytest.CaptureFixture[str]) -> None:
    report([MISSING, OVERDUE], Format.JSON)
    out = capsys.readouterr().out
    assert out.endswith("]\n")
    assert [list(row.items()) for row in json.loads(out)] == [
        [
            ("file", "content/facts.yml"),
            ("line", 3),
            ("column", 5),
            ("places", [{"file": "content/facts.yml", "line": 3, "column": 5}]),
            ("check", "review-overdue"),
            ("weight", "please fix"),
            ("language", None),
            ("message", f"{OVERDUE.what} {OVERDUE.why}"),
            ("remedy", OVERDUE.remedy),
        ],
        [
            ("file", "content/uk/wonen.md"),
            ("line", 14),
            ("column", 1),
            ("places", [{"file": "content/uk/wonen.md", "line": 14, "column": 1}]),
            ("check", "missing-section"),
            ("weight", "stops"),
            ("language", "uk"),
            ("message", f"{MISSING.what} {MISSING.why}"),
            ("remedy", MISSING.remedy),
        ],
    ]


def test_a_program_gets_every_place_of_a_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    report(TYPING_MISTAKE, Format.JSON)
    (row,) = json.loads(capsys.readouterr().out)
    assert [Place(**place) for place in row["places"]] == sorted(OTHER_PLACES)
    assert (row["file"], row["line"], row["column"]) == ("content/nl/werk.md", 4, 1)


def test_a_program_gets_an_empty_list_when_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    report([], Format.JSON)
    assert capsys.readouterr().out == "[]\n"


def test_github_gets_notes_beside_the_lines(capsys: pytest.CaptureFixture[str]) -> None:
    report([OVERDUE, MISSING], Format.GITHUB, {})
    assert capsys.readouterr().out.splitlines() == [
        "::error file=content/uk/wonen.md,line=14,col=1,title=missing-section::"
        f"{MISSING.message}%0A-> {MISSING.remedy}",
        f"::warning file=content/facts.yml,line=3,col=5,title=review-overdue::{OVERDUE.message}%0A-> {OVERDUE.remedy}",
        "2 findings: 1 stops, 1 please fix.",
    ]


def test_no_word_of_an_editor_is_a_command_to_github(capsys: pytest.CaptureFixture[str]) -> None:
    report([HOSTILE], Format.GITHUB, {})
    command, count = capsys.readouterr().out.splitlines()
    assert command.startswith(
        "::error file=content/a%2Cb%3Ac%25.md,line=2,col=7,title=broken-link::[bold]100%25[/bold]%0A::error"
    )
    assert command.endswith("First%0D%0A\tsecond.%0A-> Use {braces}.")
    assert count == "1 finding: 1 stops."


def test_github_gets_the_ten_worst_of_each_kind_and_first_those_in_changed_files(
    capsys: pytest.CaptureFixture[str],
) -> None:
    changed = {"WEGWIJS_CHANGED_FILES": "README.md\ncontent/uk/000090.md\ncontent/uk/000080.md\n"}
    report([*many(100), *many(100, Weight.PLEASE_FIX)], Format.GITHUB, changed)
    *notes, left, count = capsys.readouterr().out.splitlines()
    files = [note.split(",")[0].removeprefix("::") for note in notes]
    first = ["000080", "000090", *(f"{number:06}" for number in range(8))]
    assert files == [f"{kind} file=content/uk/{name}.md" for kind in ("error", "warning") for name in first]
    assert left == "The 20 worst stand beside their lines; the summary of this run shows all of them."
    assert count == "200 findings: 100 stop, 100 please fix."


def test_github_gets_a_note_beside_each_place_of_a_mistake(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    summary = tmp_path / "summary.md"
    report(TYPING_MISTAKE, Format.GITHUB, {"GITHUB_STEP_SUMMARY": str(summary)})
    *notes, count = capsys.readouterr().out.splitlines()
    assert [note.split(",title")[0] for note in notes] == [
        f"::warning file={place.file},line={place.line},col={place.column}" for place in sorted(OTHER_PLACES)
    ]
    assert count == "1 finding in 5 places: 1 please fix."
    assert "| content/nl/werk.md, line 4; content/nl/wonen.md, lines 3, 8 and 12 |" in summary.read_text()


def test_a_mistake_in_many_places_leaves_room_for_the_notes_of_others(capsys: pytest.CaptureFixture[str]) -> None:
    everywhere = [replace(MISSING, place=Place("content/nl/a.md", line)) for line in range(1, 30)]
    changed = {"WEGWIJS_CHANGED_FILES": "content/nl/a.md"}
    report([*everywhere, *many(3)], Format.GITHUB, changed)
    *notes, left, count = capsys.readouterr().out.splitlines()
    assert [note.split("title=")[1].split("::")[0] for note in notes] == [
        "missing-section",
        *["missing-topic"] * 3,
        *["missing-section"] * 6,
    ]
    assert left.startswith("The 10 worst stand beside their lines;")
    assert count == "4 findings in 32 places: 4 stop."


def test_the_summary_lists_every_finding_worst_first(tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("Before.\n")
    report([*many(150, Weight.PLEASE_FIX), MISSING, *many(49)], Format.GITHUB, {"GITHUB_STEP_SUMMARY": str(summary)})
    before, heading, empty, *table = summary.read_text().splitlines()
    assert (before, heading, empty) == ("Before.", "### 200 findings: 50 stop, 150 please fix.", "")
    assert table[:2] == ["| | Where | What is wrong | What to do |", "|---|---|---|---|"]
    assert [line.split(" | ")[0] for line in table[2:]] == ["| stops"] * 50 + ["| please fix"] * 150


@given(st.text(st.one_of(st.sampled_from("\\`*_{}[]<>()#+!|~&$@:-=/.\n\t\"' a1"), st.characters(codec="utf-8"))))
@settings(derandomize=True, deadline=None)
def test_the_summary_shows_words_as_they_are_written(text: str) -> None:
    html = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(f"| a |\n|---|\n| {in_cell(text)} |\n")
    cells = re.findall("<td>(.*?)</td>", html, re.DOTALL)
    assert [unescape(cell) for cell in cells] == [in_one_line(text)]
    assert "<" not in cells[0]


def test_a_summary_that_would_be_too_long_for_github_says_how_many_are_left_out(tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("x" * 500_000)
    report(many(20_000), Format.GITHUB, {"GITHUB_STEP_SUMMARY": str(summary)})
    text = summary.read_text()
    assert 950_000 < len(text.encode()) < 1024 * 1024
    left = 20_000 - text.count("\n| stops |")
    assert text.endswith(f"\n{left} more did not fit here; `python3 build.py check` shows all of them.\n")


def test_a_summary_that_cannot_be_written_does_not_keep_the_findings_from_being_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report([MISSING], Format.GITHUB, {"GITHUB_STEP_SUMMARY": str(tmp_path / "gone" / "summary.md")})
    *_, count, trouble = capsys.readouterr().out.splitlines()
    assert count == "1 finding: 1 stops."
    assert trouble == "The summary of this run could not be written: No such file or directory."


def test_the_summary_says_when_all_is_well(tmp_path: Path) -> None:
    report([], Format.GITHUB, {"GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md")})
    assert (tmp_path / "summary.md").read_text() == "### No findings. All is well.\n\n"


def test_a_step_is_one_plain_line_in_a_log_and_leaves_standard_output_alone() -> None:
    shown = in_a_process("with step('Printing [the] brochures'):\n    report([], Format.JSON)")
    assert (shown.stdout, shown.stderr) == (b"[]\n", b"Printing [the] brochures\n")


def test_a_step_shows_on_a_terminal_that_it_is_done_and_keeps_what_is_printed_meanwhile() -> None:
    shown = on_a_terminal("with step('Printing [the] brochures'):\n    print('a page')")
    assert "✓" in shown
    assert "Printing [the] brochures" in shown
    assert "a page\n" in shown


def test_a_step_that_fails_is_not_shown_as_done() -> None:
    shown = on_a_terminal("try:\n    with step('Printing'):\n        1 / 0\nexcept ZeroDivisionError:\n    pass")
    assert "Printing" in shown
    assert "✓" not in shown


def test_long_work_says_in_a_log_how_far_it_is_after_every_tenth() -> None:
    shown = in_a_process(
        "from wegwijs.reporting import progress\n"
        "with progress('Pages [of others]', 30) as done:\n    for _ in range(30): done(1)"
    )
    lines = shown.stderr.decode().splitlines()
    assert lines == [f"Pages [of others]: {number} of 30" for number in range(0, 31, 3)]
    assert shown.stdout == b""


def test_short_work_says_each_piece_once_and_a_large_piece_is_one_line() -> None:
    shown = in_a_process(
        "from wegwijs.reporting import progress\nwith progress('Pages', 3) as done:\n    done(1)\n    done(2)"
    )
    assert shown.stderr.decode().splitlines() == ["Pages: 0 of 3", "Pages: 1 of 3", "Pages: 3 of 3"]


def test_long_work_is_a_bar_on_a_terminal() -> None:
    shown = on_a_terminal(
        "from wegwijs.reporting import progress\nwith progress('Pages [of others]', 4) as done:\n    done(4)"
    )
    assert "Pages [of others]" in shown
    assert "━" in shown
    assert "4/4" in shown


def test_a_step_passes_trouble_on() -> None:
    with pytest.raises(KeyboardInterrupt), step("Printing"):
        raise KeyboardInterrupt
