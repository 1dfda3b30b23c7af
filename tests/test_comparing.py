"""What changes for a municipality between two versions of the guide, in Dutch: `towns --compare`, without GitHub."""

import shutil
from pathlib import Path

import click
import pytest

from tests.conftest import TODAY, TOWN, run_wegwijs
from tests.test_municipality import HERE, OVERRIDE, OWN_RENT, RENT, replaced, written
from tests.test_workflows import git
from wegwijs.making.settings import Settings
from wegwijs.towns.commits import words_at
from wegwijs.towns.comparing import compare_towns

NEW_RENT = "Je betaalt elke week huur."
NEW_TOPIC = "content/nl/tarieven.md"


@pytest.fixture
def clones(tmp_path: Path) -> tuple[Path, Path]:
    """Two clones of a repository with the guide."""
    origin = Path(shutil.copytree(TOWN, tmp_path / "guide"))
    git(origin, "init", "--quiet", "--initial-branch=main")
    git(origin, "add", ".")
    git(origin, "commit", "--quiet", "--message", "Before")
    for name in ("old", "new"):
        git(tmp_path, "clone", "--quiet", str(origin), name)
    return tmp_path / "old", tmp_path / "new"


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """The folder of a municipality."""
    return written(tmp_path / "gemeenten" / "dorp", {"municipality.yml": HERE})


def told(
    capsys: pytest.CaptureFixture[str], clones: tuple[Path, Path], *folders: Path, output: Path | None = None
) -> str:
    old, new = clones
    settings = Settings(base=new, output=new / "public", today=TODAY)
    compare_towns(folders, (str(old), str(new)), settings, output)
    return capsys.readouterr().out


def test_what_changes_in_the_guide_is_told_in_dutch_from_two_commits_on_screen_and_as_a_file(
    clones: tuple[Path, Path], here: Path, tmp_path: Path
) -> None:
    _, new = clones
    replaced(new / "content/nl/wonen.md", RENT, NEW_RENT)
    replaced(new / "content/facts.yml", '"12.50"', '"15.00"')
    git(new, "commit", "--quiet", "--all", "--message", "After")
    asked = ("--compare", "main~1", "main", "--base", str(new), "--languages", "uk", "--output", str(tmp_path / "told"))
    summary = tmp_path / "summary.md"
    run = run_wegwijs("towns", str(here.parent), *asked, GITHUB_STEP_SUMMARY=str(summary))
    assert run.returncode == 0, run.stdout + run.stderr
    assert "# Wat er verandert in de gids van Dorp" in run.stdout
    assert "### Wonen" in run.stdout and f"- Was: {RENT}\n  Wordt: {NEW_RENT}" in run.stdout
    assert "| prijs-attest | 12.50 | 15.00 |" in run.stdout
    assert "(welkom) | Nederlands, Oekraïens | Wonen |" in run.stdout
    page = (tmp_path / "told/dorp.md").read_text("utf-8")
    assert "### Wonen" in page and page == summary.read_text("utf-8")
    assert not (here / "public").exists()


def test_without_a_change_it_says_so(capsys: pytest.CaptureFixture[str], clones: tuple[Path, Path], here: Path) -> None:
    said = told(capsys, clones, here)
    assert "Er verandert niets" in said
    assert "##" not in said


def test_an_override_whose_text_changes_stands_first_with_the_old_the_new_and_the_local_text(
    capsys: pytest.CaptureFixture[str], clones: tuple[Path, Path], here: Path
) -> None:
    written(here, {"overrides.yml": OVERRIDE})
    replaced(clones[1] / "content/nl/wonen.md", RENT, NEW_RENT)
    said = told(capsys, clones, here)
    assert f"| {RENT} | {NEW_RENT} | {OWN_RENT} |" in said
    assert said.index("Uw eigen teksten") < said.index("Op het scherm")


def test_what_a_municipality_hides_or_says_itself_does_not_change_for_it(
    capsys: pytest.CaptureFixture[str], clones: tuple[Path, Path], here: Path
) -> None:
    fact = "prijs-attest:\n  kind: amount\n  value: '1'\n  source: dorp\n  seen: 2026-11-22\n  review_by: 2027-02-22\n"
    written(here, {"municipality.yml": f"{HERE}hidden: [eerste-stappen]\n", "content/facts.yml": fact})
    replaced(clones[1] / "content/facts.yml", '"12.50"', '"15.00"')
    steps = clones[1] / "content/nl/eerste-stappen.md"
    steps.write_text(steps.read_text("utf-8").replace("title: ", "title: Nu: ", 1).replace("Nu: ", "Nu "), "utf-8")
    assert "Er verandert niets" in told(capsys, clones, here)


