"""`doctor` tells what is on this machine, what is missing and what to type; it changes nothing."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import TOWN, run_here, run_wegwijs


def lines_of(output: str, sign: str) -> dict[str, str]:
    """The name of each part with this sign -> what is said of it, with the line to type."""
    told = {}
    for line in output.partition("\n\n")[0].replace("\n          ->", " ->").splitlines():
        if line.startswith(f"{sign} "):
            name, _, rest = line[10:].partition(": ")
            told[name.partition(" (")[0]] = rest
    return told


def test_on_a_machine_that_can_run_these_tests_nothing_is_missing() -> None:
    run = run_wegwijs("doctor")
    assert run.returncode == 0, run.stdout
    assert run.stdout.endswith("\nAll that `python3 build.py` needs is here.\n")
    here = lines_of(run.stdout, "here")
    languages = ("Nederlands", "Українська", "Русский", "English")
    assert here.keys() >= {
        *("Python", "pango-1.0", "harfbuzz-subset", "room on the disk", "git", "pdftotext", "Chromium or Chrome"),
        *("libraries of requirements.lock", "libraries of requirements-test.lock", "WeasyPrint", "font Noto Sans"),
        *(f"dictionary of {language}" for language in languages),
    }
    assert all(here.values())
    assert "SOURCE_DATE_EPOCH (2026-11-22): is the day of the build" in run.stdout


def test_what_only_the_tests_need_is_told_and_keeps_nobody_from_building(tmp_path: Path) -> None:
    run = run_here("doctor", PATH=str(tmp_path))
    assert run.returncode == 0, run.stdout
    absent = lines_of(run.stdout, "not here")
    assert absent.keys() == {"git", "pdftotext", "Chromium or Chrome", "Firefox"}
    assert "sudo apt-get install -y --no-install-recommends poppler-utils" in absent["pdftotext"]


def test_a_language_of_the_guide_without_a_dictionary_is_told(town: Path) -> None:
    languages = town / "content/languages.yml"
    languages.write_text(f"{languages.read_text('utf-8')}  - code: xx\n    name: Xx\n", encoding="utf-8")
    run = run_here("--base", str(town), "doctor")
    assert run.returncode == 0
    assert lines_of(run.stdout, "not here")["dictionary of Xx"].endswith(" hunspell-xx")


@pytest.mark.parametrize(
    ("arguments", "surroundings", "lacking", "said"),
    [
        (["--output", "/proc/nowhere/public"], {}, "folder /proc", "--output DIR"),
        ([], {"SOURCE_DATE_EPOCH": "gisteren"}, "SOURCE_DATE_EPOCH", "Write a number of seconds since 1970"),
        ([], {"WEGWIJS_ADDRESS": "gids"}, "WEGWIJS_ADDRESS", "Write a full web address"),
    ],
)
def test_what_a_build_lacks_is_told_last_with_an_exit_code(
    arguments: list[str], surroundings: dict[str, str], lacking: str, said: str
) -> None:
    run = run_here("--base", str(TOWN), "doctor", *arguments, **surroundings)
    assert run.returncode == 1
    assert said in lines_of(run.stdout, "MISSING")[lacking]
    assert run.stdout.endswith(f"\n`python3 build.py` lacks: {lacking}.\n")
    assert "Traceback" not in run.stderr


def test_a_font_that_is_not_installed_is_told(town: Path) -> None:
    languages = town / "content/languages.yml"
    text = languages.read_text("utf-8").replace("name: English\n", "name: English\n    font: Nergens\n")
    languages.write_text(text, encoding="utf-8")
    run = run_here("--base", str(town), "doctor")
    assert run.returncode == 1
    assert "Name another font there" in lines_of(run.stdout, "MISSING")["font Nergens"]


def test_a_guide_that_cannot_be_read_is_no_reason_to_say_nothing(town: Path) -> None:
    shutil.rmtree(town / "content")
    run = run_here("--base", str(town), "doctor")
    assert run.returncode == 0
    assert "dictionary of uk" in lines_of(run.stdout, "here")
