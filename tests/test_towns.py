"""The guides of many municipalities in one go: each has its own words, and one that is wrong stops no other."""

import json
import os
import re
from pathlib import Path

import click
import pytest

from tests.conftest import TODAY, run_here, run_wegwijs
from wegwijs.making.checking import read_and_check
from wegwijs.making.settings import Settings
from wegwijs.reading.kept_files import json_of
from wegwijs.reading.overlay_folder import check_folder
from wegwijs.reading.towns import town_folders
from wegwijs.towns.codes import with_codes_told
from wegwijs.towns.jobs import jobs_of
from wegwijs.towns.report import TownMade

OVERRIDE = """- at: wonen#kosten/alinea-1
  replaces: Je betaalt elke maand huur.
  text: Betaal in {name}.
  why: Zo is het in {name}.
"""
FACT = """woonloket:
  kind: mail
  value: "{name}@dorp.example"
  source: website van {name}
  seen: 2026-11-22
  review_by: 2027-02-22
"""
NAMES = ("aadorp", "beedorp", "ceedorp")
BROKEN = "ceedorp"


def written(folder: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder with three municipalities, of which the last one is broken; below the first lies a region."""
    folder = tmp_path / "gemeenten"
    written(folder / "streek", {"municipality.yml": "name: Streek\n"})
    for name in NAMES:
        about = f"name: {name.title()}\nbrochures: [mijn-situatie]\n"
        files = {
            "municipality.yml": about + ("layer: streek\n" if name == "aadorp" else ""),
            "overrides.yml": OVERRIDE.format(name=name.title()),
            "content/facts.yml": FACT.format(name=name),
        }
        written(folder / name, files)
    written(folder / BROKEN, {"municipality.yml": f"name: {BROKEN.title()}\nkleur: rood\n"})
    return folder


def test_two_municipalities_with_one_code_are_told_of_each_other(here: Path) -> None:
    for name in NAMES[:2]:
        written(here / name, {"municipality.yml": f'name: {name.title()}\nnis: "34022"\n'})
    first, second, third = with_codes_told(jobs_of(here, None), [TownMade(name, name, True, ()) for name in NAMES])
    assert [(one.check, one.place.file) for one in first.findings] == [("nis-code", "aadorp/municipality.yml")]
    assert [one.what for one in second.findings] == ["The NIS code 34022 also stands in aadorp."]
    assert third.findings == ()


def test_a_folder_whose_name_no_report_could_hold_is_refused_before_any_guide_is_made(here: Path) -> None:
    folder = here / os.fsdecode(b"gen\xe9")
    written(folder, {"municipality.yml": "name: Gené\n"})
    with pytest.raises(click.UsageError, match="gen�"):
        jobs_of(here, None)


def plan(folder: Path, *arguments: str) -> list[dict[str, str]]:
    run = run_here("towns", str(folder), "--plan", *arguments)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def test_each_municipality_gets_its_own_guide_and_one_that_is_wrong_keeps_its_last(
    town: Path, here: Path, tmp_path: Path
) -> None:
    sites = tmp_path / "sites"
    last = {"index.html": f"the last guide of {BROKEN}", ".made-by-wegwijs": ""}
    written(sites / BROKEN, last)
    run = run_wegwijs("towns", str(here), "--base", str(town), "--languages", "uk", "--output", str(sites))
    assert run.returncode == 1, run.stderr
    assert f"{BROKEN}/municipality.yml, line 2" in run.stdout
    assert f"\n  {BROKEN}: " in run.stdout
    assert "Done: 2 of 3" in run.stdout
    assert {path.name for path in sites.iterdir() if path.name in (*NAMES, "streek")} == set(NAMES)
    assert (sites / BROKEN / "index.html").read_text("utf-8") == last["index.html"]
    for name in (one for one in NAMES if one != BROKEN):
        assert f"Betaal in {name.title()}." in (sites / name / "wonen/index.html").read_text("utf-8")
        assert (sites / name / "brochures/mijn-situatie-uk.pdf").is_file()
        said = b"".join(
            path.name.encode() + path.read_bytes() for path in sites.joinpath(name).rglob("*.*") if path.is_file()
        )
        assert set(re.findall(rb"(?:aa|bee|cee)dorp", said.lower())) == {name.encode()}


def test_the_plan_names_what_would_be_made_and_makes_nothing(here: Path) -> None:
    rows = plan(here)
    assert rows == [{"town": name, "folder": f"{here}/{name}", "output": f"{here}/{name}/public"} for name in NAMES]
    assert plan(here) == rows
    assert [row["output"] for row in plan(here, "--output", "sites")] == [f"sites/{name}" for name in NAMES]
    assert not list(here.rglob("public"))


@pytest.mark.parametrize("parts", [1, 2, 3, 5])
def test_the_parts_together_make_every_guide_once(here: Path, parts: int) -> None:
    rows = [row["town"] for part in range(1, parts + 1) for row in plan(here, "--shard", f"{part}/{parts}")]
    assert sorted(rows) == list(NAMES)


@pytest.mark.parametrize("shard", ["0/3", "4/3", "3", "a/b", "1/0", "-1/2", "1/2/3", ""])
def test_a_part_that_is_none_is_refused(here: Path, shard: str) -> None:
    run = run_here("towns", str(here), "--plan", f"--shard={shard}")
    assert run.returncode == 2
    assert "such as 3/20" in run.stderr


def test_a_region_gets_a_guide_unless_it_is_only_a_layer_of_others(here: Path) -> None:
    assert [one.name for one in town_folders(here).layers] == ["streek"]
    written(here / "streek", {"municipality.yml": 'name: Streek\nnis: "34022"\n'})
    assert town_folders(here).layers == ()
    written(here / "streek", {"municipality.yml": "name: Streek\n"})
    written(here / "aadorp", {"municipality.yml": "name: Aadorp\n"})
    assert "streek" in [one.name for one in town_folders(here).towns]


def test_one_that_is_its_own_layer_or_that_cannot_be_read_is_not_left_out(here: Path) -> None:
    written(here / "aadorp", {"municipality.yml": "name: Aadorp\nlayer: aadorp\n"})
    written(here / "beedorp", {"municipality.yml": "<<<<<<< HEAD\n"})
    assert {"aadorp", "beedorp"} <= {one.name for one in town_folders(here).towns}


def test_a_folder_that_is_a_link_is_named_and_nothing_is_written_where_it_leads(
    town: Path, here: Path, tmp_path: Path
) -> None:
    (here / "aadorp").rename(tmp_path / "elders")
    (here / "aadorp").symlink_to(tmp_path / "elders")
    run = run_here("towns", str(here), "--base", str(town), "--shard", "1/4")
    assert run.returncode == 1, run.stderr
    assert "[link-in-folder]" in run.stdout
    assert not (tmp_path / "elders/public").exists()


def test_a_folder_without_municipalities_says_so(here: Path) -> None:
    inside = run_here("towns", str(here / "aadorp"))
    assert inside.returncode == 2
    assert f"--municipality {here / 'aadorp'}" in inside.stderr


def test_a_folder_whose_name_cannot_be_written_down_is_refused_before_anything_is_made(here: Path) -> None:
    written(here / os.fsdecode(b"caf\xe9"), {"municipality.yml": "name: Caf\n"})
    run = run_here("towns", str(here))
    assert run.returncode == 2
    assert 'The name of the folder "caf\ufffd"' in run.stderr
    assert not list(here.rglob("public"))


def test_a_file_whose_name_cannot_be_written_down_is_told_all_the_same(here: Path) -> None:
    written(here / "aadorp", {os.fsdecode(b"content/nl/caf\xe9.md"): "Tekst.\n"})
    (finding,) = check_folder(here / "aadorp")
    assert finding.place.file == "aadorp/content/nl/caf\ufffd.md"
    assert "caf" in json_of(finding).decode()


def test_one_municipality_is_not_asked_of_a_command_for_all(here: Path) -> None:
    run = run_here("towns", str(here), "--municipality", str(here / "aadorp"))
    assert run.returncode == 2
    assert "leave --municipality out" in run.stderr


def test_what_the_files_of_the_guide_say_is_remembered_once_for_all_municipalities(
    town: Path, here: Path, tmp_path: Path
) -> None:
    memory = tmp_path / "memory"
    for name in ("aadorp", "beedorp"):
        guide, _ = read_and_check(
            Settings(town, here / name / "public", TODAY, municipality=here / name, memory=memory)
        )
        assert guide
    assert len(list(memory.rglob("read.kept"))) == 1