def test_pages_that_come_and_go_are_named_and_where_an_old_address_leads(
    capsys: pytest.CaptureFixture[str], clones: tuple[Path, Path], here: Path
) -> None:
    new = clones[1]
    text = (new / "content/nl/wonen.md").read_text("utf-8")
    named = text.replace("title: Wonen", "title: Tarieven").replace("order: 20", "order: 30\nlanguages: [nl]")
    written(new, {NEW_TOPIC: named})
    for language in ("nl", "uk", "ru", "en"):
        (new / f"content/{language}/eerste-stappen.md").rename(new / f"content/{language}/begin.md")
    begin = new / "content/nl/begin.md"
    begin.write_text(begin.read_text("utf-8").replace("order:", "moved: [eerste-stappen]\norder:", 1), "utf-8")
    said = told(capsys, clones, here)
    assert "### Nieuw: Tarieven" in said and "zet dan" not in said and "Zet dan `tarieven` bij `hidden`" in said
    assert "Het oude adres leidt naar" in said


def test_a_page_of_the_guide_with_the_name_of_an_own_page_is_work_to_do(
    capsys: pytest.CaptureFixture[str], clones: tuple[Path, Path], here: Path
) -> None:
    text = (TOWN / "content/nl/wonen.md").read_text("utf-8")
    written(here, {NEW_TOPIC: text.replace("title: Wonen", "title: Onze tarieven")})
    written(clones[1], {NEW_TOPIC: text.replace("title: Wonen", "title: Tarieven")})
    said = told(capsys, clones, here)
    assert "## Wat u nog moet doen" in said
    assert "dorp/content/nl/tarieven.md, line 1" in said


def test_a_version_that_cannot_be_read_is_not_taken_for_one_without_pages(
    capsys: pytest.CaptureFixture[str], clones: tuple[Path, Path], here: Path
) -> None:
    written(clones[1], {"content/nl/wonen.md": "<<<<<<< HEAD\n", "history/nl.yml": "cut o"})
    with pytest.raises(SystemExit) as end:
        told(capsys, clones, here)
    said = capsys.readouterr().out
    assert end.value.code == 1
    assert "two-versions" in said and "nothing was compared" in said
    assert f"--base {clones[1]} history" in said


def test_a_command_in_a_remedy_is_about_the_folders_that_were_named(
    capsys: pytest.CaptureFixture[str], clones: tuple[Path, Path], here: Path
) -> None:
    old, new = clones
    empty = written(here.parent / "leeg", {"notes.txt": ""})
    with pytest.raises(SystemExit):
        told(capsys, clones, empty)
    assert f"build.py --base {new} new municipality" in capsys.readouterr().out
    written(old, {"history/wonen.yml": "x", "content/nl/wonen.md": "<<<<<<< HEAD\n"})
    with pytest.raises(SystemExit):
        told(capsys, clones, here)
    assert f"build.py --base {old} history" in capsys.readouterr().out


def test_one_municipality_that_cannot_be_read_stops_no_other(
    capsys: pytest.CaptureFixture[str], clones: tuple[Path, Path], here: Path, tmp_path: Path
) -> None:
    broken = written(here.parent / "kapot", {"municipality.yml": "kleur: rood\n"})
    linked = tmp_path / "elders"
    linked.symlink_to(here)
    with pytest.raises(SystemExit) as end:
        told(capsys, clones, broken, linked, here, output=tmp_path / "told")
    assert end.value.code == 1
    assert [path.name for path in (tmp_path / "told").iterdir()] == ["dorp.md"]


@pytest.mark.parametrize("version", ["nergens", "--output=x", "main..main", ""])
def test_what_is_no_version_is_said(clones: tuple[Path, Path], version: str) -> None:
    with pytest.raises(click.UsageError, match="no commit of the repository"), words_at(version, clones[1]):
        pass


def test_words_that_markdown_would_read_as_signs_stay_as_they_are_in_the_file(
    capsys: pytest.CaptureFixture[str], clones: tuple[Path, Path], here: Path, tmp_path: Path
) -> None:
    replaced(clones[1] / "content/nl/wonen.md", RENT, "Bel **nu** of @later.")
    said = told(capsys, clones, here, output=tmp_path / "told")
    assert "Nieuw: Bel **nu** of @later." in said
    assert r"Nieuw: Bel \*\*nu\*\* of \@later." in (tmp_path / "told/dorp.md").read_text("utf-8")
